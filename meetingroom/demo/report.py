"""What the demo shows at its end: ballots, seats, latencies, and whether all views agree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from meetingroom.demo.latencies import Latency
from meetingroom.domain.rules import hundredths, passes
from meetingroom.domain.state import SessionState
from meetingroom.domain.text import percent


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


def show(result: DemoResult, console: Console) -> None:
    """Print the tables."""
    console.print(_ballots(result.state))
    console.print(_latencies(result.latencies))
    console.print(_seats(result.seats, result.papers))
    console.print(
        f"{result.facts} sự kiện; {len(result.seats)} máy; mất kết nối rồi trở lại: "
        f"{result.reconnects} lần; máy chủ dùng {result.server_pss_mb:.0f} MB; "
        f"cả phiên {result.seconds:.1f} giây.",
        highlight=False,
    )


def _ballots(state: SessionState) -> Table:
    table = Table(title="Biểu quyết", title_justify="left")
    table.add_column("Nội dung", max_width=46)
    for heading in ("Tổng số", "Có mặt", "Tán thành", "Không tán thành", "Không biểu quyết"):
        table.add_column(heading, justify="right")
    for heading in ("Chưa biểu quyết", "Vắng mặt", "Tỷ lệ"):
        table.add_column(heading, justify="right")
    table.add_column("Kết quả")
    for ballot in state.ballots.values():
        count = ballot.count
        if count is None:
            continue
        figures = (
            *(ballot.base, count.present, count.in_favour, count.against, count.abstain),
            *(count.not_voted, count.absent),
        )
        passed = passes(ballot.threshold, count.in_favour, ballot.base)
        table.add_row(
            ballot.subject,
            *(str(figure) for figure in figures),
            percent(hundredths(count.in_favour, ballot.base)),
            "Đã thông qua" if passed else "Chưa được thông qua",
        )
    return table


def _latencies(latencies: Mapping[str, Latency]) -> Table:
    table = Table(title="Độ trễ (ms)", title_justify="left")
    table.add_column("Việc")
    for heading in ("Số lần", "p50", "p99"):
        table.add_column(heading, justify="right")
    for what, latency in latencies.items():
        table.add_row(what, str(latency.count), f"{latency.p50_ms:.1f}", f"{latency.p99_ms:.1f}")
    return table


def _seats(seats: Sequence[SeatResult], papers: int) -> Table:
    table = Table(title="Máy tại chỗ", title_justify="left")
    table.add_column("Người dùng")
    for heading in ("Vị trí", "Tài liệu"):
        table.add_column(heading, justify="right")
    table.add_column("Mã kiểm tra dữ liệu")
    table.add_column("So với máy chủ")
    for seat in seats:
        table.add_row(
            seat.name,
            str(seat.position),
            f"{seat.papers}/{papers}",
            seat.root,
            "giống nhau" if seat.agrees else "KHÁC NHAU",
        )
    return table
