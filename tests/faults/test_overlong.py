"""Questions across articles that a model finds too long: asked in parts, and what wasn't asked is told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from summarizer.engines.base import Case, CaseSide, Question
from summarizer.engines.llm.aligning import HALVINGS
from summarizer.engines.llm.asker import Asker
from summarizer.engines.llm.engine import LlmEngine
from summarizer.engines.llm.judging import NEAR
from summarizer.errors import BudgetReached, EndpointRefused, TooLong
from summarizer.records import Claim, Dropped
from tests import reader
from tests.asking import Used, use
from tests.loopback import Call, Reply, completion, fault
from tests.making import article, claim, fact

#: How an endpoint says so: the question is too long, or the answer ran into its limit (twice, as it is asked for with
#: more room).
TOO_LONG = Reply(fault("too long", "context_length_exceeded"), 400)
CUT = Reply(completion('{"same": [[1, 2', finish_reason="length"))
_LINE = re.compile(r"^(\d+)\. \[quantity\] .* pier (\d+)\?", re.M)
_HEADLINE = re.compile(r"^\[article (\d+) [0-9a-f]{10}\]", re.M)


def shorter_than(
    limit: int, answer: Callable[[Call], object] = reader.reply, reply: Reply = TOO_LONG
) -> Callable[[Call], object]:
    """An endpoint that takes questions of so many characters."""
    return lambda call: reply if len(reader.user_text(call)) > limit else answer(call)


def asked(
    question: Callable[[LlmEngine], Awaitable[Any]], **given: Any
) -> tuple[Any, tuple[Dropped, ...], Used]:
    """What came of a question, what was left out, and the calls."""

    async def asking(engine: LlmEngine) -> Any:
        found = await question(engine)
        return found, engine.unasked

    used = use(asking, **given)
    return (*used.result, used)


# --- align


def boats(piers: int) -> list[Claim]:
    """What two articles say of so many piers, each in its own words."""
    first = [
        claim(f"s1.c{n}", f"{n} boats", question=f"How many boats lay at pier {n}?")
        for n in range(1, piers + 1)
    ]
    second = [
        claim(f"s2.c{n}", f"{n + 1} boats", question=f"What was the count of vessels by pier {n}?")
        for n in range(piers, 0, -1)
    ]
    return first + second


def by_pier(call: Call) -> dict[str, Any]:
    """Lines about one pier answer one question; the seventh takes several answers, the eighth is its article's own."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, pier in _LINE.findall(reader.user_text(call)):
        found[pier].append(int(number))
    return {
        "same": [lines for lines in found.values() if len(lines) > 1],
        "several": found.get("7", []),
        "own": found.get("8", []),
    }


def pairs(groups: Sequence[Any]) -> list[tuple[str, ...]]:
    """The claims of each group of several."""
    return sorted(tuple(sorted(group.claims)) for group in groups if len(group.claims) > 1)


@pytest.mark.parametrize("reply", [TOO_LONG, CUT], ids=["the question", "the answer"])
@pytest.mark.parametrize(("share", "most"), [(1.0, 1), (0.6, 7), (0.3, 43)])
def test_lines_that_are_too_many_are_aligned_all_the_same(share: float, most: int, reply: Reply) -> None:
    """Wherever two lines that belong together stand, some call shows both; a question that takes several answers
    is told as such; nothing is left out.
    """
    claims = boats(24)
    whole, _, first = asked(lambda engine: engine.align(claims), AlignAnswer=by_pier)
    limit = int(share * len(first.sent("AlignAnswer")[0])) + 1
    parted, unasked, used = asked(
        lambda engine: engine.align(claims), AlignAnswer=shorter_than(limit, by_pier, reply)
    )

    expected = sorted(tuple(sorted((f"s1.c{n}", f"s2.c{n}"))) for n in range(1, 25))
    assert expected == pairs(whole) == pairs(parted)
    assert [("s1.c7", "s2.c7")] == [tuple(g.claims) for g in parted if not g.single and len(g.claims) > 1]
    assert () == unasked
    assert len(used.calls) <= most * (2 if reply is CUT else 1)


def test_what_two_parts_join_is_one_question() -> None:
    """One call joins a line with a second, another one the second with a third: all three stand together."""
    claims = [claim(f"s{n}.c1", "2 boats", question=f"Question {n} of pier 1?") for n in range(1, 5)]

    def chain(call: Call) -> object:
        shown = [int(n) for n in re.findall(r"Question (\d) of", reader.user_text(call))]
        if len(shown) > 2:
            return TOO_LONG
        return {"same": [[1, 2]] if shown in ([1, 2], [2, 3]) else [], "several": [], "own": []}

    groups, unasked, _ = asked(lambda engine: engine.align(claims), AlignAnswer=chain)

    assert [("s1.c1", "s2.c1", "s3.c1")] == pairs(groups)
    assert () == unasked


def test_lines_that_never_fit_fail_after_a_bounded_number_of_calls() -> None:
    """A model that takes no quarter of them: the step fails, is told as too long, and costs 43 calls at most."""
    calls: list[Call] = []

    def refusing(call: Call) -> Reply:
        calls.append(call)
        return TOO_LONG

    with pytest.raises(TooLong):
        use(lambda engine: engine.align(boats(40)), AlignAnswer=refusing)
    assert len(calls) == 1 + 6 + 6**HALVINGS


def test_one_endless_question_takes_no_room_from_the_others() -> None:
    """It is shown cut, and everything is aligned in one call."""
    endless = claim("s1.c99", "9 boats", question=f"How many {'very ' * 2000}small boats lay at pier 99?")

    groups, unasked, used = asked(
        lambda engine: engine.align([*boats(12), endless]), AlignAnswer=shorter_than(3000, by_pier)
    )

    assert sorted(tuple(sorted((f"s1.c{n}", f"s2.c{n}"))) for n in range(1, 13)) == pairs(groups)
    assert ((), 1) == (unasked, len(used.calls))


def test_a_part_that_is_never_taken_is_told_and_the_rest_is_aligned() -> None:
    """An endpoint that refuses whatever one line is in: what isn't in its smallest part is aligned as ever."""
    claims = [*boats(24), claim("s1.c99", "9 boats", question="How many boats lay at pier 99?")]

    def refusing(call: Call) -> object:
        return TOO_LONG if "pier 99" in reader.user_text(call) else by_pier(call)

    groups, unasked, _ = asked(lambda engine: engine.align(claims), AlignAnswer=refusing)

    missing = {(f"s1.c{n}", f"s2.c{n}") for n in range(1, 25)} - set(pairs(groups))
    assert len(missing) <= 6  # 49 lines, quarters of 13, quarters of two quarters: 7, the line among them
    assert {"align"} == {dropped.stage for dropped in unasked}
    assert all("takes no question as long as this" in dropped.reason for dropped in unasked)


@pytest.mark.parametrize(
    ("reply", "error"),
    [(Reply(fault("no"), 401), EndpointRefused), (Reply(fault("no"), 404), EndpointRefused)],
)
def test_another_fault_in_a_part_is_no_overflow(reply: Reply, error: type[Exception]) -> None:
    """It is told as what it is."""
    first: list[Call] = []

    def answer(call: Call) -> Reply:
        first.append(call)
        return TOO_LONG if len(first) == 1 else reply

    with pytest.raises(error):
        use(lambda engine: engine.align(boats(8)), AlignAnswer=answer)


# --- crossread

PARAGRAPHS = [f"Paragraph {n}: the ferry turned {n} times. " + "It rained. " * 20 for n in range(12)]


def told(number: int, paragraphs: Sequence[str] = PARAGRAPHS) -> Any:
    """An article of a dozen paragraphs."""
    return article("\n".join(f"{text} Told by {number}." for text in paragraphs), number)


def shown(call: Call) -> tuple[frozenset[int], ...]:
    """Which paragraphs of each article a call shows."""
    texts = re.split(r"^\[article \d", reader.user_text(call), flags=re.M)[1:]
    return tuple(frozenset(map(int, re.findall(r"Paragraph (\d+):", text))) for text in texts)


def test_two_articles_that_are_too_long_are_read_part_beside_part() -> None:
    """Every paragraph of the one stands beside every paragraph of the other in some call."""
    _, unasked, used = asked(
        lambda engine: engine.crossread([told(1), told(2)], {}), CrossreadAnswer=shorter_than(5200)
    )

    seen = [shown(call) for call in used.calls if len(reader.user_text(call)) <= 5200]
    together = {(one, other) for first, second in seen for one in first for other in second}
    assert {(one, other) for one in range(12) for other in range(12)} == together
    assert () == unasked


def test_what_one_part_answers_counts_and_the_others_silence_does_not() -> None:
    """A question is answered by the part that holds the answer."""

    def answering(call: Call) -> dict[str, Any]:
        first, _ = shown(call)
        put = {"article": 1, "number": 5, "value": "9 times", "quote": "the ferry turned 9 times"}
        given = [put | {"modality": None, "said_by": None, "statement": None}] if 9 in first else []
        return {"answers": given, "disagreements": []}

    questions = {
        "s1": (Question(5, "How often?", "quantity"),),
        "s2": (Question(5, "How often?", "quantity"),),
    }
    reading, _, _ = asked(
        lambda engine: engine.crossread([told(1), told(2)], questions),
        CrossreadAnswer=shorter_than(5200, answering),
    )

    assert [("s1", "9 times"), ("s2", None)] == [(s, a.claim and a.claim.value) for s, a in reading.answers]


def test_articles_that_are_read_in_sets_are_told() -> None:
    """Of five, which don't fit together, it is said which weren't side by side."""
    short = PARAGRAPHS[:3]
    _, unasked, used = asked(
        lambda engine: engine.crossread([told(n, short) for n in range(1, 6)], {}),
        CrossreadAnswer=shorter_than(3500),
    )

    assert [("crossread", "s1, s2, s3, s4, s5 side by side")] == [(d.stage, d.what) for d in unasked]
    assert "each is read beside its neighbours" in unasked[0].reason
    assert len(used.calls) == 3


def test_sets_by_our_own_bound_are_told_too() -> None:
    """More than a window holds: the same, before anything is asked."""
    articles = [told(n) for n in range(1, 6)]
    _, unasked, _ = asked(lambda engine: engine.crossread(articles, {}), max_chars=2000)

    assert [("crossread", "all 5 articles side by side")] == [(d.stage, d.what) for d in unasked]


def test_two_articles_that_never_fit_fail_after_a_bounded_number_of_calls() -> None:
    """Four calls, and sixteen; then the step fails."""
    calls: list[Call] = []

    def refusing(call: Call) -> Reply:
        calls.append(call)
        return TOO_LONG

    with pytest.raises(TooLong):
        use(lambda engine: engine.crossread([told(1), told(2)], {}), CrossreadAnswer=refusing)
    assert 5 <= len(calls) <= 1 + 4 + 16 + 20  # halves overlap by a line, so that some are cut in three


# --- examine


def test_questions_that_are_too_many_are_asked_in_halves() -> None:
    """An article that can't be cut any more, and a hundred questions: all are asked, and silence counts."""
    questions = [
        Question(n, f"How many boats lay at pier {n}, {'and ' * 10}then?", "quantity") for n in range(100)
    ]
    answers, _, used = asked(
        lambda engine: engine.examine(article("Nothing was counted."), questions),
        ExamineAnswer=shorter_than(3000),
    )

    assert [(n, None) for n in range(100)] == [(a.number, a.claim) for a in answers]
    assert len(used.calls) > 4


# --- judge


def case(number: int, around: str = "around") -> Case:
    """A case of two answers."""
    sides = tuple(
        CaseSide(n, (f"s{n}",), f"value {n}", f"quote {n}", around, around, None, None) for n in (1, 2)
    )
    return Case(number, f"Question {number}?", sides)


def test_a_case_that_is_too_long_is_shown_with_less_around_it() -> None:
    """The words next to the quotation stay; the other cases are shown whole."""
    before, after = f"{'far ' * 500}just before", f"just behind {'far ' * 500}"
    sides = tuple(replace(side, before=before, after=after) for side in case(2).sides)
    judged, unasked, used = asked(
        lambda engine: engine.judge([case(1), replace(case(2), sides=sides), case(3)]),
        JudgeAnswer=shorter_than(2500),
    )

    assert [1, 2, 3] == [j.number for j in judged]
    assert () == unasked
    (shortened,) = (s for s in used.sent("JudgeAnswer") if "Question 2?" in s and len(s) < 2500)
    assert "just before ⟦quote 1⟧ just behind" in shortened
    assert NEAR // 2 < max(len(part) for part in re.findall(r"(?:far ?)+", shortened)) <= NEAR


def test_a_case_that_never_fits_is_told_and_the_others_are_judged() -> None:
    """Of three, the one whose question is as long as a context."""
    endless = Case(2, "Was it " + "really " * 1000 + "so?", case(2).sides)
    judged, unasked, _ = asked(
        lambda engine: engine.judge([case(1), endless, case(3)]), JudgeAnswer=shorter_than(2500)
    )

    assert [1, 3] == [j.number for j in judged]
    (dropped,) = unasked
    assert dropped.stage == "judge"
    assert dropped.what.startswith("the case “Was it really really")
    assert len(dropped.what) <= 200


# --- write


def test_a_summary_of_too_many_facts_is_of_the_disputed_and_the_first() -> None:
    """Half of them, in order; how many weren't told is said."""
    facts = [fact(n, disputed=n == 8) for n in range(1, 9)]
    limit = len("f1 (happened) How many? — Statement 1.\n") * 6
    _, unasked, used = asked(lambda engine: engine.write(facts), WriteAnswer=shorter_than(limit))

    last = min(used.sent("WriteAnswer"), key=len)
    assert ["f1", "f2", "f3", "f8"] == re.findall(r"^f\d", last, re.M)
    assert [("write", "4 of 8 facts")] == [(d.stage, d.what) for d in unasked]


# --- all


def test_what_was_not_asked_is_told_once_and_in_one_order() -> None:
    """Whatever answers came first."""
    notes = [f"question {n}" for n in range(20)]
    one, other = (Asker(None) for _ in range(2))  # type: ignore[arg-type]  # nothing is asked
    for what in notes:
        one.leave_out("align", what, "too long")
    for what in [*reversed(notes), *notes]:
        other.leave_out("align", what, "too long")

    assert one.unasked == other.unasked
    assert sorted(notes) == [dropped.what for dropped in one.unasked]


def test_a_budget_that_ends_among_the_parts_ends_the_run() -> None:
    """It isn't taken for an overflow."""

    async def aligning(engine: LlmEngine) -> Any:
        engine.seam.ledger.budget = type(engine.seam.ledger.budget)(max_calls=3)
        return await engine.align(boats(24))

    with pytest.raises(BudgetReached):
        use(aligning, AlignAnswer=shorter_than(800, by_pier))
