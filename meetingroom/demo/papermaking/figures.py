"""The sums that papers quote, by name, as documents write them."""

from collections.abc import Sequence

from meetingroom.demo.papermaking.ledger import (
    Account,
    Ledger,
    Outcome,
    Petition,
    Project,
    Quarter,
    total,
)
from meetingroom.demo.papermaking.vietnamese import grouped
from meetingroom.domain.rules import hundredths
from meetingroom.domain.text import padded, percent


def figures_of(ledger: Ledger) -> dict[str, str]:
    """Name the sums that papers quote."""
    return {
        **_sums("revenue", total(ledger.revenue)),
        **_sums("expenditure", total(ledger.expenditure)),
        **_sums("revenue_2025", total(ledger.revenue_2025)),
        **_sums("expenditure_2025", total(ledger.expenditure_2025)),
        **_project_figures(ledger.projects),
        **_quarter_figures(ledger.quarters),
        **_petition_figures(ledger.petitions),
        "surplus_2025": grouped(
            total(ledger.revenue_2025).done - total(ledger.expenditure_2025).done
        ),
    }


def _sums(name: str, account: Account) -> dict[str, str]:
    return {
        f"{name}_plan": grouped(account.plan),
        f"{name}_done": grouped(account.done),
        f"{name}_share": percent(account.share),
    }


def _project_figures(projects: Sequence[Project]) -> dict[str, str]:
    plan, paid = sum(p.plan for p in projects), sum(p.paid for p in projects)
    return {
        "projects": padded(len(projects)),
        "raised": padded(sum(p.change > 0 for p in projects)),
        "lowered": padded(sum(p.change < 0 for p in projects)),
        "moved": grouped(sum(p.change for p in projects if p.change > 0)),
        "projects_plan": grouped(plan),
        "projects_paid": grouped(paid),
        "projects_share": percent(hundredths(paid, plan)),
    }


def _quarter_figures(quarters: Sequence[Quarter]) -> dict[str, str]:
    return {
        "quarters": padded(len(quarters)),
        "households": grouped(sum(q.households for q in quarters)),
        "people": grouped(sum(q.people for q in quarters)),
        "poor": grouped(sum(q.poor for q in quarters)),
        "near_poor": grouped(sum(q.near_poor for q in quarters)),
        "cultured": grouped(sum(q.cultured for q in quarters)),
        "cameras": grouped(sum(q.cameras for q in quarters)),
        "fund": grouped(sum(q.fund for q in quarters)),
        "jobs": grouped(sum(q.jobs for q in quarters)),
        "permits": grouped(sum(q.permits for q in quarters)),
    }


def _petition_figures(petitions: Sequence[Petition]) -> dict[str, str]:
    outcomes = [petition.outcome for petition in petitions]
    return {
        "petitions": padded(len(petitions)),
        "resolved": padded(outcomes.count(Outcome.RESOLVED)),
        "waiting": padded(outcomes.count(Outcome.WAITING)),
        "explained": padded(outcomes.count(Outcome.EXPLAINED)),
        "resolved_share": percent(hundredths(outcomes.count(Outcome.RESOLVED), len(outcomes))),
    }
