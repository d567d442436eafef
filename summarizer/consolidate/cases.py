"""What no rule can compare, made ready for a reading: the question and every distinct answer, whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.consolidate.facts import Answer, Linked
from summarizer.engines.base import Case, CaseSide
from summarizer.records import Source, Span
from summarizer.text.sentences import sentences

#: Characters of context on either side of a quotation: about two sentences.
AROUND = 300


def cases(
    facts: Sequence[Linked], texts: Mapping[str, str], sources: Mapping[str, Source], clashing: bool = False
) -> tuple[Case, ...]:
    """A case for every fact that the rules left undecided, numbered by its place in `facts`; with `clashing`
    also for every fact in which they found a disagreement.
    """
    return tuple(
        Case(
            number=index,
            question=fact.question,
            sides=tuple(_side(n, answer, texts, sources) for n, answer in enumerate(fact.answers, 1)),
        )
        for index, fact in enumerate(facts)
        if fact.undecided() or (clashing and fact.agreement() in ("differs", "contradicts"))
    )


def _side(number: int, answer: Answer, texts: Mapping[str, str], sources: Mapping[str, Source]) -> CaseSide:
    claim = answer.first
    return CaseSide(
        number=number,
        sources=answer.sources,
        statement=claim.statement,
        quote=" … ".join(span.text for span in claim.evidence),
        context=context(claim.evidence[0], texts.get(claim.source)),
        said_by=claim.said_by.name if claim.said_by else None,
        published=sources[claim.source].published if claim.source in sources else None,
    )


def context(span: Span, text: str | None) -> str:
    """The sentences around a span, up to `AROUND` characters on either side; the span itself without a text."""
    if text is None:
        return span.text
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    window = text[start:end]
    inside = [
        (a, b)
        for a, b in sentences(window)
        if (a > 0 or start == 0 or b > span.start - start)
        and (b < len(window) or end == len(text) or a < span.end - start)
    ]
    return window[inside[0][0] : inside[-1][1]] if inside else window
