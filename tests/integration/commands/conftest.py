import shutil
from pathlib import Path

import pytest

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.commands.program import run
from meetingroom.commands.room import found_room
from tests.integration.commands.saying import Said, Type, small_plan


@pytest.fixture
def typed(
    capfd: pytest.CaptureFixture[str],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Type:
    """Type a command in this process, which is quicker than in one of its own."""
    monkeypatch.chdir(tmp_path_factory.mktemp("home"))

    def typing(*words: object) -> Said:
        capfd.readouterr()
        code = run([str(word) for word in words])
        said = capfd.readouterr()
        return Said(code=code, out=said.out, err=said.err)

    return typing


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A room that was made; not to be changed."""
    folder = tmp_path_factory.mktemp("commands") / "room"
    found_room(folder, small_plan(), keys_in_folder)
    return folder


@pytest.fixture
def room(founded: Path, tmp_path: Path) -> Path:
    """A room of one's own."""
    return Path(shutil.copytree(founded, tmp_path / "room"))
