"""Which source, fact and disagreement of one brief is which of another, though every id may be another one.

Ids are given in order of path and of support, so that one article more renumbers them. What stays is where a record
rests: the words of its evidence, in a source that is the same file, address or text.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.records import Conflict, EventBrief, Fact, Source, Span

#: A source, by its id in the older brief ("+s4" for one that only the newer has), and words of it.
Passage = tuple[str, str]


@dataclass(frozen=True)
class Sources:
    """`old_id`: id in the new brief → id in the old one, of those that both have. `rewritten`: new ids of those
    whose text changed.
    """

    old_id: Mapping[str, str]
    rewritten: frozenset[str]


def sources(old: Iterable[Source], new: Iterable[Source]) -> Sources:
    """Match sources: by both first, then by their bytes (a file that was moved), then by their place (a page that was
    edited). Of several that are alike each is matched once, in order.
    """
    found: dict[str, str] = {}
    rewritten = set()
    left, waiting = list(old), list(new)
    for same in (_both, _text, _place):
        twins: dict[str, deque[Source]] = defaultdict(deque)
        for source in left:
            twins[same(source)].append(source)
        for source in waiting:
            if same(source) and twins[same(source)]:
                found[source.id] = twins[same(source)].popleft().id
                if same is _place:
                    rewritten.add(source.id)
        matched = set(found.values())
        left = [source for source in left if source.id not in matched]
        waiting = [source for source in waiting if source.id not in found]
    return Sources(found, frozenset(rewritten))


def _both(source: Source) -> str:
    return f"{_text(source)} {_place(source)}"


def _text(source: Source) -> str:
    """What its words are: of a page that was fetched again, the text that was taken from it."""
    return source.text_sha256 or source.sha256


def _place(source: Source) -> str:
    """Where it was read: an address, or a file and the part of it."""
    where = source.url or source.path
    return f"{where}#{source.part or 0}" if where else ""


def facts(old: EventBrief, new: EventBrief, told: Sources) -> dict[int, int]:
    """Index in the new brief → index in the old one: pairs that share most passages first, each used once."""
    return _paired(
        [_of_fact(fact, {}) for fact in old.facts],
        [_of_fact(fact, _renamed(new, told)) for fact in new.facts],
        1,
    )


def conflicts(old: EventBrief, new: EventBrief, told: Sources) -> dict[int, int]:
    """The same for disagreements; they must share the words of two sides, or all words of the smaller one."""
    return _paired(
        [_of_conflict(conflict, {}) for conflict in old.conflicts],
        [_of_conflict(conflict, _renamed(new, told)) for conflict in new.conflicts],
        2,
    )


def passages(spans: Iterable[Span], renamed: Mapping[str, str]) -> frozenset[Passage]:
    """Where evidence stands, comparable across briefs. `renamed`: id in this brief → what it is called in both."""
    return frozenset((renamed.get(span.source, span.source), span.text) for span in spans)


def _renamed(new: EventBrief, told: Sources) -> dict[str, str]:
    return {source.id: told.old_id.get(source.id, f"+{source.id}") for source in new.sources}


def _of_fact(fact: Fact, renamed: Mapping[str, str]) -> frozenset[Passage]:
    spans = passages((span for value in fact.values for span in value.evidence), renamed)
    # A sentence holds several facts: what each answers tells them apart.
    answers = {
        (renamed.get(source, source), f"{value.value.kind}: {value.value.text}")
        for value in fact.values
        for source in value.sources
    }
    return spans | answers


def _of_conflict(conflict: Conflict, renamed: Mapping[str, str]) -> frozenset[Passage]:
    return passages((span for side in conflict.sides for span in side.evidence), renamed)


def _paired(
    old: Sequence[frozenset[Passage]], new: Sequence[frozenset[Passage]], least: int
) -> dict[int, int]:
    where: dict[Passage, list[int]] = defaultdict(list)
    for index, held in enumerate(old):
        for passage in sorted(held):
            where[passage].append(index)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for index, held in enumerate(new):
        for passage in sorted(held):
            for other in where.get(passage, ()):
                shared[index, other] += 1
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for (index, other), count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if (
            index not in pairs
            and other not in taken
            and count >= min(least, len(new[index]), len(old[other]))
        ):
            pairs[index] = other
            taken.add(other)
    return pairs
