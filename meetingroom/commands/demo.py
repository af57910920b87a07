"""``meetingroom demo``: play a sitting of an invented council."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from meetingroom.commands.exit_codes import FAILED
from meetingroom.commands.speaking import Voice, voice_in
from meetingroom.commands.wording import CommandFailedError
from meetingroom.demo.casting import FEWEST, MOST, CastingError
from meetingroom.demo.playing import play_demo
from meetingroom.demo.report import DemoResult, show
from meetingroom.demo.scenario import ScenarioError


def demo(
    context: typer.Context,
    deputies: Annotated[
        int, typer.Option(help=f"Số đại biểu, {FEWEST} đến {MOST}. How many deputies.")
    ] = 28,
    out: Annotated[
        Path,
        typer.Option(help="Thư mục kết quả. Where minutes and record go.", readable=False),
    ] = Path("out/demo"),
    *,
    headless: Annotated[
        bool, typer.Option("--headless", help="Không mở cửa sổ. Open no window.")
    ] = False,
) -> None:
    """Diễn thử một kỳ họp với các đại biểu mô phỏng. Play a sitting with simulated deputies."""
    voice = voice_in(context)
    if not headless:
        voice.say(
            "Bản này chưa có cửa sổ nên kỳ họp thử chạy không cần màn hình.",
            "This version has no windows yet, so the demo plays without a display.",
        )
    with voice.speaking():
        result = _played(deputies, out, voice)
        show(result, voice.out, voice.pick)
        if not result.all_agree:
            voice.complain(
                "Có máy không giống máy chủ. Xin báo người phát triển kèm bảng trên.",
                "A seat differs from the server. Please report this with the table above.",
            )
            raise typer.Exit(FAILED)
        voice.say(
            f"Mọi máy đều giống máy chủ. Biên bản và hồ sơ: {out}",
            f"Every seat agrees with the server. Minutes and record: {out}",
        )


def _played(deputies: int, out: Path, voice: Voice) -> DemoResult:
    try:
        with voice.out.status("") as status:

            def tell(vi: str, en: str) -> None:
                line = voice.pick(vi, en)
                voice.out.print(f"  {line}", highlight=False, markup=False)
                status.update(line)

            return asyncio.run(play_demo(deputies, out, tell))
    except CastingError as error:
        raise CommandFailedError(
            f"Số đại biểu phải từ {FEWEST} đến {MOST}. Xin nhập lại sau --deputies.",
            f"The number of deputies must be {FEWEST} to {MOST}. Please mend --deputies.",
        ) from error
    except ScenarioError as error:
        raise CommandFailedError(
            f"Kịch bản mẫu không dùng được: {error}. Xin cài lại chương trình.",
            f"The sample session can't be used: {error}. Please install the program again.",
        ) from error
