"""Turns a template and its content into a PDF, with the fonts that ship and no others."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import ClassVar, Literal, TypeAlias

import typst

from meetingroom.assets import asset
from meetingroom.domain.errors import SurroundingsError
from meetingroom.records.typesetting_letters import printable

Json: TypeAlias = bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
Standard: TypeAlias = Literal["a-2b", "1.7"]


class TypesettingError(SurroundingsError):
    """A template does not fit its content, or asks for a font that is not there."""

    vi: ClassVar[str] = (
        "Thiếu phông chữ hoặc mẫu văn bản của chương trình. Xin cài đặt lại chương trình."
    )
    en: ClassVar[str] = (
        "Fonts or templates of the program are missing. Please install the program again."
    )


@cache
def _fonts() -> typst.Fonts:
    # typst's own fonts and the system's stay out: a silent fallback would embed a second font.
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(asset("resources/fonts"))],
    )


def typeset(template: str, content: Json, *, at_s: int, standard: Standard = "1.7") -> bytes:
    """Typeset one document.

    Args:
        template: name of a file in `data/templates`, as "minutes.typ".
        content: what the template reads as JSON from `sys.inputs.content`; letters that Tinos
            lacks come out as empty squares.
        at_s: UNIX seconds that the file gives as its time of making; the same input and time make
            the same bytes.
        standard: "a-2b" for what is archived.

    Returns:
        The bytes of a PDF.

    Raises:
        AssetMissingError: the template or the fonts are not installed.
        TypesettingError: the template and the content do not fit.
    """
    compiler = _compiler(template, content)
    try:
        pdf, warnings = compiler.compile_with_warnings(
            format="pdf",
            pdf_standards=standard,
            timestamp=at_s,
            pdf_tags=standard == "a-2b",
        )
    except RuntimeError as error:
        raise TypesettingError(f"{template}: {error}") from error
    if warnings:
        raise TypesettingError(f"{template}: {warnings[0]}")
    if not isinstance(pdf, bytes):
        raise TypesettingError(template)
    return pdf


def count_pages(template: str, content: Json) -> int:
    """Count the pages that a template labels `<pages>` for itself.

    Args:
        template: name of a file in `data/templates` that puts its number of pages there.
        content: as for `typeset`.

    Raises:
        AssetMissingError: the template or the fonts are not installed.
        TypesettingError: the template and the content do not fit.
    """
    try:
        found = _compiler(template, content).query("<pages>", field="value", one=True)
    except RuntimeError as error:
        raise TypesettingError(f"{template}: {error}") from error
    return int(found)


def _compiler(template: str, content: Json) -> typst.Compiler:
    main = asset(f"data/templates/{template}")
    return typst.Compiler(
        input=main,
        root=main.parent,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"content": json.dumps(_printable(content), ensure_ascii=False)},
    )


def _printable(content: Json) -> Json:
    if isinstance(content, str):
        return printable(content)
    if isinstance(content, Mapping):
        return {key: _printable(value) for key, value in content.items()}
    if isinstance(content, Sequence):
        return [_printable(value) for value in content]
    return content
