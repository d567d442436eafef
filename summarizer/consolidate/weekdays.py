"""Articles that give a weekday and a date that don't fit: a source that disagrees with itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.consolidate.conflicts import Finding
from summarizer.records import Side, SourceBrief, Span, Value
from summarizer.values.moment import clashes
from summarizer.values.moment_patterns import DAY_NAMES


def findings(briefs: Iterable[SourceBrief]) -> Iterator[Finding]:
    """One finding for every weekday that its date contradicts, in the articles whose text is known."""
    for brief in briefs:
        source = brief.source
        for clash in clashes(brief.text or "", source.published):
            span = Span(source=source.id, start=clash.start, end=clash.end, text=clash.text)
            said = (DAY_NAMES[clash.weekday], clash.text)
            yield Finding(
                facts=(),
                relation="contradicts",
                standing="confirmed",
                kind="moment",
                severity=1,
                sides=tuple(
                    Side(
                        value=Value(kind="moment", text=text),
                        sources=(source.id,),
                        claims=(),
                        evidence=(span,),
                    )
                    for text in said
                ),
                rule="moment.weekday",
                reason=f"The article disagrees with itself. {clash.reason}",
                question=f"Which day is {clash.text}?",
                found_by=frozenset({"rule"}),
            )
