"""The legal basis of a rule as a person reads it."""

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.values import Role


def basis_of(seen: Seen, key: str) -> str:
    """Return the basis of a rule in the reader's language, empty when it has none.

    Everybody reads its one line. The clerk, who keeps the rules, also reads what was not checked.
    """
    basis = seen.state.rules.basis.get(key)
    if basis is None:
        return ""
    line = basis.line(seen.language)
    return f"{line}. {basis.note}" if basis.note and _keeps_rules(seen) else line


def _keeps_rules(seen: Seen) -> bool:
    return Role.CLERK in seen.state.roles_of(seen.person)
