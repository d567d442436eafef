"""Calendar arithmetic and time zones, without the system's zone files.

Zone abbreviations and offsets: the IANA time zone database (files northamerica, europe, asia, australasia).
The US daylight saving rule: Energy Policy Act of 2005, section 110 (second Sunday of March to first Sunday of
November, from 2007); before it, Public Law 99-359 (first Sunday of April to last Sunday of October, from 1987).
"CST" is read as US Central, "BST" as British Summer Time: the readings of English-language news. "IST" has
three meanings and is in no table: such a time has no known zone.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

#: Minutes east of UTC.
OFFSETS: dict[str, int] = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "moscow time": 180, "beijing time": 480,
    "eastern standard time": -300, "eastern daylight time": -240,
    "pacific standard time": -480, "pacific daylight time": -420,
    "central standard time": -360, "central daylight time": -300,
    "mountain standard time": -420, "mountain daylight time": -360,
}  # fmt: skip
#: Generic US zones: standard offset; daylight time adds an hour.
US_GENERIC: dict[str, int] = {
    "et": -300, "ct": -360, "mt": -420, "pt": -480, "eastern time": -300, "central time": -360,
    "mountain time": -420, "pacific time": -480, "eastern": -300, "pacific": -480,
}  # fmt: skip


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None when there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date:
    """`day` moved by `days`, kept within the calendar."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def month_of(year: int, month: int) -> tuple[date, date]:
    """First and last day; `month` may run past 1–12 and carries into the year, kept within 1–9999."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    year = min(max(year, 1), 9999)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_of(year: int) -> tuple[date, date]:
    """First and last day of a year, kept within 1–9999."""
    year = min(max(year, 1), 9999)
    return date(year, 1, 1), date(year, 12, 31)


def week_of(day: date) -> tuple[date, date]:
    """Monday to Sunday of the ISO week that holds `day`."""
    monday = shifted(day, -day.weekday())
    return monday, shifted(monday, 6)


def _nth_sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))


def us_daylight(day: date) -> bool:
    """Return True when US daylight saving time is in force on `day` (the changing nights count as changed)."""
    if day.year >= 2007:
        return _nth_sunday(day.year, 3, 2) <= day < _nth_sunday(day.year, 11, 1)
    if day.year >= 1987:
        last = date(day.year, 10, 31)
        return _nth_sunday(day.year, 4, 1) <= day < shifted(last, -((last.weekday() + 1) % 7))
    return False


def offset_of(zone: str, day: date) -> int | None:
    """Minutes east of UTC of `zone` on `day`; None for a zone not in the table. "+02:00" is read too."""
    key = zone.lower().strip(" ()")
    if key in US_GENERIC:
        return US_GENERIC[key] + (60 if us_daylight(day) else 0)
    if key in OFFSETS:
        return OFFSETS[key]
    digits = key.lstrip("+-").replace(":", "")
    if key[:1] in ("+", "-") and len(digits) == 4 and digits.isdigit():
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        return -minutes if key[0] == "-" else minutes
    return None


def to_utc(moment: datetime, zone: str) -> datetime | None:
    """Return a local time in `zone` as UTC; None for an unknown zone or beyond the calendar."""
    offset = offset_of(zone, moment.date())
    if offset is None:
        return None
    try:
        return moment - timedelta(minutes=offset)
    except OverflowError:
        return None
