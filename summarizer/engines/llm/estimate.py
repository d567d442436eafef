"""What a run will ask and cost, before anything is sent.

What is sent for extraction is known; what comes back, and what is asked of it later, is estimated from the recorded
runs in `cassettes/` (`python benchmarks/estimate.py` compares the two). A call more for each answer that fails its
schema, and what the store already has, are not foreseen: the first makes a run dearer, the second cheaper.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from pydantic import BaseModel

from summarizer.engines.llm import answers, material
from summarizer.engines.llm.ledger import cost
from summarizer.engines.llm.wire import strict_schema
from summarizer.records import Article
from summarizer.resources import prompt
from summarizer.settings import Depth, Price

#: English prose and the JSON around it, as endpoints count.
CHARACTERS_A_TOKEN = 4.0
#: The prompt asks for at most so many claims; shorter articles have one for so many characters.
MOST_CLAIMS, CHARACTERS_A_CLAIM = 30, 75
#: Characters for each claim: its part of an extraction answer, of the list that is aligned, of the open questions, of
#: their answers, of the cases judged and of the judgements, of the cases doubted and of the stances. Means over the
#: recorded runs.
DRAFTED, ALIGNED, OPEN, ANSWERED, JUDGED, JUDGEMENT, DOUBTED, STANCE = 375, 88, 41, 116, 120, 25, 40, 12
#: Characters of the facts that the summary is written from, and of the summary; of an alignment.
TOLD, WRITTEN, GROUPED = 6300, 1650, 430
#: Share of the claims whose question goes to the judge.
UNDECIDED = 0.2


@dataclass(frozen=True)
class Estimate:
    """What a run will take."""

    calls: int
    prompt_tokens: int
    completion_tokens: int

    def cost(self, price: Price | None) -> float | None:
        """US dollars; None without a price."""
        return cost(price, self.prompt_tokens, self.completion_tokens) if price else None


class _Sheet:
    """Characters to be sent and received."""

    def __init__(self) -> None:
        self.calls = 0
        self.sent = self.received = 0.0

    def call(self, stage: str, shape: type[BaseModel], asked: float, answer: float, times: int = 1) -> None:
        """Add calls of one stage, with `asked` characters of material and `answer` of answers over all of them."""
        self.calls += times
        self.sent += times * _frame(stage, shape) + asked
        self.received += answer


def estimate(
    articles: Sequence[Article], max_chars: int, depth: Depth, cases_a_call: int = material.CASES_A_CALL
) -> Estimate:
    """What a brief of these articles will ask and cost."""
    sheet = _Sheet()
    bodies = [material.body(article) for article in articles]
    parts = [part for body in bodies for part in material.parts(body, max_chars)]
    claims = sum(min(MOST_CLAIMS, len(part) / CHARACTERS_A_CLAIM) for part in parts)
    twice = 2 if depth == "full" else 1
    sheet.call(
        "extract",
        answers.ExtractAnswer,
        twice * sum(map(len, parts)),
        twice * DRAFTED * claims,
        twice * len(parts),
    )
    if depth != "quick":
        sheet.call("align", answers.AlignAnswer, ALIGNED * claims, GROUPED)
    if len(articles) > 1:
        _across(sheet, bodies, claims, depth, cases_a_call, max_chars)
    sheet.call("write", answers.WriteAnswer, TOLD, WRITTEN)
    return Estimate(
        sheet.calls,
        round(sheet.sent / CHARACTERS_A_TOKEN),
        round(sheet.received / CHARACTERS_A_TOKEN),
    )


def _across(
    sheet: _Sheet, bodies: Sequence[str], claims: float, depth: Depth, cases_a_call: int, max_chars: int
) -> None:
    """What is asked about several articles."""
    whole = sum(map(len, bodies))
    asked = ANSWERED * claims
    if depth == "full":
        sheet.call("examine", answers.ExamineAnswer, whole + OPEN * claims, asked, len(bodies))
    windows = max(1, ceil(whole / (material.WINDOW * max_chars)))
    open_ = depth == "standard"
    sheet.call(
        "crossread",
        answers.CrossreadAnswer,
        whole + (OPEN * claims if open_ else 0),
        asked if open_ else asked / 4,
        windows,
    )
    if depth == "quick":
        return
    batches = max(1, ceil(UNDECIDED * claims / cases_a_call))
    sheet.call("judge", answers.JudgeAnswer, JUDGED * claims, JUDGEMENT * claims, batches)
    sheet.call("doubt", answers.DoubtAnswer, DOUBTED * claims, STANCE * claims, batches)


def _frame(stage: str, shape: type[BaseModel]) -> int:
    """Characters of a call without its material: the prompt, and the schema."""
    fields = dict.fromkeys(
        (
            "title",
            "published",
            "missed",
            "article",
            "mark",
            "claims",
            "questions",
            "articles",
            "cases",
            "facts",
        ),
        "",
    )
    told = sum(len(message["content"]) for message in prompt(stage, **fields))
    return told + len(json.dumps(strict_schema(shape.model_json_schema())))
