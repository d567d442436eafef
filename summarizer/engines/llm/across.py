"""From a model's answer about several articles to what the pipeline checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.engines.base import Answer, Case, Judgement, Proposal, ProposedSide, Question, Reading
from summarizer.engines.llm.answers import CrossreadAnswer, DisagreementAnswer, JudgeAnswer
from summarizer.engines.llm.drafts import answered, proposed_side
from summarizer.records import Article


def read_across(
    articles: Sequence[Article], questions: Mapping[str, Sequence[Question]], answer: CrossreadAnswer
) -> Reading:
    """What a reading of these articles found. Each article is silent on what was asked and it wasn't seen to answer;
    an answer to what wasn't asked, or by an article that isn't there, counts for nothing.
    """
    found: list[tuple[str, Answer]] = []
    put = {(p.article, p.number): p for p in reversed(answer.answers)}
    for number, article in enumerate(articles, 1):
        for question in questions.get(article.source.id, ()):
            given = put.get((number, question.number))
            claim = answered(given, question) if given else None
            found.append((article.source.id, Answer(question.number, claim)))
    return Reading(tuple(found), tuple(_proposal(articles, d) for d in answer.disagreements))


def _proposal(articles: Sequence[Article], disagreement: DisagreementAnswer) -> Proposal:
    return Proposal(
        disagreement.question,
        disagreement.kind,
        tuple(
            ProposedSide(articles[side.article - 1].source.id, proposed_side(side, disagreement))
            for side in disagreement.sides
            if 1 <= side.article <= len(articles)
        ),
    )


def first_reading(case: Case, answer: JudgeAnswer) -> Judgement | None:
    """What the first reading says of a case; None when it says nothing. A clash outweighs its absence."""
    clash = next((c for c in answer.clashes if c.case == case.number), None)
    if clash is not None:
        return Judgement(
            case.number,
            tuple(tuple(sorted(group)) for group in clash.groups),
            clash.relation,
            clash.reason,
            {w.answer: w.words for w in clash.words},
        )
    calm = next((c for c in answer.calm if c.case == case.number), None)
    if calm is None:
        return None
    numbers = tuple(side.number for side in case.sides)
    groups = (numbers,) if calm.relation == "same" else tuple((n,) for n in numbers)
    return Judgement(case.number, groups, calm.relation, "")
