"""Gathers what manuscripts may name: figures, lists of records and tables."""

from meetingroom.demo.papermaking import lists, tables
from meetingroom.demo.papermaking.figures import figures_of
from meetingroom.demo.papermaking.ledger import Ledger
from meetingroom.demo.papermaking.manuscript import Matter
from meetingroom.demo.scenario import Scenario

SURVEYED = 18


def matter_of(ledger: Ledger, scenario: Scenario) -> Matter:
    """Gather all that the papers of a session may name."""
    return Matter(
        figures=figures_of(ledger),
        lists={
            "quarters": [lists.quarter_record(quarter) for quarter in ledger.quarters],
            "projects": [lists.project_record(project) for project in ledger.projects],
            "petitions": [lists.petition_record(petition) for petition in ledger.petitions],
            "shops": [lists.shop_record(number) for number in range(1, SURVEYED + 1)],
        },
        tables={
            "deputies": [tables.deputy_table(scenario)],
            "agenda": [tables.agenda_table(scenario.items)],
            "papers": [tables.paper_table(scenario)],
            "revenue": [tables.account_table("Thu ngân sách 6 tháng đầu năm 2026", ledger.revenue)],
            "expenditure": [
                tables.account_table("Chi ngân sách 6 tháng đầu năm 2026", ledger.expenditure)
            ],
            "revenue_2025": [
                tables.account_table("Quyết toán thu ngân sách năm 2025", ledger.revenue_2025)
            ],
            "expenditure_2025": [
                tables.account_table("Quyết toán chi ngân sách năm 2025", ledger.expenditure_2025)
            ],
            "units": tables.unit_tables(ledger.unit_lines),
            "projects": [tables.project_table(ledger.projects)],
            "changes": [tables.change_table(ledger.projects)],
            "quarters": [tables.quarter_table(ledger.quarters)],
            "petitions": [tables.petition_table(ledger.petitions)],
        },
    )
