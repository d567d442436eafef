"""Small makers for tests: articles, claims and briefs from a few words."""

from __future__ import annotations

from datetime import date

from summarizer.articles import read_article
from summarizer.assemble import assemble
from summarizer.engines.base import ActorDraft, ClaimDraft, Draft, EventDraft, QuotationDraft
from summarizer.records import (
    Article,
    Claim,
    Fact,
    FactValue,
    Kind,
    Modality,
    SourceBrief,
    Span,
    Speaker,
    Support,
    Value,
)
from summarizer.values.relate import read_value

PUBLISHED = date(2021, 12, 29)


def article(text: str, number: int = 1, published: date | None = PUBLISHED) -> Article:
    """An article with this text, no furniture, and the given number and date."""
    made = read_article(f"{number:03}.txt", text=text)
    source = made.source.model_copy(update={"id": f"s{number}", "published": published})
    return made.model_copy(update={"source": source, "furniture": ()})


def draft(
    *claims: ClaimDraft, quotations: tuple[QuotationDraft, ...] = (), actors: tuple[ActorDraft, ...] = ()
) -> Draft:
    """A draft with these claims about nothing in particular."""
    return Draft(EventDraft("Something happened"), None, claims, quotations, actors)


def brief(text: str, made: Draft, number: int = 1) -> SourceBrief:
    """The source brief that a draft of an article gives."""
    return assemble(article(text, number), made)


def claim(
    identifier: str,
    value: str,
    kind: Kind = "quantity",
    *,
    question: str = "How many?",
    modality: Modality = "happened",
    said_by: str | None = None,
    when: str | None = None,
    evidence: str | None = None,
    start: int = 0,
) -> Claim:
    """A claim whose evidence is `evidence`, or the value's own words, at `start` of its source."""
    words = evidence or value
    source = identifier.split(".")[0]
    return Claim(
        id=identifier,
        question=question,
        statement=words,
        value=read_value(value, kind, PUBLISHED),
        when=read_value(when, "moment", PUBLISHED) if when else None,
        modality=modality,
        said_by=Speaker(name=said_by) if said_by else None,
        evidence=(Span(source=source, start=start, end=start + len(words), text=words),),
    )


def fact(number: int, *, disputed: bool = False) -> Fact:
    """A fact of one source."""
    made = claim("s1.c1", "12 people")
    answer = FactValue(
        value=Value(kind="text", text="12 people"),
        sources=("s1",),
        claims=("s1.c1",),
        support=Support(articles=1, origins=1),
        evidence=made.evidence,
    )
    return Fact(
        id=f"f{number}",
        question="How many?",
        statement=f"Statement {number}.",
        agreement="single_source",
        values=(answer,),
        modality="happened",
        support=Support(articles=1, origins=1),
        conflict="x1" if disputed else None,
    )
