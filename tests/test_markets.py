"""Prices that move through the day are of one moment only when both reports are of the close."""

from __future__ import annotations

import pytest

from summarizer.consolidate import markets
from tests.making import claim

OPEN = [
    (
        "4.3 percent",
        "Qualcomm shares fell 4.3 percent to $63.20.",
        "6.6%",
        "Qualcomm (QCOM) shares fell 6.6%.",
    ),
    (
        "$254",
        "Shares of Goldman fell 1 percent to $254 in early trading.",
        "$256",
        "Goldman shares were down at $256.",
    ),
    ("2%", "The pound rose 2% after the vote.", "1.4%", "Sterling gained as the pound climbed 1.4%."),
    ("3%", "Its stock closed down 3%.", "5%", "Its stock was trading 5% lower."),
]
LEFT = [
    # both at the close: one price
    ("3%", "Its shares closed down 3%.", "5%", "Shares ended 5% lower."),
    # what was paid or offered doesn't move
    ("$60", "It offered $60 a share in cash.", "$70", "It offered $70 for each share."),
    ("5 percent", "He bought 5 percent of the shares.", "9 percent", "He bought 9 percent of the stock."),
    # a result, not a price
    ("4 percent", "Revenue fell 4 percent.", "6 percent", "Revenue fell 6 percent."),
    ("3", "The party won 3 seats, up from one.", "5", "The party won 5 seats, up from one."),
    ("2bn", "Sales fell to 2bn dollars.", "3bn", "Sales fell to 3bn dollars."),
]


@pytest.mark.parametrize(("one", "said", "other", "told"), OPEN)
def test_two_reports_of_a_moving_price_are_left_open(one: str, said: str, other: str, told: str) -> None:
    """Unless both say the close, a rule can't tell that they are of one moment; the order doesn't matter."""
    pair = (
        claim("s1.c1", one, "quantity", question="How far did it move?", evidence=said),
        claim("s2.c1", other, "quantity", question="How far did it move?", evidence=told),
    )
    for a, b in (pair, pair[::-1]):
        verdict = markets.compare(a, b)
        assert verdict is not None
        assert ("not_comparable", "scope.open") == (verdict.relation, verdict.rule)


@pytest.mark.parametrize(("one", "said", "other", "told"), LEFT)
def test_what_does_not_move_is_compared(one: str, said: str, other: str, told: str) -> None:
    """Closing prices, offers, holdings and results are for the values to decide."""
    a = claim("s1.c1", one, "quantity", question="How much?", evidence=said)
    b = claim("s2.c1", other, "quantity", question="How much?", evidence=told)
    assert markets.compare(a, b) is None


def test_what_is_traded_may_stand_in_the_question_alone() -> None:
    """A quotation is cut short: "fell 6.6%" answers how the shares moved."""
    asked = "How did Qualcomm's shares move?"
    a = claim("s1.c1", "4.3 percent", "quantity", question=asked, evidence="fell 4.3 percent to $63.20")
    b = claim("s2.c1", "6.6%", "quantity", question=asked, evidence="fell 6.6% on Monday")
    assert markets.compare(a, b) is not None


def test_words_for_a_price_that_moves_are_of_a_time_too() -> None:
    """ "Little changed" and "fell 6.6%" are both true at their times of one day."""
    asked = "How did the shares move?"
    a = claim(
        "s1.c1", "little changed", "text", question=asked, evidence="Norvek and Tessa were little changed."
    )
    b = claim("s2.c1", "6.6%", "quantity", question=asked, evidence="Norvek (NVK) fell 6.6%.")
    assert markets.compare(a, b) == markets.compare(b, a) is not None


def test_only_prices_move() -> None:
    """Who sold the shares is no price."""
    a = claim("s1.c1", "Anna Holt", "name", question="Who sold?", evidence="Shares fell as Anna Holt sold.")
    b = claim("s2.c1", "Per Lund", "name", question="Who sold?", evidence="Shares fell as Per Lund sold.")
    assert markets.compare(a, b) is None
