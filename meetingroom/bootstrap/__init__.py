"""The composition root: the one place that reads clock, chance and environment, and wires."""
