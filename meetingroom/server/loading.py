"""Reading every log back at the start: chain, signed head, fold."""

from collections.abc import Iterable

from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import LogId, RoomId
from meetingroom.evidence.chain import check_chain
from meetingroom.evidence.errors import BadNoteError, BrokenChainError
from meetingroom.evidence.heads import CheckSignature, Head, open_note, origin_of
from meetingroom.protocol.codec import room_fact, session_fact
from meetingroom.server.books import Books
from meetingroom.server.errors import LogsBrokenError
from meetingroom.server.ledger import Ledger
from meetingroom.server.ports import Entropy, Signer
from meetingroom.service.house import House, Record, absorb
from meetingroom.service.ports import LogStore, PaperIndex


def load_books(
    logs: LogStore,
    papers: PaperIndex,
    signer: Signer,
    check_signature: CheckSignature,
    entropy: Entropy,
) -> Books:
    """Read everything on disk; for the store's thread, before anybody is served.

    Args:
        logs: all logs of the room; none for a new room.
        papers: the stored papers.
        signer: the room's key.
        check_signature: checks Ed25519.
        entropy: for the salts to come.

    Raises:
        LogsBrokenError: a log's chain, its head or its facts do not fit; says which and where.
        StoreFailedError: the disk can't be read.
    """
    house = House(room=signer.room, stored=papers.stored())
    ledgers: dict[LogId, Ledger] = {}
    for log in logs.logs():
        ledger = _checked(logs, log, signer, check_signature)
        house = _folded(house, log, logs.entries(log, 0, ledger.kept))
        ledgers[log] = ledger
    return Books(house, ledgers, signer, entropy)


def _checked(logs: LogStore, log: LogId, signer: Signer, check_signature: CheckSignature) -> Ledger:
    note = logs.note(log)
    try:
        tree = check_chain(log, logs.entries(log, 0, logs.size(log)))
        head = open_note(note, signer.room, signer.public_key, check_signature)
    except (BrokenChainError, BadNoteError) as error:
        raise LogsBrokenError(log, str(error)) from error
    here = Head(origin=origin_of(signer.room, log), size=tree.size, root=tree.root())
    if head != here:
        reason = f"the signed head is of {head.origin} with {head.size} entries, not {here.size}"
        raise LogsBrokenError(log, f"{reason}, or has another root")
    return Ledger(log, tree, note)


def _folded(house: House, log: LogId, entries: Iterable[bytes]) -> House:
    for index, sealed in enumerate(entries):
        try:
            house = absorb(house, _record(house.room, log, sealed))
        except BrokenLogError as error:
            raise LogsBrokenError(log, f"entry {index}: {error}") from error
    return house


def _record(room: RoomId, log: LogId, sealed: bytes) -> Record:
    if log == LogId(room):
        return Record(log=log, recorded=room_fact(sealed))
    return Record(log=log, recorded=session_fact(sealed))
