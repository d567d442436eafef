"""Two answers that are two parties' word: each article reports a side, and the sources don't disagree by it.

A state and its challengers, the two sides of a trial, a company and those who accuse it, two armed forces, two states:
what they say of one another is `disputed`, and so are two who blame each other, and a count that one of them says is
nought. Police and a hospital are no parties: where their counts differ, sources do.
"""

from __future__ import annotations

import re

from summarizer.consolidate.clauses import said
from summarizer.records import Claim, Quantity
from summarizer.text.lexicon import STOPWORDS, TITLES, word_set
from summarizer.text.tokens import tokens
from summarizer.values import name
from summarizer.values.base import Verdict

#: Who holds office, property or an indictment.
_HOLDING = word_set(
    "government police ministry minister army military authorities authority prosecutor prosecutors prosecution state "
    "company firm operator employer employers management mayor president junta regime crown board club bank ruling"
)
#: Who challenges them.
_CHALLENGING = word_set(
    "rebel rebels union unions opposition protester protesters organiser organisers organizer organizers activist "
    "activists campaigner campaigners militant militants insurgent insurgents plaintiff plaintiffs defendant defence "
    "defense accused lawyer lawyers counsel strikers separatists separatist guerrillas demonstrators critics workers "
    "suspect tenants residents families relatives federation guild syndicate confederation front movement resistance "
    "brigades villagers farmers growers nurses teachers pilots drivers employees fighters dissidents"
)
#: Who counts for everybody: no challenger's word makes theirs a party's.
_NEUTRAL = word_set(
    "hospital hospitals medics doctors paramedics ambulance fire firefighters rescuers brigade "
    "investigators inspectors observers monitors monitor researchers scientists academics analysts "
    "pollster court judge coroner un cross crescent unicef unhcr ocha auditors inquiry "
    "commission expert experts survey poll university institute"
)
#: Who speaks in a court for one side of it.
_COUNSEL = word_set("lawyer lawyers counsel attorney attorneys solicitor barrister")
#: Bodies that speak for one side of a war.
_ARMED = word_set(
    "army military forces navy ministry troops militia rebels insurgents command soldiers staff defence "
    "defense pentagon kremlin general guard"
)
#: How one side of a war speaks of the other.
_THEIRS = re.compile(
    r"\b(?:government|enemy|rebel|opposing|regime) (?:soldiers|troops|forces|fighters|losses)\b", re.I
)
#: Characters beside a speaker's name that may say what he is.
_BESIDE = 50
#: How what isn't a fact yet is told: two who foresee different things don't contradict each other.
_FORESEEN = frozenset({"expected", "possible", "planned", "demanded"})


def compare(one: Claim, other: Claim) -> Verdict | None:
    """`disputed` when both answers are the word of speakers who stand on different sides, else None."""
    if not (one.said_by and other.said_by):
        return None
    mine, theirs = one.said_by.name, other.said_by.name
    if mine.lower() == theirs.lower():
        return None
    if one.modality in _FORESEEN and other.modality in _FORESEEN and not _shared(mine, theirs):
        return Verdict(
            "disputed", "attribution.foreseen", f"{_first(mine)} and {theirs} each say what they foresee."
        )
    if (one.modality == "denied") != (other.modality == "denied"):
        return Verdict(
            "disputed", "attribution.denied", f"What {mine} says of it, {theirs} denies, or the other way."
        )
    if _blames(one, other) or _blames(other, one) or _denied_by_count(one, other) or _opposed(one, other):
        return Verdict("disputed", "attribution.parties", f"It is {mine}'s word against that of {theirs}.")
    return None


def _opposed(one: Claim, other: Claim) -> bool:
    """True for speakers who stand on different sides by what they are."""
    assert one.said_by
    assert other.said_by
    mine, theirs = one.said_by.name, other.said_by.name
    first, second = _bag(_described(one, mine)), _bag(_described(other, theirs))
    return (
        _sides(first, second)
        or _sides(second, first)
        or bool(first & _COUNSEL and second & _COUNSEL)
        or _armies(mine, theirs)
        or (bool(first & _ARMED and second & _ARMED) and any(_THEIRS.search(said(c)) for c in (one, other)))
        or _states(mine, theirs)
    )


def _blames(one: Claim, other: Claim) -> bool:
    """True when the name that one gives is of those who speak on the other side."""
    if one.value.kind not in ("name", "text") or not other.said_by:
        return False
    named = {word for word in _bag(one.value.text) if len(word) > 2} - STOPWORDS - TITLES
    return bool(named & _bag(other.said_by.name) - _bag(one.said_by.name if one.said_by else ""))


def _denied_by_count(one: Claim, other: Claim) -> bool:
    """True where one says that there were none, which denies what the other says, and neither counts for everybody."""
    speakers = [_bag(claim.said_by.name) for claim in (one, other) if claim.said_by]
    neutral = any(speaker & (_NEUTRAL | {"police"}) for speaker in speakers)
    return not neutral and _is_none(one) != _is_none(other)


def _is_none(claim: Claim) -> bool:
    normal = claim.value.normal
    return isinstance(normal, Quantity) and normal.hard == (0, 0)


def _bag(name: str) -> frozenset[str]:
    return frozenset(token.base.lower() for token in tokens(name))


def _described(claim: Claim, name: str) -> str:
    """The speaker with what stands beside the name in the evidence: "the residents' lawyer, Ada Finch"."""
    text = said(claim)
    at = text.find(name)
    if at < 0:
        return name
    before, after = text[max(0, at - _BESIDE) : at], text[at + len(name) : at + len(name) + _BESIDE]
    role = before.rstrip(" ,").rpartition(",")[2] if before.endswith((", ", " ")) else ""
    apposed = after[1:].partition(",")[0] if after.startswith(", ") else ""
    return f"{role} {name} {apposed}"


def _shared(mine: str, theirs: str) -> bool:
    return bool({word for word in _bag(mine) & _bag(theirs) if len(word) > 3})


def _sides(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """True for somebody who challenges and one who is challenged: who holds something, or anybody but a neutral."""
    if not theirs & _CHALLENGING or theirs & _HOLDING:
        return False
    return bool(mine & _HOLDING) or (not mine & (_CHALLENGING | _NEUTRAL) and not theirs & _NEUTRAL)


def _states(one: str, other: str) -> bool:
    """True for two different states, or who speaks for them."""
    mine, theirs = (name.parse(speaker) for speaker in (one, other))
    if mine is None or theirs is None or mine.state is None or theirs.state is None:
        return False
    return mine.state != theirs.state


def _armies(one: str, other: str) -> bool:
    """True for armed bodies of two different countries or movements."""
    mine, theirs = _bag(one), _bag(other)
    own, its = ({t.base for t in tokens(name) if t.text[:1].isupper()} for name in (one, other))
    return bool(mine & _ARMED and theirs & _ARMED and own and its and not own & its)


def _first(name: str) -> str:
    return name[:1].upper() + name[1:]
