"""How long an offer to pair a device lasts and how often it may be tried. Pure.

Times are differences only, so the caller may and should give a clock that is never set (a
monotonic one): an offer then can't be prolonged by setting the machine's clock back.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from meetingroom.domain.errors import RefusedError
from meetingroom.trust.errors import (
    PairingExpiredError,
    PairingLockedError,
    PairingUsedError,
    PairingWrongError,
)

CODE_LIFE_MS: Final = 5 * 60 * 1000
"""A code is short, so it lives five minutes."""

CODE_TRIES: Final = 5
"""Wrong codes that close an offer: the fifth one does."""

INVITATION_LIFE_MS: Final = 10 * 60 * 1000
"""A token can't be guessed, so an invitation has ten minutes to be carried to the device."""


class PairingWay(StrEnum):
    """How the offer reaches the device."""

    CODE = "code"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingOffer:
    """The server's side of one offer to pair one device.

    Attributes:
        way: by code or by invitation.
        secret: what a try is judged by: the code's key, or the SHA-256 of the token; 32 bytes.
        made_ms: when it was made, on the clock the tries are timed by.
        wrong_tries: how often it was tried in vain.
        is_used: it has paired its device.
    """

    way: PairingWay
    secret: bytes = field(repr=False)
    made_ms: int
    wrong_tries: int = 0
    is_used: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What a try led to: the offer as it stands now, and why the try was refused if it was.

    Attributes:
        offer: to be kept in place of the old one, refused or not.
        refusal: None when the device may have its certificate.
    """

    offer: PairingOffer
    refusal: RefusedError | None


def refusal_of(offer: PairingOffer, now_ms: int) -> RefusedError | None:
    """Say why an offer can't be tried any more, or None while it can.

    To be asked before a proof is checked, so that a dead offer costs nothing.

    Args:
        offer: the offer.
        now_ms: the present, on the clock the offer was made by.
    """
    life_ms = CODE_LIFE_MS if offer.way is PairingWay.CODE else INVITATION_LIFE_MS
    if offer.is_used:
        return PairingUsedError()
    if offer.way is PairingWay.CODE and offer.wrong_tries >= CODE_TRIES:
        return PairingLockedError()
    if not 0 <= now_ms - offer.made_ms < life_ms:
        return PairingExpiredError()
    return None


def try_offer(offer: PairingOffer, now_ms: int, *, is_right: bool) -> Tried:
    """Decide what a try leads to.

    Args:
        offer: the offer as it stands.
        now_ms: the present, on the clock the offer was made by.
        is_right: the proof, or the token's hash, was the offer's.
    """
    refusal = refusal_of(offer, now_ms)
    if refusal is not None:
        return Tried(offer=offer, refusal=refusal)
    if not is_right:
        counted = replace(offer, wrong_tries=offer.wrong_tries + 1)
        return Tried(offer=counted, refusal=PairingWrongError())
    return Tried(offer=replace(offer, is_used=True), refusal=None)
