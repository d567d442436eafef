"""The event brief, composed from linked facts, judgements and quotations. Pure: same input, same bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from summarizer import labels
from summarizer.consolidate import weekdays
from summarizer.consolidate.actors import merge_actors
from summarizer.consolidate.conflicts import (
    Finding,
    by_judge,
    by_proposal,
    by_rule,
    by_wording,
    fault_in,
    merge,
)
from summarizer.consolidate.facts import Linked
from summarizer.consolidate.quotations import merged, utterances
from summarizer.consolidate.timeline import Dated, timeline
from summarizer.consolidate.words import content
from summarizer.engines.base import Judgement
from summarizer.errors import plain
from summarizer.order import id_key
from summarizer.origins import Provenance, independent, with_origins
from summarizer.records import (
    Agreement,
    Conflict,
    Dropped,
    Event,
    EventBrief,
    Fact,
    Origin,
    Quotation,
    Run,
    SourceBrief,
    Support,
    Utterance,
)
from summarizer.values.base import CONFLICTING


@dataclass(frozen=True)
class Judged:
    """What the judge said of which fact (by index), and whether it also doubted what rules had found."""

    judgements: tuple[Judgement, ...] = ()
    doubting_rules: bool = False


def compose(
    briefs: Sequence[SourceBrief],
    facts: Sequence[Linked],
    judged: Judged,
    origins: Sequence[Origin],
    told: tuple[Sequence[Dropped], Run],
) -> EventBrief:
    """Everything but the summary, which is written from the facts afterwards. `told`: what was dropped so far, and
    how the run was made.
    """
    dropped, run = told
    provenance = Provenance.of((brief.source for brief in briefs), origins)
    order = sorted(range(len(facts)), key=lambda i: _fact_order(facts[i], provenance))
    ids = {index: f"f{n}" for n, index in enumerate(order, 1)}
    groups = utterances(q for brief in briefs for q in brief.quotations)
    readings, refused = _readings(facts, judged)
    found = _findings(facts, readings, judged.doubting_rules)
    wordings = [(by_wording(group), group) for group in groups]
    worded = [finding for finding, _ in wordings if finding]
    findings = merge([*found, *worded, *weekdays.findings(briefs)])
    published = {brief.source.id: brief.source.published for brief in briefs}
    conflicts = tuple(_conflict(n, finding, ids, published) for n, finding in enumerate(findings, 1))
    of_fact: dict[str, Conflict] = {}
    for conflict in conflicts:
        for fact in conflict.facts:
            of_fact.setdefault(fact, conflict)
    records = tuple(_fact(ids[i], facts[i], of_fact.get(ids[i]), provenance, readings.get(i)) for i in order)
    ordered = [Dated(record, tuple(facts[i].claims)) for record, i in zip(records, order, strict=True)]
    return EventBrief(
        title=_title(briefs),
        event=_event(briefs),
        summary=(),
        conflicts=conflicts,
        facts=records,
        timeline=timeline(ordered),
        quotations=_quotations(groups, conflicts),
        actors=merge_actors(actor for brief in briefs for actor in brief.actors),
        sources=with_origins((brief.source for brief in briefs), origins),
        origins=tuple(origins),
        coverage=tuple(brief.coverage for brief in briefs),
        dropped=(*dropped, *(d for brief in briefs for d in brief.dropped), *refused),
        run=run,
    )


def _readings(facts: Sequence[Linked], judged: Judged) -> tuple[dict[int, Judgement], list[Dropped]]:
    """The judgements that hold, by the index of their fact, and those that don't."""
    held: dict[int, Judgement] = {}
    refused = []
    for judgement in judged.judgements:
        fact = facts[judgement.number]
        fault = fault_in(judgement, fact)
        if fault:
            what = plain(f"a judgement on: {fact.question}", 200)
            refused.append(Dropped(source=None, stage="judge", what=what, reason=plain(fault)))
        else:
            held[judgement.number] = judgement
    return held, refused


def _findings(facts: Sequence[Linked], readings: Mapping[int, Judgement], doubting: bool) -> list[Finding]:
    found = []
    for index, fact in enumerate(facts):
        rule, reading = by_rule(index, fact), readings.get(index)
        judgement = by_judge(index, fact, reading) if reading else None
        if rule and reading and doubting and not (judgement and judgement.standing == "confirmed"):
            rule = replace(
                rule, standing="possible", severity=1, reason=f"{rule.reason} Doubted: {reading.reason}"
            )
        proposal = None if reading else by_proposal(index, fact)
        found += [finding for finding in (rule or judgement or proposal,) if finding]
    return found


def _fact_order(fact: Linked, provenance: Provenance) -> tuple[int, int, tuple[int, ...]]:
    claims = fact.claims
    return -independent(claims, provenance), -len(fact.sources), id_key(claims[0].id)


def _conflict(
    number: int, finding: Finding, ids: Mapping[int, str], published: Mapping[str, date | None]
) -> Conflict:
    return Conflict(
        id=f"x{number}",
        facts=tuple(sorted((ids[index] for index in finding.facts), key=id_key)),
        relation=finding.relation,
        standing=finding.standing,
        kind=finding.kind,
        severity=finding.severity,
        sides=finding.sides,
        rule=finding.rule,
        reason=finding.reason + _of_days(finding, published),
        question=finding.question,
        found_by=tuple(sorted(finding.found_by)),
    )


def _of_days(finding: Finding, published: Mapping[str, date | None]) -> str:
    """A note when a figure is told in articles of different days: it may have changed in between."""
    days = {published.get(source) for side in finding.sides for source in side.sources}
    known = sorted(day for day in days if day)
    if finding.kind != "quantity" or len(known) < 2 or (known[-1] - known[0]).days < 2:
        return ""
    return f" The articles are of {labels.day_words(known[0])} to {labels.day_words(known[-1])}."


def _fact(
    id_: str,
    fact: Linked,
    conflict: Conflict | None,
    provenance: Provenance,
    reading: Judgement | None,
) -> Fact:
    values = [(answer, answer.record(provenance)) for answer in fact.answers]
    values.sort(
        key=lambda pair: (-pair[1].support.origins, -pair[1].support.articles, id_key(pair[0].first.id))
    )
    claims = fact.claims
    return Fact(
        id=id_,
        question=fact.question,
        statement=values[0][0].first.statement,
        agreement=_agreement(fact, conflict, reading),
        values=tuple(record for _, record in values),
        modality=values[0][0].first.modality,
        support=Support(articles=len(fact.sources), origins=independent(claims, provenance)),
        silent=fact.silent,
        conflict=conflict.id if conflict else None,
    )


def _agreement(fact: Linked, conflict: Conflict | None, reading: Judgement | None) -> Agreement:
    """What the rules found; where they found nothing, what the judge did."""
    found = fact.agreement()
    if conflict and conflict.standing == "confirmed" and conflict.kind != "quotation":
        return conflict.relation if found not in CONFLICTING else found
    if found == "not_comparable" and reading and reading.relation not in CONFLICTING:
        return reading.relation
    return found


def _quotations(
    groups: Sequence[Sequence[Quotation]], conflicts: Sequence[Conflict]
) -> tuple[Utterance, ...]:
    of = {
        claim: c.id for c in conflicts if c.kind == "quotation" for side in c.sides for claim in side.claims
    }
    ordered = sorted(groups, key=lambda g: (-len({q.id.split(".")[0] for q in g}), id_key(g[0].id)))
    return tuple(
        merged(group, n, next((of[q.id] for q in group if q.id in of), None))
        for n, group in enumerate(ordered, 1)
    )


def _central(briefs: Sequence[SourceBrief]) -> SourceBrief:
    """The brief whose words for the event are most shared by the others: no outlier names the event."""
    bags = [content(f"{brief.source.title or ''} {brief.event.what}") for brief in briefs]
    counts = Counter(word for bag in bags for word in bag)
    scores = [sum(counts[word] - 1 for word in bag) / (len(bag) or 1) for bag in bags]
    return briefs[max(range(len(briefs)), key=lambda i: (scores[i], -i))]


def _trusted(briefs: Sequence[SourceBrief]) -> Sequence[SourceBrief]:
    """The briefs of articles that don't address models; all, where every one does."""
    return [brief for brief in briefs if not labels.misleads(brief.source)] or briefs


def _title(briefs: Sequence[SourceBrief]) -> str:
    briefs = _trusted(briefs)
    titled = [brief for brief in briefs if brief.source.title]
    return _central(titled).source.title or "" if titled else _central(briefs).event.what


def _event(briefs: Sequence[SourceBrief]) -> Event:
    """The central brief's event, with what it leaves open taken from the first other that fills it."""
    briefs = _trusted(briefs)
    central = _central(briefs)
    found = [central, *(brief for brief in briefs if brief is not central)]
    when = next((b.event.when for b in found if b.event.when and b.event.when.normal), None)
    return Event(
        what=central.event.what,
        type=next((b.event.type for b in found if b.event.type), None),
        when=when or next((b.event.when for b in found if b.event.when), None),
        where=next((b.event.where for b in found if b.event.where), None),
        evidence=central.event.evidence,
    )
