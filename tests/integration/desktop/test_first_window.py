"""The first window with the real thing: a room is opened on this computer, and others come in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from meetingroom.assets import asset
from meetingroom.bootstrap.connected_file import read_connected
from meetingroom.bootstrap.founding import PIN_SHEET
from meetingroom.bootstrap.hosting import Network
from meetingroom.bootstrap.paired_room import PairedSeat
from meetingroom.bootstrap.serving_files import ServingAt, read_serving
from meetingroom.bootstrap.windows import app_parts
from meetingroom.demo.scenario import load_scenario
from meetingroom.desktop.application import AppWindow
from meetingroom.desktop.models.welcome_model import WelcomeModel
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import OfferMade
from meetingroom.trust.invitation import Invitation, encode_invitation
from meetingroom.trust.seat_keys import read_seat_place
from tests.helpers.real_windows import RealWindow

HERE = Network(address="127.0.0.1", port=0)
PIN = "493027"
CLERK = "Bà Mẫu Thị B"
COUNCIL = "Hội đồng nhân dân phường Mẫu"


@contextmanager
def opened(device: Path) -> Iterator[RealWindow]:
    """Open the program on a device's folder, with this machine's inner network only."""
    window = AppWindow(app_parts(device, "keys_in_folder", Language.VIETNAMESE, HERE))
    try:
        yield RealWindow(window)
    finally:
        window.close()
        QGuiApplication.processEvents()


def welcome_of(shown: RealWindow) -> WelcomeModel:
    model = shown.window.app._welcome
    assert model is not None
    return model


def write_into(shown: RealWindow, name: str, words: str) -> None:
    shown.item(name).forceActiveFocus()
    shown.type(words, enter=False)


def fill_by_hand(shown: RealWindow) -> None:
    shown.tap("chooseFounding")
    for name, words in (
        ("unitName", "Mẫu"),
        ("legislature", "II"),
        ("termFrom", "2026"),
        ("termTo", "2031"),
        ("elected", "28"),
    ):
        write_into(shown, name, words)
    shown.tap("toClerk")
    shown.tap("Bà")
    write_into(shown, "clerkName", "Mẫu Thị B")
    type_pin(shown)
    shown.tap("toReview")
    shown.says("28 đại biểu được bầu")


def type_pin(shown: RealWindow) -> None:
    write_into(shown, "clerkPin", PIN)
    write_into(shown, "clerkPinAgain", PIN)


def found(shown: RealWindow, sheet: Path) -> None:
    welcome_of(shown)._founding.found(QUrl.fromLocalFile(str(sheet)))
    shown.says("Bước 4 trong 4")


def enter(shown: RealWindow) -> None:
    shown.tap("sheetPutAway")
    shown.tap("enterRoom")
    shown.says("Chọn tên để đăng nhập")


def sign_in(shown: RealWindow, name: str = CLERK, pin: str = PIN) -> None:
    shown.tap(name)
    shown.item("pin")
    shown.type(pin, enter=False)


def test_a_room_is_opened_here_and_served_whenever_the_program_runs(tmp_path: Path) -> None:
    device, sheet = tmp_path / "device", tmp_path / "sheet.pdf"

    with opened(device) as shown:
        fill_by_hand(shown)
        found(shown, sheet)
        enter(shown)
        sign_in(shown)
        shown.says("Chưa có kỳ họp nào")
        served = read_serving(device / "room")
    served_after = read_serving(device / "room")
    with opened(device) as shown:
        sign_in(shown)
        shown.says("Chưa có kỳ họp nào")

    assert sheet.read_bytes().startswith(b"%PDF")
    assert served is not None
    assert served.address == "127.0.0.1"
    assert served_after is None


def test_a_window_closed_before_the_sheet_was_put_away_goes_on_there(tmp_path: Path) -> None:
    device, sheet = tmp_path / "device", tmp_path / "sheet.pdf"
    with opened(device) as shown:
        fill_by_hand(shown)
        found(shown, sheet)

    with opened(device) as shown:
        shown.says("Bước 4 trong 4")
        shown.says(str(sheet))
        is_served_too_early = read_serving(device / "room") is not None
        enter(shown)

    assert not is_served_too_early


def test_a_place_where_no_sheet_can_be_written_leaves_no_room(tmp_path: Path) -> None:
    device = tmp_path / "device"
    with opened(device) as shown:
        fill_by_hand(shown)
        welcome_of(shown)._founding.found(QUrl.fromLocalFile(str(tmp_path / "gone" / "sheet.pdf")))
        shown.says("Máy này không lưu được")
        left = (device / "room").exists()

        found(shown, tmp_path / "sheet.pdf")

    assert not left


def open_prepared(shown: RealWindow, sheet: Path) -> None:
    shown.tap("chooseFounding")
    plan = QUrl.fromLocalFile(str(asset("data/demo/session.toml")))
    welcome_of(shown)._founding.useFile(plan)
    shown.says("28 đại biểu và ")
    shown.tap("toClerk")
    type_pin(shown)
    shown.tap("toReview")
    shown.says("Máy này sẽ tạo")
    found(shown, sheet)
    shown.says("pins.tsv")
    enter(shown)


def offered_code(shown: RealWindow) -> str:
    shown.tap("Ghép máy")
    shown.tap("offerCode")
    return str(shown.item("pairingCode").property("text"))


def write_invitation(shown: RealWindow, served: ServingAt, file: Path) -> None:
    seat = shown.window.app.seat
    assert isinstance(seat, PairedSeat)
    transport, offers = seat._opened.transport, list[OfferMade]()
    failed = list[Exception]()
    shown.window._bridge.start(
        lambda: transport.offer_pairing("invitation"), offers.append, failed.append
    )
    shown.until("invitation", lambda: bool(offers or failed))
    assert not failed
    place = read_seat_place(seat._opened.folder)
    assert place is not None
    invitation = Invitation(
        room=place.room,
        room_name=place.name,
        ca_sha256=offers[0].ca_sha256,
        addresses=(served.address,),
        port=served.port,
        token=offers[0].token,
    )
    file.write_bytes(encode_invitation(invitation))


def test_others_come_in_by_code_and_by_file_and_are_thought_of_at_the_end(tmp_path: Path) -> None:
    file, room = tmp_path / "invitation.json", tmp_path / "device" / "room"
    with opened(tmp_path / "device") as clerk:
        open_prepared(clerk, tmp_path / "sheet.pdf")
        sign_in(clerk, load_scenario(asset("data/demo/session.toml")).clerk.addressed)
        served = read_serving(room)
        assert served is not None

        with opened(tmp_path / "by-code") as shown:
            shown.tap("chooseJoin")
            write_into(shown, "serverAddress", f" {served.address} : {served.port}")
            shown.tap("useAddress")
            code = "".join(offered_code(clerk).split())
            shown.type("00000000", enter=False)
            shown.says("Mã ghép nối chưa đúng")
            shown.type(code, enter=False)
            shown.says("Chọn tên để đăng nhập")

        write_invitation(clerk, served, file)
        with opened(tmp_path / "by-file") as shown:
            shown.tap("chooseJoin")
            welcome_of(shown)._join.joinByFile(QUrl.fromLocalFile(str(file)))
            shown.says("Chọn tên để đăng nhập")
            deputy, _, pin = (room / PIN_SHEET).read_text("utf-8").splitlines()[0].split("\t")
            sign_in(shown, deputy, pin)
            clerk.until("second device", lambda: len(read_connected(room)) == 2)
            clerk.root.close()
            clerk.says("1 máy đang kết nối")
