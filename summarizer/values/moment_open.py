"""Times with an open end: "before June", "by Friday", "after Monday", "no later than May 3".

A `Moment` holds the date that such words name; what they say of it stands before it. `compare` reads both: "before
June" excludes June 4 and allows May 30, whatever is known of the date itself.
"""

from __future__ import annotations

import re
from datetime import datetime

from summarizer.records import Moment
from summarizer.values.base import Verdict
from summarizer.values.moment_compare import describe, stretch

_LEAD = r"\s{0,3}(?:(?:some ?time|shortly|just|soon|well|only|the (?:day|days|week|weeks|month|months))\s)?"
_BEFORE = re.compile(rf"{_LEAD}(?:before|ahead of|prior to|earlier than)\s", re.IGNORECASE)
_AFTER = re.compile(rf"{_LEAD}(?:after|later than)\s", re.IGNORECASE)
_UP_TO = re.compile(
    r"\s{0,3}(?:by|until|till|no later than|not later than|on or before|at the latest by)\s", re.IGNORECASE
)
_FROM = re.compile(
    r"\s{0,3}(?:since|no earlier than|not earlier than|on or after|as of|starting"
    r"|from(?!.{0,80}(?:\b(?:to|until|till|through)\b|[-–—])))\s",  # "from May 6 to May 8" has both ends
    re.IGNORECASE,
)
_FIRST, _LAST = datetime.min, datetime.max


def _end_of(text: str) -> re.Pattern[str] | None:
    """The way in which the words open an end of the time that follows; None when they don't."""
    return next((pattern for pattern in (_BEFORE, _AFTER, _UP_TO, _FROM) if pattern.match(text)), None)


def compare(a: tuple[str, Moment], b: tuple[str, Moment]) -> Verdict | None:
    """How two times relate, each as its words and the moment they name, when one of them is open; else None.

    Times of day and sets of dates are not for a rule: "by 3 pm" may be of any day.
    """
    if _end_of(a[0]) == _end_of(b[0]) and (a[1] == b[1] or _end_of(a[0]) is None):
        return None
    both = " and ".join(sorted((describe(a[1]), describe(b[1]))))
    if any("T" in moment.earliest or moment.members for _, moment in (a, b)):
        return Verdict(
            "not_comparable", "moment.open", f"{both}: one of them only says before or after when."
        )
    first, second = _reach(*a), _reach(*b)
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


def _reach(text: str, moment: Moment) -> tuple[datetime, datetime]:
    """First and last instant that the words allow."""
    start, end = stretch(moment)
    opened = _end_of(text)
    if opened is _BEFORE:
        return _FIRST, start - datetime.resolution if start > _FIRST else start
    if opened is _AFTER:
        return end + datetime.resolution, _LAST
    if opened is _UP_TO:
        return _FIRST, end
    return (start, _LAST) if opened is _FROM else (start, end)
