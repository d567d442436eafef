"""Reading an article that addresses models: what a model made of it is believed in the article's own words only.

A passage that gives orders is withheld from the model and no evidence. But rules find no order in every disguise, and a
quotation of one is left where it is. So whatever a model returns after it has read such an article, in the same call or
in one with others, must be cut from the articles: values, speakers and times from the evidence, sentences verbatim.
What an order asks to assert can't be; what it asks to leave out can, and so the reader is told (`records.Notice`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summarizer.articles.addressed import Passage
from summarizer.engines.base import ActorDraft, ClaimDraft, EventDraft, QuotationDraft
from summarizer.records import Span
from summarizer.text.lexicon import STOPWORDS
from summarizer.text.normal import Folded
from summarizer.text.tokens import tokens

#: Words that questions are made of, whatever the article says.
_ASKING_WORDS = (
    "about affected agreed amount announced answer asked became become began caused change charged cost "
    "damage date day describe described died event expect expected find found give given happen happened "
    "held hurt injured involved kind killed last late leave left long many mean much name named number "
    "occur often old people person place plan planned reaction reason reported request respond response "
    "role said say see situation speak spoke start state statement status take taken tell time times told "
    "took total type use used victims way went when where which who whom whose why work year "
)
#: Letters by which a word of a question is known again, whatever its ending.
_STEM = 5
_ASKING = frozenset(word[:_STEM] for word in _ASKING_WORDS.split())
REASON = "after reading an article that addresses models, a model is believed only in the articles' own words"


@dataclass(frozen=True)
class Wary:
    """The own words of an article: its text without the passages that address a model (as long as the text)."""

    text: str

    def claim(self, draft: ClaimDraft, evidence: str) -> ClaimDraft | str:
        """The draft in the article's own words; the reason when its value or its speaker isn't the article's."""
        if not _holds(evidence, draft.value):
            return f"{REASON}: its value isn't in its evidence"
        if draft.said_by and not self.says(draft.said_by):
            return f"{REASON}: it doesn't name {draft.said_by}"
        return replace(
            draft,
            question=self.question(draft.question, draft.value),
            statement=draft.statement if self.says(draft.statement) else None,
            when=draft.when if self.says(draft.when) else None,
        )

    def quotation(self, draft: QuotationDraft) -> QuotationDraft:
        """Without a speaker or channel that the article doesn't name."""
        return replace(
            draft,
            speaker=draft.speaker if self.says(draft.speaker) else None,
            channel=draft.channel if self.says(draft.channel) else None,
        )

    def actor(self, draft: ActorDraft) -> ActorDraft:
        """Without a role that isn't the article's."""
        return replace(draft, role=draft.role if self.says(draft.role) else None)

    def event(self, draft: EventDraft) -> EventDraft:
        """Without a kind, time or place that isn't the article's; `what` is looked at by whoever has the
        evidence.
        """
        return replace(
            draft,
            type=draft.type if self.says(draft.type) else None,
            when=draft.when if self.says(draft.when) else None,
            where=draft.where if self.says(draft.where) else None,
        )

    def question(self, words: str, value: str) -> str:
        """The question, if its words are the article's or those of any question; else one that says nothing."""
        asked = (token.text.lower() for token in tokens(words))
        telling = (word for word in asked if word not in STOPWORDS and (len(word) > 2 or not word.isascii()))
        strange = any(word[:_STEM] not in _ASKING and word[:_STEM] not in self._stems for word in telling)
        return f"What does the article say with “{value}”?" if strange else words

    def says(self, words: str | None) -> bool:
        """Whether these words stand in the article, typography and letter case aside. False for none."""
        return bool(words) and _fold(words or "") in self._folded

    @cached_property
    def _folded(self) -> str:
        return _fold(self.text)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(token.text.lower()[:_STEM] for token in tokens(self.text))


def blanked(text: str, passages: Sequence[Passage]) -> str:
    """`text` with spaces for the passages: as long as before."""
    for passage in passages:
        text = text[: passage.start] + " " * (passage.end - passage.start) + text[passage.end :]
    return text


def rests_on(evidence: Sequence[Span], passages: Sequence[Passage]) -> bool:
    """Whether some of the evidence stands in one of the passages."""
    return any(
        span.start < passage.end and passage.start < span.end for span in evidence for passage in passages
    )


def _holds(text: str, words: str) -> bool:
    return _fold(words) in _fold(text)


def _fold(text: str) -> str:
    return " ".join(Folded(text, paragraphs=False).text.casefold().split()).strip(" .,;:\"'")
