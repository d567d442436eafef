"""Figures on the page: bars with links to the words they are drawn from; and all other figures as a list."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.render import choose, intervals, words
from summarizer.render.intervals import Chart
from summarizer.render.page.anchors import Link
from summarizer.render.page.story import Story


@dataclass(frozen=True)
class Bar:
    """One answer, drawn: who gives it, each name leading to the words; and how many do."""

    drawn: intervals.Bar
    links: tuple[Link, ...]
    support: str


@dataclass(frozen=True)
class Plot:
    """One question's figures on one axis."""

    chart: Chart
    fact: Link
    bars: tuple[Bar, ...]
    more: tuple[Bar, ...]


@dataclass(frozen=True)
class Figure:
    """A figure that nobody gives otherwise."""

    answers: str
    question: str
    support: str
    fact: Link


def plots(story: Story) -> list[Plot]:
    """A plot for each fact whose figures differ."""
    return [
        Plot(chart, fact, _bars(story, chart.bars), _bars(story, chart.more))
        for chart in intervals.charts(story.view)
        for fact in story.facts([chart.fact.id])
    ]


def _bars(story: Story, bars: tuple[intervals.Bar, ...]) -> tuple[Bar, ...]:
    return tuple(
        Bar(bar, story.evidence_links(bar.value.evidence), words.support(bar.value.support)) for bar in bars
    )


def others(story: Story) -> list[Figure]:
    """Every other figure, in the brief's order."""
    return [
        Figure(choose.answers(fact), fact.question, words.support(fact.support), link)
        for fact in intervals.others(story.view)
        for link in story.facts([fact.id])
    ]
