"""How hard the tests try: hypothesis profiles, and figures that follow the chosen one."""

import os
from typing import Final

from hypothesis import HealthCheck, settings

_EXAMPLES: Final = {"dev": 50, "ci": 300, "gates": 5_000}


def chosen() -> str:
    """Return the profile's name: HYPOTHESIS_PROFILE, or ci on a build machine, or dev."""
    on_build_machine = os.environ.get("CI", "").lower() in {"1", "true"}
    return os.environ.get("HYPOTHESIS_PROFILE", "ci" if on_build_machine else "dev")


def figure(*, small: int, full: int) -> int:
    """Return how often a gate tries: small in `make test`, full in `make gates`."""
    return full if chosen() == "gates" else small


def load() -> None:
    """Register every profile and load the chosen one."""
    for name, max_examples in _EXAMPLES.items():
        settings.register_profile(
            name,
            max_examples=max_examples,
            # A slow machine is no fault of the rule under test.
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
            # A red build must be about the change, not about the dice; the gates throw them.
            derandomize=name == "ci",
            print_blob=True,
        )
    settings.load_profile(chosen())
