"""What merging source briefs of one event costs: `python benchmarks/consolidate.py [SIZE …]`.

Made-up briefs (`tests/made_briefs.py`, 25 claims each, seeded) go through the public `merge` with the lexical
engine, 10 to 10,000 of them, with their texts and without. Each size runs in a process of its own, for its peak of
memory. Prints processor time, memory, how time grows (exponent 1 is linear, 2 quadratic; the slope of a straight
line through the logarithms of the sizes from 100 on), and the ratio to comparing every pair of claims at the size
where that was done. 10,000 briefs take some minutes; name smaller sizes for a quick look.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from itertools import combinations
from pathlib import Path

from summarizer import merge
from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.settings import Settings

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the briefs are a part of the tests

from tests.made_briefs import briefs

SIZES = (10, 100, 1_000, 10_000)
#: Sizes below this are mostly start-up of caches and tables.
GROWTH_FROM = 100
#: Claims of each brief.
CLAIMS = 25
#: Briefs of which every two claims can still be compared: 780,000 pairs.
EVERY_PAIR = 50


def peak() -> float:
    """The most memory this process has held, in MB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / 2**20 if sys.platform == "darwin" else held / 1024


def one_size(size: int, text: bool) -> dict[str, float]:
    """Merge so many briefs once: seconds of processor time, MB at the peak, MB before, facts and conflicts found."""
    made = briefs(size, text=text, claims=CLAIMS)
    before, start = peak(), time.process_time()
    brief = merge(made, settings=Settings())
    seconds = time.process_time() - start
    found = {"facts": len(brief.facts), "conflicts": len(brief.conflicts)}
    return {"seconds": seconds, "peak": peak(), "before": before, **found}


def every_pair(size: int) -> float:
    """Seconds to compare every two claims of so many briefs, as every two answers to one question are."""
    claims = [claim for brief in briefs(size, text=False, claims=CLAIMS) for claim in brief.claims]
    context, start = Context(), time.process_time()
    for one, other in combinations(claims, 2):
        compare(one, other, context)
    return time.process_time() - start


def exponent(seconds: dict[int, float]) -> float:
    """Slope of the least-squares line through the logarithms of size and time."""
    points = [(math.log(size), math.log(max(taken, 1e-3))) for size, taken in seconds.items()]
    across, up = (math.fsum(axis) / len(points) for axis in zip(*points, strict=True))
    rise = math.fsum((x - across) * (y - up) for x, y in points)
    return rise / math.fsum((x - across) ** 2 for x, _ in points)


def measured(size: int, text: bool) -> dict[str, float]:
    """`one_size` in a process of its own."""
    command = [sys.executable, __file__, str(size), "--alone", "text" if text else "bare"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def report(sizes: list[int], text: bool) -> dict[int, float]:
    """Measure and print the sizes; seconds by size."""
    print(f"source briefs {'with' if text else 'without'} their texts")
    seconds = {}
    for size in sizes:
        found = measured(size, text)
        seconds[size] = found["seconds"]
        print(
            f"  {size:>6,} briefs: {found['seconds']:8.2f} s, {1000 * found['seconds'] / size:5.1f} ms each, peak "
            f"{found['peak']:,.0f} MB ({found['before']:,.0f} MB before); {found['facts']:,} facts, "
            f"{found['conflicts']:,} conflicts",
            flush=True,
        )
    growing = {size: taken for size, taken in seconds.items() if size >= GROWTH_FROM}
    if len(growing) > 1:
        print(f"  growth exponent from {min(growing):,} to {max(growing):,}: {exponent(growing):.2f}")
    return seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What merging source briefs of one event costs.")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--alone", choices=("text", "bare"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        print(json.dumps(one_size(given.sizes[0], given.alone == "text")))
        return
    for text in (False, True):
        seconds = report(sorted(given.sizes), text)
    whole, pairs = measured(EVERY_PAIR, text=False)["seconds"], every_pair(EVERY_PAIR)
    print(
        f"comparing every two claims of {EVERY_PAIR} briefs: {pairs:.1f} s, {pairs / whole:.1f} times the merge"
    )
    largest = max(seconds)
    if largest > EVERY_PAIR:
        squared = pairs * (largest / EVERY_PAIR) ** 2
        print(
            f"  carried on as the square to {largest:,} (not measured): {squared / seconds[largest]:,.0f} times"
        )


if __name__ == "__main__":
    main()
