"""How two claims that answer one question relate: the gates, then the values.

Gates come before values: what was planned and then happened, what was counted later, what is
only demanded. Each verdict names its rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from summarizer.consolidate import asof, holders, occasions, parties, persons, scope
from summarizer.consolidate.clauses import told
from summarizer.records import Claim, Moment, Value
from summarizer.text.lexicon import COMPARATORS, STOPWORDS
from summarizer.text.spelling import singular
from summarizer.text.tokens import tokens
from summarizer.values import modality, quantity
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.relate import read_value, relate_values

#: What is denied, and what is then said.
_DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b", re.I)
_SAYING = re.compile(r"\b(?:and|but) (?:\w+ )?(?:said|says|added|insisted|maintained|put)\b|\bsaying\b", re.I)
#: A time that is so long after or before another.
_FROM = re.compile(
    r"\b(?:minute|hour|day|week|fortnight|month|year)s? (?:from|after|before|on|to) (?!now\b)", re.I
)
#: Days named from the day of writing.
_DEICTIC = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b", re.I
)
#: Words that add nothing to a figure.
_OF_ALL = frozenset({"aboard", "board", "total", "altogether", "overall", "combined"})
#: "Which ministers …?", "What countries …?"
_MANY = re.compile(
    r"(?:which|what)(?: [a-z]+){0,2} (?!was|is|has|does|this|campus|status|congress)[a-z]+[^s\W]s\b", re.I
)
#: Two answers with one of these relations give the same answer, more or less exactly.
AGREEING = frozenset({"same", "alias", "compatible", "refines", "refined_by"})


@dataclass(frozen=True)
class Context:
    """What the articles tell besides the claims."""

    holders: Mapping[str, str] = field(default_factory=dict)
    """Family name of an office holder → key of the state, as the articles give it."""
    published: Mapping[str, date | None] = field(default_factory=dict)
    """Source id → publication date."""


def compare(one: Claim, other: Claim, context: Context) -> Verdict:
    """The relation of `one`'s answer to `other`'s."""
    first, second = _anchored(one, other, context), _anchored(other, one, context)
    values = relate_values(first, second, context.holders)
    standing = modality.compare(one.modality, other.modality)
    if (
        standing.relation == "contradicts"
        and all(map(_stands, (one, other)))
        and (values.relation in AGREEING or values.rule == "words.polarity")
    ):
        return parties.compare(one, other) or standing
    if values.relation not in CONFLICTING:
        return _agreeing(one, other, values)
    if standing.relation in ("superseded", "not_comparable") and not _still_to_come(one, other, context):
        return standing
    for gate in _GATES:
        found = gate(one, other, context)
        if found is not None:
            return found
    return values


def _stands(claim: Claim) -> bool:
    """False where another verb stands between the denial and the value: "denied it and said 64 were at work"."""
    if claim.modality != "denied":
        return True
    before = told(claim).before
    denial = max((hit.end() for hit in _DENIAL.finditer(before)), default=-1)
    return denial < 0 or not _SAYING.search(before, denial)


def _agreeing(one: Claim, other: Claim, values: Verdict) -> Verdict:
    """Values that don't clash: parties may, and one figure may be of the dead and of the wounded."""
    if is_undecided(values):
        return parties.compare(one, other) or values
    if one.value.kind == "quantity" and values.relation in AGREEING:
        return scope.fates(one, other) or values
    return values


def _same_words(one: Claim, other: Claim, context: Context) -> Verdict | None:
    """The same words for a time, which the articles' dates make two: saved pages often carry the date of saving.
    "Yesterday" in articles whose dates are known is another matter.
    """
    if one.value.kind != "moment" or _plain(one.value) != _plain(other.value):
        return None
    if _DEICTIC.search(one.value.text) and all(context.published.get(c.source) for c in (one, other)):
        return None
    return Verdict(
        "compatible", "moment.same-words", f"Both say “{one.value.text}”, in articles of other dates."
    )


def _counted_from(one: Claim, other: Claim, _context: Context) -> Verdict | None:
    """A time counted from another one ("a week from Tuesday") that is read as that other one."""
    if one.value.kind != "moment" or not any(_FROM.search(claim.value.text) for claim in (one, other)):
        return None
    return Verdict("not_comparable", "moment.counted", "One of the times is counted from another.")


def _several(one: Claim, other: Claim, _context: Context) -> Verdict | None:
    """Names or places in answer to a question for several."""
    if one.value.kind in ("name", "place") and all(_MANY.match(c.question) for c in (one, other)):
        return Verdict("complements", "slot.many", "The question takes several answers side by side.")
    return None


def _later(one: Claim, other: Claim, context: Context) -> Verdict | None:
    return asof.compare(one, other, context.published) or asof.lasting(one, other, context.published)


def _qualified_by(one: Claim, other: Claim, _context: Context) -> Verdict | None:
    return _qualified(one, other)


def _scoped(one: Claim, other: Claim, _context: Context) -> Verdict | None:
    return scope.compare(one, other)


def _of_one_occasion(one: Claim, other: Claim, context: Context) -> Verdict | None:
    if asof.is_unchanging(one.question):
        return None
    return occasions.compare(
        one, other, (context.published.get(one.source), context.published.get(other.source))
    )


def _grown(one: Claim, other: Claim, _context: Context) -> Verdict | None:
    return asof.left_open(one, other)


def _of_one_person(one: Claim, other: Claim, _context: Context) -> Verdict | None:
    return persons.compare(one, other)


def _held_by_one(one: Claim, other: Claim, _context: Context) -> Verdict | None:
    return holders.compare(one, other)


def _parted(one: Claim, other: Claim, _context: Context) -> Verdict | None:
    return parties.compare(one, other)


#: The gates in their order; the first that has something to say decides.
_GATES: tuple[Callable[[Claim, Claim, Context], Verdict | None], ...] = (
    _same_words,
    _counted_from,
    _several,
    _later,
    _qualified_by,
    _parted,
    _scoped,
    _held_by_one,
    _of_one_person,
    _grown,
    _of_one_occasion,
)


def _still_to_come(one: Claim, other: Claim, context: Context) -> bool:
    """True when one article tells a time as past and the other, no older than that time, as still to come: then
    the second doesn't merely know less.
    """
    for past, ahead in ((one, other), (other, one)):
        when = past.value.normal
        written = context.published.get(ahead.source)
        if (
            past.modality == "happened"
            and ahead.modality in ("scheduled", "planned")
            and isinstance(when, Moment)
            and written is not None
            and when.latest[:10] <= written.isoformat()
        ):
            return True
    return False


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
        told = (against.statement, against.value.text, *(span.text for span in against.evidence))
        known = frozenset().union(*map(_content, (claim.question, against.question, *told)))
        extra = [word for word in besides if _stem(word) not in known]
        if extra:
            reason = f"“{claim.value.text}” speaks of “{' '.join(extra)}”, the other doesn't."
            return Verdict("not_comparable", "value.qualified", reason)
    return None


@lru_cache(maxsize=8192)
def _besides(text: str) -> tuple[str, ...]:
    """The content words of a value that are no part of a quantity in it."""
    spans = [(found.start, found.end) for found in quantity.find(text)]
    if not spans and quantity.parse(text) is not None:  # "none", "in his 40s": all of it is the figure
        return ()
    outside = (t for t in tokens(text) if not any(start <= t.start < end for start, end in spans))
    words = (part for token in outside for part in token.text.lower().split("-"))
    return tuple(word for word in words if word.isalpha() and word not in STOPWORDS | COMPARATORS | _OF_ALL)


@lru_cache(maxsize=8192)
def _content(text: str) -> frozenset[str]:
    return frozenset(_stem(part) for token in tokens(text) for part in token.text.lower().split("-"))


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    return singular(word)[:6]


def _anchored(one: Claim, other: Claim, context: Context) -> Value:
    """`one`'s value; a time that its undated article leaves open is read as of the other article's date."""
    value = one.value
    if value.kind != "moment" or value.normal is not None or context.published.get(one.source):
        return value
    anchor = context.published.get(other.source)
    return read_value(value.text, "moment", anchor) if anchor else value


def _plain(value: Value) -> str:
    return " ".join(value.text.lower().split())


def is_undecided(verdict: Verdict) -> bool:
    """True when no rule could compare the two, and a reading of the texts might."""
    return (
        verdict.relation == "not_comparable"
        and verdict.rule != "scope.apart"
        and (verdict.rule == "quantity.counted" or not verdict.rule.startswith(("quantity.", "modality.")))
    )
