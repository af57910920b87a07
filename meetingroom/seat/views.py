"""A session's view between the engine, the wire and the disk."""

import msgspec

from meetingroom.domain.ids import SessionId
from meetingroom.domain.refusals import MalformedError
from meetingroom.protocol.codec import state_bytes, state_of
from meetingroom.protocol.messages import Snapshot
from meetingroom.sync.ports import SavedReplica
from meetingroom.sync.replica import Replica


def replica_of_snapshot(snapshot: Snapshot) -> Replica:
    """Read a view the server sent.

    Raises:
        MalformedError: it is not a session's state.
    """
    return Replica(
        session=SessionId(snapshot.session),
        position=snapshot.position,
        state=state_of(msgspec.json.decode(snapshot.state)),
        note=snapshot.note,
    )


def replica_of_saved(saved: SavedReplica) -> Replica | None:
    """Read a view kept on disk; None when another version of the program wrote it."""
    try:
        state = state_of(msgspec.json.decode(saved.state))
    except (MalformedError, msgspec.DecodeError):
        return None
    return Replica(session=saved.session, position=saved.position, state=state, note=saved.note)


def saved_of(replica: Replica) -> SavedReplica:
    """Write a view as it is kept on disk."""
    return SavedReplica(
        session=replica.session,
        position=replica.position,
        note=replica.note,
        state=state_bytes(replica.state),
    )
