import re

import pytest

from meetingroom.domain.values import Language
from meetingroom.storage import errors
from meetingroom.storage.errors import StorageError

ALL = [it for it in vars(errors).values() if isinstance(it, type) and issubclass(it, StorageError)]


@pytest.mark.parametrize("error", ALL)
def test_every_error_speaks_two_languages_in_whole_sentences(error: type[StorageError]) -> None:
    spoken = {language: error().sentence(language) for language in Language}

    assert all(re.fullmatch(r"[A-ZĐ].+\.", sentence) for sentence in spoken.values())
    assert spoken[Language.VIETNAMESE] != spoken[Language.ENGLISH]


@pytest.mark.parametrize("error", ALL)
def test_every_error_is_drawn_in_the_tree(error: type[StorageError]) -> None:
    assert errors.__doc__ is not None
    assert error.__name__ in errors.__doc__
