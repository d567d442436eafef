"""A web page to its article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarizer.articles import datelines
from summarizer.articles.addressed import UNSHOWN
from summarizer.articles.derive.draft import Draft, Extracted, Request, Said, UnreadableError
from summarizer.articles.derive.tidy import tidied
from summarizer.articles.html import walls
from summarizer.articles.html.blocks import blocks, joined
from summarizer.articles.html.clean import clean
from summarizer.articles.html.declared import article_node, declared
from summarizer.articles.html.dom import Element, folded
from summarizer.articles.html.hidden import reveal
from summarizer.articles.html.locate import located
from summarizer.articles.html.markup import decoded, tree
from summarizer.articles.html.unshown import addresses_model
from summarizer.articles.html.visible import headline, shown
from summarizer.articles.lines import key

#: Elements of a page; a long live blog has 20,000. More than this is an attack or an archive.
ELEMENTS = 200_000
#: How often the text of the JSON-LD must outweigh what the page shows before it is taken instead.
_HEAVIER = 3


def read(raw: bytes, request: Request) -> Extracted:
    """The page's article.

    Raises:
        UnreadableError: no markup, no article, a paywall, a page drawn by script, or too many elements.

    """
    markup, warnings = decoded(raw, request.declared)
    return Extracted((article(markup, warnings),))


def article(markup: str, warnings: tuple[str, ...] = ()) -> Draft:
    """The article of a page given as markup; one that shows no article until it is scrolled is read as scrolled.

    Errors as for `read`.
    """
    page = tree(markup)
    try:
        return _article(page, markup, warnings)
    except UnreadableError:
        page = tree(markup)
        if not reveal(page):
            raise
        try:
            return _article(page, markup, (*warnings, "the page shows this text only by script"))
        except UnreadableError:
            pass
        raise


def _article(page: Element, markup: str, warnings: tuple[str, ...]) -> Draft:
    count = sum(1 for _ in page.iter())
    if count > ELEMENTS:
        raise UnreadableError(
            f"this page has {count:,} elements, more than {ELEMENTS:,}", "Save its text as a .txt file."
        )
    node = article_node(page)
    said = _first((*declared(page), *shown(page)))
    head = headline(page, said["title"].value if "title" in said else None)
    wall = walls.walled(page)
    shown_text = " ".join(block.text for block in blocks(page))
    unshown = addresses_model(page, markup)
    cut = dict(clean(page).cut) | ({UNSHOWN: 1} if unshown else {})
    place = located(page, head)
    cut = {rule: cut.get(rule, 0) + place.cut.get(rule, 0) for rule in sorted({*cut, *place.cut})}
    body, source = _body(joined(place.rows), node)
    if len(body) < walls.SHORTEST or (len(body) < walls.TEASER and _is_teaser(wall, node)):
        raise walls.no_article(markup, shown_text, wall or ("declared" if walls.not_free(node) else None))
    if walls.not_free(node):
        warnings = (*warnings, "the page says that it isn't free to read: the text may be cut short")
    if source:
        warnings = (*warnings, source)
    text, unseen = tidied(_under_headline(body, head))
    return Draft(text=text, said=_titled(said, head), cut=cut | unseen, warnings=warnings)


def _is_teaser(wall: str | None, node: dict[str, Any] | None) -> bool:
    return wall is not None or walls.not_free(node)


def _body(text: str, node: dict[str, Any] | None) -> tuple[str, str | None]:
    """The article's text without its headline, and a warning when it isn't what the page shows."""
    told = node.get("articleBody") if node else None
    if isinstance(told, str) and len(told) > _HEAVIER * len(text) and len(told) >= walls.SHORTEST:
        lines = [folded(line) for line in told.replace("\r", "\n").split("\n")]
        return "\n\n".join(
            filter(None, lines)
        ), "the text is the page's JSON-LD article body, not what it shows"
    return text, None


def _under_headline(body: str, head: str | None) -> str:
    """The text with the page's visible headline above it, once."""
    if not head:
        return body
    first = body.split("\n", 1)[0]
    return body if key(first) == key(head) else f"{head}\n\n{body}"


def _first(found: Iterable[tuple[str, Said]]) -> dict[str, Said]:
    """The first value of each field."""
    said: dict[str, Said] = {}
    for field, one in found:
        said.setdefault(field, one)
    return said


def _titled(said: dict[str, Said], head: str | None) -> dict[str, Said]:
    """The title without its publisher; the visible headline where a declared one is only cut or varied of it."""
    title = said.get("title")
    if title is None:
        return said
    words, publisher = datelines.split_publisher(title.value)
    named = said.get("publisher")
    if publisher and (named is None or key(publisher) == key(named.value)):
        said.setdefault("publisher", Said(publisher, title.where))
        title = Said(words, title.where)
    declared_key = key(title.value).rstrip()
    if head and key(head) != declared_key and key(head).startswith(declared_key):
        title = Said(head, "visible headline")
    return said | {"title": title}
