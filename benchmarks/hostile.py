"""How time grows with hostile text: `python benchmarks/hostile.py`.

Repeated pieces that the rules look for, at one and at four times the size, in one run. An exponent of
1 is linear growth, 2 quadratic.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from datetime import date

from summarizer.articles import read_article
from summarizer.articles.furniture import mark
from summarizer.engines.lexical import read
from summarizer.ground import Locator
from summarizer.values import moment, quantity

PIECES = [
    '"',
    "said X ",
    "Aa Bb ",
    ", ",
    "1 ",
    "of the ",
    "on Monday ",
    "(",
    "12/12/2012 ",
    "a",
    "Jan. 1, ",
    "5 m ",
]
SIZE = 40_000
ANCHOR = date(2021, 12, 29)
WORK: dict[str, Callable[[str], object]] = {
    "furniture": mark,
    "moments": lambda text: moment.find(text, ANCHOR),
    "quantities": quantity.find,
    "lexical engine": lambda text: read(read_article("hostile.txt", text="Police said. " + text)),
    "grounding": lambda text: Locator(text).locate(text[: len(text) // 2] + " not there"),
}


def seconds(work: Callable[[str], object], text: str) -> float:
    """Processor seconds of the better of two runs; on two texts, for some answers are remembered."""
    best = math.inf
    for ending in (".", "!"):
        start = time.process_time()
        work(text + ending)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Measure and print the worst exponent for each piece of work."""
    for name, work in WORK.items():
        worst, at = 0.0, ""
        for piece in PIECES:
            text = piece * (SIZE // len(piece))
            small, large = seconds(work, text), seconds(work, text * 4)
            exponent = math.log(max(large, 1e-5) / max(small, 1e-5), 4)
            if exponent > worst:
                worst, at = exponent, piece
        print(f"{name}: growth exponent at most {worst:.2f} (with {at!r})")


if __name__ == "__main__":
    main()
