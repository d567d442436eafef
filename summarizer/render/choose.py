"""What of a brief is shown, and how much of it: the same choice for every format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer import labels
from summarizer.counting import count
from summarizer.records import (
    Actor,
    Conflict,
    Coverage,
    EventBrief,
    Fact,
    FactValue,
    Quantity,
    Side,
    TimelineEntry,
    Utterance,
    Value,
)
from summarizer.render import words
from summarizer.render.wordings import LONG_QUOTE, SHORT_QUOTE, Quote, fit, key, marked, quotes

#: Lists that are cut say how much more there is. Never cut: confirmed disagreements, their
#: sides, and facts of two sources or more.
POSSIBLE = 10
FIGURES = 12
ACTORS = 12
QUOTATIONS = 12
TIMELINE = 14
DROPPED = 10
MISSED = 5
#: Facts that one source alone reports: so many in all, shared between the sources, but 3 each at least.
SINGLE = 15
#: Characters of an answer, question or statement.
ANSWER = 300
#: Characters of a reason: all of what a rule or a careful judge says.
REASON = 700


@dataclass(frozen=True)
class View:
    """A brief with what is needed to speak of its parts: names of sources, numbers of facts and conflicts."""

    brief: EventBrief
    names: Mapping[str, str]
    facts: Mapping[str, int]
    conflicts: Mapping[str, int]

    @classmethod
    def of(cls, brief: EventBrief) -> View:
        """Numbers are places in the brief: fact 7 is `f7`, disagreement 2 is `x2`."""
        return cls(
            brief,
            labels.names(brief.sources),
            {fact.id: number for number, fact in enumerate(brief.facts, 1)},
            {conflict.id: number for number, conflict in enumerate(brief.conflicts, 1)},
        )

    def named(self, sources: Iterable[str]) -> str:
        """`CNN, Jane Doe and notes.txt`."""
        return words.listed(
            self.names.get(source, "a source not listed") for source in dict.fromkeys(sources)
        )

    def told_by(self, sources: Sequence[str]) -> str:
        """Names of the sources, or `all 5 articles` where naming them says no more."""
        held = set(sources)
        if len(held) > 2 and held == set(self.names):
            return f"all {len(held)} articles"
        return self.named(sources)

    def cite(self, facts: Iterable[str]) -> str:
        """`[1, 3]`; empty when none of the facts is in the brief."""
        numbers = sorted({self.facts[fact] for fact in facts if fact in self.facts})
        return f"[{', '.join(map(str, numbers))}]" if numbers else ""


# --- disagreements --------------------------------------------------------------------------


def confirmed(brief: EventBrief) -> list[Conflict]:
    """Return the confirmed disagreements, in the brief's order."""
    return [conflict for conflict in brief.conflicts if conflict.standing == "confirmed"]


def possible(brief: EventBrief) -> list[Conflict]:
    """Return the possible disagreements, in the brief's order."""
    return [conflict for conflict in brief.conflicts if conflict.standing == "possible"]


def side_quotes(conflict: Conflict) -> list[list[Quote]]:
    """Return each side's quotations; where it is a quotation that differs, with its words marked."""
    told = [quotes(side.evidence, LONG_QUOTE, side.value.text) for side in conflict.sides]
    if conflict.kind != "quotation":
        return told
    wordings = [labels.clean(side.evidence[0].text) for side in conflict.sides]
    firsts = [fit(runs) for runs in marked(wordings)]
    return [[Quote(own[0].sources, runs), *own[1:]] for own, runs in zip(told, firsts, strict=True)]


def is_own_words(value: Value, told: Sequence[Quote]) -> bool:
    """Tell whether a value says no more than its only quotation, and needn't be repeated."""
    whole = " ".join(run.text for run in told[0].runs) if len(told) == 1 else ""
    return key(whole) == key(labels.clean(value.text))


def side_value(conflict: Conflict, side: Side, told: Sequence[Quote]) -> str:
    """What a side says in a few words; empty where its quotation says no more, or is itself what differs."""
    if conflict.kind == "quotation" or is_own_words(side.value, told):
        return ""
    return labels.shorten(labels.clean(side.value.text), ANSWER)


# --- sentences --------------------------------------------------------------------------------

NO_CONFLICT = "No disagreement between the sources was confirmed."
POSSIBLY = "Told differently, but not confirmed: judge by the quotations."
MARKED = "Words that another source quotes otherwise are marked"


def counts(brief: EventBrief) -> str:
    """`5 articles · 4 independent origins · 2 disagreements (and 1 possible)`."""
    maybe = len(possible(brief))
    told = [
        count(len(brief.sources), "article"),
        count(len(brief.origins), "independent origin"),
        count(len(confirmed(brief)), "disagreement") + (f" (and {maybe} possible)" if maybe else ""),
    ]
    return " · ".join(told)


def fact_notes(view: View, fact: Fact) -> str:
    """Say `3 articles, 2 independent origins; the sources differ; see disagreement 1; silent: CNN`."""
    notes = standing_notes(view, fact)
    if fact.conflict and fact.conflict in view.conflicts:
        number = view.conflicts[fact.conflict]
        maybe = "possible " * (view.brief.conflicts[number - 1].standing == "possible")
        notes.append(f"see {maybe}disagreement {view.conflicts[fact.conflict]}")
    if fact.silent:
        notes.append(f"silent: {view.named(fact.silent)}")
    return "; ".join(filter(None, notes)) + "."


def standing_notes(view: View, fact: Fact) -> list[str]:
    """How a fact stands: who supports it, how the answers agree, whether it happened, whose word it is."""
    lone = fact.support.articles > 1 and fact.support.origins < 2 and fact.agreement in ("same", "alias")
    unsure = {conflict.id for conflict in possible(view.brief)}
    agreement = "no second origin confirms it" if lone else words.AGREEMENT[fact.agreement]
    agreement = "told differently" if fact.conflict in unsure else agreement
    return [words.support(fact.support), agreement, words.modality(fact), shared_speakers(fact)]


def shared_speakers(fact: Fact) -> str:
    """Whose word all answers are; empty when the answers differ in that, or are the articles' own."""
    told = {words.speakers(value.said_by) for value in fact.values}
    return told.pop() if len(told) == 1 else ""


def answer_notes(view: View, fact: Fact, value: FactValue) -> str:
    """Who gives an answer, and on whose word where the answers differ in that."""
    said = "" if shared_speakers(fact) else words.speakers(value.said_by)
    return f"{view.told_by(value.sources)}" + (f", {said}" if said else "")


def answer_quotes(view: View, fact: Fact, value: FactValue) -> tuple[list[Quote], int]:
    """Choose the quotation to show under an answer, and count the other wordings.

    None where the disagreement that the fact is part of shows them.
    """
    shown = [*confirmed(view.brief), *possible(view.brief)[:POSSIBLE]]
    if any(conflict.id == fact.conflict for conflict in shown):
        return [], 0
    told = quotes(value.evidence, SHORT_QUOTE, value.value.text)
    return told[:1], len(told) - 1


def quote_head(view: View, quote: Quote, others: int) -> str:
    """Name the source of a quotation that stands for several wordings; empty when it is the only one."""
    return f"{view.named(quote.sources)} (1 of {others + 1} wordings):" if others else ""


def timeline_notes(view: View, entry: TimelineEntry) -> str:
    """Who dates it, and the facts it rests on."""
    return f"{view.told_by(entry.sources)} {view.cite(entry.facts)}".strip()


def spellings(view: View, actor: Actor) -> list[str]:
    """Every other form of a name, with the sources that have it where that isn't all: `Kiev (CNN)`."""
    held: dict[str, list[str]] = {alias: [] for alias in map(labels.clean, actor.aliases)}
    for span in actor.evidence:
        held.setdefault(labels.clean(span.text), []).append(span.source)
    everyone = set(view.names)
    return [
        form if not sources or set(sources) >= everyone else f"{form} ({view.named(sources)})"
        for form, sources in held.items()
        if form and form.casefold() != labels.clean(actor.name).casefold()
    ]


def event_rows(brief: EventBrief) -> list[tuple[str, str]]:
    """What, when and where, as far as known."""
    event = brief.event
    rows = [("What", event.what + (f" ({event.type})" if event.type else ""))]
    rows += [("When", words.moment(event.when))] if event.when else []
    rows += [("Where", event.where.text)] if event.where else []
    return [(label, text) for label, text in rows if labels.clean(text)]


def legend(brief: EventBrief) -> str:
    """Say what the strengths mean that occur among the confirmed disagreements."""
    found = {words.verdict(conflict) for conflict in confirmed(brief)}
    return " ".join(text for strength, text in words.STRENGTH.items() if strength in found)


def single_notes(fact: Fact) -> str:
    """Modality and whose word it is, of a fact that one source reports; empty when there is neither."""
    return "; ".join(filter(None, [words.modality(fact), words.speakers(fact.values[0].said_by)]))


def answers(fact: Fact) -> str:
    """All answers of a fact: `tens of thousands / more than 90,000`."""
    told = dict.fromkeys(labels.clean(value.value.text) for value in fact.values)
    return labels.shorten(" / ".join(told), ANSWER)


def figure_notes(view: View, value: FactValue) -> str:
    """Who gives a figure: names, or how many where those would be more than three."""
    return view.told_by(value.sources) if len(value.sources) < 4 else words.support(value.support)


def more(number: int) -> str:
    """Say how much a cut list leaves out; empty for nothing."""
    return f"… and {number:,} more: --format json has them all." if number > 0 else ""


def speaker(utterance: Utterance) -> str:
    """Whose words they are."""
    who = words.speakers([utterance.speaker] if utterance.speaker else [])
    return who.removeprefix("according to ").strip() or "Speaker not clear"


def utterance_notes(view: View, utterance: Utterance) -> str:
    """Say what follows the speaker's name: channel and disagreement; empty when there is neither."""
    channel = labels.clean(utterance.channel or "")
    told = f", {channel}" if channel else ""
    if utterance.conflict and utterance.conflict in view.conflicts:
        told += f"; see disagreement {view.conflicts[utterance.conflict]}"
    return told


def covered(cover: Coverage) -> str:
    """`12 of 14 figures, 5 of 5 dates`."""
    found = ((cover.figures, "figure"), (cover.dates, "date"), (cover.quotations, "quotation"))
    told = [f"{got} of {count(all_, noun)}" for (got, all_), noun in found if all_]
    return ", ".join(told) or "no figures, dates or quotations in the article"


# --- facts ----------------------------------------------------------------------------------


def timeline(brief: EventBrief) -> list[TimelineEntry]:
    """The entries to show, in order of time: those that most sources date."""
    ranked = sorted(range(len(brief.timeline)), key=lambda i: (-len(brief.timeline[i].sources), i))
    return [brief.timeline[i] for i in sorted(ranked[:TIMELINE])]


def split(facts: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Facts of two sources or more (and disputed ones), and facts that one source alone reports."""
    shared = [fact for fact in facts if fact.support.articles > 1 or fact.conflict]
    return shared, [fact for fact in facts if not (fact.support.articles > 1 or fact.conflict)]


def singles(view: View) -> tuple[list[tuple[str, list[list[Fact]]]], dict[str, int]]:
    """Single-source facts to show, by source; and how many more each source has.

    Facts that one sentence tells stand together. What the summary, the timeline or a disagreement cites
    is always shown.
    """
    brief = view.brief
    cited = {fact for sentence in brief.summary for fact in sentence.facts}
    cited |= {fact for entry in timeline(brief) for fact in entry.facts}
    cited |= {fact for conflict in brief.conflicts for fact in conflict.facts}
    share = max(3, SINGLE // max(1, len(brief.sources)))
    shown: dict[str, dict[str, list[Fact]]] = {}
    more: dict[str, int] = {}
    for fact in split(brief.facts)[1]:
        source = next((source for value in fact.values for source in value.sources), "")
        own = shown.setdefault(source, {})
        if fact.id in cited or len(own) < share or fact.statement in own:
            own.setdefault(fact.statement, []).append(fact)
        else:
            more[source] = more.get(source, 0) + 1
    order = {source.id: number for number, source in enumerate(brief.sources)}
    groups = [(source, list(own.values())) for source, own in shown.items()]
    return sorted(groups, key=lambda item: order.get(item[0], len(order))), more


def figures(view: View) -> list[Fact]:
    """Facts whose answers are quantities that could be read as such, in the brief's order.

    "The second call" has a place in an order, not a figure.
    """
    return [fact for fact in view.brief.facts if any(map(_is_figure, fact.values))]


def _is_figure(value: FactValue) -> bool:
    normal = value.value.normal
    return isinstance(normal, Quantity) and normal.unit != "rank"
