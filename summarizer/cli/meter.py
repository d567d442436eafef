"""How a long run is shown: a line on standard error that changes while it goes on, or one line at its end."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TextIO

from summarizer import terminal
from summarizer.counting import count
from summarizer.errors import plain
from summarizer.pipeline import Progress
from summarizer.terminal import say

if TYPE_CHECKING:
    from summarizer.engines.llm.ledger import Snapshot

#: Seconds that a run may take without a word.
PATIENCE = 2.0
#: Seconds between two changes of the line.
_STEP = 0.1
#: Articles read before the time left is guessed from them.
_ENOUGH = 3


class Meter(Progress):
    """Progress as the command line shows it. A context manager; `clock` gives seconds, `columns` is the width, by
    default the terminal's.
    """

    def __init__(
        self,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
        columns: int | None = None,
    ) -> None:
        self._stream = stream or sys.stderr
        self._clock = clock
        self._columns = terminal.columns() if columns is None else columns
        self._began = clock()
        self._shown = self._began
        self._live = self._stream.isatty()
        self._drawn = False
        self._total = self._done = 0
        self._stage = "reading"
        self._calls: Snapshot | None = None
        self._stop: Callable[[], object] | None = None
        self._before: Any = None

    def __enter__(self) -> Meter:
        self._before = signal.signal(signal.SIGINT, self._interrupted)
        return self

    def __exit__(self, *_error: object) -> None:
        signal.signal(signal.SIGINT, self._before)
        self._wipe()
        if self._clock() - self._began >= PATIENCE:
            say(self.line(final=True))

    def opened(self, stop: Callable[[], None]) -> None:
        """Ctrl-C ends the asking from now on; a second one ends the run at once."""
        loop = asyncio.get_running_loop()
        self._stop = lambda: loop.call_soon_threadsafe(stop)

    def _interrupted(self, _signal: int, _frame: object) -> None:
        if self._stop is None:
            raise KeyboardInterrupt
        self._wipe()
        say(
            "Stopping: no more is asked, and answers on their way are kept. Press Ctrl-C again to end at once."
        )
        self._stop()
        self._stop = None

    def start(self, articles: int) -> None:
        """So many articles are to be read."""
        self._total = articles
        self._draw()

    def article(self) -> None:
        """One more was read, or failed."""
        self._done += 1
        self._draw()

    def stage(self, name: str) -> None:
        """What is being done now."""
        self._stage = name
        self._draw()

    def calls(self, snapshot: Snapshot) -> None:
        """Where the calls to the model stand."""
        self._calls = snapshot
        self._draw()

    def line(self, *, final: bool = False) -> str:
        """Where the run stands, in words."""
        parts = [f"{self._done} of {self._total} articles"] if self._total else []
        parts += (
            _of_calls(self._calls, final=final)
            if self._calls and self._calls.answers + self._calls.sent
            else []
        )
        elapsed = self._clock() - self._began
        if final:
            return "; ".join([*parts, _time(elapsed)])
        if _ENOUGH <= self._done < self._total:
            parts.append(f"{_time(elapsed / self._done * (self._total - self._done))} left")
        return "; ".join([self._stage, *parts])

    def _draw(self) -> None:
        now = self._clock()
        if not self._live or now - self._began < PATIENCE or now - self._shown < _STEP:
            return
        self._shown = now
        line = plain(self.line(), self._columns - 1)
        self._stream.write(f"\r{line:<{self._columns - 1}}")
        self._stream.flush()
        self._drawn = True

    def _wipe(self) -> None:
        if self._drawn:
            self._stream.write(f"\r{'':<{self._columns - 1}}\r")
            self._stream.flush()


def _of_calls(at: Snapshot, *, final: bool) -> list[str]:
    parts = [count(at.sent, "call")]
    if at.from_store:
        parts[0] += f" and {count(at.from_store, 'kept answer')}"
    more = [
        f"{count} {name}" for count, name in ((at.reasks, "re-asked"), (at.retries, "sent again")) if count
    ]
    parts[0] += f" ({', '.join(more)})" if more else ""
    parts.append(f"{at.prompt_tokens + at.completion_tokens:,} tokens")
    if at.cost is not None:
        parts.append(f"${at.cost:.2f}" if at.cost >= 1 else f"${at.cost:.4f}")
    if at.cooling and not final:
        parts.append(f"the endpoint asks to wait {_time(at.cooling)}")
    return parts


def _time(seconds: float) -> str:
    """ "14 s", "3 min 5 s", "2 h 10 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    return f"{minutes // 60} h {minutes % 60} min"
