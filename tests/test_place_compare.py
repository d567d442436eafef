"""Places in the wordings of newspapers: one, one in the other, two, or can't be told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.values import bearing, cities, place, states
from summarizer.values.relate import relate
from summarizer.values.spelling import fold
from summarizer.values.state_table import PARTS

ONE_PLACE = [
    ("Washington", "Washington, DC"),
    ("the north of Syria", "northern Syria"),
    ("the heart of London", "central London"),
    ("Aleppo, Syria", "Aleppo"),
    ("Terminal two", "Terminal 2"),
    ("the fifth floor", "the 5th floor"),
    ("the eastern gate", "the east gate"),
    ("the Netherlands", "Holland"),
    ("the French city of Lyon", "Lyon"),
    ("Lviv", "Lvov"),
    ("Marrakech", "Marrakesh"),
    ("Khan Younis", "Khan Yunis"),
    ("the Austrian capital", "Vienna"),
    ("Tehran", "Iran's capital"),
    ("the Iranian city of Isfahan", "Isfahan"),
    ("New Delhi", "Delhi"),
]
INSIDE = [
    ("Atlanta, Georgia", "Georgia", "refines"),
    ("Batumi", "Georgia", "refines"),
    ("the U.S. state of Georgia", "Atlanta", "refined_by"),
    ("Oklahoma City", "Oklahoma", "refines"),
    ("Mexico City", "Mexico", "refines"),
    ("two miles off the coast of Libya", "off the coast of Libya", "refines"),
    ("5 km outside Mosul", "outside Mosul", "refines"),
    ("50 km (30 miles) north of Kyiv", "north of Kyiv", "refines"),
    ("a village 10 km north of Aleppo", "north of Aleppo", "refines"),
    ("a field outside Arlen, Kansas", "Kansas", "refines"),
    ("Afrin, north of Aleppo", "north of Aleppo", "refines"),
    ("Deptford, south London", "south London", "refines"),
    ("Deptford in south London", "London", "refines"),
    ("Mumbai", "India", "refines"),
    ("Houston", "Texas", "refines"),
    ("Kharkiv", "Ukraine", "refines"),
    ("Terminal 2 at Heathrow", "Heathrow", "refines"),
    ("12 Elm Street", "Elm Street", "refines"),
    ("Goma, DR Congo", "Democratic Republic of Congo", "refines"),
    ("Paris", "France", "refines"),
    ("a hospital in Lyon", "Lyon", "refines"),
    ("Vienna", "Austria", "refines"),
    ("Hong Kong", "China", "refines"),
]
TWO_PLACES = [
    ("Portland, Ore.", "Portland, Maine"),
    ("Aurora, Illinois", "Aurora, Colorado"),
    ("Atlanta, Georgia", "Tbilisi"),
    ("Batumi, Georgia", "Savannah, Georgia"),
    ("Seattle, Washington", "Washington, D.C."),
    ("Virginia", "Washington, D.C."),
    ("north of Paris", "south of Paris"),
    ("northeast of Paris", "south-west of Paris"),
    ("southern Syria", "in the north of Syria"),
    ("25 miles north of Aleppo", "25 miles south of Aleppo"),
    ("25 miles north of Aleppo", "60 km north of Aleppo"),
    ("10 km north of Aleppo", "10 miles north of Aleppo"),
    ("a village north of Aleppo", "a village south of Aleppo"),
    ("a field outside Arlen, Kansas", "Iowa"),
    ("outside Houston", "central Houston"),
    ("a suburb of Paris", "central Paris"),
    ("inside the mosque", "outside the mosque"),
    ("Deptford, south London", "Paris"),
    ("Brussels", "Ghent"),
    ("Lyon", "Marseille"),
    ("Mumbai", "New Delhi"),
    ("Houston", "Dallas"),
    ("Kreuzberg, Berlin", "Hamburg"),
    ("Kherson region", "Zaporizhzhia region"),
    ("Room 5", "Room 6"),
    ("Room 101", "Room 107"),
    ("Route 9", "Route 6"),
    ("I-95", "I-75"),
    ("Interstate 80", "Interstate 5"),
    ("Gate B12", "Gate B14"),
    ("Platform 4", "Platform 7"),
    ("the second floor", "the third floor"),
    ("42nd Street", "43rd Street"),
    ("Fifth Avenue", "Sixth Avenue"),
    ("12 Elm Street", "14 Elm Street"),
    ("Elm Street", "Oak Street"),
    ("Block C", "Block D"),
    ("Lake Victoria", "Lake Tanganyika"),
    ("Cook County", "Kane County"),
    ("Al-Shifa Hospital", "Nasser Hospital"),
    ("M25", "M1"),
    ("the east entrance", "the west door"),
    ("the north tower", "the south tower"),
    ("DR Congo", "Republic of Congo"),
    ("North Korea", "South Korea"),
    ("Guinea", "Equatorial Guinea"),
    ("Mexico", "New Mexico"),
    ("England", "Wales"),
    ("Manchester, England", "Manchester, New Hampshire"),
    ("Cambridge, Massachusetts", "Cambridge, England"),
    ("Tel Aviv", "Jerusalem"),
    ("a hotel in Lyon", "a hotel in Nice"),
    ("Santiago, Chile", "Santiago de Compostela, Spain"),
    ("San Jose, California", "San Jose, Costa Rica"),
    ("northern Gaza", "southern Gaza"),
    ("St. Paul, Minnesota", "Minneapolis"),
    ("Ash Street station", "Elm Street station"),
    ("Perth, Scotland", "Perth, Australia"),
    ("Valencia, Spain", "Valencia, Venezuela"),
]
OPEN = [
    ("Washington", "Washington state"),
    ("New York", "New York City"),
    ("north of Paris", "north-east of Paris"),
    ("25 miles north of Aleppo", "about 40 kilometers north of Aleppo"),
    ("about 10 km north of Aleppo", "12 km north of Aleppo"),
    ("30 km from Kyiv", "20 miles from Kyiv"),
    ("30 km from Kyiv", "30 km north of Kyiv"),
    ("a suburb of Paris", "Paris"),
    ("outskirts of Kharkiv", "Kharkiv"),
    ("near Leeds", "outside Leeds"),
    ("inside the embassy", "the embassy"),
    ("the centre of Madrid", "downtown Madrid"),
    ("off Lampedusa", "Lampedusa"),
    ("Croydon", "south London"),
    ("Birmingham, Alabama", "Birmingham"),
    ("Brooklyn", "New York"),
    ("Bakhmut", "Donetsk region"),
    ("Kherson", "Kherson region"),
    ("Memorial Hospital", "St. Mary's Hospital"),
    ("Erbil", "Irbil"),
    ("the Gaza Strip", "Gaza"),
    ("Rafah", "Gaza"),
    ("Helsinki", "by telephone"),
    ("Kabul airport", "Kabul"),
    ("at home", "in the office"),
    ("the Polish-Ukrainian border", "Poland"),
    ("the border with Poland", "the Ukrainian border"),
    ("Manchester", "Greater Manchester"),
    ("Kyiv", "Kyiv region"),
    ("Kyiv region", "Ukraine"),
    ("London", "the City of London"),
    ("Westminster", "London"),
    ("Silicon Valley", "San Francisco"),
    ("Los Angeles County", "Los Angeles"),
    ("Los Angeles", "Hollywood"),
    ("Crimea", "Ukraine"),
    ("Donbas", "Donetsk"),
    ("Rafah", "the Gaza Strip"),
    ("northern Gaza", "Gaza City"),
    ("Rafah crossing", "Rafah"),
    ("Ben Gurion airport", "Tel Aviv"),
    ("JFK airport", "New York"),
    ("Kennedy Airport", "John F. Kennedy International Airport"),
    ("Bucha, near Kyiv", "Kyiv"),
    ("Bucha, outside Kyiv", "near Kyiv"),
    ("Dahiyeh, a southern suburb of Beirut", "Beirut"),
    ("the Black Sea", "Odesa"),
    ("the Strait of Hormuz", "Iran"),
    ("Mount Everest", "Nepal"),
    ("Belfast", "Northern Ireland"),
    ("Cardiff", "Wales"),
    ("Edinburgh", "Scotland"),
    ("the second floor", "the second floor of the building"),
    ("World Trade Center", "Twin Towers"),
    ("a parking lot", "a car park"),
    ("the White House", "Washington"),
    ("the Kremlin", "Moscow"),
    ("10 Downing Street", "Downing Street"),
    ("Lake Geneva", "Geneva"),
    ("Birmingham", "England"),
]


@pytest.mark.parametrize(("a", "b"), ONE_PLACE)
def test_one_place(a: str, b: str) -> None:
    """Spellings, words for numbers, and units don't make another place."""
    assert relate(a, b, kind="place").relation in {"same", "alias"}


@pytest.mark.parametrize(("a", "b", "relation"), INSIDE)
def test_inside(a: str, b: str, relation: str) -> None:
    """What the words, or the tables of states and cities, put inside another place is the more exact."""
    assert relation == relate(a, b, kind="place").relation


@pytest.mark.parametrize(("a", "b"), TWO_PLACES)
def test_two_places(a: str, b: str) -> None:
    """One name in two states, opposite sides, inside and outside, two distances, two numbers, two cities and two
    names of one kind are a conflict.
    """
    assert relate(a, b, kind="place").relation in {"contradicts", "differs"}


@pytest.mark.parametrize(("a", "b"), OPEN)
def test_open(a: str, b: str) -> None:
    """Near is not elsewhere, and what may be a part or another name is never held against the sources."""
    assert relate(a, b, kind="place").relation not in {"contradicts", "differs"}


@pytest.mark.parametrize(
    ("a", "b", "relation", "rule"),
    [
        ("north of Milford", "south of the town of Milford", "contradicts", "place.opposite"),
        ("north of Milford", "east of Milford", "differs", "place.opposite"),
        ("25 miles north of Aleppo", "40 km north of Aleppo", "same", "place.distance"),
        ("25 miles north of Aleppo", "50 miles north of Aleppo", "contradicts", "place.distance"),
        ("about 25 miles north of Aleppo", "50 miles north of Aleppo", "differs", "place.distance"),
        ("10 miles north of Aleppo", "12 miles north of Aleppo", "differs", "place.distance"),
        ("about 10 miles north of Aleppo", "12 miles north of Aleppo", "compatible", "place.distance"),
        ("outside Houston", "downtown Houston", "contradicts", "place.outside"),
        ("near Houston", "downtown Houston", "compatible", "place.near"),
        ("inside the mosque", "outside the mosque", "contradicts", "place.outside"),
        ("off the coast of Libya", "in Libya", "compatible", "place.near"),
        ("Terminal 2", "Terminal 3", "contradicts", "place.numbered"),
        ("Route 9", "Route 9A", "not_comparable", "place.unknown"),
        ("Brussels", "Antwerp", "contradicts", "place.siblings"),
        ("Milford", "Ashby", "not_comparable", "place.unknown"),
        ("Elm Street", "Oak Street", "contradicts", "place.siblings"),
        ("Central Hospital", "St. Mary's Hospital", "not_comparable", "place.unknown"),
        ("Atlanta, Georgia", "Georgia", "refines", "place.contained"),
    ],
)
def test_rule(a: str, b: str, relation: str, rule: str) -> None:
    """Each verdict names the evidence that it rests on."""
    verdict = relate(a, b, kind="place")
    assert (relation, rule) == (verdict.relation, verdict.rule)


@pytest.mark.parametrize(
    ("text", "where", "anchor", "km"),
    [
        ("25 miles north of Aleppo", "north", "Aleppo", 40.2),
        ("half a mile from the school", "from", "the school", 0.8),
        ("50 km (30 miles) north-east of Kyiv", "northeast", "Kyiv", 50.0),
        ("two miles off the coast of Libya", "off", "Libya", 3.2),
        ("just outside Houston", "outside", "Houston", None),
        ("a suburb of Paris", "suburb", "Paris", None),
    ],
)
def test_bearing(text: str, where: str, anchor: str, km: float | None) -> None:
    """Direction, distance in kilometres and the place it counts from are read from the words."""
    found = bearing.find(text)
    assert found is not None
    assert (where, anchor, km) == (found[0].where, found[1], found[0].km)


@pytest.mark.parametrize(
    "text", ["North Carolina", "Northampton", "Offenbach", "Nearville", "Inner Mongolia", ""]
)
def test_no_bearing(text: str) -> None:
    """Names that begin like a bearing are names."""
    assert bearing.find(text) is None


@given(
    where=st.sampled_from(["near", "outside", "off", "from", *bearing.DEGREES]),
    km=st.none() | st.floats(min_value=0.1, max_value=9999).map(lambda x: round(x, 1)),
    hedged=st.booleans(),
)
def test_written_is_read(where: str, km: float | None, hedged: bool) -> None:
    """What `write` puts into a place's key, `read` takes out again."""
    told = bearing.Bearing(where, "elk ridge", km, hedged and km is not None)
    assert told == bearing.read(bearing.write(told, "elk ridge")[0])


def test_cities() -> None:
    """Every city is folded, no state's name, and lies in a state that the tables have."""
    known = {*states.states(), *states.us_states().values(), *PARTS, "new york city", "los angeles"}
    for form in ("antwerp", "houston", "brussels", "geneva"):
        assert cities.is_city(form)
    assert "texas" == cities.state_of("houston")
    assert cities.state_of("birmingham") is None
    table = cities._cities()  # the table itself is what is tested
    assert [form for form in table if fold(form) != form or states.named(form)] == []
    assert {state for state in table.values() if state} <= known


words = st.sampled_from(
    """north south of Aleppo Houston downtown outside near inside 25 40 miles km about Terminal 2 3 the Georgia
    Atlanta , Tbilisi Washington D.C. state London Elm Oak Street city off coast a village""".split()
)
phrases = st.lists(words, max_size=6).map(lambda parts: " ".join(parts).replace(" ,", ","))


@settings(max_examples=300)
@given(a=phrases, b=phrases)
def test_symmetry(a: str, b: str) -> None:
    """Which of two places comes first makes no difference, and a place is the same as itself."""
    x, y = place.parse(a), place.parse(b)
    if x is not None and y is not None:
        assert place.compare(x, y) == place.compare(y, x).turned()
        assert place.compare(x, x).relation == "same"
