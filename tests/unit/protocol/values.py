"""Strategies for any value of the domain, read off its annotations: NFC text, ids, enums."""

import dataclasses
import unicodedata
from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Final, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

V = TypeVar("V")

_SAFE: Final = 2**53 - 1
IDS: Final = st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True)
TEXTS: Final = st.text(max_size=30).map(lambda text: unicodedata.normalize("NFC", text))
_KEYS: Final = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)


def values_of(kind: type[V]) -> st.SearchStrategy[V]:
    """Return values of a dataclass, each field by its annotation."""
    hints = get_type_hints(kind)
    fields = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]  # only dataclasses are asked for
    return st.builds(kind, **{name: _of(hints[name]) for name in fields})


def _of(hint: object) -> st.SearchStrategy[object]:
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0]), max_size=3).map(tuple)
    if get_origin(hint) is Mapping:
        key, value = get_args(hint)
        keys = _KEYS if key is str else _of(key)
        return st.dictionaries(keys, _of(value), max_size=3)
    if get_origin(hint) in {Union, UnionType}:
        return st.one_of(*map(_of, get_args(hint)))
    if hasattr(hint, "__supertype__"):
        return IDS
    assert isinstance(hint, type)
    return _of_class(hint)


def _of_class(hint: type) -> st.SearchStrategy[object]:
    if dataclasses.is_dataclass(hint):
        return values_of(hint)
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return {
        NoneType: st.none(),
        str: TEXTS,
        bool: st.booleans(),
        int: st.integers(-_SAFE, _SAFE),
    }[hint]
