"""The open ballot as a deputy meets it: what is decided, how many are needed, the own answer.

What is shown as chosen is what the replica holds of this person, and nothing that was pressed.
"""

from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.ballot_words import NOTHING, Own, Told, told, waits_sentence
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.wishing import honorific_of, on_its_way, why_not
from meetingroom.domain.commands import CastVote
from meetingroom.domain.ids import BallotId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.rules import needed
from meetingroom.domain.state import Ballot, BallotPhase, Paper, SessionState
from meetingroom.domain.text import folded
from meetingroom.domain.values import Choice, Language, Matter, PaperKind

LATE_MS: Final = 5_000
"""A choice that has waited so long for its answer is a matter for the secretary."""

_NOT_OPEN: Final = {
    Language.VIETNAMESE: "Chưa mở biểu quyết",
    Language.ENGLISH: "No ballot is open",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBallot:
    """What stands on the page of an open ballot.

    Attributes:
        key: its id; empty when none is open.
        place: which of the resolutions it is; empty when that is not known here.
        paper: the one to look at once more; empty when there is none.
        paper_words: which version is voted on; empty when that is not certain.
        need: how many must be in favour.
        recorded: the choice the server has recorded; may be empty.
        under_way: the choice that is not confirmed; may be empty.
        since_ms: since when it waits, by the server's clock.
        reason: why the choices are off; empty when they are on.
        answered: how many have answered, out of ``here``; below 0 while nobody said.
    """

    key: str = ""
    title: str = ""
    place: str = ""
    paper: str = ""
    paper_words: str = ""
    need: str = ""
    opened_ms: int = 0
    due_ms: int = 0
    left_ms: int = -1
    answer: str = ""
    recorded: str = ""
    under_way: str = ""
    since_ms: int = 0
    reason: str = ""
    told: Told = NOTHING
    told_late: Told = NOTHING
    answered: int = -1
    here: int = 0


def open_ballot_of(seen: Seen) -> OpenBallot:
    """Read the open ballot."""
    ballot = seen.state.open_ballot
    if ballot is None:
        return OpenBallot(reason=_NOT_OPEN[seen.language])
    own, since_ms = _own(seen, ballot)
    paper, is_certain = _paper(seen.state, ballot)
    return OpenBallot(
        key=ballot.ballot,
        title=title_of(ballot, seen.language),
        place=_place(seen, ballot),
        paper="" if paper is None else paper.paper,
        paper_words=_paper_words(paper, seen.language) if is_certain else "",
        need=need_words(ballot, seen.language),
        opened_ms=ballot.opened_ms,
        due_ms=ballot.due_ms,
        left_ms=ballot.left_ms,
        answer=own.answer,
        recorded="" if own.recorded is None else own.recorded.choice,
        under_way=own.under_way or "",
        since_ms=since_ms,
        reason=own.reason if own.under_way is None else waits_sentence(seen.language),
        told=told(own),
        told_late=told(own, is_late=True),
        answered=_answered(seen, ballot.ballot),
        here=_here(seen.state, ballot),
    )


def title_of(ballot: Ballot, language: Language) -> str:
    """Return what a ballot decides on, as a title."""
    if not ballot.decides:
        trial = "Biểu quyết thử:" if language is Language.VIETNAMESE else "Trial:"
        return f"{trial} {ballot.subject}"
    return f"{'Thông qua' if language is Language.VIETNAMESE else 'To adopt:'} {ballot.subject}"


def need_words(ballot: Ballot, language: Language) -> str:
    """Return how many must be in favour, out of all deputies in office."""
    least = needed(ballot.threshold, ballot.base)
    if language is Language.VIETNAMESE:
        return f"Cần ít nhất {least}/{ballot.base} đại biểu tán thành"
    return f"At least {least} of {ballot.base} deputies must be in favour"


def _own(seen: Seen, ballot: Ballot) -> tuple[Own, int]:
    recorded = ballot.cast.get(seen.person)
    under_way, since_ms = _under_way(seen, ballot.ballot)
    if recorded is not None and recorded.choice is under_way:
        under_way = None  # the fact was faster than its answer
    own = Own(
        honorific=honorific_of(seen),
        language=seen.language,
        is_live=seen.is_live,
        recorded=recorded,
        under_way=under_way,
        reason=why_not(seen, CastVote(ballot=ballot.ballot, choice=Choice.IN_FAVOUR)),
        is_paused=ballot.phase is BallotPhase.PAUSED,
    )
    return own, since_ms


def _under_way(seen: Seen, ballot: BallotId) -> tuple[Choice | None, int]:
    waiting = on_its_way(seen, CastVote)
    if waiting is None or waiting[1].ballot != ballot:
        return None, 0
    pending, vote = waiting
    return vote.choice, pending.made_ms + seen.view.seat.ahead_ms


def _place(seen: Seen, ballot: Ballot) -> str:
    if ballot.matter is not Matter.RESOLUTION:
        return ""
    state = seen.state
    before = [b for b in state.ballots.values() if _counts(b)]
    place = before.index(ballot) + 1
    ahead = sum(draft.matter is Matter.RESOLUTION for draft in state.waiting_ballots)
    vietnamese = seen.language is Language.VIETNAMESE
    words = f"Nghị quyết thứ {place}" if vietnamese else f"Resolution {place}"
    if not ahead or not is_desk(state, seen.person):
        return words  # whoever may not see drafts does not know how many will come
    return f"{words} {'trong' if vietnamese else 'of'} {len(before) + ahead}"


def _counts(ballot: Ballot) -> bool:
    return ballot.matter is Matter.RESOLUTION and ballot.phase is not BallotPhase.CANCELLED


def _paper(state: SessionState, ballot: Ballot) -> tuple[Paper | None, bool]:
    """Return the paper to look at, and whether it is certainly the one that is voted on."""
    papers = [paper for paper in state.papers.values() if paper.versions]
    subject = folded(ballot.subject)
    drafts = [paper for paper in papers if paper.kind is PaperKind.DRAFT_RESOLUTION]
    named = [paper for paper in drafts if subject in folded(paper.title)]
    if len(named) == 1:
        return named[0], True
    of_item = [paper for paper in papers if paper.item == ballot.item]
    return (of_item[0] if of_item else None), False


def _paper_words(paper: Paper | None, language: Language) -> str:
    if paper is None:
        return ""
    version = paper.versions[-1].version
    if language is Language.VIETNAMESE:
        return f"Bản biểu quyết: dự thảo lần {version}"
    return f"Text voted on: draft {version}"


def _answered(seen: Seen, ballot: BallotId) -> int:
    glance = seen.view.seat.glance
    return -1 if glance is None or glance.ballot != ballot else glance.answered


def _here(state: SessionState, ballot: Ballot) -> int:
    sitting = state.sitting
    return 0 if sitting is None else sum(sitting.has(person) for person in ballot.entitled)
