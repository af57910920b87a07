from ipaddress import ip_address

import pytest

from meetingroom.commands.serve import _addresses
from meetingroom.transport.discovery import addresses_here
from meetingroom.transport.notice import usable_addresses


def test_this_machine_is_told_by_addresses_that_others_can_use() -> None:
    addresses = addresses_here()

    assert addresses == usable_addresses(addresses)
    assert addresses == ("127.0.0.1",) or not any(ip_address(a).is_loopback for a in addresses)


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_who_listens_everywhere_is_reached_at_this_machine_s_addresses(host: str) -> None:
    assert _addresses(host) == addresses_here()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_who_listens_on_loopback_is_reached_there_only(host: str) -> None:
    addresses = _addresses(host)

    assert addresses
    assert all(ip_address(each).is_loopback for each in addresses)
