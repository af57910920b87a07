"""The line above every screen: session, where it stands, who is present, the line to the server."""

from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState, SittingPhase
from meetingroom.domain.text import clock_time, local
from meetingroom.domain.units import unit_words
from meetingroom.domain.values import Language, Role, Stage
from meetingroom.sync.notices import clock_warning, line_warning
from meetingroom.sync.phases import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands above every screen of a session.

    Attributes:
        title: session and council.
        stage: ``preparing``, ``roll_call``, ``in_session`` or ``closed``.
        has_sat: preparing, after the last sitting that was planned.
        item_number: place of the current item, from 1; 0 when there is none.
        present: deputies on the roll, out of ``base`` in office; ``quorum`` are needed.
        is_live: connected and up to date.
        is_refused: the server turned this seat away; only a person can mend that.
        is_desk: the person runs or records the session, mostly at a PC.
        devices: how many are joined to the session; 0 while nobody said, and to all but the desk.
        presiders: who presides, by name; ``secretaries`` who keeps the minutes. May be empty.
        begins: when the sitting is meant to begin, in words; empty when nobody said or it began.
        begins_ms: the same as the server's UTC; else 0.
        warning: what a person is told of the line, or of this device's clock; may be empty.
    """

    title: str = ""
    stage: str = Stage.PREPARING
    has_sat: bool = False
    item_number: int = 0
    item_count: int = 0
    item_title: str = ""
    present: int = 0
    base: int = 0
    quorum: int = 0
    is_live: bool = False
    is_refused: bool = False
    is_desk: bool = False
    devices: int = 0
    presiders: str = ""
    secretaries: str = ""
    begins: str = ""
    begins_ms: int = 0
    warning: str = ""

    @property
    def has_quorum(self) -> bool:
        """Whether enough are present."""
        return self.base > 0 and self.present >= self.quorum


_MINUTE_MS: Final = 60_000
_SOON_MINUTES: Final = 60
_BEGINS: Final = {
    Language.VIETNAMESE: "Khai mạc {time}, {weekday} {date}",
    Language.ENGLISH: "Opens at {time}, {weekday} {date}",
}
_WEEKDAYS: Final = {
    Language.VIETNAMESE: (
        *("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"),
        "Chủ nhật",
    ),
    Language.ENGLISH: (
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
        "Sunday",
    ),
}


def header_of(seen: Seen) -> Header:
    """Read the header of a session."""
    state, seat = seen.state, seen.view.seat
    base = len(state.in_office())
    place = _place(state)
    line = line_warning(seat, seen.language)
    begins_ms = _begins_ms(state)
    return Header(
        title=session_title(state, seen.language),
        stage=state.stage,
        has_sat=seen.has_sat,
        item_number=place,
        item_count=len(state.items),
        item_title=_item_title(state),
        present=state.counted(),
        base=base,
        quorum=state.rules.quorum_of(base),
        is_live=seen.is_live,
        is_refused=seat.phase is Phase.REFUSED,
        is_desk=is_desk(state, seen.person),
        devices=0 if seat.seated is None else seat.seated.devices,
        presiders=_holders(seen, Role.PRESIDER),
        secretaries=_holders(seen, Role.SECRETARY),
        begins=_begins(begins_ms, seen.language),
        begins_ms=begins_ms,
        warning=line or clock_warning(seat.ahead_ms, seen.language) or "",
    )


def minutes_left(begins_ms: int, now_ms: int) -> int:
    """Return the minutes until a sitting is meant to begin, 1 to 60; else 0."""
    minutes = -(-(begins_ms - now_ms) // _MINUTE_MS)
    return minutes if begins_ms and 1 <= minutes <= _SOON_MINUTES else 0


def _begins_ms(state: SessionState) -> int:
    """Return when the sitting that comes next, or whose roll is called, is meant to begin."""
    before = {SittingPhase.PLANNED, SittingPhase.ROLL_CALL}
    if state.sitting is not None:
        return state.sitting.begins_ms if state.sitting.phase in before else 0
    waiting = (s for s in state.sittings.values() if s.phase in before)
    return next((sitting.begins_ms for sitting in waiting), 0)


def _begins(begins_ms: int, language: Language) -> str:
    if not begins_ms:
        return ""
    at = local(begins_ms)
    return _BEGINS[language].format(
        time=clock_time(begins_ms),
        weekday=_WEEKDAYS[language][at.weekday()],
        date=f"{at.day}/{at.month}/{at.year}",
    )


def session_title(state: SessionState, language: Language) -> str:
    """Name session and council, as ``Kỳ họp thứ Ba, Hội đồng nhân dân phường Mẫu``."""
    short = state.title.partition(" (")[0]
    return f"{short[:1].upper()}{short[1:]}, {council_title(state, language)}"


def council_title(state: SessionState, language: Language) -> str:
    """Name the council, as ``Hội đồng nhân dân phường Mẫu``."""
    council = "Hội đồng nhân dân" if language is Language.VIETNAMESE else "People's Council of"
    return f"{council} {unit_words(state.council, language)}"


def _holders(seen: Seen, role: Role) -> str:
    """Name who holds a role, in the order in which the session named them."""
    holders = (person for person, held in seen.state.roles.items() if role in held)
    names = [seen.entry(person).addressed.strip() for person in holders]
    if seen.language is Language.VIETNAMESE:  # within a sentence ông and bà are small
        names = [f"{name[:1].lower()}{name[1:]}" for name in names]
    return ", ".join(names)


def _place(state: SessionState) -> int:
    order = list(state.items)
    return 0 if state.current_item is None else order.index(state.current_item) + 1


def _item_title(state: SessionState) -> str:
    return "" if state.current_item is None else state.items[state.current_item].title
