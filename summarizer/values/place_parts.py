"""Parts of a city, and towns, told with what kind they are: "the Kreuzberg district of Berlin", "Rome's Trastevere
neighbourhood", "the Mumbai suburb of Bandra", "the village of Velna".

The kind isn't part of the name: `plain` leaves it off. It does tell siblings, which `kind` is for: two towns are two,
and so are two quarters of one city.
"""

from __future__ import annotations

import re

from summarizer.values import cities, states
from summarizer.values.late import late
from summarizer.values.spelling import fold

_NAME = r"[^\W\da-z_][\w’'.-]{1,24}(?: (?:(?:de|la|el|del|of|the|al|an|bin) )?[^\W\da-z_][\w’'.-]{0,24}){0,3}"
_ADJECTIVES = r"(?:[a-z][a-z-]{2,15},? ){0,3}"
_QUARTERS = (
    "district|neighbou?rhood|suburb|quarter|borough|slum|barrio|favela|arrondissement|area|section|ward|"
    "shantytown"
)
_SETTLEMENTS = "town|village|city|hamlet|settlement|municipality|township"
#: "the Kreuzberg district of Berlin", "the Shuja'iyya neighborhood in Gaza City"
_BEFORE = late(
    rf"{_ADJECTIVES}({_NAME}) ({_QUARTERS}) (?:of|in) (?:the )?({_NAME})((?:, [^,]{{1,40}}){{0,3}})"
)
#: "Rome's Trastevere district"
_OWNED = late(rf"({_NAME}?)['’]s? {_ADJECTIVES}({_NAME}) ({_QUARTERS})((?:, [^,]{{1,40}}){{0,3}})")
#: "the Berlin district of Kreuzberg", "the Texas town of Paris"
_AFTER = late(
    rf"{_ADJECTIVES}({_NAME}?)(?: state)? {_ADJECTIVES}({_QUARTERS}|{_SETTLEMENTS}) of ({_NAME})"
    r"((?:, [^,]{1,40}){0,3})"
)
#: "the Brixton neighbourhood", "Velna village"
_ALONE = late(
    rf"{_ADJECTIVES}({_NAME}) (?:neighbou?rhood|suburb|slum|favela|barrio|town|village|hamlet)"
    r"((?:(?:,| in| near| outside| at) .{1,80})?)"
)
_KIND = late(
    rf"^{_ADJECTIVES}(?:{_NAME} )??{_ADJECTIVES}({_QUARTERS}|{_SETTLEMENTS}) of [^\W\da-z_]"
    rf"|^(?:{_NAME}['’]s? )?{_ADJECTIVES}{_NAME} ({_QUARTERS}|{_SETTLEMENTS})\b"
)
#: Without one of these no pattern here fits.
_CUE = late(rf"(?:{_QUARTERS}|{_SETTLEMENTS})\b")
#: What newspapers call one and the same part of a city.
_PARTS_OF_CITIES = frozenset(
    {
        "district",
        "neighborhood",
        "quarter",
        "borough",
        "suburb",
        "slum",
        "barrio",
        "favela",
        "arrondissement",
        "ward",
    }
)


def plain(text: str) -> str:
    """Turn a part of a city, or a town, with its kind into the name and what holds it: "Kreuzberg, Berlin".

    `text` is without article and preposition; other words come back unaltered.
    """
    if not _CUE.search(text):
        return text
    after = _AFTER.fullmatch(text)
    if after and _holds(after[1]) and not cities.is_city(fold(after[3])):  # "the Mosul suburb of Gogjali"
        return _joined(after[3], after[2], after[1], after[4]) or text
    if match := _BEFORE.fullmatch(text):
        return _joined(match[1], match[2], match[3], match[4]) or text
    if match := _OWNED.fullmatch(text):
        return _joined(match[2], match[3], match[1], match[4]) or text
    match = _ALONE.fullmatch(text)
    return f"{match[1]}{match[2]}" if match and not states.attributive(fold(match[1])) else text


def _joined(name: str, kind: str, whole: str, rest: str) -> str | None:
    """Put a part and its whole in the form of an address; None for a district of a state, which keeps its kind."""
    form = fold(whole)
    state = states.attributive(form) or states.part_of(form)
    if (
        state
        and not cities.is_city(form)
        and re.fullmatch(_QUARTERS, kind)
        and kind not in ("suburb", "quarter")
    ):
        return None
    suburb = "a suburb of " if kind == "suburb" else ""
    return f"{name}, {suburb}{whole}{rest}"


def _holds(words: str) -> bool:
    """Whether capitalised words before a kind name a city, or a part of a state: "the Texas town of Paris"."""
    form = fold(words)
    return cities.is_city(form) or (states.part_of(form) is not None)


def kind(text: str) -> str | None:
    """Find what kind of settlement (`town`, `village`, …) or part of a city (`part`) the words tell; None for none.

    `text` is without article and preposition.
    """
    match = _KIND.match(text)
    if match is None:
        return None
    found = (match[1] or match[2]).replace("neighbour", "neighbor")
    return "part" if found in _PARTS_OF_CITIES else found
