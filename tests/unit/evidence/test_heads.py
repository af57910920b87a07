import base64
from collections.abc import Callable

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from meetingroom.evidence.errors import BadNoteError, BadSignatureError
from meetingroom.evidence.heads import Head, key_id, open_note, origin_of, sign_head

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
HEAD = Head(origin="phuong-mau/ky-hop-3", size=42, root=bytes(range(32)))


def fits(public_key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def opened(note: str, public_key: bytes = PUBLIC) -> Head:
    return open_note(note, "phuong-mau", public_key, fits)


def signed() -> str:
    return sign_head(HEAD, "phuong-mau", PUBLIC, KEY.sign)


def test_the_text_of_a_head_is_three_lines() -> None:
    assert HEAD.text() == (
        "phuong-mau/ky-hop-3\n42\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"
    )


def test_the_room_log_has_the_rooms_name_twice() -> None:
    assert origin_of("phuong-mau", "phuong-mau") == "phuong-mau/phuong-mau"


def test_a_signed_note_has_the_form_of_c2sp() -> None:
    lines = signed().split("\n")

    assert lines[:3] == HEAD.text().split("\n")[:3]
    assert lines[3] == ""
    assert lines[4].startswith("\u2014 phuong-mau ")
    assert lines[5:] == [""]


def test_the_key_id_is_that_of_other_signed_notes() -> None:
    vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    name, short, key = vkey.split("+", 2)

    assert key_id(name, base64.b64decode(key)[1:]).hex() == short


def test_a_signed_head_is_read_back() -> None:
    assert opened(signed()) == HEAD


def test_an_empty_log_has_a_head_too() -> None:
    head = Head(origin="phuong-mau/phuong-mau", size=0, root=bytes(32))

    assert opened(sign_head(head, "phuong-mau", PUBLIC, KEY.sign)) == head


def test_every_changed_character_is_noticed() -> None:
    note = signed()

    for place, letter in enumerate(note):
        for other in {chr(ord(letter) ^ 1), "x", "\n", "="} - {letter}:
            with pytest.raises(BadNoteError):
                opened(note[:place] + other + note[place + 1 :])


@pytest.mark.parametrize(
    "change",
    [
        lambda _: "",
        lambda note: note + "\n",
        lambda note: note.replace("42", "042"),
        lambda note: note.replace("42", "4\u0662"),
        lambda note: note.replace("\n", "\r\n"),
        lambda note: note + note.split("\n")[4] + "\n",
    ],
    ids=["empty", "line", "zero", "digits", "crlf", "twice"],
)
def test_another_form_of_the_same_head_is_refused(change: Callable[[str], str]) -> None:
    with pytest.raises(BadNoteError):
        opened(change(signed()))


def test_another_rooms_head_is_refused() -> None:
    with pytest.raises(BadNoteError):
        open_note(signed(), "phuong-khac", PUBLIC, fits)


def test_another_key_is_named_as_such() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))

    with pytest.raises(BadSignatureError, match="another key"):
        opened(signed(), other.public_key().public_bytes_raw())


def test_a_signature_by_another_key_under_this_keys_id_is_refused() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))

    with pytest.raises(BadSignatureError, match="does not fit"):
        opened(sign_head(HEAD, "phuong-mau", PUBLIC, other.sign))
