"""A simulated sitting: the scripted session, its papers and its deputies."""
