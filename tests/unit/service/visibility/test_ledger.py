from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.session import fold
from meetingroom.service.projection import may_see, view
from tests.helpers.ledger import OTHER_ROW, PETITION, PROMISE, ROW
from tests.helpers.people import AN, CHAIR, CLERK, GUEST, STRANGER
from tests.helpers.sessions import Play, prepared


def _entered() -> Play:
    return prepared().after(
        (CLERK, c.EnterRow(row=ROW, terms=PROMISE)),
        (CLERK, c.EnterRow(row=OTHER_ROW, terms=replace(PETITION, person=GUEST, name=""))),
    )


@pytest.mark.parametrize(
    ("who", "rows"),
    [
        (CHAIR, [ROW, OTHER_ROW]),
        (CLERK, [ROW, OTHER_ROW]),
        (AN, [ROW, OTHER_ROW]),
        (GUEST, [OTHER_ROW]),
        (STRANGER, []),
    ],
)
def test_who_is_not_of_the_council_sees_the_rows_to_see_to(who: PersonId, rows: list[str]) -> None:
    play = _entered()

    seen = [recorded for recorded in play.log if may_see(play.state, recorded.fact, who)]

    assert list(view(play.state, who).ledger) == rows
    assert fold(seen) == view(play.state, who)
