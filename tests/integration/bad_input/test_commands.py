from collections.abc import Mapping

import pytest

from meetingroom.bootstrap.world import new_id
from meetingroom.domain import commands as c
from meetingroom.domain import refusals as r
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import BallotId, ItemId, PaperId, RequestId, SittingId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import Choice, FloorPurpose, Language, Role
from meetingroom.protocol.refusals import (
    CommandIdReusedError,
    CommandUnknownError,
    SessionUnknownError,
)
from meetingroom.sync.ports import ServerRefusedError
from meetingroom.transport.network import NetworkTransport
from meetingroom.transport.socket_line import SocketLine
from tests.integration.bad_input.houses import (
    AN,
    CHAIR,
    CLERK,
    ENDED,
    ITEM,
    OPEN,
    PAPER,
    SESSION,
    House,
    wished,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

YES = c.CastVote(ballot=OPEN, choice=Choice.IN_FAVOUR)
NO = c.CastVote(ballot=OPEN, choice=Choice.AGAINST)
NOWHERE = "khong-co"
SHA256 = "ab" * 32


async def then_votes(house: House, language: Language) -> bool:
    """Do what is right; say whether it was taken."""
    return (await wished(await house.seat(AN, language), YES)).ok


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("who", "wish", "why"),
    [
        # the wrong role
        (AN, c.EndBallot(ballot=OPEN), r.NotAllowedError),
        (AN, c.GrantRole(person=AN.person, role=Role.PRESIDER), r.NotAllowedError),
        (AN, c.StartItem(item=ITEM), r.NotAllowedError),
        (CLERK, YES, r.NotAllowedError),
        (CLERK, c.EndBallot(ballot=OPEN), r.NotAllowedError),
        # a closed ballot, and none
        (AN, c.CastVote(ballot=ENDED, choice=Choice.AGAINST), r.BallotNotOpenError),
        (CHAIR, c.EndBallot(ballot=ENDED), r.BallotNotOpenError),
        (AN, c.CastVote(ballot=BallotId(NOWHERE), choice=Choice.AGAINST), r.BallotUnknownError),
        # an unknown paper, and one that was not uploaded
        (CLERK, c.PublishPaper(paper=PaperId(NOWHERE)), r.PaperUnknownError),
        (
            CLERK,
            c.AddPaperVersion(paper=PaperId(NOWHERE), sha256=SHA256, note=""),
            r.PaperUnknownError,
        ),
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=SHA256, note=""), r.PaperNotStoredError),
        # whatever else a hand may do at the wrong time
        (CHAIR, c.StartItem(item=ItemId(NOWHERE)), r.ItemUnknownError),
        (CHAIR, c.OpenSitting(), r.WrongStageError),
        (CLERK, c.OpenRoll(sitting=SittingId(NOWHERE)), r.WrongStageError),
        (
            AN,
            c.AskForFloor(request=RequestId("không"), purpose=FloorPurpose.DEBATE),
            r.MalformedError,
        ),
    ],
)
async def test_a_wrong_command_is_refused_in_a_sentence_and_leaves_no_fact(
    house: House,
    who: RegisterEntry,
    wish: c.SessionCommand,
    why: type[RefusedError],
    language: Language,
) -> None:
    before = await house.facts()
    answer = await wished(await house.seat(who, language), wish)
    after = await house.facts()
    right = await then_votes(house, language)

    assert answer.refusal is not None
    assert answer.refusal.code == why.code
    assert answer.refusal.sentence == why().sentence(language)
    assert answer.receipts == ()
    assert after == before
    assert right


async def told(transport: NetworkTransport, **message: object) -> object:
    """Say what no seat of ours can say."""
    line = await transport.open(lambda _: None, lambda: None)
    assert isinstance(line, SocketLine)
    try:
        return await line._acknowledged("command", message)
    finally:
        await line.hang_up()


def body(**changes: object) -> Mapping[str, object]:
    return {"ballot": OPEN, "choice": "in_favour", **changes}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("message", "why"),
    [
        ({"body": body(choice="maybe")}, r.MalformedError),
        ({"body": body(choice="IN_FAVOUR")}, r.MalformedError),
        ({"body": body(choice="")}, r.MalformedError),
        ({"body": body(choice=None)}, r.MalformedError),
        ({"body": body(choice=["in_favour", "against"])}, r.MalformedError),
        ({"body": {"ballot": OPEN}}, r.MalformedError),
        ({"body": "in_favour"}, r.MalformedError),
        ({"id": ""}, r.MalformedError),
        ({"id": "một"}, r.MalformedError),
        ({"type": "cast_vote/9"}, CommandUnknownError),
        ({"session": NOWHERE}, SessionUnknownError),
    ],
)
async def test_a_choice_outside_the_list_is_refused_and_leaves_no_fact(
    house: House, message: dict[str, object], why: type[RefusedError], language: Language
) -> None:
    # An id that was answered is answered the same, in the language of the first time.
    right_one = {"id": new_id(), "session": SESSION, "type": "cast_vote/1", "body": body()}
    before = await house.facts()
    answer = await told(await house.seat(AN, language), **(right_one | message))
    after = await house.facts()
    right = await then_votes(house, language)

    assert isinstance(answer, dict)
    refusal = answer.get("refusal") or answer
    assert answer["ok"] is False
    assert (refusal["code"], refusal["sentence"]) == (why.code, why().sentence(language))
    assert after == before
    assert right


@pytest.mark.parametrize("language", Language)
async def test_an_id_that_comes_again_with_another_body_is_refused(
    house: House, language: Language
) -> None:
    used = f"once-{language}"
    an, chair = await house.seat(AN, language), await house.seat(CHAIR, language)
    await wished(an, NO)
    first = await wished(an, YES, used)
    before = await house.facts()

    with pytest.raises(ServerRefusedError) as other_body:
        await wished(an, NO, used)
    with pytest.raises(ServerRefusedError) as other_person:
        await wished(chair, YES, used)
    again = await wished(an, YES, used)
    after = await house.facts()
    right = await wished(an, NO)

    for caught in (other_body, other_person):
        refusal = caught.value.refusal
        assert refusal.code == CommandIdReusedError.code
        assert refusal.sentence == CommandIdReusedError().sentence(language)
    assert again == first
    assert after == before
    assert right.ok
    assert right.position == before + 1


async def test_an_id_that_comes_again_is_answered_in_the_language_of_the_first_time(
    house: House,
) -> None:
    wish = c.EndBallot(ballot=OPEN)
    first = await wished(await house.seat(AN, Language.ENGLISH), wish, "asked-in-english")

    again = await wished(await house.seat(AN, Language.VIETNAMESE), wish, "asked-in-english")

    assert first.refusal is not None
    assert first.refusal.sentence == r.NotAllowedError().sentence(Language.ENGLISH)
    assert again == first
