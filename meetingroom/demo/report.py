"""What the demo shows at its end: ballots, seats, latencies, and whether all views agree."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rich.console import Console
from rich.table import Table

from meetingroom.demo.latencies import Latency
from meetingroom.domain.rules import hundredths, passes
from meetingroom.domain.state import Ballot, Count, SessionState
from meetingroom.domain.text import percent

Pick = Callable[[str, str], str]
"""Chooses between a Vietnamese and an English sentence."""

MEASURED: Final[Mapping[str, tuple[str, str]]] = {
    "papers": ("Tải đủ tài liệu", "All papers fetched"),
    "mark": ("Ghi chú hiện trên máy thứ hai", "Mark seen on the second device"),
    "opened": ("Mở biểu quyết đến khi máy thấy", "Ballot opened until a seat sees it"),
    "vote": ("Biểu quyết đến khi được ghi nhận", "Vote until it is recorded"),
    "cut": ("Mất kết nối đến khi có xác nhận", "Line cut until the vote is confirmed"),
}
"""What the demo measures, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatResult:
    """One seat at the end.

    Attributes:
        position: how much of the log it has folded.
        root: first letters of the root of the newest signed head it was given.
        papers: files on this device, each checked against its SHA-256.
        agrees: its view equals the server's view for this person.
    """

    name: str
    position: int
    root: str
    papers: int
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoResult:
    """Everything the demo found.

    Attributes:
        state: the session as the secretary sees it at the end.
        facts: size of the session's log.
        reconnects: how often a line was lost and came back.
        server_pss_mb: memory of the server process, 0 where it can't be read.
        seconds: the whole sitting, from the server's start to the bundle.
    """

    state: SessionState
    seats: Sequence[SeatResult]
    latencies: Mapping[str, Latency]
    facts: int
    papers: int
    reconnects: int
    server_pss_mb: float
    seconds: float

    @property
    def all_agree(self) -> bool:
        """Whether every seat's view equals the server's, with all papers and one root."""
        roots = {seat.root for seat in self.seats}
        complete = all(seat.agrees and seat.papers == self.papers for seat in self.seats)
        return complete and len(roots) == 1


def show(result: DemoResult, console: Console, pick: Pick) -> None:
    """Print the tables.

    Args:
        result: what the demo found.
        console: where to.
        pick: chooses between a Vietnamese and an English sentence.
    """
    for table in (
        _ballots(result.state, pick),
        _latencies(result.latencies, pick),
        _seats(result.seats, result.papers, pick),
    ):
        console.print(table)
    console.print(
        pick(
            f"{result.facts} mục trong nhật ký; {len(result.seats)} máy; mất kết nối rồi nối lại "
            f"{result.reconnects} lần; máy chủ dùng {result.server_pss_mb:.0f} MB; "
            f"cả kỳ họp {result.seconds:.1f} giây.",
            f"{result.facts} facts in the log; {len(result.seats)} seats; lines lost and "
            f"regained: {result.reconnects}; the server uses {result.server_pss_mb:.0f} MB; "
            f"the whole sitting took {result.seconds:.1f} seconds.",
        ),
        highlight=False,
    )


def _ballots(state: SessionState, pick: Pick) -> Table:
    table = Table(title=pick("Biểu quyết", "Ballots"), title_justify="left", show_lines=True)
    table.add_column(pick("Nội dung", "Subject"), ratio=1)
    table.add_column(pick("Kết quả", "Result"), ratio=1)
    for ballot in state.ballots.values():
        if ballot.count is not None:
            table.add_row(ballot.subject, _result(ballot, ballot.count, pick))
    return table


def _result(ballot: Ballot, count: Count, pick: Pick) -> str:
    share = percent(hundredths(count.in_favour, ballot.base))
    passed = passes(ballot.threshold, count.in_favour, ballot.base)
    return pick(
        f"Tổng số {ballot.base} đại biểu, có mặt {count.present}\n"
        f"Tán thành {count.in_favour}, không tán thành {count.against}, "
        f"không biểu quyết {count.abstain}\n"
        f"Chưa biểu quyết {count.not_voted}, vắng mặt {count.absent}\n"
        f"{share} tổng số: {'đã thông qua' if passed else 'chưa được thông qua'}",
        f"{ballot.base} deputies in office, {count.present} present\n"
        f"In favour {count.in_favour}, against {count.against}, abstained {count.abstain}\n"
        f"Not voted {count.not_voted}, absent {count.absent}\n"
        f"{share} of all: {'adopted' if passed else 'not adopted'}",
    )


def _latencies(latencies: Mapping[str, Latency], pick: Pick) -> Table:
    table = Table(title=pick("Độ trễ (ms)", "Latencies (ms)"), title_justify="left")
    table.add_column(pick("Việc", "What"))
    for heading in (pick("Số lần", "Count"), "p50", "p99"):
        table.add_column(heading, justify="right")
    for what, latency in latencies.items():
        table.add_row(
            pick(*MEASURED[what]),
            str(latency.count),
            f"{latency.p50_ms:.1f}",
            f"{latency.p99_ms:.1f}",
        )
    return table


def _seats(seats: Sequence[SeatResult], papers: int, pick: Pick) -> Table:
    table = Table(title=pick("Các máy", "Seats"), title_justify="left")
    table.add_column(pick("Người dùng", "Person"))
    for heading in (pick("Số mục", "Facts"), pick("Tài liệu", "Papers")):
        table.add_column(heading, justify="right")
    table.add_column(pick("Mã kiểm tra", "Head"))
    table.add_column(pick("So với máy chủ", "View of the server"))
    for seat in seats:
        table.add_row(
            seat.name,
            str(seat.position),
            f"{seat.papers}/{papers}",
            seat.root,
            pick("khớp", "the same") if seat.agrees else pick("KHÔNG KHỚP", "DIFFERENT"),
        )
    return table
