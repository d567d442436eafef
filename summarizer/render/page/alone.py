"""Facts that one source alone reports, by source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.records import Fact
from summarizer.render import choose
from summarizer.render.page.anchors import Link
from summarizer.render.page.story import Shown, Story
from summarizer.render.wordings import SHORT_QUOTE


@dataclass(frozen=True)
class Single:
    """Facts that one sentence of one source tells: `numbers` of all of them."""

    numbers: tuple[int, ...]
    statement: str
    note: str
    quotes: tuple[Shown, ...]


@dataclass(frozen=True)
class Alone:
    """What only one source reports: first what the brief cites, then the rest."""

    source: Link
    shown: tuple[Single, ...]
    more: tuple[Single, ...]
    hidden: int


def told(story: Story) -> list[Alone]:
    """Facts that one source alone reports, by source; all of them."""
    groups, hidden = choose.singles(story.view)
    seen = {fact.id for _, facts in groups for same in facts for fact in same}
    rest: dict[str, dict[str, list[Fact]]] = {}
    for fact in choose.split(story.brief.facts)[1]:
        if fact.id not in seen:
            source = next((source for value in fact.values for source in value.sources), "")
            rest.setdefault(source, {}).setdefault(fact.statement, []).append(fact)
    return [
        Alone(
            story.source_link(source),
            tuple(_single(story, facts) for facts in shown),
            tuple(_single(story, facts) for facts in rest.get(source, {}).values()),
            hidden.get(source, 0),
        )
        for source, shown in groups
    ]


def _single(story: Story, facts: Sequence[Fact]) -> Single:
    first = facts[0].values[0]
    return Single(
        tuple(story.view.facts[fact.id] for fact in facts),
        facts[0].statement,
        choose.single_notes(facts[0]),
        tuple(story.quotes(first.evidence, SHORT_QUOTE, first.value.text)[:1]),
    )
