"""What each source does to a fact's question: says so, more exactly, differs, copies, is silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from summarizer.records import Fact, Value
from summarizer.render.page.story import Story
from summarizer.values.relate import relate_values

State = Literal["says", "exact", "differs", "maybe", "other", "copied", "silent", "none"]
#: What each state of a cell is called, in the order of the legend.
STATES: Mapping[State, str] = {
    "says": "says so",
    "exact": "more exact",
    "differs": "differs",
    "maybe": "told differently",
    "other": "another answer beside",
    "copied": "copied: same text as another source",
    "silent": "silent: was asked, says nothing",
    "none": "not asked",
}
#: Of several answers by one source, the one that tells more about it.
_FIRST: tuple[State, ...] = ("exact", "other", "says")
#: A fact's agreement by which a second answer neither repeats the first nor clashes with it.
_BESIDE = frozenset({"complements", "compatible", "superseded", "disputed", "not_comparable"})


def states(story: Story, fact: Fact) -> dict[str, State]:
    """What each source does, in the brief's order."""
    exact, copies = more_exact(fact), _copies(story, fact)
    return {source.id: _state(story, fact, source.id, (exact, copies)) for source in story.brief.sources}


def _state(story: Story, fact: Fact, source: str, known: tuple[frozenset[int], frozenset[str]]) -> State:
    exact, copies = known
    given = [number for number, value in enumerate(fact.values) if source in value.sources]
    if not given:
        return "silent" if source in fact.silent else "none"
    found = {of_answer(story, fact, number, exact, [source]) for number in given}
    if clash := found & {"differs", "maybe"}:
        return min(clash)
    if source in copies:
        return "copied"
    return next((one for one in _FIRST if one in found), "says")


def of_answer(story: Story, fact: Fact, number: int, exact: frozenset[int], sources: Iterable[str]) -> State:
    """What giving answer `number` means."""
    if clash := _clash(story, fact, sources):
        return clash
    if number in exact:
        return "exact"
    return "other" if number and fact.agreement in _BESIDE else "says"


def _clash(story: Story, fact: Fact, sources: Iterable[str]) -> State | None:
    """Whether one of the sources stands on a side of the fact's disagreement."""
    number = story.view.conflicts.get(fact.conflict or "")
    if number is None:
        return "differs" if fact.agreement in ("differs", "contradicts") else None
    conflict = story.brief.conflicts[number - 1]
    held = {source for side in conflict.sides for source in side.sources}
    if not held & set(sources):
        return None
    return "maybe" if conflict.standing == "possible" else "differs"


def more_exact(fact: Fact) -> frozenset[int]:
    """Places of the answers that say the same as another one, only more exactly."""
    if fact.agreement not in ("refines", "refined_by"):
        return frozenset()
    values = [value.value for value in fact.values]
    found = frozenset(
        i for i, one in enumerate(values) for j, other in enumerate(values) if i != j and _refines(one, other)
    )
    # Where a judge and no rule said so: what could be read as a figure or date is the more exact.
    read = frozenset(i for i, value in enumerate(values) if value.normal)
    return found or (read if len(read) < len(values) else frozenset())


def _refines(one: Value, other: Value) -> bool:
    try:
        return relate_values(one, other).relation == "refines"
    except ValueError:  # a brief written by hand may have moments that are none
        return False


def _copies(story: Story, fact: Fact) -> frozenset[str]:
    """Sources whose answer is that of another source of the same origin, which has the earlier date."""
    groups = [
        [one for one in origin.sources if one in value.sources]
        for value in fact.values
        for origin in story.brief.origins
    ]
    return frozenset(copy for group in groups for copy in _ordered(story, group)[1:])


def _ordered(story: Story, sources: Sequence[str]) -> list[str]:
    """By date of publication, undated ones last."""
    published = {source.id: source.published or date.max for source in story.brief.sources}
    return sorted(sources, key=lambda one: (published.get(one, date.max), story.numbers.get(one, 0)))
