"""Sort a collection of articles into events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from summarizer.grouping.features import material
from summarizer.grouping.pool import Crew, undisturbed
from summarizer.grouping.reading import weigh_all
from summarizer.grouping.sorting import sort
from summarizer.grouping.weights import Weights
from summarizer.order import id_key

if TYPE_CHECKING:
    from summarizer.grouping.records import Groups
    from summarizer.records import Article

#: Below this many articles, starting processes costs more than it saves.
FEWEST = 4_000


def group(articles: Iterable[Article], *, processes: int = 1) -> Groups:
    """Sort articles on many events into events, and say why.

    The same groups whatever the order of the articles, their ids being the same and distinct (as from
    `read_articles`), and whatever the number of processes. Time grows nearly linearly with the articles.

    Args:
        articles: read articles, on any number of events, in any order.
        processes: processes that work on a large collection (on a small one works this one alone).

    """
    from summarizer.grouping.explain import (
        Told,
        explained,
    )  # the processes that only read would load it in vain

    ordered = sorted(articles, key=lambda a: (id_key(a.source.id), a.source.id, a.source.sha256))
    weights = Weights()
    with undisturbed():
        with Crew(processes if len(ordered) >= FEWEST else 1) as crew:
            table = weigh_all(map(material, ordered), weights, crew)
            found = sort(table, weights, crew)
        return explained(Told(ordered, table, found, weights))
