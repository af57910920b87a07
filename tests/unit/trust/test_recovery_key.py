import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.values import Language
from meetingroom.trust.recovery_errors import (
    RecoveryKeyAccentedError,
    RecoveryKeyGroupError,
    RecoveryKeyMalformedError,
)
from meetingroom.trust.recovery_key import (
    GROUP_LETTERS,
    GROUPS,
    RECOVERY_KEY_BYTES,
    groups_of,
    make_recovery_key,
    read_recovery_key,
)

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = st.binary(min_size=RECOVERY_KEY_BYTES, max_size=RECOVERY_KEY_BYTES)
NUMBERS = st.integers(0, GROUPS - 1)
PLACES = st.integers(0, GROUP_LETTERS - 1)
KEY = bytes(range(RECOVERY_KEY_BYTES))


def with_group(groups: tuple[str, ...], number: int, group: str) -> str:
    return " ".join((*groups[:number], group, *groups[number + 1 :]))


def test_a_key_has_160_bits_of_chance() -> None:
    asked: list[int] = []

    def entropy(length: int) -> bytes:
        asked.append(length)
        return bytes(length)

    key = make_recovery_key(entropy)

    assert asked == [20]
    assert len(key) * 8 >= 160


def test_the_written_form_is_for_ever() -> None:
    # By hand for the first: 16 is x⁴, x⁴·x⁴ = x³ + x² + 1 = 13, and 13 + 1 is 12, written C.
    assert groups_of(KEY) == (
        "000GC",
        "40R4Y",
        "0M301",
        "E209M",
        "185G2",
        "R38EE",
        "1W810",
        "24GKG",
    )


@pytest.mark.parametrize("length", [0, 19, 21])
def test_another_length_is_no_key(length: int) -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        groups_of(bytes(length))


@given(KEYS)
def test_a_key_is_eight_groups_of_five_that_nobody_mistakes(key: bytes) -> None:
    groups = groups_of(key)

    assert [len(group) for group in groups] == [5] * 8
    assert not set("".join(groups)) & set("OILU")


@given(KEYS, st.sampled_from([" ", "-", "", "  ", " – ", "\n", ".", "\u00a0"]), st.booleans())
def test_a_key_is_read_however_its_groups_are_parted(key: bytes, between: str, low: bool) -> None:
    text = between.join(groups_of(key))

    assert read_recovery_key(text.lower() if low else text) == key


@given(KEYS, st.sampled_from(["Oo", "Il", "oI", "OL"]))
def test_letters_that_look_like_digits_are_those_digits(key: bytes, look: str) -> None:
    text = " ".join(groups_of(key)).replace("0", look[0] if look[0] in "Oo" else "0")
    text = text.replace("1", look[1] if look[1] in "IlL" else "1")

    assert read_recovery_key(text) == key


def test_wide_digits_of_an_input_method_are_digits() -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if c != " " else "\u3000" for c in " ".join(groups_of(KEY)))

    assert read_recovery_key(wide) == KEY


@given(KEYS, NUMBERS, PLACES, st.sampled_from(f"{ALPHABET}U*"))
def test_one_wrong_character_is_noticed_and_its_group_named(
    key: bytes, number: int, place: int, other: str
) -> None:
    groups = groups_of(key)
    group = groups[number][:place] + other + groups[number][place + 1 :]
    if group == groups[number]:
        return

    with pytest.raises(RecoveryKeyGroupError) as refused:
        read_recovery_key(with_group(groups, number, group))

    assert refused.value.number == number + 1


@given(KEYS, NUMBERS, PLACES, PLACES)
def test_two_characters_exchanged_are_noticed_and_their_group_named(
    key: bytes, number: int, one: int, two: int
) -> None:
    groups = groups_of(key)
    letters = list(groups[number])
    letters[one], letters[two] = letters[two], letters[one]
    group = "".join(letters)
    if group == groups[number]:
        return

    with pytest.raises(RecoveryKeyGroupError) as refused:
        read_recovery_key(with_group(groups, number, group))

    assert refused.value.number == number + 1


@given(KEYS, NUMBERS, NUMBERS)
def test_two_groups_exchanged_are_noticed(key: bytes, one: int, two: int) -> None:
    groups = list(groups_of(key))
    groups[one], groups[two] = groups[two], groups[one]
    if one == two:
        return

    with pytest.raises(RecoveryKeyGroupError) as refused:
        read_recovery_key("-".join(groups))

    assert refused.value.number == min(one, two) + 1


@pytest.mark.parametrize("number", range(GROUPS))
@pytest.mark.parametrize("group", ["", "0", "00000000"])
def test_a_group_of_another_length_is_named(number: int, group: str) -> None:
    groups = groups_of(KEY)
    # A group left out can only be noticed where the next one stands.
    typed = with_group(groups, number, group)

    with pytest.raises((RecoveryKeyGroupError, RecoveryKeyMalformedError)) as refused:
        read_recovery_key(typed)

    assert isinstance(refused.value, RecoveryKeyGroupError)
    assert refused.value.number == number + 1


def test_a_character_left_out_of_a_key_without_blanks_is_found_in_its_group() -> None:
    joined = "".join(groups_of(KEY))

    with pytest.raises(RecoveryKeyGroupError) as refused:
        read_recovery_key(joined[:11] + joined[12:])

    assert refused.value.number == 3


@pytest.mark.parametrize("typed", ["", "  \n", "---", " ".join([*groups_of(KEY), "00000"])])
def test_nothing_and_too_much_are_told(typed: str) -> None:
    with pytest.raises(RecoveryKeyMalformedError):
        read_recovery_key(typed)


@pytest.mark.parametrize("letter", ["đ", "Â", "ơ", "e\u0301", "漢"])
def test_letters_with_marks_are_laid_to_the_input_method(letter: str) -> None:
    typed = with_group(groups_of(KEY), 4, f"{letter}1234")

    with pytest.raises(RecoveryKeyAccentedError):
        read_recovery_key(typed)


def test_the_sentence_names_the_group() -> None:
    error = RecoveryKeyGroupError(3)

    assert error.sentence(Language.VIETNAMESE).startswith("Nhóm thứ 3 ")
    assert error.sentence(Language.ENGLISH).startswith("Group 3 ")


@given(st.text())
def test_whatever_is_typed_is_a_key_or_refused(typed: str) -> None:
    try:
        key = read_recovery_key(typed)
    except (RecoveryKeyAccentedError, RecoveryKeyGroupError, RecoveryKeyMalformedError):
        return

    assert len(key) == RECOVERY_KEY_BYTES
