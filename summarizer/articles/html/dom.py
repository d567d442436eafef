"""Small questions about elements of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

#: An element of a page. lxml has no types of its own.
Element = Any

#: Elements that begin a block of their own when a page is drawn.
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol option p pre section summary table tbody"
    " td tfoot th thead tr ul".split()
)
#: Elements whose content is never the article's words.
SILENT = frozenset(
    "head script style noscript template svg math iframe object embed canvas audio video select button input"
    " textarea map area progress meter applet param source track datalist dialog amp-ad amp-embed"
    " amp-consent amp-analytics amp-sidebar".split()
)
#: Elements that hold a control rather than words, but may wrap the words of half a page.
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NAMES = ("class", "id", "role", "data-testid", "data-component", "itemprop", "aria-label", "data-module")
_SPACE = re.compile(r"\s+")
#: Characters of an element's names that are looked at; one page had a class attribute of a megabyte.
_LONGEST = 400


def tag(element: Element) -> str:
    """The element's name in lower case; empty for a comment or instruction."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def names(element: Element) -> str:
    """What the page calls the element, as lower-case words: "related-Articles_xyz" → "related articles xyz"."""
    called = " ".join(value[:_LONGEST] for name in _NAMES if (value := element.get(name)))
    return re.sub(r"[^a-z0-9]+", " ", _CAMEL.sub(" ", called).lower()).strip()


def words(element: Element) -> str:
    """All the words in an element, white space folded."""
    return folded("".join(element.itertext()))


def folded(text: str) -> str:
    """`text` with every run of white space as one space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def remove(element: Element) -> None:
    """Take the element out of its tree and leave the words after it."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    before = element.getprevious()
    parent.remove(element)
    if not tail:
        return
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail


def ancestors(element: Element) -> Iterator[Element]:
    """The element's parents, nearest first."""
    return iter(element.iterancestors())
