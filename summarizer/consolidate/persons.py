"""Two ages of two persons: a mother's beside her daughter's, a driver's beside a victim's.

An age is a person's, and articles give those of several. Where the persons named before the ages are two, or one
alone is told as somebody's kin, or their parts in the event differ, a rule can't tell that it is one person's.
"""

from __future__ import annotations

import re

from summarizer.consolidate.clauses import told
from summarizer.consolidate.scope import contrasted
from summarizer.consolidate.verdicts import unclear
from summarizer.records import Claim, Quantity
from summarizer.text.lexicon import STOPWORDS
from summarizer.text.tokens import tokens
from summarizer.values import name
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.qualifiers import compiled

_AGE = late(r"\bhow old\b|\bages?\b|\baged\b", re.I)
_NAME = late(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:de |von |van |al-|bin )?[A-ZÀ-ÖØ-Þ][\w’'-]+){1,3}")
_KIN = late(
    r"\b(mother|father|parents?|brother|sister|sons?|daughters?|wife|husband|widow|widower|uncle|aunt|cousin|nephew|"
    r"niece|grand[a-z]+|fianc[eé]e?|girlfriend|boyfriend|partner|friend|neighbou?r|colleague|twin)\b",
    re.I,
)
_PARTS = compiled(
    {
        "part": {
            "the driver": r"drivers?|at the (?:wheel|controls)|pilots?|captain",
            "the victim": r"victims?|dead|killed|died|dies|slain|deceased",
            "the suspect": r"suspects?|arrested|charged|accused|gunm[ae]n|attackers?|defendant|sentenced|convicted",
            "the injured": r"injured|hurt|wounded|survivors?|survived|treated",
            "the witness": r"witness(?:es)?|saw|told|recalled",
            "the rescuer": r"rescuers?|rescued|saved|pulled",
        }
    }
)


def compare(one: Claim, other: Claim) -> Verdict | None:
    """`scope.open` where two ages may be of two persons, else None."""
    if not are_ages(one, other):
        return None
    people = [_NAME.findall(told(claim).before) for claim in (one, other)]
    if all(people) and not any(_same(x, y) for x in people[0] for y in people[1]):
        return unclear(f"One is the age of {people[0][-1]}, the other of {people[1][-1]}.")
    kin = [{hit.lower() for hit in _KIN.findall(told(claim).beside)} for claim in (one, other)]
    if kin[0] != kin[1] and not _KIN.search(f"{one.question} {other.question}"):
        return unclear(f"One side speaks of a {min(kin[0] ^ kin[1])}, the other doesn't.")
    apart = contrasted(one, other, _PARTS)
    if apart is None and not _content(one) & _content(other):
        apart = "Nothing but the question says that both are the age of one person."
    return unclear(apart) if apart else None


def are_ages(one: Claim, other: Claim) -> bool:
    """True for two ages."""
    return _is_age(one) and _is_age(other)


def _content(claim: Claim) -> set[str]:
    """What the words around an age tell of the person, cut to their stems."""
    words = (token.base.lower() for token in tokens(told(claim).beside))
    return {word[:5] for word in words if word.isalpha() and len(word) > 2 and word not in STOPWORDS}


def _is_age(claim: Claim) -> bool:
    normal = claim.value.normal
    if not isinstance(normal, Quantity) or normal.unit not in (None, "year"):
        return False
    return normal.counted == "age" or bool(_AGE.search(claim.question))


def _same(x: str, y: str) -> bool:
    first, second = name.parse(x), name.parse(y)
    return first is not None and second is not None and name.compare(first, second).relation != "contradicts"
