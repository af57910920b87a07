"""Which pictures of pages are held, and which are asked for next."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QImage

from meetingroom.documents.answers import PageDrawn
from meetingroom.documents.geometry import (
    SIDE_PX,
    Box,
    PageSize,
    PixelBox,
    displayed_size,
    wants_clip,
)
from meetingroom.documents.wishes import PageWish, PaperKey, Urgency

KEPT: Final = 8
"""How many whole pages are held as pictures; some 15 MB each at a tablet's width."""
AHEAD: Final = 2
"""How many pages are drawn before somebody turns to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of a page, or of a part of it.

    Attributes:
        px_per_pt: the zoom it was drawn for.
        box: which pixels of the whole page at that zoom it holds.
    """

    image: QImage
    px_per_pt: float
    box: PixelBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a reader looks at.

    Attributes:
        visible: the pages in sight.
        px_per_pt: zoom, device pixels a point.
        clips: the part in sight of each visible page, paper points.
        screen_px: pixels of the viewport.
        forward: whether the pages turn forward.
    """

    visible: range
    px_per_pt: float
    clips: dict[int, Box]
    screen_px: int
    forward: bool = True


class Pictures:
    """The pictures of one paper; the nearest one is shown until the sharp one is there."""

    def __init__(self, paper: PaperKey, pages: tuple[PageSize, ...]) -> None:
        self._paper = paper
        self._pages = pages
        self._whole: OrderedDict[int, Picture] = OrderedDict()
        self._parts: dict[int, Picture] = {}
        self._clipped: set[int] = set()
        self._asked: dict[int, PageWish] = {}
        self.generation = 0

    def of(self, page: int) -> tuple[Picture, ...]:
        """Return what there is of a page, the coarsest first."""
        found = (self._whole.get(page), self._parts.get(page))
        return tuple(picture for picture in found if picture is not None)

    def wished(self, look: Look) -> tuple[PageWish, ...]:
        """Return what has to be drawn for a look, the most urgent first."""
        self.generation += 1
        near = range(look.visible.start - AHEAD, look.visible.stop + AHEAD)
        self._asked = {page: wish for page, wish in self._asked.items() if page in near}
        wishes = [self._wish(page, look, Urgency.URGENT) for page in look.visible]
        if look.visible:
            step = 1 if look.forward else -1
            edge = look.visible[-1] if look.forward else look.visible[0]
            for ahead in range(1, AHEAD + 1):
                page = edge + step * ahead
                if 0 <= page < len(self._pages):
                    wishes.append(self._wish(page, look, Urgency.PREFETCH))
        asked = tuple(wish for wish in wishes if wish is not None)
        self._asked.update({wish.page: wish for wish in asked})
        return asked

    @property
    def oldest(self) -> int:
        """The oldest generation of which a picture is still wanted; all before may be dropped."""
        return min((wish.generation for wish in self._asked.values()), default=self.generation)

    def take(self, drawn: PageDrawn, image: QImage) -> None:
        """Hold what was drawn."""
        wish = drawn.wish
        self._asked.pop(wish.page, None)
        picture = Picture(image=image, px_per_pt=wish.px_per_pt, box=drawn.box)
        if wish.clip is not None:
            self._parts = {wish.page: picture, **self._parts}
            self._parts = dict(list(self._parts.items())[:AHEAD])
            return
        self._whole[wish.page] = picture
        self._whole.move_to_end(wish.page)
        while len(self._whole) > KEPT:
            self._whole.popitem(last=False)

    def forget(self, page: int) -> None:
        """A page could not be drawn: it may be asked for again."""
        self._asked.pop(page, None)

    def _wish(self, page: int, look: Look, urgency: Urgency) -> PageWish | None:
        width_pt, height_pt = displayed_size(self._pages[page])
        zoom = look.px_per_pt
        whole_px = int(width_pt * zoom) * int(height_pt * zoom)
        clipped = wants_clip(whole_px, look.screen_px, clipped=page in self._clipped)
        clipped = clipped or max(width_pt, height_pt) * zoom > SIDE_PX
        (self._clipped.add if clipped else self._clipped.discard)(page)
        clip = look.clips.get(page) if clipped else None
        if clipped and page not in self._whole:
            # First the whole page, coarse: something to see while the part is being drawn.
            zoom, clip = min(zoom, SIDE_PX / 4 / max(width_pt, height_pt)), None
        if self._holds(page, zoom, clip):
            return None
        wish = PageWish(
            paper=self._paper,
            page=page,
            px_per_pt=zoom,
            generation=self.generation,
            urgency=urgency,
            clip=clip,
        )
        return None if self._is_asked(page, wish) else wish

    def _holds(self, page: int, zoom: float, clip: Box | None) -> bool:
        if clip is not None:
            return False
        known = self._whole.get(page)
        if known is not None:
            self._whole.move_to_end(page)
        return known is not None and abs(known.px_per_pt - zoom) < 0.01 * zoom

    def _is_asked(self, page: int, wish: PageWish) -> bool:
        asked = self._asked.get(page)
        if asked is None or asked.clip != wish.clip or asked.px_per_pt != wish.px_per_pt:
            return False
        return asked.urgency is Urgency.URGENT or wish.urgency is Urgency.PREFETCH
