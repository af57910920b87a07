from dataclasses import replace

from meetingroom.desktop.reading.wall import OnWall, Wall, wall_of
from meetingroom.domain import commands as c
from meetingroom.domain.ids import RequestId
from meetingroom.domain.values import Choice, Language, Matter
from tests.helpers import scenes
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession

FIRST = RequestId(f"r-{scenes.FIRST_SPEAKER}")
BALLOT = scenes.public_investment()


def _wall(scene: scenes.Scene) -> Wall:
    return wall_of(sight(ShownSession(scene, scenes.CLERK)))


def test_before_the_opening_the_wall_welcomes_and_counts() -> None:
    wall = _wall(scenes.before_opening())

    assert wall.face == OnWall.WELCOME
    assert wall.council == "HỘI ĐỒNG NHÂN DÂN PHƯỜNG MẪU"
    assert wall.session == "Kỳ họp thứ Ba"
    assert (wall.present, wall.base) == (19, 28)


def test_the_council_is_named_in_the_walls_language() -> None:
    shown = ShownSession(scenes.before_opening(), scenes.CLERK)

    assert wall_of(sight(shown, Language.ENGLISH)).council == "PEOPLE'S COUNCIL OF MẪU WARD"


def test_an_item_is_shown_with_its_place() -> None:
    wall = _wall(scenes.Scene().opened().at_item(3))

    assert wall.face == OnWall.ITEM
    assert (wall.number, wall.count) == (3, 19)
    assert wall.title == "Tuyên bố lý do, giới thiệu đại biểu"


def test_a_called_speaker_is_shown_with_the_time_there_is() -> None:
    scene = scenes.in_discussion().wish(scenes.CHAIR, c.CallSpeaker(request=FIRST))

    wall = _wall(scene)

    assert wall.face == OnWall.SPEAKER
    assert wall.is_called
    assert wall.speaker == "Ông Trịnh Văn Linh"
    assert wall.limit_s > 0


def test_the_speaker_s_time_runs_out_and_beyond() -> None:
    shown = ShownSession(scenes.in_discussion().speaking(), scenes.CLERK)
    model = shown.model._wall
    limit_ms = 1000 * model._shown.limit_s

    before = model.property("remainingMs")
    shown.pass_time(limit_ms + 12_000)

    assert (before, model.property("remainingMs")) == (limit_ms, -12_000)


def test_an_open_ballot_shows_how_many_have_answered() -> None:
    wall = _wall(scenes.in_ballot())

    assert wall.face == OnWall.BALLOT
    assert (wall.answered, wall.present) == (22, 26)
    assert wall.need == ("Thông qua khi có quá nửa tổng số đại biểu tán thành: ít nhất 15 trên 28")


def test_an_open_ballot_looks_the_same_whatever_was_chosen() -> None:
    one, other = scenes.in_ballot(), scenes.in_ballot()
    ballot = other.state.ballots[BALLOT.ballot]
    turned = {who: replace(vote, choice=Choice.AGAINST) for who, vote in ballot.cast.items()}
    other.state = replace(
        other.state, ballots={**other.state.ballots, ballot.ballot: replace(ballot, cast=turned)}
    )

    assert _wall(one) == _wall(other)


def test_a_result_is_told_with_share_base_and_counts() -> None:
    wall = _wall(scenes.after_ballot())

    assert wall.face == OnWall.RESULT
    assert wall.has_passed
    assert wall.sentence == (
        "Có 25/26 đại biểu có mặt tán thành, bằng 89,29% tổng số đại biểu (28 đại biểu); "
        "cần quá nửa."
    )
    assert [(tile.key, tile.count) for tile in wall.tiles] == [
        ("in_favour", 25),
        ("against", 1),
        ("abstain", 0),
        ("absent", 2),
    ]


def test_who_was_there_and_did_not_answer_is_counted_too() -> None:
    wall = _wall(scenes.in_ballot(4).ended(BALLOT.ballot))

    assert sum(tile.count for tile in wall.tiles) == 28
    assert ("not_voted", 4) in [(tile.key, tile.count) for tile in wall.tiles]


def test_a_result_leaves_when_the_chair_turns_to_another_item() -> None:
    scene = scenes.after_ballot().later(scenes.MINUTE_MS)
    item = scenes.scenario().items[16].item

    assert _wall(scene.wish(scenes.CHAIR, c.StartItem(item=item))).face == OnWall.ITEM


def test_a_result_leaves_for_another_ballot_and_does_not_come_back_when_that_is_cancelled() -> None:
    scene = scenes.after_ballot().later(scenes.MINUTE_MS)
    other = next(iter(scene.state.drafts))
    scene.wish(scenes.CHAIR, c.OpenBallot(ballot=other))
    during = _wall(scene).face

    scene.later(scenes.MINUTE_MS)
    scene.wish(scenes.CHAIR, c.CancelBallot(ballot=other, reason="Dự thảo còn sửa."))

    assert (during, _wall(scene).face) == (OnWall.BALLOT, OnWall.ITEM)


def test_a_result_leaves_for_a_speaker_and_does_not_come_back_after_the_speech() -> None:
    scene = scenes.after_ballot().later(scenes.MINUTE_MS)
    ask = c.AskForFloor(request=FIRST, purpose=scenes.scenario().speeches[0].purpose)
    scene.wish(scenes.FIRST_SPEAKER, ask).speaking().later(scenes.MINUTE_MS)

    scene.wish(scenes.CHAIR, c.EndSpeech(request=FIRST))

    assert _wall(scene).face == OnWall.ITEM


def test_a_closed_sitting_and_a_closed_session_say_so() -> None:
    scene = scenes.after_ballot().wish(scenes.CHAIR, c.CloseSitting())
    sitting = _wall(scene).face

    scene.wish(scenes.CHAIR, c.CloseSession())

    assert (sitting, _wall(scene).face) == (OnWall.SITTING_CLOSED, OnWall.CLOSED)


def test_a_trial_is_called_a_trial_and_never_adopted() -> None:
    scene = scenes.after_ballot()
    ballot = scene.state.ballots[scenes.public_investment().ballot]
    trial = {ballot.ballot: replace(ballot, matter=Matter.TRIAL)}
    scene.state = replace(scene.state, ballots={**scene.state.ballots, **trial})

    wall = _wall(scene)

    assert (wall.is_trial, wall.has_passed) == (True, False)
    assert wall.sentence.startswith("Biểu quyết thử: 25/26 đại biểu có mặt tán thành")
