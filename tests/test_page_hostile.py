"""Hostile text in every field there is: it is shown as words, or not at all, on the page and in the terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import labels
from summarizer.records import EventBrief
from summarizer.render import html, markdown, text
from tests.hostile import HOSTILE, everywhere
from tests.page_reader import Element, Page, policy_faults
from tests.sample import BRIEF, span
from tests.sample_variants import BARE

#: Elements that the page is made of. Nothing else, whatever the words are.
ELEMENTS = frozenset(
    "html head meta title style body header nav main section article footer h1 h2 h3 h4 p ul ol li dl dt dd"
    " div span a b i bdi strong small mark blockquote details summary table thead tbody tr th td figure"
    " figcaption svg rect line circle path text em q".split()
)
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})


def words_shown(page: Page) -> str:
    """All words of the page, style left out, white space made one space."""
    body = page.named("body")[0]
    return " ".join(body.words.split())


def outline(page: Page) -> list[str]:
    """The page's headings and landmarks, without their words."""
    return [
        one.tag for one in page.elements if one.tag in {"h1", "h2", "h3", "main", "nav", "section", "table"}
    ]


def test_there_are_enough_of_them() -> None:
    """At least 80, all different."""
    assert len(set(HOSTILE)) == len(HOSTILE) >= 80


@pytest.mark.parametrize("poison", HOSTILE, ids=range(len(HOSTILE)))
def test_no_string_becomes_markup(poison: str) -> None:
    """Ids unique, tags in turn, no element, attribute, address or style that the page doesn't make itself; the policy
    holds; and the words are there to be read.
    """
    whole = html.render(everywhere(poison))
    page = Page(whole)
    assert [] == page.faults
    assert [] == policy_faults(page)
    assert set() == {one.tag for one in page.elements} - ELEMENTS
    assert len(set(page.ids)) == len(page.ids)
    assert [] == [href for _, href in page.links() if href[1:] not in page.ids and href.startswith("#")]
    assert " ".join(labels.clean(poison)[:40].split()) in words_shown(page)
    assert [] == [char for char in set(whole) if unicodedata.category(char) in _UNSEEN and char != "\n"]


@pytest.mark.parametrize("poison", HOSTILE, ids=range(len(HOSTILE)))
def test_no_string_reaches_the_terminal_raw(poison: str) -> None:
    """Text and Markdown have no control but the line break, nothing that hides or turns lines round."""
    brief = everywhere(poison)
    for whole in (text.render(brief), markdown.render(brief)):
        assert [] == [char for char in set(whole) if unicodedata.category(char) in _UNSEEN and char != "\n"]
        assert whole.encode()


@pytest.mark.parametrize("poison", HOSTILE, ids=range(len(HOSTILE)))
def test_no_string_in_an_articles_text_becomes_markup(poison: str) -> None:
    """The same within the text of an article, with evidence before, around and inside of it."""
    words = f"{poison} One thing is said. {poison} Another is said."
    brief, texts = within(words, poison)
    page = Page(html.render(brief, texts))
    assert [] == page.faults + policy_faults(page)
    assert set() == {one.tag for one in page.elements} - ELEMENTS
    assert [] == [href for _, href in page.links() if href[1:] not in page.ids and href.startswith("#")]


def within(words: str, poison: str) -> tuple[EventBrief, dict[str, str]]:
    """A brief of one article with `words`, whose evidence is `poison` and pieces around it."""
    bounds = [
        (0, len(poison)),
        (len(poison) // 2, len(poison) + 9),
        (0, len(words)),
        (len(poison) + 1, len(words)),
    ]
    spans = [
        span("s1", "Putin").model_copy(update={"start": a, "end": b, "text": words[a:b]}) for a, b in bounds
    ]
    facts = tuple(
        fact.model_copy(
            update={
                "values": tuple(
                    v.model_copy(update={"evidence": tuple(spans), "sources": ("s1",)}) for v in fact.values
                )
            }
        )
        for fact in BRIEF.facts[:2]
    )
    brief = BRIEF.model_copy(
        update={
            "facts": facts,
            "conflicts": (),
            "quotations": (),
            "actors": (),
            "coverage": (),
            "sources": BRIEF.sources[:1],
            "event": BRIEF.event.model_copy(update={"evidence": ()}),
        }
    )
    return brief, {"s1": words}


def test_an_address_is_a_link_only_when_it_is_one() -> None:
    """`http` and `https` addresses of a source lead there and tell nobody from where; nothing else is a link."""
    found = {}
    for url in (
        "https://news.example/a?b=1&c=2",
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "http://[::1/",
    ):
        source = BRIEF.sources[0].model_copy(update={"url": url})
        page = Page(html.render(BRIEF.model_copy(update={"sources": (source, *BRIEF.sources[1:])})))
        found[url] = [one.attributes for one in page.by_id("s1").all() if one.attributes.get("rel")]
    assert [[url] * bool(at) for url, at in found.items()] == [
        ["https://news.example/a?b=1&c=2"],
        [],
        [],
        [],
        [],
    ]
    link = found["https://news.example/a?b=1&c=2"][0]
    assert (link["href"], "noreferrer" in link["rel"]) == ("https://news.example/a?b=1&c=2", True)


@pytest.mark.parametrize("poison", HOSTILE, ids=range(len(HOSTILE)))
def test_no_file_name_leaves_its_folder(poison: str) -> None:
    """Whatever a brief is called, its page has a plain name of its own beside the index; the index links to it."""
    pages = html.collection({poison: BARE, poison + " ": BARE, "index": BARE})
    assert len(pages) == 4
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.") for name in pages)
    assert all(name.count(".") == 1 and name.endswith(".html") and len(name) < 80 for name in pages)
    index = Page(pages["index.html"])
    assert [] == index.faults + policy_faults(index)
    assert sorted(href for _, href in index.links()) == sorted(set(pages) - {"index.html"})


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_is_shown_as_words(poison: str) -> None:
    """For any characters: a well-formed page by the same elements, with the same outline as the sample's own."""
    page = Page(html.render(everywhere(poison)))
    assert [] == page.faults + policy_faults(page)
    assert set() == {one.tag for one in page.elements} - ELEMENTS


def test_the_reader_sees_faults() -> None:
    """The checks above do find what they look for: one fault of each kind in a made page."""
    bad = Page(
        "<p><b>x</p><!--c--><script>1</script><a href='javascript:x' onclick=y style=z>l</a><style>a{}</style>"
    )
    assert ["closed out of turn: p", "comment: c"] == bad.faults[:2]
    assert {"policy", "script", "a: onclick", "a: style", "href javascript:x"} <= set(policy_faults(bad))
    assert isinstance(bad.root, Element)
