"""Holidays with a date of their own, and those that are reckoned from Easter. Days that many states have
("Independence Day", "Labour Day") are not here: which is meant can't be told from the words.
"""

from __future__ import annotations

import re
from datetime import date

from summarizer.values.calendar import month_of, safe_date, shifted, year_of
from summarizer.values.moment_stretch import Days, Setting, nearest, single
from summarizer.values.moment_words import Atom

_HOLIDAYS: dict[str, tuple[int, int]] = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
    "new years day": (1, 1),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "valentines day": (2, 14),
    "juneteenth": (6, 19),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "bastille day": (7, 14),
    "st patricks day": (3, 17),
    "st davids day": (3, 1),
    "st georges day": (4, 23),
    "st andrews day": (11, 30),
    "st stephens day": (12, 26),
    "orthodox christmas eve": (1, 6),
    "orthodox christmas day": (1, 7),
    "orthodox christmas": (1, 7),
    "may day": (5, 1),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "canada day": (7, 1),
    "remembrance day": (11, 11),
    "all saints day": (11, 1),
    "all souls day": (11, 2),
    "earth day": (4, 22),
    "cinco de mayo": (5, 5),
    "april fools day": (4, 1),
    "world aids day": (12, 1),
    "human rights day": (12, 10),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "womens day": (3, 8),
    "international womens day": (3, 8),
}
#: Holidays on the nth weekday of a month: month, weekday, nth (5 = the last), days after it (US Code, title 5, section
#: 6103; Remembrance Sunday after the Royal British Legion).
_MOVING: dict[str, tuple[int, int, int, int]] = {
    "thanksgiving": (11, 3, 4, 0),
    "labor day": (9, 0, 1, 0),
    "martin luther king": (1, 0, 3, 0),
    "memorial day": (5, 0, 5, 0),
    "presidents day": (2, 0, 3, 0),
    "columbus day": (10, 0, 2, 0),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
    "remembrance sunday": (11, 6, 2, 0),
}
#: Days from Easter Sunday.
_FROM_EASTER: dict[str, int] = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter": 0,
    "easter day": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
}


def new_year(_atom: Atom, setting: Setting) -> Days | None:
    """Recognise "in the New Year": the year that begins nearest the anchor."""
    if setting.anchor is None:
        return None
    return Days(*year_of(setting.anchor.year + (setting.anchor.month > 6)), "year")


def holiday(atom: Atom, setting: Setting) -> Days | None:
    """Return the day of a holiday, of the year given or nearest the anchor."""
    name = " ".join(re.sub(r"['’.,]", "", atom.get("h").lower()).split())

    def of(year: int) -> Days | None:
        return _about(single(_in_year(name, year)), atom.get("around"))

    if atom.get("y"):
        return of(int(atom.get("y")))
    if setting.anchor is None:
        return None
    years = range(max(setting.anchor.year - 1, 1), min(setting.anchor.year + 2, 10000))
    return nearest([days for days in map(of, years) if days is not None], setting.anchor)


def _in_year(name: str, year: int) -> date | None:
    """The day of a holiday in a year, by its name without points and apostrophes."""
    plain = name.removeprefix("orthodox ")
    if plain in _FROM_EASTER:
        sunday = orthodox_easter(year) if plain != name else easter(year)
        return shifted(sunday, _FROM_EASTER[plain])
    moving = next((rule for key, rule in _MOVING.items() if name.startswith(key)), None)
    if moving is None:
        return safe_date(year, *_HOLIDAYS[name])
    month, weekday, nth, after = moving
    first, last = month_of(year, month)
    day = shifted(first, (weekday - first.weekday()) % 7 + 7 * nth - 7)
    return shifted(day if day <= last else shifted(day, -7), after)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, *Astronomical Algorithms*, 1991, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    left = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + left - 7 * ((a + 11 * h + 22 * left) // 451) + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar (same source; from 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return shifted(date(year, month, day + 1), 13)


def other_easter(text: str, day: date) -> int:
    """Days by which the feast in `text` lies later in the eastern churches; 0 for what is no such feast."""
    name = _FEAST.search(text)
    if name is None or _CHURCH.search(text):
        return 0
    return (orthodox_easter(day.year) - easter(day.year)).days


_FEAST = re.compile(
    r"\b(?:Easter|Good\sFriday|Palm\sSunday|Maundy\sThursday|Pentecost|Ascension\sDay|Whit\s(?:Sunday|Monday))\b"
)
_CHURCH = re.compile(r"\b(?:Orthodox|Catholic|Western|Protestant)\b", re.I)


def _about(day: Days | None, around: str) -> Days | None:
    """ "Thanksgiving weekend", "Christmas week", "the Christmas holidays": the days around the day itself."""
    if day is None or not around:
        return day
    before, after = {"weekend": (4, 4), "week": (6, 6)}.get(around.lower(), (14, 12))
    return Days(shifted(day.first, -before), shifted(day.first, after), "week")
