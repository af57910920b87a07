"""Resolutions in the minutes: what became of each, and what was corrected after the vote."""

from collections.abc import Iterator
from typing import Final

from meetingroom.domain.minutes_roll import Names
from meetingroom.domain.state import Correction, Resolution, ResolutionPhase, SessionState
from meetingroom.domain.text import date_words
from meetingroom.domain.values import ResolutionKind

_KINDS: Final = {
    ResolutionKind.NORMATIVE: "văn bản quy phạm pháp luật",
    ResolutionKind.INDIVIDUAL: "nghị quyết cá biệt",
}


def resolution_lines(state: SessionState, names: Names) -> tuple[str, ...]:
    """Return a numbered line for each resolution that was submitted."""
    submitted = (known for known in state.resolutions.values() if known.submitted_ms)
    return tuple(
        f"{number}. {known.title} ({_KINDS[known.kind]}): {'; '.join(_parts(state, names, known))}."
        for number, known in enumerate(submitted, start=1)
    )


def _parts(state: SessionState, names: Names, known: Resolution) -> Iterator[str]:
    if known.examined_by:
        yield f"cơ quan thẩm tra: {known.examined_by}"
    if known.revisions:
        changes = (f"({n}) {each.changes}" for n, each in enumerate(known.revisions, start=1))
        yield f"nội dung tiếp thu, chỉnh lý: {', '.join(changes)}"
    yield _outcome(state, known)
    if known.number:
        yield f"số, ký hiệu: {known.number}"
    if known.signed_ms:
        signer = names.line(known.signed_by).addressed
        yield f"{signer} ký chứng thực {date_words(known.signed_ms)}"
    approved = [each for each in known.corrections if each.approved_ms]
    if approved:
        listed = (f"({n}) {_correction(names, each)}" for n, each in enumerate(approved, start=1))
        yield f"sửa lỗi kỹ thuật sau khi thông qua: {', '.join(listed)}"
    if known.issued_ms:
        yield f"ban hành {date_words(known.issued_ms)}"


def _outcome(state: SessionState, known: Resolution) -> str:
    if known.phase is ResolutionPhase.WITHDRAWN:
        return f"rút, không đưa ra biểu quyết, lý do: {known.withdrawn}"
    if known.adopted_ms:
        return f"được thông qua {date_words(known.adopted_ms)}"
    if known.phase is ResolutionPhase.REJECTED:
        return f"không được thông qua {date_words(state.ballots[known.votes[-1]].ended_ms)}"
    return "chưa có kết quả biểu quyết được tuyên bố"


def _correction(names: Names, each: Correction) -> str:
    changed = f"“{each.old}” sửa thành “{each.new}”" if each.new else f"bỏ “{each.old}”"
    return f"{changed}, {names.line(each.approved_by).addressed} duyệt"
