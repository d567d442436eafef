"""Participants of all sources brought together: one actor a person, body or state, however it is spelt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from functools import lru_cache

from summarizer.blocks import Blocks, Union
from summarizer.order import id_key
from summarizer.records import Actor, Name, Span
from summarizer.text.lexicon import STOPWORDS
from summarizer.values import name as names
from summarizer.values.spelling import fold, skeleton

#: Names of one initial that are compared with every other one of that initial.
LETTER = 32


def merge_actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """One actor each, most mentioned first.

    Equal names are compared once. Names are compared when their initials meet, with the first `LETTER` of a letter,
    and beyond those with the names that share a family name or a word in some spelling.
    """
    listed = sorted(actors, key=lambda a: id_key(a.id))
    sets = Union()
    first: dict[Hashable, str] = {}
    named: dict[str, Name] = {}
    letters: Blocks[str] = Blocks(LETTER)
    spellings: Blocks[str] = Blocks()
    for actor in listed:
        sets.find(actor.id)
        found = _parsed(actor.name)
        # A description ("local media") is one with those that read the same.
        earlier = first.setdefault(found or _plain(actor.name), actor.id)
        if found is None or earlier != actor.id:
            sets.join(actor.id, earlier)
            continue
        named[actor.id] = found
        held, asked = _spelt(found)
        near = letters.near(_letters(found)) | spellings.near(asked)
        for other in near:
            if _initials_meet(found, named[other]) and names.same_bearer(found, named[other]):
                sets.join(actor.id, other)
        letters.add(actor.id, _letters(found))
        spellings.add(actor.id, held)
    members: dict[str, list[Actor]] = defaultdict(list)
    for actor in listed:
        members[sets.find(actor.id)].append(actor)
    merged = sorted(map(_merged, members.values()), key=lambda a: (_mentions(a), a.name))
    return tuple(actor.model_copy(update={"id": f"a{n}"}) for n, actor in enumerate(merged, 1))


@lru_cache(maxsize=4096)
def _parsed(name: str) -> Name | None:
    return names.parse(name)


def _letters(name: Name) -> list[str]:
    return sorted({name.family[:1], name.key[:1]})


def _initials_meet(one: Name, other: Name) -> bool:
    return not {one.family[:1], one.key[:1]}.isdisjoint((other.family[:1], other.key[:1]))


def _spelt(name: Name) -> tuple[list[str], list[str]]:
    """Keys under which a name is held, and those under which others are looked for: alike but for a single word,
    which may be the first of a longer name ("Beyoncé").
    """
    keys = {f"state {name.state}"} if name.state else set()
    keys |= {f"family {_sound(part)}" for part in (*name.family.split("-"), name.family)}
    words = name.key.split()
    keys.add("words " + " ".join(sorted(words)))
    keys.add("initials " + "".join(word[0] for word in words) if len(words) > 1 else f"initials {name.key}")
    if len(words) > 1 and " " in name.family:  # a body's name: any of its words may be all that another gives
        keys |= {f"word {_sound(word)}" for word in words if word not in STOPWORDS}
    lone = len(words) == 1
    opening = _sound(words[0]) if words else ""
    return sorted({*keys, f"{'lone' if lone else 'first'} {opening}"}), sorted(
        {*keys, f"{'first' if lone else 'lone'} {opening}", *((f"word {opening}",) if lone else ())}
    )


def _sound(word: str) -> str:
    """What transliterations of a word share, the vowels that Arabic leaves out as one."""
    return skeleton(word).replace("a", "i")


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ").removeprefix("a ")


def _mentions(actor: Actor) -> tuple[int, int]:
    return -len({span.source for span in actor.evidence}), -len(actor.evidence)


def _fullness(name: str) -> int:
    """Number of words in a name, titles and offices left out: "Joe Biden" is as full as "US President Joe Biden"."""
    found = _parsed(name)
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
