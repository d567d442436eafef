"""Facts as a matrix of question × source; with many sources, of question × answer with counts."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer import labels
from summarizer.records import Fact, FactValue
from summarizer.render import choose, words
from summarizer.render.page import stance
from summarizer.render.page.anchors import Link
from summarizer.render.page.stance import STATES, State
from summarizer.render.page.story import Shown, Story
from summarizer.render.wordings import SHORT_QUOTE

#: With more sources than this, a column for each can't be read.
COLUMNS = 12
#: Characters of an answer in a cell.
_CELL = 110


@dataclass(frozen=True)
class Answer:
    """One answer of one source, and the words that say so."""

    text: str
    said: str
    quotes: tuple[Shown, ...]


@dataclass(frozen=True)
class _Stated:
    """Something with a state."""

    state: State

    @property
    def word(self) -> str:
        """The state in a word or two."""
        return STATES[self.state].split(":")[0]


@dataclass(frozen=True)
class Cell(_Stated):
    """What one source says to one question."""

    name: str
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Tally(_Stated):
    """One answer, and how many give it; `share` in percent of those who answer."""

    answer: Answer
    support: str
    share: int


@dataclass(frozen=True)
class Row:
    """One fact. Either `cells` or `tallies` are filled."""

    number: int
    question: str
    note: str
    conflict: Link | None
    cells: tuple[Cell, ...] = ()
    tallies: tuple[Tally, ...] = ()
    silent: int = 0


@dataclass(frozen=True)
class Matrix:
    """Column heads (none where answers are counted), rows, and the states that occur with their names."""

    heads: tuple[Link, ...]
    rows: tuple[Row, ...]
    legend: tuple[tuple[State, str], ...]


def told(story: Story) -> Matrix:
    """The facts of two sources or more, and disputed ones."""
    facts, _ = choose.split(story.brief.facts)
    wide = len(story.brief.sources) > COLUMNS
    rows = tuple((_counted if wide else _row)(story, fact) for fact in facts)
    found = {cell.state for row in rows for cell in row.cells} | {
        t.state for row in rows for t in row.tallies
    }
    heads = () if wide else story.source_links(source.id for source in story.brief.sources)
    return Matrix(heads, rows, tuple((state, STATES[state]) for state in STATES if state in found))


def _row(story: Story, fact: Fact) -> Row:
    states = stance.states(story, fact)
    given = {source: [value for value in fact.values if source in value.sources] for source in states}
    cells = tuple(
        Cell(
            state, story.short(source), tuple(_answer(story, fact, value, source) for value in given[source])
        )
        for source, state in states.items()
    )
    return Row(
        story.view.facts[fact.id],
        fact.question,
        "; ".join(filter(None, choose.standing_notes(story.view, fact))),
        story.conflict(fact.conflict),
        cells,
        silent=len(fact.silent),
    )


def _counted(story: Story, fact: Fact) -> Row:
    exact = stance.more_exact(fact)
    total = max(1, fact.support.articles)
    tallies = tuple(
        Tally(
            stance.of_answer(story, fact, number, exact, value.sources),
            _answer(story, fact, value),
            words.support(value.support),
            min(100, max(1, round(100 * len(value.sources) / total))),
        )
        for number, value in enumerate(fact.values)
    )
    return Row(
        story.view.facts[fact.id],
        fact.question,
        "; ".join(filter(None, choose.standing_notes(story.view, fact))),
        story.conflict(fact.conflict),
        (),
        tallies,
        len(fact.silent),
    )


def _answer(story: Story, fact: Fact, value: FactValue, source: str | None = None) -> Answer:
    evidence = [span for span in value.evidence if source is None or span.source == source]
    said = "" if choose.shared_speakers(fact) else words.speakers(value.said_by)
    return Answer(
        labels.shorten(labels.clean(value.value.text), _CELL),
        said,
        tuple(story.quotes(evidence or value.evidence, SHORT_QUOTE, value.value.text)),
    )
