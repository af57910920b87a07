"""Ballots as the chair runs them: what can be opened, the open one, and who has answered.

Who has answered is told, never what: of an open ballot nothing here looks at a choice.
"""

from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.ballot import title_of
from meetingroom.desktop.reading.console_tiles import TileRow, answered_of, here_of, tiles_of
from meetingroom.desktop.reading.console_words import why_not_now
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.agenda_order import numbers
from meetingroom.domain.commands import (
    CancelBallot,
    EndBallot,
    ExtendBallot,
    OpenBallot,
    PauseBallot,
    ResumeBallot,
)
from meetingroom.domain.rules import needed
from meetingroom.domain.sentences import threshold_words
from meetingroom.domain.state import Ballot, BallotDraft, BallotPhase
from meetingroom.domain.values import Language, PauseCause, Threshold

MORE_S: Final = 30
"""Seconds that one touch adds to an open ballot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A ballot that can be opened.

    Attributes:
        detail: how many must be in favour and, when it stands elsewhere, under which item.
        is_here: it belongs to the current item.
        reason: why it can't be opened now; empty when it can.
    """

    key: str
    title: str
    detail: str
    is_here: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairBallot:
    """The ballots of the console; ``key`` is empty while none is open.

    Attributes:
        need: how many must be in favour.
        answered: how many have answered; below 0 while nobody said. Out of ``here``.
        reason: why ending, extending and cancelling are off; empty when they are on.
        shows_result: the ballot that ended last belongs to the current item.
        cancelled: what is said of the last ballot when it was cancelled; may be empty.
    """

    key: str = ""
    title: str = ""
    need: str = ""
    opened_ms: int = 0
    due_ms: int = 0
    left_ms: int = -1
    paused: str = ""
    resume_reason: str = ""
    answered: int = -1
    here: int = 0
    reason: str = ""
    shows_result: bool = False
    cancelled: str = ""
    tiles: tuple[TileRow, ...] = ()
    drafts: tuple[DraftRow, ...] = ()

    @property
    def share(self) -> float:
        """Share of those here who have answered, 0 to 1."""
        return max(0, self.answered) / self.here if self.here else 0.0


_CANCELLED: Final = {
    Language.VIETNAMESE: "Đã hủy lần biểu quyết “{title}”: {reason}",
    Language.ENGLISH: "The ballot “{title}” was cancelled: {reason}",
}
_PAUSED: Final = {
    (Language.VIETNAMESE, PauseCause.CHAIR): (
        "Biểu quyết đang tạm dừng. Lựa chọn đã ghi nhận được giữ nguyên."
    ),
    (Language.VIETNAMESE, PauseCause.RESTART): (
        "Máy chủ vừa khởi động lại nên biểu quyết đang tạm dừng. "
        "Lựa chọn đã ghi nhận được giữ nguyên."
    ),
    (Language.ENGLISH, PauseCause.CHAIR): "The ballot is paused. Recorded choices stay.",
    (Language.ENGLISH, PauseCause.RESTART): (
        "The server has just started again, so the ballot is paused. Recorded choices stay."
    ),
}


def chair_ballot_of(seen: Seen) -> ChairBallot:
    """Read the ballots."""
    ballot, over = seen.state.open_ballot, _last_over(seen)
    drafts = _drafts(seen)
    if ballot is None:
        return ChairBallot(
            shows_result=over is not None and over.has_result,
            cancelled=_cancelled(seen, over),
            drafts=drafts,
        )
    answered = answered_of(seen, ballot)
    here = here_of(seen, ballot)
    return ChairBallot(
        key=ballot.ballot,
        title=title_of(ballot, seen.language),
        need=need_of(ballot.threshold, ballot.base, seen.language),
        opened_ms=ballot.opened_ms,
        due_ms=ballot.due_ms,
        left_ms=ballot.left_ms,
        paused=_paused(seen, ballot),
        resume_reason=why_not_now(seen, ResumeBallot(ballot=ballot.ballot)),
        answered=-1 if answered is None else len(answered),
        here=len(here | (answered or frozenset())),
        reason=_reason(seen, ballot),
        tiles=tiles_of(seen, ballot, here, answered or frozenset()),
        drafts=drafts,
    )


def need_of(threshold: Threshold, base: int, language: Language) -> str:
    """Name a threshold and how many it is of the deputies in office."""
    least = needed(threshold, base)
    if language is Language.VIETNAMESE:
        words = threshold_words(threshold)
        return f"{words[:1].upper()}{words[1:]}, cần ít nhất {least}/{base}"
    words = threshold_words(threshold, language)
    return f"{words[:1].upper()}{words[1:]}: {least} of {base}"


def _last_over(seen: Seen) -> Ballot | None:
    """Return the ballot of the current item that was over last."""
    here = (
        b
        for b in seen.state.ballots.values()
        if not b.is_running and b.item == seen.state.current_item
    )
    return max(here, key=lambda ballot: ballot.ended_ms, default=None)


def _cancelled(seen: Seen, over: Ballot | None) -> str:
    if over is None or over.phase is not BallotPhase.CANCELLED:
        return ""
    title = title_of(over, seen.language)
    return _CANCELLED[seen.language].format(title=title, reason=over.cancel_reason)


def _reason(seen: Seen, ballot: Ballot) -> str:
    cancel = CancelBallot(ballot=ballot.ballot, reason="x")
    running = (
        EndBallot(ballot=ballot.ballot),
        ExtendBallot(ballot=ballot.ballot, by_s=MORE_S),
        PauseBallot(ballot=ballot.ballot),
    )
    wishes = (cancel,) if ballot.phase is BallotPhase.PAUSED else (*running, cancel)
    return next(filter(None, (why_not_now(seen, wish) for wish in wishes)), "")


def _paused(seen: Seen, ballot: Ballot) -> str:
    if ballot.phase is not BallotPhase.PAUSED:
        return ""
    return _PAUSED[seen.language, ballot.pauses[-1].cause]


def _drafts(seen: Seen) -> tuple[DraftRow, ...]:
    current = seen.state.current_item
    drafts = sorted(seen.state.waiting_ballots, key=lambda draft: draft.item != current)
    return tuple(_draft(seen, draft, is_here=draft.item == current) for draft in drafts)


def _draft(seen: Seen, draft: BallotDraft, *, is_here: bool) -> DraftRow:
    need = need_of(draft.threshold, len(seen.state.in_office()), seen.language)
    number = numbers(seen.state.items)[draft.item]
    vietnamese = seen.language is Language.VIETNAMESE
    under = f"{'Nội dung' if vietnamese else 'Item'} {number}"
    return DraftRow(
        key=draft.ballot,
        title=f"{draft.subject[:1].upper()}{draft.subject[1:]}",
        detail=need if is_here else f"{under}. {need}",
        is_here=is_here,
        reason=why_not_now(seen, OpenBallot(ballot=draft.ballot)),
    )
