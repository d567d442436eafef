"""The summary's own check: a sentence stands only on the facts it cites, and hides no disagreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer import labels
from summarizer.checks import Held
from summarizer.engines.base import SentenceDraft
from summarizer.errors import plain
from summarizer.labels import misleads
from summarizer.records import Dropped, EventBrief, Fact, Source, SummarySentence

#: Facts given to the writer: a paragraph holds no more.
TO_TELL = 14
#: Words of which a sentence about a disputed fact must hold one, or give two of the answers.
_ADMITS = (
    "disagree", "differ", "dispute", "conflict", "while", "whereas", "but", "other", "some", "against",
    "rather than", "according to", "vary", "varies", "contradict", "or",
)  # fmt: skip


def worth_telling(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """What a summary may be written from: the facts that sources disagree on, and the best supported others,
    in the brief's order.
    """
    disputed = {fact.id for fact in facts if fact.conflict}
    others = [fact.id for fact in facts if not fact.conflict][: max(0, TO_TELL - len(disputed))]
    chosen = disputed.union(others)
    return tuple(fact for fact in facts if fact.id in chosen)


def trusted(facts: Sequence[Fact], sources: Sequence[Source]) -> tuple[Fact, ...]:
    """The facts whose first answer some source gives that doesn't address models; all, where every source does.

    An article that gives orders to whoever sums it up has no say in what the summary tells in its own voice.
    """
    addressing = {source.id for source in sources if misleads(source)}
    if len(addressing) == len(sources):
        return tuple(facts)
    return tuple(fact for fact in facts if not set(fact.values[0].sources) <= addressing)


def checked_sentences(
    sentences: Iterable[SentenceDraft], brief: EventBrief
) -> tuple[tuple[SummarySentence, ...], tuple[Dropped, ...]]:
    """The sentences that hold, and those that don't with the reason."""
    facts = {fact.id: fact for fact in brief.facts}
    names = " ".join(labels.names(brief.sources).values())
    kept, refused = [], []
    for sentence in sentences:
        reason = _fault(sentence, facts, names, _open(brief))
        if reason:
            refused.append(Dropped(source=None, stage="write", what=plain(sentence.text, 200), reason=reason))
        else:
            kept.append(SummarySentence(text=sentence.text, facts=sentence.facts))
    return tuple(kept), tuple(refused)


def _open(brief: EventBrief) -> frozenset[str]:
    """Ids of the facts with a confirmed disagreement on what was, not on how it was worded."""
    return frozenset(
        fact
        for c in brief.conflicts
        if c.standing == "confirmed" and c.kind != "quotation"
        for fact in c.facts
    )


def _fault(sentence: SentenceDraft, facts: dict[str, Fact], names: str, disputed: frozenset[str]) -> str:
    if not sentence.facts:
        return "it cites no fact"
    unknown = [fact for fact in sentence.facts if fact not in facts]
    if unknown:
        return f"it cites {unknown[0]}, which doesn't exist"
    cited = [facts[fact] for fact in sentence.facts]
    held = Held(_ground(cited) + " " + names)
    if stray := held.stray_figure(sentence.text) or held.stray_name(sentence.text):
        return f"it says {stray}, the facts it cites don't"
    for fact in cited:
        if fact.id in disputed and not _admits(sentence.text, fact):
            return f"it doesn't tell that sources disagree on: {plain(fact.question, 120)}"
    return ""


def _ground(facts: Sequence[Fact]) -> str:
    return " ".join(
        part
        for fact in facts
        for part in (
            fact.question,
            fact.statement,
            *(speaker.name for value in fact.values for speaker in value.said_by),
            *(value.value.text for value in fact.values),
            *(span.text for value in fact.values for span in value.evidence),
        )
    )


def _admits(text: str, fact: Fact) -> bool:
    lower = f" {text.lower()} "
    given = sum(value.value.text.lower() in lower for value in fact.values)
    return given > 1 or any(f" {word}" in lower for word in _ADMITS)
