"""What happened, in order of time: one entry for each thing, however many facts tell it."""

from __future__ import annotations

from summarizer.consolidate.timeline import Dated, timeline
from summarizer.records import Claim, Fact, FactValue, Support
from tests.making import claim


def dated(number: int, *claims: Claim) -> Dated:
    """A fact with these claims."""
    value = FactValue(
        value=claims[0].value,
        sources=tuple(c.source for c in claims),
        claims=tuple(c.id for c in claims),
        support=Support(articles=len(claims), origins=len(claims)),
        evidence=claims[0].evidence,
    )
    fact = Fact(
        id=f"f{number}",
        question="Q",
        statement=claims[0].statement,
        agreement="same",
        values=(value,),
        modality="happened",
        support=Support(articles=len(claims), origins=len(claims)),
    )
    return Dated(fact, claims)


def told(identifier: str, when: str, statement: str) -> Claim:
    """A claim with a time."""
    return claim(identifier, "something", "text", when=when, evidence=statement)


def test_entries_come_in_order_of_time() -> None:
    """Whatever the order of the facts."""
    late, early = (
        told("s1.c1", "December 28", "The bridge fell."),
        told("s1.c2", "December 7", "It was inspected."),
    )

    assert ["It was inspected.", "The bridge fell."] == [
        e.statement for e in timeline([dated(1, late), dated(2, early)])
    ]


def test_facts_that_tell_one_thing_of_one_day_are_one_entry() -> None:
    """Who, when and where of one call are three facts and one entry, of all their sources."""
    first = told("s1.c1", "December 28", "Ann Lee called Carl Brandt on Tuesday.")
    second = told("s2.c1", "December 28", "Ann Lee called Carl Brandt.")
    found = timeline([dated(1, first), dated(2, second)])

    assert [(("f1", "f2"), ("s1", "s2"))] == [(e.facts, e.sources) for e in found]


def test_two_things_of_one_day_are_two_entries() -> None:
    """The same day isn't the same thing."""
    first = told("s1.c1", "December 28", "Ann Lee called Carl Brandt.")
    second = told("s1.c2", "December 28", "The bridge fell.")

    assert len(timeline([dated(1, first), dated(2, second)])) == 2


def test_the_most_exact_time_is_taken() -> None:
    """One source says December, another the day, a third nothing: the first two date it."""
    month, day = (
        told("s1.c1", "December", "The bridge fell."),
        told("s2.c1", "December 28", "The bridge fell."),
    )

    found = timeline([dated(1, month, day, claim("s3.c1", "3 ships"))])

    assert [("December 28", ("s1", "s2"))] == [(entry.when.text, entry.sources) for entry in found]


def test_what_has_no_time_has_no_entry() -> None:
    """Nothing is dated by guess."""
    assert timeline([dated(1, claim("s1.c1", "3 ships"))]) == ()
