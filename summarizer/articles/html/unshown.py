"""Whether a page addresses a model where no reader sees it: comments, attributes, hidden elements, what isn't drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.articles.addressed import says
from summarizer.articles.html.dom import SILENT, Element, tag, words
from summarizer.articles.html.hidden import hidden_names, is_hidden

_COMMENT = re.compile(r"<!--(.{12,4000}?)-->", re.DOTALL)
#: Programs and style sheets are no words for anyone.
_PROGRAMS = frozenset(
    {"script", "style", "svg", "math", "canvas", "audio", "video", "iframe", "object", "embed"}
)
#: Attributes that address programs, not readers; addresses and names hold no orders.
_TECHNICAL = frozenset(
    {"class", "id", "href", "src", "srcset", "style", "rel", "type", "name", "property", "itemprop"}
)
#: Characters: shorter ones give no order; no more than this of all together is looked at.
_SHORTEST, _MOST = 20, 200_000


def addresses_model(page: Element, markup: str) -> bool:
    """Whether something that `page` doesn't show gives orders to a model. What it shows is looked at as text."""
    return says("\n\n".join(_unshown(page, markup))[:_MOST]) is not None


def _unshown(page: Element, markup: str) -> Iterator[str]:
    yield from (match[1] for match in _COMMENT.finditer(markup))
    undisplayed = hidden_names(page)
    for element in page.iter():
        name = tag(element)
        if not name or name in _PROGRAMS:
            continue
        for key, value in element.attrib.items():
            if key not in _TECHNICAL and len(value) >= _SHORTEST and " " in value:
                yield value[:2000]
        if (name in SILENT and name != "head") or is_hidden(element, undisplayed):
            yield words(element)[:20_000]
