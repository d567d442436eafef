"""Places told by another place: "25 miles north of Aleppo", "near Leeds", "off the coast of Libya".

The other place is the anchor. In a `Place` the folded form is `40 km north of aleppo`, `near leeds`,
`edge leeds` (its outskirts), `outside houston`, `inside embassy`, `off libya`; `read` takes it apart again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.values.late import late
from summarizer.values.spelling import fold

#: Degrees from north, clockwise.
DEGREES = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
}
_KM = {
    "km": 1.0,
    "mi": 1.609344,
    "m": 0.001,
    "ft": 0.0003048,
    "yd": 0.0009144,
    "nmi": 1.852,
}  # NIST SP 811, B.8
_UNITS = {
    "km": "km", "kms": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km",
    "mile": "mi", "miles": "mi", "mi": "mi", "metre": "m", "metres": "m", "meter": "m", "meters": "m",
    "nautical miles": "nmi", "nautical mile": "nmi",
    "feet": "ft", "foot": "ft", "ft": "ft", "yard": "yd", "yards": "yd",
}  # fmt: skip
_NUMBERS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "fifteen": 15.0,
    "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "half a": 0.5, "half": 0.5,
    "a hundred": 100.0, "hundred": 100.0,
}  # fmt: skip
_HEDGE = (
    r"about|around|roughly|approximately|some|nearly|almost|over|more than|less than|just|only|at least|up to"
)
_DIRECTION = r"(?:north|south)[- ]?(?:east|west)|north|south|east|west"
_TOLD = late(
    r"(?:(?P<hedge>(?:(?:" + _HEDGE + r") ){1,3})?"
    r"(?P<number>\d{1,6}(?:[.,]\d{1,3})?|half an?|a hundred|[a-z]{1,8})[ -]"
    r"(?P<unit>" + "|".join(sorted(_UNITS, key=len, reverse=True)) + r")\b ?(?:\([^)]{1,30}\) )?)?"
    r"(?:to the |due |just |immediately |further )?"
    r"(?:(?P<direction>" + _DIRECTION + r")(?:ern)? of|"
    r"(?P<away>from|away from|outside|off(?: the (?:\w{1,12} )?(?:coast|shores?) of)?)) (?P<anchor>\S.*)",
    re.IGNORECASE,
)
_NEAR = late(
    r"(?:(?P<near>near(?:by)?|close to|next to|beside|around|"
    r"in the vicinity of)|"
    r"(?P<edge>(?:on |in )?(?:the )?(?:\w{1,12} )?(?:edge|edges|outskirts|fringes?) of)|"
    r"(?P<outside>(?:just |right )?outside(?: of)?|(?:just |right )?beyond)|"
    r"(?P<inside>inside(?: of)?|within)|(?P<off>off(?: the (?:\w{1,12} )?(?:coast|shores?) of)?|"
    r"(?:in |the )?(?:waters|sea) off(?: the (?:coast|shores?) of)?)|"
    r"(?P<central>(?:in )?(?:the )?(?:centre|center|heart|middle) of)|"
    r"(?P<suburb>(?:in )?(?:an? )?(?:\w{1,12} )?suburb of|(?:in )?(?:the )?suburbs of|suburban)) "
    r"(?P<anchor>\S.*)",
    re.IGNORECASE,
)
_HEAD = late(
    r"(?:an?|the|some) [a-z][a-z -]{1,40}? (?=\d|near |outside |off |north|south|east|west|about |just )"
)
_READ = late(
    r"(?:(?P<hedge>about )?(?P<km>\d+(?:\.\d+)?) km )?"
    r"(?P<where>near|edge|outside|inside|off|from|suburb|(?:" + _DIRECTION + r") of) (?P<anchor>.+)"
)


@dataclass(frozen=True)
class Bearing:
    """`where` is near, edge, outside, inside, off, from, suburb, central or a compass direction; `km` is in kilometres,
    null when no distance is told.
    """

    where: str
    anchor: str
    km: float | None = None
    hedged: bool = False


def find(text: str) -> tuple[Bearing, str] | None:
    """Take surface words apart: the bearing, without its anchor, and the anchor's words; None when there are none."""
    head = _HEAD.match(text)
    told = text[head.end() :] if head else text
    if (match := _TOLD.fullmatch(told)) and (found := _measured(match)):
        return found
    if (match := _NEAR.fullmatch(told)) is None:
        return None
    where = next(
        group for group in ("near", "outside", "inside", "off", "central", "suburb", "edge") if match[group]
    )
    return Bearing(where, ""), match["anchor"]


def _measured(match: re.Match[str]) -> tuple[Bearing, str] | None:
    direction = fold(match["direction"] or "").replace(" ", "")
    away = (match["away"] or "").lower()
    if match["unit"] is None:
        return (Bearing(direction, ""), match["anchor"]) if direction else None
    number = match["number"].lower().replace(",", "")
    if not number.replace(".", "").isdigit():
        value = _NUMBERS.get(number.removesuffix(" a") if number != "a" else number)
    else:
        value = float(number)
    km = None if value is None else round(value * _KM[_UNITS[match["unit"].lower()]], 1)
    where = direction or ("off" if away.startswith("off") else "outside" if away == "outside" else "from")
    return Bearing(where, "", km, match["hedge"] is not None), match["anchor"]


def write(bearing: Bearing, anchor: str) -> tuple[str, ...]:
    """Forms of a place with this bearing from `anchor`, the most exact first: with the distance, and without."""
    plain = f"{bearing.where} of {anchor}" if bearing.where in DEGREES else f"{bearing.where} {anchor}"
    if bearing.km is None:
        return (plain,)
    km = f"{bearing.km:g}"
    return f"{'about ' if bearing.hedged else ''}{km} km {plain}", plain


def read(form: str) -> Bearing | None:
    """Take a folded form of `write` apart; None when it is a plain place."""
    match = _READ.fullmatch(form)
    if match is None:
        return None
    km = float(match["km"]) if match["km"] else None
    return Bearing(match["where"].removesuffix(" of"), match["anchor"], km, match["hedge"] is not None)


def apart(a: str, b: str) -> int | None:
    """Degrees between two compass directions, 0 to 180; None when one is none."""
    if a not in DEGREES or b not in DEGREES:
        return None
    turn = abs(DEGREES[a] - DEGREES[b])
    return min(turn, 360 - turn)
