from collections.abc import Callable

import pytest
from argon2 import extract_parameters
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.trust.errors import PinMalformedError, PinTrivialError
from meetingroom.trust.pins import NOBODYS_HASH, check_pin, hash_pin, verify_pin

PIN = "274916"


def entropy_of(byte: int) -> Callable[[int], bytes]:
    return lambda count: bytes([byte]) * count


def may_be_chosen(pin: str) -> bool:
    try:
        check_pin(pin)
    except PinTrivialError:
        return False
    return True


KEPT = hash_pin(PIN, entropy_of(7))


def test_the_right_pin_is_right() -> None:
    assert verify_pin(KEPT, PIN)


@pytest.mark.parametrize("pin", ["274917", "", "27491", "2749166", "27491x", "\ud800", "٢٧٤٩١٦"])
def test_any_other_pin_is_wrong(pin: str) -> None:
    assert not verify_pin(KEPT, pin)


def test_a_pin_is_kept_at_the_set_price() -> None:
    assert KEPT.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert len(KEPT) == 97


def test_equal_pins_are_kept_differently() -> None:
    assert hash_pin(PIN, entropy_of(8)) != KEPT


def test_an_unknown_person_costs_what_a_wrong_pin_costs() -> None:
    assert extract_parameters(NOBODYS_HASH) == extract_parameters(KEPT)
    assert len(NOBODYS_HASH) == len(KEPT)
    assert not verify_pin(NOBODYS_HASH, PIN)


@pytest.mark.parametrize("kept", ["", "plain", KEPT[:-30], KEPT.replace("argon2id", "argon2x")])
def test_a_damaged_hash_is_no_wrong_pin(kept: str) -> None:
    with pytest.raises(ValueError, match="can't be read"):
        verify_pin(kept, PIN)


@pytest.mark.parametrize(
    "pin",
    ["000000", "999999", "123456", "654321", "890123", "135791", "123123", "121212", "112233"],
)
def test_what_is_tried_first_can_not_be_chosen(pin: str) -> None:
    with pytest.raises(PinTrivialError):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "１２３４５６", " 27491"])
def test_a_pin_is_six_digits(pin: str) -> None:
    with pytest.raises(PinMalformedError):
        check_pin(pin)


def test_what_is_no_pin_is_not_kept() -> None:
    with pytest.raises(PinMalformedError):
        hash_pin("12345", entropy_of(1))


def test_nearly_every_pin_may_be_chosen() -> None:
    pins = [f"{number:06d}" for number in range(0, 10**6, 97)]

    refused = [pin for pin in pins if not may_be_chosen(pin)]

    assert len(refused) < len(pins) / 200


@given(st.text(max_size=12))
def test_no_text_breaks_the_check(text: str) -> None:
    try:
        check_pin(text)
    except (PinMalformedError, PinTrivialError):
        return
    assert len(text) == 6
