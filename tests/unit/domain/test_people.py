from dataclasses import replace

import pytest

from meetingroom.domain.people import (
    Member,
    RegisterEntry,
    check_entry,
    in_precedence,
    nameless,
)
from meetingroom.domain.refusals import MalformedError
from tests.helpers.people import AN, BINH, CHI, DUNG, GROUP, REGISTER, STRANGER, roster

_MRS_CHI = RegisterEntry(
    person=CHI,
    honorific="Bà",
    name="Phạm Chi",
    titles=("Bí thư Đảng ủy", "Chủ tịch Hội đồng nhân dân phường"),
)


def test_a_person_is_named_with_honorific_and_may_have_several_titles() -> None:
    check_entry(_MRS_CHI)
    check_entry(replace(_MRS_CHI, titles=()))

    assert _MRS_CHI.addressed == "Bà Phạm Chi"


@pytest.mark.parametrize(
    "entry",
    [
        replace(_MRS_CHI, honorific=""),
        replace(_MRS_CHI, honorific="Anh"),
        replace(_MRS_CHI, honorific="ông"),
        replace(_MRS_CHI, name=" "),
        replace(_MRS_CHI, name="x" * 201),
        replace(_MRS_CHI, titles=("Bí thư", "")),
        nameless(CHI),
    ],
)
def test_what_documents_can_not_name_is_refused(entry: RegisterEntry) -> None:
    with pytest.raises(MalformedError):
        check_entry(entry)


def _placed(**places: int) -> tuple[Member, ...]:
    members = roster((DUNG, STRANGER, AN, CHI, BINH))
    return tuple(replace(m, precedence=places.get(m.person, 0)) for m in members)


def test_lists_name_deputies_by_precedence_then_by_given_name() -> None:
    listed = in_precedence(_placed(chi=1, dung=2), REGISTER)

    assert [member.person for member in listed] == [CHI, DUNG, AN, BINH, STRANGER]


def test_without_any_precedence_names_alone_give_the_order() -> None:
    listed = in_precedence(_placed(), REGISTER)

    assert [member.person for member in listed] == [AN, BINH, CHI, DUNG, STRANGER]
    assert {member.group for member in listed} == {GROUP.group}
