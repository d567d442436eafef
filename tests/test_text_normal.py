"""Typographic forms: what they unify, and that every offset maps back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.normal import Folded, normalise

TEXT = st.text(alphabet=st.sampled_from("aé.e\u0301 \n\t\u200b…“”’-–—[T]ﬁ１日\u00ad한ก"), max_size=60)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_normalise_keeps_the_length_and_settles_at_once(text: str) -> None:
    """An offset into the normal form is one into the original; normalising twice changes nothing."""
    once = normalise(text)

    assert len(once) == len(text)
    assert normalise(once) == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“a” „b‟ «c»", '"a" "b" "c"'),
        ("don’t ‘x’", "don't 'x'"),
        ("a–b—c−d‑e", "a-b-c-d-e"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("a\nb\u2028c", "a\nb\nc"),
        ("１００ Ｅ", "100 E"),
        ("wait…", "wait…"),
    ],
)
def test_normalise_unifies_typography(text: str, expected: str) -> None:
    """Quote marks, dashes, white space and full-width figures; the ellipsis stays one character."""
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a  b\t\nc", "a b c"),
        ("Yes.\n\nNo", "Yes. No"),
        ("“Yes.”\n\nNo", '"Yes." No'),
        ("Headline\n\nNo", "Headline\nNo"),
        ("wait… . . . ...", "wait... ... ..."),
        ("NATO -- Poland", "NATO - Poland"),
        ("NATO—Poland", "NATO - Poland"),
        ("NATO – Poland", "NATO - Poland"),
        ("build–up 5–3", "build-up 5-3"),
        ("o\ufb03ce \ufb01ne", "office fine"),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("Bi\u200bd\u00aden", "Biden"),
        ("[T]he [EU]", "The [EU]"),
        ("''yes''", '"yes"'),
    ],
)
def test_folding_unifies_what_changes_length(text: str, expected: str) -> None:
    """White-space runs, ellipses, dashes, ligatures, combining marks, invisible characters, an editor's letter.

    A paragraph that ends without a full stop keeps its border: a headline isn't half of the next sentence.
    """
    assert Folded(text).text == expected


def test_folding_without_paragraphs_is_one_line() -> None:
    """A quotation can be folded flat."""
    assert Folded("Headline\n\nNo", paragraphs=False).text == "Headline No"


@settings(max_examples=200, deadline=None)
@given(TEXT)
def test_every_folded_character_maps_back(text: str) -> None:
    """Origins never go back, every span is inside the text, and folding the original of a whole is the whole."""
    folded = Folded(text)

    assert len(folded.text) == len(folded.origin) == len(folded.ends)
    assert sorted(folded.origin) == list(folded.origin)
    assert all(0 <= a < b <= len(text) for a, b in zip(folded.origin, folded.ends, strict=True))
    if folded.text:
        start, end = folded.back(0, len(folded.text))
        assert Folded(text[start:end]).text == folded.text


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abcéñüö çà", max_size=40))
def test_composition_makes_no_difference(text: str) -> None:
    """Composed and decomposed forms of one text fold to one form."""
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))

    assert Folded(decomposed).text == Folded(composed).text
