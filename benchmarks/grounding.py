"""Grounding beside langextract's aligner, on the same quotations in one run: `python benchmarks/grounding.py`.

Accuracy: every case of the adversarial set (`tests/grounding`), both parts: quotations of another meaning
accepted, quotations of the same meaning put on exactly the right characters. The aligner is run as it comes, and
once more with its fuzzy and partial matches switched off. Its spans may leave out or take in marks at their ends.

Speed: milliseconds a quotation in one article of 1, 10 and 100 times a seed's length; for `Locator` with the
preparation of the article spread over its quotations, and for one quotation by itself; for the aligner one call
a quotation, and one call for all of them. Each figure is the better of two runs.

langextract is no dependency: install it beside this package (`pip install langextract`) to see its columns.
"""

from __future__ import annotations

import math
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the adversarial set is a part of the tests

from summarizer.ground import Locator  # noqa: E402 - after the path
from tests.grounding.cases import Case, cases, mutable  # noqa: E402 - after the path

Range = tuple[int, int]
#: Text and quotation to the span found, or None.
Place = Callable[[str, str], Range | None]

SIZES = (1, 10, 100)
#: Quotations timed an article: as many in each, or the cost of preparing it would be shared among fewer.
QUOTES = 12
#: Cases of the adversarial set taken: every so many-th, for the aligner needs about 20 ms for each.
EVERY = 7
MARKS = "\"'“”‘’«»„「」[]()., \u00a0\u202f\u200b\ufeff\u2060\u200e…。।-–—:;!?\n"


def ours(text: str, quote: str) -> Range | None:
    """Where `Locator` puts a quotation; the whole of it where it puts it in pieces."""
    outcome = _locator(text).locate(quote)
    spans = getattr(outcome, "spans", ())
    return (spans[0][0], spans[-1][1]) if spans else None


_PREPARED: dict[str, Locator] = {}


def _locator(text: str) -> Locator:
    if text not in _PREPARED:
        _PREPARED[text] = Locator(text)
    return _PREPARED[text]


def aligner() -> Callable[..., list[Range | None]] | None:
    """`align(text, quotes, **options)` by langextract, or None when it isn't installed."""
    try:
        resolver: Any = import_module("langextract.resolver")
        data: Any = import_module("langextract.core.data")
    except ImportError:
        return None

    def align(text: str, quotes: Sequence[str], **options: Any) -> list[Range | None]:
        drafts = [data.Extraction("quote", quote) for quote in quotes]
        try:
            (aligned,) = resolver.WordAligner().align_extractions([drafts], text, **options)
        except ValueError:  # "Source tokens and extraction tokens cannot be empty."
            return [None] * len(quotes)
        places = [extraction.char_interval for extraction in aligned]
        return [None if place is None else (place.start_pos, place.end_pos) for place in places]

    return align


def same(text: str, found: Range, expected: Range) -> bool:
    """True when both are the same characters, marks and spaces at the ends aside."""
    spans = []
    for start, end in (found, expected):
        inner = text[start:end]
        spans.append(
            (start + len(inner) - len(inner.lstrip(MARKS)), end - len(inner) + len(inner.rstrip(MARKS)))
        )
    return spans[0] == spans[1]


def accuracy(chosen: Sequence[Case], place: Place) -> dict[str, tuple[int, int]]:
    """`(right, all)` for each sort of case: refused, or put on the right characters."""
    right: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for case in chosen:
        found = place(case.text, case.quote)
        count[case.sort] += 1
        if case.sort == "meaning":
            right[case.sort] += found is None
        else:
            right[case.sort] += found is not None and same(case.text, found, case.span)
    return {sort: (right[sort], count[sort]) for sort in ("meaning", "typography", "near")}


def milliseconds(work: Callable[[], object], quotes: int) -> float:
    """Processor milliseconds a quotation, the better of two runs."""
    best = math.inf
    for _ in range(2):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return 1000 * best / quotes


def article(size: int) -> tuple[str, list[str]]:
    """A text of `size` seeds, every copy with other figures and names, and quotations: verbatim, near and wrong."""
    seed = max((ROOT / "seeds").glob("*.txt"), key=lambda path: path.stat().st_size).read_text(
        encoding="utf-8"
    )
    copies = [seed.replace("Biden", f"Biden{n}").replace("2021", str(2021 + n)) for n in range(size)]
    text = "\n\n".join(copies)
    quotes = []
    for number, (start, end) in enumerate(mutable(copies[-1])):
        line = copies[-1][start:end]
        changed = (line, line.replace(" the ", " ", 1), line.replace(" to ", " not to ", 1))
        quotes.append(changed[number % 3])
    return text, quotes[:QUOTES]


def exponent(times: Sequence[float]) -> float:
    """How time grows with length, over all sizes: 1 is linear."""
    return math.log(times[-1] / times[0], SIZES[-1] / SIZES[0])


def report_accuracy(places: dict[str, Place]) -> None:
    """Print the share that is right for each sort of case and each way."""
    chosen = [case for part in ("tuning", "held_out") for case in cases(part)][::EVERY]
    print(f"{len(chosen)} cases: right outcomes")
    print(f"{'':34}{'other meaning':>18}{'typography':>18}{'near miss':>18}")
    print(f"{'':34}{'refused':>18}{'right span':>18}{'right span':>18}")
    for name, place in places.items():
        shares = accuracy(chosen, place)
        cells = "".join(f"{100 * right / total:12.1f} %{'':4}" for right, total in shares.values())
        false = shares["meaning"][1] - shares["meaning"][0]
        print(f"{name:34}{cells} {false} false accepts")


def report_speed(align: Callable[..., list[Range | None]] | None) -> None:
    """Print milliseconds a quotation for each way and length, growth, and the ratio."""
    rows: dict[str, list[float]] = {}
    for size in SIZES:
        text, quotes = article(size)
        n = len(quotes)
        locator = Locator(text)
        locator.locate("nothing like it stands here")
        work: dict[str, tuple[Callable[[], object], int]] = {
            "Locator, prepared": (lambda: [locator.locate(quote) for quote in quotes], n),
            "Locator, with preparation": (lambda: [*map(Locator(text).locate, quotes)], n),
            "Locator, one quotation alone": (lambda: Locator(text).locate(quotes[1]), 1),
        }
        if align is not None:
            work["langextract, a call each"] = (lambda: [align(text, [quote]) for quote in quotes], n)
            work["langextract, one call"] = (lambda: align(text, quotes), n)
        for name, (run, count) in work.items():
            rows.setdefault(name, []).append(milliseconds(run, count))
    print(
        f"\n{'ms a quotation, article of':34}" + "".join(f"{size:>12}x" for size in SIZES) + f"{'growth':>12}"
    )
    for name, times in rows.items():
        print(f"{name:34}" + "".join(f"{value:13.3f}" for value in times) + f"{exponent(times):12.2f}")
    if align is None:
        return
    for theirs, own in (
        ("langextract, a call each", "Locator, prepared"),
        ("langextract, a call each", "Locator, one quotation alone"),
        ("langextract, one call", "Locator, with preparation"),
    ):
        ratios = "".join(f"{a / b:13.0f}" for a, b in zip(rows[theirs], rows[own], strict=True))
        print(f"{'times ' + own:34}{ratios}   ({theirs})")


def main() -> None:
    """Measure and print."""
    align = aligner()
    places: dict[str, Place] = {"Locator": ours}
    if align is None:
        print("langextract isn't installed: pip install langextract\n", file=sys.stderr)
    else:
        strict = {"enable_fuzzy_alignment": False, "accept_match_lesser": False}
        places["langextract"] = lambda text, quote: align(text, [quote])[0]
        places["langextract, exact matches only"] = lambda text, quote: align(text, [quote], **strict)[0]
    report_accuracy(places)
    report_speed(align)


if __name__ == "__main__":
    main()
