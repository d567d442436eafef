"""Which claims answer one question: the seeds' gold links, and the gates that keep others apart."""

from __future__ import annotations

import random

import pytest

from summarizer.engines.lexical.align import align
from summarizer.records import Claim, Kind, Modality, Span
from summarizer.values.relate import read_value
from tests.lexical_articles import DAY, claims, seeds


def claim(ident: str, question: str, statement: str, value: str, kind: Kind) -> Claim:
    """One claim whose evidence is its statement."""
    span = Span(source=ident.split(".")[0], start=0, end=len(statement), text=statement)
    happened: Modality = "happened"
    return Claim(
        id=ident,
        question=question,
        statement=statement,
        value=read_value(value, kind, DAY),
        modality=happened,
        evidence=(span,),
    )


def together(first: Claim, second: Claim) -> bool:
    """Whether the two end in one group, among filler that gives words their weight."""
    filler = [
        claim(
            f"s{n}.c90",
            f"How many {noun}?",
            f"Some {n} {noun} stood in the old harbour.",
            f"{n} {noun}",
            "quantity",
        )
        for n, noun in enumerate(("cranes", "barges", "lamps", "crates", "gulls"), 20)
    ]
    groups = align([first, second, *filler])
    return any({first.id, second.id} <= set(group.claims) for group in groups)


def test_the_seeds_troop_figures_are_one_group() -> None:
    """Tens of thousands, more than 90,000, more than 100,000: three articles' answers to one question."""
    found = claims(seeds())
    values = {c.id: c.value.text for c in found}
    group = next(g for g in align(found) if any("100,000" in values[i] for i in g.claims))

    assert {"s2", "s4", "s5"} == {ident.split(".")[0] for ident in group.claims}
    assert group.single


def test_the_seeds_requesters_are_one_group() -> None:
    """Putin, Moscow, the Russian government, Russia: who requested the call, in all five."""
    found = claims(seeds())
    kinds = {c.id: c.value.kind for c in found}
    group = next(
        g for g in align(found) if g.question.startswith("Who requested") and kinds[g.claims[0]] == "name"
    )

    assert {"s1", "s2", "s3", "s4", "s5"} == {ident.split(".")[0] for ident in group.claims}


def test_the_seeds_january_talks_are_one_group() -> None:
    """January 10, Jan. 10 and the week of Jan. 10, in all five."""
    found = claims(seeds())
    values = {c.id: c.value.text for c in found}
    group = next(g for g in align(found) if any("week of Jan. 10" in values[i] for i in g.claims))

    assert {"s1", "s2", "s3", "s4", "s5"} == {ident.split(".")[0] for ident in group.claims}
    assert {"January 10", "Jan. 10", "the week of Jan. 10"} == {values[i] for i in group.claims}


def test_the_seeds_call_and_the_earlier_call_stay_apart() -> None:
    """The call to come on 30 December is not the video call of 7 December."""
    found = claims(seeds())
    values = {c.id: c.value.text for c in found}
    for group in align(found):
        times = {values[i] for i in group.claims}
        assert not {"Dec. 7", "Thursday Dec. 30"} <= times


APART = [
    ("other outcome", "How many people were killed?", "In the fire 12 people were killed.", "12 people",
     "How many people were injured?", "In the fire 40 people were injured.", "40 people", "quantity"),
    ("other noun", "How many troops?", "Some 900 troops came to the fire.", "900 troops",
     "How many trucks?", "Some 90 trucks came to the fire.", "90 trucks", "quantity"),
    ("other unit", "How long is the bridge?", "The bridge is 40 metres long.", "40 metres",
     "How heavy is the bridge?", "The bridge weighs 40 tonnes.", "40 tonnes", "quantity"),
    ("part and whole", "How many injured?", "There are 50 injured after the fire.", "50 injured",
     "How many of the injured?", "After the fire 20 of the injured went home.", "20 of the injured", "quantity"),
    ("more and all", "How many people?", "The fire drove out 140 people in Oslo.", "140 people",
     "How many more people?", "The fire drove out 3 more people in Oslo.", "3 more people", "quantity"),
    ("other event", "When is the summit?", "The Oslo summit is on 3 June.", "3 June",
     "When is the strike?", "The Oslo strike is on 4 June.", "4 June", "moment"),
    ("another year's", "When was the crash?", "The tram crash in Oslo was on Monday.", "Monday",
     "When was the crash?", "An earlier tram crash in Oslo was in 1959.", "1959", "moment"),
    ("to come and past", "When is the call with Carl Olsen?", "Berg will hold a call with Carl Olsen.", "17 May 2024",
     "When was the call with Carl Olsen?", "Berg held a call with Carl Olsen.", "7 May 2024", "moment"),
    ("other deed", "Who bought the bridge?", "Acme bought the Oslo bridge.", "Acme",
     "Who sold the bridge?", "The state sold the Oslo bridge.", "The state", "name"),
    ("other person's age", "How old is Anna Berg?", "Anna Berg, 41, saw the fire.", "41",
     "How old is Carl Olsen?", "Carl Olsen, 44, saw the fire.", "44", "quantity"),
]  # fmt: skip


@pytest.mark.parametrize("row", APART, ids=[row[0] for row in APART])
def test_claims_on_two_things_stay_apart(row: tuple[str, str, str, str, str, str, str, Kind]) -> None:
    """However many words they share."""
    _, question, statement, value, other_question, other_statement, other_value, kind = row
    first = claim("s1.c1", question, statement, value, kind)
    second = claim("s2.c1", other_question, other_statement, other_value, kind)

    assert not together(first, second)


TOGETHER = [
    ("toll", "How many people were killed?", "In the Oslo fire 12 people were killed.", "12 people",
     "How many people were killed in Oslo?", "At least 14 people were killed in the Oslo fire.",
     "14 people", "quantity"),
    ("synonym", "When is the phone call with Carl Olsen?", "Anna Berg will phone Carl Olsen in a call.", "Monday",
     "When is the conversation with Carl Olsen?", "Berg's conversation with Olsen is due.", "Tuesday", "moment"),
    ("bought", "Who bought the bridge?", "Acme bought the Oslo bridge.", "Acme",
     "Who bought the bridge?", "Bolt bought the Oslo bridge.", "Bolt", "name"),
]  # fmt: skip


@pytest.mark.parametrize("row", TOGETHER, ids=[row[0] for row in TOGETHER])
def test_two_answers_to_one_question_meet(row: tuple[str, str, str, str, str, str, str, Kind]) -> None:
    """Whether they agree or not."""
    _, question, statement, value, other_question, other_statement, other_value, kind = row
    first = claim("s1.c1", question, statement, value, kind)
    second = claim("s2.c1", other_question, other_statement, other_value, kind)

    assert together(first, second)


def test_every_claim_is_in_exactly_one_group() -> None:
    """A claim that nothing else answers is a group of its own: nothing is lost, nothing counted twice."""
    found = claims(seeds())

    assert sorted(c.id for c in found) == sorted(i for group in align(found) for i in group.claims)


def test_the_order_of_arrival_changes_no_group() -> None:
    """The same claims shuffled make the same groups."""
    found = claims(seeds())
    shuffled = list(found)
    random.Random(7).shuffle(shuffled)

    assert {frozenset(g.claims) for g in align(found)} == {frozenset(g.claims) for g in align(shuffled)}


def test_no_claims_no_groups() -> None:
    """Nothing in, nothing out."""
    assert align([]) == ()
