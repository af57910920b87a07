"""Founding a council's room: keys, register, accounts, and the key that recovers it all."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.key_stores import KeyStoreOf
from meetingroom.bootstrap.room_folder import making_room_in
from meetingroom.bootstrap.rooms import OpenRoom, make_room
from meetingroom.bootstrap.world import entropy, now_ms
from meetingroom.commands.planned_facts import posts_of
from meetingroom.commands.room_plan import PlannedRule, RoomPlan
from meetingroom.commands.rule_sets import rules_of
from meetingroom.commands.wording import CommandFailedError
from meetingroom.domain.checks import NAME_LETTERS, check_text
from meetingroom.domain.errors import RefusedError, RuleSetError
from meetingroom.domain.ids import PersonId, RoomId
from meetingroom.domain.naming import session_name
from meetingroom.domain.people import Council, RegisterEntry
from meetingroom.domain.room import OwnRuleDecided
from meetingroom.domain.rules import Basis, RuleSet
from meetingroom.domain.rules.rule_set import with_own
from meetingroom.domain.text import folded, local
from meetingroom.domain.values import Language
from meetingroom.server.founding import SessionPlan
from meetingroom.trust.certificates import fingerprint
from meetingroom.trust.pins import check_pin
from meetingroom.trust.private_files import write_private
from meetingroom.trust.recovery import seal_secrets, write_sealed
from meetingroom.trust.recovery_key import groups_of, make_recovery_key
from meetingroom.trust.room_keys import RoomName, secrets_of

PIN_SHEET: Final = "pins.tsv"
"""Everybody's first PIN, in the data folder, mode 0600; handed out, then deleted."""

_PIN_DIGITS: Final = 6
_ROOM_LETTERS: Final = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundedRoom:
    """A room that was made; its secrets are kept out of every ``repr``.

    Attributes:
        name: the council's, in words.
        founded_ms: when, UTC in milliseconds.
        fingerprint: SHA-256 of the room's authority, 64 lower-case hex digits.
        recovery_groups: the recovery key as it is written down; nothing else holds it.
        pins: everybody's first PIN.
    """

    room: RoomId
    name: str
    founded_ms: int
    fingerprint: str
    recovery_groups: tuple[str, ...] = field(repr=False)
    pins: Mapping[PersonId, str] = field(repr=False)

    @property
    def recovery_key(self) -> str:
        """The recovery key on one line, its groups parted by blanks."""
        return " ".join(self.recovery_groups)


Keep = Callable[[FoundedRoom], None]
"""Keeps what a person must have of a room, before the room is there; a failure undoes it all."""


def _keep_nothing(_: FoundedRoom) -> None:
    """The caller takes what it needs from what is returned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beginning:
    """What a room begins with.

    Attributes:
        seed: what its id is made of, ASCII.
        listed: whose PINs go onto the sheet.
    """

    seed: str
    council: Council
    pins: Mapping[PersonId, str]
    listed: tuple[RegisterEntry, ...]
    write: Callable[[OpenRoom], None]


def found_council(
    folder: Path,
    council: Council,
    clerk: RegisterEntry,
    clerk_pin: str,
    keys_of: KeyStoreOf,
    keep: Keep = _keep_nothing,
) -> FoundedRoom:
    """Make the room of a council given by hand: its clerk, no deputies and no session yet.

    Args:
        folder: made when it is missing; holds no room.
        council: whose room it is.
        clerk: prepares sessions and pairs the first devices.
        clerk_pin: six digits the clerk chose.
        keys_of: finds the key store.
        keep: called before the room is there, as for writing the recovery sheet.

    Raises:
        PinMalformedError, PinTrivialError: the PIN may not be chosen.
        CommandFailedError: a name is empty, too long or can't be written; says which.
        SurroundingsError, OSError: see ``making_room_in`` and ``make_room``, or of ``keep``; then
            the folder is as it was before.
    """
    check_pin(clerk_pin)
    _check_by_hand(council, clerk)

    def write(made: OpenRoom) -> None:
        hand = made.founding(clerk.person)
        hand.found(council)
        hand.register_person(clerk)

    beginning = _Beginning(
        seed=_ascii(council.unit),
        council=council,
        pins={clerk.person: clerk_pin},
        listed=(),
        write=write,
    )
    return _found(folder, beginning, keys_of, keep)


def found_from_plan(
    folder: Path,
    plan: RoomPlan,
    clerk_pin: str | None,
    keys_of: KeyStoreOf,
    keep: Keep = _keep_nothing,
) -> FoundedRoom:
    """Make the room of a prepared council: its people, its session, a first PIN for everybody.

    Args:
        folder: made when it is missing; holds no room. The PINs drawn stand in its ``pins.tsv``.
        plan: who and what.
        clerk_pin: six digits the clerk chose; None to draw them too.
        keys_of: finds the key store.
        keep: called before the room is there, as for writing the recovery sheet.

    Raises:
        PinMalformedError, PinTrivialError: the clerk's PIN may not be chosen.
        CommandFailedError: the plan contradicts itself; says where.
        SurroundingsError, OSError: see ``making_room_in`` and ``make_room``, or of ``keep``; then
            the folder is as it was before.
    """
    chosen = {}
    if clerk_pin is not None:
        check_pin(clerk_pin)
        chosen = {plan.clerk.person: clerk_pin}
    pins = {entry.person: chosen.get(entry.person) or _new_pin(entropy) for entry in plan.people}
    beginning = _Beginning(
        seed=plan.session.session,
        council=plan.council,
        pins=pins,
        listed=tuple(entry for entry in plan.people if entry.person not in chosen),
        write=lambda made: _write_plan(made, plan),
    )
    return _found(folder, beginning, keys_of, keep)


def _found(folder: Path, beginning: _Beginning, keys_of: KeyStoreOf, keep: Keep) -> FoundedRoom:
    name = RoomName(
        room=_new_room_id(beginning.seed, entropy),
        name=f"Hội đồng nhân dân {beginning.council.unit}",
    )
    recovery_key = make_recovery_key(entropy)
    with making_room_in(folder) as place:
        made = make_room(place, name, keys_of)
        try:
            beginning.write(made)
            for person, pin in beginning.pins.items():
                made.gate.set_pin(person, pin)
        finally:
            made.store.close()
        sealed = seal_secrets(secrets_of(made.keys), name.room, recovery_key, entropy)
        write_sealed(place, sealed)
        _write_pins(place, beginning)
        founded = FoundedRoom(
            room=name.room,
            name=name.name,
            founded_ms=now_ms(),
            fingerprint=fingerprint(made.keys.authority.cert_pem),
            recovery_groups=groups_of(recovery_key),
            pins=beginning.pins,
        )
        keep(founded)
    return founded


def _write_pins(place: Path, beginning: _Beginning) -> None:
    if beginning.listed:
        lines = [
            f"{e.addressed}\t{e.person}\t{beginning.pins[e.person]}\n" for e in beginning.listed
        ]
        write_private(place / PIN_SHEET, "".join(lines).encode())


def _check_by_hand(council: Council, clerk: RegisterEntry) -> None:
    for vi, en, text in (
        ("Tên đơn vị hành chính", "The name of the unit", council.name),
        ("Khóa của Hội đồng nhân dân", "The council's legislature", council.legislature),
        ("Họ và tên chuyên viên giúp việc", "The clerk's name", clerk.name),
    ):
        try:
            check_text(text, NAME_LETTERS)
        except RefusedError as error:
            raise CommandFailedError(
                f"{vi} còn thiếu hoặc chưa đúng. Xin nhập lại.",
                f"{en} is missing or not right. Please enter it again.",
            ) from error


def _ascii(text: str) -> str:
    return "-".join(
        "".join(c if c.isascii() and c.isalnum() else " " for c in folded(text)).split()
    )


def _new_room_id(seed: str, entropy: Callable[[int], bytes]) -> RoomId:
    """Return an id that no other room has: by it the machine's keyring tells their keys apart."""
    return RoomId(f"phong-{seed[:_ROOM_LETTERS]}-{entropy(4).hex()}")


def _write_plan(made: OpenRoom, plan: RoomPlan) -> None:
    hand = made.founding(plan.clerk.person)
    with _naming(plan.council.unit):
        hand.found(plan.council)
    for entry in plan.people:
        with _naming(entry.addressed):
            hand.register_person(entry)
    for group in plan.groups:
        with _naming(group.name):
            hand.form_group(group)
    for deputy in plan.deputies:
        with _naming(deputy.entry.addressed):
            hand.begin_mandate(deputy.person, deputy.group)
    for key, post in posts_of(plan):
        with _naming(key):
            hand.settle(post)
    for own in plan.own_rules:
        with _naming(own.key):
            hand.decide_rule(_own_rule(own))
    with _naming(_called(plan)):
        hand.open_session(_session_of(plan))


def session_title(plan: RoomPlan) -> str:
    """Return what a planned session will be called: as the plan says, else by kind and number.

    Raises:
        CommandFailedError: the council's rules can't be used; says why.
    """
    session = plan.session
    if session.title:
        return session.title
    with _naming(_called(plan)):
        rules = _rules_today(plan)
        for own in plan.own_rules:
            fact = _own_rule(own)
            rules = with_own(rules, fact.key, fact.value, fact.basis)
    return session_name(session.kind, session.ordinal, rules)


def _called(plan: RoomPlan) -> str:
    return plan.session.title or plan.session.session


def _rules_today(plan: RoomPlan) -> RuleSet:
    return rules_of(plan.council.level, local(now_ms()).date())


@contextmanager
def _naming(what: str) -> Iterator[None]:
    """Say what of the plan is refused."""
    try:
        yield
    except RefusedError as error:
        vi, en = (error.sentence(language) for language in Language)
        raise CommandFailedError(
            f"Không đưa được “{what}” vào phòng họp: {vi} Xin sửa tệp của hội đồng rồi chạy lại.",
            f"\"{what}\" can't be put into the room: {en} Please mend the council's file.",
        ) from error
    except RuleSetError as error:
        raise CommandFailedError(
            f"Quy tắc của hội đồng chưa dùng được: {error}. Xin sửa tệp của hội đồng rồi chạy lại.",
            f"The council's rules can't be used: {error}. Please mend the council's file.",
        ) from error


def _own_rule(own: PlannedRule) -> OwnRuleDecided:
    basis = Basis(vi=own.basis, en=own.basis_en)
    return OwnRuleDecided(key=own.key, value=own.value, basis=basis, reason=own.reason)


def _session_of(plan: RoomPlan) -> SessionPlan:
    planned = plan.session
    return SessionPlan(
        session=planned.session,
        kind=planned.kind,
        ordinal=planned.ordinal,
        title=planned.title,
        place=planned.place,
        rules=_rules_today(plan),
        clerk=plan.clerk.person,
    )


def _new_pin(entropy: Callable[[int], bytes]) -> str:
    """Draw PINs until one is not trivial."""
    while True:
        pin = f"{int.from_bytes(entropy(8)) % 10**_PIN_DIGITS:0{_PIN_DIGITS}d}"
        try:
            check_pin(pin)
        except RefusedError:
            continue
        return pin
