"""A check of what PDF/A-2b asks for, as far as this project's documents can fail it.

It reads the file with pikepdf (qpdf), not with what wrote it. It is not a validator of every clause
of ISO 19005-2; it covers identification, colour, fonts, encryption, actions and metadata.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pikepdf

_INFO_IN_XMP: Final = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Producer": "pdf:Producer",
    "/Creator": "xmp:CreatorTool",
}
_ACTIVE: Final = frozenset({"/JavaScript", "/Launch", "/Sound", "/Movie", "/ImportData"})
_SUBSET: Final = re.compile(r"/[A-Z]{6}\+(.+)")


def breaches(path: Path) -> list[str]:
    """Say what keeps a file from being PDF/A-2b with Tinos only; empty when nothing does."""
    raw = path.read_bytes()
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        return [*_file(raw, pdf), *_metadata(pdf), *_colour(pdf), *_fonts(pdf), *_activity(pdf)]


def embedded_fonts(path: Path) -> set[str]:
    """Return the names of the fonts a file uses, without the prefix of a subset."""
    with pikepdf.open(path) as pdf:
        return {_plain_name(str(font.BaseFont)) for font in _fonts_of(pdf)}


def _file(raw: bytes, pdf: pikepdf.Pdf) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\s%[\x80-\xff]{4}", raw):
        yield "the header is not that of PDF 1.x with four bytes above 127"
    if not raw.rstrip().endswith(b"%%EOF"):
        yield "something stands after the end"
    if pdf.is_encrypted:
        yield "it is encrypted"
    if len(pdf.trailer.get("/ID", [])) != 2:
        yield "it has no ID"


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    if "/Metadata" not in pdf.Root:
        yield "there is no XMP metadata"
        return
    if "/Filter" in pdf.Root.Metadata:
        yield "the XMP metadata is compressed"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        if (xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance")) != ("2", "B"):
            yield "XMP does not say PDF/A-2, conformance B"
        for key, name in _INFO_IN_XMP.items():
            if key in pdf.docinfo and str(pdf.docinfo[key]) != _flat(xmp.get(name)):
                yield f"{key} differs from {name}"


def _flat(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


def _colour(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = [i for i in pdf.Root.get("/OutputIntents", []) if i.S == "/GTS_PDFA1"]
    if not intents:
        yield "there is no output intent for PDF/A"
    for intent in intents:
        profile = intent.get("/DestOutputProfile")
        if profile is None or profile.read_bytes()[36:40] != b"acsp":
            yield "the output intent has no ICC profile"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    fonts = list(_fonts_of(pdf))
    if not fonts:
        yield "there is no font at all"
    for font in fonts:
        name = str(font.BaseFont)
        if not _plain_name(name).startswith("Tinos"):
            yield f"{name} is not Tinos"
        if not _is_embedded(font):
            yield f"{name} is not embedded"
        if "/ToUnicode" not in font:
            yield f"{name} cannot be read as text"


def _fonts_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        for font in page.obj.Resources.get("/Font", {}).values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                yield font


def _is_embedded(font: pikepdf.Object) -> bool:
    real = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    if "/FontDescriptor" not in real:
        return False
    return any(key in real.FontDescriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _plain_name(name: str) -> str:
    subset = _SUBSET.fullmatch(name)
    return subset[1] if subset else name.removeprefix("/")


def _activity(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, thing in enumerate(pdf.objects):
        if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            continue
        if str(thing.get("/S", "")) in _ACTIVE or "/JS" in thing:
            yield f"object {number} acts"
        if "/EF" in thing:
            yield f"object {number} holds a file"
