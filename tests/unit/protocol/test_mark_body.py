import json
import unicodedata
import zlib
from dataclasses import replace
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import PaperId
from meetingroom.domain.ink import (
    HIGHLIGHT_QUADS,
    QUOTE_LETTERS,
    REACH_20TH,
    STROKE_POINTS,
    Colour,
    Highlight,
    Item,
    MarkBody,
    PlacedQuote,
    Point,
    Quad,
    Stroke,
)
from meetingroom.domain.ink_geometry import lifted, stroke_of
from meetingroom.domain.values import Language
from meetingroom.protocol.mark_body import (
    MOST_ITEMS,
    UNPACKED_BYTES,
    VERSION,
    LaterBody,
    MarkUnreadableError,
    decoded,
    encoded,
    file_of,
)
from meetingroom.protocol.messages import MARK_BYTES
from meetingroom.protocol.refusals import TooLargeError
from tests.helpers.ink import BLUE_PEN, PAGE, SHA256, bodies, handwriting, line, words_at
from tests.helpers.profiles import figure

_ONE: Final = MarkBody(page=PAGE, items=(line((5, 5), (900, 70), (901, 69)), words_at(100, 200)))
_HEAD: Final = 1 + 32 + 1 + 1 + len(PAGE.paper)


def _packed(inner: bytes) -> bytes:
    return encoded(_ONE)[:_HEAD] + zlib.compress(inner)


def _of(*items: Item) -> MarkBody:
    return MarkBody(page=PAGE, items=items)


@given(bodies())
def test_a_body_comes_back_as_it_was(body: MarkBody) -> None:
    raw = encoded(body)

    assert decoded(raw) == body
    assert file_of(raw) == body.page.sha256
    assert len(raw) <= MARK_BYTES


def test_the_bytes_of_a_body_never_change_within_a_version() -> None:
    body = _of(line((5, 5), (900, 70), (901, 69)))

    raw = encoded(body)

    assert raw[:_HEAD] == b"\x01" + bytes.fromhex(SHA256) + b"\x00\x0bto-trinh-45"
    assert zlib.decompress(raw[_HEAD:]) == bytes.fromhex(
        "01"  # one item:
        "00 00 00 1e 03"  # stroke, pen, blue, 30 wide, 3 points
        "0a fe0d 02"  # x: 5, +895, +1
        "0a 8201 01"  # y: 5, +65, -1
        "aa 00 00"  # pressure: 170, +0, +0
    )


def test_what_a_hand_writes_takes_a_hundredth_of_its_json() -> None:
    points = handwriting(600)
    told = json.dumps([{"x": p.x, "y": p.y, "pressure": p.pressure / 255} for p in points])

    raw = encoded(_of(*lifted(BLUE_PEN, points)))

    assert len(raw) < len(told) / 50
    assert len(raw) < 600


def test_a_body_of_a_later_version_is_kept_as_it_is() -> None:
    raw = bytes([VERSION + 1]) + b"what nobody here understands"

    assert decoded(raw) == LaterBody(version=VERSION + 1, raw=raw)


def test_a_later_version_still_says_which_file_it_is_about() -> None:
    assert file_of(b"\x63" + bytes.fromhex(SHA256) + b"...") == SHA256


@pytest.mark.parametrize("raw", [b"", b"\x01", b"\x00" * 60])
def test_too_little_belongs_to_no_file(raw: bytes) -> None:
    assert file_of(raw) != SHA256


def _wild_stroke(points: int) -> Stroke:
    chance, most = Random(points), REACH_20TH
    places = [
        Point(chance.randint(-most, most), chance.randint(-most, most), chance.randrange(256))
        for _ in range(points)
    ]
    return stroke_of(BLUE_PEN, places)


def test_the_wildest_stroke_fits_into_a_mark_alone() -> None:
    wild = _of(_wild_stroke(STROKE_POINTS))

    assert decoded(encoded(wild)) == wild


def test_the_longest_highlight_fits_into_a_mark_alone() -> None:
    chance = Random(2)
    quads = tuple(
        Quad(*(chance.randint(-REACH_20TH, REACH_20TH) for _ in Quad._fields))
        for _ in range(HIGHLIGHT_QUADS)
    )
    letters = "".join(chr(chance.randint(0x20000, 0x2A000)) for _ in range(QUOTE_LETTERS))
    quote = PlacedQuote(text=letters, before=letters[:64], after=letters[:64], start=0, end=9_999)
    words = Highlight(colour=Colour.PINK, quads=quads, quote=quote)

    assert decoded(encoded(_of(words))) == _of(words)


@pytest.mark.parametrize(
    "items",
    [
        (line((0, 0)),) * (MOST_ITEMS + 1),
        (_wild_stroke(STROKE_POINTS), _wild_stroke(STROKE_POINTS - 1)),
        (line(*[(0, 0)] * STROKE_POINTS),) * (UNPACKED_BYTES // STROKE_POINTS // 3 + 1),
    ],
    ids=["items", "bytes", "unpacked bytes"],
)
def test_more_than_a_mark_holds_is_refused(items: tuple[Item, ...]) -> None:
    with pytest.raises(TooLargeError):
        encoded(_of(*items))


@pytest.mark.parametrize(
    "body",
    [
        replace(_ONE, page=replace(PAGE, sha256="ab")),
        replace(_ONE, page=replace(PAGE, sha256=SHA256.upper())),
        replace(_ONE, page=replace(PAGE, sha256="xy" * 32)),
        replace(_ONE, page=replace(PAGE, index=-1)),
        replace(_ONE, page=replace(PAGE, index=100_000)),
        replace(_ONE, page=replace(PAGE, paper=PaperId("tờ trình"))),
        _of(line((REACH_20TH + 1, 0))),
        _of(line((0, -REACH_20TH - 1))),
        _of(line((0, 0), pen=replace(BLUE_PEN, width_20th=0))),
        _of(line(*[(0, 0)] * (STROKE_POINTS + 1))),
        _of(replace(words_at(0, 0), quads=())),
        _of(replace(words_at(0, 0), quote=replace(words_at(0, 0).quote, text="\ud800"))),
        _of(replace(words_at(0, 0), quote=replace(words_at(0, 0).quote, before="e\u0301"))),
    ],
)
def test_what_nobody_could_read_is_not_written(body: MarkBody) -> None:
    with pytest.raises(MarkUnreadableError):
        encoded(body)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00" + encoded(_ONE)[1:],
        encoded(_ONE)[:-1],
        encoded(_ONE)[:_HEAD],
        encoded(_ONE)[:20],
        encoded(_ONE) + b"\x00",
        encoded(_ONE)[:_HEAD] + b"not deflated",
        encoded(_ONE)[:35] + b"t\xc3\xa1" + encoded(_ONE)[38:],
        _packed(b"\x00\x00"),
        _packed(b"\x01\x03"),
        _packed(b"\x01\x00\x02\x00\x1e\x01\x00\x00\x00"),
        _packed(b"\x01\x00\x00\x08\x1e\x01\x00\x00\x00"),
        _packed(b"\x01\x00\x00\x00\x00\x01\x00\x00\x00"),
        _packed(b"\x01\x00\x00\x00\x1e\x00"),
        _packed(b"\x01\x01\x00\x01" + bytes(8) + b"\x01\xff\x00\x00"),
        _packed(b"\x01\x02\x00\x01" + bytes(8) + b"\x00\x00\x00\x05\x04"),
        _packed(bytes(UNPACKED_BYTES + 1)),
        _packed(bytes(UNPACKED_BYTES)),
    ],
)
def test_what_is_no_ink_is_refused(raw: bytes) -> None:
    with pytest.raises(MarkUnreadableError):
        decoded(raw)


def test_a_deflated_bomb_is_not_unpacked() -> None:
    bomb = _packed(bytes(40_000_000))
    assert len(bomb) < MARK_BYTES

    with pytest.raises(MarkUnreadableError):
        decoded(bomb)


def _read(raw: bytes) -> None:
    """Read a body or refuse it; any other error fails the test."""
    try:
        body = decoded(raw)
    except MarkUnreadableError:
        return
    if isinstance(body, MarkBody):
        assert decoded(encoded(body)) == body


@pytest.mark.gate("G5")
@settings(max_examples=figure(small=200, full=20_000))
@given(st.binary(max_size=400), st.binary(max_size=400))
def test_random_bytes_give_a_body_or_a_refusal(raw: bytes, inner: bytes) -> None:
    _read(raw)
    _read(b"\x01" + raw)
    _read(_packed(inner))
    _read(_packed(b"\x01" + inner))


@pytest.mark.gate("G5")
@settings(max_examples=figure(small=25, full=1_000))
@given(bodies(), st.integers())
def test_damaged_bodies_give_a_body_or_a_refusal(body: MarkBody, seed: int) -> None:
    raw, inner, chance = encoded(body), _inner_of(body), Random(seed)
    head = raw[: len(raw) - len(zlib.compress(inner))]

    for _ in range(10):
        _read(_damaged(raw, chance))
        _read(head + zlib.compress(_damaged(inner, chance)))


def _damaged(data: bytes, chance: Random) -> bytes:
    """Return bytes of which some are others, and sometimes the last are missing."""
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged[: chance.choice((len(damaged), chance.randrange(len(damaged))))])


def _inner_of(body: MarkBody) -> bytes:
    head = 1 + 32 + (1 if body.page.index < 128 else 2 if body.page.index < 16_384 else 3)
    return zlib.decompress(encoded(body)[head + 1 + len(body.page.paper) :])


def test_a_refused_body_has_words_in_both_languages() -> None:
    refusal = MarkUnreadableError()

    assert isinstance(refusal, RefusedError)
    assert str(refusal) == refusal.code == "mark_unreadable"
    assert refusal.sentence(Language.VIETNAMESE).endswith("Xin báo cán bộ kỹ thuật.")
    assert unicodedata.is_normalized("NFC", refusal.vi)
    assert refusal.sentence(Language.ENGLISH).isascii()
