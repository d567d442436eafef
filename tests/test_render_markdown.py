"""The brief as Markdown: it is parsed, and what isn't the brief's own markup isn't markup."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer import labels
from summarizer.render import markdown, markup
from tests.sample import BRIEF
from tests.sample_variants import hostile

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
PAGE = markdown.render(BRIEF)


def shape(page: str) -> list[str]:
    """List the markup of a page: its tokens without their words; code spans (handles) left out."""
    found = []
    for token in PARSER.parse(page):
        found.append(f"{token.type}{token.tag}")
        found += [child.type for child in token.children or () if child.type not in ("text", "code_inline")]
    return found


def shown(line: str) -> str:
    """Give what a reader sees of one paragraph."""
    return html.unescape(re.sub(r"</?(?:p|code)>", "", PARSER.render(line))).rstrip("\n")


def test_same_order_as_text() -> None:
    """Title, disagreements, possible ones, facts, figures, times, voices, …: the order of every format."""
    expected = [
        "Where the sources disagree",
        "Possible disagreements",
        "Facts",
        "Reported by one source only",
        "Key figures",
        "Timeline",
        "Who said what",
        "People and organisations",
        "Sources",
        "Refused on the way",
        "Covered by this brief",
    ]
    assert expected == re.findall(r"^## (.*)$", PAGE, re.MULTILINE)


def test_tables_and_quotes_are_such() -> None:
    """Figures, sources and coverage are tables; every side's evidence is a block quotation."""
    kinds = [token.type for token in PARSER.parse(PAGE)]
    assert kinds.count("table_open") == 3
    assert kinds.count("blockquote_open") >= 9
    assert "> More than 100,000 Russian troops are still stationed there" in PAGE
    assert "we are **in** a moment of crisis" in PAGE


HOSTILE = [
    "# heading ",
    "- item ",
    "1. item ",
    "12) item ",
    "+ item ",
    "* item ",
    "> quote ",
    "=== ",
    "--- ",
    "``` fence ",
    "~~~ fence ~~gone~~ ",
    "    indented ",
    "\t\tindented ",
    "[link](http://evil.example) ![image](x.png) ",
    "[ref]: http://evil.example [ref] ",
    "<http://evil.example> <script>alert(1)</script> <!-- ",
    "</td></table><b>bold ",
    "| cell | cell | \\| \\\\| ",
    "**bold** __bold__ *em* _em_ ",
    "`code` `` a`b `` ",
    "&lt;b&gt; &#60;b&#62; &copy ",
    "\\ \\* \\[x](y) trailing\\",
    "$x$ $$y$$ ",
    "line\nbreak\n\n# heading\n| a | b |\n|---|---|\n",
    "line  \nbreak\\\n",
    "[^1] [^1]: note ",
    ":--- ",
    "@someone a@b.example `@x`@y #12#13 ",
    "x" * 5000,
]


@pytest.mark.parametrize("poison", HOSTILE)
def test_article_text_makes_no_markup(poison: str) -> None:
    """Whatever begins every text field, the page has the structure that its bare letters have there."""
    harmless = "".join(char for char in poison if char.isalnum() or char.isspace())
    assert shape(markdown.render(hostile(harmless))) == shape(markdown.render(hostile(poison)))


@pytest.mark.parametrize(
    "raw", [*HOSTILE, "C:\\new", "a\\", "AT&T", "2 * 3 * 4", "snake_case", "-", "1.", "5)"]
)
def test_escape_shows_exactly_the_text(raw: str) -> None:
    """A reader of the rendered page sees the article's characters, no more and no fewer."""
    assert labels.clean(raw) == shown(markup.escape(raw))


@settings(max_examples=150)
@given(st.text("ab1 \\`*_[]()<>#|~&;$@.:+-=!/\n\t\"'", max_size=24))
def test_escape_round_trip(raw: str) -> None:
    """For any mixture of punctuation: one paragraph of plain text, and the same text."""
    page = markup.escape(raw)
    kinds = {child.type for token in PARSER.parse(page) for child in token.children or ()}
    assert labels.clean(raw) == shown(page)
    assert set() == kinds - {"text", "code_inline"}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("see https://evil.example/x", r"see https\://evil\.example/x"),
        ("see www.evil.example", r"see www\.evil\.example"),
        ("a tweet by @ZelenskyyUa.", "a tweet by `@ZelenskyyUa`."),
        ("write to desk@news.example.", "write to `desk@news.example`."),
        ("U.S. officials, 3.5 per cent", "U.S. officials, 3.5 per cent"),
    ],
)
def test_bare_addresses_are_no_links(raw: str, expected: str) -> None:
    """GitHub links bare addresses and notifies `@name`; both are kept quiet, plain prose is left alone."""
    assert expected == markup.escape(raw)


def test_table_rows_keep_their_columns() -> None:
    """A pipe in a source's name doesn't shift the columns of a table."""
    page = markdown.render(hostile("a | b \\| "))
    rows = [token for token in PARSER.parse(page) if token.type in ("tr_open", "td_open", "th_open")]
    assert len([t for t in PARSER.parse(PAGE) if t.type in ("tr_open", "td_open", "th_open")]) == len(rows)
