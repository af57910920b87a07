"""Options that several commands take."""

from typing import Annotated, TypeAlias

import typer

KeysInFolder: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--keys-in-folder",
        help="Giữ khóa trong thư mục dữ liệu, không dùng kho khóa của máy. "
        "Keep keys in the folder and not in the machine's keyring.",
    ),
]
