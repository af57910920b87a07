from threading import Event, Thread

from tests.helpers import leaks


def test_a_thread_left_running_is_named() -> None:
    before = leaks.threads()
    may_end = Event()
    thread = Thread(target=may_end.wait, name="left behind")
    thread.start()

    found = leaks.left_since(before, grace_s=0)

    may_end.set()
    thread.join()
    assert found == ["left behind"]


def test_a_thread_on_its_way_out_is_no_leak() -> None:
    before = leaks.threads()
    thread = Thread(target=Event().wait, args=(0.01,))
    thread.start()

    assert leaks.left_since(before) == []
