"""Days and weeks that are told by their number ("week 23", "the third day of the fair, which opened on July 4"), and
the turn of the year.
"""

from __future__ import annotations

import re
from datetime import date

from summarizer.records import Moment
from summarizer.values.calendar import shifted, week_of
from summarizer.values.moment_find import scan
from summarizer.values.moment_nth import ORDINALS, ordinal
from summarizer.values.tokens import small_number

#: Leagues and competitions number their weeks too, none beyond this (the National Football League has 18).
_LEAGUE_WEEKS = 18
_WEEK = re.compile(
    r"\A(?:in\s|during\s)?(?P<sure>(?:calendar|ISO)\s)?week\s(?:no\.?\s|number\s)?(?P<n>\d{1,2})"
    r"(?:,?\s(?:of\s)?(?P<y>(?:19|20)\d\d))?\Z|\A(?P<y2>(?:19|20)\d\d)-?W(?P<n2>\d\d)\Z|\A(?P<kw>KW)\s?(?P<n3>\d{1,2})\Z",
    re.I,
)
_BEGAN = (
    r"(?:opened|opens|began|begins|started|starts|kicked\soff|kicks\soff|got\sunder\s?way|gets\sunder\s?way|broke\sout"
    r"|erupted|was\slaunched|were\slaunched|launched|was\simposed|commenced)"
)
_NTH_DAY = re.compile(
    rf"\A(?:on\s)?(?:the\s)?(?:(?P<nth>{'|'.join(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))\s(?:straight\s|consecutive\s|full\s)?day"
    r"|day\s(?P<n>\d{1,3}|[a-z]{3,9}))"
    rf"\s(?:of|into)\s[^,\n]{{1,60}}?,?\s(?:(?:which|that)\s)?(?P<began>{_BEGAN})\s(?P<rest>\S.{{0,60}})\Z",
    re.I,
)
_DAYS_IN = re.compile(
    r"\A(?:exactly\s)?(?P<n>\d{1,3}|[a-z]{3,9})\s(?P<u>day|week)s?\s(?:into|after\sthe\sstart\sof)\s[^,\n]{1,60}?,?\s"
    rf"(?:(?:which|that)\s)?{_BEGAN}\s(?P<rest>\S.{{0,60}})\Z",
    re.I,
)

#: "At the turn of the year": so many days before and after New Year's Day (a choice of this house).
_TURN = re.compile(
    r"\A(?:(?:at|around|about|since|over)\s)?(?:the\s)?(?:turn\sof\s(?:the\syear|(?P<y>(?:19|20)\d\d))|New\sYear\speriod)\Z",
    re.I,
)
_TURN_DAYS = (12, 9)


def read(text: str, anchor: date | None) -> tuple[bool, Moment | None]:
    """Whether the whole of `text` is such a time, and the moment that it gives (None: it can't be told)."""
    if hit := _WEEK.match(text):
        return True, _week(hit, anchor)
    if hit := _TURN.match(text):
        return True, _turn_of_year(hit, anchor)
    if hit := _NTH_DAY.match(text) or _DAYS_IN.match(text):
        return True, _nth_day(hit, anchor)
    return False, None


def _week(hit: re.Match[str], anchor: date | None) -> Moment | None:
    """A week by its number, of the year that is told, else of the year that brings it nearest to the anchor."""
    number = int(hit["n"] or hit["n2"] or hit["n3"])
    told = hit["y"] or hit["y2"]
    sure = bool(told or hit["sure"] or hit["kw"]) or number > _LEAGUE_WEEKS
    if not 1 <= number <= 53 or not sure or (anchor is None and not told):
        return None
    years = [int(told)] if told or anchor is None else [anchor.year - 1, anchor.year, anchor.year + 1]
    found = [monday for year in years if (monday := _monday(year, number))]
    if not found:
        return None
    monday = min(found, key=lambda day: (abs((day - anchor).days) if anchor else 0, day))
    first, last = week_of(monday)
    return Moment(earliest=first.isoformat(), latest=last.isoformat(), grain="week")


def _monday(year: int, number: int) -> date | None:
    try:
        return date.fromisocalendar(year, number, 1)
    except ValueError:
        return None


def _nth_day(hit: re.Match[str], anchor: date | None) -> Moment | None:
    """The day on which it began counts as the first; "two days into" is two days after it."""
    if "nth" in hit.re.groupindex:
        number = ordinal(hit["nth"]) if hit["nth"] else small_number(hit["n"].lower())
        days = None if number is None else number - 1
    else:
        number = small_number(hit["n"].lower())
        days = None if number is None else number * (7 if hit["u"].lower() == "week" else 1)
    found = scan(hit["rest"].removeprefix("on "), anchor)
    if days is None or days < 0 or not found:
        return None
    began = found[0].normal
    if began.grain != "day" or began.earliest != began.latest or found[0].start:
        return None
    day = shifted(date.fromisoformat(began.earliest), days).isoformat()
    return Moment(earliest=day, latest=day, grain="day")


def _turn_of_year(hit: re.Match[str], anchor: date | None) -> Moment | None:
    if anchor is None and not hit["y"]:
        return None
    year = int(hit["y"]) if hit["y"] or anchor is None else anchor.year + (anchor.month > 6)
    day = date(min(max(year, 1), 9999), 1, 1)
    first, last = shifted(day, -_TURN_DAYS[0]), shifted(day, _TURN_DAYS[1])
    return Moment(earliest=first.isoformat(), latest=last.isoformat(), grain="week")
