"""How fast documents of each kind are read, and how time grows with size: `python benchmarks/reading.py`.

For each kind: articles a second of a usual document (the process that parses is started before), the ratio to a
plain-text file of the same words in the same run, and the exponent of growth when the text becomes eight times as
long (1 = linear, 2 = quadratic). Prints at last what starting that process costs, which a run pays once.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the documents are a part of the tests

from summarizer.articles.build import Document, read_document
from summarizer.articles.derive.worker import Worker
from tests.documents import MAIL, MORE, RSS, TITLE, docx, paragraph, pdf

#: Paragraphs of a usual article, and how many times as many the long one has.
USUAL, TIMES = 25, 8
RUNS = 9


def paragraphs(count: int) -> list[str]:
    """So many paragraphs, no two alike."""
    return [f"{MORE} This was told {number} times on that day, he said." for number in range(count)]


def markup(count: int) -> str:
    """The paragraphs as HTML."""
    return "".join(f"<p>{text}</p>" for text in paragraphs(count))


def page(count: int) -> bytes:
    """A page with some furniture."""
    links = "".join(f"<li><a href='/{n}'>Another story of the day, number {n}</a></li>" for n in range(40))
    return (
        f"<html lang=en><head><title>{TITLE}</title><script>{'var a=1;' * 500}</script></head><body><nav><ul>"
        f"{links}</ul></nav><article><h1>{TITLE}</h1>{markup(count)}</article>"
        f"<aside class=related>{links}</aside></body></html>"
    ).encode()


def printed(count: int) -> bytes:
    """A PDF of many pages."""
    rows: list[list[tuple[float, float, float, str]]] = [[]]
    for text in paragraphs(count):
        if len(rows[-1]) > 40:
            rows.append([])
        at = 780.0 - 17 * len(rows[-1])
        rows[-1] += [(50, at, 11, text[:80]), (50, at - 13, 11, text[80:])]
    return pdf(rows)


KINDS: dict[str, Callable[[int], bytes]] = {
    "text": lambda count: "\n".join([TITLE, *paragraphs(count)]).encode(),
    "html": page,
    "feed": lambda count: RSS.replace("<p>", markup(count) + "<p>", 1).encode(),
    "json": lambda count: json.dumps({"title": TITLE, "text": "\n\n".join(paragraphs(count))}).encode(),
    "csv": lambda count: f'title,text\n{TITLE},"{chr(10).join(paragraphs(count))}"\n'.encode(),
    "pdf": printed,
    "docx": lambda count: docx("".join(map(paragraph, [TITLE, *paragraphs(count)]))),
    "eml": lambda count: MAIL.replace(MORE, "\n\n".join(paragraphs(count))).encode(),
}
SUFFIX = {"text": "txt", "feed": "rss"}


def seconds(documents: list[tuple[str, bytes]], worker: Worker) -> list[float]:
    """Wall seconds of each document, the best of some runs; they take turns, so that a busy machine slows all."""
    best = [math.inf] * len(documents)
    for _ in range(RUNS):
        for place, (kind, raw) in enumerate(documents):
            start = time.perf_counter()
            read_document(Document(raw, f"a.{SUFFIX.get(kind, kind)}"), worker, {})
            best[place] = min(best[place], time.perf_counter() - start)
    return best


def main() -> None:
    """Measure and print."""
    start = time.perf_counter()
    with Worker(seconds=60) as worker:
        read_document(Document(page(USUAL), "a.html"), worker, {})
        first = time.perf_counter() - start
        base = ("text", KINDS["text"](USUAL))
        for kind, made in KINDS.items():
            plain, usual, large = seconds([base, (kind, made(USUAL)), (kind, made(USUAL * TIMES))], worker)
            growth = math.log(large / usual, TIMES)
            print(
                f"{kind}: {1 / usual:.0f} articles/s, {usual / plain:.1f} times plain text,"
                f" growth exponent {growth:.2f}"
            )
    print(f"starting the process that parses, and trafilatura: {first:.2f} s, once a run")


if __name__ == "__main__":
    main()
