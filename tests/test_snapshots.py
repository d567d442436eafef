"""Numbers of what was under way are of the day they are told on; totals, tolls, lists and standing forces are not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.consolidate import snapshots
from summarizer.consolidate.compare import is_undecided
from summarizer.records import Claim
from summarizer.values.base import Verdict
from tests.making import claim
from tests.pairs import pairs, verdicts

#: A Monday.
DAY = date(2022, 3, 7)
Told = tuple[str, str]
JUMBLED = "40 rescuers are were being used still have recovered so far from reaching the , when on Monday"


def verdict(one: Told, other: Told, days: int | None = 2, question: str = "How many?") -> Verdict | None:
    """Of two (value, sentence), the second in an article so many days later (None: undated); in both orders alike."""
    pair = (
        claim("s1.c1", one[0], question=question, evidence=one[1]),
        claim("s2.c1", other[0], question=question, evidence=other[1]),
    )
    published = {"s1": DAY, "s2": DAY + timedelta(days) if days is not None else None}
    found = snapshots.compare(*pair, published)
    assert found == snapshots.compare(*pair[::-1], published)
    return found


def outcome(found: Verdict | None) -> str:
    """`moments` where it is settled, `open` where a reading must tell, empty where the values decide."""
    return {"time.snapshot": "moments", "scope.open": "open"}[found.rule] if found else ""


PAIRS: list[tuple[Told, Told, str]] = [
    # at work on one day, and in all, or at work, on another
    (("40", "Some 40 rescuers are digging."), ("300", "In all 300 rescuers took part."), "moments"),
    (("40", "Some 40 rescuers are digging."), ("15", "Now 15 rescuers are digging."), "moments"),
    (("40", "Some 40 rescuers were digging."), ("300", "It took 300 rescuers to free him."), "moments"),
    (("nine", "Crews are using nine pumps."), ("30", "Crews used 30 pumps."), "moments"),
    (("nine", "Nine pumps are being used to dry it."), ("30", "It took 30 pumps to dry it."), "moments"),
    (("60", "It is being fought by 60 crews."), ("200", "It was put out by 200 crews."), "moments"),
    (("200", "Some 200 crews fought it."), ("60", "Some 60 crews are digging."), "open"),
    (("200", "Some 200 crews fought it."), ("60", "Some 60 crews are still digging."), "moments"),
    # … but all of it is no less than what was at work
    (("300", "Some 300 rescuers are digging."), ("40", "In all 40 rescuers took part."), ""),
    (("Dozens of", "Dozens of rescuers are digging."), ("12", "In all 12 rescuers took part."), ""),
    # what has been done so far only grows
    (("50", "They have recovered 50 bodies."), ("73", "They recovered 73 bodies."), "moments"),
    (("50", "They recovered 50 bodies."), ("73", "They have recovered 73 bodies."), "moments"),
    (("73", "They have recovered 73 bodies."), ("50", "They recovered 50 bodies."), ""),
    (("50", "So far 50 are dead."), ("73", "It killed 73."), "moments"),
    (("50 acres", "It has burned 50 acres."), ("90 acres", "The fire has grown to 90 acres."), "moments"),
    (("90 acres", "It has burned 90 acres."), ("50 acres", "In all it burned 50 acres."), ""),
    (("10 percent", "It is 10 percent contained."), ("60 percent", "It is 60 percent contained."), "moments"),
    # those who wait, and those who are missing
    (("90", "Some 90 homes are without power."), ("20", "Some 20 homes had no power."), "moments"),
    (("90", "Some 90 homes are without power."), ("120", "The storm cut off 120 homes."), "moments"),
    (("90", "Some 90 homes are without power."), ("20", "The storm cut off 20 homes."), ""),
    (("18", "After it 18 people are missing."), ("five", "Five people are still missing."), "moments"),
    (("18", "After it 18 people are missing."), ("25", "After it 25 people are missing."), "open"),
    (("18", "They are searching for 18 people."), ("five", "Five people remain missing."), "moments"),
    (("18", "After it 18 people are missing."), ("25", "It swept 25 people away."), ""),
    # the way that is left shrinks
    (("10 metres", "The drill is 10 metres from it."), ("four metres", "They were four metres from it."), "moments"),
    (("30 feet", "It was 30 feet from reaching it."), ("four metres", "They were four metres from it."), "moments"),
    (("four metres", "The drill is four metres from it."), ("10 metres", "They were 10 metres from it."), ""),
    (("four metres", "He was found four metres from it."), ("10 metres", "He lay 10 metres from it."), ""),
    (("10 metres", "They have dug 10 metres."), ("four metres", "They were four metres from it."), ""),
    (("12", "There are 12 still to be found."), ("nine", "There were nine still to be found."), "moments"),
    # forces in place, lists, mankind, sums of years, tolls and totals
    (("20,000", "Some 20,000 troops are stationed there."), ("90,000", "It has deployed 90,000 troops."), ""),
    (("200", "Some 200 soldiers are filling sandbags."), ("900", "Now 900 soldiers are filling sandbags."), "moments"),
    (("nine", "Nine countries are helping."), ("12", "In all 12 countries are helping."), ""),
    (("20 million", "Some 20 million people are without power."), ("70 million", "To 70 million it is dark."), ""),
    (("25", "Since 2015 they have arrested 25 men."), ("70", "Since 2015 they have arrested 70 men."), ""),
    (("12", "It killed 12 people who were waiting."), ("19", "It killed 19 people who were waiting."), ""),
    (("12", "It killed 12 people and crews are digging."), ("19", "It killed 19 people."), ""),
    (("40", "In all 40 rescuers took part."), ("300", "In all 300 rescuers took part."), ""),
    # at one moment, whatever the day it is told on
    (("50", "It fell as 50 people were waiting."), ("120", "Some 120 people were waiting when it fell."), ""),
    # a change has an outcome, an offer too
    (("50 percent", "It has raised it by 50 percent."), ("75 percent", "It has raised it by 75 percent."), ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_a_number_of_what_was_under_way_is_of_its_day(one: Told, other: Told, expected: str) -> None:
    """Two days apart: of two moments, left to a reading, or for the values to decide."""
    assert expected == outcome(verdict(one, other))


@pytest.mark.parametrize(("one", "other", "_expected"), PAIRS)
@pytest.mark.parametrize("days", [0, None])
def test_one_day_is_one_moment(one: Told, other: Told, _expected: str, days: int | None) -> None:
    """What articles of one day tell, or one without a date, is for the values to decide, whatever its words."""
    assert verdict(one, other, days) is None


def test_the_day_that_is_told_counts_before_the_day_of_publication() -> None:
    """On Wednesday "On Monday 15 boats were searching" is of the day on which Monday's article counts 40; one that
    speaks of Tuesday isn't.
    """
    now = ("40", "Some 40 boats are searching.")
    assert "" == outcome(verdict(now, ("15", "On Monday 15 boats were searching.")))
    assert "moments" == outcome(verdict(now, ("15", "On Tuesday 15 boats were searching.")))
    assert "" == outcome(verdict(now, ("55", "On Monday 55 boats took part.")))
    assert "moments" == outcome(verdict(now, ("55", "On Tuesday 55 boats took part.")))


def test_what_is_told_in_the_present_is_of_publication() -> None:
    """A day that the sentence names besides is of something else: the ship sank on Monday, the search goes on."""
    then = ("40", "Some 40 boats are searching.")
    assert "moments" == outcome(verdict(then, ("15", "Some 15 boats are searching where it sank on Monday.")))


@pytest.mark.parametrize(("days", "expected"), [(1, ""), (6, ""), (7, "open"), (30, "open")])
def test_a_standing_force_changes_slowly(days: int, expected: str) -> None:
    """Two numbers of the troops at a border, a day apart, are two sources' words; after a week, a rule can't tell."""
    told = ("20,000", "Some 20,000 troops are stationed there."), ("90,000", "There are 90,000 troops.")
    assert expected == outcome(verdict(*told, days))


def test_a_force_that_lost_men_is_no_force_in_place() -> None:
    """Soldiers killed are a toll: three weeks change nothing."""
    told = ("20", "The blast killed 20 soldiers."), ("90", "The blast killed 90 soldiers.")
    assert verdict(*told, 21) is None


def test_only_what_happened_is_under_way() -> None:
    """What is planned or demanded meets its own gates."""
    one = claim("s1.c1", "40", evidence="Some 40 boats are searching.", modality="planned")
    other = claim("s2.c1", "90", evidence="Some 90 boats are searching.")
    assert snapshots.compare(one, other, {"s1": DAY, "s2": DAY + timedelta(2)}) is None


def test_only_numbers_are_counted() -> None:
    """A name is no snapshot."""
    one, other = (
        claim(f"{s}.c1", "Anna Holt", "name", evidence="Anna Holt is searching.") for s in ("s1", "s2")
    )
    assert snapshots.compare(one, other, {"s1": DAY, "s2": DAY + timedelta(2)}) is None


def test_two_moments_need_no_reading_and_an_open_one_does() -> None:
    """What is settled isn't put to a judge; what a rule can't tell is. The reason names both days in their order."""
    settled = verdict(PAIRS[0][0], PAIRS[0][1])
    left = verdict(("18", "After it 18 people are missing."), ("25", "After it 25 people are missing."))
    assert settled is not None
    assert left is not None
    assert (False, True) == (is_undecided(settled), is_undecided(left))
    assert "It was under way: “40” is as of 7 March 2022, “300” as of 9 March 2022." == settled.reason


@pytest.mark.parametrize("part", ["more_days", "unseen_days"])
def test_no_two_moments_are_called_a_conflict_and_no_conflict_is_lost(part: str) -> None:
    """Over the labelled pairs: not one of the one half is flagged, and not one of the other is hidden."""
    chosen = pairs("more_days" if part == "more_days" else "unseen_days")
    told = {pair.id: verdicts(pair)[0].relation for pair in chosen}
    assert [] == [pair.id for pair in chosen if told[pair.id] not in pair.accepted]


def _claims(text: str) -> tuple[Claim, Claim]:
    return claim("s1.c1", "40", evidence=text), claim("s2.c1", "90", evidence=text.replace("40", "90"))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(JUMBLED.split()),
        max_size=25,
    ),
    st.integers(0, 9),
)
def test_whatever_the_words_the_order_of_sides_is_nothing(words: list[str], days: int) -> None:
    """Any jumble of the words that rules look for gives one verdict from both sides, and never fails."""
    one, other = _claims(f"40 {' '.join(words)}")
    published = {"s1": DAY, "s2": DAY + timedelta(days)}
    assert snapshots.compare(one, other, published) == snapshots.compare(other, one, published)
