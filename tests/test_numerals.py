"""Numerals and ships' prefixes don't set names apart."""

from __future__ import annotations

import pytest

from summarizer.values.numerals import plainly
from summarizer.values.relate import relate


@pytest.mark.parametrize(
    ("one", "other", "kind", "expected"),
    [
        ("Cahaya Selat 3", "Cahaya Selat III", "name", "same"),
        ("KM Cahaya Selat III", "Cahaya Selat 3", "name", "same"),
        ("Apollo XIV", "Apollo 14", "name", "same"),
        ("Apollo 11", "Apollo XII", "name", "contradicts"),
        ("Terminal II", "Terminal 2", "place", "same"),
        ("Malcolm X", "Malcolm Little", "name", "contradicts"),
    ],
)
def test_a_roman_numeral_is_its_figure(one: str, other: str, kind: str, expected: str) -> None:
    """III and 3 are one number, and XII isn't 11; a letter that no figure answers stays a letter."""
    assert expected == relate(one, other, kind=kind).relation  # type: ignore[arg-type]  # a kind by name
    assert expected == relate(other, one, kind=kind).relation  # type: ignore[arg-type]  # a kind by name


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("HMS Victory", "Victory", ("Victory", "Victory")),
        ("HMS Victory", "USS Victory", ("HMS Victory", "USS Victory")),
        ("Malcolm X", "Malcolm", ("Malcolm X", "Malcolm")),
        ("Studio 5", "Studio IX", ("Studio 5", "Studio 9")),
    ],
)
def test_only_what_the_other_name_lacks_is_undone(one: str, other: str, expected: tuple[str, str]) -> None:
    """Two prefixes tell two navies' ships apart; a numeral is read only beside a figure."""
    assert expected == plainly(one, other)
    assert expected[::-1] == plainly(other, one)


def test_a_reason_has_the_names_as_the_articles_have_them() -> None:
    """No capitals are changed on the way: "PT Lintas" isn't "Pt Lintas"."""
    assert "“PT Lintas Kalindu”" in relate("PT Lintas Kalindu", "Bahari Lines", kind="name").reason
