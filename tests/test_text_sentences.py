"""Sentence borders, quotation marks, and two wordings side by side."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.diff import word_diff
from summarizer.text.lexicon import FUNCTION_WORDS, MODALS, NEGATIONS, QUANTIFIERS
from summarizer.text.quoted import quoted
from summarizer.text.sentences import sentences


@pytest.mark.parametrize(
    "expected",
    [
        ["It is set for 3:30 p.m. ET on Jan. 10 in the U.S. on Monday.", "Mr Biden spoke."],
        ["(CNN)President Joe Biden will hold a call.", "It is late."],
        ["J. K. Rowling met Gen. Smith.", "They spoke."],
        ["“We agree.”", "He left at 5 p.m. on Monday."],
        ['"We agree."', "He left."],
        ["He lives in Washington, D.C.", "The end came."],
        ["The end... but no.", "Yes."],
        ["It will last until an election in early June.", "The audit was finished in April.", "He left."],
        ["No. 10 Downing St. is here.", "Dr. A. Smith lives there."],
        ["日本語です。", "はい。"],
    ],
    ids=lambda expected: expected[0][:20],
)
def test_sentences(expected: list[str]) -> None:
    """Abbreviations, initials, times and agency marks end no sentence; a closing quote belongs to its own."""
    text = " ".join(expected) if expected[0].isascii() or "“" in expected[0] else "".join(expected)

    assert [text[a:b] for a, b in sentences(text)] == expected


def test_a_line_end_ends_a_sentence() -> None:
    """A headline isn't the beginning of the first sentence; a feed that lost a space is split all the same."""
    text = "Biden to speak\nThe call is set.He agreed"

    assert [text[a:b] for a, b in sentences(text)] == ["Biden to speak", "The call is set.", "He agreed"]


def test_lines_wrapped_by_hand_are_joined() -> None:
    """In a text of short lines that go on in lower case, sentences cross line ends, but no empty line."""
    text = "The president said on Monday that he\nwould not sign the bill. He gave no\nreason for it.\n\nA second one\n"

    assert [text[a:b] for a, b in sentences(text)] == [
        "The president said on Monday that he\nwould not sign the bill.",
        "He gave no\nreason for it.",
        "A second one",
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("Ab1.!? \n\"“”'(…日。"), max_size=80))
def test_sentences_cover_the_text(text: str) -> None:
    """In order, not overlapping, no white space at their ends, and nothing but white space between them."""
    found = sentences(text)
    left_out = "".join(
        text[b:a] for (_, b), (a, _) in zip([(0, 0), *found], [*found, (len(text), 0)], strict=True)
    )

    assert all(text[a:b] == text[a:b].strip() != "" for a, b in found)
    assert left_out.strip() == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said “we are ready" and "they are".', ['“we are ready"', '"they are"']),
        ("“make clear", ["“make clear"]),
        ("‘We will,’ he said. ‘It isn’t so.’", ["‘We will,’", "‘It isn’t so.’"]),
        ("‘The allies’ help isn’t enough.’ Later", ["‘The allies’ help isn’t enough.’"]),
        ("It’s the allies’ job since the ’90s", []),
        ("“One.\n\n“Two.\n\n“Three.” End.", ["“One.\n\n“Two.\n\n“Three.”"]),
        ('“Never closed here.\n\nNext "one" ok', ["“Never closed here.", '"one"']),
        ("„Ja“, «oui», 「はい」", ["„Ja“", "«oui»", "「はい」"]),
        ('He is 6\'2" tall, "yes"', ['"yes"']),
        ("“he says 'yes, let's talk', ok,” she", ["“he says 'yes, let's talk', ok,”", "'yes, let's talk'"]),
        ('the so-called "plan"', ['"plan"']),
        ("“”", []),
    ],
)
def test_quoted(text: str, expected: list[str]) -> None:
    """Any mixture of doubles, British singles, several paragraphs, unclosed, nested; apostrophes are none."""
    assert [text[q.start : q.end] for q in quoted(text)] == expected


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("as \n\"“”‘’'«».„"), max_size=60))
def test_quotations_lie_inside_the_text(text: str) -> None:
    """Any sequence of marks gives ordered spans whose insides lie inside them."""
    found = quoted(text)

    assert all(0 <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text) for q in found)
    assert list(found) == sorted(found, key=lambda q: (q.start, -q.end))


def test_quotations_that_never_close_are_given_up() -> None:
    """However many marks open, few quotations are open at once: each is read to the paragraph's end."""
    assert len(quoted("“" * 500 + "x " + '["' * 500 + "y")) < 20


def test_word_diff_shows_the_words_that_differ() -> None:
    """Left before right, typography and case ignored."""
    assert word_diff("in a “moment” of", 'at a "moment" Of') == (
        ("left", "in"),
        ("right", "at"),
        ("same", " a “moment” of"),
    )


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab c.'", max_size=30), st.text(alphabet="ab c.'", max_size=30))
def test_word_diff_loses_nothing(a: str, b: str) -> None:
    """Same and left are `a`, same and right are `b` (but for white space)."""
    parts = word_diff(a, b)

    assert "".join(text for side, text in parts if side != "right") == a
    assert "".join("".join(text for side, text in parts if side != "left").split()) == "".join(b.split())


def test_function_words_hold_nothing_that_means_something() -> None:
    """The list of words that may differ has nothing in common with those that may not."""
    assert not FUNCTION_WORDS & (NEGATIONS | QUANTIFIERS | MODALS)
