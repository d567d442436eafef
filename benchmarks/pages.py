"""What of a web page is kept and cut, beside trafilatura alone: `python benchmarks/pages.py [-v] [--later]`.

The 33 pages of `tests/pages`, written in the manner of real sites, with known text and metadata. (Eight of them,
`LATER`, were written after the rules and measured before any was mended for them: `--later` prints these alone; what
came out at first sight is in `docs/reading.md`.) Prints the share of
the articles' characters kept, of the pieces of furniture cut (for ours also: cut or marked, which is what claims
may rest on), and of the metadata that is right. `-v` names what went wrong on which page.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import trafilatura

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the pages are a part of the tests

from summarizer.articles import read_articles
from summarizer.articles.furniture import prose
from tests.page_truth import Truth, kept, key, left_in, truths

#: Pages written after the rules.
LATER = frozenset("arc drupal fonts lazy portal stormlive wiki wirecopy".split())
#: What both read; ours reads `updated`, `language` and `url` as well.
SHARED = ("title", "publisher", "author", "published")
OURS = (*SHARED, "updated", "language", "url")


@dataclass(frozen=True)
class Got:
    """What one reader made of a page: its text, the part of it that is no furniture, metadata."""

    text: str
    reporting: str
    said: Mapping[str, str | None]


def ours(truth: Truth) -> Got:
    """Our reading."""
    reading = read_articles([truth.path])
    if not reading.articles:
        return Got("", "", {})
    (article,) = reading.articles
    text = article.text
    reporting = "\n".join(text[start:end] for start, end in prose(text, article.furniture))
    said = article.source.model_dump(mode="json", include=set(OURS))
    return Got(text, reporting, said)


def alone(truth: Truth) -> Got:
    """What trafilatura gives as it comes, without comments."""
    raw = truth.path.read_bytes()
    text = trafilatura.extract(raw, include_comments=False) or ""
    found: Any = trafilatura.extract_metadata(raw)
    said = {
        "title": found.title,
        "publisher": found.sitename,
        "author": found.author,
        "published": found.date,
    }
    return Got(text, text, said)


def right(field: str, true: str | None, said: str | None) -> bool:
    """Whether a value is the true one; names in any order, separators and case set aside."""
    if field == "author":
        return sorted(map(key, re.split(r"[;,]", true or ""))) == sorted(
            map(key, re.split(r"[;,]", said or ""))
        )
    return key(true or "") == key(said or "")


def main() -> None:
    """Measure and print."""
    verbose = "-v" in sys.argv
    pages = [truth for truth in truths() if "--later" not in sys.argv or truth.name in LATER]
    for name, reader, fields in (("summarizer", ours, OURS), ("trafilatura alone", alone, SHARED)):
        held = whole = left = marked = pieces = good = asked = shared = 0
        for truth in pages:
            got = reader(truth)
            part, total = kept(got.text, truth.article)
            still = left_in(got.text, truth.furniture, truth.article)
            unmarked = left_in(got.reporting, truth.furniture, truth.article)
            wrong = [field for field in fields if not right(field, truth.said[field], got.said.get(field))]
            held, whole, pieces = held + part, whole + total, pieces + len(truth.furniture)
            left, marked = left + len(still), marked + len(unmarked)
            good, asked = good + len(fields) - len(wrong), asked + len(fields)
            shared += sum(field not in wrong for field in SHARED)
            if verbose and (part < total or still or wrong):
                lost = [piece for piece in truth.article if key(piece) not in key(got.text)]
                print(
                    f"  {truth.name}: lost {lost}; left in {still}; wrong",
                    {f: got.said.get(f) for f in wrong},
                )
        count = len(pages)
        print(
            f"{name}: {held / whole:.1%} of the text kept, {1 - left / pieces:.1%} of {pieces} pieces of furniture cut"
            f" ({1 - marked / pieces:.1%} cut or marked), {shared} of {len(SHARED) * count} title, publisher, author"
            f" and date right; all it reads: {good} of {asked}"
        )


if __name__ == "__main__":
    main()
