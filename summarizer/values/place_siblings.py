"""Places that their own words make siblings: by number, by address, by kind."""

from __future__ import annotations

import re

from summarizer.records import Place
from summarizer.text.lexicon import word_set
from summarizer.values import cities, states
from summarizer.values.base import Verdict
from summarizer.values.shown import place
from summarizer.values.spelling import near_miss

_ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        "one first,two second,three third,four fourth,five fifth,six sixth,seven seventh,eight eighth,nine ninth,"
        "ten tenth,eleven eleventh,twelve twelfth,thirteen thirteenth,fourteen fourteenth,fifteen fifteenth,"
        "sixteen sixteenth,seventeen seventeenth,eighteen eighteenth,nineteen nineteenth,twenty twentieth".split(
            ","
        ),
        start=1,
    )
    for word in words.split()
}
_ADJECTIVE = ("ean", "ian", "ese", "ish")
_HOUSE = re.compile(r"\d{1,5}[a-z]?")
#: Opposite ends of one thing.
_OPPOSITES = frozenset(
    frozenset(pair.split())
    for pair in (
        "front rear,front back,left right,upper lower,inner outer,ground top,basement top,near far,top bottom,"
        "northbound southbound,eastbound westbound,inbound outbound,arrivals departures,urban rural"
    ).split(",")
)
_NUMBERED = re.compile(r"([a-z]?)(\d{1,5})(st|nd|rd|th|[a-z])?")
_ROADS = word_set("street road avenue lane drive boulevard way close st rd ave")
#: Kinds of places of which two names are two places; those on the right are often called by their city, too.
_KINDS = word_set(
    "county province street avenue lane boulevard lake river mount mountain island canal dam tunnel strait gulf "
    "crossing checkpoint"
)
_BUILDINGS = word_set(
    "hospital hotel school university station stadium prison church mosque bridge park airport"
)
#: Places around a city of the same name.
_AREAS = word_set("region oblast governorate district province")
#: Say nothing of which hospital or school it is.
_GENERIC = word_set(
    """
    general children childrens central regional city local main memorial university military national international
    public grand old new state high primary secondary elementary middle catholic community district county train
    railway rail metro bus police maternity teaching first
    """
)


def both(a: Place, b: Place) -> str:
    """Both places, as a reason shows them."""
    return f"{place(a.place)} and {place(b.place)}"


def _number(word: str) -> str | None:
    """Find the number or letter that tells a sibling: 2, 2nd, two, B, B12; None when the word is none."""
    if word in _ORDINALS:
        return _ORDINALS[word]
    if match := _NUMBERED.fullmatch(word):
        last = match[3] if match[3] and len(match[3]) == 1 else ""
        return f"{match[1]}{int(match[2])}{last}"
    return word if len(word) == 1 and word.isalpha() else None


def numbered(a: Place, b: Place) -> Verdict | None:
    """Relate numbered siblings: Terminal 2 and Terminal 3; Route 9 and Route 9A may be one road."""
    if verdict := _by_number(a, b):
        return verdict
    x, y = a.place.split(), b.place.split()
    odd = [(p, q) for p, q in zip(x, y, strict=False) if p != q]
    if len(x) != len(y) or len(odd) != 1 or (len(x) == 1 and not x[0][-1].isdigit()):
        return None
    one, other = _number(odd[0][0]), _number(odd[0][1])
    if one is None or other is None:
        return None
    if one == other:
        return Verdict("same", "place.same", "Both name the same place.")
    if len(x) == 1 and one[0] != other[0]:
        return None
    if one.rstrip("abcdefghijklmnopqrstuvwxyz") == other.rstrip("abcdefghijklmnopqrstuvwxyz") != "":
        return None
    return Verdict("contradicts", "place.numbered", f"{both(a, b)} have two numbers.")


def ordinal_in_digits(word: str) -> str:
    """ "fifth" → `5th`; another word as it is."""
    number = _ORDINALS.get(word, "")
    if not number or word[-2:] not in ("st", "nd", "rd", "th"):
        return word
    return number + ({"1": "st", "2": "nd", "3": "rd"}.get(number, "th"))


def _by_number(a: Place, b: Place) -> Verdict | None:
    """Relate "Ward 7" and "the seventh ward": one number and the same words, in whatever order."""
    told = []
    for form in (a.place, b.place):
        words = [word for word in form.split() if word not in ("no", "number")]
        numbers = [word for word in words if word in _ORDINALS or word[0].isdigit()]
        if len(numbers) != 1 or len(words) < 2 or (number := _number(numbers[0])) is None:
            return None
        told.append((sorted(word for word in words if word not in numbers), number))
    (x, one), (y, other) = told
    if x != y or not _ROADS.isdisjoint(x):
        return None
    if one == other:
        return Verdict("same", "place.same", "Both name the same place.")
    if one.rstrip("abcdefghijklmnopqrstuvwxyz") == other.rstrip("abcdefghijklmnopqrstuvwxyz"):
        return None
    return Verdict("contradicts", "place.numbered", f"{both(a, b)} have two numbers.")


def opposed(a: Place, b: Place) -> Verdict | None:
    """Relate two ends of one thing: "the front entrance" and "the rear entrance", "the left bank" and "the right"."""
    x, y = a.place.split(), b.place.split()
    odd = [(p, q) for p, q in zip(x, y, strict=False) if p != q]
    if len(x) != len(y) or len(odd) != 1 or len(x) == 1:
        return None
    floors = {"ground", "basement"} & set(odd[0]) and x[-1] == "floor"
    above = any(
        (_number(word) or "1").lstrip("1") for word in odd[0]
    )  # the first floor may be the ground floor
    if frozenset(odd[0]) not in _OPPOSITES and not (
        floors and above and any(word in _ORDINALS for word in odd[0])
    ):
        return None
    return Verdict("contradicts", "place.opposite", f"{both(a, b)} are opposite parts.")


def addressed(a: Place, b: Place) -> Verdict | None:
    """Relate "12 Elm Street" and "Elm Street"."""
    for one, other, turned in ((a, b, False), (b, a, True)):
        number, _, street = one.place.partition(" ")
        if street == other.place and _HOUSE.fullmatch(number) and street.split()[-1] in _ROADS:
            verdict = Verdict("refines", "place.contained", f"{place(one.place)} is in {place(other.place)}.")
            return verdict.turned() if turned else verdict
    return None


def of_one_kind(a: Place, b: Place) -> Verdict | None:
    """Relate two names of one kind: Ash Street and Elm Street, Lake Ann and Lake Bee."""
    for at in (-1, 0):
        x, y = a.place.split(), b.place.split()
        kind = x[at]
        if kind != y[at] or len(x) < 2 or len(y) < 2:
            continue
        one, other = (words[:-1] if at else words[1:] for words in (x, y))
        shared = set(one) & set(other)
        first, second = (" ".join(word for word in words if word not in shared) for words in (one, other))
        if first and second and _tell_apart(kind, first, second):
            return Verdict("contradicts", "place.siblings", f"{both(a, b)} are two places of one kind.")
    return None


def _tell_apart(kind: str, one: str, other: str) -> bool:
    if one.removesuffix("s") == other.removesuffix("s") or near_miss(one, other):
        return False
    if any(
        "".join(word[0] for word in long.split()) == short for short, long in ((one, other), (other, one))
    ):
        return False  # MLK Boulevard
    if one.endswith(_ADJECTIVE) or other.endswith(_ADJECTIVE):
        return False  # the Crimean bridge
    if any(
        states.is_nationality(word) for word in f"{one} {other}".split()
    ):  # a Greek island, a German school
        return False
    named = [cities.is_city(form) for form in (one, other)]
    if kind in _AREAS and all(named):
        return True
    if any(_GENERIC.issuperset(form.split()) for form in (one, other)):
        return False
    return kind in _KINDS or (kind in _BUILDINGS and any(named) == all(named))
