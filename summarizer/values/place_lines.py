"""Places told by two others: "the Chad-Cameroon border", "the corner of Elm Street and Oak Road", "on the road from
Radom to Lublin". In a `Place` the folded form is `cameroon and chad border`, `corner of elm street and oak road`,
`between lublin and radom`, `road between lublin and radom`: the two in the order of the alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.records import Place
from summarizer.values import states
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.place_siblings import both, ordinal_in_digits
from summarizer.values.spelling import fold
from summarizer.values.state_table import EXONYMS

_NAME = r"[A-Z][^,;()–—-]{1,40}?"
_LEAD = r"(?:(?:near|along|at|on|by|close\sto|across)\s)?(?:(?:the|a)\s)?(?:\w{4,8}ern\s)?"
_BORDER = "(?:border|frontier|boundary)(?:\\s(?:region|area|line|zone))?"
_BORDERS = tuple(
    late(pattern)
    for pattern in (
        rf"{_LEAD}({_NAME})\s?[-–—/]\s?({_NAME})\s{_BORDER}",
        rf"{_LEAD}{_BORDER}\s(?:between|of|separating|dividing)\s(?:the\s)?({_NAME})\s(?:and|with|from)\s(?:the\s)?({_NAME})",
        rf"{_LEAD}({_NAME})['’]s?\s(?:\w{{4,8}}ern\s|\w{{4,5}}\s)?{_BORDER}\swith\s(?:the\s)?({_NAME})",
    )
)
_ROAD = (
    r"(?:main\s|coastal\s|old\s|mountain\s)?"
    r"(?:road|highway|motorway|expressway|railway|rail\sline|railway\sline|line|route|track)"
)
_BETWEEN = tuple(
    late(pattern)
    for pattern in (
        rf"(?P<half>half\s?way\s|midway\s)?(?:somewhere\s)?between\s({_NAME})\sand\s({_NAME})",
        rf"(?:(?:on|along|off|beside|near|at)\s)?(?:the\s|a\s)?(?P<road>{_ROAD})\s"
        rf"(?:between|from|linking|connecting|joining|that\slinks|that\sconnects)\s({_NAME})\s(?:and|to|with)\s({_NAME})",
        rf"(?:(?:on|along|off|beside|near|at)\s)?(?:the\s)?({_NAME})\s?[-–—]\s?({_NAME})\s(?P<road>{_ROAD})",
    )
)
_CORNER = late(
    r"(?:(?:at|near|on|by)\s)?(?:the\s)?(?:\w{5,9}\s)?(?:corner|intersection|junction|crossroads|crossing)\sof\s"
    r"(?:the\s)?([\w.' ]{2,40}?)\s(?:and|&|at|with)\s(?:the\s)?([\w.' ]{2,40})",
    re.I,
)
_TWO_ROADS = late(r"(?:(?:at|on)\s)?([\w.' ]{2,40}?)\s(?:and|&|at)\s([\w.' ]{2,40})")
#: How a road's kind is cut short (US Postal Service, Publication 28, appendix C).
ROADS = {
    "st": "street", "str": "street", "ave": "avenue", "av": "avenue", "rd": "road", "ln": "lane", "dr": "drive",
    "blvd": "boulevard", "hwy": "highway", "pkwy": "parkway", "sq": "square", "pl": "place", "ct": "court",
    "ter": "terrace", "cres": "crescent", "tpke": "turnpike", "expy": "expressway",
}  # fmt: skip
_COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}
_KINDS = frozenset(ROADS.values()) | {"way", "close", "alley", "row", "broadway"}
#: A numbered road mostly has a name, too.
_ROUTE = late(r"\b(?:route|highway|interstate|us|state road|[a-z]{1,2}\d{1,4})\b")
_READ = late(r"(?:(corner) of|(?:(?:road|midway) )?(between)) (.+) and (.+)|(.+) and (.+) (border)")


def road(form: str) -> str:
    """A folded road's name with its kind written out and its number in figures: "fifth st" → `5th street`."""
    words = form.split()
    if len(words) > 1 and words[-1] in ROADS:
        words[-1] = ROADS[words[-1]]
    if len(words) > 1 and words[-1] in _KINDS:
        words[0] = ordinal_in_digits(words[0])
        if len(words) > 2:
            words[0] = _COMPASS.get(words[0], words[0])
    return " ".join(words)


def read(text: str) -> Place | None:
    """Read such a place; None where the words tell none."""
    return _corner(text) or _border(text) or _between(text)


def _key(name: str) -> str:
    form = fold(name)
    return states.attributive(form) or EXONYMS.get(form, form)


def _border(text: str) -> Place | None:
    hit = next((hit for pattern in _BORDERS if (hit := pattern.fullmatch(text))), None)
    if hit is None or states.named(fold(f"{hit[1]} {hit[2]}")):  # "the Guinea-Bissau border" is one state's
        return None
    one, other = sorted(_key(name) for name in (hit[1], hit[2]))
    return Place(place=f"{one} and {other} border", within=(f"{one} border", f"{other} border"))


def _between(text: str) -> Place | None:
    hit = next((hit for pattern in _BETWEEN if (hit := pattern.fullmatch(text))), None)
    if hit is None:
        return None
    named = [part for part in hit.groups() if part and part not in (hit.groupdict().values())]
    if len(named) != 2:
        return None
    one, other = sorted(_key(name) for name in named)
    whole = f"between {one} and {other}"
    told = hit.groupdict()
    if told.get("road"):
        return Place(place=f"road {whole}", within=(whole,))
    return Place(place=f"midway {whole}", within=(whole,)) if told.get("half") else Place(place=whole)


def _corner(text: str) -> Place | None:
    hit = _CORNER.fullmatch(text)
    pair = hit or _TWO_ROADS.fullmatch(text)
    if pair is None:
        return None
    roads = _roads(fold(pair[1]), fold(pair[2]))
    if not hit and not all(_is_road(form) for form in roads):
        return None
    one, other = sorted(roads)
    return Place(place=f"corner of {one} and {other}", within=(one, other)) if one != other else None


def _roads(one: str, other: str) -> tuple[str, str]:
    """ "Elm and Oak Streets" are both streets."""
    kind = other.rpartition(" ")[2].removesuffix("s")
    if kind in _KINDS and other.endswith("s") and " " in other:
        other = other.removesuffix("s")
        one = one if _is_road(road(one)) else f"{one} {kind}"
    return road(one), road(other)


def _is_road(form: str) -> bool:
    return form.rpartition(" ")[2] in _KINDS


def compare(a: Place, b: Place) -> Verdict | None:
    """Relate two such places of one sort; None where they aren't, or nothing is known."""
    x, y = (_taken_apart(place.place) for place in (a, b))
    if x is None or y is None or x[0] != y[0] or x[0] == "between":
        return None
    met = [p for p in x[1] if any(_alike(p, q) for q in y[1])]
    if len(met) == 2:
        return Verdict("same", "place.same", "Both name the same place.")
    if x[0] == "border" and not all(
        name in states.states() or states.part_of(name) for name in (*x[1], *y[1])
    ):
        return None
    if x[0] == "corner" and (not met or any(_ROUTE.search(form) for form in (a.place, b.place))):
        return None
    return Verdict("contradicts", "place.lines", f"{both(a, b)} are two {x[0]}s.")


def _taken_apart(form: str) -> tuple[str, Sequence[str]] | None:
    hit = _READ.fullmatch(form)
    if hit is None:
        return None
    return (hit[7], (hit[5], hit[6])) if hit[7] else (hit[1] or hit[2], (hit[3], hit[4]))


def _alike(one: str, other: str) -> bool:
    """Whether two roads may be one: "fifth" leaves out what "5th street" tells."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return not _is_road(short) and _is_road(long) and ordinal_in_digits(short) == long.rpartition(" ")[0]
