"""What the room's own key signed is checked all the same: both verifiers read the facts."""

import hashlib
from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import Choice, Language
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.canonical import JsonValue
from meetingroom.protocol.names import ROOM_FACTS, SESSION_FACTS
from meetingroom.records import (
    bundle,
    verification_ballots,
    verification_facts,
)
from meetingroom.records.verification import verify_data
from meetingroom.records.verification_report import Check
from meetingroom.records.verify import ballots as standalone_ballots
from meetingroom.records.verify import checks as standalone
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
    votes_of,
)
from tests.helpers.verifying import require_wrong, wrong_in

SAMPLE = Sample()
ONE_VOTE = (opened("b1"), vote("b1", "an", "in_favour"))
ONE_COUNTED = ended("b1", present=1, in_favour=1, absent=3)


def test_a_ballot_that_ended_as_it_was_voted_is_right() -> None:
    assert wrong_in(SAMPLE.with_ballots(*ONE_VOTE, ONE_COUNTED)) == (set(), [])


def test_a_ballot_that_was_given_more_time_is_right() -> None:
    extended: Fact = ("ballot_extended/1", {"ballot": "b1", "due_ms": 1_783_650_059_000})

    assert wrong_in(SAMPLE.with_ballots(*ONE_VOTE, extended, ONE_COUNTED)) == (set(), [])


def test_a_suspended_deputy_who_counts_in_the_base_and_never_answers_is_right() -> None:
    kind, body = opened("b1", entitled=("an", "binh", "chi"))
    suspended: Fact = (kind, {**body, "suspended": ["dung"]})
    facts = (suspended, vote("b1", "an", "in_favour"), ONE_COUNTED)

    assert wrong_in(SAMPLE.with_ballots(*facts)) == (set(), [])


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
        (opened("b1", base=3, entitled=("an", "an", "binh", "chi")),),
        (opened("b1"), ("vote_cast/1", {"ballot": "b1"})),
        (opened("b1"), ("ballot_ended/1", {"ballot": "b1", "present": "4"})),
        (("ballot_opened/1", {"ballot": "b1", "base": 0}),),
        (opened("b1"), ("ballot_cancelled/1", {"ballot": 1})),
        (opened("b1"), ("ballot_extended/1", {"ballot": "b1", "due_ms": "1"})),
        (("ballot_extended/1", {"ballot": "b1", "due_ms": 1}),),
        (*ONE_VOTE, ONE_COUNTED, ("ballot_extended/1", {"ballot": "b1", "due_ms": 1})),
        (vote("b1", "an", "in_favour"),),
    ],
)
def test_a_ballot_that_does_not_add_up_is_named(facts: tuple[Fact, ...]) -> None:
    require_wrong(SAMPLE.with_ballots(*facts), Check.BALLOTS, "logs/session.jsonl:")


def places_in(facts: tuple[Fact, ...], is_withheld: Callable[[Fact], bool]) -> list[str]:
    """Return the places that both verifiers name; only the ballots may be wrong."""
    sample = replace(SAMPLE.with_ballots(*facts), is_withheld=is_withheld)
    data = repacked(bundle.members_of(sample.contents(), KEY.sign))
    verdicts = verify_data(data, check_ed25519).verdicts
    found = {(it.check, f"{f.place.member}:{f.place.line}") for it in verdicts for f in it.findings}
    _, wrong = standalone.verify(data)
    assert {english.partition(": ")[0] for _, english in wrong} == {place for _, place in found}
    assert {check for check, _ in found} <= {Check.BALLOTS}
    return sorted(place for _, place in found)


CANCELLED: Fact = ("ballot_cancelled/1", {"ballot": "b1", "reason": "Nhầm nội dung"})
FACTS_BEFORE = 8


@pytest.mark.parametrize("end", [(CANCELLED,), ()], ids=["cancelled", "open"])
def test_the_votes_of_a_ballot_that_has_not_ended_may_be_withheld(end: tuple[Fact, ...]) -> None:
    assert places_in((*ONE_VOTE, vote("b1", "chi", "abstain"), *end), votes_of("b1")) == []


def test_some_votes_of_a_cancelled_ballot_may_be_shown() -> None:
    facts = (*ONE_VOTE, vote("b1", "chi", "abstain"), CANCELLED)

    assert places_in(facts, lambda fact: fact[1].get("deputy") == "chi") == []


@pytest.mark.parametrize(
    "votes",
    [
        (vote("b1", "an", "in_favour"),),
        (vote("b1", "an", "against"), vote("b1", "an", "in_favour")),
        (vote("b1", "an", "in_favour"), vote("b1", "an", "in_favour")),
    ],
    ids=["only", "corrected", "repeated"],
)
@pytest.mark.parametrize("count", [0, 1])
def test_a_withheld_vote_of_an_ended_ballot_is_found(votes: tuple[Fact, ...], count: int) -> None:
    end = ended("b1", present=count, in_favour=count, absent=4 - count)
    facts = (opened("b1"), *votes, end)

    places = places_in(facts, lambda fact: fact is votes[0])

    assert places == [f"logs/session.jsonl:{FACTS_BEFORE + len(facts) + 1}"]


def test_withheld_votes_that_leave_the_count_as_it_was_are_found() -> None:
    shown = (vote("b1", "an", "in_favour"), vote("b1", "binh", "against"))
    hidden = (vote("b1", "an", "against"), vote("b1", "binh", "in_favour"))
    end = ended("b1", present=2, in_favour=1, against=1, absent=2)

    places = places_in((opened("b1"), *shown, *hidden, end), lambda fact: fact in hidden)

    assert places == [f"logs/session.jsonl:{FACTS_BEFORE + 7}"]


@pytest.mark.parametrize(
    "end",
    [ended("b1", present=0, in_favour=0, absent=4), CANCELLED],
    ids=["ended", "cancelled"],
)
def test_an_entry_withheld_after_a_ballot_is_named(end: Fact) -> None:
    facts = (opened("b1"), end, vote("b1", "an", "against"))

    assert places_in(facts, votes_of("b1")) == [f"logs/session.jsonl:{FACTS_BEFORE + 4}"]


def test_a_withheld_entry_counts_against_every_ballot_that_was_open() -> None:
    facts = (opened("b1"), opened("b2"), vote("b2", "an", "against"), CANCELLED)
    end = ended("b2", present=0, in_favour=0, absent=4)

    assert places_in(facts, votes_of("b2")) == []
    assert places_in((*facts, end), votes_of("b2")) == [f"logs/session.jsonl:{FACTS_BEFORE + 6}"]


def test_a_withheld_paper_is_found() -> None:
    sample = replace(SAMPLE, is_withheld=lambda fact: fact[0] == "paper_published/1")

    failed, places = wrong_in(sample)

    assert failed == {Check.BALLOTS}
    assert places == ["logs/session.jsonl:6"]


def test_a_withheld_first_fact_of_a_session_is_found() -> None:
    failed, places = wrong_in(
        replace(SAMPLE, is_withheld=lambda fact: fact[0] == "session_opened/1")
    )

    assert failed == {Check.ORIGIN, Check.BALLOTS}
    assert places[-1] == "logs/session.jsonl:1"


@pytest.mark.parametrize("place", [1, 3])
def test_a_withheld_fact_of_the_room_is_found(place: int) -> None:
    hidden = SAMPLE.room_facts[place - 1]
    people = tuple(person(name) for name in PEOPLE if name != hidden[1]["person"])
    sample = replace(SAMPLE, is_withheld=lambda fact: fact is hidden, people=people)

    require_wrong(sample, Check.REGISTER, f"logs/room.jsonl:{place}")
    wrong = standalone.verify(repacked(bundle.members_of(sample.contents(), KEY.sign)))[1]
    assert wrong[0][1].endswith(": this entry is withheld")


def test_both_reports_say_how_many_entries_are_withheld() -> None:
    data = repacked(bundle.members_of(SAMPLE.contents(), KEY.sign))
    report = verify_data(data, check_ed25519)
    passed, _ = standalone.verify(data)

    said = (
        "Có 3 mục không công khai (phiếu của lần biểu quyết đã hủy hoặc đang mở, số kiểm phiếu "
        "chưa công bố)"
    )
    assert said in report.sentences(Language.VIETNAMESE)[-2]
    assert said in passed[-1][0]
    said = "Withheld entries: 3 (votes of cancelled or open ballots, counts not released)"
    assert said in report.sentences(Language.ENGLISH)[-2]
    assert said in passed[-1][1]


def test_a_report_on_a_log_that_is_shown_whole_says_nothing_of_withheld_entries() -> None:
    sample = replace(SAMPLE, is_withheld=votes_of())
    report = verify_data(repacked(bundle.members_of(sample.contents(), KEY.sign)), check_ed25519)

    assert report.sentences(Language.ENGLISH)[-2] == (
        "Passed: 2 ballots were counted again and are right."
    )


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


def test_what_else_the_room_says_is_no_fault() -> None:
    facts = (*SAMPLE.room_facts, ("group_formed/1", {"group": "to-1", "name": "Tổ 1"}))

    assert wrong_in(replace(SAMPLE, room_facts=facts)) == (set(), [])


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
        "hand_recorded/1": verification_ballots._VoteCast,
        "deputy_moved_to_hands/1": verification_ballots._Moved,
        "deputy_returned_to_seat/1": verification_ballots._Moved,
        "hand_erased/1": verification_ballots._Moved,
        "hand_totals_entered/1": verification_ballots._HandTotalsEntered,
        "hand_totals_dropped/1": verification_ballots._HandTotalsDropped,
        "ballot_extended/1": verification_ballots._BallotExtended,
        "ballot_ended/1": verification_ballots._BallotEnded,
        "ballot_cancelled/1": verification_ballots._BallotCancelled,
    }

    for name, shape in shapes.items():
        assert set(shape.__struct_fields__) <= {it.name for it in fields(SESSION_FACTS[name])}
    known = {it.name for it in fields(ROOM_FACTS["person_registered/1"])}
    assert set(verification_facts._PersonRegistered.__struct_fields__) == known
    assert set(verification_ballots._CHOICES) == set(Choice)
    assert set(standalone_ballots.CHOICES) == set(verification_ballots._CHOICES)
    assert {it.name for it in fields(RegisterEntry)} | {"salt"} == set(person("an"))
