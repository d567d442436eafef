"""One brief with what the page needs to speak of it: anchors, names, and each article's pieces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer import labels
from summarizer.records import EventBrief, Span
from summarizer.render.choose import View
from summarizer.render.page import passages
from summarizer.render.page.anchors import Anchors, Link, Place, place
from summarizer.render.page.passages import Piece
from summarizer.render.wordings import LONG_QUOTE, Run, excerpt

#: Characters of a source's name where many stand side by side.
SHORT_NAME = 26


@dataclass(frozen=True)
class Shown:
    """A quotation: who has it (each name leads to the words in that article), its words, and what is around it.

    `all_there` leads to where on the page every one of `links` is; null = nowhere else.
    """

    links: tuple[Link, ...]
    runs: tuple[Run, ...]
    before: str = ""
    after: str = ""
    language: str = ""
    all_there: Link | None = None


@dataclass(frozen=True)
class Story:
    """A brief and what belongs to it."""

    brief: EventBrief
    view: View
    anchors: Anchors
    numbers: Mapping[str, int]
    pieces: Mapping[str, tuple[Piece, ...]]
    places: Mapping[str, tuple[Place, ...]]
    whole: frozenset[str]

    @classmethod
    def of(cls, brief: EventBrief, texts: Mapping[str, str]) -> Story:
        """`texts`: the articles' texts by source id, as far as they are at hand."""
        anchors = Anchors.of(brief)
        places: dict[str, list[Place]] = {source.id: [] for source in brief.sources}
        for at in anchors.numbers:
            places[at.source].append(at)
        held = {key: passages.pieces(texts.get(key), own, anchors.texts) for key, own in places.items()}
        return cls(
            brief,
            View.of(brief),
            anchors,
            {source.id: number for number, source in enumerate(brief.sources, 1)},
            {key: own for key, (own, _) in held.items()},
            {key: tuple(own) for key, own in places.items()},
            frozenset(key for key, (_, whole) in held.items() if whole),
        )

    # --- names and ways ---

    def name(self, source: str) -> str:
        """What a reader calls a source."""
        return self.view.names.get(source, "a source not listed")

    def short(self, source: str) -> str:
        """The same, where there is little room."""
        return labels.shorten(self.name(source), SHORT_NAME)

    def source_link(self, source: str) -> Link:
        """The name of a source, leading to what is known of it."""
        number = self.numbers.get(source)
        return Link(self.name(source), f"#s{number}" if number else "")

    def source_links(self, sources: Iterable[str]) -> tuple[Link, ...]:
        """All of them, each once."""
        return tuple(self.source_link(source) for source in dict.fromkeys(sources))

    def facts(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Numbers of facts, leading to them; those that aren't in the brief are left out."""
        known = sorted({self.view.facts[one] for one in ids if one in self.view.facts})
        return tuple(Link(str(number), f"#f{number}") for number in known)

    def conflict(self, key: str | None) -> Link | None:
        """`disagreement 2` or `possible disagreement 5`, leading there; null for none."""
        number = self.view.conflicts.get(key or "")
        if not number:
            return None
        unsure = self.brief.conflicts[number - 1].standing == "possible"
        return Link(f"{'possible ' * unsure}disagreement {number}", f"#x{number}")

    def language(self, source: str) -> str:
        """The language of a source where it isn't the page's own and is a code; else empty."""
        number = self.numbers.get(source)
        code = (self.brief.sources[number - 1].language or "") if number else ""
        return code if code != "en" and len(code) == 2 and code.isascii() and code.isalpha() else ""

    # --- quotations ---

    def quotes(self, evidence: Sequence[Span], limit: int = LONG_QUOTE, focus: str = "") -> list[Shown]:
        """The distinct wordings among some evidence, in order, each with all who have it."""
        held: dict[str, list[Span]] = {}
        for span in evidence:
            held.setdefault(labels.clean(span.text), []).append(span)
        return [
            Shown(
                self.evidence_links(spans),
                _focused(excerpt(text, limit, labels.clean(focus)), labels.clean(focus)),
                language=self.language(spans[0].source),
            )
            for text, spans in held.items()
        ]

    def evidence_links(self, spans: Iterable[Span]) -> tuple[Link, ...]:
        """Names of the sources, each leading to the words in that article."""
        found: dict[str, Link] = {}
        for span in spans:
            found.setdefault(span.source, Link(self.name(span.source), self.anchors.href(span)))
        return tuple(found.values())

    def around(self, span: Span) -> tuple[str, str]:
        """What stands before and after some evidence."""
        return passages.context(self.pieces.get(span.source, ()), place(span))


def _focused(text: str, focus: str) -> tuple[Run, ...]:
    """`text` with `focus` marked, where it is a part of it."""
    at = text.casefold().find(focus.casefold()) if focus else -1
    if at < 0 or len(text.casefold()) != len(text) or len(focus) >= len(text):
        return (Run(text),)
    parts = (Run(text[:at]), Run(text[at : at + len(focus)], marked=True), Run(text[at + len(focus) :]))
    return tuple(run for run in parts if run.text)
