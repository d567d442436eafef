"""What an answer's own words say that its figure is of: "before tax", "year on year", "of men", "its old forecast".

Two figures with qualifiers of one class and none in common are of different things. The classes are of news usage; what
stands in the sentences around an answer is for whoever has them. Figures of two sides of one whole ("60 percent voted
against", "40 percent voted in favour") don't clash unless they add up to more than all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from summarizer.records import Quantity
from summarizer.values.base import Verdict
from summarizer.values.counted import counted_at
from summarizer.values.late import late
from summarizer.values.qualifiers import compiled
from summarizer.values.quantity_compare import Said
from summarizer.values.quantity_find import scan
from summarizer.values.quantity_gates import same_things
from summarizer.values.quantity_scope_words import CLASSES, LOOSE, OUTDATED, SIDES
from summarizer.values.tokens import tokenise

_CLASSES = compiled(CLASSES)
#: Any qualifier of any class: most answers have none, and one search in lower case finds that out.
_ANY = late(rf"\b(?:{'|'.join(words for members in CLASSES.values() for words in members.values())})\b")
_NONE: Mapping[str, frozenset[str]] = MappingProxyType(dict.fromkeys(CLASSES, frozenset()))
_OUTDATED = late(rf"\b{OUTDATED}\b")
_SIDES: tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...] = tuple(
    (late(rf"\b(?:{one})\b"), late(rf"\b(?:{other})\b"), exclusive) for one, other, exclusive in SIDES
)
_YEAR = late(r"\b(?:in|during|for|of|since) ((?:19|20)\d\d)\b")
#: "… in Lower Saxony" at the end of an answer.
_PLACE = late(r"\b(?:in|across|throughout|near|outside) (?:the )?([A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})$")
#: Everywhere, beside a figure of one place.
_EVERYWHERE = late(
    r"\b(?:world-?wide|globally|nation-?wide|country-?wide|(?:around|across|throughout) the "
    r"(?:world|globe|country|nation))\b"
)
_NATION = MappingProxyType(
    {"u": "us", "usa": "us", "american": "us", "america": "us", "uk": "british", "britain": "british"}
)


def compare(first: Said, second: Said, clash: bool) -> Verdict | None:
    """Return why the two are figures of different things, or None; the same from both sides.

    `clash`: the figures themselves can't both be of one thing, so that what makes them two is looked for harder.
    """
    one, other = first[0].lower().replace("’", "'"), second[0].lower().replace("’", "'")
    sided = _sided((one, first[1]), (other, second[1]))
    if sided is not None:
        return sided
    told = (
        _classed(_qualifiers(one), _qualifiers(other), clash) or _years(one, other) or _of_what(first, second)
    )
    if told is not None or not clash:
        return told
    if sum(_OUTDATED.search(text) is not None for text in (one, other)) == 1:
        return Verdict("not_comparable", "quantity.scope", "One is told as an earlier figure.")
    return _places(first[0], second[0])


def _classed(
    one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]], clash: bool
) -> Verdict | None:
    if one is _NONE or other is _NONE:
        return None
    for kind, mine in one.items():
        theirs = other[kind]
        if mine and theirs and not mine & theirs and (clash or kind not in LOOSE):
            return _apart(" and ".join(sorted(mine)), " and ".join(sorted(theirs)))
    return None


@lru_cache(maxsize=1024)  # one answer is compared to many
def _qualifiers(text: str) -> Mapping[str, frozenset[str]]:
    """Return the qualifiers of each class in `text` (lower-case)."""
    if not _ANY.search(text):
        return _NONE
    return {kind: qualifiers.found(text) for kind, qualifiers in _CLASSES.items()}


def _apart(mine: str, theirs: str) -> Verdict:
    told = sorted((mine, theirs))
    return Verdict("not_comparable", "quantity.scope", f"One is of “{told[0]}”, the other of “{told[1]}”.")


def _sided(first: Said, second: Said) -> Verdict | None:
    (one, a), (other, b) = first, second
    for here, there, (_, _, exclusive) in zip(_sides(one), _sides(other), SIDES, strict=True):
        if here and there and here != there:
            return _opposed(a, b, exclusive)
    return None


@lru_cache(maxsize=1024)
def _sides(text: str) -> tuple[int, ...]:
    """Return for each pair of sides which one `text` is of: 1, -1, or 0 for neither or both."""
    return tuple(
        (side.search(text) is not None) - (opposite.search(text) is not None) for side, opposite, _ in _SIDES
    )


def _opposed(a: Quantity, b: Quantity, exclusive: bool) -> Verdict | None:
    """Figures of two sides. Of the counts of "12 men" and "12 women" the nouns tell."""
    if a.unit != b.unit or a.unit not in (None, "percent"):
        return None
    low, high = a.hard[0], b.hard[0]
    if exclusive and a.unit == "percent" and low is not None and high is not None and low + high > 101:
        why = "The two are shares of opposite sides and come to more than all."
        return Verdict("contradicts", "quantity.side", why)
    if not exclusive and a.unit is None:
        return None
    return Verdict("not_comparable", "quantity.side", "The two are figures of opposite sides.")


def _years(one: str, other: str) -> Verdict | None:
    mine, theirs = set(_YEAR.findall(one)), set(_YEAR.findall(other))
    return _apart(min(mine), min(theirs)) if mine and theirs and not mine & theirs else None


def _places(one: str, other: str) -> Verdict | None:
    """Figures at two places. One place may have two names, so of these nothing is said to clash."""
    here, there = _PLACE.search(one.strip(" .")), _PLACE.search(other.strip(" ."))
    if (here is None) != (there is None):
        everywhere, found = _EVERYWHERE.search(other if here else one), here or there
        return _apart(everywhere.group(), found.group(1)) if everywhere and found else None
    if here is None or there is None:
        return None
    mine, theirs = here.group(1), there.group(1)
    return None if set(mine.lower().split()) & set(theirs.lower().split()) else _apart(mine, theirs)


def _of_what(first: Said, second: Said) -> Verdict | None:
    """Shares of different wholes ("of nurses", "of doctors"), and things of different nations."""
    nations = [_nations(text) for text, _ in (first, second)]
    if all(nations) and not nations[0] & nations[1]:
        return _apart(min(nations[0]), min(nations[1]))
    if first[1].unit != "percent" or second[1].unit != "percent":
        return None
    one, other = _whole(first[0]), _whole(second[0])
    return None if not one or not other or same_things(one, other) else _apart(one, other)


@lru_cache(maxsize=1024)  # one answer is compared to many
def _whole(text: str) -> str | None:
    """Return the noun of which a share is told: "members" of "67% of its members"."""
    found = scan(text)
    after = text[found[0].end :].lower() if found else ""
    if not after.startswith(" of "):
        return None
    hit = counted_at(tokenise(after), 0)
    return None if hit is None else hit[0]


@lru_cache(maxsize=1024)  # one answer is compared to many
def _nations(text: str) -> frozenset[str]:
    """Return the capitalised words between a figure and what it counts: "12 Russian soldiers"."""
    found = scan(text)
    if not found or found[0].normal.counted is None or found[0].normal.unit is not None:
        return frozenset()
    inner = found[0].text.split(" ")[1:-1]
    words = (word.strip(".,").lower().replace(".", "") for word in inner if word[:1].isupper())
    return frozenset(_NATION.get(word, word) for word in words)
