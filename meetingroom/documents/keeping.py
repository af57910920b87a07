"""Keeping one worker alive: a thread starts it, listens to it and replaces it when it ends."""

import contextlib
import signal
import subprocess
import threading
from typing import Final, Protocol

from meetingroom.documents import pipe
from meetingroom.documents.answers import Trouble
from meetingroom.documents.starting import WorkerKind, start_worker

START_S: Final = 60.0
"""How long a worker may take to say that it is ready, on a very slow machine."""
STARTS: Final = 3
"""How often in a row a worker may fail to get ready before its keeper rests between attempts."""
FIRST_REST_S: Final = 1.0
LONGEST_REST_S: Final = 30.0
"""Rests double from the first to this: a short lack of memory passes, a broken install stays."""


class WorkerEvents(Protocol):
    """What a keeper tells, always from its own thread."""

    def worker_ready(self, keeper: "Keeper") -> None:
        """A new worker waits for its first order."""
        ...

    def worker_replied(self, keeper: "Keeper", reply: pipe.Reply) -> bool:
        """Tell whether the reply was expected; the worker is ended if not."""
        ...

    def worker_ended(self, keeper: "Keeper", trouble: Trouble) -> None:
        """The process is gone, with what it was doing; another is started now."""
        ...

    def worker_resting(self, keeper: "Keeper") -> None:
        """Workers end before they are ready: the next is tried after a rest, or when woken."""
        ...


class Keeper:
    """One worker at a time. Orders come from any thread; the caller sends one after the other."""

    def __init__(self, events: WorkerEvents, wall_s: float) -> None:
        """Start nothing yet.

        Args:
            events: who is told.
            wall_s: how long an order may take, seconds.
        """
        self._events = events
        self._wall_s = wall_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._watch: threading.Timer | None = None
        self._is_overdue = False
        self._stopping = False
        self._woken = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="page worker", daemon=True)

    def start(self) -> None:
        """Start the first worker, without waiting for it."""
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The worker's process id, while there is one."""
        process = self._process
        return process.pid if process is not None else None

    def send(self, order: pipe.Order) -> None:
        """Hand over an order; whoever answers is watched from now on.

        Raises:
            OSError: the worker has just ended and got nothing.
        """
        with self._lock:
            process = self._process
            if process is None or process.stdin is None:
                raise BrokenPipeError
            # INVARIANT: at most one order is under way, so the pipe has room and this never blocks.
            process.stdin.write(pipe.line_of(order))
            process.stdin.flush()
            if not isinstance(order, pipe.Forget):
                self._watch_over(process, self._wall_s)

    def wake(self) -> None:
        """Try again now if this is resting: somebody wants a worker."""
        self._woken.set()

    def stop(self) -> None:
        """End the worker, and wait for its thread unless this is it."""
        with self._lock:
            self._stopping = True
            if self._process is not None:
                self._process.kill()
        self._woken.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _keep(self) -> None:
        failed_starts = 0
        while True:
            process = self._launched()
            if self._stopping:
                return
            is_ready = process is not None and self._listen(process)
            failed_starts = 0 if is_ready else failed_starts + 1
            self._events.worker_ended(self, self._end(process))
            if failed_starts >= STARTS:
                self._rest(min(FIRST_REST_S * 2 ** (failed_starts - STARTS), LONGEST_REST_S))

    def _rest(self, rest_s: float) -> None:
        self._woken.clear()
        self._events.worker_resting(self)
        if not self._stopping:
            self._woken.wait(rest_s)

    def _launched(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stopping:
                return None
            self._is_overdue = False
            try:
                process = start_worker(WorkerKind.DRAWING)
            except OSError:
                return None
            self._process = process
            self._watch_over(process, START_S)
            return process

    def _listen(self, process: subprocess.Popen[bytes]) -> bool:
        """Pass on replies until the worker ends or says something strange; was it ever ready?"""
        is_ready = False
        assert process.stdout is not None  # noqa: S101 it was started with a pipe
        while line := process.stdout.readline(pipe.LINE_BYTES):
            self._stop_watching()
            try:
                reply = pipe.reply_of(line)
            except pipe.StrangeLineError:
                return is_ready
            if isinstance(reply, pipe.Ready) and not is_ready:
                is_ready = True
                self._events.worker_ready(self)
            elif not self._events.worker_replied(self, reply):
                return is_ready
        return is_ready

    def _end(self, process: subprocess.Popen[bytes] | None) -> Trouble:
        self._stop_watching()
        if process is None:
            return Trouble.CRASHED
        with self._lock:
            self._process = None
            process.kill()
        code = process.wait()
        for stream in (process.stdin, process.stdout):
            # What a dead worker did not read any more can't be flushed.
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()
        is_slow = self._is_overdue or code == -getattr(signal, "SIGXCPU", 0)
        return Trouble.TOO_SLOW if is_slow else Trouble.CRASHED

    def _watch_over(self, process: subprocess.Popen[bytes], limit_s: float) -> None:
        self._watch = threading.Timer(limit_s, self._end_overdue, (process,))
        self._watch.daemon = True
        self._watch.start()

    def _stop_watching(self) -> None:
        with self._lock:
            if self._watch is not None:
                self._watch.cancel()
                self._watch = None

    def _end_overdue(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            # The reply may have come while this thread woke up.
            if self._watch is threading.current_thread():
                self._is_overdue = True
                process.kill()
