"""What goes through a page worker's pipes: one JSON object a line, both ways, validated.

The parent trusts a worker no further than this: whatever does not fit ends the worker.
"""

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from meetingroom.documents.answers import Trouble
from meetingroom.documents.geometry import SIDE_PX, Turn
from meetingroom.documents.limits import PAGES

LINE_BYTES: Final = 32 * 1024 * 1024
WORDS: Final = 50_000
PAGE_SIDE_PT: Final = 1_000_000.0
"""The longest side of a page; 350 m, while the norm's own limit with UserUnit 1 is 5 m."""

Number = Annotated[int, Meta(ge=0)]
PageNumber = Annotated[int, Meta(ge=0, lt=PAGES)]
Side = Annotated[int, Meta(ge=1, le=SIDE_PX)]
Length = Annotated[float, Meta(gt=0, le=PAGE_SIDE_PT)]
Coordinate = Annotated[float, Meta(ge=-1e9, le=1e9)]
BoxCorners = tuple[Coordinate, Coordinate, Coordinate, Coordinate]
"""Left, top, right, bottom in paper points."""


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A paper as the parent counts them, and its file."""

    number: Number
    path: str


class Open(msgspec.Struct, frozen=True, kw_only=True, tag="open"):
    """Open a paper and tell the sizes of its pages."""

    paper: Paper


class Draw(msgspec.Struct, frozen=True, kw_only=True, tag="draw"):
    """Draw a part of a page into a segment that is large enough."""

    paper: Paper
    page: PageNumber
    px_per_pt: Annotated[float, Meta(gt=0)]
    left_px: Number
    top_px: Number
    width_px: Side
    height_px: Side
    is_clip: bool
    segment: str


class ReadWords(msgspec.Struct, frozen=True, kw_only=True, tag="words"):
    """Tell the words of a page."""

    paper: Paper
    page: PageNumber


class ReadTextBox(msgspec.Struct, frozen=True, kw_only=True, tag="text_box"):
    """Tell what part of a page is printed on."""

    paper: Paper
    page: PageNumber


class Forget(msgspec.Struct, frozen=True, kw_only=True, tag="forget"):
    """Close papers that nobody reads any more; not answered."""

    papers: list[Number]


Order = Open | Draw | ReadWords | ReadTextBox | Forget


class Ready(msgspec.Struct, frozen=True, kw_only=True, tag="ready"):
    """The limits stand and the library is loaded: said once, first."""


class Opened(msgspec.Struct, frozen=True, kw_only=True, tag="opened"):
    """Width and height of each page, unrotated, in points, and its turn in degrees."""

    pages: Annotated[list[tuple[Length, Length, Turn]], Meta(min_length=1, max_length=PAGES)]


class Drawn(msgspec.Struct, frozen=True, kw_only=True, tag="drawn"):
    """The pixels are in the segment."""


class WordsRead(msgspec.Struct, frozen=True, kw_only=True, tag="words"):
    """Each word with its box, block and line."""

    words: Annotated[list[tuple[str, BoxCorners, Number, Number]], Meta(max_length=WORDS)]


class TextBoxRead(msgspec.Struct, frozen=True, kw_only=True, tag="text_box"):
    """The part of the page that is printed on."""

    box: BoxCorners


class Failed(msgspec.Struct, frozen=True, kw_only=True, tag="failed"):
    """It can not be done, and the worker lives to say why."""

    trouble: Trouble


Reply = Ready | Opened | Drawn | WordsRead | TextBoxRead | Failed

_ORDERS: Final[msgspec.json.Decoder[Order]] = msgspec.json.Decoder(Order)
_REPLIES: Final[msgspec.json.Decoder[Reply]] = msgspec.json.Decoder(Reply)
_ENCODER: Final = msgspec.json.Encoder()


class StrangeLineError(Exception):
    """The other end says what this protocol does not know."""


def line_of(value: Order | Reply) -> bytes:
    """Return a value as one line."""
    return _ENCODER.encode(value) + b"\n"


def order_of(line: bytes) -> Order:
    """Read what the parent wants.

    Raises:
        StrangeLineError: the line is no order.
    """
    try:
        return _ORDERS.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StrangeLineError(str(error)) from error


def reply_of(line: bytes) -> Reply:
    """Read what a worker answers.

    Raises:
        StrangeLineError: the line is no reply, or is out of the ranges above.
    """
    try:
        return _REPLIES.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StrangeLineError(str(error)) from error
