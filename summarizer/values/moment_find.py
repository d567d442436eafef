"""The scanner of `moment`: atoms → expressions ("Thursday" + "Dec. 30" + "3:30 pm ET") → moments.

The tense around a weekday is read off the nearest cue in its own sentence: first before it, then after it
(after "Thursday's" the order is turned, since what follows is its clause).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from summarizer.records import Moment
from summarizer.text.lexicon import word_set
from summarizer.text.memo import by_text
from summarizer.values.base import Found
from summarizer.values.calendar import offset_of, safe_date, shifted, to_utc, zone_on
from summarizer.values.moment_clock import clock_of_all
from summarizer.values.moment_clock_patterns import CLOCKS
from summarizer.values.moment_relative import weekday_number
from summarizer.values.moment_resolve import day_of
from summarizer.values.moment_stretch import Clock, Days, Setting
from summarizer.values.moment_words import Atom, atoms

#: What may stand between the pieces of one expression.
_GLUE = re.compile(
    r",?\s{0,2}\(?(?:(?:on|at|of|in the|on the|around|about|by|from|since|into|the|early|late)\s){0,2}\Z"
)
_RANGE = re.compile(r"\s?(?:to|through|until|[-–—])\s?\Z")
_FUTURE = word_set(
    """will would 'll scheduled planned planning plan plans slated set expected expects due upcoming going
    intends intend aims hopes ahead tomorrow shall could may might"""
)
_PAST = word_set(
    """said told spoke was were had did met went took came held made gave became began left fell rose
    killed wrote saw found got has have ran shot struck hit sent died flew brought"""
)
_ACTIONS = (
    "talk|speak|meet|hold|visit|be|begin|start|open|vote|testify|travel|discuss|take|host|return|face|decide|appear|"
    "launch|play|arrive|leave|address|release|report|announce|sit|go|run|end|resume|gather|attend|sign|deliver"
)
_CUE = re.compile(rf"\bto (?P<to>{_ACTIONS})\b|(?P<ll>['’]ll)\b|(?P<word>[a-z]{{3,20}})\b", re.I)
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[A-Z\"“‘])|\n")
#: How far a cue is looked for, in characters.
_REACH = 160


@dataclass(frozen=True)
class Expression:
    """Pieces of text that name one time together. `until` = the atoms after "to" in a range."""

    atoms: tuple[Atom, ...]
    until: tuple[Atom, ...] = ()

    @property
    def start(self) -> int:
        """First character."""
        return self.atoms[0].start

    @property
    def end(self) -> int:
        """One past the last character."""
        return (self.until or self.atoms)[-1].end


@by_text
def expressions(text: str) -> tuple[Expression, ...]:
    """Every date or time expression of `text`, in order."""
    found: list[Expression] = []
    for atom in atoms(text):
        joined = _join(text, found[-1], atom) if found else None
        if joined is None:
            found.append(Expression((atom,)))
        else:
            found[-1] = joined
    return tuple(found)


def _join(text: str, last: Expression, atom: Atom) -> Expression | None:
    gap = text[last.end : atom.start] if atom.start - last.end <= 20 else "\n"
    if "\n" in gap:
        return None
    if not last.until and _complementary(last.atoms, atom) and _GLUE.match(gap):
        return Expression((*last.atoms, atom))
    whole = (
        len(last.atoms) == 1
        and not last.until
        and last.atoms[0].kind in ("md", "dm", "iso", "year", "my", "month")
    )
    if (
        whole
        and (_RANGE.match(gap))
        and atom.kind == last.atoms[0].kind
        and not text[: last.start].endswith("from ")
    ):
        return Expression(last.atoms, (atom,))
    return None


def _role(atom: Atom) -> str:
    if atom.kind in CLOCKS:
        return "clock"
    return atom.kind if atom.kind in ("part", "weekday") else "date"


def _complementary(parts: tuple[Atom, ...], atom: Atom) -> bool:
    """Return true when `atom` adds what the expression lacks: one weekday, one single day, one part, one clock time."""
    roles = [_role(part) for part in parts]
    new = _role(atom)
    if new in roles:
        return False
    days = [part for part in (*parts, atom) if _role(part) == "date"]
    return all(part.kind in _SINGLE_DAYS and not part.get("more") for part in days)


_SINGLE_DAYS = frozenset(
    {"nth_weekday", "iso", "slash", "md", "dm", "day_word", "holiday", "ordinal", "this_part"}
)


def resolve(text: str, expression: Expression, anchor: date | None) -> Moment | None:
    """Return the moment that an expression means in its text; None when it needs an anchor, or isn't a real time."""
    if expression.until:
        end, _ = _read(text, expression.until, anchor)
        if end is not None and expression.until[0].get("y"):  # "Nov. 30 to Dec. 2, 2019": the year is of both
            anchor = end.first
    days, clock = _read(text, expression.atoms, anchor)
    if expression.until:
        if days is None or end is None or end.last < days.first:
            return None
        return _moment(Days(days.first, end.last, days.grain), None)
    if days is None and any(_role(atom) in ("date", "weekday") for atom in expression.atoms):
        return None
    return None if days is None and clock is None else _moment(days, clock)


def days_of(text: str, expression: Expression, anchor: date | None) -> Days | None:
    """Return the days that an expression names, whatever its time of day; None when they can't be told."""
    return _read(text, expression.atoms, anchor)[0]


def _read(text: str, parts: tuple[Atom, ...], anchor: date | None) -> tuple[Days | None, Clock | None]:
    days: Days | None = None
    dated = any(_role(atom) == "date" for atom in parts)
    for atom in parts:
        role = _role(atom)
        if role == "date" or (role == "weekday" and not dated):
            tense = tense_at(text, atom) if anchor is not None else 0
            days = _widened(day_of(atom, Setting(anchor, tense)), atom.hedge)
    days = days and _fitting(days, parts, anchor)
    clock = clock_of_all(parts)
    if days is None and clock is not None and clock.zone:
        clock = replace(clock, zone=zone_on(clock.zone, anchor))
    return days, clock


#: "around March 5" reaches so many days to either side, by grain (a choice of this house, as in `moment_hedge`).
_AROUND: dict[str, int] = {
    "day": 3,
    "week": 7,
    "month": 15,
    "season": 30,
    "quarter": 30,
    "year": 365,
    "decade": 1826,
}


#: "Around 1850" reaches so many years.
_ROUND = 3


def _widened(days: Days | None, hedge: str) -> Days | None:
    if days is None or not hedge:
        return days
    reach = _AROUND.get(days.grain, 0)
    if days.grain == "year" and days.first.year % 10 == 0:  # a round one
        reach *= _ROUND
    return replace(
        days, first=shifted(days.first, -reach), last=shifted(days.last, reach), members=(), part=None
    )


#: A date this near the anchor (days) is of its year even where its weekday fits another year's.
_SURELY_NEAR = 60


def _fitting(days: Days, parts: tuple[Atom, ...], anchor: date | None) -> Days:
    """What the weekday beside a date decides: the order of 03/02/2024, and the year of a distant "Tuesday, March 5"."""
    names = [atom for atom in parts if atom.kind == "weekday"]
    dates = [atom for atom in parts if atom.kind in ("md", "dm", "slash")]
    if not names or not dates:
        return days
    weekday = weekday_number(names[0])
    if dates[0].kind == "slash" and days.members:
        fit = [day for day in days.members if day.weekday() == weekday]
        return Days(fit[0], fit[0], "day", part=days.part) if len(fit) == 1 else days
    day = days.first
    if anchor is None or dates[0].get("y") or days.last != day or day.weekday() == weekday:
        return days
    if abs((day - anchor).days) <= _SURELY_NEAR:
        return days
    years = (safe_date(min(max(anchor.year + move, 1), 9999), day.month, day.day) for move in (0, -1, 1))
    fit = [other for other in years if other is not None and other.weekday() == weekday]
    return replace(days, first=fit[0], last=fit[0]) if fit else days


def _moment(days: Days | None, clock: Clock | None) -> Moment:
    if days is None:
        assert clock is not None
        return _time_only(clock)
    if clock is None and days.part is not None:
        clock = Clock(*days.part, "part_of_day")
    if clock is None or days.first != days.last:
        members = tuple(day.isoformat() for day in days.members)
        return Moment(
            earliest=days.first.isoformat(), latest=days.last.isoformat(), grain=days.grain, members=members
        )
    return _timed(days.first, clock)


def _timed(day: date, clock: Clock) -> Moment:
    start = datetime.combine(day, time())
    first, last = _plus(start, clock.first), _plus(start, clock.last)
    if clock.zone:
        utc_first, utc_last = to_utc(first, clock.zone), to_utc(last, clock.zone)
        if utc_first is not None and utc_last is not None:
            return Moment(
                earliest=_iso(utc_first) + "Z",
                latest=_iso(utc_last) + "Z",
                grain=clock.grain,
                zone=clock.zone,
            )
    return Moment(earliest=_iso(first), latest=_iso(last), grain=clock.grain)


def _plus(start: datetime, minutes: int) -> datetime:
    try:
        return start + timedelta(minutes=minutes)
    except OverflowError:
        return start


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _time_only(clock: Clock) -> Moment:
    """Return a time of day whose day the words don't say: ISO 8601 with a leading T, local to its zone."""
    zone = clock.zone if clock.zone and offset_of(clock.zone, date(2000, 1, 1)) is not None else None
    return Moment(earliest=_clock(clock.first), latest=_clock(clock.last), grain=clock.grain, zone=zone)


def _clock(minutes: int) -> str:
    return f"T{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def tense_at(text: str, atom: Atom) -> int:
    """-1 past, 1 future, 0 undecided, by the nearest cue of the atom's sentence."""
    left = text[max(0, atom.start - _REACH) : atom.start]
    right = text[atom.end : atom.end + _REACH]
    ends = [match.end() for match in _SENTENCE_END.finditer(left)]
    left = left[ends[-1] :] if ends else left
    stop = _SENTENCE_END.search(right)
    right = right[: stop.start()] if stop else right
    before = [cue for cue in map(_tense, _CUE.finditer(left)) if cue]
    after = [cue for cue in map(_tense, _CUE.finditer(right)) if cue]
    if right[:2] in ("'s", "’s") and after:
        return after[0]
    return before[-1] if before else (after[0] if after else 0)


def _tense(match: re.Match[str]) -> int:
    if match["to"] or match["ll"]:
        return 1
    word = match["word"].lower()
    if match["word"] == "May":  # the month
        return 0
    if word in _FUTURE:
        return 1
    return -1 if word in _PAST or (word.endswith("ed") and word not in ("need", "united", "red")) else 0


@by_text
def scan(text: str, anchor: date | None) -> tuple[Found[Moment], ...]:
    """Every moment of `text` that can be resolved, in order."""
    found = []
    for expression in expressions(text):
        moment = resolve(text, expression, anchor)
        if moment is not None:
            start, end = expression.start, expression.end
            found.append(Found(start, end, text[start:end], moment))
    return tuple(found)
