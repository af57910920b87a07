"""The council's rules: pure decisions and folds, no clock and no I/O."""
