"""The windows: Qt, view models that show, and the one border between threads."""
