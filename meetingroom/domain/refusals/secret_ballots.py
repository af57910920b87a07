"""Refusals about secret ballots on paper."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class SecretStepError(RefusedError):
    """The secret ballot is at another step."""

    code: ClassVar[str] = "secret_step"
    vi: ClassVar[str] = (
        "Lần bỏ phiếu kín này đang ở bước khác: thông báo, phát phiếu, đóng hòm phiếu, kiểm phiếu "
        "hai lần, công bố số liệu, tuyên bố kết quả. Xin xem lại trình tự."
    )
    en: ClassVar[str] = (
        "This secret ballot is at another step: announced, papers given out, box closed, counted "
        "twice, released, declared. Please look at the order of steps."
    )


class SecretKindUnavailableError(RefusedError):
    """The rule set does not allow secret ballots of the kind."""

    code: ClassVar[str] = "secret_kind_unavailable"
    vi: ClassVar[str] = (
        "Bộ quy tắc của kỳ họp chưa cho phép loại phiếu này. Xin đối chiếu quy định; nếu được "
        "phép, xin ghi giá trị riêng của Hội đồng nhân dân trước khi mở kỳ họp."
    )
    en: ClassVar[str] = (
        "The session's rule set does not allow this kind of secret ballot. Please check the law; "
        "if it allows it, record the council's own value before the session is opened."
    )


class FiguresUnreconciledError(RefusedError):
    """A count can't be true."""

    code: ClassVar[str] = "figures_unreconciled"
    vi: ClassVar[str] = (
        "Số phiếu chưa khớp: phát ra bằng thu về cộng không thu về; thu về bằng hợp lệ cộng không "
        "hợp lệ; số phiếu của mỗi người không quá số hợp lệ. Xin kiểm tra và nhập lại."
    )
    en: ClassVar[str] = (
        "The figures do not add up: issued = returned + not returned; returned = valid + invalid; "
        "nobody has more marks than there are valid papers. Please check and enter them again."
    )


class NotACounterError(RefusedError):
    """The person does not count the papers."""

    code: ClassVar[str] = "not_a_counter"
    vi: ClassVar[str] = (
        "Chỉ thành viên Ban kiểm phiếu, thư ký và chuyên viên được nhập số liệu kiểm phiếu. "
        "Xin báo Trưởng Ban kiểm phiếu."
    )
    en: ClassVar[str] = (
        "Only the counting committee, the secretaries and the clerk enter the count. "
        "Please tell the committee's head."
    )


class NotReleasingError(RefusedError):
    """Somebody else releases the figures."""

    code: ClassVar[str] = "not_releasing"
    vi: ClassVar[str] = (
        "Trưởng Ban kiểm phiếu công bố số liệu; chỉ khi không có Ban kiểm phiếu thì chủ tọa công "
        "bố. Xin báo người đó."
    )
    en: ClassVar[str] = (
        "The counting committee's head releases the figures; the chair does only where there is "
        "no committee. Please tell that person."
    )


class NoTieError(RefusedError):
    """Nobody is tied for a post, so there is nothing to vote on again or to decide."""

    code: ClassVar[str] = "no_tie"
    vi: ClassVar[str] = (
        "Lần bầu này không có người trên quá nửa bằng phiếu ở số chỗ cuối. Xin xem lại kết quả."
    )
    en: ClassVar[str] = (
        "Nobody above the majority is tied for the last post here. Please look at the result again."
    )


class TieUndecidedError(RefusedError):
    """The vote was repeated and tied again: the rules ask who is elected."""

    code: ClassVar[str] = "tie_undecided"
    vi: ClassVar[str] = (
        "Bầu lại vẫn bằng phiếu. Xin ghi quyết định chọn ai, do ai quyết định và vì sao; gợi ý "
        "chọn người nhiều tuổi hơn."
    )
    en: ClassVar[str] = (
        "The repeated vote is tied again. Please record who is elected, who decided so and why; "
        "the older is suggested."
    )
