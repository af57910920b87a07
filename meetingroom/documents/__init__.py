"""PyMuPDF in worker processes: a malformed document hurts a worker, never the program."""
