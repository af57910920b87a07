"""``meetingroom room FOLDER``: make a council's room, with everybody's first PIN."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

import typer

from meetingroom import bootstrap
from meetingroom.assets import asset
from meetingroom.bootstrap import KeyStoreOf, OpenRoom, keys_in_folder, keys_of_system
from meetingroom.commands.room_plan import RoomPlan, load_room_plan, rules_of
from meetingroom.commands.speaking import voice_in
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import PersonId
from meetingroom.server.founding import SessionPlan
from meetingroom.trust.pins import check_pin
from meetingroom.trust.private_files import write_private
from meetingroom.trust.room_keys import RoomName

PIN_SHEET: Final = "pins.tsv"
_PIN_DIGITS: Final = 6


def room(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Thư mục dữ liệu. The room's data folder.")],
    plan: Annotated[
        Path | None,
        typer.Option("--from", help="Tệp TOML của hội đồng. The council's TOML file."),
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
        SurroundingsError, OSError: see ``bootstrap.make_room``.
        RefusedError: the plan contradicts itself.
    """
    made = bootstrap.make_room(folder, RoomName(room=plan.room, name=plan.name), keys_of)
    try:
        _write_people(made, plan)
        pins = {entry.person: _new_pin(bootstrap.entropy) for entry in plan.people}
        for person, pin in pins.items():
            made.gate.set_pin(person, pin)
    finally:
        made.store.close()
    lines = [f"{e.addressed}\t{e.person}\t{pins[e.person]}\n" for e in plan.people]
    write_private(folder / PIN_SHEET, "".join(lines).encode())
    return pins


def _write_people(made: OpenRoom, plan: RoomPlan) -> None:
    hand = made.founding(plan.clerk.person)
    hand.found(plan.council)
    for entry in plan.people:
        hand.register_person(entry)
    for group in plan.groups:
        hand.form_group(group)
    for deputy in plan.deputies:
        hand.begin_mandate(deputy.person, deputy.group)
    planned = plan.session
    hand.open_session(
        SessionPlan(
            session=planned.session,
            kind=planned.kind,
            ordinal=planned.ordinal,
            title=planned.title,
            place=planned.place,
            rules=rules_of(plan.council.level),
            clerk=plan.clerk.person,
        )
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
