"""A brief as JSON and back: the same bytes, the same brief, and errors that say what is wrong."""

from __future__ import annotations

import json as stdlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import BriefError
from summarizer.records import EventBrief
from summarizer.render import json, load, render
from tests.sample import BRIEF
from tests.sample_variants import hostile

PAGE = json.render(BRIEF)


def test_form() -> None:
    """Two spaces an indent, keys in the records' order, letters readable, one newline at the end."""
    assert PAGE.startswith('{\n  "schema_version": 1,\n  "title": "Biden')
    assert list(EventBrief.model_fields) == list(stdlib.loads(PAGE))
    assert "“tens of thousands” fits" in PAGE
    assert PAGE.rstrip("\n") + "\n" == PAGE
    assert render(BRIEF, "json") == PAGE


def test_round_trip() -> None:
    """What was saved is what is loaded, byte for byte; a byte order mark does no harm."""
    assert load(PAGE) == BRIEF
    assert json.render(load("\ufeff" + PAGE)) == PAGE


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40))
def test_invisible_characters_are_kept_but_escaped(poison: str) -> None:
    """Escaping is lossless: any text, controls and bidi marks among it, comes back as it was."""
    brief = hostile(poison)
    assert brief == load(json.render(brief))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("\x9b", '"\\u009b'), ("\u202e", '"\\u202e'), ("\U000e0041", '"\\udb40\\udc41'), ("\ud800", '"\ufffd')],
)
def test_invisible_characters_look_like_what_they_are(raw: str, expected: str) -> None:
    """C1 controls, bidi marks and tags are written as escapes; a lone surrogate as U+FFFD."""
    page = json.render(hostile(raw))
    assert expected in page
    assert raw not in page


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        ("", "isn't valid JSON"),
        ("{", "isn't valid JSON"),
        ("[" * 100_000, "isn't valid JSON"),
        ('{"a": "\ud800"}', "isn't valid JSON"),
        ('{"a": 1}\n{"a": 2}', "isn't valid JSON"),
        ("[]", "isn't a JSON object"),
        ("null", "isn't a JSON object"),
        ("{}", "title: Field required"),
        ('{"schema_version": 2}', "schema version 2; this release reads version 1"),
        (PAGE.replace('"start": ', '"start": -', 1), "doesn't have the shape"),
        (PAGE.replace('"title":', '"headline":', 1), "title: Field required (and 1 more)"),
        ('{"source": {}, "claims": []}', "source brief (one article)"),
        ('{"title": "\x1b[2J"}', "isn't valid JSON"),
        ('{"\\u001b[2J": 1}', "doesn't have the shape"),
    ],
)
def test_what_cannot_be_loaded(saved: str, expected: str) -> None:
    """Whatever isn't a brief is a BriefError that says why, in printable characters, and what to do."""
    with pytest.raises(BriefError) as caught:
        load(saved)
    assert expected in caught.value.what
    assert caught.value.advice
    assert str(caught.value).isprintable()
