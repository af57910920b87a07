"""The tables of the papers."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from meetingroom.demo.papermaking.ledger import (
    Account,
    Petition,
    Project,
    Quarter,
    UnitLine,
    total,
)
from meetingroom.demo.papermaking.manuscript import Column, Row, Table
from meetingroom.demo.papermaking.vietnamese import grouped, signed
from meetingroom.demo.scenario import PlannedItem, Scenario
from meetingroom.domain.rules import hundredths
from meetingroom.domain.text import percent

_MONEY: Final = "triệu đồng"
_TOTAL: Final = "Tổng số"
_NUMBER: Final = ("Số thứ tự", 4)


def _columns(first: tuple[str, int], *rest: tuple[str, int], texts: int = 1) -> tuple[Column, ...]:
    """A centred first column, then `texts` columns of text, then columns of figures."""
    return (
        Column(head=first[0], width=first[1], align="center"),
        *(Column(head=head, width=width, align="left") for head, width in rest[:texts]),
        *(Column(head=head, width=width, align="right") for head, width in rest[texts:]),
    )


def _numbered(rows: Iterable[tuple[str, ...]]) -> tuple[Row, ...]:
    return tuple(Row(cells=(str(n), *cells)) for n, cells in enumerate(rows, start=1))


def _totalled(rows: tuple[Row, ...], *cells: str) -> tuple[Row, ...]:
    return (*rows, Row(cells=("", _TOTAL, *cells), bold=True))


def account_table(title: str, accounts: Sequence[Account]) -> Table:
    """Set heads of the budget with their sum."""

    def cells(account: Account) -> tuple[str, str, str]:
        return grouped(account.plan), grouped(account.done), percent(account.share)

    return Table(
        title=title,
        unit=_MONEY,
        columns=_columns(
            _NUMBER, ("Nội dung", 20), ("Dự toán", 6), ("Thực hiện", 6), ("Tỷ lệ thực hiện", 6)
        ),
        rows=_totalled(_numbered((a.name, *cells(a)) for a in accounts), *cells(total(accounts))),
    )


def unit_tables(lines: Iterable[UnitLine]) -> tuple[Table, ...]:
    """Set one wide table for each unit that spends, in the order of the lines."""
    grouped_lines = groupby(lines, key=lambda line: line.unit)
    return tuple(
        _unit_table(number, unit, tuple(rows))
        for number, (unit, rows) in enumerate(grouped_lines, start=1)
    )


def _unit_table(number: int, unit: str, lines: Sequence[UnitLine]) -> Table:
    return Table(
        title=f"Biểu số {number:02d}: {unit}",
        unit=_MONEY,
        columns=_columns(
            _NUMBER,
            ("Nội dung chi", 22),
            ("Dự toán giao đầu năm", 8),
            ("Bổ sung trong năm", 8),
            ("Dự toán cả năm", 8),
            ("Thực hiện quý I", 8),
            ("Thực hiện quý II", 8),
            ("Thực hiện 6 tháng", 8),
            ("Tỷ lệ thực hiện", 8),
            ("Còn lại", 8),
        ),
        rows=_totalled(
            _numbered((line.line, *_unit_cells([line])) for line in lines), *_unit_cells(lines)
        ),
        wide=True,
    )


def _unit_cells(lines: Sequence[UnitLine]) -> tuple[str, ...]:
    plan, added = sum(line.plan for line in lines), sum(line.added for line in lines)
    first, second = sum(line.first for line in lines), sum(line.second for line in lines)
    whole, spent = plan + added, first + second
    return (
        *(grouped(money) for money in (plan, added, whole, first, second, spent)),
        percent(hundredths(spent, whole)),
        grouped(whole - spent),
    )


def project_table(projects: Sequence[Project]) -> Table:
    """Set the projects with what was approved, planned and paid."""
    return Table(
        title="Tình hình thực hiện Kế hoạch đầu tư công năm 2026",
        unit=_MONEY,
        columns=_columns(
            _NUMBER,
            ("Tên dự án", 24),
            ("Địa điểm", 8),
            ("Tổng mức đầu tư", 7),
            ("Lũy kế hết năm 2025", 7),
            ("Kế hoạch năm 2026", 7),
            ("Giải ngân 6 tháng", 7),
            ("Tỷ lệ giải ngân", 7),
            ("Còn phải giải ngân", 7),
            texts=2,
        ),
        rows=_totalled(
            _numbered((p.name, p.place, *_project_cells([p])) for p in projects),
            "",
            *_project_cells(projects),
        ),
        wide=True,
    )


def _project_cells(projects: Sequence[Project]) -> tuple[str, ...]:
    plan, paid = sum(p.plan for p in projects), sum(p.paid for p in projects)
    return (
        grouped(sum(p.approved for p in projects)),
        grouped(sum(p.before for p in projects)),
        grouped(plan),
        grouped(paid),
        percent(hundredths(paid, plan)),
        grouped(plan - paid),
    )


def change_table(projects: Sequence[Project]) -> Table:
    """Set what the draft resolution moves between projects; the changes add up to 0."""

    def cells(moved: Sequence[Project]) -> tuple[str, str, str]:
        plan, change = sum(p.plan for p in moved), sum(p.change for p in moved)
        return grouped(plan), signed(change), grouped(plan + change)

    changed = [p for p in projects if p.change]
    return Table(
        title="Danh mục dự án điều chỉnh Kế hoạch đầu tư công năm 2026",
        unit=_MONEY,
        columns=_columns(
            _NUMBER,
            ("Tên dự án", 20),
            ("Kế hoạch đã giao", 7),
            ("Điều chỉnh", 6),
            ("Kế hoạch sau điều chỉnh", 7),
        ),
        rows=_totalled(_numbered((p.name, *cells([p])) for p in changed), *cells(changed)),
    )


def quarter_table(quarters: Sequence[Quarter]) -> Table:
    """Set the counts of the residential quarters."""

    def cells(counted: Sequence[Quarter]) -> tuple[str, ...]:
        sums = (
            sum(q.households for q in counted),
            sum(q.people for q in counted),
            sum(q.poor for q in counted),
            sum(q.near_poor for q in counted),
            sum(q.cultured for q in counted),
            sum(q.cameras for q in counted),
            sum(q.jobs for q in counted),
            sum(q.permits for q in counted),
            sum(q.fund_plan for q in counted),
            sum(q.fund for q in counted),
        )
        return (*(grouped(number) for number in sums), percent(hundredths(sums[-1], sums[-2])))

    return Table(
        title="Một số chỉ tiêu theo khu phố, 6 tháng đầu năm 2026",
        unit="hộ, người, triệu đồng",
        columns=_columns(
            _NUMBER,
            ("Khu phố", 10),
            ("Số hộ", 6),
            ("Nhân khẩu", 7),
            ("Hộ nghèo", 6),
            ("Hộ cận nghèo", 6),
            ("Gia đình văn hóa", 7),
            ("Camera an ninh", 7),
            ("Việc làm mới", 7),
            ("Giấy phép xây dựng", 7),
            ("Quỹ đóng góp: kế hoạch", 8),
            ("Quỹ đóng góp: đã thu", 8),
            ("Tỷ lệ thu quỹ", 7),
        ),
        rows=_totalled(_numbered((q.name, *cells([q])) for q in quarters), *cells(quarters)),
        wide=True,
    )


def petition_table(petitions: Sequence[Petition]) -> Table:
    """Set the petitions of voters as they came in."""
    return Table(
        title="Bảng tổng hợp ý kiến, kiến nghị của cử tri",
        unit="",
        columns=_columns(
            _NUMBER,
            ("Khu phố", 9),
            ("Lĩnh vực", 12),
            ("Nội dung kiến nghị", 40),
            ("Kết quả", 10),
            texts=4,
        ),
        rows=_numbered((p.quarter, p.field, p.ask, p.outcome.value) for p in petitions),
        wide=True,
    )


def deputy_table(scenario: Scenario) -> Table:
    """Set the deputies with titles and groups."""
    groups = {group.group: group.name for group in scenario.groups}
    return Table(
        title="Danh sách đại biểu Hội đồng nhân dân phường",
        unit="",
        columns=_columns(_NUMBER, ("Họ và tên", 14), ("Chức vụ", 22), ("Tổ", 10), texts=3),
        rows=_numbered(
            (d.entry.addressed, "; ".join(d.titles), groups[d.group]) for d in scenario.deputies
        ),
    )


def agenda_table(items: Sequence[PlannedItem]) -> Table:
    """Set the agenda."""
    return Table(
        title="",
        unit="",
        columns=_columns(_NUMBER, ("Nội dung", 26), ("Đơn vị thực hiện", 14), texts=2),
        rows=_numbered((item.title, item.presenter) for item in items),
    )


def paper_table(scenario: Scenario) -> Table:
    """Set the list of papers, each with the number of its item."""
    numbers = {item.item: str(n) for n, item in enumerate(scenario.items, start=1)}
    return Table(
        title="Danh mục tài liệu kỳ họp",
        unit="",
        columns=_columns(_NUMBER, ("Tên tài liệu", 30), ("Nội dung số", 6)),
        rows=_numbered((paper.title, numbers[paper.item]) for paper in scenario.papers),
    )
