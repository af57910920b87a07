"""The chair-side server: one writer, one hub, one port."""
