"""Two answers that are two parties' word: each article reports a side, and the sources don't disagree by it.

A state and its challengers, the two sides of a trial, a company and those who accuse it, two armed forces: what they
say of one another is `disputed`. Police and a hospital are no parties: where their counts differ, sources do.
"""

from __future__ import annotations

from summarizer.records import Claim
from summarizer.text.tokens import tokens
from summarizer.values.base import Verdict


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Who holds office, property or an indictment.
_HOLDING = _words(
    "government police ministry minister army military authorities authority prosecutor prosecutors prosecution state "
    "company firm operator employer employers management mayor president junta regime crown board club bank ruling"
)
#: Who challenges them.
_CHALLENGING = _words(
    "rebel rebels union unions opposition protester protesters organiser organisers organizer organizers activist "
    "activists campaigner campaigners militant militants insurgent insurgents plaintiff plaintiffs defendant defence "
    "defense accused lawyer lawyers counsel strikers separatists separatist guerrillas demonstrators critics workers "
    "suspect tenants residents families relatives"
)
#: Bodies that speak for one side of a war.
_ARMED = _words(
    "army military forces navy ministry troops militia rebels insurgents command soldiers staff defence "
    "defense pentagon kremlin general guard"
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
    first, second = _described(one, mine), _described(other, theirs)
    if _sides(first, second) or _sides(second, first) or _armies(mine, theirs):
        return Verdict("disputed", "attribution.parties", f"It is {mine}'s word against that of {theirs}.")
    return None


def _bag(name: str) -> frozenset[str]:
    return frozenset(token.base.lower() for token in tokens(name))


def _described(claim: Claim, name: str) -> str:
    """The speaker with what stands beside the name in the evidence: "the residents' lawyer, Ada Finch"."""
    text = " ".join(span.text for span in claim.evidence)
    at = text.find(name)
    if at < 0:
        return name
    before, after = text[max(0, at - _BESIDE) : at], text[at + len(name) : at + len(name) + _BESIDE]
    role = before.rstrip(" ,").rpartition(",")[2] if before.endswith((", ", " ")) else ""
    apposed = after[1:].partition(",")[0] if after.startswith(", ") else ""
    return f"{role} {name} {apposed}"


def _shared(mine: str, theirs: str) -> bool:
    return bool({word for word in _bag(mine) & _bag(theirs) if len(word) > 3})


def _sides(one: str, other: str) -> bool:
    mine, theirs = _bag(one), _bag(other)
    return bool(mine & _HOLDING and theirs & _CHALLENGING and not theirs & _HOLDING)


def _armies(one: str, other: str) -> bool:
    """True for armed bodies of two different countries or movements."""
    mine, theirs = _bag(one), _bag(other)
    own, its = ({t.base for t in tokens(name) if t.text[:1].isupper()} for name in (one, other))
    return bool(mine & _ARMED and theirs & _ARMED and own and its and not own & its)


def _first(name: str) -> str:
    return name[:1].upper() + name[1:]
