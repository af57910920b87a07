"""The house with its ledgers: what is on disk, and drafts of what shall be next."""

from collections.abc import Mapping
from dataclasses import dataclass

from meetingroom.domain.facts import SessionFact
from meetingroom.domain.ids import LogId
from meetingroom.domain.log import Recorded
from meetingroom.domain.room import RoomFact
from meetingroom.evidence.entries import SALT_BYTES
from meetingroom.evidence.errors import NotCanonicalError
from meetingroom.evidence.merkle import Tree
from meetingroom.server.ledger import Ledger
from meetingroom.server.ports import Entropy, Signer
from meetingroom.service.house import House, Record
from meetingroom.service.ports import Appended


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A fact in its place, perhaps not on disk yet. ``sealed`` are its bytes E."""

    log: LogId
    index: int
    sealed: bytes
    recorded: Recorded[SessionFact | RoomFact]


class Books:
    """What is on disk, folded; changes only by a draft that was kept.

    Attributes:
        house: everything decided and on disk.
        signer: signs the heads.
    """

    def __init__(
        self, house: House, ledgers: Mapping[LogId, Ledger], signer: Signer, entropy: Entropy
    ) -> None:
        """Open the books.

        Args:
            house: folded from the logs on disk.
            ledgers: one a log.
            signer: signs the heads.
            entropy: for the salts.
        """
        self.house = house
        self.signer = signer
        self._ledgers = dict(ledgers)
        self._entropy = entropy

    def note(self, log: LogId) -> str:
        """Return the signed head over what is on disk of a log; empty for an unknown one."""
        ledger = self._ledgers.get(log)
        return "" if ledger is None else ledger.note

    def size(self, log: LogId) -> int:
        """Return how much of a log is on disk."""
        ledger = self._ledgers.get(log)
        return 0 if ledger is None else ledger.kept

    def draft(self) -> "Draft":
        """Begin a draft; one at a time."""
        return Draft(self)

    def ledger(self, log: LogId) -> Ledger:
        """Return a log's ledger, a new one for a log that begins."""
        return self._ledgers.setdefault(log, Ledger(log, Tree(), ""))

    def grown(self) -> tuple[Ledger, ...]:
        """Return the ledgers that are ahead of the disk."""
        return tuple(ledger for ledger in self._ledgers.values() if ledger.size > ledger.kept)

    def salt(self) -> bytes:
        """Draw a salt."""
        return self._entropy(SALT_BYTES)


class Draft:
    """Facts that are decided and sealed, but not on disk. Ends by ``keep`` or ``discard``.

    Attributes:
        house: the house with everything written here.
        written: all facts so far, in order.
    """

    def __init__(self, books: Books) -> None:
        """Begin with what is on disk."""
        self.house = books.house
        self.written: list[Written] = []
        self._books = books
        self._notes: dict[LogId, str] = {}

    def write(self, house: House, records: tuple[Record, ...]) -> tuple[Written, ...]:
        """Seal what a decision led to.

        Args:
            house: the house with these records absorbed.
            records: the facts, in order.

        Raises:
            NotCanonicalError: a text in a fact has no canonical form; nothing of it was written.
        """
        sizes = {record.log: self._books.ledger(record.log).size for record in records}
        try:
            written = tuple(self._seal(record) for record in records)
        except NotCanonicalError:
            for log, size in sizes.items():
                self._books.ledger(log).take_back(size)
            raise
        self.house = house
        self.written += written
        return written

    def _seal(self, record: Record) -> Written:
        ledger = self._books.ledger(record.log)
        index = ledger.size
        sealed = ledger.write(record.recorded, self._books.salt())
        return Written(log=record.log, index=index, sealed=sealed, recorded=record.recorded)

    def appended(self) -> tuple[Appended, ...]:
        """Sign the heads and return what is to be committed, a log each."""
        grown = self._books.grown()
        self._notes = {ledger.log: ledger.sign(self._books.signer) for ledger in grown}
        return tuple(
            Appended(
                log=ledger.log,
                first=ledger.kept,
                entries=tuple(w.sealed for w in self.written if w.log == ledger.log),
                note=self._notes[ledger.log],
            )
            for ledger in grown
        )

    def note(self, log: LogId) -> str:
        """Return the head that covers this draft; after ``appended``."""
        return self._notes.get(log) or self._books.note(log)

    def proof(self, written: Written) -> tuple[str, ...]:
        """Return the proof of a fact of this draft under ``note``, in base64."""
        return self._books.ledger(written.log).proof(written.index)

    def keep(self) -> None:
        """It is all on disk: make it what the books say."""
        for log, note in self._notes.items():
            self._books.ledger(log).keep(note)
        self._books.house = self.house

    def discard(self) -> None:
        """The disk said no: as if nothing had been written."""
        for ledger in self._books.grown():
            ledger.take_back(ledger.kept)
