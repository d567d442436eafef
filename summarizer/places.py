"""Where a form of a quotation stands in an article: every place, in bounded time, and which one to take."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.records import Match
from summarizer.text.edges import cut
from summarizer.text.lexicon import COMPARATORS, NEGATIONS
from summarizer.wording import Wording

Range = tuple[int, int]

#: Occurrences looked at, at most, for one quotation; further ones are not counted.
_OCCURRENCES = 200
#: Characters compared at most while occurrences are tried: what keeps a hostile article linear.
_BUDGET = 4_000_000
#: How far beside a quotation its neighbours are looked for, in characters.
_BESIDE = 24
_BEFORE = re.compile(r"(?:^|[^\w'’])([\w'’]+)[^\S\n]+\Z")
_AFTER = re.compile(r"[^\S\n]+([\w'’]+)")


@dataclass(frozen=True, slots=True)
class Place:
    """A place that may be the quotation's: the article's characters `[start, end)`, and how they match."""

    start: int
    end: int
    match: Match


def merged(ranges: Sequence[Range]) -> list[Range]:
    """The ranges in order, empty ones left out, overlapping ones made one."""
    found: list[Range] = []
    for start, end in sorted(r for r in ranges if r[0] < r[1]):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def touches(ranges: Sequence[Range], place: Place) -> bool:
    """True when any character of `place` is in one of the `merged` ranges."""
    at = bisect_right(ranges, place.end - 1, key=lambda item: item[0])
    return at > 0 and ranges[at - 1][1] > place.start


def nearest(places: Sequence[Place], near: int | None) -> list[Place]:
    """The places by distance of their start from `near`; as they are when that is None."""
    return (
        [*places]
        if near is None
        else sorted(places, key=lambda place: (abs(place.start - near), place.start))
    )


def occurrences(text: str, form: str, refusals: list[str]) -> list[Range]:
    """Where `form` stands in `text` between words: not overlapping, at most `_OCCURRENCES`, in linear time."""
    found: list[Range] = []
    tries = max(20, _BUDGET // max(1, len(form)))
    at = text.find(form)
    while at >= 0 and len(found) < _OCCURRENCES and tries:
        tries -= 1
        end = at + len(form)
        halved = cut(text, at, end)
        if halved is None:
            found.append((at, end))
        elif not refusals:
            refusals.append(f"the quote would cut {halved} of the article in half")
        at = text.find(form, end if halved is None else at + 1)
    return found


def word_occurrences(article: Wording, quote: Wording) -> Iterator[int]:
    """Kept words of the article from which on its key stream has all of the quotation's."""
    tries = min(_OCCURRENCES, max(3, _BUDGET // 20 // max(1, len(quote.stream))))
    at = article.stream.find(quote.stream)
    while at >= 0 and tries:
        tries -= 1
        first = bisect_left(article.at, at)
        if first < len(article.at) and article.at[first] == at:
            yield first
        at = article.stream.find(quote.stream, at + 1)


def word_range(folded: str, article: Wording, quote: Wording, first: int) -> Range | None:
    """The folded article's characters under a match of all of `quote` from the `first` kept word on, or None when
    that would cut a word or a figure in half.
    """
    last = bisect_left(article.at, article.at[first] + len(quote.stream), first) - 1
    start, end = article.kept[first], article.kept[last]
    # words that may be there or not belong to the span when both sides have them at its ends
    if quote.kept[0] > 0 and start > 0 and not article.words[start - 1].kept and not _ended(article, start):
        start -= 1
    if quote.kept[-1] < len(quote.words) - 1 and end + 1 < len(article.words):
        end += not article.words[end + 1].kept and not _ended(article, end + 1)
    a, b = article.words[start].start, article.words[end].end
    return None if cut(folded, a, b) else (a, b)


def _ended(side: Wording, index: int) -> bool:
    """True when a sentence ends between the words `index - 1` and `index`."""
    return re.search(r"[.!?;\n]", side.words[index].gap.replace("...", "")) is not None


def note(text: str, body: Sequence[Place], everywhere: int, near: int | None) -> str:
    """What the reader of a result may want to know of the first place of `body`: other places, and a word that
    turns it or bounds its figure and stands right beside it.
    """
    notes = []
    if len(body) > 1:
        notes.append(f"stands {len(body)} times; the {'first' if near is None else 'nearest'} is taken")
    if everywhere > len(body):
        notes.append("stands in page furniture too")
    start, end = body[0].start, body[0].end
    before = _BEFORE.search(text[max(0, start - _BESIDE) : start])
    after = _AFTER.match(text[end : end + _BESIDE])
    if before and _tells(before[1], text[start]):
        notes.append(f"the article has '{before[1]}' right before it")
    if after and after[1].lower() in NEGATIONS:
        notes.append(f"the article has '{after[1]}' right after it")
    return "; ".join(notes)


def _tells(word: str, first: str) -> bool:
    low = word.lower().replace("’", "'")
    return (
        low in NEGATIONS
        or low.endswith("n't")
        or (low in COMPARATORS and (first.isdigit() or first in "$€£"))
    )
