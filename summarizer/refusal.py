"""Why a quotation isn't in the article, in words that name the word."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from summarizer.errors import plain
from summarizer.text.lexicon import (
    COMPARATORS,
    FUNCTION_WORDS,
    MODALS,
    MONTHS,
    NEGATIONS,
    NUMBER_WORDS,
    QUANTIFIERS,
    UNITS,
    WEEKDAYS,
)
from summarizer.wording import Word, Wording

#: Kinds of words, in the order in which a difference is worth naming.
_ORDER: tuple[frozenset[str], ...] = (
    NEGATIONS,
    NUMBER_WORDS,
    MONTHS | WEEKDAYS,
    QUANTIFIERS,
    COMPARATORS,
    MODALS,
    UNITS,
)
#: Words compared at most.
_MOST = 1_000
#: A word that stands in at most so many places of the article tells where to look.
_RARE = 8
#: Longest excerpt in a reason, in characters.
_EXCERPT = 80

_Change = tuple[list[Word], list[Word]]


def explain(quote: Wording, article: Wording) -> str:
    """The most telling difference between the quotation and the article's likeliest passage, as a reason."""
    mine = quote.words[:_MOST]
    start, end, shared = _likeliest([word.key for word in mine], article)
    if shared < 2 or shared * 2 < sum(word.kept for word in mine):
        return "no passage of the article has these words"
    theirs = article.words[start:end]
    changes = _changes(theirs, mine)
    if not changes:
        return "the article has these words, but ends a sentence or joins them differently"
    gone, come = ([word for change in changes for word in change[side]] for side in (0, 1))
    if sorted(w.key for w in gone) == sorted(w.key for w in come):
        return f"the article has these words in another order: '{_shown(theirs)}'"
    return _told(min(changes, key=_rank))


def _likeliest(keys: Sequence[str], article: Wording) -> tuple[int, int, int]:
    """`(start, end, shared)` of the window of the article's words that shares the most keys, cut to the shared ones.

    Only places of shared keys are visited; "the" and its like are no places. Linear.
    """
    wanted = dict(Counter(keys))
    width = len(keys) + 2
    rare = [(at, key) for key in wanted if len(found := article.places.get(key, ())) <= _RARE for at in found]
    if len(rare) > 1:  # first roughly, by the words that stand in few places, then exactly, around there
        start, end, _ = _densest(sorted(rare), wanted, width)
        low, high = start - width, end + width
    else:
        low, high = 0, len(article.words)
    places = sorted((at, key) for key in wanted for at in _between(article.places.get(key), low, high))
    return _densest(places, wanted, width)


def _between(found: array[int] | None, low: int, high: int) -> Sequence[int]:
    """Those of the ordered numbers that lie in `[low, high)`."""
    return found[bisect_left(found, low) : bisect_left(found, high)] if found else ()


def _densest(
    places: Sequence[tuple[int, str]], wanted: Mapping[str, int], width: int
) -> tuple[int, int, int]:
    """`(start, end, shared)` of the run of places at most `width` long that has most of what is wanted."""
    have = dict.fromkeys(wanted, 0)
    best, best_start, best_end, shared, left = 0, 0, 0, 0, 0
    for at, key in places:
        shared += have[key] < wanted[key]
        have[key] += 1
        while places[left][0] <= at - width:
            old = places[left][1]
            have[old] -= 1
            shared -= have[old] < wanted[old]
            left += 1
        if shared > best:
            best, best_start, best_end = shared, places[left][0], at + 1
    return best_start, best_end, best


def _changes(theirs: Sequence[Word], mine: Sequence[Word]) -> list[_Change]:
    """Runs of words that differ, the article's and the quotation's; what the window has too much is left out."""
    from rapidfuzz.distance import Indel  # 40 ms: paid only where there is something to explain

    codes = Indel.opcodes([w.key for w in theirs], [w.key for w in mine])
    changes: list[_Change] = []
    run: _Change = ([], [])
    matched = False
    for code in codes:
        if code.tag == "equal":
            # article words before the first shared one aren't part of the passage
            if run[1] or (run[0] and matched):
                changes.append(run)
            run, matched = ([], []), True
        else:
            run[0].extend(theirs[code.src_start : code.src_end])
            run[1].extend(mine[code.dest_start : code.dest_end])
    if run[1]:
        changes.append(run)
    return changes


def _rank(change: _Change) -> int:
    """The smaller, the more telling."""
    words = [*change[0], *change[1]]
    texts = {w.text.lower() for w in words}
    if any(ch.isdigit() for w in words for ch in w.text):
        return 0
    for rank, kind in enumerate(_ORDER):
        if texts & kind or any(text.endswith("n't") for text in texts if rank == 0):
            return rank
    if texts <= FUNCTION_WORDS:
        return 99
    return 50 if any(w.text[0].isupper() for w in words) else 60


def _shown(words: Sequence[Word]) -> str:
    return plain(" ".join(word.text for word in words), _EXCERPT)


def _told(change: _Change) -> str:
    theirs, mine = change
    if theirs and mine:
        return f"article says '{_shown(theirs)}', quote says '{_shown(mine)}'"
    if theirs:
        return f"article has '{_shown(theirs)}', quote leaves it out"
    return f"quote adds '{_shown(mine)}', which the article doesn't have there"
