from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language
from meetingroom.protocol.refusals import SignInWaitError, WrongPinError
from meetingroom.sync.ports import ServerRefusedError
from meetingroom.transport.network import NetworkTransport
from tests.integration.bad_input.houses import AN, BINH, CHI, House

pytestmark = pytest.mark.asyncio(loop_scope="session")

STRANGER = PersonId("nobody-here")


@asynccontextmanager
async def closing(device: NetworkTransport) -> AsyncIterator[NetworkTransport]:
    try:
        yield device
    finally:
        await device.close()


def said(refused: RefusedError, language: Language) -> tuple[str, str]:
    return refused.code, refused.sentence(language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("person", [AN.person, STRANGER, PersonId(""), PersonId("ông An")])
async def test_a_wrong_pin_and_an_unknown_person_are_told_alike(
    house: House, person: PersonId, language: Language
) -> None:
    before = await house.facts()
    async with closing(house.device(AN, language)) as device:
        pin = house.pins[BINH.person]

        with pytest.raises(ServerRefusedError) as caught:
            await device.sign_in(person, pin)
        right = await device.sign_in(AN.person, house.pins[AN.person])

    refusal = caught.value.refusal
    assert (refusal.code, refusal.sentence) == said(WrongPinError(), language)
    assert right.person == AN.person
    assert await house.facts() == before


async def test_who_errs_often_waits_on_that_device_and_comes_in_on_another(house: House) -> None:
    refusals = []
    async with closing(house.device(BINH, Language.ENGLISH)) as device:
        for _ in range(4):
            with pytest.raises(ServerRefusedError) as caught:
                await device.sign_in(CHI.person, house.pins[BINH.person])
            refusals.append(caught.value.refusal)
        own = await device.sign_in(BINH.person, house.pins[BINH.person])
    async with closing(house.device(CHI, Language.VIETNAMESE)) as other:
        right = await other.sign_in(CHI.person, house.pins[CHI.person])

    last = refusals[-1]
    assert [refusal.code for refusal in refusals] == ["wrong_pin"] * 3 + ["sign_in_wait"]
    assert last.sentence == SignInWaitError(last.wait_ms).sentence(Language.ENGLISH)
    assert 0 < last.wait_ms <= 1_000
    assert own.person == BINH.person
    assert right.person == CHI.person
