"""What was left out, what is covered, and how the brief was made."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer import labels
from summarizer.counting import count
from summarizer.records import Span
from summarizer.render import choose, words
from summarizer.render.page.anchors import Link
from summarizer.render.page.story import Story

#: Refusals shown at once; the rest is behind "more".
REFUSED = 10


@dataclass(frozen=True)
class Refused:
    """What a stage refused, and why."""

    what: str
    source: Link | None
    reason: str


@dataclass(frozen=True)
class Share:
    """So many of so many; `percent` is null where there are none."""

    got: int
    of: int
    percent: int | None


@dataclass(frozen=True)
class Covered:
    """What of one article's figures, dates and quotations the brief rests on."""

    source: Link
    shares: tuple[Share, ...]
    missed: tuple[Link, ...]


def dropped(story: Story) -> list[Refused]:
    """Everything that was refused."""
    return [
        Refused(drop.what, story.source_link(drop.source) if drop.source else None, words.refused(drop))
        for drop in story.brief.dropped
    ]


def coverage(story: Story) -> list[Covered]:
    """One a source."""
    return [
        Covered(
            story.source_link(cover.source),
            tuple(_share(pair) for pair in (cover.figures, cover.dates, cover.quotations)),
            tuple(_missed(story, span) for span in cover.missed),
        )
        for cover in story.brief.coverage
    ]


def _share(pair: tuple[int, int]) -> Share:
    got, of = pair
    return Share(got, of, min(100, max(0, round(100 * got / of))) if of > 0 else None)


def _missed(story: Story, span: Span) -> Link:
    return Link(labels.shorten(labels.clean(span.text), choose.ANSWER), story.anchors.href(span))


def made(story: Story) -> list[str]:
    """How the brief was made, a sentence or two each."""
    brief = story.brief
    prompts = ", ".join(labels.clean(prompt) for prompt in brief.run.prompts)
    return [
        words.made_by(brief),
        f"Prompts: {prompts}." if prompts else "",
        f"{count(len(brief.facts), 'fact')}, {count(len(story.anchors.numbers), 'passage')} of "
        f"evidence, record version {brief.schema_version}.",
    ]
