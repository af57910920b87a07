from dataclasses import replace

from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_ballots import Incident
from meetingroom.domain.minutes_wording import Paragraph, VoteTable, word
from meetingroom.domain.rules import Basis, RuleSet
from meetingroom.domain.secret_parts import PaperCount
from meetingroom.domain.values import BallotForm, Role, SecretKind
from tests.helpers.people import (
    AN,
    BINH,
    CHAIR,
    CHI,
    CLERK,
    DEPUTIES,
    DUNG,
    REGISTER,
    SECRETARY,
    rule_set,
)
from tests.helpers.secret import MATTER, counted, line, secret, with_committee
from tests.helpers.sessions import (
    BALLOT,
    FILE,
    OTHER_BALLOT,
    OTHER_ITEM,
    PAPER,
    Play,
    in_session,
    paper_of,
)

_COUNT = counted(SecretKind.DECISION, {MATTER: (4, 1, 0)}, valid=5, invalid=1)
_WRONG = counted(SecretKind.DECISION, {MATTER: (3, 2, 0)}, valid=5, invalid=1)


def _opened(wish: c.PrepareSecretBallot, rules: RuleSet | None = None) -> Play:
    play = in_session(DEPUTIES, rules)
    if wish.kind is not SecretKind.DECISION:
        with_committee(play)
    return play.after(
        (CLERK, wish),
        (CHAIR, c.AnnounceSecretBallot(ballot=BALLOT)),
        (CHAIR, c.OpenSecretBallot(ballot=BALLOT)),
    )


def _counted(play: Play, *counts: PaperCount) -> Play:
    play.wish(CHAIR, c.CloseBox(ballot=BALLOT))
    people = [CLERK, SECRETARY] * len(counts)
    for person, count in zip(people, counts, strict=False):
        play.wish(person, c.EnterPaperCount(ballot=BALLOT, count=count))
    head = CHAIR if play.state.committee is None else DUNG
    return play.after((head, c.ReleaseCount(ballot=BALLOT)))


def _said(play: Play) -> list[str]:
    blocks = word(draw_up(play.state, REGISTER)).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def _incidents(play: Play) -> list[Incident]:
    items = draw_up(play.state, REGISTER).items
    return [incident.incident for item in items for incident in item.incidents]


def test_the_counting_minutes_stand_in_the_minutes_with_every_figure() -> None:
    play = in_session().after(
        (CLERK, c.DecideForm(form=BallotForm.SECRET, decision="Nhất trí bỏ phiếu kín")),
        (CLERK, secret()),
        (CHAIR, c.AnnounceSecretBallot(ballot=BALLOT)),
        (CHAIR, c.OpenSecretBallot(ballot=BALLOT)),
    )
    _counted(play, _COUNT, _COUNT)

    blocks = word(draw_up(play.state, REGISTER)).blocks
    (table,) = (block for block in blocks if isinstance(block, VoteTable))
    assert dict(zip(table.heads, table.figures, strict=True)) == {
        "Tổng số đại biểu": "6",
        "Có mặt": "6",
        "Phiếu phát ra": "6",
        "Phiếu hỏng đã đổi": "0",
        "Phiếu thu về": "6",
        "Phiếu không thu về": "0",
        "Phiếu hợp lệ": "5",
        "Phiếu không hợp lệ": "1",
    }
    said = " ".join(_said(play))
    assert "Hội đồng nhân dân bỏ phiếu kín: Nghị quyết về việc miễn nhiệm." in said
    assert "Hình thức bỏ phiếu theo quyết định: Nhất trí bỏ phiếu kín." in said
    assert "được hai người nhập độc lập, các số khớp nhau" in said
    assert "quá nửa tổng số đại biểu, từ 04 phiếu" in said
    assert (
        "4 phiếu tán thành (66,67%), 1 phiếu không tán thành (16,67%), 0 phiếu không biểu quyết "
        "(0,00%) trên tổng số đại biểu Hội đồng nhân dân phường (6 đại biểu)."
    ) in said
    assert "đã thông qua Nghị quyết về việc miễn nhiệm." in said
    assert "Căn cứ: Điều 91 Luật Tổ chức chính quyền địa phương số 77/2015/QH13" in said


def test_persons_stand_by_name_and_post_and_the_committee_with_its_posts() -> None:
    outside = line(words="Ông Phạm Đức", name="duc")
    play = _opened(secret(SecretKind.ELECTION, [line(AN), outside]))
    play.wish(CHAIR, c.CloseBox(ballot=BALLOT))
    marks = {line(AN).line: (4, 2), outside.line: (2, 4)}
    count = counted(SecretKind.ELECTION, marks, valid=6)
    _counted_by(play, count, CLERK, SECRETARY).wish(DUNG, c.ReleaseCount(ballot=BALLOT))

    said = _said(play)
    assert any(
        "Ban kiểm phiếu: Trưởng ban Ông Bùi Đức Dũng; Thư ký Bà Lê Thị Thư; Ủy viên Ông Nguyễn "
        "Văn Mẫu." in text
        for text in said
    )
    assert any(text.startswith("1. Ông Trần Hòa An, Phó Chủ tịch: 4 phiếu") for text in said)
    assert any(text.startswith("2. Ông Phạm Đức: 2 phiếu đồng ý (33,33%)") for text in said)


def test_who_counted_alone_is_told() -> None:
    play = _opened(secret()).after(
        (CLERK, c.RevokeRole(person=SECRETARY, role=Role.SECRETARY)),
        (CHAIR, c.CloseBox(ballot=BALLOT)),
    )
    _counted_by(play, _COUNT, CLERK, CLERK).wish(CHAIR, c.ReleaseCount(ballot=BALLOT))

    assert any("một người nhập hai lần" in text for text in _said(play))


def _counted_by(play: Play, count: PaperCount, *people: PersonId) -> Play:
    enter = c.EnterPaperCount(ballot=BALLOT, count=count)
    return play.after(*((person, enter) for person in people))


def test_a_person_without_a_post_in_question_is_named_alone() -> None:
    rules = replace(
        rule_set(), basis={"confidence_vote_allowed": Basis(vi="Nghị quyết số 96", en="x")}
    )
    play = _opened(secret(SecretKind.CONFIDENCE, [line(AN, words="")]), rules)
    marks = {line(AN).line: (4, 2)}
    count = counted(SecretKind.CONFIDENCE, marks, valid=6)
    _counted(play, count, count)

    assert any(text.startswith("1. Ông Trần Hòa An: 4 phiếu tín nhiệm") for text in _said(play))
    assert "Căn cứ: Nghị quyết số 96." in _said(play)


def test_entries_that_differed_and_a_cancellation_stand_with_their_reason() -> None:
    play = _opened(secret()).after((CHAIR, c.CloseBox(ballot=BALLOT)))
    for person, count in ((CLERK, _WRONG), (SECRETARY, _COUNT)):
        play.wish(person, c.EnterPaperCount(ballot=BALLOT, count=count))
    play.after(
        (CHAIR, c.CancelSecretBallot(ballot=BALLOT, reason="Thừa phiếu")),
        (
            CLERK,
            c.RepeatSecretBallot(
                ballot=OTHER_BALLOT, of=BALLOT, reason="Thừa phiếu", decision="Nhất trí"
            ),
        ),
    )
    assert _incidents(play) == [Incident.DIFFERED, Incident.CANCELLED]

    play.after(
        (CHAIR, c.AnnounceSecretBallot(ballot=OTHER_BALLOT)),
        (CHAIR, c.OpenSecretBallot(ballot=OTHER_BALLOT)),
    )
    assert _incidents(play)[2:] == [Incident.REPEATED]
    said = " ".join(_said(play))
    assert "Biểu quyết lại: Nghị quyết về việc miễn nhiệm; lý do: Thừa phiếu; theo quyết định:" in (
        said
    )
    assert "3 phiếu" not in said


def test_the_committee_stands_as_it_was_when_the_figures_were_released() -> None:
    play = _opened(secret(SecretKind.CONFIDENCE, [line(AN)]))
    count = counted(SecretKind.CONFIDENCE, {line(AN).line: (4, 2)}, valid=6)
    _counted(play, count, count)
    play.wish(CLERK, c.ReplaceCounter(leaving=DUNG, joining=CHI, decision="Thay Trưởng ban"))

    assert any("Trưởng ban Ông Bùi Đức Dũng" in text for text in _said(play))


def test_a_committee_formed_later_did_not_count_and_two_are_enough_of_one() -> None:
    play = _counted(_opened(secret()), _COUNT, _COUNT)
    with_committee(play)
    assert not any("Ban kiểm phiếu: Trưởng ban" in text for text in _said(play))

    of_two = _opened(secret(), rule_set(committee_least=2))
    of_two.wish(
        CLERK, c.FormCommittee(head=DUNG, secretary=SECRETARY, members=(), decision="Nhất trí")
    )
    of_two.wish(CLERK, c.ReplaceCounter(leaving=SECRETARY, joining=CHI, decision="Thay"))
    of_two.wish(CHAIR, c.CloseBox(ballot=BALLOT))
    _counted_by(of_two, _COUNT, CLERK, CHI).wish(DUNG, c.ReleaseCount(ballot=BALLOT))
    assert any("Thư ký Bà Phạm Chi. Đóng" in text for text in _said(of_two))


def test_a_vote_repeated_among_the_tied_says_so() -> None:
    three = [line(AN), line(CHI), line(BINH)]
    play = _opened(secret(SecretKind.ELECTION, three, posts=2))
    count = counted(SecretKind.ELECTION, {one.line: (4, 2) for one in three}, valid=6)
    _counted(play, count, count).after(
        (CLERK, c.PrepareRevote(ballot=OTHER_BALLOT, of=BALLOT, decision="Nhất trí")),
        (CHAIR, c.AnnounceSecretBallot(ballot=OTHER_BALLOT)),
        (CHAIR, c.OpenSecretBallot(ballot=OTHER_BALLOT)),
    )

    assert _incidents(play) == [Incident.REVOTED]


def test_what_was_announced_and_withdrawn_stands_and_a_draft_does_not() -> None:
    withdraw = c.WithdrawSecretBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ")
    draft = in_session().after((CLERK, secret()), (CLERK, withdraw))
    announced = in_session().after(
        (CLERK, secret()), (CHAIR, c.AnnounceSecretBallot(ballot=BALLOT)), (CLERK, withdraw)
    )

    assert _incidents(draft) == []
    assert _incidents(announced) == [Incident.WITHDRAWN]


def test_an_item_voted_on_by_papers_without_a_turn_stands_in_the_minutes() -> None:
    wish = c.PrepareSecretBallot(
        ballot=BALLOT, item=OTHER_ITEM, kind=SecretKind.DECISION, subject="Bầu"
    )
    play = _opened(wish)

    assert len(draw_up(play.state, REGISTER).items) == 2


def test_the_exact_text_stands_in_the_counting_minutes() -> None:
    play = in_session().after(
        (CLERK, paper_of()),
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")),
        (CLERK, c.PublishPaper(paper=PAPER)),
        (CLERK, secret()),
        (
            CLERK,
            c.ChooseSecretText(ballot=BALLOT, paper=PAPER, version=1, amendments=("Bỏ Điều 3",)),
        ),
        (CHAIR, c.AnnounceSecretBallot(ballot=BALLOT)),
        (CHAIR, c.OpenSecretBallot(ballot=BALLOT)),
    )
    _counted(play, _COUNT, _COUNT)

    said = " ".join(_said(play))
    assert (
        "Văn bản biểu quyết: Báo cáo, bản thứ 1; nội dung tiếp thu, chỉnh sửa: (1) Bỏ Điều 3."
    ) in said
