from pathlib import Path

import pytest

from meetingroom.assets import AssetMissingError
from meetingroom.desktop.reading.sentences import lapsed_sentence, sentence_of
from meetingroom.domain.refusals import NotCheckedInError
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import Refusal
from meetingroom.sync.ports import CacheFailedError, ServerRefusedError, UnreachableError

_FAILURES = [
    NotCheckedInError(),
    ServerRefusedError(Refusal(code="x", sentence="Xin chờ.")),
    UnreachableError(),
    CacheFailedError(),
    OSError(),
    AssetMissingError(Path("tinos")),
    KeyError("bug"),
]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("failure", _FAILURES, ids=lambda failure: type(failure).__name__)
def test_every_failure_is_told_in_a_sentence(failure: Exception, language: Language) -> None:
    sentence = sentence_of(failure, language)

    assert sentence.endswith(".")
    assert "Error" not in sentence


def test_the_servers_own_words_are_passed_on() -> None:
    refusal = ServerRefusedError(Refusal(code="x", sentence="Xin chờ."))

    assert sentence_of(refusal, Language.VIETNAMESE) == "Xin chờ."


def test_an_incomplete_installation_is_no_full_disk() -> None:
    missing = sentence_of(AssetMissingError(Path("tinos")), Language.VIETNAMESE)

    assert missing == "Thiếu tệp của chương trình. Xin cài đặt lại chương trình."


@pytest.mark.parametrize("language", Language)
def test_a_choice_that_came_too_late_sends_the_person_to_the_secretary(language: Language) -> None:
    told = {Language.VIETNAMESE: "thư ký", Language.ENGLISH: "secretary"}

    assert told[language] in lapsed_sentence(language)
