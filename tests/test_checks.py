"""What a written sentence brings in from nowhere is found."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.checks import Held

TEXT = (
    "US President Joe Biden will speak with Vladimir Putin on Thursday, a White House official said. More than "
    "100,000 Russian troops are near Ukraine's border, 12 of them in tanks. "
    "The National Security Council met for two hours."
)
ANCHOR = date(2021, 12, 29)


@pytest.mark.parametrize(
    ("sentence", "stray"),
    [
        ("More than 100,000 troops are there", ""),
        ("Some 100000 troops are there", ""),
        ("More than 90,000 troops are there", "90000"),
        ("Twelve are in tanks", ""),
        ("They met for 2 hours", ""),
        ("They met for three hours", "three"),
        ("More than one hundred thousand Russian troops", ""),
        ("A two-hour meeting", ""),
        ("A four-hour meeting", "four"),
        ("They speak on Thursday", ""),
        ("They speak on December 30", ""),
        ("They speak on December 31", "December 31"),
        ("They speak on Friday", "Friday"),
        ("One of them will speak first", ""),
    ],
)
def test_figures_and_dates(sentence: str, stray: str) -> None:
    """Figures agree as digits or words; a date agrees when the text resolves to it."""
    assert Held(TEXT, ANCHOR).stray_figure(sentence) == stray


@pytest.mark.parametrize(
    ("sentence", "stray"),
    [
        ("Joe Biden speaks with Putin", ""),
        ("The United States and Russia will talk", ""),
        ("Troops of the NSC are near Ukrainian soil", ""),
        ("Putin speaks with Emmanuel Macron", "Emmanuel"),
        ("He spoke to Xi", "Xi"),
        ("He spoke on Thursday in January", ""),
    ],
)
def test_names(sentence: str, stray: str) -> None:
    """Names agree in any form of the same state, as initials, or inflected; a new one is named."""
    assert Held(TEXT).stray_name(sentence) == stray
