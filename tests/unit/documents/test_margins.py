from meetingroom.documents.margins import dark_box, is_scan, printed_box

WORDS = ("fill-text", (50.0, 60.0, 200.0, 80.0))
TABLE = ("stroke-path", (40.0, 300.0, 250.0, 380.0))


def a_picture(dark: set[tuple[int, int]], *, width: int = 100, height: int = 100) -> bytes:
    return bytes(10 if (x, y) in dark else 240 for y in range(height) for x in range(width))


def test_the_printed_box_reaches_around_words_and_lines() -> None:
    assert printed_box([WORDS, TABLE], 300, 400) == (40, 60, 250, 380)


def test_a_background_is_not_printed_matter() -> None:
    paper = ("fill-path", (0.0, 0.0, 300.0, 400.0))

    assert printed_box([paper, WORDS], 300, 400) == WORDS[1]


def test_invisible_text_and_clips_are_not_printed_matter() -> None:
    unseen = [("ignore-text", (0.0, 0.0, 10.0, 10.0)), ("clip-path", (0.0, 0.0, 20.0, 20.0))]

    assert printed_box([*unseen, WORDS], 300, 400) == WORDS[1]


def test_what_lies_beside_the_page_is_cut_off() -> None:
    assert printed_box([("fill-path", (-50.0, -50.0, 20.0, 20.0))], 300, 400) == (0, 0, 20, 20)


def test_an_empty_page_has_no_printed_box() -> None:
    assert printed_box([("fill-path", (400.0, 0.0, 500.0, 10.0))], 300, 400) is None


def test_one_image_over_the_page_makes_a_scan() -> None:
    assert is_scan([("fill-image", (-1.0, 0.0, 300.0, 395.0))], 300, 400)
    assert not is_scan([("fill-image", (0.0, 0.0, 150.0, 395.0))], 300, 400)
    assert not is_scan([("fill-path", (0.0, 0.0, 300.0, 400.0))], 300, 400)


def test_the_dark_box_reaches_around_what_is_dark() -> None:
    ink = {(x, y) for x in range(20, 61) for y in range(30, 41)}

    assert dark_box(a_picture(ink), 100, 100) == (20, 30, 61, 41)


def test_specks_and_the_shadow_of_the_lid_are_not_ink() -> None:
    ink = {(x, y) for x in range(20, 61) for y in range(30, 41)}
    lid = {(0, y) for y in range(100)}

    assert dark_box(a_picture(ink | lid | {(80, 80)}), 100, 100) == (20, 30, 61, 41)


def test_a_blank_scan_has_no_dark_box() -> None:
    assert dark_box(a_picture(set()), 100, 100) is None
