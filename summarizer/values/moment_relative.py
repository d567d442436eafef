"""Times that are told from the anchor: weekdays, "yesterday", "last week", "two days ago"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from summarizer.records import Grain
from summarizer.values.calendar import month_of, shifted, week_of, year_of
from summarizer.values.moment_stretch import PARTS, Days, Setting, against, edged, part_of
from summarizer.values.moment_words import WEEKDAYS, Atom
from summarizer.values.tokens import small_number

_UNIT_DAYS: dict[str, int] = {
    "minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91,
    "year": 365, "decade": 3652, "century": 36524,
}  # fmt: skip
_GRAINS: dict[str, Grain] = {
    "minute": "day", "hour": "day", "day": "day", "night": "day", "week": "week", "fortnight": "week",
    "weekend": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "decade",
}  # fmt: skip
#: What "few", "several" and no number at all stand for at most.
_FEW = 7
_FEW_TRAILING = 6
_LOOSELY = frozenset({"about", "around", "roughly", "approximately"})


def weekday_number(atom: Atom) -> int:
    """0 (Monday) to 6."""
    return WEEKDAYS[atom.get("w").rstrip(".").lower()]


def weekday(atom: Atom, setting: Setting) -> Days | None:
    """Return the day that "Thursday", "last Friday", "late Monday" mean; None without an anchor.

    "next Friday" is this week's or next week's, "last Monday" likewise: both are given where they differ. None, too,
    for a day that is reckoned from the story ("the following Friday") or comes again ("every Friday").
    """
    anchor = setting.anchor
    rel = " ".join(atom.get("rel").lower().split()).removeprefix("this ") or ""
    if anchor is None or rel in ("each", "every") or rel.startswith("the "):
        return None
    if atom.get("wk"):
        return _of_week(atom, anchor)
    forward = (weekday_number(atom) - anchor.weekday()) % 7
    back = forward - 7 if forward else 0
    if rel in ("last", "past"):
        move = back or -7
    elif rel in ("next", "coming"):
        move = forward or 7
    elif rel == "this" or setting.tense > 0:
        move = forward
    elif setting.tense < 0:
        move = back
    else:
        move = forward if forward < -back else back
    day = shifted(anchor, move)
    other = shifted(day, _other_week(rel, anchor, move))
    if other != day:
        first, last = sorted((day, other))
        return Days(first, last, "day", (first, last))
    return Days(day, day, "day", part=PARTS.get(atom.get("edge").lower()))


def _of_week(atom: Atom, anchor: date) -> Days | None:
    """Return "Tuesday of last week"; None where the week is reckoned from the story."""
    week = atom.get("wk").lower().split()[-1]
    if week in ("following", "same"):
        return None
    move = {"last": -7, "past": -7, "previous": -7, "next": 7, "coming": 7}.get(week, 0)
    day = shifted(week_of(shifted(anchor, move))[0], weekday_number(atom))
    return Days(day, day, "day", part=PARTS.get(atom.get("edge").lower()))


def _other_week(rel: str, anchor: date, move: int) -> int:
    """Days to the other reading of "next Friday" or "last Monday"; 0 where the nearest lies in another week already,
    whether weeks begin on Sunday or on Monday.
    """
    if rel == "next" and move < 7:
        return 7 if move <= max(6 - anchor.weekday(), 6 - (anchor.weekday() + 1) % 7) else 0
    if rel == "last" and move > -7:
        return -7 if -move <= max(anchor.weekday(), (anchor.weekday() + 1) % 7) else 0
    return 0


def day_word(atom: Atom, setting: Setting) -> Days | None:
    """Return the day of "today", "tomorrow", "yesterday", "tonight"; None without an anchor."""
    if setting.anchor is None:
        return None
    word = atom.get("w").lower()
    move = 1 if word.endswith("tomorrow") else -1 if word.endswith("yesterday") else 0
    day = shifted(setting.anchor, 2 * move if "day " in word else move)
    part = PARTS["night"] if word == "tonight" else PARTS.get(atom.get("edge").lower())
    return Days(day, day, "day", part=part)


def this_part(atom: Atom, setting: Setting) -> Days | None:
    """Return "this morning", "last night"; None without an anchor."""
    if setting.anchor is None:
        return None
    day = shifted(setting.anchor, -1 if atom.get("rel").lower() == "last" else 0)
    return Days(day, day, "day", part=part_of(atom.get("p"), atom.get("edge")))


def midweek(_atom: Atom, setting: Setting) -> Days | None:
    """Return Tuesday to Thursday of the anchor's week; None without an anchor."""
    if setting.anchor is None:
        return None
    monday = week_of(setting.anchor)[0]
    return Days(shifted(monday, 1), shifted(monday, 3), "week")


def period(atom: Atom, setting: Setting) -> Days | None:
    """Recognise "last week", "earlier this month", "next year", "this weekend"."""
    if setting.anchor is None:
        return None
    rel, unit = atom.get("rel").lower(), atom.get("u").lower()
    move = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(rel, 0)
    if unit == "weekend":
        return _weekend(replace(setting, tense=1), 0) if rel == "coming" else _weekend(setting, move)
    return against(whole(unit, setting.anchor, move), atom.get("edge"), setting.anchor)


def whole(unit: str, anchor: date, move: int) -> Days:
    """Return the anchor's week, month, quarter, year, decade or century, moved by so many."""
    if unit == "week":
        return Days(*week_of(shifted(anchor, 7 * move)), "week")
    if unit == "month":
        return Days(*month_of(anchor.year, anchor.month + move), "month")
    if unit == "quarter":
        start = (anchor.month - 1) // 3 * 3 + 1 + 3 * move
        return Days(month_of(anchor.year, start)[0], month_of(anchor.year, start + 2)[1], "quarter")
    if unit == "year":
        return Days(*year_of(anchor.year + move), "year")
    size = 10 if unit == "decade" else 100
    start = anchor.year // size * size + size * move
    return Days(year_of(start)[0], year_of(start + size - 1)[1], "decade")


def _weekend(setting: Setting, move: int) -> Days | None:
    if setting.anchor is None:
        return None
    saturday = shifted(week_of(setting.anchor)[0], 5 + 7 * move)
    if move == 0 and setting.tense < 0 and saturday > setting.anchor:
        saturday = shifted(saturday, -7)
    return Days(saturday, shifted(saturday, 1), "week")


def over_weekend(atom: Atom, setting: Setting) -> Days | None:
    """Return the Saturday and Sunday of "over the weekend": the past ones unless the tense is future."""
    return _weekend(replace(setting, tense=setting.tense or (1 if atom.get("till") else -1)), 0)


def _unit(atom: Atom) -> str:
    word = atom.get("u").lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def _count(atom: Atom) -> int | None:
    word = atom.get("n").lower().removesuffix(" of")
    if word in ("couple", "a couple"):
        return 2
    return small_number(word)


def trailing(atom: Atom, setting: Setting) -> Days | None:
    """Recognise "the last few months", "the next two weeks", "recent days"; "the next day" is the story's."""
    if setting.anchor is None or _of_the_story(atom):
        return None
    unit, count = _unit(atom), _count(atom)
    if count is None:
        count = _FEW_TRAILING if atom.get("n") or atom.get("u").lower().endswith("s") else 1
    reach = max(count * _UNIT_DAYS[unit], 1)
    grain = _GRAINS[unit]
    if atom.get("rel").lower() in ("next", "coming"):
        return Days(setting.anchor, shifted(setting.anchor, reach), grain)
    return Days(shifted(setting.anchor, -reach), setting.anchor, grain)


def _of_the_story(atom: Atom) -> bool:
    told = atom.get("rel").lower() in ("next", "previous") and not atom.get("n") and not atom.get("lead")
    return told and bool(atom.get("the")) and not atom.get("u").lower().endswith("s")


def ago(atom: Atom, setting: Setting) -> Days | None:
    """Return the stretch around "two weeks ago", half a unit to either side, a quarter of a decade or century; None
    without an anchor.
    """
    if setting.anchor is None:
        return None
    unit, count = _unit(atom), _count(atom)
    size, grain = _UNIT_DAYS[unit], _GRAINS[unit]
    half = size // 4 if grain == "decade" else size // 2
    if count is None:
        return Days(shifted(setting.anchor, -_FEW * max(size, 1)), shifted(setting.anchor, -2 * size), grain)
    if size == 0:
        return Days(shifted(setting.anchor, -1 - count // 24), setting.anchor, "day")
    middle = shifted(setting.anchor, -count * size)
    than = " ".join(atom.get("than").lower().split())
    if than in ("more than", "over", "at least"):
        return Days(shifted(middle, -max(count, 2) * size), shifted(middle, size // 4), grain)
    if than in ("less than", "fewer than", "under"):
        return Days(shifted(middle, -(size // 4)), setting.anchor, grain)
    round_figure = count * size // 10 if than or count % 10 == 0 else 0  # "30 years ago" may be 29 or 31
    if than in ("nearly", "almost"):
        return Days(shifted(middle, -(half // 2)), shifted(middle, max(half, round_figure)), grain)
    room = max(half, round_figure if than in _LOOSELY else round_figure // 2)
    return Days(shifted(middle, -room), min(shifted(middle, room), setting.anchor), grain)


def edge_of(atom: Atom, setting: Setting) -> Days | None:
    """Return "the end of the month", "the start of the year"; None without an anchor."""
    if setting.anchor is None:
        return None
    return edged(whole(atom.get("u").lower(), setting.anchor, 0), atom.get("edge"))
