import ast
import hashlib
from pathlib import Path

from tests.helpers import shape

_AGREED = {
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "data",
    "docs",
    "meetingroom",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
    "ui",
    "uv.lock",
}
_AGPL_3 = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"


def test_the_top_level_holds_what_was_agreed_and_nothing_else() -> None:
    top = {path.relative_to(shape.ROOT).parts[0] for path in shape.tracked()}

    assert {name for name in top if not name.startswith(".")} <= _AGREED


def test_every_package_says_what_it_is_for() -> None:
    inits = [path for path in shape.modules("meetingroom") if path.name == "__init__.py"]
    folders = {path.parent for path in shape.modules("meetingroom")}

    assert {path.parent for path in inits} == folders
    assert [path for path in inits if not _is_front_door(path)] == []


def _is_front_door(init: Path) -> bool:
    """Say whether a package's file holds a docstring and, at most, the names it gathers."""
    about, *rest = ast.parse(init.read_text(encoding="utf-8")).body
    gathers = [
        isinstance(line, ast.ImportFrom)
        or (isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "__all__")
        for line in rest
    ]
    return isinstance(about, ast.Expr) and all(gathers)


def test_no_folder_of_tests_is_a_package() -> None:
    assert [path for path in shape.modules("tests") if path.name == "__init__.py"] == []


def test_the_licence_is_the_whole_agpl() -> None:
    text = (shape.ROOT / "LICENSE").read_bytes()

    assert hashlib.sha256(text).hexdigest() == _AGPL_3
