"""A day so far from another: "the day after Christmas", "two weeks before March 3", "the Friday before Easter"."""

from __future__ import annotations

import re
from datetime import date

from summarizer.records import Moment
from summarizer.values.calendar import shifted
from summarizer.values.moment_find import scan
from summarizer.values.moment_words import WEEKDAYS
from summarizer.values.tokens import small_number

_COUNT = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|(?:a\s)?few"
    r"|(?:a\s)?couple(?:\sof)?|the)"
)
UNIT = r"(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|fortnight|month|year|decade)"
_STEP = re.compile(
    rf"\A(?:exactly\s|about\s|around\s|just\s|only\s|on\s)?(?P<n>{_COUNT})\s(?P<u>{UNIT})s?\s"
    r"(?P<way>before|after|ahead\sof|prior\sto|following|from)\s(?P<rest>\S.{0,120})\Z",
    re.I,
)
_DAY_STEP = re.compile(
    r"\A(?:on\s)?the\s(?P<d>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s(?:morning\s|afternoon\s|evening\s|night\s)?"
    r"(?P<way>before|after|following|preceding)\s(?P<rest>\S.{0,120})\Z"
)
_EVE = re.compile(r"\A(?:on\s)?(?:the\s)?eve\sof\s(?P<rest>\S.{0,120})\Z", re.I)
#: "A week from Tuesday" is a Tuesday.
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_STEP_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


def is_step(text: str) -> bool:
    """Return true for a time that is reckoned from another one."""
    return any(pattern.match(text) for pattern in (_EVE, _STEP, _DAY_STEP))


def read(text: str, anchor: date | None) -> Moment | None:
    """Return the day or days that such a time gives; None where the other end is no single day."""
    eve, step = _EVE.match(text), _STEP.match(text)
    if eve or step:
        return _stepped(eve, step, anchor)
    day_step = _DAY_STEP.match(text)
    return _weekday_from(day_step, anchor) if day_step else None


def _stepped(eve: re.Match[str] | None, step: re.Match[str] | None, anchor: date | None) -> Moment | None:
    """ "the day after Christmas", "two weeks before March 3"; None where the other end is no single day."""
    match = eve or step
    base = _day_in(match["rest"], anchor) if match else None
    if base is None or match is None:
        return None
    if step is None:
        return _days(shifted(base, -1), shifted(base, -1))
    count = 1 if step["n"].lower() == "the" else small_number(step["n"].lower())
    days = _STEP_DAYS.get(step["u"].lower())
    if count is None or days is None:
        return None
    move = count * days * (-1 if step["way"].lower() in ("before", "ahead of", "prior to") else 1)
    if step["u"].lower() == "night":
        return None
    if step["n"].lower() == "the" and days > 1:  # "the week before Christmas" is all of it
        first, last = sorted((shifted(base, move), shifted(base, -1 if move < 0 else 1)))
        return _days(first, last, "week")
    exact = days == 1 or (step["way"].lower() == "from" and _WEEKDAY.match(step["rest"]))
    room = 0 if exact else 1
    return _days(shifted(base, move - room), shifted(base, move + room), "week" if room else "day")


def _weekday_from(step: re.Match[str], anchor: date | None) -> Moment | None:
    """ "The Friday before Easter"; None where the other end is no single day."""
    base = _day_in(step["rest"], anchor)
    if base is None:
        return None
    forward = (WEEKDAYS[step["d"].lower()] - base.weekday()) % 7
    after = step["way"] in ("after", "following")
    day = shifted(base, (forward or 7) if after else forward - 7)
    return _days(day, day)


def _day_in(text: str, anchor: date | None) -> date | None:
    """The one day that `text` is or begins with ("the March 3 vote"); None when there is none."""
    found = scan(text, anchor)
    if len(found) != 1 or found[0].normal.grain != "day" or found[0].normal.members or found[0].start > 4:
        return None
    moment = found[0].normal
    return date.fromisoformat(moment.earliest) if moment.earliest == moment.latest else None


def _days(first: date, last: date, grain: str = "day") -> Moment:
    return Moment.model_validate({"earliest": first.isoformat(), "latest": last.isoformat(), "grain": grain})
