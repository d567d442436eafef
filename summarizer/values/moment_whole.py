"""A time that is the whole answer: "Tuesday and Wednesday", "the day after Christmas", "overnight into Sunday".

Running text is read one expression at a time (`moment_find`). Where words are the whole answer, what joins several
expressions is part of it: a list, a span, a step from one to another. And what is reckoned from the story ("two hours
later", "the previous day") or comes again ("every Monday") is no moment, whatever date stands in it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from summarizer.records import Moment
from summarizer.text.lexicon import word_set
from summarizer.values import moment_months_to, moment_steps
from summarizer.values.base import Found
from summarizer.values.calendar import shifted
from summarizer.values.late import late
from summarizer.values.moment_compare import stretch
from summarizer.values.moment_find import expressions, scan
from summarizer.values.moment_patterns import YEAR
from summarizer.values.moment_shift import shifted_moment
from summarizer.values.moment_steps import UNIT
from summarizer.values.moment_stretch import PARTS
from summarizer.values.moment_times import dayless
from summarizer.values.moment_words import MONTHS

#: A longer text is a passage, and its first time is taken.
_LONGEST = 160
#: Reckoned from what was told before.
_STORY = late(
    rf"\b{UNIT}s?\s(?:later|earlier|after(?:wards?)?|before|prior|beforehand|hence|on)\s*[.,]?\s*\Z"
    rf"|\b(?:the|that)\s(?:very\s)?(?:same|previous|following|preceding|ensuing|subsequent)\s(?:\w{{1,9}}\s)?{UNIT}s?\b"
    rf"|\Athat\s(?:\w{{1,9}}\s)?(?:{UNIT}|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|\A(?:later|earlier)\sthat\b"
    rf"|\A(?:the\s)?next\s(?:day|morning|night|afternoon|evening)\b|\A(?:the\s)?{UNIT}\s(?:after|before)\Z",
    re.I,
)
#: Comes again and again.
_AGAIN = late(
    r"\b(?:every|each|daily|nightly|weekly|monthly|yearly|annually|hourly)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b|\ba\s(?:day|week|month|year)\Z",
    re.I,
)
#: Two weekdays that belong together, in whatever way.
_PAIRED = late(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s\w{5,9})?(?:,\s|\s(?:and|or|to|through|until)\s|\s?[-–—]\s?)"
    r"(?:(?:on|early|late)\s){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)


def read(text: str, anchor: date | None) -> tuple[bool, Moment | None]:
    """Whether the whole of `text` decides, and the moment that it then gives (None: there is none)."""
    if len(text) > _LONGEST or "\n" in text:
        return False, None
    if _AGAIN.search(text):
        return True, None
    if months := moment_months_to.read(text, anchor):
        return True, months
    if moment_steps.is_step(text):
        return True, moment_steps.read(text, anchor)
    if _STORY.search(text):
        return True, None
    if text.lower() in ("overnight", "overnight today"):
        return True, _overnight(anchor)
    joined = _joined(text, anchor) if _JOINT.search(text) else None
    return joined is not None or bool(_PAIRED.search(text)), joined


def _overnight(anchor: date | None) -> Moment | None:
    if anchor is None:
        return None
    return _night(shifted(anchor, -1), anchor)


#: A night between two days begins on the first as every night does, and ends on the second at 11:59.
_MORNING = PARTS["morning"][1]


def _night(first: date, last: date) -> Moment:
    start, end = PARTS["night"][0], _MORNING
    return Moment(
        earliest=f"{first}T{start // 60:02d}:{start % 60:02d}",
        latest=f"{last}T{end // 60:02d}:{end % 60:02d}",
        grain="part_of_day",
    )


# --- lists and spans --------------------------------------------------------------------------

_JOINT = late(r"[,&–—-]|\b(?:and|or|to|through|thru|until|till|into|overnight|the\snight)\b", re.I)
_SPAN = late(
    r"\A[\s,]*(?:to|through|thru|until|till|into|[-–—])[\s,]*(?:the\s|on\s|in\s|late\s|early\s)?\Z", re.I
)
_LIST = late(r"\A\s*(?:,|,?\s(?:and|or|&|as\swell\sas|and\s(?:also|again)))\s*(?:on\s|in\s|the\s)*\Z", re.I)
_BETWEEN = late(r"\A(?:sometime\s)?(?:in\sthe\snight\s)?between\s", re.I)
#: What makes a night of two days: before them, or within.
_NIGHT_LEAD = late(r"\A(?:overnight|(?:(?:on|in|during)\s)?the\snight)\s(?:from|between|of|on)?\s?", re.I)
_NIGHT_WITHIN = late(r"\bnight\s(?:in)?to\b", re.I)
_NIGHT_LAST = late(r",?\sovernight\Z", re.I)
_CLOCKS_BETWEEN = late(
    r"\A((?:from|between)\s\d{1,2}(?:[:.]\d\d)?)\sand\s(?=\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m)", re.I
)
_PLAIN = word_set("from between overnight on in the night of sometime during both either and or")
_MONTH_LIST = late(
    r"[\s,–—-]+|\b(?:and|or|to|through|until|till|between|from|in|early|mid|late|the|of|around)\b", re.I
)


def _joined(text: str, anchor: date | None) -> Moment | None:
    """A list or span of several expressions that make up the whole text; None when they don't."""
    night = _NIGHT_LEAD.match(text)
    late = _NIGHT_LAST.search(text)
    text = text[: late.start()] if late else text
    shown = _with_leads(_CLOCKS_BETWEEN.sub(r"\1 to ", text[night.end() :] if night else text))
    found = _one_year(scan(shown, anchor))
    if len(found) < 2 or len(found) != len(expressions(shown)):
        return found[0].normal if shown != text and len(found) == 1 and not night else None
    lead = shown[: found[0].start].lower().split()
    gaps = [shown[one.end : other.start] for one, other in pairwise(found)]
    if not set(lead) <= _PLAIN or shown[found[-1].end :].strip(" .)"):
        return None
    moments = _in_one_week(found, gaps, anchor)
    if len(found) == 2 and (night or late or _NIGHT_WITHIN.search(text)) and _is_day(moments[1]):
        return _night_to(moments)
    if len(found) == 2 and (
        _SPAN.match(gaps[0]) or (_BETWEEN.match(text) and gaps[0].split()[:1] == ["and"])
    ):
        return _span(moments)
    return _list(moments) if all(_LIST.match(one) for one in gaps) else None


def _one_year(found: tuple[Found[Moment], ...]) -> tuple[Found[Moment], ...]:
    """ "Jan. 30 and Feb. 2, 2019": the year at the end is the year of all."""
    if len(found) < 2 or not YEAR.search(found[-1].text) or YEAR.search(found[0].text):
        return found
    if dayless(found[-1].normal):
        return found
    year = date.fromisoformat(found[-1].normal.earliest[:10]).year
    moved = [_in_year(one, year, found[-1].normal) for one in found[:-1]]
    return found if None in moved else (*(one for one in moved if one is not None), found[-1])


def _in_year(one: Found[Moment], year: int, last: Moment) -> Found[Moment] | None:
    """`one` in that year, or in the year before where it would lie after the `last`."""
    for told in (year, year - 1):
        again = scan(f"{one.text} {told}", None) or scan(f"in {one.text} {told}", None)
        if again and not dayless(again[0].normal) and stretch(again[0].normal)[0] <= stretch(last)[1]:
            return replace(one, normal=again[0].normal)
    return None


def _with_leads(text: str) -> str:
    """ "May and June" as "in May and in June": a month's name is one where nothing else is said."""
    names = [word for word in _MONTH_LIST.split(text) if word and not word.isdigit()]
    if len(names) < 2 or not all(name.lower().rstrip(".") in MONTHS for name in names):
        return text
    return re.sub(r"(?<![A-Za-z])(?=[A-Z][a-z]{2})(?<!in )", "in ", text)


def _in_one_week(found: tuple[Found[Moment], ...], gaps: list[str], anchor: date | None) -> list[Moment]:
    """Weekdays of one answer lie within one week: the one nearest the anchor is kept, the rest is put around it."""
    moments = [one.normal for one in found]
    if anchor is None or not all(_is_day(moment) for moment in moments):
        return moments
    if any(any(ch.isdigit() for ch in one.text) for one in found):
        return moments
    days = [date.fromisoformat(moment.earliest[:10]) for moment in moments]
    either = all(" or " in text for text in gaps)
    pivot = min(range(len(days)), key=lambda i: (abs((days[i] - anchor).days), days[i]))
    moved = [_near(day, days[pivot], i - pivot, either=either) for i, day in enumerate(days)]
    return [shifted_moment(moment, new - old) for moment, new, old in zip(moments, moved, days, strict=True)]


def _near(day: date, pivot: date, side: int, *, either: bool) -> date:
    """The day with `day`'s weekday on or after (side > 0), or on or before `pivot`; the nearest of `either`."""
    if side == 0:
        return day
    forward = (day - pivot).days % 7
    if either:
        return shifted(pivot, forward if forward < 4 else forward - 7)
    return shifted(pivot, forward if side > 0 or not forward else forward - 7)


def _is_day(moment: Moment) -> bool:
    if moment.members or moment.earliest.startswith("T"):
        return False
    return moment.grain in ("day", "part_of_day") or moment.earliest[:10] == moment.latest[:10]


def _night_to(moments: list[Moment]) -> Moment | None:
    """The night before the second day, when it begins on the first."""
    first, last = moments
    day = date.fromisoformat(last.earliest[:10])
    before = shifted(day, -1)
    held = first.earliest[:10] <= before.isoformat() <= first.latest[:10]
    return _night(before, day) if held and "Z" not in last.earliest else None


def _span(moments: list[Moment]) -> Moment | None:
    first, last = moments
    if first.earliest.startswith("T") != last.earliest.startswith("T"):
        return _same_day(first, last)
    if first.earliest.startswith("T"):
        return _clock_span(first, last)
    if stretch(first)[0] > stretch(last)[1] or ("Z" in first.earliest) != ("Z" in last.earliest):
        return None
    if ("T" in first.earliest) != ("T" in last.latest):
        return Moment(earliest=first.earliest[:10], latest=last.latest[:10], grain="day")
    return Moment(earliest=first.earliest, latest=last.latest, grain=last.grain, zone=last.zone)


def _clock_span(first: Moment, last: Moment) -> Moment:
    return Moment(
        earliest=first.earliest, latest=last.latest, grain="part_of_day", zone=last.zone or first.zone
    )


def _same_day(first: Moment, last: Moment) -> Moment | None:
    """ "from 8 a.m. to 10 a.m. on Monday": the day is told once, at the end."""
    if (
        not first.earliest.startswith("T")
        or not _is_day(last)
        or "T" not in last.earliest
        or last.earliest.endswith("Z")
    ):
        return None
    start = last.earliest[:10] + first.earliest
    if start > last.latest:
        return None
    return Moment(earliest=start, latest=last.latest, grain="part_of_day")


def _list(moments: list[Moment]) -> Moment | None:
    """Single days as a set; months, years or parts of days as the stretch from the first to the last of them."""
    if any(moment.earliest.startswith("T") or "Z" in moment.earliest for moment in moments):
        return None
    members = sorted({day for moment in moments for day in (moment.members or (moment.earliest[:10],))})
    if all(_is_day(moment) or moment.members for moment in moments) and len(members) > 1:
        return Moment(earliest=members[0], latest=members[-1], grain="day", members=tuple(members))
    first, last = min(m.earliest[:10] for m in moments), max(m.latest[:10] for m in moments)
    return Moment(earliest=first, latest=last, grain=moments[-1].grain)
