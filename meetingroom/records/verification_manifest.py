"""The checks of a bundle's manifest and of the signature that binds it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from meetingroom.domain.ids import is_id
from meetingroom.evidence import record
from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.errors import NotCanonicalError
from meetingroom.evidence.heads import PUBLIC_KEY_BYTES, SIGNATURE_BYTES, CheckSignature
from meetingroom.records import bundle
from meetingroom.records.verification_logs import Identity
from meetingroom.records.verification_report import Check, Finding, Place, Verdict, Words

_MANIFEST_LIMIT: Final = 16 * 1024 * 1024
"""Largest manifest that is read; one of 2,000 members has 300 KB."""

_LINE_LIMIT: Final = 200
_NOTHING: Final = memoryview(b"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What a bundle says of itself; None where that could not be read.

    Attributes:
        manifest: the manifest.
        key_name: the room's id beside its key.
        key: raw public key, 32 bytes.
    """

    manifest: record.Manifest | None
    key_name: str | None
    key: bytes | None

    def identity(self) -> Identity | None:
        """Return whose bundle this says it is."""
        if self.manifest is None or self.key is None:
            return None
        return Identity(room=self.manifest.room, session=self.manifest.session, public_key=self.key)


def read_claims(members: Mapping[str, memoryview]) -> Claims:
    """Read the manifest and the room's key."""
    name, key = _read_key(members)
    return Claims(manifest=_read_manifest(members), key_name=name, key=key)


def _read_manifest(members: Mapping[str, memoryview]) -> record.Manifest | None:
    content = members.get(bundle.MANIFEST, _NOTHING)
    if len(content) > _MANIFEST_LIMIT:
        return None
    try:
        manifest = msgspec.json.decode(content, type=record.Manifest)
    except (ValueError, RecursionError):
        return None
    is_known = manifest.format == record.FORMAT and manifest.encoded() == content
    has_ids = is_id(manifest.room) and is_id(manifest.session)
    return manifest if is_known and has_ids else None


def _read_key(members: Mapping[str, memoryview]) -> tuple[str, bytes] | tuple[None, None]:
    name, _, key = _line(members, bundle.PUBLIC_KEY).partition(" ")
    try:
        return name, from_text(key, PUBLIC_KEY_BYTES)
    except NotCanonicalError:
        return None, None


def _line(members: Mapping[str, memoryview], member: str) -> str:
    """Return the one line of a member; nothing when it is not exactly one short line of ASCII."""
    content = bytes(members.get(member, _NOTHING)[:_LINE_LIMIT])
    line, end, rest = content.partition(b"\n")
    return line.decode("ascii") if end and not rest and line.isascii() else ""


def check_manifest(members: Mapping[str, memoryview], claims: Claims) -> Verdict:
    """Check that the manifest has exactly the members, with their sizes and hashes."""
    manifest = claims.manifest
    if manifest is None:
        words = Words(
            "danh mục thiếu hoặc không đúng định dạng", "the manifest is missing or not as written"
        )
        finding = Finding(place=Place(member=bundle.MANIFEST), words=words)
        return Verdict(check=Check.MANIFEST, findings=(finding,))
    count = len(manifest.files)
    passed = Words(
        f"danh mục ghi đúng kích thước và mã SHA-256 của {count} tệp.",
        f"the manifest has the right sizes and SHA-256 of {count} members.",
    )
    findings = (*_strangers(members, manifest), *_missing(members, manifest))
    changed = tuple(_changed(members, manifest))
    return Verdict(check=Check.MANIFEST, findings=(*findings, *changed), passed=passed)


def _strangers(members: Mapping[str, memoryview], manifest: record.Manifest) -> Iterator[Finding]:
    words = Words("tệp này không thuộc hồ sơ", "this member does not belong here")
    for name in members:
        is_known = name in bundle.FIXED_MEMBERS or bundle.PAPER_MEMBER.fullmatch(name)
        is_listed = name in manifest.files
        # The manifest can name neither itself nor its signature.
        if not is_known or is_listed == (name in {bundle.MANIFEST, bundle.SIGNATURE}):
            yield Finding(place=Place(member=name), words=words)


def _missing(members: Mapping[str, memoryview], manifest: record.Manifest) -> Iterator[Finding]:
    for name in sorted((bundle.FIXED_MEMBERS | set(manifest.files)) - set(members)):
        words = Words(f"thiếu tệp {name!r}", f"the member {name!r} is missing")
        yield Finding(place=Place(member=bundle.MANIFEST), words=words)


def _changed(members: Mapping[str, memoryview], manifest: record.Manifest) -> Iterator[Finding]:
    words = Words(
        "nội dung khác với kích thước hoặc mã SHA-256 trong danh mục",
        "the content differs from the size or SHA-256 in the manifest",
    )
    for name, facts in sorted(manifest.files.items()):
        if name in members and record.facts_of(members[name]) != facts:
            yield Finding(place=Place(member=name), words=words)


def check_signature_of(
    members: Mapping[str, memoryview],
    claims: Claims,
    check_signature: CheckSignature,
    expected_key: bytes | None,
) -> Verdict:
    """Check that the room's key signed the manifest, and that it is the expected key."""
    if claims.key is None:
        words = Words(
            "khóa công khai thiếu hoặc không đúng định dạng", "the key is missing or not as written"
        )
        finding = Finding(place=Place(member=bundle.PUBLIC_KEY), words=words)
        return Verdict(check=Check.SIGNATURE, findings=(finding,))
    findings = list[Finding]()
    if expected_key is not None and claims.key != expected_key:
        words = Words("không phải khóa của phòng họp này", "this is not the key of the room")
        findings.append(Finding(place=Place(member=bundle.PUBLIC_KEY), words=words))
    if claims.manifest is not None and claims.manifest.room != claims.key_name:
        words = Words("khóa thuộc phòng họp khác", "the key is that of another room")
        findings.append(Finding(place=Place(member=bundle.PUBLIC_KEY), words=words))
    if not _is_signed(members, claims.key, check_signature):
        words = Words(
            "chữ ký số không khớp với danh mục manifest.json",
            "the signature does not fit manifest.json",
        )
        findings.append(Finding(place=Place(member=bundle.SIGNATURE), words=words))
    passed = Words(
        f"chữ ký số của phòng họp {claims.key_name}, khóa {to_text(claims.key)}.",
        f"signed by the room {claims.key_name} with the key {to_text(claims.key)}.",
    )
    return Verdict(check=Check.SIGNATURE, findings=tuple(findings), passed=passed)


def _is_signed(
    members: Mapping[str, memoryview], key: bytes, check_signature: CheckSignature
) -> bool:
    try:
        signature = from_text(_line(members, bundle.SIGNATURE), SIGNATURE_BYTES)
    except NotCanonicalError:
        return False
    message = record.SIGNED_PREFIX + bytes(members.get(bundle.MANIFEST, _NOTHING))
    return check_signature(key, message, signature)
