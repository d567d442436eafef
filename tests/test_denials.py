"""One side says that it happened, the other denies it: rules tell where it is one deed in the same verb."""

from __future__ import annotations

import pytest

from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.records import Modality
from tests.making import claim


def _relation(said: str, other: str, modality: Modality = "denied", question: str = "Did it?") -> str:
    one = claim("s1.c1", said, "text", modality=modality, question=question)
    two = claim("s2.c1", other, "text", question=question)
    told = {compare(one, two, Context()).relation, compare(two, one, Context()).relation}
    assert len(told) == 1
    return told.pop()


@pytest.mark.parametrize(
    ("denied", "happened"),
    [
        ("did not pay", "paid"),
        ("denied touching the ball", "touched the ball"),
        ("received no warning", "was warned"),
        ("never met him", "met him"),
        ("failed to stop", "stopped"),
        ("found no bomb", "found the bomb"),
        ("didn't inform its customers", "informed its customers"),
    ],
)
def test_one_verb_once_negated_is_a_contradiction(denied: str, happened: str) -> None:
    """Tense, auxiliaries and empty verbs make no other deed of it."""
    assert "contradicts" == _relation(denied, happened)


@pytest.mark.parametrize(
    ("denied", "happened"),
    [
        ("did not pay the ransom", "paid the fine"),
        ("did not fire first", "fired"),
        ("did not pay all its taxes", "paid its taxes"),
        ("has not yet resigned", "resigned"),
        ("did not pay", "never paid"),
    ],
)
def test_another_object_or_a_narrower_denial_is_left_to_a_reading(denied: str, happened: str) -> None:
    """Not yet, not all, not first: what is denied is less than the other side says."""
    assert "not_comparable" == _relation(denied, happened)


def test_what_the_question_names_may_be_left_out_of_an_answer() -> None:
    """ "Met" answers whether she met the lobbyist."""
    asked = "Did she meet the lobbyist?"

    assert "contradicts" == _relation("denied meeting the lobbyist", "met", question=asked)


@pytest.mark.parametrize(
    ("planned", "happened", "expected"),
    [
        ("will resign", "resigned", "superseded"),
        ("will resign", "was dismissed", "not_comparable"),
        ("will not resign", "resigned", "not_comparable"),
    ],
)
def test_what_was_announced_in_the_same_verb_has_come_true(
    planned: str, happened: str, expected: str
) -> None:
    """An announced deed that then happened is no open question."""
    assert expected == _relation(planned, happened, "planned")
