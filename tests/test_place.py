"""Places: containment, spelling, and what can't be known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records import Place
from summarizer.values import place


def placed(text: str) -> Place:
    """Read a place that the test knows to be one."""
    found = place.parse(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("text", "key", "within"),
    [
        ("Geneva", "geneva", ()),
        ("in Geneva, Switzerland", "geneva", ("switzerland",)),
        ("the Swiss city of Geneva", "geneva", ("switzerland",)),
        ("Kiev", "kyiv", ("ukraine",)),
        ("Kyiv, Ukraine", "kyiv", ("ukraine",)),
        ("the Afghan capital", "kabul", ("afghanistan",)),
        ("Kabul, the Afghan capital", "kabul", ("afghanistan",)),
        ("the Russian capital Moscow", "moscow", ("russia",)),
        ("Las Vegas, Nev.", "las vegas", ("nevada", "united states")),
        ("Mandalay Bay, Las Vegas, Nevada", "mandalay bay", ("las vegas", "nevada", "united states")),
        ("Washington, D.C.", "washington", ("district of columbia", "united states")),
        ("Seattle, Washington", "seattle", ("washington state", "united states")),
        ("the northern Syrian province of Idlib", "idlib", ("syria",)),
        ("Ukraine's Donbas region", "donbas region", ("ukraine",)),
        ("eastern Ukraine", "eastern ukraine", ("ukraine",)),
        ("south London", "south london", ("london", "united kingdom")),
        ("South Korea", "south korea", ()),
        ("North Carolina", "north carolina", ("united states",)),
        ("near Kyiv", "near kyiv", ()),
        ("Georgia", "georgia", ()),
        ("Atlanta, Georgia", "atlanta", ("georgia state", "united states")),
        ("Tbilisi, Georgia", "tbilisi", ("georgia",)),
        ("Rustic Hill, Georgia", "rustic hill", ("georgia",)),
        ("25 miles north of Aleppo", "40.2 km north of aleppo", ("north of aleppo",)),
        ("a field outside Arlen, Kansas", "outside arlen", ("kansas", "united states")),
        ("Deptford, south London", "deptford", ("south london", "london", "united kingdom")),
        ("Terminal 2 at Heathrow", "terminal 2", ("heathrow airport",)),
        ("the north of Syria", "north syria", ("syria",)),
        ("the heart of London", "central london", ("london", "united kingdom")),
        ("inside the embassy", "inside embassy", ("embassy",)),
        ("Houston", "houston", ("texas", "united states")),
    ],
)
def test_parse(text: str, key: str, within: tuple[str, ...]) -> None:
    """What contains a place comes from the words, nearest first, then from the table."""
    assert Place(place=key, within=within) == placed(text)


@pytest.mark.parametrize("text", ["", " ", "here", "elsewhere", "?!", "2014"])
def test_no_place(text: str) -> None:
    """Words that name no place are no place."""
    assert place.parse(text) is None


@pytest.mark.parametrize(
    ("a", "b", "relation", "rule"),
    [
        ("Geneva", "Geneva, Switzerland", "same", "place.same"),
        ("Kiev", "Kyiv", "same", "place.same"),
        ("the U.S.", "United States", "same", "place.same"),
        ("Kabul", "the Afghan capital", "same", "place.same"),
        ("Washington", "Washington, DC", "same", "place.same"),
        ("Las Vegas, Nev.", "Las Vegas, Nevada", "same", "place.same"),
        ("Burma", "Myanmar", "same", "place.same"),
        ("Kharkov", "Kharkiv", "same", "place.same"),
        ("Sevastopol", "Sebastopol", "not_comparable", "place.unknown"),
        ("Tymoshivka", "Timoshivka", "alias", "place.transliteration"),
        ("Geneva, Switzerland", "Switzerland", "refines", "place.contained"),
        ("Moscow", "Russia", "refines", "place.contained"),
        ("Nevada", "United States", "refines", "place.contained"),
        ("Las Vegas, Nevada", "the US", "refines", "place.contained"),
        ("Mandalay Bay, Las Vegas", "Las Vegas", "refines", "place.contained"),
        ("eastern Ukraine", "Ukraine", "refines", "place.contained"),
        ("England", "Britain", "refines", "place.contained"),
        ("Ukraine", "Kiev", "refined_by", "place.contained"),
        ("Hong Kong", "China", "refines", "place.contained"),
        ("Russia", "Ukraine", "contradicts", "place.siblings"),
        ("Geneva, Switzerland", "Vienna", "contradicts", "place.siblings"),
        ("Moscow", "Kyiv", "contradicts", "place.siblings"),
        ("Paris", "London", "contradicts", "place.siblings"),
        ("North Korea", "South Korea", "contradicts", "place.siblings"),
        ("Nevada", "Texas", "contradicts", "place.siblings"),
        ("Las Vegas, Nevada", "Reno, California", "contradicts", "place.siblings"),
        ("England", "Scotland", "contradicts", "place.siblings"),
        ("North Carolina", "South Carolina", "contradicts", "place.siblings"),
        ("eastern Ukraine", "western Ukraine", "contradicts", "place.opposite"),
        ("Springfield, Illinois", "Springfield, Ohio", "contradicts", "place.within"),
        ("Geneva, Switzerland", "Geneva, New York", "contradicts", "place.within"),
        ("Crimea, Ukraine", "Crimea, Russia", "same", "place.same"),
        ("Crimea, Ukraine", "Russia", "not_comparable", "place.unknown"),
        ("Taiwan", "China", "not_comparable", "place.unknown"),
        ("Jerusalem", "West Bank", "not_comparable", "place.unknown"),
        ("Vatican", "Rome", "not_comparable", "place.unknown"),
        ("Croydon", "south London", "not_comparable", "place.unknown"),
        ("Geneva", "Vienna", "contradicts", "place.siblings"),
        ("Atlanta, Georgia", "United States", "refines", "place.contained"),
        ("near Kyiv", "Kyiv", "compatible", "place.near"),
        ("the border with Ukraine", "Ukraine", "not_comparable", "place.unknown"),
        ("eastern Ukraine", "northern Ukraine", "not_comparable", "place.unknown"),
        ("Paris", "Paris, Texas", "not_comparable", "place.unknown"),
        ("the Ukraine border", "the border with Ukraine", "same", "place.same"),
        ("Saint Petersburg", "St. Petersburg", "same", "place.same"),
        ("New Delhi", "Delhi", "same", "place.same"),
        ("Birmingham, Alabama", "Birmingham, England", "contradicts", "place.within"),
        ("Donbas", "the Donbas region", "compatible", "place.level"),
        ("New York", "New York City", "compatible", "place.level"),
    ],
)
def test_compare(a: str, b: str, relation: str, rule: str) -> None:
    """Containment refines; only known siblings conflict; what takes knowledge of the world stays open."""
    verdict = place.compare(placed(a), placed(b))
    assert (relation, rule) == (verdict.relation, verdict.rule)


words = st.sampled_from(
    [
        "Geneva",
        ",",
        "Switzerland",
        "Kiev",
        "Kyiv",
        "Ukraine",
        "Russia",
        "eastern",
        "western",
        "the",
        "city",
        "of",
        "Texas",
        "Paris",
        "capital",
        "Afghan",
        "in",
        "New",
        "York",
        "region",
        "London",
        "Taiwan",
        "China",
        "North",
        "Korea",
        "near",
    ]
)
phrases = st.lists(words, max_size=5).map(lambda parts: " ".join(parts).replace(" ,", ","))


@settings(max_examples=300)
@given(a=phrases, b=phrases)
def test_symmetry(a: str, b: str) -> None:
    """Which of two places comes first makes no difference."""
    x, y = place.parse(a), place.parse(b)
    if x is not None and y is not None:
        assert place.compare(x, y) == place.compare(y, x).turned()
        assert place.compare(x, x).relation == "same"


@settings(max_examples=200)
@given(text=st.text(max_size=300))
def test_any_text(text: str) -> None:
    """No text makes `parse` raise, and what contains a place never holds the place itself."""
    found = place.parse(text)
    assert found is None or found.place not in found.within
