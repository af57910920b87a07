"""A council's rules as data: legal numbers with their basis, and the arithmetic of thresholds."""

from meetingroom.domain.rules.reading import rule_set_of
from meetingroom.domain.rules.rule_set import Basis, RuleSet
from meetingroom.domain.rules.thresholds import hundredths, is_depleted, needed, passes

__all__ = ["Basis", "RuleSet", "hundredths", "is_depleted", "needed", "passes", "rule_set_of"]
