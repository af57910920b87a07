from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.committee import check_not_on_committee, committee_of
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import (
    AlreadyThereError,
    CandidateCountsError,
    CommitteeFormedError,
    CommitteeMissingError,
    CommitteeTooSmallError,
    MalformedError,
    PersonUnknownError,
)
from meetingroom.domain.values import MandateEnd, SecretKind
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, DUNG, SECRETARY, rule_set
from tests.helpers.secret import line, secret
from tests.helpers.sessions import Play, prepared

_FORM = c.FormCommittee(
    head=AN, secretary=BINH, members=(CHI,), decision="Hội đồng nhân dân biểu quyết thông qua"
)


def _formed() -> Play:
    return prepared().after((CLERK, _FORM))


def _swap(leaving: PersonId, joining: PersonId) -> c.ReplaceCounter:
    return c.ReplaceCounter(leaving=leaving, joining=joining, decision="Theo đề nghị của chủ tọa")


def test_a_counting_committee_has_a_head_a_secretary_and_members() -> None:
    committee = committee_of(_formed().state)

    assert (committee.head, committee.secretary, committee.members) == (AN, BINH, (CHI,))
    assert committee.everybody == (AN, BINH, CHI)


def test_there_is_none_before_it_was_formed() -> None:
    with pytest.raises(CommitteeMissingError):
        committee_of(prepared().state)
    with pytest.raises(CommitteeMissingError):
        prepared().wish(CLERK, _swap(AN, DUNG))


def test_it_is_formed_once_a_session() -> None:
    with pytest.raises(CommitteeFormedError):
        _formed().wish(CLERK, replace(_FORM, head=DUNG))


def test_it_has_as_many_members_as_the_rule_set_asks_for() -> None:
    play = prepared(rules=rule_set(committee_least=4))

    with pytest.raises(CommitteeTooSmallError):
        play.wish(CLERK, _FORM)
    play.wish(CLERK, replace(_FORM, members=(CHI, DUNG)))


def test_only_deputies_in_office_count() -> None:
    with pytest.raises(PersonUnknownError):
        prepared().wish(CLERK, replace(_FORM, head=CLERK))

    play = prepared().after((CLERK, c.EndMandate(deputy=AN, end=MandateEnd.CEASED)))
    with pytest.raises(PersonUnknownError):
        play.wish(CLERK, _FORM)


@pytest.mark.parametrize(
    "wish",
    [
        replace(_FORM, secretary=AN),
        replace(_FORM, members=(CHI, CHI)),
        replace(_FORM, decision=""),
        replace(_FORM, decision="x" * 601),
    ],
)
def test_a_committee_that_names_somebody_twice_or_no_decision_is_malformed(
    wish: c.FormCommittee,
) -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, wish)


@pytest.mark.parametrize(
    ("leaving", "after"),
    [(AN, (DUNG, BINH, CHI)), (BINH, (AN, DUNG, CHI)), (CHI, (AN, BINH, DUNG))],
)
def test_who_joins_takes_the_place_of_who_leaves(
    leaving: PersonId, after: tuple[PersonId, ...]
) -> None:
    play = _formed().after((CLERK, _swap(leaving, DUNG)))

    committee = committee_of(play.state)
    assert committee.everybody == after
    assert [(r.leaving, r.joining) for r in committee.replaced] == [(leaving, DUNG)]


def test_only_a_member_is_replaced_and_only_by_somebody_else() -> None:
    with pytest.raises(PersonUnknownError):
        _formed().wish(CLERK, _swap(DUNG, CHAIR))
    with pytest.raises(AlreadyThereError):
        _formed().wish(CLERK, _swap(AN, BINH))


def test_nobody_on_a_list_is_chosen_to_count_it() -> None:
    play = prepared().after((CLERK, secret(SecretKind.ELECTION, (line(AN), line(DUNG)))))

    with pytest.raises(CandidateCountsError):
        play.wish(CLERK, _FORM)
    play.wish(CLERK, replace(_FORM, head=SECRETARY))
    with pytest.raises(CandidateCountsError):
        play.wish(CLERK, _swap(CHI, DUNG))


def test_a_list_names_nobody_who_counts() -> None:
    check_not_on_committee(prepared().state, [AN])
    check_not_on_committee(_formed().state, [DUNG])
    with pytest.raises(CandidateCountsError):
        check_not_on_committee(_formed().state, [DUNG, AN])
