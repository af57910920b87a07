"""``meetingroom rules``: show the rules of a council, and record what it decided otherwise."""

import difflib
from datetime import date
from pathlib import Path
from typing import Annotated, Final

import typer

from meetingroom.bootstrap.rooms import OpenRoom
from meetingroom.bootstrap.ruling import decide_rule, rules_of_room, today
from meetingroom.commands.misuse import WordedParameter
from meetingroom.commands.options import KeysInFolder
from meetingroom.commands.room_access import nobody_of, resting_room
from meetingroom.commands.rule_sets import RULE_SETS, dated_rules, span_of
from meetingroom.commands.rule_telling import told_rules, told_rules_of_room
from meetingroom.commands.rule_words import as_typed, value_words
from meetingroom.commands.speaking import voice_in
from meetingroom.commands.typed import typed_line
from meetingroom.commands.wording import CommandFailedError
from meetingroom.domain.checks import TITLE_LETTERS
from meetingroom.domain.errors import RuleSetError
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import PersonUnknownError
from meetingroom.domain.room import OwnRuleDecided
from meetingroom.domain.rules import Basis
from meetingroom.domain.rules.keys import KEYS, RuleValue, Switch
from meetingroom.domain.rules.rule_set import LONGEST_LINE
from meetingroom.domain.text import nfc

rules = typer.Typer(
    no_args_is_help=True,
    help="Quy tắc của hội đồng: xem, ghi giá trị riêng. A council's rules.",
)

_SWITCHES: Final = {"true": True, "có": True, "false": False, "không": False}


def _day(text: str) -> str:
    try:
        date.fromisoformat(text or "2026-01-01")
    except ValueError as error:
        raise WordedParameter("ngày như 2026-03-15", "a day such as 2026-03-15") from error
    return text


@rules.command()
def show(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            help="commune, province, district-historic, hoặc thư mục dữ liệu của một phòng họp. "
            "One of these rule sets, or a room's data folder."
        ),
    ],
    on: Annotated[
        str,
        typer.Option(
            callback=_day, help="Ngày, như 2026-03-15; không ghi là hôm nay. A day; else today."
        ),
    ] = "",
    *,
    keys_beside: KeysInFolder = False,
) -> None:
    """Xem quy tắc, căn cứ và giá trị riêng. Show rules with their basis and own values."""
    voice = voice_in(context)
    with voice.speaking():
        day = date.fromisoformat(on) if on else today()
        if what in RULE_SETS.values():
            _check_span(what, day)
            lines = list(told_rules(dated_rules(what, day), day))
        else:
            folder = _folder(what)
            with resting_room(folder, keys_beside=keys_beside) as room:
                lines = list(told_rules_of_room(rules_of_room(room, day), day))
        for vi, en in lines:
            voice.say(vi, en)


def _check_span(name: str, day: date) -> None:
    span = span_of(name)
    if not span.cover(day):
        raise CommandFailedError(
            f"Bộ quy tắc {name} không có hiệu lực ngày {day}, chỉ từ {span.first} đến "
            f"{span.last}. Xin chọn một ngày khác bằng --on.",
            f"The rule set {name} is not in effect on {day}, only from {span.first} until "
            f"{span.last}. Please choose another day with --on.",
        )


def _folder(what: str) -> Path:
    folder, names = Path(what), ", ".join(RULE_SETS.values())
    if not folder.exists():
        raise CommandFailedError(
            f"Không có bộ quy tắc hay thư mục nào tên {what}. Xin ghi một trong các bộ quy tắc "
            f"{names}, hoặc thư mục dữ liệu của phòng họp.",
            f"There is no rule set and no folder {what}. Please name one of the rule sets {names}, "
            "or a room's data folder.",
        )
    return folder


@rules.command()
def decide(  # noqa: PLR0913, PLR0917 each is an option of the command
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(help="Thư mục dữ liệu. The room's data folder.", readable=False)
    ],
    key: Annotated[
        str, typer.Argument(help="Tên giá trị, như trong rules show. Its name in rules show.")
    ],
    value: Annotated[str, typer.Argument(help="Giá trị riêng. The council's own value.")],
    basis: Annotated[
        str, typer.Option(help="Căn cứ, một dòng tiếng Việt. Its basis, a line in Vietnamese.")
    ],
    basis_en: Annotated[
        str, typer.Option(help="Căn cứ, một dòng tiếng Anh. Its basis, a line in English.")
    ],
    reason: Annotated[str, typer.Option(help="Lý do. Why the council decided so.")],
    by: Annotated[
        str, typer.Option(help="Mã người ghi, trong phòng họp. Id of who records it, of the room.")
    ],
    *,
    keys_beside: KeysInFolder = False,
) -> None:
    """Ghi giá trị riêng của hội đồng cho kỳ họp mở từ nay. Record a value of the council's own."""
    voice = voice_in(context)
    with voice.speaking():
        own = OwnRuleDecided(
            key=_known(key),
            value=_read(key, value),
            basis=Basis(
                vi=typed_line("--basis", basis, LONGEST_LINE),
                en=typed_line("--basis-en", basis_en, LONGEST_LINE),
            ),
            reason=typed_line("--reason", reason, TITLE_LETTERS),
        )
        with resting_room(folder, keys_beside=keys_beside) as room:
            _decide(room, own, PersonId(by))
        typed = as_typed(own.value)
        voice.say(
            f"Đã ghi {key} = {typed} cho kỳ họp mở từ nay. Kỳ họp đã mở giữ quy tắc của mình.",
            f"Recorded {key} = {typed} for sessions opened from now on. Sessions that were opened "
            "keep their rules.",
        )


def _known(key: str) -> str:
    if key in KEYS:
        return key
    near = difflib.get_close_matches(key.casefold(), KEYS, n=1)
    vi, en = (f"; gần giống nhất là {near[0]}", f"; the nearest is {near[0]}") if near else ("", "")
    raise CommandFailedError(
        f"Không có quy tắc {key}{vi}. Xin xem các quy tắc bằng: meetingroom rules show commune",
        f"There is no rule {key}{en}. Please see the rules with: meetingroom rules show commune",
    )


def _read(key: str, typed: str) -> RuleValue:
    rule = KEYS[key]
    value: object = _SWITCHES.get(nfc(typed).casefold())
    if not isinstance(rule, Switch) and typed.isascii() and typed.isdecimal():
        # Nine digits are beyond every rule, and short of what a number's text may cost.
        value = int(typed[:9])
    if rule.takes(value):
        return value
    vi, en = value_words(rule)
    raise CommandFailedError(
        f"Giá trị của {key} phải là {vi}. Xin nhập lại.",
        f"The value of {key} must be {en}. Please enter it again.",
    )


def _decide(room: OpenRoom, own: OwnRuleDecided, by: PersonId) -> None:
    try:
        decide_rule(room, own, by)
    except PersonUnknownError as error:
        raise nobody_of(room, by) from error
    except RuleSetError as error:
        typed = as_typed(own.value)
        raise CommandFailedError(
            f"Không ghi được {own.key} = {typed}, vì không hợp với giá trị khác ({error}). "
            "Xin xem các giá trị bằng meetingroom rules show rồi nhập lại.",
            f"{own.key} = {typed} can't be recorded beside the other values ({error}). "
            "Please see them with meetingroom rules show and enter it again.",
        ) from error
