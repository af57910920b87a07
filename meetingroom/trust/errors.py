"""Every error of trust: what it refuses, and what its surroundings can do to it.

RefusedError (domain)                 tell the person why
├── PairingExpiredError               the code or the invitation is too old
├── PairingUsedError                  it has paired a device already
├── PairingWrongError                 the code or the token is not the one offered
├── PairingLockedError                too many wrong codes
├── PairingCodeMalformedError         what was typed is not eight digits
├── InvitationUnreadableError         the file or QR is not an invitation
├── InvitationNewerError              the invitation is of a later version
├── CertificateRequestUnfitError      the device's certificate request can't be signed
├── AuthorityForeignError             the server answering is not the one that invited
├── CertificateUnfitError             the certificate given does not fit this device
├── PinMalformedError                 a PIN is six digits
├── PinTrivialError                   anyone would guess this PIN
└── (recovery_errors.py)              what a recovery key can be refused for
KeyStoreError (SurroundingsError)     the surroundings fail: tell the person what to do
├── RoomThereError                    the folder holds a room already
├── RoomMissingError                  the folder holds no room
├── RoomKeysLostError                 keys or certificates of a room are missing
├── SeatKeysLostError                 a paired device has lost its key or certificate
├── KeyringAbsentError                this machine has no keyring that can be used
├── KeyringFailedError                the keyring is locked or broken
├── KeysElsewhereError                the keys are kept in another way than asked for
├── VaultLockedError                  the passphrase or the key file does not open the vault
├── VaultDamagedError                 the vault's bytes are not what was written
├── VaultUnreachableError             the file system lets us neither read nor write
└── (recovery_errors.py)              what can keep a room's keys from being recovered
"""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError, SurroundingsError


class PairingExpiredError(RefusedError):
    """The code or the invitation is older than it may be."""

    code: ClassVar[str] = "pairing_expired"
    vi: ClassVar[str] = "Mã ghép nối đã hết hạn. Xin thư ký kỳ họp cấp mã mới."
    en: ClassVar[str] = (
        "The pairing code has expired. Please ask the session's secretary for a new one."
    )


class PairingUsedError(RefusedError):
    """The code or the invitation has paired a device already."""

    code: ClassVar[str] = "pairing_used"
    vi: ClassVar[str] = "Mã ghép nối này đã dùng cho một máy khác. Xin thư ký kỳ họp cấp mã mới."
    en: ClassVar[str] = (
        "This pairing code was used for another device. "
        "Please ask the session's secretary for a new one."
    )


class PairingWrongError(RefusedError):
    """The code or the token is not the one offered, or the proof was made for another server."""

    code: ClassVar[str] = "pairing_wrong"
    vi: ClassVar[str] = (
        "Mã ghép nối chưa đúng. Xin xem lại mã trên màn hình của thư ký và nhập lại."
    )
    en: ClassVar[str] = (
        "The pairing code is not right. "
        "Please look at it again on the secretary's screen and type it again."
    )


class PairingLockedError(RefusedError):
    """The offer had as many wrong tries as it may have; only a new one helps."""

    code: ClassVar[str] = "pairing_locked"
    vi: ClassVar[str] = "Mã ghép nối đã bị nhập sai quá nhiều lần. Xin thư ký kỳ họp cấp mã mới."
    en: ClassVar[str] = (
        "This pairing code was typed wrong too often. "
        "Please ask the session's secretary for a new one."
    )


class PairingCodeMalformedError(RefusedError):
    """What was typed is not eight digits."""

    code: ClassVar[str] = "pairing_code_malformed"
    vi: ClassVar[str] = "Mã ghép nối gồm 8 chữ số. Xin nhập lại."
    en: ClassVar[str] = "A pairing code has 8 digits. Please type it again."


class InvitationUnreadableError(RefusedError):
    """The file or QR is not an invitation, or not whole."""

    code: ClassVar[str] = "invitation_unreadable"
    vi: ClassVar[str] = (
        "Tệp hoặc mã QR này không phải thư mời ghép nối. Xin thư ký kỳ họp cấp thư mời mới."
    )
    en: ClassVar[str] = (
        "This file or QR code is not a pairing invitation. "
        "Please ask the session's secretary for a new one."
    )


class InvitationNewerError(RefusedError):
    """The invitation was made by a later version of this program."""

    code: ClassVar[str] = "invitation_newer"
    vi: ClassVar[str] = (
        "Thư mời ghép nối thuộc phiên bản mới hơn. Xin cập nhật chương trình trên máy này."
    )
    en: ClassVar[str] = (
        "The invitation is of a newer version. Please update the program on this device."
    )


class CertificateRequestUnfitError(RefusedError):
    """A certificate request is unreadable, not signed by its own key, or of another kind of key."""

    code: ClassVar[str] = "certificate_request_unfit"
    vi: ClassVar[str] = (
        "Máy này gửi yêu cầu ghép nối không hợp lệ. Xin cập nhật chương trình rồi ghép nối lại."
    )
    en: ClassVar[str] = (
        "This device sent a pairing request that is not valid. "
        "Please update the program and pair again."
    )


class AuthorityForeignError(RefusedError):
    """The server that answers has another authority than the one that invited."""

    code: ClassVar[str] = "authority_foreign"
    vi: ClassVar[str] = (
        "Máy chủ trả lời không phải máy chủ của phòng họp này. "
        "Xin báo thư ký kỳ họp và không nhập mã."
    )
    en: ClassVar[str] = (
        "The server that answered is not this meeting room's. "
        "Please tell the session's secretary and type no code."
    )


class CertificateUnfitError(RefusedError):
    """The certificate that came back is for another key or of another authority."""

    code: ClassVar[str] = "certificate_unfit"
    vi: ClassVar[str] = "Máy chủ cấp chứng thư không khớp với máy này. Xin ghép nối lại từ đầu."
    en: ClassVar[str] = (
        "The server gave a certificate that does not fit this device. Please pair again."
    )


class PinMalformedError(RefusedError):
    """A PIN is six digits, and this is not."""

    code: ClassVar[str] = "pin_malformed"
    vi: ClassVar[str] = "Mã PIN gồm 6 chữ số. Xin nhập lại."
    en: ClassVar[str] = "A PIN has 6 digits. Please enter it again."


class PinTrivialError(RefusedError):
    """Anyone would guess this PIN."""

    code: ClassVar[str] = "pin_trivial"
    vi: ClassVar[str] = (
        "Mã PIN này quá dễ đoán. Xin chọn 6 chữ số khác, tránh các số như 123456, 111111, 121212."
    )
    en: ClassVar[str] = (
        "This PIN is too easy to guess. Please choose 6 other digits; avoid PINs such as 123456, "
        "111111 and 121212."
    )


class KeyStoreError(SurroundingsError):
    """The place where keys lie does not serve."""

    vi: ClassVar[str] = "Không mở được nơi giữ khóa. Xin báo người phụ trách máy."
    en: ClassVar[str] = "The key store can't be opened. Please tell who looks after this machine."


class RoomThereError(KeyStoreError):
    """A room was to be made where one is."""

    vi: ClassVar[str] = (
        "Thư mục này đã có một phòng họp. Xin chọn thư mục khác, hoặc mở phòng họp đã có."
    )
    en: ClassVar[str] = (
        "This folder holds a room already. Please choose another, or open the room it holds."
    )


class RoomMissingError(KeyStoreError):
    """A room was to be opened where none is."""

    vi: ClassVar[str] = (
        "Thư mục này chưa có phòng họp. Xin tạo phòng họp trước bằng lệnh meetingroom room."
    )
    en: ClassVar[str] = (
        "This folder holds no room yet. Please make one first with meetingroom room."
    )


class RoomKeysLostError(KeyStoreError):
    """A room's folder is there, but not all of its keys and certificates."""

    vi: ClassVar[str] = (
        "Thiếu khóa hoặc chứng thư của phòng họp. Xin lấy lại khóa bằng phiếu khôi phục và lệnh "
        "meetingroom recover, hoặc khôi phục thư mục dữ liệu và kho khóa từ cùng một bản sao lưu; "
        "xin không tạo phòng họp mới, vì các máy đã ghép nối sẽ không vào được."
    )
    en: ClassVar[str] = (
        "Keys or certificates of the room are missing. Please get the keys back with the recovery "
        "sheet and meetingroom recover, or restore the data folder and the key store from the same "
        "backup; a new room would not be trusted by the paired devices."
    )


class SeatKeysLostError(KeyStoreError):
    """A device was paired, but its key or its certificate is not there any more."""

    vi: ClassVar[str] = (
        "Máy này không còn khóa dùng để vào phòng họp. Xin ghép nối lại máy với phòng họp."
    )
    en: ClassVar[str] = (
        "This device has lost the key by which it was paired. Please pair it with the room again."
    )


class KeyringAbsentError(KeyStoreError):
    """This machine has no keyring, or only one that would keep keys in plain text."""

    vi: ClassVar[str] = (
        "Máy này không có kho khóa của hệ điều hành. Xin mở kho khóa đã dùng khi cài đặt."
    )
    en: ClassVar[str] = (
        "This machine has no system keyring. Please start the one used at installation."
    )


class KeyringFailedError(KeyStoreError):
    """The keyring is locked, a person declined to open it, or it broke."""

    vi: ClassVar[str] = "Kho khóa của hệ điều hành đang bị khóa. Xin mở kho khóa rồi chạy lại."
    en: ClassVar[str] = "The system keyring is locked. Please unlock it and start again."


class KeysElsewhereError(KeyStoreError):
    """The keys were first kept in another way than the one now asked for."""

    vi: ClassVar[str] = (
        "Khóa đã được lưu theo cách khác. Xin bỏ thiết lập mật khẩu mở khóa rồi chạy lại."
    )
    en: ClassVar[str] = (
        "The keys are kept without a passphrase. "
        "Please remove the passphrase setting and start again."
    )


class VaultLockedError(KeyStoreError):
    """The passphrase is wrong or missing, or the key file is not the vault's."""

    vi: ClassVar[str] = "Mật khẩu mở khóa chưa đúng, hoặc thiếu tệp khóa. Xin kiểm tra và thử lại."
    en: ClassVar[str] = (
        "The passphrase is wrong, or the key file is missing. Please check and try again."
    )


class VaultDamagedError(KeyStoreError):
    """The vault's or the key file's bytes are not what was written."""

    vi: ClassVar[str] = "Tệp giữ khóa bị hỏng. Xin khôi phục thư mục dữ liệu từ bản sao lưu."
    en: ClassVar[str] = "The key vault is damaged. Please restore the data folder from a backup."


class VaultUnreachableError(KeyStoreError):
    """The vault's file can't be read or written: rights, a full disk, a lost drive."""

    vi: ClassVar[str] = (
        "Không đọc hoặc ghi được thư mục dữ liệu. Xin kiểm tra quyền và dung lượng còn trống."
    )
    en: ClassVar[str] = (
        "The data folder can't be read or written. Please check its rights and free space."
    )
