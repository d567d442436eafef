"""The table of states."""

from __future__ import annotations

import pytest

from summarizer.values import states
from summarizer.values.spelling import fold, near_miss, same_sound
from summarizer.values.state_table import DISPUTING, OVERLAPPING, PARTS


def test_coverage() -> None:
    """193 members of the United Nations, and Kosovo, Palestine, Taiwan, the Vatican and Hong Kong."""
    assert len(states.states()) == 198


def test_everything_is_folded() -> None:
    """A form that `fold` would change could never be found."""
    for state in states.states().values():
        for form in (*state.names, *state.people, *state.capitals, *state.seats, state.seat):
            assert fold(form) == form


@pytest.mark.parametrize("column", ["names", "people", "capitals", "seats"])
def test_one_owner(column: str) -> None:
    """No name, demonym, sure capital or seat belongs to two states."""
    forms = [form for state in states.states().values() for form in getattr(state, column)]
    assert sorted(set(forms)) == sorted(forms)


def test_pairs_and_parts_are_states() -> None:
    """Tables that point into the table of states point at keys, pairs in alphabetical order."""
    for pair in OVERLAPPING | DISPUTING:
        assert tuple(sorted(pair)) == pair
        assert set(pair) <= set(states.states())
    assert set(PARTS.values()) <= set(states.states())


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("moscow", "russia"),
        ("kremlin", "russia"),
        ("us", "united states"),
        ("britain", "united kingdom"),
        ("kiev", "ukraine"),
        ("burma", "myanmar"),
        ("hong kong", "hong kong"),
        ("victoria", None),
        ("sofia", None),
        ("geneva", None),
    ],
)
def test_spoken_of(form: str, key: str | None) -> None:
    """Names, capitals and seats stand for their state; a capital called like a person or other places doesn't."""
    assert key == states.spoken_of(form)


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("russian", "russia"),
        ("russians", "russia"),
        ("nigerien", "niger"),
        ("nigerian", "nigeria"),
        ("us", "united states"),
    ],
)
def test_attributive(form: str, key: str) -> None:
    """Adjectives, demonyms and their plurals lead to the state."""
    assert key == states.attributive(form)


def test_us_states() -> None:
    """Fifty states of the USA, by name and abbreviation, none of which is mistaken for a country."""
    names = set(states.us_states().values())
    assert len(names) == 50
    assert set() == names & set(states.states())
    assert states.us_states()["nev"] == "nevada"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("zelensky", "zelenskyy", True),
        ("muhammad", "mohamed", True),
        ("hussein", "husain", True),
        ("lavrov", "lavroff", True),
        ("yeltsin", "eltsin", True),
        ("tchaikovsky", "chaikovsky", True),
        ("khamenei", "khomeini", False),
        ("zelensky", "zelenko", False),
        ("martin", "morton", False),
        ("obama", "osama", False),
        ("li", "lai", False),
        ("wei", "wen", False),
    ],
)
def test_same_sound(a: str, b: str, same: bool) -> None:
    """Transliterations share a skeleton; names that merely look alike don't."""
    assert same == same_sound(a, b) == same_sound(b, a)


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("zicong", "sicong", True),
        ("miller", "millar", True),
        ("johnson", "jonson", True),
        ("petrov", "pertov", True),
        ("obama", "osama", False),
        ("wen", "wei", False),
        ("john", "jane", False),
        ("smith", "jones", False),
        ("smith", "smith", False),
    ],
)
def test_near_miss(a: str, b: str, near: bool) -> None:
    """One plausible slip of the pen in a name long enough to show it."""
    assert near == near_miss(a, b) == near_miss(b, a)
