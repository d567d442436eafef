"""What a page shows of itself around its headline: byline and dates, for what it doesn't declare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.articles import datelines, metadata
from summarizer.articles import page as pages
from summarizer.articles.derive.draft import Said
from summarizer.articles.html.blocks import blocks
from summarizer.articles.html.declared import author, day
from summarizer.articles.html.dom import Element, folded, names, tag, words
from summarizer.articles.html.typed import paragraphs
from summarizer.articles.lines import ends_sentence, key

#: Blocks above and below the headline that are looked at.
_ABOVE, _BELOW = 3, 12
#: After this many characters of paragraphs the article has begun; a standfirst may stand above byline and date.
_PARAGRAPH = 180
_BYLINE = re.compile(r"\b(?:by ?line|authors?|written by|contributor|reporter)\b")
_PUBLISHED = re.compile(r"\b(?:publish(?:ed)?|posted|pub ?date|created|entry date|post date|date)\b")
_UPDATED = re.compile(r"\b(?:updated?|modified|last)\b")
#: Letters and digits of a title by which its block is found.
_TITLE = 10
#: Characters of typewritten text that may be an article; a piece of a program is shorter.
_TYPED = 300
#: Share of link text by which a line is a menu.
_LINKED = 0.9
_BARS = re.compile(r"\s[|·•–—-]\s")
_LABEL = re.compile(r"\A(?:by|written by|reported by|from|story by)\b:?\s{0,3}", re.IGNORECASE)


def headline(page: Element, title: str | None) -> str | None:
    """The words of the page's first `h1` that has some; else of the block that says what the page's title says.

    None when there is neither.
    """
    for element in page.iter("h1"):
        if said := words(element):
            return said[:500]
    wanted = key(datelines.split_publisher(title)[0]) if title else ""
    if len(wanted) < _TITLE:
        return None
    lines = (line for row in blocks(page) for line in row.text.split("\n"))
    return next((line for line in lines if len(line) <= 500 and key(line) and wanted.endswith(key(line)) and
                 2 * len(key(line)) > len(wanted)), None)  # fmt: skip


def shown(page: Element) -> Iterator[tuple[str, Said]]:
    """`(field, what and where)` as the page shows it, near its headline."""
    element = page.find(".//title")
    named = words(element)[:500] if element is not None else None
    title = headline(page, named)
    if title:
        yield "title", Said(title, "visible headline")
    else:
        yield from _typewritten(page)
    if named:
        yield "title", Said(named, "title element")
        publisher = datelines.split_publisher(named)[1]
        if publisher and datelines.is_outlet(publisher):
            yield "publisher", Said(publisher, "title element")
    region = list(_region(page))
    yield from _times(region)
    yield from _dated(region)
    yield from _bylines(region)
    yield from _lines(page, title)
    if named and title and (site := _site(named, title)):
        yield "publisher", Said(site, "title element")


def _site(named: str, title: str) -> str | None:
    """The site's name in a title element that holds more than the headline: "The Daily: Headline", "Headline - News -
    The Daily, the free paper".
    """
    before, there, after = named.partition(title)
    if not there:
        return None
    name = _BARS.split(after)[-1].partition(",")[0] if after else before.rstrip(" :|")
    return name.strip() if 1 < len(name.strip()) <= 40 and name.strip()[0].isupper() else None


def _typewritten(page: Element) -> Iterator[tuple[str, Said]]:
    """What an agency's copy in `<pre>` says at its top, read as a text file is."""
    element = next((one for one in page.iter("pre") if len(words(one)) >= _TYPED), None)
    if element is None:
        return
    rows = paragraphs("".join(element.itertext()))
    yield from _said(metadata.describe(pages.read("\n\n".join(rows))), "title")


def _said(found: metadata.Metadata, *names: str) -> Iterator[tuple[str, Said]]:
    for name in (*names, "author", "publisher", "published", "updated"):
        if value := getattr(found, name):
            yield name, Said(str(value), "visible text")


def _region(page: Element) -> Iterator[Element]:
    """Elements from the headline, or the top of the page without one, to the article's first paragraph."""
    begun = page.find(".//h1") is None
    told = 0
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        begun = begun or tag(element) == "h1"
        if begun and tag(element) == "p" and ends_sentence(said := words(element)):
            told += len(said)
            if told >= _PARAGRAPH:
                return
        if begun or tag(element) in {"time", "address"}:
            yield element


def _times(region: Sequence[Element]) -> Iterator[tuple[str, Said]]:
    """`<time>` elements; the first that isn't an update's is the publication's."""
    for element in region:
        if tag(element) != "time":
            continue
        found = day(element.get("datetime") or "") or day(words(element))
        if not found:
            continue
        around = f"{names(element)} {words(element).lower()} {_before(element)}"
        field = (
            "updated" if _UPDATED.search(around) and not _PUBLISHED.search(names(element)) else "published"
        )
        yield field, Said(found, "time element")


def _dated(region: Sequence[Element]) -> Iterator[tuple[str, Said]]:
    """Short elements that the page calls a date."""
    for element in region:
        called = names(element)
        if tag(element) == "time" or not (_PUBLISHED.search(called) or _UPDATED.search(called)):
            continue
        shown_words = words(element)
        found = day(shown_words) if len(shown_words) <= 60 else None
        if found:
            updated = _UPDATED.search(f"{called} {shown_words.lower()}") and not _PUBLISHED.search(called)
            yield "updated" if updated else "published", Said(found, "visible date")


def _before(element: Element) -> str:
    """The words right before an element: "Updated: <time>"."""
    previous = element.getprevious()
    parent = element.getparent()
    text = (previous.tail if previous is not None else parent.text if parent is not None else "") or ""
    beside = (
        words(previous) if previous is not None and len(words(previous)) < 40 and not text.strip() else ""
    )
    return folded(f"{beside} {text}")[-40:].lower()


def _bylines(region: Sequence[Element]) -> Iterator[tuple[str, Said]]:
    for element in region:
        linked = tag(element) == "a" and "author" in (element.get("rel") or "").lower()
        if not linked and not (_BYLINE.search(names(element)) and len(words(element)) < 120):
            continue
        persons = [words(one) for one in element.iter("a")] if not linked else [words(element)]
        said = author(persons if any(persons) else [_LABEL.sub("", words(element), count=1)])
        hit = metadata.describe(pages.read(f"A headline of some words\nBy {said}\n")).author if said else None
        if hit:
            yield "author", Said(hit, "visible byline")


def _lines(page: Element, title: str | None) -> Iterator[tuple[str, Said]]:
    """What the lines around the headline say, read as those of a text file are."""
    rows = [row for row in blocks(page) if row.linked < _LINKED or row.text == title]
    text = "\n".join(_around([line for row in rows for line in row.text.split("\n")], title))
    said = metadata.describe(pages.read(text)) if text else None
    if said is not None:
        yield from _said(said)


def _around(lines: Sequence[str], title: str | None) -> list[str]:
    """The headline, what stands right above and below it, and the first two paragraphs."""
    place = next((n for n, line in enumerate(lines) if line == title), None)
    if place is None:
        return list(lines[: _ABOVE + _BELOW])
    above = [line for line in lines[max(0, place - _ABOVE) : place] if day(line)]
    return [lines[place], *above, *lines[place + 1 : place + _BELOW]]
