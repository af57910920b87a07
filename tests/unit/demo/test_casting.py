import pytest

from meetingroom.assets import asset
from meetingroom.demo.casting import FEWEST, MOST, CastingError, cast
from meetingroom.demo.scenario import Scenario, load_scenario
from meetingroom.domain.rules import passes


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(asset("data/demo/session.toml"))


@pytest.mark.parametrize("deputies", [FEWEST, 7, 12, 15, 19, 27, 28, 29, 30, 47, 105, MOST])
def test_any_number_of_deputies_plays_the_same_outcomes(scenario: Scenario, deputies: int) -> None:
    played = cast(scenario, deputies)

    assert len({d.person for d in played.deputies}) == deputies
    for ballot in played.ballots:
        assert ballot.present == len(played.present)
        assert passes(ballot.threshold, ballot.in_favour, deputies) is ballot.adopted
        assert len(ballot.choices(played.present)) == ballot.present - ballot.not_voted


@pytest.mark.parametrize("deputies", [12, 30, 82])
def test_an_even_number_loses_a_ballot_at_exactly_half(scenario: Scenario, deputies: int) -> None:
    played = cast(scenario, deputies)

    assert any(2 * b.in_favour == deputies and not b.adopted for b in played.ballots)


def test_everybody_with_a_part_in_the_script_is_there(scenario: Scenario) -> None:
    played = cast(scenario, FEWEST)

    people = {d.person for d in played.deputies}
    assert {*played.session.presiders, played.session.secretary} <= people
    assert {speech.deputy for speech in played.speeches} <= people


def test_the_script_s_own_number_changes_nothing(scenario: Scenario) -> None:
    assert cast(scenario, len(scenario.deputies)) is scenario


@pytest.mark.parametrize("deputies", [0, FEWEST - 1, MOST + 1])
def test_too_few_or_too_many_deputies_are_refused(scenario: Scenario, deputies: int) -> None:
    with pytest.raises(CastingError):
        cast(scenario, deputies)


def test_a_smaller_council_has_no_leader_and_no_member_of_a_body_that_it_lacks(
    scenario: Scenario,
) -> None:
    small = cast(scenario, FEWEST)
    people = {deputy.person for deputy in small.deputies}
    members = {member.person for body in small.bodies for member in body.members}
    leaders = {group.leader for group in small.groups if group.leader}

    assert len(scenario.bodies) == len(small.bodies) == 4
    assert members
    assert members | leaders <= people
