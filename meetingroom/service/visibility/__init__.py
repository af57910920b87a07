"""Who may see what: one rule a file, each with its test."""
