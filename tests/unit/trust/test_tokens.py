from base64 import urlsafe_b64decode
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from meetingroom.trust.tokens import TOKEN_LIFE_MS, mint, token_hash


@given(st.binary(min_size=32, max_size=32))
def test_a_token_carries_all_256_bits_and_is_kept_as_its_hash(random: bytes) -> None:
    token, kept = mint(lambda count: random[:count])

    assert urlsafe_b64decode(token + "=") == random
    assert kept == sha256(token.encode()).digest() == token_hash(token)


@given(st.text())
def test_whatever_comes_over_the_wire_has_a_hash(text: str) -> None:
    assert len(token_hash(text)) == 32


def test_half_a_character_has_a_hash_too() -> None:
    assert len(token_hash("\ud800")) == 32


def test_a_token_lives_no_longer_than_a_day_of_sittings() -> None:
    assert TOKEN_LIFE_MS == 12 * 60 * 60 * 1000
