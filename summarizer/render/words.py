"""The words of a brief: what sources, relations, counts and times are called, in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import PureWindowsPath

from summarizer.counting import count
from summarizer.labels import HEADLINE, MONTHS, clean, day_words, file_name, shorten
from summarizer.records import (
    Conflict,
    Dropped,
    EventBrief,
    Fact,
    Moment,
    Proposer,
    Run,
    Source,
    Speaker,
    Support,
    Value,
)

#: What the agreement of several answers means to a reader.
AGREEMENT: Mapping[str, str] = {
    "same": "all agree",
    "alias": "all agree, under different names",
    "refines": "all agree, some more exactly",
    "refined_by": "all agree, some more exactly",
    "complements": "the answers stand beside each other",
    "compatible": "told differently, but compatible",
    "superseded": "the answer changed over time",
    "disputed": "the parties disagree, as the sources report",
    "not_comparable": "the answers can't be compared",
    "differs": "the sources differ",
    "contradicts": "the sources contradict each other",
    "single_source": "",
}
_KINDS: Mapping[str, str] = {
    "quantity": "figures",
    "moment": "dates and times",
    "name": "names",
    "place": "places",
    "quotation": "quoted words",
    "text": "what is said",
}
#: What the two strengths of a confirmed disagreement mean (`records.Conflict.relation`).
STRENGTH: Mapping[str, str] = {
    "contradict": "Contradict: they can't both be true.",
    "differ": "Differ: both can be true, but a reader would not think so.",
}
_STAGES: Mapping[str, str] = {
    "read": "reading",
    "extract": "extraction",
    "ground": "grounding",
    "align": "alignment",
    "examine": "examination",
    "crossread": "cross-reading",
    "judge": "judgement",
    "write": "writing",
}
_SEVERITY: Mapping[int, str] = {1: "minor", 2: "notable", 3: "serious"}
_MODALITY: Mapping[str, str] = {"happened": "", "possible": "said to be possible"}


# --- sources --------------------------------------------------------------------------------


def source_notes(source: Source, name: str) -> list[str]:
    """Tell what else is known of a source that is called `name`: headline, author, dates, length, place."""
    title = clean(source.title or "")
    known = [
        f"“{shorten(title, 3 * HEADLINE)}”" if title and shorten(title, HEADLINE) != name.strip("“”") else ""
    ]
    known += [clean(source.author or "")]
    known += [day_words(source.published) if source.published else "no date"]
    known += [f"updated {day_words(source.updated)}" if source.updated else ""]
    known += [count(source.words, "word"), _where(source, name)]
    known += [f"entry {source.part:,} in it" if source.part else ""]
    known += [f"text extracted from {clean(source.kind)}" if source.derived and source.kind else ""]
    known += [clean(source.url or "")]
    return [note for note in known if note and note not in name]


def cautions(source: Source) -> list[str]:
    """What a reader should know before trusting a source, a sentence each; mostly none."""
    return list(dict.fromkeys(sentence(notice.what) for notice in source.notices))


def _where(source: Source, name: str) -> str:
    """The file's name; with its folder's where the source is called by it and a namesake had to be told apart."""
    file = file_name(source)
    folder = clean(PureWindowsPath(source.path or "").parent.name)
    return f"{folder}/{file}" if folder and name != file and name.startswith(file) else file


def support(what: Support) -> str:
    """`3 articles, 2 independent origins`."""
    return f"{count(what.articles, 'article')}, {count(what.origins, 'independent origin')}"


def listed(items: Iterable[str], last: str = "and") -> str:
    """Join: `a`, `a and b`, `a, b and c`; with semicolons where an item has a comma itself."""
    held = list(items)
    if len(held) < 2:
        return "".join(held)
    comma = "; " if any("," in item for item in held) else ", "
    return f"{comma.join(held[:-1])} {last} {held[-1]}"


def sentence(text: str) -> str:
    """`text` with a full stop, unless it ends like a sentence already."""
    held = clean(text)
    return held if not held or held[-1] in '.!?…”"' else f"{held}."


# --- judgements -----------------------------------------------------------------------------


def verdict(conflict: Conflict) -> str:
    """`contradict`, `differ` or `possible`: how strong a disagreement is."""
    if conflict.standing == "possible":
        return "possible"
    return "contradict" if conflict.relation == "contradicts" else "differ"


def verdict_details(conflict: Conflict) -> str:
    """Say what differs and how much it weighs: `figures, notable`."""
    inside = {source for side in conflict.sides for source in side.sources}
    within = ", within one article" if len(inside) == 1 else ""
    weight = f", {_SEVERITY[conflict.severity]}" if conflict.standing == "confirmed" else ""
    return f"{_KINDS[conflict.kind]}{weight}{within}"


def refused(drop: Dropped) -> str:
    """`refused in grounding: the article says 90,000.`; what reading left out, it didn't refuse: `in reading: …`."""
    if drop.stage == "read":
        return f"in reading: {sentence(drop.reason)}"
    return f"refused in {_STAGES[drop.stage]}: {sentence(drop.reason)}"


def modality(fact: Fact) -> str:
    """`planned`, `denied`, …; empty for what happened."""
    return _MODALITY.get(fact.modality, fact.modality)


def speakers(said_by: Sequence[Speaker]) -> str:
    """`according to A and an official (unnamed)`; empty for the article's own voice."""
    told = dict.fromkeys(clean(s.name) + (" (unnamed)" if s.anonymous else "") for s in said_by)
    return f"according to {listed(told)}" if told else ""


# --- times ----------------------------------------------------------------------------------


def moment(value: Value) -> str:
    """Give a time as a date, with the source's own words behind it where they say it differently."""
    said = clean(value.text)
    known = _normal_words(value.normal) if isinstance(value.normal, Moment) else ""
    if not known:
        return said or "time not given"
    return known if said.casefold() in ("", known.casefold()) else f"{known} (“{said}”)"


def _normal_words(normal: Moment) -> str:
    try:
        if normal.members:
            return _several([date.fromisoformat(day) for day in normal.members])
        first, last = datetime.fromisoformat(normal.earliest), datetime.fromisoformat(normal.latest)
    except ValueError:  # not ISO after all: the words alone will do
        return ""
    if normal.grain in ("minute", "hour"):
        zone = " UTC" if normal.zone else ""
        return f"{day_words(first)}, {first:%H:%M}{zone}"
    return _range_words(normal, first.date(), last.date())


def _several(days: Sequence[date]) -> str:
    """`12 and 13 January 2022`, or the dates in full when they fall in several months."""
    if len({(day.year, day.month) for day in days}) > 1:
        return listed(map(day_words, days))
    return f"{listed(str(day.day) for day in days)} {MONTHS[days[0].month - 1]} {days[0].year}"


def _range_words(normal: Moment, first: date, last: date) -> str:
    month = f"{MONTHS[first.month - 1]} {first.year}"
    if first == last:
        return day_words(first)
    if normal.grain == "year" and first.year == last.year:
        return str(first.year)
    if (first.year, first.month) != (last.year, last.month):
        return f"{day_words(first)} to {day_words(last)}"
    return month if normal.grain == "month" else f"{first.day}–{last.day} {month}"


# --- the run --------------------------------------------------------------------------------


def _made(run: Run) -> str:
    """How the brief was made, in a sentence."""
    if run.engine == "lexical":
        return "Made by the lexical engine: rules only, no model was asked."
    model = f" with {clean(run.model)}" if run.model else ""
    tokens = run.prompt_tokens + run.completion_tokens
    spent = [count(run.calls, "call")]
    spent += [f"{run.reasks:,} asked again"] if run.reasks else []
    spent += [count(tokens, "token")] if tokens else []
    spent += [f"${run.cost:,.2f}"] if run.cost is not None else []
    return f"Made by the {clean(run.engine)} engine{model}, depth {clean(run.depth)}: {', '.join(spent)}."


_PROPOSERS: Mapping[Proposer, str] = {
    "rule": "rules",
    "quotation": "comparing quotations",
    "judge": "the judge",
    "crossread": "the cross-reading",
}


def made_by(brief: EventBrief) -> str:
    """How the brief was made and who found what, in a sentence or two."""
    return " ".join(filter(None, (_made(brief.run), found_by(brief.conflicts))))


def found_by(conflicts: Sequence[Conflict]) -> str:
    """Who found the disagreements, and which nobody else did; empty without any, or when only rules looked."""
    alone = Counter(conflict.found_by[0] for conflict in conflicts if len(conflict.found_by) == 1)
    several = sum(len(conflict.found_by) > 1 for conflict in conflicts)
    if not several and not set(alone) - {"rule", "quotation"}:
        return ""
    told = [f"by {words} alone {alone[name]}" for name, words in _PROPOSERS.items() if alone[name]]
    told += [f"by several {several}"] if several else []
    return f"Disagreements found: {', '.join(told)}."
