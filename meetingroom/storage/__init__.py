"""The data folder: logs, trust, marks and papers of a server, and a seat's own cache."""
