from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from meetingroom.desktop.models.founding_model import FoundingModel
from meetingroom.desktop.models.join_model import JoinModel
from meetingroom.desktop.models.welcome_model import WelcomeModel
from meetingroom.desktop.ports import NewCouncil, PreparedCouncil
from meetingroom.protocol.messages import Refusal
from meetingroom.sync.ports import ServerRefusedError, UnreachableError
from meetingroom.trust import errors as trust
from tests.helpers.stages import FakeRoom, Stage, settle, stage_of
from tests.helpers.welcomes import MADE, NEARBY, FakeWelcome

SHEET = QUrl.fromLocalFile("/nowhere/sheet.pdf")


@pytest.fixture
def welcome() -> FakeWelcome:
    return FakeWelcome()


@pytest.fixture
def stage(welcome: FakeWelcome) -> Iterator[Stage]:
    made = stage_of(room=FakeRoom(is_paired=False, welcome=welcome))
    yield made
    made.close()


def welcome_of(stage: Stage) -> WelcomeModel:
    model = stage.app._welcome
    assert model is not None
    return model


def founding_of(stage: Stage) -> FoundingModel:
    return welcome_of(stage)._founding


def join_of(stage: Stage) -> JoinModel:
    return welcome_of(stage)._join


def type_into(stage: Stage, name: str, text: str) -> None:
    stage.find(name).forceActiveFocus()
    press_keys(stage, text)


def press(stage: Stage, key: Qt.Key) -> None:
    QTest.keyClick(stage.root, key)
    settle()


def press_keys(stage: Stage, text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(stage.root, key)
    settle()


def fill_council(stage: Stage) -> None:
    for field, text in (
        ("unitName", "Mau"),
        ("legislature", "II"),
        ("termFrom", "2026"),
        ("termTo", "2031"),
        ("elected", "28"),
    ):
        type_into(stage, field, text)


def fill_clerk(stage: Stage, pin: str = "493027") -> None:
    stage.tap("Bà")
    type_into(stage, "clerkName", "Mau Thi B")
    type_into(stage, "clerkPin", pin)
    type_into(stage, "clerkPinAgain", pin)


def reviewed(stage: Stage) -> None:
    stage.tap("chooseFounding")
    fill_council(stage)
    stage.tap("toClerk")
    fill_clerk(stage)
    stage.tap("toReview")


def test_the_first_window_offers_both_ways(stage: Stage) -> None:
    assert stage.says("Vào phòng họp")
    assert stage.says("Mở phòng họp của Hội đồng trên máy này")


def test_rooms_appear_and_vanish_by_themselves(stage: Stage, welcome: FakeWelcome) -> None:
    stage.tap("chooseJoin")
    before = stage.says("Chưa tìm thấy phòng họp nào trong mạng này")

    welcome.on_rooms((NEARBY,))
    settle()
    found = stage.says(NEARBY.name) and stage.says("192.0.2.10")
    welcome.on_rooms(())
    settle()

    assert before
    assert found
    assert not stage.says(NEARBY.name)


def test_nothing_is_looked_for_outside_of_the_page(stage: Stage, welcome: FakeWelcome) -> None:
    before = welcome.is_searching
    stage.tap("chooseJoin")
    during = welcome.is_searching
    stage.tap("goBack")

    assert (before, during, welcome.is_searching) == (False, True, False)


def test_a_room_of_the_list_is_joined_by_its_digits(stage: Stage, welcome: FakeWelcome) -> None:
    stage.tap("chooseJoin")
    welcome.on_rooms((NEARBY,))
    settle()

    stage.tap(NEARBY.name)
    stage.picture()  # a hand waits until the pad stands where it is seen
    for digit in "48205719":
        stage.tap(digit)

    assert welcome.codes == [(NEARBY.addresses, 8443, "48205719")]
    assert stage.says("Chọn tên để đăng nhập")


def test_a_room_is_joined_by_keyboard_alone(stage: Stage, welcome: FakeWelcome) -> None:
    press(stage, Qt.Key.Key_Return)
    press_keys(stage, "192.0.2.10:9000")
    press(stage, Qt.Key.Key_Return)
    press_keys(stage, "4820571")
    press(stage, Qt.Key.Key_Backspace)
    press_keys(stage, "19")

    assert welcome.codes == [(("192.0.2.10",), 9000, "48205719")]
    assert stage.says("Chọn tên để đăng nhập")


def test_a_wrong_address_is_named_and_can_be_mended(stage: Stage) -> None:
    stage.tap("chooseJoin")
    type_into(stage, "serverAddress", "192.0.2")
    stage.tap("useAddress")
    named = stage.says("“192.0.2” chưa phải địa chỉ máy chủ")

    type_into(stage, "serverAddress", ".10")
    stage.tap("useAddress")

    assert named
    assert stage.says("Máy chủ tại 192.0.2.10")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ServerRefusedError(Refusal(code="x", sentence="Mã đã dùng.")), "Mã đã dùng."),
        (UnreachableError(), "Không có máy chủ phòng họp nào trả lời tại 192.0.2.10."),
        (trust.AuthorityForeignError(), trust.AuthorityForeignError.vi),
    ],
)
def test_who_is_not_let_in_types_new_digits_for_the_same_address(
    stage: Stage, welcome: FakeWelcome, error: Exception, told: str
) -> None:
    stage.tap("chooseJoin")
    type_into(stage, "serverAddress", "192.0.2.10")
    stage.tap("useAddress")
    welcome.error = error

    press_keys(stage, "48205719")
    said, filled = stage.says(told), stage.find("pairingDigits").property("filled")
    welcome.error = None
    press_keys(stage, "00001234")

    assert said
    assert filled == 0
    assert [code[2] for code in welcome.codes] == ["48205719", "00001234"]
    assert {code[0] for code in welcome.codes} == {("192.0.2.10",)}


def test_going_back_from_the_digits_keeps_the_address(stage: Stage) -> None:
    stage.tap("chooseJoin")
    type_into(stage, "serverAddress", "192.0.2.10")
    stage.tap("useAddress")

    stage.tap("goBack")

    assert stage.find("serverAddress").property("text") == "192.0.2.10"


def test_digits_half_typed_for_one_room_are_not_kept_for_the_next(stage: Stage) -> None:
    stage.tap("chooseJoin")
    type_into(stage, "serverAddress", "192.0.2.10")
    stage.tap("useAddress")
    press_keys(stage, "4820")

    stage.tap("goBack")
    stage.tap("useAddress")

    assert stage.find("pairingDigits").property("filled") == 0


def test_an_invitation_lets_the_device_in(stage: Stage, welcome: FakeWelcome) -> None:
    stage.tap("chooseJoin")

    join_of(stage).joinByFile(QUrl.fromLocalFile("/usb/giay-moi.json"))
    settle()

    assert welcome.files == [Path("/usb/giay-moi.json")]
    assert stage.says("Chọn tên để đăng nhập")


def test_an_invitation_that_does_not_serve_is_told(stage: Stage, welcome: FakeWelcome) -> None:
    stage.tap("chooseJoin")
    welcome.error = trust.InvitationNewerError()

    join_of(stage).joinByFile(QUrl.fromLocalFile("/usb/giay-moi.json"))
    settle()

    assert stage.says(trust.InvitationNewerError.vi)


def test_the_council_is_asked_for_before_its_clerk(stage: Stage) -> None:
    stage.tap("chooseFounding")

    stage.tap("toClerk")

    assert stage.says("Bước 1 trong 4")
    assert stage.says("Khóa ghi bằng chữ số La Mã")


def test_a_room_is_made_from_what_was_typed(stage: Stage, welcome: FakeWelcome) -> None:
    reviewed(stage)
    reviewing = stage.says("28 đại biểu được bầu")

    founding_of(stage).found(SHEET)
    settle()

    plan, pin, sheet = welcome.founded[0]
    assert reviewing
    assert isinstance(plan, NewCouncil)
    assert plan.council.unit == "phường Mau"
    assert (pin, sheet) == ("493027", Path("/nowhere/sheet.pdf"))
    assert stage.says("Bước 4 trong 4")
    assert stage.says("/nowhere/sheet.pdf")


def test_the_room_is_entered_only_after_its_sheet_is_put_away(
    stage: Stage, welcome: FakeWelcome
) -> None:
    reviewed(stage)
    founding_of(stage).found(SHEET)
    settle()

    stage.tap("enterRoom")
    too_early = welcome.is_joined
    stage.tap("sheetPutAway")
    stage.tap("enterRoom")

    assert not too_early
    assert welcome.is_joined
    assert stage.says("Chọn tên để đăng nhập")


def test_a_weak_pin_is_refused_in_words(stage: Stage) -> None:
    stage.tap("chooseFounding")
    fill_council(stage)
    stage.tap("toClerk")
    fill_clerk(stage, "123456")

    stage.tap("toReview")

    assert stage.says("Mã PIN này quá dễ đoán")
    assert stage.says("Bước 2 trong 4")


def test_going_back_turning_and_speaking_english_lose_nothing(stage: Stage) -> None:
    reviewed(stage)

    stage.tap("goBack")
    stage.tap("goBack")
    stage.tap("goBack")
    stage.root.resize(QSize(800, 1280))
    stage.display.speak("en")
    settle()
    stage.tap("chooseFounding")

    assert stage.find("unitName").property("text") == "Mau"
    stage.tap("toClerk")
    assert stage.find("clerkName").property("text") == "Mau Thi B"
    assert stage.find("clerkPin").property("text") == "493027"


def test_a_failure_half_way_is_told_and_can_be_tried_again(
    stage: Stage, welcome: FakeWelcome
) -> None:
    reviewed(stage)
    welcome.error = trust.KeyringFailedError()

    founding_of(stage).found(SHEET)
    settle()
    told = stage.says(trust.KeyringFailedError.vi)
    welcome.error = None
    founding_of(stage).found(SHEET)
    settle()

    assert told
    assert stage.says("Bước 4 trong 4")


def test_a_prepared_file_asks_for_the_pin_only(stage: Stage, welcome: FakeWelcome) -> None:
    stage.tap("chooseFounding")
    welcome.pins = Path("/nowhere/pins.tsv")

    founding_of(stage).useFile(QUrl.fromLocalFile("/usb/council.toml"))
    settle()
    shown = stage.says("28 đại biểu và Kỳ họp thứ Ba")
    stage.tap("toClerk")
    type_into(stage, "clerkPin", "493027")
    type_into(stage, "clerkPinAgain", "493027")
    stage.tap("toReview")
    founding_of(stage).found(SHEET)
    settle()

    assert shown
    assert isinstance(welcome.founded[0][0], PreparedCouncil)
    assert stage.says("/nowhere/pins.tsv")


def test_a_file_that_was_chosen_by_mistake_is_dropped(stage: Stage) -> None:
    stage.tap("chooseFounding")
    founding_of(stage).useFile(QUrl.fromLocalFile("/usb/council.toml"))
    settle()

    stage.tap("dropPlan")

    assert stage.all_of("unitName")


def test_a_room_that_was_not_entered_is_gone_on_with_at_the_next_start() -> None:
    stage = stage_of(room=FakeRoom(is_paired=False, welcome=FakeWelcome(unfinished=MADE)))

    assert stage.says("Bước 4 trong 4")
    assert stage.says(str(MADE.sheet))
    assert not stage.all_of("goBack")
    stage.close()


def test_a_sheet_that_is_gone_is_told_and_the_room_can_be_put_aside() -> None:
    welcome = FakeWelcome(unfinished=replace(MADE, has_sheet=False))
    stage = stage_of(room=FakeRoom(is_paired=False, welcome=welcome))
    told = stage.says("Không còn thấy tệp phiếu")

    founding_of(stage).discard()
    settle()

    assert told
    assert welcome.discarded == 1
    assert stage.says("Bước 1 trong 4")
    stage.close()


def test_a_window_without_others_closes_at_once(stage: Stage) -> None:
    stage.root.close()
    settle()

    assert not stage.root.isVisible()


def test_closing_asks_while_others_are_connected(stage: Stage, welcome: FakeWelcome) -> None:
    welcome.others = 26

    stage.root.close()
    settle()
    asked = stage.root.isVisible() and stage.says("26 máy đang kết nối")
    stage.app._closing.confirm()
    settle()

    assert asked
    assert not stage.root.isVisible()
