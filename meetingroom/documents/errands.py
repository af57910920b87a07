"""What one worker is doing for one task: the order sent, and the answer its reply makes."""

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import assert_never

from meetingroom.documents import pipe
from meetingroom.documents.answers import (
    PageAnswer,
    PageDrawn,
    PageFailed,
    PageImage,
    PaperOpened,
    PaperUnreadable,
    Quad,
    TextBox,
    Trouble,
    Word,
    Words,
)
from meetingroom.documents.geometry import Box, PageSize, PixelBox, Point
from meetingroom.documents.wishes import (
    Opening,
    PageWish,
    Task,
    TextBoxQuestion,
    WordsQuestion,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """Where a picture goes: which pixels of the page, and the memory for them."""

    box: PixelBox
    segment: SharedMemory
    give_back: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A task in the hands of a worker.

    Args:
        task: what was asked.
        paper_number: of the paper as it was opened last; a paper opened anew has another.
        path: its file.
        canvas: for pictures, and only for them.
    """

    task: Task
    paper_number: int
    path: Path
    canvas: Canvas | None = None


def picture_bytes(box: PixelBox) -> int:
    """Return how many bytes a picture takes."""
    return 4 * box.width_px * box.height_px


def order_for(errand: Errand) -> pipe.Order:
    """Return what the worker is told."""
    paper = pipe.Paper(number=errand.paper_number, path=str(errand.path))
    match errand.task:
        case Opening():
            return pipe.Open(paper=paper)
        case WordsQuestion(page=page):
            return pipe.ReadWords(paper=paper, page=page)
        case TextBoxQuestion(page=page):
            return pipe.ReadTextBox(paper=paper, page=page)
        case PageWish() as wish:
            return _drawing(paper, wish, errand.canvas)
        case _:
            assert_never(errand.task)


def answer_for(errand: Errand, reply: pipe.Reply) -> PageAnswer | None:
    """Return what a reply means to who asked; nothing when it does not belong to the question."""
    match errand.task, reply:
        case task, pipe.Failed(trouble=trouble):
            return failure_of(task, trouble)
        case Opening(paper=paper), pipe.Opened(pages=pages):
            sizes = (PageSize(width_pt=w, height_pt=h, turn=turn) for w, h, turn in pages)
            return PaperOpened(paper=paper, pages=tuple(sizes))
        case PageWish() as wish, pipe.Drawn() if errand.canvas is not None:
            return PageDrawn(wish=wish, box=errand.canvas.box, image=_image(errand.canvas))
        case WordsQuestion(paper=paper, page=page), pipe.WordsRead(words=words):
            read = tuple(_word(text, box, block, line) for text, box, block, line in words)
            return Words(paper=paper, page=page, words=read)
        case TextBoxQuestion(paper=paper, page=page), pipe.TextBoxRead(box=box):
            one, other = Point(x_pt=box[0], y_pt=box[1]), Point(x_pt=box[2], y_pt=box[3])
            return TextBox(paper=paper, page=page, box=Box.around(one, other))
        case _:
            return None


def failure_of(task: Task, trouble: Trouble) -> PageFailed | PaperUnreadable:
    """Return the answer to a task that can't be done."""
    if isinstance(task, Opening):
        return PaperUnreadable(paper=task.paper, trouble=trouble)
    return PageFailed(task=task, trouble=trouble)


def _drawing(paper: pipe.Paper, wish: PageWish, canvas: Canvas | None) -> pipe.Draw:
    if canvas is None:
        raise ValueError("a picture needs a canvas")
    return pipe.Draw(
        paper=paper,
        page=wish.page,
        px_per_pt=wish.px_per_pt,
        left_px=canvas.box.left_px,
        top_px=canvas.box.top_px,
        width_px=canvas.box.width_px,
        height_px=canvas.box.height_px,
        is_clip=wish.clip is not None,
        segment=canvas.segment.name,
    )


def _image(canvas: Canvas) -> PageImage:
    memory = canvas.segment.buf
    if memory is None:
        raise ValueError("the segment was closed under the picture")
    pixels = memory[: picture_bytes(canvas.box)].toreadonly()
    return PageImage(pixels, canvas.box.width_px, canvas.box.height_px, canvas.give_back)


def _word(text: str, box: pipe.BoxCorners, block: int, line: int) -> Word:
    left, top, right, bottom = box
    corners = (
        Point(x_pt=left, y_pt=top),
        Point(x_pt=right, y_pt=top),
        Point(x_pt=right, y_pt=bottom),
        Point(x_pt=left, y_pt=bottom),
    )
    return Word(text=text, quad=Quad(corners=corners), block=block, line=line)
