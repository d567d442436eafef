"""An answer that is one quantity, read whole: what running text can't be read for.

In an article "several", "no one" and "third" are mostly no figures, and which verb governs which figure takes a
parser; in an answer to "How many …?" they are. So `read` sees more than `quantity_find.scan`, which it builds on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from summarizer.records import Interval, Number, Quantity
from summarizer.values import ages, changes, ranks, tallies, vague
from summarizer.values.base import Found
from summarizer.values.fates import befallen
from summarizer.values.quantity_find import scan
from summarizer.values.quantity_scale import centre
from summarizer.values.tokens import small_number
from summarizer.values.units import named
from summarizer.values.wordings import regrouped, written_out

#: A longer text is no answer but a passage, and is scanned like one.
_LONGEST = 160
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "−": "-", "’": "'", "‘": "'"})
_OLD = re.compile(r"[ -]olds?\b")
_ALL_BUT = re.compile(
    r"^all (?:but|except) (\d{1,4}|[a-z]+)(?: [a-z]+)? of (?:the |its |their |his |her |those )?(.+)$"
)
_READERS = (tallies.read, ages.read, vague.read, ranks.placed)
_TRAILS = (
    " most",
    " least",
    " more",
    " fewer",
    " less",
    " so",
    " maximum",
    " minimum",
    " tops",
    " thereabouts",
)
_TRAILING = re.compile(
    r"(?<=[a-z%\d]),? (at (?:the )?(?:very )?(?:most|least)|"
    r"or (?:more|fewer|less|so|thereabouts)|maximum|minimum|tops)$"
)
_LEAD = {
    **dict.fromkeys(
        ("at most", "at the most", "at the very most", "at very most", "maximum", "tops"), "at most"
    ),
    **dict.fromkeys(("or fewer", "or less"), "at most"),
    **dict.fromkeys(
        ("at least", "at the least", "at the very least", "at very least", "minimum", "or more"), "at least"
    ),
    **dict.fromkeys(("or so", "or thereabouts"), "about"),
}
_JOINTS = frozenset({" ", " and ", ", ", ", and "})


@lru_cache(maxsize=1024)  # one answer is compared to many
def read(text: str) -> Quantity | None:
    """Return the quantity that the answer `text` gives, the first when it gives several; None when none."""
    if len(text) > _LONGEST:
        found = scan(text)
        return found[0].normal if found else None
    folded = plain = " ".join(text.lower().translate(_DASHES).split()).strip(" .")
    folded = regrouped(folded)
    if folded.startswith(("all but ", "all except ")):
        return _all_but(folded)
    for reader in _READERS:
        quantity = reader(folded)
        if quantity is not None:
            return quantity
    times = changes.multiplied(folded)
    if times is not None:
        return changes.marked(scan(times[0])[0].normal, times[1])
    written = written_out(folded)
    written = _led(written)
    source = text if written == plain else written
    found = scan(source)
    return _first(source, found) if found else ranks.read(written)


def _all_but(folded: str) -> Quantity | None:
    """Return "all but two of the 30 miners" as 28 miners; None where the words don't tell of how many."""
    hit = _ALL_BUT.match(folded)
    left = None if hit is None else small_number(hit.group(1))
    found = scan(hit.group(2)) if hit is not None else ()
    if left is None or not found or found[0].start > 0 or not found[0].normal.exact:
        return None
    total = found[0].normal
    if not isinstance(total.hard[0], int) or total.unit is not None or total.hard[0] < left:
        return None
    value = total.hard[0] - left
    return total.model_copy(update={"hard": (value, value), "soft": (value, value)})


def _first(text: str, found: Sequence[Found[Quantity]]) -> Quantity:
    opens = text[: found[0].start].lower().endswith("from ")
    if opens and len(found) > 1 and text[found[0].end : found[1].start].lower() == " to ":
        return changes.turned(text[: found[0].start].lower(), _hull(found[0].normal, found[1].normal))
    both = _between(text, found)
    if both is not None:
        return both
    summed = _sum(text, found)
    if summed is not None:
        return summed
    told = changes.directed(text, _aged(text, found))
    return told if told != found[0].normal else befallen(text, found[0])


def _led(text: str) -> str:
    """ "50 guests at most" as "at most 50 guests"."""
    hit = _TRAILING.search(text) if text.endswith(_TRAILS) else None
    found = scan(text[: hit.start()]) if hit is not None else ()
    if hit is None or len(found) != 1 or None in found[0].normal.hard or found[0].normal.hard[0] == 0:
        return text
    start = found[0].start
    return f"{text[:start]}{_LEAD[hit.group(1)]} {text[start : hit.start()]}"


def _between(text: str, found: Sequence[Found[Quantity]]) -> Quantity | None:
    """Return "more than 10 but fewer than 20 inmates" as one range; None when it's no such."""
    if len(found) < 2 or text[found[0].end : found[1].start].lower().strip(" ,") not in (
        "but",
        "and",
        "but still",
    ):
        return None
    low, high = found[0].normal, found[1].normal
    if (
        low.hard[1] is not None
        or low.hard[0] is None
        or high.hard[1] is None
        or high.hard[0] not in (0, None)
    ):
        return None
    if low.unit not in (None, high.unit) or not low.hard[0] < high.hard[1]:
        return None
    return high.model_copy(update={"hard": (low.hard[0], high.hard[1]), "soft": (low.soft[0], high.soft[1])})


def _aged(text: str, found: Sequence[Found[Quantity]]) -> Sequence[Found[Quantity]]:
    """An "18-month-old" has an age in months."""
    first = found[0]
    if first.normal.unit not in ("month", "week", "day") or not _OLD.match(text[first.end :].lower()):
        return found
    return (replace(first, normal=first.normal.model_copy(update={"counted": "age"})), *found[1:])


def _sum(text: str, found: Sequence[Found[Quantity]]) -> Quantity | None:
    """Return "two hours and 30 minutes", "6ft 2in" as one measure, in the finest unit; None when they are no such."""
    total, last = found[0].normal, 0
    for i in range(1, min(len(found), 4)):
        gap = text[found[i - 1].end : found[i].start].lower()
        added = _added(total, found[i].normal) if gap in _JOINTS or not gap else None
        if added is None:
            break
        total, last = added, i
    return total if last else None


def _added(large: Quantity, small: Quantity) -> Quantity | None:
    if (
        large.unit is None
        or small.unit is None
        or large.unit == small.unit
        or not (large.exact and small.exact)
    ):
        return None
    big, fine = named(large.unit), named(small.unit)
    low, high = large.hard[0], small.hard[0]
    if big.dimension != fine.dimension or fine.offset or low is None or high is None or low < 0:
        return None
    ratio = Decimal(str(big.factor)) / Decimal(str(fine.factor))
    if ratio <= 1 or high >= ratio + Decimal("0.01"):
        return None
    if (large.unit, small.unit) == ("year", "month"):
        ratio = Decimal(12)
    value = _number(Decimal(str(low)) * round(ratio, 6) + Decimal(str(high)))
    return small.model_copy(update={"hard": (value, value), "soft": (value, value)})


def _number(value: Decimal) -> Number:
    value = round(value, 4)
    return int(value) if value == value.to_integral_value() else float(value)


def _hull(low: Quantity, high: Quantity) -> Quantity:
    """Return what both ends of "from 20 to 30" leave open: a range or a change, each of which holds both."""
    if low.unit not in (None, high.unit):
        return low
    hard, soft = _around(low.hard, high.hard), _around(low.soft, high.soft)
    ends = (centre(low), centre(high))
    if None not in ends:  # as of "20 to 30", a reader takes the ends as written
        soft = _around((ends[0], ends[0]), (ends[1], ends[1]))
    return high.model_copy(update={"hard": hard, "soft": soft, "exact": False})


def _around(one: Interval, other: Interval) -> Interval:
    """Return the smallest interval that holds both."""
    floors = [end for end in (one[0], other[0]) if end is not None]
    ceilings = [end for end in (one[1], other[1]) if end is not None]
    return (
        min(floors) if len(floors) == 2 else None,
        max(ceilings) if len(ceilings) == 2 else None,
    )
