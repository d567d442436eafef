"""From an engine's draft to a SourceBrief: every quote placed, every value checked against its evidence.

Double entry: the engine gives surface words, this stage derives the comparable form and checks
that the words' figures stand in the evidence. What doesn't hold is dropped, and shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from typing import TypeVar

from summarizer.articles.addressed import find
from summarizer.articles.addressed.notices import noticed
from summarizer.audit import coverage
from summarizer.checks import Held, held
from summarizer.engines.base import ActorDraft, ClaimDraft, Draft, EventDraft, QuotationDraft
from summarizer.errors import plain
from summarizer.ground import Locator, Refused
from summarizer.labels import label
from summarizer.neighbours import beside
from summarizer.records import (
    Actor,
    Article,
    Claim,
    Dropped,
    Event,
    Quantity,
    Quotation,
    SourceBrief,
    Span,
    Speaker,
    Stage,
    Value,
)
from summarizer.text.sentences import sentences
from summarizer.values import moment, quantity
from summarizer.values.base import Found
from summarizer.values.relate import read_value
from summarizer.wary import REASON, Wary, blanked, rests_on

#: "A senior official" at the head of a sentence is "a senior official" anywhere else.
_LEADING = re.compile(r"^(?:An?|The)(?= [a-z])")
#: Characters of a sentence that still serves as a statement.
_LONGEST_STATEMENT = 400
D = TypeVar("D")
R = TypeVar("R")


@dataclass
class Grounding:
    """Places the quotes of one article and collects what is refused. `wary`: the drafts are of a model that has read
    an article which addresses models, be it this one or another (see `wary`).
    """

    article: Article
    dropped: list[Dropped] = field(default_factory=list)
    wary: bool = False

    def __post_init__(self) -> None:
        """Prepare the article once."""
        text, passages = self.article.text, find(self.article.text)
        self.quoted = [passage for passage in passages if passage.quoted]
        withheld = [(passage.start, passage.end) for passage in passages if not passage.quoted]
        self.locator = Locator(text, [*((f.start, f.end) for f in self.article.furniture), *withheld])
        self.text = blanked(text, passages)
        self.held = Held(self.text, self.article.source.published)
        self.own = Wary(self.text) if self.wary or passages or self.article.source.notices else None
        self._placed: dict[
            tuple[str, int | None], tuple[Span, ...] | str
        ] = {}  # one sentence, several claims

    def afresh(self) -> Grounding:
        """The same prepared article, with nothing refused yet."""
        again = copy(self)
        again.dropped = []
        return again

    def place(self, quote: str, near: int | None = None) -> tuple[Span, ...] | str:
        """The spans where `quote` stands, or the reason why it doesn't."""
        if (quote, near) not in self._placed:
            self._placed[quote, near] = self._place(quote, near)
        return self._placed[quote, near]

    def _place(self, quote: str, near: int | None) -> tuple[Span, ...] | str:
        found = self.locator.locate(quote, near)
        if isinstance(found, Refused):
            return found.reason
        source, text = self.article.source.id, self.article.text
        return tuple(
            Span(source=source, start=start, end=end, text=text[start:end], match=found.match)
            for start, end in found.spans
        )

    def drop(self, what: str, reason: str, stage: Stage = "ground") -> None:
        """Remember what was refused."""
        self.dropped.append(
            Dropped(source=self.article.source.id, stage=stage, what=plain(what, 200), reason=plain(reason))
        )

    def claim(self, draft: ClaimDraft, number: int, known: Held | None = None) -> Claim | None:
        """The claim, grounded; None when its quote or its value doesn't hold.

        `known`: words that the engine was given besides the article (a question), whose names it may use.
        """
        evidence = self.place(draft.quote, draft.near)
        if isinstance(evidence, str):
            self.drop(draft.quote, evidence)
            return None
        words = " ".join(span.text for span in evidence)
        told = self._own_words(draft, evidence, words)
        if isinstance(told, str):
            self.drop(draft.statement or draft.quote, told)
            return None
        draft = told
        stray = held(words).stray_figure(draft.value)
        if not stray and draft.kind in ("name", "place"):
            stray = self.held.stray_name(draft.value, sentence=False, known=known)
        if stray:
            self.drop(draft.statement or draft.quote, f"its value says {stray}, its evidence doesn't")
            return None
        if draft.kind == "quantity":
            value, evidence = self._quantity(draft.value, evidence)
        else:
            value = self._value(draft, evidence)
        return Claim(
            id=f"{self.article.source.id}.c{number}",
            question=draft.question,
            statement=self._statement(draft, evidence, known),
            value=value,
            when=self._moment(draft.when, evidence) if draft.when else None,
            modality=draft.modality,
            said_by=self._speaker(draft.said_by, draft.anonymous, known),
            evidence=evidence,
        )

    def _own_words(self, draft: ClaimDraft, evidence: Sequence[Span], words: str) -> ClaimDraft | str:
        """The draft as it is; of a model that was addressed, in the article's own words, or why it can't be had so."""
        if rests_on(evidence, self.quoted) and not draft.said_by:
            return "it rests on words addressed to a model, which the article only quotes"
        own = self.own.claim(draft, words) if self.own else draft
        if not isinstance(own, str) and draft.statement and not own.statement:
            self.drop(draft.statement, REASON)
        return own

    def again(self, claim: Claim, number: int) -> Claim | None:
        """Another article's claim as this one's own, where the very words of its evidence stand here too (with
        their quotation marks or without); else None. Nothing is dropped: nobody said that they do.
        """
        here = [self.place(span.text) for span in claim.evidence]
        spans = [span for found in here if not isinstance(found, str) for span in found]
        if len(here) != 1 or len(spans) != 1 or spans[0].match == "near" or len(spans[0].text.split()) < 5:
            return None
        draft = ClaimDraft(
            question=claim.question,
            statement=None,
            kind=claim.value.kind,
            value=claim.value.text,
            quote=spans[0].text,
            modality=claim.modality,
            when=claim.when.text if claim.when and self._says(claim.when.text, spans[0]) else None,
            near=spans[0].start,
        )
        kept = list(self.dropped)
        made = self.claim(draft, number)
        self.dropped[:] = kept
        if made is None or not claim.said_by:
            return made
        speaker = claim.said_by if not self.held.stray_name(claim.said_by.name, sentence=False) else None
        return made.model_copy(update={"said_by": speaker})

    def _says(self, words: str, span: Span) -> bool:
        """True when these words stand in the sentence around `span`."""
        start, end = self._sentence(span)
        return words.lower() in self.article.text[start:end].lower()

    def _statement(self, draft: ClaimDraft, evidence: Sequence[Span], known: Held | None) -> str:
        """The drafted sentence if its figures and names stand in the article; without one the article's own."""
        words = " ".join(span.text for span in evidence)
        if draft.statement is None:
            start, end = self._sentence(evidence[0])
            whole = " ".join(self.article.text[start:end].split())
            return whole if len(whole) <= _LONGEST_STATEMENT else words
        stray = self.held.stray_figure(draft.statement) or self.held.stray_name(draft.statement, known=known)
        if not stray:
            return draft.statement
        self.drop(draft.statement, f"the sentence says {stray}, the article doesn't; its own words are used")
        return words

    def _quantity(self, words: str, evidence: Sequence[Span]) -> tuple[Value, tuple[Span, ...]]:
        """A figure with what bounds it in the article, and evidence that shows it: "100,000" cut from "more than
        100,000" is more than that, even where the quote was cut there, too.
        """
        for number, span in enumerate(evidence):
            at = span.text.lower().find(words.lower())
            found = self._figure_at(span.start + at, len(words), span) if at >= 0 else None
            if found is not None:
                start, end = min(span.start, found.start), max(span.end, found.end)
                text = self.article.text[start:end]
                whole = span.model_copy(update={"start": start, "end": end, "text": text})
                value = Value(kind="quantity", text=found.text, normal=found.normal)
                return value, (*evidence[:number], whole, *evidence[number + 1 :])
        return read_value(words, "quantity"), tuple(evidence)

    def _figure_at(self, at: int, length: int, span: Span) -> Found[Quantity] | None:
        """The quantity of the sentence around `span` that covers these characters."""
        start, end = self._sentence(span)
        for found in quantity.find(self.article.text[start:end]):
            if start + found.start <= at and at + length <= start + found.end:
                return replace(found, start=start + found.start, end=start + found.end)
        return None

    def _value(self, draft: ClaimDraft, evidence: Sequence[Span]) -> Value:
        if draft.kind == "moment":
            return self._moment(draft.value, evidence)
        return read_value(draft.value, draft.kind, self.article.source.published)

    def _moment(self, words: str, evidence: Sequence[Span]) -> Value:
        """A time resolved where it stands: the verb around "Thursday" decides which Thursday."""
        anchor = self.article.source.published
        for span in evidence:
            start, end = self._sentence(span)
            sentence = self.article.text[start:end]
            if moment.find(sentence, anchor):
                return Value(kind="moment", text=words, normal=moment.told(words, sentence, anchor))
        return read_value(words, "moment", anchor)

    def _sentence(self, span: Span) -> tuple[int, int]:
        text = self.article.text
        line_start = text.rfind("\n", 0, span.start) + 1
        line_end = text.find("\n", span.end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        inside = [
            (line_start + start, line_start + end)
            for start, end in sentences(line)
            if line_start + start < span.end and line_start + end > span.start
        ]
        return (inside[0][0], inside[-1][1]) if inside else (span.start, span.end)

    def _speaker(self, name: str | None, anonymous: bool, known: Held | None = None) -> Speaker | None:
        if not name:
            return None
        stray = self.held.stray_name(name, sentence=False, known=known)
        if stray:
            self.drop(f"said by {name}", f"the article doesn't name {stray}")
            return None
        return Speaker(name=_LEADING.sub(lambda match: match[0].lower(), name), anonymous=anonymous)

    def quotation(self, draft: QuotationDraft, number: int) -> Quotation | None:
        """The quotation, grounded; None when the article doesn't hold it."""
        evidence = self.place(draft.quote, draft.near)
        if isinstance(evidence, str):
            self.drop(draft.quote, evidence)
            return None
        draft = self.own.quotation(draft) if self.own else draft
        return Quotation(
            id=f"{self.article.source.id}.q{number}",
            speaker=self._speaker(draft.speaker, draft.anonymous),
            channel=draft.channel,
            text=" … ".join(span.text for span in evidence),
            evidence=evidence,
        )

    def actor(self, draft: ActorDraft, number: int) -> Actor | None:
        """The participant, with a span for each form of its name that the article uses."""
        draft = self.own.actor(draft) if self.own else draft
        evidence = self.place(draft.quote)
        if isinstance(evidence, str) or draft.name.lower() not in self.text.lower():
            reason = evidence if isinstance(evidence, str) else "the article doesn't hold this name"
            self.drop(draft.name, reason)
            return None
        forms = {draft.name: self.place(draft.name)} | {form: self.place(form) for form in draft.aliases}
        spans = {form: found for form, found in forms.items() if not isinstance(found, str)}
        return Actor(
            id=f"{self.article.source.id}.a{number}",
            name=draft.name,
            kind=draft.kind,
            aliases=tuple(sorted(form for form in spans if form != draft.name)),
            role=draft.role if draft.role and not self.held.stray_name(draft.role, sentence=False) else None,
            evidence=tuple(span for found in spans.values() for span in found) or evidence,
        )

    def event(self, draft: EventDraft) -> Event:
        """The event; what of it doesn't hold is left out and shown."""
        found = self.place(draft.quote) if draft.quote else ()
        if isinstance(found, str):
            self.drop(draft.quote or "", found)
            found = ()
        draft = self.own.event(draft) if self.own else draft
        what = draft.what
        if self.own and not self.own.says(what):
            self.drop(what, REASON)
            what = found[0].text if found else label(self.article.source)
        stray = self.held.stray_figure(what) or self.held.stray_name(what)
        if stray:
            self.drop(what, f"the sentence says {stray}, the article doesn't")
            what = found[0].text if found else label(self.article.source)
        when = (
            self._moment(draft.when, found) if draft.when and not self.held.stray_figure(draft.when) else None
        )
        where = read_value(draft.where, "place") if draft.where else None
        if where is not None and self.held.stray_name(where.text, sentence=False):
            self.drop(f"where: {where.text}", "the article doesn't name this place")
            where = None
        return Event(what=what, type=draft.type, when=when, where=where, evidence=found)


def _numbered(place: Callable[[D, int], R | None], drafts: Iterable[D]) -> tuple[R, ...]:
    """What holds of the drafts, numbered from 1 without gaps."""
    kept: list[R] = []
    for draft in drafts:
        record = place(draft, len(kept) + 1)
        if record is not None:
            kept.append(record)
    return tuple(kept)


def assemble(article: Article, draft: Draft) -> SourceBrief:
    """The brief of one article, from what an engine drafted."""
    grounding = Grounding(article)
    claims = _numbered(grounding.claim, beside(grounding.locator, draft.claims))
    quotations = _numbered(grounding.quotation, beside(grounding.locator, draft.quotations))
    actors = _numbered(grounding.actor, draft.actors)
    event = grounding.event(draft.event)
    gist = draft.gist
    if gist and grounding.own and not grounding.own.says(gist):
        grounding.drop(gist, REASON)
        gist = None
    if gist and (stray := grounding.held.stray_figure(gist) or grounding.held.stray_name(gist)):
        grounding.drop(gist, f"the gist says {stray}, the article doesn't")
        gist = None
    return SourceBrief(
        source=noticed(article).source,
        event=event,
        gist=gist,
        claims=claims,
        quotations=quotations,
        actors=actors,
        dropped=(*draft.dropped, *grounding.dropped),
        coverage=coverage(article, (*claims, *quotations)),
        text=article.text,
    )
