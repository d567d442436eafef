"""By how much, or to how much? "Cut by 40 percent" and "cut to 40 percent" are two figures, equal as they may look."""

from __future__ import annotations

import re

from summarizer.consolidate.clauses import told
from summarizer.consolidate.verdicts import apart
from summarizer.records import Claim
from summarizer.values.base import Verdict
from summarizer.values.late import late

#: A change, which has a size and an outcome.
_CHANGE = late(
    r"\b(?:rose|risen|rise[sn]?|rising|fell|fallen|falls?|falling|drop(?:s|ped|ping)?|grew|grown|grows?|growing|cut(?:s|ting)?|"
    r"reduc\w{1,4}|rais(?:es?|ed|ing)|lower(?:s|ed|ing)?|increas\w{1,3}|decreas\w{1,3}|declin\w{1,3}|climb(?:s|ed|ing)?|"
    r"jump(?:s|ed|ing)?|s[lh]id|slip(?:s|ped)?|sank|shr[aiu]nk\w{0,3}|expand\w{0,3}|widen\w{0,3}|narrow\w{0,3}|lift\w{0,3}|"
    r"soar\w{0,3}|surg(?:ed?|es|ing)|plung(?:ed?|es|ing)|plummet\w{0,3}|tumbl\w{1,3}|slash\w{0,3}|boost\w{0,3}|"
    r"went (?:up|down)|up|down|halv\w{1,3}|edg(?:ed|es))\b",
    re.I,
)
_BEFORE = late(
    r"\b(by|to)(?: (?:about|around|nearly|almost|some|more than|over|just|only|up to|a record))?\s*$", re.I
)
_WITHIN = late(r"^(by|to)\b", re.I)


def compare(one: Claim, other: Claim) -> Verdict | None:
    """`scope.apart` where one figure is the size of a change and the other its outcome, else None."""
    ties = {_tie(one), _tie(other)}
    if ties != {"by", "to"}:
        return None
    return apart(
        f"One is by how much it changed, the other to how much: “{one.value.text}”, “{other.value.text}”."
    )


def _tie(claim: Claim) -> str:
    """`by` or `to` before a figure of a change; empty where neither stands there."""
    if claim.value.kind != "quantity":
        return ""
    around = told(claim)
    hit = _WITHIN.match(claim.value.text) or _BEFORE.search(around.before)
    return hit[1].lower() if hit and _CHANGE.search(around.before) else ""
