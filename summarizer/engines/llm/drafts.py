"""From a model's answer to drafts."""

from __future__ import annotations

from dataclasses import replace

from summarizer.engines.base import ActorDraft, ClaimDraft, Draft, EventDraft, Question
from summarizer.engines.llm.answers import DisagreementAnswer, ExaminedAnswer, ExtractAnswer, SideAnswer
from summarizer.engines.llm.speakers import anonymous, quotations
from summarizer.records import Article
from summarizer.values import modality

#: Words that models write for "not given" where the schema allows null.
_NOTHING = frozenset({"", "null", "none", "n/a", "unknown", "not stated", "not given", "not specified"})


def given(text: str | None) -> str | None:
    """`text` stripped, or None when it is one of the ways to say that there is none."""
    stripped = (text or "").strip()
    return None if stripped.lower() in _NOTHING else stripped


def draft_from(answer: ExtractAnswer, article: Article, shown: str | None = None) -> Draft:
    """Everything in the answer, as drafts, in the order of the answer; quotations in the article's. `shown`: the part
    of the article that the answer is about, None for all of it.
    """
    spoken, unspoken = quotations(article, answer.speakers, shown)
    return Draft(
        event=EventDraft(
            what=answer.event.what.strip(),
            type=given(answer.event.type),
            when=given(answer.event.when),
            where=given(answer.event.where),
            quote=answer.event.quote,
        ),
        gist=given(answer.gist),
        claims=tuple(
            ClaimDraft(
                question=c.question.strip(),
                statement=given(c.statement),
                kind=c.kind,
                value=c.value.strip(),
                quote=c.quote,
                modality=c.modality or "happened",
                said_by=given(c.said_by),
                anonymous=anonymous(c.said_by),
                when=given(c.when),
            )
            for c in answer.claims
        ),
        quotations=tuple(replace(q, speaker=given(q.speaker), channel=given(q.channel)) for q in spoken),
        actors=tuple(
            ActorDraft(a.name.strip(), a.kind, a.name.strip(), tuple(a.aliases), given(a.role))
            for a in answer.actors
        ),
        dropped=tuple(unspoken),
    )


def answered(answer: ExaminedAnswer, question: Question) -> ClaimDraft:
    """An article's answer to a question that another article raised."""
    return ClaimDraft(
        question=question.text,
        statement=given(answer.statement),
        kind=question.kind,
        value=answer.value.strip(),
        quote=answer.quote,
        modality=answer.modality or "happened",
        said_by=given(answer.said_by),
        anonymous=anonymous(answer.said_by),
    )


def proposed_side(side: SideAnswer, disagreement: DisagreementAnswer) -> ClaimDraft:
    """One article's side of a proposed disagreement."""
    return ClaimDraft(
        question=disagreement.question.strip(),
        statement=None,
        kind=disagreement.kind,
        value=side.value.strip(),
        quote=side.quote,
        modality=modality.read(side.quote),
        said_by=given(side.said_by),
        anonymous=anonymous(side.said_by),
    )
