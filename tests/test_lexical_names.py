"""Who takes part: persons, bodies and states, under all the names that an article gives them."""

from __future__ import annotations

import pytest

from summarizer.engines.base import ActorDraft
from summarizer.engines.lexical import read
from tests.lexical_articles import draft, seeds


def actors(text: str) -> dict[str, ActorDraft]:
    """The actors of a text by name."""
    return {actor.name: actor for actor in draft(text).actors}


PERSON = (
    "Mayor Anna Berg opened the bridge on Monday. Mr Olsen, an engineer, watched. Later Berg spoke to Carl Olsen, "
    "and Mayor Berg thanked him."
)


def test_a_person_has_one_entry_with_every_form() -> None:
    """The fullest form is the name; surname, title and honorific are its aliases."""
    found = actors(PERSON)

    assert {"Anna Berg", "Carl Olsen"} == set(found)
    assert found["Anna Berg"].aliases == ("Berg", "Mayor Anna Berg", "Mayor Berg")
    assert found["Carl Olsen"].aliases == ("Mr Olsen", "Olsen")
    assert found["Anna Berg"].kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Norwegian Prime Minister Anna Berg spoke. Berg left.", "Anna Berg", "Norwegian Prime Minister"),
        ("US Secretary of State Anna Berg spoke. Berg left.", "Anna Berg", "US Secretary of State"),
        (
            "National Bridge Council spokeswoman Anna Berg said no.",
            "Anna Berg",
            "National Bridge Council spokeswoman",
        ),
        ("Mr Berg said no. Mr Berg left.", "Berg", None),
    ],
)
def test_the_role_is_told_in_the_articles_words(text: str, name: str, role: str | None) -> None:
    """Titles and role nouns before the name; "Mr" is no role."""
    assert role == actors(text)[name].role


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Transport Ministry shut the bridge.", "Transport Ministry", "organisation"),
        (
            "It was shut by the Organization for Bridges and Roads in Europe.",
            "Organization for Bridges and Roads in Europe",
            "organisation",
        ),
        ("NATO sent help. The alliance thanked NATO engineers.", "NATO", "organisation"),
        ("Norway sent help. Engineers thanked Norway.", "Norway", "state"),
        ("The South Korean Foreign Ministry said no.", "South Korean Foreign Ministry", "organisation"),
        ("The newspaper Chosun Ilbo said the ship had left.", None, None),
    ],
)
def test_bodies_and_states_are_told_apart(text: str, name: str | None, kind: str | None) -> None:
    """By the nouns in the name, by acronym, by the table of states; never a person by mistake."""
    found = actors(text)

    assert all(actor.kind != "person" for actor in found.values())
    assert name is None or kind == found[name].kind


@pytest.mark.parametrize(
    "text",
    [
        "Several people were hurt. Meanwhile the road was shut.",
        "On Monday the road was shut. In January it opened.",
        "Since then the road is shut. Despite that, lorries use it. However, few do.",
        "THE BRIDGE IS SHUT AGAIN TODAY. Nobody knows why.",
        "A post by @AnnaBerg was deleted.",
    ],
)
def test_ordinary_words_days_and_headings_are_no_names(text: str) -> None:
    """A capital at the head of a sentence makes no name; neither does an @handle."""
    assert actors(text) == {}


def test_an_acronym_is_an_alias_of_what_it_shortens() -> None:
    """ "BRU" beside the Bridge Repair Union is the union."""
    found = actors("The Bridge Repair Union (BRU) went on strike. BRU members left. The BRU said so.")

    assert found["Bridge Repair Union"].aliases == ("BRU",)


def test_brothers_stay_apart() -> None:
    """One family name, two persons: neither takes the other's mentions."""
    found = actors("Eric Olsen said no. Carl Olsen said yes. Eric Olsen left.")

    assert {"Eric Olsen", "Carl Olsen"} == set(found)


@pytest.mark.parametrize("number", range(5))
def test_the_seeds_two_presidents_are_found(number: int) -> None:
    """Whatever form an article has of them, with or without a given name."""
    found = {actor.name: actor.kind for actor in read(seeds()[number]).actors}
    presidents = {
        name.split()[-1]: kind for name, kind in found.items() if name.split()[-1] in {"Biden", "Putin"}
    }

    assert presidents == {"Biden": "person", "Putin": "person"}


def test_an_actors_quote_holds_its_name() -> None:
    """The evidence is a sentence of the article with the name in it."""
    for one in seeds():
        for actor in read(one).actors:
            assert actor.name in actor.quote
            assert actor.quote in one.text
