"""A verifier of its own: travels in the record as the folder `verify`, shares no code with us."""
