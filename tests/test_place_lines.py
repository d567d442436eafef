"""Places told by two others, and waters, airports and islands under several names."""

from __future__ import annotations

import pytest

from summarizer.values import landmarks, place
from summarizer.values.relate import relate

RELATED = [
    # borders
    ("the Chad-Niger border", "the border between Niger and Chad", "same"),
    ("Chad's border with Niger", "the Chad-Niger border", "same"),
    ("the North Korea-China border", "the border between China and North Korea", "same"),
    ("the Chad-Niger border", "the Chad-Sudan border", "contradicts"),
    ("the border with Chad", "the Chad-Niger border", "refined_by"),
    ("the Kent-Sussex border", "the Kent-Surrey border", "not_comparable"),
    # corners
    ("Elm St. and Oak Rd.", "the intersection of Oak Road and Elm Street", "same"),
    ("the corner of Alder and Fifth", "Fifth Street at Alder Avenue", "same"),
    ("Fifth Street at Alder Avenue", "Fifth Street at Birch Avenue", "contradicts"),
    ("the corner of Elm Street and Oak Road", "Elm Street", "refines"),
    ("the corner of Elm Street and Route 9", "the corner of Elm Street and Oak Road", "not_comparable"),
    # stretches
    ("between Lublin and Radom", "between Radom and Lublin", "same"),
    ("the road from Radom to Lublin", "between Lublin and Radom", "refines"),
    ("the Lublin-Radom highway", "the road between Radom and Lublin", "same"),
    ("between Lublin and Radom", "between Lublin and Krakow", "not_comparable"),
    # waters
    ("the Black Sea", "the Red Sea", "contradicts"),
    ("the Sea of Azov", "the Azov Sea", "same"),
    ("the Sea of Japan", "the East Sea", "alias"),
    ("the South China Sea", "the East Sea", "alias"),
    ("the Aegean Sea", "the Mediterranean", "refines"),
    ("the Gulf of Oman", "the Gulf of Aden", "contradicts"),
    ("the Persian Gulf", "the Arabian Gulf", "same"),
    ("the Strait of Hormuz", "the Persian Gulf", "not_comparable"),
    ("the Danube", "the Danube River", "same"),
    # airports and islands
    ("Heathrow", "London Heathrow airport", "same"),
    ("Gatwick Airport", "Stansted", "contradicts"),
    ("Narita airport", "Haneda International Airport", "contradicts"),
    ("the Falklands", "the Malvinas", "same"),
    ("a Greek island", "Kos island", "not_comparable"),
    # numbers, points of the compass, kinds cut short
    ("Ward 7", "the seventh ward", "same"),
    ("Ward 7", "the eighth ward", "contradicts"),
    ("the thirteenth district", "District 13", "same"),
    ("south-west Ghana", "southwestern Ghana", "same"),
    ("Ghana's south-west", "southwest Ghana", "same"),
    ("north-eastern Syria", "south-western Syria", "contradicts"),
    ("N. Main St.", "North Main Street", "same"),
    ("14 Harrow Ln", "14 Harrow Lane", "same"),
    ("St. Mary Hospital", "St Mary's Hospital", "not_comparable"),
    ("5 nautical miles off Malta", "9.3 km off Malta", "same"),
]


@pytest.mark.parametrize(("a", "b", "relation"), RELATED)
def test_relation(a: str, b: str, relation: str) -> None:
    """As someone with a map says, and mirrored the other way round."""
    verdict = relate(a, b, kind="place")
    assert relation == verdict.relation
    assert verdict.turned() == relate(b, a, kind="place")


def test_one_state_with_a_hyphen_has_one_border() -> None:
    """Guinea-Bissau is a state; its border isn't that between Guinea and Bissau."""
    read = place.parse("the Guinea-Bissau border")
    assert read is not None
    assert "and" not in read.place.split()


def test_tables_agree() -> None:
    """Every water that lies in another, and that other, has a line of its own; no name is on two lines."""
    firsts = set(landmarks.ONE_PLACE.values())
    assert set() == (set(landmarks.INSIDE) | set(landmarks.INSIDE.values())) - firsts
    assert all(landmarks.plain(name) == landmarks.ONE_PLACE[name] for name in landmarks.ONE_PLACE)
