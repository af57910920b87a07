"""A list for QML made of frozen rows, changed only where it changed.

A delegate that a hand is touching must survive every update: rows are told apart by their key, and
what stayed is neither removed nor made again.
"""

from collections.abc import Sequence
from dataclasses import fields
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Rows(QAbstractListModel, Generic[R]):
    """Rows of one frozen dataclass; its fields are the roles, and ``key`` tells rows apart."""

    countChanged = Signal()

    def __init__(self, kind: type[R], parent: QObject | None = None) -> None:
        """Be empty.

        Args:
            kind: the dataclass of a row; it has a field ``key``, unique in the list.
            parent: who owns the list.
        """
        super().__init__(parent)
        names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # mypy knows no dataclass as a bound
        first = int(Qt.ItemDataRole.UserRole) + 1
        self._roles = {first + at: _camel(name) for at, name in enumerate(names)}
        self._names = {first + at: name for at, name in enumerate(names)}
        self._rows: tuple[R, ...] = ()

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows as they are shown."""
        return self._rows

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = self._names.get(role)
        if name is None or not 0 <= index.row() < len(self._rows):
            return None
        return getattr(self._rows[index.row()], name)

    @override
    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name.encode()) for role, name in self._roles.items()}

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows instead, touching only what differs."""
        after = tuple(rows)
        if after == self._rows:
            return
        before_count = len(self._rows)
        self._remove_gone({_key(row) for row in after})
        for at, row in enumerate(after):
            self._place(at, row)
        if len(self._rows) != before_count:
            self.countChanged.emit()

    def _remove_gone(self, wanted: set[object]) -> None:
        for at in range(len(self._rows) - 1, -1, -1):
            if _key(self._rows[at]) not in wanted:
                self.beginRemoveRows(_NOWHERE, at, at)
                self._rows = self._rows[:at] + self._rows[at + 1 :]
                self.endRemoveRows()

    def _place(self, at: int, row: R) -> None:
        known = next((i for i, old in enumerate(self._rows) if _key(old) == _key(row)), None)
        if known is None:
            self.beginInsertRows(_NOWHERE, at, at)
            self._rows = (*self._rows[:at], row, *self._rows[at:])
            self.endInsertRows()
            return
        if known != at:
            self.beginMoveRows(_NOWHERE, known, known, _NOWHERE, at)
            rest = self._rows[:known] + self._rows[known + 1 :]
            self._rows = (*rest[:at], self._rows[known], *rest[at:])
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows = (*self._rows[:at], row, *self._rows[at + 1 :])
            index = self.index(at)
            self.dataChanged.emit(index, index)


def _key(row: object) -> object:
    return getattr(row, "key")  # noqa: B009 - rows are of many kinds and share this name only


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
