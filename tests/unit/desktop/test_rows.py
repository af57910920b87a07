from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.modeltest import ModelTester

from meetingroom.desktop.rows import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    key: int
    is_here: bool


class Touched:
    """What a view would have to do with a list's delegates."""

    def __init__(self, rows: Rows[Row]) -> None:
        self.inserted = self.removed = self.changed = 0
        rows.rowsInserted.connect(lambda *_: self._count("inserted"))
        rows.rowsRemoved.connect(lambda *_: self._count("removed"))
        rows.dataChanged.connect(lambda *_: self._count("changed"))

    def _count(self, what: str) -> None:
        setattr(self, what, getattr(self, what) + 1)


def _rows(*keys: int, here: frozenset[int] = frozenset()) -> list[Row]:
    return [Row(key=key, is_here=key in here) for key in keys]


def test_a_row_that_stays_is_neither_removed_nor_made_again() -> None:
    rows = Rows(Row)
    rows.show(_rows(1, 2, 3))
    touched = Touched(rows)

    rows.show(_rows(3, 1, 4))

    assert (touched.inserted, touched.removed, touched.changed) == (1, 1, 0)


def test_a_row_that_differs_is_changed_in_its_place() -> None:
    rows = Rows(Row)
    rows.show(_rows(1, 2, 3))
    touched = Touched(rows)

    rows.show(_rows(1, 2, 3, here=frozenset({2})))

    assert (touched.inserted, touched.removed, touched.changed) == (0, 0, 1)


def test_the_roles_are_the_fields_as_qml_names_things() -> None:
    names = {bytes(name.data()) for name in Rows(Row).roleNames().values()}

    assert names == {b"key", b"isHere"}


def test_the_count_is_told_only_when_it_differs() -> None:
    rows = Rows(Row)
    told: list[int] = []
    rows.countChanged.connect(lambda: told.append(len(rows.rows)))

    rows.show(_rows(1, 2))
    rows.show(_rows(2, 1))
    rows.show(_rows(2))

    assert told == [2, 1]


@given(st.lists(st.lists(st.integers(0, 9), unique=True), max_size=6))
def test_whatever_is_shown_stands_there_in_its_order(shown: list[list[int]]) -> None:
    rows = Rows(Row)

    for keys in shown:
        rows.show(_rows(*keys))

        assert [row.key for row in rows.rows] == keys


def test_qt_finds_no_fault_in_the_list_while_it_changes(qtmodeltester: ModelTester) -> None:
    rows = Rows(Row)
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]  # pytest-qt ships it untyped

    for keys in ((1, 2, 3), (3, 2, 1), (4, 3), (), (5,)):
        rows.show(_rows(*keys))


@pytest.mark.parametrize("at", [-1, 3])
def test_a_place_outside_the_list_holds_nothing(at: int) -> None:
    rows = Rows(Row)
    rows.show(_rows(1, 2, 3))

    assert rows.data(rows.index(at), 257) is None
