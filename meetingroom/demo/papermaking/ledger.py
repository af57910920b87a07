"""The figures of the invented ward, as the papers count them. Money is whole million đồng."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from meetingroom.domain.rules import hundredths


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A head of the budget: planned and done, in million đồng."""

    name: str
    plan: int
    done: int

    @property
    def share(self) -> int:
        """How much of the plan is done, in hundredths of a percent."""
        return hundredths(self.done, self.plan)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """One line of a unit's estimate, in million đồng: planned, added, spent in two quarters."""

    unit: str
    line: str
    plan: int
    added: int
    first: int
    second: int

    @property
    def total(self) -> int:
        """The estimate of the year."""
        return self.plan + self.added

    @property
    def spent(self) -> int:
        """Spent in six months."""
        return self.first + self.second


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A public investment project, in million đồng; `change` is what the draft moves."""

    name: str
    place: str
    approved: int
    before: int
    plan: int
    change: int
    paid: int
    progress: str
    obstacle: str

    @property
    def revised(self) -> int:
        """The year's plan after the change."""
        return self.plan + self.change


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """A residential quarter (khu phố) and its counts."""

    name: str
    street: str
    households: int
    people: int
    poor: int
    near_poor: int
    cultured: int
    cameras: int
    fund_plan: int
    fund: int
    jobs: int
    permits: int


class Outcome(StrEnum):
    """What has become of a petition, in the words of the report."""

    RESOLVED = "Đã giải quyết"
    WAITING = "Đang giải quyết"
    EXPLAINED = "Đã giải thích, thông tin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Petition:
    """A petition of voters with its answer."""

    number: int
    quarter: str
    field: str
    ask: str
    answer: str
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything the papers count."""

    revenue: tuple[Account, ...]
    expenditure: tuple[Account, ...]
    revenue_2025: tuple[Account, ...]
    expenditure_2025: tuple[Account, ...]
    unit_lines: tuple[UnitLine, ...]
    projects: tuple[Project, ...]
    quarters: tuple[Quarter, ...]
    petitions: tuple[Petition, ...]


def total(accounts: Iterable[Account], name: str = "Tổng số") -> Account:
    """Add accounts up."""
    listed = tuple(accounts)
    return Account(name=name, plan=sum(a.plan for a in listed), done=sum(a.done for a in listed))
