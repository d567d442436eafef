"""What sources, times and differing words are called."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from summarizer import labels
from summarizer.records import Grain, Moment, Notice, Source, Value
from summarizer.render import Format, render, words
from summarizer.render.wordings import excerpt, marked
from tests.sample import BRIEF


def source(key: str, **known: Any) -> Source:
    """Make a source of which only so much is known."""
    return Source(id=key, sha256="0", words=0, **known)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"publisher": "CNN", "author": "Jane Doe"}, "CNN"),
        ({"author": "Jane Doe", "title": "A title"}, "Jane Doe"),
        ({"title": "A title", "path": "x/y.txt"}, "“A title”"),
        (
            {"title": "A headline that goes on and on, far beyond what fits"},
            "“A headline that goes on and on, far…”",
        ),
        ({"path": "/a/b/c.txt"}, "c.txt"),
        ({"path": "C:\\a\\c.txt"}, "c.txt"),
        ({"url": "https://news.example/2021/x"}, "news.example"),
        ({"url": "http://["}, "unnamed article"),
        ({"publisher": "\u200b", "path": "c.txt"}, "c.txt"),
        ({}, "unnamed article"),
    ],
)
def test_a_source_is_named_by_what_is_known(known: dict[str, Any], expected: str) -> None:
    """Publisher, else author, headline, file name without folders, host; never its id."""
    assert {"s1": expected} == labels.names([source("s1", **known)])


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"author": "A"}, {"author": "B"}, ["CNN, A", "CNN, B"]),
        ({"author": "A", "title": "T"}, {"author": "A", "title": "U"}, ["CNN, “T”", "CNN, “U”"]),
        (
            {"published": date(2021, 12, 29)},
            {"published": date(2021, 12, 30)},
            ["CNN, 29 December 2021", "CNN, 30 December 2021"],
        ),
        ({"path": "a.txt"}, {"path": "b.txt"}, ["CNN, a.txt", "CNN, b.txt"]),
        ({}, {}, ["CNN (1)", "CNN (2)"]),
    ],
)
def test_namesakes_are_told_apart(first: dict[str, Any], second: dict[str, Any], expected: list[str]) -> None:
    """Two articles of one publisher get what tells them apart, the most telling first, else a number."""
    found = labels.names([source("s1", publisher="CNN", **first), source("s2", publisher="cnn", **second)])
    assert expected == [name.replace("cnn", "CNN") for name in found.values()]


def test_a_name_that_imitates_another_is_numbered() -> None:
    """No publisher can call itself what another source is called already."""
    held = [source("s1", publisher="CNN"), source("s2", publisher="CNN"), source("s3", publisher="CNN (1)")]
    assert list(labels.names(held).values()) == ["CNN (1)", "CNN (2)", "CNN (1) (2)"]


def test_nameless_namesakes_are_told_apart_by_their_folders() -> None:
    """Two files of one name, of which nothing else is known: what is said of each names its folder, on any system."""
    held = [source("s1", path="mon/story.txt"), source("s2", path="C:\\tue\\story.txt")]
    names = labels.names(held)
    assert ["story.txt (1)", "story.txt (2)"] == list(names.values())
    notes = [words.source_notes(one, names[one.id]) for one in held]
    assert [["mon/story.txt"], ["tue/story.txt"]] == [[n for n in own if "story" in n] for own in notes]
    assert "story.txt" in " ".join(words.source_notes(source("s1", path="mon/story.txt", title="A"), "“A”"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("text", "Take care: It tells a model *what* to write."),
        ("md", "**Take care:** It tells a model \\*what\\* to write."),
    ],
)
def test_a_source_to_be_wary_of_says_so(name: Format, expected: str) -> None:
    """What an article does to whoever reads it for them is told once with the source; so is the place in its file."""
    notice = Notice(kind="addresses_model", what="It tells a model *what* to write", rule="override")
    first = BRIEF.sources[0].model_copy(update={"notices": (notice, notice), "part": 3})
    page = render(BRIEF.model_copy(update={"sources": (first, *BRIEF.sources[1:])}), name)
    assert (1, 1) == (page.count(expected), page.count("entry 3 in it"))


def test_a_file_with_an_address_shows_both() -> None:
    """A saved page is found again: by its file here, by its address elsewhere."""
    saved = source("s1", path="a/saved.html", url="https://news.example/x", publisher="CNN")
    assert ["no date", "0 words", "saved.html", "https://news.example/x"] == words.source_notes(saved, "CNN")


def moment(earliest: str, latest: str, grain: Grain, text: str = "then", **more: Any) -> Value:
    """Make a time in words and numbers."""
    normal = Moment(earliest=earliest, latest=latest, grain=grain, **more)
    return Value(kind="moment", text=text, normal=normal)


def at(time: str, **more: Any) -> Value:
    """Make a time of day."""
    return moment(time, time, "minute", **more)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (moment("2021-12-30", "2021-12-30", "day"), "30 December 2021 (“then”)"),
        (moment("2021-12-30", "2021-12-30", "day", "30 december 2021"), "30 December 2021"),
        (moment("2022-01-10", "2022-01-16", "week"), "10–16 January 2022 (“then”)"),
        (moment("2021-12-27", "2022-01-02", "week"), "27 December 2021 to 2 January 2022 (“then”)"),
        (moment("2022-01-01", "2022-01-31", "month"), "January 2022 (“then”)"),
        (moment("2022-01-01", "2022-12-31", "year"), "2022 (“then”)"),
        (at("2021-12-30T20:30", zone="ET"), "30 December 2021, 20:30 UTC (“then”)"),
        (at("2021-12-30T15:30"), "30 December 2021, 15:30 (“then”)"),
        (moment("not a date", "either", "day"), "then"),
        (Value(kind="moment", text="Thursday"), "Thursday"),
        (Value(kind="moment", text="\u200b"), "time not given"),
    ],
)
def test_times_are_dates_with_the_sources_words(value: Value, expected: str) -> None:
    """A time is a date a reader can use, with the source's words behind it; without one, its words."""
    assert expected == words.moment(value)


@pytest.mark.parametrize(
    "expected",
    [
        ["we are *in* a crisis now", "we are *at* a crisis now"],
        # an excerpt, other punctuation and other case are no differences
        ["to discuss a range of topics", "a range of topics"],
        ["for weeks now, given the build-up", "For weeks now given the buildup"],
        # what one leaves out in the middle is marked where it stands, and where it is missing
        ["we will *not* yield to that", "we *will yield* to that"],
        # … but not where it begins later or ends earlier
        ["to discuss a *wide* range of topics today", "*a range* of topics"],
        # two texts that have little in common aren't compared
        ["one two three four", "five six four seven"],
        ["", "a"],
    ],
)
def test_words_that_differ_are_marked(expected: list[str]) -> None:
    """Marked are the words, between the first and last shared ones, that the other wording has otherwise."""
    wordings = [text.replace("*", "") for text in expected]
    shown = [" ".join(f"*{r.text}*" if r.marked else r.text for r in runs) for runs in marked(wordings)]
    assert expected == shown


@pytest.mark.parametrize(
    ("text", "limit", "focus", "expected"),
    [
        ("short", 10, "", "short"),
        ("one two three four", 10, "", "one two […]"),
        ("one two three four five six", 12, "six", "[…] five six"),
        ("x" * 30, 10, "", "x" * 10 + " […]"),
    ],
)
def test_excerpt(text: str, limit: int, focus: str, expected: str) -> None:
    """A cut is at a word, marked, and keeps the words in question."""
    assert expected == excerpt(text, limit, focus)


def test_unknown_format() -> None:
    """A format that doesn't exist is named, with those that do."""
    with pytest.raises(ValueError, match="no such format: 'pdf'; there are text, md, json"):
        render(BRIEF, "pdf")  # type: ignore[arg-type]  # on purpose: what a caller without mypy may do
