"""Wordings of a time that no pattern reads, written so that one does: "2024年3月13日" → "2024-03-13".

For a time that is the whole answer, never for running text, where "1500 hours" may be worked and "week 23" is
seldom the calendar's.

Sources: month names of other languages after the Unicode CLDR; weeks by number after ISO 8601; the seasons of states
that lie wholly south of the equator (CIA World Factbook, "geographic coordinates") are the other half-year's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from summarizer.values.calendar import offset_of
from summarizer.values.moment_clock_patterns import HOUR_WORDS
from summarizer.values.moment_patterns import DAY_NAMES, MONTH_NAMES, MONTHS, WEEKDAYS
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


@lru_cache(maxsize=1024)  # answers come again in every comparison
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
    return f"{MONTH_NAMES[month - 1]} {int(hit[3])}" if 1 <= month <= 12 else hit[0]


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _named(hit: re.Match[str]) -> str:
    """A month's name of any of the languages, in English; what is no month's name stays."""
    word = hit[2].lower()
    month = MONTHS.get(word) or _FOREIGN.get(word)
    if month is None or (hit[3] is None and word in MONTHS):
        return hit[0]
    year = f" {'20' if len(hit[3]) == 2 else ''}{hit[3]}" if hit[3] else ""
    return f"{int(hit[1])} {MONTH_NAMES[month - 1]}{year}"


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


_SHORT_DAY = re.compile(r"\b(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?(?=[\s,]|\Z)")
#: "The mid-sixties": the decade of the last century that the word names; "twenties" may be this one's.
_TENS = {
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_DECADE = re.compile(
    rf"\A(?P<lead>(?:in|during|since|from|by)\s)?(?:the\s)?(?P<edge>(?:early|mid|late)[\s-](?:to[\s-](?:mid|late)[\s-])?)?"
    rf"(?:nineteen[\s-])?(?P<ten>{'|'.join(_TENS)})\Z",
    re.I,
)
_WEEK_AGO = re.compile(
    r"\A(?:on\s)?(?:a|one)\sweek\sago\s(?:on\s)?(?P<d>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\Z"
    r"|\A(?:on\s)?(?P<d2>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\sa\sweek\sago\Z"
)


_YEAR_END = re.compile(r"\b(?:the\s)?year(?:-|['’]s\s)end\b", re.I)
_MID_YEAR = re.compile(r"\bmid-?year\b", re.I)
#: "In the fall": a fall is a season where it is the whole answer.
_FALL = re.compile(
    r"\A((?:(?:in|during|by|since|until|over|before|after)\s)?(?:(?:early|late|mid)[\s-])?(?:in\s)?)(?:the\s)?fall\Z",
    re.I,
)
_JULY = re.compile(r"\bJuly\sFourth\b")
#: "6.30 in the evening", "11 at night".
_HOUR_IN = re.compile(
    rf"\A(?=(?:1[0-2]|[1-9]|{'|'.join(HOUR_WORDS)})(?:[:.][0-5]\d)?\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b)",
    re.I,
)
_HOURS_FROM = re.compile(
    r"\A(?P<about>about\s|around\s)?(?P<n>an|one|two|three|four|five|six|\d|half\san)\shours?\s(?P<way>before|after)\s(?P<of>noon|midnight)\b",
    re.I,
)


def _hours_from(hit: re.Match[str]) -> str:
    """ "Two hours after midnight" → "2:00 a.m."."""
    word = hit["n"].lower()
    minutes = 30 if word.startswith("half") else 60 * (1 if word == "an" else small_number(word) or 0)
    minute = (720 if hit["of"].lower() == "noon" else 0) + (
        minutes if hit["way"].lower() == "after" else -minutes
    )
    hour, rest = divmod(minute % 1440, 60)
    return f"{hit['about'] or ''}{hour % 12 or 12}:{rest:02d} {'p' if hour > 11 else 'a'}.m."


#: What says that a time isn't known more exactly.
_SOME_TIME = re.compile(
    r"\A(?:some\s?time|at\ssome\s(?:point|time)|probably|possibly|perhaps|likely)\s"
    r"(?=(?:in|on|at|between|around|during|over|next|this|last|early|late|mid)\b)",
    re.I,
)
_ABOUT_YEAR = re.compile(r"\A(?:about|ca?\.?)\s(?=\d{4}\Z)", re.I)


#: Without one of these there is nothing to rewrite: most times are spared the patterns.
_DAY_HINTS = re.compile(
    r"^(?:some|at|prob|poss|perh|like|about|c)|year|fall|Fourth|\bago\b|\b[MTWFS][a-u]{2,4}\b", re.I
)
_CLOCK_HINTS = re.compile(r"hour|five|\b(?:5|10|20|25)\spast|\bin\b|\bat\snight", re.I)


def _days(text: str) -> str:
    if not _DAY_HINTS.search(text):
        return text
    text = _ABOUT_YEAR.sub("circa ", _SOME_TIME.sub("", text))
    text = _YEAR_END.sub("the end of the year", text)
    text = _MID_YEAR.sub("the middle of the year", text)
    text = _JULY.sub("July 4", text)
    text = _FALL.sub(r"\1the autumn", text)
    text = _SHORT_DAY.sub(lambda hit: DAY_NAMES[WEEKDAYS[hit[1].lower()]], text)
    return _WEEK_AGO.sub(lambda hit: f"{hit['d'] or hit['d2']} of last week", text)


def _decades(text: str) -> str:
    return _DECADE.sub(
        lambda hit: f"{hit['lead'] or ''}the {hit['edge'] or ''}19{_TENS[hit['ten'].lower()]}s", text
    )


def _stretches(text: str) -> str:
    text = _TWO_YEARS.sub(_two_years, text)
    text = _CENTURY.sub(lambda hit: _CENTURIES.get(hit[1].lower(), "21st"), text)
    text = _PART_AGO.sub(_part_ago, text)
    text = _WEEK_ON.sub(lambda hit: f"a week from {hit[1] or hit[2]}", text)
    return _FIRST_DAYS.sub(_first_days, text)


_TWO_YEARS = re.compile(r"(?<![\d-])((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d)(?![\d-])")


def _two_years(hit: re.Match[str]) -> str:
    """ "2024-2025" → "2024-25", which isn't taken for a clock time and its zone; "1994-2003" → "1994 to 2003"."""
    one, other = hit.groups()
    if int(other) - int(one) == 1 and one[:2] == other[:2]:
        return f"{one}-{other[2:]}"
    return f"{one} to {other}" if one < other else hit[0]


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
    if _CLOCK_HINTS.search(text):
        text = _HOUR_IN.sub("at ", _FIVE_TO.sub("5 minutes to ", _HOURS_FROM.sub(_hours_from, text)))
        text = _MINUTES_TO.sub(r"\1 minutes \2 ", text)
        text = _CITY_CLOCK.sub(_city_clock, text)
    return _LATE_ZONE.sub(lambda hit: f"{hit['lead'] or ''}{hit['clock']} {hit['zone']}{hit['day']}", text)


_MINUTES_TO = re.compile(
    rf"(?<!\w\s)(five|5|10|20|25)\s(past)\s(?=(?:1[0-2]|[1-9]|{'|'.join(HOUR_WORDS)})\b(?!\s?[-–:.]?\d))",
    re.I,
)
_FIVE_TO = re.compile(
    rf"\A(?:at\s)?five\sto\s(?=(?:1[0-2]|[1-9]|{'|'.join(HOUR_WORDS)})\s(?:in\sthe|at\snight|o['’]clock))",
    re.I,
)
#: "9 a.m. in Tokyo", "9 a.m. on Tuesday in Tokyo": the clocks of that city.
_CITY_CLOCK = re.compile(
    r"\A(?P<lead>(?:at|around|about|shortly\safter|shortly\sbefore)\s)?"
    r"(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\.?|\d{1,2}:\d\d|noon|midnight)"
    r"(?P<day>,?\s(?:on\s)?[A-Z][\w.,\s]{2,30}?)?,?\sin\s(?P<city>[A-Z][a-z]{2,14}(?:\s[A-Z][a-z]{2,14})?)\Z"
)


def _city_clock(hit: re.Match[str]) -> str:
    zone = f"{hit['city']} time"
    if offset_of(zone, _A_DAY) is None:
        return hit[0]
    return f"{hit['lead'] or ''}{hit['clock']} {zone}{hit['day'] or ''}"


#: Any day: it is only asked whether the city's clocks are known.
_A_DAY = date(2000, 1, 1)


def _seasons(text: str) -> str:
    return _HEMISPHERE.sub(_season, text)


def _season(hit: re.Match[str]) -> str:
    if hit["s2"] or hit["south"]:
        turned = _TURNED[(hit["s2"] or hit["s"]).lower()]
        return f"the {turned}"
    return f"the {hit['s']}"


_EDGE_IN = re.compile(
    r"\b(early|late)\s(?:in|on)\s(?:the\s|((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s))(morning|afternoon|evening)\b",
    re.I,
)


def _parts_of_day(text: str) -> str:
    """ "Early in the afternoon", "early on Friday afternoon" → "early afternoon", "Friday early afternoon"."""
    return _EDGE_IN.sub(lambda hit: f"{hit[2] or ''}{hit[1]} {hit[3]}", text)


_RULES: tuple[Callable[[str], str], ...] = (
    _days,
    _dates,
    _decades,
    _stretches,
    _clocks,
    _seasons,
    _parts_of_day,
)
