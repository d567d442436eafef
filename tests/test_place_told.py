"""Places by what their own words tell: what holds a town, what kind it is, which continent a state is on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.values import continents, place, place_parts, place_told, states
from summarizer.values.base import Verdict


def related(a: str, b: str) -> Verdict:
    """Relate two places with their words; both are known to be read."""
    one, other = place.parse(a), place.parse(b)
    assert one is not None, a
    assert other is not None, b
    return place_told.compare((a, one), (b, other))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Altona district of Hamburg", "Altona, Hamburg"),
        ("leafy Altona neighbourhood in Hamburg", "Altona, Hamburg"),
        ("Hamburg's Altona district", "Altona, Hamburg"),
        ("Hamburg borough of Altona", "Altona, Hamburg"),
        ("Lagos suburb of Ikeja", "Ikeja, a suburb of Lagos"),
        ("Texas town of Marfa", "Marfa, Texas"),
        ("Orlen village", "Orlen"),
        ("Swat district of Pakistan", "Swat district of Pakistan"),
        ("Cape Town", "Cape Town"),
        ("a village", "a village"),
    ],
)
def test_plain(text: str, plain: str) -> None:
    """A part of a city, or a town, is the name and what holds it; a district of a state keeps its kind."""
    assert plain == place_parts.plain(text)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Paris", ()),
        ("in Paris, France", ("france",)),
        ("Houston", ()),
        ("the Texas town of Marfa", ("texas",)),
        ("the Altona district of Hamburg", ("hamburg",)),
        ("", ()),
    ],
)
def test_told_within(text: str, within: tuple[str, ...]) -> None:
    """Only what the words say is told; what a table adds isn't."""
    assert within == place.told_within(text)


@pytest.mark.parametrize(
    ("a", "b", "relation", "rule"),
    [
        # one name, and both say where
        ("Paris, Texas", "Paris, France", "contradicts", "place.within"),
        ("Paris, Texas", "Paris", "not_comparable", "place.unknown"),
        ("Athens, Georgia", "Athens, Greece", "contradicts", "place.within"),
        ("Munich, Bavaria", "Munich, Germany", "same", "place.same"),
        ("Donetsk, Russia", "Donetsk, Ukraine", "same", "place.same"),
        ("Hyderabad, India", "Hyderabad, Pakistan", "contradicts", "place.within"),
        # two of one kind
        ("the district of Orlen", "the district of Brask", "not_comparable", "place.unknown"),
        ("the town of Orlen", "the town of Brask", "contradicts", "place.siblings"),
        ("the town of Orlen", "the village of Brask", "not_comparable", "place.unknown"),
        ("the town of Orlen", "the town of Orlan", "not_comparable", "place.unknown"),
        (
            "the Altona district of Hamburg",
            "the Wandsbek district of Hamburg",
            "contradicts",
            "place.siblings",
        ),
        ("the Altona district of Hamburg", "the Altona neighborhood in Hamburg", "same", "place.same"),
        # one county or one state of the USA
        ("Orlen, Ohio", "Brask, Ohio", "contradicts", "place.siblings"),
        ("Orlen County, Ohio", "Brask, Ohio", "not_comparable", "place.unknown"),
        ("Orlen Valley, Ohio", "Brask, Ohio", "not_comparable", "place.unknown"),
        ("Orlen, Austria", "Brask, Austria", "not_comparable", "place.unknown"),
        # venues
        ("a church", "a hospital", "differs", "place.venues"),
        ("a hotel restaurant", "a hotel", "not_comparable", "place.unknown"),
        ("near a church", "a hospital", "not_comparable", "place.unknown"),
        # streets
        ("Main Street", "High Street", "contradicts", "place.siblings"),
        ("the main street", "High Street", "not_comparable", "place.unknown"),
        ("Martin Luther King Boulevard", "MLK Boulevard", "not_comparable", "place.unknown"),
        # ends of one thing
        ("the front gate", "the back gate", "contradicts", "place.opposite"),
        ("the first floor", "the ground floor", "not_comparable", "place.unknown"),
        ("the third floor", "the ground floor", "contradicts", "place.opposite"),
        # waters and coasts
        ("the Red Sea", "the Gulf of Aden", "differs", "place.siblings"),
        ("off Oman", "off Yemen", "differs", "place.siblings"),
        ("the edge of Leeds", "central Leeds", "contradicts", "place.outside"),
        ("the edge of Leeds", "Leeds", "compatible", "place.near"),
        # unknown names may lie in one another
        ("Orlen", "Brask", "not_comparable", "place.unknown"),
    ],
)
def test_compare(a: str, b: str, relation: str, rule: str) -> None:
    """What both sides' words tell decides; where one side is silent, or one may lie in the other, nothing does."""
    verdict = related(a, b)
    assert (relation, rule) == (verdict.relation, verdict.rule)
    assert verdict.turned() == related(b, a)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Ghana", "Africa", "refines"),
        ("Accra", "West Africa", "refines"),
        ("Accra", "western Africa", "refines"),
        ("West Africa", "Africa", "refines"),
        ("Ghana", "Europe", "contradicts"),
        ("Africa", "Europe", "contradicts"),
        ("Turkey", "Europe", "not_comparable"),
        ("Ghana", "East Africa", "not_comparable"),
        ("the Middle East", "Asia", "not_comparable"),
        ("Guatemala", "North America", "refines"),
    ],
)
def test_continents(a: str, b: str, relation: str) -> None:
    """A state lies on its continent and in its region; a state on two continents says nothing."""
    assert relation == related(a, b).relation


def test_continents_hold_states() -> None:
    """Every state of the tables is one, and none is on two continents."""
    held = [continents._table(lines) for lines in (continents._CONTINENTS, continents._REGIONS)]
    on = [state for states_of in held[0].values() for state in states_of]

    assert set() == {state for table in held for of in table.values() for state in of} - set(states.states())
    assert len(set(on)) == len(on)


words = st.sampled_from(
    """the a town village district suburb of in Orlen Brask Hamburg Ohio Texas Paris France church hotel 's ,
    Street""".split()
)
phrases = st.lists(words, max_size=7).map(
    lambda parts: " ".join(parts).replace(" ,", ",").replace(" 's", "'s")
)


@settings(max_examples=200)
@given(a=phrases, b=phrases)
def test_symmetry(a: str, b: str) -> None:
    """Which of two places comes first makes no difference."""
    if place.parse(a) and place.parse(b):
        assert related(a, b) == related(b, a).turned()
