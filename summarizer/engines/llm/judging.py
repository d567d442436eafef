"""Two readings of every case: the first sorts the answers, the second doubts every disagreement found."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarizer.engines.base import Case, Judgement
from summarizer.engines.llm import material
from summarizer.engines.llm.across import first_reading
from summarizer.engines.llm.answers import DoubtAnswer, JudgeAnswer
from summarizer.engines.llm.asker import Asker
from summarizer.errors import TooLong

#: Characters around a quotation that a case keeps on either side when it is too long by itself.
NEAR = 160


async def judge(asker: Asker, cases: Sequence[Case]) -> tuple[Judgement, ...]:
    """The judgements, in order of the cases. A case that is too long by itself isn't judged, and that is noted.

    Raises:
        EndpointError: no usable answer came.
    """
    size = material.CASES_A_CALL
    batches = [cases[start : start + size] for start in range(0, len(cases), size)]
    judged = await asyncio.gather(*(_judge(asker, batch) for batch in batches))
    return tuple(judgement for batch in judged for judgement in batch)


async def _judge(asker: Asker, cases: Sequence[Case]) -> list[Judgement]:
    """The judgements of as many cases as fit; of one, with less around its quotations when it doesn't."""
    try:
        return await _judge_whole(asker, cases)
    except TooLong:
        nearer = [_nearer(case) for case in cases]
        if len(cases) == 1 and nearer == list(cases):
            raise
    if len(cases) == 1:
        return await _judge(asker, nearer)
    middle = len(cases) // 2
    halves = (cases[:middle], cases[middle:])
    judged = await asker.some("judge", [(_named(half), _judge(asker, half)) for half in halves])
    return [judgement for half in judged for judgement in half]


async def _judge_whole(asker: Asker, cases: Sequence[Case]) -> list[Judgement]:
    first = await asker.ask("judge", JudgeAnswer, {"cases": _told(cases)})
    judged = {case.number: judgement for case in cases if (judgement := first_reading(case, first))}
    doubted = [
        case
        for case in cases
        if case.number in judged and judged[case.number].relation in ("differs", "contradicts")
    ]
    if doubted:
        second = await asker.ask("doubt", DoubtAnswer, {"cases": _told(doubted)})
        in_doubt = {case.number for case in doubted}
        for d in second.cases:
            if d.case in in_doubt:
                stances = {s.answer: s.stance for s in d.stances}
                judged[d.case] = replace(judged[d.case], proposition=d.proposition, stances=stances)
    return [judged[number] for number in sorted(judged)]


def _nearer(case: Case) -> Case:
    sides = (replace(s, before=s.before[-NEAR:], after=s.after[:NEAR]) for s in case.sides)
    return replace(case, sides=tuple(sides))


def _named(cases: Sequence[Case]) -> str:
    return f"the case “{cases[0].question}”" if len(cases) == 1 else f"{len(cases)} cases"


def _told(cases: Iterable[Case]) -> str:
    return "\n\n".join(material.case_text(case) for case in cases)
