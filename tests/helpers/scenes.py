"""The sample council's sitting, played by the rules up to a point: what screens are shown with."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from meetingroom.assets import asset
from meetingroom.demo.scenario import Scenario, ScriptedBallot, load_scenario
from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.circumstances import Circumstances, StoredPaper
from meetingroom.domain.ids import BallotId, DeviceId, NoteId, PersonId, RequestId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.people import Member, RegisterEntry
from meetingroom.domain.rules import RuleSet, rule_set_of
from meetingroom.domain.session import begin, decide, evolve
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Choice, MandateState, Role

START_MS: Final = 1_783_644_480_000  # 10 July 2026, 07:48 in Vietnam
MINUTE_MS: Final = 60_000


@cache
def scenario() -> Scenario:
    """Return the sample session's script."""
    return load_scenario(asset("data/demo/session.toml"))


def rules() -> RuleSet:
    """Return the rules a commune begins with."""
    import tomllib

    text = asset("data/rules/commune.toml").read_text(encoding="utf-8")
    return rule_set_of("commune", tomllib.loads(text), date(2026, 7, 10))


CLERK: Final = scenario().clerk.person
CHAIR: Final = scenario().session.presiders[0]
SECRETARY: Final = scenario().session.secretary
DEPUTY: Final = next(
    p
    for p in scenario().present
    if p not in {*scenario().session.presiders, SECRETARY}
    and p not in {speech.deputy for speech in scenario().speeches}
)
FIRST_SPEAKER: Final = scenario().speeches[0].deputy
REGISTER: Final[dict[PersonId, RegisterEntry]] = {
    CLERK: scenario().clerk,
    **{d.person: d.entry for d in scenario().deputies},
}


def sha_of(paper: str) -> str:
    """Return the SHA-256 that stands for a sample paper's file."""
    import hashlib

    return hashlib.sha256(paper.encode()).hexdigest()


class Scene:
    """A sitting in play; each step moves the clock on and returns the scene itself."""

    def __init__(self) -> None:
        script = scenario()
        self.now_ms = START_MS
        self.state = begin(self._recorded(self._opened(), CLERK))
        self.log: list[Recorded[f.SessionFact]] = []
        self.stored = {
            sha_of(paper.paper): StoredPaper(
                sha256=sha_of(paper.paper), size=120_000 * (at + 1), pages=2 + 5 * at % 60
            )
            for at, paper in enumerate(script.papers)
        }
        self._prepare()

    def wish(self, person: PersonId, command: c.SessionCommand) -> "Scene":
        """Decide and fold a wish; a refusal gets out."""
        around = Circumstances(
            person=person, device=DeviceId("d"), now_ms=self.now_ms, stored=self.stored
        )
        for fact in decide(self.state, command, around):
            recorded = self._recorded(fact, person)
            self.log.append(recorded)
            self.state = evolve(self.state, recorded)
        return self

    def later(self, ms: int) -> "Scene":
        """Let time pass."""
        self.now_ms += ms
        return self

    def roll_opened(self) -> "Scene":
        """Open the roll."""
        return self.wish(CHAIR, c.OpenRoll(sitting=scenario().session.sitting))

    def checked_in(self, count: int | None = None, but: PersonId | None = None) -> "Scene":
        """Check in so many of those who come, all but one if named."""
        for person in scenario().present[:count]:
            if person != but:
                self.later(1_000).wish(person, c.CheckIn())
        return self

    def opened(self) -> "Scene":
        """Have everybody check in, mark who is away, and open the sitting."""
        self.roll_opened().checked_in()
        for absence in scenario().absences:
            self.wish(CLERK, c.MarkAttendance(deputy=absence.deputy, status=absence.status))
        self.wish(CLERK, c.ConfirmRoll())
        self.wish(CLERK, c.GrantRole(person=SECRETARY, role=Role.SECRETARY))
        return self.later(17 * MINUTE_MS).wish(CHAIR, c.OpenSitting())

    def at_item(self, number: int) -> "Scene":
        """Turn to the items one after another up to this one, from 1."""
        for item in scenario().items[:number]:
            self.later(MINUTE_MS).wish(CHAIR, c.StartItem(item=item.item))
        return self

    def ballot_opened(self, script: ScriptedBallot) -> "Scene":
        """Open a ballot."""
        return self.wish(CHAIR, c.OpenBallot(ballot=script.ballot))

    def voted(self, script: ScriptedBallot, but: int = 0) -> "Scene":
        """Have all but the last so many answer as scripted."""
        choices = script.choices(scenario().present)
        for person in list(choices)[: len(choices) - but]:
            self.wish(person, c.CastVote(ballot=script.ballot, choice=choices[person]))
        return self

    def ended(self, ballot: BallotId) -> "Scene":
        """End the ballot."""
        return self.later(35_000).wish(CHAIR, c.EndBallot(ballot=ballot))

    def queued(self) -> "Scene":
        """Have the scripted speakers ask for the floor."""
        for speech in scenario().speeches:
            ask = c.AskForFloor(request=RequestId(f"r-{speech.deputy}"), purpose=speech.purpose)
            self.later(MINUTE_MS).wish(speech.deputy, ask)
        return self

    def speaking(self) -> "Scene":
        """Give the first of them the floor."""
        request = RequestId(f"r-{FIRST_SPEAKER}")
        self.wish(CHAIR, c.CallSpeaker(request=request))
        return self.wish(CHAIR, c.StartSpeech(request=request))

    def noted(self) -> "Scene":
        """Write the scripted notes of the items that were turned to."""
        begun = {turn.item for turn in self.state.turns}
        for number, note in enumerate(scenario().notes):
            if note.item in begun:
                write = c.WriteNote(note=NoteId(f"n-{number}"), item=note.item, text=note.text)
                self.later(MINUTE_MS).wish(SECRETARY, write)
        return self

    def _prepare(self) -> None:
        script = scenario()
        for presider in script.session.presiders:
            self.wish(CLERK, c.GrantRole(person=presider, role=Role.PRESIDER))
        plan = c.PlanSitting(
            sitting=script.session.sitting,
            kind=script.session.sitting_kind,
            begins_ms=START_MS + 12 * MINUTE_MS,
        )
        self.wish(CLERK, plan)
        for item in script.items:
            add = c.AddItem(
                item=item.item, kind=item.kind, title=item.title, presenter=item.presenter
            )
            self.wish(CLERK, add)
        for paper in script.papers:
            name = c.AddPaper(
                paper=paper.paper, item=paper.item, kind=paper.kind, title=paper.title
            )
            version = c.AddPaperVersion(paper=paper.paper, sha256=sha_of(paper.paper), note="")
            self.wish(CLERK, name).wish(CLERK, version)
            self.wish(CLERK, c.PublishPaper(paper=paper.paper))
        for ballot in script.ballots:
            draft = c.PrepareBallot(
                ballot=ballot.ballot,
                item=ballot.item,
                matter=ballot.matter,
                subject=ballot.subject,
                threshold=ballot.threshold,
            )
            self.wish(CLERK, draft)

    def _recorded(self, fact: f.SessionFact, by: PersonId) -> Recorded[f.SessionFact]:
        stamp = Stamp(at_ms=self.now_ms, by=by, device=DeviceId("d"))
        return Recorded(stamp=stamp, fact=fact)

    def _opened(self) -> f.SessionOpened:
        script = scenario()
        return f.SessionOpened(
            session=script.session.session,
            kind=script.session.kind,
            ordinal=script.session.ordinal,
            title=script.session.title,
            place=script.session.place,
            council=script.council,
            groups=script.groups,
            bodies=(),
            roster=tuple(
                Member(person=d.person, group=d.group, mandate=MandateState.ACTIVE)
                for d in script.deputies
            ),
            rules=rules(),
            room_size=7,
            room_root="",
            clerk=CLERK,
        )


def public_investment() -> ScriptedBallot:
    """Return the ballot of the golden sentence: 25 of 28."""
    return scenario().ballots[2]


def before_opening() -> Scene:
    """Return the hall before the opening: the roll is open, nineteen are here."""
    return Scene().roll_opened().checked_in(20, but=DEPUTY).later(30_000)


def in_discussion() -> Scene:
    """Return the discussion: three wait for the floor."""
    return Scene().opened().at_item(12).queued()


def in_speech() -> Scene:
    """Return the discussion forty seconds into the first speech."""
    return in_discussion().speaking().later(40_000)


def in_ballot(but: int = 4) -> Scene:
    """Return an open ballot in which all but so many have answered."""
    script = public_investment()
    scene = Scene().opened().at_item(16).noted().ballot_opened(script)
    return scene.later(7_000).voted(script, but).later(5_000)


def paused_ballot() -> Scene:
    """Return an open ballot that the chair lets stand still, 48 seconds before its time."""
    return in_ballot().wish(CHAIR, c.PauseBallot(ballot=public_investment().ballot)).later(9_000)


def after_ballot() -> Scene:
    """Return the moment after the chair ended the golden ballot."""
    return in_ballot(0).ended(public_investment().ballot)


def choice_of(state: SessionState, person: PersonId) -> Choice | None:
    """Return what a person has answered in the open ballot."""
    ballot = state.open_ballot
    vote = None if ballot is None else ballot.cast.get(person)
    return None if vote is None else vote.choice


def waiting_check_in() -> Scene:
    """Return a roll on which ``DEPUTY`` waits, in a council whose secretary confirms each one."""
    scene = Scene().roll_opened()
    values = {**scene.state.rules.values, "check_in_confirmed": False}
    scene.state = replace(scene.state, rules=replace(scene.state.rules, values=values))
    return scene.wish(DEPUTY, c.CheckIn())
