"""The council and its people as a session needs them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from meetingroom.domain.checks import NAME_LETTERS, check_text
from meetingroom.domain.ids import BodyId, GroupId, PersonId
from meetingroom.domain.refusals import MalformedError
from meetingroom.domain.text import NameKey, name_key
from meetingroom.domain.values import BodyKind, BodyPost, Level, MandateState

HONORIFICS: Final = ("Ông", "Bà")
LAST_PRECEDENCE: Final = 999
NOBODY: Final = PersonId("")
"""Stands where a person may yet be named."""


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
        return f"{self.honorific} {self.name}".strip()


def check_entry(entry: RegisterEntry) -> None:
    """Demand that a person can be named as documents do: Ông or Bà, a name, titles in words.

    Raises:
        MalformedError: the honorific is another word, or the name or a title is out of its range.
    """
    if entry.honorific not in HONORIFICS:
        raise MalformedError
    for text in (entry.name, *entry.titles):
        check_text(text, NAME_LETTERS)


def nameless(person: PersonId) -> RegisterEntry:
    """Return what stands for a person until the register is here."""
    return RegisterEntry(person=person, honorific="", name="…", titles=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A deputies' group (tổ đại biểu).

    Attributes:
        leader: who leads it (tổ trưởng); empty while nobody was named.
    """

    group: GroupId
    name: str
    leader: PersonId = NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A deputy on a session's roster.

    Attributes:
        precedence: place in the order of precedence, 1 to 999; 0 when none was given.
    """

    person: PersonId
    group: GroupId
    mandate: MandateState
    precedence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMember:
    """A deputy in a body."""

    person: PersonId
    post: BodyPost


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The Standing Body or a committee, with its members in the order in which they joined."""

    body: BodyId
    kind: BodyKind
    name: str
    members: tuple[BodyMember, ...]


def in_precedence(
    members: Iterable[Member], register: Mapping[PersonId, RegisterEntry]
) -> tuple[Member, ...]:
    """Return deputies as lists name them: by precedence, then by given name.

    Who has no precedence comes after those who have; who is missing from the register, last.
    """

    def place(member: Member) -> tuple[int, bool, NameKey]:
        entry = register.get(member.person)
        name = () if entry is None else name_key(entry.name)
        return member.precedence or LAST_PRECEDENCE + 1, entry is None, name

    return tuple(sorted(members, key=place))
