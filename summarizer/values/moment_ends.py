"""Times with an open end: "before June", "by Friday", "after Monday", "May 3 at the latest".

A `Moment` holds the date that such words name; what they say of it stands before it or behind it. `compare` reads
both: "before June" excludes June 4 and allows May 30, whatever is known of the date itself.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Literal

from summarizer.records import Moment
from summarizer.values.base import Verdict
from summarizer.values.moment_compare import stretch
from summarizer.values.moment_times import Said, compare_times, dayless, zoned
from summarizer.values.moment_times import both as both_of

End = Literal["before", "after", "up_to", "from"]
_LEAD = r"\s{0,3}(?:(?:some ?time|shortly|just|soon|well|only|not long|(?:in )?the (?:days|weeks|months))\s)?"
_LEADING: tuple[tuple[End, re.Pattern[str]], ...] = (
    # "before the end of June" allows all of June
    ("up_to", re.compile(rf"{_LEAD}(?:before|ahead of|prior to) (?:the )?(?:end|close) of\s", re.I)),
    (
        "before",
        re.compile(
            rf"{_LEAD}(?:before|ahead of|prior to|earlier than|in the (?:run|lead)-?up to)\s"
            r"(?!(?:dawn|daybreak|sunrise)\b)",
            re.I,
        ),
    ),
    ("from", re.compile(r"\s{0,3}(?:no (?:earlier|sooner) than|not (?:earlier than|before|until))\s", re.I)),
    ("after", re.compile(rf"{_LEAD}(?:after|later than|following|in the (?:wake|aftermath) of)\s", re.I)),
    (
        "up_to",
        re.compile(
            r"\s{0,3}(?:by|until|till|through|up to|no later than|not later than|on or before|at the latest by)\s",
            re.I,
        ),
    ),
    (
        "from",
        re.compile(
            r"\s{0,3}(?:since|on or after|as (?:early|soon) as|as of|starting(?: (?:on|in|from))?|effective"
            r"|from(?!.{0,80}(?:\b(?:to|until|till|through|into)\b|[-–—])))\s",  # "from May 6 to May 8" has both ends
            re.I,
        ),
    ),
)
_TRAILING: tuple[tuple[End, re.Pattern[str]], ...] = (
    ("up_to", re.compile(r"\s(?:at the (?:very )?latest|or (?:earlier|sooner|before))\s{0,3}\Z", re.I)),
    (
        "from",
        re.compile(
            r"\s(?:at the (?:very )?earliest|or later|or after|onwards?|and beyond|on)\s{0,3}\Z", re.I
        ),
    ),
)
#: Beyond this no ending can stand; a longer text is no answer but a passage.
_LONGEST = 300


def end_of(text: str) -> End | None:
    """The way in which the words open an end of the time that they name; None when they don't."""
    for name, pattern in _LEADING:
        if pattern.match(text):
            return name
    return next((name for name, pattern in _TRAILING if pattern.search(text[-_LONGEST:])), None)


#: Where what goes on begins or ends, which is one day; "by" and "before" only bound it.
_BEGINS = re.compile(
    r"\s{0,3}(?:ever\s)?(?:since|starting(?:\s(?:on|in|from))?|as\sof|effective|from)\s", re.I
)
_ENDS = re.compile(r"\s{0,3}(?:up\s)?(?:until|till|through)\s", re.I)


def one_end(a: str, b: str) -> bool:
    """Whether both words tell where something began, or both where it ends: "since March", "since May"."""
    if end_of(a) is None or end_of(a) != end_of(b):
        return False
    return any(end.match(a) and end.match(b) for end in (_BEGINS, _ENDS))


def compare(a: Said, b: Said) -> Verdict | None:
    """How two times relate, each as its words and the moment they name, when one of them is open; else None.

    Times of day are told apart by the clock. A time of day and a day, and sets of dates, are not for a rule.
    """
    ends = _end(*a), _end(*b)
    if ends[0] == ends[1] and (a[1] == b[1] or ends[0] is None):
        return None
    both = both_of(a[1], b[1])
    if dayless(a[1]) and dayless(b[1]) and a[1].zone == b[1].zone:
        return _by_clock((ends[0], a[1]), (ends[1], b[1]), both)
    if not (_placed(a[1]) and _placed(b[1])) or zoned(a[1]) != zoned(b[1]):
        return Verdict(
            "not_comparable", "moment.open", f"{both}: one of them only says before or after when."
        )
    first, second = _reach(ends[0], a[1]), _reach(ends[1], b[1])
    if first[0] > second[1] or second[0] > first[1]:
        return Verdict("contradicts", "moment.open-disjoint", f"{both} leave no time in common.")
    inside = second[0] <= first[0] and first[1] <= second[1]
    outside = first[0] <= second[0] and second[1] <= first[1]
    if inside and outside:
        return Verdict("same", "moment.same", f"{both} are the same time.")
    if inside or outside:
        return Verdict(
            "refines" if inside else "refined_by", "moment.contained", f"{both} agree; one is the more exact."
        )
    return Verdict("compatible", "moment.overlap", f"{both} overlap.")


#: How long before or after an hour an open end reaches: "after 9 p.m." is before 9 a.m.
_HALF_DAY = 720


def _by_clock(a: tuple[End | None, Moment], b: tuple[End | None, Moment], both: str) -> Verdict:
    """Two times of day without a day, one of them open."""
    told = compare_times(_clock_reach(*a), _clock_reach(*b), both)
    if told.relation != "contradicts":
        return told
    return Verdict("contradicts", "moment.open-disjoint", f"{both} leave no time in common.")


def _clock_reach(opened: End | None, moment: Moment) -> Moment:
    if opened is None:
        return moment
    first, last = (int(iso[1:3]) * 60 + int(iso[4:6]) for iso in (moment.earliest, moment.latest))
    reach = {
        "before": (first - _HALF_DAY, first - 1),
        "up_to": (last - _HALF_DAY, last),
        "after": (last + 1, last + _HALF_DAY),
        "from": (first, first + _HALF_DAY),
    }[opened]
    ends = (f"T{minute // 60 % 24:02d}:{minute % 60:02d}" for minute in reach)
    update = dict(zip(("earliest", "latest"), ends, strict=True))
    return moment.model_copy(update=update | {"grain": "part_of_day"})


_HEDGED = re.compile(
    r"\s{0,3}(?:just|shortly|soon|right|immediately|(?:a )?(?:few )?(?:minutes|moments)|a (?:little|bit|while)) ",
    re.I,
)


def _end(text: str, moment: Moment) -> End | None:
    """As `end_of`; "shortly after 8 a.m." is a stretch already."""
    hedged = moment.grain == "part_of_day" and _HEDGED.match(text)
    return None if hedged else end_of(text)


def _placed(moment: Moment) -> bool:
    return not moment.members and not dayless(moment)


def _reach(opened: End | None, moment: Moment) -> tuple[datetime, datetime]:
    """First and last instant that the words allow."""
    start, end = stretch(moment)
    if opened == "before":
        return datetime.min, start - datetime.resolution if start > datetime.min else start
    if opened == "after":
        return end + datetime.resolution, datetime.max
    if opened == "up_to":
        return datetime.min, end
    return (start, datetime.max) if opened == "from" else (start, end)
