"""What the room's own key signed is checked all the same: both verifiers read the facts."""

import hashlib
from dataclasses import fields, replace

import pytest

from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import Choice
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.canonical import JsonValue
from meetingroom.protocol.names import ROOM_FACTS, SESSION_FACTS
from meetingroom.records import (
    bundle,
    standalone_verifier,
    verification_ballots,
    verification_facts,
)
from meetingroom.records.verification import verify_data
from meetingroom.records.verification_report import Check
from tests.helpers.sample_record import (
    DRAFT,
    KEY,
    PAPERS,
    PEOPLE,
    Fact,
    Sample,
    check_ed25519,
    ended,
    opened,
    person,
    repacked,
    vote,
)

SAMPLE = Sample()
ONE_VOTE = (opened("b1"), vote("b1", "an", "in_favour"))
ONE_COUNTED = ended("b1", present=1, in_favour=1, absent=3)


def wrong_in(sample: Sample) -> tuple[set[Check], list[str]]:
    """Return which checks of the program fail, and the places that the other verifier names."""
    data = repacked(bundle.members_of(sample.contents(), KEY.sign))
    report = verify_data(data, check_ed25519)
    failed = {verdict.check for verdict in report.verdicts if not verdict.is_passed}
    assert not failed & {Check.CONTAINER, Check.MANIFEST, Check.SIGNATURE}
    _, wrong = standalone_verifier.verify(data)
    return failed, [english.partition(": ")[0] for _, english in wrong]


def require_wrong(sample: Sample, check: Check, member: str) -> None:
    failed, places = wrong_in(sample)
    assert failed == {check}
    assert len(places) == 1
    assert places[0].startswith(member)


def test_a_ballot_that_ended_as_it_was_voted_is_right() -> None:
    assert wrong_in(SAMPLE.with_ballots(*ONE_VOTE, ONE_COUNTED)) == (set(), [])


def test_an_open_ballot_at_the_end_of_the_log_is_no_fault() -> None:
    assert wrong_in(SAMPLE.with_ballots(*ONE_VOTE)) == (set(), [])


@pytest.mark.parametrize(
    "facts",
    [
        (*ONE_VOTE, ended("b1", present=1, in_favour=0, against=1, absent=3)),
        (*ONE_VOTE, ended("b1", present=2, in_favour=2, absent=2)),
        (*ONE_VOTE, ended("b1", present=1, in_favour=1, absent=2)),
        (*ONE_VOTE, ended("b1", present=1, in_favour=1, not_voted=1, absent=3)),
        (*ONE_VOTE, ended("b1", present=5, in_favour=1, not_voted=4, absent=-1)),
        (*ONE_VOTE, vote("b1", "an", "against"), ONE_COUNTED),
        (*ONE_VOTE, ONE_COUNTED, vote("b1", "binh", "in_favour")),
        (*ONE_VOTE, ONE_COUNTED, ONE_COUNTED),
        (*ONE_VOTE, ONE_COUNTED, opened("b1")),
        (*ONE_VOTE, vote("b1", "la", "in_favour"), ONE_COUNTED),
        (*ONE_VOTE, vote("b1", "binh", "maybe"), ONE_COUNTED),
        (*ONE_VOTE, ONE_COUNTED, ("ballot_cancelled/1", {"ballot": "b1"})),
        (opened("b1", base=5),),
        (opened("b1", base=4, entitled=("an", "an", "binh", "chi")),),
        (opened("b1"), ("vote_cast/1", {"ballot": "b1"})),
        (opened("b1"), ("ballot_ended/1", {"ballot": "b1", "present": "4"})),
        (("ballot_opened/1", {"ballot": "b1", "base": 0}),),
        (opened("b1"), ("ballot_cancelled/1", {"ballot": 1})),
        (vote("b1", "an", "in_favour"),),
    ],
)
def test_a_ballot_that_does_not_add_up_is_named(facts: tuple[Fact, ...]) -> None:
    require_wrong(SAMPLE.with_ballots(*facts), Check.BALLOTS, "logs/session.jsonl:")


def test_a_published_paper_that_is_not_there_is_named() -> None:
    require_wrong(replace(SAMPLE, papers=PAPERS[1:]), Check.PAPERS, "logs/session.jsonl:")


def test_a_paper_that_the_log_does_not_know_is_named() -> None:
    stranger = b"%PDF-1.7 la"
    name = bundle.paper_member(hashlib.sha256(stranger).hexdigest())

    require_wrong(replace(SAMPLE, papers=(*PAPERS, stranger)), Check.PAPERS, name)


def test_a_version_that_was_added_and_not_published_may_be_there() -> None:
    assert wrong_in(replace(SAMPLE, papers=(*PAPERS, DRAFT))) == (set(), [])


def test_a_paper_fact_without_a_hash_is_named() -> None:
    facts = (*SAMPLE.facts, ("paper_version_added/1", {"sha256": 1, "size": 1}))

    require_wrong(replace(SAMPLE, facts=facts), Check.PAPERS, "logs/session.jsonl:")


def test_a_person_who_is_not_in_the_register_is_named() -> None:
    people = tuple(map(person, PEOPLE[1:]))

    require_wrong(replace(SAMPLE, people=people), Check.REGISTER, "logs/room.jsonl:1")


def test_a_person_who_is_not_in_the_log_is_named() -> None:
    people = tuple(map(person, (*PEOPLE, "la")))

    require_wrong(replace(SAMPLE, people=people), Check.REGISTER, "register.json")


def test_a_changed_name_is_noticed() -> None:
    changed = {**person("an"), "name": "Trần Văn Ân"}
    people = (changed, *map(person, PEOPLE[1:]))

    require_wrong(replace(SAMPLE, people=people), Check.REGISTER, "logs/room.jsonl:1")


@pytest.mark.parametrize("salt", ["", "AAAA", 1])
def test_an_entry_without_its_salt_is_noticed(salt: str | int) -> None:
    people = ({**person("an"), "salt": salt}, *map(person, PEOPLE[1:]))

    require_wrong(replace(SAMPLE, people=people), Check.REGISTER, "register.json")


def test_a_person_fact_without_its_hash_is_named() -> None:
    facts = (*SAMPLE.room_facts, ("person_registered/1", {"person": "la"}))

    require_wrong(replace(SAMPLE, room_facts=facts), Check.REGISTER, "logs/room.jsonl:5")


@pytest.mark.parametrize(
    "opening",
    [
        {"session": "ky-hop-4"},
        {"room_root": to_text(bytes(32))},
        {"room_size": 3},
        {"room_size": 5},
        {"room_size": -1},
        {"room_size": "4"},
    ],
)
def test_a_session_that_began_elsewhere_is_noticed(opening: dict[str, JsonValue]) -> None:
    require_wrong(replace(SAMPLE, opening=opening), Check.ORIGIN, "logs/session.jsonl:1")


def test_a_room_whose_log_went_on_after_the_opening_is_sound() -> None:
    sample = Sample()
    root = to_text(hashlib.sha256(b"").digest())
    opening: dict[str, JsonValue] = {"room_size": 0, "room_root": root}

    assert wrong_in(replace(sample, opening=opening)) == (set(), [])


def test_the_verifiers_read_the_facts_as_the_domain_writes_them() -> None:
    shapes = {
        "session_opened/1": verification_facts._SessionOpened,
        "paper_version_added/1": verification_facts._PaperVersion,
        "paper_published/1": verification_facts._PaperVersion,
        "ballot_opened/1": verification_ballots._BallotOpened,
        "vote_cast/1": verification_ballots._VoteCast,
        "ballot_ended/1": verification_ballots._BallotEnded,
        "ballot_cancelled/1": verification_ballots._BallotCancelled,
    }

    for name, shape in shapes.items():
        assert set(shape.__struct_fields__) <= {it.name for it in fields(SESSION_FACTS[name])}
    known = {it.name for it in fields(ROOM_FACTS["person_registered/1"])}
    assert set(verification_facts._PersonRegistered.__struct_fields__) == known
    assert set(verification_ballots._CHOICES) == set(Choice)
    assert set(standalone_verifier.CHOICES) == set(verification_ballots._CHOICES)
    assert {it.name for it in fields(RegisterEntry)} | {"salt"} == set(person("an"))
