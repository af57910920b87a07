"""The rule sets that come with the program: one for each level of council."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingroom.assets import asset
from meetingroom.domain.rules import RuleSet, rule_set_of
from meetingroom.domain.rules.reading import Days, days_of, denial_days
from meetingroom.domain.values import Level

RULE_SETS: Final[Mapping[Level, str]] = {
    Level.COMMUNE: "commune",
    Level.PROVINCE: "province",
    Level.DISTRICT: "district-historic",
}
"""The name of each level's rule set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedRules:
    """A rule set as it is in effect on a day.

    Attributes:
        days: on which days each value is in effect, by its key.
        denial_days: the same of each of the rule set's denials, in their order.
    """

    rules: RuleSet
    days: Mapping[str, Days]
    denial_days: tuple[Days, ...]


def rules_of(level: Level, day: date) -> RuleSet:
    """Return the rule set that a council of a level begins with.

    Raises:
        RuleSetError: the shipped file is wrong, or the level has no rules on that day; says file,
            key and reason.
    """
    return dated_rules(RULE_SETS[level], day).rules


def dated_rules(name: str, day: date) -> DatedRules:
    """Return a rule set of ``RULE_SETS`` with the days of its values.

    Raises:
        RuleSetError: see ``rules_of``.
    """
    table = _table(name)
    return DatedRules(
        rules=rule_set_of(name, table, day),
        days=days_of(name, table, day),
        denial_days=denial_days(name, table, day),
    )


def span_of(name: str) -> Days:
    """Return the first and the last day that the values of a rule set name; None where none is."""
    entries = [
        entry
        for found in _table(name).values()
        for entry in (found if isinstance(found, list) else [found])
        if isinstance(entry, Mapping)
    ]
    first = [entry["from"] for entry in entries if "from" in entry]
    last = [entry["until"] for entry in entries if "until" in entry]
    return Days(first=min(first, default=None), last=max(last, default=None))


def _table(name: str) -> Mapping[str, object]:
    return tomllib.loads(asset(f"data/rules/{name}.toml").read_text(encoding="utf-8"))
