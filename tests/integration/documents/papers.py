"""Papers made for the tests of the page workers: good ones, odd ones and hostile ones."""

import random
from pathlib import Path

import pymupdf

A4 = (595, 842)
A0_LANDSCAPE = (3370, 2384)
RED = (1, 0, 0)


def saved(document: pymupdf.Document, path: Path, **options: object) -> Path:
    document.save(path, **options)
    document.close()
    return path


def text_paper(path: Path, pages: int = 3) -> Path:
    """Pages with their number in words at (72, 100)."""
    document = pymupdf.open()
    for number in range(pages):
        document.new_page(width=A4[0], height=A4[1]).insert_text((72, 100), f"Page {number} ends")
    return saved(document, path)


def turned_paper(path: Path) -> Path:
    """A page of 400 x 700 cropped out of 600 x 800, red in its top left corner, turned by 90."""
    document = pymupdf.open()
    page = document.new_page(width=600, height=800)
    page.draw_rect(pymupdf.Rect(50, 50, 90, 70), color=RED, fill=RED)
    page.insert_text((100, 150), "corner")
    page.set_cropbox(pymupdf.Rect(50, 50, 450, 750))
    page.set_rotation(90)
    return saved(document, path)


def scan_paper(path: Path, pages: int = 1) -> Path:
    """Pages of one grey image each, with a black bar from a quarter to a half of the width."""
    document = pymupdf.open()
    light, dark = bytes((235, 235, 230)), bytes((20, 20, 20))
    blank, barred = light * 1240, light * 310 + dark * 310 + light * 620
    samples = blank * 400 + barred * 100 + blank * 1254
    image = pymupdf.Pixmap(pymupdf.csRGB, 1240, 1754, samples, False)
    picture = image.tobytes("jpeg")
    for _ in range(pages):
        page = document.new_page(width=A4[0], height=A4[1])
        page.insert_image(page.rect, stream=picture)
    return saved(document, path)


def sized_paper(path: Path, width_pt: int, height_pt: int) -> Path:
    """One empty page of any size, as its MediaBox says."""
    document = pymupdf.open()
    page = document.new_page()
    document.xref_set_key(page.xref, "MediaBox", f"[0 0 {width_pt} {height_pt}]")
    return saved(document, path)


def encrypted_paper(path: Path) -> Path:
    document = pymupdf.open()
    document.new_page()
    kind = pymupdf.mupdf.PDF_ENCRYPT_AES_256
    return saved(document, path, encryption=kind, user_pw="secret", owner_pw="owner")


def bomb_paper(path: Path, good_pages: int = 2) -> Path:
    """Good pages after one that draws a line 10^9 times out of a few hundred bytes."""
    document = pymupdf.open()
    for number in range(good_pages + 1):
        document.new_page().insert_text((72, 100), f"Page {number}")
    page = document[0]
    inner = _form(document, b"0 0 m 500 700 l S", "")
    for _ in range(9):
        inner = _form(document, b"/F Do " * 10, f"/Resources<</XObject<</F {inner} 0 R>>>>")
    document.xref_set_key(page.xref, "Resources", f"<</XObject<</F {inner} 0 R>>>>")
    document.update_stream(page.get_contents()[0], b"/F Do")
    return saved(document, path)


def greedy_paper(path: Path) -> Path:
    """A good page after one that stacks 200 transparent layers, each of the picture's size."""
    layered = "/Group<</S/Transparency/I true>>"
    half = "/ExtGState<</G<</ca 0.5/BM/Multiply>>>>"
    document = pymupdf.open()
    for number in range(2):
        document.new_page().insert_text((72, 100), f"Page {number}")
    page = document[0]
    inner = _form(document, b"0 0 m 500 700 l S", layered)
    for _ in range(200):
        resources = f"/Resources<<{half}/XObject<</F {inner} 0 R>>>>"
        inner = _form(document, b"/G gs /F Do", layered + resources)
    document.xref_set_key(page.xref, "Resources", f"<<{half}/XObject<</F {inner} 0 R>>>>")
    document.update_stream(page.get_contents()[0], b"/G gs /F Do")
    return saved(document, path)


def mutated(good: bytes, seed: int) -> bytes:
    """Change a PDF in a few places.

    Two of three keep the offsets and the table of objects, so that they can be opened and drawn.
    """
    dice = random.Random(seed)
    changed = bytearray(good)
    if seed % 3:
        for _ in range(dice.randint(1, 6)):
            _change_a_number(changed, dice.randrange(good.rindex(b"\nxref") - 200), dice)
        return bytes(changed)
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(changed))
        match dice.randrange(4):
            case 0:
                changed[at] = dice.randrange(256)
            case 1:
                del changed[at : at + dice.randrange(1, 40)]
            case 2:
                changed[at:at] = changed[at : at + dice.randrange(1, 200)]
            case _:
                _change_a_number(changed, at, dice)
    return bytes(changed)


def _change_a_number(changed: bytearray, at: int, dice: random.Random) -> None:
    for place in range(at, min(at + 200, len(changed))):
        before = bytes(changed[place - 1 : place]) if place else b""
        if changed[place : place + 1].isdigit() and before in {b" ", b"[", b"."}:
            changed[place] = dice.choice(b"0123456789-.")
            return


def _form(document: pymupdf.Document, content: bytes, resources: str) -> int:
    xref = int(document.get_new_xref())
    bounds = "/BBox[0 0 600 900]"
    document.update_object(xref, f"<</Type/XObject/Subtype/Form{bounds}{resources}>>")
    document.update_stream(xref, content)
    return xref
