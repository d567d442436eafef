"""How well several workers use one quota together: `python benchmarks/quota_workers.py [SECONDS] [WORKERS]`.

As `quota.py`, with as many processes as WORKERS, each with its share of the limits as bulk runs give it
(`summarizer.bulk.shares`), and of as many questions as the server grants in SECONDS: beside one worker that asks them
all, and workers that each take the whole quota for their own. In one run the first worker has a tenth of the questions
of the others, and ends early. Printed for each are the share of the quota that was used between the first grant and
the last, and the share of requests that were refused. SECONDS should be a multiple of five, a window's length.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from multiprocessing import get_context

from endpoint import WINDOW
from quota import IN_FLIGHT, QUOTAS, REQUESTS, seam_of
from serving import serving

from summarizer.bulk.shares import shares
from summarizer.settings import Settings, Share


def worker(settings: Settings, first: int, count: int) -> None:
    """Ask so many questions."""
    asyncio.run(seam_of(settings, range(first, first + count)))


def run(given: Sequence[Settings], counts: Sequence[int]) -> None:
    """Ask by a process for each of `given`, all at once."""
    context = get_context("spawn")
    hands = [
        context.Process(target=worker, args=(one, sum(counts[:n]), counts[n])) for n, one in enumerate(given)
    ]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()


def even(count: int, workers: int) -> list[int]:
    """So many questions for so many workers."""
    return [Share(place=place, of=workers).part(count) for place in range(workers)]


def uneven(count: int, workers: int) -> list[int]:
    """A tenth of its part for the first worker, the rest for the others."""
    first = even(count, workers)[0] // 10
    return [first, *even(count - first, workers - 1)]


def flowed(seconds: float, style: str) -> float:
    """How many seconds' worth of quota there was from the first grant to the last."""
    return WINDOW * (seconds // WINDOW + 1) if style == "windows" else seconds + 1


def main() -> None:
    """Measure and print."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    workers = int(sys.argv[2]) if len(sys.argv) > 2 else 4
    count = int(REQUESTS * seconds)
    for style in ("told", "windows", "bare"):
        for bound, quota in QUOTAS.items():
            for name, of, whole, counts in (
                ("one worker", 1, False, [count]),
                (f"{workers} workers, each its share", workers, False, even(count, workers)),
                ("the same, one ends early", workers, False, uneven(count, workers)),
                ("the same, each the whole", workers, True, even(count, workers)),
            ):
                with serving(0.2, quota, style) as served:
                    given = shares(Settings(base_url=served.base_url, concurrency=IN_FLIGHT), of)
                    if whole:
                        given = tuple(one.model_copy(update={"share": Share()}) for one in given)
                    run(given, counts)
                granted, refused = served.counts["granted"], served.counts["refused"]
                used = granted / (REQUESTS * flowed(served.counts["seconds"], style))
                print(
                    f"{style}, {bound} bind: {name}: {used:.3f} of the quota used, "
                    f"{refused / (granted + refused):.3f} of requests refused",
                    flush=True,
                )


if __name__ == "__main__":
    main()
