"""The worker that draws: orders on standard input, one reply a line on standard output.

See ``pipe`` for what is said. Whatever ends the process is the parent's to tell.
"""

import os
import sys

from meetingroom.documents import pipe
from meetingroom.documents.limits import limit_next_paper, limit_this_process


def main() -> None:
    """Answer until standard input ends."""
    limit_this_process()
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as replies:
        # The library prints to standard output what it thinks of a file; that is no reply.
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        from meetingroom.documents.drawing import Studio  # noqa: PLC0415 only after the limits

        studio = Studio()
        reply: pipe.Reply | None = pipe.Ready()
        while True:
            if reply is not None:
                replies.write(pipe.line_of(reply))
                replies.flush()
            line = sys.stdin.buffer.readline()
            if not line:
                return
            limit_next_paper()
            reply = studio.answer(pipe.order_of(line))


if __name__ == "__main__":
    main()
