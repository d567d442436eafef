"""The six questions, put to a model."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
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
from summarizer.engines.llm.across import first_reading, read_across
from summarizer.engines.llm.drafts import answered, draft_from
from summarizer.engines.llm.lines import groups, lines
from summarizer.engines.llm.requote import requoted, unfound
from summarizer.engines.llm.seam import Refusal, Seam
from summarizer.errors import AnswerError, TooLong
from summarizer.records import Article, Claim, Fact, Run, Source
from summarizer.resources import PROMPTS, prompt, prompt_id

#: Share of an answer's quotes that may stay unfound without asking for them again: a re-ask costs
#: the whole article once more, and a stray quote is dropped and shown anyway.
REQUOTE_SHARE = 0.05
#: Characters below which a text that is too long for a model isn't cut any more: it isn't the text then.
SHORTEST_PART = 1_000
#: Cases put into one judge call.
CASES_A_CALL = 40


class LlmEngine:
    """An `Engine` behind an OpenAI-compatible endpoint."""

    paid = True

    def __init__(self, seam: Seam, max_chars: int = 24_000, depth: str = "standard") -> None:
        self._seam = seam
        self._max_chars = max_chars
        self._depth = depth
        self._used: set[str] = set()
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
            halves = _halves(text)
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
        answer = await self._ask("extract", answers.ExtractAnswer, fields)
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
            again = await self._ask("requote", answers.RequoteAnswer, fields)
        except (AnswerError, Refusal, TooLong):
            return draft
        self._requotes += 1
        return requoted(draft, [quote for quote, _ in lost], {q.number: q.quote for q in again.quotes})

    async def align(self, claims: Sequence[Claim]) -> tuple[Group, ...]:
        """Which claims answer the same question?"""
        if not claims:
            return ()
        numbered = lines(claims)
        answer = await self._ask("align", answers.AlignAnswer, {"claims": material.numbered_lines(numbered)})
        return groups(numbered, answer)

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
        """What one part answers; of two parts where it is too long for the model."""
        try:
            return [await self._examine_whole(article, text, questions)]
        except TooLong:
            halves = _halves(text)
            if len(halves) < 2:
                raise
        read = await asyncio.gather(*(self._examine_part(article, half, questions) for half in halves))
        return [answer for half in read for answer in half]

    async def _examine_whole(
        self, article: Article, text: str, questions: Sequence[Question]
    ) -> answers.ExamineAnswer:
        return await self._ask(
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
        windows = _windows(articles, self._max_chars * 4)
        read = await asyncio.gather(*(self._crossread(window, questions) for window in windows))
        found: dict[tuple[str, int], tuple[str, Answer]] = {}
        for source, answer in (pair for reading in read for pair in reading.answers):
            if (source, answer.number) not in found or found[source, answer.number][1].claim is None:
                found[source, answer.number] = (source, answer)
        return Reading(tuple(found.values()), tuple(p for reading in read for p in reading.proposals))

    async def _crossread(
        self, articles: Sequence[Article], questions: Mapping[str, Sequence[Question]]
    ) -> Reading:
        fields = {
            "articles": material.framed(articles),
            "questions": material.open_questions(articles, questions),
        }
        try:
            answer = await self._ask("crossread", answers.CrossreadAnswer, fields)
        except TooLong:
            if len(articles) < 3:
                raise
        else:
            return read_across(articles, questions, answer)
        middle = len(articles) // 2  # in both halves, so that they overlap
        halves = (articles[: middle + 1], articles[middle:])
        read = await asyncio.gather(*(self._crossread(half, questions) for half in halves))
        return Reading(
            tuple(a for part in read for a in part.answers), tuple(p for part in read for p in part.proposals)
        )

    async def judge(self, cases: Sequence[Case]) -> tuple[Judgement, ...]:
        """Two readings: the first sorts the answers, the second doubts every disagreement found."""
        batches = [cases[i : i + CASES_A_CALL] for i in range(0, len(cases), CASES_A_CALL)]
        judged = await asyncio.gather(*(self._judge(batch) for batch in batches))
        return tuple(judgement for batch in judged for judgement in batch)

    async def _judge(self, cases: Sequence[Case]) -> list[Judgement]:
        try:
            return await self._judge_whole(cases)
        except TooLong:
            if len(cases) < 2:
                raise
        middle = len(cases) // 2
        judged = await asyncio.gather(self._judge(cases[:middle]), self._judge(cases[middle:]))
        return [judgement for half in judged for judgement in half]

    async def _judge_whole(self, cases: Sequence[Case]) -> list[Judgement]:
        first = await self._ask("judge", answers.JudgeAnswer, {"cases": _cases(cases)})
        judged = {case.number: judgement for case in cases if (judgement := first_reading(case, first))}
        doubted = [
            case
            for case in cases
            if case.number in judged and judged[case.number].relation in ("differs", "contradicts")
        ]
        if doubted:
            second = await self._ask("doubt", answers.DoubtAnswer, {"cases": _cases(doubted)})
            in_doubt = {case.number for case in doubted}
            for d in second.cases:
                if d.case in in_doubt:
                    stances = {s.answer: s.stance for s in d.stances}
                    judged[d.case] = replace(judged[d.case], proposition=d.proposition, stances=stances)
        return [judged[number] for number in sorted(judged)]

    async def write(self, facts: Sequence[Fact], sources: Sequence[Source] = ()) -> tuple[SentenceDraft, ...]:
        """A paragraph from these facts."""
        if not facts:
            return ()
        names = labels.names(sources)
        told = "\n".join(material.fact_text(fact, names) for fact in facts)
        answer = await self._ask("write", answers.WriteAnswer, {"facts": told})
        return tuple(SentenceDraft(text=s.text, facts=tuple(s.facts)) for s in answer.sentences)

    @property
    def seam(self) -> Seam:
        """The way to the model: `seam.snapshot()` says where the run stands, `seam.stop()` ends it."""
        return self._seam

    def run(self) -> Run:
        """What was used so far."""
        usage = self._seam.usage
        return Run(
            engine="llm",
            model=self._seam.model,
            depth=self._depth,
            prompts=tuple(prompt_id(stage) for stage in PROMPTS if stage in self._used),
            calls=usage.answers,
            reasks=usage.reasks + self._requotes,
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            cost=self._seam.ledger.cost,
        )

    async def _ask(self, stage: str, shape: type[answers.T], fields: dict[str, str]) -> answers.T:
        self._used.add(stage)
        return await self._seam.ask(shape, prompt(stage, **fields))


def _missed(missed: Sequence[str]) -> str:
    if not missed:
        return ""
    listed = "\n".join(f'- "{material.one_line(words)}"' for words in missed)
    return f"An earlier reading left these out; cover what they say as well:\n{listed}\n"


def _cases(cases: Iterable[Case]) -> str:
    return "\n\n".join(material.case_text(case) for case in cases)


def _halves(text: str) -> tuple[str, ...]:
    """`text` in two parts of about one length; in one when it is short enough as it is."""
    if len(text) < 2 * SHORTEST_PART:
        return (text,)
    return material.parts(text, max(len(text) * 6 // 10, SHORTEST_PART))


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


def _windows(articles: Sequence[Article], limit: int) -> list[list[Article]]:
    """Runs of articles of at most `limit` characters; each begins with the last article of the one before."""
    windows: list[list[Article]] = []
    current: list[Article] = []
    for article in articles:
        size = sum(len(a.text) for a in current)
        if current and size + len(article.text) > limit and len(current) > 1:
            windows.append(current)
            current = current[-1:]
        current.append(article)
    return [window for window in (*windows, current) if len(window) > 1]
