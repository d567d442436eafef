"""Participants of all sources brought together: one actor a person, body or state, however it is spelt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from summarizer.order import id_key
from summarizer.origins import Union
from summarizer.records import Actor, Name, Span
from summarizer.values import name as names
from summarizer.values.spelling import fold


def merge_actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """One actor each, most mentioned first."""
    listed = sorted(actors, key=lambda a: id_key(a.id))
    parsed = {actor.id: names.parse(actor.name) for actor in listed}
    sets = Union()
    namesakes: dict[str, str] = {}
    seen: dict[str, list[str]] = defaultdict(list)
    for actor in listed:
        sets.find(actor.id)
        found = parsed[actor.id]
        if found is None:  # a description ("local media"): one with those that read the same
            sets.join(actor.id, namesakes.setdefault(_plain(actor.name), actor.id))
            continue
        for earlier in seen[found.family[:1]] + seen[found.key[:1]]:
            other = parsed[earlier]
            if other is not None and _one(found, other):
                sets.join(actor.id, earlier)
        seen[found.family[:1]].append(actor.id)
        if found.key[:1] != found.family[:1]:
            seen[found.key[:1]].append(actor.id)
    members: dict[str, list[Actor]] = defaultdict(list)
    for actor in listed:
        members[sets.find(actor.id)].append(actor)
    merged = sorted(map(_merged, members.values()), key=lambda a: (_mentions(a), a.name))
    return tuple(actor.model_copy(update={"id": f"a{n}"}) for n, actor in enumerate(merged, 1))


def _one(first: Name, other: Name) -> bool:
    return names.same_bearer(first, other)


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ").removeprefix("a ")


def _mentions(actor: Actor) -> tuple[int, int]:
    return -len({span.source for span in actor.evidence}), -len(actor.evidence)


def _fullness(name: str) -> int:
    """Number of words in a name, titles and offices left out: "Joe Biden" is as full as "US President Joe Biden"."""
    found = names.parse(name)
    return len((found.key if found else name).split())


def _merged(group: list[Actor]) -> Actor:
    counts = Counter(actor.name for actor in group)
    name = min(counts, key=lambda n: (-_fullness(n), -counts[n], len(n), n))
    forms = {form for actor in group for form in (actor.name, *actor.aliases)}
    spans: dict[tuple[str, int, int], Span] = {}
    for actor in group:
        for span in actor.evidence:
            spans.setdefault((span.source, span.start, span.end), span)
    roles = [actor.role for actor in group if actor.role]
    return Actor(
        id=group[0].id,
        name=name,
        kind=Counter(actor.kind for actor in group).most_common(1)[0][0],
        aliases=tuple(sorted(forms - {name})),
        role=roles[0] if roles else None,
        evidence=tuple(spans.values()),
    )
