"""The council and its people as a session needs them."""

from dataclasses import dataclass

from meetingroom.domain.ids import GroupId, PersonId
from meetingroom.domain.values import Level, MandateState


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """A People's Council in one legislature.

    Attributes:
        level: province or commune.
        kind: the unit's kind in words: ``phường``, ``xã``, ``đặc khu``, ``tỉnh``, ``thành phố``.
        name: the unit's proper name, without its kind.
        legislature: Roman numeral, as ``II``.
        term_from: first year of the term.
        term_to: last year of the term.
        elected: deputies elected, at least 1.
    """

    level: Level
    kind: str
    name: str
    legislature: str
    term_from: int
    term_to: int
    elected: int

    @property
    def unit(self) -> str:
        """The unit with its kind, as ``phường Mẫu``."""
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """What the register says of one person; logs name people by id only.

    Attributes:
        person: the id the logs use.
        honorific: ``Ông`` or ``Bà``.
        name: full name, family name first, NFC.
        titles: none to several, most senior first.
    """

    person: PersonId
    honorific: str
    name: str
    titles: tuple[str, ...]

    @property
    def addressed(self) -> str:
        """The name with its honorific, as ``Ông Trần Văn A``."""
        return f"{self.honorific} {self.name}"


def nameless(person: PersonId) -> RegisterEntry:
    """Return what stands for a person until the register is here."""
    return RegisterEntry(person=person, honorific="", name="…", titles=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A deputies' group (tổ đại biểu)."""

    group: GroupId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A deputy on a session's roster."""

    person: PersonId
    group: GroupId
    mandate: MandateState
