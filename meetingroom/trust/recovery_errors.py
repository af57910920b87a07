"""Every error of recovering a room's keys from its recovery sheet.

RefusedError (domain)                 tell the person why
├── RecoveryKeyAccentedError          the typed recovery key holds letters that no key has
├── RecoveryKeyMalformedError         it is not eight groups
├── RecoveryKeyGroupError             one of its groups is missing or wrong: says which
└── RecoveryKeyWrongError             it is a recovery key, of something else
KeyStoreError (errors)                the surroundings fail: tell the person what to do
├── NothingToRecoverError             the folder holds no room whose keys could be recovered
├── RecoveryMissingError              the room's sealed secrets are not in its folder
├── RecoveryDamagedError              their bytes are not what was written
├── RecoveryNewerError                a later version of this program wrote them
├── RecoveryForeignError              they are another room's
├── RecoveryUnfitError                the recovered keys do not fit what else lies in the folder
└── KeysThereError                    the key store holds other keys for this room
"""

from typing import ClassVar

from typing_extensions import override

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.values import Language
from meetingroom.trust.errors import KeyStoreError


class RecoveryKeyAccentedError(RefusedError):
    """The typed recovery key holds letters that no key has; an input method makes them."""

    code: ClassVar[str] = "recovery_key_accented"
    vi: ClassVar[str] = (
        "Khóa khôi phục chỉ có chữ cái không dấu và chữ số. Xin tắt bộ gõ tiếng Việt rồi nhập lại."
    )
    en: ClassVar[str] = (
        "A recovery key has plain letters and digits only. "
        "Please switch off the Vietnamese input method and type it again."
    )


class RecoveryKeyMalformedError(RefusedError):
    """What was typed is not eight groups."""

    code: ClassVar[str] = "recovery_key_malformed"
    vi: ClassVar[str] = "Khóa khôi phục gồm 8 nhóm, mỗi nhóm 5 ký tự. Xin nhập lại đủ 8 nhóm."
    en: ClassVar[str] = (
        "A recovery key has 8 groups of 5 characters. Please type all 8 groups again."
    )


class RecoveryKeyGroupError(RefusedError):
    """One group of the recovery key is missing or wrong.

    Attributes:
        number: which, from 1; the first that is.
    """

    code: ClassVar[str] = "recovery_key_group"
    vi: ClassVar[str] = (
        "Nhóm thứ {number} của khóa khôi phục còn thiếu hoặc chưa đúng. "
        "Xin xem lại nhóm này trên phiếu khôi phục và nhập lại."
    )
    en: ClassVar[str] = (
        "Group {number} of the recovery key is missing or not right. "
        "Please look at it again on the recovery sheet and type the key again."
    )

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    @override
    def sentence(self, language: Language) -> str:
        return super().sentence(language).format(number=self.number)


class RecoveryKeyWrongError(RefusedError):
    """It is a recovery key, but not the one with which these secrets were sealed."""

    code: ClassVar[str] = "recovery_key_wrong"
    vi: ClassVar[str] = (
        "Khóa khôi phục này không phải của phòng họp trong thư mục. "
        "Xin tìm phiếu khôi phục có đúng tên Hội đồng nhân dân và ngày lập rồi nhập lại."
    )
    en: ClassVar[str] = (
        "This recovery key is not the one of the room in this folder. Please find the recovery "
        "sheet with the right council and date, and type its key."
    )


class NothingToRecoverError(KeyStoreError):
    """A room's keys were to be recovered where no room is."""

    vi: ClassVar[str] = (
        "Thư mục này không có phòng họp nào để khôi phục khóa. Xin chọn thư mục dữ liệu của phòng "
        "họp, hoặc chép lại thư mục đó từ bản sao lưu trước."
    )
    en: ClassVar[str] = (
        "This folder holds no room whose keys could be recovered. Please choose the room's data "
        "folder, or copy that folder from a backup first."
    )


class RecoveryMissingError(KeyStoreError):
    """The room's folder has no sealed secrets."""

    vi: ClassVar[str] = (
        "Thư mục này thiếu tệp recovery.sealed nên chưa khôi phục được khóa. "
        "Xin chép lại tệp này từ bản sao lưu của phòng họp."
    )
    en: ClassVar[str] = (
        "The file recovery.sealed is missing from this folder, so the keys can't be recovered. "
        "Please copy it from a backup of the room."
    )


class RecoveryDamagedError(KeyStoreError):
    """The sealed secrets are not what was written."""

    vi: ClassVar[str] = (
        "Tệp recovery.sealed bị hỏng. Xin chép lại tệp này từ bản sao lưu của phòng họp."
    )
    en: ClassVar[str] = (
        "The file recovery.sealed is damaged. Please copy it from a backup of the room."
    )


class RecoveryNewerError(KeyStoreError):
    """A later version of this program sealed the secrets."""

    vi: ClassVar[str] = (
        "Tệp recovery.sealed thuộc phiên bản mới hơn. Xin cập nhật chương trình trên máy này."
    )
    en: ClassVar[str] = (
        "The file recovery.sealed is of a newer version. Please update the program on this machine."
    )


class RecoveryForeignError(KeyStoreError):
    """The sealed secrets are another room's."""

    vi: ClassVar[str] = (
        "Tệp recovery.sealed trong thư mục này là của một phòng họp khác. "
        "Xin chép lại tệp của đúng phòng họp từ bản sao lưu."
    )
    en: ClassVar[str] = (
        "The file recovery.sealed in this folder belongs to another room. "
        "Please copy this room's own file from a backup."
    )


class RecoveryUnfitError(KeyStoreError):
    """The recovered keys and the room's certificate do not belong together."""

    vi: ClassVar[str] = (
        "Khóa khôi phục được không khớp với chứng thư ca.pem trong thư mục, nên chưa lưu gì. "
        "Xin khôi phục cả thư mục từ cùng một bản sao lưu."
    )
    en: ClassVar[str] = (
        "The recovered keys do not fit the certificate ca.pem in this folder, so nothing was kept. "
        "Please restore the whole folder from one backup."
    )


class KeysThereError(KeyStoreError):
    """The key store holds other keys for this room, which are not written over."""

    vi: ClassVar[str] = (
        "Kho khóa đang giữ khóa khác của phòng họp này nên không ghi đè. "
        "Xin giữ nguyên thư mục và báo người phụ trách máy."
    )
    en: ClassVar[str] = (
        "The key store holds other keys for this room, and they are not written over. "
        "Please leave the folder as it is and tell who looks after this machine."
    )
