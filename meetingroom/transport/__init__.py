"""The seat's end of the wire: HTTPS, Socket.IO, pairing, and an in-memory twin."""
