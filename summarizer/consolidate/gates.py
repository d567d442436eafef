"""The gates that two answers pass before values that clash are a clash: time, scope, person, occasion and party.

Each gives a verdict of its own, or None: nothing shows that the two aren't of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from summarizer.consolidate import (
    anchors,
    asof,
    birthdays,
    elapsed,
    holders,
    markets,
    occasions,
    parties,
    persons,
    scope,
    snapshots,
    standings,
    steps,
)
from summarizer.consolidate.clauses import said
from summarizer.consolidate.context import Context
from summarizer.consolidate.verdicts import incomparable
from summarizer.consolidate.words import stem, stems
from summarizer.records import Claim, Quantity
from summarizer.text.lexicon import COMPARATORS, STOPWORDS
from summarizer.text.tokens import tokens
from summarizer.values import quantity
from summarizer.values.base import Verdict
from summarizer.values.late import late

#: A time that is so long after or before another.
_FROM = late(r"\b(?:minute|hour|day|week|fortnight|month|year)s? (?:from|after|before|on|to) (?!now\b)", re.I)
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month"})
#: Words that add nothing to a figure.
_OF_ALL = frozenset({"aboard", "board", "total", "altogether", "overall", "combined"})
#: "Which ministers …?", "What countries …?"
_MANY = late(
    r"(?:which|what)(?: [a-z]+){0,2} (?!was|is|has|does|this|campus|status|congress)[a-z]+[^s\W]s\b", re.I
)

Gate = Callable[[Claim, Claim, Context], Verdict | None]


def _same_time(one: Claim, other: Claim, context: Context) -> Verdict | None:
    return anchors.same_words(one, other, context.published)


def _counted_from(one: Claim, other: Claim) -> Verdict | None:
    """A time counted from another one ("a week from Tuesday") that is read as that other one."""
    if one.value.kind != "moment" or not any(_FROM.search(claim.value.text) for claim in (one, other)):
        return None
    return incomparable("moment.counted", "One of the times is counted from another.")


def _several(one: Claim, other: Claim) -> Verdict | None:
    """Names or places in answer to a question for several."""
    if one.value.kind in ("name", "place") and all(_MANY.match(c.question) for c in (one, other)):
        return Verdict("complements", "slot.many", "The question takes several answers side by side.")
    return None


def _later(one: Claim, other: Claim, context: Context) -> Verdict | None:
    return (
        asof.compare(one, other, context.published)
        or elapsed.calendar_days(one, other)
        or elapsed.compare(one, other, context.published)
        or birthdays.compare(one, other, context.published)
        or standings.compare(one, other)
        or snapshots.compare(one, other, context.published)
    )


def _scoped(one: Claim, other: Claim) -> Verdict | None:
    """The scope of anything but an age: where a person was arrested narrows nothing."""
    return None if persons.are_ages(one, other) else scope.compare(one, other)


def _lasted(claim: Claim) -> bool:
    """True for how long something took: of another occasion it is another time."""
    normal = claim.value.normal
    return isinstance(normal, Quantity) and normal.unit in _TIMES


def _of_one_occasion(one: Claim, other: Claim, context: Context) -> Verdict | None:
    if asof.is_unchanging(one.question) and not _lasted(one):
        return None
    return occasions.compare(
        one, other, (context.published.get(one.source), context.published.get(other.source))
    )


def _qualified(one: Claim, other: Claim) -> Verdict | None:
    """Figures of which one is said of something more ("less than 10 metres *from reaching the bottom*") may be of
    two things: not for a rule to decide. What the question names qualifies nothing.
    """
    if one.value.kind != "quantity":
        return None
    for claim, against in ((one, other), (other, one)):
        besides = _besides(claim.value.text)
        if not besides:
            continue
        texts = (claim.question, against.question, against.statement, against.value.text, said(against))
        known = frozenset().union(*map(stems, texts))
        extra = [word for word in besides if stem(word) not in known]
        if extra:
            reason = f"“{claim.value.text}” speaks of “{' '.join(extra)}”, the other doesn't."
            return incomparable("value.qualified", reason)
    return None


def _alone(gate: Callable[[Claim, Claim], Verdict | None]) -> Gate:
    """A gate that the two claims alone decide."""

    def gated(one: Claim, other: Claim, _context: Context) -> Verdict | None:
        return gate(one, other)

    return gated


#: The gates in their order; the first that has something to say decides.
GATES: tuple[Gate, ...] = (
    _same_time,
    _alone(_counted_from),
    _alone(_several),
    _later,
    _alone(markets.compare),
    _alone(_qualified),
    _alone(parties.compare),
    _alone(steps.compare),
    _alone(_scoped),
    _alone(holders.compare),
    _alone(persons.compare),
    _alone(asof.left_open),
    _of_one_occasion,
)


@lru_cache(maxsize=8192)
def _besides(text: str) -> tuple[str, ...]:
    """The content words of a value that are no part of a quantity in it."""
    spans = [(found.start, found.end) for found in quantity.find(text)]
    if not spans and quantity.parse(text) is not None:  # "none", "in his 40s": all of it is the figure
        return ()
    outside = (t for t in tokens(text) if not any(start <= t.start < end for start, end in spans))
    words = (part for token in outside for part in token.text.lower().split("-"))
    return tuple(word for word in words if word.isalpha() and word not in STOPWORDS | COMPARATORS | _OF_ALL)
