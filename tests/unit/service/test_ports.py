from meetingroom.domain.errors import RefusedError
from meetingroom.service.ports import StoreFailedError


def test_a_disk_that_fails_is_never_taken_for_a_refusal_by_the_rules() -> None:
    assert not issubclass(StoreFailedError, RefusedError)
