from pathlib import Path

import pytest

from meetingroom.bootstrap.windows import SettingsFile


def test_likings_of_everybody_are_kept(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "likings.json").save("an", {"scale": "130"})
    SettingsFile(tmp_path / "likings.json").save("binh", {"scale": "150"})
    SettingsFile(tmp_path / "likings.json").save("an", {"mode": "dark"})

    assert SettingsFile(tmp_path / "likings.json").load("an") == {"scale": "130", "mode": "dark"}
    assert [path.name for path in tmp_path.iterdir()] == ["likings.json"]


def test_a_program_that_ends_while_it_writes_leaves_what_there_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = SettingsFile(tmp_path / "likings.json")
    settings.save("an", {"scale": "130"})

    def written_by_half(path: Path, text: str, encoding: str) -> None:
        path.write_bytes(text.encode(encoding)[:5])
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_text", written_by_half)
    with pytest.raises(KeyboardInterrupt):
        settings.save("an", {"scale": "150"})

    assert settings.load("an") == {"scale": "130"}


def test_a_file_that_is_no_settings_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "likings.json").write_text("[1, 2", encoding="utf-8")

    assert SettingsFile(tmp_path / "likings.json").load("an") == {}
