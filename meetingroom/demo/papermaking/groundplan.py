"""Draws the plan of a residential quarter on A0: streets, parcels, trees, areas that add up."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from meetingroom.demo.papermaking.chance import between
from meetingroom.demo.papermaking.vietnamese import grouped
from meetingroom.records.typesetting import Json, typeset

_STREET_M: Final = 14
_BLOCK_W_M: Final = 174
_BLOCK_H_M: Final = 112
_COLUMNS: Final = 6
_ROWS: Final = 5
_NAMES: Final = {
    "house": "Đất ở",
    "market": "Đất chợ dân sinh",
    "parking": "Bãi đỗ xe",
    "school": "Đất giáo dục",
    "green": "Đất cây xanh, thể thao",
    "public": "Đất công trình công cộng",
}
# Blocks with one use only, by column and row; the others hold houses.
_WHOLE: Final = {
    (4, 0): ("school", "TRƯỜNG TIỂU HỌC MẪU"),
    (0, 3): ("green", "CÔNG VIÊN SÔNG MẪU"),
    (3, 2): ("public", "NHÀ VĂN HÓA KHU PHỐ 3"),
    (5, 4): ("green", "SÂN THỂ THAO"),
}
# The site of the project, 4860 m²: market above parking, a strip of green, houses to its right.
_SITE: Final = (1, 1)
_SITE_W_M: Final = 60
_SITE_PARTS: Final = (
    ("market", "CHỢ DÂN SINH", 59),
    ("parking", "BÃI ĐỖ XE", 22),
    ("green", "CÂY XANH", _BLOCK_H_M - 59 - 22),
)
_ACROSS: Final = ("Đường Cây Đa", "Đường Bến Nước", "Đường Hoa Sữa", "Đường Giếng Ngọc")
_DOWN: Final = (
    "Đường Bằng Lăng",
    "Đường Phượng Đỏ",
    "Đường Cầu Tre",
    "Đường Lò Gốm",
    "Đường Hàng Cau",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A piece of land: top left corner and size in metres, and what it is used for."""

    x: int
    y: int
    w: int
    h: int
    use: str
    label: str
    size: int


def draw_plan(title: str, notice: str, *, at_s: int) -> bytes:
    """Draw the plan.

    Args:
        title: what the plan is called.
        notice: what its page bears.
        at_s: UNIX seconds that the file gives as its time of making.

    Returns:
        The bytes of a PDF with one A0 page of vectors.

    Raises:
        TypesettingError: the template does not fit.
    """
    parcels = tuple(_parcels())
    content: Json = {
        "title": title,
        "subtitle": "Phường Mẫu. Tỷ lệ 1:1000. Kích thước ghi bằng mét, diện tích bằng mét vuông.",
        "notice": notice,
        "streets": list(_streets()),
        "parcels": [
            {
                "x": p.x,
                "y": p.y,
                "w": p.w,
                "h": p.h,
                "use": p.use,
                "label": p.label,
                "size": p.size,
            }
            for p in parcels
        ],
        "trees": list(_trees()),
        "legend": [_legend(use, parcels) for use in _NAMES],
        "notes": [
            "Số trên thửa là số thửa và diện tích; lối cứu hỏa trong khu chợ rộng ít nhất 4 m.",
            "Bản vẽ kèm theo Tờ trình số 75/TTr-UBND ngày 24 tháng 6 năm 2026.",
            "Bản vẽ này là dữ liệu mẫu, không có giá trị về địa giới, quy hoạch hoặc đất đai.",
        ],
    }
    return typeset("plan.typ", content, at_s=at_s)


def _corner(column: int, row: int) -> tuple[int, int]:
    return column * (_BLOCK_W_M + _STREET_M), row * (_BLOCK_H_M + _STREET_M)


def _parcels() -> Iterator[Parcel]:
    first = 101
    for row in range(_ROWS):
        for column in range(_COLUMNS):
            x, y = _corner(column, row)
            if whole := _WHOLE.get((column, row)):
                yield _named(x, y, _BLOCK_W_M, _BLOCK_H_M, whole)
                continue
            if (column, row) == _SITE:
                yield from _site(x, y)
                x += _SITE_W_M
            houses = tuple(_houses(x, y, _corner(column + 1, 0)[0] - _STREET_M - x, first))
            first += len(houses)
            yield from houses


def _named(x: int, y: int, w: int, h: int, use_and_name: tuple[str, str]) -> Parcel:
    use, name = use_and_name
    label = f"{name}\n{grouped(w * h)} m²"
    return Parcel(x=x, y=y, w=w, h=h, use=use, label=label, size=30 if w == _BLOCK_W_M else 16)


def _site(x: int, y: int) -> Iterator[Parcel]:
    for use, name, height in _SITE_PARTS:
        yield _named(x, y, _SITE_W_M, height, (use, name))
        y += height


def _houses(x: int, y: int, across: int, first: int) -> Iterator[Parcel]:
    """Cut a block into four strips of houses of unlike widths."""
    number, depth = first, _BLOCK_H_M // 4
    for strip in range(4):
        left = 0
        while left < across:
            width = min(between(f"parcel/{number}", 8, 15), across - left)
            if across - left - width < 8:
                width = across - left
            yield Parcel(
                x=x + left,
                y=y + strip * depth,
                w=width,
                h=depth,
                use="house",
                label=f"{number}\n{width * depth}",
                size=9,
            )
            number, left = number + 1, left + width


def _streets() -> Iterator[Json]:
    across, down = _corner(_COLUMNS, _ROWS)
    for row, name in enumerate(_ACROSS, start=1):
        y = _corner(0, row)[1] - _STREET_M
        yield {"name": name, "x": 0, "y": y, "w": across - _STREET_M, "h": _STREET_M}
    for column, name in enumerate(_DOWN, start=1):
        x = _corner(column, 0)[0] - _STREET_M
        yield {"name": name, "x": x, "y": 0, "w": _STREET_M, "h": down - _STREET_M}


def _trees() -> Iterator[Json]:
    for row in range(1, _ROWS):
        y = _corner(0, row)[1]
        for number in range(1, 90):
            x = number * 12 + between(f"tree/{row}/{number}", 0, 4)
            yield {"x": x, "y": y - _STREET_M}
            yield {"x": x, "y": y - 4}


def _legend(use: str, parcels: tuple[Parcel, ...]) -> Json:
    used = [parcel for parcel in parcels if parcel.use == use]
    return {
        "use": use,
        "name": _NAMES[use],
        "count": grouped(len(used)),
        "area": grouped(sum(parcel.w * parcel.h for parcel in used)),
    }
