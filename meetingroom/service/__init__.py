"""The server's decisions, pure: step(state, input, now) gives a new state and effects."""
