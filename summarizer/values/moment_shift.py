"""A moment that is moved by whole days or by whole years."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from summarizer.records import Moment
from summarizer.values.calendar import month_of, safe_date


def shifted_moment(moment: Moment, move: timedelta) -> Moment:
    """`moment` moved by whole days; unmoved at the ends of the calendar."""
    try:
        update: dict[str, object] = {
            name: _moved(getattr(moment, name), move) for name in ("earliest", "latest")
        }
        update["members"] = tuple(_moved(day, move) for day in moment.members)
    except OverflowError:
        return moment
    return moment.model_copy(update=update)


def _moved(iso: str, move: timedelta) -> str:
    if "T" not in iso:
        return (date.fromisoformat(iso) + move).isoformat()
    moved = datetime.fromisoformat(iso.removesuffix("Z")) + move
    return moved.isoformat(timespec="minutes") + ("Z" if iso.endswith("Z") else "")


def in_other_year(moment: Moment, years: int) -> Moment:
    """A stretch of whole days, so many years later; unmoved at the ends of the calendar."""
    first, last = (_year_on(date.fromisoformat(iso), years) for iso in (moment.earliest, moment.latest))
    if first is None or last is None:
        return moment
    return moment.model_copy(update={"earliest": first.isoformat(), "latest": last.isoformat()})


def _year_on(day: date, years: int) -> date | None:
    """The same day of another year; the last of February stays the last."""
    if (day.month, day.day) in ((2, 28), (2, 29)) and 1 <= day.year + years <= 9999:
        return month_of(day.year + years, 2)[1]
    return safe_date(day.year + years, day.month, day.day)
