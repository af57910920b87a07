"""docs/protocol.md as tests read it: sections, tables, examples."""

import inspect
import re
from collections.abc import Mapping
from typing import Final

import msgspec

from meetingroom.protocol import messages
from tests.helpers import shape

DOCUMENT: Final = (shape.ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
PROSE: Final = re.sub(r"```.*?```", "", DOCUMENT, flags=re.DOTALL)
"""The document without its examples."""

EXAMPLES: Final = tuple(
    (marker, text.strip())
    for marker, text in re.findall(
        r"(?:^<!-- ([\w /]+) -->\n)?^```json\n(.*?)```", DOCUMENT, flags=re.DOTALL | re.MULTILINE
    )
)
"""Every example in JSON, with the comment before it; an empty one where there is none."""


def _sections() -> Mapping[str, str]:
    parts = re.split(r"^#+ (.+)$", PROSE, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


SECTIONS: Final = _sections()
"""What stands below each heading, up to the next one of any level."""

MESSAGES: Final = {
    name: kind
    for name, kind in inspect.getmembers(messages, inspect.isclass)
    if issubclass(kind, msgspec.Struct) and kind.__module__ == messages.__name__
}
"""Every message of the wire by its name."""


def examples(marker: str) -> list[str]:
    """Return the examples under a comment."""
    return [text for marked, text in EXAMPLES if marked == marker]


def example(marker: str) -> str:
    """Return the first example under a comment."""
    return examples(marker)[0]


def rows(text: str) -> list[list[str]]:
    """Return the cells of every row of every table."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def quoted(text: str) -> set[str]:
    """Return what stands between backticks."""
    return set(re.findall(r"`([^`]+)`", text))


def members(text: str) -> set[str]:
    """Return the names in the first cells of all tables."""
    return {name for row in rows(text) for name in quoted(row[0])}
