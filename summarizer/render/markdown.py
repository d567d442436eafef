"""A brief as Markdown (CommonMark with GitHub's tables): the same order as the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer import labels
from summarizer.records import Conflict, Coverage, EventBrief, Fact, FactValue
from summarizer.render import choose, wordings, words
from summarizer.render.choose import View
from summarizer.render.wordings import Quote

#: ASCII punctuation that begins or ends markup anywhere in a line. A backslash before it is always
#: valid (CommonMark 0.31.2, section 2.4). `$` is GitHub's mathematics, `|` its tables, `~` strike-through.
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$#{}]")
#: What makes a list, a heading's underline, a table's rule or a code fence at the start of a line.
_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
#: Bare addresses become links by themselves on GitHub (GFM 6.9): `http://…`, `www.…`, `example.org`.
_ADDRESS = re.compile(r":(?=//)|(?<=[A-Za-z0-9])\.(?=[A-Za-z]{2})|(?<=[Ww]{3})\.")
#: `@name` notifies a stranger, `a@b.c` is a link and `#12` is an issue, backslash or not: only a code
#: span keeps them quiet. The bounds keep the search linear.
_HANDLE = re.compile(r"(?:[A-Za-z0-9._+-]{0,64}@[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*|#[0-9]+)+")
_MORE = "`--format json` has them all"


def escape(text: str) -> str:
    """Article text as inline Markdown that shows exactly that text: no markup, link, HTML, table or heading.

    One line, safe at the start of a line, in a table cell, in bold and in a heading. Everything that
    doesn't come from this package passes through here, and only here.
    """
    held = labels.clean(text)
    parts, end = [], 0
    for match in _HANDLE.finditer(held):
        parts += [_inline(held[end : match.start()]), f"`{match.group()}`"]
        end = match.end()
    return _START.sub(_first, "".join([*parts, _inline(held[end:])]))


def _inline(text: str) -> str:
    return _ADDRESS.sub(r"\\\g<0>", _MARKUP.sub(r"\\\g<0>", text))


def _first(match: re.Match[str]) -> str:
    # "1." is a list: the full stop is what a backslash can stand before.
    return f"{match.group()}\\" if match.group()[0].isdigit() else f"\\{match.group()}"


def _bold(text: str) -> str:
    """Escaped and bold; nothing for nothing."""
    held = escape(text)
    return f"**{held}**" if held else ""


def _short(text: str) -> str:
    return escape(labels.shorten(labels.clean(text), choose.ANSWER))


def render(brief: EventBrief) -> str:
    """`brief` as Markdown, one paragraph a line, with one trailing newline."""
    page = _Page(View.of(brief))
    blocks = [
        *page.head(),
        *page.disagreements(),
        *page.possible(),
        *page.shared(),
        *page.single(),
        *page.figures(),
        *page.timeline(),
        *page.quotations(),
        *page.people(),
        *page.sources(),
        *page.dropped(),
        *page.coverage(),
        words.made_by(brief) and f"*{escape(words.made_by(brief))}*",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


@dataclass(frozen=True)
class _Page:
    """One brief: a method for each section, each returning its blocks."""

    view: View

    # --- top and disagreements ---

    def head(self) -> list[str]:
        brief = self.view.brief
        summary = (
            f"{escape(sentence.text)} {self.view.cite(sentence.facts)}".strip() for sentence in brief.summary
        )
        rows = (f"- **{label}:** {escape(text)}" for label, text in choose.event_rows(brief))
        return [
            f"# {escape(brief.title)}",
            f"*{choose.counts(brief)}*",
            " ".join(summary),
            "\n".join(rows),
        ]

    def disagreements(self) -> list[str]:
        told = choose.confirmed(self.view.brief)
        blocks = ["## Where the sources disagree"]
        if not told:
            return [*blocks, choose.NO_CONFLICT]
        blocks.append(f"*{choose.legend(self.view.brief)}*")
        return [*blocks, *(block for conflict in told for block in self._conflict(conflict))]

    def possible(self) -> list[str]:
        told = choose.possible(self.view.brief)
        if not told:
            return []
        blocks = [block for conflict in told[: choose.POSSIBLE] for block in self._conflict(conflict)]
        return [
            "## Possible disagreements",
            f"*{choose.POSSIBLY}*",
            *blocks,
            _more(len(told) - choose.POSSIBLE),
        ]

    def _conflict(self, conflict: Conflict) -> list[str]:
        blocks = [
            f"### {self.view.conflicts[conflict.id]}. {_short(conflict.question)}",
            f"**{words.verdict(conflict).capitalize()}** · {words.verdict_details(conflict)}",
        ]
        for side, told in zip(conflict.sides, choose.side_quotes(conflict), strict=True):
            said = choose.side_value(conflict, side, told)
            blocks += [f"{self._named(side.sources)}: {escape(said)}" if said else self._named(side.sources)]
            blocks += self._quotes(told, name_each=len(told) > 1)
        reason = labels.shorten(labels.clean(conflict.reason), choose.REASON)
        return [*blocks, f"**Why:** {escape(words.sentence(reason))}"]

    # --- facts ---

    def shared(self) -> list[str]:
        facts, _ = choose.split(self.view.brief.facts)
        return ["## Facts", *(block for fact in facts for block in self._fact(fact))] if facts else []

    def _fact(self, fact: Fact) -> list[str]:
        head = (
            f"{self.view.cite([fact.id])} {_bold(labels.shorten(labels.clean(fact.question), choose.ANSWER))}"
        )
        answers = [self._answer(fact, value) for value in fact.values]
        return [head.strip(), "\n".join(answers), f"*{escape(choose.fact_notes(self.view, fact))}*"]

    def _answer(self, fact: Fact, value: FactValue) -> str:
        told, others = choose.answer_quotes(self.view, fact, value)
        names = escape(choose.answer_notes(self.view, fact, value))
        own = not others and choose.is_own_words(value.value, told)
        head = "".join(f"; {escape(choose.quote_head(self.view, quote, others))}" for quote in told if others)
        line = f"- {names}:" if own else f"- {_short(value.value.text)} – {names}{head}"
        return "\n".join([line, *(f"  {block}" for block in self._quotes(told))])

    def single(self) -> list[str]:
        groups, more = choose.singles(self.view)
        blocks = ["## Reported by one source only"] if groups else []
        for source, facts in groups:
            blocks.append(self._named([source]))
            blocks.append("\n".join(self._single(told) for told in facts))
            blocks.append(_more(more.get(source, 0)))
        return blocks

    def _single(self, facts: list[Fact]) -> str:
        fact = facts[0]
        note = choose.single_notes(fact)
        told = wordings.quotes(fact.values[0].evidence, wordings.SHORT_QUOTE, fact.values[0].value.text)
        line = f"- {self.view.cite([one.id for one in facts])} {_short(fact.statement)}" + (
            f" ({escape(note)})" if note else ""
        )
        return "\n".join([line, *(f"  {block}" for block in self._quotes(told[:1]))])

    # --- figures, times, voices, sources ---

    def figures(self) -> list[str]:
        facts = choose.figures(self.view)
        if not facts:
            return []
        rows = [
            [
                _bold(choose.answers(fact)),
                _short(fact.question),
                words.support(fact.support),
                self.view.cite([fact.id]),
            ]
            for fact in facts[: choose.FIGURES]
        ]
        table = _table(["Figure", "What", "Reported by", "Fact"], rows)
        return ["## Key figures", table, _more(len(facts) - choose.FIGURES)]

    def timeline(self) -> list[str]:
        entries = choose.timeline(self.view.brief)
        rows = [
            f"- {_bold(words.moment(entry.when))} {_short(entry.statement)} – "
            f"{escape(choose.timeline_notes(self.view, entry))}"
            for entry in entries
        ]
        return (
            ["## Timeline", "\n".join(rows), _more(len(self.view.brief.timeline) - len(entries))]
            if rows
            else []
        )

    def quotations(self) -> list[str]:
        told = self.view.brief.quotations
        if not told:
            return []
        blocks = ["## Who said what"]
        if any(len(utterance.variants) > 1 for utterance in told):
            blocks.append(f"*{choose.MARKED} in bold.*")
        for utterance in told[: choose.QUOTATIONS]:
            blocks.append(
                _bold(choose.speaker(utterance)) + escape(choose.utterance_notes(self.view, utterance))
            )
            blocks += self._quotes(wordings.variant_quotes(utterance.variants), name_each=True)
        return [*blocks, _more(len(told) - choose.QUOTATIONS)]

    def people(self) -> list[str]:
        actors = self.view.brief.actors
        rows = []
        for actor in actors[: choose.ACTORS]:
            role = f", {_short(actor.role)}" if actor.role else ""
            forms = "; ".join(choose.spellings(self.view, actor))
            also = f" (also: {escape(forms)})" if forms else ""
            rows.append(f"- {_bold(actor.name)}{role}{also}")
        more = _more(len(actors) - choose.ACTORS)
        return ["## People and organisations", "\n".join(rows), more] if rows else []

    def sources(self) -> list[str]:
        rows = [
            [
                _bold(self.view.names[source.id]),
                escape("; ".join(words.source_notes(source, self.view.names[source.id]))),
            ]
            for source in self.view.brief.sources
        ]
        same = [
            f"- {self._named(origin.sources)} count as one origin: {_short(words.sentence(origin.reason))}"
            for origin in self.view.brief.origins
            if len(origin.sources) > 1
        ]
        table = _table(["Source", "What is known of it"], rows) if rows else ""
        return ["## Sources", table, "\n".join(same)]

    def dropped(self) -> list[str]:
        told = self.view.brief.dropped
        rows = []
        for drop in told[: choose.DROPPED]:
            whose = f"{escape(self.view.named([drop.source]))}, " if drop.source else ""
            rows.append(f"- {_short(drop.what)} – {whose}{_short(words.refused(drop))}")
        return ["## Refused on the way", "\n".join(rows), _more(len(told) - choose.DROPPED)] if rows else []

    def coverage(self) -> list[str]:
        told = self.view.brief.coverage
        rows = [[self._named([cover.source]), choose.covered(cover), self._missed(cover)] for cover in told]
        return (
            ["## Covered by this brief", _table(["Source", "Covered", "Not covered"], rows)] if rows else []
        )

    def _missed(self, cover: Coverage) -> str:
        more = _more(len(cover.missed) - choose.MISSED)
        return "; ".join(filter(None, [*(_short(span.text) for span in cover.missed[: choose.MISSED]), more]))

    # --- parts ---

    def _named(self, sources: Iterable[str]) -> str:
        return _bold(self.view.named(sources))

    def _quotes(self, told: Sequence[Quote], name_each: bool = False) -> list[str]:
        blocks = []
        for quote in told:
            text = " ".join(
                f"**{escape(run.text)}**" if run.marked else escape(run.text) for run in quote.runs
            )
            blocks += [escape(self.view.named(quote.sources)) + ":"] if name_each else []
            blocks.append(f"> {text}")
        return blocks


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _more(number: int) -> str:
    return f"… and {number:,} more: {_MORE}." if number > 0 else ""
