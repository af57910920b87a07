"""Reading a rule set from a parsed TOML table, for one day.

Each rule is a table, or an array of tables of which the one in effect that day is taken::

    [quorum_over]
    value = 2
    basis = "…"        # one line in Vietnamese, as everybody reads it
    basis_en = "…"     # the same in English
    note = "…"         # for those who keep the rules; may be left out
    unsure = true      # the source was not read whole; may be left out
    from = 2026-03-15  # first day in effect; may be left out
    until = 2031-03-14 # last day in effect; may be left out

A rule set may take rights away, never give any; any number of times::

    [[deny]]
    role = "clerk"
    command = "DecideForm"
    basis = "…"        # and the other fields of a rule, but for its value
    basis_en = "…"
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from meetingroom.domain.commands.closed import SessionCommand
from meetingroom.domain.errors import RuleSetError
from meetingroom.domain.rules.keys import KEYS, Rule, RuleValue
from meetingroom.domain.rules.rule_set import LONGEST_LINE, Basis, Denial, RuleSet, checked
from meetingroom.domain.values import Role

DENY: Final = "deny"
_FIELDS: Final = frozenset({"value", "basis", "basis_en", "note", "unsure", "from", "until"})
_DENIAL_FIELDS: Final = _FIELDS - {"value"} | {"role", "command"}
_COMMANDS: Final = frozenset(kind.__name__ for kind in get_args(SessionCommand))


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days on which an entry is in effect; None where the entry names no such day.

    Attributes:
        first: the first of them.
        last: the last of them.
    """

    first: date | None
    last: date | None

    def cover(self, day: date) -> bool:
        """Say whether a day is one of these."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def rule_set_of(name: str, table: Mapping[str, object], day: date) -> RuleSet:
    """Read a rule set as it is in effect on a day.

    Args:
        name: name of the file, without its ending; errors quote it.
        table: what the TOML file says.
        day: as the council's calendar has it.

    Raises:
        RuleSetError: a key is missing, unknown, of the wrong type or out of range, has no basis,
            or is not in effect that day; says file, key and reason.
    """
    for key in table:
        if key not in KEYS and key != DENY:
            raise RuleSetError(name, key, "is no rule of this program")
    values: dict[str, RuleValue] = {}
    basis: dict[str, Basis] = {}
    for key, rule in KEYS.items():
        chosen = _in_effect(name, key, table.get(key), day)
        values[key] = _value(name, key, rule, chosen.get("value"))
        basis[key] = _basis(name, key, chosen)
    denied = tuple(
        Denial(role=Role(str(entry["role"])), command=command, basis=_basis(name, DENY, entry))
        for command, entry in _denials(name, table.get(DENY, []), day)
    )
    return checked(RuleSet(name=name, values=values, basis=basis, denied=denied))


def days_of(name: str, table: Mapping[str, object], day: date) -> Mapping[str, Days]:
    """Return the days of each value that is in effect on a day, by its key.

    Args:
        name: name of the file, without its ending.
        table: what ``rule_set_of`` can read.
        day: as the council's calendar has it.

    Raises:
        RuleSetError: ``rule_set_of`` would not read it either.
    """
    return {key: _days(name, key, _in_effect(name, key, table.get(key), day)) for key in KEYS}


def denial_days(name: str, table: Mapping[str, object], day: date) -> tuple[Days, ...]:
    """Return the days of each denial in effect on a day, in the order of ``RuleSet.denied``.

    Raises:
        RuleSetError: ``rule_set_of`` would not read it either.
    """
    found = table.get(DENY, [])
    return tuple(_days(name, DENY, entry) for _, entry in _denials(name, found, day))


def _denials(name: str, found: object, day: date) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give each entry in effect with the command it takes away."""
    if not isinstance(found, list):
        raise RuleSetError(name, DENY, "must be tables of role and command")
    for entry in found:
        if not isinstance(entry, Mapping):
            raise RuleSetError(name, DENY, "must be tables of role and command")
        role, command = entry.get("role"), entry.get("command")
        if role not in set(Role):
            raise RuleSetError(name, DENY, f"knows no role {role}")
        if not isinstance(command, str) or command not in _COMMANDS:
            raise RuleSetError(name, DENY, f"knows no command {command}")
        if _covers(name, DENY, entry, day):
            yield command, entry


def _in_effect(name: str, key: str, found: object, day: date) -> Mapping[str, object]:
    listed: list[object] = found if isinstance(found, list) else [found]
    entries = [entry for entry in listed if isinstance(entry, Mapping)]
    if len(entries) < len(listed) or not entries:
        raise RuleSetError(name, key, "is missing")
    chosen: list[Mapping[str, object]] = [
        entry for entry in entries if _covers(name, key, entry, day)
    ]
    if not chosen:
        raise RuleSetError(name, key, f"is not in effect on {day.isoformat()}")
    if len(chosen) > 1:
        raise RuleSetError(name, key, f"has more than one value on {day.isoformat()}")
    return chosen[0]


def _covers(name: str, key: str, entry: Mapping[str, object], day: date) -> bool:
    unknown = sorted(set(entry) - (_DENIAL_FIELDS if key == DENY else _FIELDS))
    if unknown:
        raise RuleSetError(name, key, f"has an unknown field {unknown[0]}")
    return _days(name, key, entry).cover(day)


def _days(name: str, key: str, entry: Mapping[str, object]) -> Days:
    first, last = (_date(name, key, entry, side) for side in ("from", "until"))
    if first and last and first > last:
        raise RuleSetError(name, key, "ends before it begins")
    return Days(first=first, last=last)


def _date(name: str, key: str, entry: Mapping[str, object], side: str) -> date | None:
    found = entry.get(side)
    if found is not None and type(found) is not date:
        raise RuleSetError(name, key, f"{side} must be a date such as 2026-03-15")
    return found


def _value(name: str, key: str, rule: Rule, value: object) -> RuleValue:
    if not rule.takes(value):
        raise RuleSetError(name, key, f"must be {rule.words}")
    return value


def _basis(name: str, key: str, entry: Mapping[str, object]) -> Basis:
    lines = {side: entry.get(side) for side in ("basis", "basis_en")}
    for side, line in lines.items():
        if not isinstance(line, str) or not line.strip():
            raise RuleSetError(name, key, f"has no legal basis in words ({side})")
        if len(line) > LONGEST_LINE:
            raise RuleSetError(name, key, f"{side} is longer than {LONGEST_LINE} letters")
    note, unsure = entry.get("note", ""), entry.get("unsure", False)
    if not isinstance(note, str):
        raise RuleSetError(name, key, "note must be text")
    if not isinstance(unsure, bool):
        raise RuleSetError(name, key, "unsure must be true or false")
    return Basis(vi=str(lines["basis"]), en=str(lines["basis_en"]), note=note, unsure=unsure)
