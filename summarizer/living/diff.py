"""What a brief tells otherwise than an earlier one of the same event. Pure; needs nothing but the two briefs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from summarizer import labels
from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.counting import count
from summarizer.living import same
from summarizer.living.changes import Changes, ConflictChange, FactChange, FigureChange, SourceChange
from summarizer.order import id_key
from summarizer.records import Claim, Conflict, EventBrief, Fact, FactValue, Value
from summarizer.render.words import AGREEMENT
from summarizer.values.base import Verdict

_T = TypeVar("_T")


def diff(old: EventBrief, new: EventBrief) -> Changes:
    """Tell what changed from `old` to `new`: sources by their text and place, facts and disagreements by the words
    that they rest on, figures by typed comparison. Nothing changed: the result is false.
    """
    met = same.sources(old.sources, new.sources)
    pairs = same.facts(old, new, met)
    told = _Told(met, labels.names(new.sources))
    return Changes(
        title=new.title,
        sources=tuple(_sources(old, new, met)),
        figures=tuple(_figures(new, met, pairs)),
        conflicts=tuple(_conflicts(old, new, told)),
        facts=tuple(_facts(old, new, pairs, told)),
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


def _compared(
    old: Sequence[_T], new: Sequence[_T], pairs: Mapping[int, int], told: Callable[[_T, _T], Iterator[str]]
) -> Iterator[tuple[_T | None, _T | None, tuple[str, ...]]]:
    """`(as it was, as it is, what is otherwise)`: what is new, changed, gone; each in its brief's order."""
    for index, now in enumerate(new):
        if index not in pairs:
            yield None, now, ()
    for index, now in enumerate(new):
        if index in pairs:
            changed = tuple(told(old[pairs[index]], now))
            if changed:
                yield old[pairs[index]], now, changed
    kept = set(pairs.values())
    for index, was in enumerate(old):
        if index not in kept:
            yield was, None, ()


def _facts(old: EventBrief, new: EventBrief, pairs: dict[int, int], told: _Told) -> Iterator[FactChange]:
    for was, now, how in _compared(old.facts, new.facts, pairs, told.of_fact):
        if now is None:
            assert was is not None
            yield FactChange(kind="gone", fact=was)
        elif was is None:
            yield FactChange(kind="new", fact=now)
        else:
            yield FactChange(kind="changed", fact=now, was=was, told=how)


def _answers(fact: Fact) -> dict[str, FactValue]:
    """The answers by what they say, so that one which is merely worded by another source is no new one."""
    return {
        value.value.normal.model_dump_json() if value.value.normal else value.value.text.casefold(): value
        for value in fact.values
    }


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
    return verdict.relation == "superseded" or verdict.rule in ("scope.open", "time.snapshot")


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


def _conflicts(old: EventBrief, new: EventBrief, told: _Told) -> Iterator[ConflictChange]:
    pairs = same.conflicts(old, new, told.met)
    for was, now, how in _compared(old.conflicts, new.conflicts, pairs, told.of_conflict):
        if now is None:
            assert was is not None
            yield ConflictChange(kind="settled", conflict=was, told=(told.why_settled(was),))
        elif was is None:
            yield ConflictChange(kind="opened", conflict=now)
        else:
            yield ConflictChange(kind="changed", conflict=now, was=was, told=how)


@dataclass(frozen=True)
class _Told:
    """What is otherwise, a sentence each; words and values as the articles have them. `called`: what a reader calls
    each new source.
    """

    met: same.Sources
    called: Mapping[str, str]

    def of_fact(self, was: Fact, now: Fact) -> Iterator[str]:
        """Answers that came, spread or went, and where the fact stands."""
        before, after = (_answers(fact) for fact in (was, now))
        for key, value in after.items():
            known = before[key].sources if key in before else ()
            more = ", ".join(self.called[s] for s in value.sources if self.met.old_id.get(s) not in known)
            if key not in before:
                yield f"New answer: {_said(value.value)} ({more})."
            elif more:
                yield f"{_said(value.value)} is now told by {more}, too."
        for key in [key for key in before if key not in after]:
            yield f"No longer told: {_said(before[key].value)}."
        if (was.support.articles, was.support.origins) != (now.support.articles, now.support.origins):
            yield (
                f"Told by {count(now.support.articles, 'article')} of {count(now.support.origins, 'origin')}; "
                f"it was {was.support.articles} of {was.support.origins}."
            )
        if was.agreement != now.agreement:
            agreed, agree = (AGREEMENT[fact.agreement] or "one source tells it" for fact in (was, now))
            yield f"Now {agree}; before, {agreed}."

    def of_conflict(self, was: Conflict, now: Conflict) -> Iterator[str]:
        """Who takes a side now, how many sides there are, and how it stands."""
        known, told = _takers(was), _takers(now)
        more = [self.called[s] for s in sorted(told, key=id_key) if self.met.old_id.get(s) not in known]
        if more:
            yield f"{', '.join(more)} {'takes' if len(more) == 1 else 'take'} a side, too."
        if known - {self.met.old_id.get(source) for source in told}:
            yield "A source no longer takes a side."
        if len(now.sides) > len(was.sides):
            known_sides = {_said(side.value) for side in was.sides}
            fresh = [text for text in (_said(side.value) for side in now.sides) if text not in known_sides]
            yield f"{count(len(now.sides), 'side')} now, where there were {len(was.sides)}: {'; '.join(fresh)}."
        for field in ("relation", "standing"):
            if getattr(was, field) != getattr(now, field):
                yield f"Now {_STANDS[getattr(now, field)]}; before, {_STANDS[getattr(was, field)]}."

    def why_settled(self, conflict: Conflict) -> str:
        """Why a disagreement is none any more."""
        still = set(self.met.old_id.values()) - {self.met.old_id[source] for source in self.met.rewritten}
        if _takers(conflict) <= still:
            return "Its sources are unchanged; beside the others they are no longer found to disagree."
        return "A source that disagreed is gone or tells it otherwise now."


def _takers(conflict: Conflict) -> set[str]:
    return {source for side in conflict.sides for source in side.sources}


def _said(value: Value) -> str:
    return f"“{labels.clean(value.text)}”"


_STANDS = {
    "contradicts": "a contradiction",
    "differs": "a difference",
    "confirmed": "confirmed",
    "possible": "merely possible",
}
