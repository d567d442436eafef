"""The gates by which two answers that clash are found to be of two things, or not for a rule to tell."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.consolidate.compare import compare, is_undecided
from summarizer.consolidate.context import Context
from summarizer.records import Claim, Kind
from tests.making import claim

DAY = date(2022, 1, 20)
CONTEXT = Context(published={"s1": DAY, "s2": DAY})


def two(one: tuple[str, str], other: tuple[str, str], kind: Kind, question: str) -> tuple[Claim, Claim]:
    """Two claims from (value, sentence) each."""
    return (
        claim("s1.c1", one[0], kind, question=question, evidence=one[1]),
        claim("s2.c1", other[0], kind, question=question, evidence=other[1]),
    )


QUANTITIES = [
    # another place, unless it is only where somebody spoke
    ("How many died?", ("19", "Shells killed 19 in Orlovo."), ("6", "In Berez the shells killed 6."), "open"),
    ("How many died?", ("19", "Shells killed 19, he told reporters in Oslo."),
     ("6", "Shells killed 6 in Berez."), ""),
    ("How many died in Orlovo?", ("19", "Shells killed 19 in Orlovo."),
     ("6", "Six, 6 in all, died in Berez."), ""),
    ("How many?", ("19", "In Orlov the Red Guard shot 19."), ("6", "In Berez the Red Guard shot 6."), "open"),
    ("How many jobs?", ("110", "Across the world it cuts 110."), ("18", "In Britain it cuts 18."), "open"),
    # another occasion
    ("How many?", ("12", "On Monday 12 were hurt."), ("15", "On Thursday 15 were hurt."), "open"),
    ("How strong?", ("7.8", "The first quake measured 7.8."), ("7.5", "A second quake measured 7.5."), "open"),
    ("How many votes?", ("537", "The recount left 537."), ("1,784", "The first count left 1,784."), "open"),
    ("How much?", ("80 mm", "In an hour 80 mm fell."), ("210 mm", "Over two days 210 mm fell."), "open"),
    ("How many?", ("492", "The city saw 492 in 2021."), ("433", "In the following year it saw 433."), "open"),
    # parts, when attached to the value
    ("How many?", ("four", "Of the nine cars four burned."), ("nine", "It burned, nine cars of it."), "open"),
    ("How many came?", ("12", "Another 12 came on Monday."), ("40", "On Monday 40 came."), "open"),
    ("How many died?", ("176", "All 176 aboard died, nine of them crew."), ("180", "All 180 aboard died."), ""),
    ("How many died?", ("12", "It killed 12, among them a policeman."), ("30", "It killed 30."), ""),
    ("How many died?", ("12", "It killed 12, among them a policeman."), ("11", "It killed 11."), "open"),
    ("How many came back?", ("478", "In all 478 changed hands."), ("230", "The swap freed 230."), "open"),
    ("How many came back?", ("478", "In all 478 changed hands."), ("460", "The swap freed 460."), ""),
    ("What rate?", ("6 percent", "It was 6 percent."),
     ("14 percent", "Among graduates it was 14 percent."), "open"),
    ("How many died?", ("38", "On the coast alone 38 died."), ("117", "It killed 117."), "open"),
    ("How many?", ("12", "It had 12 crew."), ("15", "It had 15 passengers."), "apart"),
    # status, severity, period, deed
    ("How many cases?", ("47", "There are 47 confirmed cases."),
     ("193", "Suspected cases number 193."), "open"),
    ("How many patients?", ("88", "In intensive care lay 88."), ("412", "The wards held 412."), "open"),
    ("How many in intensive care?", ("88", "In hospital 88 lay in intensive care."),
     ("412", "The hospital held 412."),
     "open"),
    ("How much?", ("8.6 percent", "Over the year to June prices rose 8.6 percent."),
     ("0.8 percent", "From May to June prices rose 0.8 percent."), "apart"),
    ("How many missiles?", ("18", "Rebels fired 18."), ("15", "The army shot down 15."), "open"),
    ("How many dogs?", ("60", "They seized 60."), ("75", "The farm had kept 75."), "open"),
    # counts that grow
    ("How many?", ("112", "By 7am 112 had been saved."), ("121", "Rescuers have saved 121."), "open"),
    ("How many died?", ("four", "It killed four."), ("five", "It killed five, after a man succumbed."), "open"),
    ("How many died?", ("four", "It killed four."), ("five", "It killed five."), ""),
    ("How many died?", ("four", "Four, four in all, died, he said Sunday."),
     ("five", "Five died, he said on Monday."),
     "open"),
    # one person's age
    ("How old?", ("9", "Daryna Kovt, 9, was on the bus."), ("34", "Olena Marsh, 34, was on the bus."), "open"),
    ("How old?", ("9", "The girl, aged 9, was on the bus."),
     ("34", "Her mother, aged 34, was on the bus."), "open"),
    ("How old?", ("22", "The suspect is 22."), ("61", "The shopkeeper, 61, went shopping."), "open"),
    ("How old?", ("9", "Daryna Kovt, 9, had gone out."), ("34", "Her mother Iryna Kovt, 34, was out."), "open"),
    ("How old?", ("9", "Daryna Kovt, 9, had gone out."), ("11", "Daryna Kovt, who was 11, had gone."), ""),
]  # fmt: skip
NAMES = [
    ("Who won?", ("Rosa Vill", "Rosa Vill carried the election."),
     ("Ada Prado", "Ada Prado came out ahead."), ""),
    ("Who won?", ("Rosa Vill", "Rosa Vill won the 100 metres."),
     ("Ada Prado", "Ada Prado won the 200 metres."), "open"),
    ("Who was arrested?", ("Rosa Vill", "They held Rosa Vill."),
     ("Ada Prado", "They held Ada Prado."), "several"),
    ("Who was arrested?", ("Rosa Vill", "They held only Rosa Vill."),
     ("Ada Prado", "They held Ada Prado."), ""),
    ("Who was it?", ("Rosa Vill", "Rosa Vill fired the shots."),
     ("Ada Prado", "Ada Prado drove the car."), "open"),
    ("Who leads it?", ("Rosa Vill", "Rosa Vill will chair it."),
     ("Ada Prado", "Ada Prado is chief executive."), "roles"),
    ("Who found it?", ("Emil Sand", "Emil Sand found it."),
     ("Emil Sand's dog Kaja", "Emil Sand's dog Kaja found it."), "of"),
]  # fmt: skip
MOMENTS = [
    ("When?", ("on Monday", "It sank on Monday, no mayday."),
     ("on Tuesday", "The mayday on Tuesday, it sank."), "open"),
    ("When?", ("January 18", "It meets on January 18."),
     ("a week from Tuesday", "It meets a week from Tuesday."), "counted"),
    ("When?", ("on Monday", "The ship sank on Monday."), ("on Tuesday", "Its mayday came on Tuesday."), "open"),
    ("When?", ("on Monday", "The ship sank on Monday."), ("on Tuesday", "It went down on Tuesday."), ""),
    ("When?", ("on Monday", "A first drone hit it on Monday."),
     ("on Tuesday", "A second drone hit it on Tuesday."), "open"),
]  # fmt: skip


def _rule(one: Claim, other: Claim) -> str:
    """The last part of the rule that kept two answers from being compared; empty for a conflict."""
    verdict = compare(one, other, CONTEXT)
    assert verdict.relation == compare(other, one, CONTEXT).turned().relation
    return "" if verdict.relation in ("contradicts", "differs") else verdict.rule.rpartition(".")[2]


@pytest.mark.parametrize(("question", "one", "other", "expected"), QUANTITIES)
def test_figures_of_two_things_do_not_clash(
    question: str, one: tuple[str, str], other: tuple[str, str], expected: str
) -> None:
    """What stands by a figure tells that it is of something else; asides and attributions tell nothing."""
    assert expected == _rule(*two(one, other, "quantity", question))


@pytest.mark.parametrize(("question", "one", "other", "expected"), NAMES)
def test_names_clash_only_where_one_holds_the_place(
    question: str, one: tuple[str, str], other: tuple[str, str], expected: str
) -> None:
    """One wins; many are arrested, and who shot is another than who drove."""
    assert expected == _rule(*two(one, other, "name", question))


@pytest.mark.parametrize(("question", "one", "other", "expected"), MOMENTS)
def test_times_of_two_events_do_not_clash(
    question: str, one: tuple[str, str], other: tuple[str, str], expected: str
) -> None:
    """A distress call is not the sinking; a second drone is not the first."""
    assert expected == _rule(*two(one, other, "moment", question))


def test_the_same_number_of_dead_and_of_wounded_is_not_one_answer() -> None:
    """Equal figures of two fates don't confirm each other."""
    one, other = two(
        ("31,000", "The dead number 31,000."),
        ("31,000", "The wounded number 31,000."),
        "quantity",
        "How many?",
    )

    assert "scope.apart" == compare(one, other, CONTEXT).rule


def test_what_is_denied_must_be_the_value() -> None:
    """A company that denies one thing and gives a figure in the same breath doesn't deny the figure."""
    one = claim(
        "s1.c1", "64 people", evidence="It denied fault and said 64 people were there.", modality="denied"
    )
    other = claim("s2.c1", "64 people", evidence="There were 64 people on site.")

    assert compare(one, other, CONTEXT).relation not in ("contradicts", "differs")


def test_the_word_of_a_spokesman_for_the_other_side_is_disputed() -> None:
    """What stands beside a speaker's name tells whose side he is on."""
    one = claim("s1.c1", "none", said_by="the company", evidence="None fell ill, the company said.")
    other = claim(
        "s2.c1",
        "300 people",
        said_by="Ada Finch",
        evidence="The residents' lawyer, Ada Finch, spoke of 300 people.",
    )

    assert "disputed" == compare(one, other, CONTEXT).relation


def test_other_nouns_are_left_to_a_reading() -> None:
    """Passengers aren't people for a rule, but a judge may know; units settle it."""
    nouns = compare(claim("s1.c1", "167 passengers"), claim("s2.c1", "176 people"), CONTEXT)
    units = compare(claim("s1.c1", "167 km"), claim("s2.c1", "176 people"), CONTEXT)

    assert (True, False) == (is_undecided(nouns), is_undecided(units))
