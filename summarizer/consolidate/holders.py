"""Does a question have one holder? Two names clash only there.

One wins, one designed the bridge, one is president; but many are arrested, score, resign or condemn. Names that stand
by different offices or deeds are answers to two questions.
"""

from __future__ import annotations

import re

from summarizer.consolidate.clauses import said
from summarizer.consolidate.deed_words import ROLES
from summarizer.consolidate.scope import contrasted
from summarizer.consolidate.verdicts import incomparable
from summarizer.records import Claim
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.qualifiers import compiled

_ROLES = compiled(ROLES)
#: What several may have done or suffered, each as an answer.
_BY_MANY = late(
    r"\b(?:arrested|detained|held|questioned|charged|accused|convicted|killed|injured|wounded|hurt|dead|died|dies|rescued|"
    r"scored|scores|resigned|resign|quit|attend(?:ed|s)?|condemn(?:ed|s)?|criticis\w+|criticiz\w+|prais\w+|"
    r"support\w*|"
    r"back(?:ed|s)|oppos\w+|sign(?:ed|s)? (?:an?|the|it|on)|vot(?:ed|es?)|spoke|speaks?|said|says|surviv\w+|testif\w+|"
    r"endors\w+|met|meets?|"
    r"visit\w*|donat\w+|protest\w*|help(?:ed|s)|claim(?:ed|s)|warned|called for|urged|comment\w*|react\w*|"
    r"took part|"
    r"participat\w+|involved|affected|present|on board|nominated|shortlisted|honou?red|sanctioned|fined|"
    r"suspended|or)\b",
    re.I,
)
#: "Where were protests held?", "Where did explosions ring out?": events without an article are many, and so may be
#: their places. Not who acts ("Where did rescuers find the boy?"), nor what is one in the plural ("talks").
_OF_MANY = late(
    r"where (?:did|were|are|have|had|do) (?!the\b|his\b|her\b|their\b|its\b|these\b|those\b)"
    r"(?:(?!the\b)[a-z]{1,20} ){0,2}?(?!talks|negotiations|games|olympics|championships|elections|hearings|police|"
    r"[a-z]{0,20}(?:ers|ors|ists|ials|men|ants|ents)\b)[a-z]{1,20}s\b"
    r"(?!.*\b(?:the|an?) (?!(?:night|morning|afternoon|evening|day|country|world|region|week|capital)\b))",
    re.I,
)
_DECISIVE = late(
    r"\b(?:winn(?:ing|er)|equali[sz]er|opener|decisive|first|opening|second|last|only|sole|fatal)\b", re.I
)
_ALONE = late(r"\b(?:only|alone|sole|solely|single|lone|nobody else|no one else)\b", re.I)
_AMONG = late(
    r"\b(?:among (?:those|them|the)|one of|also|another|others|too|as well|co-[a-z]+|together with|jointly)\b",
    re.I,
)


def compare(one: Claim, other: Claim) -> Verdict | None:
    """Why two names or places needn't clash: `name.roles`, `name.several`, `slot.many`; else None."""
    if one.value.kind == "place" and all(_OF_MANY.match(claim.question) for claim in (one, other)):
        return Verdict("complements", "slot.many", "The question takes several places side by side.")
    if one.value.kind != "name":
        return None
    alone = any(_ALONE.search(said(claim)) for claim in (one, other))
    apart = None if alone else contrasted(one, other, _ROLES)
    if apart is not None:
        return incomparable("name.roles", apart)
    if _contains(one.value.text, other.value.text) or _contains(other.value.text, one.value.text):
        return incomparable("name.of", "One of the names is told by way of the other.")
    if alone:
        return None
    if any(_AMONG.search(said(claim)) for claim in (one, other)) or all(map(_takes_many, (one, other))):
        return incomparable("name.several", "There may be several, of whom each side names one.")
    return None


def _takes_many(claim: Claim) -> bool:
    return bool(_BY_MANY.search(claim.question)) and not _DECISIVE.search(claim.question)


def _contains(name: str, other: str) -> bool:
    """True for "Emil Sand's dog" and "Emil Sand"."""
    return re.match(rf"{re.escape(other.strip())}['’]s? ", name.strip(), re.I) is not None
