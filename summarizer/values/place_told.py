"""What two places' own words tell beyond their names: that both say where a town lies, that two are towns, that one
is a hospital and the other a church.

A `Place` holds what a table adds beside what the words say; here the words are at hand, so that "Paris, France" isn't
"Paris, Texas" while a bare "Paris" may be either.
"""

from __future__ import annotations

import re

from summarizer.records import Place
from summarizer.text.lexicon import word_set
from summarizer.values import bearing, cities, city_neighbours, place, place_parts, states
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.place_siblings import both
from summarizer.values.shown import place as shown
from summarizer.values.spelling import LONGEST, near_miss, same_sound

Told = tuple[str, Place]

_LEAD = late(
    r"^(?:(?:in|at|on|from|to|into|inside|within|across|near|outside)\s+)?(?:the|an?|his|her|their)\s+|"
    r"^(?:in|at|on|from|to|into|inside|within|across|near|outside)\s+",
    re.I,
)
#: Towns, villages and cities don't lie in one another; areas, sections and townships may.
_SETTLEMENTS = frozenset({"town", "village", "city", "hamlet"})
#: Words in the name of what isn't a town: a region, a park, a building, a base.
_NO_TOWN = word_set(
    """
    county parish township borough island islands cape valley peninsula coast shore bay sound lake river creek mountain
    mountains mount park forest reserve reservation region area district suburbs metro university college school campus
    hospital airport base fort camp naval air station space center centre stadium mall church prison highway interstate
    street avenue road route desert plains hills delta panhandle keys gulf beach ranch farm dam bridge port harbor
    harbour north south east west northern southern eastern western central upstate downstate downtown the
    """
)
#: The counties of England and Wales that a town is put into (Lieutenancies Act 1997, schedule 1), but for the shires.
_COUNTIES = frozenset(
    """
    kent|surrey|essex|suffolk|norfolk|devon|cornwall|dorset|somerset|cumbria|northumberland|durham|county durham|
    merseyside|tyne and wear|west midlands|greater manchester|east sussex|west sussex|sussex|rutland|gwent|dyfed|powys|
    gwynedd|clwyd
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
#: Kinds of places of which one isn't the other, by the noun that heads the phrase.
_VENUES = (
    ("home", "house", "apartment", "flat", "residence", "bungalow"),
    ("hospital", "clinic", "infirmary"),
    ("school", "kindergarten", "nursery"),
    ("church", "cathedral", "chapel"),
    ("mosque",),
    ("synagogue",),
    ("prison", "jail"),
    ("hotel", "motel"),
    ("airport", "airfield"),
    ("restaurant", "cafe", "diner"),
    ("supermarket",),
    ("lake",),
    ("river",),
    ("beach",),
    ("field",),
    ("forest", "woods"),
    ("courthouse",),
    ("nightclub",),
    ("stadium",),
)  # fmt: skip
_VENUE_OF = {word: words[0] for words in _VENUES for word in words}
_ROAD = late(r"([A-Z][a-z]{2,14}) (?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Boulevard)")
#: A town told by its river, and in which state such names are.
_RIVER = late(r"([a-z]+(?: [a-z]+){0,2}) (upon|an der|am|sur) ([a-z]+(?: [a-z]+)?)")
_RIVER_STATES = {"upon": "united kingdom", "an der": "germany", "am": "germany", "sur": "france"}
#: A town told apart by what it lies on, under, in or by, in one hyphenated name: Ashton-under-Lyne, Barrow-in-Furness.
_HYPHENS = late(
    r"(?:in |at |near )?([A-Z][a-z]+)[- ](upon|on|under|in|by|le|sur|en)[- ](?:the-)?([A-Z][a-z]+)"
)
_LOOSE = frozenset({"on", "in", "by", "le", "en"})
#: Between a venue and where it is.
_HEAD = late(r"^(.{1,60}?)(?:,| (?:in|of|on|at|near|outside|where|for|by|from)\b|$)")


def compare(a: Told, b: Told) -> Verdict:
    """Relate two places, each with its surface words: by their forms, and where these leave it open by the words."""
    (x, one), (y, other) = a, b
    if (other.place, other.within, y) < (one.place, one.within, x):
        return compare(b, a).turned()
    verdict = place.compare(one, other)
    if verdict.rule == "place.same":
        return _one_name(a, b) or verdict
    if verdict.rule == "place.near":
        return _in_and_outside(a, b) or verdict
    if verdict.rule != "place.unknown":
        return verdict
    a, b = (x[:LONGEST], one), (y[:LONGEST], other)
    return next((found for rule in _RULES if (found := rule(a, b))), verdict)


def _one_name(a: Told, b: Told) -> Verdict | None:
    """Relate places of one name where the words of both say what holds it: Paris, France and Paris, Texas."""
    (x, one), (y, other) = a, b
    if one.place != other.place or any(len(text) <= len(one.place) for text in (x, y)):
        return None
    first, second = ([form for form in place.told_within(text) if _top(form)] for text in (x, y))
    if not first or not second or first[-1] == second[-1]:
        return None
    p, q = first[-1], second[-1]
    if _top(p) == _top(q) and not all(states.part_of(form) or form in _COUNTIES for form in (p, q)):
        return None
    shared = (
        cities.is_city(one.place) and cities.state_of(one.place) is None
    )  # a name of two cities, by the table
    if states.entangled(_top(p), _top(q), settled=False) and not shared:
        return None
    why = f"{shown(one.place)} is put in {shown(p)} by one source and in {shown(q)} by the other."
    return Verdict("contradicts", "place.within", why)


def _top(form: str) -> str:
    """The state that a folded name is, or is a part of; empty when it is none."""
    return states.named(form) or states.part_of(form) or ("united kingdom" if _is_british(form) else "")


def _is_british(form: str) -> bool:
    return form in _COUNTIES or (form.endswith("shire") and " " not in form)


def _of_one_kind(a: Told, b: Told) -> Verdict | None:
    """Relate two towns, two villages, or two quarters of one city, by what the words call them."""
    (x, one), (y, other) = a, b
    kinds = {place_parts.kind(_LEAD.sub("", text)) for text in (x, y)}
    if len(kinds) != 1 or not _tell_apart(one.place, other.place):
        return None
    found = kinds.pop() or ""
    shared = one.within[:1] == other.within[:1] and one.within
    if found in _SETTLEMENTS or (found == "part" and shared):
        return Verdict("contradicts", "place.siblings", f"{both(one, other)} are two places of one kind.")
    return None


def _tell_apart(one: str, other: str) -> bool:
    x, y = one.split(), other.split()
    return not set(x) & set(y) and not near_miss(one, other) and not same_sound(one, other)


def _of_one_county(a: Told, b: Told) -> Verdict | None:
    """Relate two towns that are put into one county, or one US state or the like: Milford, Ohio and Arden, Ohio."""
    (x, one), (y, other) = a, b
    first, second = place.told_within(x), place.told_within(y)
    if len(first) != 1 or first != second or not _is_county(first[0]):
        return None
    if any(not _NO_TOWN.isdisjoint(form.split()) for form in (one.place, other.place)):
        return None
    if not _tell_apart(one.place, other.place) or not all(text.count(",") == 1 for text in (x, y)):
        return None
    return Verdict("contradicts", "place.siblings", f"{both(one, other)} are two towns of {shown(first[0])}.")


def _is_county(form: str) -> bool:
    return form in states.us_states().values() or _is_british(form)


def _of_two_kinds(a: Told, b: Told) -> Verdict | None:
    """Relate a hospital and a church: a reader takes them for two places, though one may stand in the other."""
    one, other = (_venue(text) for text, _ in (a, b))
    if not one or not other or one == other:
        return None
    told = [set(text.lower().split()) for text, _ in (a, b)]
    if any(
        _VENUE_OF.get(word) == head for words, head in zip(told, (other, one), strict=True) for word in words
    ):
        return None  # the hotel and its restaurant
    return Verdict("differs", "place.venues", f"{both(a[1], b[1])} are two kinds of places.")


def _venue(text: str) -> str | None:
    """Find which kind of venue heads the words, by its first name; None where a bearing or another noun does."""
    if bearing.find(text):
        return None
    head = _HEAD.match(_LEAD.sub("", " ".join(text.lower().split())))
    return _VENUE_OF.get(head[1].rpartition(" ")[2]) if head else None


def _two_roads(a: Told, b: Told) -> Verdict | None:
    """Relate two streets by their names in capitals: Main Street and High Street, which in lower case say little."""
    one, other = (_ROAD.fullmatch(_LEAD.sub("", text)) for text, _ in (a, b))
    if not one or not other or one[1] == other[1] or near_miss(one[1].lower(), other[1].lower()):
        return None
    return Verdict("contradicts", "place.siblings", f"{both(a[1], b[1])} are two streets.")


def _by_river(a: Told, b: Told) -> Verdict | None:
    """Relate towns of one name of which one or both are told by their river: Newcastle upon Tyne."""
    rivers = [_RIVER.fullmatch(place.place) for _, place in (a, b)]
    names = [river[1] if river else place.place for river, (_, place) in zip(rivers, (a, b), strict=True)]
    if names[0] != names[1]:
        return None
    if all(rivers):
        why = f"{both(a[1], b[1])} lie on two rivers."
        return Verdict("contradicts", "place.rivers", why)
    river, (text, bare) = (rivers[0], b) if rivers[0] else (rivers[1], a)
    told = [_top(form) for form in (*place.told_within(text), *bare.within) if _top(form)]
    if river is None or not told or _RIVER_STATES[river[2]] in told:
        return None
    why = f"{both(a[1], b[1])} are in two states."
    return Verdict("contradicts", "place.within", why)


def _hyphenated(a: Told, b: Told) -> Verdict | None:
    """Relate towns of one name and two such additions: Ashton-under-Lyne and Ashton-in-Makerfield are two, while
    Newcastle-on-Tyne is Newcastle upon Tyne.
    """
    one, other = (_HYPHENS.fullmatch(text) for text, _ in (a, b))
    if not one or not other or one[1] != other[1]:
        return None
    if any(hit[2] in _LOOSE and "-" not in hit[0] for hit in (one, other)):  # "Cafe on Main" is no name
        return None
    if one[3] == other[3]:
        return Verdict("alias", "place.other-name", f"{both(a[1], b[1])} are names of one place.")
    if near_miss(one[3].lower(), other[3].lower()):
        return None
    return Verdict("contradicts", "place.rivers", f"{both(a[1], b[1])} are two towns of one name.")


def _in_and_outside(a: Told, b: Told) -> Verdict | None:
    """Relate "in Fresno" and "outside Fresno": loosely one may be said for the other, but a reader takes two."""
    (x, one), (y, other) = a, b
    for text, plain, told in ((x, one, bearing.read(other.place)), (y, other, bearing.read(one.place))):
        within = text.lower().startswith(("in ", "inside ", "within "))
        if told and told.where == "outside" and told.anchor == plain.place and within:
            return Verdict("differs", "place.outside", f"{both(one, other)} aren't one place.")
    return None


def _near_two(a: Told, b: Told) -> Verdict | None:
    """Relate what is near one well-known city and what is near another, unless the two are neighbours."""
    told = [bearing.read(place.place) for _, place in (a, b)]
    anchors = [found.anchor for found in told if found and found.where in _AROUND and not found.km]
    if len(anchors) != 2 or anchors[0] == anchors[1] or not all(map(cities.is_city, anchors)):
        return None
    if city_neighbours.are(*anchors) or same_sound(*anchors):
        return None
    return Verdict("differs", "place.near-two", f"{both(a[1], b[1])} are near two cities.")


_AROUND = frozenset({"near", "outside", "edge", "suburb"})
_RULES = (
    _near_two,
    _hyphenated,
    _two_roads,
    _by_river,
    _one_name,
    _of_one_kind,
    _of_one_county,
    _of_two_kinds,
)
