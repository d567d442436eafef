"""The furniture of a page, by rules with names: taken out of the tree before the article is looked for, and counted.

A rule goes by what the page itself calls an element (`names`) or by the element's kind. None may take the
article with it: an element that holds the headline, the marked article body or most of the words stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.articles.html.dom import BLOCKS, SILENT, Element, names, remove, tag
from summarizer.articles.html.hidden import hidden_names, is_hidden
from summarizer.articles.html.rules import KINDS, ROLES, RULES

#: A name counts as a whole name of the page's, at the end of one, or at its beginning: "c related links 2".
_NAMED = tuple((rule, re.compile(rf"(?:^|\s)(?:{pattern})(?:\s|$)")) for rule, pattern in RULES.items())
#: Rules that know an element by a weak name: it may hold no more than a line, since "date" or "author" may name
#: the article's own parts.
_SHORT = frozenset({"byline", "dateline", "tags", "live-stamp", "share"})
_SHORTEST = 300
#: Characters beside an inline element that make the line a sentence, and the element a part of it.
_SENTENCE = 30
#: Characters of an attribute.
_ATTRIBUTE = 1000
#: The share of the page's words that no furniture reaches, readers' comments apart.
_MOST = 0.4
#: Sizes of `<font>` in which old pages set menus, captions and notices.
_SMALL_PRINT = frozenset({"1", "-2", "-3"})
#: Names that furniture rules know and that, with one of these, are the article's.
_BODY = re.compile(
    r"\b(?:article|story|post|entry)[ _-]?(?:body|content|text)\b|\barticle ?body\b|\bbody ?(?:text|copy)\b"
)


@dataclass(frozen=True)
class Cleaned:
    """What was taken out: pieces by rule. Empty elements don't count."""

    cut: Mapping[str, int]


def clean(page: Element) -> Cleaned:
    """Take the furniture out of the tree, in place. Linear in the tree."""
    counts: Counter[str] = Counter()
    undisplayed = hidden_names(page)
    _strip(page)
    weights = _weights(page)
    total = weights.get(page, 0) or 1
    kept = _protected(page)
    doomed: set[Element] = set()
    for element in page.iter():
        if not isinstance(element.tag, str) or element.getparent() in doomed:
            if element.getparent() in doomed:
                doomed.add(element)
            continue
        rule = _rule(element, undisplayed)
        if rule is None or element in kept or _is_too_much(rule, weights.get(element, 0), total, element):
            continue
        if rule != "hidden" and _stands_in_a_sentence(element, weights):
            continue
        doomed.add(element)
        if any(text.strip() for text in element.itertext()):
            counts[rule] += 1
    for element in [one for one in doomed if one.getparent() not in doomed]:
        remove(element)
    return Cleaned(dict(sorted(counts.items())))


def _strip(page: Element) -> None:
    """Take out what never holds words, and cut attributes that are longer than any that means something."""
    for element in [one for one in page.iter() if tag(one) in SILENT]:
        remove(element)
    for element in page.iter():
        for name, value in element.attrib.items() if isinstance(element.tag, str) else ():
            if len(value) > _ATTRIBUTE:
                element.set(name, value[:_ATTRIBUTE])


def _rule(element: Element, undisplayed: frozenset[str]) -> str | None:
    """The rule by which this element is furniture, or None."""
    kind = tag(element)
    if kind in {"html", "body", "main", "h1"}:
        return None
    if is_hidden(element, undisplayed):
        return "hidden"
    if kind in KINDS:
        return KINDS[kind]
    if (role := (element.get("role") or "").strip().lower()) in ROLES:
        return ROLES[role]
    if kind == "time":
        return "dateline"
    if kind == "font" and (element.get("size") or "").strip() in _SMALL_PRINT:
        return "small-print"
    called = names(element)
    if not called or _BODY.search(called):
        return None
    return next((rule for rule, pattern in _NAMED if pattern.search(called)), None)


def _stands_in_a_sentence(element: Element, weights: Mapping[Element, int]) -> bool:
    """Whether it is a few words inside a paragraph: "the quake at <time>10:40</time> was felt"."""
    if tag(element) == "footer":  # whose words a block quotation is
        return any(tag(parent) == "blockquote" for parent in element.iterancestors())
    if tag(element) in BLOCKS:
        return False
    near = next((one for one in element.iterancestors() if tag(one) in BLOCKS), None)
    if near is None or tag(near) not in {"p", "li", "blockquote", "td"}:
        return False
    return weights.get(near, 0) - weights.get(element, 0) >= _SENTENCE


def _is_too_much(rule: str, weight: int, total: int, element: Element) -> bool:
    """Whether so many words are in it that the name must mean something else."""
    if rule in _SHORT and weight > _SHORTEST:
        return True
    if rule == "hidden":
        return weight > 0.6 * total
    if rule == "comments":
        return element.find(".//*[@itemprop='articleBody']") is not None or weight > 0.9 * total
    return weight > _MOST * total and weight > _SHORTEST


def _protected(page: Element) -> frozenset[Element]:
    """The headline, the marked article body, and everything around either."""
    marks = [page.find(".//h1"), page.find(".//*[@itemprop='articleBody']")]
    found: set[Element] = set()
    for mark in marks:
        if mark is not None:
            found |= {mark, *mark.iterancestors()}
    return frozenset(found)


def _weights(page: Element) -> dict[Element, int]:
    """Characters of words in each element, those of links left out. One pass."""
    weights: dict[Element, int] = {}
    order = [element for element in page.iter() if isinstance(element.tag, str)]
    for element in reversed(order):
        own = 0 if tag(element) == "a" else len((element.text or "").strip())
        for child in element:
            own += (weights.get(child, 0) if tag(element) != "a" else 0) + len((child.tail or "").strip())
        weights[element] = own
    return weights
