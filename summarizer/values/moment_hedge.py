"""Approximations: "around 7 a.m.", "shortly after noon", "late March", "a few weeks ago", and how far they reach.

An approximation has two reaches, as a rounded figure has: what a reader takes (the stretch that the moment holds),
and a slack beyond it in which another time is unlikely and still possible. Beyond the slack the two can't both hold.

The reaches around an hour are a choice of this house: no style guide gives one. They rest on the habit of writing
"about 7:30" for what is nearer to the half hour than to the hour, so that "about 7" ends well before 7:30.
"""

from __future__ import annotations

import re
from datetime import timedelta

from summarizer.records import Moment
from summarizer.values.moment_clock_patterns import CLOCKS

_BEFORE = r"just|shortly|soon|right|immediately|(?:a\s)?(?:few\s)?(?:minutes|moments)|a\s(?:little|bit|while)"
#: Before a clock time.
_HEDGE = re.compile(
    r"\b(?:(?:at|on)\s)?(?:(?P<around>(?:at\s)?(?:some\s?time\s)?(?:around|about)|approximately|roughly|circa|close\sto)"
    rf"|(?P<after>(?:{_BEFORE})\s(?:after|past))|(?P<before>(?:{_BEFORE})\s(?:before|prior\sto)|nearly|almost))"
    r"\s(?:at\s)?\Z",
    re.I,
)
#: Before a day, month or year; "about Monday" may tell what was talked about.
_HEDGED_DAY = re.compile(
    r"\b(?P<around>(?:on\sor\s(?:about|around)|(?:some\s?time\s)?around|approximately|roughly|circa|ca?\.))\s(?:the\s)?\Z",
    re.I,
)
_LONGEST = 32
_DATES = frozenset({"md", "dm", "my", "month", "year", "weekday", "holiday", "decade", "iso", "ordinal"})

#: Minutes from the hour that is named: first, last.
REACHES: dict[str, tuple[int, int]] = {"around": (-25, 25), "after": (0, 30), "before": (-30, 0)}
#: Beyond a reach, another time is called unlikely and no contradiction (minutes).
_CLOCK_SLACK = timedelta(minutes=40)
#: "Shortly after 3" at five to three: on the wrong side of the hour only two clocks can be at odds.
_WRONG_SIDE = timedelta(minutes=10)
_PART_SLACK = timedelta(hours=1)
_DAY = timedelta(days=1)


def hedge_before(text: str, start: int, kind: str) -> tuple[str, int]:
    """The approximation before the time at `start` ("around", "after", "before" or empty), and where it begins."""
    if kind not in CLOCKS and kind not in _DATES:
        return "", start
    pattern = _HEDGE if kind in CLOCKS else _HEDGED_DAY
    window = max(0, start - _LONGEST)
    match = pattern.search(text[window:start])
    if match is None or match.lastgroup is None:
        return "", start
    return match.lastgroup, window + match.start(match.lastgroup)


_NUMBERED = r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CLOCK_WORDS = re.compile(
    r"\b(?:around|about|approximately|roughly|circa|close\sto|nearly|almost|(?:after|past|before|prior\sto)\s)",
    re.I,
)
_EDGED = re.compile(r"\b(?:early|mid|late|start|beginning|middle|end|latter\spart)\b", re.I)
_VAGUE = re.compile(r"\b(?:turn\sof|few|several|couple|recent|coming|some(?!\s?time)|many|dozens)\b", re.I)
_LONG_AGO = re.compile(
    rf"\b(?:{_NUMBERED}|couple|couple\sof)\s(?:week|fortnight|month|year|decade)s?\sago\b|\bago\b.{{0,9}}\Z",
    re.I,
)
_OPEN_AGO = re.compile(r"\b(?:more\sthan|over|at\sleast)\s.{1,20}\sago\b", re.I)
_AROUND = re.compile(r"\b(?:around|about|circa|roughly|approximately)\b", re.I)


def slack(text: str, moment: Moment, length: timedelta, *, earlier: bool) -> timedelta:
    """How far beyond the stretch of `moment` (which is `length` long) the words of `text` let another time lie,
    which is `earlier` or later.
    """
    if moment.grain == "part_of_day":
        return _part_slack(text, earlier=earlier)
    if "T" in moment.earliest:
        return timedelta()
    if "weekend" in text.lower():  # a Friday evening is counted in, a Monday isn't
        return _DAY if earlier else timedelta()
    if _OPEN_AGO.search(text):
        return 10 * length if earlier else timedelta()
    if _VAGUE.search(text) or (_AROUND.search(text) and moment.grain != "minute"):
        return length
    if _LONG_AGO.search(text) and moment.grain != "day":
        return length * 2 / 5 if moment.grain == "decade" else length / 2
    return timedelta()


def _part_slack(text: str, *, earlier: bool) -> timedelta:
    hedge = _CLOCK_WORDS.search(text)
    if hedge and re.search(r"\d|noon|midnight|midday|o['’]clock", text):
        side = {True: "after past", False: "before prior nearly almost"}[earlier].split()
        return _WRONG_SIDE if hedge[0].lower().split()[0] in side else _CLOCK_SLACK
    return _PART_SLACK if _EDGED.search(text) else timedelta()


def edge_slack(text: str, moment: Moment, length: timedelta) -> timedelta:
    """The slack of "early March", "the end of the year": about a sixth of the month, quarter, year or decade. It
    is for an exact date against such a stretch, never for two of them: early March is not late March.
    """
    if "T" in moment.earliest or moment.grain in ("day", "part_of_day") or not _EDGED.search(text):
        return timedelta()
    return length * 2 // 5  # `length` is about five twelfths of the whole
