"""Claims that answer one question: sorted into answers, compared, gated."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.consolidate.context import Context
from summarizer.consolidate.facts import link, linked
from summarizer.engines.base import Group
from summarizer.values.relate import read_value
from tests.making import claim

NOBODY = Context()


def test_equal_values_are_one_answer() -> None:
    """Two sources that give the same figure in other words are one answer of two sources."""
    fact = linked("How many?", True, [claim("s1.c1", "12 people"), claim("s2.c1", "twelve people")], NOBODY)

    assert [("s1", "s2")] == [answer.sources for answer in fact.answers]
    assert fact.agreement() == "same"


def test_small_counts_that_differ_contradict() -> None:
    """58 against 59 dead is a contradiction, not a rounding."""
    fact = linked("How many?", True, [claim("s1.c1", "58 people"), claim("s2.c1", "59 people")], NOBODY)

    assert fact.agreement() == "contradicts"


def test_parts_and_whole_of_a_sum_are_no_conflict() -> None:
    """276 taken, 57 escaped, 219 held: the figures add up."""
    counts = [claim(f"s{n}.c1", f"{count} girls") for n, count in enumerate((276, 57, 219), 1)]

    assert linked("How many girls?", True, counts, NOBODY).agreement() == "complements"


def test_answers_of_a_question_with_many_answers_stand_side_by_side() -> None:
    """Two topics of one meeting don't exclude each other."""
    towns = [claim("s1.c1", "Paris", "place"), claim("s2.c1", "Berlin", "place")]

    assert linked("Where are offices?", False, towns, NOBODY).agreement() not in ("differs", "contradicts")


def test_parties_positions_reported_by_one_article_are_disputed() -> None:
    """When one source carries both figures as two parties' words, the parties disagree, not the sources."""
    told = [
        claim("s1.c1", "12 people", said_by="the police"),
        claim("s1.c2", "40 people", said_by="the union"),
        claim("s2.c1", "40 people", said_by="the union"),
    ]

    assert linked("How many marched?", True, told, NOBODY).agreement() == "disputed"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the police", "the union", "disputed"),
        ("the defence ministry of Kharan", "Dorvia's army", "disputed"),
        ("the police", "the hospital", "contradicts"),
        ("the police", None, "contradicts"),
        (None, None, "contradicts"),
    ],
)
def test_the_word_of_two_parties_is_disputed_and_that_of_two_witnesses_a_conflict(
    one: str | None, other: str | None, expected: str
) -> None:
    """Who stands on two sides disagrees, whoever reports it; police and a hospital stand on none."""
    told = [claim("s1.c1", "12 people", said_by=one), claim("s2.c1", "40 people", said_by=other)]

    assert expected == linked("How many marched?", True, told, NOBODY).agreement()


@pytest.mark.parametrize(("later", "expected"), [("December 20", "superseded"), (None, "contradicts")])
def test_a_later_count_supersedes_only_when_both_times_are_known(later: str | None, expected: str) -> None:
    """A toll that rose is no conflict; a toll whose time isn't known is."""
    counts = [
        claim("s1.c1", "12 people", when="December 19"),
        claim("s2.c1", "15 people", when=later),
    ]

    assert linked("How many died?", True, counts, NOBODY).agreement() == expected


def test_an_undated_article_is_read_as_of_the_others_date() -> None:
    """ "January 10" in an article without a date is the January 10 of the article it is compared with."""
    context = Context(published={"s1": None, "s2": date(2021, 12, 29)})
    undated = claim("s1.c1", "January 10", "moment").model_copy(
        update={"value": claim("s1.c1", "January 10", "moment").value.model_copy(update={"normal": None})}
    )

    fact = linked("When?", True, [undated, claim("s2.c1", "Jan. 10", "moment")], context)

    assert fact.agreement() == "same"


def test_every_claim_is_in_exactly_one_fact() -> None:
    """Claims that no group names are facts of their own; nothing is lost or doubled."""
    claims = [claim(f"s{n}.c1", f"{n} people") for n in range(1, 5)]

    facts = link(claims, [Group("How many?", ("s1.c1", "s3.c1"))], NOBODY, {})

    assert ["s1.c1", "s3.c1", "s2.c1", "s4.c1"] == [c.id for fact in facts for c in fact.claims]


def test_a_source_that_answers_is_not_silent() -> None:
    """Only sources that were asked and don't answer are silent."""
    facts = link([claim("s1.c1", "3 people")], [Group("Q", ("s1.c1",))], NOBODY, {"Q": ["s1", "s2"]})

    assert facts[0].silent == ("s2",)


def test_an_article_that_disagrees_with_itself_is_found() -> None:
    """Title 58, body 59."""
    fact = linked("How many?", True, [claim("s1.c1", "58 dead"), claim("s1.c2", "59 dead", start=90)], NOBODY)

    assert fact.agreement() == "contradicts"


def test_a_measure_and_its_half_are_no_sum() -> None:
    """40 m and 80 m: 40 + 40 = 80 is not a whole and its parts."""
    fact = linked(
        "How deep?", True, [claim("s1.c1", "40m"), claim("s2.c1", "80m"), claim("s3.c1", "40 metres")], NOBODY
    )

    assert fact.agreement() == "contradicts"


def test_the_same_weekday_in_articles_of_other_dates_is_no_conflict() -> None:
    """Two articles that both say "Sunday night" of one event agree, though one was saved a month later."""
    first, second = claim("s1.c1", "Sunday night", "moment"), claim("s2.c1", "Sunday night", "moment")
    later = second.model_copy(update={"value": read_value("Sunday night", "moment", date(2022, 1, 27))})

    assert linked("When?", True, [first, later], NOBODY).agreement() == "compatible"


def test_denied_against_happened_contradicts() -> None:
    """One source has it that the talks took place, another that they are denied."""
    told = [
        claim("s1.c1", "Ann Lee", "name", question="Who met the envoy?"),
        claim("s2.c1", "Ann Lee", "name", question="Who met the envoy?", modality="denied"),
    ]

    verdicts = list(linked("Who met the envoy?", True, told, NOBODY).verdicts.values())

    assert [("contradicts", "modality.denied")] == [(v.relation, v.rule) for v in verdicts]


def test_what_was_planned_and_then_happened_is_superseded() -> None:
    """Planned for 5 ships, 4 came: the later article knows more."""
    told = [claim("s1.c1", "5 ships", modality="planned"), claim("s2.c1", "4 ships")]

    assert linked("How many ships?", True, told, NOBODY).agreement() == "superseded"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("December 19", "December 20", "superseded"),
        ("December 19", "December 19", "contradicts"),
        ("December", "December 20", "contradicts"),
    ],
)
def test_times_must_be_apart_to_supersede(first: str, second: str, expected: str) -> None:
    """Counts of the same day, or of a month and a day in it, contradict each other."""
    counts = [claim("s1.c1", "12 people", when=first), claim("s2.c1", "15 people", when=second)]

    assert linked("How many died?", True, counts, NOBODY).agreement() == expected


def test_a_time_after_publication_is_no_as_of_time() -> None:
    """ "100,000 troops … attack as soon as January": the count isn't of January."""
    counts = [
        claim("s1.c1", "12 people", when="December 19"),
        claim("s2.c1", "15 people", when="January 2022"),
    ]
    context = Context(published={"s1": date(2021, 12, 29), "s2": date(2021, 12, 29)})

    assert linked("How many died?", True, counts, context).agreement() == "contradicts"


def test_so_far_means_as_of_publication() -> None:
    """A toll told "so far" by an earlier paper is superseded by the later paper's."""
    counts = [
        claim("s1.c1", "12 people", evidence="12 people are known to have died so far"),
        claim("s2.c1", "15 people", evidence="15 people had died by now"),
    ]
    context = Context(published={"s1": date(2021, 12, 20), "s2": date(2021, 12, 22)})

    assert linked("How many died?", True, counts, context).agreement() == "superseded"


def test_since_when_is_no_as_of_time() -> None:
    """ "340 cases since January" are not as of January: another count told the same day contradicts them."""
    counts = [
        claim(
            "s1.c1", "340 cases", when="January", evidence="Officials have recorded 340 cases since January"
        ),
        claim("s2.c1", "410 cases", evidence="There have been 410 cases so far"),
    ]
    context = Context(published={"s1": date(2021, 12, 20), "s2": date(2021, 12, 20)})

    assert linked("How many cases?", True, counts, context).agreement() == "contradicts"


def test_a_rate_that_was_raised_is_no_count_that_grew() -> None:
    """ "raised its key rate to 5.25%" is news of the rate, "raised the death toll to 12" of an earlier count."""
    rates = [
        claim("s1.c1", "5.25%", evidence="The bank raised its key rate to 5.25%"),
        claim("s2.c1", "5.5%", evidence="The central bank increased its benchmark rate to 5.5%"),
    ]
    tolls = [
        claim("s1.c1", "12 people", evidence="Officials raised the death toll to 12 people"),
        claim("s2.c1", "9 people", evidence="The flood killed 9 people"),
    ]

    assert linked("To what was the rate raised?", True, rates, NOBODY).agreement() == "contradicts"
    assert linked("How many died?", True, tolls, NOBODY).agreement() != "contradicts"


def test_who_tells_a_toll_is_not_counted_in_it() -> None:
    """ "…, police said" counts no policemen; "a policeman among them" does, and leaves a small difference open."""
    crash = "Nine people died when a bus left the road and rolled into a ravine, police said"
    other = claim("s2.c1", "eleven people", evidence="Eleven people were killed in the accident")
    told = claim("s1.c1", "nine people", evidence=crash)
    among = claim("s1.c1", "nine people", evidence="Nine people died, a policeman among them")

    assert linked("How many died?", True, [told, other], NOBODY).agreement() == "contradicts"
    assert linked("How many died?", True, [among, other], NOBODY).agreement() != "contradicts"


def test_single_source_means_one_source() -> None:
    """Two answers of one source that agree are still one source's word."""
    told = [claim("s1.c1", "about 12 people"), claim("s1.c2", "12 people", start=50)]

    assert linked("How many?", True, told, NOBODY).agreement() == "single_source"


def test_answers_in_words_are_undecided_only_between_sources() -> None:
    """One article's two sentences need no judge; two articles' do, unless the question takes many answers."""
    words = ["the outer wall fell", "a roof was torn away"]
    one = [claim("s1.c1", words[0], "text"), claim("s1.c2", words[1], "text", start=90)]
    two = [claim("s1.c1", words[0], "text"), claim("s2.c1", words[1], "text")]

    assert not linked("What fell?", True, one, NOBODY).undecided()
    assert linked("What fell?", True, two, NOBODY).undecided()
    assert not linked("What fell?", False, two, NOBODY).undecided()
