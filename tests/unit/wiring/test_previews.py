from pathlib import Path

from meetingroom.bootstrap import exports
from meetingroom.bootstrap.previews import PreviewFiles
from meetingroom.sync.replica import Replica
from tests.helpers import scenes


def _make(files: PreviewFiles) -> Path:
    path = files.place_of_next()
    path.write_bytes(b"%PDF")
    return path


def test_the_one_before_the_last_may_still_be_read(tmp_path: Path) -> None:
    files = PreviewFiles(tmp_path / "previews")

    paths = [_make(files) for _ in range(4)]

    assert [path.exists() for path in paths] == [False, False, True, True]


def test_what_a_killed_program_left_goes_with_the_next_preview(tmp_path: Path) -> None:
    folder = tmp_path / "previews"
    killed = PreviewFiles(folder)
    left = [_make(killed) for _ in range(3)][-1]

    _make(PreviewFiles(folder))

    assert not left.exists()


def test_nothing_is_left_when_the_seat_is_left(tmp_path: Path) -> None:
    files = PreviewFiles(tmp_path / "previews")
    _make(files)

    files.clear()
    files.clear()

    assert list(tmp_path.iterdir()) == []


async def test_minutes_are_made_before_the_names_have_come(tmp_path: Path) -> None:
    state = scenes.after_ballot().state
    replica = Replica(session=state.session, position=1, state=state, note="")

    path = await exports.preview(PreviewFiles(tmp_path / "previews"), replica, {})

    assert path.read_bytes().startswith(b"%PDF")
