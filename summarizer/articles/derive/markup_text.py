"""Text of a record that may hold markup: a feed's entry, an export's body field, a mail's HTML part."""

from __future__ import annotations

import re

from summarizer.articles.derive.draft import UnreadableError

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|h[1-6]|ul|ol|li|strong|em|b|i|img|figure|blockquote|table|section|article)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)


def is_markup(text: str) -> bool:
    """Whether the text holds HTML tags, twice at least or a paragraph's."""
    found = _TAG.findall(text[:20_000])
    return len(found) >= 2 or any(tag.lower().startswith(("<p", "</p", "<br")) for tag in found)


def fragment_text(markup: str) -> tuple[str, dict[str, int]]:
    """The words of a fragment of HTML, furniture cut, and what was cut by rule. Empty when it has none.

    Unlike a page, a fragment is the article already: nothing is looked for in it.
    """
    from summarizer.articles.html.blocks import blocks, joined  # lxml costs 50 ms
    from summarizer.articles.html.clean import clean
    from summarizer.articles.html.markup import tree

    try:
        page = tree(f"<html><body>{markup}</body></html>")
    except UnreadableError:
        return "", {}
    cut = dict(clean(page).cut)
    return joined(blocks(page)), cut
