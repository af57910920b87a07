import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits")


def run_limited(statement: str) -> subprocess.CompletedProcess[bytes]:
    code = (
        "from meetingroom.documents.limits import limit_this_process\n"
        f"limit_this_process()\n{statement}\n"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)


def test_a_worker_can_not_take_more_memory_than_its_limit() -> None:
    done = run_limited("x = bytearray(2 * 1024 ** 3)")

    assert b"MemoryError" in done.stderr


def test_a_worker_can_not_write_a_file(tmp_path: Path) -> None:
    target = tmp_path / "written"

    done = run_limited(
        "import pathlib, signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"pathlib.Path({str(target)!r}).write_bytes(b'x')"
    )

    assert b"OSError" in done.stderr
    assert target.read_bytes() == b""
