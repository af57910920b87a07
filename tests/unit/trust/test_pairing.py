import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.trust.pairing import (
    CODE_LIFE_MS,
    CODE_TRIES,
    INVITATION_LIFE_MS,
    PairingOffer,
    PairingWay,
    Tried,
    refusal_of,
    try_offer,
)

MADE_MS = 1_000_000
LIVES_MS = {PairingWay.CODE: CODE_LIFE_MS, PairingWay.INVITATION: INVITATION_LIFE_MS}


def offer_by(way: PairingWay, *, wrong_tries: int = 0, is_used: bool = False) -> PairingOffer:
    return PairingOffer(
        way=way, secret=bytes(32), made_ms=MADE_MS, wrong_tries=wrong_tries, is_used=is_used
    )


def code_of(tried: Tried) -> str | None:
    return None if tried.refusal is None else tried.refusal.code


@pytest.mark.parametrize("way", PairingWay)
def test_a_right_try_pairs_and_uses_the_offer_up(way: PairingWay) -> None:
    tried = try_offer(offer_by(way), MADE_MS, is_right=True)

    assert tried.refusal is None
    assert tried.offer == offer_by(way, is_used=True)


@pytest.mark.parametrize("way", PairingWay)
def test_an_offer_pairs_one_device_only(way: PairingWay) -> None:
    tried = try_offer(offer_by(way, is_used=True), MADE_MS, is_right=True)

    assert code_of(tried) == "pairing_used"


@pytest.mark.parametrize("way", PairingWay)
@pytest.mark.parametrize(("late_ms", "refused"), [(-1, None), (0, "pairing_expired")])
def test_an_offer_lives_up_to_its_last_millisecond(
    way: PairingWay, late_ms: int, refused: str | None
) -> None:
    tried = try_offer(offer_by(way), MADE_MS + LIVES_MS[way] + late_ms, is_right=True)

    assert code_of(tried) == refused


@pytest.mark.parametrize("way", PairingWay)
def test_a_clock_set_back_ends_an_offer(way: PairingWay) -> None:
    tried = try_offer(offer_by(way), MADE_MS - 1, is_right=True)

    assert code_of(tried) == "pairing_expired"


def test_a_wrong_code_is_counted() -> None:
    tried = try_offer(offer_by(PairingWay.CODE), MADE_MS, is_right=False)

    assert code_of(tried) == "pairing_wrong"
    assert tried.offer.wrong_tries == 1


def test_the_last_of_five_tries_may_still_be_right() -> None:
    tried = try_offer(offer_by(PairingWay.CODE, wrong_tries=4), MADE_MS, is_right=True)

    assert tried.refusal is None


def test_after_five_wrong_codes_even_the_right_one_is_refused() -> None:
    tried = try_offer(offer_by(PairingWay.CODE, wrong_tries=5), MADE_MS, is_right=True)

    assert code_of(tried) == "pairing_locked"


def test_wrong_tokens_lock_no_invitation() -> None:
    worn = offer_by(PairingWay.INVITATION, wrong_tries=100)

    assert refusal_of(worn, MADE_MS) is None


def test_the_secret_of_an_offer_does_not_show() -> None:
    assert "secret" not in repr(offer_by(PairingWay.CODE))


@given(st.lists(st.tuples(st.integers(-1000, 2 * CODE_LIFE_MS), st.booleans())))
def test_no_sequence_of_tries_pairs_twice_or_judges_more_than_five_wrong_codes(
    tries: list[tuple[int, bool]],
) -> None:
    offer = offer_by(PairingWay.CODE)
    outcomes: list[str | None] = []

    for after_ms, is_right in tries:
        tried = try_offer(offer, MADE_MS + after_ms, is_right=is_right)
        offer = tried.offer
        outcomes.append(code_of(tried))

    assert outcomes.count(None) <= 1
    assert outcomes.count("pairing_wrong") <= CODE_TRIES
