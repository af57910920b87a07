"""Secret ballots for tests: what they ask, and how their papers were counted."""

from collections.abc import Mapping, Sequence
from typing import Final

from meetingroom.domain import commands as c
from meetingroom.domain.ids import BallotId, LineId, PersonId, PersonnelId
from meetingroom.domain.paper_counts import MARKS
from meetingroom.domain.people import NOBODY
from meetingroom.domain.secret_parts import BallotLine, MarkCount, PaperCount
from meetingroom.domain.values import SecretKind, Threshold
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, DUNG, SECRETARY
from tests.helpers.sessions import BALLOT, ITEM, Play

MATTER: Final = LineId("matter")
PERSONNEL: Final = PersonnelId("nhan-su-1")
NO_PAPERS: Final = PaperCount(
    issued=0, exchanged=0, returned=0, not_returned=0, valid=0, invalid=0, marks=()
)


def with_committee(
    play: Play, head: PersonId = DUNG, secretary: PersonId = SECRETARY, member: PersonId = CHAIR
) -> Play:
    """Return a play in which these count the papers."""
    form = c.FormCommittee(
        head=head, secretary=secretary, members=(member,), decision="Nhất trí bầu Ban kiểm phiếu"
    )
    return play.after((CLERK, form))


def line(person: PersonId = NOBODY, words: str = "Phó Chủ tịch", name: str = "") -> BallotLine:
    """Return a line of a paper, called as the person unless it has a name."""
    return BallotLine(line=LineId(name or person), person=person, words=words)


def secret(
    kind: SecretKind = SecretKind.DECISION,
    lines: Sequence[BallotLine] | None = None,
    *,
    ballot: BallotId = BALLOT,
    posts: int = 1,
    threshold: Threshold = Threshold.MAJORITY_OF_ALL,
) -> c.PrepareSecretBallot:
    """Return the wish to prepare a secret ballot; on An, Binh and Chi unless lines are given."""
    people = () if kind is SecretKind.DECISION else (line(AN), line(BINH), line(CHI))
    return c.PrepareSecretBallot(
        ballot=ballot,
        item=ITEM,
        kind=kind,
        subject="Nghị quyết về việc miễn nhiệm",
        lines=people if lines is None else tuple(lines),
        threshold=threshold,
        posts=posts,
    )


def counted(
    kind: SecretKind,
    marks: Mapping[LineId, Sequence[int]],
    *,
    valid: int,
    invalid: int = 0,
    not_returned: int = 0,
    exchanged: int = 0,
) -> PaperCount:
    """Return a count that adds up; ``marks`` of each line in the order of the kind's boxes."""
    returned = valid + invalid
    return PaperCount(
        issued=returned + not_returned,
        exchanged=exchanged,
        returned=returned,
        not_returned=not_returned,
        valid=valid,
        invalid=invalid,
        marks=tuple(
            MarkCount(line=one, mark=mark, papers=papers)
            for one, each in marks.items()
            for mark, papers in zip(MARKS[kind], each, strict=True)
        ),
    )
