"""Several briefs: one page each and an index of events."""

from __future__ import annotations

import pytest

from summarizer.render import html
from summarizer.render.page.shelf import file_names
from tests.page_reader import Page, policy_faults
from tests.sample import BRIEF, TEXTS, day
from tests.sample_variants import BARE

LATER = BRIEF.model_copy(
    update={
        "title": "A later event",
        "event": BRIEF.event.model_copy(update={"when": day("May 1", "2022-05-01")}),
    }
)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["Biden & Putin.json", "biden-putin"], ["biden-putin.html", "biden-putin-2.html"]),
        (["index", "Index.html", ""], ["index-2.html", "index-3.html", "event.html"]),
        (["Müller Straße", "Київ"], ["muller-strasse.html", "kiiv.html"]),
        (["con", "LPT1", "..", "a/../../b"], ["event-con.html", "event-lpt1.html", "event.html", "a-b.html"]),
        (["x" * 500], ["x" * 60 + ".html"]),
        (["a.json", "a-2", "a"], ["a.html", "a-2.html", "a-3.html"]),
    ],
)
def test_file_names(keys: list[str], expected: list[str]) -> None:
    """Readable, safe on any file system, told apart whatever the case."""
    assert expected == list(file_names(keys).values())


def test_the_index_lists_events_the_latest_first() -> None:
    """Date, title, first sentence, how many sources and disagreements; each links to its page, and that one back."""
    pages = html.collection({"old": BRIEF, "new": LATER, "bare": BARE}, {"old": TEXTS})
    assert ["bare.html", "index.html", "new.html", "old.html"] == sorted(pages)
    index = Page(pages["index.html"])
    assert [
        ("A later event", "new.html"),
        (BRIEF.title, "old.html"),
        ("Untitled event", "bare.html"),
    ] == index.links()
    assert [] == index.faults + policy_faults(index)
    shown = " ".join(index.root.words.split())
    assert "5 articles, 4 independent origins · 3 disagreements" in shown
    assert "no disagreement confirmed" in shown
    assert "Joe Biden and Vladimir Putin speak by phone" in shown
    old = Page(pages["old.html"])
    assert ("All events", "index.html") in old.links()
    assert [] == policy_faults(old)
    assert "Adblock test" in old.by_id("text-5").words


def test_no_briefs_is_an_empty_shelf() -> None:
    """An index that says so."""
    assert ["index.html"] == list(html.collection({}))
    assert "0 events" in html.collection({})["index.html"]
