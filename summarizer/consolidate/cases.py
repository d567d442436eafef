"""What no rule can compare, made ready for a reading: the question and every distinct answer, whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.articles.furniture import mark, prose
from summarizer.consolidate.facts import Answer, Linked
from summarizer.engines.base import Case, CaseSide
from summarizer.records import Source, Span
from summarizer.text.sentences import sentences

#: Characters of context on either side of a quotation: the rest of its sentence, or a short one beside it.
AROUND = 100


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
    before, after = around(claim.evidence[0], texts.get(claim.source))
    return CaseSide(
        number=number,
        sources=answer.sources,
        value=claim.value.text,
        quote=" … ".join(span.text for span in claim.evidence),
        before=before,
        after=after,
        said_by=claim.said_by.name if claim.said_by else None,
        published=sources[claim.source].published if claim.source in sources else None,
    )


def around(span: Span, text: str | None) -> tuple[str, str]:
    """What stands before and after a span in its article's own prose: whole sentences where they are short
    enough, else cut with `…`. Empty without a text.
    """
    if text is None:
        return "", ""
    stretches = prose(text, mark(text))
    head = " ".join(text[start : min(end, span.start)] for start, end in stretches if start < span.start)
    tail = " ".join(text[max(start, span.end) : end] for start, end in stretches if end > span.end)
    return _last(head), _first(tail)


def _last(text: str) -> str:
    window = text[-AROUND:]
    if len(window) == len(text):
        return window
    starts = [start for start, _ in sentences(window)][1:]
    return window[starts[0] :] if starts else "…" + window.partition(" ")[2]


def _first(text: str) -> str:
    window = text[:AROUND]
    if len(window) == len(text):
        return window
    ends = [end for _, end in sentences(window)][:-1]
    return window[: ends[-1]] if ends else window.rpartition(" ")[0] + "…"
