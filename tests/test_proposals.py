"""What a cross-reading proposes and nobody judged meets the gates of time that facts meet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.consolidate.conflicts import by_proposal
from summarizer.consolidate.context import Context
from summarizer.consolidate.facts import Linked, linked
from summarizer.records import Kind
from tests.making import PUBLISHED, claim

Told = tuple[str, Kind, str]
ASKED = "How did Norvek's shares move?"
FELL: Told = ("4.3 percent", "quantity", "Norvek shares fell 4.3 percent to $63.20.")
FELL_MORE: Told = ("6.6%", "quantity", "Norvek (NVK) shares fell 6.6%.")
STEADY: Told = ("little changed", "text", "Norvek and Tessa were little changed.")
WHY: Told = ("on fears for the deal", "text", "It was on fears for the deal.")
CLOSED: Told = ("5%", "quantity", "Norvek shares closed 5% lower.")
CLOSED_HIGHER: Told = ("little changed", "text", "Norvek shares closed little changed.")


def proposed(*told: Told, question: str = ASKED) -> Linked:
    """A fact that a cross-reading proposed: (value, kind, sentence) of as many sources, all of one day."""
    claims = [
        claim(f"s{n}.c1", value, kind, question=question, evidence=words)
        for n, (value, kind, words) in enumerate(told, 1)
    ]
    context = Context(published={f"s{n}": PUBLISHED for n in range(1, len(told) + 1)})
    return replace(linked(question, True, claims, context), proposed=True)


@pytest.mark.parametrize(
    "told", [(FELL, FELL_MORE), (FELL, STEADY), (FELL, FELL_MORE, STEADY), (CLOSED, FELL)]
)
def test_moves_at_several_times_of_a_day_are_no_disagreement(told: tuple[Told, ...]) -> None:
    """Share prices of one day, told in figures or in words, differ by the hour: nothing is flagged, not even as
    possible.
    """
    assert by_proposal(0, proposed(*told)) is None


@pytest.mark.parametrize("told", [(CLOSED, CLOSED_HIGHER), (FELL, STEADY, WHY), (WHY, STEADY)])
def test_what_else_clashes_stays_possible(told: tuple[Told, ...]) -> None:
    """Two closes, or an answer that is no price at all: the proposal is shown, and every answer with it."""
    found = by_proposal(0, proposed(*told))
    assert found is not None
    assert ("possible", "crossread", len(told)) == (found.standing, found.rule, len(found.sides))


def test_a_count_of_which_one_side_tells_the_hour_is_no_disagreement() -> None:
    """ "By 7am" beside no hour: the other's count may be later."""
    early: Told = ("12", "quantity", "By 7am on Wednesday 12 had been saved.")
    late: Told = ("21", "quantity", "Rescuers have saved 21.")
    assert by_proposal(0, proposed(early, late, question="How many were saved?")) is None


def test_what_no_cross_reading_proposed_is_no_finding() -> None:
    """Answers that merely can't be compared stand side by side."""
    assert by_proposal(0, replace(proposed(WHY, STEADY), proposed=False)) is None
