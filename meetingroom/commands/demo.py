"""``meetingroom demo``: play a sitting of an invented council."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from meetingroom.assets import asset
from meetingroom.bootstrap.stoppable import run_until_told
from meetingroom.bootstrap.stopping import hearing_when_told
from meetingroom.bootstrap.world import has_display
from meetingroom.commands.exit_codes import FAILED, STOPPED
from meetingroom.commands.speaking import Voice, voice_in
from meetingroom.commands.wording import CommandFailedError
from meetingroom.demo.casting import FEWEST, MOST, cast
from meetingroom.demo.playing import play_demo
from meetingroom.demo.report import DemoResult, show
from meetingroom.demo.scenario import Scenario, ScenarioError, load_scenario


def demo(
    context: typer.Context,
    deputies: Annotated[
        int, typer.Option(help="Số đại biểu. How many deputies.", min=FEWEST, max=MOST)
    ] = 28,
    out: Annotated[
        Path,
        typer.Option(help="Thư mục kết quả. Where minutes and record go.", readable=False),
    ] = Path("out/demo"),
    *,
    headless: Annotated[
        bool, typer.Option("--headless", help="Không mở cửa sổ. Open no window.")
    ] = False,
    haste: Annotated[
        float, typer.Option(help="Nhanh gấp mấy lần. How many times faster.", min=0.1, max=50)
    ] = 1.0,
    seconds: Annotated[
        int,
        typer.Option(
            help="Xong thì tự đóng sau số giây này. Close so many seconds after it.", min=0
        ),
    ] = 0,
) -> None:
    """Diễn thử một kỳ họp với các đại biểu mô phỏng. Play a sitting with simulated deputies."""
    voice = voice_in(context)
    if not headless and has_display():
        with voice.speaking():
            raise typer.Exit(_shown(_cast(deputies), out, voice, haste=haste, seconds=seconds))
    if not headless:
        voice.say(
            "Máy này không có màn hình nên kỳ họp thử chạy không cửa sổ.",
            "This machine has no display, so the demo plays without windows.",
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


def _shown(scenario: Scenario, out: Path, voice: Voice, *, haste: float, seconds: int) -> int:
    from meetingroom.demo.windows import (  # noqa: PLC0415 Qt loads only where it is shown
        Show,
        show_demo,
    )
    from meetingroom.desktop.outside import Outside  # noqa: PLC0415 as late as the rest

    voice.say(
        "Mở bốn cửa sổ: chủ tọa, thư ký, một đại biểu và màn hình lớn. "
        "Đóng hết cửa sổ để kết thúc.",
        "Opening four windows: chair, secretary, one deputy and the wall. "
        "Close them all to end the demo.",
    )

    def tell(vi: str, en: str) -> None:
        voice.say(f"  {vi}", f"  {en}")

    with hearing_when_told() as is_told:
        show = Show(scenario=scenario, out=out, tell=tell, language=voice.language)
        outside = Outside(is_told=is_told, report=voice.report)
        code = show_demo(show, outside, haste=haste, seconds=seconds)
        return STOPPED if is_told() else code


def _played(deputies: int, out: Path, voice: Voice) -> DemoResult:
    try:
        with voice.out.status("") as status:

            def tell(vi: str, en: str) -> None:
                line = voice.pick(vi, en)
                voice.out.print(f"  {line}", highlight=False, markup=False)
                status.update(line)

            return run_until_told(partial(play_demo, deputies, out, tell))
    except ScenarioError as error:
        raise _worded(error) from error


def _cast(deputies: int) -> Scenario:
    try:
        return cast(load_scenario(asset("data/demo/session.toml")), deputies)
    except ScenarioError as error:
        raise _worded(error) from error


def _worded(error: ScenarioError) -> CommandFailedError:
    return CommandFailedError(
        f"Kịch bản mẫu không dùng được: {error}. Xin cài lại chương trình.",
        f"The sample session can't be used: {error}. Please install the program again.",
    )
