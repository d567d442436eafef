"""A paragraph taken from the facts: the best supported statements, verbatim, and every open disagreement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from summarizer.engines.base import SentenceDraft
from summarizer.engines.lexical.stems import content
from summarizer.order import id_key
from summarizer.records import Fact, Source, Span

_MOST = 5
_MOST_DISPUTED = 2
_ALIKE = 0.6
_LONGEST = 420
#: How answers relate of which a later one may say how things stand now.
_MOVING = frozenset({"superseded", "complements", "compatible", "not_comparable"})
#: A sentence that leans on the one before it, or is somebody's quoted words, can't open a paragraph alone.
_LEANS = re.compile(r"[\"“'‘]|(?:He|She|It|They|This|These|Those|But|And|Meanwhile|Also|That)\b")


def write(facts: Sequence[Fact], sources: Sequence[Source] = ()) -> tuple[SentenceDraft, ...]:
    """Three to five sentences, fewer when there is less to say; facts come best supported first. `sources` say which
    answer is the latest, where several stand beside each other.
    """
    disputed = [fact for fact in facts if fact.conflict is not None and len(fact.values) > 1]
    ranked = sorted(
        (fact for fact in facts if fact not in disputed),
        key=lambda fact: (-fact.support.origins, -fact.support.articles, _depth(fact)),
    )
    dates = {source.id: source.published for source in sources if source.published}
    chosen = _chosen(ranked, _MOST - min(len(disputed), _MOST_DISPUTED), dates)
    chosen.sort(key=lambda told: min((_depth(fact), facts.index(fact)) for fact in told))
    sentences = [
        SentenceDraft(text=_ended(told[0].statement), facts=tuple(sorted((f.id for f in told), key=id_key)))
        for told in chosen
    ]
    seen: set[str | None] = set()
    for fact in disputed:
        if fact.conflict not in seen and len(seen) < _MOST_DISPUTED:
            seen.add(fact.conflict)
            sentences.append(SentenceDraft(text=disagreement(fact), facts=(fact.id,)))
    return tuple(sentences)


def _chosen(ranked: Sequence[Fact], room: int, dates: Mapping[str, date]) -> list[list[Fact]]:
    """For each sentence the facts that it tells, first the one whose statement it is. Of the statements that tell a
    fact, the one that tells the best supported others besides; none that says again more than it adds.
    """
    chosen: list[list[Fact]] = []
    for fact in ranked:
        known = [one for told in chosen for one in told]
        if len(chosen) >= room or fact in known:
            continue
        left = [one for one in ranked if one not in known]
        ways = [one for one in _latest(fact, left, dates) if _opens(one.statement)]
        if not ways:
            continue
        best = max(([one, *(f for f in left if f != one and _tells(one, f))] for one in ways), key=_weight)
        again = [one for one in known if _tells(best[0], one)]
        repeats = any(_alike(best[0].statement, other[0].statement) for other in chosen)
        if not repeats and _weight(again) < _weight(best):
            chosen.append(best)
    return chosen


def _latest(fact: Fact, among: Sequence[Fact], dates: Mapping[str, date]) -> list[Fact]:
    """Of the facts whose statements tell this one, all; where its answers are not the same, those of the latest day."""
    ways = [one for one in among if _tells(one, fact)]
    if fact.agreement not in _MOVING:
        return ways
    days = [
        max((dates.get(s.source, date.min) for s in _resting(fact, one)), default=date.min) for one in ways
    ]
    return [one for one, day in zip(ways, days, strict=True) if day == max(days)]


def _weight(told: Sequence[Fact]) -> int:
    return sum(fact.support.origins for fact in told)


def _tells(one: Fact, other: Fact) -> bool:
    """True when the statement of the one is a sentence that the other rests on."""
    return one == other or bool(_resting(other, one))


def _resting(fact: Fact, on: Fact) -> list[Span]:
    """The evidence of a fact that is another's statement."""
    words = on.statement.split()
    return [span for value in fact.values for span in value.evidence if span.text.split() == words]


def _opens(statement: str) -> bool:
    """True for a sentence that can stand by itself: neither leaning on another nor the end of a quotation."""
    whole = statement.count('"') % 2 == 0 and statement.count("“") == statement.count("”")
    return whole and len(statement) <= _LONGEST and not _LEANS.match(statement)


def _depth(fact: Fact) -> int:
    """How far down an article the fact stands first (characters): news puts what matters on top."""
    return min(span.start for value in fact.values for span in value.evidence)


def disagreement(fact: Fact) -> str:
    """The open question and every answer to it, in the sources' words."""
    answers = [f"“{value.value.text.strip()}”" for value in fact.values[:4]]
    return f"Sources disagree: {fact.question} {' or '.join(dict.fromkeys(answers))}."


def _alike(a: str, b: str) -> bool:
    first, second = content(a), content(b)
    return bool(first and second) and len(first & second) / min(len(first), len(second)) > _ALIKE


def _ended(statement: str) -> str:
    text = " ".join(statement.split())
    return text if text.endswith((".", "!", "?", "”", '"', "’", "'")) else f"{text}."
