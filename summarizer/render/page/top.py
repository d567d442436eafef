"""The top of the page: title, what, when and where, the counts, and the summary with its citations."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer import labels
from summarizer.counting import count
from summarizer.render import choose, words
from summarizer.render.page.anchors import Link
from summarizer.render.page.story import Story


@dataclass(frozen=True)
class Sentence:
    """A sentence of the summary, the facts it rests on, and the disagreements those are part of."""

    text: str
    facts: tuple[Link, ...]
    conflicts: tuple[Link, ...]


@dataclass(frozen=True)
class Top:
    """The first screen. `counts` are pairs of a number and what is counted; `event` of a label and words."""

    title: str
    counts: tuple[tuple[int, str], ...]
    event: tuple[tuple[str, str], ...]
    evidence: tuple[Link, ...]
    summary: tuple[Sentence, ...]
    legend: str


def top(story: Story) -> Top:
    """The top of one brief's page."""
    brief = story.brief
    return Top(
        labels.clean(brief.title) or "Untitled event",
        tuple(_counts(story)),
        tuple(_event(story)),
        story.evidence_links(brief.event.evidence),
        tuple(
            Sentence(sentence.text, story.facts(sentence.facts), _conflicts(story, sentence.facts))
            for sentence in brief.summary
        ),
        choose.legend(brief),
    )


def _counts(story: Story) -> list[tuple[int, str]]:
    brief = story.brief
    maybe = len(choose.possible(brief))
    told = [
        (len(brief.sources), "article"),
        (len(brief.origins), "independent origin"),
        (len(choose.confirmed(brief)), "disagreement"),
    ]
    told += [(maybe, "possible disagreement")] if maybe else []
    told += [(len(brief.facts), "fact")]
    return [(number, count(number, noun).split(" ", 1)[1]) for number, noun in told]


def _event(story: Story) -> list[tuple[str, str]]:
    event = story.brief.event
    what = labels.clean(event.what)
    rows = [("What", what)] if what and what != labels.clean(story.brief.title) else []
    rows += [("Type", labels.clean(event.type))] if event.type else []
    rows += [("When", words.moment(event.when))] if event.when else []
    rows += [("Where", labels.clean(event.where.text))] if event.where else []
    return rows


def _conflicts(story: Story, facts: tuple[str, ...]) -> tuple[Link, ...]:
    """Disagreements that one of the facts is part of."""
    held = [fact.conflict for fact in story.brief.facts if fact.id in facts and fact.conflict]
    found = [story.conflict(key) for key in dict.fromkeys(held)]
    return tuple(link for link in found if link)
