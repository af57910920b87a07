import ast
import re
from collections.abc import Iterator

from tests.helpers import shape

_EMPTY_WORDS = re.compile(r"(util|helper|manager|common|misc)s?$", re.IGNORECASE)
# What follows the codes of `noqa` or `type: ignore` is the reason, and a reason has words.
_SILENCED = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:)(?P<rest>.*)")
_CODES = re.compile(
    r"^\s*(?::?\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|\[[\w,\s-]+\]|no\s+(?:cover|branch))?"
)


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = [
        part
        for path in shape.modules("meetingroom")
        for part in path.relative_to(shape.ROOT).with_suffix("").parts
    ]

    assert [name for name in names if _EMPTY_WORDS.search(name)] == []


def test_no_class_has_a_name_that_says_nothing() -> None:
    assert [name for name in _class_names() if _EMPTY_WORDS.search(name)] == []


def _class_names() -> Iterator[str]:
    for path in shape.modules("meetingroom"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node.name


def test_who_silences_a_checker_says_why_on_the_same_line() -> None:
    silent = [
        f"{path.relative_to(shape.ROOT)}:{number} {line.strip()}"
        for folder in ("meetingroom", "tests")
        for path in shape.modules(folder)
        if path.name != "test_words.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := _SILENCED.search(line)) and not _has_reason(match["rest"])
    ]

    assert silent == []


def _has_reason(rest: str) -> bool:
    reason = _CODES.sub("", rest, count=1)
    return len(re.findall(r"\w+", reason)) >= 3


def test_a_reason_is_told_from_a_code() -> None:
    assert not _has_reason(": S603")
    assert not _has_reason("[attr-defined]")
    assert not _has_reason(" no cover")
    assert _has_reason(": S603 - the words come from us, not from a person")
    assert _has_reason("[attr-defined]  # Qt's stubs lack this signal")
