from meetingroom.domain import commands as c
from meetingroom.domain.ids import BallotId, CommandId
from meetingroom.domain.state import SessionState
from meetingroom.sync.outbox import (
    Pending,
    Progress,
    lapsed,
    marked,
    next_to_send,
    unsent,
    without,
)
from tests.helpers.people import CHAIR
from tests.helpers.sessions import BALLOT, SESSION, ballot_open, in_session, voting


def _pending(
    command_id: str,
    progress: Progress = Progress.WAITING,
    command: c.SessionCommand | None = None,
) -> Pending:
    return Pending(
        id=CommandId(command_id),
        session=SESSION,
        command=command or c.CheckIn(),
        made_ms=1,
        progress=progress,
    )


def test_the_oldest_waiting_command_goes_first() -> None:
    first, second = _pending("1"), _pending("2")

    assert next_to_send((first, second), None) == first


def test_nothing_is_sent_before_it_is_on_disk_nor_overtakes_what_is_not() -> None:
    assert next_to_send((_pending("1", Progress.KEEPING), _pending("2")), None) is None


def test_one_command_is_under_way_at_a_time() -> None:
    assert next_to_send((_pending("1", Progress.SENT), _pending("2")), None) is None


def test_a_choice_waits_while_its_ballot_is_paused_and_holds_up_nothing_else() -> None:
    paused = ballot_open().after((CHAIR, c.PauseBallot(ballot=BALLOT))).state
    vote, after = _pending("1", command=voting()), _pending("2")

    assert next_to_send((vote, after), paused) == after
    assert next_to_send((vote,), paused) is None
    assert next_to_send((vote, after), ballot_open().state) == vote
    assert lapsed((vote,), paused) == ()


def test_an_empty_outbox_sends_nothing() -> None:
    assert next_to_send((), None) is None


def test_one_commands_progress_changes_and_no_other() -> None:
    outbox = (_pending("1"), _pending("2"))

    assert marked(outbox, CommandId("2"), Progress.SENT) == (
        _pending("1"),
        _pending("2", Progress.SENT),
    )
    assert marked(outbox, CommandId("9"), Progress.SENT) == outbox


def test_a_command_is_taken_out_by_its_id() -> None:
    outbox = (_pending("1"), _pending("2"))

    assert without(outbox, CommandId("1")) == (_pending("2"),)
    assert without(outbox, CommandId("9")) == outbox


def test_what_was_sent_waits_again_when_the_line_is_lost() -> None:
    outbox = (_pending("1", Progress.SENT), _pending("2"), _pending("3", Progress.KEEPING))

    assert unsent(outbox) == (_pending("1"), _pending("2"), _pending("3", Progress.KEEPING))


def _lapsed_in(state: SessionState) -> list[str]:
    outbox = (
        _pending("own", command=voting()),
        _pending("other", command=voting(ballot=BallotId("never-seen"))),
        _pending("check-in"),
    )
    return [pending.id for pending in lapsed(outbox, state)]


def test_a_choice_lapses_with_its_ballot_and_other_wishes_never() -> None:
    open_play = ballot_open()
    ended = ballot_open().after((CHAIR, c.EndBallot(ballot=BALLOT)))
    cancelled = ballot_open().after((CHAIR, c.CancelBallot(ballot=BALLOT, reason="Nhầm")))

    assert _lapsed_in(open_play.state) == ["other"]
    assert _lapsed_in(ended.state) == ["own", "other"]
    assert _lapsed_in(cancelled.state) == ["own", "other"]
    assert _lapsed_in(in_session().state) == ["own", "other"]
