"""What a page declares of itself: JSON-LD, Open Graph, meta tags, microdata; each value with where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from html import unescape
from typing import Any

from summarizer.articles import datelines
from summarizer.articles.dates import find_date
from summarizer.articles.derive.draft import Said
from summarizer.articles.html.dom import Element, folded, words

#: Types of schema.org/Article and below that newsrooms use.
_ARTICLE = re.compile(r"(?:\w{0,30}Article|LiveBlogPosting|BlogPosting|Report|SocialMediaPosting)\Z")
#: JSON-LD nodes looked at; the most in a real page was some 300.
_NODES = 2000
#: Characters of one value.
_LONGEST = 500

#: Field → names of meta tags (`property`, `name`, `itemprop` or `http-equiv`), the better first.
META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher",
                  "application-name"),
    "author": ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "byl",
               "parsely-author", "sailthru.author", "citation_author", "cxenseparse:author"),
    "published": ("article:published_time", "og:article:published_time", "article:published", "datepublished",
                  "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.issued",
                  "citation_publication_date", "cxenseparse:recs:publishtime", "pubdate", "publishdate",
                  "publish-date", "publication_date", "og:pubdate", "dc.date", "dcterms.date", "date"),
    "updated": ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
                "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised"),
    "language": ("content-language", "language", "dc.language", "dcterms.language", "og:locale"),
    "url": ("og:url",),
}  # fmt: skip
_DATES = (("published", "datePublished"), ("published", "dateCreated"), ("updated", "dateModified"))
_HTTP = re.compile(r"https?://")
_URL = re.compile(r"(?:https?:)?//|\Awww\.", re.IGNORECASE)
_ISO = re.compile(r"((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6})?(?:Z|\Z)")
_EPOCH = re.compile(r"(\d{10})(\d{3})?\Z")
_BY = re.compile(r"(?:by|von|par|por|di)\s+(?=\S)", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:[\w’'-]{1,20}\s){0,3}(?:writer|reporter|correspondent|editor|contributor|staff|bureau chief|columnist|desk)s?",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-zA-Z0-9_-]{1,20})?\Z", re.IGNORECASE)


def declared(page: Element) -> Iterator[tuple[str, Said]]:
    """`(field, what is said and where)`, the more trustworthy first within each field."""
    yield from _from_json(page)
    yield from _from_meta(page)
    yield from _from_microdata(page)
    yield from _from_links(page)


def article_node(page: Element) -> dict[str, Any] | None:
    """The JSON-LD node of the page's article: of several, the first that names its headline; None without one."""
    found = [node for node in _nodes(page) if _types(node) and any(map(_ARTICLE.match, _types(node)))]
    return next((node for node in found if node.get("headline")), found[0] if found else None)


def day(value: str) -> str | None:
    """A date as pages write it, as an ISO day in the zone it is written in; None when it is none."""
    text = value.strip()[:100]
    for pattern in (_ISO, _COMPACT):
        if match := pattern.search(text) if pattern is _ISO else pattern.match(text):
            return _calendar(int(match[1]), int(match[2]), int(match[3]))
    if match := _EPOCH.match(text):
        return datetime.fromtimestamp(int(match[1]), UTC).date().isoformat()
    found = find_date(text)
    return found.day.isoformat() if found else None


def language(value: str) -> str | None:
    """A language tag's ISO 639-1 code ("pt-BR" → "pt"), None when it is none."""
    match = _LANGUAGE.match(value.strip())
    return match[1].lower() if match else None


def author(names: Iterable[str]) -> str | None:
    """Persons' names as one byline; addresses, agencies and empty ones left out."""
    kept: list[str] = []
    for name in names:
        bare = _BY.sub("", folded(unescape(name))[:200], count=1) if name else ""
        bare = ", ".join(part for part in bare.split(", ") if not _ROLE.fullmatch(part))
        if bare and not _URL.search(bare) and not datelines.is_outlet(bare) and bare not in kept:
            kept.append(bare)
    return ", ".join(kept[:20]) or None


def _calendar(year: int, month: int, number: int) -> str | None:
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


# --- JSON-LD ------------------------------------------------------------------------------


def _from_json(page: Element) -> Iterator[tuple[str, Said]]:
    node = article_node(page)
    if node is None:
        return
    named = {str(one["@id"]): one for one in _nodes(page) if "@id" in one and len(one) > 1}
    for key in ("headline", "name"):
        yield from _said(
            "title", f"json-ld {key}", _text(node[key]) if isinstance(node.get(key), str) else None
        )
    yield from _said("author", "json-ld author", author(_persons(node, named)))
    for key in ("publisher", "sourceOrganization", "provider"):
        name = next(filter(None, (_name(one, named) for one in _list(node.get(key)))), None)
        yield from _said("publisher", f"json-ld {key}", name)
    for field, key in _DATES:
        yield from _said(field, f"json-ld {key}", day(str(node.get(key) or "")))
    tag = node.get("inLanguage")
    code = tag.get("alternateName") if isinstance(tag, dict) else tag
    yield from _said("language", "json-ld inLanguage", language(str(code or "")))
    for key in ("url", "mainEntityOfPage"):
        value = node.get(key)
        address = str(value.get("@id") if isinstance(value, dict) else value)
        yield from _said("url", f"json-ld {key}", address[:2000] if _HTTP.match(address) else None)


def _said(field: str, where: str, value: str | None) -> Iterator[tuple[str, Said]]:
    if value:
        yield field, Said(value, where)


def _persons(node: Mapping[str, Any], named: Mapping[str, dict[str, Any]]) -> list[str]:
    """The names of an article's authors, organisations left out."""
    listed = _list(node.get("author") or node.get("creator"))
    persons = (one for one in listed if "Organization" not in str(_types(_node(one, named))))
    return [name for one in persons if (name := _name(one, named))]


def _nodes(page: Element) -> list[dict[str, Any]]:
    """The nodes that stand on their own: top level, in a list or graph, or as the page's main entity."""
    found: list[dict[str, Any]] = []
    waiting: list[Any] = []
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            waiting.append(_parsed(script.text_content()))
    while waiting and len(found) < _NODES:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting[:0] = node[:_NODES]
        elif isinstance(node, dict):
            found.append(node)
            waiting += [
                node[key] for key in ("@graph", "mainEntity") if isinstance(node.get(key), dict | list)
            ]
    return found


def _parsed(text: str) -> Any:
    bare = text.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removeprefix("<![CDATA[")
    bare = bare.removesuffix("-->").removesuffix("//]]>").removesuffix("]]>").strip().rstrip(";")
    try:
        return json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None


def _types(node: Any) -> list[str]:
    kinds = node.get("@type") if isinstance(node, dict) else None
    return [str(kind) for kind in _list(kinds)]


def _list(value: Any) -> list[Any]:
    return value[:50] if isinstance(value, list) else [] if value is None else [value]


def _node(value: Any, named: Mapping[str, dict[str, Any]]) -> Any:
    """What a reference stands for; anything else as it is."""
    if isinstance(value, dict) and "name" not in value and str(value.get("@id")) in named:
        return named[str(value["@id"])]
    return value


def _name(value: Any, named: Mapping[str, dict[str, Any]]) -> str | None:
    node = _node(value, named)
    name = node.get("name") if isinstance(node, dict) else node
    if isinstance(name, list):
        name = next(iter(name), None)
    return _text(name) or None if isinstance(name, str) else None


def _text(value: str) -> str:
    """A value's words: some pages escape them twice."""
    return folded(unescape(unescape(value[: _LONGEST * 4])))[:_LONGEST]


# --- meta tags and markup -----------------------------------------------------------------


def _from_meta(page: Element) -> Iterator[tuple[str, Said]]:
    values: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = _text(meta.get("content") or "")
        if name and content:
            values.setdefault(name.strip().lower(), []).append(content)
    for field, tags in META.items():
        for tag in tags:
            if said := _meta_value(field, values.get(tag, [])):
                yield field, Said(said, f"meta {tag}")


def _meta_value(field: str, values: list[str]) -> str | None:
    if field == "author":
        return author(values)
    if not values:
        return None
    if field in {"published", "updated"}:
        return day(values[0])
    if field == "language":
        return language(values[0].split(",")[0])
    if field == "url":
        return values[0] if values[0].startswith(("http://", "https://")) else None
    return values[0]


def _from_microdata(page: Element) -> Iterator[tuple[str, Said]]:
    """`itemprop` attributes of elements that aren't meta tags; `<time>` elements are read with the visible text."""
    for element in page.iterfind(".//*[@itemprop='publisher']"):
        inner = element.find(".//*[@itemprop='name']")
        value = (inner.get("content") or words(inner)) if inner is not None else words(element)
        if value:
            yield "publisher", Said(_text(value), "itemprop publisher")
    wanted = {
        "headline": "title",
        "author": "author",
        "datepublished": "published",
        "datemodified": "updated",
    }
    for element in page.iterfind(".//*[@itemprop]"):
        name = (element.get("itemprop") or "").strip().lower()
        field = wanted.get(name)
        if field is None or element.tag == "meta":
            continue
        value = element.get("datetime") or element.get("content") or words(element)[:_LONGEST]
        said = (
            author([value])
            if field == "author"
            else day(value)
            if field in {"published", "updated"}
            else value
        )
        if said:
            yield field, Said(said, f"itemprop {name}")


def _from_links(page: Element) -> Iterator[tuple[str, Said]]:
    for link in page.iter("link"):
        address = (link.get("href") or "").strip()
        if (link.get("rel") or "").lower() == "canonical" and address.startswith(("http://", "https://")):
            yield "url", Said(address[:2000], "link canonical")
    code = language(page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    if code:
        yield "language", Said(code, "html lang")
