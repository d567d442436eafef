"""One figure of its kind in each article: "the ransom", "the length", "miners trapped".

Two short articles tell an event in different words, and no frame holds the other. But where each of the two gives a
single figure for what is counted, paid or measured, and beside the noun the clauses share a word of what happened, an
editor reads them as two answers. Counts of just people need two such words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from summarizer.engines.lexical.frames import one_scope
from summarizer.engines.lexical.gates import ONE_A_STORY, head, head_word, same_measure
from summarizer.engines.lexical.matter import modifiers_meet
from summarizer.engines.lexical.outcomes import OUTCOMES
from summarizer.engines.lexical.stems import stem
from summarizer.engines.lexical.wordings import alike, clause, told
from summarizer.records import Claim, Moment, Quantity
from summarizer.values.moment_patterns import YEAR

#: What counts only with more beside it.
_ANYBODY = frozenset(
    alike(stem(word))
    for word in """people person men women passengers children victims cases votes times days hours years months
    points goals percent""".split()
)
_PEOPLE = frozenset(alike(stem(word)) for word in "people person men women passengers".split())
#: Words of a question that says by itself what it is of, at least.
_FULL = 5
_ONE_A_STORY = frozenset(alike(word) for word in ONE_A_STORY)
#: What suffices beside people.
_TELLING = frozenset(alike(stem(word)) for word in "crowd aboard hospital homeless".split())
_EDGES = frozenset(map(stem, "begin end".split()))
#: A second event of the same kind.
_ANOTHER = frozenset(map(stem, "aftershock aftershocks another earlier previous second first former".split()))

#: A question that names no noun: an amount by itself.
_LOOSE = {"What amount": "amount", "What length": "length", "What speed": "speed", "What area": "area",
          "What weight": "weight", "What temperature": "temperature", "To what": "to", "By what": "by",
          "By how": "by"}  # fmt: skip

#: Nothing but the noun: "there have been 410 cases", "its profit was".
_THERE = re.compile(
    r"There (?:is|are|was|were|has|have)\b"
    r"|(?:The|Its|His|Her|Their) [\w-]{1,20} (?:is|was|were|are|stands at|stood at)\b"
)
_BOUND = re.compile(
    r"\b(?:starts?|starting|ranges?|ranging) (?:at|from)\b|\b(?:at most|minimum|maximum)\b", re.I
)
_DAY = re.compile(r"[A-Z][a-z]{2,8}")

Singles = Mapping[tuple[str, str, str], int]


def singles(claims: Sequence[Claim]) -> Singles:
    """How many different figures each source gives for each thing, by (source, measure, noun)."""
    seen: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for claim in claims:
        key = _key(claim)
        if key:
            seen[key].add(repr(claim.value.normal))
    return {key: len(values) for key, values in seen.items()}


def alone(a: Claim, b: Claim, figures: Singles) -> bool:
    """True when the two are the only figures of one thing that their articles give, told of one happening."""
    keys = _key(a), _key(b)
    if not keys[0] or not keys[1] or keys[0][1:] != keys[1][1:] or a.source == b.source:
        return False
    if any(figures[key] != 1 for key in keys if key) or not same_measure(a, b):
        return False
    words = [told(clause(claim)) for claim in (a, b)]
    if (words[0] ^ words[1]) & _ANOTHER or not modifiers_meet(a, b) or not one_scope(a, b):
        return False
    if any(mark(a) != mark(b) for mark in (_fates, _least)):
        return False
    nouns = {keys[0][2], *(f(c.question) for f in (head, head_word) for c in (a, b))}
    nouns |= {alike(noun) for noun in nouns}
    beside = [one - nouns for one in words]
    shared = beside[0] & beside[1]
    if not any(beside):
        return a.question == b.question and (len(a.question.split()) > _FULL or keys[0][2] in _ONE_A_STORY)
    if keys[0][2] not in _PEOPLE and not all(beside) and any(_THERE.match(clause(c)) for c in (a, b)):
        return True  # "there have been 410 cases so far"
    return bool(shared & _TELLING) or len(shared) >= (2 if keys[0][2] in _ANYBODY else 1)


def dated_alone(a: Claim, b: Claim, figures: Singles) -> bool:
    """True when each of two articles gives one date for one event, both for its beginning or both for its end."""
    keys = _key(a), _key(b)
    if not keys[0] or not keys[1] or keys[0][1:] != keys[1][1:] or a.source == b.source:
        return False
    return all(_set(claim) for claim in (a, b)) and all(figures[key] == 1 for key in keys if key)


def _least(claim: Claim) -> bool:
    """ "Prices start at $40" is no price, and "up to $250" none either."""
    return bool(_BOUND.search(clause(claim)))


def _set(claim: Claim) -> bool:
    """A day or date of what is to come, or an hour: "last year" and "next month" are of too much."""
    hour = isinstance(claim.value.normal, Moment) and claim.value.normal.earliest.startswith("T")
    return hour or (
        claim.question.startswith(("When is ", "When are ")) and bool(_DAY.search(claim.value.text))
    )


def _fates(claim: Claim) -> bool:
    """Whether the question tells of dead or hurt: they are a part of those to whom it happened."""
    return any(
        OUTCOMES.get(word) in {"killed", "injured"} for word in re.findall(r"\w+", claim.question.lower())
    )


def _key(claim: Claim) -> tuple[str, str, str] | None:
    normal = claim.value.normal
    if isinstance(normal, Moment):
        noun = head(claim.question)
        clock = "hour" if normal.earliest.startswith("T") or ":" in claim.value.text else "day"
        edge = "".join(sorted(told(clause(claim)) & _EDGES))
        return (
            (claim.source, f"{' '.join(claim.question.split()[:2])} {clock} {edge}", noun) if noun else None
        )
    if not isinstance(normal, Quantity):
        return None
    noun = alike(head(claim.question)) or _LOOSE.get(" ".join(claim.question.split()[:2]), "")
    if not noun:
        return None
    opening = " ".join(claim.question.split()[:2]) if normal.unit else ""
    years = YEAR.findall(claim.question) if head(claim.question) else []  # of another year, another thing
    return claim.source, " ".join([opening, *years]), noun
