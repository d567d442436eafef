"""What a start loads, and what is kept of a comparison: speed that must not change a result."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.render.json import render
from summarizer.values import numbers
from summarizer.values.fractions import fraction
from summarizer.values.moment_patterns import DAY_NAMES
from summarizer.values.moment_weekday import clashes
from summarizer.values.relate import _measured, read_value, relate_values
from summarizer.values.tokens import tokenise
from tests.pairs import PARTS, pairs

LOADED = """
import sys
from summarizer.cli import app
try:
    app(sys.argv[1:])
finally:
    ours = tuple(f"summarizer.{part}" for part in ("values", "consolidate", "engines"))
    heavy = ("openai", "instructor", "vcr", "syntok", *ours)
    print(sorted(name for name in sys.modules if name.startswith(heavy)), file=sys.stderr)
"""


@pytest.mark.parametrize("format", ["text", "md", "json"])
def test_a_saved_brief_is_shown_without_what_makes_one(tmp_path: Path, format: str) -> None:
    """`show` reads records and prints them: no client of a model, no table of values, no splitter of sentences."""
    saved = tmp_path / "brief.json"
    saved.write_text(render(summarize([_article(tmp_path)])), encoding="utf-8")
    command = [sys.executable, "-c", LOADED, "show", str(saved), "--format", format]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "[]" == done.stderr.strip().splitlines()[-1]


def _article(folder: Path) -> str:
    path = folder / "one.txt"
    path.write_text(
        "By Ann Lee\nJanuary 7, 2022\n\nA fire in Hallam killed 12 people on Thursday, the mayor said.\n",
        encoding="utf-8",
    )
    return str(path)


def test_both_ways_round_are_one_comparison() -> None:
    """Of two figures or two times the relation from the one side is that from the other, turned: so it is kept once,
    and what was asked first changes nothing.
    """
    chosen = [
        pair
        for part in PARTS
        for pair in pairs(part)
        if pair.level == "value" and pair.kind in ("quantity", "moment")
    ]
    assert len(chosen) > 1000
    for pair in chosen:
        one, other = (read_value(text, pair.kind, pair.anchor) for text in (pair.a, pair.b))
        if one.normal is None or other.normal is None:
            continue
        whole = _measured.__wrapped__
        assert whole(one, other) == whole(other, one).turned(), pair.id
        assert whole(one, other) == relate_values(one, other), pair.id


@pytest.mark.parametrize("name", [*DAY_NAMES, *(day.upper() for day in DAY_NAMES), "Tues.", "Wed", "Thurs"])
def test_every_weekday_is_looked_at(name: str) -> None:
    """However a weekday is written, one that doesn't fit its date is found: January 7, 2022 is a Friday."""
    found = clashes(f"It began on {name}, January 7, 2022, at noon.", date(2022, 1, 10))
    assert (0 if name.title() == "Friday" else 1) == len(found)


_WORDS = (
    "a an the one two twelve twenty ninety half dozen dozens couple few several scores hundred hundreds tens thousand "
    "million billion of and out in every third quarter fifth more people Zero A Half-million hour Dozens trillions lakh"
).split()


@settings(max_examples=200)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=7))
def test_no_figure_in_words_is_passed_over(said: list[str]) -> None:
    """A word that no figure begins with is left at once; what the readers of figures would find there is nothing."""
    tokens = tokenise(" ".join(said))
    readers = (numbers._vague, numbers._several, fraction, numbers._article, numbers._cardinal)
    for i, token in enumerate(tokens):
        if token.kind == "word":
            found = (reader(tokens, i) for reader in readers)
            assert next((one for one in found if one is not None), None) == numbers.read(tokens, i)
