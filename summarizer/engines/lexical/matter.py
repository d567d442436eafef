"""Are two figures about one thing? What must agree beside the noun before two different numbers may clash.

"10 ships" to be blacklisted and "two ships" at a rendezvous count different ships. Two different
figures answer one question only when the question is full by itself (how many were killed, how deep
is the well, how many troops at the border) or when their own clauses share two telling words. A
miss is better than a false conflict; two figures that are the same need no such proof.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.engines.lexical.clauses import own_clause
from summarizer.engines.lexical.gates import answers_alike, head, head_word
from summarizer.engines.lexical.outcomes import OUTCOMES
from summarizer.engines.lexical.stems import content, stem
from summarizer.records import Claim, Quantity
from summarizer.values.late import late
from summarizer.values.states import attributive, named

_LEAST_SHARED = 2
#: A stem in more than this share of the statements, and in more than a handful, tells nothing.
_COMMON = 0.3
_HANDFUL = 4
#: Crews and machines at one scene: all of them are counted, unless an article counts them twice.
_AT_THE_SCENE = frozenset(
    stem(word)
    for word in """rescuers firefighters excavators diggers trucks engines ambulances helicopters paramedics crews
    bulldozers divers volunteers dogs cranes drones""".split()
)
_LOCATED = frozenset({"deployed"})
_FORCES = frozenset(stem(word) for word in "troops soldiers forces servicemen".split())
_PLACED = late(r"\b(?:border|borders|frontier|front|near|along)\b")
_COUNTED = late(
    r"^How many (.{1,120}?)(?: (?:with|between|were|for|of|on|in|at|along|near|from|within|under|across) .{0,200})?\?$"
)
_SHARE = late(r"^What share of (.{1,200})\?$")
_MONEY = late(r"^How much ")
_OF_ONE_THING = late(r"^How (?:deep|tall|wide|high|thick|old|far|strong) ")
_EMPTY = frozenset(
    stem(word)
    for word in """people person number figure total year month week day time percent million billion thousand hundred
    dozen more least nearly almost about least last first two three one also other others new""".split()
)
_NAME = late(r"\b[A-Z][\w’'&.-]{0,40}(?: (?:of |for |the |and )?[A-Z][\w’'&.-]{0,40}){0,5}")
_DAY = late(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)$"
)


@dataclass(frozen=True)
class Corpus:
    """What all claims together show: `counts` of each stem over `total` statements, and `repeated`: heads
    that one article counts with two different figures, as (source, head).
    """

    counts: Mapping[str, int]
    total: int
    repeated: frozenset[tuple[str, str]]


def repeated_heads(claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
    """(source, head) of every noun for which one source gives two different figures."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.value.kind == "quantity" and claim.question.startswith("How many "):
            seen[claim.source, _head(claim)].add(repr(claim.value.normal))
    return frozenset(key for key, values in seen.items() if len(values) > 1)


def one_matter(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True when the two figures are about one thing, so that they may be set against each other."""
    if a.value.normal is not None and a.value.normal == b.value.normal:
        return True
    outcomes = [_outcomes(claim) for claim in (a, b)]
    if outcomes[0] & outcomes[1] & {"killed", "injured", "missing", "trapped", "arrested", "rescued"}:
        return True
    if _OF_ONE_THING.match(a.question) and _OF_ONE_THING.match(b.question):
        return True
    if _forces(a) and _forces(b):
        return True
    if _all_at_the_scene(a, b, corpus):
        return True
    return modifiers_meet(a, b) and _names_meet(a, b) and _shared(a, b, corpus) >= _LEAST_SHARED


def one_date(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True when two different dates may be of one event: their clauses share two telling words, or they
    give the question more than its noun ("the phone call with Olsen").
    """
    if a.value.normal is None or b.value.normal is None or answers_alike(a, b):
        return True
    asked = content(a.question) & content(b.question)
    return len(asked) >= _LEAST_SHARED or _shared(a, b, corpus) >= _LEAST_SHARED


def _outcomes(claim: Claim) -> set[str]:
    return {OUTCOMES[word] for word in re.findall(r"\w+", claim.question.lower()) if word in OUTCOMES}


def _forces(claim: Claim) -> bool:
    """Troops with where they stand: "along the border", "stationed there"."""
    words = {stem(word) for word in re.findall(r"\w+", claim.question.lower())}
    placed = _PLACED.search(claim.question) or _outcomes(claim) & _LOCATED
    return bool(words & _FORCES and placed)


def _all_at_the_scene(a: Claim, b: Claim, corpus: Corpus) -> bool:
    heads = {_head(a), _head(b)}
    if not heads <= _AT_THE_SCENE or len(heads) > 1 or not modifiers_meet(a, b):
        return False
    return not any((claim.source, _head(claim)) in corpus.repeated for claim in (a, b))


def modifiers_meet(a: Claim, b: Claim) -> bool:
    """Ambulance crews are not rescue crews: where both nouns have modifiers, they share one."""
    shares = [_SHARE.match(claim.question) for claim in (a, b)]
    if all(shares):
        wholes = [content(match.group(1)) for match in shares if match]
        return wholes[0] <= wholes[1] or wholes[1] <= wholes[0]
    own = []
    for claim in (a, b):
        match = _COUNTED.match(claim.question)
        own.append(content(match.group(1)) - _noun(claim) if match else frozenset())
    return not own[0] or not own[1] or bool(own[0] & own[1])


def _head(claim: Claim) -> str:
    return head(claim.question)


def _names_meet(a: Claim, b: Claim) -> bool:
    """Where both clauses name somebody, they name somebody in common: Acme's loss is not Bolt's. An amount of
    money is somebody's: where one clause names whose, the other does too.
    """
    named_in = [names_in(_clause(claim)) for claim in (a, b)]
    if named_in[0] & named_in[1]:
        return True
    return not any(named_in) if _MONEY.match(a.question) else not all(named_in)


@lru_cache(maxsize=4096)
def names_in(clause: str) -> frozenset[str]:
    """Stems of the names in a clause; states, days and months aren't any, nor a lone word that opens it."""
    found: set[str] = set()
    for match in _NAME.finditer(clause):
        words = [word for word in match.group().split() if not _DAY.match(word) and word[:1].isupper()]
        if match.start() == 0 and len(words) < _LEAST_SHARED:
            continue
        words = [word for word in words if not (attributive(word.lower()) or named(word.lower()))]
        found.update(stem(word.rstrip(".,").removesuffix("'s").removesuffix("’s")) for word in words)
    return frozenset(found) - _EMPTY


def _clause(claim: Claim) -> str:
    """The clause of the statement that the value stands in; the whole statement when the value isn't in it."""
    at = claim.statement.find(claim.value.text)
    return own_clause(claim.statement, at) if at >= 0 else claim.statement


def _noun(claim: Claim) -> frozenset[str]:
    """Stems of what is counted, paid or held: the head of the question, under every name it goes by."""
    normal = claim.value.normal
    counted = stem(normal.counted) if isinstance(normal, Quantity) and normal.counted else ""
    asked = content(claim.question) if claim.value.kind == "moment" else frozenset()
    return frozenset({_head(claim), head_word(claim.question), counted}) | asked


def _shared(a: Claim, b: Claim, corpus: Corpus) -> int:
    """How many telling stems the two clauses share beside what is counted."""
    counted = _EMPTY | _noun(a) | _noun(b)
    limit = max(_HANDFUL, _COMMON * corpus.total)
    both = content(_clause(a)) & content(_clause(b))
    return sum(1 for word in both - counted if corpus.counts.get(word, 0) <= limit and not word.isdigit())
