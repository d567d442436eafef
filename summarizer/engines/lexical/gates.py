"""May two claims answer one question at all? One small rule a kind; words are weighed elsewhere."""

from __future__ import annotations

import re

from summarizer.engines.lexical.figures import OUTCOMES
from summarizer.engines.lexical.stems import content, stem
from summarizer.records import Claim, Moment, Quantity
from summarizer.values import units

#: Heads that news uses for one thing; the first of each line stands for all.
_SAME_HEAD = {
    stem(word): stem(line.split()[0])
    for line in (
        "people person persons",
        "troops soldiers servicemen forces",
        "talks negotiations meeting meetings session summit discussions",
        "call conversation",
        "attack shooting assault",
        "crash derailment accident collision wreck",
        "breach hack incident cyberattack",
        "bid offer proposal deal takeover",
        "hit charge cost expense write-down",
        "dead killed deaths fatalities",
        "injured wounded hurt injuries",
        "consumers customers people users",
        "boy child son",
    )
    for word in line.split()
}
_HEAD = re.compile(
    r"^(?:When (?:is|are|was|were) the|Who \w+ (?:the )?|How \w+(?: per \w+)? (?:is|are) the|How many) ?"
    r"(.{1,160}?)(?: (?:with|between|were|for|of|on|in|at|along|near|from|within|under|across|is|was) .{0,200})?\?$"
)
_VERB = re.compile(r"^Who (\w+) ")
_CLAUSE = re.compile(r"^When (?:is|was) it that ")


def may_meet(a: Claim, b: Claim) -> bool:
    """True when nothing in kind, unit, what is counted, event or deed keeps the two apart."""
    kind = a.value.kind
    if kind != b.value.kind:
        return False
    gate = {"quantity": _quantity, "moment": _moment, "name": _name}.get(kind)
    return _speakers(a, b) if gate is None else gate(a, b)


def answers_alike(a: Claim, b: Claim) -> bool:
    """True when both give the same comparable value."""
    return a.value.normal is not None and a.value.normal == b.value.normal


def head(question: str) -> str:
    """The stem of what a question is about: "When is the Biden-Putin call?" → call; empty when unknown."""
    match = _HEAD.match(question)
    if not match:
        return ""
    words = match.group(1).split()
    return _SAME_HEAD.get(stem(words[-1]), stem(words[-1])) if words else ""


def _quantity(a: Claim, b: Claim) -> bool:
    first, second = a.value.normal, b.value.normal
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    if _dimension(first.unit) != _dimension(second.unit):
        return False
    outcomes = [{OUTCOMES[w] for w in re.findall(r"\w+", c.question.lower()) if w in OUTCOMES} for c in (a, b)]
    if outcomes[0] and outcomes[1] and not outcomes[0] & outcomes[1]:
        return False
    if first.unit is None and bool(outcomes[0]) != bool(outcomes[1]) and not answers_alike(a, b):
        return _heads_agree(a, b, first, second) and not ({"killed", "injured"} & (outcomes[0] | outcomes[1]))
    return _heads_agree(a, b, first, second)


def _heads_agree(a: Claim, b: Claim, first: Quantity, second: Quantity) -> bool:
    heads = [_counted(claim, value) for claim, value in ((a, first), (b, second))]
    if not heads[0] or not heads[1]:
        return first.unit is not None
    if heads[0] == heads[1]:
        return True
    dead = {"kill", "dead", "injur"}
    # "58 killed" and "58 people were killed" have the same outcome under different heads.
    return bool(set(heads) & dead) and "peopl" in heads


def _counted(claim: Claim, value: Quantity) -> str:
    if value.unit is None and value.counted:
        return _SAME_HEAD.get(stem(value.counted), stem(value.counted))
    return head(claim.question)


def _dimension(unit: str | None) -> str:
    if unit is None:
        return ""
    base, _, per = unit.partition("/")
    return f"{units.named(base).dimension}/{per}" if per else units.named(unit).dimension


def _moment(a: Claim, b: Claim) -> bool:
    if not isinstance(a.value.normal, Moment) or not isinstance(b.value.normal, Moment):
        return False
    clauses = [bool(_CLAUSE.match(claim.question)) for claim in (a, b)]
    if clauses[0] != clauses[1]:
        return False
    if all(clauses):
        shared = content(a.question) & content(b.question)
        return len(shared) >= 3
    return head(a.question) == head(b.question) and _participants_agree(a, b)


def _participants_agree(a: Claim, b: Claim) -> bool:
    """Where both questions name who takes part, they name somebody in common."""
    named = [_names(claim.question) for claim in (a, b)]
    if named[0] and named[1] and not named[0] & named[1]:
        return False
    # Where one doesn't, the statements do.
    return bool(_names(a.statement) & _names(b.statement)) or not (_names(a.statement) and _names(b.statement))


def _names(text: str) -> frozenset[str]:
    words = re.findall(r"[A-Z][\w’']{2,40}", " ".join(text.replace("-", " ").split()[1:]))
    return frozenset(word for capital in words for word in content(capital))


def _name(a: Claim, b: Claim) -> bool:
    verbs = [match.group(1) if (match := _VERB.match(claim.question)) else "" for claim in (a, b)]
    return verbs[0] == verbs[1] and head(a.question) == head(b.question) != ""


def _speakers(a: Claim, b: Claim) -> bool:
    """Statements of two different named speakers are two answers to two questions."""
    if a.said_by is None or b.said_by is None:
        return True
    return bool(content(a.said_by.name) & content(b.said_by.name)) or a.said_by.anonymous or b.said_by.anonymous
