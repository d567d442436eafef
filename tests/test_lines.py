"""Questions as numbered lines, and what a model's sets of numbers make of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.consolidate.alignment import sorted_out
from summarizer.engines.base import Group
from summarizer.engines.llm.answers import AlignAnswer
from summarizer.engines.llm.lines import groups, lines
from summarizer.records import Claim
from tests.making import claim


def asking(*questions: str) -> list[list[str]]:
    """The ids on each line, of claims s1.c1, s2.c1 … that ask these."""
    claims = [claim(f"s{n}.c1", "a call", "text", question=q) for n, q in enumerate(questions, 1)]
    return [[c.id for c in line] for line in lines(claims)]


@pytest.mark.parametrize(
    "other",
    [
        "How many people were injured in the harbor?",
        "How many people were injured in the harbour",
        "how many people are injured in a harbor?",
        "How many people have been injured in this harbor?",
    ],
)
def test_one_question_is_one_line(other: str) -> None:
    """Spelling, number, determiners and auxiliaries are no other question: the model needn't say so."""
    assert [["s1.c1", "s2.c1"]] == asking("How many people were injured in the harbours?", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What did Biden tell Putin?", "What did Putin tell Biden?"),
        ("What happened before the call?", "What happened after the call?"),
        ("Who flew to Geneva?", "Who flew from Geneva?"),
        ("Which states agreed?", "Which states did not agree?"),
        ("Which states could attend?", "Which states couldn't attend?"),
        ("When was it?", "Where was it?"),
        ("Who was hurt?", "Who was killed?"),
        ("Is it?", "Was he?"),
        ("Is the?", "Are a?"),
        ("呼び出したのは誰ですか", "呼び出されたのは誰ですか"),
    ],
)
def test_another_question_is_another_line(one: str, other: str) -> None:
    """Who to whom, before or after, to or from, not: on one line the answers would be one fact that nobody judged
    to be one.
    """
    assert [["s1.c1"], ["s2.c1"]] == asking(one, other)


def test_answers_of_two_kinds_are_two_lines() -> None:
    """Whether a figure and a description answer one question is for the model to say."""
    made = lines([claim("s1.c1", "12 people"), claim("s2.c1", "a dozen or so", "text")])

    assert [["s1.c1"], ["s2.c1"]] == [[c.id for c in line] for line in made]


def test_lines_stand_in_order_of_their_first_claim() -> None:
    """And claims on a line in the order given, several of one article too."""
    assert [["s1.c1", "s3.c1", "s4.c1"], ["s2.c1"]] == asking("Who?", "Where?", "Who?", "Who?")
    assert [] == lines([])


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=20), max_size=8))
def test_every_claim_is_on_one_line(questions: list[str]) -> None:
    """Whatever is asked, in whatever words: nothing is lost and nothing is twice there."""
    found = [identifier for line in asking(*questions) for identifier in line]

    assert [f"s{n}.c1" for n in range(1, len(questions) + 1)] == sorted(found, key=lambda i: int(i[1:-3]))


# --- groups

#: Four lines: the first with claims of two articles, the last with two of one.
LINES: list[list[Claim]] = [
    [claim("s1.c1", "12"), claim("s2.c1", "13")],
    [claim("s3.c1", "14", question="How many then?")],
    [claim("s1.c2", "a call", "text", question="What?")],
    [claim("s2.c2", "noon", "text", question="When?"), claim("s2.c3", "night", "text", question="When?")],
]


def grouped(
    same: list[list[int]], several: list[int] | None = None, own: list[int] | None = None
) -> tuple[Group, ...]:
    """The groups that an answer makes of the four lines."""
    return groups(LINES, AlignAnswer(same=same, several=several or [], own=own or []))


def test_lines_that_ask_the_same_are_one_group() -> None:
    """A set is a group of all claims on its lines, under the question most articles answer; other lines are groups
    of their own.
    """
    made = grouped([[2, 1]])

    assert [
        ("How many?", ("s3.c1", "s1.c1", "s2.c1")),
        ("What?", ("s1.c2",)),
        ("When?", ("s2.c2", "s2.c3")),
    ] == [(g.question, g.claims) for g in made]


def test_no_sets_are_as_many_groups_as_lines() -> None:
    """What the model says nothing of stays a question that the other articles are asked."""
    assert [tuple(c.id for c in line) for line in LINES] == [g.claims for g in grouped([])]
    assert [True] * 4 == [g.single for g in grouped([])]


def test_several_answers_side_by_side() -> None:
    """A question that takes several answers is no single one, named by itself or by any line of its set."""
    made = grouped([[1, 2]], several=[2, 4, 99])

    assert {"How many?": False, "What?": True, "When?": False} == {g.question: g.single for g in made}


def test_a_line_that_only_its_article_can_answer_is_no_group() -> None:
    """Nobody else is asked it. But what several articles do answer isn't one article's own, whatever is said, nor is
    what stands in a set.
    """
    made = grouped([[2, 3]], own=[1, 2, 4, 99])

    assert [("s1.c1", "s2.c1"), ("s3.c1", "s1.c2")] == [g.claims for g in made]


@pytest.mark.parametrize(
    ("same", "refused"),
    [
        ([[1, 9]], ["line 9: no such claim"]),
        ([[0, 2]], ["line 0: no such claim"]),
        ([[-1, 2]], ["line -1: no such claim"]),
        ([[9, 10]], ["line 9: no such claim", "line 10: no such claim"]),
        ([[2, 2]], ["s3.c1: named twice"]),
        ([[1, 2], [2, 3]], ["s3.c1: named twice"]),
        ([[]], []),
    ],
)
def test_numbers_that_are_no_lines_and_repeats_are_refused_and_shown(
    same: list[list[int]], refused: list[str]
) -> None:
    """They go on as names that no claim has, or has no more; the stage refuses those, and loses no claim over it."""
    claims = [c for line in LINES for c in line]

    kept, what = sorted_out(grouped(same), claims)

    assert refused == what
    assert sorted(c.id for c in claims) == sorted(i for g in kept for i in g.claims)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.lists(st.integers(-1, 6), max_size=4), max_size=4),
    st.lists(st.integers(-1, 6), max_size=3),
    st.lists(st.integers(-1, 6), max_size=3),
)
def test_no_answer_loses_a_claim_that_articles_share(
    same: list[list[int]], several: list[int], own: list[int]
) -> None:
    """Whatever comes back: no error, each claim in at most one group, and the line of two articles in one."""
    kept, _ = sorted_out(grouped(same, several, own), [c for line in LINES for c in line])

    members = [i for g in kept for i in g.claims]
    assert len(members) == len(set(members))
    assert any({"s1.c1", "s2.c1"} <= set(g.claims) for g in kept)
