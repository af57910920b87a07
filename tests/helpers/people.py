"""People, a council and a rule set for tests; defaults for what doesn't matter."""

from collections.abc import Mapping
from typing import Final

from meetingroom.domain.ids import GroupId, PersonId
from meetingroom.domain.people import Council, Group, Member, RegisterEntry
from meetingroom.domain.room import OwnRuleDecided
from meetingroom.domain.rules import Basis, RuleSet
from meetingroom.domain.values import Level, MandateState

CHAIR: Final = PersonId("chair")
SECRETARY: Final = PersonId("secretary")
AN: Final = PersonId("an")
BINH: Final = PersonId("binh")
CHI: Final = PersonId("chi")
DUNG: Final = PersonId("dung")
DEPUTIES: Final = (CHAIR, SECRETARY, AN, BINH, CHI, DUNG)

CLERK: Final = PersonId("clerk")
GUEST: Final = PersonId("guest")
STRANGER: Final = PersonId("stranger")

GROUP: Final = Group(group=GroupId("to-1"), name="Tổ đại biểu số 1")

_NAMES: Final[Mapping[PersonId, tuple[str, str]]] = {
    CHAIR: ("Ông", "Nguyễn Văn Mẫu"),
    SECRETARY: ("Bà", "Lê Thị Thư"),
    AN: ("Ông", "Trần Hòa An"),
    BINH: ("Bà", "Đỗ Thanh Bình"),
    CHI: ("Bà", "Phạm Chi"),
    DUNG: ("Ông", "Bùi Đức Dũng"),
    CLERK: ("Bà", "Phạm Thu Trang"),
    GUEST: ("Ông", "Hoàng Khách"),
}
REGISTER: Final[Mapping[PersonId, RegisterEntry]] = {
    person: RegisterEntry(person=person, honorific=honorific, name=name, titles=())
    for person, (honorific, name) in _NAMES.items()
}


def numbered(count: int) -> tuple[PersonId, ...]:
    """Return so many deputies; the first six have names of their own."""
    more = tuple(PersonId(f"deputy-{n}") for n in range(len(DEPUTIES), count))
    return (*DEPUTIES, *more)[:count]


def council(*, kind: str = "phường", name: str = "Mẫu", elected: int = 28) -> Council:
    """Return an invented council."""
    return Council(
        level=Level.COMMUNE,
        kind=kind,
        name=name,
        legislature="II",
        term_from=2026,
        term_to=2031,
        elected=elected,
    )


def rule_set(
    *,
    names_shown: bool = False,
    suspended_counted: bool = True,
    ordinal_in_words: bool = True,
    thematic_own_series: bool = False,
    check_in_confirmed: bool = True,
    over: int = 2,
    under: int = 3,
    **other: int | bool,
) -> RuleSet:
    """Return a rule set with a quorum of ``over`` / ``under``; speeches 60, 120 and 420 s."""
    return RuleSet(
        name="test",
        values={
            "quorum_over": over,
            "quorum_under": under,
            "floor_discussion_s": 420,
            "floor_question_s": 60,
            "floor_debate_s": 120,
            "floor_reply_s": 180,
            "floor_procedural_s": 60,
            "debates_most": 2,
            "ballot_s": 60,
            "names_shown": names_shown,
            "suspended_counted": suspended_counted,
            "ordinal_in_words": ordinal_in_words,
            "thematic_own_series": thematic_own_series,
            "check_in_confirmed": check_in_confirmed,
            "rating_allowed": True,
            "confidence_vote_allowed": True,
            "variants_allowed": True,
            "confidence_base": 1,
            "revote_majority": False,
            "count_by_one": True,
            "seat_silent_minutes": 10,
            "committee_least": 3,
            **other,
        },
        basis={"quorum_over": Basis(vi="dùng để thử", en="for tests")},
    )


def roster(deputies: tuple[PersonId, ...]) -> tuple[Member, ...]:
    """Return deputies in office, all of one group."""
    return tuple(
        Member(person=deputy, group=GROUP.group, mandate=MandateState.ACTIVE) for deputy in deputies
    )


def own_rule(
    *,
    key: str = "ballot_s",
    value: int | bool = 90,
    vi: str = "Nội quy kỳ họp",
    en: str = "Session rules",
    reason: str = "dùng để thử",
) -> OwnRuleDecided:
    """Return a value of the council's own."""
    return OwnRuleDecided(key=key, value=value, basis=Basis(vi=vi, en=en), reason=reason)
