"""What changed between two briefs of one event, as records: sources, facts, figures, disagreements."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from summarizer.records import Conflict, Fact, Record, Source, Value


class SourceChange(Record):
    """A source that came, went, or whose text is another one than it was."""

    kind: Literal["added", "rewritten", "gone"]
    """`rewritten`: the same file or address with other words."""
    source: Source
    """As it is now; of a source that is gone, as it was."""
    was: Source | None = None
    """As it was; null unless it was rewritten."""


class FactChange(Record):
    """A fact that is new, gone, or told otherwise."""

    kind: Literal["new", "changed", "gone"]
    """`changed`: both briefs have it, not alike."""
    fact: Fact
    """As it is now; of a fact that is gone, as it was. Its ids are those of its own brief."""
    was: Fact | None = None
    """As it was; null unless it changed."""
    told: tuple[str, ...] = ()
    """What changed, a sentence each."""


class FigureChange(Record):
    """An answer that a later article overtakes: a toll that rose, a plan that was carried out."""

    fact: str
    """Id of the fact in the new brief."""
    question: str
    """What is answered."""
    was: Value
    """The answer that was known."""
    now: Value
    """The one that takes its place."""
    reason: str
    """Why it does, in plain words."""


class ConflictChange(Record):
    """A disagreement that opened, was settled, or stands otherwise."""

    kind: Literal["opened", "changed", "settled"]
    """`settled`: the sources are still there, and no longer disagree; or those that did are gone."""
    conflict: Conflict
    """As it is now; of one that is settled, as it was."""
    was: Conflict | None = None
    """As it was; null unless it changed."""
    told: tuple[str, ...] = ()
    """What changed, a sentence each."""


class Changes(Record):
    """Everything in which a brief differs from an earlier one."""

    schema_version: Literal[1] = 1
    """Version of this record's shape."""
    title: str
    """The new brief's headline."""
    sources: tuple[SourceChange, ...] = ()
    """Added, rewritten, gone; each in order of id."""
    figures: tuple[FigureChange, ...] = ()
    """In order of the new brief's facts."""
    conflicts: tuple[ConflictChange, ...] = ()
    """Opened, changed, settled; each in its brief's order."""
    facts: tuple[FactChange, ...] = ()
    """New, changed, gone; each in its brief's order."""
    summary: bool = Field(default=False)
    """True when the summary reads otherwise."""

    def __bool__(self) -> bool:
        """True when anything changed."""
        return bool(self.sources or self.figures or self.conflicts or self.facts or self.summary)
