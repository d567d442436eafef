"""Who speaks and who takes part: quotations with their variants, names as each source spells them."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer import labels
from summarizer.records import Actor, Span, Utterance
from summarizer.render import choose
from summarizer.render.page.anchors import Link
from summarizer.render.page.disagreements import spaced
from summarizer.render.page.story import Shown, Story
from summarizer.render.wordings import variant_quotes

#: Quotations and people shown at once; the rest is behind "more".
QUOTED = 12
NAMED = 14
_KINDS = {"person": "", "organisation": "organisation", "state": "state", "group": "group"}


@dataclass(frozen=True)
class Said:
    """One thing somebody said, in every wording."""

    number: int
    speaker: str
    channel: str
    conflict: Link | None
    wordings: tuple[Shown, ...]
    compared: bool


@dataclass(frozen=True)
class Spelling:
    """One form of a name, and who has it."""

    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Person:
    """Somebody who takes part, or a body."""

    number: int
    name: str
    kind: str
    role: str
    spellings: tuple[Spelling, ...]
    also: tuple[str, ...]


def quotations(story: Story) -> list[Said]:
    """All of them, most quoted first."""
    return [_said(story, number, said) for number, said in enumerate(story.brief.quotations, 1)]


def _said(story: Story, number: int, said: Utterance) -> Said:
    quotes = variant_quotes(said.variants)
    wordings = tuple(
        Shown(
            story.evidence_links(variant.evidence) or story.source_links(variant.sources),
            spaced(quote.runs),
            language=story.language(variant.evidence[0].source),
        )
        for variant, quote in zip(said.variants, quotes, strict=True)
    )
    compared = any(run.marked for quote in quotes for run in quote.runs)
    channel = labels.clean(said.channel or "")
    return Said(number, choose.speaker(said), channel, story.conflict(said.conflict), wordings, compared)


def actors(story: Story) -> list[Person]:
    """All of them, most mentioned first."""
    return [_person(story, number, actor) for number, actor in enumerate(story.brief.actors, 1)]


def _person(story: Story, number: int, actor: Actor) -> Person:
    held: dict[str, list[Span]] = {}
    for span in actor.evidence:
        held.setdefault(labels.clean(span.text), []).append(span)
    ordered = sorted(held.items(), key=lambda item: -len({span.source for span in item[1]}))
    spellings = tuple(Spelling(text, _short(story, spans)) for text, spans in ordered)
    shown = {text.casefold() for text in held}
    also = tuple(alias for alias in actor.aliases if labels.clean(alias).casefold() not in shown)
    return Person(number, actor.name, _KINDS[actor.kind], labels.clean(actor.role or ""), spellings, also)


def _short(story: Story, spans: list[Span]) -> tuple[Link, ...]:
    return tuple(Link(labels.shorten(link.text, 26), link.href) for link in story.evidence_links(spans))
