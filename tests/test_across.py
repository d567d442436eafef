"""What a model's reading of several articles becomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from summarizer.engines.base import Case, CaseSide, Question
from summarizer.engines.llm.across import first_reading, read_across
from summarizer.engines.llm.answers import CrossreadAnswer, JudgeAnswer
from tests.making import article

ARTICLES = [article("Twelve were hurt.", 4), article("Nobody was hurt.", 7)]
HURT, DECK = Question(3, "How many were hurt?", "quantity"), Question(5, "Who was on deck?", "name")


def put(of: int, number: int, value: str = "12", **more: object) -> dict[str, object]:
    """An answer to an open question as a model gives it."""
    fields = {"article": of, "number": number, "value": f" {value} ", "quote": f"{value} hurt"}
    return fields | {"modality": None, "said_by": None, "statement": None} | more


def side(of: int, value: str, said_by: str | None = None) -> dict[str, object]:
    """One side of a disagreement as a model gives it."""
    return {"article": of, "value": value, "quote": f"{value} hurt", "said_by": said_by}


def read(
    questions: dict[str, Sequence[Question]],
    given: Sequence[dict[str, object]] = (),
    disagreements: Sequence[dict[str, object]] = (),
) -> Any:
    """The reading that such an answer makes."""
    answer = CrossreadAnswer.model_validate({"answers": given, "disagreements": disagreements})
    return read_across(ARTICLES, questions, answer)


def told(reading: Any) -> list[tuple[str, int, str | None]]:
    """Source, question and value of each answer; the value None for silence."""
    return [(source, a.number, a.claim and a.claim.value) for source, a in reading.answers]


def test_an_article_answers_or_is_silent_on_each_question_put_to_it() -> None:
    """In order of the articles and their questions; whoever wasn't seen to answer was looked at and is silent."""
    made = read({"s7": (HURT, DECK), "s4": (DECK,)}, [put(2, 3, "nobody")])

    assert [("s4", 5, None), ("s7", 3, "nobody"), ("s7", 5, None)] == told(made)


def test_an_answer_is_a_claim_on_our_question() -> None:
    """Question and kind are ours; value, quote and source are the model's, stripped; null has happened and has no
    sentence of its own.
    """
    given = put(1, 3, "12", said_by="a police official")
    ((_, answer),) = read({"s4": (HURT,)}, [given]).answers

    made = answer.claim
    assert ("How many were hurt?", "quantity", "12", "12 hurt") == (
        made.question,
        made.kind,
        made.value,
        made.quote,
    )
    assert ("happened", None) == (made.modality, made.statement)
    assert ("a police official", True) == (made.said_by, made.anonymous)


def test_an_answers_own_words_are_kept() -> None:
    """A modality and a sentence that are given arrive; a word for nothing is nothing."""
    given = put(1, 3, modality="denied", statement=" None was hurt. ", said_by="not given")
    ((_, answer),) = read({"s4": (HURT,)}, [given]).answers

    made = answer.claim
    assert ("denied", "None was hurt.", None) == (made.modality, made.statement, made.said_by)


@pytest.mark.parametrize(
    "given",
    [
        put(2, 5),  # not asked of this article
        put(1, 9),  # not asked of anybody
        put(0, 3),
        put(-1, 3),
        put(3, 3),  # no such article
    ],
)
def test_answers_to_what_was_not_asked_count_for_nothing(given: dict[str, object]) -> None:
    """A number that is no article's, or no question's of that article: the silence of the others stands."""
    assert [("s4", 3, None), ("s7", 3, None)] == told(read({"s4": (HURT,), "s7": (HURT,)}, [given]))


def test_of_two_answers_to_one_question_the_first_counts() -> None:
    """A question is answered once by each article."""
    made = read({"s4": (HURT,), "s7": (HURT,)}, [put(1, 3, "12"), put(2, 3, "none"), put(1, 3, "13")])

    assert [("s4", 3, "12"), ("s7", 3, "none")] == told(made)


def test_without_questions_there_are_no_answers() -> None:
    """Nothing was asked: nothing is answered, and nobody is silent."""
    assert () == read({}, [put(1, 3), put(2, 5)]).answers


# --- disagreements


def test_a_disagreement_has_the_articles_own_ids() -> None:
    """Sides of 0, negative and too high numbers name no article; they are passed over, and the others stay in order."""
    sides = [
        side(2, "nobody", "unknown"),
        side(0, "x"),
        side(-1, "x"),
        side(3, "x"),
        side(1, "12", "officials"),
    ]
    (made,) = read({}, (), [{"question": "How many?", "kind": "quantity", "sides": sides}]).proposals

    assert ("How many?", "quantity") == (made.question, made.kind)
    assert [("s7", "nobody", None, False), ("s4", "12", "officials", True)] == [
        (s.source, s.claim.value, s.claim.said_by, s.claim.anonymous) for s in made.sides
    ]
    assert ["How many?"] * 2 == [s.claim.question for s in made.sides]
    assert [None, None] == [s.claim.statement for s in made.sides]


def test_disagreements_keep_their_order() -> None:
    """All that are proposed arrive, checked later: also one without a side that stands."""
    proposed: list[dict[str, object]] = [
        {"question": q, "kind": "text", "sides": [side(9, "x")]} for q in ("B?", "A?", "B?")
    ]
    made = read({}, (), proposed).proposals

    assert [("B?", ()), ("A?", ()), ("B?", ())] == [(p.question, p.sides) for p in made]


# --- the first reading of a case


def case(number: int, count: int = 2) -> Case:
    """A case of so many answers."""
    sides = tuple(CaseSide(n, (f"s{n}",), "v", "q", "", "", None, None) for n in range(1, count + 1))
    return Case(number, "Who?", sides)


def clash(number: int, **changed: Any) -> dict[str, Any]:
    """A clash as a model gives it."""
    fields = {"case": number, "groups": [[3, 1], [2]], "relation": "differs", "reason": "Words.", "words": []}
    return fields | changed


def first(*clashes: dict[str, Any], calm: Sequence[tuple[int, str]] = ()) -> JudgeAnswer:
    """A first reading as a model gives it."""
    listed = [{"case": n, "relation": relation} for n, relation in calm]
    return JudgeAnswer.model_validate({"clashes": clashes, "calm": listed})


def test_a_clash_keeps_its_groups_reason_and_words() -> None:
    """Numbers in each group sorted; which answers may be grouped is checked later."""
    words = [{"answer": 1, "words": "a truck"}, {"answer": 2, "words": "a car"}]
    made = first_reading(case(4, 3), first(clash(3), clash(4, relation="contradicts", words=words)))

    assert made is not None
    assert (4, ((1, 3), (2,)), "contradicts", "Words.") == (
        made.number,
        made.groups,
        made.relation,
        made.reason,
    )
    assert {1: "a truck", 2: "a car"} == made.words


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("same", ((1, 2, 3),)),
        ("compatible", ((1,), (2,), (3,))),
        ("refines", ((1,), (2,), (3,))),
        ("complements", ((1,), (2,), (3,))),
        ("disputed", ((1,), (2,), (3,))),
    ],
)
def test_what_is_calm_has_its_groups_by_rule(relation: str, expected: tuple[tuple[int, ...], ...]) -> None:
    """Answers that are the same are one group, any others one each: every answer is in one."""
    made = first_reading(case(4, 3), first(calm=[(3, "refines"), (4, relation)]))

    assert made is not None
    assert (4, relation, expected) == (made.number, made.relation, made.groups)
    assert ({}, None, {}) == (made.words, made.proposition, made.stances)


@pytest.mark.parametrize("calm", ["same", "compatible"])
def test_a_clash_outweighs_its_absence(calm: str) -> None:
    """Listed on both sides a case is doubted, not passed over; of two clashes of one case the first counts."""
    made = first_reading(case(1, 3), first(clash(1), clash(1, relation="contradicts"), calm=[(1, calm)]))

    assert made is not None
    assert made.relation == "differs"


def test_a_case_that_is_passed_over_has_no_judgement() -> None:
    """Silence isn't agreement."""
    assert first_reading(case(1), first(clash(2), calm=[(3, "same")])) is None
