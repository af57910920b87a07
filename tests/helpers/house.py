"""A founded room with one session, on stores in memory: what a server finds when it starts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import CommandId, PersonId, RoomId
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.values import SessionKind
from meetingroom.server.books import Books
from meetingroom.server.founding import Founding, SessionPlan
from meetingroom.server.loading import load_books
from meetingroom.server.ports import Signer
from meetingroom.service.house import Submission
from meetingroom.trust import signing
from tests.helpers.clocks import Chance, FakeClock
from tests.helpers.people import CLERK, DEPUTIES, GROUP, REGISTER, council, rule_set
from tests.helpers.sessions import SESSION, device_of
from tests.helpers.stores import (
    MemoryLogStore,
    MemoryMarkStore,
    MemoryPaperIndex,
    MemoryRegisterStore,
    MemoryTrustStore,
)

ROOM: Final = RoomId("phuong-mau")
SEED: Final = bytes(range(32))
SIGNER: Final = Signer(room=ROOM, public_key=signing.public_key(SEED), sign=signing.signer(SEED))


@dataclass(kw_only=True)
class Stores:
    """All stores of a server, in memory."""

    logs: MemoryLogStore = field(default_factory=MemoryLogStore)
    trust: MemoryTrustStore = field(default_factory=MemoryTrustStore)
    register: MemoryRegisterStore = field(default_factory=MemoryRegisterStore)
    papers: MemoryPaperIndex = field(default_factory=MemoryPaperIndex)
    marks: MemoryMarkStore = field(default_factory=MemoryMarkStore)

    def books(self, entropy: Chance | None = None) -> Books:
        """Read everything back, as a server that starts."""
        chance = entropy or Chance()
        return load_books(self.logs, self.papers, SIGNER, signing.check_signature, chance)


def founding_on(stores: Stores, books: Books | None = None) -> Founding:
    """Return what prepares a room on these stores."""
    known = books or stores.books()
    return Founding(known, stores.logs, stores.register, CLERK, FakeClock())


def plan_of_session(rules: RuleSet | None = None) -> SessionPlan:
    """Return the plan of the one session."""
    return SessionPlan(
        session=SESSION,
        kind=SessionKind.REGULAR,
        ordinal=3,
        title="Kỳ họp thứ Ba",
        place="Hội trường",
        rules=rules or rule_set(),
        clerk=CLERK,
    )


def founded(deputies: Sequence[PersonId] = DEPUTIES, rules: RuleSet | None = None) -> Stores:
    """Return the stores of a room with a council, its people and one session."""
    stores = Stores()
    founding = founding_on(stores)
    founding.found(council(elected=len(deputies)))
    founding.form_group(GROUP)
    for entry in REGISTER.values():
        founding.register_person(entry)
    for deputy in deputies:
        founding.begin_mandate(deputy, GROUP.group)
    founding.open_session(plan_of_session(rules))
    return stores


def submission(person: PersonId, command: SessionCommand, command_id: str = "wish-1") -> Submission:
    """Return a command as it arrived."""
    return Submission(
        id=CommandId(command_id),
        person=person,
        device=device_of(person),
        session=SESSION,
        command=command,
    )
