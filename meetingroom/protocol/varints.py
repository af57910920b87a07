"""Whole numbers, texts and columns of numbers as few bytes, and back under limits."""

import unicodedata
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import sub
from typing import Final

_MOST_BYTES: Final = 5


def _zigzag(number: int) -> int:
    return number << 1 if number >= 0 else ~(number << 1)


def _unzigzag(coded: int) -> int:
    return (coded >> 1) ^ -(coded & 1)


_STEPS: Final = tuple(map(_unzigzag, range(128)))


class OutOfRangeError(ValueError):
    """A value is above its limit, or bytes end before it does."""


class BytesWriter:
    """Collects what is written."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def written(self) -> bytes:
        """Return everything, in order."""
        return bytes(self._bytes)

    def raw(self, data: bytes) -> None:
        """Write bytes whose number the reader knows."""
        self._bytes += data

    def small(self, number: int, most: int, *, least: int = 0) -> None:
        """Write a number from ``least``, which is 0 or more, to ``most``.

        Raises:
            OutOfRangeError: it is less or more.
        """
        if not least <= number <= most:
            raise OutOfRangeError
        self._varint(number)

    def text(self, text: str, most: int) -> None:
        """Write NFC text of at most ``most`` letters.

        Raises:
            OutOfRangeError: it is longer, or not NFC.
            UnicodeEncodeError: it holds half of a letter (a surrogate); a ValueError too.
        """
        if len(text) > most or not unicodedata.is_normalized("NFC", text):
            raise OutOfRangeError
        data = text.encode()
        self._varint(len(data))
        self._bytes += data

    def column(self, numbers: Sequence[int], reach: int) -> None:
        """Write one number or more: the first, and how far it is to each next one.

        Args:
            numbers: the reader must know how many.
            reach: no number is further from 0.

        Raises:
            OutOfRangeError: one is.
        """
        if max(numbers) > reach or min(numbers) < -reach:
            raise OutOfRangeError
        self._varint(_zigzag(numbers[0]))
        steps = map(sub, numbers[1:], numbers)
        coded = [step << 1 if step >= 0 else ~(step << 1) for step in steps]
        if max(coded, default=0) < 128:
            self._bytes += bytes(coded)
        else:
            for number in coded:
                self._varint(number)

    def byte_column(self, numbers: bytes) -> None:
        """Write bytes as differences, around 256."""
        steps = ((after - before) & 255 for before, after in pairwise(numbers))
        self._bytes += bytes((numbers[0], *steps))

    def _varint(self, number: int) -> None:
        while number > 127:
            self._bytes.append(number & 127 | 128)
            number >>= 7
        self._bytes.append(number)


class BytesReader:
    """Reads what a `BytesWriter` wrote, or anything else; every read is under a limit."""

    def __init__(self, data: bytes) -> None:
        self._bytes = data
        self._at = 0

    def rest(self) -> bytes:
        """Return what was not read yet, without reading it."""
        return self._bytes[self._at :]

    def raw(self, count: int) -> bytes:
        """Read bytes.

        Raises:
            OutOfRangeError: there are fewer.
        """
        data = self._bytes[self._at : self._at + count]
        if len(data) < count:
            raise OutOfRangeError
        self._at += count
        return data

    def small(self, most: int, *, least: int = 0) -> int:
        """Read a number.

        Raises:
            OutOfRangeError: it is below ``least``, above ``most``, or not all there.
        """
        number = self._varint()
        if not least <= number <= most:
            raise OutOfRangeError
        return number

    def text(self, most: int) -> str:
        """Read NFC text.

        Raises:
            OutOfRangeError: it is longer than ``most`` letters, not NFC, or not all there.
            UnicodeDecodeError: it is not UTF-8.
        """
        text = self.raw(self.small(4 * most)).decode()
        if len(text) > most or not unicodedata.is_normalized("NFC", text):
            raise OutOfRangeError
        return text

    def column(self, count: int, reach: int) -> tuple[int, ...]:
        """Read a column of ``count`` numbers, 1 or more.

        Raises:
            OutOfRangeError: one is further than ``reach`` from 0, or not all there.
        """
        first = _unzigzag(self._varint())
        data = self._bytes[self._at : self._at + count - 1]
        if len(data) == count - 1 and data.isascii():
            # Each step is one byte, as with most that a hand draws.
            self._at += count - 1
            steps = map(_STEPS.__getitem__, data)
        else:
            steps = map(_unzigzag, [self._varint() for _ in range(count - 1)])
        numbers = tuple(accumulate(steps, initial=first))
        if max(numbers) > reach or min(numbers) < -reach:
            raise OutOfRangeError
        return numbers

    def byte_column(self, count: int) -> bytes:
        """Read what `BytesWriter.byte_column` wrote, 1 byte or more.

        Raises:
            OutOfRangeError: there are fewer than ``count``.
        """
        return bytes(total & 255 for total in accumulate(self.raw(count)))

    def _varint(self) -> int:
        number = 0
        # A slice that ends early has no last byte below 128, as one that goes on for too long.
        for place, byte in enumerate(self._bytes[self._at : self._at + _MOST_BYTES]):
            number |= (byte & 127) << 7 * place
            if byte < 128:
                self._at += place + 1
                return number
        raise OutOfRangeError
