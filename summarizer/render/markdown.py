"""A brief as Markdown (CommonMark with GitHub's tables): the same order as the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer import labels
from summarizer.records import Conflict, Coverage, EventBrief, Fact, FactValue
from summarizer.render import choose, markdown_figures, wordings, words
from summarizer.render.choose import View
from summarizer.render.markup import bold, escape, left_out, short, table
from summarizer.render.wordings import Quote


def render(brief: EventBrief) -> str:
    """`brief` as Markdown, one paragraph a line, with one trailing newline."""
    page = _Page(View.of(brief))
    blocks = [
        *page.head(),
        *page.disagreements(),
        *page.possible(),
        *page.shared(),
        *page.single(),
        *markdown_figures.blocks(page.view),
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
            left_out(len(told) - choose.POSSIBLE),
        ]

    def _conflict(self, conflict: Conflict) -> list[str]:
        blocks = [
            f"### {self.view.conflicts[conflict.id]}. {short(conflict.question)}",
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
            f"{self.view.cite([fact.id])} {bold(labels.shorten(labels.clean(fact.question), choose.ANSWER))}"
        )
        answers = [self._answer(fact, value) for value in fact.values]
        return [head.strip(), "\n".join(answers), f"*{escape(choose.fact_notes(self.view, fact))}*"]

    def _answer(self, fact: Fact, value: FactValue) -> str:
        told, others = choose.answer_quotes(self.view, fact, value)
        names = escape(choose.answer_notes(self.view, fact, value))
        own = not others and choose.is_own_words(value.value, told)
        head = "".join(f"; {escape(choose.quote_head(self.view, quote, others))}" for quote in told if others)
        line = f"- {names}:" if own else f"- {short(value.value.text)} – {names}{head}"
        return "\n".join([line, *(f"  {block}" for block in self._quotes(told))])

    def single(self) -> list[str]:
        groups, more = choose.singles(self.view)
        blocks = ["## Reported by one source only"] if groups else []
        for source, facts in groups:
            blocks.append(self._named([source]))
            blocks.append("\n".join(self._single(told) for told in facts))
            blocks.append(left_out(more.get(source, 0)))
        return blocks

    def _single(self, facts: list[Fact]) -> str:
        fact = facts[0]
        note = choose.single_notes(fact)
        told = wordings.quotes(fact.values[0].evidence, wordings.SHORT_QUOTE, fact.values[0].value.text)
        line = f"- {self.view.cite([one.id for one in facts])} {short(fact.statement)}" + (
            f" ({escape(note)})" if note else ""
        )
        return "\n".join([line, *(f"  {block}" for block in self._quotes(told[:1]))])

    # --- times, voices, sources ---

    def timeline(self) -> list[str]:
        entries = choose.timeline(self.view.brief)
        rows = [
            f"- {bold(words.moment(entry.when))} {short(entry.statement)} – "
            f"{escape(choose.timeline_notes(self.view, entry))}"
            for entry in entries
        ]
        return (
            ["## Timeline", "\n".join(rows), left_out(len(self.view.brief.timeline) - len(entries))]
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
                bold(choose.speaker(utterance)) + escape(choose.utterance_notes(self.view, utterance))
            )
            blocks += self._quotes(wordings.variant_quotes(utterance.variants), name_each=True)
        return [*blocks, left_out(len(told) - choose.QUOTATIONS)]

    def people(self) -> list[str]:
        actors = self.view.brief.actors
        rows = []
        for actor in actors[: choose.ACTORS]:
            role = f", {short(actor.role)}" if actor.role else ""
            forms = "; ".join(choose.spellings(self.view, actor))
            also = f" (also: {escape(forms)})" if forms else ""
            rows.append(f"- {bold(actor.name)}{role}{also}")
        more = left_out(len(actors) - choose.ACTORS)
        return ["## People and organisations", "\n".join(rows), more] if rows else []

    def sources(self) -> list[str]:
        rows = [
            [
                bold(self.view.names[source.id]),
                " ".join(
                    [
                        escape("; ".join(words.source_notes(source, self.view.names[source.id]))),
                        *(f"**Take care:** {escape(caution)}" for caution in words.cautions(source)),
                    ]
                ),
            ]
            for source in self.view.brief.sources
        ]
        same = [
            f"- {self._named(origin.sources)} count as one origin: {short(words.sentence(origin.reason))}"
            for origin in self.view.brief.origins
            if len(origin.sources) > 1
        ]
        known = table(["Source", "What is known of it"], rows) if rows else ""
        return ["## Sources", known, "\n".join(same)]

    def dropped(self) -> list[str]:
        told = self.view.brief.dropped
        rows = []
        for drop in told[: choose.DROPPED]:
            whose = f"{escape(self.view.named([drop.source]))}, " if drop.source else ""
            rows.append(f"- {short(drop.what)} – {whose}{short(words.refused(drop))}")
        return (
            ["## Refused on the way", "\n".join(rows), left_out(len(told) - choose.DROPPED)] if rows else []
        )

    def coverage(self) -> list[str]:
        told = self.view.brief.coverage
        rows = [[self._named([cover.source]), choose.covered(cover), self._missed(cover)] for cover in told]
        return ["## Covered by this brief", table(["Source", "Covered", "Not covered"], rows)] if rows else []

    def _missed(self, cover: Coverage) -> str:
        more = left_out(len(cover.missed) - choose.MISSED)
        return "; ".join(filter(None, [*(short(span.text) for span in cover.missed[: choose.MISSED]), more]))

    # --- parts ---

    def _named(self, sources: Iterable[str]) -> str:
        return bold(self.view.named(sources))

    def _quotes(self, told: Sequence[Quote], name_each: bool = False) -> list[str]:
        blocks = []
        for quote in told:
            text = " ".join(
                f"**{escape(run.text)}**" if run.marked else escape(run.text) for run in quote.runs
            )
            blocks += [escape(self.view.named(quote.sources)) + ":"] if name_each else []
            blocks.append(f"> {text}")
        return blocks
