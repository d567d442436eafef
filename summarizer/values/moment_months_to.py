"""Stretches told by their last month or by both: "the three months to June", "the April-June quarter".

So companies and statistical offices tell a quarter or a half-year (IAS 34, *Interim Financial Reporting*: "the three
months ended 30 June"). For a time that is the whole answer.
"""

from __future__ import annotations

import re
from datetime import date

from summarizer.records import Moment
from summarizer.values.calendar import month_of
from summarizer.values.moment_patterns import MONTHS

_MONTH = rf"(?P<mon>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
_UNITS = {"quarter": 3, "half": 6, "half-year": 6, "year": 12}
_LEAD = r"\A(?:(?:in|for|over|during)\s)?(?:the\s)?"
_YEAR = r"(?:,?\s(?P<y>(?:19|20)\d\d))?\Z"
_TO = re.compile(
    rf"{_LEAD}(?:(?P<n>{'|'.join(_COUNTS)}|[2-9]|1[0-2])[\s-]months?(?:\speriod)?"
    rf"|(?:(?:first|second|third|fourth|latest)\s)?(?P<unit>{'|'.join(_UNITS)}))"
    r"\s(?:to|through|until|up\sto|end(?:ed|ing)(?:\s(?:in|on))?)\s"
    rf"(?:the\send\sof\s|end[\s-])?(?:(?P<d1>3[01]|2[89])(?:st|th)?\s)?{_MONTH}"
    rf"(?:\s(?P<d2>3[01]|2[89])(?:st|th)?)?{_YEAR}",
    re.I,
)
_BETWEEN = re.compile(
    rf"{_LEAD}{_MONTH.replace('<mon>', '<first>')}(?:\s(?:to|through)\s|\s?[-–—/]\s?){_MONTH}"
    rf"\s(?:quarter|period|half|trimester)(?:\sof)?{_YEAR}",
    re.I,
)


def read(text: str, anchor: date | None) -> Moment | None:
    """Return whole months up to the one that is named, of the year whose such month ends nearest to `anchor` where no
    year is told. None for any other answer, for an end within a month, and where neither year nor anchor is known.
    """
    hit = _TO.match(text) or _BETWEEN.match(text)
    if hit is None or not (hit["y"] or anchor):
        return None
    last = MONTHS[hit["mon"].lower()]
    count = _count(hit, last)
    ends = [_end(year, last) for year in _years(hit["y"], anchor)]
    end = min(ends, key=lambda day: (abs((day - anchor).days) if anchor else 0, day))
    told = next((hit[name] for name in ("d1", "d2") if name in hit.groupdict() and hit[name]), None)
    if told is not None and int(told) < end.day - (last == 2):
        return None
    month = end.year * 12 + last - count
    first = month_of(month // 12, month % 12 + 1)[0]
    return Moment(earliest=first.isoformat(), latest=end.isoformat(), grain="quarter")


def _count(hit: re.Match[str], last: int) -> int:
    """How many months it is long."""
    words = hit.groupdict()
    if words.get("first"):
        return (last - MONTHS[words["first"].lower()]) % 12 + 1
    return (
        _UNITS[words["unit"].lower()] if words["unit"] else _COUNTS.get(words["n"].lower()) or int(words["n"])
    )


def _years(told: str | None, anchor: date | None) -> tuple[int, ...]:
    if told:
        return (int(told),)
    assert anchor is not None  # one of the two is known
    return tuple(year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if 1 < year < 9999)


def _end(year: int, month: int) -> date:
    return month_of(year, month)[1]
