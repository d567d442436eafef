"""How two claims that answer one question relate: the gates, then the values.

Gates come before values: what was planned and then happened, what was counted later, what is
only demanded. Each verdict names its rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from summarizer.records import Claim, Moment, Value
from summarizer.text.lexicon import COMPARATORS, STOPWORDS
from summarizer.text.spelling import singular
from summarizer.text.tokens import tokens
from summarizer.values import modality, quantity
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.relate import read_value, relate_values

#: Words that tie a count to the day of publication.
_SO_FAR = re.compile(
    r"\b(?:so far|by now|until now|to date|as of (?:now|writing|this writing)|at the time of writing)\b", re.I
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
    if standing.relation == "contradicts" and values.relation in AGREEING:
        return standing
    if values.relation not in CONFLICTING:
        return values
    if standing.relation in ("superseded", "not_comparable"):
        return standing
    if one.value.kind == "moment" and _plain(one.value) == _plain(other.value):
        return Verdict(
            "compatible", "moment.same-words", f"Both say “{one.value.text}”, in articles of other dates."
        )
    return _later_count(one, other, context) or _qualified(one, other) or values


def _qualified(one: Claim, other: Claim) -> Verdict | None:
    """Figures of which one is said of something more ("less than 10 metres *from reaching the bottom*") may be of
    two things: not for a rule to decide. What the question names qualifies nothing.
    """
    if one.value.kind != "quantity":
        return None
    for claim, against in ((one, other), (other, one)):
        told = " ".join((against.statement, against.value.text, *(span.text for span in against.evidence)))
        known = _content(f"{claim.question} {against.question} {told}")
        extra = [word for word in _besides(claim.value.text) if _stem(word) not in known]
        if extra:
            reason = f"“{claim.value.text}” speaks of “{' '.join(extra)}”, the other doesn't."
            return Verdict("not_comparable", "value.qualified", reason)
    return None


def _besides(text: str) -> list[str]:
    """The content words of a value that are no part of a quantity in it."""
    spans = [(found.start, found.end) for found in quantity.find(text)]
    outside = (t for t in tokens(text) if not any(start <= t.start < end for start, end in spans))
    words = (part for token in outside for part in token.text.lower().split("-"))
    return [word for word in words if word.isalpha() and word not in STOPWORDS and word not in COMPARATORS]


def _content(text: str) -> frozenset[str]:
    return frozenset(_stem(part) for token in tokens(text) for part in token.text.lower().split("-"))


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


def _later_count(one: Claim, other: Claim, context: Context) -> Verdict | None:
    """A later count supersedes an earlier one only when both say as of when, and the times are apart."""
    if one.value.kind != "quantity":
        return None
    first, second = _as_of(one, context), _as_of(other, context)
    if first is None or second is None or (first[0] <= second[1] and second[0] <= first[1]):
        return None
    reason = f"The figures are of different times: {_dated(one)} and {_dated(other)}."
    return Verdict("superseded", "time.as-of", reason)


def _as_of(claim: Claim, context: Context) -> tuple[str, str] | None:
    """First and last day that a count may be as of; None when it isn't said, or lies after publication: nothing
    is counted in the future, so such a time is of something else in the sentence. "So far" and the like
    mean: as of publication.
    """
    published = context.published.get(claim.source)
    if published is not None and _SO_FAR.search(" ".join(span.text for span in claim.evidence)):
        return published.isoformat(), published.isoformat()
    if claim.when is None or not isinstance(claim.when.normal, Moment):
        return None
    earliest, latest = claim.when.normal.earliest[:10], claim.when.normal.latest[:10]
    if published is not None and latest > published.isoformat():
        return None
    return earliest, latest


def _dated(claim: Claim) -> str:
    return f"“{claim.value.text}” as of {claim.when.text if claim.when else 'publication'}"


def is_undecided(verdict: Verdict) -> bool:
    """True when no rule could compare the two, and a reading of the texts might."""
    return verdict.relation == "not_comparable" and not verdict.rule.startswith(("quantity.", "modality."))
