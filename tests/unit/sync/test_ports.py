import pytest

from meetingroom.domain.errors import RefusedError
from meetingroom.protocol.messages import Refusal
from meetingroom.sync.ports import CacheFailedError, ServerRefusedError, UnreachableError


def test_a_refusal_of_the_server_keeps_its_code_and_sentence() -> None:
    refusal = Refusal(code="wrong_pin", sentence="Xin nhập lại.", wait_ms=2000)

    error = ServerRefusedError(refusal)

    assert error.refusal == refusal
    assert str(error) == "wrong_pin"


@pytest.mark.parametrize("error", [CacheFailedError, UnreachableError])
def test_a_line_or_a_disk_that_fails_is_never_taken_for_a_refusal(error: type[Exception]) -> None:
    assert not issubclass(error, RefusedError | ServerRefusedError)
