import re

import pytest

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.values import Language
from meetingroom.trust import errors, recovery_errors
from meetingroom.trust.errors import KeyStoreError
from meetingroom.trust.recovery_errors import RecoveryKeyGroupError

MODULES = (errors, recovery_errors)
ALL = {
    each.__name__: each
    for module in MODULES
    for each in vars(module).values()
    if isinstance(each, type)
}.values()
REFUSALS = [each for each in ALL if issubclass(each, RefusedError) and each is not RefusedError]
FAILURES = [each for each in ALL if issubclass(each, KeyStoreError)]


@pytest.mark.parametrize("error", [*REFUSALS, *FAILURES])
def test_every_error_speaks_two_languages_in_whole_sentences(
    error: type[RefusedError | KeyStoreError],
) -> None:
    raised = RecoveryKeyGroupError(3) if error is RecoveryKeyGroupError else error()

    spoken = {language: raised.sentence(language) for language in Language}

    assert all(re.fullmatch(r"[A-ZĐ].+\.", sentence) for sentence in spoken.values())
    assert spoken[Language.VIETNAMESE] != spoken[Language.ENGLISH]


def test_no_two_refusals_share_a_code() -> None:
    codes = [error.code for error in REFUSALS]

    assert len(set(codes)) == len(codes) == 16


@pytest.mark.parametrize("error", [*REFUSALS, *FAILURES])
def test_every_error_is_drawn_in_the_tree(error: type[Exception]) -> None:
    drawn = "".join(module.__doc__ or "" for module in MODULES)

    assert re.search(rf"\b{error.__name__} ", drawn)
