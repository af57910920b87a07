"""What the hall reads: one thing at a time, and never who chose what."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from meetingroom.desktop.reading.header import council_title, session_title
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.floor import limit_of
from meetingroom.domain.results import ballot_result
from meetingroom.domain.rules import hundredths, needed
from meetingroom.domain.sentences import threshold_words, wall_sentence
from meetingroom.domain.state import Ballot, Count, FloorRequest, RequestPhase, SessionState
from meetingroom.domain.text import percent
from meetingroom.domain.values import Choice, Language, Stage


class OnWall(StrEnum):
    """What stands on the wall."""

    WELCOME = "welcome"
    ITEM = "item"
    SPEAKER = "speaker"
    BALLOT = "ballot"
    RESULT = "result"
    SITTING_CLOSED = "sitting_closed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """How many gave an answer, or none; ``key`` is a choice, ``not_voted`` or ``absent``."""

    key: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """The wall's words.

    Attributes:
        council: the organ's name, in capitals.
        session: the session's name.
        present: deputies on the roll, of ``base`` in office; both 0 without an open roll.
        number: place of the item, from 1, of ``count``; 0 without one.
        title: of the item, or what is voted on.
        under: the presenter or the speaker's titles; may be empty.
        speaker: who has the floor.
        is_called: the speaker is called and has not begun.
        started_ms: since when the speaker's clock runs; ``limit_s`` may be spoken from then.
        due_ms: when the ballot is meant to end; ``answered`` of ``present`` have answered.
        need: what it takes to pass.
        has_passed: the outcome; ``sentence`` tells it with ``share`` and base.
        is_trial: it decided nothing.
    """

    face: str = OnWall.WELCOME
    council: str = ""
    session: str = ""
    present: int = 0
    base: int = 0
    number: int = 0
    count: int = 0
    title: str = ""
    under: str = ""
    speaker: str = ""
    is_called: bool = False
    started_ms: int = 0
    limit_s: int = 0
    due_ms: int = 0
    left_ms: int = -1
    answered: int = 0
    need: str = ""
    has_passed: bool = False
    is_trial: bool = False
    sentence: str = ""
    share: str = ""
    tiles: tuple[Tile, ...] = ()


_NEED: Final = {
    Language.VIETNAMESE: "Thông qua khi có {threshold} tán thành: ít nhất {least} trên {base}",
    Language.ENGLISH: "Adopted when at least {least} of all {base} deputies are in favour",
}


def wall_of(seen: Seen) -> Wall:
    """Read what stands on the wall now."""
    state, face = seen.state, _face(seen.state)
    base = len(state.in_office()) if state.sitting is not None else 0
    wall = Wall(
        face=face,
        council=council_title(state, seen.language).upper(),
        session=session_title(state, seen.language).partition(",")[0],
        present=state.counted(),
        base=base,
    )
    ballot, speaking, result = state.open_ballot, state.speaking, _result(state)
    if face is OnWall.BALLOT and ballot is not None:
        return _ballot(seen, wall, ballot)
    if face is OnWall.SPEAKER and speaking is not None:
        return _speaker(seen, _item(state, wall), speaking)
    if face is OnWall.RESULT and result is not None and result.count is not None:
        return _outcome(wall, result, result.count, seen.language)
    return _item(state, wall) if face is OnWall.ITEM else wall


def _face(state: SessionState) -> OnWall:
    if state.stage is Stage.CLOSED:
        return OnWall.CLOSED
    if state.stage is Stage.PREPARING and any(s.closed_ms for s in state.sittings.values()):
        return OnWall.SITTING_CLOSED
    return _in_sitting(state) if state.stage is Stage.IN_SESSION else OnWall.WELCOME


def _in_sitting(state: SessionState) -> OnWall:
    if state.open_ballot is not None:
        return OnWall.BALLOT
    if state.speaking is not None:
        return OnWall.SPEAKER
    if _result(state) is not None:
        return OnWall.RESULT
    return OnWall.WELCOME if state.current_item is None else OnWall.ITEM


def _result(state: SessionState) -> Ballot | None:
    """Return the ballot whose result still stands: nothing has come after it."""
    ended = [b for b in state.ballots.values() if b.sitting == state.current_sitting and b.ended_ms]
    last = max(ended, key=lambda ballot: ballot.ended_ms, default=None)
    if last is None or last.count is None:
        return None
    called = max((r.called_ms for r in state.requests.values()), default=0)
    turned = state.turns[-1].at_ms if state.turns else 0
    return last if last.ended_ms >= max(called, turned) else None


def _item(state: SessionState, wall: Wall) -> Wall:
    current = state.current_item
    if current is None:
        return wall
    item = state.items[current]
    return replace(
        wall,
        number=list(state.items).index(current) + 1,
        count=len(state.items),
        title=item.title,
        under=item.presenter,
    )


def _speaker(seen: Seen, wall: Wall, request: FloorRequest) -> Wall:
    entry = seen.speaker(request.speaker)
    limit_s = request.limit_s or limit_of(seen.state, request.item, request.purpose)
    return replace(
        wall,
        speaker=entry.addressed,
        under=", ".join(entry.titles),
        is_called=request.phase is not RequestPhase.SPEAKING,
        started_ms=request.running_since_ms,
        limit_s=limit_s - request.spoken_ms // 1000,
    )


def _ballot(seen: Seen, wall: Wall, ballot: Ballot) -> Wall:
    glance = seen.view.seat.glance
    is_known = glance is not None and glance.ballot == ballot.ballot
    need = _NEED[seen.language].format(
        threshold=threshold_words(ballot.threshold, seen.language),
        least=needed(ballot.threshold, ballot.base),
        base=ballot.base,
    )
    return replace(
        wall,
        title=_capital(ballot.subject),
        due_ms=ballot.due_ms,
        left_ms=ballot.left_ms,
        answered=glance.answered if glance is not None and is_known else 0,
        need=need,
    )


def _outcome(wall: Wall, ballot: Ballot, count: Count, language: Language) -> Wall:
    tiles = (
        Tile(key=Choice.IN_FAVOUR, count=count.in_favour),
        Tile(key=Choice.AGAINST, count=count.against),
        Tile(key=Choice.ABSTAIN, count=count.abstain),
        *((Tile(key="not_voted", count=count.not_voted),) if count.not_voted else ()),
        Tile(key="absent", count=count.absent),
    )
    return replace(
        wall,
        title=_capital(ballot.subject),
        has_passed=ballot_result(ballot, count).passed,
        is_trial=not ballot.decides,
        sentence=wall_sentence(ballot, count, language),
        share=percent(hundredths(count.in_favour, ballot.base), language),
        tiles=tiles,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
