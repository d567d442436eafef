"""The engine as a whole: grounded by construction, never raising, the same bytes every time."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.base import Draft, Engine, Question, Reading
from summarizer.engines.lexical import LexicalEngine, read
from summarizer.engines.lexical.page import MOST_CHARACTERS
from summarizer.engines.lexical.write import write
from summarizer.records import Fact, FactValue, Run, Span, Support, Value
from tests.lexical_articles import article, draft, seeds

PIECES = [
    "The bridge was shut.", '"It is safe," she said.', "“We", "said", "Mr Berg", "12 people", "on Monday", ",",
    "\n",
    "\n\n", "according to", "$5 billion", "at the request of", "Anna Berg", "U.S.", "—", "(", ")", "’s", "'", ":",
    "was",
    "killed", "by", "…", "the official", "Jan. 10", "3:30 pm ET",
    "五人が死亡した。", "مقتل", "é", "\u200b", "\ud7ff", "- ",
]  # fmt: skip


def assert_grounded(text: str, found: Draft) -> None:
    """Every quote stands where the draft says it does."""
    for claim in found.claims:
        assert claim.near is not None
        assert claim.quote == text[claim.near : claim.near + len(claim.quote)]
        assert claim.value in claim.quote
        assert claim.question.endswith("?")
    for quotation in found.quotations:
        assert quotation.near is not None
        assert quotation.quote == text[quotation.near : quotation.near + len(quotation.quote)]


@given(st.text(max_size=400))
@settings(max_examples=80, deadline=None)
def test_no_text_makes_it_raise(text: str) -> None:
    """Any characters at all: fewer claims, never an exception."""
    assert_grounded(text, draft(text))


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=120, deadline=None)
def test_no_mixture_of_news_makes_it_raise(pieces: list[str]) -> None:
    """Attributions, marks, figures and names in any order, closed or not."""
    text = " ".join(pieces)

    assert_grounded(text, draft(text))


@pytest.mark.parametrize("number", range(5))
def test_the_seeds_are_grounded(number: int) -> None:
    """Every quote of every seed at its offset, and none of it in furniture."""
    one = seeds()[number]
    found = read(one)

    assert_grounded(one.text, found)
    for claim in found.claims:
        assert claim.near is not None
        end = claim.near + len(claim.quote)
        assert not any(f.start < end and claim.near < f.end for f in one.furniture)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Bridge", "Bridge shut", "Die Brücke ist seit Montag gesperrt."]
)
def test_little_text_gives_little(text: str) -> None:
    """Empty prose, one word, another language: a draft all the same."""
    assert len(draft(text).claims) <= 2


def test_the_gist_is_the_lead_verbatim() -> None:
    """So that it is grounded."""
    text = "Bridge shut\n\nThe iron bridge in Oslo was shut on Monday after a lorry hit it. Nobody was hurt."

    found = draft(text, title="Bridge shut")

    assert found.gist == "The iron bridge in Oslo was shut on Monday after a lorry hit it."
    assert (found.event.when, found.event.where) == ("Monday", "Oslo")


def test_what_is_too_long_to_read_is_said_to_be() -> None:
    """Prose beyond the limit is dropped with a reason, not silently."""
    text = "The council met on the bridge for hours. " * (MOST_CHARACTERS // 40)

    found = draft(text + text)

    assert len(found.dropped) == 1
    assert "first 60000 characters" in found.dropped[0].reason


@pytest.mark.parametrize("piece", ['"', "said X ", "Aa Bb ", ", ", "1 ", "of the ", "on Monday ", "(", "A. "])
def test_repeats_of_what_the_rules_look_for_are_read_to_their_end(piece: str) -> None:
    """Quotes stand where they are said to. How the time grows is measured by benchmarks/hostile.py."""
    text = piece * (20_000 // len(piece))
    found = draft(text)

    assert all(text[c.near : c.near + len(c.quote)] == c.quote for c in found.claims if c.near is not None)


def test_the_same_bytes_for_any_hash_seed() -> None:
    """No set order in what is drafted or grouped."""
    program = (
        "from tests.lexical_articles import claims, seeds\n"
        "from summarizer.engines.lexical import read\n"
        "from summarizer.engines.lexical.align import align\n"
        "print([read(one) for one in seeds()], align(claims(seeds())))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1


def test_it_is_an_engine_and_proposes_nothing_it_cant_know() -> None:
    """The six questions; three of them it leaves unanswered. It costs nothing to ask."""
    engine: Engine = LexicalEngine()
    one = article("The bridge was shut on Monday after 12 people fell ill.")

    assert read(one) == asyncio.run(engine.extract(one, missed=["12"]))
    asked = [Question(1, "How many people fell ill?", "quantity")]
    assert asyncio.run(engine.examine(one, asked)) == ()
    assert asyncio.run(engine.crossread([one, one], {one.source.id: asked})) == Reading()
    assert asyncio.run(engine.judge([])) == ()
    assert Run(engine="lexical") == engine.run()
    assert engine.paid is False


def fact(number: int, statement: str, values: tuple[str, ...], conflict: str | None = None) -> Fact:
    """A fact with one source a value."""
    answers = tuple(
        FactValue(
            value=Value(kind="text", text=text),
            sources=(f"s{n}",),
            claims=(f"s{n}.c{number}",),
            support=Support(articles=1, origins=1),
            evidence=(Span(source=f"s{n}", start=0, end=len(text), text=text),),
        )
        for n, text in enumerate(values, 1)
    )
    return Fact(
        id=f"f{number}",
        question="How many people were hurt?",
        statement=statement,
        agreement="contradicts" if conflict else "same",
        values=answers,
        modality="happened",
        support=Support(articles=len(values), origins=len(values)),
        conflict=conflict,
    )


def test_the_summary_takes_the_best_supported_and_names_the_disagreement() -> None:
    """Statements verbatim, no sentence twice, and both answers of a disputed fact."""
    facts = (
        fact(1, "The iron bridge was shut.", ("shut", "shut", "shut")),
        fact(2, "The iron bridge was shut on Monday.", ("Monday", "Monday")),
        fact(3, "A lorry had hit the railing.", ("lorry", "lorry")),
        fact(4, "Some 12 people were hurt.", ("12 people", "14 people"), conflict="x1"),
    )

    assert [(sentence.text, sentence.facts) for sentence in write(facts)] == [
        ("The iron bridge was shut.", ("f1",)),
        ("A lorry had hit the railing.", ("f3",)),
        ("Sources disagree: How many people were hurt? “12 people” or “14 people”.", ("f4",)),
    ]


def test_a_sentence_that_tells_two_facts_is_taken_and_cites_both() -> None:
    """Of two statements of the best supported fact the one that another fact rests on, too."""
    both = "The iron bridge was shut by the mayor on Monday."
    who = fact(
        1, "It was the mayor, a man of caution, who closed the crossing.", ("the mayor", both, "mayor")
    )
    when = fact(2, both, (both, "Monday"))
    more = fact(3, "The crossing will stay closed all winter.", ("winter",))

    assert [(sentence.text, sentence.facts) for sentence in write((who, when, more))] == [
        (both, ("f1", "f2")),
        ("The crossing will stay closed all winter.", ("f3",)),
    ]


@pytest.mark.parametrize("statement", ['We are ready," the mayor said.', "“We are ready. We were warned."])
def test_half_a_quotation_is_no_sentence_of_the_summary(statement: str) -> None:
    """Words whose quotation marks open or close in another sentence."""
    assert write((fact(1, statement, ("ready",)),)) == ()


def test_no_facts_no_summary() -> None:
    """Nothing in, nothing out."""
    assert write(()) == ()
