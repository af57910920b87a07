from pathlib import Path

import pytest

from meetingroom.assets import asset
from meetingroom.demo.scenario import Scenario, ScenarioError, load_scenario
from meetingroom.domain.rules import hundredths
from meetingroom.domain.values import Choice, ItemKind, Threshold

SESSION = asset("data/demo/session.toml")


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(SESSION)


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = SESSION.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "session.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def test_the_session_has_28_deputies_in_4_groups_and_26_of_them_come(scenario: Scenario) -> None:
    assert len(scenario.deputies) == 28
    assert {d.group for d in scenario.deputies} == {g.group for g in scenario.groups}
    assert len(scenario.groups) == 4
    assert len(scenario.present) == 26


def test_the_secretary_is_a_deputy_and_the_clerk_is_not(scenario: Scenario) -> None:
    deputies = {d.person for d in scenario.deputies}

    assert scenario.session.secretary in deputies
    assert scenario.clerk.person not in deputies


def test_what_must_come_first_stands_first_on_the_agenda(scenario: Scenario) -> None:
    kinds = [item.kind for item in scenario.items]
    first_vote = next(b.item for b in scenario.ballots)
    voted_later = [scenario.items.index(i) for i in scenario.items if i.kind is ItemKind.VOTE][1:]

    assert first_vote == "item-05"
    assert kinds.index(ItemKind.SUBMISSION) < kinds.index(ItemKind.EXAMINATION)
    assert kinds.index(ItemKind.EXAMINATION) < kinds.index(ItemKind.DISCUSSION)
    assert kinds.index(ItemKind.DISCUSSION) < min(voted_later)


def test_one_ballot_is_lost_at_exactly_half_and_one_needs_two_thirds(scenario: Scenario) -> None:
    shares = {hundredths(b.in_favour, 28): b for b in scenario.ballots}

    assert not shares[5000].adopted
    assert shares[8929].adopted
    assert shares[6429].threshold is Threshold.TWO_THIRDS_OF_ALL
    assert not shares[6429].adopted


def test_the_scripted_choices_come_out_as_counted(scenario: Scenario) -> None:
    for ballot in scenario.ballots:
        answers = list(ballot.choices(scenario.present).values())

        assert answers.count(Choice.IN_FAVOUR) == ballot.in_favour
        assert answers.count(Choice.AGAINST) == ballot.against
        assert answers.count(Choice.ABSTAIN) == ballot.abstain
        assert len(answers) == ballot.present - ballot.not_voted


def test_choices_for_another_number_of_deputies_are_refused(scenario: Scenario) -> None:
    with pytest.raises(ValueError, match="26"):
        scenario.ballots[0].choices(scenario.present[1:])


def test_the_session_says_that_it_is_sample_data(scenario: Scenario) -> None:
    assert scenario.notice == "DỮ LIỆU MẪU"
    assert "dữ liệu mẫu" in scenario.session.place


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ("[council]", "[council", "-", "line 6"),
        ('notice = "DỮ LIỆU MẪU"', "", "$", "notice"),
        ("elected = 28", 'elected = "28"', "$.council.elected", "int"),
        ("elected = 28", "elected = 27", "council.elected", "28"),
        (
            'presiders = ["nguyen-van-mau", "tran-thi-thuy-lieu"]',
            "presiders = []",
            "session.pres",
            "must",
        ),
        ('threshold = "two_thirds_of_all"', 'threshold = "half"', "$.ballots[1].threshold", "half"),
        ("in_favour = 14\nagainst = 9", "in_favour = 15\nagainst = 8", "ballots", "outcome"),
        ("in_favour = 14", "in_favour = 15", "ballots", "bieu-quyet-4: counts add up to 27"),
        (
            'item = "item-07"\nkind = "report"\ntitle = "Tổng',
            'item = "x"\nkind = "report"\ntitle = "Tổng',
            "papers.item",
            "'x'",
        ),
        ('paper = "ban-ve-khu-pho-3"', 'paper = "to-trinh-quyet-toan"', "papers", "stands twice"),
    ],
)
def test_a_wrong_file_is_refused_with_file_key_and_reason(
    tmp_path: Path, old: str, new: str, key: str, reason: str
) -> None:
    file = changed(tmp_path, old, new)

    with pytest.raises(ScenarioError) as refused:
        load_scenario(file)

    assert refused.value.file == file
    assert key in refused.value.key
    assert reason in refused.value.reason


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="nowhere"):
        load_scenario(tmp_path / "nowhere.toml")
