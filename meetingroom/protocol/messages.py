"""Every message that crosses the wire, both ways. JSON objects; times are UTC milliseconds.

Unknown members are ignored, so that old seats go on when a message grows.

``docs/protocol.md`` shows each with an example.
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from meetingroom.evidence.canonical import JsonValue

SERVER_NAME: Final = "meetingroom.internal"
"""The one name of every server; a seat's resolver maps it to today's address."""
FRAME_BYTES: Final = 32 * 1024
MARK_BYTES: Final = 48 * 1024
BATCH_BYTES: Final = 1024 * 1024


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why something was refused: a stable code, and a sentence in the person's language."""

    code: str
    sentence: str
    wait_ms: int = 0


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /healthz``: the server lives; which room, which protocols, and its clock."""

    status: str
    room: str
    oldest: int
    newest: int
    now_ms: int


class AuthorityInfo(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /pair/ca``: the room's name and its CA certificate, not yet trusted."""

    room: str
    name: str
    ca: str


class PairByToken(msgspec.Struct, frozen=True, kw_only=True):
    """``POST /pair/token``: token from the invitation, request (PEM), the device's label."""

    token: str
    csr: str
    label: str


class PairByCode(msgspec.Struct, frozen=True, kw_only=True):
    """``POST /pair/code``: base64 of the seat's proof (32 bytes) and of its nonce (16 bytes)."""

    proof: str
    nonce: str
    csr: str
    label: str


class Paired(msgspec.Struct, frozen=True, kw_only=True):
    """The new device: its id, its certificate (PEM), the room's public key (base64, 32 bytes).

    ``proof`` is the server's answer to a code (base64, 32 bytes), empty for a token.
    """

    device: str
    certificate: str
    room_key: str
    proof: str


class OfferWanted(msgspec.Struct, frozen=True, kw_only=True):
    """``POST /pairing-offers``: how the device shall be paired, ``code`` or ``invitation``."""

    way: str


class OfferMade(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The offer: ``code`` (8 digits) or ``token`` (43 letters), and the authority's SHA-256 (hex).

    ``expires_ms`` is when it runs out: a code after 5 minutes, an invitation after 10.
    """

    way: str
    expires_ms: int
    ca_sha256: str
    code: str = ""
    token: str = ""


class DirectoryEntry(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /people``: somebody who can sign in."""

    person: str
    honorific: str
    name: str
    titles: tuple[str, ...]


class SignIn(msgspec.Struct, frozen=True, kw_only=True):
    """``POST /sign-in``: who, and the PIN as it was typed."""

    person: str
    pin: str


class SessionInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A session the person may join."""

    session: str
    title: str


class SignedIn(msgspec.Struct, frozen=True, kw_only=True):
    """The token (43 letters), when it expires, and the sessions there are."""

    token: str
    expires_ms: int
    person: str
    sessions: tuple[SessionInfo, ...]


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /sessions/{session}/snapshot``: what this person may see at ``position``.

    ``state`` is the folded session; ``note`` the signed head that covers the position.
    """

    session: str
    position: int
    note: str
    state: msgspec.Raw


class PersonEntry(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /register``: a person's names; ``salt`` (base64) proves them against the room log."""

    person: str
    honorific: str
    name: str
    titles: tuple[str, ...]
    salt: str


class Join(msgspec.Struct, frozen=True, kw_only=True):
    """Event ``join``: from position ``after`` on, or ``-1`` for a new snapshot."""

    session: str
    after: int


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to ``join``. With ``snapshot`` the seat reads one, and applies frames after it."""

    ok: bool
    position: int
    snapshot: bool
    now_ms: int


class Submit(msgspec.Struct, frozen=True, kw_only=True):
    """Event ``command``: a wish under an id made by the seat."""

    id: str
    session: str
    type: str
    body: dict[str, object]


class ReceiptInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Proof that a fact is in the log: its bytes E as text, place, proof (base64) and head."""

    entry: str
    index: int
    proof: tuple[str, ...]
    note: str


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to ``command``; the same for ever for the same id.

    Attributes:
        position: size of the log that holds what this command led to.
        receipts: one a fact; empty when the wish was already so, or was refused.
        refusal: set exactly when ``ok`` is false.
    """

    id: str
    ok: bool
    position: int
    receipts: tuple[ReceiptInfo, ...]
    refusal: Refusal | None = None


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """Event ``frame``: facts this person may see with ``start <= seq < end``, as E.

    ``note`` is the newest signed head, in the last frame of a run; empty in the others.
    """

    session: str
    start: int = msgspec.field(name="from")
    end: int = msgspec.field(name="to")
    facts: tuple[str, ...]
    note: str


class Resync(msgspec.Struct, frozen=True, kw_only=True):
    """Event ``resync``: what this person may see changed; read a new snapshot."""

    session: str
    position: int


class AnsweredGlance(msgspec.Struct, frozen=True, kw_only=True):
    """Event ``answered``: how many have answered an open ballot; never stored.

    ``deputies`` names them for presiders, secretaries and clerk and is empty for all others.
    """

    session: str
    ballot: str
    answered: int
    deputies: tuple[str, ...]


class AwaySeat(msgspec.Struct, frozen=True, kw_only=True):
    """A deputy who was joined to a session and is on no device any more, since when."""

    person: str
    since_ms: int


class SeatedGlance(msgspec.Struct, frozen=True, kw_only=True):
    """Event ``seated``: devices joined, and deputies without one; for the desk, never stored."""

    session: str
    devices: int
    away: tuple[AwaySeat, ...]


class MarksMoved(msgspec.Struct, frozen=True, kw_only=True):
    """Event ``marks``: the person's marks on the server reached ``seq``."""

    seq: int


class Goodbye(msgspec.Struct, frozen=True, kw_only=True):
    """Event ``goodbye``: the server ends this connection, and why."""

    code: str
    sentence: str


class MarkWrite(msgspec.Struct, frozen=True, kw_only=True):
    """One write of a mark. ``body`` is base64 of at most 48 KB, empty for a deletion.

    Attributes:
        op: id of this write; the same op always gives the same result.
        base_version: version the write was made on; 0 for a new mark.
    """

    op: str
    mark: str
    base_version: int
    body: str
    deleted: bool


class MarkRow(msgspec.Struct, frozen=True, kw_only=True):
    """A mark as the server holds it. Its body is opaque to the server."""

    mark: str
    version: int
    seq: int
    body: str
    deleted: bool


class MarkResult(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a write: accepted, or stale with the row that stands now."""

    op: str
    accepted: bool
    row: MarkRow


class MarkPush(msgspec.Struct, frozen=True, kw_only=True):
    """``POST /marks``: writes, at most 1 MB in all."""

    writes: tuple[MarkWrite, ...]


class MarkPushed(msgspec.Struct, frozen=True, kw_only=True):
    """Results in the order of the writes."""

    results: tuple[MarkResult, ...]


class MarkPage(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /marks?after=SEQ``: rows with a larger ``seq``, oldest first; ``more`` to ask on."""

    rows: tuple[MarkRow, ...]
    cursor: int
    more: bool


class PaperReceived(msgspec.Struct, frozen=True, kw_only=True):
    """``PUT /papers/{sha256}``: the file was read whole; ``pages`` 1 to 5000, ``size`` bytes."""

    sha256: str
    size: int
    pages: int


class LogExport(msgspec.Struct, frozen=True, kw_only=True):
    """A whole log: each entry E as text, or the leaf hash (base64) of a withheld one."""

    log: str
    note: str
    entries: tuple[str, ...]


class RecordExport(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /sessions/{session}/record``: everything a bundle is made from, but the papers."""

    room: str
    room_key: str
    room_log: LogExport
    session_log: LogExport
    register: tuple[PersonEntry, ...]


class ManifestSigned(msgspec.Struct, frozen=True, kw_only=True):
    """``POST /sessions/{session}/manifest``: the room's signature (base64, 64 bytes)."""

    signature: str


def entry_as_hashed(row: PersonEntry) -> Mapping[str, JsonValue]:
    """Return a register entry as the fact ``person_registered/1`` binds it."""
    return {
        "person": row.person,
        "honorific": row.honorific,
        "name": row.name,
        "titles": row.titles,
        "salt": row.salt,
    }
