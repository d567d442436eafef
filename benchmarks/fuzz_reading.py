"""Mutated documents of every kind: `python benchmarks/fuzz_reading.py [COUNT] [SEED]` (5,000 by default).

Each is read for itself. What may come out is articles or an `ArticleError`; what may not is another exception, a
message that can't be printed, or more than five seconds; starting a parser anew after a document that had to be
stopped isn't the next one's time. Prints counts, the slowest, and how it ended by kind.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the documents are a part of the tests

from summarizer.articles.build import Document, read_document
from summarizer.articles.derive.worker import Worker
from summarizer.articles.kinds import kind
from summarizer.errors import ArticleError
from tests.documents import mutated, valid

#: Seconds.
SLOW = 5.0


def main() -> None:
    """Read them all and print; exit code 1 when anything came out that may not."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    ends: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    bad: list[str] = []
    slowest, begun = (0.0, ""), time.perf_counter()
    with Worker() as worker:
        for name, raw in valid().items():  # loads every kind's libraries, which is no document's fault
            with contextlib.suppress(ArticleError):
                read_document(Document(raw, name), worker, {})
        for name, raw in mutated(count, seed):
            start, starting = time.perf_counter(), worker.starting
            try:
                read = read_document(Document(raw, name), worker, {})
                ends[f"{kind(raw, name)} read"] += 1
                for article, _ in read.articles:
                    article.text.encode("utf-8")
            except ArticleError as error:
                ends[f"{kind(raw, name)} refused"] += 1
                reasons[error.what.partition(": ")[2][:70]] += 1
                if not str(error).isprintable() or "Error)" in str(error):
                    bad.append(f"{name}: {error}")
            except Exception as error:  # what this is here to find
                bad.append(f"{name}: {type(error).__name__}: {error}")
            taken = time.perf_counter() - start - (worker.starting - starting)
            slowest = max(slowest, (taken, name))
    spent = time.perf_counter() - begun
    print(f"{count} documents (seed {seed}) in {spent:.0f} s; the slowest {slowest[0]:.2f} s ({slowest[1]})")
    print(", ".join(f"{end} {number}" for end, number in sorted(ends.items())))
    print("commonest refusals:", ", ".join(f"{what} ({number})" for what, number in reasons.most_common(12)))
    print(f"not allowed: {len(bad)}", *bad[:20], sep="\n  ")
    sys.exit(1 if bad or slowest[0] > SLOW else 0)


if __name__ == "__main__":
    main()
