"""Refusals about the counting committee."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class CommitteeMissingError(RefusedError):
    """The council has not formed its counting committee."""

    code: ClassVar[str] = "committee_missing"
    vi: ClassVar[str] = (
        "Kỳ họp chưa có Ban kiểm phiếu. Xin ghi danh sách Ban kiểm phiếu đã được Hội đồng nhân dân "
        "thông qua."
    )
    en: ClassVar[str] = (
        "The session has no counting committee. Please record the one the council has chosen."
    )


class CommitteeFormedError(RefusedError):
    """One counting committee serves the whole session."""

    code: ClassVar[str] = "committee_formed"
    vi: ClassVar[str] = (
        "Kỳ họp đã có Ban kiểm phiếu, phục vụ mọi lần bỏ phiếu kín. "
        "Xin thay từng thành viên nếu cần."
    )
    en: ClassVar[str] = (
        "The session has its counting committee for all secret ballots. "
        "Please replace members one by one if needed."
    )


class CommitteeTooSmallError(RefusedError):
    """The counting committee has fewer members than the rule set asks for."""

    code: ClassVar[str] = "committee_too_small"
    vi: ClassVar[str] = (
        "Ban kiểm phiếu chưa đủ số thành viên theo bộ quy tắc của kỳ họp. Xin bổ sung thành viên."
    )
    en: ClassVar[str] = (
        "The counting committee has fewer members than the session's rules ask for. "
        "Please add members."
    )


class CandidateCountsError(RefusedError):
    """Nobody counts papers on which the own name stands."""

    code: ClassVar[str] = "candidate_counts"
    vi: ClassVar[str] = (
        "Người có tên trên phiếu không được là thành viên Ban kiểm phiếu. Xin chọn người khác."
    )
    en: ClassVar[str] = (
        "Whoever stands on the paper can't be of the counting committee. "
        "Please choose somebody else."
    )
