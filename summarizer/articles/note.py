"""What is known of an article beside its record: what was cut of its document, what a reader should know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from summarizer.counting import count
from summarizer.records import Dropped


@dataclass(frozen=True)
class Note:
    """How one article was read.

    `source`: its id. `cut`: rule → pieces of the document that are not in the text. `warnings`: what a reader should
    know ("the feed carries only the beginning of this article").
    """

    source: str
    cut: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    def dropped(self) -> tuple[Dropped, ...]:
        """The note as a brief carries it: the warnings, then all cuts as one entry."""
        told = [
            Dropped(source=self.source, stage="read", what="how it was read", reason=f"{warning}.")
            for warning in self.warnings
        ]
        if self.cut:
            rules = ", ".join(f"{rule} {number}" for rule, number in sorted(self.cut.items()))
            what = count(sum(self.cut.values()), "piece") + " of the document"
            told.append(
                Dropped(
                    source=self.source,
                    stage="read",
                    what=what,
                    reason=f"not the article's own text: {rules}.",
                )
            )
        return tuple(told)
