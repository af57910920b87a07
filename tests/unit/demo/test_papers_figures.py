import re
import unicodedata
from pathlib import Path

import pytest

from meetingroom.assets import asset
from meetingroom.demo.papermaking.chance import between, worded
from meetingroom.demo.papermaking.drawing import draw_ledger
from meetingroom.demo.papermaking.ledger import Ledger, total
from meetingroom.demo.papermaking.manuscript import (
    Column,
    ManuscriptError,
    Matter,
    Row,
    Table,
    Words,
    compose,
    read_manuscript,
)
from meetingroom.demo.papermaking.matter import matter_of
from meetingroom.demo.scenario import Scenario, load_scenario

TEXTS = sorted(asset("data/demo/papers").glob("*.toml"))
ABBREVIATIONS = re.compile(r"(?<![-/\w])(HĐND|UBND|MTTQ|TAND|VKSND|KT-XH)\b")


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return draw_ledger(asset("data/demo/ledger.toml"))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(asset("data/demo/session.toml"))


@pytest.fixture(scope="module")
def matter(ledger: Ledger, scenario: Scenario) -> Matter:
    return matter_of(ledger, scenario)


def test_what_is_taken_from_projects_is_given_to_others(ledger: Ledger) -> None:
    assert sum(project.change for project in ledger.projects) == 0
    assert any(project.change for project in ledger.projects)


def test_no_project_is_paid_more_than_planned_or_planned_more_than_approved(
    ledger: Ledger,
) -> None:
    for project in ledger.projects:
        assert project.paid <= min(project.plan, project.revised)
        assert project.before + project.revised <= project.approved


def test_the_budget_spends_on_investment_what_the_projects_were_paid(ledger: Ledger) -> None:
    investment = ledger.expenditure[0]

    assert investment.plan == sum(project.plan for project in ledger.projects)
    assert investment.done == sum(project.paid for project in ledger.projects)


def test_the_units_and_the_projects_spend_the_whole_budget(ledger: Ledger) -> None:
    units = sum(line.spent for line in ledger.unit_lines)
    projects = sum(project.paid for project in ledger.projects)

    assert total(ledger.expenditure).done == units + projects


def test_revenue_is_planned_for_what_is_spent(ledger: Ledger) -> None:
    assert total(ledger.revenue).plan == total(ledger.expenditure).plan
    assert total(ledger.revenue_2025).plan == total(ledger.expenditure_2025).plan
    assert total(ledger.revenue_2025).done > total(ledger.expenditure_2025).done


def test_names_of_projects_differ(ledger: Ledger) -> None:
    names = {project.name for project in ledger.projects}

    assert len(names) == len(ledger.projects)


def test_drawn_again_the_figures_are_the_same(ledger: Ledger) -> None:
    assert draw_ledger(asset("data/demo/ledger.toml")) == ledger


def test_the_column_sums_of_a_table_are_its_last_row(matter: Matter) -> None:
    for name in ("revenue", "expenditure", "changes", "units"):
        for table in matter.tables[name]:
            column = 3
            cells = [int(row.cells[column].replace(".", "")) for row in table.rows]

            assert sum(cells[:-1]) == cells[-1], (name, table.title)


def test_every_row_fills_its_columns(matter: Matter) -> None:
    for tables in matter.tables.values():
        for table in tables:
            assert {len(row.cells) for row in table.rows} == {len(table.columns)}, table.title


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_every_text_is_nfc_filled_in_and_without_abbreviated_bodies(
    file: Path, matter: Matter
) -> None:
    blocks = compose(file, read_manuscript(file), matter)

    words = "\n".join(block.text for block in blocks if isinstance(block, Words))

    assert len(words) > 300
    assert unicodedata.is_normalized("NFC", words)
    assert not re.search(r"[{}<>|]", words)
    assert not ABBREVIATIONS.search(words)


def test_every_paper_but_the_plan_has_a_text_and_every_text_a_paper(scenario: Scenario) -> None:
    papers = {paper.paper for paper in scenario.papers} - {"ban-ve-khu-pho-3"}

    assert papers == {file.stem for file in TEXTS}


def manuscript(tmp_path: Path, parts: str) -> Path:
    file = tmp_path / "paper.toml"
    frame = (
        'superior = ""\nissuer = ["A"]\nnumber = ""\nday = ""\nkind = ""\nsubject = ""\n'
        'addressee = ""\ncapacity = []\nsigner = ""\nrecipients = []\n'
    )
    file.write_text(frame + parts, encoding="utf-8")
    return file


SMALL = Matter(
    figures={"sum": "7"},
    lists={"places": [{"name": "A"}, {"name": "B"}]},
    tables={
        "one": [
            Table(
                title="T",
                unit="",
                columns=(Column(head="H", width=1, align="left"),),
                rows=(Row(cells=("c",)),),
            )
        ]
    },
)


def test_a_part_is_repeated_for_each_record_and_ends_with_its_table(tmp_path: Path) -> None:
    parts = '[[parts]]\nheading = "{n}. {name}"\ntext = "{sum}"\neach = "places"\ntable = "one"\n'
    file = manuscript(tmp_path, parts)

    blocks = compose(file, read_manuscript(file), SMALL)

    assert [block.text for block in blocks if isinstance(block, Words)] == [
        "1. A",
        "7",
        "2. B",
        "7",
    ]
    assert blocks[-1] is SMALL.tables["one"][0]


@pytest.mark.parametrize("wrong", ['text = "{nothing}"', 'each = "nobody"', 'table = "none"'])
def test_a_text_that_names_what_is_not_there_is_refused(tmp_path: Path, wrong: str) -> None:
    file = manuscript(tmp_path, f"[[parts]]\n{wrong}\n")

    with pytest.raises(ManuscriptError, match=r"paper\.toml: names"):
        compose(file, read_manuscript(file), SMALL)


@pytest.mark.parametrize("text", ["nonsense", 'superior = ""'])
def test_a_file_that_is_no_manuscript_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "paper.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ManuscriptError, match=r"paper\.toml"):
        read_manuscript(file)


def test_chance_stays_in_its_range_and_repeats_itself() -> None:
    drawn = [between(f"label/{number}", 3, 5) for number in range(200)]

    assert set(drawn) == {3, 4, 5}
    assert drawn == [between(f"label/{number}", 3, 5) for number in range(200)]


def test_alternatives_are_all_used_and_settled() -> None:
    settled = {worded(str(number), "a <b|c> d") for number in range(50)}

    assert settled == {"a b d", "a c d"}
