"""Records whose facts are wrong, read by both verifiers."""

from meetingroom.records import bundle
from meetingroom.records.verification import verify_data
from meetingroom.records.verification_report import Check
from meetingroom.records.verify import checks as standalone
from tests.helpers.sample_record import KEY, Sample, check_ed25519, repacked


def wrong_in(sample: Sample) -> tuple[set[Check], list[str]]:
    """Return which checks of the program fail, and the places that the other verifier names."""
    data = repacked(bundle.members_of(sample.contents(), KEY.sign))
    report = verify_data(data, check_ed25519)
    failed = {verdict.check for verdict in report.verdicts if not verdict.is_passed}
    assert not failed & {Check.CONTAINER, Check.MANIFEST, Check.SIGNATURE}
    _, wrong = standalone.verify(data)
    return failed, [english.partition(": ")[0] for _, english in wrong]


def require_wrong(sample: Sample, check: Check, member: str) -> None:
    """Require that one check fails in both, at one place of a member."""
    failed, places = wrong_in(sample)
    assert failed == {check}
    assert len(places) == 1
    assert places[0].startswith(member)
