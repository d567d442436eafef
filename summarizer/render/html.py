"""A brief as one HTML file that needs nothing from anywhere: no script, its style inside, its drawings inline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarizer.records import EventBrief
from summarizer.render import choose, intervals
from summarizer.render.page import (
    alone,
    disagreements,
    figures,
    kinship,
    matrix,
    passages,
    shelf,
    template,
    times,
    trail,
    voices,
)
from summarizer.render.page.passages import Marked
from summarizer.render.page.story import Story
from summarizer.render.page.top import top


def render(brief: EventBrief, texts: Mapping[str, str] | None = None) -> str:
    """`brief` as an HTML page; the same bytes always.

    `texts` gives the articles' texts (`Article.text`) by source id: evidence is then shown highlighted within
    the whole article, quotations of a disagreement with what stands around them. Without a source's text, or
    with another text than the one its evidence was taken from, the page shows the passages that the evidence
    itself makes up. Nothing on the page is fetched, run or sent: its Content-Security-Policy forbids it.
    """
    return _page(brief, texts or {}, home="")


def collection(
    briefs: Mapping[str, EventBrief], texts: Mapping[str, Mapping[str, str]] | None = None
) -> dict[str, str]:
    """Several briefs as pages: file name → page, `index.html` among them. The keys of `briefs` name the files.

    File names are lower-case ASCII, safe on any system, and differ whatever the keys are. `texts` are those of
    `render`, by the briefs' keys.
    """
    names = shelf.file_names(list(briefs))
    known = texts or {}
    pages = {names[key]: _page(brief, known.get(key, {}), home=shelf.INDEX) for key, brief in briefs.items()}
    events = shelf.events({names[key]: brief for key, brief in briefs.items()})
    return {shelf.INDEX: template.page("index.html", {"events": events}), **pages}


def _page(brief: EventBrief, texts: Mapping[str, str], home: str) -> str:
    story = Story.of(brief, texts)
    articles = {
        source: passages.marked(held, source in story.whole, story.anchors, story.places[source])
        for source, held in story.pieces.items()
    }
    split = sorted({number for article in articles.values() for number in article.split})
    return template.page("page.html", _values(story, articles, home), template.span_rules(split))


def _values(story: Story, articles: Mapping[str, Marked], home: str) -> dict[str, Any]:
    """What the templates show, part by part in the order of the page."""
    return {
        "home": home,
        "crowded": len(story.brief.sources) > matrix.COLUMNS,
        "top": top(story),
        "confirmed": disagreements.told(story, choose.confirmed(story.brief)),
        "possible": disagreements.told(story, choose.possible(story.brief)),
        "wordings": choose,
        "matrix": matrix.told(story),
        "alone": alone.told(story),
        "charts": figures.plots(story),
        "figures": figures.others(story),
        "drawn_as": intervals.LEGEND,
        "drawing": times.drawing(story),
        "entries": times.entries(story),
        "quotations": voices.quotations(story),
        "actors": voices.actors(story),
        "sources": kinship.sources(story),
        "graph": kinship.graph(story),
        "shared": kinship.shared(story),
        "dropped": trail.dropped(story),
        "coverage": trail.coverage(story),
        "made": trail.made(story),
        "articles": [
            (number, story.name(source), story.language(source), articles[source])
            for source, number in story.numbers.items()
        ],
    }
