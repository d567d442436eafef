"""Independent origins: rewrites and shared utterances count once."""

from __future__ import annotations

from itertools import permutations

import pytest

from summarizer.origins import find_origins, independent
from summarizer.records import SourceBrief
from tests.making import brief, claim, draft

WIRE = (
    "A ferry with 212 passengers on board ran aground off the northern coast on Tuesday after its engine failed in "
    "heavy seas. Coast guard vessels reached it within two hours and took most of the passengers to the nearest "
    "harbour, where buses were waiting. Nobody was hurt, but the ship took in water through a crack near the bow. "
    "The company that runs the line stopped all sailings until divers have looked at its other two ships."
)
OTHER = (
    "Passengers of a stranded ferry told of hours in the dark as waves broke over the deck. The vessel had left "
    "port in calm weather, several of them recalled, and nothing seemed wrong until the lights went out. Volunteers "
    "in the village cooked soup for those who came ashore. An inquiry will be led by the transport ministry."
)


def briefs(*texts: str) -> list[SourceBrief]:
    """A brief without claims for each text."""
    return [brief(text, draft(), number) for number, text in enumerate(texts, 1)]


def sets(found: list[SourceBrief]) -> list[tuple[str, ...]]:
    """The sources of each origin."""
    return [origin.sources for origin in find_origins(found)]


def test_a_rewrite_shares_its_origin() -> None:
    """An article that carries most of another's sentences is no second confirmation."""
    rewritten = WIRE.replace("Nobody was hurt", "There were no injuries").replace("heavy seas", "a storm")

    assert [("s1", "s2")] == sets(briefs(WIRE, rewritten))


def test_independent_reports_stand_alone() -> None:
    """Two reporters on one event are two origins."""
    assert [("s1",), ("s2",)] == sets(briefs(WIRE, OTHER))


def test_a_shared_statement_makes_no_copy() -> None:
    """Everybody quotes the same statement: quotations are left out of the count."""
    statement = f'"{WIRE}" the coast guard said in a statement.'

    assert [("s1",), ("s2",)] == sets(
        briefs(f"{OTHER}\n{statement}", f"Boats were sent out early.\n{statement}")
    )


def test_copies_of_copies_are_one_origin() -> None:
    """C copies b, b copies a: one origin, though a and c share little."""
    first, second = WIRE.split(" Nobody was hurt")
    middle = first + " " + OTHER.split(" Volunteers")[0]

    assert [("s1", "s2", "s3")] == sets(briefs(first, middle, OTHER.split(" Volunteers")[0] + second))


def test_the_reason_says_who_carries_whose_text() -> None:
    """A reader is told why two articles count as one."""
    origin = find_origins(briefs(WIRE, WIRE + " It was towed to port."))[0]

    assert "carry the same text" in origin.reason


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_origins_dont_depend_on_order(order: tuple[int, ...]) -> None:
    """The same origins whatever the order of the briefs."""
    found = briefs(WIRE, OTHER, WIRE)

    assert [("s1", "s3"), ("s2",)] == sets([found[i] for i in order])


def test_one_utterance_reported_twice_is_one_origin() -> None:
    """Two articles that report the same sentence of the same speaker confirm it once."""
    said = "the talks will be held in Geneva on Monday at noon"
    same = [claim(f"s{n}.c1", said, "text", said_by="Emily Horne") for n in (1, 2)]
    other = claim("s3.c1", "there will be a meeting in Switzerland", "text", said_by="Emily Horne")

    assert independent(same, {}) == 1
    assert independent([*same, other], {}) == 2
