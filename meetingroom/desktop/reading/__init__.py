"""Pure: what each screen shows, read out of a seat's view; no Qt."""
