"""Days and weeks that are told by their number ("week 23", "the third day of the fair, which opened on July 4"), and
the turn of the year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from summarizer.records import Grain, Moment
from summarizer.values.calendar import month_of, safe_date, shifted, week_of
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
_MILLENNIUM = re.compile(r"\A(?:(?:at|around|about|since)\s)?the\sturn\sof\sthe\smillennium\Z", re.I)
#: "The week before last", "the month after next"; "the night before last" is the one before last night.
_BEFORE_LAST = re.compile(
    r"\A(?:(?:in|on|during|over)\s)?the\s(?P<u>night|weekend|week|month|year)\s"
    r"(?:(?P<last>before\slast)|after\snext)\Z",
    re.I,
)
_OF_MONTH = re.compile(
    r"\A(?:on\s)?the\s(?P<d>3[01]|[12]?\d)(?:st|nd|rd|th)\sof\s(?P<rel>this|last|next)\smonth\Z", re.I
)
#: "The last day of February", "the first day of next month"; of a campaign, it is the story's.
_END_DAY = re.compile(
    r"\A(?:on\s)?(?:the\s)?(?:very\s)?(?P<n>first|last|final|opening)\sday\sof\s(?P<rest>\S.{0,40})\Z", re.I
)
_WHOLES = frozenset({"month", "year", "quarter", "decade"})
_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_N = r"(?P<n>\d{1,3}|[a-z]{1,9}|a\scouple\sof)"
#: "A year ago today", "three years ago this month", "exactly two weeks ago".
_TO_THE_DAY = re.compile(
    rf"\A(?:(?P<exact>exactly|precisely)\s)?{_N}\s(?P<u>week|fortnight|month|year|decade)s?\sago"
    r"(?:,?\s(?P<to>today|yesterday|tomorrow|to\sthe\sday|this\s(?:very\s)?(?:day|week|weekend|month|year|spring|summer|autumn|fall|winter)"
    r"|(?:last|next)\s(?:week|month)))?\Z",
    re.I,
)
#: "In three days", "two weeks from now", "within 48 hours".
_HENCE = re.compile(
    rf"\A(?:(?P<way>in|within)\s(?:(?:about|around|roughly|exactly|just|only|less\sthan|under)\s)?"
    rf"(?:the\snext\s)?{_N}\s(?P<u>hour|day|week|fortnight|month|year)s?"
    r"(?:['’]s?)?(?:\stime|\sfrom\snow)?"
    rf"|{_N.replace('<n>', '<n2>')}\s(?P<u2>day|week|fortnight|month|year)s?"
    r"(?:['’]\stime|\sfrom\s(?:now|today)|\shence))\Z",
    re.I,
)


#: Without one of these there is nothing to count.
_HINTS = re.compile(
    r"week|turn|period|day|ago\b|\d-?W|KW|\b(?:in|with|th|after|before|last|now|hence|time)", re.I
)


def read(text: str, anchor: date | None) -> tuple[bool, Moment | None]:
    """Whether the whole of `text` is such a time, and the moment that it gives (None: it can't be told)."""
    if not _HINTS.search(text):
        return False, None
    if hit := _WEEK.match(text):
        return True, _week(hit, anchor)
    if hit := _TURN.match(text):
        return True, _turn_of_year(hit, anchor)
    if _MILLENNIUM.match(text):
        return True, Moment(earliest="1999-01-01", latest="2001-12-31", grain="year")
    for pattern, reading in ((_TO_THE_DAY, _to_the_day), (_HENCE, _hence), (_END_DAY, _end_day), *_MORE):
        hit = pattern.match(text)
        found = reading(hit, anchor) if hit else None
        if found is not None:
            return True, found
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


def _whole_days(first: date, last: date, grain: Grain = "day") -> Moment:
    return Moment(earliest=first.isoformat(), latest=last.isoformat(), grain=grain)


def _end_day(hit: re.Match[str], anchor: date | None) -> Moment | None:
    """The first or last day of a month, quarter, year or decade."""
    rest = hit["rest"]
    found = (
        scan(rest, anchor) or scan(f"in {rest}", anchor) or scan(f"this {rest.removeprefix('the ')}", anchor)
    )
    whole = found[0].normal if len(found) == 1 else None
    if whole is None or whole.grain not in _WHOLES or whole.earliest[8:] != "01" or found[0].end < len(rest):
        return None
    day = date.fromisoformat(whole.earliest if hit["n"].lower() in ("first", "opening") else whole.latest)
    return _whole_days(day, day)


def _count(word: str) -> int | None:
    word = " ".join(word.lower().split())
    return 2 if word == "a couple of" else small_number(word)


def _back(anchor: date, unit: str, count: int) -> date | None:
    """The same day so many weeks, months or years before (after, when negative); a month's end is kept."""
    if unit in ("month", "year", "decade"):
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        first, last = month_of(anchor.year, anchor.month - months)
        return min(last, shifted(first, anchor.day - 1))
    return shifted(anchor, -count * _UNITS[unit])


def _to_the_day(hit: re.Match[str], anchor: date | None) -> Moment | None:
    """What is told to the day, week or month: counted from today's, this week's, this month's."""
    count, to = _count(hit["n"]), " ".join((hit["to"] or "").lower().split()).replace("this very", "this")
    if anchor is None or count is None or not (to or hit["exact"]):
        return None
    day = _back(anchor, hit["u"].lower(), count)
    if day is None:
        return None
    if to in ("", "today", "to the day", "this day"):
        return _whole_days(day, day)
    found = scan(to, day)
    return found[0].normal if found else None


def _hence(hit: re.Match[str], anchor: date | None) -> Moment | None:
    """So long from the anchor on, to the day when counted in days, else half a unit around; "within" runs up to it."""
    count, unit = _count(hit["n"] or hit["n2"]), (hit["u"] or hit["u2"]).lower()
    if anchor is None or count is None:
        return None
    within = (hit["way"] or "").lower() == "within"
    if unit == "hour":
        if not within or count < _DAY_HOURS:
            return None
        day: date | None = shifted(anchor, -(-count // _DAY_HOURS))
    else:
        day = _back(anchor, unit, -count)
    if day is None:
        return None
    if within:
        return _whole_days(anchor, day, "week" if unit != "hour" else "day")
    room = _UNITS[unit] // 2
    grain: Grain = "day" if unit == "day" else "month" if unit in ("month", "year") else "week"
    return _whole_days(max(shifted(day, -room), anchor), shifted(day, room), grain)


_DAY_HOURS = 24


def _before_last(hit: re.Match[str], anchor: date | None) -> Moment | None:
    """Two nights, weeks, months or years back, or on."""
    if anchor is None:
        return None
    unit, move = hit["u"].lower(), -2 if hit["last"] else 2
    if unit == "night":
        found = scan("tonight", shifted(anchor, move)) if move < 0 else ()
        return found[0].normal if found else None
    day = _back(anchor, "week" if unit == "weekend" else unit, -move)
    found = scan(f"this {unit}", day)
    return found[0].normal if found else None


def _of_month(hit: re.Match[str], anchor: date | None) -> Moment | None:
    """The 25th of this month, of the last or the next."""
    if anchor is None:
        return None
    first, _ = month_of(anchor.year, anchor.month + {"last": -1, "next": 1}.get(hit["rel"].lower(), 0))
    day = safe_date(first.year, first.month, int(hit["d"]))
    return None if day is None else _whole_days(day, day)


_MORE: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], Moment | None]], ...] = (
    (_BEFORE_LAST, _before_last),
    (_OF_MONTH, _of_month),
)
