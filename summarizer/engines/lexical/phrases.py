"""Noun phrases beside a verb: where a subject begins to its left, and ends to its right.

A cascade of closed word lists over items (see `page`) in the manner of a chunker (Abney 1991):
a phrase ends at a mark, a conjunction or a verb of saying. Every walk is bounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summarizer.engines.lexical.page import Item, bare, joined
from summarizer.engines.lexical.vocabulary import (
    BETWEEN,
    BODIES,
    LEFT_STOPS,
    PREPOSITIONS,
    PRONOUNS,
    RIGHT_STOPS,
    ROLES,
    SPEECH,
    TIME_WORDS,
    TITLES,
)

_LONGEST = 16


_ASIDE = 25


def noun_phrase_after(items: Sequence[Item], index: int) -> tuple[str, int, str | None]:
    """The speaker that begins at `index`: its words, the index of its last item, and an appositive as role."""
    last = index - 1
    for position in range(index, min(len(items), index + 12)):
        item = items[position]
        if item.mark or (item.low in RIGHT_STOPS and not _joins(items, position, index)):
            break
        last = position
        if item.text.endswith(("'s", "’s")) and position == index + 11:
            break
    if last < index:
        return "", last, None
    role = _appositive_after(items, last + 1)
    return words_of(items[index : last + 1]), last, role


def _joins(items: Sequence[Item], position: int, index: int) -> bool:
    """ "and" between two capitalised names, "of" inside a name."""
    return (
        items[position].low == "and"
        and position > index
        and items[position - 1].capital
        and position + 1 < len(items)
        and items[position + 1].capital
    )


def _appositive_after(items: Sequence[Item], index: int) -> str | None:
    """ "…, spokesman for the council," → that, when it names a role."""
    if index >= len(items) or items[index].mark != ",":
        return None
    words = []
    for item in items[index + 1 : index + 12]:
        if item.mark or item.low in {"who", "which", "in", "on", "said", "told"}:
            break
        words.append(item)
    if not words or not any(word.low in ROLES or word.low in TITLES for word in words[:7]):
        return None
    return words_of(words) if words[0].low not in {"and", "but", "as", "while"} else None


def noun_phrase_before(items: Sequence[Item], index: int) -> tuple[int, str, str | None] | None:
    """The subject of the verb at `index`: index of its first item, its words, its appositive; or None."""
    position = _skip_between(items, index - 1)
    role = None
    if position >= 0 and items[position].mark in {",", "-", ")"}:
        aside = _aside(items, position)
        if aside is None:
            return None
        position, role = aside
    first = _left_edge(items, position)
    if first > position:
        return None
    words = _trim(items[first : position + 1])
    if not words or not (speaks(words_of(words)) or words_of(words).lower() in PRONOUNS):
        return None
    while items[first].start < words[0].start:
        first += 1
    return first, words_of(words), role


def _skip_between(items: Sequence[Item], position: int) -> int:
    """To the left over adverbs, auxiliaries and "on Wednesday"."""
    while position >= 0:
        item = items[position]
        low = bare(item.low)
        skippable = low in BETWEEN or low.endswith("ly") or _time(items, position)
        if item.mark or not low or not skippable or low in {"family", "italy"}:
            return position
        position -= 1
    return position


def _time(items: Sequence[Item], position: int) -> bool:
    low = items[position].low
    following = items[position + 1].low if position + 1 < len(items) else ""
    return low in TIME_WORDS or low.isdigit() or (low in {"on", "in"} and following in TIME_WORDS)


def _aside(items: Sequence[Item], position: int) -> tuple[int, str | None] | None:
    """Over ", a council spokeswoman," to the word before it, with its words when they name a role."""
    opening = "(" if items[position].mark == ")" else items[position].mark
    for start in range(position - 1, max(-1, position - _ASIDE), -1):
        if items[start].mark in {".", "Q", ":"}:
            return None
        if items[start].mark == opening:
            inside = items[start + 1 : position]
            target = start - 1
            if target < 0 or items[target].mark:
                return None
            if _commas_belong(items, start):
                continue
            return target, _role_of(inside)
    return None


def _commas_belong(items: Sequence[Item], start: int) -> bool:
    """In "Ann Lee, 27, a nurse, said" the first comma belongs to the name, so look one comma further left."""
    previous = items[start - 1]
    return previous.low.isdigit() or not (previous.capital or previous.low in ROLES or previous.low in BODIES)


def _role_of(inside: Sequence[Item]) -> str | None:
    if not inside or inside[0].low in {"who", "which", "whose"} or inside[0].low.isdigit():
        return None
    if 2 <= len(inside) <= 4 and all(item.capital for item in inside) and not _ampersand(inside):
        return words_of(inside)
    has_role = any(item.low in ROLES or item.low in TITLES or item.low in BODIES for item in inside[:8])
    return words_of(inside) if has_role else None


def _ampersand(words: Sequence[Item]) -> bool:
    """ "Berg & Lee" is a firm: something that is no word stands between the two."""
    return any(b.start - a.end > 2 for a, b in pairwise(words))


def _left_edge(items: Sequence[Item], position: int) -> int:
    first = position + 1
    while first > 0 and position - first < _LONGEST:
        item = items[first - 1]
        if (
            item.mark
            or (first <= position and _stops(item, items[first]))
            or item.low in SPEECH
            or (item.low in LEFT_STOPS and not _relative(items, first - 1, position))
        ):
            break
        first -= 1
    return first


def _stops(item: Item, following: Item) -> bool:
    """A full stop between two words that isn't a title's or an initial's: a sentence end nobody marked."""
    return following.start - item.end == len(". ") and len(item.text) > 1 and item.low not in TITLES


def _relative(items: Sequence[Item], index: int, position: int) -> bool:
    """ "and" that joins two names at the head of the clause ("Teague and Burrell said")."""
    if items[index].low != "and" or index < 1 or index + 1 > position:
        return False
    return (
        items[index - 1].capital and items[index + 1].capital and (index < 2 or bool(items[index - 2].mark))
    )


def _trim(words: Sequence[Item]) -> Sequence[Item]:
    """Cut a relative clause off the end and an adverbial off the front of a subject."""
    for index, item in enumerate(words):
        if item.low in {"who", "which", "that", "whose"} and index:
            words = words[:index]
            break
    start = 0
    while start < len(words) and _leads_in(words, start):
        start = _after_lead_in(words, start)
    return words[start:]


def _leads_in(words: Sequence[Item], start: int) -> bool:
    low = words[start].low
    return (
        low in PREPOSITIONS or low in TIME_WORDS or low in {"meanwhile", "however", "still", "later", "then"}
    )


def _after_lead_in(words: Sequence[Item], start: int) -> int:
    """Past "In a statement Monday" or "On Wednesday": to the first capital or article that starts a name."""
    if words[start].low not in PREPOSITIONS:
        return start + 1
    position = start + 1
    while position < len(words) and (words[position].low in {"a", "an", "the", "his", "her"}):
        position += 1
    while position < len(words) and not words[position].capital:
        position += 1
        if position < len(words) and words[position].low in {"a", "an", "the"}:
            break
    return max(position, start + 1)


def speaks(phrase: str) -> bool:
    """True when a noun phrase can say something: it has a name, a role or a body in it."""
    words = phrase.split()
    if not words:
        return False
    if any(bare(word).lower() in ROLES or bare(word).lower() in BODIES for word in words):
        return True
    names = [word for word in words if word[:1].isupper() and word.lower() not in {"the", "a", "an", "it"}]
    return bool(names) and not words[-1].endswith(("'s", "’s"))


def words_of(items: Sequence[Item]) -> str:
    """The items' words, one space apart."""
    return joined(items)
