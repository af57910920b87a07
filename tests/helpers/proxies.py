"""The bad line of the demo, for tests of what a seat does with one."""

from meetingroom.demo.proxy import BadLine, Way

__all__ = ["BadLine", "Way"]
