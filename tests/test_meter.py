"""What a run shows of itself: a line that changes on a terminal, one line at the end elsewhere, nothing when quick."""

from __future__ import annotations

import io
import signal

import pytest

from summarizer.cli.meter import Meter
from summarizer.engines.llm.ledger import Snapshot


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


def snapshot(**changes: object) -> Snapshot:
    """Where a run may stand."""
    plain = dict.fromkeys(Snapshot.__dataclass_fields__, 0) | {"cost": None, "cooling": 0.0}
    return Snapshot(**(plain | changes))  # type: ignore[arg-type]  # each test names fields that there are


def test_a_quick_run_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Under two seconds there is no line at all, neither on a terminal nor elsewhere."""
    for stream in (Terminal(), io.StringIO()):
        clock = Clock()
        with Meter(stream, clock) as meter:
            meter.start(5)
            for _ in range(5):
                meter.article()
            clock.now += 1.9
        assert "" == stream.getvalue()
    assert "" == capsys.readouterr().err


def test_a_long_run_is_one_line_at_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    """Articles, calls with re-asks and repeats, tokens, cost and time; nothing before the end off a terminal."""
    clock, stream = Clock(), io.StringIO()
    with Meter(stream, clock) as meter:
        meter.start(40)
        for _ in range(40):
            meter.article()
        clock.now += 125
        meter.calls(
            snapshot(
                sent=52,
                from_store=1,
                reasks=2,
                retries=3,
                prompt_tokens=90_000,
                completion_tokens=1_234,
                cost=0.5,
            )
        )
        assert "" == stream.getvalue()
    told = capsys.readouterr().err
    assert (
        "40 of 40 articles; 52 calls and 1 kept answer (2 re-asked, 3 sent again); 91,234 tokens; $0.5000; 2 min 5 s\n"
        == told
    )


def test_on_a_terminal_the_line_changes_and_goes(capsys: pytest.CaptureFixture[str]) -> None:
    """It says the stage and the time left, never longer than the terminal is wide, and is wiped at the end."""
    clock, stream = Clock(), Terminal()
    with Meter(stream, clock, columns=60) as meter:
        meter.start(40)
        clock.now += 10
        for _ in range(10):
            meter.article()
            clock.now += 0.2
        meter.stage("judging")
        shown = stream.getvalue().split("\r")
        assert "reading; 4 of 40 articles; 1 min 35 s left" in [line.strip() for line in shown]
        assert shown[-1].startswith("judging; 10 of 40 articles")
        assert all(len(line) <= 59 for line in shown)
    assert stream.getvalue().endswith("\r" + " " * 59 + "\r")
    capsys.readouterr()


def test_an_endpoint_that_asks_to_wait_is_named() -> None:
    """Whoever waits wants to know for what."""
    meter = Meter(io.StringIO(), Clock())
    meter.calls(snapshot(sent=2, cooling=31.0))
    assert "the endpoint asks to wait 31 s" in meter.line()


def test_ctrl_c_before_the_engine_is_ready_ends_at_once() -> None:
    """There is nothing to keep yet; and afterwards the old handler is back."""
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), Meter(io.StringIO(), Clock()):
        signal.raise_signal(signal.SIGINT)
    assert before == signal.getsignal(signal.SIGINT)
