import hashlib

import pymupdf
import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.refusals import (
    MalformedError,
    NotAllowedError,
    PaperBrokenError,
    PaperNotStoredError,
    PaperUnknownError,
)
from meetingroom.domain.values import Language
from meetingroom.server.errors import PaperMismatchError
from meetingroom.sync.ports import ServerRefusedError
from tests.helpers.lines import in_pieces
from tests.integration.bad_input.houses import AN, CLERK, PAPER, House, wished

pytestmark = pytest.mark.asyncio(loop_scope="session")


def pdf(words: str) -> bytes:
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), words)
    return bytes(document.tobytes())


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def kept(house: House) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in (house.room / "papers").iterdir()}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["0" * 64, "not-a-hash", "%2e%2e%2froom.db"])
async def test_a_paper_that_is_not_there_is_told(
    house: House, name: str, language: Language
) -> None:
    transport = await house.seat(AN, language)
    with pytest.raises(ServerRefusedError) as caught:
        await anext(transport.paper(name, 0))

    refusal = caught.value.refusal
    assert refusal.code == PaperUnknownError.code
    assert refusal.sentence == PaperUnknownError().sentence(language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", PaperBrokenError),
        (b"this is a letter and no PDF", PaperBrokenError),
        (b"%PDF-1.7\n" + bytes(9_000), PaperBrokenError),
        (b"PK\x03\x04" + bytes(9_000), PaperBrokenError),
    ],
)
async def test_a_broken_paper_is_thrown_away_and_a_whole_one_taken(
    house: House, data: bytes, why: type[RefusedError], language: Language
) -> None:
    whole = pdf(f"whole {len(data)} {language}")
    before, facts = kept(house), await house.facts()
    clerk = await house.seat(CLERK, language)
    with pytest.raises(ServerRefusedError) as caught:
        await clerk.put_paper(sha256(data), in_pieces(data))
    after = kept(house)
    version = c.AddPaperVersion(paper=PAPER, sha256=sha256(data), note="")
    refused = await wished(clerk, version)
    received = await clerk.put_paper(sha256(whole), in_pieces(whole))

    refusal = caught.value.refusal
    assert (refusal.code, refusal.sentence) == (why.code, why().sentence(language))
    assert after == before
    assert refused.refusal is not None
    assert refused.refusal.code == PaperNotStoredError.code
    assert await house.facts() == facts
    assert (received.pages, received.size) == (1, len(whole))
    assert kept(house) == before | {sha256(whole): len(whole)}


@pytest.mark.parametrize("language", Language)
async def test_another_paper_than_announced_is_thrown_away(
    house: House, language: Language
) -> None:
    announced, came = pdf(f"announced {language}"), pdf(f"came {language}")
    before = kept(house)
    clerk = await house.seat(CLERK, language)
    with pytest.raises(ServerRefusedError) as caught:
        await clerk.put_paper(sha256(announced), in_pieces(came))
    after = kept(house)
    received = await clerk.put_paper(sha256(announced), in_pieces(announced))

    refusal = caught.value.refusal
    assert refusal.code == PaperMismatchError.code
    assert refusal.sentence == PaperMismatchError().sentence(language)
    assert after == before
    assert received.sha256 == sha256(announced)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("who", "name", "why"),
    [(AN, sha256(b"%PDF"), NotAllowedError), (CLERK, "not-a-hash", MalformedError)],
)
async def test_who_may_not_or_names_no_paper_is_told(
    house: House, who: RegisterEntry, name: str, why: type[RefusedError], language: Language
) -> None:
    before = kept(house)
    transport = await house.seat(who, language)
    with pytest.raises(ServerRefusedError) as caught:
        await transport.put_paper(name, in_pieces(b"%PDF"))

    refusal = caught.value.refusal
    assert (refusal.code, refusal.sentence) == (why.code, why().sentence(language))
    assert kept(house) == before
