"""The words of dates and times: patterns that turn text into atoms (a date, a weekday, a clock time, …).

Every pattern is anchored on a digit or a closed word list and repeats at most a few times, so that a scan
is linear. `atoms` settles overlaps: the earliest start wins, then the longest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

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
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
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
_WEEKDAY = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)\b"
)
_SHORT_WEEKDAY = (
    r"\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b(?:\.(?=,?\s)|(?=,?\s(?:" + _MONTH + r"|\d{1,2}\b)))"
)
_NUMBER = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|(?:a\s)?few|several|some|(?:a\s)?couple(?:\sof)?|many)"
)
_SPAN = r"(?:minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?"
_EDGE = (
    r"(?:(?P<edge>early|mid|late|earlier|later|middle\sof|(?:the\s)?(?:start|beginning|end|middle)\sof)"
    r"[\s-](?:in\s|the\s)?)?"
)
_ZONE = (
    r"(?P<z>UTC|GMT|WET|BST|WEST|CET|CEST|EET|EEST|MSK|E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T|AK[SD]T|HST|JST|KST|HKT|SGT"
    r"|AE[SD]T|NZ[SD]T|Z|(?:Eastern|Pacific|Central|Mountain)(?:\s(?:[Ss]tandard|[Dd]aylight))?(?:\s[Tt]ime)"
    r"|Eastern|Pacific|Moscow\stime|Beijing\stime|[+-]\d\d:?\d\d)"
)
_HOLIDAY = (
    r"(?:Christmas\sEve|Christmas\sDay|Christmas|Boxing\sDay|New\sYear['’]?s\sEve|New\sYear['’]?s\sDay"
    r"|Independence\sDay|Fourth\sof\sJuly|Halloween|Valentine['’]s\sDay|Thanksgiving(?:\sDay)?)"
)
_SEASON = r"(?:spring|summer|autumn|winter)"
_RELATION = r"(?:last|next|this|past|coming|previous|current)"


@dataclass(frozen=True)
class Atom:
    """One recognised piece of a date or time: where it is, which pattern found it, the match."""

    start: int
    end: int
    kind: str
    match: re.Match[str]

    def get(self, name: str) -> str:
        """Return a named part of the match; empty when absent."""
        return (self.match.groupdict().get(name) or "").strip()


_SOURCES: tuple[tuple[str, str, int], ...] = (
    (
        "iso",
        r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
        r"(?:[T ](?P<h>\d\d):(?P<mi>\d\d)(?::\d\d(?:\.\d{1,6})?)?\s?(?P<z>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?![\d-])",
        0,
    ),
    ("slash", r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)(?![\d/])", 0),
    (
        "week_of",
        rf"\b(?:the\s)?week\s(?:of|beginning|starting)\s(?:{_WEEKDAY},?\s)?(?P<mon>{_MONTH})\s(?P<d1>{_DAY})"
        rf"(?:,?\s(?P<y>{_YEAR}))?{_NOT_FIGURE}",
        0,
    ),
    (
        "md",
        rf"\b{_EDGE}(?P<mon>{_MONTH})\s{{1,3}}(?P<d1>{_DAY})(?:(?P<more>{_MORE})(?!\s?[A-Z]\w+\s\d))?"
        rf"(?:,?\s{{1,2}}(?P<y>{_YEAR}))?{_NOT_FIGURE}",
        0,
    ),
    (
        "dm",
        rf"(?<![\d.,$£€:/-])\b(?:the\s)?(?P<d1>{_DAY})(?P<more>{_MORE})?\s(?:of\s)?(?P<mon>{_MONTH})(?!\w)"
        rf"(?:,?\s{{1,2}}(?P<y>{_YEAR}))?(?![.,:]\d)",
        0,
    ),
    ("my", rf"\b{_EDGE}(?P<mon>{_MONTH}),?\s(?:of\s)?(?P<y>{_YEAR})(?![.,:]?\d)", 0),
    ("month_rel", rf"\b(?P<rel>{_RELATION})\s(?P<mon>{_MONTH})(?!\w)(?!\s\d)", 0),
    (
        "month",
        rf"\b(?P<lead>(?:in|since|by|until|till|from|of|during|before|after|through|for|as)\s)?{_EDGE}"
        rf"(?P<mon>{_MONTH})(?!\w)(?!\s\d|\s[A-Z])",
        0,
    ),
    ("decade", rf"\b{_EDGE}(?:the\s)?(?P<y>(?:1[5-9]|20)\d0)['’]?s\b", 0),
    ("school_year", r"(?<![\w$£€/.,-])(?P<y>(?:19|20)\d\d)[/–-](?P<y2>\d\d)(?![\d/-])", 0),
    (
        "quarter",
        r"\b(?:the\s)?(?P<n>first|second|third|fourth|Q[1-4])(?:[\s-](?:fiscal\s)?quarter\b(?!\sof\s(?:an?\s|the\s(?!year)))|(?<=Q\d))"
        rf"(?:\s(?:of\s)?(?P<y>{_YEAR}))?",
        0,
    ),
    ("season_year", rf"\b{_EDGE}(?:the\s)?(?P<s>{_SEASON}|fall)\s(?:of\s)?(?P<y>{_YEAR})", re.I),
    ("season_rel", rf"\b(?P<rel>{_RELATION})\s(?P<s>{_SEASON}|fall)\b", re.I),
    (
        "season",
        rf"\b(?:in|since|during|by|over|until|throughout)\s{_EDGE}(?:the\s)?(?P<s>{_SEASON})\b(?!\sof\s)",
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
        rf"\b(?:(?P<rel>last|next|this|coming)\s|(?P<edge>early|late)\s(?:on\s)?)?(?P<w>{_WEEKDAY})",
        0,
    ),
    ("weekday", rf"(?P<w>{_SHORT_WEEKDAY})", 0),
    (
        "day_word",
        r"(?<!USA )\b(?:(?P<edge>earlier|later|early|late)\s)?(?P<w>today|tomorrow|yesterday|tonight)\b",
        re.I,
    ),
    ("this_part", r"\b(?P<rel>this|last)\s(?P<p>morning|afternoon|evening|night)\b", re.I),
    (
        "period",
        rf"\b{_EDGE}(?P<rel>{_RELATION})\s(?P<u>weekend|week|month|quarter|year|decade|century)\b",
        re.I,
    ),
    (
        "trailing",
        rf"\b(?P<the>the\s)(?P<rel>last|past|next|coming|previous|recent)\s(?P<n>{_NUMBER}\s)?(?P<u>{_SPAN})\b",
        re.I,
    ),
    ("trailing", rf"\b(?P<rel>last|past|next|coming|previous)\s(?P<n>{_NUMBER})\s(?P<u>{_SPAN})\b", re.I),
    ("trailing", rf"\b(?:in|over|for)\s(?P<rel>recent|coming)\s(?P<n>)(?P<u>{_SPAN})\b", re.I),
    ("ago", rf"\b(?P<n>{_NUMBER})\s(?P<u>{_SPAN})\sago\b", re.I),
    (
        "edge_of",
        r"\b(?:the\s)?(?P<edge>start|beginning|end|middle)\sof\sthe\s(?P<u>week|month|year|decade)\b",
        re.I,
    ),
    ("over_weekend", r"\b(?:over|at|during)\sthe\s(?P<u>weekend)\b", re.I),
    ("new_year", r"\b(?:the\s)?[Nn]ew\s[Yy]ear\b(?!['’])", 0),
    ("holiday", rf"\b(?P<h>{_HOLIDAY})\b(?:\s(?P<y>{_YEAR}))?", 0),
    (
        "ordinal",
        r"\b[Tt]he\s(?P<d>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[.,;!?\"”’')]|\s(?:and|of\sthis|of\snext|at|in)\b|\s*\Z)",
        0,
    ),
    (
        "clock",
        r"(?<![\d:.$£€])\b(?:(?P<h0>1[0-2]|0?[1-9])(?:[:.](?P<m0>[0-5]\d))?\s?(?:to|[-–—])\s?)?"
        r"(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<mi>[0-5]\d))?\s?(?P<ap>[ap]\.\s?m\.|[ap]\.?m\b\.?)"
        rf"(?:,?\s\(?{_ZONE}\b\)?|\s\(?(?P<local>local\stime|local)\)?)?",
        re.I,
    ),
    (
        "clock24",
        r"(?<![\w:.,$£€/])(?P<h>2[0-3]|[01]?\d)[:.](?P<mi>[0-5]\d)(?::[0-5]\d)?\s?"
        rf"(?:\(?{_ZONE}\b\)?|(?P<local>local\stime|hours\b|hrs\b))",
        0,
    ),
    ("clock24", r"(?<![\w:.,$£€/-])(?P<h>2[0-3]|[01]?\d):(?P<mi>[0-5]\d)(?::[0-5]\d)?(?![\d:%]|\.\d)", 0),
    (
        "clock24",
        rf"(?<![\w:.,$£€/-])(?P<h>2[0-3]|[01]\d)(?P<mi>[0-5]\d)\s(?:{_ZONE}\b|(?P<local>local\stime|hrs\b))",
        0,
    ),
    (
        "noon",
        r"\b(?P<n>noon|midnight|midday)\b(?:\s\(?" + _ZONE + r"\b\)?|\s\(?(?P<local>local\stime)\)?)?",
        0,
    ),
    (
        "part",
        r"\b(?:(?:early|late|mid)[\s-])?(?P<p>morning|afternoon|evening|night)\b(?!\s(?:club|show|shift|sky|train|bus))",
        0,
    ),
)
_PATTERNS = tuple((kind, re.compile(source, flags)) for kind, source, flags in _SOURCES)
#: Every pattern matches a digit or one of these: a text without any is not searched thirty times.
_HINT = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|autumn|winter"
    r"|fall|christmas|halloween|thanksgiving|valentine|quarter|tomorrow)"
    r"|day|night|week|month|quarter|year|decade|centur|morning|afternoon|evening|minute|hour|noon",
    re.I,
)
#: A kind of later patterns yields only where these leave room; a bare month name wants a lead word when the word
#: is an ordinary one too.
_ORDINARY_MONTHS = frozenset({"may", "march", "mar", "april", "june", "august", "jan", "jun"})
_NAMED_DAYS = ("Black ", "Good ", "Super ", "Bloody ", "Ash ", "Palm ", "Cyber ", "Easter ", "The ")


@lru_cache(maxsize=1024)  # one sentence is read by several stages
def atoms(text: str) -> tuple[Atom, ...]:
    """Every piece of a date or time in `text`, in order, never overlapping."""
    if not _HINT.search(text):
        return ()
    found = sorted(_all(text), key=lambda atom: (atom.start, -atom.end))
    kept: list[Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return tuple(kept)


def _all(text: str) -> Iterator[Atom]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start = match.end("lead") if match.groupdict().get("lead") else match.start()
            atom = Atom(start, match.end(), kind, match)
            if _plausible(text, atom):
                yield atom


def _plausible(text: str, atom: Atom) -> bool:
    if atom.kind == "month":
        name = atom.get("mon").rstrip(".").lower()
        return name not in _ORDINARY_MONTHS or bool(atom.get("lead") or atom.get("edge"))
    if atom.kind == "year":
        return _year_plausible(text, atom)
    if atom.kind == "weekday":
        return not text[max(0, atom.start - 7) : atom.start].endswith(_NAMED_DAYS) and not _paper(text, atom)
    if atom.kind == "day_word":
        return atom.get("w") != atom.get("w").upper()
    return True


def _paper(text: str, atom: Atom) -> bool:
    """Recognise "Sunday Times", "Mail on Sunday"."""
    return (
        text[atom.end : atom.end + 6] == " Times" or text[max(0, atom.start - 8) : atom.start] == "Mail on "
    )


_YEAR_LEAD = re.compile(
    r"(?:more than|over|least|nearly|almost|fewer than|less than|some|up to|flight|room|no\.|of about)\s\Z",
    re.I,
)


def _year_plausible(text: str, atom: Atom) -> bool:
    """Return a bare four-digit number is a year from 1900 to 2099, or from 1500 after "in" and the like."""
    before = text[max(0, atom.match.start("y") - 12) : atom.match.start("y")]
    if _YEAR_LEAD.search(before):
        return False
    year = int(atom.get("y"))
    return 1900 <= year <= 2099 or bool(re.search(r"\b(?:in|since|from|until|by|of|to)\s\Z", before))
