from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt, QUrl

from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Choice, Role
from meetingroom.records.verification import verify_bundle
from meetingroom.trust.signing import check_signature
from tests.helpers.real_hall import RealHall, real_hall
from tests.helpers.real_windows import RealWindow, real_window

pytestmark = pytest.mark.slow


@dataclass
class Hall:
    """Three windows and the simulated rest of a small council."""

    real: RealHall
    chair: RealWindow
    deputy: RealWindow
    secretary: RealWindow
    others: list[SimulatedSeat]

    def all_check_in(self) -> None:
        for seat in self.others:
            self.real.run(seat.act(c.CheckIn()))

    def others_vote(self, ballot: str, choice: Choice) -> None:
        known = next(b.ballot for b in self.real.scenario.ballots if b.ballot == ballot)
        for seat in self.others:
            self.real.run(seat.act(c.CastVote(ballot=known, choice=choice)))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with real_hall(tmp_path, deputies=6) as real:
        session = real.scenario.session
        chair, secretary = session.presiders[0], session.secretary
        deputy = real.scenario.speeches[0].deputy
        in_windows = {chair, secretary, deputy}
        rest = [p for p in real.scenario.present if p not in in_windows]
        others = [real.seat(person) for person in rest]
        with (
            real_window(real, real.paired_device("chair"), chair) as chair_window,
            real_window(real, real.paired_device("deputy"), deputy) as deputy_window,
            real_window(real, real.paired_device("secretary"), secretary) as secretary_window,
        ):
            yield Hall(real, chair_window, deputy_window, secretary_window, others)


def _secretary_of(hall: Hall) -> PersonId:
    return hall.real.scenario.session.secretary


@pytest.mark.timeout(400)
def test_a_whole_sitting_is_run_from_three_windows(hall: Hall, tmp_path: Path) -> None:
    _open_the_sitting(hall)
    _ask_too_early(hall)
    _turn_to_the_first_vote(hall)
    _hold_the_first_ballot(hall)
    _install_the_secretary(hall)
    _write_a_note(hall)
    _see_it_in_the_minutes(hall)
    _give_the_floor(hall)
    _close_the_sitting(hall)
    _export(hall, tmp_path / "export")


def _open_the_sitting(hall: Hall) -> None:
    hall.deputy.says("Chưa mở điểm danh")
    hall.chair.tap("openRoll")
    hall.deputy.touch("checkIn")
    hall.deputy.says("Đã điểm danh có mặt")
    # Two of six are no quorum of two thirds: nobody opens a sitting with them.
    hall.chair.says("Chưa đủ số đại biểu có mặt để tiến hành")
    hall.secretary.tap("checkIn")
    hall.all_check_in()
    hall.chair.tap("page-home")
    hall.chair.tap("checkIn")
    hall.chair.tap("page-console")
    hall.chair.tap("openSitting")
    hall.deputy.says("Đang họp")


def _ask_too_early(hall: Hall) -> None:
    hall.deputy.tap("page-floor")
    hall.deputy.says("Phiên họp chưa bắt đầu nội dung nào")
    hall.deputy.tap("page-vote")
    hall.deputy.says("Chưa mở biểu quyết")


def _turn_to_the_first_vote(hall: Hall) -> None:
    first = hall.real.scenario.ballots[0]
    items = hall.real.scenario.items
    order = [item.item for item in items]
    for at, item in enumerate(items[: order.index(first.item) + 1]):
        hall.chair.tap("turnOn")
        hall.chair.until(f"mark at {item.title!r}", partial(_is_at, hall, item.title))
        hall.deputy.says(f"nội dung {at + 1}/{len(order)}")


def _is_at(hall: Hall, title: str) -> bool:
    """Whether the chair's agenda says of an item that it is being dealt with."""
    texts = hall.chair.texts()
    # Between the two may stand how many papers and ballots there are.
    return any("Đang họp" in texts[at : at + 3] for at, text in enumerate(texts) if text == title)


def _hold_the_first_ballot(hall: Hall) -> None:
    ballot = hall.real.scenario.ballots[0]
    hall.chair.tap(f"open-{ballot.ballot}")
    hall.deputy.touch("castInFavour")
    hall.deputy.says("TÁN THÀNH")
    hall.deputy.says("Ghi nhận lúc")
    # A second thought counts, and the last answer is the one.
    hall.deputy.tap("castAgainst")
    hall.deputy.says("KHÔNG TÁN THÀNH")
    hall.secretary.item("castInFavour")
    hall.secretary.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    hall.secretary.says("Bà đã biểu quyết: TÁN THÀNH")
    hall.chair.tap("page-vote")
    hall.chair.tap("castInFavour")
    hall.chair.says("Ông đã biểu quyết: TÁN THÀNH")
    hall.others_vote(ballot.ballot, Choice.IN_FAVOUR)
    hall.chair.tap("page-console")
    hall.chair.says("6/6")
    hall.chair.tap("endBallot")
    hall.chair.says("Kết thúc biểu quyết?")
    hall.chair.tap("confirm")
    hall.chair.says("83,33%")
    hall.deputy.says("83,33%")


def _install_the_secretary(hall: Hall) -> None:
    grant = c.GrantRole(person=_secretary_of(hall), role=Role.SECRETARY)
    hall.real.run(hall.real.clerk.act(grant))
    hall.secretary.says("Diễn biến")


def _write_a_note(hall: Hall) -> None:
    hall.secretary.tap("noteField")
    hall.secretary.type("Da thong qua.")
    hall.secretary.says("Da thong qua.")


def _see_it_in_the_minutes(hall: Hall) -> None:
    """The page beside the course is the PDF itself, drawn by the workers."""
    session = hall.secretary.window.app._session
    assert session is not None
    reader = session._course._minutes._reader
    files = hall.real.folder / "devices" / "secretary" / "people"

    def last_words() -> str:
        newest = max(files.glob("*/previews/*.pdf"), key=lambda file: int(file.stem.split("-")[1]))
        with pymupdf.open(newest) as minutes:
            return "".join(page.get_text() for page in minutes)

    hall.secretary.until("page", lambda: reader.picture_of(0, "whole") is not None)
    hall.secretary.until("note in the minutes", lambda: "Da thong qua." in last_words())


def _give_the_floor(hall: Hall) -> None:
    hall.deputy.tap("page-floor")
    hall.deputy.tap("ask-discussion")
    hall.deputy.says("vị trí thứ 1")
    hall.chair.tap("callNext")
    hall.deputy.says("Chủ tọa mời")
    hall.chair.tap("startSpeech")
    hall.deputy.says("đang phát biểu")
    hall.chair.tap("endSpeech")
    hall.deputy.item("ask-discussion")


def _close_the_sitting(hall: Hall) -> None:
    hall.chair.tap("closeSitting")
    hall.chair.says("Bế mạc phiên họp?")
    hall.chair.tap("confirm")
    hall.secretary.says("Kết thúc phiên họp")


def _export(hall: Hall, folder: Path) -> None:
    folder.mkdir()
    session = hall.secretary.window.app._session
    assert session is not None

    session._course._export.exportTo(QUrl.fromLocalFile(str(folder)))

    hall.secretary.until("record", (folder / "record.zip").exists)
    assert (folder / "minutes.pdf").exists()
    assert (folder / "minutes.docx").exists()
    assert verify_bundle(folder / "record.zip", check_signature, None).is_sound
