"""A room as planned in a TOML file: council, people, groups, and the session to open."""

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import msgspec

from meetingroom.commands.planned_facts import bodies_among, first_refused, groups_among
from meetingroom.commands.rule_words import value_words
from meetingroom.commands.wording import CommandFailedError, Words, words_of
from meetingroom.domain.ids import GroupId, PersonId, SessionId
from meetingroom.domain.naming import LAST_ORDINAL
from meetingroom.domain.people import (
    LAST_PRECEDENCE,
    Body,
    Council,
    Group,
    RegisterEntry,
)
from meetingroom.domain.rules.keys import KEYS
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
    """A deputy: the entry of the register, the group, and the place in the order of precedence.

    Attributes:
        precedence: 1 to 999; 0 when none is given.
    """

    person: PersonId
    honorific: str
    name: str
    titles: tuple[str, ...]
    group: GroupId
    precedence: Annotated[int, msgspec.Meta(ge=0, le=LAST_PRECEDENCE)] = 0

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
        groups: deputies' groups, each with its leader where one is named.
        bodies: the Standing Body and the committees with their members.
        own_rules: what the council decided otherwise than its rule set says.
    """

    council: Council
    session: PlannedSession
    clerk: RegisterEntry
    groups: tuple[Group, ...]
    deputies: tuple[PlannedMember, ...]
    bodies: tuple[Body, ...] = ()
    own_rules: tuple[PlannedRule, ...] = ()

    @property
    def name(self) -> str:
        """The room's name in words."""
        return f"Hội đồng nhân dân {self.council.unit}"

    @property
    def people(self) -> tuple[RegisterEntry, ...]:
        """Everybody who can sign in, the clerk first."""
        return (self.clerk, *(deputy.entry for deputy in self.deputies))

    def of_first(self, deputies: int) -> "RoomPlan":
        """Return the plan of a smaller council: its first deputies, with the posts they hold."""
        kept = self.deputies[:deputies]
        people = {deputy.person for deputy in kept}
        return replace(
            self,
            council=replace(self.council, elected=deputies),
            deputies=kept,
            groups=groups_among(self.groups, people),
            bodies=bodies_among(self.bodies, people),
        )


def load_room_plan(file: Path) -> RoomPlan:
    """Read a room's plan; other keys of the file are left alone.

    Raises:
        CommandFailedError: the file is no text, not TOML, lacks something, or names a person, a
            group, a body or a post that no room can take; says file, key and reason.
        OSError: it can't be read.
    """
    try:
        plan = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), RoomPlan)
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
    _check(file, plan)
    return plan


def _check(file: Path, plan: RoomPlan) -> None:
    refused = first_refused(plan)
    if refused is not None:
        key, refusal = refused
        vi, en = words_of(refusal)
        raise CommandFailedError(
            f"Không dùng được tệp {file}: `{key}`: {vi} Xin sửa tệp rồi chạy lại.",
            f"The file {file} can't be used: `{key}`: {en} Please mend it and start again.",
        ) from refusal
    for at, own in enumerate(plan.own_rules):
        wrong = _wrong_rule(own)
        if wrong is not None:
            field, (vi, en) = wrong
            key = f"own_rules[{at}].{field}"
            raise CommandFailedError(
                f"Không dùng được tệp {file}: `{key}` {vi}. Xin sửa tệp rồi chạy lại.",
                f"The file {file} can't be used: `{key}` {en}. Please mend it and start again.",
            )


def _wrong_rule(own: PlannedRule) -> tuple[str, Words] | None:
    rule = KEYS.get(own.key)
    if rule is None:
        return "key", (f"không có quy tắc {own.key}", f"names no rule: {own.key}")
    if not rule.takes(own.value):
        vi, en = value_words(rule)
        return "value", (f"phải là {vi}", f"must be {en}")
    return None
