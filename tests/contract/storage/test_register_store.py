from collections.abc import Callable

import pytest

from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import RegisterEntry
from meetingroom.service.ports import SaltedEntry, StoreFailedError
from tests.helpers.stores import ServerPorts

Reopen = Callable[[], ServerPorts]


def person(name: str, *titles: str) -> SaltedEntry:
    entry = RegisterEntry(
        person=PersonId(name.lower()), honorific="Bà", name=f"Trần Thị {name}", titles=titles
    )
    return SaltedEntry(entry=entry, salt=bytes(range(16)))


def test_people_are_there_after_a_restart_in_the_order_of_entry(server: Reopen) -> None:
    people = [person("Yen", "Chủ tịch HĐND", "Thạc sĩ"), person("An"), person("Mai", "Trưởng ban")]
    register = server().register
    for one in people:
        register.put_person(one)

    found = server().register.people()

    assert list(found.items()) == [(one.entry.person, one) for one in people]


def test_nobody_is_entered_twice(server: Reopen) -> None:
    register = server().register
    register.put_person(person("An"))

    with pytest.raises(StoreFailedError):
        register.put_person(person("An", "Chủ tịch"))

    assert server().register.people() == {PersonId("an"): person("An")}
