"""What leaves the room: minutes, and the bundle that proves itself."""
