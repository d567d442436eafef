"""Participants of all sources: one actor a bearer of a name, however it is spelt."""

from __future__ import annotations

from summarizer.consolidate.actors import merge_actors
from summarizer.records import Actor, ActorKind, Span


def actor(
    identifier: str, name: str, kind: ActorKind = "person", *, role: str | None = None, spans: int = 1
) -> Actor:
    """An actor of a source, mentioned so often."""
    source = identifier.split(".")[0]
    evidence = tuple(
        Span(source=source, start=i * 100, end=i * 100 + len(name), text=name) for i in range(spans)
    )
    return Actor(id=identifier, name=name, kind=kind, role=role, evidence=evidence)


def test_spellings_and_short_forms_are_one_actor() -> None:
    """The fullest form names it, the others are aliases, every source's mention is evidence."""
    found = merge_actors(
        [
            actor("s1.a1", "Zelenskiy"),
            actor("s2.a1", "Volodymyr Zelensky"),
            actor("s3.a1", "President Zelenskyy"),
        ]
    )

    assert [("a1", "Volodymyr Zelensky")] == [(a.id, a.name) for a in found]
    assert ("President Zelenskyy", "Zelenskiy") == found[0].aliases
    assert {"s1", "s2", "s3"} == {span.source for span in found[0].evidence}


def test_two_people_of_one_family_name_stay_two() -> None:
    """Marquis and Jeff Teague are brothers, not one man."""
    found = merge_actors([actor("s1.a1", "Marquis Teague"), actor("s2.a1", "Jeff Teague")])

    assert {"Marquis Teague", "Jeff Teague"} == {a.name for a in found}


def test_a_leader_is_not_the_state() -> None:
    """Putin may stand for Russia in an answer; among the participants he is himself."""
    found = merge_actors([actor("s1.a1", "Vladimir Putin"), actor("s2.a1", "Russia", "state")])

    assert len(found) == 2


def test_descriptions_that_read_the_same_are_one() -> None:
    """ "Local media" and "the local media", of which no name can be read."""
    found = merge_actors([actor("s1.a1", "local media", "group"), actor("s2.a1", "the local media", "group")])

    assert len(found) == 1


def test_who_most_sources_mention_comes_first() -> None:
    """Then who is mentioned most often, then by name."""
    found = merge_actors(
        [
            actor("s1.a1", "Ann Lee"),
            actor("s1.a2", "Carl Brandt", spans=3),
            actor("s1.a3", "Bo Dahl"),
            actor("s2.a1", "Bo Dahl", role="engineer"),
        ]
    )

    assert ["Bo Dahl", "Carl Brandt", "Ann Lee"] == [a.name for a in found]
    assert found[0].role == "engineer"


def test_the_kind_that_most_sources_give_is_taken() -> None:
    """One reader's slip doesn't make a person a body."""
    found = merge_actors(
        [actor("s1.a1", "Ann Lee", "organisation"), actor("s2.a1", "Ann Lee"), actor("s3.a1", "Ann Lee")]
    )

    assert [("Ann Lee", "person")] == [(a.name, a.kind) for a in found]
