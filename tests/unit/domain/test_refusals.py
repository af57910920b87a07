import unicodedata
from collections import Counter

import pytest

from meetingroom.domain import refusals
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.values import Language
from meetingroom.protocol import refusals as wire
from meetingroom.protocol.refusals import SignInWaitError

_KINDS: list[type[RefusedError]] = [
    kind
    for module in (refusals, wire)
    for kind in vars(module).values()
    if isinstance(kind, type)
    and issubclass(kind, RefusedError)
    and kind.__module__ == module.__name__
]
_ALL: list[type[RefusedError]] = [RefusedError, *_KINDS]


def test_no_two_refusals_share_a_code() -> None:
    counts = Counter(kind.code for kind in _ALL)

    assert [code for code, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("kind", _ALL)
def test_a_code_is_snake_case(kind: type[RefusedError]) -> None:
    assert kind.code.replace("_", "").isalpha()
    assert kind.code == kind.code.lower()


@pytest.mark.parametrize("kind", _KINDS)
def test_a_refusal_has_words_of_its_own_in_both_languages(kind: type[RefusedError]) -> None:
    assert {"code", "vi", "en"} <= set(vars(kind))
    assert kind.vi != kind.en


@pytest.mark.parametrize("kind", _ALL)
def test_the_sentence_says_what_to_do(kind: type[RefusedError]) -> None:
    assert "xin " in kind.vi.lower()
    assert kind.vi.endswith(".")
    assert kind.en.endswith(".")
    assert unicodedata.is_normalized("NFC", kind.vi)
    assert kind.en.isascii()


@pytest.mark.parametrize("kind", [kind for kind in _ALL if kind is not SignInWaitError])
def test_a_person_is_told_in_the_own_language(kind: type[RefusedError]) -> None:
    refusal = kind()

    assert refusal.sentence(Language.VIETNAMESE) == kind.vi
    assert refusal.sentence(Language.ENGLISH) == kind.en
    assert str(refusal) == kind.code


@pytest.mark.parametrize(("wait_ms", "seconds"), [(1, 1), (1000, 1), (1001, 2), (60_000, 60)])
def test_who_guessed_too_often_is_told_how_long_to_wait(wait_ms: int, seconds: int) -> None:
    refusal = SignInWaitError(wait_ms)

    assert refusal.wait_ms == wait_ms
    assert f"chờ {seconds} giây" in refusal.sentence(Language.VIETNAMESE)
    assert f"wait {seconds} seconds" in refusal.sentence(Language.ENGLISH)


def test_no_sentence_talks_down_to_a_deputy_or_shortens_a_word() -> None:
    for kind in _ALL:
        words = kind.vi.lower().replace(".", " ").replace(",", " ").split()

        assert not {"bạn", "anh", "chị", "lượt"} & set(words), kind
        assert "đại biểu khách mời" not in kind.vi
