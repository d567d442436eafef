"""Given names of two sexes, initials, clubs, storms, chambers and armed groups: one bearer or two."""

from __future__ import annotations

import pytest

from summarizer.values import given, name
from summarizer.values.given_sex import MEN, WOMEN, womans_form
from summarizer.values.relate import relate
from summarizer.values.spelling import fold


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Michael Dorn", "Michelle Dorn", "contradicts"),
        ("Adrian Dorn", "Adriana Dorn", "contradicts"),
        ("Mario Dorn", "Maria Dorn", "contradicts"),
        ("Alexander Dorn", "Alexandra Dorn", "contradicts"),
        ("Francis Dorn", "Frances Dorn", "contradicts"),
        ("Alex Dorn", "Alexandra Dorn", "alias"),
        ("Dani Dorn", "Danielle Dorn", "alias"),
        ("Andre Dorn", "Andrea Dorn", "differs"),
        ("Marc Dorn", "Mark Dorn", "alias"),
        ("Wang Xi", "Wang Yi", "contradicts"),
        ("Pius XI", "Pius XII", "contradicts"),
        ("Pope Pius XI", "Pius XI", "same"),
        ("RFK Jr.", "Robert F. Kennedy Jr.", "alias"),
        ("RFK Jr.", "Edward F. Kennedy Jr.", "contradicts"),
    ],
)
def test_persons(a: str, b: str, relation: str) -> None:
    """A man's and a woman's name are two persons', spelt however alike; short forms that both bear tell nothing."""
    assert relation == relate(a, b, kind="name").relation
    assert relation == relate(b, a, kind="name").relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("FC Twente", "Twente FC", "same"),
        ("FC Twente", "Twente", "alias"),
        ("FC Twente", "FC Utrecht", "contradicts"),
        ("FC Bayern München", "Bayern Munich", "alias"),
        ("the Golden State Warriors", "the Warriors", "alias"),
        ("Hurricane Orla", "Tropical Storm Orla", "same"),
        ("Hurricane Orla", "Orla", "alias"),
        ("Hurricane Orla", "Hurricane Benno", "contradicts"),
        ("the Bundestag", "the Bundesrat", "contradicts"),
        ("the Knesset", "the Israeli parliament", "alias"),
        ("the upper house", "the lower house", "contradicts"),
        ("the lower house", "the House of Commons", "not_comparable"),
        ("the Senate", "Congress", "compatible"),
        ("the Lebanese army", "Hezbollah", "contradicts"),
        ("the Lebanese army", "the Lebanese military", "compatible"),
        ("the British foreign secretary", "the British home secretary", "contradicts"),
        ("the British foreign secretary", "the British foreign minister", "alias"),
        ("Ohio State University", "Ohio University", "differs"),
        ("St. Anne's Hospital", "Saint Anne's Hospital", "same"),
        ("the Elysée", "the French presidency", "alias"),
    ],
)
def test_bodies(a: str, b: str, relation: str) -> None:
    """Clubs, storms, chambers, armies and offices under their several names."""
    assert relation == relate(a, b, kind="name").relation
    assert relation == relate(b, a, kind="name").relation


@pytest.mark.parametrize("club", ["FC Barcelona", "FC Twente", "SC Freiburg"])
def test_a_club_is_no_town(club: str) -> None:
    """A club is never merged with the town whose name it bears."""
    one, other = name.parse(club), name.parse(club.partition(" ")[2])
    assert one is not None
    assert other is not None
    assert not name.same_bearer(one, other)


def test_tables_of_names() -> None:
    """No name is in both tables, each is folded, and a name that both sexes bear makes no woman of a man."""
    assert set() == MEN & WOMEN
    assert [] == [form for form in MEN | WOMEN if fold(form) != form]
    assert womans_form("jan", "jana")
    assert not womans_form("andre", "andrea")
    assert not given.of_two_sexes("mr", "maria")
