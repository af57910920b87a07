"""The tables of a seat's own store."""
