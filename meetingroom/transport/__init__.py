"""The seat's end of the wire: HTTPS, Socket.IO, pairing, discovery, and an in-memory twin."""
