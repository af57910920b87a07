"""``meetingroom room FOLDER``: make a council's room, with everybody's first PIN."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final

import typer

from meetingroom.assets import asset
from meetingroom.bootstrap.key_stores import KeyStoreOf, keys_in_folder, keys_of_system
from meetingroom.bootstrap.rooms import OpenRoom, make_room
from meetingroom.bootstrap.world import entropy
from meetingroom.commands.room_folder import making_room_in
from meetingroom.commands.room_plan import RoomPlan, load_room_plan, rules_of
from meetingroom.commands.speaking import voice_in
from meetingroom.commands.wording import CommandFailedError
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import PersonId, RoomId, SessionId
from meetingroom.domain.values import Language
from meetingroom.server.founding import SessionPlan
from meetingroom.trust.pins import check_pin
from meetingroom.trust.private_files import write_private
from meetingroom.trust.room_keys import RoomName

PIN_SHEET: Final = "pins.tsv"
_PIN_DIGITS: Final = 6
_ROOM_LETTERS: Final = 48


def room(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(help="Thư mục dữ liệu. The room's data folder.", readable=False),
    ],
    plan: Annotated[
        Path | None,
        typer.Option(
            "--from", help="Tệp TOML của hội đồng. The council's TOML file.", readable=False
        ),
    ] = None,
    *,
    keys_beside: Annotated[
        bool,
        typer.Option(
            "--keys-in-folder",
            help="Giữ khóa trong thư mục dữ liệu, không dùng kho khóa của máy. "
            "Keep keys in the folder and not in the machine's keyring.",
        ),
    ] = False,
) -> None:
    """Tạo phòng họp của hội đồng. Make a council's room and open its session."""
    voice = voice_in(context)
    with voice.speaking():
        planned = load_room_plan(plan or asset("data/demo/session.toml"))
        pins = found_room(folder, planned, keys_in_folder if keys_beside else keys_of_system)
        voice.say(
            f"Đã tạo phòng họp {planned.name} với {len(pins)} tài khoản trong {folder}. "
            f"Mã PIN đầu tiên của từng người: {folder / PIN_SHEET} (xin phát riêng rồi xóa tệp).",
            f"Made the room of {planned.name} with {len(pins)} accounts in {folder}. "
            f"Everybody's first PIN: {folder / PIN_SHEET} (hand out one by one, then delete it).",
        )


def found_room(folder: Path, plan: RoomPlan, keys_of: KeyStoreOf) -> dict[PersonId, str]:
    """Make a room, write its people into its log, open the session, give everybody a PIN.

    Args:
        folder: made when it is missing; holds no room.
        plan: who and what.
        keys_of: finds the key store.

    Returns:
        Everybody's first PIN; it also stands in the folder's ``pins.tsv``, mode 0600.

    Raises:
        SurroundingsError, OSError: see ``making_room_in`` and ``make_room``; then the folder is
            as it was before.
        CommandFailedError: the plan contradicts itself; says where.
    """
    with making_room_in(folder) as place:
        room = _new_room_id(plan.session.session, entropy)
        made = make_room(place, RoomName(room=room, name=plan.name), keys_of)
        try:
            _write_people(made, plan)
            pins = {entry.person: _new_pin(entropy) for entry in plan.people}
            for person, pin in pins.items():
                made.gate.set_pin(person, pin)
        finally:
            made.store.close()
        lines = [f"{e.addressed}\t{e.person}\t{pins[e.person]}\n" for e in plan.people]
        write_private(place / PIN_SHEET, "".join(lines).encode())
    return pins


def _new_room_id(session: SessionId, entropy: Callable[[int], bytes]) -> RoomId:
    """Return an id that no other room has: by it the machine's keyring tells their keys apart."""
    return RoomId(f"phong-{session[:_ROOM_LETTERS]}-{entropy(4).hex()}")


def _write_people(made: OpenRoom, plan: RoomPlan) -> None:
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
    with _naming(plan.session.title):
        hand.open_session(_session_of(plan))


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


def _session_of(plan: RoomPlan) -> SessionPlan:
    planned = plan.session
    return SessionPlan(
        session=planned.session,
        kind=planned.kind,
        ordinal=planned.ordinal,
        title=planned.title,
        place=planned.place,
        rules=rules_of(plan.council.level),
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
