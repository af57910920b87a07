"""The council and its clerk as somebody enters them: what is wrong, and what will be made."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from meetingroom.desktop.ports import NewCouncil, PreparedCouncil
from meetingroom.domain.checks import NAME_LETTERS, check_text
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import HONORIFICS, Council, RegisterEntry
from meetingroom.domain.text import nfc
from meetingroom.domain.units import UnitKind, unit_kinds, unit_words
from meetingroom.domain.values import Language

ELECTED_MOST: Final = 500
YEARS: Final = range(1945, 2200)
TERM_YEARS_MOST: Final = 10

_ROMAN: Final = re.compile(r"(?=[LXVI])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_TENS: Final = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_ONES: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")

_VI, _EN = Language.VIETNAMESE, Language.ENGLISH
_SAID: Final[Mapping[str, Mapping[Language, str]]] = {
    "name": {
        _VI: "Xin nhập tên đơn vị hành chính, ví dụ Mẫu (không cần ghi lại chữ phường, xã…).",
        _EN: "Please type the unit's proper name, such as Mẫu (without the kind of unit).",
    },
    "legislature": {
        _VI: "Khóa ghi bằng chữ số La Mã, ví dụ II hoặc XIX.",
        _EN: "The legislature is a Roman numeral, such as II or XIX.",
    },
    "termFrom": {
        _VI: "Xin nhập năm bắt đầu nhiệm kỳ bằng bốn chữ số, ví dụ 2026.",
        _EN: "Please type the year in which the term begins, such as 2026.",
    },
    "termTo": {
        _VI: "Xin nhập năm kết thúc nhiệm kỳ: bốn chữ số, sau năm bắt đầu, ví dụ 2031.",
        _EN: "Please type the year in which the term ends, after the first one, such as 2031.",
    },
    "elected": {
        _VI: "Xin nhập số đại biểu được bầu, từ 1 đến 500.",
        _EN: "Please type how many deputies were elected, 1 to 500.",
    },
    "honorific": {
        _VI: "Xin chọn Ông hoặc Bà.",
        _EN: "Please choose Ông (Mr) or Bà (Ms).",
    },
    "clerkName": {
        _VI: "Xin nhập đầy đủ họ và tên chuyên viên giúp việc.",
        _EN: "Please type the clerk's full name.",
    },
    "clerkTitle": {
        _VI: "Chức vụ dài quá. Xin ghi ngắn lại.",
        _EN: "The title is too long. Please shorten it.",
    },
    "pin": {
        _VI: "Mã PIN gồm 6 chữ số.",
        _EN: "A PIN has 6 digits.",
    },
    "repeated": {
        _VI: "Hai lần nhập chưa giống nhau. Xin nhập lại mã PIN.",
        _EN: "The two PINs differ. Please type the PIN again.",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed so far, as it was typed; the PIN is kept out of every ``repr``."""

    kind: str = unit_kinds()[0].kind
    name: str = ""
    legislature: str = ""
    term_from: str = ""
    term_to: str = ""
    elected: str = ""
    honorific: str = ""
    clerk_name: str = ""
    clerk_title: str = ""
    pin: str = field(default="", repr=False)
    repeated: str = field(default="", repr=False)


def council_problems(draft: Draft, language: Language) -> dict[str, str]:
    """Return what is wrong with the council, a sentence for each field; empty when all is well."""
    first, last = _number(draft.term_from), _number(draft.term_to)
    wrong = {
        "name": not _is_text(unit_name(draft.name, draft.kind)),
        "legislature": roman_of(draft.legislature) is None,
        "termFrom": first not in YEARS,
        "termTo": last not in range(first + 1, first + 1 + TERM_YEARS_MOST),
        "elected": _number(draft.elected) not in range(1, ELECTED_MOST + 1),
    }
    return _told(wrong, language)


def clerk_problems(draft: Draft, language: Language, *, is_known: bool = False) -> dict[str, str]:
    """Return what is wrong with the clerk's account, a sentence for each field.

    Args:
        draft: what was typed.
        language: of the sentences.
        is_known: the clerk stands in a prepared file, and only the PIN was asked for.
    """
    title = _plain(draft.clerk_title)
    wrong = {
        "honorific": not is_known and draft.honorific not in HONORIFICS,
        "clerkName": not is_known and not _is_text(_plain(draft.clerk_name)),
        "clerkTitle": not is_known and title != "" and not _is_text(title),
        "pin": re.fullmatch("[0-9]{6}", draft.pin) is None,
        "repeated": draft.repeated != draft.pin,
    }
    return _told(wrong, language)


def new_council(draft: Draft, clerk: PersonId) -> NewCouncil:
    """Return what was entered; it has no problems.

    Args:
        draft: what was typed.
        clerk: the id of the new clerk.
    """
    kind = next(each for each in unit_kinds() if each.kind == draft.kind)
    title = _plain(draft.clerk_title)
    council = Council(
        level=kind.level,
        kind=kind.kind,
        name=unit_name(draft.name, draft.kind),
        legislature=roman_of(draft.legislature) or "",
        term_from=_number(draft.term_from),
        term_to=_number(draft.term_to),
        elected=_number(draft.elected),
    )
    entry = RegisterEntry(
        person=clerk,
        honorific=draft.honorific,
        name=_plain(draft.clerk_name),
        titles=(title,) if title else (),
    )
    return NewCouncil(council=council, clerk=entry)


def unit_name(typed: str, kind: str) -> str:
    """Return the unit's proper name, also when its kind was typed before it."""
    name = _plain(typed)
    is_doubled = name.casefold().startswith(f"{kind.casefold()} ")
    return name[len(kind) + 1 :] if is_doubled else name


def roman_of(typed: str) -> str | None:
    """Return a legislature as a Roman numeral, 1 to 99, or None when it is no number.

    Args:
        typed: Roman in any case, or in digits.
    """
    text = "".join(nfc(typed).upper().split())
    if text.isascii() and text.isdecimal() and len(text) <= 2 and int(text):
        tens, ones = divmod(int(text), 10)
        return _TENS[tens] + _ONES[ones]
    return text if _ROMAN.fullmatch(text) else None


def kind_words(kind: UnitKind, language: Language) -> str:
    """Return a kind of unit as it is offered; the Vietnamese word is what will stand in it."""
    shown = kind.kind[0].upper() + kind.kind[1:]
    return shown if language is _VI else f"{shown} ({kind.english})"


def sheet_name(council: Council, language: Language) -> str:
    """Return the name to propose for the file of the recovery sheet."""
    named = "Phiếu khôi phục" if language is _VI else "Recovery sheet"
    # What no file may be called on some system is left out of the unit's name.
    unit = re.sub(r'[\\/:*?"<>|]', " ", council.unit)
    return f"{named} - {' '.join(unit.split())}.pdf"


def council_line(council: Council, language: Language) -> str:
    """Return whose room it will be, in one sentence."""
    if language is _VI:
        return (
            f"Phòng họp của Hội đồng nhân dân {council.unit}, khóa {council.legislature}, nhiệm kỳ "
            f"{council.term_from}–{council.term_to}, {council.elected} đại biểu được bầu."
        )
    unit = unit_words(council, language)
    return (
        f"The room of the People's Council of {unit}, legislature {council.legislature}, "
        f"term {council.term_from}–{council.term_to}, {council.elected} deputies elected."
    )


def clerk_line(clerk: RegisterEntry, language: Language) -> str:
    """Return who will prepare the sessions, in one sentence."""
    who = ", ".join((clerk.addressed, *clerk.titles))
    if language is _VI:
        return f"Tài khoản của chuyên viên giúp việc: {who}. Đăng nhập bằng tên và mã PIN tự chọn."
    return f"The clerk's account: {who}. Signing in takes the name and a PIN of their own choice."


def prepared_line(plan: PreparedCouncil, language: Language) -> str:
    """Return what a prepared file brings besides council and clerk, in one sentence."""
    if language is _VI:
        return f"{plan.deputies} đại biểu và {plan.session}, theo tệp {plan.file.name}."
    return f"{plan.deputies} deputies and the session “{plan.session}”, from {plan.file.name}."


def plan_lines(plan: NewCouncil | PreparedCouncil, language: Language) -> tuple[str, ...]:
    """Return what will be made of it, in sentences."""
    lines = (council_line(plan.council, language), clerk_line(plan.clerk, language))
    if isinstance(plan, PreparedCouncil):
        return (*lines, prepared_line(plan, language))
    return lines


def _told(wrong: Mapping[str, bool], language: Language) -> dict[str, str]:
    return {name: _SAID[name][language] for name, is_wrong in wrong.items() if is_wrong}


def _plain(typed: str) -> str:
    return " ".join(nfc(typed).split())


def _is_text(text: str) -> bool:
    try:
        check_text(text, NAME_LETTERS)
    except RefusedError:
        return False
    return True


def _number(typed: str) -> int:
    """Return a number of up to four digits as it was typed, or -1 when it is none."""
    text = typed.strip()
    return int(text) if re.fullmatch("[0-9]{1,4}", text) else -1
