"""Every error that evidence can raise.

EvidenceError
├── NotCanonicalError        these bytes or values have no place in the one canonical form
│   └── MalformedEntryError  canonical, but not the members of a log entry
├── BrokenChainError         an entry does not continue its log: which one, and why
├── BadNoteError             a head's note cannot be read
│   └── BadSignatureError    it can be read, but the room's key did not sign it
└── BadReceiptError          a receipt does not prove what it says

All belong to the family *bug*: stop, keep the evidence, report. None is a refusal by the rules.
"""

from enum import StrEnum


class EvidenceError(Exception):
    """Something that should be evidence is not."""


class NotCanonicalError(EvidenceError):
    """A value or its bytes are not in canonical form."""


class MalformedEntryError(NotCanonicalError):
    """Canonical bytes whose members are not those of a log entry, version 1."""


class Fault(StrEnum):
    """What is wrong with an entry of a log."""

    NOT_CANONICAL = "not_canonical"
    MALFORMED = "malformed"
    WRONG_LOG = "wrong_log"
    SEQUENCE_GAP = "sequence_gap"
    PREVIOUS_MISMATCH = "previous_mismatch"


class BrokenChainError(EvidenceError):
    """An entry does not continue its log.

    Attributes:
        index: place of the entry in the log, counted from 0.
        fault: what is wrong with it.
    """

    def __init__(self, index: int, fault: Fault, detail: str = "") -> None:
        """Name the entry and what is wrong with it.

        Args:
            index: place in the log, counted from 0.
            fault: what is wrong.
            detail: what a reader of the log wants to know besides, in English.
        """
        super().__init__(f"entry {index}: {fault}" + (f" ({detail})" if detail else ""))
        self.index = index
        self.fault = fault


class BadNoteError(EvidenceError):
    """A signed note that does not have exactly the form of a head's note."""


class BadSignatureError(BadNoteError):
    """A note in the right form that this room's key did not sign."""


class BadReceiptError(EvidenceError):
    """A receipt whose entry is not where the signed head says."""
