"""Two sentences that say one thing but for the figure or date: "the ferry was carrying 180 / 280 passengers".

Rare words weigh much and common ones little where many statements are compared (`likeness`). In two short articles all
that they share is common, and nothing links. A frame needs no weights: it is the clause without its figure. Where the
frame of one holds all of the other's, nothing in the words keeps the two apart.
"""

from __future__ import annotations

import re

from summarizer.engines.lexical.clauses import own_clause
from summarizer.engines.lexical.outcomes import OUTCOMES
from summarizer.engines.lexical.stems import content, stem
from summarizer.records import Claim, Quantity
from summarizer.text.lexicon import MONTHS, NUMBER_WORDS, UNITS, WEEKDAYS
from summarizer.values import quantity

#: Stems that two frames need in common: two, or three where one of them tells what else happened.
_SAME, _HELD = 2, 3
_DEEDS = frozenset(OUTCOMES.values())
#: Words of one deed or state beside those of `OUTCOMES`; the first of each line stands for all.
_ALIKE = {
    stem(word): stem(line.split()[0])
    for line in (
        "aboard board onboard",
        "jailed sentenced imprisoned prison jail",
        "people person persons",
        "carrying carried carry",
        "struck hit rocked shook strike",
        "kilometre kilometres km kilometer kilometers",
        "fell dropped slid plunged tumbled declined sank fall",
        "rose climbed jumped gained surged increased rise",
        "crew crewmen crewmembers",
        "homes households houses",
        "thieves gang robbers burglars",
        "buy acquire purchase",
        "quake earthquake tremor",
        "reached stood rose climbed hit passed",
        "unemployment jobless",
        "wildfire blaze fire flames",
        "burned scorched charred burnt consumed blackened",
        "spilled leaked spilt spill leak",
        "winds wind gusts gust",
    )
    for word in line.split()
}
#: What says when, how sure or how many, and not of what.
_ASIDE = frozenset(
    stem(word)
    for word in (
        *MONTHS, *WEEKDAYS, *NUMBER_WORDS, *UNITS,
        *"""people person members morning afternoon evening night early late today yesterday local number total worth
        deal agreed report reported least confirmed according now far so than there was were still""".split(),
    )
)  # fmt: skip
_DAYS = re.compile(rf"\b(?:{'|'.join(sorted(day for day in MONTHS | WEEKDAYS if len(day) > 3))})\b", re.I)
_DIGITS = re.compile(r"\d")
_PERIOD = re.compile(
    r"\b(?:(?:first|second|third|fourth|last|next|previous|same) (?:quarter|half|year|month|week|season)"
    r"|(?:1[5-9]|20)\d\d|q[1-4]|(?:full|half)[- ]year|annual(?:ly)?|quarterly|monthly|daily|weekly)\b",
    re.I,
)


def one_frame(a: Claim, b: Claim) -> bool:
    """True when two figures of different articles stand in one frame, each the only one of its unit in its clause;
    or two dates, where nothing else in the clauses differs.
    """
    if a.source == b.source or a.value.kind != b.value.kind:
        return False
    clauses = [_clause(claim) for claim in (a, b)]
    if a.value.kind == "moment":
        return _figures(clauses[0], a) == _figures(clauses[1], b) and _held(clauses, exactly=True)
    if not (_alone(a) and _alone(b)) or _periods(clauses[0]) != _periods(clauses[1]):
        return False
    days = [_DAYS.findall(clause) for clause in clauses]
    if all(days) and days[0] != days[1]:
        return False
    return _held(clauses, exactly=False)


def _held(clauses: list[str], *, exactly: bool) -> bool:
    """True when one frame holds the other."""
    one, other = (_frame(clause) for clause in clauses)
    shared = len(one & other)
    if shared < _SAME or shared < min(len(one), len(other)):
        return False
    return one == other or (not exactly and (shared >= _HELD or not (one ^ other) & _DEEDS))


def _figures(clause: str, claim: Claim) -> list[str]:
    """The figures of a clause beside its date: the dates of two counts are two counts'."""
    return re.findall(r"\d[\d.,]*", clause.replace(claim.value.text, " "))


def _clause(claim: Claim) -> str:
    at = claim.statement.find(claim.value.text)
    return own_clause(claim.statement, at) if at >= 0 else claim.statement


def _alone(claim: Claim) -> bool:
    """One figure of its unit in its clause: "by 212 votes to 180" has two, and one can't tell which is meant."""
    normal = claim.value.normal
    if not isinstance(normal, Quantity):
        return False
    found = [hit.normal for hit in quantity.find(_clause(claim)) if hit.normal.unit == normal.unit]
    return len(found) == 1


def _periods(clause: str) -> frozenset[str]:
    return frozenset(hit.lower() for hit in _PERIOD.findall(clause))


def _frame(clause: str) -> frozenset[str]:
    """Stems of the clause, one for all words of one deed, without figures, units and times."""
    words = re.findall(r"[\w’'-]+", clause)
    stems = {
        OUTCOMES.get(word.lower(), s) if s not in _ALIKE else _ALIKE[s]
        for word in words
        for s in content(word)
    }
    return frozenset(s for s in stems if s not in _ASIDE and not _DIGITS.search(s))
