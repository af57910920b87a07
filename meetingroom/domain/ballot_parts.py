"""What a ballot refers to: the text put to the vote, and the ballot it repeats."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, PaperId


@dataclass(frozen=True, slots=True, kw_only=True)
class VotedText:
    """The exact text put to the vote.

    Attributes:
        version: of the paper, from 1.
        sha256: lower-case hex of that version's file.
        newest: the paper's newest version when this one was chosen.
        amendments: what was read out besides (nội dung tiếp thu, chỉnh sửa), in order.
    """

    paper: PaperId
    version: int
    sha256: str
    newest: int
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """That a ballot repeats another: which one, why, by what decision in words."""

    ballot: BallotId
    reason: str
    decision: str
