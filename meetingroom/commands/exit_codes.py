"""How the program ends, told to whoever started it."""

from typing import Final

FAILED: Final = 1
"""It could not be done; a sentence said why."""

MISUSED: Final = 2
"""The command was typed wrongly."""

STOPPED: Final = 130
"""A person pressed Ctrl+C, or another program asked this one to end."""
