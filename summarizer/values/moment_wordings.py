"""Wordings of a time that no pattern reads, written so that one does: "2024年3月13日" → "2024-03-13".

For a time that is the whole answer, never for running text, where "1500 hours" may be worked and "week 23" is
seldom the calendar's.

Sources: month names of other languages after the Unicode CLDR; weeks by number after ISO 8601; the seasons of states
that lie wholly south of the equator (CIA World Factbook, "geographic coordinates") are the other half-year's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from summarizer.values.moment_clock_patterns import HOUR_WORDS
from summarizer.values.moment_patterns import MONTHS
from summarizer.values.tokens import small_number

#: A longer text is a passage.
_LONGEST = 160
_FOREIGN: dict[str, int] = {
    name: n
    for n, names in enumerate(
        "januar janvier enero gennaio janeiro januari jänner|februar février fevrier febrero febbraio fevereiro|"
        "märz maerz mars marzo março marco maart|avril abril aprile|mai mayo maggio maio mei|"
        "juni juin junio giugno junho|"
        "juli juillet julio luglio julho|août aout agosto augustus|septembre septiembre settembre setembro|"
        "oktober octobre octubre ottobre outubro|novembre noviembre novembro|"
        "dezember décembre decembre diciembre dicembre dezembro december".split("|"),
        1,
    )
    for name in names.split()
}
_ENGLISH = "January February March April May June July August September October November December".split()
_CJK = re.compile(r"(?:(\d{4})[年년]\s?)?(\d{1,2})[月월]\s?(\d{1,2})[日일]")
_YEAR_FIRST = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)([/.])(\d{1,2})\2(\d{1,2})(?![\d/.-])")
_COMPACT = re.compile(r"\A((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\Z")
_DASHED = re.compile(r"\b(\d{1,2})[-/.]([A-Za-z]{3,9})[-/.]((?:19|20)\d\d|\d\d)\b")
_FOREIGN_DATE = re.compile(
    r"\b(\d{1,2})(?:er|\.|º|°)?\s(?:de\s)?([A-Za-zäéûçÄÉÛÇ]{3,10})(?:\s(?:del?\s)?((?:19|20)\d\d))?(?!\w)"
)
_HOURS = re.compile(r"\b([01]\d|2[0-3])\.?([0-5]\d)\s?(?:hours|hrs|hr|h)\b", re.I)
_UHR = re.compile(r"\b([01]?\d|2[0-3])(?:[.:]([0-5]\d))?\s?Uhr\b|\b([01]?\d|2[0-3])h([0-5]\d)\b")
_TWELVE = re.compile(r"\b12(?::00|\.00)?\s?(noon|midday|midnight)\b", re.I)
_SPOKEN = re.compile(
    rf"\b({'|'.join(HOUR_WORDS)})[\s-](fifteen|thirty|forty-five|forty\sfive)"
    r"(?=\s?(?:[ap]\.?\s?m\b|in\sthe\s(?:morning|afternoon|evening)|at\snight|o['’]clock))",
    re.I,
)
_MINUTES = {"fifteen": "15", "thirty": "30"}
#: "8 a.m. on Tuesday, Tokyo time", "8 a.m. Tuesday (GMT)": the zone stands behind the day.
_LATE_ZONE = re.compile(
    r"\A(?P<lead>(?:at|around|about|shortly\safter|shortly\sbefore)\s)?"
    r"(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\.?|\d{1,2}:\d\d|noon|midnight)"
    r"(?P<day>,?\s(?:on\s)?[A-Z\d][\w.,\s]{2,30}?),?\s\(?"
    r"(?P<zone>(?!(?:Local|Same)\b)(?:[A-Z][a-z]{2,14}\s){1,2}[Tt]ime|UTC|GMT|E[SD]?T|C[SD]T|P[SD]?T|BST|CES?T|JST|IST)\)?\Z"
)
_SOUTHERN = (
    "australian|new zealand|south african|argentine|argentinian|chilean|uruguayan|southern hemisphere|southern|austral|"
    "antarctic|tasmanian"
)
_NORTHERN = "british|european|us|american|canadian|northern hemisphere|northern|boreal|japanese|chinese|russian|english"
_HEMISPHERE = re.compile(
    rf"\b(?:the\s)?(?:(?P<south>{_SOUTHERN})|(?:{_NORTHERN}))(?:['’]s)?\s(?P<s>spring|summer|autumn|fall|winter)\b"
    r"|\b(?:the\s)?(?P<s2>spring|summer|autumn|fall|winter)\sin\s(?:the\s)?"
    r"(?:australia|new\szealand|south\safrica|argentina|chile|uruguay|southern\shemisphere)\b",
    re.I,
)
_TURNED = {"spring": "autumn", "summer": "winter", "autumn": "spring", "fall": "spring", "winter": "summer"}
_RANGE_WORDS = re.compile(
    r"\bbetween\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\sand\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?=[A-Z][a-z]{2})"
)


def plain(text: str) -> str:
    """Return the answer `text` with such wordings in ones that the patterns of `moment_patterns` have."""
    if len(text) > _LONGEST:
        return text
    for rule in _RULES:
        text = rule(text)
    return text


def _dates(text: str) -> str:
    text = _CJK.sub(_from_parts, text)
    text = _YEAR_FIRST.sub(lambda hit: _iso(hit[1], hit[3], hit[4]), text)
    text = _COMPACT.sub(lambda hit: _iso(hit[1], hit[2], hit[3]), text)
    text = _DASHED.sub(_named, text)
    text = _FOREIGN_DATE.sub(_named, text)
    return _RANGE_WORDS.sub(r"\1-\2 ", text)


def _from_parts(hit: re.Match[str]) -> str:
    if hit[1]:
        return _iso(hit[1], hit[2], hit[3])
    month = int(hit[2])
    return f"{_ENGLISH[month - 1]} {int(hit[3])}" if 1 <= month <= 12 else hit[0]


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _named(hit: re.Match[str]) -> str:
    """A month's name of any of the languages, in English; what is no month's name stays."""
    word = hit[2].lower()
    month = MONTHS.get(word) or _FOREIGN.get(word)
    if month is None or (hit[3] is None and word in MONTHS):
        return hit[0]
    year = f" {'20' if len(hit[3]) == 2 else ''}{hit[3]}" if hit[3] else ""
    return f"{int(hit[1])} {_ENGLISH[month - 1]}{year}"


_CENTURY = re.compile(
    r"\b(sixteen|seventeen|eighteen|nineteen|twentie|twenty-first|twenty\sfirst)(?:th)?(?=[\s-]century\b)",
    re.I,
)
_CENTURIES = {
    "sixteen": "16th",
    "seventeen": "17th",
    "eighteen": "18th",
    "nineteen": "19th",
    "twentie": "20th",
}
_FIRST_DAYS = re.compile(
    r"\b(?:the\s)?first\s(\d{1,2}|[a-z]{3,9})\s(days|fortnight|weeks)\s(?:of|in)\s([A-Z][a-z]{2,8})(?:,?\s((?:19|20)\d\d))?\b"
    r"|\b(?:the\s)?first\s(fortnight)\s(?:of|in)\s([A-Z][a-z]{2,8})(?:,?\s((?:19|20)\d\d))?\b"
)
_PART_AGO = re.compile(
    r"\b(?:(?P<half>half\sa)\s(?P<u>century|decade)|(?P<quarter>a\squarter(?:[\s-]of\sa|[\s-])\s?century)"
    r"|an?\s(?P<u2>century|decade|year)\sand\sa\shalf)(?=\sago\b)",
    re.I,
)
_WEEK_ON = re.compile(
    r"\A(?:on\s)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\sweek\Z|\Aa\sweek\son\s((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\Z"
)


def _stretches(text: str) -> str:
    text = _TWO_YEARS.sub(_two_years, text)
    text = _CENTURY.sub(lambda hit: _CENTURIES.get(hit[1].lower(), "21st"), text)
    text = _PART_AGO.sub(_part_ago, text)
    text = _WEEK_ON.sub(lambda hit: f"a week from {hit[1] or hit[2]}", text)
    return _FIRST_DAYS.sub(_first_days, text)


_TWO_YEARS = re.compile(r"(?<![\d-])((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d)(?![\d-])")


def _two_years(hit: re.Match[str]) -> str:
    """ "2024-2025" → "2024-25", which isn't taken for a clock time and its zone."""
    one, other = hit.groups()
    return f"{one}-{other[2:]}" if one[:2] == other[:2] and one < other else hit[0]


def _part_ago(hit: re.Match[str]) -> str:
    if hit["quarter"]:
        return "about 25 years"
    if hit["half"]:
        return "about 50 years" if hit["u"].lower() == "century" else "5 years"
    return {"century": "150 years", "decade": "15 years", "year": "18 months"}[hit["u2"].lower()]


def _first_days(hit: re.Match[str]) -> str:
    """ "The first ten days of May" → "May 1-10"."""
    month, year = hit[3] or hit[6], hit[4] or hit[7]
    count = 14 if hit[5] else small_number(hit[1].lower())
    days = (count or 0) * (7 if hit[2] == "weeks" else 1)
    if not 2 <= days <= 28 or month.lower() not in MONTHS:
        return hit[0]
    return f"{month} 1-{days}{f', {year}' if year else ''}"


def _clocks(text: str) -> str:
    text = _HOURS.sub(r"\1:\2 hrs", text)
    text = _UHR.sub(lambda hit: f"{int(hit[1] or hit[3]):02d}:{hit[2] or hit[4] or '00'} hrs", text)
    text = _TWELVE.sub(lambda hit: hit[1].lower(), text)
    text = _SPOKEN.sub(lambda hit: f"{HOUR_WORDS[hit[1].lower()]}:{_MINUTES.get(hit[2].lower(), '45')}", text)
    return _LATE_ZONE.sub(lambda hit: f"{hit['lead'] or ''}{hit['clock']} {hit['zone']}{hit['day']}", text)


def _seasons(text: str) -> str:
    return _HEMISPHERE.sub(_season, text)


def _season(hit: re.Match[str]) -> str:
    if hit["s2"] or hit["south"]:
        turned = _TURNED[(hit["s2"] or hit["s"]).lower()]
        return f"the {turned}"
    return f"the {hit['s']}"


_RULES: tuple[Callable[[str], str], ...] = (_dates, _stretches, _clocks, _seasons)
