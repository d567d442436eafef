"""The quality gate of typed comparison: labelled sets written by hand before the rules that must pass them.

What rules were tuned on (`seen…`) must pass at the floors that are aimed at. The two parts that nobody who wrote a rule
has looked at (`unseen…`) are held at what they were measured at, a little below those: they tell how far the rules
carry, and their floors may only rise.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from tests.pairs import TURNED, Pair, Part, pairs, score, verdicts

SEEN: tuple[Part, ...] = ("seen", "seen_claims", "seen_values")
UNSEEN: tuple[Part, ...] = ("unseen", "unseen2")
PARTS = SEEN + UNSEEN
#: Precision and recall of `contradicts`, precision of `differs`, and agreements that may be called a conflict.
AIM = (0.97, 0.92, 0.89, 1)
FLOORS = {**dict.fromkeys(SEEN, AIM), "unseen": (0.85, 0.92, 0.90, 2), "unseen2": (0.90, 0.83, 0.90, 2)}
CONFLICTS = {"contradicts", "differs"}
AGREEMENTS = {"same", "alias", "refines", "refined_by"}


def test_the_set_is_large_and_much_of_it_unseen() -> None:
    """At least 400 pairs, no id twice, no pair twice, and every relation and kind among them."""
    found = {part: pairs(part) for part in PARTS}
    everything = [pair for part in PARTS for pair in found[part]]

    assert len(everything) >= 400
    assert sum(len(found[part]) for part in UNSEEN) * 10 >= len(everything) * 4
    assert max(Counter(pair.id for pair in everything).values()) == 1
    assert max(Counter((p.level, p.kind, str(p.a), str(p.b), p.anchor) for p in everything).values()) == 1
    assert {"quantity", "moment", "name", "place", "text"} == {pair.kind for pair in everything}
    assert len({pair.expected for pair in everything}) == 11


@pytest.mark.parametrize("part", PARTS)
def test_what_is_called_a_contradiction_is_one(part: Part) -> None:
    """Of what was tuned on, 97 % of the pairs called contradictory are, and 92 % of those that are get called so."""
    found = score(pairs(part), "contradicts")
    precision, recall, *_ = FLOORS[part]

    assert (True, True) == (found.precision >= precision, found.recall >= recall), found


@pytest.mark.parametrize("part", PARTS)
def test_what_is_said_to_differ_does(part: Part) -> None:
    """Of the pairs said to differ nine in ten do."""
    found = score(pairs(part), "differs")

    assert found.precision >= FLOORS[part][2], found


@pytest.mark.parametrize("part", PARTS)
def test_no_agreement_is_called_a_conflict(part: Part) -> None:
    """What is the same, another name for it, or more exact, doesn't come out as a conflict."""
    wrong = [
        pair.id
        for pair in pairs(part)
        if pair.expected in AGREEMENTS
        and not pair.accepted & CONFLICTS
        and {verdict.relation for verdict in verdicts(pair)} & CONFLICTS
    ]

    assert len(wrong) <= FLOORS[part][3], wrong


@pytest.mark.parametrize("part", PARTS)
def test_a_verdict_is_the_same_from_both_sides(part: Part) -> None:
    """Which answer comes first changes nothing but the direction, and every verdict gives rule and reason."""
    told = [(pair, *verdicts(pair)) for pair in pairs(part)]

    assert [] == [
        pair.id for pair, one, other in told if TURNED.get(one.relation, one.relation) != other.relation
    ]
    assert all(verdict.rule and verdict.reason for _, *both in told for verdict in both)


def _texts(pair: Pair) -> frozenset[str]:
    if pair.level == "value":
        return frozenset({pair.a, pair.b})
    return frozenset({pair.a["quote"], pair.b["quote"]})


def test_the_unseen_part_shares_no_pair_with_what_was_tuned_on() -> None:
    """No pair of texts stands in two parts: what was tuned on can't answer the exam."""
    texts = {part: {_texts(pair) for pair in pairs(part)} for part in PARTS}

    assert all(not texts[one] & texts[other] for one, other in combinations(PARTS, 2))
