"""Claims under one question each, so that a model is asked only which questions are the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.engines.base import Group
from summarizer.engines.llm.answers import AlignAnswer
from summarizer.records import Claim
from summarizer.text.spelling import american, singular
from summarizer.text.tokens import tokens

#: Words that a question may have or lack: determiners and auxiliaries. Prepositions, negations and the order of the
#: words stay: "What did Biden tell Putin?" and "What did Putin tell Biden?" are two questions.
_EMPTY = frozenset(
    "a an the this these their his her its is are was were be been being do does did has have had will there".split()
)


def lines(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims, in order; those of one kind whose questions are the same words in the same order, but for
    determiners, auxiliaries, spelling and number, stand on one line.
    """
    found: dict[tuple[str, tuple[str, ...]], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.value.kind, _words(claim.question)), []).append(claim)
    return list(found.values())


def _words(question: str) -> tuple[str, ...]:
    low = (token.base.lower() for token in tokens(question))
    return tuple(singular(american(word)) for word in low if word not in _EMPTY) or (question.lower(),)


def groups(numbered: Sequence[Sequence[Claim]], answer: AlignAnswer) -> tuple[Group, ...]:
    """The groups that the answer makes of the numbered lines; a number that is no line's stays, as a name that
    no claim has, to be refused where all groups are checked.
    """
    sets = [members for members in answer.same if members]
    taken = {number for members in sets for number in members}
    alone = set(answer.own) - {n for n, line in enumerate(numbered, 1) if len({c.source for c in line}) > 1}
    sets += [[n] for n in range(1, len(numbered) + 1) if n not in taken and n not in alone]
    several = set(answer.several)
    return tuple(_group(members, numbered, not several & set(members)) for members in sorted(sets))


def _group(members: Sequence[int], numbered: Sequence[Sequence[Claim]], single: bool) -> Group:
    known = [numbered[n - 1] for n in members if 1 <= n <= len(numbered)]
    ids = [claim.id for line in known for claim in line]
    unknown = [f"line {n}" for n in members if not 1 <= n <= len(numbered)]
    best = max(known, key=lambda line: len({claim.source for claim in line}), default=None)
    return Group(best[0].question if best else "", (*ids, *unknown), single)
