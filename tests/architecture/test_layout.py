import hashlib

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
    assert [path for path in inits if shape.length(path) != 1] == []


def test_no_folder_of_tests_is_a_package() -> None:
    assert [path for path in shape.modules("tests") if path.name == "__init__.py"] == []


def test_the_licence_is_the_whole_agpl() -> None:
    text = (shape.ROOT / "LICENSE").read_bytes()

    assert hashlib.sha256(text).hexdigest() == _AGPL_3
