"""Entries of the ledger as records, from which repeated parts of a text are filled."""

from meetingroom.demo.papermaking.chance import between, one_of
from meetingroom.demo.papermaking.ledger import Petition, Project, Quarter
from meetingroom.demo.papermaking.manuscript import Record
from meetingroom.demo.papermaking.vietnamese import grouped
from meetingroom.domain.rules import hundredths
from meetingroom.domain.text import padded, percent

_TRADES = (
    "thực phẩm tươi sống",
    "rau, củ, quả",
    "tạp hóa",
    "quần áo, giày dép",
    "ăn uống tại chỗ",
    "hàng khô, gia vị",
    "đồ gia dụng",
)
_SHAPES = ("sạp gỗ có mái che tạm", "ki-ốt khung thép", "bàn di động", "sạp bê tông cũ")


def quarter_record(quarter: Quarter) -> Record:
    """Describe a residential quarter."""
    return {
        "name": quarter.name,
        "street": quarter.street,
        "q_households": grouped(quarter.households),
        "q_people": grouped(quarter.people),
        "q_poor": padded(quarter.poor),
        "q_near_poor": padded(quarter.near_poor),
        "q_cultured": grouped(quarter.cultured),
        "q_cultured_share": percent(hundredths(quarter.cultured, quarter.households)),
        "q_cameras": padded(quarter.cameras),
        "q_fund_plan": padded(quarter.fund_plan),
        "q_fund": padded(quarter.fund),
        "q_fund_share": percent(hundredths(quarter.fund, quarter.fund_plan)),
        "q_jobs": padded(quarter.jobs),
        "q_permits": padded(quarter.permits),
    }


def project_record(project: Project) -> Record:
    """Describe a public investment project; `moved_words` says what the draft changes."""
    rest = project.revised - project.paid
    third = rest * between(f"{project.name}/third", 45, 65) // 100
    return {
        "name": project.name,
        "place": project.place,
        "approved": grouped(project.approved),
        "before": grouped(project.before),
        "plan": grouped(project.plan),
        "revised": grouped(project.revised),
        "paid": grouped(project.paid),
        "paid_share": percent(hundredths(project.paid, project.plan)),
        "progress": project.progress,
        "obstacle": project.obstacle,
        "rest": grouped(rest),
        "third": grouped(third),
        "fourth": grouped(rest - third),
        "served": grouped(between(f"{project.name}/served", 120, 940)),
        "checks": padded(between(f"{project.name}/checks", 2, 9)),
        "month": str(between(f"{project.name}/month", 9, 12)),
        "moved_words": _moved_words(project),
    }


def _moved_words(project: Project) -> str:
    if project.change > 0:
        return f"đề nghị bổ sung {grouped(project.change)} triệu đồng để đẩy nhanh tiến độ"
    if project.change < 0:
        return f"đề nghị giảm {grouped(-project.change)} triệu đồng do không có khả năng giải ngân"
    return "đề nghị giữ nguyên kế hoạch vốn"


def petition_record(petition: Petition) -> Record:
    """Describe a petition of voters and its answer."""
    return {
        "number": str(petition.number),
        "quarter": petition.quarter,
        "field": petition.field,
        "ask": petition.ask,
        "answer": petition.answer,
        "outcome": petition.outcome.value,
    }


def shop_record(number: int) -> Record:
    """Describe a stall of the market that was surveyed; `number` counts from 1."""
    label = f"shop/{number}"
    return {
        "number": padded(number),
        "trade": one_of(f"{label}/trade", _TRADES),
        "shape": one_of(f"{label}/shape", _SHAPES),
        "area": f"{between(f'{label}/area', 4, 17)},{between(f'{label}/part', 0, 9)}",
        "since": str(between(f"{label}/since", 1998, 2023)),
        "fee": grouped(between(f"{label}/fee", 18, 64) * 10000),
        "helpers": padded(between(f"{label}/helpers", 1, 4)),
        "parcel": str(between(f"{label}/parcel", 101, 268)),
        "day": padded(between(f"{label}/day", 4, 22)),
    }
