<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>ActionButton</name>
    <message>
        <source>Đang thực hiện</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionButtonPage</name>
    <message>
        <source>Nút có chữ. Khi không dùng được, nút nói vì sao.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gia hạn 30 giây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang chỉ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang nhấn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng ký phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ông chưa điểm danh, nên chưa đăng ký phát biểu được.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Điểm danh có mặt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chữ dài</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời đại biểu tiếp theo trong danh sách đăng ký phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Chương trình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chương trình chưa có nội dung nào.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaEntry</name>
    <message>
        <source>Đã xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>%1/%2 đã biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đã biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Đồng ý</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Đăng ký phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Hỏi lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết thúc biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng xuất khỏi máy này?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tài liệu và ghi chú vẫn ở trên máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết thúc biểu quyết?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thông qua Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn 4 đại biểu chưa biểu quyết. Kết thúc rồi thì không mở lại được lần biểu quyết này.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BallotBar</name>
    <message>
        <source>Đang biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quay lại biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BallotClock</name>
    <message>
        <source>Xem lại tài liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BallotHead</name>
    <message>
        <source>Đang biểu quyết công khai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thời gian biểu quyết còn lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã hết thời gian dự kiến. Chủ tọa sẽ kết thúc biểu quyết; đến lúc đó vẫn biểu quyết được.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BannerPage</name>
    <message>
        <source>Mất kết nối. Vẫn đọc và ghi chú được; biểu quyết và đăng ký phát biểu chờ kết nối lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>từ 09:41</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang theo chủ tọa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tải 2 tài liệu, còn khoảng 3 phút</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasisCard</name>
    <message>
        <source>Thời gian và căn cứ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Ông đã biểu quyết: TÁN THÀNH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi nhận lúc 09:58. Có thể thay đổi đến khi chủ tọa kết thúc biểu quyết.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipPage</name>
    <message>
        <source>Một từ về trạng thái.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã kết nối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần ít nhất 15/28 đại biểu tán thành, tính trên tổng số đại biểu Hội đồng nhân dân</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>Tán thành</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không tán thành</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceButtonPage</name>
    <message>
        <source>Màu, dấu và chữ. Tô đầy khi máy chủ đã ghi nhận.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã ghi nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang nhấn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Lựa chọn biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColoursPage</name>
    <message>
        <source>Màu sắc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mỗi sắc chữ trên mỗi nền mà nó đứng.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountTile</name>
    <message>
        <source>Tán thành</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không tán thành</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Còn lại %1 phút %2 giây</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Diễn biến</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem các dòng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nội dung đang họp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseLine</name>
    <message>
        <source>tự ghi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sửa dòng này</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Chọn thư mục để lưu biên bản và hồ sơ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Chưa có nội dung nào.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTablePage</name>
    <message>
        <source>Kết quả biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có mặt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tán thành</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tỷ lệ trên tổng số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nghị quyết về chương trình giám sát năm 2027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nghị quyết về dự toán bổ sung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đại biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có đại biểu nào đăng ký.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Ghép thêm một máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở chương trình trên máy của đại biểu và chọn “Ghép máy bằng mã”. Nhập tám chữ số dưới đây, rồi chọn tên đại biểu và nhập mã cá nhân để vào phiên họp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã còn dùng được trong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã đã hết hạn. Xin tạo mã mới.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tạo mã ghép máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tạo mã mới</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyStatePage</name>
    <message>
        <source>Chưa có ghi chú</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi chú viết trên tài liệu được xếp ở đây.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở tài liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa mở được tài liệu này. Xin thử lại, hoặc báo thư ký kỳ họp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang thử lại.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Chưa thực hiện được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Biên bản kỳ họp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã lưu %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xuất Word, PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang viết biên bản và hồ sơ. Việc này có thể mất đến một phút; Ông/Bà vẫn ghi tiếp được.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã lưu vào thư mục %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Giấu chữ vừa nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiện chữ vừa nhập</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message>
        <source>Trống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên đăng nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Như trên giấy mời</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thư ký kỳ họp đã gửi trong giấy mời.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng. Xin nhập lại, hoặc nhờ thư ký kỳ họp đặt lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tổ đại biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chỉ đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Địa chỉ máy chủ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GallerySwitches</name>
    <message>
        <source>Màu sắc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy đại biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy thư ký</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Đang điểm danh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang họp: nội dung %1/%2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kỳ họp đã bế mạc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa khai mạc phiên họp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 có mặt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã kết nối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mất kết nối</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IconPage</name>
    <message>
        <source>Hình luôn đứng cạnh chữ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lần</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemSheet</name>
    <message>
        <source>Ghi vào nội dung nào?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListRowPage</name>
    <message>
        <source>Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 trang, 4 ghi chú của tôi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trên máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phụ lục số liệu thu, chi ngân sách</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>112 trang, 22,4 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biểu quyết thông qua các nghị quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 nghị quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang họp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang chỉ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa đến nội dung này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không nhấn được</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kỳ họp không giấy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinutesPaper</name>
    <message>
        <source>Biên bản như hiện có</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoSessionPage</name>
    <message>
        <source>Chưa có kỳ họp nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phòng họp chưa mở kỳ họp. Xin chờ thư ký chuẩn bị, rồi đăng nhập lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quay lại màn hình đăng nhập</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Sửa dòng đã ghi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thư ký ghi thêm, nhấn Enter để lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu dòng đã sửa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không sửa nữa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi vào nội dung %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn nội dung để ghi vào</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnPlaceCard</name>
    <message>
        <source>Rút đăng ký</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <source>Trên máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tải, %1 phần trăm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chờ tải</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bản mới</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastBallots</name>
    <message>
        <source>Chưa mở biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khi chủ tọa mở biểu quyết, trang này tự hiện ba lựa chọn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Các lần biểu quyết đã qua</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Đang điểm danh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Điểm danh có mặt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 đại biểu đã điểm danh. Đủ điều kiện họp khi có ít nhất %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đại biểu đã điểm danh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonList</name>
    <message>
        <source>Chọn tên để đăng nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gõ vài chữ của họ tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang hỏi máy chủ danh sách đại biểu…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có ai tên như vậy. Xin xem lại chữ đã gõ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danh sách người đăng nhập</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Chọn người khác</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinKey</name>
    <message>
        <source>Xóa số vừa nhập</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Mã PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã nhập %1 trên %2 số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang kiểm tra</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinPadPage</name>
    <message>
        <source>Trống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Còn 4 lần thử.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang kiểm tra</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Tiến độ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Đang chờ phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có đại biểu đăng ký.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Các màn hình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>%1 đang chờ. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailEntry</name>
    <message>
        <source>Điều hành</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biên bản</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đại biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghép máy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailPage</name>
    <message>
        <source>Chương trình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa mở biểu quyết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm kiếm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingChoice</name>
    <message>
        <source>Nền tối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Tìm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa chữ tìm kiếm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchFieldPage</name>
    <message>
        <source>Trống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm trong 38 tài liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentsPage</name>
    <message>
        <source>Đã chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nội dung đang họp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tranh luận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Từ bên phải</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Từ phía dưới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi chú trên trang này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hỏi thêm về tiến độ giải ngân của 4 dự án điều chỉnh giảm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi chú mới</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>Trước khi ký</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerCard</name>
    <message>
        <source>Chưa có đại biểu phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang phát biểu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chủ tọa đang mời</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeechClock</name>
    <message>
        <source>Quá giờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã quá thời gian phát biểu %1 giây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn lại %1 giây</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwitchRowPage</name>
    <message>
        <source>Bật, tắt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo chủ tọa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trang đổi theo chủ tọa. Chạm vào trang để tự đọc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tắt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Các trạng thái khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chia sẻ ghi chú</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có kết nối với máy chủ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToastPage</name>
    <message>
        <source>Đã lưu ghi chú</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa gửi được câu hỏi. Câu hỏi được giữ lại và sẽ gửi khi có kết nối.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiện thông báo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Chữ xuống dòng giữa các tiếng, không bao giờ bị cắt. Chữ số đứng yên khi thay đổi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thông qua Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
