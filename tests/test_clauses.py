"""What of a sentence bears on the value of a claim."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.consolidate.clauses import told
from tests.making import claim


@pytest.mark.parametrize(
    ("sentence", "value", "kept", "left_out"),
    [
        ("All 176 people aboard, nine of them crew, died in a field.", "176 people", "died", "crew"),
        ("Police said that 12 were hurt in Brenn.", "12", "hurt in Brenn", "Police"),
        ("The blast killed 12, the mayor told reporters in Oslo.", "12", "killed", "Oslo"),
        ("The blast killed 12, according to the police in Oslo.", "12", "killed", "Oslo"),
        ("The blast killed 12, most of them soldiers.", "12", "killed", "soldiers"),
        ("At the peak, said Eskra, which runs the grid, 90 homes were dark.", "90 homes", "peak", "grid"),
        ("In the capital alone, 38 died.", "38", "In the capital alone", "Police"),
        ("The storm cut off 31,000 homes on Monday.", "31,000 homes", "on Monday", "Police"),
    ],
)
def test_asides_and_attributions_do_not_bear_on_a_value(
    sentence: str, value: str, kept: str, left_out: str
) -> None:
    """What narrows the value stays; who says it, and what is added of some of those counted, goes."""
    found = told(claim("s1.c1", value, evidence=sentence))

    assert value == found.text[found.start : found.stop]
    assert kept in found.text
    assert left_out not in found.text


def test_a_value_is_found_as_a_whole_word() -> None:
    """The 9 of "49" is not the 9 that was asked for."""
    found = told(claim("s1.c1", "9", evidence="In all 49 came, and 9 stayed."))

    assert " stayed." == found.after


def test_an_hour_that_opens_the_sentence_belongs_to_the_value_and_a_clause_does_not() -> None:
    """ "By noon" dates the count behind the comma; "Divers had ended their search by dusk" doesn't."""
    opening = told(claim("s1.c1", "34 percent", evidence="By noon, 34 percent had voted."))
    clause = told(claim("s1.c1", "16", evidence="Divers had long ended their search by dusk; 16 died."))

    assert "By noon" in opening.own
    assert "by dusk" not in clause.own


@settings(max_examples=60)
@given(st.text(alphabet="ab ,;.()-–'’19 ofWho", max_size=200), st.text(alphabet="ab19 ,", max_size=8))
def test_any_text_has_its_value_where_it_says(text: str, value: str) -> None:
    """Whatever the text, the value stands at its offsets or is said not to stand there."""
    found = told(claim("s1.c1", value or "1", evidence=text or "1"))

    assert found.start == -1 or (value or "1").lower() == found.text[found.start : found.stop].lower()


def test_a_long_text_is_read_near_the_value_only() -> None:
    """Hostile length costs nothing: what is far from the value bears nothing on it."""
    found = told(claim("s1.c1", "19", evidence="in the A, who " * 5000 + "19 " + " of the " * 5000))

    assert len(found.text) < 1500
