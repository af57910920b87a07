"""A rule set as a person reads it on a terminal, in Vietnamese and in English."""

from collections.abc import Iterator
from datetime import date

from meetingroom.bootstrap.ruling import OwnRule, RulesOfRoom
from meetingroom.commands.rule_sets import DatedRules
from meetingroom.commands.rule_words import ROLE_WORDS, as_typed, key_words
from meetingroom.commands.wording import Words
from meetingroom.desktop.reading.council_words import council_words
from meetingroom.domain.rules import Basis, RuleSet
from meetingroom.domain.rules.keys import KEYS, RuleValue
from meetingroom.domain.rules.reading import Days
from meetingroom.domain.rules.rule_set import Denial
from meetingroom.domain.text import local
from meetingroom.domain.values import Language

_UNSURE = (
    "    ! Nguồn chưa được đọc toàn văn. Xin đối chiếu trước khi dựa vào giá trị này.",
    "    ! The source was not read whole. Please check it before relying on this value.",
)


def told_rules(shown: DatedRules, day: date) -> Iterator[Words]:
    """Tell a rule set that comes with the program, a line at a time."""
    name, on = shown.rules.name, _day(day)
    yield f"Bộ quy tắc {name}, ngày {on}.", f"Rule set {name} on {day}."
    yield from _told_doubts(shown.rules)
    for key in KEYS:
        yield "", ""
        yield from _told_value(key, shown.rules.values[key])
        yield from _told_basis(shown.rules.basis[key])
        yield _told_days(shown.days[key])
    yield from _told_denials(shown)


def told_rules_of_room(shown: RulesOfRoom, day: date) -> Iterator[Words]:
    """Tell by what the next session of a room will run, a line at a time."""
    name, on = shown.rules.name, _day(day)
    council = f"Hội đồng nhân dân {shown.council.unit}"
    english = council_words(council, Language.ENGLISH)
    vi = f"Quy tắc của {council} cho kỳ họp mở từ nay"
    en = f"Rules of the {english} for sessions opened from now on"
    yield (
        f"{vi}: bộ quy tắc {name}, ngày {on}, với {len(shown.own)} giá trị riêng.",
        f"{en}: rule set {name} on {day}, own values: {len(shown.own)}.",
    )
    yield from _told_doubts(shown.rules)
    for key in KEYS:
        yield "", ""
        yield from _told_value(key, shown.rules.values[key])
        yield from _told_basis(shown.rules.basis[key])
        if key in shown.own:
            yield from _told_own(shown.own[key], shown.shipped.rules.values[key])
        else:
            yield _told_days(shown.shipped.days[key])
    yield from _told_denials(shown.shipped)
    yield from _told_kept(shown)


def _told_doubts(rules: RuleSet) -> Iterator[Words]:
    doubts = sum(basis.unsure for basis in rules.basis.values())
    if doubts:
        yield (
            f"{doubts} giá trị có nguồn chưa được đọc toàn văn, đánh dấu !",
            f"{doubts} values have a source that was not read whole, marked !",
        )


def _told_value(key: str, value: RuleValue) -> Iterator[Words]:
    vi, en = key_words(key)
    typed = as_typed(value)
    yield f"{key} = {typed}", f"{key} = {typed}"
    yield f"    {vi}", f"    {en}"


def _told_basis(basis: Basis) -> Iterator[Words]:
    yield f"    Căn cứ: {basis.vi}", f"    Basis: {basis.en}"
    if basis.unsure:
        yield _UNSURE
    if basis.note:
        yield f"    Ghi chú: {basis.note}", f"    Note (in Vietnamese): {basis.note}"


def _told_days(days: Days) -> Words:
    first, last = days.first, days.last
    if first is None and last is None:
        return "    Hiệu lực: không ghi ngày", "    In effect: no days are given"
    since = "" if first is None else f" từ ngày {_day(first)}"
    until = "" if last is None else f" đến hết ngày {_day(last)}"
    since_en = "" if first is None else f" from {first}"
    until_en = "" if last is None else f" until {last}"
    return f"    Hiệu lực:{since}{until}", f"    In effect:{since_en}{until_en}"


def _told_own(own: OwnRule, shipped: RuleValue) -> Iterator[Words]:
    at = local(own.at_ms)
    by, value, reason = own.by.addressed, as_typed(shipped), own.decided.reason
    yield (
        f"    * Giá trị riêng của Hội đồng nhân dân (giá trị chung: {value}). Lý do: {reason}",
        f"    * The council's own value (the rule set has {value}). Reason: {reason}",
    )
    yield (
        f"      {by} ghi ngày {at:%d/%m/%Y} lúc {at:%H:%M}; áp dụng cho kỳ họp mở sau đó",
        f"      Recorded by {by} on {at:%Y-%m-%d} at {at:%H:%M}, for sessions opened after that",
    )


def _told_denials(shown: DatedRules) -> Iterator[Words]:
    for denial, days in zip(shown.rules.denied, shown.denial_days, strict=True):
        yield "", ""
        yield _told_denial(denial)
        yield from _told_basis(denial.basis)
        yield _told_days(days)


def _told_denial(denial: Denial) -> Words:
    vi, en = ROLE_WORDS[denial.role]
    return (
        f"[deny] {denial.command}: {vi} ({denial.role}) không được ra lệnh này",
        f"[deny] {denial.command}: {en} ({denial.role}) may not give this command",
    )


def _told_kept(shown: RulesOfRoom) -> Iterator[Words]:
    for title, rules in shown.kept:
        other = ", ".join(
            f"{key} = {as_typed(rules.values[key])}"
            for key in KEYS
            if rules.values[key] != shown.rules.values[key]
        )
        if other:
            yield "", ""
            yield (
                f"Đã mở với quy tắc khác và giữ nguyên: {title}: {other}",
                f"Opened with other rules, which it keeps: {title}: {other}",
            )


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
