"""A brief for a terminal: disagreements first, every quotation behind a bar, no source by its id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer import labels
from summarizer.records import Conflict, EventBrief, Fact, FactValue, Side
from summarizer.render import choose, text_figures, wordings, words
from summarizer.render.choose import View
from summarizer.render.layout import Piece, Sheet
from summarizer.render.wordings import Quote

_BAR = "│ "
#: Bounds of a line to read; of a column beside others, which are `_GAP` apart.
_NARROWEST, _WIDEST = 20, 100
_COLUMN, _GAP = 44, 4
_COLOURS = {"contradict": "red", "differ": "yellow", "possible": "dim"}


def render(brief: EventBrief, width: int = 80, colour: bool = False) -> str:
    """`brief` as plain text of at most `width` terminal columns (20 at least), with one trailing newline.

    Lines to read are never longer than 100 columns; more room than that sets disagreements side by side.
    `colour` adds ANSI styles; the words are the same. What comes from articles is stripped of
    everything that could drive the terminal (`labels.clean`, applied by the sheet to every word it sets).
    """
    width = max(_NARROWEST, width)
    page = _Page(View.of(brief), Sheet(min(width, _WIDEST), colour), width)
    blocks = [
        page.head(),
        page.disagreements(),
        page.possible(),
        page.shared(),
        page.single(),
        text_figures.lines(page.view, page.sheet),
        page.timeline(),
        page.quotations(),
        page.people(),
        page.sources(),
        page.dropped(),
        page.coverage(),
        page.foot(),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


@dataclass(frozen=True)
class _Page:
    """One brief on one sheet: a method for each section, each returning its lines.

    `width` is all there is, for columns; the sheet, of lines to read, may be narrower.
    """

    view: View
    sheet: Sheet
    width: int

    # --- top ---

    def head(self) -> list[str]:
        brief, sheet = self.view.brief, self.sheet
        lines = sheet.para([(brief.title, "bold")]) + sheet.para([(choose.counts(brief), "dim")])
        if brief.summary:
            pieces: list[Piece] = []
            for sentence in brief.summary:
                pieces += [(f" {sentence.text}", ""), (f" {self.view.cite(sentence.facts)}", "dim")]
            lines += ["", *sheet.para(pieces)]
        lines += [""]
        for label, text in choose.event_rows(brief):
            lines += sheet.para([(text, "")], f"{label:<7}")
        return lines

    # --- disagreements ---

    def disagreements(self) -> list[str]:
        told = choose.confirmed(self.view.brief)
        lines = self.sheet.heading("Where the sources disagree")
        if not told:
            return [*lines, *self.sheet.para([(choose.NO_CONFLICT, "")])]
        lines += [*self.sheet.para([(choose.legend(self.view.brief), "dim")]), ""]
        return [*lines, *self._spaced(self._conflict(conflict) for conflict in told)]

    def possible(self) -> list[str]:
        told = choose.possible(self.view.brief)
        if not told:
            return []
        lines = self.sheet.heading("Possible disagreements")
        lines += [*self.sheet.para([(choose.POSSIBLY, "dim")]), ""]
        lines += self._spaced(self._conflict(conflict) for conflict in told[: choose.POSSIBLE])
        return [*lines, *self._more(len(told) - choose.POSSIBLE)]

    def _conflict(self, conflict: Conflict) -> list[str]:
        sheet, strength = self.sheet, words.verdict(conflict)
        number = f"{self.view.conflicts[conflict.id]}. "
        lines = sheet.para([(labels.shorten(labels.clean(conflict.question), choose.ANSWER), "bold")], number)
        kind = [(strength.upper(), _COLOURS[strength]), (f" · {words.verdict_details(conflict)}", "dim")]
        lines += sheet.para(kind, "   ")
        lines += self._sides(conflict)
        reason = labels.shorten(labels.clean(conflict.reason), choose.REASON)
        why = [("Why: ", "bold"), (words.sentence(reason), "")]
        return [*lines, "", *sheet.para(why, "   ")]

    def _sides(self, conflict: Conflict) -> list[str]:
        """All sides, side by side where that leaves each of them a readable column."""
        told = list(zip(conflict.sides, choose.side_quotes(conflict), strict=True))
        room = (self.width - 3 - _GAP * (len(told) - 1)) // len(told)
        if room < _COLUMN:
            return [
                line for side, quotes in told for line in ("", *self._side(conflict, side, quotes, "   "))
            ]
        column = replace(self, sheet=replace(self.sheet, width=room))
        blocks = [column._side(conflict, side, quotes, "") for side, quotes in told]
        return ["", *column.sheet.beside(blocks, "   ", _GAP)]

    def _side(self, conflict: Conflict, side: Side, told: Sequence[Quote], indent: str) -> list[str]:
        name = (self.view.named(side.sources), "bold")
        said = choose.side_value(conflict, side, told)
        value = [(f": {said}", "")] if said else []
        lines = self.sheet.para([name, *value], indent, indent + "  ")
        return lines + self._quotes(told, indent + "  ", name_each=len(told) > 1)

    # --- facts ---

    def shared(self) -> list[str]:
        facts, _ = choose.split(self.view.brief.facts)
        if not facts:
            return []
        return [*self.sheet.heading("Facts"), *self._spaced(self._fact(fact) for fact in facts)]

    def _fact(self, fact: Fact) -> list[str]:
        view, sheet = self.view, self.sheet
        number = f"[{view.facts[fact.id]}] "
        indent = " " * len(number)
        lines = sheet.para([(self._short(fact.question), "bold")], number)
        for value in fact.values:
            lines += self._answer(fact, value, indent)
        return lines + sheet.para([(choose.fact_notes(view, fact), "dim")], indent)

    def _answer(self, fact: Fact, value: FactValue, indent: str) -> list[str]:
        told, others = choose.answer_quotes(self.view, fact, value)
        names = choose.answer_notes(self.view, fact, value)
        pieces = [(self._short(value.value.text), ""), (f" – {names}", "dim")]
        if not others and choose.is_own_words(value.value, told):
            pieces = [(f"{names}:", "dim")]
        lines = self.sheet.para(pieces, indent, indent + "  ")
        for quote in told:
            head = choose.quote_head(self.view, quote, others)
            lines += self.sheet.para([(head, "dim")], indent + "  ") if head else []
        return lines + self._quotes(told, indent + "  ")

    def single(self) -> list[str]:
        groups, more = choose.singles(self.view)
        if not groups:
            return []
        lines = self.sheet.heading("Reported by one source only")
        blocks = []
        for source, facts in groups:
            block = self.sheet.para([(self.view.named([source]), "bold")])
            for told in facts:
                block += self._single(told)
            hidden = more.get(source, 0)
            blocks.append([*block, *self._more(hidden, "    ")])
        return [*lines, *self._spaced(iter(blocks))]

    def _single(self, facts: list[Fact]) -> list[str]:
        fact = facts[0]
        number = f"[{', '.join(str(self.view.facts[one.id]) for one in facts)}] "
        indent = " " * len(number)
        note = choose.single_notes(fact)
        pieces = [(self._short(fact.statement), ""), (f" ({note})" if note else "", "dim")]
        told = wordings.quotes(fact.values[0].evidence, wordings.SHORT_QUOTE, fact.values[0].value.text)
        return self.sheet.para(pieces, number, indent) + self._quotes(told[:1], indent + "  ")

    # --- times, voices ---

    def timeline(self) -> list[str]:
        entries = choose.timeline(self.view.brief)
        if not entries:
            return []
        lines = self.sheet.heading("Timeline")
        for entry in entries:
            lines += self.sheet.para([(words.moment(entry.when), "bold")])
            tail = f" – {choose.timeline_notes(self.view, entry)}"
            lines += self.sheet.para([(self._short(entry.statement), ""), (tail, "dim")], "  ")
        return [*lines, *self._more(len(self.view.brief.timeline) - len(entries))]

    def quotations(self) -> list[str]:
        told = self.view.brief.quotations
        if not told:
            return []
        lines = self.sheet.heading("Who said what")
        if any(len(utterance.variants) > 1 for utterance in told):
            lines += [*self.sheet.para([(f"{choose.MARKED} *thus*.", "dim")]), ""]
        blocks = []
        for utterance in told[: choose.QUOTATIONS]:
            pieces = [
                (choose.speaker(utterance), "bold"),
                (choose.utterance_notes(self.view, utterance), "dim"),
            ]
            quoted = wordings.variant_quotes(utterance.variants)
            blocks.append(self.sheet.para(pieces, "", "  ") + self._quotes(quoted, "  ", name_each=True))
        return [*lines, *self._spaced(iter(blocks)), *self._more(len(told) - choose.QUOTATIONS)]

    def people(self) -> list[str]:
        actors = self.view.brief.actors
        if not actors:
            return []
        lines = self.sheet.heading("People and organisations")
        for actor in actors[: choose.ACTORS]:
            pieces: list[Piece] = [(actor.name, "bold")]
            pieces += [(f", {self._short(actor.role)}", "")] if actor.role else []
            also = "; ".join(choose.spellings(self.view, actor))
            pieces += [(f" (also: {also})", "dim")] if also else []
            lines += self.sheet.para(pieces, "", "  ")
        return [*lines, *self._more(len(actors) - choose.ACTORS)]

    # --- sources and what was left out ---

    def sources(self) -> list[str]:
        lines = self.sheet.heading("Sources")
        for source in self.view.brief.sources:
            name = self.view.names[source.id]
            pieces = [(name, "bold"), (f" – {'; '.join(words.source_notes(source, name))}", "")]
            lines += self.sheet.para(pieces, "", "  ")
            for caution in words.cautions(source):
                lines += self.sheet.para([("Take care: ", "red"), (caution, "")], "  ", "    ")
        for origin in self.view.brief.origins:
            if len(origin.sources) > 1:
                one = f"{self.view.named(origin.sources)} count as one origin: "
                lines += [
                    "",
                    *self.sheet.para([(one, "bold"), (words.sentence(self._short(origin.reason)), "")]),
                ]
        return lines

    def dropped(self) -> list[str]:
        told = self.view.brief.dropped
        if not told:
            return []
        lines = self.sheet.heading("Refused on the way")
        for drop in told[: choose.DROPPED]:
            whose = f"{self.view.named([drop.source])}, " if drop.source else ""
            pieces = [(self._short(drop.what), ""), (f" – {whose}{words.refused(drop)}", "dim")]
            lines += self.sheet.para(pieces, "- ", "  ")
        return [*lines, *self._more(len(told) - choose.DROPPED)]

    def coverage(self) -> list[str]:
        told = self.view.brief.coverage
        if not told:
            return []
        lines = self.sheet.heading("Covered by this brief")
        for cover in told:
            pieces = [(self.view.named([cover.source]), "bold"), (f": {choose.covered(cover)}", "")]
            lines += self.sheet.para(pieces, "", "  ")
            missed = [
                (f"not covered: {self._short(span.text)}", "dim") for span in cover.missed[: choose.MISSED]
            ]
            for piece in missed:
                lines += self.sheet.para([piece], "  ", "    ")
            lines += self._more(len(cover.missed) - choose.MISSED, "  ")
        return lines

    def foot(self) -> list[str]:
        return self.sheet.para([(words.made_by(self.view.brief), "dim")])

    # --- parts ---

    def _quotes(self, told: Sequence[Quote], indent: str, name_each: bool = False) -> list[str]:
        lines: list[str] = []
        for quote in told:
            if name_each:
                lines += self.sheet.para([(f"{self.view.named(quote.sources)}:", "dim")], indent)
            pieces = [
                (f" *{run.text}*" if run.marked else f" {run.text}", "bold" if run.marked else "")
                for run in quote.runs
            ]
            lines += self.sheet.para(pieces, indent + _BAR, indent + _BAR)
        return lines

    def _more(self, number: int, indent: str = "") -> list[str]:
        return self.sheet.para([(choose.more(number), "dim")], indent) if number > 0 else []

    @staticmethod
    def _short(text: str) -> str:
        return labels.shorten(labels.clean(text), choose.ANSWER)

    @staticmethod
    def _spaced(blocks: Iterator[list[str]]) -> list[str]:
        lines: list[str] = []
        for block in blocks:
            lines += ["", *block] if lines else block
        return lines
