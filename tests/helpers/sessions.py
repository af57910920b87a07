"""Sessions played for tests: wishes decided and folded by the rules themselves."""

from collections.abc import Sequence
from typing import Final, Self

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain import values as v
from meetingroom.domain.circumstances import Circumstances, StoredPaper
from meetingroom.domain.ids import (
    BallotId,
    DeviceId,
    ItemId,
    NoteId,
    PaperId,
    PersonId,
    RequestId,
    ResolutionId,
    SessionId,
    SittingId,
)
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.session import begin, decide, evolve
from tests.helpers.people import (
    CHAIR,
    CLERK,
    DEPUTIES,
    GROUP,
    GUEST,
    SECRETARY,
    council,
    roster,
    rule_set,
)

SESSION: Final = SessionId("ky-hop-3")
SITTING: Final = SittingId("phien-1")
ITEM: Final = ItemId("noi-dung-1")
OTHER_ITEM: Final = ItemId("noi-dung-2")
PAPER: Final = PaperId("tai-lieu-1")
BALLOT: Final = BallotId("bieu-quyet-1")
OTHER_BALLOT: Final = BallotId("bieu-quyet-2")
REQUEST: Final = RequestId("dang-ky-1")
RESOLUTION: Final = ResolutionId("nghi-quyet-1")
NOTE: Final = NoteId("ghi-chep-1")

START_MS: Final = 1_783_650_000_000  # 10 July 2026, 09:20 in Vietnam
STEP_MS: Final = 1_000

FILE: Final = "11" * 32
NEWER_FILE: Final = "22" * 32
STORED: Final = {
    FILE: StoredPaper(sha256=FILE, size=1_000, pages=3),
    NEWER_FILE: StoredPaper(sha256=NEWER_FILE, size=2_000, pages=4),
}


class Play:
    """A session in play: each wish is decided, folded and kept, one second after the last."""

    def __init__(
        self, deputies: tuple[PersonId, ...] = DEPUTIES, rules: RuleSet | None = None
    ) -> None:
        first: Recorded[f.SessionFact] = Recorded(
            stamp=Stamp(at_ms=START_MS, by=CLERK, device=device_of(CLERK)),
            fact=opened(deputies, rules or rule_set()),
        )
        self.now_ms = START_MS
        self.log: list[Recorded[f.SessionFact]] = [first]
        self.state = begin(first)

    def wish(self, person: PersonId, command: c.SessionCommand) -> tuple[f.SessionFact, ...]:
        """Decide and fold a wish; return what it led to, or let the refusal out."""
        self.now_ms += STEP_MS
        around = Circumstances(
            person=person, device=device_of(person), now_ms=self.now_ms, stored=STORED
        )
        facts = decide(self.state, command, around)
        for fact in facts:
            self.happen(fact, by=person)
        return facts

    def happen(self, fact: f.SessionFact, *, by: PersonId = CLERK) -> None:
        """Fold a fact as it is, without asking the rules."""
        stamp = Stamp(at_ms=self.now_ms, by=by, device=device_of(by))
        recorded = Recorded(stamp=stamp, fact=fact)
        self.state = evolve(self.state, recorded)
        self.log.append(recorded)

    def after(self, *wishes: tuple[PersonId, c.SessionCommand]) -> Self:
        """Return this play after some wishes."""
        for person, command in wishes:
            self.wish(person, command)
        return self


def device_of(person: PersonId) -> DeviceId:
    """Return the device a person uses."""
    return DeviceId(f"device-{person}")


def opened(
    deputies: Sequence[PersonId] = DEPUTIES, rules: RuleSet | None = None
) -> f.SessionOpened:
    """Return the first fact of the session."""
    return f.SessionOpened(
        session=SESSION,
        kind=v.SessionKind.REGULAR,
        ordinal=3,
        title="Kỳ họp thứ Ba",
        place="Hội trường",
        council=council(elected=max(1, len(deputies))),
        groups=(GROUP,),
        bodies=(),
        roster=roster(tuple(deputies)),
        rules=rules or rule_set(),
        room_size=7,
        room_root="",
        clerk=CLERK,
    )


def ballot_of(
    ballot: BallotId = BALLOT,
    *,
    item: ItemId = ITEM,
    matter: v.Matter = v.Matter.RESOLUTION,
    subject: str = "Nghị quyết về đầu tư công",
    threshold: v.Threshold = v.Threshold.MAJORITY_OF_ALL,
) -> c.PrepareBallot:
    """Return the wish to prepare a ballot."""
    return c.PrepareBallot(
        ballot=ballot, item=item, matter=matter, subject=subject, threshold=threshold
    )


def item_of(item: ItemId = ITEM, title: str = "Thông qua nghị quyết") -> c.AddItem:
    """Return the wish to add an item."""
    return c.AddItem(item=item, kind=v.ItemKind.VOTE, title=title, presenter="")


def paper_of(paper: PaperId = PAPER, *, item: ItemId = ITEM) -> c.AddPaper:
    """Return the wish to name a paper."""
    return c.AddPaper(paper=paper, item=item, kind=v.PaperKind.REPORT, title="Báo cáo")


def note_of(text: str = "Đại biểu nhất trí.", *, item: ItemId = ITEM) -> c.WriteNote:
    """Return the wish to write the note."""
    return c.WriteNote(note=NOTE, item=item, text=text)


def draft_of(
    resolution: ResolutionId = RESOLUTION,
    *,
    item: ItemId = ITEM,
    kind: v.ResolutionKind = v.ResolutionKind.INDIVIDUAL,
    papers: tuple[PaperId, ...] = (),
) -> c.DraftResolution:
    """Return the wish to draft a resolution."""
    return c.DraftResolution(
        resolution=resolution,
        item=item,
        kind=kind,
        title="Nghị quyết về đầu tư công",
        papers=papers,
    )


def plan_of(sitting: SittingId = SITTING) -> c.PlanSitting:
    """Return the wish to plan a sitting."""
    return c.PlanSitting(sitting=sitting, kind=v.SittingKind.PLENARY)


def asking(
    request: RequestId = REQUEST, purpose: v.FloorPurpose = v.FloorPurpose.DISCUSSION
) -> c.AskForFloor:
    """Return the wish for the floor."""
    return c.AskForFloor(request=request, purpose=purpose)


def voting(choice: v.Choice = v.Choice.IN_FAVOUR, ballot: BallotId = BALLOT) -> c.CastVote:
    """Return the wish to vote."""
    return c.CastVote(ballot=ballot, choice=choice)


def prepared(deputies: tuple[PersonId, ...] = DEPUTIES, rules: RuleSet | None = None) -> Play:
    """Return a session with roles, a planned sitting and an item; the sitting is not begun."""
    return Play(deputies, rules).after(
        (CLERK, c.GrantRole(person=CHAIR, role=v.Role.PRESIDER)),
        (CLERK, c.GrantRole(person=SECRETARY, role=v.Role.SECRETARY)),
        (CLERK, c.GrantRole(person=GUEST, role=v.Role.GUEST)),
        (CLERK, plan_of()),
        (CLERK, item_of()),
        (CLERK, item_of(OTHER_ITEM, "Báo cáo kinh tế - xã hội")),
    )


def roll_called(
    deputies: tuple[PersonId, ...] = DEPUTIES,
    rules: RuleSet | None = None,
    *,
    here: Sequence[PersonId] | None = None,
) -> Play:
    """Return a session whose roll is open, with ``here`` (else all) checked in."""
    play = prepared(deputies, rules).after((CHAIR, c.OpenRoll(sitting=SITTING)))
    return play.after(*((deputy, c.CheckIn()) for deputy in (deputies if here is None else here)))


def in_session(
    deputies: tuple[PersonId, ...] = DEPUTIES,
    rules: RuleSet | None = None,
    *,
    here: Sequence[PersonId] | None = None,
) -> Play:
    """Return a sitting that was opened and turned to ``ITEM``."""
    return roll_called(deputies, rules, here=here).after(
        (CHAIR, c.OpenSitting()), (CHAIR, c.StartItem(item=ITEM))
    )


def ballot_open(
    deputies: tuple[PersonId, ...] = DEPUTIES,
    rules: RuleSet | None = None,
    *,
    here: Sequence[PersonId] | None = None,
    prepare: c.PrepareBallot | None = None,
) -> Play:
    """Return a sitting in which a ballot is open."""
    ballot = prepare or ballot_of()
    return in_session(deputies, rules, here=here).after(
        (CHAIR, ballot), (CHAIR, c.OpenBallot(ballot=ballot.ballot))
    )
