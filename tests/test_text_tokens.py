"""Tokens, edges and spellings."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.edges import cut
from summarizer.text.spelling import american, plural_of, singular
from summarizer.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 100,000 troops.", ["More", "than", "100,000", "troops"]),
        ("at 3:30 p.m. ET, 12/29/2021", ["at", "3:30", "p.m.", "ET", "12/29/2021"]),
        ("the U.S. and U.N.", ["the", "U.S.", "and", "U.N."]),
        ("(B-9) leader-to-leader", ["B-9", "leader-to-leader"]),
        ("Russia's don’t O'Brien allies'", ["Russia's", "don’t", "O'Brien", "allies"]),
        ("$5.5bn, 12% or -3°", ["$", "5.5bn", "12", "%", "or", "-3", "°"]),
        ("Mr. Biden, Dec. 7", ["Mr", "Biden", "Dec", "7"]),
        ("(CNN)President @NATO", ["CNN", "President", "NATO"]),
        ("日本は", ["日", "本", "は"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("لُغَة", ["لُغَة"]),
        ("… — “” 😀", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Figures keep their separators, compounds and possessives stay whole, ideographs stand alone."""
    assert [token.text for token in tokens(text)] == expected


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.integers(0, 50))
def test_tokens_are_slices_in_order(text: str, start: int) -> None:
    """Every token is the text at its offsets (moved by `start`); they never overlap."""
    found = tokens(text, start)

    assert all(text[t.start - start : t.end - start] == t.text for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_possessive_has_a_base() -> None:
    """`base` leaves a possessive 's off, and nothing else."""
    assert [t.base for t in tokens("Russia's Biden’s don't its")] == ["Russia", "Biden", "don't", "its"]


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("Ukraine is", "Ukr", "a word"),
        ("of 100,000 men", "100", "a figure"),
        ("the 3:30 call", "30", "a figure"),
        ("at -5 now", "5", "a figure"),
        ("up 5% now", "5", "a figure"),
        ("non-lethal aid", "lethal", "a hyphenated word"),
        ("President-elect Xi", "President", "a hyphenated word"),
        ("can't go", "can", "a word"),
        ("didn't go", "did", "a word"),
        ("the U.S. army", "S. army", "an abbreviation"),
        ("cafe\u0301 x", "cafe", "a character"),
        ("Bi\u200bden is", "Bi", "a word"),
        ("Biden-Putin call", "Biden", None),
        ("Russia's army", "Russia", None),
        ("tensions.Biden spoke", "Biden spoke", None),
        ("日本語", "本", None),
        ("l'homme", "homme", None),
        ('"yes" he', "yes", None),
    ],
)
def test_an_edge_inside_a_word_is_seen(text: str, part: str, expected: str | None) -> None:
    """A span may end between words, not inside a word, a figure, an abbreviation or a character."""
    start = text.index(part)

    assert cut(text, start, start + len(part)) == expected


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("organised", "organized"),
        ("centre", "center"),
        ("colour", "color"),
        ("defence", "defense"),
        ("travelled", "traveled"),
        ("programme", "program"),
        ("neighbouring", "neighboring"),
        ("paralysed", "paralyzed"),
        ("haemorrhage", "hemorrhage"),
        ("manoeuvres", "maneuvers"),
        ("licence", "license"),
        ("towards", "toward"),
    ],
)
def test_british_and_american_spellings_have_one_key(british: str, us: str) -> None:
    """One word, two spellings, one key."""
    assert american(british) == american(us)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prise", "prize"),
        ("four", "for"),
        ("hour", "hor"),
        ("raised", "razed"),
        ("tour", "tor"),
        ("here", "her"),
    ],
)
def test_two_words_keep_two_keys(one: str, other: str) -> None:
    """Spelling rules don't make two words one."""
    assert american(one) != american(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("ally", "allies", True),
        ("house", "houses", True),
        ("box", "boxes", True),
        ("talk", "talks", True),
        ("pass", "passs", False),
        ("man", "men", False),
        ("talk", "talked", False),
    ],
)
def test_regular_plurals(one: str, other: str, expected: bool) -> None:
    """Only a regular plural is one, and it shares its singular's key."""
    assert plural_of(other, one) == plural_of(one, other) == expected
    assert not expected or singular(one) == singular(other)
