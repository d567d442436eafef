"""Articles for the tests of the lexical engine: made from a text, or the five seeds."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from summarizer.articles import read_article
from summarizer.articles.furniture import mark
from summarizer.engines.base import Draft
from summarizer.engines.lexical import read
from summarizer.records import Article, Claim, Source, Span, Speaker
from summarizer.values.relate import read_value

SEEDS = Path(__file__).parent.parent / "seeds"
#: A Thursday.
DAY = date(2024, 5, 16)


def article(
    text: str, *, title: str | None = None, published: date | None = DAY, source: str = "s1"
) -> Article:
    """`text` as an article, its furniture marked."""
    record = Source(id=source, title=title, published=published, sha256="0" * 64, words=len(text.split()))
    return Article(source=record, text=text, furniture=mark(text))


def draft(text: str, **about: str) -> Draft:
    """What the engine reads out of `text`."""
    return read(article(text, **about))


@cache
def seeds() -> tuple[Article, ...]:
    """The five seeds as s1 to s5."""
    found = []
    for number, path in enumerate(sorted(SEEDS.glob("*.txt")), 1):
        one = read_article(path)
        found.append(one.model_copy(update={"source": one.source.model_copy(update={"id": f"s{number}"})}))
    return tuple(found)


def claims(articles: tuple[Article, ...]) -> list[Claim]:
    """The drafts of `articles` as claims: each rests on its quote, its value is read from its words."""
    found = []
    for one in articles:
        for number, drafted in enumerate(read(one).claims, 1):
            assert drafted.near is not None
            span = Span(
                source=one.source.id,
                start=drafted.near,
                end=drafted.near + len(drafted.quote),
                text=drafted.quote,
            )
            found.append(
                Claim(
                    id=f"{one.source.id}.c{number}",
                    question=drafted.question,
                    statement=drafted.statement,
                    value=read_value(drafted.value, drafted.kind, one.source.published),
                    modality=drafted.modality,
                    said_by=Speaker(name=drafted.said_by, anonymous=drafted.anonymous)
                    if drafted.said_by
                    else None,
                    evidence=(span,),
                )
            )
    return found
