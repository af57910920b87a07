import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.values import Language
from meetingroom.evidence import record
from meetingroom.evidence.heads import Head, origin_of, sign_head
from meetingroom.evidence.merkle import EMPTY_ROOT
from meetingroom.records import bundle
from meetingroom.records.archive import pack
from meetingroom.records.bundle import write_bundle
from meetingroom.records.verification import verify_bundle, verify_data
from meetingroom.records.verification_report import Check
from meetingroom.records.verify import checks as standalone
from tests.helpers.sample_record import (
    KEY,
    OTHER_KEY,
    PUBLIC,
    ROOM,
    SESSION,
    Sample,
    check_ed25519,
    members_of,
    relisted,
    repacked,
)

RECORD = repacked(bundle.members_of(Sample().contents(), KEY.sign))
MEMBERS = members_of(RECORD)
LEAF = re.compile(rb'(\{"leaf":"[^"]+"),("seq":)([0-9]+)\}')
Change = Callable[[bytes], bytes]


def failed_in(data: bytes) -> set[Check]:
    verdicts = verify_data(data, check_ed25519).verdicts
    return {verdict.check for verdict in verdicts if verdict.findings}


def with_member(name: str, change: Change, *, is_relisted: bool = True) -> bytes:
    members = {**MEMBERS, name: change(MEMBERS[name])}
    return repacked(relisted(members) if is_relisted else members)


def test_a_written_bundle_is_sound(tmp_path: Path) -> None:
    write_bundle(tmp_path / "record.zip", Sample().contents(), KEY.sign)

    report = verify_bundle(tmp_path / "record.zip", check_ed25519, PUBLIC)

    assert report.is_sound
    assert report.findings == ()
    assert report.passed == tuple(Check)


def test_a_sound_report_tells_every_check_and_the_conclusion() -> None:
    report = verify_data(RECORD, check_ed25519)

    vietnamese = report.sentences(Language.VIETNAMESE)
    english = report.sentences(Language.ENGLISH)

    assert len(vietnamese) == len(english) == len(Check) + 1
    assert all(line.startswith("Đạt: ") for line in vietnamese[:-1])
    assert all(line.startswith("Passed: ") for line in english[:-1])
    assert vietnamese[-1] == "Kết luận: dữ liệu phiên họp đầy đủ, chưa bị thay đổi."
    assert english[-1] == "Conclusion: the record is complete and unchanged."


def test_a_report_says_where_and_what_in_both_languages() -> None:
    changed = with_member(record.SESSION_LOG, lambda log: log.replace(b"against", b"in_favour", 1))
    report = verify_data(changed, check_ed25519)

    place = report.findings[0].place
    start = MEMBERS[record.SESSION_LOG].replace(b"against", b"in_favour", 1)

    assert not report.is_sound
    assert place.member == record.SESSION_LOG
    assert start.split(b"\n")[: place.line - 1] == start[: place.offset - 1].split(b"\n")
    assert (
        report.findings[0]
        .sentence(Language.VIETNAMESE)
        .startswith(f"logs/session.jsonl, dòng {place.line}, byte {place.offset}: không nối tiếp")
    )
    assert "Chưa kiểm tra được: kết quả biểu quyết, vì những lỗi khác." in report.sentences(
        Language.VIETNAMESE
    )
    assert "Not checked: the ballots, because of other faults." in report.sentences(
        Language.ENGLISH
    )
    assert report.sentences(Language.ENGLISH)[-1].startswith("Conclusion: the record was changed")


@pytest.mark.parametrize(
    ("name", "told"), [("none.zip", "không có tệp này"), ("", "đây là một thư mục")]
)
def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path, name: str, told: str) -> None:
    report = verify_bundle(tmp_path / name, check_ed25519)

    assert not report.is_sound
    assert report.sentences(Language.VIETNAMESE)[0] == f"Sai: tệp hồ sơ: {told}"


def test_a_file_that_may_not_be_read_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError

    (tmp_path / "record.zip").write_bytes(RECORD)
    monkeypatch.setattr(Path, "read_bytes", refuse)

    report = verify_bundle(tmp_path / "record.zip", check_ed25519)

    assert report.sentences(Language.ENGLISH)[0] == (
        "Wrong: the bundle's file: the file cannot be read"
    )


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "record.zip").open("wb") as file:
        file.truncate(bundle.SIZE_LIMIT + 1)

    report = verify_bundle(tmp_path / "record.zip", check_ed25519)

    assert "larger than 2 GiB" in report.sentences(Language.ENGLISH)[0]


def test_another_key_than_the_expected_one_is_named() -> None:
    other = OTHER_KEY.public_key().public_bytes_raw()

    findings = verify_data(RECORD, check_ed25519, other).findings

    assert [finding.place.member for finding in findings] == ["room.pub"]


def test_whoever_signs_everything_with_a_key_of_their_own_is_told_by_the_expected_key() -> None:
    findings = verify_data(repacked(relisted(MEMBERS, OTHER_KEY)), check_ed25519, PUBLIC).findings

    assert [finding.place.member for finding in findings] == ["manifest.sig"]


@pytest.mark.parametrize(
    ("name", "change", "check"),
    [
        ("manifest.json", lambda _: b"{}", Check.MANIFEST),
        ("manifest.json", lambda text: text + b"\n", Check.MANIFEST),
        ("manifest.json", lambda text: text.replace(b'"format":1', b'"format":2'), Check.MANIFEST),
        ("manifest.json", lambda text: text.replace(b"phuong", b"phu/ng"), Check.MANIFEST),
        ("manifest.json", lambda _: b"[" * 100_000, Check.MANIFEST),
        ("manifest.json", lambda _: bytes(16 * 1024 * 1024 + 1), Check.MANIFEST),
        ("manifest.json", lambda text: text.replace(b"phuong", b"phuonG"), Check.SIGNATURE),
        ("manifest.sig", lambda text: text[:-1], Check.SIGNATURE),
        ("manifest.sig", lambda text: text + b"\n", Check.SIGNATURE),
        ("manifest.sig", lambda _: b"\xff\n", Check.SIGNATURE),
    ],
)
def test_manifest_and_signature_have_one_form(name: str, change: Change, check: Check) -> None:
    data = with_member(name, change, is_relisted=False)

    assert check in failed_in(data)
    assert standalone.verify(data)[1]


@pytest.mark.parametrize(
    ("name", "change", "check"),
    [
        ("room.pub", lambda _: b"", Check.SIGNATURE),
        ("room.pub", lambda text: text + text, Check.SIGNATURE),
        ("room.pub", lambda text: text.replace(b"phuong", b"phuonG"), Check.SIGNATURE),
        ("logs/room.jsonl", lambda log: log[:-1], Check.ROOM_LOG),
        ("logs/room.jsonl", lambda _: b"", Check.ROOM_LOG),
        ("logs/room.jsonl", lambda log: log + b"\n", Check.ROOM_LOG),
        ("logs/room.jsonl", lambda log: log[: log.index(b"\n") + 1], Check.ROOM_LOG),
        ("logs/session.jsonl", lambda log: log[log.index(b"\n") + 1 :], Check.SESSION_LOG),
        ("logs/session.jsonl", lambda _: MEMBERS["logs/room.jsonl"], Check.SESSION_LOG),
        ("logs/session.jsonl", lambda log: LEAF.sub(rb"\g<0> ", log), Check.SESSION_LOG),
        ("logs/session.jsonl", lambda log: LEAF.sub(rb"\1,\2true}", log), Check.SESSION_LOG),
        ("logs/session.jsonl", lambda log: LEAF.sub(rb"\1,\2\g<3>0}", log), Check.SESSION_LOG),
        ("logs/session.jsonl", lambda log: LEAF.sub(rb'\1,\2\3,"t":1}', log), Check.SESSION_LOG),
        ("logs/session.jsonl", lambda log: LEAF.sub(rb"\1}", log), Check.SESSION_LOG),
        (
            "logs/session.jsonl",
            lambda log: log.replace(b'{"leaf":"', b'{"leaf":"A'),
            Check.SESSION_LOG,
        ),
        ("heads/room.txt", lambda _: MEMBERS["heads/session.txt"], Check.ROOM_LOG),
        ("heads/room.txt", lambda _: b"", Check.ROOM_LOG),
        ("heads/room.txt", lambda _: b"\xff", Check.ROOM_LOG),
        ("heads/session.txt", lambda note: note.replace(b"\n2", b"\n3"), Check.SESSION_LOG),
        ("register.json", lambda _: b"{}", Check.REGISTER),
        ("register.json", lambda _: b'{"people":[[]]}', Check.REGISTER),
        ("register.json", lambda _: b'{"people":{}}', Check.REGISTER),
        ("register.json", lambda text: text + b" ", Check.REGISTER),
    ],
)
def test_the_key_does_not_hide_another_form(name: str, change: Change, check: Check) -> None:
    data = with_member(name, change)

    assert check in failed_in(data)
    assert standalone.verify(data)[1]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_flipped_leaf_of_a_withheld_entry_is_found(number: int) -> None:
    leaves = [
        match.start(1) + len(b'{"leaf":"') for match in LEAF.finditer(MEMBERS[record.SESSION_LOG])
    ]
    place = leaves[number]

    def flip(log: bytes) -> bytes:
        other = b"B" if log[place : place + 1] == b"A" else b"A"
        return log[:place] + other + log[place + 1 :]

    data = with_member(record.SESSION_LOG, flip)
    ours = [finding.place for finding in verify_data(data, check_ed25519).findings]
    theirs = standalone.verify(data)[1]

    # Only the last of three has an entry after it that is shown; the head tells of the others.
    lines = MEMBERS[record.SESSION_LOG][:place].count(b"\n") + 2
    named = f"logs/session.jsonl:{lines}: " if number == 2 else "heads/session.txt: "
    assert [f"{at.member}:{at.line}: ".replace(":0", "") for at in ours] == [named]
    assert any(english.startswith(named) for _, english in theirs)


def test_a_session_without_any_fact_did_not_begin() -> None:
    empty = Head(origin=origin_of(ROOM, SESSION), size=0, root=EMPTY_ROOT)
    note = sign_head(empty, ROOM, PUBLIC, KEY.sign).encode()
    data = repacked(relisted({**MEMBERS, record.SESSION_LOG: b"", record.SESSION_HEAD: note}))

    assert failed_in(data) == {Check.ORIGIN, Check.PAPERS}
    wrong = standalone.verify(data)[1]
    assert "logs/session.jsonl: the session was not opened" in {english for _, english in wrong}


def without(*names: str) -> dict[str, bytes]:
    return {name: content for name, content in MEMBERS.items() if name not in names}


@pytest.mark.parametrize("name", sorted(MEMBERS))
def test_a_missing_member_is_noticed(name: str) -> None:
    data = repacked(without(name))

    assert not verify_data(data, check_ed25519).is_sound
    assert standalone.verify(data)[1]


@pytest.mark.parametrize("name", sorted(bundle.FIXED_MEMBERS - {"manifest.json", "manifest.sig"}))
def test_the_key_does_not_hide_a_missing_member(name: str) -> None:
    data = repacked(relisted(without(name)))

    assert not verify_data(data, check_ed25519).is_sound
    assert standalone.verify(data)[1]


@pytest.mark.parametrize("name", ["more.txt", "papers/a.pdf", "../x", "-", "papers"])
def test_a_strange_member_is_noticed_listed_or_not(name: str) -> None:
    members = {**MEMBERS, name: b"strange"}

    for data in (repacked(members), repacked(relisted(members))):
        assert Check.MANIFEST in failed_in(data)
        assert name in {finding.place.member for finding in verify_data(data, fits).findings}
        assert any(said.startswith(name) for said, _ in standalone.verify(data)[1])


def fits(_key: bytes, _message: bytes, _signature: bytes) -> bool:
    return True


def test_a_paper_under_another_hash_is_noticed() -> None:
    papers = sorted(name for name in MEMBERS if name.startswith("papers/"))
    swapped = {**MEMBERS, papers[0]: MEMBERS[papers[1]], papers[1]: MEMBERS[papers[0]]}

    data = repacked(relisted(swapped))

    assert failed_in(data) == {Check.PAPERS}
    assert [said[:7] for said, _ in standalone.verify(data)[1]] == ["papers/"]


def container(*members: Mapping[str, bytes]) -> bytes:
    """Join the members' local parts, as if one container had them in this order."""
    return b"".join(b"".join(list(pack(part))[:-1]) for part in members)


@pytest.mark.parametrize(
    "data",
    [
        container({"a": b"1"}, {"a": b"2"}) + b"PK\x01\x02",
        container({"b": b"1"}, {"a": b"2"}) + b"PK\x01\x02",
        container({"a\n": b"1"}),
        container({f"{n:05}": b"" for n in range(2_001)}),
        container({"a": b"1"})[:-1],
        container({"a": b"1"}),
    ],
    ids=["twice", "order", "name", "many", "cut", "no_directory"],
)
def test_a_container_in_another_form_is_noticed(data: bytes) -> None:
    report = verify_data(data, check_ed25519)

    assert Check.CONTAINER in {verdict.check for verdict in report.verdicts if verdict.findings}
    assert report.findings[0].place.offset >= 0
    assert standalone.verify(data)[1]


@given(st.binary(max_size=400))
def test_bytes_from_anywhere_are_reported_on(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", RECORD[:200]):
        assert not verify_data(start + data, check_ed25519).is_sound
        assert standalone.verify(start + data)[1]


@given(st.sampled_from(sorted(MEMBERS)), st.binary(max_size=200) | st.just(b"PK\x03\x04" * 30))
def test_members_from_anywhere_are_reported_on(name: str, content: bytes) -> None:
    data = with_member(name, lambda _: content, is_relisted=not name.startswith("manifest"))

    is_sound = verify_data(data, check_ed25519).is_sound

    assert is_sound == (not standalone.verify(data)[1])
    # Only the manifest vouches for these, and here the key has signed it anew.
    assert not is_sound or name in {"DOC.txt", "minutes.docx", "minutes.pdf", *bundle.VERIFIER}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(json_values, st.sampled_from(["manifest.json", "register.json", "logs/session.jsonl"]))
def test_json_from_anywhere_is_reported_on(value: object, name: str) -> None:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    content = text.encode("utf-8", "surrogatepass") + (b"\n" if name.endswith("l") else b"")
    data = with_member(name, lambda _: content, is_relisted=name != "manifest.json")

    assert not verify_data(data, check_ed25519).is_sound
    assert standalone.verify(data)[1]
