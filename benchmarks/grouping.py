"""How well and how fast articles are sorted into events: `python benchmarks/grouping.py [SIZE …]`.

Made-up news (`tests/grouping/news.py`, seeded; twenty articles an event) goes through the public `group` in two
processes. Each size runs in a process of its own, for its peak of memory. Prints pairwise precision and recall,
articles a second by the clock (reading features from texts in memory, sorting and explaining included), processor
seconds, memory, and the exponent by which time grows from the smallest size to the largest (1 is linear).
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the news is a part of the tests

SIZES = (10_000, 100_000)
PROCESSES = 2


def peak() -> float:
    """The most memory this process has held, in MB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / 2**20 if sys.platform == "darwin" else held / 1024


def processor() -> float:
    """Processor seconds of this process and of those it has started."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def one_size(size: int, processes: int) -> dict[str, float]:
    """Make so much news and group it."""
    # Here, since every process that `group` starts loads this file again.
    from summarizer.grouping import group
    from tests.grouping import pairs
    from tests.grouping.news import news

    events, articles = {}, []
    for event, article in news(size):
        events[article.source.id] = event
        articles.append(article)
    before, used, start = peak(), processor(), time.perf_counter()
    groups = group(articles, processes=processes)
    seconds = time.perf_counter() - start
    score = pairs(groups, events)
    return {
        "seconds": seconds,
        "processor": processor() - used,
        "before": before,
        "peak": peak(),
        "precision": score.precision,
        "recall": score.recall,
        "events": len(set(events.values())),
        "found": len(groups.events),
        "alone": len(groups.alone),
    }


def measured(size: int, processes: int) -> dict[str, float]:
    """`one_size` in a process of its own."""
    command = [sys.executable, __file__, str(size), "--alone", "--processes", str(processes)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How well and how fast articles are sorted into events.")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--processes", type=int, default=PROCESSES)
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        print(json.dumps(one_size(given.sizes[0], given.processes)))
        return
    taken = {}
    for size in sorted(given.sizes):
        found = measured(size, given.processes)
        taken[size] = found["processor"]
        print(
            f"{size:>7,} articles, {found['events']:,.0f} events ({found['found']:,.0f} found, {found['alone']:,.0f} "
            f"articles alone): precision {found['precision']:.4f}, recall {found['recall']:.4f}; "
            f"{size / found['seconds']:,.0f} articles/s by the clock, {1000 * found['processor'] / size:.2f} ms of "
            f"processor each; peak {found['peak']:,.0f} MB ({found['before']:,.0f} MB are the articles)",
            flush=True,
        )
    small, large = min(taken), max(taken)
    if small < large:
        print(
            f"growth exponent of processor time: {math.log(taken[large] / taken[small], large / small):.2f}"
        )


if __name__ == "__main__":
    main()
