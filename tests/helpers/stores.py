"""Stores of the tests: in memory, forgotten with the test, and able to fail on demand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from meetingroom.domain.circumstances import StoredPaper
from meetingroom.domain.ids import CommandId, DeviceId, LogId, PersonId, SessionId
from meetingroom.protocol.messages import PersonEntry
from meetingroom.service.marks import MarkOutcome, StoredMark, WriteMark, decide_write
from meetingroom.service.ports import (
    Account,
    AuditLine,
    Commit,
    Device,
    Failures,
    LogStore,
    MarkStore,
    PaperIndex,
    RegisterStore,
    SaltedEntry,
    StoredAnswer,
    StoreFailedError,
    Token,
    TrustStore,
)
from meetingroom.sync.marks import MarkBook
from meetingroom.sync.outbox import Pending, Progress
from meetingroom.sync.ports import CacheFailedError, SavedReplica

_NEVER_FAILED = Failures(count=0, last_ms=0)


@dataclass(slots=True, kw_only=True)
class MemoryLogStore:
    """The fake log store.

    Attributes:
        fail_next_commit: the next commit writes nothing and fails; no later one is taken.
        commits: how many were written.
        audited: the audit lines of all commits.
    """

    fail_next_commit: bool = False
    commits: int = 0
    audited: list[AuditLine] = field(default_factory=list)
    _entries: dict[LogId, tuple[bytes, ...]] = field(default_factory=dict)
    _notes: dict[LogId, str] = field(default_factory=dict)
    _answers: dict[CommandId, StoredAnswer] = field(default_factory=dict)
    _is_stopped: bool = False

    def logs(self) -> tuple[LogId, ...]:
        return tuple(self._entries)

    def entries(self, log: LogId, first: int, last: int) -> Iterable[bytes]:
        return self._entries.get(log, ())[first:last]

    def size(self, log: LogId) -> int:
        return len(self._entries.get(log, ()))

    def note(self, log: LogId) -> str:
        return self._notes.get(log, "")

    def answer(self, command: CommandId) -> StoredAnswer | None:
        return self._answers.get(command)

    def commit(self, commit: Commit) -> None:
        if self._is_stopped or self.fail_next_commit:
            self._is_stopped = True
            raise StoreFailedError("this store was told to fail")
        entries, notes, answers = dict(self._entries), dict(self._notes), dict(self._answers)
        self._is_stopped = True
        for appended in commit.appended:
            held = entries.get(appended.log, ())
            if appended.first != len(held):
                raise StoreFailedError("a batch does not continue its log")
            entries[appended.log] = (*held, *appended.entries)
            notes[appended.log] = appended.note
        for answer in commit.answers:
            if answer.command in answers:
                raise StoreFailedError("a command was answered before")
            answers[answer.command] = answer
        self._entries, self._notes, self._answers = entries, notes, answers
        self.audited.extend(commit.audit)
        self.commits += 1
        self._is_stopped = False


@dataclass(slots=True, kw_only=True)
class MemoryTrustStore:
    """The fake trust store. ``audited`` holds the audit lines."""

    audited: list[AuditLine] = field(default_factory=list)
    _accounts: dict[PersonId, Account] = field(default_factory=dict)
    _failures: dict[tuple[PersonId, DeviceId], Failures] = field(default_factory=dict)
    _devices: dict[DeviceId, Device] = field(default_factory=dict)
    _tokens: dict[bytes, Token] = field(default_factory=dict)

    def account(self, person: PersonId) -> Account | None:
        return self._accounts.get(person)

    def accounts(self) -> tuple[PersonId, ...]:
        return tuple(self._accounts)

    def put_account(self, account: Account) -> None:
        self._accounts[account.person] = account

    def failures(self, person: PersonId, device: DeviceId) -> Failures:
        return self._failures.get((person, device), _NEVER_FAILED)

    def put_failures(self, person: PersonId, device: DeviceId, failures: Failures) -> None:
        if failures.count:
            self._failures[person, device] = failures
        else:
            self._failures.pop((person, device), None)

    def device(self, fingerprint: str) -> Device | None:
        return next((it for it in self._devices.values() if it.fingerprint == fingerprint), None)

    def devices(self) -> tuple[Device, ...]:
        return tuple(self._devices.values())

    def put_device(self, device: Device) -> None:
        self._devices[device.device] = device

    def token(self, digest: bytes) -> Token | None:
        return self._tokens.get(digest)

    def put_token(self, token: Token) -> None:
        self._tokens[token.digest] = token

    def drop_token(self, digest: bytes) -> None:
        self._tokens.pop(digest, None)

    def audit(self, lines: tuple[AuditLine, ...]) -> None:
        self.audited.extend(lines)


@dataclass(slots=True, kw_only=True)
class MemoryRegisterStore:
    """The fake register of people."""

    _people: dict[PersonId, SaltedEntry] = field(default_factory=dict)

    def people(self) -> Mapping[PersonId, SaltedEntry]:
        return dict(self._people)

    def put_person(self, entry: SaltedEntry) -> None:
        if entry.entry.person in self._people:
            raise StoreFailedError("a person is entered once")
        self._people[entry.entry.person] = entry


@dataclass(slots=True, kw_only=True)
class MemoryPaperIndex:
    """The fake index of papers."""

    _papers: dict[str, StoredPaper] = field(default_factory=dict)

    def stored(self) -> Mapping[str, StoredPaper]:
        return dict(self._papers)

    def put_stored(self, paper: StoredPaper) -> None:
        self._papers[paper.sha256] = paper


@dataclass(slots=True, kw_only=True)
class MemoryMarkStore:
    """The fake mark store."""

    _rows: dict[tuple[PersonId, str], StoredMark] = field(default_factory=dict)
    _outcomes: dict[tuple[PersonId, str], MarkOutcome] = field(default_factory=dict)

    def push(self, owner: PersonId, writes: tuple[WriteMark, ...]) -> tuple[MarkOutcome, ...]:
        return tuple(self._push_one(owner, write) for write in writes)

    def _push_one(self, owner: PersonId, write: WriteMark) -> MarkOutcome:
        known = self._outcomes.get((owner, write.op))
        if known is not None:
            return known
        next_seq = max((row.seq for row in self._of(owner)), default=0) + 1
        outcome = decide_write(self._rows.get((owner, write.mark)), write, next_seq)
        self._rows[owner, write.mark] = outcome.row
        self._outcomes[owner, write.op] = outcome
        return outcome

    def page(self, owner: PersonId, after: int, most_bytes: int) -> tuple[StoredMark, ...]:
        found: list[StoredMark] = []
        for row in sorted(self._of(owner), key=lambda row: row.seq):
            if row.seq <= after:
                continue
            if found and sum(len(it.body) for it in (*found, row)) > most_bytes:
                break
            found.append(row)
        return tuple(found)

    def _of(self, owner: PersonId) -> tuple[StoredMark, ...]:
        return tuple(row for (person, _), row in self._rows.items() if person == owner)


@dataclass(slots=True, kw_only=True)
class MemorySeatStore:
    """The fake seat store. While ``fails`` is set, nothing is written and every write fails."""

    fails: bool = False
    _replicas: dict[SessionId, SavedReplica] = field(default_factory=dict)
    _outbox: dict[CommandId, Pending] = field(default_factory=dict)
    _marks: MarkBook = field(default_factory=MarkBook)
    _register: dict[PersonId, PersonEntry] = field(default_factory=dict)

    def replica(self, session: SessionId) -> SavedReplica | None:
        return self._replicas.get(session)

    def save_replica(self, saved: SavedReplica) -> None:
        self._expect_disk()
        self._replicas[saved.session] = saved

    def outbox(self) -> tuple[Pending, ...]:
        return tuple(self._outbox.values())

    def keep(self, pending: Pending) -> None:
        self._expect_disk()
        self._outbox.setdefault(pending.id, replace(pending, progress=Progress.WAITING))

    def forget(self, command: CommandId) -> None:
        self._expect_disk()
        self._outbox.pop(command, None)

    def marks(self) -> MarkBook:
        return self._marks

    def save_marks(self, before: MarkBook, after: MarkBook) -> None:
        self._expect_disk()
        assert before == self._marks, "what was kept before is not what the caller holds"
        self._marks = after

    def register(self) -> Mapping[PersonId, PersonEntry]:
        return dict(self._register)

    def save_register(self, people: tuple[PersonEntry, ...]) -> None:
        self._expect_disk()
        self._register = {PersonId(entry.person): entry for entry in people}

    def _expect_disk(self) -> None:
        if self.fails:
            raise CacheFailedError("this store was told to fail")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerPorts:
    """What a server keeps, by whichever means."""

    logs: LogStore
    trust: TrustStore
    register: RegisterStore
    papers: PaperIndex
    marks: MarkStore


def memory_ports() -> ServerPorts:
    """Everything a server keeps, in memory."""
    return ServerPorts(
        logs=MemoryLogStore(),
        trust=MemoryTrustStore(),
        register=MemoryRegisterStore(),
        papers=MemoryPaperIndex(),
        marks=MemoryMarkStore(),
    )
