"""The six questions, put to a model."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarizer import labels
from summarizer.engines.base import (
    Answer,
    Case,
    Draft,
    Group,
    Judgement,
    Question,
    Reading,
    SentenceDraft,
)
from summarizer.engines.llm import answers, material
from summarizer.engines.llm.aligning import align
from summarizer.engines.llm.asker import Asker
from summarizer.engines.llm.crossreading import crossread
from summarizer.engines.llm.drafts import answered, draft_from
from summarizer.engines.llm.judging import judge
from summarizer.engines.llm.requote import requoted, unfound
from summarizer.engines.llm.seam import Refusal, Seam
from summarizer.errors import AnswerError, TooLong
from summarizer.records import Article, Claim, Dropped, Fact, Run, Source

#: Share of an answer's quotes that may stay unfound without asking for them again: a re-ask costs
#: the whole article once more, and a stray quote is dropped and shown anyway.
REQUOTE_SHARE = 0.05


class LlmEngine:
    """An `Engine` behind an OpenAI-compatible endpoint."""

    paid = True

    def __init__(self, seam: Seam, max_chars: int = 24_000, depth: str = "standard") -> None:
        self._asker = Asker(seam)
        self._max_chars = max_chars
        self._depth = depth
        self._requotes = 0

    async def extract(self, article: Article, missed: Sequence[str] = ()) -> Draft:
        """What does this article say? Long articles are read in overlapping parts.

        Raises:
            EndpointError: no usable answer came.
        """
        pieces = material.parts(material.body(article), self._max_chars)
        drafts = await asyncio.gather(*(self._extract_part(article, piece, missed) for piece in pieces))
        return _joined(drafts)

    async def _extract_part(self, article: Article, text: str, missed: Sequence[str]) -> Draft:
        """What one part says; read in two parts where it, or the answer to it, is too long for the model."""
        try:
            return await self._extract_whole(article, text, missed)
        except TooLong:
            halves = material.halves(text)
            if len(halves) < 2:
                raise
        return _joined(await asyncio.gather(*(self._extract_part(article, half, missed) for half in halves)))

    async def _extract_whole(self, article: Article, text: str, missed: Sequence[str]) -> Draft:
        fields = {
            "title": material.one_line(article.source.title),
            "published": material.published(article),
            "missed": _missed(missed),
            "article": text,
            "mark": material.mark(text),
        }
        answer = await self._asker.ask("extract", answers.ExtractAnswer, fields)
        draft = draft_from(answer, article, text)
        lost = unfound(article, draft)
        if not lost or len(lost) <= REQUOTE_SHARE * len(draft.claims):
            return draft
        return await self._requoted(draft, text, lost)

    async def _requoted(self, draft: Draft, text: str, lost: Sequence[tuple[str, str]]) -> Draft:
        """The draft with what could be copied better; as it is when the model doesn't come up with an answer:
        the lost quotes are dropped and shown, and the rest was paid for.
        """
        fields = {
            "refused": "\n".join(f'{n}. "{quote}": {why}' for n, (quote, why) in enumerate(lost, 1)),
            "article": text,
            "mark": material.mark(text),
        }
        try:
            again = await self._asker.ask("requote", answers.RequoteAnswer, fields)
        except (AnswerError, Refusal, TooLong):
            return draft
        self._requotes += 1
        return requoted(draft, [quote for quote, _ in lost], {q.number: q.quote for q in again.quotes})

    async def align(self, claims: Sequence[Claim]) -> tuple[Group, ...]:
        """Which claims answer the same question?"""
        return await align(self._asker, claims)

    async def examine(self, article: Article, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """What does this article answer to these questions, if anything? Of a long article every part is asked:
        the first part that answers counts, and it is silent on what all of its parts are silent on.
        """
        if not questions:
            return ()
        pieces = material.parts(material.body(article), self._max_chars)
        parts = await asyncio.gather(*(self._examine_part(article, piece, questions) for piece in pieces))
        read = [answer for answers_ in parts for answer in answers_]
        asked = {q.number: q for q in questions}
        found: dict[int, answers.ExaminedAnswer] = {}
        for answer in (a for part in read for a in part.answers if a.number in asked):
            found.setdefault(answer.number, answer)
        silent = [n for n in sorted(asked) if n not in found and all(n in part.silent for part in read)]
        return (
            *(Answer(n, answered(a, asked[n])) for n, a in sorted(found.items())),
            *(Answer(n, None) for n in silent),
        )

    async def _examine_part(
        self, article: Article, text: str, questions: Sequence[Question]
    ) -> list[answers.ExamineAnswer]:
        """What one part answers; of two parts where it is too long for the model, or half the questions at a time
        where it is the questions that are.
        """
        try:
            return [await self._examine_whole(article, text, questions)]
        except TooLong:
            halves = material.halves(text)
            if len(halves) < 2 and len(questions) < 2:
                raise
        if len(halves) < 2:
            middle = len(questions) // 2
            asked = [(text, questions[:middle]), (text, questions[middle:])]
        else:
            asked = [(half, questions) for half in halves]
        read = await asyncio.gather(*(self._examine_part(article, *one) for one in asked))
        found = [answer for half in read for answer in half]
        return found if len(halves) > 1 else [_both(found)]

    async def _examine_whole(
        self, article: Article, text: str, questions: Sequence[Question]
    ) -> answers.ExamineAnswer:
        return await self._asker.ask(
            "examine",
            answers.ExamineAnswer,
            {
                "published": material.published(article),
                "questions": material.numbered_questions(questions),
                "article": text,
                "mark": material.mark(text),
            },
        )

    async def crossread(
        self, articles: Sequence[Article], questions: Mapping[str, Sequence[Question]]
    ) -> Reading:
        """With the articles at once in view: answers to open questions, and disagreements. Sets that don't fit
        are cut into overlapping windows.
        """
        return await crossread(self._asker, articles, questions, self._max_chars)

    async def judge(self, cases: Sequence[Case]) -> tuple[Judgement, ...]:
        """Two readings: the first sorts the answers, the second doubts every disagreement found."""
        return await judge(self._asker, cases)

    async def write(self, facts: Sequence[Fact], sources: Sequence[Source] = ()) -> tuple[SentenceDraft, ...]:
        """A paragraph from these facts; from half of them when they are too many, disputed ones first."""
        if not facts:
            return ()
        names = labels.names(sources)
        told = "\n".join(material.fact_text(fact, names) for fact in facts)
        try:
            answer = await self._asker.ask("write", answers.WriteAnswer, {"facts": told})
        except TooLong as error:
            if len(facts) < 2:
                raise
            kept = _better_half(facts)
            self._asker.leave_out("write", f"{len(facts) - len(kept)} of {len(facts)} facts", error.what)
        else:
            return tuple(SentenceDraft(text=s.text, facts=tuple(s.facts)) for s in answer.sentences)
        return await self.write(kept, sources)

    @property
    def seam(self) -> Seam:
        """The way to the model: `seam.snapshot()` says where the run stands, `seam.stop()` ends it."""
        return self._asker.seam

    @property
    def unasked(self) -> tuple[Dropped, ...]:
        """What the model wasn't asked, because it was too long: to be shown with what else was dropped."""
        return self._asker.unasked

    def run(self) -> Run:
        """What was used so far."""
        seam = self._asker.seam
        usage = seam.usage
        return Run(
            engine="llm",
            model=seam.model,
            depth=self._depth,
            prompts=self._asker.prompts,
            calls=usage.answers,
            reasks=usage.reasks + self._requotes,
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            cost=seam.ledger.cost,
        )


def _missed(missed: Sequence[str]) -> str:
    if not missed:
        return ""
    listed = "\n".join(f'- "{material.one_line(words)}"' for words in missed)
    return f"An earlier reading left these out; cover what they say as well:\n{listed}\n"


def _both(read: Sequence[answers.ExamineAnswer]) -> answers.ExamineAnswer:
    """What one text answers to all questions, of which it was asked a few at a time."""
    return answers.ExamineAnswer(
        answers=[answer for part in read for answer in part.answers],
        silent=[number for part in read for number in part.silent],
    )


def _better_half(facts: Sequence[Fact]) -> list[Fact]:
    """Half of them, in order: those that are disputed, then the first ones."""
    first = sorted(range(len(facts)), key=lambda n: (facts[n].conflict is None, n))[: len(facts) // 2]
    return [facts[n] for n in sorted(first)]


def _joined(drafts: Sequence[Draft]) -> Draft:
    """The drafts of the parts of one article as one; what two overlapping parts both say stays once."""
    first = drafts[0]
    spoken = {(q.near, q.quote): q for draft in reversed(drafts) for q in reversed(draft.quotations)}
    return replace(
        first,
        claims=tuple(dict.fromkeys(claim for draft in drafts for claim in draft.claims)),
        quotations=tuple(reversed(spoken.values())),
        actors=tuple(dict.fromkeys(actor for draft in drafts for actor in draft.actors)),
        dropped=tuple(dropped for draft in drafts for dropped in draft.dropped),
    )
