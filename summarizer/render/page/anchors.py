"""Where on the page things are: an anchor for every piece of evidence, and the way back from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.records import EventBrief, Span


class Place(NamedTuple):
    """A stretch of one source's text; several spans may be at the same place."""

    source: str
    start: int
    end: int


class Link(NamedTuple):
    """Words, and the anchor or address that they lead to; an empty `href` makes them plain words."""

    text: str
    href: str


@dataclass(frozen=True)
class Anchors:
    """Numbers of all evidence, in order of source and text; and who rests on each."""

    numbers: Mapping[Place, int]
    backs: Mapping[Place, tuple[Link, ...]]
    texts: Mapping[Place, str]

    @classmethod
    def of(cls, brief: EventBrief) -> Anchors:
        """Number the evidence of sources that the brief lists; `span 12` of the page is `#e12`."""
        order = {source.id: number for number, source in enumerate(brief.sources)}
        backs: dict[Place, dict[Link, None]] = {}
        texts: dict[Place, str] = {}
        for span, link in _uses(brief):
            if span.source in order:
                texts.setdefault(place(span), span.text)
                backs.setdefault(place(span), {}).update({link: None} if link.href else {})
        ranked = sorted(backs, key=lambda at: (order[at.source], at.start, -at.end))
        return cls(
            {at: number for number, at in enumerate(ranked, 1)},
            {at: tuple(backs[at]) for at in ranked},
            {at: texts[at] for at in ranked},
        )

    def href(self, span: Span) -> str:
        """`#e12`; empty for evidence of a source that the brief doesn't list."""
        number = self.numbers.get(place(span))
        return f"#e{number}" if number else ""


def place(span: Span) -> Place:
    """Where a span is."""
    return Place(span.source, span.start, span.end)


def _uses(brief: EventBrief) -> Iterator[tuple[Span, Link]]:
    """Every piece of evidence, with what rests on it."""
    for number, fact in enumerate(brief.facts, 1):
        yield from _each(
            [s for value in fact.values for s in value.evidence], f"fact {number}", f"#f{number}"
        )
    for number, conflict in enumerate(brief.conflicts, 1):
        spans = [span for side in conflict.sides for span in side.evidence]
        yield from _each(spans, f"disagreement {number}", f"#x{number}")
    for number, said in enumerate(brief.quotations, 1):
        spans = [*said.evidence, *(s for variant in said.variants for s in variant.evidence)]
        yield from _each(spans, f"quotation {number}", f"#q{number}")
    for number, actor in enumerate(brief.actors, 1):
        yield from _each(actor.evidence, actor.name, f"#a{number}")
    yield from _each(brief.event.evidence, "the event", "#top")
    for number, source in enumerate(brief.sources, 1):
        yield from _each([n.evidence for n in source.notices if n.evidence], "take care", f"#s{number}")
    for cover in brief.coverage:
        yield from _each(cover.missed, "", "")


def _each(spans: Sequence[Span], text: str, href: str) -> Iterator[tuple[Span, Link]]:
    link = Link(text, href)
    for span in spans:
        yield span, link
