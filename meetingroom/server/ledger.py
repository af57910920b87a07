"""One log's sealing: from a fact to its bytes E, its place in the tree and the signed head."""

from collections.abc import Iterable

from meetingroom.domain.facts import SessionFact
from meetingroom.domain.ids import LogId
from meetingroom.domain.log import Recorded
from meetingroom.domain.room import RoomFact
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.entries import NO_PREVIOUS, Entry, leaf_hash, seal
from meetingroom.evidence.heads import Head, origin_of, sign_head
from meetingroom.evidence.merkle import Tree
from meetingroom.protocol.codec import body_of
from meetingroom.protocol.names import fact_name
from meetingroom.server.ports import Signer


class Ledger:
    """A log's tree, grown ahead of the disk and taken back where the disk says no.

    Attributes:
        log: which log.
        kept: entries on disk.
        note: the signed head over them; empty for an empty log.
    """

    def __init__(self, log: LogId, tree: Tree, note: str) -> None:
        """Begin with what is on disk.

        Args:
            log: which log.
            tree: over all entries; from now on the ledger's own.
            note: the newest signed head; empty for an empty log.
        """
        self.log = log
        self.kept = tree.size
        self.note = note
        self._tree = tree

    @property
    def size(self) -> int:
        """Entries, those not on disk yet included."""
        return self._tree.size

    def write(self, recorded: Recorded[SessionFact | RoomFact], salt: bytes) -> bytes:
        """Seal a fact at the end of the log.

        Args:
            recorded: the fact and its stamp.
            salt: 16 random bytes.

        Returns:
            The bytes E.

        Raises:
            NotCanonicalError: a text of the fact has no canonical form; nothing was written.
        """
        size = self._tree.size
        sealed = seal(
            Entry(
                log=self.log,
                seq=size,
                prev=self._tree.leaf(size - 1) if size else NO_PREVIOUS,
                salt=salt,
                at_ms=recorded.stamp.at_ms,
                type=fact_name(recorded.fact),
                actor=recorded.stamp.by,
                device=recorded.stamp.device,
                body=body_of(recorded.fact),
            )
        )
        self._tree.append(leaf_hash(sealed))
        return sealed

    def root(self) -> bytes:
        """Return the root over all entries, 32 bytes."""
        return self._tree.root()

    def proof(self, index: int) -> tuple[str, ...]:
        """Return the inclusion proof of an entry under the present size, in base64."""
        return _texts(self._tree.inclusion_proof(index, self._tree.size))

    def sign(self, signer: Signer) -> str:
        """Return the signed head over all entries, those not on disk yet included."""
        head = Head(
            origin=origin_of(signer.room, self.log), size=self._tree.size, root=self._tree.root()
        )
        return sign_head(head, signer.room, signer.public_key, signer.sign)

    def keep(self, note: str) -> None:
        """Take note that all entries are on disk, under this head."""
        self.kept = self._tree.size
        self.note = note

    def take_back(self, size: int) -> None:
        """Forget entries from ``size`` on, none of which is on disk."""
        self._tree.truncate(size)


def _texts(hashes: Iterable[bytes]) -> tuple[str, ...]:
    return tuple(map(to_text, hashes))
