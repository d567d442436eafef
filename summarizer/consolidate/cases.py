"""What no rule can compare, made ready for a reading: the question and every distinct answer, whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarizer.articles.furniture import mark, prose
from summarizer.consolidate import rounded
from summarizer.consolidate.facts import Answer, Linked
from summarizer.engines.base import Case, CaseSide
from summarizer.records import Source, Span
from summarizer.text.sentences import sentences

#: Characters of context on either side of a quotation: the rest of its sentence, or what that one points back to.
AROUND = 80
#: Characters before a quotation in which its sentence's beginning is looked for.
_LOOKED_AT = 400
#: How a sentence begins that can't be read without the one before it.
_POINTS_BACK = re.compile(
    r"\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|both|neither|such|the (?:latter|former|two|same)"
    r"|but|however|yet|still|even so|also|then|later|earlier|by then|there|instead|meanwhile)\b",
    re.IGNORECASE,
)


def cases(
    facts: Sequence[Linked], texts: Mapping[str, str], sources: Mapping[str, Source], clashing: bool = False
) -> tuple[Case, ...]:
    """A case for every fact that the rules left undecided, numbered by its place in `facts`; with `clashing`
    also for every fact in which they found a disagreement.
    """
    told = Surroundings(texts)
    return tuple(
        Case(
            number=index,
            question=fact.question,
            sides=tuple(_side(n, answer, told, sources) for n, answer in enumerate(fact.answers, 1)),
        )
        for index, fact in enumerate(facts)
        if fact.undecided()
        or rounded.apart(fact)
        or (clashing and fact.agreement() in ("differs", "contradicts"))
    )


def _side(number: int, answer: Answer, told: Surroundings, sources: Mapping[str, Source]) -> CaseSide:
    claim = answer.first
    before, after = told.around(claim.evidence[0])
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


class Surroundings:
    """What stands around quotations in their articles' own prose. `texts`: those of the articles, by source id."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._prose: dict[str, tuple[tuple[int, int], ...]] = {}

    def around(self, span: Span) -> tuple[str, str]:
        """What stands before and after a span in its sentence, cut with `…` where it is long; where its sentence
        points back ("He …"), also what comes before that. Empty without a text.
        """
        text = self._texts.get(span.source)
        if text is None:
            return "", ""
        if span.source not in self._prose:
            self._prose[span.source] = prose(text, mark(text))
        stretches = self._prose[span.source]
        head = "\n".join(text[start : min(end, span.start)] for start, end in stretches if start < span.start)
        tail = "\n".join(text[max(start, span.end) : end] for start, end in stretches if end > span.end)
        head, tail = head[-_LOOKED_AT:], tail[:_LOOKED_AT]
        window = f"{head}{text[span.start : span.end]}{tail}"
        ahead = len(window) - len(tail)
        own = [(start, end) for start, end in sentences(window) if start < ahead and end > len(head)]
        begin, close = (min(own[0][0], len(head)), max(own[-1][1], ahead)) if own else (len(head), ahead)
        if _POINTS_BACK.match(window, begin):
            begin = 0
        return _end(head[begin:]), _beginning(window[ahead:close])


def _end(text: str) -> str:
    text = text.strip()
    return text if len(text) <= AROUND else "…" + text[-AROUND:].partition(" ")[2]


def _beginning(text: str) -> str:
    text = text.strip()
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0] + "…"
