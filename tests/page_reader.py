"""Reads a page back as a browser's parser would: elements, attributes, words; nothing of the project's own code."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "br", "img", "link", "input", "base", "hr", "embed", "source"})
#: Elements drawn by SVG, which may close themselves.
_DRAWN = frozenset({"rect", "line", "circle", "path", "use"})


@dataclass
class Element:
    """One element with its children; words are strings among them."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All words inside, as they stand."""
        return "".join(child if isinstance(child, str) else child.words for child in self.children)

    def all(self) -> list[Element]:
        """Itself and every element inside, in order."""
        found = [self]
        for child in self.children:
            found += child.all() if isinstance(child, Element) else []
        return found


class Page(HTMLParser):
    """A parsed page. `faults` = tags that were closed without being open, or never closed."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.faults: list[str] = []
        self._open = [self.root]
        self.feed(page)
        self.close()
        self.faults += [f"never closed: {one.tag}" for one in self._open[1:]]
        self.elements = self.root.all()[1:]
        self.ids = [one.attributes["id"] for one in self.elements if "id" in one.attributes]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        new = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(new)
        if tag not in _VOID:
            self._open.append(new)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself: fine for what SVG draws."""
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in _DRAWN | _VOID:
            self.faults.append(f"closes itself: {tag}")

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, or note a fault."""
        if self._open[-1].tag == tag:
            self._open.pop()
        else:
            self.faults.append(f"closed out of turn: {tag}")

    def handle_data(self, data: str) -> None:
        """Words."""
        self._open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        """A fault: the page has no comments."""
        self.faults.append(f"comment: {data[:40]}")

    def named(self, tag: str) -> list[Element]:
        """All elements of one kind."""
        return [one for one in self.elements if one.tag == tag]

    def by_id(self, name: str) -> Element:
        """The element with that id."""
        return next(one for one in self.elements if one.attributes.get("id") == name)

    def links(self, inside: str | None = None) -> list[tuple[str, str]]:
        """`(words, href)` of all links, of one element or of the whole page."""
        elements = self.by_id(inside).all() if inside else self.elements
        return [(one.words, one.attributes.get("href", "")) for one in elements if one.tag == "a"]


def evidence(page: Page, number: int) -> str:
    """The words that light up when `#e<number>` is followed: those of all of its marks, ways back left out."""
    marks = [
        one
        for one in page.named("mark")
        if one.attributes.get("id") == f"e{number}" or f"e{number}" in one.attributes.get("class", "").split()
    ]
    return "".join(without_ways_back(mark) for mark in marks)


def without_ways_back(element: Element) -> str:
    """Words of an element of an article's text, without the links back to what rests on it."""
    return "".join(
        child if isinstance(child, str) else "" if child.tag == "small" else without_ways_back(child)
        for child in element.children
    )


def policy_faults(page: Page) -> list[str]:
    """What on the page its own policy would not allow, and what the policy itself allows too much of."""
    faults = []
    metas = [one.attributes for one in page.named("meta")]
    policies = [m["content"] for m in metas if m.get("http-equiv", "").lower() == "content-security-policy"]
    styles = page.named("style")
    digests = [base64.b64encode(hashlib.sha256(s.words.encode()).digest()).decode() for s in styles]
    expected = f"default-src 'none'; style-src 'sha256-{digests[0]}'; base-uri 'none'; form-action 'none'"
    faults += [] if policies == [expected] and len(styles) == 1 else ["policy"]
    faults += ["http-equiv"] * (sum("http-equiv" in m for m in metas) - 1)
    for one in page.elements:
        faults += [f"{one.tag}: {name}" for name in one.attributes if name.startswith("on") or name in _LOADS]
        faults += [one.tag] if one.tag in _ACTIVE else []
        href = one.attributes.get("href", "#ok")
        faults += [] if _KNOWN.fullmatch(href) else [f"href {href[:60]}"]
    faults += ["style"] * bool(re.search(r"url\(|@import|expression", styles[0].words))
    return faults


_KNOWN = re.compile(r"#[a-z0-9-]+|https?://[^\s\"'<>]+|[a-z0-9-]+\.html")
_LOADS = frozenset("style src srcset srcdoc data action formaction poster background xlink:href ping".split())
_ACTIVE = frozenset(
    "script iframe object embed base link form input button img image video audio source template noscript"
    " foreignobject animate set use math marquee plaintext xmp".split()
)
