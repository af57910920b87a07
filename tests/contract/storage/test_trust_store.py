from collections.abc import Callable
from dataclasses import replace

from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.service.ports import Account, Device, Failures, Token
from tests.helpers.stores import ServerPorts

Reopen = Callable[[], ServerPorts]
AN, BINH = PersonId("an"), PersonId("binh")
TABLET = Device(
    device=DeviceId("tablet-1"),
    fingerprint="ab" * 32,
    label="Máy bảng số 1",
    paired_ms=1_000,
    revoked_ms=0,
)
OTHER = replace(TABLET, device=DeviceId("tablet-2"), fingerprint="cd" * 32, paired_ms=2_000)
TOKEN = Token(digest=b"\x07" * 32, person=AN, device=TABLET.device, expires_ms=9_000)
NONE = Failures(count=0, last_ms=0)


def test_an_account_is_there_after_a_restart(server: Reopen) -> None:
    server().trust.put_account(Account(person=AN, pin_hash="$argon2id$one"))

    trust = server().trust

    assert trust.account(AN) == Account(person=AN, pin_hash="$argon2id$one")
    assert trust.account(BINH) is None


def test_everybody_with_an_account_is_named(server: Reopen) -> None:
    trust = server().trust
    for person in (BINH, AN):
        trust.put_account(Account(person=person, pin_hash="$argon2id$"))

    assert set(trust.accounts()) == {AN, BINH}


def test_a_new_pin_replaces_the_old(server: Reopen) -> None:
    trust = server().trust
    trust.put_account(Account(person=AN, pin_hash="old"))

    trust.put_account(Account(person=AN, pin_hash="new"))

    assert trust.account(AN) == Account(person=AN, pin_hash="new")
    assert trust.accounts() == (AN,)


def test_wrong_pins_are_counted_by_person_and_device(server: Reopen) -> None:
    server().trust.put_failures(AN, TABLET.device, Failures(count=2, last_ms=50))

    trust = server().trust

    assert trust.failures(AN, TABLET.device) == Failures(count=2, last_ms=50)
    assert trust.failures(BINH, TABLET.device) == NONE
    assert trust.failures(AN, OTHER.device) == NONE


def test_wrong_pins_are_counted_on_and_forgotten(server: Reopen) -> None:
    trust = server().trust
    trust.put_failures(AN, TABLET.device, Failures(count=2, last_ms=50))

    trust.put_failures(AN, TABLET.device, Failures(count=3, last_ms=60))
    third = trust.failures(AN, TABLET.device)
    trust.put_failures(AN, TABLET.device, NONE)

    assert third == Failures(count=3, last_ms=60)
    assert trust.failures(AN, TABLET.device) == NONE


def test_a_device_is_found_by_its_certificate_after_a_restart(server: Reopen) -> None:
    server().trust.put_device(TABLET)

    trust = server().trust

    assert trust.device(TABLET.fingerprint) == TABLET
    assert trust.device(OTHER.fingerprint) is None


def test_a_revoked_device_stays_on_the_list(server: Reopen) -> None:
    trust = server().trust
    trust.put_device(TABLET)
    trust.put_device(OTHER)
    revoked = replace(TABLET, label="Thu hồi", revoked_ms=3_000)

    trust.put_device(revoked)

    assert trust.device(TABLET.fingerprint) == revoked
    assert trust.devices() == (revoked, OTHER)


def test_a_sign_in_lasts_until_it_is_dropped(server: Reopen) -> None:
    server().trust.put_token(TOKEN)
    trust = server().trust
    before = trust.token(TOKEN.digest)

    trust.drop_token(TOKEN.digest)

    assert before == TOKEN
    assert trust.token(TOKEN.digest) is None


def test_dropping_an_unknown_sign_in_leaves_the_others(server: Reopen) -> None:
    trust = server().trust
    trust.put_token(TOKEN)

    trust.drop_token(b"\x08" * 32)

    assert trust.token(TOKEN.digest) == TOKEN
