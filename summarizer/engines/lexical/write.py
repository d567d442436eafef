"""A paragraph taken from the facts: the best supported statements, verbatim, and every open disagreement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.engines.base import SentenceDraft
from summarizer.engines.lexical.stems import content
from summarizer.records import Fact

_MOST = 5
_MOST_DISPUTED = 2
_ALIKE = 0.6
_LONGEST = 420
#: A sentence that leans on the one before it, or is somebody's quoted words, can't open a paragraph alone.
_LEANS = re.compile(r"[\"“'‘]|(?:He|She|It|They|This|These|Those|But|And|Meanwhile|Also|That)\b")


def write(facts: Sequence[Fact]) -> tuple[SentenceDraft, ...]:
    """Three to five sentences, fewer when there is less to say; facts come best supported first."""
    disputed = [fact for fact in facts if fact.conflict is not None and len(fact.values) > 1]
    chosen: list[Fact] = []
    for fact in sorted(facts, key=lambda f: (-f.support.origins, -f.support.articles, _depth(f))):
        room = _MOST - min(len(disputed), _MOST_DISPUTED)
        if len(chosen) >= room:
            break
        if fact in disputed or len(fact.statement) > _LONGEST or _LEANS.match(fact.statement):
            continue
        if not any(_alike(fact.statement, other.statement) for other in chosen):
            chosen.append(fact)
    chosen.sort(key=lambda fact: (_depth(fact), facts.index(fact)))
    sentences = [SentenceDraft(text=_ended(fact.statement), facts=(fact.id,)) for fact in chosen]
    seen: set[str | None] = set()
    for fact in disputed:
        if fact.conflict not in seen and len(seen) < _MOST_DISPUTED:
            seen.add(fact.conflict)
            sentences.append(SentenceDraft(text=disagreement(fact), facts=(fact.id,)))
    return tuple(sentences)


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
