"""Groups of claims that answer one question: checked, extended by answers and proposals. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from summarizer.consolidate.facts import overlap
from summarizer.consolidate.words import content
from summarizer.engines.base import Group, Question
from summarizer.records import Claim

#: Questions put to one article: more are no reading of it any longer.
MOST_ASKED = 400


def sorted_out(groups: Iterable[Group], claims: Iterable[Claim]) -> tuple[list[Group], list[str]]:
    """The groups with each known claim in the first group that names it, and what was refused: ids that
    don't exist, and ids named again.
    """
    left = {claim.id for claim in claims}
    known = frozenset(left)
    kept, refused = [], []
    for group in groups:
        members = []
        for identifier in group.claims:
            if identifier in left:
                left.discard(identifier)
                members.append(identifier)
            else:
                refused.append(f"{identifier}: {'named twice' if identifier in known else 'no such claim'}")
        if members:
            kept.append(replace(group, claims=tuple(members)))
    return kept, refused


def unanswered(groups: Sequence[Group], claims: Mapping[str, Claim], source: str) -> tuple[Question, ...]:
    """The questions that a source hasn't answered, numbered by group from 1; for many sources at once see
    `unanswered_by`.
    """
    return unanswered_by(groups, claims, [source])[source]


def unanswered_by(
    groups: Sequence[Group], claims: Mapping[str, Claim], sources: Iterable[str]
) -> dict[str, tuple[Question, ...]]:
    """For each source the questions that it hasn't answered, numbered by group from 1.

    At most `MOST_ASKED` a source: those that most sources answer, and of equals the first.
    """
    answering = [{claims[identifier].source for identifier in group.claims} for group in groups]
    numbers = sorted(range(len(groups)), key=lambda n: (-len(answering[n]), n))
    questions = [
        Question(number, group.question, claims[group.claims[0]].value.kind)
        for number, group in enumerate(groups, 1)
    ]
    return {
        source: tuple(
            questions[n]
            for n in sorted(islice((n for n in numbers if source not in answering[n]), MOST_ASKED))
        )
        for source in sources
    }


def with_claim(groups: Sequence[Group], number: int, claim: Claim) -> list[Group]:
    """The groups with one more answer in group `number`."""
    return [
        replace(group, claims=(*group.claims, claim.id)) if n == number else group
        for n, group in enumerate(groups, 1)
    ]


def twin(claim: Claim, claims: Iterable[Claim]) -> Claim | None:
    """A claim of the same source that says the same as a proposed one: of its kind, resting on the same words,
    and with most of the words of the shorter answer in the other.
    """
    words = content(claim.value.text)
    for other in claims:
        theirs = content(other.value.text)
        shared = len(words & theirs)
        if (
            other.value.kind == claim.value.kind
            and shared
            and 2 * shared >= min(len(words), len(theirs))
            and any(overlap(a, b) for a in claim.evidence for b in other.evidence)
        ):
            return other
    return None


def proposed(groups: Sequence[Group], question: str, members: Sequence[str]) -> list[Group]:
    """The groups with a proposed disagreement in them: its claims join the group that already holds one of
    them, and groups that it connects become one; else they open a group of their own.
    """
    touched = [group for group in groups if set(group.claims) & set(members)]
    if not touched:
        return [*groups, Group(question, tuple(members), proposed=True, joined=True)]
    joined = tuple(dict.fromkeys([i for group in touched for i in group.claims] + list(members)))
    first = replace(
        touched[0],
        claims=joined,
        single=True,
        proposed=True,
        joined=touched[0].joined or not touched[0].single or len(joined) > len(touched[0].claims),
    )
    rest = {id(group) for group in touched[1:]}
    return [first if group is touched[0] else group for group in groups if id(group) not in rest]
