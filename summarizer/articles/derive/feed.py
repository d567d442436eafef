"""RSS, Atom and RDF feeds: an article an entry."""

from __future__ import annotations

import hashlib
import io
import json
import re
from typing import Any

from summarizer.articles.derive.draft import Draft, Extracted, Refused, Request, Said, UnreadableError
from summarizer.articles.derive.markup_text import fragment_text, is_markup
from summarizer.articles.derive.tidy import tidied
from summarizer.articles.html.declared import author, day, language
from summarizer.articles.html.dom import folded
from summarizer.articles.html.markup import decoded

#: Entries read of one feed.
ENTRIES = 2000
#: Characters of text; an entry with less holds a link, not an article.
SHORTEST = 60
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]{0,500}\[", re.IGNORECASE)
#: Ends of a summary that was cut by its publisher.
_CUT = re.compile(r"(?:\[(?:…|\.\.\.|&#8230;)\]|(?:continue reading|read more)\W{0,6})\Z", re.IGNORECASE)


def read(raw: bytes, request: Request) -> Extracted:
    """Every entry of a feed. Entries that hold only a headline or a line of summary are refused by number.

    Raises:
        UnreadableError: no feed, a feed with no entry, or one that declares entities of its own.

    """
    import feedparser  # 90 ms

    if _DOCTYPE.search(raw[:5000]):
        raise UnreadableError(
            "this feed declares entities of its own, which no feed needs",
            "Give the feed as it was published.",
        )
    markup, damaged = decoded(raw, request.declared)
    headers = {"content-location": request.address or "", "content-type": "application/xml; charset=utf-8"}
    stream = io.BytesIO(markup.encode("utf-8", "replace"))
    feed = feedparser.parse(stream, response_headers=headers, sanitize_html=False)
    if not feed.entries:
        raise UnreadableError("this feed has no entry", "Check that it is an RSS or Atom feed.")
    drafts: list[Draft] = []
    refused: list[Refused] = []
    for part, entry in enumerate(feed.entries[:ENTRIES], 1):
        draft = _draft(entry, feed.feed, part, damaged)
        if len(draft.text) < SHORTEST or not _body(entry)[0]:
            refused.append(_refused(part, entry))
        else:
            drafts.append(draft)
    return Extracted(tuple(drafts), tuple(refused), several=True)


def _refused(part: int, entry: Any) -> Refused:
    link = str(entry.get("link") or "")
    advice = (
        f"Give its page instead: {link}" if link.startswith("http") else "Give the article's page instead."
    )
    return Refused(part, "this entry holds a headline, not an article", advice)


def _draft(entry: Any, feed: Any, part: int, damaged: tuple[str, ...]) -> Draft:
    body, where = _body(entry)
    text, cut = fragment_text(body) if is_markup(body) else (body, {})
    title = folded(_plain(str(entry.get("title") or "")))[:500]
    joined = f"{title}\n\n{text}" if title and not folded(text).startswith(title) else text
    clean, unseen = tidied(joined)
    said = _said(entry, feed, title)
    warnings = damaged
    if _CUT.search(clean):
        warnings = (*warnings, "the feed carries only the beginning of this article")
    if where == "summary":
        warnings = (*warnings, "the feed carries a summary of this article, not its full text")
    record = json.dumps([title, clean, {key: one.value for key, one in said.items()}], sort_keys=True)
    return Draft(clean, part, said, cut | unseen, warnings, hashlib.sha256(record.encode()).hexdigest())


def _body(entry: Any) -> tuple[str, str]:
    """The fullest text of an entry, and whether it is its content or its summary."""
    contents = [str(one.get("value") or "") for one in entry.get("content") or ()]
    fullest = max(contents, key=len, default="")
    summary = str(entry.get("summary") or "")
    return (fullest, "content") if len(fullest) >= len(summary) and fullest else (summary, "summary")


def _plain(text: str) -> str:
    return fragment_text(text)[0] if is_markup(text) else text


def _said(entry: Any, feed: Any, title: str) -> dict[str, Said]:
    """Metadata; a publisher is the entry's source (in a collected feed), else the feed itself."""
    found: list[tuple[str, str | None, str]] = [("title", title, "feed entry title")]
    source = (entry.get("source") or {}).get("title")
    found += [("publisher", source, "feed entry source"), ("publisher", feed.get("title"), "feed title")]
    names = [str(one.get("name") or "") for one in entry.get("authors") or ()] or [
        str(entry.get("author") or "")
    ]
    found.append(
        ("author", author(re.sub(r"\S+@\S+\s*\((.+)\)", r"\1", name) for name in names), "feed entry author")
    )
    for field, key in (("published", "published"), ("published", "created"), ("updated", "updated")):
        stamp = day(str(entry.get(key) or "")) if key in entry else None
        found.append((field, stamp, f"feed entry {key}"))
    tongue = (entry.get("content") or [{}])[0].get("language") or feed.get("language")
    found.append(("language", language(str(tongue or "")), "feed language"))
    link = str(entry.get("link") or "")
    found.append(("url", link if link.startswith(("http://", "https://")) else None, "feed entry link"))
    said: dict[str, Said] = {}
    for field, value, where in found:
        if value:
            said.setdefault(field, Said(folded(str(value))[:500] if field != "url" else value[:2000], where))
    return said
