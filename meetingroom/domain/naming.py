"""What a session is called: its number in words or digits, in whose series, by the rule set."""

from collections.abc import Mapping
from typing import Final

from meetingroom.domain.rules import RuleSet
from meetingroom.domain.text import ordinal, ordinal_figure
from meetingroom.domain.values import SessionKind

LAST_ORDINAL: Final = 999
"""The highest number a session may have; a legislature of five years has some thirty."""

_KINDS: Final[Mapping[SessionKind, str]] = {
    SessionKind.REGULAR: "kỳ họp",
    SessionKind.THEMATIC: "kỳ họp chuyên đề",
    SessionKind.URGENT: "kỳ họp giải quyết công việc phát sinh đột xuất",
}


def session_name(kind: SessionKind, number: int, rules: RuleSet) -> str:
    """Return what a session is called within a sentence.

    Councils differ: some count every session in one series (``kỳ họp thứ Ba, kỳ họp chuyên đề``),
    some count those that are not regular by themselves (``kỳ họp chuyên đề thứ Nhất``).

    Args:
        kind: the session's kind.
        number: its number in its series, 1 to 999.
        rules: whether the number stands in words, and whether there are series of their own.
    """
    numbered = ordinal(number) if rules.ordinal_in_words else ordinal_figure(number)
    if kind is SessionKind.REGULAR or rules.thematic_own_series:
        return f"{_KINDS[kind]} {numbered}"
    return f"{_KINDS[SessionKind.REGULAR]} {numbered}, {_KINDS[kind]}"


def same_series(one: SessionKind, other: SessionKind, rules: RuleSet) -> bool:
    """Say whether sessions of two kinds are counted in one series."""
    return one is other or not rules.thematic_own_series
