"""The source as the architecture tests and `make figures` read it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_ENDINGS: Final = {".py", ".qml", ".toml", ".md", ".sh", ".typ", ".js", ".json", ".yml", ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One function: where it stands and how many lines it takes, docstring included."""

    place: str
    lines: int


def tracked() -> Iterator[Path]:
    """Yield every file of the checkout that .gitignore does not name, without asking git."""
    ignored = [name.rstrip("/") for name in (ROOT / ".gitignore").read_text().split()]
    yield from _walk(ROOT, [*ignored, ".git"])


def _walk(folder: Path, ignored: list[str]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if any(path.match(name) for name in ignored):
            continue
        if path.is_dir():
            yield from _walk(path, ignored)
        else:
            yield path


def texts() -> Iterator[tuple[str, str]]:
    """Yield name and content of every file a person reads or writes."""
    for path in tracked():
        if path.suffix in _ENDINGS:
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def modules(folder: str) -> Iterator[Path]:
    """Yield the Python files below a folder of the checkout."""
    yield from sorted((ROOT / folder).rglob("*.py"))


def functions(folder: str) -> Iterator[Function]:
    """Yield every function below a folder of the checkout, nested ones too."""
    for path in modules(folder):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                place = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
                yield Function(place=place, lines=(node.end_lineno or 0) - node.lineno + 1)


def length(path: Path) -> int:
    """Return the number of lines of a text file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def _figures(counts: list[int]) -> str:
    return f"median {median(counts):.0f}, p95 {quantiles(counts, n=20)[-1]:.0f}, max {max(counts)}"


def main() -> None:
    """Print how long files and functions are."""
    for folder in ("meetingroom", "tests"):
        # Files of one docstring would only pull the median down.
        files = [length(path) for path in modules(folder) if path.name != "__init__.py"]
        print(f"{folder}: {len(files)} files, lines {_figures(files)}")
        print(f"{folder}: functions, lines {_figures([f.lines for f in functions(folder)])}")


if __name__ == "__main__":
    main()
