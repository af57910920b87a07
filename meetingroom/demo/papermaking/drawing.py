"""Draws the figures of the invented ward, once, so that every paper says the same.

Totals are sums of what they total, investment of the budget is the sum of the projects, and
revenue equals what expenditure needs.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec

from meetingroom.demo.papermaking.chance import between, one_of, worded
from meetingroom.demo.papermaking.ledger import (
    Account,
    Ledger,
    Outcome,
    Petition,
    Project,
    Quarter,
    UnitLine,
    total,
)
from meetingroom.domain.text import padded

QUARTERS: Final = 24
PROJECTS: Final = 32
PETITIONS_EACH: Final = 8
_AHEAD: Final = 2240
_SURPLUS_2025: Final = 1865
_OUTCOMES: Final = (*[Outcome.RESOLVED] * 6, *[Outcome.WAITING] * 3, Outcome.EXPLAINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionPattern:
    """What voters ask for, and what is answered when it is done."""

    field: str
    ask: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words of `data/demo/ledger.toml`."""

    streets: tuple[str, ...]
    revenue: tuple[tuple[str, int], ...]
    balance: str
    units: tuple[tuple[str, str, int], ...]
    investment: str
    lines: tuple[str, ...]
    works: tuple[str, ...]
    progress: tuple[str, ...]
    obstacles: tuple[str, ...]
    waiting: tuple[str, ...]
    explained: tuple[str, ...]
    petitions: tuple[PetitionPattern, ...]


def draw_ledger(file: Path) -> Ledger:
    """Draw all figures from the names in a file.

    Raises:
        OSError: the file can't be read.
        msgspec.ValidationError: it is not in the form of `data/demo/ledger.toml`.
    """
    names = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Names)
    quarters = tuple(_quarter(names, number) for number in range(1, QUARTERS + 1))
    projects = _projects(names)
    unit_lines = tuple(_unit_lines(names))
    expenditure = _expenditure(names, projects, unit_lines)
    spent_2025 = tuple(_last_year(account, 915, 998) for account in expenditure)
    return Ledger(
        revenue=_balanced(_revenue(names), names.balance, _more(total(expenditure), _AHEAD)),
        expenditure=expenditure,
        revenue_2025=_balanced(
            tuple(_last_year(account, 985, 1090) for account in _revenue(names)),
            names.balance,
            _more(total(spent_2025), _SURPLUS_2025),
        ),
        expenditure_2025=spent_2025,
        unit_lines=unit_lines,
        projects=projects,
        quarters=quarters,
        petitions=tuple(_petitions(names, quarters)),
    )


def _per_mille(label: str, amount: int, least: int, most: int) -> int:
    return amount * between(label, least, most) // 1000


def _quarter(names: Names, number: int) -> Quarter:
    label = f"quarter/{number}"
    households = between(f"{label}/households", 186, 412)
    fund_plan = between(f"{label}/fund", 28, 64)
    return Quarter(
        name=f"Khu phố {number}",
        street=names.streets[number * 5 % len(names.streets)],
        households=households,
        people=_per_mille(f"{label}/people", households, 3150, 3780),
        poor=between(f"{label}/poor", 0, 4),
        near_poor=between(f"{label}/near", 1, 7),
        cultured=_per_mille(f"{label}/cultured", households, 905, 985),
        cameras=between(f"{label}/cameras", 4, 22),
        fund_plan=fund_plan,
        fund=_per_mille(f"{label}/paid", fund_plan, 520, 960),
        jobs=between(f"{label}/jobs", 11, 58),
        permits=between(f"{label}/permits", 3, 26),
    )


def _projects(names: Names) -> tuple[Project, ...]:
    """Draw the projects; what is taken from those that lag is given to the others."""
    drawn = [_project(names, number) for number in range(PROJECTS)]
    ahead = [p for p in drawn if p.change >= 0]
    pool, plans = -sum(p.change for p in drawn), sum(p.plan for p in ahead)
    given = {p.name: pool * p.plan // plans for p in ahead}
    given[ahead[0].name] += pool - sum(given.values())
    # What is given raises what was approved, so that no plan exceeds its project.
    return tuple(
        replace(p, change=given.get(p.name, p.change), approved=p.approved + given.get(p.name, 0))
        for p in drawn
    )


def _project(names: Names, number: int) -> Project:
    label = f"project/{number}"
    place = f"Khu phố {(number * 7 + number // 8) % QUARTERS + 1}"
    street = names.streets[(number * 3 + number // 8) % len(names.streets)]
    plan = between(f"{label}/plan", 24, 190) * 20
    before = between(f"{label}/before", 0, 60) * 25
    stage = between(f"{label}/stage", 0, len(names.progress) - 1)
    lags = stage > 1 and between(f"{label}/lags", 0, 2) > 0
    return Project(
        name=names.works[number % len(names.works)].format(street=street, quarter=place),
        place=place,
        approved=before + plan + between(f"{label}/rest", 2, 70) * 50,
        before=before,
        plan=plan,
        change=-(plan // 100 * between(f"{label}/take", 5, 18)) if lags else 0,
        paid=_per_mille(f"{label}/paid", plan, 780 - stage * 170, 890 - stage * 170),
        progress=names.progress[stage].format(done=between(f"{label}/done", 45, 92)),
        obstacle=worded(label, one_of(f"{label}/obstacle", names.obstacles)),
    )


def _unit_lines(names: Names) -> Iterator[UnitLine]:
    for unit, _, plan in names.units:
        weights = [between(f"{unit}/{line}", 10, 90) for line in names.lines]
        weights[0] *= 9
        for line, weight in zip(names.lines, weights, strict=True):
            label = f"{unit}/{line}"
            yield _unit_line(label, unit, line, plan * weight // sum(weights))


def _unit_line(label: str, unit: str, line: str, plan: int) -> UnitLine:
    return UnitLine(
        unit=unit,
        line=line,
        plan=plan,
        added=_per_mille(f"{label}/added", plan, 0, 60),
        first=_per_mille(f"{label}/first", plan, 170, 250),
        second=_per_mille(f"{label}/second", plan, 200, 290),
    )


def _expenditure(
    names: Names, projects: Iterable[Project], lines: Iterable[UnitLine]
) -> tuple[Account, ...]:
    head_of = {unit: head for unit, head, _ in names.units}
    accounts = {names.investment: [(p.plan, p.paid) for p in projects]}
    for line in lines:
        accounts.setdefault(head_of[line.unit], []).append((line.total, line.spent))
    return tuple(
        Account(name=name, plan=sum(plan for plan, _ in sums), done=sum(done for _, done in sums))
        for name, sums in accounts.items()
    )


def _last_year(account: Account, least: int, most: int) -> Account:
    plan = _per_mille(f"2025/{account.name}", account.plan, 880, 960)
    return Account(
        name=account.name,
        plan=plan,
        done=_per_mille(f"2025/{account.name}/done", plan, least, most),
    )


def _revenue(names: Names) -> tuple[Account, ...]:
    return tuple(
        Account(name=name, plan=plan, done=_per_mille(f"revenue/{name}", plan, 405, 640))
        for name, plan in names.revenue
    )


def _more(account: Account, done: int) -> Account:
    return replace(account, done=account.done + done)


def _balanced(own: tuple[Account, ...], name: str, needed: Account) -> tuple[Account, ...]:
    """Add the grant that lifts own revenue to what is needed."""
    have = total(own)
    grant = Account(name=name, plan=needed.plan - have.plan, done=needed.done - have.done)
    return (*own, grant)


def _petitions(names: Names, quarters: tuple[Quarter, ...]) -> Iterator[Petition]:
    for number in range(len(names.petitions) * PETITIONS_EACH):
        pattern = names.petitions[number % len(names.petitions)]
        quarter = quarters[(number * 11 + number // len(quarters)) % len(quarters)]
        yield _petition(names, number + 1, pattern, quarter)


def _petition(names: Names, number: int, pattern: PetitionPattern, quarter: Quarter) -> Petition:
    label = f"petition/{number}"
    outcome = one_of(f"{label}/outcome", _OUTCOMES)
    answers = {
        Outcome.RESOLVED: (pattern.answer,),
        Outcome.WAITING: names.waiting,
        Outcome.EXPLAINED: names.explained,
    }
    details = _details(label) | {
        "quarter": quarter.name,
        "street": one_of(f"{label}/street", names.streets),
    }
    return Petition(
        number=number,
        quarter=quarter.name,
        field=pattern.field,
        ask=worded(f"{label}/ask", pattern.ask).format_map(details),
        answer=worded(label, one_of(f"{label}/how", answers[outcome])).format_map(details),
        outcome=outcome,
    )


def _details(label: str) -> dict[str, str]:
    return {
        "few": padded(between(f"{label}/few", 2, 9)),
        "tens": padded(between(f"{label}/tens", 11, 48)),
        "hundreds": padded(between(f"{label}/hundreds", 120, 640)),
        "metres": padded(between(f"{label}/metres", 6, 48) * 10),
        "million": padded(between(f"{label}/million", 8, 60) * 5),
        "day": padded(between(f"{label}/day", 10, 30)),
        "month": str(between(f"{label}/month", 8, 11)),
        "done_month": str(between(f"{label}/done_month", 3, 6)),
    }
