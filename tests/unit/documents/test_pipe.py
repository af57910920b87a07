import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.documents import pipe
from meetingroom.documents.answers import Trouble

PAPER = pipe.Paper(number=1, path="a\nb.pdf")


@pytest.mark.parametrize(
    "order",
    [
        pipe.Open(paper=PAPER),
        pipe.ReadWords(paper=PAPER, page=4999),
        pipe.ReadTextBox(paper=PAPER, page=0),
        pipe.Forget(papers=[1, 2]),
    ],
)
def test_an_order_arrives_as_it_was_sent(order: pipe.Order) -> None:
    line = pipe.line_of(order)

    assert line.count(b"\n") == 1
    assert pipe.order_of(line) == order


def test_a_reply_arrives_as_it_was_sent() -> None:
    reply = pipe.WordsRead(words=[("đại biểu", (1.0, 2.0, 3.0, 4.0), 0, 1)])

    assert pipe.reply_of(pipe.line_of(reply)) == reply


def test_a_failure_says_one_of_the_known_troubles() -> None:
    reply = pipe.reply_of(b'{"type":"failed","trouble":"too_slow"}')

    assert reply == pipe.Failed(trouble=Trouble.TOO_SLOW)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"{}",
        b"[" * 100_000,
        b'{"type":"opened","pages":[]}',
        b'{"type":"opened","pages":[[0,10,0]]}',
        b'{"type":"opened","pages":[[10,2000000,0]]}',
        b'{"type":"opened","pages":[[10,10,45]]}',
        b'{"type":"failed","trouble":"tired"}',
        b'{"type":"text_box","box":[0,0,1e300,1]}',
        b'{"type":"drawn"',
        b"\xff\xfe",
    ],
)
def test_a_strange_line_of_a_worker_is_refused(line: bytes) -> None:
    with pytest.raises(pipe.StrangeLineError):
        pipe.reply_of(line)


@given(st.binary(max_size=200))
def test_no_line_breaks_the_reader(line: bytes) -> None:
    for read in (pipe.reply_of, pipe.order_of):
        with pytest.raises(pipe.StrangeLineError):
            read(line)
