"""How two answers relate that are quantities, read with the words around their figures.

`quantity_compare` sees figures only. Here the texts have their say: what the figures are of (`quantity_scope`), their
wholes and stretches (`quantity_wholes`), both ends of a change (`quantity_journeys`), which currency a name stands for
(`quantity_money`), which scale degrees are of (`quantity_degrees`); "six-figure" is of any unit; opposite directions
from one base contradict.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.records import Quantity
from summarizer.values import (
    bounds,
    quantity_degrees,
    quantity_journeys,
    quantity_money,
    quantity_said,
    quantity_scope,
    quantity_several,
    quantity_wholes,
    ranks,
    tallies,
    vague,
)
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.late import late
from summarizer.values.quantity_compare import AGREEING, Said, describe
from summarizer.values.quantity_compare import compare as plainly
from summarizer.values.quantity_find import scan
from summarizer.values.quantity_money import NAMES
from summarizer.values.quantity_scale import centre
from summarizer.values.units import named

_GOAL = "(?:par|budget|target|quota|the (?:speed )?limit|schedule|guideline|odds)"
#: Directions from one base, as they follow a figure → whether things that are counted can have them: of "12 houses
#: above the dam" and "12 houses below the dam" both may be there.
_POLES: tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...] = tuple(
    (late(rf"\b(?:{one})\b"), late(rf"\b(?:{other})\b"), counts)
    for one, other, counts in (
        (f"above|upstream|over {_GOAL}", f"below|beneath|downstream|short of|under {_GOAL}", False),
        ("higher", "lower", True),
        ("warmer|hotter", "cooler|colder", True),
        ("ahead|in front|clear", "behind|adrift|back", True),
        ("early|earlier|before", "late|later|after|overdue", False),
        ("faster|quicker", "slower", True),
        (
            "longer|taller|bigger|larger|heavier|older|more|richer|dearer",
            "shorter|smaller|lighter|younger|less|fewer|poorer|cheaper",
            True,
        ),
    )
)  # fmt: skip
#: Comparators that leave the figure itself out.
_OPEN_END = late(rf"(?<![\w])(?:{bounds.OPEN_ENDED})(?!\w)")
_BARE_ROUND = late(
    r"^(?:only |just |all |exactly )?(?:(?:an?|one|half a|two|three|four|five|\d) dozen\b|"
    r"(?:half an?|(?:an?|one|three)[ -]quarters? of an?) (?:thousand|million|billion|trillion)\b)"
)
_AT_LEAST = late(r"(?:at (?:the very )?least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of) ")
#: Verdicts that another figure of the answer may turn.
_OTHER_FIGURE = frozenset({"quantity.unit"})
_ADJECTIVE = late(
    r"^(?:an? |the )?(?:[a-z]+ )?(?:\d{1,3}|[a-z]{3,9})-(?:year|month|week|day|hour|minute|season)[ ,]"
)
#: A longer text is no answer but a passage, whose words may be of anything.
_LONGEST = 160
_MILLIONS = late(r"(?<=\d)m(?!\w)")
_ROW = late(r"\b(?:consecutive|straight|successive|running|in a row|in succession|on the trot)\b")


def compare(first: Said, second: Said) -> tuple[Verdict, Quantity, Quantity]:
    """Return how the first answer (text, quantity) relates to the second, and both quantities as they were compared.

    `compare(second, first)` gives the same verdict turned, and the quantities in the other order.
    """
    if max(len(first[0]), len(second[0])) > _LONGEST:
        return plainly(first[1], second[1]), first[1], second[1]
    a, b = quantity_money.as_one(first, second)
    a, b = _any_unit((first[0], a), (second[0], b))
    a, b = _in_a_row((first[0], a), (second[0], b))
    a, b = quantity_wholes.levelled((first[0], a), (second[0], b))
    a, b = _as_shares(a, b)
    a, b = _as_tallies((first[0], a), (second[0], b))
    one, other = (first[0], a), (second[0], b)
    verdict = plainly(a, b)
    apart = (
        quantity_scope.compare(one, other, verdict.relation in CONFLICTING)
        or _poles(one, other)
        or quantity_journeys.compare(one, other)
    )
    if apart is not None:
        return apart, a, b
    degrees = quantity_degrees.compare(one, other)
    if degrees is not None:
        return degrees
    if verdict.rule in _OTHER_FIGURE:
        found = _elsewhere(one, other)
        if found is not None:
            return found
    verdict = quantity_wholes.compare(one, other, _dozen(one, other, _strict(one, other, verdict)))
    if verdict.relation in AGREEING:
        verdict = quantity_several.compare(first[0], second[0]) or verdict
    return verdict, a, b


def _any_unit(first: Said, second: Said) -> tuple[Quantity, Quantity]:
    return _with_unit(first, second), _with_unit(second, first)


def _with_unit(said: Said, other: Said) -> Quantity:
    """ "A six-figure sum" takes the unit of the sum beside it; "2.5m" is of millions beside a count or a sum."""
    (text, q), theirs = said, other[1]
    if q.unit == "m" and theirs.unit in (None, *NAMES) and _MILLIONS.search(text.lower()):
        millions = quantity_said.read(_MILLIONS.sub(" million", text.lower()))
        return q if millions is None else millions.model_copy(update={"unit": theirs.unit})
    if q.unit is not None or theirs.unit is None or not vague.of_digits(text):
        return q
    return q.model_copy(update={"unit": theirs.unit, "counted": None})


def _as_shares(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """ "12 in every 100,000" beside "0.012 percent": both as shares."""
    return _as_share(a, b), _as_share(b, a)


def _as_share(q: Quantity, other: Quantity) -> Quantity:
    if other.unit != "percent" or q.unit is None or not q.unit.startswith("/"):
        return q
    base = named(q.unit[1:])
    if base.dimension != "heads":
        return q
    hard, soft = (
        tuple(None if end is None else round(100 * end / base.factor, 8) for end in interval)
        for interval in (q.hard, q.soft)
    )
    return q.model_copy(update={"hard": hard, "soft": soft, "unit": "percent", "counted": None})


def _as_tallies(first: Said, second: Said) -> tuple[Quantity, Quantity]:
    """ "28-31" beside the score "31-28" is no range."""
    (one, a), (other, b) = first, second
    scores = tuple((q.unit or "").startswith(tallies.PREFIX) for q in (a, b))
    if scores[0] == scores[1]:
        return a, b
    return (a, tallies.beside(other) or b) if scores[0] else (tallies.beside(one) or a, b)


def _strict(first: Said, second: Said, verdict: Verdict) -> Verdict:
    """ "Less than $1m" and "more than $1m" have their open ends in common, which the closed intervals hold."""
    a, b = first[1], second[1]
    if verdict.rule != "quantity.soft-disjoint" or a.unit != b.unit:
        return verdict
    (low, high), (other_low, other_high) = a.hard, b.hard
    points = low == high or other_low == other_high
    touch = (high is not None and high == other_low) or (low is not None and low == other_high)
    if points or not touch or not any(_OPEN_END.search(text.lower()) for text, _ in (first, second)):
        return _floors(first, second, verdict)
    names = " and ".join(sorted((describe(a), describe(b))))
    return Verdict("contradicts", "quantity.hard-disjoint", f"{names} can't both be true.")


def _floors(first: Said, second: Said, verdict: Verdict) -> Verdict:
    """ "At least 280" reaches as far as where "more than 300" begins: two floors that a reader takes for one count."""
    (one, a), (other, b) = first, second
    if (
        a.hard[1] is not None
        or b.hard[1] is not None
        or not (a.soft[1] == b.soft[0] or b.soft[1] == a.soft[0])
    ):
        return verdict
    told = [_AT_LEAST.match(text.lower()) is not None for text in (one, other)]
    if told[0] == told[1]:
        return verdict
    names = " and ".join(sorted((describe(a), describe(b))))
    return Verdict("compatible", "quantity.floors", f"{names} are two floors of what may be one figure.")


def _dozen(first: Said, second: Said, verdict: Verdict) -> Verdict:
    """ "A dozen" is twelve where the other counts twelve, and "half a million" 500,000."""
    if verdict.relation not in ("refines", "refined_by"):
        return verdict
    (_, fine), (text, coarse) = (second, first) if _BARE_ROUND.match(first[0].lower()) else (first, second)
    (low, high), figure = coarse.soft, centre(fine)
    if None in (low, high, figure) or not _BARE_ROUND.match(text.lower()):
        return verdict
    if (low or 0) + (high or 0) != 2 * (figure or 0):
        return verdict
    return Verdict(
        "same",
        "quantity.same",
        " and ".join(sorted((describe(first[1]), describe(second[1])))) + " are the same.",
    )


def _elsewhere(first: Said, second: Said) -> tuple[Verdict, Quantity, Quantity] | None:
    """Another figure of one answer that the other's is of: "a three-year deal worth $30m" beside "$30m".

    It may clash only where the first was no more than an adjective of time.
    """
    sides = sorted(((first, second, False), (second, first, True)), key=lambda side: (side[0][0], side[2]))
    for (text, _), (_, other), turned in sides:
        total = quantity_wholes.whole(text)
        for found in scan(text)[1:4]:
            if total is not None and found.normal.hard == total.hard:
                continue  # "half of the 40 jobs" is no answer of 40
            verdict = plainly(found.normal, other)
            clashes = verdict.relation in CONFLICTING
            if verdict.relation == "not_comparable" or (clashes and not _ADJECTIVE.match(text.lower())):
                continue
            if turned:
                return verdict.turned(), other, found.normal
            return verdict, found.normal, other
    return None


def _in_a_row(first: Said, second: Said) -> tuple[Quantity, Quantity]:
    """ "A third straight win" beside "three wins in a row" are two counts."""
    units = (first[1].unit == ranks.UNIT, second[1].unit == ranks.UNIT)
    if units[0] == units[1] or not (_ROW.search(first[0].lower()) and _ROW.search(second[0].lower())):
        return first[1], second[1]
    ranked, counted = (first[1], second[1]) if units[0] else (second[1], first[1])
    if counted.unit is not None:
        return first[1], second[1]
    as_count = ranked.model_copy(update={"unit": None, "counted": counted.counted})
    return (as_count, counted) if units[0] else (counted, as_count)


def _poles(first: Said, second: Said) -> Verdict | None:
    """Opposite directions from one base contradict; from two bases nothing can be told."""
    for here, there, (_, _, counts) in zip(
        _directions(first[0]), _directions(second[0]), _POLES, strict=True
    ):
        if here is None or there is None or here[0] == there[0]:
            continue
        if counts or None not in (first[1].unit, second[1].unit):
            return _from_bases((here[1], there[1]), (first[1], second[1]))
    return None


def _from_bases(bases: tuple[str, str], pair: tuple[Quantity, Quantity]) -> Verdict:
    if all(bases) and bases[0] != bases[1]:
        return Verdict("not_comparable", "quantity.scope", "The two are reckoned from different points.")
    first, second = sorted(map(describe, pair))
    return Verdict("contradicts", "quantity.direction", f"{first} and {second} go in opposite directions.")


def _tail(text: str) -> str:
    """Return what follows the first figure, lower-case."""
    found = scan(text)
    return text[found[0].end :].lower() if len(found) == 1 else ""


@lru_cache(maxsize=1024)
def _directions(text: str) -> tuple[tuple[bool, str] | None, ...]:
    """Return for each pair of poles whether the first figure of `text` goes up, and the last word of its base."""
    tail = _tail(text)
    return tuple(_direction(tail, up, down) for up, down, _ in _POLES)


def _direction(tail: str, up: re.Pattern[str], down: re.Pattern[str]) -> tuple[bool, str] | None:
    rise, fall = up.search(tail), down.search(tail)
    hit = rise or fall
    if hit is None or (rise and fall):
        return None
    words = tail[hit.end() :].split()
    return rise is not None, words[-1] if words else ""
