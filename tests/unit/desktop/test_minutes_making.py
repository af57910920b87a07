from dataclasses import replace

import pytest

from meetingroom.desktop.reading.minutes_making import (
    MOST_MS,
    QUIET_MS,
    Making,
    begun,
    ended,
    grown,
    is_due,
)

_AT = 1_000_000


def _made() -> Making:
    """Return what watches a PDF that holds all there is."""
    return ended(begun(grown(Making(is_watched=True), 0)), is_made=True)


def test_the_first_one_is_made_at_once() -> None:
    assert is_due(grown(Making(is_watched=True), _AT), _AT)


def test_nothing_is_made_while_nobody_can_see_it() -> None:
    assert not is_due(grown(Making(), _AT), _AT + MOST_MS)


def test_nothing_is_made_while_the_record_does_not_grow() -> None:
    assert not is_due(_made(), _AT)


def test_what_grew_is_made_when_the_record_has_rested() -> None:
    making = grown(_made(), _AT)

    assert not is_due(making, _AT + QUIET_MS - 1)
    assert is_due(making, _AT + QUIET_MS)


def test_a_record_that_never_rests_is_followed_all_the_same() -> None:
    making = _made()

    for at_ms in range(_AT, _AT + MOST_MS, QUIET_MS // 2):
        making = grown(making, at_ms)
        assert not is_due(making, at_ms)

    assert is_due(making, _AT + MOST_MS)


@pytest.mark.parametrize("how", ["is_held", "is_running"])
def test_it_waits_for_the_hand_and_for_the_one_before(how: str) -> None:
    making = replace(grown(_made(), _AT), **{how: True})

    assert not is_due(making, _AT + MOST_MS)
    assert is_due(replace(making, **{how: False}), _AT + MOST_MS)


def test_what_grows_while_one_is_made_is_not_lost() -> None:
    making = ended(grown(begun(grown(_made(), _AT)), _AT + 1), is_made=True)

    assert is_due(making, _AT + 1 + QUIET_MS)


def test_a_failure_is_not_repeated_before_the_record_grows() -> None:
    failed = ended(begun(grown(_made(), _AT)), is_made=False)

    assert not is_due(failed, _AT + MOST_MS)
    assert is_due(grown(failed, _AT), _AT + QUIET_MS)
