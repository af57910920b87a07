"""By whose order an operator acts at the chair's console."""

from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Giver:
    """A presider whose order may be taken, by id, as documents address that person."""

    person: PersonId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """Whose orders there are, and whose are taken now.

    Attributes:
        is_operator: whether this person acts by order; else nothing of this is shown.
        taken: the id of the presider whose orders are taken; empty while nobody's are.
        line: by whose order what is done here will stand in the minutes, or what to do first.
    """

    is_operator: bool = False
    givers: tuple[Giver, ...] = ()
    taken: str = ""
    line: str = ""


_LINE: Final = {
    (Language.VIETNAMESE, True): "Mọi thao tác được ghi biên bản là theo lệnh của chủ tọa này.",
    (Language.VIETNAMESE, False): "Xin chọn chủ tọa ra lệnh trước khi thao tác.",
    (Language.ENGLISH, True): "All you do here stands in the minutes as this presider's order.",
    (Language.ENGLISH, False): "Please say whose orders you carry out before you do anything.",
}


def orders_of(seen: Seen) -> Orders:
    """Read by whose order this person acts; a presider who operates too acts alone."""
    if Role.OPERATOR not in seen.roles or Role.PRESIDER in seen.roles:
        return Orders()
    presiders = seen.state.presiders()
    giver = seen.state.orders.get(seen.person, "")
    taken = giver if giver in presiders else ""
    return Orders(
        is_operator=True,
        givers=tuple(Giver(person=p, name=seen.entry(p).addressed) for p in presiders),
        taken=taken,
        line=_LINE[seen.language, bool(taken)],
    )
