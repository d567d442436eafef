"""Figures of different scope don't clash, and a scope that one side alone gives is no rule's business."""

from __future__ import annotations

import pytest

from summarizer.consolidate import scope
from tests.making import claim


@pytest.mark.parametrize(
    ("one", "other", "values", "rule"),
    [
        ("In the capital alone 38 people died.", "Across the country 117 people died.", ("38", "117"), "scope.apart"),
        ("It made €410m before tax.", "Net profit came to €296m.", ("€410m", "€296m"), "scope.apart"),
        ("Sustained winds of 130 mph.", "Gusts of 155 mph.", ("130 mph", "155 mph"), "scope.apart"),
        ("412 deaths in the day to Monday", "15,870 deaths in all", ("412", "15,870"), "scope.apart"),
        ("The blast killed 12.", "The blast wounded 40.", ("12", "40"), "scope.apart"),
        ("12 were killed and 40 hurt.", "13 were killed and 44 hurt.", ("12", "44"), "scope.apart"),
        ("The February quake killed 64.", "The October quake killed 9.", ("64", "9"), "scope.apart"),
        ("Insured losses came to $9 billion.", "The storm cost $22bn.", ("$9 billion", "$22bn"), "scope.open"),
        ("12 died, the gunman among them.", "He killed 11 people.", ("12", "11"), "scope.open"),
        ("The blast killed 12.", "The blast killed 13.", ("12", "13"), None),
        ("12 were killed and 40 hurt.", "13 were killed and 44 hurt.", ("12", "13"), None),
        ("Some 12 people were on board.", "It had 13 people on board.", ("12 people", "13 people"), None),
        ("Net profit was $3m.", "Profit was $4m.", ("$3m", "$4m"), None),
    ],
)  # fmt: skip
def test_what_stands_beside_a_figure_tells_its_scope(
    one: str, other: str, values: tuple[str, str], rule: str | None
) -> None:
    """Two different qualifiers of one class set figures apart; a telling one on one side leaves it open."""
    made = claim("s1.c1", values[0], evidence=one), claim("s2.c1", values[1], evidence=other)
    found = scope.compare(*made)
    turned = scope.compare(*made[::-1])

    assert rule == (found.rule if found else None) == (turned.rule if turned else None)


def test_a_reason_names_what_sets_them_apart() -> None:
    """A reader is told both scopes in words."""
    found = scope.compare(
        claim("s1.c1", "€410m", evidence="It made €410m before tax."),
        claim("s2.c1", "€296m", evidence="Net profit came to €296m."),
    )

    assert found is not None
    assert all(word in found.reason for word in ("before tax", "net", "€410m", "€296m"))
