"""The exact text put to the vote, at the seats or on paper: a version and what is read out."""

from collections.abc import Sequence
from typing import Final

from meetingroom.domain import commands as c
from meetingroom.domain.ballot_parts import VotedText
from meetingroom.domain.checks import NOTE_LETTERS, check_text
from meetingroom.domain.ids import PaperId
from meetingroom.domain.refusals import MalformedError, NewerVersionError, PaperUnknownError
from meetingroom.domain.state import SessionState

_MOST_AMENDMENTS: Final = 100


def text_of(state: SessionState, command: c.ChooseBallotText | c.ChooseSecretText) -> VotedText:
    """Return the text that a command chooses.

    Raises:
        PaperUnknownError: the paper has no published version of that number.
        MalformedError: there are too many amendments, or one is out of its range.
    """
    if len(command.amendments) > _MOST_AMENDMENTS:
        raise MalformedError
    for amendment in command.amendments:
        check_text(amendment, NOTE_LETTERS)
    paper = state.papers.get(command.paper)
    published = () if paper is None else [v for v in paper.versions if v.published_ms]
    chosen = next((v for v in published if v.version == command.version), None)
    if chosen is None:
        raise PaperUnknownError
    return VotedText(
        paper=command.paper,
        version=chosen.version,
        sha256=chosen.sha256,
        newest=_newest(state, command.paper),
        amendments=command.amendments,
    )


def check_texts_are_newest(state: SessionState, texts: Sequence[VotedText]) -> None:
    """Refuse a text whose paper got a newer version since it was chosen.

    Raises:
        NewerVersionError: somebody has to choose the newer version or, again, this one.
    """
    for text in texts:
        if _newest(state, text.paper) > text.newest:
            raise NewerVersionError


def _newest(state: SessionState, paper: PaperId) -> int:
    published = (v.version for v in state.papers[paper].versions if v.published_ms)
    return max(published, default=0)
