<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>ActionButton</name>
    <message>
        <source>Đang thực hiện</source>
        <translation>In progress</translation>
    </message>
</context>
<context>
    <name>ActionButtonPage</name>
    <message>
        <source>Nút có chữ. Khi không dùng được, nút nói vì sao.</source>
        <translation>A button with words. When it is off, it says why.</translation>
    </message>
    <message>
        <source>Gia hạn 30 giây</source>
        <translation>Add 30 seconds</translation>
    </message>
    <message>
        <source>Đang chỉ</source>
        <translation>Hovered</translation>
    </message>
    <message>
        <source>Đang nhấn</source>
        <translation>Pressed</translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>Đăng ký phát biểu</source>
        <translation>Ask to speak</translation>
    </message>
    <message>
        <source>Ông chưa điểm danh, nên chưa đăng ký phát biểu được.</source>
        <translation>You have not checked in, so you cannot ask to speak yet.</translation>
    </message>
    <message>
        <source>Điểm danh có mặt</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Chữ dài</source>
        <translation>Long words</translation>
    </message>
    <message>
        <source>Mời đại biểu tiếp theo trong danh sách đăng ký phát biểu</source>
        <translation>Call the next deputy on the list of those asking to speak</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Chương trình</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Chương trình chưa có nội dung nào.</source>
        <translation>The agenda has no items yet.</translation>
    </message>
</context>
<context>
    <name>AgendaEntry</name>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>AgendaLine</name>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Chuyển đến nội dung này</source>
        <translation>Turn to this item</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Chương trình</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Chương trình chưa có nội dung nào.</source>
        <translation>The agenda has no items yet.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>%1/%2 đã biểu quyết</source>
        <translation>%1 of %2 voted</translation>
    </message>
    <message>
        <source>đã biểu quyết</source>
        <translation>voted</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Đồng ý</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Đăng ký phát biểu</source>
        <translation>Ask to speak</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Hỏi lại</source>
        <translation>Asking again</translation>
    </message>
    <message>
        <source>Kết thúc biểu quyết</source>
        <translation>End ballot</translation>
    </message>
    <message>
        <source>Đăng xuất khỏi máy này?</source>
        <translation>Sign out of this device?</translation>
    </message>
    <message>
        <source>Tài liệu và ghi chú vẫn ở trên máy.</source>
        <translation>Papers and notes stay on the device.</translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Kết thúc biểu quyết?</source>
        <translation>End the ballot?</translation>
    </message>
    <message>
        <source>Thông qua Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026</source>
        <translation>Adopt the Resolution on adjusting the Public Investment Plan for 2026</translation>
    </message>
    <message>
        <source>Còn 4 đại biểu chưa biểu quyết. Kết thúc rồi thì không mở lại được lần biểu quyết này.</source>
        <translation>4 deputies have not yet voted. Once ended, this ballot cannot be opened again.</translation>
    </message>
</context>
<context>
    <name>BallotActs</name>
    <message>
        <source>Cho biểu quyết tiếp</source>
        <translation>Let the ballot go on</translation>
    </message>
    <message>
        <source>Kết thúc biểu quyết</source>
        <translation>End ballot</translation>
    </message>
    <message>
        <source>Gia hạn 30 giây</source>
        <translation>Add 30 seconds</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hủy lần biểu quyết này…</source>
        <translation>Cancel this ballot…</translation>
    </message>
    <message>
        <source>Kết thúc biểu quyết?</source>
        <translation>End the ballot?</translation>
    </message>
    <message>
        <source>%1/%2 đại biểu đã biểu quyết. Sau khi kết thúc, không đại biểu nào biểu quyết hoặc thay đổi được nữa.</source>
        <translation>%1 of %2 deputies have voted. Once the ballot has ended, no deputy can vote or change a vote.</translation>
    </message>
</context>
<context>
    <name>BallotBar</name>
    <message>
        <source>Đang biểu quyết</source>
        <translation>Voting now</translation>
    </message>
    <message>
        <source>Quay lại biểu quyết</source>
        <translation>Back to the ballot</translation>
    </message>
</context>
<context>
    <name>BallotClock</name>
    <message>
        <source>Xem lại tài liệu</source>
        <translation>View the paper</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>Time left</translation>
    </message>
</context>
<context>
    <name>BallotFace</name>
    <message>
        <source>Đang biểu quyết</source>
        <translation>Voting now</translation>
    </message>
    <message>
        <source>Biểu quyết đang tạm dừng</source>
        <translation>The ballot is paused</translation>
    </message>
    <message>
        <source>%1/%2 đại biểu có mặt đã biểu quyết</source>
        <translation>%1 of %2 present have voted</translation>
    </message>
</context>
<context>
    <name>BallotSubject</name>
    <message>
        <source>%1/%2 đã biểu quyết</source>
        <translation>%1 of %2 voted</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>More below</translation>
    </message>
</context>
<context>
    <name>BallotTop</name>
    <message>
        <source>Thời gian biểu quyết còn lại</source>
        <translation>Time left to vote</translation>
    </message>
    <message>
        <source>Đã hết thời gian dự kiến. Chủ tọa sẽ kết thúc biểu quyết; đến lúc đó vẫn biểu quyết được.</source>
        <translation>The planned time is over. Voting remains possible until the chair ends the ballot.</translation>
    </message>
</context>
<context>
    <name>BannerPage</name>
    <message>
        <source>Mất kết nối. Vẫn đọc và ghi chú được; biểu quyết và đăng ký phát biểu chờ kết nối lại.</source>
        <translation>No connection. Reading and notes still work; voting and asking to speak wait for the connection.</translation>
    </message>
    <message>
        <source>từ 09:41</source>
        <translation>since 09:41</translation>
    </message>
    <message>
        <source>Đang theo chủ tọa</source>
        <translation>Following the chair</translation>
    </message>
    <message>
        <source>Đang tải 2 tài liệu, còn khoảng 3 phút</source>
        <translation>Downloading 2 papers, about 3 minutes left</translation>
    </message>
</context>
<context>
    <name>BasisCard</name>
    <message>
        <source>Thời gian và căn cứ</source>
        <translation>Time and basis</translation>
    </message>
</context>
<context>
    <name>BusySignPage</name>
    <message>
        <source>Việc đang làm, chưa xong.</source>
        <translation>Work under way, not yet done.</translation>
    </message>
    <message>
        <source>Đang thực hiện</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đứng yên</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Trong nút</source>
        <translation>In a button</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
</context>
<context>
    <name>CancelAsk</name>
    <message>
        <source>Hủy lần biểu quyết này?</source>
        <translation>Cancel this ballot?</translation>
    </message>
    <message>
        <source>Lý do hủy</source>
        <translation>Reason for cancelling</translation>
    </message>
    <message>
        <source>Lý do được ghi lại cùng lần biểu quyết này. Các lựa chọn đã gửi không được tính và không hiện cho người khác.</source>
        <translation>The reason is recorded with this ballot. Choices already sent are not counted and not shown to anybody else.</translation>
    </message>
    <message>
        <source>Hủy lần biểu quyết</source>
        <translation>Cancel ballot</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Ông đã biểu quyết: TÁN THÀNH</source>
        <translation>You have voted: IN FAVOUR</translation>
    </message>
    <message>
        <source>Ghi nhận lúc 09:58. Có thể thay đổi đến khi chủ tọa kết thúc biểu quyết.</source>
        <translation>Recorded at 09:58. You can change your vote until the chair ends the ballot.</translation>
    </message>
</context>
<context>
    <name>ChipPage</name>
    <message>
        <source>Một từ về trạng thái.</source>
        <translation>One word about a state.</translation>
    </message>
    <message>
        <source>Đã kết nối</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Cần ít nhất 15/28 đại biểu tán thành, tính trên tổng số đại biểu Hội đồng nhân dân</source>
        <translation>At least 15 of 28 deputies in favour, counted over all deputies of the People&apos;s Council</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>Tán thành</source>
        <translation>In favour</translation>
    </message>
    <message>
        <source>Không tán thành</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Không biểu quyết</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
</context>
<context>
    <name>ChoiceButtonPage</name>
    <message>
        <source>Màu, dấu và chữ. Tô đầy khi máy chủ đã ghi nhận.</source>
        <translation>Colour, sign and word. Filled once the server has recorded it.</translation>
    </message>
    <message>
        <source>Chưa chọn</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Đã ghi nhận</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Đang nhấn</source>
        <translation>Pressed</translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation>Not available</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Vào phòng họp</source>
        <translation>Enter the meeting room</translation>
    </message>
    <message>
        <source>Phòng họp của Hội đồng nhân dân đã có; máy này vào bằng mã hoặc tệp mời do thư ký cung cấp.</source>
        <translation>The People&apos;s Council already has its room; this device enters with a code or an invitation from the secretary.</translation>
    </message>
    <message>
        <source>Mở phòng họp của Hội đồng trên máy này</source>
        <translation>Open the council&apos;s room on this computer</translation>
    </message>
    <message>
        <source>Dành cho lần đầu: máy này sẽ giữ dữ liệu của phòng họp và các máy khác kết nối đến.</source>
        <translation>For the first time: this computer will keep the room&apos;s data, and the other devices connect to it.</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Lựa chọn biểu quyết</source>
        <translation>Voting choices</translation>
    </message>
</context>
<context>
    <name>ClerkStep</name>
    <message>
        <source>Tên chuyên viên giúp việc lấy từ tệp chuẩn bị sẵn; xin chọn mã PIN để đăng nhập.</source>
        <translation>The clerk&apos;s name comes from the prepared file; please choose a PIN for signing in.</translation>
    </message>
    <message>
        <source>Chuyên viên giúp việc chuẩn bị kỳ họp và ghép các máy vào phòng họp; không phải là đại biểu và không biểu quyết.</source>
        <translation>The clerk prepares the session and pairs devices with the room; the clerk is not a deputy and does not vote.</translation>
    </message>
    <message>
        <source>Cách xưng hô</source>
        <translation>Form of address</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Có thể để trống.</source>
        <translation>May be left empty.</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>6 chữ số; tránh số dễ đoán như 123456, 111111.</source>
        <translation>6 digits; no easy ones such as 123456 or 111111.</translation>
    </message>
    <message>
        <source>Nhập lại mã PIN</source>
        <translation>Repeat the PIN</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>CodePad</name>
    <message>
        <source>Mã ghép máy</source>
        <translation>Pairing code</translation>
    </message>
    <message>
        <source>Đã nhập %1 trên %2 số</source>
        <translation>%1 of %2 digits entered</translation>
    </message>
    <message>
        <source>Đang ghép máy này với phòng họp</source>
        <translation>Pairing this device with the room</translation>
    </message>
</context>
<context>
    <name>ColourDot</name>
    <message>
        <source>Xanh dương</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Đen</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>Đỏ</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Xanh lá</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Vàng</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Xanh nõn</source>
        <translation>Lime</translation>
    </message>
    <message>
        <source>Hồng</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Xanh da trời</source>
        <translation>Sky blue</translation>
    </message>
</context>
<context>
    <name>ColoursPage</name>
    <message>
        <source>Màu sắc</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Mỗi sắc chữ trên mỗi nền mà nó đứng.</source>
        <translation>Every colour of words on every background it stands on.</translation>
    </message>
</context>
<context>
    <name>CouncilStep</name>
    <message>
        <source>Đơn vị hành chính</source>
        <translation>Administrative unit</translation>
    </message>
    <message>
        <source>Tên đơn vị</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>Khóa</source>
        <translation>Legislature</translation>
    </message>
    <message>
        <source>Bằng số La Mã, ví dụ II.</source>
        <translation>In Roman numerals, for example II.</translation>
    </message>
    <message>
        <source>Nhiệm kỳ từ năm</source>
        <translation>Term from</translation>
    </message>
    <message>
        <source>Đến năm</source>
        <translation>Term until</translation>
    </message>
    <message>
        <source>Đại biểu được bầu</source>
        <translation>Deputies elected</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Dùng tệp chuẩn bị sẵn</source>
        <translation>Use a prepared file</translation>
    </message>
    <message>
        <source>Bỏ tệp, nhập tay</source>
        <translation>Enter by hand</translation>
    </message>
    <message>
        <source>Chọn tệp chuẩn bị sẵn của Hội đồng</source>
        <translation>Choose the council&apos;s prepared file</translation>
    </message>
    <message>
        <source>Tệp chuẩn bị sẵn (*.toml)</source>
        <translation>Prepared file (*.toml)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>CountTile</name>
    <message>
        <source>Tán thành</source>
        <translation>In favour</translation>
    </message>
    <message>
        <source>Không tán thành</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Không biểu quyết</source>
        <translation>Abstain</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Còn lại %1 %2</source>
        <translation>Time left: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n phút</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n giây</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Diễn biến</source>
        <translation>Course of the sitting</translation>
    </message>
    <message>
        <source>Xem các dòng</source>
        <translation>Lines shown</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Nội dung đang họp</source>
        <translation>Current item</translation>
    </message>
    <message>
        <source>Đang lưu</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Đã lưu %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Chưa có diễn biến nào.</source>
        <translation>Nothing has been noted yet.</translation>
    </message>
</context>
<context>
    <name>CourseLine</name>
    <message>
        <source>tự ghi</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>Sửa dòng này</source>
        <translation>Correct this line</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Chọn thư mục để lưu biên bản và hồ sơ</source>
        <translation>Choose a folder for the minutes and the record</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Chưa có nội dung nào.</source>
        <translation>There is nothing here yet.</translation>
    </message>
</context>
<context>
    <name>DataTablePage</name>
    <message>
        <source>Kết quả biểu quyết</source>
        <translation>Ballot results</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Có mặt</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Tán thành</source>
        <translation>In favour</translation>
    </message>
    <message>
        <source>Tỷ lệ trên tổng số</source>
        <translation>Share of all deputies</translation>
    </message>
    <message>
        <source>Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026</source>
        <translation>Resolution on adjusting the Public Investment Plan for 2026</translation>
    </message>
    <message>
        <source>Nghị quyết về chương trình giám sát năm 2027</source>
        <translation>Resolution on the supervision programme for 2027</translation>
    </message>
    <message>
        <source>Nghị quyết về dự toán bổ sung</source>
        <translation>Resolution on the supplementary estimate</translation>
    </message>
    <message>
        <source>Đại biểu</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Chưa có đại biểu nào đăng ký.</source>
        <translation>No deputy has asked to speak yet.</translation>
    </message>
</context>
<context>
    <name>DemoBar</name>
    <message>
        <source>mở điểm danh</source>
        <translation>open the roll</translation>
    </message>
    <message>
        <source>điểm danh có mặt</source>
        <translation>check in</translation>
    </message>
    <message>
        <source>khai mạc phiên họp</source>
        <translation>open the sitting</translation>
    </message>
    <message>
        <source>chuyển sang nội dung tiếp theo</source>
        <translation>turn to the next item</translation>
    </message>
    <message>
        <source>mở biểu quyết</source>
        <translation>open the ballot</translation>
    </message>
    <message>
        <source>biểu quyết</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>kết thúc biểu quyết</source>
        <translation>end the ballot</translation>
    </message>
    <message>
        <source>đăng ký phát biểu</source>
        <translation>ask to speak</translation>
    </message>
    <message>
        <source>mời đại biểu phát biểu</source>
        <translation>call a deputy to speak</translation>
    </message>
    <message>
        <source>bắt đầu phát biểu</source>
        <translation>start the speech</translation>
    </message>
    <message>
        <source>kết thúc phát biểu</source>
        <translation>end the speech</translation>
    </message>
    <message>
        <source>ghi diễn biến</source>
        <translation>write a line of the course</translation>
    </message>
    <message>
        <source>bế mạc phiên họp</source>
        <translation>close the sitting</translation>
    </message>
    <message>
        <source>Diễn thử, dữ liệu mẫu. Kỳ họp thử đã xong; xin xem thoải mái rồi đóng cửa sổ.</source>
        <translation>Demonstration, sample data. The trial session is over; please look around, then close the window.</translation>
    </message>
    <message>
        <source>Diễn thử, dữ liệu mẫu. Máy đang diễn phần này.</source>
        <translation>Demonstration, sample data. The computer is playing this part.</translation>
    </message>
    <message>
        <source>Diễn thử, dữ liệu mẫu. Ông/Bà đang tự làm phần này.</source>
        <translation>Demonstration, sample data. You are playing this part.</translation>
    </message>
    <message>
        <source>Diễn thử, dữ liệu mẫu. Ông/Bà đang tự làm phần này. Việc tiếp theo: %1.</source>
        <translation>Demonstration, sample data. You are playing this part. Next: %1.</translation>
    </message>
    <message>
        <source>Để máy diễn tiếp</source>
        <translation>Hand back to the computer</translation>
    </message>
    <message>
        <source>Tự làm phần này</source>
        <translation>Play this part</translation>
    </message>
</context>
<context>
    <name>DeputyTile</name>
    <message>
        <source>đã biểu quyết</source>
        <translation>voted</translation>
    </message>
    <message>
        <source>vắng</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>chưa biểu quyết</source>
        <translation>not yet voted</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Ghép thêm một máy</source>
        <translation>Pair one more device</translation>
    </message>
    <message>
        <source>Mở chương trình trên máy của đại biểu và chọn “Vào phòng họp”. Nhập tám chữ số của mã ghép máy, rồi chọn tên đại biểu và nhập mã PIN để vào phiên họp.</source>
        <translation>Open the program on the deputy&apos;s device and choose “Enter the meeting room”. Type the eight digits of the pairing code, then choose the deputy&apos;s name and type the PIN to enter the sitting.</translation>
    </message>
    <message>
        <source>Mã còn dùng được trong</source>
        <translation>The code is valid for</translation>
    </message>
    <message>
        <source>Mã đã hết hạn. Xin tạo mã mới.</source>
        <translation>The code has expired. Please make a new one.</translation>
    </message>
    <message>
        <source>Tạo mã ghép máy</source>
        <translation>Make a code</translation>
    </message>
    <message>
        <source>Tạo mã mới</source>
        <translation>Make a new code</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>Mở biểu quyết</source>
        <translation>Open ballot</translation>
    </message>
    <message>
        <source>Mở biểu quyết: %1</source>
        <translation>Open ballot: %1</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Nội dung chờ biểu quyết</source>
        <translation>Ballots to be held</translation>
    </message>
    <message>
        <source>Không còn nội dung nào chờ biểu quyết. Thư ký chuẩn bị nội dung biểu quyết trước.</source>
        <translation>No ballot is waiting to be opened. The secretary prepares ballots beforehand.</translation>
    </message>
</context>
<context>
    <name>EmptyStatePage</name>
    <message>
        <source>Chưa có ghi chú</source>
        <translation>No notes yet</translation>
    </message>
    <message>
        <source>Ghi chú viết trên tài liệu được xếp ở đây.</source>
        <translation>Notes written on papers are gathered here.</translation>
    </message>
    <message>
        <source>Mở tài liệu</source>
        <translation>Open papers</translation>
    </message>
    <message>
        <source>Chưa mở được tài liệu này. Xin thử lại, hoặc báo thư ký kỳ họp.</source>
        <translation>This paper could not be opened yet. Please try again, or tell the secretary.</translation>
    </message>
    <message>
        <source>Đang thử lại.</source>
        <translation>Trying again.</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Chưa thực hiện được</source>
        <translation>This could not be done</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Đang viết biên bản và hồ sơ. Việc này có thể mất đến một phút; Ông/Bà vẫn ghi tiếp được.</source>
        <translation>The minutes and the record are being written. This can take up to a minute; you can go on writing meanwhile.</translation>
    </message>
    <message>
        <source>Đã lưu vào thư mục %1: %2</source>
        <translation>Saved in the folder %1: %2</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Giấu chữ vừa nhập</source>
        <translation>Hide what was typed</translation>
    </message>
    <message>
        <source>Hiện chữ vừa nhập</source>
        <translation>Show what was typed</translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message>
        <source>Trống</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Tên đăng nhập</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Như trên giấy mời</source>
        <translation>As on the invitation</translation>
    </message>
    <message>
        <source>Thư ký kỳ họp đã gửi trong giấy mời.</source>
        <translation>The secretary sent it with the invitation.</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Chưa đúng</source>
        <translation>Incorrect</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng. Xin nhập lại, hoặc nhờ thư ký kỳ họp đặt lại.</source>
        <translation>The password is incorrect. Please type it again, or ask the secretary to reset it.</translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>Tổ đại biểu</source>
        <translation>Deputies&apos; group</translation>
    </message>
    <message>
        <source>Chỉ đọc</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Địa chỉ máy chủ</source>
        <translation>Server address</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Số đứng yên khi thay đổi: mỗi chữ số rộng như nhau.</source>
        <translation>Figures keep still as they change: every digit is equally wide.</translation>
    </message>
</context>
<context>
    <name>FloorPanel</name>
    <message>
        <source>Đăng ký phát biểu</source>
        <translation>Requests to speak</translation>
    </message>
    <message numerus="yes">
        <source>%n đại biểu</source>
        <translation>
            <numerusform>%n deputy</numerusform>
            <numerusform>%n deputies</numerusform>
        </translation>
    </message>
    <message>
        <source>Nhấn để mời phát biểu</source>
        <translation>Press to call this deputy</translation>
    </message>
    <message>
        <source>Chưa có đại biểu đăng ký.</source>
        <translation>No deputy has asked to speak yet.</translation>
    </message>
    <message>
        <source>Mời đại biểu tiếp theo</source>
        <translation>Call next deputy</translation>
    </message>
</context>
<context>
    <name>FoundingPage</name>
    <message>
        <source>Hội đồng nhân dân</source>
        <translation>People&apos;s Council</translation>
    </message>
    <message>
        <source>Xem lại và mở phòng họp</source>
        <translation>Review and open the room</translation>
    </message>
    <message>
        <source>Phiếu khôi phục</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Chuyên viên giúp việc</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Bước %1 trong %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>GallerySwitches</name>
    <message>
        <source>Màu sắc</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Máy</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Máy đại biểu</source>
        <translation>Deputy&apos;s device</translation>
    </message>
    <message>
        <source>Máy thư ký</source>
        <translation>Secretary&apos;s device</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Các nút và ô của chương trình</source>
        <translation>The program&apos;s controls</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Đang điểm danh</source>
        <translation>Roll call under way</translation>
    </message>
    <message>
        <source>Đang họp: nội dung %1/%2. %3</source>
        <translation>Now: item %1 of %2. %3</translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation>Sitting under way</translation>
    </message>
    <message>
        <source>Kỳ họp đã bế mạc</source>
        <translation>The session is closed</translation>
    </message>
    <message>
        <source>Chưa khai mạc phiên họp</source>
        <translation>The sitting is not open yet</translation>
    </message>
    <message>
        <source>%1/%2 có mặt</source>
        <translation>%1 of %2 present</translation>
    </message>
    <message>
        <source>Điều hành kỳ họp</source>
        <translation>Presiding over the session</translation>
    </message>
    <message>
        <source>Biên bản kỳ họp</source>
        <translation>Session minutes</translation>
    </message>
    <message>
        <source>Chủ tọa: %1</source>
        <translation>Chair: %1</translation>
    </message>
    <message>
        <source>%1. Thư ký: %2</source>
        <translation>%1. Secretary: %2</translation>
    </message>
    <message>
        <source>%1/%2 có mặt, đủ điều kiện họp (cần %3)</source>
        <translation>%1 of %2 present: a quorum (%3 needed)</translation>
    </message>
    <message>
        <source>%1/%2 có mặt, chưa đủ điều kiện họp (cần %3)</source>
        <translation>%1 of %2 present: no quorum (%3 needed)</translation>
    </message>
    <message>
        <source>Đang họp: nội dung %1/%2</source>
        <translation>In session: item %1 of %2</translation>
    </message>
    <message>
        <source>Phiên họp đã bế mạc</source>
        <translation>The sitting is closed</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n phút</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã kết nối</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Mất kết nối</source>
        <translation>No connection</translation>
    </message>
    <message numerus="yes">
        <source>%n máy đang kết nối</source>
        <translation>
            <numerusform>%n device connected</numerusform>
            <numerusform>%n devices connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IconPage</name>
    <message>
        <source>Hình luôn đứng cạnh chữ.</source>
        <translation>An icon always stands beside words.</translation>
    </message>
    <message>
        <source>%1 lần</source>
        <translation>%1 times</translation>
    </message>
</context>
<context>
    <name>InkTools</name>
    <message>
        <source>Dụng cụ ghi trên tài liệu</source>
        <translation>Tools for writing on the paper</translation>
    </message>
    <message>
        <source>Cuộn</source>
        <translation>Scroll</translation>
    </message>
    <message>
        <source>Bút</source>
        <translation>Pen</translation>
    </message>
    <message>
        <source>Tô</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Tẩy</source>
        <translation>Eraser</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Ngón tay</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>Viết bằng ngón tay</source>
        <translation>Finger and pen</translation>
    </message>
</context>
<context>
    <name>ItemFace</name>
    <message>
        <source>Nội dung %1/%2</source>
        <translation>Item %1 of %2</translation>
    </message>
</context>
<context>
    <name>ItemSheet</name>
    <message>
        <source>Ghi vào nội dung nào?</source>
        <translation>Which item does this belong to?</translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>JoinCode</name>
    <message>
        <source>Vào phòng họp</source>
        <translation>Enter the meeting room</translation>
    </message>
    <message>
        <source>Máy chủ tại %1</source>
        <translation>Server at %1</translation>
    </message>
    <message>
        <source>Xin thư ký mở mục “Ghép máy”, tạo mã và đọc tám chữ số.</source>
        <translation>Please ask the secretary to open “Devices”, make a code and read out the eight digits.</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>Chọn tệp mời</source>
        <translation>Choose the invitation</translation>
    </message>
    <message>
        <source>Tệp mời (*.json *.meetingroom)</source>
        <translation>Invitation (*.json *.meetingroom)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>JoinSearch</name>
    <message>
        <source>Vào phòng họp</source>
        <translation>Enter the meeting room</translation>
    </message>
    <message>
        <source>Phòng họp trong mạng này</source>
        <translation>Meeting rooms on this network</translation>
    </message>
    <message>
        <source>Chưa tìm thấy phòng họp nào trong mạng này. Xin kiểm tra máy đã vào mạng của hội trường và máy chủ đã mở; nếu vẫn chưa thấy, xin nhập địa chỉ do thư ký cung cấp.</source>
        <translation>No meeting room has been found on this network yet. Please check that this device is on the hall&apos;s network and that the server is running; if none appears, please type the address that the secretary gives you.</translation>
    </message>
    <message>
        <source>Địa chỉ máy chủ</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Do thư ký cung cấp; có thể kèm số cổng, ví dụ 192.168.1.10:8443.</source>
        <translation>Given by the secretary; a port may follow, as in 192.168.1.10:8443.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Dùng tệp mời</source>
        <translation>Use an invitation</translation>
    </message>
</context>
<context>
    <name>ListRowPage</name>
    <message>
        <source>Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm</source>
        <translation>Report on the socio-economic situation in the first 6 months</translation>
    </message>
    <message>
        <source>64 trang, 4 ghi chú của tôi</source>
        <translation>64 pages, 4 of my notes</translation>
    </message>
    <message>
        <source>Trên máy</source>
        <translation>On this device</translation>
    </message>
    <message>
        <source>Phụ lục số liệu thu, chi ngân sách</source>
        <translation>Annex: budget revenue and expenditure figures</translation>
    </message>
    <message>
        <source>112 trang, 22,4 MB</source>
        <translation>112 pages, 22.4 MB</translation>
    </message>
    <message>
        <source>Biểu quyết thông qua các nghị quyết</source>
        <translation>Vote on the resolutions</translation>
    </message>
    <message>
        <source>5 nghị quyết</source>
        <translation>5 resolutions</translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Đang chỉ</source>
        <translation>Hovered</translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>Chưa đến nội dung này</source>
        <translation>This item is still to come</translation>
    </message>
    <message>
        <source>Không nhấn được</source>
        <translation>Cannot be pressed</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kỳ họp không giấy</source>
        <translation>Paperless session</translation>
    </message>
    <message>
        <source>Đóng chương trình và dừng máy chủ?</source>
        <translation>Close the program and stop the server?</translation>
    </message>
    <message numerus="yes">
        <source>%n máy đang kết nối</source>
        <translation>
            <numerusform>%n device connected</numerusform>
            <numerusform>%n devices connected</numerusform>
        </translation>
    </message>
    <message>
        <source>Phòng họp nằm trên máy này. Khi đóng chương trình, các máy khác mất kết nối cho đến khi chương trình được mở lại.</source>
        <translation>The room is on this computer. When the program closes, the other devices lose their connection until it is opened again.</translation>
    </message>
    <message>
        <source>Đóng và dừng máy chủ</source>
        <translation>Close and stop server</translation>
    </message>
</context>
<context>
    <name>MinutesPane</name>
    <message>
        <source>Biên bản như hiện có</source>
        <translation>The minutes as they stand</translation>
    </message>
    <message>
        <source>Đang lập bản xem trước của biên bản</source>
        <translation>The preview of the minutes is being made</translation>
    </message>
    <message>
        <source>Chưa lập được bản xem trước của biên bản</source>
        <translation>The preview of the minutes could not be made</translation>
    </message>
    <message>
        <source>Các dòng đã ghi vẫn được giữ. Xin chọn “Lập lại”.</source>
        <translation>All lines that were written are kept. Please choose “Try again”.</translation>
    </message>
    <message>
        <source>Lập lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Trang này chưa theo kịp diễn biến. %1</source>
        <translation>This page does not show the latest yet. %1</translation>
    </message>
</context>
<context>
    <name>NoSessionPage</name>
    <message>
        <source>Chưa có kỳ họp nào</source>
        <translation>There is no session yet</translation>
    </message>
    <message>
        <source>Phòng họp chưa mở kỳ họp. Xin chờ thư ký chuẩn bị, rồi đăng nhập lại.</source>
        <translation>The room has no session yet. Please wait for the secretary, then sign in again.</translation>
    </message>
    <message>
        <source>Quay lại màn hình đăng nhập</source>
        <translation>Back to signing in</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Sửa dòng đã ghi</source>
        <translation>Correct the line</translation>
    </message>
    <message>
        <source>Thư ký ghi thêm, nhấn Enter để lưu</source>
        <translation>Write a note, press Enter to save</translation>
    </message>
    <message>
        <source>Lưu dòng đã sửa</source>
        <translation>Save correction</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Không sửa nữa</source>
        <translation>Leave it as it was</translation>
    </message>
    <message>
        <source>Ghi vào nội dung %1</source>
        <translation>Write under item %1</translation>
    </message>
    <message>
        <source>Chọn nội dung</source>
        <translation>Choose an item</translation>
    </message>
</context>
<context>
    <name>OpenBallotPanel</name>
    <message>
        <source>Đang biểu quyết công khai</source>
        <translation>Open vote under way</translation>
    </message>
    <message>
        <source>Biểu quyết đang tạm dừng</source>
        <translation>The ballot is paused</translation>
    </message>
    <message>
        <source>Đại biểu đã biểu quyết</source>
        <translation>Deputies who have voted</translation>
    </message>
    <message>
        <source>%1/%2 đã biểu quyết</source>
        <translation>%1 of %2 voted</translation>
    </message>
    <message>
        <source>đã biểu quyết</source>
        <translation>voted</translation>
    </message>
    <message>
        <source>đang chờ số liệu</source>
        <translation>waiting for the figures</translation>
    </message>
    <message>
        <source>Đã hết thời gian dự kiến; đại biểu vẫn biểu quyết được đến khi chủ tọa kết thúc. Kết quả hiện khi kết thúc biểu quyết.</source>
        <translation>The planned time is over; deputies can vote until the chair ends the ballot. The result appears when the ballot ends.</translation>
    </message>
    <message>
        <source>Kết quả hiện khi kết thúc biểu quyết.</source>
        <translation>The result appears when the ballot ends.</translation>
    </message>
</context>
<context>
    <name>OrdersCard</name>
    <message>
        <source>Thao tác theo lệnh của chủ tọa</source>
        <translation>Acting by a presider&apos;s order</translation>
    </message>
    <message>
        <source>Chủ tọa ra lệnh</source>
        <translation>Whose order</translation>
    </message>
</context>
<context>
    <name>OwnPlaceCard</name>
    <message>
        <source>Rút đăng ký</source>
        <translation>Withdraw</translation>
    </message>
</context>
<context>
    <name>PageNumber</name>
    <message>
        <source>Trang %1 trên %2, chạm để đến trang khác</source>
        <translation>Page %1 of %2, touch to go to another page</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Trang %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Trang này quá lớn, máy không vẽ được</source>
        <translation>This page is too large for this device</translation>
    </message>
    <message>
        <source>Trang này vẽ quá lâu nên đã dừng</source>
        <translation>This page took too long to draw</translation>
    </message>
    <message>
        <source>Trang này chưa hiển thị được</source>
        <translation>This page cannot be shown yet</translation>
    </message>
    <message>
        <source>Các trang khác vẫn đọc bình thường.</source>
        <translation>The other pages can be read as usual.</translation>
    </message>
    <message>
        <source>Vẽ lại</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <source>Trên máy</source>
        <translation>On this device</translation>
    </message>
    <message>
        <source>Đang tải, %1 phần trăm</source>
        <translation>Downloading, %1 per cent</translation>
    </message>
    <message>
        <source>Chờ tải</source>
        <translation>Waiting to download</translation>
    </message>
    <message>
        <source>Bản mới</source>
        <translation>New version</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Tìm theo tên</source>
        <translation>Search by name</translation>
    </message>
    <message>
        <source>Danh sách tài liệu</source>
        <translation>List of papers</translation>
    </message>
</context>
<context>
    <name>PastBallots</name>
    <message>
        <source>Chưa mở biểu quyết</source>
        <translation>No ballot is open</translation>
    </message>
    <message>
        <source>Khi chủ tọa mở biểu quyết, trang này tự hiện ba lựa chọn.</source>
        <translation>When the chair opens a ballot, the three choices appear here.</translation>
    </message>
    <message>
        <source>Các lần biểu quyết đã qua</source>
        <translation>Past ballots</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Đang điểm danh</source>
        <translation>Checking in</translation>
    </message>
    <message>
        <source>Điểm danh có mặt</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>%1/%2 đại biểu đã điểm danh. Đủ điều kiện họp khi có ít nhất %3.</source>
        <translation>%1 of %2 deputies have checked in. Quorum: at least %3.</translation>
    </message>
    <message>
        <source>Đại biểu đã điểm danh</source>
        <translation>Deputies checked in</translation>
    </message>
</context>
<context>
    <name>PersonList</name>
    <message>
        <source>Chọn tên để đăng nhập</source>
        <translation>Choose a name to sign in</translation>
    </message>
    <message>
        <source>Gõ vài chữ của họ tên</source>
        <translation>Type a few letters of the name</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Đang hỏi máy chủ danh sách đại biểu…</source>
        <translation>Asking the server for the list of deputies…</translation>
    </message>
    <message>
        <source>Không có ai tên như vậy. Xin xem lại chữ đã gõ.</source>
        <translation>Nobody has that name. Please check what was typed.</translation>
    </message>
    <message>
        <source>Danh sách người đăng nhập</source>
        <translation>People who can sign in</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Chọn người khác</source>
        <translation>Choose another person</translation>
    </message>
</context>
<context>
    <name>PinKey</name>
    <message>
        <source>Xóa số vừa nhập</source>
        <translation>Delete the last digit</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Đã nhập %1 trên %2 số</source>
        <translation>%1 of %2 digits entered</translation>
    </message>
    <message>
        <source>Đang kiểm tra</source>
        <translation>Checking</translation>
    </message>
</context>
<context>
    <name>PinPadPage</name>
    <message>
        <source>Trống</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Chưa đúng</source>
        <translation>Incorrect</translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Còn 4 lần thử.</source>
        <translation>The PIN is incorrect. 4 attempts are left.</translation>
    </message>
    <message>
        <source>Đang kiểm tra</source>
        <translation>Checking</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation>%1 per cent</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Đang chờ phát biểu</source>
        <translation>Waiting to speak</translation>
    </message>
    <message>
        <source>Chưa có đại biểu đăng ký.</source>
        <translation>No deputy has asked to speak yet.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Các màn hình</source>
        <translation>Screens</translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation>Larger text</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>%1 đang chờ. %2</source>
        <translation>%1 waiting. %2</translation>
    </message>
</context>
<context>
    <name>RailEntry</name>
    <message>
        <source>Điều hành</source>
        <translation>Presiding</translation>
    </message>
    <message>
        <source>Biên bản</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Đại biểu</source>
        <translation>Deputies</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Biểu quyết</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Phát biểu</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>Ghép máy</source>
        <translation>Devices</translation>
    </message>
</context>
<context>
    <name>RailPage</name>
    <message>
        <source>Chương trình</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Biểu quyết</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Chưa mở biểu quyết</source>
        <translation>No ballot is open</translation>
    </message>
    <message>
        <source>Phát biểu</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Tìm kiếm</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Danh sách tài liệu</source>
        <translation>List of papers</translation>
    </message>
    <message>
        <source>Mở bản mới</source>
        <translation>Open the new version</translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Thu nhỏ trang</source>
        <translation>Smaller page</translation>
    </message>
    <message>
        <source>Phóng to trang</source>
        <translation>Larger page</translation>
    </message>
    <message>
        <source>Vừa trang</source>
        <translation>Fit page</translation>
    </message>
    <message>
        <source>Vừa phần chữ</source>
        <translation>Fit text</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Tài liệu đang được tải về máy</source>
        <translation>The paper is being downloaded to this device</translation>
    </message>
    <message>
        <source>Tài liệu tự mở ra khi đã tải xong.</source>
        <translation>It opens by itself once downloaded.</translation>
    </message>
    <message>
        <source>Không mở được tài liệu này. Xin báo thư ký kỳ họp.</source>
        <translation>This paper cannot be opened. Please tell the secretary.</translation>
    </message>
</context>
<context>
    <name>ReadingChoice</name>
    <message>
        <source>Nền tối</source>
        <translation>Dark colours</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>Light colours</translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
</context>
<context>
    <name>ResultFace</name>
    <message>
        <source>ĐƯỢC THÔNG QUA</source>
        <translation>ADOPTED</translation>
    </message>
    <message>
        <source>CHƯA ĐƯỢC THÔNG QUA</source>
        <translation>NOT ADOPTED</translation>
    </message>
    <message>
        <source>BIỂU QUYẾT THỬ</source>
        <translation>TRIAL VOTE</translation>
    </message>
</context>
<context>
    <name>ResultTile</name>
    <message>
        <source>Tán thành</source>
        <translation>In favour</translation>
    </message>
    <message>
        <source>Không tán thành</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Không biểu quyết</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>Chưa biểu quyết</source>
        <translation>Did not vote</translation>
    </message>
    <message>
        <source>Vắng mặt</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Máy này sẽ tạo:</source>
        <translation>This computer will make:</translation>
    </message>
    <message>
        <source>Khóa của phòng họp, giữ trên máy này; dữ liệu phòng họp được mã hóa bằng khóa đó.</source>
        <translation>The room&apos;s key, kept on this computer; the room&apos;s data are encrypted with it.</translation>
    </message>
    <message>
        <source>Phiếu khôi phục bằng tệp PDF để in và cất giữ.</source>
        <translation>A recovery sheet, a PDF file to print and keep safe.</translation>
    </message>
    <message>
        <source>Máy chủ của phòng họp, chạy trên máy này mỗi khi mở chương trình.</source>
        <translation>The room&apos;s server, running on this computer whenever the program is open.</translation>
    </message>
    <message>
        <source>Chương trình hỏi nơi lưu phiếu khôi phục trước, rồi mới tạo phòng họp. Nếu có việc gì không thành, máy này vẫn như cũ.</source>
        <translation>The program first asks where to save the recovery sheet, and then makes the room. If anything fails, this computer stays as it was.</translation>
    </message>
    <message>
        <source>Đang tạo khóa và phòng họp. Việc này có thể mất đến nửa phút.</source>
        <translation>The key and the room are being made. This can take up to half a minute.</translation>
    </message>
    <message>
        <source>Mở phòng họp</source>
        <translation>Open the room</translation>
    </message>
    <message>
        <source>Chọn nơi lưu phiếu khôi phục</source>
        <translation>Choose where to save the recovery sheet</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
</context>
<context>
    <name>RollHead</name>
    <message>
        <source>Chưa mở điểm danh</source>
        <translation>The roll is not open</translation>
    </message>
    <message>
        <source>Căn cứ: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>Xác nhận danh sách có mặt</source>
        <translation>Confirm the roll</translation>
    </message>
    <message>
        <source>Chưa xác nhận danh sách có mặt</source>
        <translation>The roll is not confirmed yet</translation>
    </message>
</context>
<context>
    <name>RollPage</name>
    <message>
        <source>Tên, tổ, chức vụ</source>
        <translation>Name, group, title</translation>
    </message>
    <message>
        <source>Không có đại biểu nào như vậy.</source>
        <translation>There is no such deputy.</translation>
    </message>
</context>
<context>
    <name>ScriptCard</name>
    <message>
        <source>Kịch bản điều hành</source>
        <translation>Chair&apos;s script</translation>
    </message>
    <message>
        <source>chỉ chủ tọa đoàn thấy</source>
        <translation>only the presidium sees it</translation>
    </message>
</context>
<context>
    <name>ScrollMarkPage</name>
    <message>
        <source>Nội dung dài hơn chỗ hiện: đang ở đâu, và còn tiếp.</source>
        <translation>What is longer than its place: where one is, and that more follows.</translation>
    </message>
    <message>
        <source>Dòng %1</source>
        <translation>Line %1</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Tìm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Xóa chữ tìm kiếm</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SearchFieldPage</name>
    <message>
        <source>Trống</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Tìm trong 38 tài liệu</source>
        <translation>Search in 38 papers</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation>Filled in</translation>
    </message>
</context>
<context>
    <name>SegmentsPage</name>
    <message>
        <source>Đã chọn</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Nội dung đang họp</source>
        <translation>Current item</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>Phát biểu</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>Tranh luận</source>
        <translation>Debate</translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
</context>
<context>
    <name>SessionShell</name>
    <message>
        <source>từ %1</source>
        <translation>since %1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Từ bên phải</source>
        <translation>From the right</translation>
    </message>
    <message>
        <source>Từ phía dưới</source>
        <translation>From below</translation>
    </message>
    <message>
        <source>Ghi chú trên trang này</source>
        <translation>Notes on this page</translation>
    </message>
    <message>
        <source>Hỏi thêm về tiến độ giải ngân của 4 dự án điều chỉnh giảm.</source>
        <translation>Ask about disbursement progress in the 4 reduced projects.</translation>
    </message>
    <message>
        <source>Ghi chú mới</source>
        <translation>New note</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Đã tạo phòng họp của %1.</source>
        <translation>The room of %1 has been made.</translation>
    </message>
    <message>
        <source>Phiếu khôi phục là cách duy nhất để lấy lại khóa của phòng họp khi máy này hỏng hoặc mất, và chương trình không giữ bản nào khác. Xin in phiếu, cất vào nơi có khóa, rồi xóa tệp PDF khỏi máy.</source>
        <translation>The recovery sheet is the only way to get the room&apos;s key back if this computer fails or is lost, and the program keeps no other copy. Please print the sheet, lock it away, then delete the PDF file from this computer.</translation>
    </message>
    <message>
        <source>Phiếu đã lưu tại:</source>
        <translation>The sheet is saved at:</translation>
    </message>
    <message>
        <source>Không còn thấy tệp phiếu ở nơi đã lưu. Nếu phiếu chưa được in, xin bỏ phòng họp này và làm lại; phòng họp chưa có dữ liệu nào.</source>
        <translation>The sheet&apos;s file is no longer where it was saved. If the sheet has not been printed, please discard this room and start again; the room holds no data yet.</translation>
    </message>
    <message>
        <source>Mở phiếu để in</source>
        <translation>Open to print</translation>
    </message>
    <message>
        <source>Mã PIN đầu tiên của từng đại biểu nằm trong tệp sau. Xin phát riêng cho từng người, rồi xóa tệp.</source>
        <translation>The first PIN of each deputy is in the following file. Please give each person only their own, then delete the file.</translation>
    </message>
    <message>
        <source>Mở tệp mã PIN</source>
        <translation>Open the PIN file</translation>
    </message>
    <message>
        <source>Tôi đã in và cất phiếu</source>
        <translation>I have printed and stored the sheet</translation>
    </message>
    <message>
        <source>Đang vào phòng họp.</source>
        <translation>Entering the room.</translation>
    </message>
    <message>
        <source>Xin in và cất phiếu khôi phục trước khi vào phòng họp.</source>
        <translation>Please print and store the recovery sheet before entering the room.</translation>
    </message>
    <message>
        <source>Vào phòng họp</source>
        <translation>Enter the room</translation>
    </message>
    <message>
        <source>Bỏ phòng họp này và làm lại</source>
        <translation>Discard and start again</translation>
    </message>
    <message>
        <source>Đang mở máy chủ của phòng họp và ghép máy này.</source>
        <translation>Starting the room&apos;s server and pairing this computer.</translation>
    </message>
    <message>
        <source>Bỏ phòng họp này và làm lại?</source>
        <translation>Discard this room and start again?</translation>
    </message>
    <message>
        <source>Phòng họp chưa có dữ liệu nào. Phiếu khôi phục đã in sẽ không dùng được nữa, xin hủy phiếu đó.</source>
        <translation>The room holds no data yet. A recovery sheet already printed will no longer be of use; please destroy it.</translation>
    </message>
    <message>
        <source>Bỏ phòng họp này</source>
        <translation>Discard this room</translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>Trước khi ký</source>
        <translation>Before signing</translation>
    </message>
    <message>
        <source>Xuất Word, PDF</source>
        <translation>Export Word, PDF</translation>
    </message>
</context>
<context>
    <name>SittingActs</name>
    <message>
        <source>Mở điểm danh</source>
        <translation>Open the roll</translation>
    </message>
    <message>
        <source>Khai mạc phiên họp</source>
        <translation>Open the sitting</translation>
    </message>
    <message>
        <source>Nội dung trước</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Trước đó không có nội dung nào.</source>
        <translation>There is no item before this one.</translation>
    </message>
    <message>
        <source>Nội dung tiếp theo</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Đây là nội dung cuối cùng.</source>
        <translation>This is the last item.</translation>
    </message>
    <message>
        <source>Bế mạc phiên họp…</source>
        <translation>Close the sitting…</translation>
    </message>
    <message>
        <source>Kỳ họp đã bế mạc.</source>
        <translation>The session is closed.</translation>
    </message>
    <message>
        <source>Bế mạc phiên họp?</source>
        <translation>Close the sitting?</translation>
    </message>
    <message>
        <source>Sau khi bế mạc, phiên họp này không mở lại được.</source>
        <translation>Once closed, this sitting cannot be opened again.</translation>
    </message>
    <message>
        <source>Bế mạc phiên họp</source>
        <translation>Close the sitting</translation>
    </message>
</context>
<context>
    <name>SpeakerCard</name>
    <message>
        <source>Chưa có đại biểu phát biểu</source>
        <translation>Nobody is speaking</translation>
    </message>
    <message>
        <source>Đang phát biểu</source>
        <translation>Speaking now</translation>
    </message>
    <message>
        <source>Chủ tọa đang mời</source>
        <translation>Called by the chair</translation>
    </message>
</context>
<context>
    <name>SpeakerFace</name>
    <message>
        <source>Mời phát biểu</source>
        <translation>Called to speak</translation>
    </message>
    <message>
        <source>Đang phát biểu</source>
        <translation>Speaking now</translation>
    </message>
    <message>
        <source>Đã quá thời gian phát biểu</source>
        <translation>Over the speaking time</translation>
    </message>
    <message>
        <source>Thời gian phát biểu còn lại</source>
        <translation>Speaking time left</translation>
    </message>
    <message>
        <source>Nội dung %1/%2: %3</source>
        <translation>Item %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>SpeakerNow</name>
    <message>
        <source>Đang phát biểu</source>
        <translation>Speaking now</translation>
    </message>
    <message>
        <source>Đang được mời</source>
        <translation>Called to speak</translation>
    </message>
    <message>
        <source>Bắt đầu phát biểu</source>
        <translation>Start speech</translation>
    </message>
    <message>
        <source>Kết thúc phát biểu</source>
        <translation>End speech</translation>
    </message>
    <message>
        <source>Hủy lời mời</source>
        <translation>Withdraw call</translation>
    </message>
</context>
<context>
    <name>SpeechClock</name>
    <message>
        <source>Quá giờ</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>Time left</translation>
    </message>
    <message numerus="yes">
        <source>Đã quá thời gian phát biểu %n giây</source>
        <translation>
            <numerusform>%n second over the speaking time</numerusform>
            <numerusform>%n seconds over the speaking time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Còn lại %n giây</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateChip</name>
    <message>
        <source>Đang biểu quyết công khai</source>
        <translation>Open vote under way</translation>
    </message>
</context>
<context>
    <name>StatusMenu</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>StepHead</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>SwitchRowPage</name>
    <message>
        <source>Bật, tắt</source>
        <translation>On, off</translation>
    </message>
    <message>
        <source>Theo chủ tọa</source>
        <translation>Follow the chair</translation>
    </message>
    <message>
        <source>Trang đổi theo chủ tọa. Chạm vào trang để tự đọc.</source>
        <translation>The page follows the chair. Touch it to read on your own.</translation>
    </message>
    <message>
        <source>Đang tắt</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Các trạng thái khác</source>
        <translation>Other states</translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Chia sẻ ghi chú</source>
        <translation>Share notes</translation>
    </message>
    <message>
        <source>Chưa có kết nối với máy chủ.</source>
        <translation>There is no connection to the server yet.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ToastPage</name>
    <message>
        <source>Đã lưu ghi chú</source>
        <translation>Note saved</translation>
    </message>
    <message>
        <source>Chưa gửi được câu hỏi. Câu hỏi được giữ lại và sẽ gửi khi có kết nối.</source>
        <translation>The question could not be sent yet. It is kept and goes out when there is a connection.</translation>
    </message>
    <message>
        <source>Hiện thông báo</source>
        <translation>Show a message</translation>
    </message>
</context>
<context>
    <name>WallHeader</name>
    <message>
        <source>Đang kết nối lại</source>
        <translation>Reconnecting</translation>
    </message>
</context>
<context>
    <name>WelcomeFace</name>
    <message>
        <source>Kỳ họp đã bế mạc</source>
        <translation>The session is closed</translation>
    </message>
    <message>
        <source>Phiên họp đã kết thúc</source>
        <translation>The sitting is over</translation>
    </message>
    <message>
        <source>%1/%2 đại biểu có mặt</source>
        <translation>%1 of %2 deputies present</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Kỳ họp không giấy</source>
        <translation>Paperless session</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Chữ xuống dòng giữa các tiếng, không bao giờ bị cắt. Chữ số đứng yên khi thay đổi.</source>
        <translation>Words wrap between syllables and are never cut. Figures keep their place as they change.</translation>
    </message>
    <message>
        <source>Thông qua Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026</source>
        <translation>Adopt the Resolution on adjusting the Public Investment Plan for 2026</translation>
    </message>
</context>
</TS>
