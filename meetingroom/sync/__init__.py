"""The seat's engine, pure: step(state, input, now, dice) gives a new state and effects."""
