"""``meetingroom verify BUNDLE``: is this record what the room wrote?"""

from pathlib import Path
from typing import Annotated

import typer

from meetingroom.commands.exit_codes import FAILED, MISUSED
from meetingroom.commands.speaking import voice_in
from meetingroom.domain.values import Language
from meetingroom.evidence.base64text import from_text
from meetingroom.evidence.errors import NotCanonicalError
from meetingroom.evidence.heads import PUBLIC_KEY_BYTES
from meetingroom.records.verification import verify_bundle
from meetingroom.records.verification_report import Report, Words
from meetingroom.trust.signing import check_signature


def verify(
    context: typer.Context,
    bundle: Annotated[
        Path,
        typer.Argument(help="Tệp hồ sơ. The record, for example record.zip.", readable=False),
    ],
    key: Annotated[
        str,
        typer.Option(help="Khóa công khai của phòng họp. The room's public key (base64)."),
    ] = "",
) -> None:
    """Kiểm tra hồ sơ kỳ họp. Check a session's record; exit 0 when it is sound, 1 when not."""
    voice = voice_in(context)
    expected = None
    if key:
        try:
            expected = from_text(key, PUBLIC_KEY_BYTES)
        except NotCanonicalError:
            voice.complain(
                "Khóa công khai phải là 32 byte viết theo base64. Xin kiểm tra và nhập lại.",
                "The public key must be 32 bytes in base64. Please check it and type it again.",
            )
            raise typer.Exit(MISUSED) from None
    report = verify_bundle(bundle, check_signature, expected)
    for sentence in _sentences(bundle, report, voice.language):
        voice.say(sentence, sentence)
    if not report.is_sound:
        raise typer.Exit(FAILED)


def _sentences(bundle: Path, report: Report, language: Language) -> tuple[str, ...]:
    if any(verdict.is_done for verdict in report.verdicts[1:]):
        return report.sentences(language)
    # Most likely another file was named: nine lines about a record would only confuse.
    why = report.findings[0].sentence(language)
    advice = Words(
        f"{bundle} không phải hồ sơ đọc được ({why}). "
        "Xin kiểm tra tên tệp, hoặc lấy lại hồ sơ từ phòng họp.",
        f"{bundle} is no record that can be read ({why}). "
        "Please check the file's name, or get the record from the room again.",
    )
    return (advice.within(language),)
