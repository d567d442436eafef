"""What one article more costs a brief of many: `python benchmarks/update.py [SOURCES]`.

A brief of 40 articles, made by a model (a scripted one, at a loopback server), is updated by one article more, and then
made anew from all of them. Printed are the calls and the time of both, as a ratio from one run, and whether the two
briefs are the same bytes but for how they were made. The same by the lexical engine, without calls. Nothing is taken
from a store, and the server answers at once: at a real endpoint the time goes with the calls.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the scripted model is a part of the tests

from summarizer import EventBrief, summarize, update
from summarizer.records import Run
from summarizer.render.json import render
from tests.faults.newsroom import articles, good
from tests.faults.server import FaultServer

SOURCES = 40


def timed(make: Callable[[], EventBrief]) -> tuple[EventBrief, float]:
    """A brief and the seconds that it took."""
    start = time.perf_counter()
    made = make()
    return made, time.perf_counter() - start


def same(one: EventBrief, other: EventBrief) -> bool:
    """The same bytes but for the calls that were made."""
    nothing = Run(engine="none")
    return render(one.model_copy(update={"run": nothing})) == render(
        other.model_copy(update={"run": nothing})
    )


def measured(name: str, paths: list[Path], **options: object) -> str:
    """Brief all but the last, update by the last, brief all."""
    before = summarize(paths[:-1], **options)
    updated, short = timed(lambda: update(before, paths[-1:], **options))
    whole, long = timed(lambda: summarize(paths, **options))
    calls = f"{updated.run.calls} calls beside {whole.run.calls}, " if whole.run.calls else ""
    return f"{name}: {calls}{short / long:.2f} of the time of a full run, same bytes: {same(updated, whole)}"


def main() -> None:
    """Run and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else SOURCES
    with tempfile.TemporaryDirectory() as folder, FaultServer(good) as server:
        paths = []
        for number, article in enumerate(articles(count + 1), 1):
            paths.append(Path(folder) / f"{number:04}.txt")
            paths[-1].write_text(article.text, "utf-8")
        print(f"one article more beside {count}")
        print(measured("lexical", paths, store=None))
        print(measured("model", paths, store=None, model="m", base_url=server.base_url, api_key="k"))


if __name__ == "__main__":
    main()
