from pathlib import Path

import pytest

from meetingroom.assets import AssetMissingError, asset


def test_a_checkout_keeps_its_assets_beside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "meetingroom"
    package.mkdir()
    (tmp_path / "data" / "demo").mkdir(parents=True)

    found = asset("data/demo", package)

    assert found == tmp_path / "data" / "demo"


def test_a_wheel_carries_its_assets_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "meetingroom"
    (package / "_assets" / "data" / "demo").mkdir(parents=True)
    (tmp_path / "data" / "demo").mkdir(parents=True)

    found = asset("data/demo", package)

    assert found == package / "_assets" / "data" / "demo"


def test_a_missing_asset_is_named_and_says_to_install_again(tmp_path: Path) -> None:
    package = tmp_path / "meetingroom"
    package.mkdir()

    with pytest.raises(AssetMissingError, match=r"resources/gone.*cài đặt lại"):
        asset("resources/gone", package)


@pytest.mark.parametrize("family", ["tinos", "be-vietnam-pro"])
def test_every_font_family_ships_with_its_licence_and_four_faces(family: str) -> None:
    folder = asset(f"resources/fonts/{family}")

    assert len(list(folder.glob("*.ttf"))) == 4
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
