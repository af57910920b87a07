"""Turns a template and its content into a PDF, with the fonts that ship and no others."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, TypeAlias

import typst

from meetingroom.assets import asset

Json: TypeAlias = bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
Standard: TypeAlias = Literal["a-2b", "1.7"]


class TypesettingError(Exception):
    """A template does not fit its content, or asks for a letter or a font that is not there."""


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
        content: what the template reads as JSON from `sys.inputs.content`.
        at_s: UNIX seconds that the file gives as its time of making; the same input and time make
            the same bytes.
        standard: "a-2b" for what is archived.

    Returns:
        The bytes of a PDF.

    Raises:
        AssetMissingError: the template or the fonts are not installed.
        TypesettingError: the template and the content do not fit.
    """
    main = asset(f"data/templates/{template}")
    compiler = typst.Compiler(
        input=main, root=main.parent, font_paths=_fonts(), ignore_system_fonts=True
    )
    try:
        pdf, warnings = compiler.compile_with_warnings(
            format="pdf",
            sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
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
