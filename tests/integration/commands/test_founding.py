"""A council's room founded by hand or from a prepared file, as the first window does it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from meetingroom.bootstrap.founding import PIN_SHEET, FoundedRoom, found_council, found_from_plan
from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.recovering import recover, sealed_room
from meetingroom.bootstrap.recovery_sheets import (
    SheetBesideSealError,
    SheetThereError,
    check_place_of_sheet,
    keep_recovery_sheet,
)
from meetingroom.bootstrap.rooms import open_room
from meetingroom.bootstrap.seats import pair_by_invitation, transport_of
from meetingroom.bootstrap.serving_files import FIRST_DEVICE_FILE
from meetingroom.commands.wording import CommandFailedError
from meetingroom.demo.server_process import running_server
from meetingroom.domain.ids import PersonId, is_id
from meetingroom.domain.people import Council, RegisterEntry
from meetingroom.domain.values import Language, Level
from meetingroom.trust.certificates import fingerprint
from meetingroom.trust.errors import PinMalformedError, PinTrivialError, RoomThereError
from meetingroom.trust.invitation import decode_invitation
from tests.integration.commands.saying import Type, small_plan

COUNCIL = Council(
    level=Level.COMMUNE,
    kind="đặc khu",
    name="Mẫu Đảo",
    legislature="II",
    term_from=2026,
    term_to=2031,
    elected=28,
)
CLERK = RegisterEntry(person=PersonId("thu-ky-mau"), honorific="Bà", name="Phạm Thị Mẫu", titles=())
PIN = "582914"


def by_hand(folder: Path, **given: object) -> FoundedRoom:
    council = given.get("council", COUNCIL)
    clerk = given.get("clerk", CLERK)
    pin = given.get("pin", PIN)
    assert isinstance(council, Council)
    assert isinstance(clerk, RegisterEntry)
    return found_council(folder, council, clerk, str(pin), keys_in_folder)


@pytest.mark.slow
async def test_a_room_founded_by_hand_serves_its_clerk_and_has_no_session_yet(
    tmp_path: Path,
) -> None:
    founded = by_hand(tmp_path / "room")

    async with running_server(tmp_path / "room") as server:
        invitation = decode_invitation((tmp_path / "room" / FIRST_DEVICE_FILE).read_bytes())
        device = await pair_by_invitation(
            tmp_path / "tablet", keys_in_folder, invitation, "Máy", Language.VIETNAMESE
        )
        line = transport_of(device, Language.VIETNAMESE, (server.at.address, server.at.port))
        people = await line.directory()
        signed_in = await line.sign_in(CLERK.person, PIN)
        await line.close()

    assert [row.name for row in people] == [CLERK.name]
    assert signed_in.sessions == ()
    assert invitation.room_name == founded.name == "Hội đồng nhân dân đặc khu Mẫu Đảo"
    assert invitation.ca_sha256 == founded.fingerprint


def test_what_is_told_of_a_room_is_what_it_is(tmp_path: Path) -> None:
    founded = by_hand(tmp_path / "room")

    room = open_room(tmp_path / "room", keys_in_folder)
    room.store.close()

    assert is_id(founded.room)
    assert founded.room.startswith("phong-dac-khu-mau-dao-")
    assert (room.keys.room, room.keys.name) == (founded.room, founded.name)
    assert fingerprint(room.keys.authority.cert_pem) == founded.fingerprint
    assert founded.pins == {CLERK.person: PIN}
    assert not recover(sealed_room(tmp_path / "room"), founded.recovery_key, keys_in_folder)


def test_a_pin_somebody_chose_is_written_nowhere(tmp_path: Path) -> None:
    founded = by_hand(tmp_path / "room")

    files = [path.read_bytes() for path in (tmp_path / "room").rglob("*") if path.is_file()]

    assert not any(PIN.encode() in data for data in files)
    assert not (tmp_path / "room" / PIN_SHEET).exists()
    assert PIN not in repr(founded)


@pytest.mark.parametrize(
    ("pin", "told"), [("123456", PinTrivialError), ("12345", PinMalformedError)]
)
def test_a_weak_pin_makes_no_room(tmp_path: Path, pin: str, told: type[Exception]) -> None:
    with pytest.raises(told):
        by_hand(tmp_path / "room", pin=pin)
    with pytest.raises(told):
        found_from_plan(tmp_path / "room", small_plan(), pin, keys_in_folder)

    assert not (tmp_path / "room").exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"council": replace(COUNCIL, name=" ")}, "Tên đơn vị hành chính"),
        ({"council": replace(COUNCIL, name="M" * 201)}, "Tên đơn vị hành chính"),
        ({"council": replace(COUNCIL, legislature="")}, "Khóa của Hội đồng nhân dân"),
        ({"clerk": replace(CLERK, name="")}, "Họ và tên chuyên viên giúp việc"),
        ({"clerk": replace(CLERK, name="Tha\u0302n")}, "Họ và tên chuyên viên giúp việc"),
    ],
)
def test_what_is_missing_is_named_and_makes_no_room(
    tmp_path: Path, given: dict[str, object], words: str
) -> None:
    with pytest.raises(CommandFailedError) as failed:
        by_hand(tmp_path / "room", **given)

    assert failed.value.sentence(Language.VIETNAMESE).startswith(words)
    assert "Please enter it again." in failed.value.sentence(Language.ENGLISH)
    assert not (tmp_path / "room").exists()


def test_a_name_of_foreign_letters_still_gives_a_room_s_id(tmp_path: Path) -> None:
    founded = by_hand(tmp_path / "room", council=replace(COUNCIL, kind="漢", name="漢" * 200))

    assert is_id(founded.room)


def test_a_room_is_never_founded_over_another(tmp_path: Path) -> None:
    first = by_hand(tmp_path / "room")

    with pytest.raises(RoomThereError):
        by_hand(tmp_path / "room")

    assert not recover(sealed_room(tmp_path / "room"), first.recovery_key, keys_in_folder)


def test_a_clerk_s_own_pin_stays_off_the_sheet_of_a_prepared_council(tmp_path: Path) -> None:
    plan = small_plan(2)

    founded = found_from_plan(tmp_path / "room", plan, PIN, keys_in_folder)

    listed = (tmp_path / "room" / PIN_SHEET).read_text(encoding="utf-8").splitlines()
    assert founded.pins[plan.clerk.person] == PIN
    assert [line.split("\t")[1] for line in listed] == [d.person for d in plan.deputies]
    assert [line.split("\t")[2] for line in listed] == [
        founded.pins[d.person] for d in plan.deputies
    ]


def test_what_can_not_be_kept_undoes_the_room(tmp_path: Path) -> None:
    def failing(_: FoundedRoom) -> None:
        raise IsADirectoryError

    with pytest.raises(IsADirectoryError):
        found_council(tmp_path / "room", COUNCIL, CLERK, PIN, keys_in_folder, failing)

    assert not (tmp_path / "room").exists()


def test_a_sheet_never_lies_beside_what_it_opens_nor_over_another_file(tmp_path: Path) -> None:
    room, there = tmp_path / "room", tmp_path / "there.pdf"
    there.touch()

    for place, told in (
        (room / "sheet.pdf", SheetBesideSealError),
        (room / ".." / "room" / "below" / "sheet.pdf", SheetBesideSealError),
        (there, SheetThereError),
    ):
        with pytest.raises(told):
            check_place_of_sheet(place, room)
    check_place_of_sheet(tmp_path / "room.pdf", room)


def test_the_window_can_write_the_sheet_wherever_a_person_wants_it(tmp_path: Path) -> None:
    founded = by_hand(tmp_path / "room")

    keep_recovery_sheet(founded, tmp_path / "sheet.pdf")

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def left_alone(folder: Path) -> None:
    _ = folder


def with_file(folder: Path) -> None:
    (folder / "phieu.pdf").write_text("of another room")


@pytest.mark.parametrize(
    ("place", "before", "told"),
    [
        ("phieu.pdf", with_file, SheetThereError.en),
        ("room/phieu.pdf", left_alone, SheetBesideSealError.en),
        ("nowhere/phieu.pdf", left_alone, "There is no {}/nowhere. Please check"),
    ],
)
def test_a_command_that_can_not_write_its_sheet_makes_no_room(
    typed: Type, tmp_path: Path, place: str, before: Callable[[Path], None], told: str
) -> None:
    before(tmp_path)
    was = {path: path.read_bytes() for path in tmp_path.iterdir()}
    words = ("room", tmp_path / "room", "--keys-in-folder", "--recovery-sheet", tmp_path / place)

    said = typed("--lang", "en", *words)

    assert said.code == 1
    assert said.sentence.startswith(told.format(tmp_path))
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == was


def test_a_command_whose_plan_is_refused_leaves_no_sheet(typed: Type, tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "room.json").write_text('{"room":"r","name":"n"}')
    sheet = tmp_path / "phieu.pdf"

    said = typed("room", tmp_path / "room", "--keys-in-folder", "--recovery-sheet", sheet)

    assert said.code == 1
    assert not sheet.exists()
