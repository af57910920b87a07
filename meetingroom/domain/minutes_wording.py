"""The words of the minutes, in order, before any layout; the PDF and its editable twin share them.

The order is that of the minutes' form of Decree 30/2020/NĐ-CP (annex III, form 1.9) and of the
councils' own practice. Nothing is abbreviated; the number is left blank for the records clerk.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from meetingroom.domain.minutes import (
    ItemRecord,
    LimitRecord,
    Minutes,
    NoteRecord,
    SpeechRecord,
)
from meetingroom.domain.minutes_agenda import agenda_lines, unreached_line
from meetingroom.domain.minutes_ballots import BallotRecord, Incident, IncidentRecord
from meetingroom.domain.minutes_people import committee_lines, order_line
from meetingroom.domain.minutes_personnel import PersonnelLine
from meetingroom.domain.minutes_roll import PersonLine
from meetingroom.domain.minutes_roll_wording import (
    course_lines,
    moment,
    named,
    roll_lines,
    with_titles,
)
from meetingroom.domain.minutes_secret import SecretRecord
from meetingroom.domain.minutes_secret_wording import (
    COUNT_HEADS,
    count_figures,
    count_lines,
    count_opening,
)
from meetingroom.domain.people import Council
from meetingroom.domain.sentences import threshold_words
from meetingroom.domain.text import clock_words, date_words, padded, percent
from meetingroom.domain.values import BallotForm, FloorPurpose

NUMBER: Final = "Số:        /BB-HĐND"
_NO_DATE: Final = "ngày      tháng      năm"

_FORMS: Final = {
    BallotForm.ELECTRONIC: "biểu quyết công khai",
    BallotForm.HANDS: "biểu quyết công khai bằng hình thức giơ tay",
    BallotForm.SECRET: "bỏ phiếu kín",
}
_INCIDENTS: Final = {
    Incident.WITHDRAWN: "Rút nội dung biểu quyết đã được thông báo",
    Incident.CANCELLED: "Chủ tọa hủy lần biểu quyết",
    Incident.PAUSED: "Chủ tọa tạm dừng biểu quyết",
    Incident.RESTARTED: "Biểu quyết tạm dừng do máy chủ khởi động lại",
    Incident.RESUMED: "Tiếp tục biểu quyết",
    Incident.REPEATED: "Biểu quyết lại",
    Incident.REVOTED: "Bỏ phiếu lại giữa những người bằng phiếu",
    Incident.DIFFERED: "Hai lần nhập số liệu kiểm phiếu chưa khớp, phải nhập lại",
}
_INCIDENT_RESTS: Final = {
    Incident.CANCELLED: " Các lựa chọn của lần biểu quyết này không được tính.",
    Incident.RESTARTED: " Các lựa chọn đã ghi nhận được giữ nguyên.",
}
_PURPOSES: Final = {
    FloorPurpose.DISCUSSION: "thảo luận",
    FloorPurpose.QUESTION: "nêu chất vấn",
    FloorPurpose.DEBATE: "tranh luận",
    FloorPurpose.REPLY: "trả lời",
    FloorPurpose.PROCEDURAL: "đề nghị về chương trình, cách tiến hành",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A section in Roman numerals."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemHeading:
    """An agenda item with its number."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; `lead` opens it in bold and may be empty."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteTable:
    """The figures of one ballot under their heads, as many as there are heads."""

    heads: tuple[str, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCount:
    """A paragraph in which the number of pages stands between two texts."""

    before: str
    after: str


Block: TypeAlias = Heading | ItemHeading | Paragraph | VoteTable | PageCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Everything the minutes say.

    Attributes:
        issuer: lines of the organ's name.
        place_date: place and date of the document.
        subjects: lines under the kind of document.
        secretary: who signs on the left; empty when nobody keeps the minutes.
        chair: who signs on the right; empty when nobody presides.
        closed_ms: when the session closed (UTC), 0 while it goes on.
    """

    issuer: tuple[str, ...]
    number: str
    place_date: str
    kind: str
    subjects: tuple[str, ...]
    blocks: tuple[Block, ...]
    secretary: str
    chair: str
    closed_ms: int


def word(minutes: Minutes) -> Wording:
    """Put the minutes into words."""
    council = minutes.council
    dated_ms = minutes.closed_ms or minutes.opened_ms
    return Wording(
        issuer=("HỘI ĐỒNG NHÂN DÂN", council.unit.upper()),
        number=NUMBER,
        place_date=f"{_capital(council.unit)}, {date_words(dated_ms) if dated_ms else _NO_DATE}",
        kind="BIÊN BẢN",
        subjects=(
            _capital(minutes.title),
            _body(council),
        ),
        blocks=tuple(_blocks(minutes)),
        secretary=_signer(minutes.secretaries),
        chair=minutes.signer,
        closed_ms=minutes.closed_ms,
    )


def _body(council: Council) -> str:
    term = f"nhiệm kỳ {council.term_from} - {council.term_to}"
    return f"Hội đồng nhân dân {council.unit} khóa {council.legislature}, {term}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _signer(people: Sequence[PersonLine]) -> str:
    return people[0].name if people else ""


def _blocks(minutes: Minutes) -> Iterator[Block]:
    yield Heading(text="I. THỜI GIAN, ĐỊA ĐIỂM")
    yield from _time_and_place(minutes)
    yield Heading(text="II. THÀNH PHẦN")
    yield from _people(minutes)
    yield Heading(text="III. DIỄN BIẾN")
    yield from map(_plain, agenda_lines(minutes.agenda))
    for item in minutes.items:
        yield from _item(item)
    if minutes.unreached:
        yield _plain(unreached_line(minutes.unreached))
    if minutes.resolutions:
        yield _plain("Nghị quyết trình kỳ họp:")
        yield from map(_plain, minutes.resolutions)
    yield from map(_plain, minutes.consultations)
    yield from map(_plain, minutes.ledger)
    yield Heading(text="IV. KẾT THÚC")
    yield Paragraph(text=_closing(minutes))
    yield PageCount(
        before="Biên bản này gồm ",
        after=" trang, lập từ dữ liệu ghi nhận tại kỳ họp, được chủ tọa và thư ký kỳ họp thống "
        "nhất ký tên dưới đây./.",
    )


def _time_and_place(minutes: Minutes) -> Iterator[Block]:
    yield Paragraph(text=f"1. Thời gian: {_beginning(minutes)}.")
    is_one = len(minutes.sittings) == 1
    for sitting in minutes.sittings:
        yield from map(_plain, course_lines(sitting, is_one=is_one))
    yield Paragraph(text=f"2. Địa điểm: {minutes.place}.")


def _beginning(minutes: Minutes) -> str:
    if not minutes.opened_ms:
        return "kỳ họp chưa khai mạc"
    return f"khai mạc lúc {moment(minutes.opened_ms)}"


def _closing(minutes: Minutes) -> str:
    if not minutes.closed_ms:
        return "Kỳ họp chưa bế mạc."
    return f"Kỳ họp bế mạc lúc {moment(minutes.closed_ms)}."


def _people(minutes: Minutes) -> Iterator[Block]:
    number, is_one = 0, len(minutes.sittings) == 1
    for number, sitting in enumerate(minutes.sittings, start=1):
        yield from map(_plain, roll_lines(sitting, number=number, is_one=is_one))
    yield Paragraph(text=f"{number + 1}. Chủ tọa: {named(minutes.presiders)}.")
    yield Paragraph(text=f"{number + 2}. Thư ký kỳ họp: {named(minutes.secretaries)}.")
    for committee in minutes.committees:
        first, *changes = committee_lines(committee)
        yield Paragraph(text=f"{number + 3}. {first}")
        yield from map(_plain, changes)
    yield from map(_plain, map(order_line, minutes.ordered))


def _plain(text: str) -> Paragraph:
    return Paragraph(text=text)


def _item(item: ItemRecord) -> Iterator[Block]:
    yield ItemHeading(text=f"{item.number}. {item.title}")
    by = f"; thực hiện: {item.presenter}" if item.presenter else ""
    yield Paragraph(text=f"Bắt đầu lúc {clock_words(item.started_ms)}{by}.")
    if item.papers:
        yield Paragraph(text=f"Tài liệu: {'; '.join(item.papers)}.")
    for _, entry in sorted(_entries(item), key=lambda timed: timed[0]):
        yield from entry


def _entries(item: ItemRecord) -> Iterator[tuple[int, tuple[Block, ...]]]:
    """What happened under an item, each with its time."""
    yield from ((note.at_ms, (_note(note),)) for note in item.notes)
    yield from ((limit.at_ms, (_limit(limit),)) for limit in item.limits)
    yield from ((speech.started_ms, (_speech(speech),)) for speech in item.speeches)
    yield from ((one.at_ms, (_incident(one),)) for one in item.incidents)
    yield from ((ballot.opened_ms, _ballot(ballot)) for ballot in item.ballots)
    yield from ((one.at_ms, (_personnel(one),)) for one in item.personnel)
    yield from ((secret.opened_ms, _secret(secret)) for secret in item.secret_ballots)


def _note(note: NoteRecord) -> Paragraph:
    return Paragraph(lead=clock_words(note.at_ms), text=note.text)


def _limit(limit: LimitRecord) -> Paragraph:
    return Paragraph(
        lead=clock_words(limit.at_ms),
        text=f"Chủ tọa quy định thời gian mỗi lượt {_PURPOSES[limit.purpose]}: "
        f"{length_words(limit.limit_s)}.",
    )


def _speech(speech: SpeechRecord) -> Paragraph:
    lasted = _lasted(speech.duration_s)
    return Paragraph(
        lead=clock_words(speech.started_ms),
        text=f"{with_titles(speech.speaker)} {_PURPOSES[speech.purpose]}{lasted}.",
    )


def _lasted(seconds: int) -> str:
    if not seconds:
        return ""
    return f" ({length_words(seconds)})"


def length_words(seconds: int) -> str:
    """Return how long a speech took, as ``02 phút 58 giây``."""
    minutes, rest = divmod(seconds, 60)
    return f"{padded(minutes)} phút {padded(rest)} giây"


def _incident(record: IncidentRecord) -> Paragraph:
    reason = f"; lý do: {record.reason}" if record.reason else ""
    decision = f"; theo quyết định: {record.decision}" if record.decision else ""
    rest = _INCIDENT_RESTS.get(record.incident, "")
    text = f"{_INCIDENTS[record.incident]}: {record.subject}{reason}{decision}.{rest}"
    return Paragraph(lead=clock_words(record.at_ms), text=text)


def _ballot(ballot: BallotRecord) -> tuple[Block, ...]:
    count = ballot.count
    texts = "".join(f" {text.words}" for text in ballot.texts)
    form = f" Hình thức biểu quyết theo quyết định: {ballot.decision}." if ballot.decision else ""
    return (
        Paragraph(
            lead=clock_words(ballot.opened_ms),
            text=f"Hội đồng nhân dân {_FORMS[ballot.form]}: {ballot.subject}.{texts}{form} "
            f"Kết thúc biểu quyết lúc {clock_words(ballot.ended_ms)}. Điều kiện thông qua: "
            f"{threshold_words(ballot.threshold)}, cần ít nhất {padded(ballot.needed)} đại biểu "
            "tán thành. Kết quả như sau:",
        ),
        VoteTable(
            heads=(
                "Tổng số đại biểu",
                "Có mặt",
                "Tán thành",
                "Không tán thành",
                "Không biểu quyết",
                "Chưa biểu quyết",
                "Vắng mặt",
                f"Tỷ lệ tán thành trên tổng số {ballot.base} đại biểu",
            ),
            figures=(
                str(ballot.base),
                str(count.present),
                str(count.in_favour),
                str(count.against),
                str(count.abstain),
                str(count.not_voted),
                str(count.absent),
                percent(ballot.share),
            ),
        ),
        Paragraph(text=ballot.sentence),
    )


def _secret(record: SecretRecord) -> tuple[Block, ...]:
    return (
        Paragraph(lead=clock_words(record.opened_ms), text=count_opening(record)),
        VoteTable(heads=COUNT_HEADS, figures=count_figures(record)),
        *map(_plain, count_lines(record)),
    )


def _personnel(line: PersonnelLine) -> Paragraph:
    return Paragraph(lead=clock_words(line.at_ms), text=line.text)
