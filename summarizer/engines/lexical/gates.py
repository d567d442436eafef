"""May two claims answer one question at all? One small rule a kind; words are weighed elsewhere."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from summarizer.engines.lexical.outcomes import OUTCOMES
from summarizer.engines.lexical.stems import content, stem
from summarizer.records import Claim, Moment, Quantity
from summarizer.text.lexicon import MONTHS, WEEKDAYS
from summarizer.values import units
from summarizer.values.moment_patterns import YEAR
from summarizer.values.relate import relate_values

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
        "consumers customers users",
        "boy child son",
        "earthquake quake tremor temblor",
        "fine fines penalty",
    )
    for word in line.split()
}
_AGREEING = frozenset({"same", "alias", "refines", "refined_by"})
_HEAD = re.compile(
    r"^(?:When (?:is|are|was|were) the|Who \w+ (?:the )?|How \w+(?: per \w+)? (?:is|are) the|How many) ?"
    r"(.{1,160}?)(?: (?:with|between|were|for|of|on|in|at|along|near|from|within|under|across|is|was) .{0,200})?\?$"
)
_VERB = re.compile(r"^Who (\w+) ")
#: A question that names no more than whom or what the figure is of.
_LOOSE = re.compile(r"^What [\w ]{3,40} (?:is|are) reported for ")
_REPORTED = content(
    "What amount per share of percentage length weight speed time number times is reported for"
)
_AGE = re.compile(r"^How old is (?:the )?(.{1,120})\?$")
_SENTENCE = re.compile(r"^How long is the sentence of (.{1,120})\?$")
_FEWEST_KEYWORDS = 2
_APART = 20
_GRAVELY = re.compile(r"\b(?:seriously|critically|badly|gravely|slightly)\b")
#: Counts up to this many are alike by chance.
_SMALL = 5
_GENERIC = frozenset(
    _SAME_HEAD.get(stem(word), stem(word))
    for word in "people consumers passengers women men times days groups others victims cases companies ones".split()
)
#: Amounts of which a story has one.
ONE_A_STORY = frozenset(map(stem, "ransom bail reward jackpot prize fine settlement".split()))
#: An event, its aftermath and its forerunners lie within two months; beyond that news speaks of another one.
FAR_APART = timedelta(days=60)
_CLAUSE = re.compile(r"^When (?:is|was) it that ")
_DAYS = frozenset(map(stem, MONTHS | WEEKDAYS))


def may_meet(a: Claim, b: Claim) -> bool:
    """True when nothing in kind, unit, what is counted, event or deed keeps the two apart."""
    kind = a.value.kind
    if kind != b.value.kind:
        return False
    gate = {"quantity": _quantity, "moment": _moment, "name": _name}.get(kind)
    return _speakers(a, b) if gate is None else gate(a, b)


def shared_names(a: Claim, b: Claim) -> bool:
    """True when both questions name somebody in common, or the statements two parties."""
    if _names(a.question) & _names(b.question):
        return True
    return len(_names(a.statement) & _names(b.statement)) > 1


def question_words(claim: Claim) -> frozenset[str]:
    """Stems of a question, with one stem for all words of one outcome and of one head."""
    words = set()
    for word in re.findall(r"[\w’'-]+", claim.question):
        outcome = OUTCOMES.get(word.lower())
        words.update({stem(outcome)} if outcome else {_SAME_HEAD.get(s, s) for s in content(word)})
    return frozenset(words) | content(claim.question) - _SAME_HEAD.keys()


def answers_alike(a: Claim, b: Claim) -> bool:
    """True when both give the same comparable value, or one the more exact ("Thursday", "3:30 pm")."""
    if a.value.normal is None or b.value.normal is None:
        words = [set(claim.value.text.lower().split()) for claim in (a, b)]
        return words[0] <= words[1] or words[1] <= words[0]
    return a.value.normal == b.value.normal or relate_values(a.value, b.value).relation in _AGREEING


def can_stand_together(a: Claim, b: Claim) -> bool:
    """True when one article may give both answers to one question: alike, or a day and an hour."""
    clock = [isinstance(c.value.normal, Moment) and c.value.normal.earliest.startswith("T") for c in (a, b)]
    return answers_alike(a, b) or (a.value.kind == "moment" and clock[0] != clock[1])


@lru_cache(maxsize=16_384)
def head(question: str) -> str:
    """The stem of what a question is about: "When is the Biden-Putin call?" → call; empty when unknown. Nouns
    that news uses for one thing have one stem.
    """
    found = head_word(question)
    return _SAME_HEAD.get(found, found)


@lru_cache(maxsize=16_384)
def head_word(question: str) -> str:
    """The same, as the question has it."""
    match = _HEAD.match(question)
    words = match.group(1).split() if match else []
    return stem(words[-1]) if words else ""


def same_measure(a: Claim, b: Claim) -> bool:
    """True for two figures of one dimension and scope: neither money and metres, nor all and a part."""
    first, second = a.value.normal, b.value.normal
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    return _dimension(first.unit) == _dimension(second.unit) and _scope(a.question) == _scope(b.question)


def _quantity(a: Claim, b: Claim) -> bool:
    first, second = a.value.normal, b.value.normal
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or not same_measure(a, b):
        return False
    loose = [_LOOSE.match(claim.question) for claim in (a, b)]
    if any(loose):
        shared = content(a.question) & content(b.question) - _REPORTED
        return all(loose) and bool(shared) and first == second
    if a.question.startswith("How old") or b.question.startswith("How old"):
        return _one_age(a, b)
    return _one_convict(a, b) and _one_count(a, b, first, second)


def _keywords(question: str) -> frozenset[str]:
    """A question's content words without "How heavy", which only says the unit."""
    return content(" ".join(question.split()[2:]))


@lru_cache(maxsize=16_384)
def _scope(question: str) -> tuple[bool | frozenset[str], ...]:
    """What of which time a figure is: a rate, of the gravely hurt, a part ("of the injured"), an addition
    ("more"), and the year that it is of when that isn't the article's own.
    """
    return (
        " per " in question,
        bool(_GRAVELY.search(question)),
        question.startswith("How many of the "),
        question.startswith("How many more "),
        " still " in question,
        frozenset(YEAR.findall(question)),
        question.endswith("on another occasion?"),
    )


def _one_age(a: Claim, b: Claim) -> bool:
    """Two ages of one person: the same noun or name, or the same age of somebody not named."""
    bearers = [_AGE.match(claim.question) for claim in (a, b)]
    if not all(bearers):
        return False
    words = [{_SAME_HEAD.get(s, s) for s in content(match.group(1))} for match in bearers if match]
    return bool(words[0] & words[1]) or (
        answers_alike(a, b) and bool({"person", "boy"} & (words[0] | words[1]))
    )


def _one_convict(a: Claim, b: Claim) -> bool:
    """False for the sentences of two people who are named."""
    convicts = [_SENTENCE.match(claim.question) for claim in (a, b)]
    names = [content(match.group(1)) for match in convicts if match]
    return len(names) < len(convicts) or bool(names[0] & names[1])


def _one_count(a: Claim, b: Claim, first: Quantity, second: Quantity) -> bool:
    outcomes = [
        {OUTCOMES[w] for w in re.findall(r"\w+", c.question.lower()) if w in OUTCOMES} for c in (a, b)
    ]
    if outcomes[0] and outcomes[1] and not outcomes[0] & outcomes[1]:
        return False
    one_sided = first.unit is None and bool(outcomes[0]) != bool(outcomes[1])
    if one_sided and {"killed", "injured"} & (outcomes[0] | outcomes[1]) and not _exact_alike(first, second):
        return False
    if (
        first.unit is not None
        and _orders_apart(first, second)
        and len(_keywords(a.question)) < _FEWEST_KEYWORDS
    ):
        return False
    return _heads_agree(a, b, first, second)


def _orders_apart(first: Quantity, second: Quantity) -> bool:
    """Amounts of which one is twenty times the other: hardly two answers to "How much is the offer?"."""
    low, high = sorted(abs(value.hard[0] or value.hard[1] or 0) for value in (first, second))
    return high > _APART * max(low, 1e-9)


def _exact_alike(first: Quantity, second: Quantity) -> bool:
    return first.hard == second.hard and (first.hard[0] or 0) > _SMALL


def is_generic(claim: Claim) -> bool:
    """True for a count of just people, without what happened to them or where: too little to go by."""
    match = _HEAD.match(claim.question)
    if match is None:
        return False
    few = len(_keywords(claim.question)) < _FEWEST_KEYWORDS
    what = head(claim.question)
    return few and (what in _GENERIC or (claim.question.startswith("How much") and what not in ONE_A_STORY))


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


@lru_cache(maxsize=16_384)
def _dimension(unit: str | None) -> str:
    if unit is None:
        return ""
    base, _, per = unit.partition("/")
    return f"{units.named(base).dimension}/{per}" if per else units.named(unit).dimension


def may_meet_in_time(a: Claim, b: Claim) -> bool:
    """True for two dates of one clause, or both of one noun ("the merger"), told as past or to come alike."""
    clauses = [bool(_CLAUSE.match(claim.question)) for claim in (a, b)]
    future = [bool(re.match(r"When (?:is|are)\b", claim.question)) for claim in (a, b)]
    return clauses[0] == clauses[1] and future[0] == future[1]


def _moment(a: Claim, b: Claim) -> bool:
    clauses = [bool(_CLAUSE.match(claim.question)) for claim in (a, b)]
    if clauses[0] != clauses[1]:
        return False
    if all(clauses):
        shared = content(a.question) & content(b.question)
        return len(shared) > _FEWEST_KEYWORDS and not _far_apart(a, b) and not _counts_apart(a, b)
    return head(a.question) == head(b.question) and _tense_agrees(a, b) and _participants_agree(a, b)


def _counts_apart(a: Claim, b: Claim) -> bool:
    """12 arrests on Monday and 30 on Tuesday are two deeds."""
    counts = [set(re.findall(r"\d[\d.,]*", claim.question)) for claim in (a, b)]
    return all(counts) and not counts[0] & counts[1] and not answers_alike(a, b)


def _tense_agrees(a: Claim, b: Claim) -> bool:
    """A call that was and a call that is to come are one only when both have the same time."""
    future = [bool(re.match(r"When (?:is|are)\b", claim.question)) for claim in (a, b)]
    return (future[0] == future[1] or answers_alike(a, b)) and not _far_apart(a, b)


def _far_apart(a: Claim, b: Claim) -> bool:
    first, second = a.value.normal, b.value.normal
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return False
    gaps = (_days_between(first.latest, second.earliest), _days_between(second.latest, first.earliest))
    return any(gap is not None and gap > FAR_APART for gap in gaps)


def _days_between(end: str, start: str) -> timedelta | None:
    days = _day(end), _day(start)
    return days[1] - days[0] if days[0] and days[1] else None


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def _participants_agree(a: Claim, b: Claim) -> bool:
    """Where both questions name who takes part, they name somebody in common."""
    named = [_names(claim.question) for claim in (a, b)]
    if named[0] and named[1] and not named[0] & named[1]:
        return False
    # Where one doesn't, the statements do.
    told = [_names(claim.statement) - _DAYS for claim in (a, b)]
    return bool(told[0] & told[1]) or not all(told)


@lru_cache(maxsize=16_384)
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
    return (
        bool(content(a.said_by.name) & content(b.said_by.name)) or a.said_by.anonymous or b.said_by.anonymous
    )
