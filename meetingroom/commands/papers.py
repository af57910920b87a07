"""``meetingroom papers FOLDER``: make the papers of the demo session."""

from pathlib import Path
from typing import Annotated

import typer

from meetingroom.assets import asset
from meetingroom.commands.speaking import voice_in
from meetingroom.demo.papers import make_papers
from meetingroom.demo.scenario import load_scenario


def papers(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(help="Thư mục nhận tài liệu. Where the PDF files go.", readable=False),
    ],
) -> None:
    """Tạo tài liệu mẫu của kỳ họp thử. Make the sample papers of the demo session."""
    voice = voice_in(context)
    with voice.speaking():
        made = make_papers(folder, load_scenario(asset("data/demo/session.toml")))
        pages = sum(paper.pages for paper in made)
        size = f"{sum(paper.size for paper in made) / 1_000_000:.1f}"
        size_vi = size.replace(".", ",")
        voice.say(
            f"{len(made)} tài liệu mẫu, {pages} trang, {size_vi} MB trong {folder}.",
            f"{len(made)} sample papers, {pages} pages, {size} MB in {folder}.",
        )
