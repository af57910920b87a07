import pytest

from meetingroom.desktop.reading.welcome import (
    ServerAt,
    code_failure,
    digits_of,
    file_failure,
    read_server,
)
from meetingroom.domain.values import Language
from meetingroom.sync.ports import UnreachableError
from meetingroom.trust import errors as trust

VI, EN = Language.VIETNAMESE, Language.ENGLISH


@pytest.mark.parametrize(
    ("typed", "address", "port"),
    [
        ("192.0.2.10", "192.0.2.10", 8443),
        ("  192.0.2.10 : 9000 ", "192.0.2.10", 9000),
        ("192. 0. 2. 10", "192.0.2.10", 8443),
        ("192,0,2,10", "192.0.2.10", 8443),
        ("https://192.0.2.10:9000/", "192.0.2.10", 9000),
        ("2001:db8::1", "2001:db8::1", 8443),
        ("[2001:db8::1]:9000", "2001:db8::1", 9000),
        ("[2001:db8::1]", "2001:db8::1", 8443),
    ],
)
def test_an_address_is_understood_however_it_was_typed(typed: str, address: str, port: int) -> None:
    assert read_server(typed, VI) == ServerAt(addresses=(address,), port=port)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Xin nhập địa chỉ máy chủ"),
        ("   ", "Xin nhập địa chỉ máy chủ"),
        ("192.0.2", "“192.0.2” chưa phải địa chỉ máy chủ"),
        ("192.0.2.300", "“192.0.2.300” chưa phải địa chỉ máy chủ"),
        ("phòng họp", "“phòng họp” chưa phải địa chỉ máy chủ"),
        ("192.0.2.10:0", "Số cổng “0” chưa đúng"),
        ("192.0.2.10:65536", "Số cổng “65536” chưa đúng"),
        ("192.0.2.10:٣", "Số cổng “٣” chưa đúng"),
        ("192.0.2.10:", "Số cổng “” chưa đúng"),
        (f"192.0.2.10:{'9' * 5000}", "chưa đúng"),
    ],
)
def test_a_wrong_address_is_named(typed: str, told: str) -> None:
    read = read_server(typed, VI)

    assert isinstance(read, str)
    assert told in read


def test_a_place_reads_as_it_is_typed() -> None:
    shown = [
        read_server(each, VI) for each in ("192.0.2.10:8443", "192.0.2.10:9000", "[2001:db8::1]:9")
    ]

    assert [each.shown for each in shown if isinstance(each, ServerAt)] == [
        "192.0.2.10",
        "192.0.2.10:9000",
        "[2001:db8::1]:9",
    ]


def test_digits_are_taken_out_of_what_surrounds_them() -> None:
    assert digits_of("4820 5719") == "48205719"
    assert digits_of("4820-5719-00") == "48205719"
    assert digits_of("٣٣") == ""


def test_a_server_that_does_not_answer_is_named() -> None:
    server = ServerAt(addresses=("192.0.2.10",), port=8443)

    assert "tại 192.0.2.10." in code_failure(UnreachableError(), server, VI)
    assert "at 192.0.2.10." in code_failure(UnreachableError(), server, EN)


def test_each_failure_of_an_invitation_has_its_own_sentence() -> None:
    failures = (
        UnreachableError(),
        FileNotFoundError(),
        trust.InvitationUnreadableError(),
        trust.InvitationNewerError(),
        trust.AuthorityForeignError(),
    )

    told = {file_failure(each, "giay-moi.json", VI) for each in failures}

    assert len(told) == len(failures)
    assert any("giay-moi.json" in each for each in told)
