"""docs/protocol.md tells of all there is: seats in other languages are written from it alone."""

import ast
import dataclasses
import importlib
import inspect
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import ModuleType

import msgspec
import pytest

from meetingroom.domain import refusals as domain_refusals
from meetingroom.domain import state, values
from meetingroom.domain.ballot_parts import Repetition, VotedText
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ledger_parts import LedgerRow, RowStep, RowTerms
from meetingroom.domain.people import Body, BodyMember, Council, Group, Member
from meetingroom.domain.rights import RIGHTS
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.rules.rule_set import Denial
from meetingroom.domain.secret_parts import (
    BallotLine,
    MarkCount,
    MarkPlace,
    PaperCount,
    SecretQuestion,
)
from meetingroom.protocol import messages, versions
from meetingroom.protocol import refusals as protocol_refusals
from meetingroom.protocol.names import COMMANDS, ROOM_FACTS, SESSION_FACTS
from meetingroom.server import asking, hub, marking, paper_room, sockets
from meetingroom.server import errors as server_errors
from meetingroom.service.visibility.desk import DESK_ONLY
from meetingroom.trust import authority, pairing, tokens
from meetingroom.trust import errors as trust_errors
from tests.helpers import shape
from tests.helpers.document import (
    DOCUMENT,
    MESSAGES,
    PROSE,
    SECTIONS,
    example,
    members,
    quoted,
    rows,
)

METHODS = {"get", "post", "put", "patch", "delete", "head"}


def field_names(kind: type) -> set[str]:
    if issubclass(kind, msgspec.Struct):
        return {field.encode_name for field in msgspec.structs.fields(kind)}
    assert dataclasses.is_dataclass(kind)
    return {field.name for field in dataclasses.fields(kind)}


def test_every_link_inside_the_document_leads_somewhere() -> None:
    anchors = {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in SECTIONS}

    assert set(re.findall(r"\]\(#([^)]+)\)", DOCUMENT)) <= anchors


def test_no_two_headings_are_the_same() -> None:
    assert len(re.findall(r"^#+ ", PROSE, flags=re.MULTILINE)) == len(SECTIONS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_described_with_its_fields_and_rights(name: str) -> None:
    section, right = SECTIONS[f"`{name}`"], RIGHTS[COMMANDS[name]]

    who, stages, leads = re.split(r"\*\*(?:Stages|Leads to):\*\*", section.split("**Who:**")[1])

    assert members(section) == field_names(COMMANDS[name])
    assert quoted(who) == set(map(str, right.roles))
    assert quoted(stages) == set(map(str, right.stages))
    assert leads.split("`")[1] in SESSION_FACTS
    assert example(f"command {name}")


@pytest.mark.parametrize("name", SESSION_FACTS)
def test_every_fact_of_a_session_is_described_with_its_fields_and_who_sees_it(name: str) -> None:
    section = SECTIONS[f"Fact `{name}`"]

    seen = section.split("**Seen by:**")[1].split("**Fold:**")[0]

    assert members(section) == field_names(SESSION_FACTS[name])
    assert seen.startswith(" the desk") == (SESSION_FACTS[name] in DESK_ONLY)
    assert seen.startswith(" the deputy;") == (name == "vote_cast/1")
    assert example(f"fact {name}")


@pytest.mark.parametrize("name", sorted(set(ROOM_FACTS) - set(SESSION_FACTS)))
def test_every_fact_of_the_room_is_described_with_its_fields(name: str) -> None:
    assert members(SECTIONS[f"Room fact `{name}`"]) == field_names(ROOM_FACTS[name])
    assert example(f"room fact {name}")


def test_no_command_and_no_fact_is_described_that_does_not_exist() -> None:
    told = [heading for heading in SECTIONS if re.search(r"`\w+/\d+`", heading)]

    assert len(told) == len(COMMANDS) + len({*SESSION_FACTS, *ROOM_FACTS})


def messages_by_section() -> Mapping[str, set[str]]:
    """The messages a section tells of: by its heading, or in bold in its text."""
    found = {
        heading: {name for name in MESSAGES if name == heading or f"**{name}**" in text}
        for heading, text in SECTIONS.items()
    }
    return {heading: names for heading, names in found.items() if names}


def test_every_message_is_described_with_its_fields() -> None:
    described = messages_by_section()

    for heading, names in described.items():
        fields = set[str]().union(*(field_names(MESSAGES[name]) for name in names))
        assert members(SECTIONS[heading]) == fields, heading
    assert set[str]().union(*described.values()) == set(MESSAGES)


@pytest.mark.parametrize(
    ("heading", "kind", "inner"),
    [
        ("The state", state.SessionState, ()),
        ("Council", Council, ()),
        ("Rule set", RuleSet, (Denial,)),
        ("Ordered acts", state.OrderedActs, ()),
        ("Consultation", state.Consultation, (state.Opinion,)),
        ("Counting committee", state.CountingCommittee, (state.Replacement,)),
        ("Group", Group, ()),
        ("Body", Body, (BodyMember,)),
        ("Member", Member, ()),
        ("Mandate change", state.MandateChange, ()),
        (
            "Sitting",
            state.Sitting,
            (
                state.RollCount,
                state.Attendance,
                state.ClosureChange,
                state.PendingCheckIn,
                state.Absence,
                state.RollLock,
                state.HeadCount,
            ),
        ),
        ("Item", state.Item, ()),
        ("Turn", state.ItemTurn, ()),
        ("Paper", state.Paper, (state.PaperVersion,)),
        ("Draft", state.BallotDraft, ()),
        ("Voted text", VotedText, ()),
        ("Repetition", Repetition, ()),
        ("Form decision", state.FormDecision, ()),
        ("Pause", state.Pause, ()),
        ("Ballot", state.Ballot, (state.Count, state.RecordedVote, state.HandTotals)),
        (
            "Secret ballot",
            state.SecretBallot,
            (state.CountEntry, state.CountNote, state.TieDecision),
        ),
        ("Secret question", SecretQuestion, ()),
        ("Ballot line", BallotLine, ()),
        ("Mark place", MarkPlace, ()),
        ("Paper count", PaperCount, (MarkCount,)),
        (
            "Personnel matter",
            state.Personnel,
            (state.Nomination, state.PersonnelList, state.Confirmation),
        ),
        ("Row", LedgerRow, (RowStep,)),
        ("Row terms", RowTerms, ()),
        ("Resolution", state.Resolution, (state.Revision, state.Correction)),
        ("Request", state.FloorRequest, ()),
        ("Note", state.Note, ()),
    ],
)
def test_every_part_of_the_state_is_described(
    heading: str, kind: type, inner: tuple[type, ...]
) -> None:
    of_a_draft = field_names(state.BallotDraft) if kind is state.Ballot else set[str]()

    assert members(SECTIONS[heading]) == field_names(kind) - of_a_draft
    assert set[str]().union(*map(field_names, inner)) <= quoted(SECTIONS[heading])


def closed_lists() -> Iterator[type[StrEnum]]:
    for module in (values, state):
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, StrEnum) and kind not in {StrEnum, values.Language}:
                yield kind


@pytest.mark.parametrize("kind", sorted(set(closed_lists()), key=str))
def test_every_closed_list_of_words_is_described(kind: type[StrEnum]) -> None:
    heading = re.sub(r"(?<!^)([A-Z])", r" \1", kind.__name__).capitalize()

    assert quoted(SECTIONS[heading]) == set(map(str, kind))


def codes_of(module: ModuleType) -> set[str]:
    kinds = (kind for _, kind in inspect.getmembers(module, inspect.isclass))
    return {k.code for k in kinds if issubclass(k, RefusedError) and k is not RefusedError}


def test_every_refusal_stands_in_the_table_with_its_status() -> None:
    told = {row[0].strip("`"): row[1] for row in rows(SECTIONS["Refusals"])[1:]}
    modules = (domain_refusals, protocol_refusals, trust_errors, server_errors)
    by_http = {code: int(status) for code, status in told.items() if status.isdecimal()}

    assert set(told) == set[str]().union(*map(codes_of, modules))
    assert by_http == {code: asking.status_of(code) for code in by_http}
    assert set(told.values()) - set(map(str, by_http.values())) == {"–", "seat", "server"}


def registered_routes() -> Iterator[str]:
    for path in shape.modules("meetingroom/server"):
        module = importlib.import_module(f"meetingroom.server.{path.stem}")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="web"), attr=method),
                    args=[ast.Constant(value=address) | ast.Name(id=address), _],
                ) if method in METHODS:
                    yield f"{method.upper()} {getattr(module, str(address), address)}"


def test_every_route_is_described_and_no_other() -> None:
    table = members(SECTIONS["What every request carries"])
    routes = set(registered_routes())
    headings = {heading.strip("`") for heading in SECTIONS}

    assert {name for name in table if " /" in name} == routes
    assert routes - headings == {f"GET {sockets.PATH}"}


def test_every_event_is_described_and_no_other() -> None:
    files = shape.modules("meetingroom/server")
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    taken = set(re.findall(r'\("(\w+)", self\._\w+\),', code)) - {"connect", "disconnect"}
    sent = set(re.findall(r'(?:send|_tell)\(\s*"(\w+)"', code))

    told = {h.removeprefix("Event ").strip("`") for h in SECTIONS if h.startswith("Event ")}

    assert taken >= {"join", "command"}
    assert sent >= {"frame", "resync", "goodbye"}
    assert told == taken | sent


@pytest.mark.parametrize(
    ("heading", "figure"),
    [
        ("Versions", f"{versions.HEADER}: {versions.NEWEST}"),
        ("What every request carries", f"{asking.SMALL_BYTES:,} bytes"),
        ("What every request carries", f"{messages.BATCH_BYTES:,} bytes"),
        ("MarkWrite", f"{messages.MARK_BYTES:,} bytes"),
        ("The socket", f"{sockets.MESSAGE_BYTES:,} bytes"),
        ("The socket", f"`pingInterval` {sockets.PING_INTERVAL_S}000"),
        ("The socket", f"`pingTimeout` {sockets.PING_TIMEOUT_S}000"),
        ("Coming in", f"{hub.MOST_BEHIND:,} facts"),
        ("MarkPage", f"{marking.PAGE_ROWS:,}, bodies at most {marking.PAGE_BYTES:,} bytes"),
        ("What every request carries", f"{tokens.TOKEN_LIFE_MS // 3_600_000} hours"),
        ("What every request carries", f"{paper_room.PAPER_BYTES:,} bytes"),
        ("What every request carries", f"{asking.BODY_S} seconds"),
        ("TLS and certificates", f"{authority.LEAF_LIFE.days} days"),
        ("TLS and certificates", f"{authority.AUTHORITY_LIFE.days:,} days"),
        ("Event `frame`", f"{messages.FRAME_BYTES:,} bytes"),
        ("Pairing", f"| {pairing.INVITATION_LIFE_MS // 60_000} minutes "),
        ("Pairing", f"| {pairing.CODE_LIFE_MS // 60_000} minutes "),
        ("Pairing", f"| {pairing.CODE_TRIES} wrong ones "),
    ],
)
def test_limits_are_those_of_the_program(heading: str, figure: str) -> None:
    below = DOCUMENT.split(f"# {heading}\n", 1)[1].split("\n#", 1)[0]

    assert figure in below
