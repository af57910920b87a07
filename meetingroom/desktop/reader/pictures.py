"""Which pictures of pages are held, and which are asked for next."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QImage

from meetingroom.documents.answers import PageDrawn, PageImage
from meetingroom.documents.geometry import (
    SIDE_PX,
    Box,
    PageSize,
    PixelBox,
    displayed_size,
    picture_box,
    wants_clip,
)
from meetingroom.documents.wishes import PageWish, PaperKey, Urgency

KEPT: Final = 8
"""How many whole pages are held as pictures at most; some 15 MB each at a tablet's width."""
BUDGET_BYTES: Final = 120_000_000
"""What they may weigh together, but for those in sight."""
AHEAD: Final = 2
"""How many pages are drawn before somebody turns to them."""
_PIXEL_BYTES: Final = 4


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

    def __init__(
        self,
        paper: PaperKey,
        pages: tuple[PageSize, ...],
        outdated: Mapping[int, Picture] | None = None,
    ) -> None:
        """Hold nothing, or what was held of the paper before it was made anew.

        Args:
            paper: whose.
            pages: sizes of all its pages.
            outdated: whole pages that are shown until they are drawn; see ``fitting``.
        """
        self._paper = paper
        self._pages = pages
        self._whole: dict[int, Picture] = dict(outdated or {})
        self._outdated = set(self._whole)
        self._parts: dict[int, Picture] = {}
        self._clipped: set[int] = set()
        self._asked: dict[int, PageWish] = {}
        self._visible = range(0)
        self.generation = 0

    def whole_of(self, page: int) -> Picture | None:
        """Return the picture of a whole page, at whatever zoom."""
        return self._whole.get(page)

    def part_of(self, page: int) -> Picture | None:
        """Return the picture of the part of a page that is, or was, in sight."""
        return self._parts.get(page)

    def fitting(self, pages: tuple[PageSize, ...]) -> dict[int, Picture]:
        """Return the pictures of whole pages that are as large among other pages."""
        same = zip(self._pages, pages, strict=False)
        return {
            page: self._whole[page]
            for page, (old, new) in enumerate(same)
            if old == new and page in self._whole
        }

    def is_clipped(self, page: int) -> bool:
        """Whether only the part of a page in sight is drawn sharp."""
        return page in self._clipped

    def wished(self, look: Look) -> tuple[PageWish, ...]:
        """Return what has to be drawn for a look, the most urgent first."""
        self.generation += 1
        self._visible = look.visible
        near = range(look.visible.start - AHEAD, look.visible.stop + AHEAD)
        self._asked = {page: wish for page, wish in self._asked.items() if page in near}
        wishes = [self._wish(page, look, Urgency.URGENT) for page in look.visible]
        wishes += [self._wish(page, look, Urgency.PREFETCH) for page in self._ahead(look)]
        asked = tuple(wish for wish in wishes if wish is not None)
        self._asked.update({wish.page: wish for wish in asked})
        return asked

    @property
    def oldest(self) -> int:
        """The oldest generation of which a picture is still wanted; all before may be dropped."""
        return min((wish.generation for wish in self._asked.values()), default=self.generation)

    def take(self, drawn: PageDrawn, image: QImage) -> frozenset[int]:
        """Hold what was drawn, and let go what is farthest from the sight.

        Returns:
            The pages of which there are other pictures now.
        """
        wish = drawn.wish
        if self._asked.get(wish.page) == wish:
            del self._asked[wish.page]
        picture = Picture(image=image, px_per_pt=wish.px_per_pt, box=drawn.box)
        if wish.clip is None:
            self._whole[wish.page] = picture
            self._outdated.discard(wish.page)
        elif wish.page in self._clipped:
            self._parts[wish.page] = picture
        held = [(kind, page) for kind in (self._whole, self._parts) for page in kind]
        self._let_go()
        gone = {page for kind, page in held if page not in kind}
        return frozenset(gone | {wish.page})

    def forget(self, page: int) -> None:
        """A page could not be drawn: it may be asked for again."""
        self._asked.pop(page, None)

    def _let_go(self) -> None:
        for page in [page for page in self._parts if page not in self._visible]:
            del self._parts[page]
        while self._weighs_too_much():
            page = max(self._whole, key=self._distance)
            if page in self._visible:
                return
            del self._whole[page]

    def _weighs_too_much(self) -> bool:
        held = sum(picture.image.sizeInBytes() for picture in self._whole.values())
        return len(self._whole) > KEPT or held > BUDGET_BYTES

    def _distance(self, page: int) -> int:
        if not self._visible:
            return 0
        return max(self._visible[0] - page, page - self._visible[-1], 0)

    def _ahead(self, look: Look) -> list[int]:
        """Return the pages to draw before somebody turns to them, as far as there is room."""
        if not look.visible:
            return []
        step = 1 if look.forward else -1
        edge = look.visible[-1] if look.forward else look.visible[0]
        room = BUDGET_BYTES - sum(self._bytes_of(page, look) for page in look.visible)
        pages = []
        for page in (edge + step * ahead for ahead in range(1, AHEAD + 1)):
            if 0 <= page < len(self._pages):
                room -= self._bytes_of(page, look)
                if room >= 0:
                    pages.append(page)
        return pages

    def _bytes_of(self, page: int, look: Look) -> int:
        width_pt, height_pt = displayed_size(self._pages[page])
        return int(width_pt * height_pt * look.px_per_pt**2) * _PIXEL_BYTES

    def _wish(self, page: int, look: Look, urgency: Urgency) -> PageWish | None:
        zoom, clip = self._zoom_and_clip(page, look)
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

    def _zoom_and_clip(self, page: int, look: Look) -> tuple[float, Box | None]:
        zoom = look.px_per_pt
        side_pt = max(displayed_size(self._pages[page]))
        page_px = self._bytes_of(page, look) // _PIXEL_BYTES
        clipped = wants_clip(page_px, look.screen_px, clipped=page in self._clipped)
        if not clipped and side_pt * zoom <= SIDE_PX:
            self._clipped.discard(page)
            return zoom, None
        self._clipped.add(page)
        clip = look.clips.get(page)
        if page in self._whole and page not in self._outdated and clip is not None:
            return zoom, clip
        # First the whole page, coarse: something to see while the part is being drawn.
        return min(zoom, SIDE_PX / 4 / side_pt), None

    def _holds(self, page: int, zoom: float, clip: Box | None) -> bool:
        if clip is None:
            whole = self._whole.get(page)
            if whole is None or page in self._outdated:
                return False
            # Of a page whose part is drawn sharp, any picture of the whole will do.
            return page in self._clipped or _is_near(whole.px_per_pt, zoom)
        part = self._parts.get(page)
        if part is None or not _is_near(part.px_per_pt, zoom):
            return False
        return _covers(part.box, picture_box(self._pages[page], zoom, clip))

    def _is_asked(self, page: int, wish: PageWish) -> bool:
        asked = self._asked.get(page)
        if asked is None or asked.clip != wish.clip or asked.px_per_pt != wish.px_per_pt:
            return False
        return asked.urgency is Urgency.URGENT or wish.urgency is Urgency.PREFETCH


def _is_near(zoom: float, other: float) -> bool:
    return abs(zoom - other) < 0.001 * other


def _covers(box: PixelBox, other: PixelBox) -> bool:
    return (
        box.left_px <= other.left_px
        and box.top_px <= other.top_px
        and box.left_px + box.width_px >= other.left_px + other.width_px
        and box.top_px + box.height_px >= other.top_px + other.height_px
    )


def copied(image: PageImage) -> QImage:
    """Return pixels of Qt's own, and give the shared ones back: a copy takes a millisecond."""
    shared = QImage(
        image.pixels,
        image.width_px,
        image.height_px,
        image.stride_bytes,
        QImage.Format.Format_RGB32,
    )
    copied = shared.copy()
    del shared
    image.release()
    return copied
