"""Minutes for tests: one sitting of a small council, with whatever matters filled in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from meetingroom.domain.ids import BallotId, ItemId, SittingId
from meetingroom.domain.minutes import (
    ItemRecord,
    Minutes,
    NoteRecord,
    SpeechRecord,
)
from meetingroom.domain.minutes_ballots import BallotRecord
from meetingroom.domain.minutes_roll import ExcusedLine, PersonLine, SittingRecord
from meetingroom.domain.people import Council
from meetingroom.domain.rules import hundredths, needed, passes
from meetingroom.domain.sentences import result_sentence
from meetingroom.domain.state import Ballot, BallotPhase, Count
from meetingroom.domain.text import VIETNAM
from meetingroom.domain.values import (
    FloorPurpose,
    ItemKind,
    Level,
    Matter,
    SessionKind,
    SittingKind,
    Threshold,
)

_OPENED: Final = datetime(2026, 7, 10, 8, 5, tzinfo=VIETNAM)
COUNCIL: Final = Council(
    level=Level.COMMUNE,
    kind="phường",
    name="Mẫu",
    legislature="II",
    term_from=2026,
    term_to=2031,
    elected=28,
)
CHAIR: Final = PersonLine(
    addressed="Ông Nguyễn Văn Mẫu",
    name="Nguyễn Văn Mẫu",
    titles=("Bí thư Đảng ủy phường", "Chủ tịch Hội đồng nhân dân phường"),
)
SECRETARY: Final = PersonLine(
    addressed="Bà Lê Thị Mẫu", name="Lê Thị Mẫu", titles=("Phó Trưởng Ban Văn hóa - Xã hội",)
)
SPEAKER: Final = PersonLine(
    addressed="Ông Trịnh Văn Linh", name="Trịnh Văn Linh", titles=("Trưởng Khu phố 7",)
)
AWAY: Final = PersonLine(addressed="Bà Vương Thị Quế Chi", name="Vương Thị Quế Chi", titles=())


def at(minute: int) -> int:
    """Return server time so many minutes after the opening at 08:05 on 10 July 2026."""
    return int((_OPENED + timedelta(minutes=minute)).timestamp() * 1000)


def ballot_of(
    subject: str,
    *,
    in_favour: int = 25,
    against: int = 1,
    abstain: int = 0,
    not_voted: int = 0,
    threshold: Threshold = Threshold.MAJORITY_OF_ALL,
    minute: int = 90,
) -> BallotRecord:
    """Make a ballot that was ended, of 28 deputies in office."""
    present = in_favour + against + abstain + not_voted
    count = Count(
        present=present,
        in_favour=in_favour,
        against=against,
        abstain=abstain,
        not_voted=not_voted,
        absent=28 - present,
    )
    ballot = Ballot(
        ballot=BallotId("b"),
        item=ItemId("i"),
        matter=Matter.RESOLUTION,
        subject=subject,
        threshold=threshold,
        sitting=SittingId("s"),
        base=28,
        entitled=(),
        opened_ms=at(minute),
        due_ms=at(minute + 1),
        phase=BallotPhase.ENDED,
    )
    return BallotRecord(
        subject=subject,
        threshold=threshold,
        opened_ms=at(minute),
        ended_ms=at(minute + 1),
        base=28,
        needed=needed(threshold, 28),
        count=count,
        share=hundredths(in_favour, 28),
        share_of_present=hundredths(in_favour, count.present),
        basis="Căn cứ: dùng để thử",
        passed=passes(threshold, in_favour, 28),
        sentence=result_sentence(COUNCIL, ballot, count),
    )


def speech_of(minute: int, duration_s: int = 178) -> SpeechRecord:
    """Make a speech in the discussion."""
    return SpeechRecord(
        speaker=SPEAKER,
        purpose=FloorPurpose.DISCUSSION,
        started_ms=at(minute),
        duration_s=duration_s,
    )


def note_of(minute: int, text: str) -> NoteRecord:
    """Make a note of the secretary."""
    return NoteRecord(at_ms=at(minute), text=text, corrected=False)


def item_of(
    number: int,
    title: str,
    *,
    papers: Sequence[str] = (),
    speeches: Sequence[SpeechRecord] = (),
    notes: Sequence[NoteRecord] = (),
    ballots: Sequence[BallotRecord] = (),
) -> ItemRecord:
    """Make an item that was turned to."""
    return ItemRecord(
        number=number,
        kind=ItemKind.REPORT,
        title=title,
        presenter="Ủy ban nhân dân phường",
        started_ms=at(number),
        papers=tuple(papers),
        speeches=tuple(speeches),
        notes=tuple(notes),
        ballots=tuple(ballots),
    )


def sitting_of(*, opened: int = 0, closed: int | None = 240) -> SittingRecord:
    """Make a sitting of 26 among 28 deputies; `closed` is None while it goes on."""
    return SittingRecord(
        kind=SittingKind.PLENARY,
        opened_ms=at(opened),
        closed_ms=0 if closed is None else at(closed),
        present=26,
        base=28,
        excused=(ExcusedLine(person=AWAY, reason=""),),
        unexcused=(),
    )


def minutes_of(*items: ItemRecord, sittings: Sequence[SittingRecord] | None = None) -> Minutes:
    """Make the minutes of a session with these items."""
    return Minutes(
        council=COUNCIL,
        kind=SessionKind.REGULAR,
        ordinal=3,
        title="kỳ họp thứ Ba (kỳ họp thường lệ giữa năm 2026)",
        place="Hội trường Hội đồng nhân dân phường Mẫu",
        presiders=(CHAIR,),
        signer=CHAIR.name,
        secretaries=(SECRETARY,),
        sittings=(sitting_of(),) if sittings is None else tuple(sittings),
        items=items,
    )


def whole_session() -> Minutes:
    """Make minutes of some pages with everything that can happen in them."""
    titles = (
        "Khai mạc kỳ họp",
        "Thông qua chương trình kỳ họp, thư ký kỳ họp và hình thức biểu quyết",
        "Các báo cáo của Ủy ban nhân dân phường về kinh tế - xã hội, ngân sách và đầu tư công",
        "Thảo luận tại hội trường",
        "Chất vấn và trả lời chất vấn",
    )
    quiet = [
        item_of(
            number,
            title,
            papers=("Báo cáo tình hình kinh tế - xã hội", "Phụ lục kèm theo"),
            notes=(note_of(number * 5, "Chủ tọa điều hành, đại biểu nghiên cứu tài liệu. " * 3),),
            speeches=(speech_of(number * 5 + 2),),
        )
        for number, title in enumerate(titles, start=1)
    ]
    voted = item_of(
        6,
        "Thông qua các nghị quyết",
        ballots=(
            ballot_of("Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026"),
            ballot_of(
                "Nghị quyết về chủ trương đầu tư Dự án chợ dân sinh",
                in_favour=14,
                against=9,
                abstain=3,
                minute=95,
            ),
            ballot_of(
                "Nghị quyết về việc bãi nhiệm đại biểu Hội đồng nhân dân phường",
                in_favour=18,
                against=5,
                abstain=2,
                not_voted=1,
                threshold=Threshold.TWO_THIRDS_OF_ALL,
                minute=100,
            ),
        ),
    )
    return minutes_of(*quiet, voted)
