import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.facts import AbsenceReported
from meetingroom.domain.ids import PersonId
from meetingroom.domain.session import fold
from meetingroom.domain.values import ToldBy
from meetingroom.service.projection import may_see, view
from meetingroom.service.visibility.absences import may_see_absence, seen_absences
from tests.helpers.people import AN, BINH, CHAIR, CLERK, GUEST, SECRETARY, STRANGER
from tests.helpers.sessions import SITTING, Play, prepared


def _told() -> Play:
    return prepared().after(
        (AN, c.AskAbsence(sitting=SITTING, reason="Đi công tác")),
        (CLERK, c.AcknowledgeAbsence(sitting=SITTING, deputy=AN)),
        (CHAIR, c.OpenRoll(sitting=SITTING)),
    )


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        (CHAIR, True),
        (SECRETARY, True),
        (CLERK, True),
        (AN, True),
        (BINH, False),
        (GUEST, False),
        (STRANGER, False),
    ],
)
def test_why_a_deputy_is_absent_is_for_the_desk_and_that_deputy(who: PersonId, sees: bool) -> None:
    play = _told()
    fact = AbsenceReported(sitting=SITTING, deputy=AN, told=ToldBy.SEAT, reason="Đi công tác")

    assert may_see_absence(play.state, fact, who) is sees
    assert (AN in seen_absences(play.state, who).sittings[SITTING].absences) is sees


@pytest.mark.parametrize("who", [CHAIR, CLERK, AN, BINH, GUEST])
def test_that_a_deputy_is_excused_is_for_all_and_folds_without_the_reason(who: PersonId) -> None:
    play = _told()

    seen = [recorded for recorded in play.log if may_see(play.state, recorded.fact, who)]

    assert fold(seen) == view(play.state, who)
    assert view(play.state, who).sittings[SITTING].excused == (AN,)
    assert AN in view(play.state, who).sittings[SITTING].attendance
