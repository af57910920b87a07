from base64 import b64decode, b64encode
from dataclasses import dataclass, field

import pytest

from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.domain.refusals import MalformedError, PersonUnknownError
from meetingroom.protocol.messages import PairByCode, PairByToken, Paired
from meetingroom.protocol.refusals import (
    DeviceRevokedError,
    DeviceUnknownError,
    NotSignedInError,
    SignInWaitError,
    WrongPinError,
)
from meetingroom.service.ports import Device, SaltedEntry
from meetingroom.trust import proofs
from meetingroom.trust.authority import make_authority, request_der
from meetingroom.trust.certificates import certificate_der, fingerprint, read_certificate
from meetingroom.trust.device import (
    accept_certificate,
    certificate_request,
    check_authority,
    make_device_key,
)
from meetingroom.trust.errors import (
    CertificateRequestUnfitError,
    PairingExpiredError,
    PairingLockedError,
    PairingUsedError,
    PairingWrongError,
    PinTrivialError,
)
from meetingroom.trust.gate import Gate
from meetingroom.trust.pairing_desk import RoomIdentity, Surroundings
from tests.helpers.clocks import Chance, FakeClock
from tests.helpers.people import AN, BINH, REGISTER
from tests.helpers.stores import MemoryRegisterStore, MemoryTrustStore
from tests.unit.trust.rooms import NOW_MS, ROOM

PIN = "493027"
OTHER_PIN = "640182"
TABLET = DeviceId("tablet")
AUTHORITY = make_authority(ROOM, NOW_MS)


@dataclass
class Entrance:
    """A gate with everything around it."""

    trust: MemoryTrustStore = field(default_factory=MemoryTrustStore)
    wall: FakeClock = field(default_factory=lambda: FakeClock(NOW_MS))
    monotonic: FakeClock = field(default_factory=FakeClock)
    key: bytes = field(default_factory=make_device_key)

    def __post_init__(self) -> None:
        register = MemoryRegisterStore()
        for person in (AN, BINH):
            register.put_person(SaltedEntry(entry=REGISTER[person], salt=bytes(16)))
        self.gate = Gate(
            RoomIdentity(room=ROOM, name="Phòng họp", authority=AUTHORITY, public_key=bytes(32)),
            self.trust,
            register,
            Surroundings(entropy=Chance(), now_ms=self.wall, monotonic_ms=self.monotonic),
        )
        self.gate.set_pin(AN, PIN)

    @property
    def csr(self) -> str:
        return certificate_request(self.key).decode()

    def by_token(self, token: str, *, csr: str | None = None, label: str = "Máy 1") -> Paired:
        return self.gate.pairing.pair_by_token(
            PairByToken(token=token, csr=self.csr if csr is None else csr, label=label)
        )

    def by_code(self, code: str, nonce: bytes = bytes(16)) -> Paired:
        ca_sha256 = bytes.fromhex(self.gate.pairing.ca_sha256)
        csr = self.csr
        proof = proofs.seat_proof(
            proofs.code_key(code, ca_sha256), ca_sha256, request_der(csr.encode()), nonce
        )
        return self.gate.pairing.pair_by_code(
            PairByCode(
                proof=b64encode(proof).decode(),
                nonce=b64encode(nonce).decode(),
                csr=csr,
                label="Máy 1",
            )
        )

    def sign_in(self, pin: str, person: PersonId = AN, device: DeviceId = TABLET) -> str:
        tried = self.gate.begin_sign_in(person, device)
        token, _ = tried.settle(is_right=tried.is_right(pin))
        return token

    def enrolled(self, device: DeviceId = TABLET) -> str:
        mark = f"{device:0<64}"
        self.trust.put_device(
            Device(device=device, fingerprint=mark, label="Máy", paired_ms=1, revoked_ms=0)
        )
        return mark

    def fail(self, times: int, device: DeviceId = TABLET) -> None:
        for _ in range(times):
            with pytest.raises(WrongPinError):
                self.sign_in(OTHER_PIN, device=device)


@pytest.fixture
def entrance() -> Entrance:
    return Entrance()


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**8:08d}"


def test_an_invited_device_gets_a_certificate_that_the_gate_knows(entrance: Entrance) -> None:
    offer = entrance.gate.pairing.make_offer("invitation")

    paired = entrance.by_token(offer.secret)

    desk = entrance.gate.pairing
    ca = check_authority(desk.authority.ca.encode(), bytes.fromhex(desk.ca_sha256))
    identity = accept_certificate(entrance.key, paired.certificate.encode(), ca)
    known = entrance.gate.device(fingerprint(identity.cert_pem))
    assert known.device == identity.device == paired.device
    assert known.label == "Máy 1"
    assert b64decode(paired.room_key) == bytes(32)


def test_a_typed_code_pairs_and_the_gate_proves_that_it_knows_the_code(
    entrance: Entrance,
) -> None:
    offer = entrance.gate.pairing.make_offer("code")

    paired = entrance.by_code(offer.secret, nonce=b"n" * 16)

    ca_sha256 = bytes.fromhex(entrance.gate.pairing.ca_sha256)
    ours = proofs.server_proof(
        proofs.code_key(offer.secret, ca_sha256),
        ca_sha256,
        certificate_der(paired.certificate.encode()),
        b"n" * 16,
    )
    assert b64decode(paired.proof) == ours
    assert paired.device in {row.device for row in entrance.trust.devices()}


def test_an_invitation_pairs_one_device(entrance: Entrance) -> None:
    offer = entrance.gate.pairing.make_offer("invitation")
    entrance.by_token(offer.secret)

    with pytest.raises(PairingUsedError):
        entrance.by_token(offer.secret)


def test_two_codes_at_once_pair_two_devices(entrance: Entrance) -> None:
    first = entrance.gate.pairing.make_offer("code")
    second = entrance.gate.pairing.make_offer("code")

    devices = {entrance.by_code(second.secret).device, entrance.by_code(first.secret).device}

    assert len(devices) == 2


def test_an_offer_runs_out_though_the_wall_clock_is_set_back(entrance: Entrance) -> None:
    offer = entrance.gate.pairing.make_offer("invitation")
    entrance.wall.pass_ms(-86_400_000)
    entrance.monotonic.pass_ms(600_000)

    with pytest.raises(PairingExpiredError):
        entrance.by_token(offer.secret)


def test_the_fifth_wrong_code_closes_every_living_code(entrance: Entrance) -> None:
    offers = [entrance.gate.pairing.make_offer("code") for _ in range(2)]
    for _ in range(5):
        with pytest.raises(PairingWrongError):
            entrance.by_code(wrong(offers[0].secret))

    for offer in offers:
        with pytest.raises(PairingLockedError):
            entrance.by_code(offer.secret)


def test_a_request_that_cannot_be_signed_does_not_use_up_the_invitation(
    entrance: Entrance,
) -> None:
    offer = entrance.gate.pairing.make_offer("invitation")
    with pytest.raises(CertificateRequestUnfitError):
        entrance.by_token(offer.secret, csr="rác")
    with pytest.raises(MalformedError):
        entrance.by_token(offer.secret, label="")

    paired = entrance.by_token(offer.secret)

    assert paired.device


def test_a_token_is_no_code_and_nothing_pairs_without_an_offer(entrance: Entrance) -> None:
    with pytest.raises(PairingWrongError):
        entrance.by_token("x" * 43)
    with pytest.raises(PairingWrongError):
        entrance.by_code("12345678")

    assert entrance.trust.devices() == ()
    assert entrance.trust.audited == []


@pytest.mark.parametrize(("proof", "nonce"), [("", ""), ("%%", "AAAA"), ("AAAA", "Ω")])
def test_a_proof_that_is_none_is_malformed(entrance: Entrance, proof: str, nonce: str) -> None:
    request = PairByCode(proof=proof, nonce=nonce, csr=entrance.csr, label="Máy")

    with pytest.raises(MalformedError):
        entrance.gate.pairing.pair_by_code(request)


def test_there_is_no_third_way_to_pair(entrance: Entrance) -> None:
    with pytest.raises(MalformedError):
        entrance.gate.pairing.make_offer("smoke")


def test_the_right_pin_signs_in_on_its_device_alone(entrance: Entrance) -> None:
    mine, other = entrance.enrolled(), entrance.enrolled(DeviceId("other"))

    token = entrance.sign_in(PIN)

    who = entrance.gate.identify(mine, token)
    assert (who.person, who.device) == (AN, TABLET)
    with pytest.raises(NotSignedInError):
        entrance.gate.identify(other, token)


def test_a_token_ends_after_twelve_hours(entrance: Entrance) -> None:
    mine = entrance.enrolled()
    token = entrance.sign_in(PIN)
    entrance.wall.pass_ms(12 * 3_600_000)

    with pytest.raises(NotSignedInError):
        entrance.gate.identify(mine, token)


def test_who_signed_out_has_to_sign_in_again(entrance: Entrance) -> None:
    mine = entrance.enrolled()
    token = entrance.sign_in(PIN)

    entrance.gate.sign_out(entrance.gate.identify(mine, token))

    with pytest.raises(NotSignedInError):
        entrance.gate.identify(mine, token)


def test_a_wrong_pin_and_an_unknown_person_are_told_alike(entrance: Entrance) -> None:
    codes: list[str] = []
    for person, pin in ((AN, OTHER_PIN), (BINH, PIN), (PersonId("Ω" * 200), PIN)):
        with pytest.raises(WrongPinError) as refused:
            entrance.sign_in(pin, person)
        codes.append(refused.value.code)

    assert codes == ["wrong_pin"] * 3
    assert [line.person for line in entrance.trust.audited] == [AN, "", ""]


def test_after_three_failures_the_next_try_has_to_wait(entrance: Entrance) -> None:
    entrance.fail(3)

    with pytest.raises(SignInWaitError) as refused:
        entrance.sign_in(PIN)

    assert refused.value.wait_ms == 1_000
    entrance.wall.pass_ms(1_000)
    assert entrance.sign_in(PIN)


def test_failures_on_one_device_keep_nobody_from_another(entrance: Entrance) -> None:
    entrance.fail(3)

    assert entrance.sign_in(PIN, device=DeviceId("other"))


def test_many_tries_at_once_do_not_pass_the_wait(entrance: Entrance) -> None:
    begun = [entrance.gate.begin_sign_in(AN, TABLET) for _ in range(3)]

    with pytest.raises(SignInWaitError):
        entrance.gate.begin_sign_in(AN, TABLET)

    assert len(begun) == 3


def test_a_success_clears_the_failures(entrance: Entrance) -> None:
    entrance.fail(2)
    entrance.sign_in(PIN)

    entrance.fail(2)

    assert entrance.sign_in(PIN)


def test_a_new_pin_ends_the_wait_and_the_old_pin(entrance: Entrance) -> None:
    entrance.enrolled()
    entrance.fail(3)

    entrance.gate.set_pin(AN, OTHER_PIN)

    assert entrance.sign_in(OTHER_PIN)
    with pytest.raises(WrongPinError):
        entrance.sign_in(PIN)


def test_a_pin_is_given_to_people_of_the_register_and_not_any_pin(entrance: Entrance) -> None:
    with pytest.raises(PersonUnknownError):
        entrance.gate.set_pin(PersonId("stranger"), PIN)
    with pytest.raises(PinTrivialError):
        entrance.gate.set_pin(AN, "111111")


def test_the_directory_names_who_has_an_account(entrance: Entrance) -> None:
    names = [(entry.person, entry.name) for entry in entrance.gate.directory()]

    assert names == [(AN, REGISTER[AN].name)]


def test_a_revoked_device_is_turned_away(entrance: Entrance) -> None:
    mine = entrance.enrolled()
    token = entrance.sign_in(PIN)

    entrance.gate.revoke(TABLET)

    with pytest.raises(DeviceRevokedError):
        entrance.gate.identify(mine, token)


def test_only_a_device_of_the_list_is_let_in_or_revoked(entrance: Entrance) -> None:
    for mark in ("", "00" * 32):
        with pytest.raises(DeviceUnknownError):
            entrance.gate.device(mark)
    with pytest.raises(DeviceUnknownError):
        entrance.gate.revoke(DeviceId("nobody"))


def test_no_secret_is_shown_by_a_repr(entrance: Entrance) -> None:
    offer = entrance.gate.pairing.make_offer("invitation")
    tried = entrance.gate.begin_sign_in(AN, TABLET)

    assert offer.secret not in repr(offer)
    assert tried.kept not in repr(tried)


def test_the_authority_is_told_with_the_rooms_name(entrance: Entrance) -> None:
    told = entrance.gate.pairing.authority

    assert (told.room, told.name) == (ROOM, "Phòng họp")
    assert read_certificate(told.ca.encode()) == read_certificate(AUTHORITY.cert_pem)
