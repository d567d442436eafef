"""Calendar arithmetic and time zones, without the system's zone files.

Zone abbreviations and offsets: the IANA time zone database (files northamerica, europe, asia, australasia).
The US daylight saving rule: Energy Policy Act of 2005, section 110 (second Sunday of March to first Sunday of
November, from 2007); before it, Public Law 99-359 (first Sunday of April to last Sunday of October, from 1987). The
European rule: Directive 2000/84/EC (last Sunday of March to last Sunday of October), kept by the United Kingdom,
Ukraine and Moldova.
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
    "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "sast": 120, "pkt": 300,
    "jst": 540, "kst": 540, "hkt": 480, "sgt": 480,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "moscow time": 180, "beijing time": 480,
    "greenwich mean time": 0, "universal time": 0, "tokyo time": 540, "japan time": 540, "seoul time": 540,
    "korea time": 540, "hong kong time": 480, "singapore time": 480, "taipei time": 480, "manila time": 480,
    "istanbul time": 180, "turkish time": 180, "ankara time": 180, "baghdad time": 180, "riyadh time": 180,
    "doha time": 180, "nairobi time": 180, "dubai time": 240, "kabul time": 270, "india time": 330, "delhi time": 330,
    "kuwait time": 180, "minsk time": 180, "addis ababa time": 180, "ethiopian time": 180, "saudi time": 180,
    "gulf standard time": 240, "baku time": 240, "tbilisi time": 240, "yerevan time": 240, "afghan time": 270,
    "pakistan time": 300, "islamabad time": 300, "karachi time": 300, "tashkent time": 300, "colombo time": 330,
    "mumbai time": 330, "indian time": 330, "nepal time": 345, "kathmandu time": 345, "nepali time": 345,
    "dhaka time": 360, "bangladesh time": 360, "myanmar time": 390, "bangkok time": 420, "thai time": 420,
    "jakarta time": 420, "hanoi time": 420, "vietnam time": 420, "china time": 480, "shanghai time": 480,
    "chinese time": 480, "perth time": 480, "malaysian time": 480, "kuala lumpur time": 480, "philippine time": 480,
    "taiwan time": 480, "brisbane time": 600, "japanese time": 540, "korean time": 540, "johannesburg time": 120,
    "south african time": 120, "nigerian time": 60, "kenyan time": 180, "caracas time": -240, "bogota time": -300,
    "lima time": -300, "buenos aires time": -180, "coordinated universal time": 0, "hawaii time": -600,
    "npt": 345, "ict": 420, "wib": 420, "wita": 480, "pht": 480, "myt": 480, "awst": 480, "eat": 180, "cat": 120,
    "wat": 60, "acst": 570, "acdt": 630, "arizona time": -420,
    "indian standard time": 330, "japan standard time": 540, "korea standard time": 540, "lagos time": 60,
    "eastern standard time": -300, "eastern daylight time": -240,
    "pacific standard time": -480, "pacific daylight time": -420,
    "central standard time": -360, "central daylight time": -300,
    "mountain standard time": -420, "mountain daylight time": -360,
}  # fmt: skip
#: Generic US zones: standard offset; daylight time adds an hour.
US_GENERIC: dict[str, int] = {
    "et": -300, "ct": -360, "mt": -420, "pt": -480, "eastern time": -300, "central time": -360,
    "mountain time": -420, "pacific time": -480, "eastern": -300, "pacific": -480,
    "new york time": -300, "washington time": -300, "boston time": -300, "miami time": -300, "atlanta time": -300,
    "chicago time": -360, "dallas time": -360, "houston time": -360, "texas time": -360, "denver time": -420,
    "los angeles time": -480, "california time": -480, "san francisco time": -480, "seattle time": -480,
}  # fmt: skip
#: What zones with summer time are called in winter and in summer, by their standard offset.
_NAMES: dict[int, tuple[str, str]] = {
    -300: ("EST", "EDT"), -360: ("CST", "CDT"), -420: ("MST", "MDT"), -480: ("PST", "PDT"),
    0: ("GMT", "BST"), 60: ("CET", "CEST"), 120: ("EET", "EEST"),
}  # fmt: skip
#: "Paris time" and the like: standard offset where the European rule adds an hour in summer.
EUROPEAN: dict[str, int] = {
    "london time": 0, "uk time": 0, "british time": 0, "dublin time": 0, "lisbon time": 0, "paris time": 60,
    "berlin time": 60, "brussels time": 60, "rome time": 60, "madrid time": 60, "vienna time": 60, "geneva time": 60,
    "warsaw time": 60, "amsterdam time": 60, "stockholm time": 60, "central european time": 60, "athens time": 120,
    "kyiv time": 120, "kiev time": 120, "ukraine time": 120, "bucharest time": 120, "helsinki time": 120,
    "eastern european time": 120, "german time": 60, "french time": 60, "swiss time": 60, "zurich time": 60,
    "italian time": 60, "spanish time": 60, "polish time": 60, "dutch time": 60, "oslo time": 60, "prague time": 60,
    "copenhagen time": 60, "budapest time": 60, "irish time": 0, "greek time": 120, "sofia time": 120,
    "riga time": 120, "vilnius time": 120, "tallinn time": 120, "finnish time": 120, "ukrainian time": 120,
}  # fmt: skip
#: The standard half of a pair of abbreviations that newsrooms also write in summer ("8 p.m. EST" in July).
_LOOSE = frozenset({"est", "cst", "pst", "akst", "cet", "eet"})
#: Days around a change of the clocks in which a time without a day may fall on either side.
_NEAR_CHANGE = 7


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


def european_summer(day: date) -> bool:
    """Return True when summer time is in force in the European Union on `day` (from 1996 on)."""
    ends = (date(day.year, month, 31) for month in (3, 10))
    first, last = (shifted(end, -((end.weekday() + 1) % 7)) for end in ends)
    return day.year >= 1996 and first <= day < last


def zone_on(zone: str, day: date | None) -> str:
    """What a zone is called about `day`: "ET" is "EDT" in July, "Paris time" is "CEST". Unchanged for other zones,
    without a day, and in the weeks in which the clocks change.
    """
    key = zone.lower().strip(" ()")
    standard = US_GENERIC.get(key, EUROPEAN.get(key))
    if standard is None or day is None:
        return zone
    in_summer = us_daylight if key in US_GENERIC else european_summer
    summer = {in_summer(shifted(day, move)) for move in (-_NEAR_CHANGE, 0, _NEAR_CHANGE)}
    return zone if len(summer) > 1 else _NAMES[standard][summer == {True}]


def two_clocks(zone: str | None) -> bool:
    """Return True for a zone that stands for two offsets, an hour apart, until a day is known: "ET", "Paris time"."""
    return (zone or "").lower() in US_GENERIC or (zone or "").lower() in EUROPEAN


def loose_zone(zone: str | None, day: date) -> bool:
    """Return True for a standard-time abbreviation on a day of summer time: newsrooms write "EST" for both."""
    key = (zone or "").lower()
    return key in _LOOSE and (european_summer(day) if key in ("cet", "eet") else us_daylight(day))


def offset_of(zone: str, day: date) -> int | None:
    """Minutes east of UTC of `zone` on `day`; None for a zone not in the table. "+02:00" is read too."""
    key = zone.lower().strip(" ()")
    if key in US_GENERIC:
        return US_GENERIC[key] + (60 if us_daylight(day) else 0)
    if key in EUROPEAN:
        return EUROPEAN[key] + (60 if european_summer(day) else 0)
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
