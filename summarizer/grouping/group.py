"""Sort a collection of articles into events."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.grouping import pool
from summarizer.grouping.explain import explained
from summarizer.grouping.features import material
from summarizer.grouping.pool import Crew
from summarizer.grouping.records import Groups
from summarizer.grouping.sorting import sort
from summarizer.grouping.weights import Weights
from summarizer.order import id_key
from summarizer.records import Article


def group(articles: Iterable[Article], *, processes: int = 1) -> Groups:
    """Sort articles on many events into events, and say why.

    The same groups whatever the order of the articles, their ids being the same and distinct (as from
    `read_articles`), and whatever the number of processes. Time grows nearly linearly with the articles.

    Args:
        articles: read articles, on any number of events, in any order.
        processes: processes that work on a large collection (on a small one works this one alone).

    """
    ordered = sorted(articles, key=lambda a: (id_key(a.source.id), a.source.id, a.source.sha256))
    weights = Weights()
    with Crew(processes if len(ordered) >= pool.FEWEST else 1) as crew:
        features = [weights.added(one) for one in pool.read_all(map(material, ordered), crew)]
        found = sort(features, weights, crew)
    return explained(ordered, features, found)
