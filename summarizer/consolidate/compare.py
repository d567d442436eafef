"""How two claims that answer one question relate: the gates, then the values.

Gates come before values: what was planned and then happened, what was counted later, what is
only demanded. Each verdict names its rule.
"""

from __future__ import annotations

import re

from summarizer.consolidate import anchors, asof, denials, parties, scope, snapshots, steps
from summarizer.consolidate.clauses import told
from summarizer.consolidate.context import Context
from summarizer.consolidate.gates import GATES
from summarizer.consolidate.verdicts import incomparable
from summarizer.records import Claim, Moment, Value
from summarizer.values import modality
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.relate import read_value, relate_values

#: What is denied, and what is then said.
_DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b", re.I)
_SAYING = re.compile(r"\b(?:and|but) (?:\w+ )?(?:said|says|added|insisted|maintained|put)\b|\bsaying\b", re.I)
_AS_EARLY = re.compile(r"\s{0,3}(?:as (?:early|soon) as|no (?:earlier|sooner) than|not before)\b", re.I)
#: Times that are counted from the day of writing.
_COUNTED = re.compile(r"\b(?:ago|today|yesterday|tomorrow|tonight|(?:last|next|past|coming) \w+)\b", re.I)
#: Rules by which two answers are of two things, or of two moments: no reading of the texts is needed.
SETTLED = frozenset({"scope.apart", snapshots.RULE})
#: Two answers with one of these relations give the same answer, more or less exactly.
AGREEING = frozenset({"same", "alias", "compatible", "refines", "refined_by"})


def compare(one: Claim, other: Claim, context: Context) -> Verdict:
    """The relation of `one`'s answer to `other`'s."""
    first, second = _anchored(one, other, context), _anchored(other, one, context)
    values = anchors.other_week(one, other, context.published) or relate_values(
        first, second, context.holders
    )
    standing = modality.compare(one.modality, other.modality)
    if (
        standing.relation == "contradicts"
        and all(map(_stands, (one, other)))
        and (
            values.relation in AGREEING or values.rule == "words.polarity" or denials.of_one_deed(one, other)
        )
    ):
        return parties.compare(one, other) or standing
    if values.relation not in CONFLICTING:
        if standing.relation == "superseded" and _overtaken(one, other, values):
            return standing
        moved = asof.compare(one, other, context.published) if values.rule == "moment.which-week" else None
        return moved or _agreeing(one, other, values)
    if one.modality == other.modality == "possible" and one.value.kind in ("name", "place"):
        return incomparable(
            "modality.possible", "Both are told as merely possible: one doesn't rule out the other."
        )
    if standing.relation in ("superseded", "not_comparable") and not _still_to_come(one, other, context):
        return standing
    for gate in GATES:
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


def _overtaken(one: Claim, other: Claim, values: Verdict) -> bool:
    """True for what was to come, and what came of it: "as early as Friday" says nothing of the Monday after."""
    if is_undecided(values):
        return denials.come_true(one, other)
    return one.value.kind == "moment" and any(
        claim.modality in asof.TO_COME and _AS_EARLY.match(claim.value.text) for claim in (one, other)
    )


def _agreeing(one: Claim, other: Claim, values: Verdict) -> Verdict:
    """Values that don't clash: parties may, and one figure may be of the dead and of the wounded."""
    if is_undecided(values):
        return parties.compare(one, other) or values
    if one.value.kind == "quantity" and values.relation in AGREEING:
        return scope.fates(one, other) or steps.compare(one, other) or values
    return values


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


def _anchored(one: Claim, other: Claim, context: Context) -> Value:
    """`one`'s value; a day that its undated article leaves open ("January 10") is read as of the other's date.
    What is counted from the day of writing ("three weeks ago") stays open.
    """
    value = one.value
    if value.kind != "moment" or value.normal is not None or context.published.get(one.source):
        return value
    if _COUNTED.search(value.text):
        return value
    anchor = context.published.get(other.source)
    return read_value(value.text, "moment", anchor) if anchor else value


def is_undecided(verdict: Verdict) -> bool:
    """True when no rule could compare the two, and a reading of the texts might."""
    return (
        verdict.relation == "not_comparable"
        and verdict.rule not in SETTLED
        and (verdict.rule == "quantity.counted" or not verdict.rule.startswith(("quantity.", "modality.")))
    )
