"""The scripted sitting: roll, items, speeches, ballots, notes, as people would play it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingroom.bootstrap.world import monotonic_ms
from meetingroom.demo.errors import DemoFailedError
from meetingroom.demo.latencies import Stopwatch
from meetingroom.demo.players import Hall, Player
from meetingroom.demo.scenario import PlannedItem, Scenario, ScriptedBallot, ScriptedSpeech
from meetingroom.domain import commands as c
from meetingroom.domain.ids import BallotId, NoteId, PersonId, RequestId
from meetingroom.domain.rules import passes
from meetingroom.domain.state import Ballot, BallotPhase, RequestPhase, SessionState
from meetingroom.domain.values import Choice, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """The one vote whose line is cut.

    Attributes:
        ballot: in which ballot.
        deputy: whose seat is behind the proxy.
        vote: casts that deputy's vote in such a way that the line is cut before the answer comes,
            and returns when the seat is back and has its answer.
    """

    ballot: BallotId
    deputy: PersonId
    vote: Callable[[c.CastVote], Awaitable[None]]


class Moment(StrEnum):
    """Where the script may rest, so that people can follow it."""

    STEP = "step"
    SPEECH = "speech"
    VOTE = "vote"
    RESULT = "result"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast the script goes, and how strictly.

    Attributes:
        rest: waits as long as a moment is meant to last.
        is_strict: every count must come out as scripted; false where people play along.
    """

    rest: Callable[[Moment], Awaitable[None]]
    is_strict: bool = True


async def _at_once(moment: Moment) -> None:
    _ = moment


AT_ONCE: Final = Pace(rest=_at_once)
"""No rest at all, and everything as scripted."""


class Sitting:
    """Plays one sitting from the roll to its close."""

    def __init__(
        self,
        scenario: Scenario,
        hall: Hall,
        interruption: Interruption | None,
        stopwatch: Stopwatch,
        tell: Callable[[str, str], None],
        pace: Pace = AT_ONCE,
    ) -> None:
        """Take the places.

        Args:
            scenario: the script.
            hall: the seats; everybody has joined.
            interruption: the one vote whose line is cut, if any.
            stopwatch: gathers how long things took.
            tell: shows progress, one line a call, in Vietnamese and in English.
            pace: how fast, and how strictly.
        """
        self._scenario = scenario
        self._hall = hall
        self._interruption = interruption
        self._stopwatch = stopwatch
        self._tell = tell
        self._pace = pace
        self._notes = 0

    async def play(self) -> None:
        """Play it all.

        Raises:
            DemoFailedError: something did not go as scripted.
        """
        await self._take_the_roll()
        for item in self._scenario.items:
            await self._play_item(item)
        await self._pace.rest(Moment.STEP)
        await self._hall.chair.act(c.CloseSitting())
        await self._hall.clerk.act(c.CloseSession())

    async def _take_the_roll(self) -> None:
        hall = self._hall
        await hall.chair.act(c.OpenRoll(sitting=self._scenario.session.sitting))
        await asyncio.gather(*(self._check_in(seat) for seat in hall.deputies.values()))
        for absence in self._scenario.absences:
            await hall.clerk.act(c.MarkAttendance(deputy=absence.deputy, status=absence.status))
        await hall.clerk.act(c.ConfirmRoll())
        await self._pace.rest(Moment.STEP)
        await hall.chair.act(c.OpenSitting())
        present, base = len(hall.deputies), len(self._scenario.deputies)
        await hall.chair.sees("a quorum", lambda state: len(state.present()) == present)
        self._tell(
            f"Có mặt {present}/{base} đại biểu, đủ điều kiện họp",
            f"{present} of {base} deputies present, a quorum",
        )

    async def _check_in(self, seat: Player) -> None:
        await seat.sees("an open roll", lambda state: state.sitting is not None)
        await self._pace.rest(Moment.VOTE)
        await seat.act(c.CheckIn())

    async def _play_item(self, item: PlannedItem) -> None:
        await self._pace.rest(Moment.STEP)
        await self._hall.chair.act(c.StartItem(item=item.item))
        self._tell(item.title, item.title)
        for speech in self._scenario.speeches:
            if speech.item == item.item:
                await self._play_speech(speech)
        for note in self._scenario.notes:
            if note.item == item.item:
                await self._write(c.WriteNote(note=self._note_id(), item=item.item, text=note.text))
        for ballot in self._scenario.ballots:
            if ballot.item == item.item:
                await self._play_ballot(ballot)

    async def _play_speech(self, speech: ScriptedSpeech) -> None:
        hall, request = self._hall, RequestId(f"speech-{speech.deputy}")
        speaker = hall.deputies[speech.deputy]
        await speaker.sees("the item", lambda state: state.current_item == speech.item)
        await speaker.act(c.AskForFloor(request=request, purpose=speech.purpose))
        await hall.chair.sees("the request", lambda state: request in state.requests)
        await self._pace.rest(Moment.STEP)
        await hall.chair.act(c.CallSpeaker(request=request))
        await hall.chair.act(c.StartSpeech(request=request))
        await speaker.sees("one's own speech", _is_speaking(request))
        await self._pace.rest(Moment.SPEECH)
        await hall.chair.act(c.EndSpeech(request=request))
        await self._write(c.WriteNote(note=self._note_id(), item=speech.item, text=speech.summary))

    def _note_id(self) -> NoteId:
        self._notes += 1
        return NoteId(f"note-{self._notes}")

    async def _write(self, note: c.WriteNote) -> None:
        """Write a note: the secretary does, once the council has approved one."""
        secretary = self._hall.secretary
        approved = Role.SECRETARY in secretary.state.roles_of(secretary.person)
        await (secretary if approved else self._hall.clerk).act(note)

    async def _play_ballot(self, script: ScriptedBallot) -> None:
        hall = self._hall
        await self._pace.rest(Moment.STEP)
        opened_ms = monotonic_ms()
        await hall.chair.act(c.OpenBallot(ballot=script.ballot))
        choices = script.choices(self._scenario.present)
        await asyncio.gather(
            *(
                self._vote(seat, script.ballot, choices.get(person), opened_ms)
                for person, seat in hall.deputies.items()
            )
        )
        await hall.chair.act(c.EndBallot(ballot=script.ballot))
        await asyncio.gather(
            *(seat.sees("the result", _has_ended(script.ballot)) for seat in hall.deputies.values())
        )
        await self._pace.rest(Moment.RESULT)
        if self._pace.is_strict:
            self._check(script)
        if script is self._scenario.ballots[0]:
            await self._install_secretary()

    async def _vote(
        self, seat: Player, ballot: BallotId, choice: Choice | None, opened_ms: float
    ) -> None:
        await seat.sees("the open ballot", lambda state: ballot in state.ballots)
        self._stopwatch.note("opened", monotonic_ms() - opened_ms)
        if choice is None:
            return
        await self._pace.rest(Moment.VOTE)
        vote = c.CastVote(ballot=ballot, choice=choice)
        cut = self._interruption
        if cut is not None and ballot == cut.ballot and seat.person == cut.deputy:
            await cut.vote(vote)
        else:
            sent_ms = monotonic_ms()
            await seat.act(vote)
            self._stopwatch.note("vote", monotonic_ms() - sent_ms)
        if self._pace.is_strict:
            await seat.sees("one's own recorded choice", _recorded(ballot, seat.person, choice))

    async def _install_secretary(self) -> None:
        """The first ballot approves the secretary, who keeps the course from then on."""
        secretary = self._hall.secretary
        await self._hall.clerk.act(c.GrantRole(person=secretary.person, role=Role.SECRETARY))
        await secretary.sees(
            "the secretary's role",
            lambda state: Role.SECRETARY in state.roles_of(secretary.person),
        )

    def _check(self, script: ScriptedBallot) -> None:
        ballot = self._hall.chair.state.ballots[script.ballot]
        count = ballot.count
        played = (
            None
            if count is None
            else (count.in_favour, count.against, count.abstain, count.not_voted)
        )
        if played != (script.in_favour, script.against, script.abstain, script.not_voted):
            raise DemoFailedError(f"{script.ballot}: {played}")
        if passes(ballot.threshold, script.in_favour, ballot.base) is not script.adopted:
            raise DemoFailedError(f"{script.ballot}: {script.in_favour}/{ballot.base}")
        line = f"{script.subject}: {script.in_favour}/{ballot.base}"
        self._tell(line, line)


def _is_speaking(request: RequestId) -> Callable[[SessionState], bool]:
    def speaking(state: SessionState) -> bool:
        known = state.requests.get(request)
        return known is not None and known.phase is RequestPhase.SPEAKING

    return speaking


def _has_ended(ballot: BallotId) -> Callable[[SessionState], bool]:
    def ended(state: SessionState) -> bool:
        known: Ballot | None = state.ballots.get(ballot)
        return known is not None and known.phase is not BallotPhase.OPEN

    return ended


def _recorded(ballot: BallotId, person: PersonId, choice: Choice) -> Callable[[SessionState], bool]:
    def recorded(state: SessionState) -> bool:
        known = state.ballots.get(ballot)
        vote = None if known is None else known.cast.get(person)
        return vote is not None and vote.choice is choice

    return recorded
