"""Runs one seat: its engine, its store, its papers and marks, for windows and for no window."""
