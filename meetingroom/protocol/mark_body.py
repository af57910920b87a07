"""What the body of a mark of ink looks like in bytes; the server never reads one.

A byte with the version, the page (the file's SHA-256, index, paper), then the items, deflated.
Numbers are LEB128 varints, signed ones zig-zag. A stroke is three columns: differences of x, of y
and of pressure, because columns of small numbers deflate best and are read fastest.
"""

import zlib
from dataclasses import dataclass
from typing import ClassVar, Final, assert_never

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import PaperId, is_id
from meetingroom.domain.ink import (
    CONTEXT_LETTERS,
    HIGHLIGHT_QUADS,
    MOST_PAGE,
    QUOTE_LETTERS,
    REACH_20TH,
    STROKE_POINTS,
    WIDTH_20TH,
    Colour,
    Highlight,
    Item,
    MarkBody,
    PageRef,
    Pen,
    PlacedQuote,
    Quad,
    Quote,
    Stroke,
    Tool,
)
from meetingroom.protocol.messages import MARK_BYTES
from meetingroom.protocol.refusals import TooLargeError
from meetingroom.protocol.varints import BytesReader, BytesWriter, OutOfRangeError

VERSION: Final = 1
UNPACKED_BYTES: Final = 1024 * 1024
"""More than any body that fits into a mark needs; a deflated bomb stops here."""
MOST_ITEMS: Final = 4096
_TEXT_OFFSET: Final = 1 << 31

# Places in these lists are the numbers on the wire: nothing is ever moved or taken out.
_TOOLS: Final = (Tool.PEN, Tool.HIGHLIGHTER)
_COLOURS: Final = (
    Colour.BLUE,
    Colour.BLACK,
    Colour.RED,
    Colour.GREEN,
    Colour.YELLOW,
    Colour.LIME,
    Colour.PINK,
    Colour.SKY,
)
_STROKE, _HIGHLIGHT, _PLACED_HIGHLIGHT = 0, 1, 2
_MOST_KIND: Final = _PLACED_HIGHLIGHT


class MarkUnreadableError(RefusedError):
    """A mark's body is no ink of any version."""

    code: ClassVar[str] = "mark_unreadable"
    vi: ClassVar[str] = "Không đọc được một nét ghi trên trang này. Xin báo cán bộ kỹ thuật."
    en: ClassVar[str] = "A mark on this page can't be read. Please tell the technical staff."


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterBody:
    """A body that a later version of the program wrote: kept as it is, neither shown nor changed.

    Attributes:
        version: above `VERSION`, at most 255.
    """

    version: int
    raw: bytes


def encoded(body: MarkBody) -> bytes:
    """Write a body.

    Raises:
        TooLargeError: it does not fit into one mark.
        MarkUnreadableError: a value is out of its range, so nobody could read it again.
    """
    if len(body.items) > MOST_ITEMS:
        raise TooLargeError
    try:
        head, inner = _head(body.page), _inner(body.items)
    except ValueError as error:
        raise MarkUnreadableError from error
    data = head + zlib.compress(inner)
    if len(inner) > UNPACKED_BYTES or len(data) > MARK_BYTES:
        raise TooLargeError
    return data


def file_of(raw: bytes) -> str:
    """Return the SHA-256 of the file a body belongs to, in hexadecimal, without reading more.

    Every version begins with its number and this digest. Anything else belongs to no file.
    """
    return raw[1:33].hex()


def decoded(raw: bytes) -> MarkBody | LaterBody:
    """Read a body that came from anywhere; nothing about it is trusted.

    Raises:
        MarkUnreadableError: it is no ink, damaged or beyond a limit.
    """
    if raw and raw[0] > VERSION:
        return LaterBody(version=raw[0], raw=raw)
    try:
        return _read_body(BytesReader(raw))
    except (OutOfRangeError, UnicodeDecodeError, zlib.error) as error:
        raise MarkUnreadableError from error


def _read_body(head: BytesReader) -> MarkBody:
    head.small(VERSION, least=VERSION)
    sha256 = head.raw(32).hex()
    index = head.small(MOST_PAGE)
    paper = head.text(64)
    if not is_id(paper):
        raise OutOfRangeError
    inner = BytesReader(_inflated(head.rest()))
    items = tuple(_read_item(inner) for _ in range(inner.small(MOST_ITEMS)))
    if inner.rest():
        raise OutOfRangeError
    page = PageRef(paper=PaperId(paper), sha256=sha256, index=index)
    return MarkBody(page=page, items=items)


def _inflated(packed: bytes) -> bytes:
    inflating = zlib.decompressobj()
    inner = inflating.decompress(packed, UNPACKED_BYTES)
    if not inflating.eof or inflating.unused_data:
        raise OutOfRangeError
    return inner


def _head(page: PageRef) -> bytes:
    head = BytesWriter()
    digest = bytes.fromhex(page.sha256)
    if len(digest) != 32 or digest.hex() != page.sha256 or not is_id(page.paper):
        raise OutOfRangeError
    head.small(VERSION, 127)
    head.raw(digest)
    head.small(page.index, MOST_PAGE)
    head.text(page.paper, 64)
    return head.written()


def _inner(items: tuple[Item, ...]) -> bytes:
    inner = BytesWriter()
    inner.small(len(items), MOST_ITEMS)
    for item in items:
        _write_item(inner, item)
    return inner.written()


def _write_item(to: BytesWriter, item: Item) -> None:
    match item:
        case Stroke(pen=pen):
            to.small(_STROKE, _MOST_KIND)
            to.small(_TOOLS.index(pen.tool), len(_TOOLS))
            to.small(_COLOURS.index(pen.colour), len(_COLOURS))
            to.small(pen.width_20th, WIDTH_20TH, least=1)
            to.small(len(item.xs), STROKE_POINTS, least=1)
            to.column(item.xs, REACH_20TH)
            to.column(item.ys, REACH_20TH)
            to.byte_column(item.pressures)
        case Highlight(colour=colour, quads=quads, quote=quote):
            is_placed = isinstance(quote, PlacedQuote)
            to.small(_PLACED_HIGHLIGHT if is_placed else _HIGHLIGHT, _MOST_KIND)
            to.small(_COLOURS.index(colour), len(_COLOURS))
            to.small(len(quads), HIGHLIGHT_QUADS, least=1)
            for axis in zip(*quads, strict=True):
                to.column(axis, REACH_20TH)
            _write_quote(to, quote)
        case _:
            assert_never(item)


def _write_quote(to: BytesWriter, quote: Quote | PlacedQuote) -> None:
    to.text(quote.text, QUOTE_LETTERS)
    to.text(quote.before, CONTEXT_LETTERS)
    to.text(quote.after, CONTEXT_LETTERS)
    if isinstance(quote, PlacedQuote):
        to.small(quote.start, _TEXT_OFFSET)
        to.small(quote.end, _TEXT_OFFSET, least=quote.start)


def _read_item(of: BytesReader) -> Item:
    kind = of.small(_MOST_KIND)
    return _read_stroke(of) if kind == _STROKE else _read_highlight(of, kind)


def _read_stroke(of: BytesReader) -> Stroke:
    tool = _TOOLS[of.small(len(_TOOLS) - 1)]
    colour = _COLOURS[of.small(len(_COLOURS) - 1)]
    width = of.small(WIDTH_20TH, least=1)
    count = of.small(STROKE_POINTS, least=1)
    return Stroke(
        pen=Pen(tool=tool, colour=colour, width_20th=width),
        xs=of.column(count, REACH_20TH),
        ys=of.column(count, REACH_20TH),
        pressures=of.byte_column(count),
    )


def _read_highlight(of: BytesReader, kind: int) -> Highlight:
    colour = _COLOURS[of.small(len(_COLOURS) - 1)]
    count = of.small(HIGHLIGHT_QUADS, least=1)
    axes = [of.column(count, REACH_20TH) for _ in Quad._fields]
    quads = tuple(map(Quad._make, zip(*axes, strict=True)))
    text, before, after = map(of.text, (QUOTE_LETTERS, CONTEXT_LETTERS, CONTEXT_LETTERS))
    if kind == _HIGHLIGHT:
        quote: Quote | PlacedQuote = Quote(text=text, before=before, after=after)
    else:
        start = of.small(_TEXT_OFFSET)
        end = of.small(_TEXT_OFFSET, least=start)
        quote = PlacedQuote(text=text, before=before, after=after, start=start, end=end)
    return Highlight(colour=colour, quads=quads, quote=quote)
