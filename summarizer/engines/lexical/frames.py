"""Two sentences that say one thing but for the figure or date: "the ferry was carrying 180 / 280 passengers".

Rare words weigh much and common ones little where many statements are compared (`likeness`). In two short articles all
that they share is common, and nothing links. A frame needs no weights: it is the clause without its figure. Where the
frame of one holds all of the other's, nothing in the words keeps the two apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.engines.lexical.matter import names_in
from summarizer.engines.lexical.outcomes import OUTCOMES
from summarizer.engines.lexical.stems import stem
from summarizer.engines.lexical.wordings import clause, told
from summarizer.records import Claim, Quantity
from summarizer.text.lexicon import MONTHS, WEEKDAYS
from summarizer.values import quantity

#: Stems that two frames need in common: two, or three where one of them tells what else happened.
_SAME, _HELD = 2, 3
_DEEDS = frozenset(OUTCOMES.values())
_DAYS = re.compile(rf"\b(?:{'|'.join(sorted(day for day in MONTHS | WEEKDAYS if len(day) > 3))})\b", re.I)
_PERIOD = re.compile(
    r"\b(?:(?:first|second|third|fourth|last|next|previous|same) (?:quarter|half|year|month|week|season)"
    r"|(?:1[5-9]|20)\d\d|q[1-4]|(?:full|half)[- ]year|annual(?:ly)?|quarterly|monthly|daily|weekly)\b",
    re.I,
)
#: Words of many bodies' names.
_BODIES = frozenset(
    map(stem, "bank group company airlines party university court ministry university school".split())
)
#: "It said it had destroyed 15 tanks": what a party did is not what was done to it.
_PARTY = re.compile(r"\b(?:said|says|claimed) (?:that )?(?:it|they|he|she)\b")
_NAME = re.compile(r"[A-Z][\w’']{2,40}")


def one_frame(a: Claim, b: Claim) -> bool:
    """True when two figures of different articles stand in one frame, each the only one of its unit in its clause;
    or two dates, where nothing else in the clauses differs.
    """
    if a.source == b.source or a.value.kind != b.value.kind:
        return False
    clauses = [clause(claim) for claim in (a, b)]
    if a.value.kind == "moment":
        return _figures(clauses[0], a) == _figures(clauses[1], b) and _held(clauses, exactly=True)
    if _periods(clauses[0]) != _periods(clauses[1]):
        return False
    return _held(clauses, exactly=False) and one_scope(a, b)


def one_scope(a: Claim, b: Claim) -> bool:
    """True for two figures that each are the only one of their unit in their clause, of one day, period and bearer."""
    clauses = [clause(claim) for claim in (a, b)]
    periods = [_periods(text) for text in clauses]
    if not (_alone(a) and _alone(b)) or (all(periods) and periods[0] != periods[1]):
        return False
    days = [_days(text) for text in clauses]
    if all(days) and days[0] != days[1]:
        return False
    return _one_bearer(a, b, clauses)


@lru_cache(maxsize=16_384)
def _days(text: str) -> tuple[str, ...]:
    return tuple(_DAYS.findall(text))


def _one_bearer(a: Claim, b: Claim, clauses: list[str]) -> bool:
    """ "She hit 11 aces" is one woman's and "She hit seven aces" another's, unless the questions name the same."""
    named = [_asked_of(claim) - _BODIES for claim in (a, b)]
    if all(named):
        return bool(named[0] & named[1])
    people = [re.match(r"(?:he|she)\b", text, re.I) for text in clauses]
    owners = [
        names_in(text.partition(claim.value.text)[0]) for text, claim in zip(clauses, (a, b), strict=True)
    ]
    parties = [bool(_PARTY.search(text)) for text in clauses]
    if parties[0] != parties[1] and not owners[0] & owners[1]:
        return False
    return not all(people) and (not all(owners) or bool(owners[0] & owners[1] - _BODIES))


def _asked_of(claim: Claim) -> frozenset[str]:
    """Stems of the names in a question; the word that opens the sentence may be any."""
    names = _NAME.findall(" ".join(claim.question.split()[1:]))
    opening = claim.statement.split()[:1]
    return frozenset(stem(name) for name in names if name != "The" and [name] != opening)


def _held(clauses: list[str], *, exactly: bool) -> bool:
    """True when one frame holds the other."""
    one, other = (told(text) for text in clauses)
    shared = len(one & other)
    if shared < _SAME or shared < min(len(one), len(other)):
        return False
    return one == other or (not exactly and (shared >= _HELD or not (one ^ other) & _DEEDS))


def _figures(text: str, claim: Claim) -> list[str]:
    """The figures of a clause beside its date: the dates of two counts are two counts'."""
    return re.findall(r"\d[\d.,]*", text.replace(claim.value.text, " "))


def _alone(claim: Claim) -> bool:
    """One figure of its unit in its clause: "by 212 votes to 180" has two, and one can't tell which is meant."""
    normal = claim.value.normal
    if not isinstance(normal, Quantity):
        return False
    found = [counted for unit, counted in _measures(clause(claim)) if unit == normal.unit]
    if normal.unit is None and len(found) > 1:
        found = [counted for counted in found if counted == normal.counted]
    return len(found) == 1


@lru_cache(maxsize=16_384)
def _measures(text: str) -> tuple[tuple[str | None, str | None], ...]:
    """Unit, and what is counted, of every figure in a clause."""
    return tuple((hit.normal.unit, hit.normal.counted) for hit in quantity.find(text))


@lru_cache(maxsize=16_384)
def _periods(text: str) -> frozenset[str]:
    return frozenset(hit.lower() for hit in _PERIOD.findall(text))
