"""Files of papers, named by their SHA-256: in their place whole and checked, or not at all.

Calls are synchronous; one thread uses a folder at a time.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from meetingroom.storage.disk import make_folder, make_private, sync_folder
from meetingroom.storage.errors import PaperFolderFailedError, PaperMismatchError

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_UPLOAD: Final = "incoming-"
_PIECE_BYTES: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFaults:
    """What a folder raises; a server and a seat each have words of their own.

    Attributes:
        mismatch: another file came than the one announced.
        failed: the disk says no.
    """

    mismatch: Callable[[], Exception] = PaperMismatchError
    failed: Callable[[], Exception] = PaperFolderFailedError

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Raise ``failed`` in place of what the operating system raises."""
        try:
            yield
        except OSError as error:
            raise self.failed() from error


class PaperFiles:
    """A folder of papers. Where it says ``PaperFaults``, it raises what it was given of them."""

    def __init__(self, folder: Path, faults: PaperFaults = PaperFaults()) -> None:
        """Open the folder, made if it is not there; uploads that a crash cut short are removed.

        Raises:
            PaperFaults: ``failed``: it can't be made or written.
        """
        self._folder = folder
        self._faults = faults
        with faults.translated():
            make_folder(folder)
            for left_over in folder.glob(f"{_UPLOAD}*"):
                left_over.unlink()

    def path_of(self, sha256: str) -> Path | None:
        """Return where a paper's file lies, or None when it is not here.

        Args:
            sha256: lower-case hex; anything else is the name of no paper.
        """
        if _SHA256.fullmatch(sha256) is None:
            return None
        path = self._folder / sha256
        return path if path.is_file() else None

    def discard(self, sha256: str) -> None:
        """Remove a paper's file; one that is not here is nothing.

        Raises:
            PaperFaults: ``failed``: the folder can't be written.
        """
        path = self.path_of(sha256)
        if path is not None:
            with self._faults.translated():
                path.unlink(missing_ok=True)

    def receive(self, sha256: str) -> "IncomingPaper":
        """Begin with a file that is thrown away unless it arrives whole, as on a server.

        Args:
            sha256: what the whole file must have, lower-case hex.

        Raises:
            PaperFaults: ``failed``: the folder can't be written.
            ValueError: this is no SHA-256.
        """
        target = self._target(sha256)
        with self._faults.translated():
            descriptor, name = tempfile.mkstemp(prefix=_UPLOAD, dir=self._folder)
            os.close(descriptor)
        return IncomingPaper(Path(name), target, self._faults, keeps_part=False)

    def resume(self, sha256: str) -> "IncomingPaper":
        """Go on with a file whose first part may be here already, as on a seat.

        Args:
            sha256: what the whole file must have, lower-case hex.

        Raises:
            PaperFaults: ``failed``: the folder can't be written.
            ValueError: this is no SHA-256.
        """
        target = self._target(sha256)
        part = target.with_name(f"{sha256}.part")
        with self._faults.translated():
            make_private(part)
        return IncomingPaper(part, target, self._faults, keeps_part=True)

    def _target(self, sha256: str) -> Path:
        if _SHA256.fullmatch(sha256) is None:
            raise ValueError(f"{sha256!r} is no SHA-256")
        return self._folder / sha256


class IncomingPaper:
    """A file on its way into a folder. Made by ``PaperFiles``; a context that closes itself.

    Attributes:
        offset: bytes that are here; the next piece begins there.
    """

    def __init__(self, part: Path, target: Path, faults: PaperFaults, *, keeps_part: bool) -> None:
        self._part = part
        self._faults = faults
        self._target = target
        self._keeps_part = keeps_part
        self._digest = hashlib.sha256()
        self.offset = 0
        with self._faults.translated():
            self._file = part.open("r+b")
            self._read_what_is_here(self._file)

    def write(self, piece: bytes) -> None:
        """Add the next piece, of any length.

        Raises:
            PaperFaults: ``failed``: the disk says no; what came before stays usable.
        """
        with self._faults.translated():
            self._file.write(piece)
        self._digest.update(piece)
        self.offset += len(piece)

    def finish(self) -> Path:
        """Check the whole file and put it in its place; on disk when this returns.

        Raises:
            PaperFaults: ``mismatch``: another file came; it is deleted, so the next try is fresh.
            PaperFaults: ``failed``: the disk says no.
        """
        with self._faults.translated():
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if self._digest.hexdigest() != self._target.name:
                self._part.unlink()
                raise self._faults.mismatch()
            self._part.replace(self._target)
            sync_folder(self._target.parent)
        return self._target

    def close(self) -> None:
        """Stop: a seat keeps what came, a server throws it away. After ``finish`` nothing."""
        # What can't be written any more is missing at the next resume, and is loaded again.
        with suppress(OSError):
            self._file.close()
        if not self._keeps_part:
            with self._faults.translated():
                self._part.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _read_what_is_here(self, file: BinaryIO) -> None:
        while piece := file.read(_PIECE_BYTES):
            self._digest.update(piece)
            self.offset += len(piece)
