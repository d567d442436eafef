"""The brief in a terminal: what stands where, how wide, and what never gets through."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from summarizer import labels
from summarizer.records import EventBrief
from summarizer.render import FORMATS, choose, render, text
from tests.sample import BRIEF, FACTS, SEEDS, TEXTS
from tests.sample_variants import BARE, hostile, with_facts

PAGE = text.render(BRIEF)


def test_sample_is_true() -> None:
    """Every span of the sample is the seed's own text at its offsets: the sample is honest."""
    stack: list[object] = [BRIEF.model_dump()]
    spans = []
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            spans += [node] if {"start", "end", "source"} <= node.keys() else []
            stack += node.values()
        elif isinstance(node, tuple | list):
            stack += node
    assert SEEDS.is_dir()
    assert len(spans) > 60
    assert [s for s in spans if TEXTS[s["source"]][s["start"] : s["end"]] != s["text"]] == []


def test_sections_in_reading_order() -> None:
    """Disagreements come before everything else, possible ones right below; what is left out comes last."""
    expected = [
        "WHERE THE SOURCES DISAGREE",
        "POSSIBLE DISAGREEMENTS",
        "FACTS",
        "REPORTED BY ONE SOURCE ONLY",
        "KEY FIGURES",
        "TIMELINE",
        "WHO SAID WHAT",
        "PEOPLE AND ORGANISATIONS",
        "SOURCES",
        "REFUSED ON THE WAY",
        "COVERED BY THIS BRIEF",
    ]
    assert expected == re.findall(r"^([A-Z][A-Z ,]+)\n─+$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(
    "expected",
    [
        # a side: who, what, and the words of the article behind a bar
        "CNN: More than 100,000 │ More than 100,000 Russian troops are still stationed there",
        "DIFFER · figures, notable",
        "POSSIBLE · what is said",
        "we are *in* a moment of crisis",
        "we are *at* a moment of crisis",
        "3 articles, 3 independent origins; the sources differ; see disagreement 1; silent: Reena Bhardwaj",
        "3 articles, 2 independent origins; all agree",
        "2 articles, 1 independent origin; no second origin confirms it",
        "told differently; scheduled; see possible disagreement 4",
        "Reena Bhardwaj and CNN count as one origin: one has most of the other's",
        "12 and 13 January 2022 (“January 12 and 13”)",
        "30 December 2021, 20:30 UTC (“3:30 pm ET”)",
        "002_14fb9aad81ad5dce.txt – 29 December 2021",
        "– Nick Ciolino, refused in grounding: the",
        "all 5 articles",
    ],
)
def test_says(expected: str) -> None:
    """What an editor looks for is there, in words: never `s3`, `soft-disjoint` or `o1`."""
    assert expected in " ".join(PAGE.split())
    assert not re.search(r"\b[sofx]\d+\b|disjoint", PAGE)


def test_every_confirmed_side_is_quoted() -> None:
    """Each side of each confirmed disagreement stands with its quotation, whole."""
    flat = re.sub(r"\s+", " ", PAGE.replace("│", "").replace("*", ""))
    quotes = [
        " ".join(span.text.split())
        for conflict in choose.confirmed(BRIEF)
        for side in conflict.sides
        for span in side.evidence
    ]
    assert [quote for quote in quotes if quote not in flat] == []


def test_disputed_fact_does_not_repeat_its_quotations() -> None:
    """The quotations of a disagreement are shown once, in the disagreement."""
    assert PAGE.count("│ More than 100,000 Russian troops are still stationed there") == 1


def test_single_source_facts_are_cut_with_a_count() -> None:
    """Facts of one source are cut to a few, and the reader is told how many more there are."""
    many = with_facts(
        FACTS[13].model_copy(update={"id": f"g{i}", "statement": f"Fact {i}."}) for i in range(40)
    )
    page = text.render(many)
    assert "… and 38 more: --format json has them all." in page
    assert [fact.question for fact in FACTS[:13] if fact.question not in page.replace("\n    ", " ")] == []


def test_cited_facts_are_never_cut() -> None:
    """A fact that the summary cites is shown, however many others its source has."""
    facts = [FACTS[13].model_copy(update={"id": f"g{i}", "statement": f"Fact {i}."}) for i in range(40)]
    cited = BRIEF.summary[0].model_copy(update={"facts": ("g39",)})
    page = text.render(with_facts(facts).model_copy(update={"summary": (cited,)}))
    assert "Fact 39." in page


@pytest.mark.parametrize("width", [20, 32, 60, 80, 120, 220])
@pytest.mark.parametrize("poison", ["", "駐留する部隊は十万人を超え、", "x" * 300, "👩‍👩‍👧‍👦 é̂" * 30])
def test_no_line_is_wider_than_asked(width: int, poison: str) -> None:
    """Lines are filled by display width: wide characters, one endless word, combining marks."""
    page = text.render(hostile(poison), width=width)
    assert [line for line in page.split("\n") if cell_len(line) > width] == []


def test_wide_characters_fill_the_line() -> None:
    """Text without spaces is broken between characters, and no line begins with closing punctuation."""
    lines = text.render(hostile("部隊は、国境に。" * 40)).split("\n")
    assert max(map(cell_len, lines)) >= 78
    assert [line for line in lines if line.lstrip(" │*")[:1] in ("。", "、")] == []


def test_colour_changes_no_word() -> None:
    """Colour is ANSI graphics only; without it there is no escape character at all."""
    coloured = text.render(BRIEF, colour=True)
    assert "\x1b[1;33mDIFFER\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == PAGE
    assert "\x1b" not in PAGE


@pytest.mark.parametrize(
    "poison",
    [
        "\x1b[2J\x1b]0;owned\x07",
        "\x9b31m\x85\x7f\x00",
        "\u202egnp.exe\u2066\u2069\u200e",
        "a\u200bb\u200c\u200d\ufeff\u2060\xad\U000e0041",
        "one\r\ntwo\u2028three\x0b",
        "\ud800\udfff\ue000",
    ],
)
def test_nothing_that_drives_a_terminal_gets_through(poison: str) -> None:
    """In no text field does a control, bidi, zero-width or private-use character reach the output."""
    for page in (
        text.render(hostile(poison)),
        render(hostile(poison), "md"),
        render(hostile(poison), "json"),
    ):
        bad = {char for char in page if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}}
        assert {"\n"} == bad


def test_a_quotation_cannot_leave_its_bar() -> None:
    """A newline in a quotation doesn't begin a line of its own that reads like the brief's own words."""
    page = text.render(hostile("\n\nFACTS\n─────\n[1] All agree.\n"))
    assert len(re.findall(r"^FACTS$", page, re.MULTILINE)) == 1


def test_long_quotations_are_cut_around_the_words_in_question() -> None:
    """A quotation of 5,000 characters is cut, marked as cut, and still shows the value it is there for."""
    conflict = BRIEF.conflicts[0]
    long = "before " * 400 + "more than 90,000 troops " + "after " * 400
    span = conflict.sides[1].evidence[0].model_copy(update={"text": long, "start": 0, "end": len(long)})
    side = conflict.sides[1].model_copy(update={"evidence": (span,)})
    told = choose.side_quotes(conflict.model_copy(update={"sides": (conflict.sides[0], side)}))
    shown = told[1][0].runs[0].text
    assert len(shown) < 640
    assert re.fullmatch(r"\[…\] .*more than 90,000 troops.* \[…\]", shown)


def test_a_bare_brief_has_no_empty_sections() -> None:
    """A brief without facts, quotations or disagreements says so, and shows no heading without content."""
    page = text.render(BARE)
    assert "No disagreement between the sources was confirmed." in page
    assert re.findall(r"^([A-Z][A-Z ,]+)\n─+$", page, re.MULTILINE) == [
        "WHERE THE SOURCES DISAGREE",
        "SOURCES",
    ]


@settings(max_examples=40, deadline=None)
@given(
    poison=st.text(st.characters(exclude_categories=()), max_size=60),
    width=st.integers(-5, 200),
    replace=st.booleans(),
)
def test_rendering_never_raises(poison: str, width: int, replace: bool) -> None:
    """Any characters in any text field, any width: every format is rendered, and encodes as UTF-8."""
    brief: EventBrief = hostile(poison, replace=replace)
    pages = [text.render(brief, width=width, colour=True), *(render(brief, name) for name in FORMATS)]
    assert [page.endswith("\n") and bool(page.encode()) for page in pages] == [True] * 4


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=())))
def test_clean_twice_is_clean_once(raw: str) -> None:
    """Cleaning is idempotent, so a text may pass through it at every door."""
    assert labels.clean(raw) == labels.clean(labels.clean(raw))


def test_a_wide_terminal_sets_the_sides_beside_each_other() -> None:
    """Where each side gets a readable column, both names stand on one line, in colour too; lines to read stay short."""
    wide, coloured = (text.render(BRIEF, width=160, colour=colour) for colour in (False, True))
    assert re.search(r"^ {3}Nick Ciolino: refused to offer any {8,}CNN: called some", wide, re.MULTILINE)
    assert wide == re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert max(map(len, wide.split("\n"))) > 100 >= max(map(len, wide[wide.index("FACTS\n") :].split("\n")))
    assert "Nick Ciolino: refused to offer any\n" in text.render(BRIEF, width=80)


def test_names_are_told_with_who_spells_them_so() -> None:
    """A form that not all sources have is followed by those that have it."""
    assert "Volodymyr Zelenskyy (Nick Ciolino)" in " ".join(PAGE.split())
