"""The patterns of dates and times, and what they find.

Every pattern is anchored on a digit or a closed word list and repeats at most a few times, so that a scan
is linear. A pattern is tried only where a text has its triggers (`moment_triggers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.values.late import late
from summarizer.values.moment_clock_patterns import CLOCK_SOURCES
from summarizer.values.moment_triggers import NEEDS, Needs, marks, stretches

MONTH_NAMES = tuple(
    "January February March April May June July August September October November December".split()
)
#: From Monday on.
DAY_NAMES = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
MONTHS: dict[str, int] = {
    name: n
    for n, names in enumerate(
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|"
        "oct october|nov november|dec december".split("|"),
        1,
    )
    for name in names.split()
}
WEEKDAYS: dict[str, int] = {
    name: n
    for n, names in enumerate(
        "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun".split(
            "|"
        )
    )
    for name in names.split()
}
#: A year on its own, of printed news or of what it looks back on.
YEAR = late(r"\b(?:1[5-9]|20)\d\d\b")
_MONTH = (
    rf"(?:{'|'.join(MONTH_NAMES)}|{'|'.join(MONTH_NAMES).upper()}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w])"
_YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)(?!\d)"
_AGREE = r"(?!\s(?:people|troops|million|billion|thousand|percent|per\b|other|more|men|women|children|dead|injured))"
#: ", 11 and 12" or "-12": more days of the same month.
_MORE = (
    rf"(?:(?:,\s{_DAY}){{0,5}},?\s(?:and|&|or)\s{_DAY}{_AGREE}|\s?(?:to|through|until|till|[-–—])\s?{_DAY})"
)
_NOT_FIGURE = r"(?![.,:]?\d|%|\s?[ap]\.?m\b)"
_WEEKDAY = rf"(?:{'|'.join(DAY_NAMES)}|{'|'.join(DAY_NAMES).upper()})\b"
_SHORT_WEEKDAY = (
    r"\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b(?:\.(?=,?\s)|(?=,?\s(?:" + _MONTH + r"|\d{1,2}\b)))"
)
_NUMBER = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|(?:a\s)?few|several|some|(?:a\s)?couple(?:\sof)?|many)"
)
_SPAN = r"(?:minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?"
_EDGE = (
    r"(?:(?P<edge>early[\s-]to[\s-]mid|mid-?[\s-]to[\s-]late|early|mid|late|earlier|later|middle\sof"
    r"|(?:the\s)?(?:very\s)?(?:start|beginning|end|middle|(?:early|latter)\spart)\sof)[\s-](?:in\s|the\s)?)?"
)
_HOLIDAY = (
    r"(?:Christmas\sEve|Christmas\sDay|Christmas|Boxing\sDay|New\sYear['’]?s\sEve|New\sYear['’]?s\sDay"
    r"|Fourth\sof\sJuly|Halloween|Valentine['’]s\sDay|Thanksgiving(?:\sDay)?|Labor\sDay|Juneteenth"
    r"|Veterans\sDay|Armistice\sDay|Bastille\sDay|St\.?\s(?:Patrick|David|George|Andrew|Stephen)['’]s\sDay"
    r"|Martin\sLuther\sKing(?:,?\sJr\.?)?\sDay|Orthodox\sChristmas(?:\sEve|\sDay)?|(?:Orthodox\s)?Good\sFriday"
    r"|(?:Orthodox\s)?Easter(?:\s(?:Sunday|Monday|Saturday|Day))?|Palm\sSunday|Ash\sWednesday|Shrove\sTuesday"
    r"|Maundy\sThursday|Whit\s(?:Sunday|Monday)|Pentecost|Ascension\sDay|May\sDay|Anzac\sDay|ANZAC\sDay"
    r"|Australia\sDay|Canada\sDay|Remembrance\s(?:Day|Sunday)|All\sSaints['’]?\sDay|All\sSouls['’]?\sDay|Earth\sDay"
    r"|Cinco\sde\sMayo|April\sFools['’]?\sDay|World\sAIDS\sDay|Human\sRights\sDay|Bonfire\sNight|Guy\sFawkes\sNight"
    r"|(?:International\s)?Women['’]s\sDay|Memorial\sDay|Presidents['’]?\sDay|Columbus\sDay|(?:Black\sFriday|Cyber\sMonday)"
    r"(?!\s(?:deals?|sales?|shop|discount|bargain|promotion|offer|rush|spending|event|crowd)))"
)
_SEASON = r"(?:spring|summer|autumn|winter)"
#: "June of last year".
_OF_YEAR = r"(?:,?\s(?:of\s)?(?P<yr>last|this|next)\syear\b(?!['’]))"
_RELATION = r"(?:last|next|this|past|coming|previous|current)"
#: What a half, a quarter or a week can be the first of.
_WHOLE = (
    rf"(?:the\s(?P<u>year|month|decade|century)|(?P<rel>this|last|next)\s(?P<ru>year|month|decade|century)"
    rf"|(?:the\s)?(?P<ten>(?:1[5-9]|20)\d0)['’]?s|(?:(?P<mon>{_MONTH})(?:,?\s)?)?(?P<y>{_YEAR})|(?P<mon2>{_MONTH})(?!\w))"
)


_SOURCES: tuple[tuple[str, str, int], ...] = (
    (
        "iso",
        r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
        r"(?:[T ](?P<h>\d\d):(?P<mi>\d\d)(?::\d\d(?:\.\d{1,6})?)?\s?(?P<z>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?![\d-])",
        0,
    ),
    (
        "slash",
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|(?<=/)\d\d)(?![\d/]|[.-]\d)",
        0,
    ),
    (
        "week_of",
        rf"\b(?:the\s)?week(?P<end>end)?\s(?:of|beginning|starting)\s(?:{_WEEKDAY},?\s)?(?P<mon>{_MONTH})\s(?P<d1>{_DAY})"
        rf"(?:,?\s(?P<y>{_YEAR}))?{_NOT_FIGURE}",
        0,
    ),
    (
        "md",
        rf"\b{_EDGE}(?P<mon>{_MONTH})\s{{1,3}}(?P<d1>{_DAY})(?:(?P<more>{_MORE})(?!\s?[A-Z]\w+\s\d))?"
        rf"(?:,?\s{{1,2}}(?P<y>{_YEAR})|{_OF_YEAR})?{_NOT_FIGURE}",
        0,
    ),
    (
        "dm",
        rf"(?<![\d.,$£€:/-])\b(?:the\s)?(?P<d1>{_DAY})(?P<more>{_MORE})?\s(?:of\s)?(?P<mon>{_MONTH})(?!\w)"
        rf"(?:,?\s{{1,2}}(?P<y>{_YEAR})|{_OF_YEAR})?(?![.,:]\d)",
        0,
    ),
    (
        "nth_weekday",
        rf"\b(?:the\s)?(?P<n>first|second|third|fourth|fifth|last|final|[1-5](?:st|nd|rd|th))\s(?P<w>{_WEEKDAY})"
        rf"\s(?:in|of)\s(?P<mon>{_MONTH})(?!\w)(?:,?\s(?P<y>{_YEAR}))?",
        0,
    ),
    ("my", rf"\b{_EDGE}(?P<mon>{_MONTH}),?\s(?:of\s)?(?P<y>{_YEAR})(?![.,:]?\d)", 0),
    ("month_rel", rf"\b(?P<rel>{_RELATION})\s(?P<mon>{_MONTH})(?!\w)(?!\s\d)", 0),
    (
        "month",
        rf"\b(?P<lead>(?:in|since|by|until|till|from|of|during|before|after|through|for|as|around|towards?)\s)?{_EDGE}"
        rf"(?P<mon>{_MONTH})(?!\w)(?!\s\d|\s[A-Z]){_OF_YEAR}?",
        0,
    ),
    ("decade", rf"\b{_EDGE}(?:the\s)?(?P<y>(?:1[5-9]|20)\d0)['’]?s\b", 0),
    ("decade", rf"(?:\b{_EDGE})?(?:\bthe\s)?['’](?P<short>[2-9]0)s\b", 0),
    ("century", rf"\b{_EDGE}(?:the\s)?(?P<c>1[0-9]|2[01])(?:st|nd|rd|th)[\s-]century\b", re.I),
    (
        "fiscal",
        r"\b(?:(?:first|second|third|fourth|Q[1-4])[\s-])?(?:[Ff]iscal[\s-](?:year\s)?(?=\d|first|second|third|fourth|Q[1-4]"
        r"|quarter)|FY\s?(?=['’]?\d))(?:(?:first|second|third|fourth|Q[1-4])\b[\s-]?)?(?:quarter\b(?:\s(?:of\s)?(?=\d))?)?"
        r"(?:['’]?\d\d(?:\d\d)?(?:[/-]\d\d)?\b)?",
        0,
    ),
    (
        "fraction",
        r"\b(?:the\s)?(?P<n>first|second|third|fourth|last|latter|final)\s(?P<of>half|week|(?:three|six|nine)\smonths)"
        rf"\sof\s{_WHOLE}",
        re.I,
    ),
    ("fraction", rf"\bH(?P<h>[12])[\s,]\s?(?:of\s)?(?P<y>{_YEAR})", 0),
    ("school_year", r"(?<![\w$£€/.,-])(?P<y>(?:19|20)\d\d)[/–-](?P<y2>\d\d)(?![\d/-])", 0),
    (
        "quarter",
        rf"\b{_EDGE}(?:the\s)?(?P<n>first|second|third|fourth|Q[1-4])"
        r"(?:[\s-]quarter\b(?!\sof\s(?:an?\s|fiscal|FY|the\s(?!year)))|(?<=Q\d)(?!\s(?:FY|fiscal)))"
        r"(?:\sof\sthe\syear)?"
        rf"(?:\s(?:of\s)?(?P<y>{_YEAR}))?",
        0,
    ),
    (
        "season_year",
        rf"\b{_EDGE}(?:the\s)?(?P<s>{_SEASON}|fall)\s(?:of\s)?(?P<y>{_YEAR})(?:[/–-](?P<y2>\d\d(?:\d\d)?)\b)?",
        re.I,
    ),
    ("season_rel", rf"\b(?P<rel>{_RELATION})\s(?P<s>{_SEASON}|fall)\b", re.I),
    (
        "season",
        rf"\b(?:in|since|during|by|over|until|throughout)\s{_EDGE}(?:the\s)?(?P<s>{_SEASON})\b(?!\sof\s|\s{_YEAR})",
        re.I,
    ),
    (
        "year",
        rf"(?<![\w$£€#@/.,:-]){_EDGE}(?P<y>{_YEAR})(?![\d%]|[.,:/-]\d|[-–]\w|[ap]m\b)"
        r"(?!\s(?:people|troops|soldiers|workers|jobs|homes|men|women|children|dollars|euros|pounds|percent|per\scent"
        r"|million|billion|thousand|miles|metres|meters|feet|km|kilomet|tons|tonnes|times|more|dead|injured|tanks"
        r"|GMT|UTC|hours|hrs|local\stime)\b)",
        0,
    ),
    (
        "weekday",
        r"\b(?:(?P<rel>last|next|this\spast|this\scoming|this|coming|past|each|every|the\s(?:same|following|previous|preceding))\s"
        rf"|(?P<edge>early|late)\s(?:on\s)?)?(?P<w>{_WEEKDAY})"
        rf"(?:,?\s(?:of\s)?(?P<wk>last|this|next|the\s(?:past|previous|coming|following|same))\sweek\b(?!['’]))?",
        0,
    ),
    ("weekday", rf"(?P<w>{_SHORT_WEEKDAY})", 0),
    (
        "day_word",
        r"(?<!USA )\b(?:(?P<edge>earlier|later|early|late)\s)?"
        r"(?P<w>today|(?:(?:the\s)?day\safter\s)?tomorrow|(?:(?:the\s)?day\sbefore\s)?yesterday|tonight)\b",
        re.I,
    ),
    (
        "this_part",
        r"\b(?:(?P<edge>early|late|mid)\s)?(?P<rel>this|last)\s(?P<p>morning|afternoon|evening|night)\b",
        re.I,
    ),
    (
        "period",
        rf"\b{_EDGE}(?P<rel>{_RELATION})\s(?P<u>weekend|week|month|quarter|year|decade|century)\b",
        re.I,
    ),
    (
        "trailing",
        rf"\b(?P<lead>(?:in|over|within|for|during)\s)?(?P<the>the\s)(?P<rel>last|past|next|coming|previous|recent)\s(?P<n>{_NUMBER}\s)?(?P<u>{_SPAN})\b",
        re.I,
    ),
    ("trailing", rf"\b(?P<rel>last|past|next|coming|previous)\s(?P<n>{_NUMBER})\s(?P<u>{_SPAN})\b", re.I),
    ("trailing", rf"\b(?:in|over|for)\s(?P<rel>recent|coming)\s(?P<n>)(?P<u>{_SPAN})\b", re.I),
    (
        "ago",
        r"\b(?:(?P<than>more\sthan|over|at\sleast|less\sthan|fewer\sthan|under|nearly|almost|about|around|roughly"
        rf"|approximately|just)\s)?(?P<n>{_NUMBER})\s(?P<u>{_SPAN})\sago\b",
        re.I,
    ),
    ("midweek", r"\bmid-?week\b", re.I),
    (
        "edge_of",
        r"\b(?:the\s)?(?P<edge>start|beginning|end|middle)\sof\sthe\s(?P<u>week|month|year|decade)\b",
        re.I,
    ),
    ("edge_of", r"\b(?P<edge>early|mid|late)\sin\sthe\s(?P<u>week|month|year|decade)\b", re.I),
    (
        "over_weekend",
        r"\b(?:over|at|on|in|during|through|throughout|since|after|(?P<till>by|until|till|before))\sthe\s(?P<u>weekend)\b"
        r"(?!\s(?:of|before|after)\b)",
        re.I,
    ),
    ("new_year", r"\b(?:the\s)?[Nn]ew\s[Yy]ear\b(?!['’])", 0),
    (
        "holiday",
        rf"\b(?P<h>{_HOLIDAY})(?!\w)(?:\s(?P<around>weekend|week|season|holidays?|period|break))?(?:,?\s(?P<y>{_YEAR}))?",
        0,
    ),
    (
        "ordinal",
        r"\b[Tt]he\s(?P<d>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[.,;!?\"”’')]|\s(?:and|of\sthis|of\snext|at|in)\b|\s*\Z)",
        0,
    ),
    *CLOCK_SOURCES,
    (
        "part",
        rf"\b(?P<p>overnight)\b(?=,?\s(?:(?:on|from|into|in|to|between|through)\s)?(?:{_WEEKDAY}|{_MONTH}\s?\d|\d))"
        r"|(?<=day\s)(?P<p2>overnight)\b",
        0,
    ),
)


def _patterns() -> Iterator[tuple[str, Needs, re.Pattern[str]]]:
    left = {kind: iter(needs) for kind, needs in NEEDS.items()}
    for kind, source, flags in _SOURCES:
        yield kind, next(left[kind]), late(source, flags)


_PATTERNS = tuple(_patterns())


def matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """What the patterns find in `text`, each with its pattern's kind. Linear in the text."""
    for start, end in stretches(text):
        for kind, pattern in _with(marks(text, start, end)):
            for match in pattern.finditer(text, start, end):
                yield kind, match


@lru_cache(maxsize=4096)  # most stretches tell of no time, and hold few marks
def _with(found: frozenset[str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns that may match where these marks are, in order, each with its kind."""
    return tuple(
        (kind, pattern)
        for kind, needs, pattern in _PATTERNS
        if not any(found.isdisjoint(group) for group in needs)
    )
