"""Which claims answer one question, across sources: gates by kind, then weighted overlap of words.

Claims meet only when they share a rare word, so cost grows with the candidates. Groups are complete-link:
every pair in a group has passed the gate. Precision first; what is left alone stays alone. Of more than
`CORE` claims the later ones join groups by a few anchors of each (`joining`), so cost grows with the claims.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from summarizer.engines.base import Group
from summarizer.engines.lexical.joining import joined
from summarizer.engines.lexical.likeness import Likeness
from summarizer.records import Claim

#: Claims of which every candidate pair is weighed: some fifty articles.
CORE = 1_000
#: Words in more statements than this share (and more than 25) don't bring claims together.
_COMMON = 0.25
_MOST_COMMON = 25
_MOST_IN_GROUP = 400


def align(claims: Sequence[Claim]) -> tuple[Group, ...]:
    """Every claim in exactly one group; groups and their claims in order of id, whatever order they came in."""
    ordered = sorted(claims, key=_place)
    likeness = Likeness(ordered)
    pairs = sorted(_pairs(likeness), key=lambda pair: (-pair[0], pair[1], pair[2]))
    groups = joined(likeness, _merge(likeness, pairs)) if len(ordered) > CORE else _merge(likeness, pairs)
    return tuple(_group([ordered[i] for i in group]) for group in sorted(groups))


def _place(claim: Claim) -> tuple[str, ...]:
    """Natural order of ids: s2.c9 before s2.c10."""
    return (*(part.zfill(6) for part in re.findall(r"\d+", claim.id)), claim.id)


def _pairs(likeness: Likeness) -> Iterable[tuple[float, int, int]]:
    """The pairs of the core that are alike enough, with their score."""
    core = likeness.features[:CORE]
    limit = max(_MOST_COMMON, int(_COMMON * len(core)))
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(core):
        for word in one.whole:
            index[one.claim.value.kind, word].append(number)
    for number, one in enumerate(core):
        near: set[int] = set()
        for word in one.whole:
            bucket = index[one.claim.value.kind, word]
            if len(bucket) <= limit:
                near.update(other for other in bucket if other > number)
        for other in sorted(near):
            found = likeness.enough(number, other)
            if found is not None:
                yield found, number, other


def _merge(likeness: Likeness, pairs: Sequence[tuple[float, int, int]]) -> list[list[int]]:
    """Complete-link groups of the core, best pair first; a group's members are in ascending order."""
    strong = {(first, second) for _, first, second in pairs}
    home = list(range(min(CORE, len(likeness.features))))
    members = {number: [number] for number in home}
    for _, first, second in pairs:
        a, b = home[first], home[second]
        if a == b or len(members[a]) + len(members[b]) > _MOST_IN_GROUP:
            continue
        if likeness.linked((members[a], members[b]), strong):
            for number in members[b]:
                home[number] = a
            members[a] = sorted(members[a] + members.pop(b))
    return list(members.values())


def _group(claims: Sequence[Claim]) -> Group:
    """The shortest question of the group speaks for it."""
    question = min((claim.question for claim in claims), key=lambda text: (len(text), text))
    return Group(question, tuple(claim.id for claim in claims), single=claims[0].value.kind != "text")
