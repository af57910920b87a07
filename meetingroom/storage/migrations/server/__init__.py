"""The tables of the server's store."""
