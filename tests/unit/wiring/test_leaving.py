from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from meetingroom.bootstrap.paired_room import PairedSeat
from meetingroom.bootstrap.previews import PreviewFiles
from meetingroom.domain.ids import SessionId
from meetingroom.domain.values import Language
from meetingroom.seat.driver import SeatParts
from meetingroom.seat.lane import Lane
from tests.helpers.lines import KEY
from tests.helpers.stores import MemorySeatStore

if TYPE_CHECKING:
    from meetingroom.bootstrap.seats import OpenSeat
    from meetingroom.seat.ports import PaperCache
    from meetingroom.sync.ports import Transport


class Opened:
    """A device's folder in memory; says whether it was given back."""

    def __init__(self, parts: SeatParts) -> None:
        self.parts = parts
        self.papers = cast("PaperCache", None)
        self.is_closed = False

    async def close(self) -> None:
        self.parts.lane.close()
        self.is_closed = True


async def test_a_seat_that_breaks_when_it_is_left_still_gives_its_device_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire = cast("Transport", None)
    parts = SeatParts(transport=wire, store=MemorySeatStore(), lane=Lane("seat"), key=KEY)
    opened, previews = Opened(parts), PreviewFiles(tmp_path / "previews")
    left = previews.place_of_next()
    left.write_bytes(b"%PDF")
    seat = PairedSeat(
        cast("OpenSeat", opened), previews, SessionId("s"), Language.VIETNAMESE, lambda _: None
    )

    hung_up: list[bool] = []

    async def breaks() -> None:
        raise LookupError

    async def hangs_up() -> None:
        hung_up.append(True)

    monkeypatch.setattr(seat._seat.papers, "stop", breaks)
    monkeypatch.setattr(seat._seat.driver, "stop", hangs_up)

    with pytest.raises(LookupError):
        await seat.leave()

    assert hung_up
    assert opened.is_closed
    assert not left.exists()
