"""A paper's text, as it stands in `data/demo/papers/*.toml`, and how it becomes blocks.

A text names figures as `{figure}` and gives alternatives as `<one|another>`. A part with `each`
is repeated for every record of that list; one with `table` ends with that table.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from meetingroom.demo.papermaking.chance import worded

Record: TypeAlias = Mapping[str, str]
Align: TypeAlias = Literal["left", "right", "center"]


class ManuscriptError(Exception):
    """A manuscript can't be set: says file and reason."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: {reason}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table; `width` is its share of the whole."""

    head: str
    width: int
    align: Align


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row; a total stands in bold."""

    cells: tuple[str, ...]
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; a wide one gets landscape pages of its own."""

    title: str
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One heading or paragraph; "page" begins a new page, "signature" signs; neither has text."""

    kind: Literal["page", "heading", "centred", "italic", "paragraph", "signature"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a manuscript; everything in it may be empty.

    Attributes:
        page: begins a new page.
        signed: the signature stands after it, because annexes follow; else it ends the paper.
    """

    heading: str = ""
    centred: str = ""
    italic: str = ""
    text: str = ""
    each: str = ""
    page: bool = False
    table: str = ""
    signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A paper before its figures are filled in.

    Attributes:
        superior: body above the issuer; may be empty.
        number: number and symbol, as "Số: 112/BC-UBND".
        day: as "ngày 26 tháng 6 năm 2026".
        capacity: lines above the signature.
    """

    superior: str
    issuer: tuple[str, ...]
    number: str
    day: str
    kind: str
    subject: str
    addressee: str
    capacity: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...]
    parts: tuple[Part, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What manuscripts may name: figures, lists of records, tables (one name, several tables)."""

    figures: Record
    lists: Mapping[str, Sequence[Record]]
    tables: Mapping[str, Sequence[Table]]


def read_manuscript(file: Path) -> Manuscript:
    """Read a paper's text.

    Raises:
        ManuscriptError: the file is missing or not in the form of a manuscript.
    """
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Manuscript)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ManuscriptError(file, str(error)) from error


def compose(file: Path, manuscript: Manuscript, matter: Matter) -> tuple[Words | Table, ...]:
    """Fill figures, lists and tables into a paper's text.

    Args:
        file: where the manuscript stands; names the choice of wordings and the errors.
        manuscript: the text.
        matter: what it may name.

    Raises:
        ManuscriptError: the text names something that `matter` does not have.
    """
    try:
        return tuple(
            block
            for number, part in enumerate(manuscript.parts)
            for block in _blocks(f"{file.stem}/{number}", part, matter)
        )
    except (KeyError, ValueError) as error:
        raise ManuscriptError(file, f"names {error}") from error


def _blocks(label: str, part: Part, matter: Matter) -> Iterator[Words | Table]:
    records: Sequence[Record] = matter.lists[part.each] if part.each else [{}]
    for number, record in enumerate(records, start=1):
        known = {**matter.figures, "n": str(number), **record}
        yield from _words(f"{label}/{number}", part, known)
    if part.table:
        yield from matter.tables[part.table]
    if part.signed:
        yield Words(kind="signature", text="")


def _words(label: str, part: Part, known: Record) -> Iterator[Words]:
    def filled(text: str) -> str:
        return worded(label + text[:40], text).format_map(known)

    if part.page:
        yield Words(kind="page", text="")
    if part.centred:
        yield Words(kind="centred", text=filled(part.centred))
    if part.heading:
        yield Words(kind="heading", text=filled(part.heading))
    for text in _paragraphs(part.italic):
        yield Words(kind="italic", text=filled(text))
    for text in _paragraphs(part.text):
        yield Words(kind="paragraph", text=filled(text))


def _paragraphs(text: str) -> Iterator[str]:
    yield from (" ".join(p.split()) for p in text.split("\n\n") if p.strip())
