"""What a person may wish now: why not, in words said to this person, and what is on its way."""

from typing import Final, TypeVar

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.values import Language
from meetingroom.sync.outbox import Pending

C = TypeVar("C")

_NO_LINE: Final = {
    Language.VIETNAMESE: "Đang mất kết nối. Xin chờ máy tự kết nối lại, hoặc giơ tay báo thư ký.",
    Language.ENGLISH: (
        "There is no connection. Please wait until this device is connected again, or raise your "
        "hand to tell the secretary."
    ),
}


def why_not(seen: Seen, command: SessionCommand) -> str:
    """Return why a wish can't be sent now, said to this person; empty when it can."""
    if not seen.is_live:
        return _NO_LINE[seen.language]
    return said_to(seen, seen.reason(command))


def said_to(seen: Seen, sentence: str) -> str:
    """Return a sentence said to this person: Ông or Bà in place of both."""
    honorific = seen.entry(seen.person).honorific
    return sentence.replace("Ông/Bà", honorific) if honorific else sentence


def honorific_of(seen: Seen) -> str:
    """Return how this person is spoken to: ``Ông``, ``Bà``, or both while nobody knows."""
    return seen.entry(seen.person).honorific or "Ông/Bà"


def on_its_way(seen: Seen, kind: type[C]) -> tuple[Pending, C] | None:
    """Return this seat's newest wish of a kind that has no answer yet."""
    for pending in reversed(seen.view.seat.outbox):
        if isinstance(pending.command, kind):
            return pending, pending.command
    return None
