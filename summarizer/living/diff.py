"""What a brief tells otherwise than an earlier one of the same event. Pure; needs nothing but the two briefs."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer import labels
from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.living import same
from summarizer.living.changes import Changes, ConflictChange, FactChange, FigureChange, SourceChange
from summarizer.order import id_key
from summarizer.records import Claim, Conflict, EventBrief, Fact, FactValue, Value
from summarizer.render.words import AGREEMENT
from summarizer.values.base import Verdict


def diff(old: EventBrief, new: EventBrief) -> Changes:
    """Tell what changed from `old` to `new`: sources by their text and place, facts and disagreements by the words
    that they rest on, figures by typed comparison. Nothing changed: the result is false.
    """
    met = same.sources(old.sources, new.sources)
    pairs = same.facts(old, new, met)
    return Changes(
        title=new.title,
        sources=tuple(_sources(old, new, met)),
        figures=tuple(_figures(new, met, pairs)),
        conflicts=tuple(_conflicts(old, new, met)),
        facts=tuple(_facts(old, new, met, pairs)),
        summary=[s.text for s in old.summary] != [s.text for s in new.summary],
    )


def _sources(old: EventBrief, new: EventBrief, met: same.Sources) -> Iterator[SourceChange]:
    before = {source.id: source for source in old.sources}
    for source in new.sources:
        if source.id not in met.old_id:
            yield SourceChange(kind="added", source=source)
    for source in new.sources:
        if source.id in met.rewritten:
            yield SourceChange(kind="rewritten", source=source, was=before[met.old_id[source.id]])
    kept = set(met.old_id.values())
    for source in old.sources:
        if source.id not in kept:
            yield SourceChange(kind="gone", source=source)


def _facts(
    old: EventBrief, new: EventBrief, met: same.Sources, pairs: dict[int, int]
) -> Iterator[FactChange]:
    for index, fact in enumerate(new.facts):
        if index not in pairs:
            yield FactChange(kind="new", fact=fact)
    called = labels.names(new.sources)
    for index, fact in enumerate(new.facts):
        if index in pairs:
            was = old.facts[pairs[index]]
            told = tuple(_fact_told(was, fact, met, called))
            if told:
                yield FactChange(kind="changed", fact=fact, was=was, told=told)
    kept = set(pairs.values())
    for index, fact in enumerate(old.facts):
        if index not in kept:
            yield FactChange(kind="gone", fact=fact)


def _fact_told(was: Fact, now: Fact, met: same.Sources, called: dict[str, str]) -> Iterator[str]:
    """What is otherwise, a sentence each. Words and values are shown as the articles have them."""
    before, after = (_answers(fact) for fact in (was, now))
    for key, value in after.items():
        known = set(before[key].sources) if key in before else set()
        more = ", ".join(called[s] for s in value.sources if met.old_id.get(s) not in known)
        if key not in before:
            yield f"New answer: {_said(value.value)} ({', '.join(called[s] for s in value.sources)})."
        elif more:
            yield f"{_said(value.value)} is now told by {more}, too."
    for key in [key for key in before if key not in after]:
        yield f"No longer told: {_said(before[key].value)}."
    yield from _standing_told(was, now)


def _standing_told(was: Fact, now: Fact) -> Iterator[str]:
    if (was.support.articles, was.support.origins) != (now.support.articles, now.support.origins):
        yield (
            f"Told by {_count(now.support.articles, 'article')} of {_count(now.support.origins, 'origin')}; "
            f"it was {was.support.articles} of {was.support.origins}."
        )
    if was.agreement != now.agreement:
        agreed, agree = (AGREEMENT[fact.agreement] or "one source tells it" for fact in (was, now))
        yield f"Now {agree}; before, {agreed}."


def _answers(fact: Fact) -> dict[str, FactValue]:
    """The answers by what they say, so that one which is merely worded by another source is no new one."""
    return {
        value.value.normal.model_dump_json() if value.value.normal else value.value.text.casefold(): value
        for value in fact.values
    }


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _figures(new: EventBrief, met: same.Sources, pairs: dict[int, int]) -> Iterator[FigureChange]:
    """Answers of sources that came later, which by the rules of consolidation take the place of what was known."""
    context = Context(published={source.id: source.published for source in new.sources})
    fresh = {s.id for s in new.sources if s.id not in met.old_id} | met.rewritten
    for index, fact in enumerate(new.facts):
        if index not in pairs:
            continue
        claims = [(value.value, claim) for value in fact.values for claim in _claims(fact, value)]
        for was, known in claims:
            overtaken = next(
                (
                    (now, verdict.reason)
                    for now, later in claims
                    if later.source in fresh
                    and known.source not in fresh
                    and _overtakes(verdict := compare(known, later, context))
                    and _after(later, known, context)
                ),
                None,
            )
            if overtaken:
                now, reason = overtaken
                yield FigureChange(fact=fact.id, question=fact.question, was=was, now=now, reason=reason)
                break


def _overtakes(verdict: Verdict) -> bool:
    """By the rules, or where one side tells of a change and only the days of the articles tell which is later."""
    return verdict.relation == "superseded" or verdict.rule == "scope.open"


def _after(later: Claim, earlier: Claim, context: Context) -> bool:
    one, other = context.published.get(later.source), context.published.get(earlier.source)
    return one is not None and other is not None and one > other


def _claims(fact: Fact, value: FactValue) -> Iterator[Claim]:
    """An answer as a claim of each of its sources."""
    for source in sorted(value.sources, key=id_key):
        evidence = tuple(span for span in value.evidence if span.source == source)
        if evidence:
            yield Claim(
                id=f"{source}.c0",
                question=fact.question,
                statement=fact.statement,
                value=value.value,
                modality=fact.modality,
                evidence=evidence,
            )


def _conflicts(old: EventBrief, new: EventBrief, met: same.Sources) -> Iterator[ConflictChange]:
    pairs = same.conflicts(old, new, met)
    for index, conflict in enumerate(new.conflicts):
        if index not in pairs:
            yield ConflictChange(kind="opened", conflict=conflict)
    called = labels.names(new.sources)
    for index, conflict in enumerate(new.conflicts):
        if index in pairs:
            was = old.conflicts[pairs[index]]
            told = tuple(_conflict_told(was, conflict, met, called))
            if told:
                yield ConflictChange(kind="changed", conflict=conflict, was=was, told=told)
    kept = set(pairs.values())
    still = set(met.old_id.values()) - {met.old_id[source] for source in met.rewritten}
    for index, conflict in enumerate(old.conflicts):
        if index not in kept:
            yield ConflictChange(kind="settled", conflict=conflict, told=(_why_settled(conflict, still),))


def _why_settled(conflict: Conflict, still: set[str]) -> str:
    if {source for side in conflict.sides for source in side.sources} <= still:
        return "Its sources are unchanged; beside the others they are no longer found to disagree."
    return "A source that disagreed is gone or tells it otherwise now."


def _conflict_told(was: Conflict, now: Conflict, met: same.Sources, called: dict[str, str]) -> Iterator[str]:
    known = {source for side in was.sides for source in side.sources}
    told = {source for side in now.sides for source in side.sources}
    more = [called[source] for source in sorted(told, key=id_key) if met.old_id.get(source) not in known]
    if more:
        yield f"{', '.join(more)} {'takes' if len(more) == 1 else 'take'} a side, too."
    if known - {met.old_id.get(source) for source in told}:
        yield "A source no longer takes a side."
    new_sides = [_said(side.value) for side in now.sides]
    if len(now.sides) > len(was.sides):
        known_sides = {_said(side.value) for side in was.sides}
        fresh = [text for text in new_sides if text not in known_sides]
        yield f"{_count(len(now.sides), 'side')} now, where there were {len(was.sides)}: {'; '.join(fresh)}."
    for field in ("relation", "standing"):
        if getattr(was, field) != getattr(now, field):
            yield f"Now {_STANDS[getattr(now, field)]}; before, {_STANDS[getattr(was, field)]}."


def _said(value: Value) -> str:
    return f"“{labels.clean(value.text)}”"


_STANDS = {
    "contradicts": "a contradiction",
    "differs": "a difference",
    "confirmed": "confirmed",
    "possible": "merely possible",
}
