import pytest

from meetingroom.desktop.models.devices_model import DevicesModel
from tests.helpers import scenes
from tests.helpers.windows import ShownSession


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.in_discussion(), scenes.SECRETARY)


def _devices(shown: ShownSession) -> DevicesModel:
    return shown.model._devices


def test_a_code_is_shown_in_two_groups_with_its_time(shown: ShownSession) -> None:
    _devices(shown).offer()

    assert _devices(shown).property("digits") == "4820\u20025719"
    assert _devices(shown).property("remainingMs") == 300_000


def test_a_code_that_ran_out_is_no_longer_shown(shown: ShownSession) -> None:
    _devices(shown).offer()

    shown.pass_time(300_000)

    assert _devices(shown).property("digits") == ""
    assert _devices(shown).property("isOver")


def test_a_new_code_takes_the_place_of_the_one_that_ran_out(shown: ShownSession) -> None:
    _devices(shown).offer()
    shown.pass_time(300_000)

    _devices(shown).offer()

    assert not _devices(shown).property("isOver")
    assert _devices(shown).property("remainingMs") == 300_000


def test_without_a_connection_no_code_is_asked_for(shown: ShownSession) -> None:
    shown.lose_line()

    _devices(shown).offer()

    assert _devices(shown).property("reason") == "Đang mất kết nối. Xin chờ có kết nối rồi tạo mã."
    assert not _devices(shown).property("isBusy")


def test_a_deputy_reads_that_only_the_office_makes_codes() -> None:
    shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)

    assert _devices(shown).property("reason") == (
        "Chỉ thư ký hoặc chuyên viên giúp việc của kỳ họp tạo được mã ghép máy."
    )
