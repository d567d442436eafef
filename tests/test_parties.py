"""Whose word stands against whose: parties dispute, sources contradict each other."""

from __future__ import annotations

import pytest

from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.records import Claim, Kind
from tests.making import claim


def _two(one: tuple[str, str], other: tuple[str, str], kind: Kind, question: str) -> tuple[Claim, Claim]:
    return (
        claim("s1.c1", one[1], kind, said_by=one[0], evidence=f"{one[0]} said {one[1]}.", question=question),
        claim("s2.c1", other[1], kind, said_by=other[0], evidence=f"{other[0]} said {other[1]}.", question=question),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # challengers against whom they challenge, by whatever name it goes
        (("the union", "80 percent"), ("Norvik Rail", "35 percent"), "disputed"),
        (("the Nurses' Federation", "3,000"), ("Belmont Trust", "900"), "disputed"),
        (("the army", "60 fighters"), ("the Shiran Front", "8 fighters"), "disputed"),
        (("villagers", "22 dead"), ("Colonel Reyes", "2 dead"), "disputed"),
        # two sides of a war
        (("Eastern Command", "120 government troops"), ("the defence ministry", "17 government troops"), "disputed"),
        (("Russia", "60 tanks"), ("Ukraine", "8 tanks"), "disputed"),
        # two who speak in court for two sides
        (("her lawyer, Tom Ashe", "$9 million"), ("counsel for the label", "$2 million"), "disputed"),
        # who says that there were none denies it
        (("General Haddad", "14 civilians"), ("coalition spokesman Mark Dunne", "no civilians"), "disputed"),
        (("the hospital", "3 people"), ("police", "nobody"), "contradicts"),
        # no parties
        (("police", "31 people"), ("the health ministry", "44 people"), "contradicts"),
        (("the fire brigade", "19 people"), ("hospital director Jan Moll", "14 people"), "contradicts"),
        (("the union", "14 people"), ("the hospital", "19 people"), "contradicts"),
        (("the army", "14 people"), ("General Surov", "19 people"), "contradicts"),
    ],
)  # fmt: skip
def test_parties_dispute_and_others_contradict(
    one: tuple[str, str], other: tuple[str, str], expected: str
) -> None:
    """A figure is a party's where its speaker has a side; hospitals, police and firefighters have none."""
    first, second = _two(one, other, "quantity", "How many?")

    assert expected == compare(first, second, Context()).relation
    assert expected == compare(second, first, Context()).relation


def test_two_who_blame_each_other_dispute() -> None:
    """Each answer names who speaks on the other side."""
    blamed = _two(("City engineers", "the contractor"), ("The contractor", "city engineers"), "name", "Who?")

    assert "disputed" == compare(*blamed, Context()).relation


def test_the_articles_own_voice_is_no_party() -> None:
    """Where one side is reported as fact, the sources disagree."""
    one = claim("s1.c1", "80 percent", said_by="the union", evidence="It was 80 percent, the union said.")
    other = claim("s2.c1", "35 percent", evidence="It was 35 percent.")

    assert "contradicts" == compare(one, other, Context()).relation
