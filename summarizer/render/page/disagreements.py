"""Disagreements side by side: every side's answer, its quotation in context, and the words that differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer import labels
from summarizer.records import Conflict, Side
from summarizer.render import choose, words
from summarizer.render.page.anchors import Link
from summarizer.render.page.story import Shown, Story
from summarizer.render.wordings import LONG_QUOTE, Quote, Run, fit, marked

#: Quotations of one side that are shown at once; the rest is behind "more".
SHOWN = 2


@dataclass(frozen=True)
class Standpoint:
    """One side: who, what they say, and where. `value` is empty where the quotation says no more."""

    sources: tuple[Link, ...]
    value: str
    quotes: tuple[Shown, ...]
    more: tuple[Shown, ...]


@dataclass(frozen=True)
class Disagreement:
    """One disagreement. `strength` is `contradict`, `differ` or `possible`."""

    number: int
    question: str
    strength: str
    details: str
    sides: tuple[Standpoint, ...]
    reason: str
    facts: tuple[Link, ...]


def told(story: Story, conflicts: Sequence[Conflict]) -> list[Disagreement]:
    """`conflicts` as the page shows them."""
    return [_one(story, conflict) for conflict in conflicts]


def _one(story: Story, conflict: Conflict) -> Disagreement:
    homes = _homes(story, conflict)
    quoted = [[_at_home(quote, homes) for quote in _quotes(story, side)] for side in conflict.sides]
    values = [_value(conflict, side, quotes) for side, quotes in zip(conflict.sides, quoted, strict=True)]
    if not any(values):
        quoted = _compared(conflict, quoted)
    return Disagreement(
        story.view.conflicts[conflict.id],
        conflict.question,
        words.verdict(conflict),
        words.verdict_details(conflict),
        tuple(
            Standpoint(
                story.source_links(side.sources),
                value,
                tuple(quotes[:SHOWN]),
                tuple(quotes[SHOWN:]),
            )
            for side, quotes, value in zip(conflict.sides, quoted, values, strict=True)
        ),
        words.sentence(labels.shorten(labels.clean(conflict.reason), choose.REASON)),
        story.facts(conflict.facts),
    )


def _homes(story: Story, conflict: Conflict) -> list[tuple[Link, frozenset[str]]]:
    """The facts of a disagreement, each with the addresses of all of its evidence."""
    known = {fact.id: fact for fact in story.brief.facts if fact.id in conflict.facts}
    return [
        (link, frozenset(story.anchors.href(s) for value in known[key].values for s in value.evidence))
        for key in known
        for link in story.facts([key])
    ]


def _at_home(quote: Shown, homes: Sequence[tuple[Link, frozenset[str]]]) -> Shown:
    """The quotation with the first fact that has all of its links."""
    links = {link.href for link in quote.links}
    return replace(quote, all_there=next((fact for fact, held in homes if links <= held), None))


def _quotes(story: Story, side: Side) -> list[Shown]:
    """The side's wordings, each with what stands around it in the first article that has it."""
    firsts = {labels.clean(span.text): span for span in reversed(side.evidence)}
    quotes = story.quotes(side.evidence, LONG_QUOTE, side.value.text)
    spans = [firsts[text] for text in dict.fromkeys(labels.clean(span.text) for span in side.evidence)]
    return [
        replace(quote, before=before, after=after)
        for quote, span in zip(quotes, spans, strict=True)
        for before, after in (story.around(span),)
    ]


def _value(conflict: Conflict, side: Side, quotes: Sequence[Shown]) -> str:
    return choose.side_value(conflict, side, [Quote((), quote.runs) for quote in quotes])


def _compared(conflict: Conflict, quoted: Sequence[list[Shown]]) -> list[list[Shown]]:
    """Mark in each side's first quotation the words that another side has otherwise."""
    wordings = marked([labels.clean(side.evidence[0].text) for side in conflict.sides])
    return [
        [replace(own[0], runs=spaced(fit(runs))), *own[1:]]
        for own, runs in zip(quoted, wordings, strict=True)
    ]


def spaced(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs of words as runs of text: with the spaces between them."""
    return tuple(part for number, run in enumerate(runs) for part in ((Run(" "), run) if number else (run,)))
