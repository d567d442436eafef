"""A quotation that stands several times is placed by its neighbours."""

from __future__ import annotations

import pytest

from summarizer.engines.base import ClaimDraft, QuotationDraft
from summarizer.ground import Locator
from summarizer.neighbours import beside
from tests.making import brief, draft

TEXT = (
    "Two miners died at Karsk on Monday. The shaft had been closed in May.\n"
    "A strike followed. It lasted a week, the union said.\n"
    "Two miners died at Brodno on Friday. The shaft had been closed in June.\n"
)
FIRST, SECOND = TEXT.index("The shaft had"), TEXT.rindex("The shaft had")


def claim(quote: str) -> ClaimDraft:
    """A drafted claim in words."""
    return ClaimDraft(question="What happened?", statement=quote, kind="text", value=quote, quote=quote)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Two miners died at Karsk", "A strike followed", FIRST),
        ("It lasted a week", "Two miners died at Brodno", SECOND),
        ("died at Brodno on Friday", "closed in June", SECOND),
    ],
)
def test_an_ambiguous_quote_stands_beside_its_neighbours(before: str, after: str, expected: int) -> None:
    """Of two places the one between what was drafted before and after is meant, not always the first."""
    drafts = [claim(before), claim("The shaft had been closed in"), claim(after)]
    claims = brief(TEXT, draft(*drafts)).claims

    assert expected == claims[1].evidence[0].start


def test_one_neighbour_is_enough() -> None:
    """At an end of the list the only neighbour tells."""
    claims = brief(TEXT, draft(claim("on Friday"), claim("The shaft had been closed in"))).claims

    assert claims[1].evidence[0].start == SECOND


def test_without_neighbours_the_first_place_is_taken_and_it_is_said() -> None:
    """Nothing tells which was meant: the first, with a note and the number of places."""
    locator = Locator(TEXT)
    (only,) = beside(locator, [claim("The shaft had been closed in")])
    found = locator.locate(only.quote, only.near)

    assert (None, ((FIRST, FIRST + len(only.quote)),), 2) == (only.near, found.spans, found.places)  # type: ignore[union-attr]  # a refusal fails the test
    assert "stands 2 times; the first is taken" in found.note  # type: ignore[union-attr]  # as above


def test_what_an_engine_knows_itself_stays() -> None:
    """A place given by the engine is not changed, and neither is a quote that stands once or nowhere."""
    given = QuotationDraft(quote="The shaft had been closed in", speaker=None, near=FIRST)
    drafts = [given, QuotationDraft("on Friday", None), QuotationDraft("never said so", None)]

    assert drafts == beside(Locator(TEXT), drafts)
