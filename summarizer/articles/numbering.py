"""An article under another source id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.records import Article, Notice


def numbered(article: Article, name: str) -> Article:
    """The article with this source id wherever it names its source: in its record, and in what its notices quote."""
    source = article.source
    notices = tuple(_pointing(source.notices, name))
    return article.model_copy(update={"source": source.model_copy(update={"id": name, "notices": notices})})


def _pointing(notices: Iterable[Notice], name: str) -> Iterator[Notice]:
    for notice in notices:
        if notice.evidence is None:
            yield notice
        else:
            yield notice.model_copy(update={"evidence": notice.evidence.model_copy(update={"source": name})})
