"""Parts of a year, month or decade: "the first half of 2023", "the last week of June"."""

from __future__ import annotations

from summarizer.records import Grain
from summarizer.values import moment_relative
from summarizer.values.calendar import month_of, shifted, year_of
from summarizer.values.moment_stretch import Days, Setting, likeliest
from summarizer.values.moment_words import MONTHS, Atom


def fraction(atom: Atom, setting: Setting) -> Days | None:
    """Recognise "the first half of 2023", "the last week of June", "the first three months of the year"."""
    whole = _whole_of(atom, setting)
    if whole is None:
        return None
    if atom.get("h"):
        return _halves(whole, last=atom.get("h") == "2")
    what, number = " ".join(atom.get("of").lower().split()), atom.get("n").lower()
    last = number in ("last", "latter", "final") or (number == "second" and what != "week")
    if what == "half":
        return _halves(whole, last=last) if number not in ("third", "fourth") else None
    if what == "week":
        return _week_in(whole, number)
    if (
        whole.grain != "year"
        or number in ("third", "fourth")
        or (number == "second" and what != "six months")
    ):
        return None
    months = {"three": 3, "six": 6, "nine": 9}[what.split()[0]]
    return _months_in(whole, 13 - months if last else 1, 12 if last else months)


def _whole_of(atom: Atom, setting: Setting) -> Days | None:
    """Return the year, month or decade that a part is taken of."""
    if atom.get("ten"):
        return Days(year_of(int(atom.get("ten")))[0], year_of(int(atom.get("ten")) + 9)[1], "decade")
    name = atom.get("mon") or atom.get("mon2")
    if atom.get("y"):
        year = int(atom.get("y"))
        month = MONTHS.get(name.rstrip(".").lower(), 0)
        return Days(*month_of(year, month), "month") if month else Days(*year_of(year), "year")
    if setting.anchor is None:
        return None
    if name:
        year, month = setting.anchor.year, MONTHS[name.rstrip(".").lower()]
        return likeliest(
            [Days(*month_of(y, month), "month") for y in (year - 1, year, year + 1)], setting, near=45
        )
    move = {"last": -1, "next": 1}.get(atom.get("rel").lower(), 0)
    return moment_relative.whole((atom.get("u") or atom.get("ru")).lower(), setting.anchor, move)


def _halves(whole: Days, *, last: bool) -> Days:
    """Half of a year by whole months, of a month the 15th included in both, of a decade by whole years."""
    if whole.grain == "year":
        return _months_in(whole, 7 if last else 1, 12 if last else 6)
    length = (whole.last - whole.first).days
    middle = shifted(whole.first, length // 2)
    grain: Grain = "week" if whole.grain == "month" else "year"
    return Days(middle, whole.last, grain) if last else Days(whole.first, middle, grain)


def _months_in(whole: Days, first: int, last: int) -> Days:
    year = whole.first.year
    return Days(month_of(year, first)[0], month_of(year, last)[1], "quarter")


def _week_in(whole: Days, number: str) -> Days | None:
    """A week of a month: seven days by count or a calendar week, whichever reaches farther."""
    if whole.grain != "month":
        return None
    if number in ("last", "latter", "final"):
        return Days(shifted(whole.last, -9), whole.last, "week")
    start = shifted(whole.first, 7 * {"first": 0, "second": 1, "third": 2, "fourth": 3}[number])
    return Days(max(whole.first, shifted(start, -3)), shifted(start, 9), "week")
