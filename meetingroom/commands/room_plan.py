"""A room as planned in a TOML file: council, people, groups, and the session to open."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from meetingroom.commands.wording import CommandFailedError
from meetingroom.domain.ids import GroupId, PersonId, SessionId
from meetingroom.domain.naming import LAST_ORDINAL
from meetingroom.domain.people import Council, Group, RegisterEntry
from meetingroom.domain.values import SessionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession:
    """The session to open.

    Attributes:
        ordinal: number in the council's series, 1 to 999.
        title: what it is called within a sentence; empty to have it named by kind and number.
    """

    session: SessionId
    kind: SessionKind
    ordinal: Annotated[int, msgspec.Meta(ge=1, le=LAST_ORDINAL)]
    place: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMember:
    """A deputy: the entry of the register, and the group."""

    person: PersonId
    honorific: str
    name: str
    titles: tuple[str, ...]
    group: GroupId

    @property
    def entry(self) -> RegisterEntry:
        """What the register says of this person."""
        return RegisterEntry(
            person=self.person, honorific=self.honorific, name=self.name, titles=self.titles
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRule:
    """A value of the council's own, with its basis and why it was decided."""

    key: str
    value: int | bool
    basis: str
    basis_en: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPlan:
    """Everything a new room begins with.

    Attributes:
        clerk: prepares the session and pairs the first devices; no deputy.
        own_rules: what the council decided otherwise than its rule set says.
    """

    council: Council
    session: PlannedSession
    clerk: RegisterEntry
    groups: tuple[Group, ...]
    deputies: tuple[PlannedMember, ...]
    own_rules: tuple[PlannedRule, ...] = ()

    @property
    def name(self) -> str:
        """The room's name in words."""
        return f"Hội đồng nhân dân {self.council.unit}"

    @property
    def people(self) -> tuple[RegisterEntry, ...]:
        """Everybody who can sign in, the clerk first."""
        return (self.clerk, *(deputy.entry for deputy in self.deputies))


def load_room_plan(file: Path) -> RoomPlan:
    """Read a room's plan; other keys of the file are left alone.

    Raises:
        CommandFailedError: the file is no text, not TOML, or lacks something; says what.
        OSError: it can't be read.
    """
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), RoomPlan)
    except UnicodeDecodeError as error:
        raise CommandFailedError(
            f"Tệp {file} không phải văn bản UTF-8. Xin lưu lại theo UTF-8 rồi chạy lại.",
            f"The file {file} is no UTF-8 text. Please save it as UTF-8 and start again.",
        ) from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError) as error:
        raise CommandFailedError(
            f"Không dùng được tệp {file}: {error}. Xin sửa tệp rồi chạy lại.",
            f"The file {file} can't be used: {error}. Please mend it and start again.",
        ) from error
