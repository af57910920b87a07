"""How the papers of the demo are made: figures, texts, typesetting."""
