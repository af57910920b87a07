import re

from tests.helpers import shape

# Written in two halves, because this file is searched too.
_REGISTRIES = re.compile(
    "|".join(
        name + r"\." + ending
        for name, ending in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "(org|com)"),
            ("debian", "org"),
            ("ubuntu", "com"),
            ("nodesource", "com"),
            ("crates", "io"),
            ("docker", "(io|com)"),
            ("ghcr", "io"),
        )
    )
)
_SOMEBODYS_FOLDER = re.compile(r"(?<![\w.])/(?:home|Users)/\w|\b[A-Z]:\\Users\\")


def test_no_file_names_a_package_registry() -> None:
    # uv writes the addresses it found into its lock; packaging/bootstrap.sh does not use them.
    found = [name for name, text in shape.texts() if name != "uv.lock" and _REGISTRIES.search(text)]

    assert found == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    here = str(shape.ROOT)
    found = [
        name
        for name, text in shape.texts()
        if _SOMEBODYS_FOLDER.search(text) or (len(here) > 4 and f"{here}/" in text)
    ]

    assert found == []


def test_the_lock_holds_nothing_that_only_one_machine_has() -> None:
    lock = (shape.ROOT / "uv.lock").read_text()

    sources = set(re.findall(r"^source = \{ (\w+) = ", lock, re.MULTILINE))
    addresses = set(re.findall(r'(?:url|registry) = "(\w+):', lock))

    assert sources == {"registry", "editable"}
    assert addresses == {"https"}
    assert 'source = { editable = "." }' in lock
    assert not re.search(r'\bpath = "', lock)
