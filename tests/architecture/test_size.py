import pytest

from tests.helpers import shape

_CODE = ("meetingroom", "tests")


@pytest.mark.parametrize("folder", _CODE)
def test_no_file_is_longer_than_400_lines(folder: str) -> None:
    long = {path.name: shape.length(path) for path in shape.modules(folder)}

    assert {name: lines for name, lines in long.items() if lines > 400} == {}


def test_no_qml_file_is_longer_than_400_lines() -> None:
    files = [path for path in shape.tracked() if path.suffix == ".qml"]

    assert [path.name for path in files if shape.length(path) > 400] == []


@pytest.mark.parametrize("folder", _CODE)
def test_no_function_is_longer_than_50_lines(folder: str) -> None:
    assert [it for it in shape.functions(folder) if it.lines > 50] == []
