"""A document's bytes to articles: decode or derive, mark furniture, read metadata."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from summarizer.articles import furniture, metadata, page
from summarizer.articles.addressed.notices import noticed
from summarizer.articles.decode import LIMIT, UndecodableError, check, decode
from summarizer.articles.derive.draft import Draft, Extracted, Request, Said, UnreadableError
from summarizer.articles.derive.worker import Worker
from summarizer.articles.kinds import Kind
from summarizer.articles.kinds import kind as kind_of
from summarizer.articles.note import Note
from summarizer.articles.vouched import digest
from summarizer.errors import ArticleError
from summarizer.records import Article, Furniture, Source, SourceKind

#: Kind → bytes of the largest document read. Saved pages carry their pictures, exports many articles.
LIMITS: Mapping[Kind, int] = {
    "text": LIMIT,
    "html": 20_000_000,
    "feed": 20_000_000,
    "json": 50_000_000,
    "csv": 50_000_000,
    "pdf": 50_000_000,
    "docx": 30_000_000,
    "eml": 30_000_000,
}
LARGEST = max(LIMITS.values())
#: Properties that programs write: the account's name for an author, a template's title. What the text shows is better.
_PROPERTIES = ("document property", "pdf ")
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


@dataclass(frozen=True)
class Document:
    """Bytes, and what is known of them: `name` for messages, `path` as it is stored (None without a file),
    `address` when they were fetched, `media` type and `charset` as a server declared them.
    """

    raw: bytes
    name: str
    path: str | None = None
    address: str | None = None
    media: str | None = None
    charset: str | None = None


@dataclass(frozen=True)
class Read:
    """An article, its note, and failures of other records in the same document."""

    articles: tuple[tuple[Article, Note], ...]
    failures: tuple[ArticleError, ...] = ()


def read_document(document: Document, worker: Worker, fields: Mapping[str, str]) -> Read:
    """All articles of a document, every one numbered `s1`.

    Raises:
        ArticleError: nothing in it can be read.

    """
    kind = kind_of(document.raw, document.address or document.name, document.media)
    limit = LIMITS[kind]
    if len(document.raw) > limit:
        raise ArticleError(
            document.name,
            f"it is larger than {limit // 1_000_000} MB.",
            "Is it one article? Split it, or give the text alone.",
        )
    if kind == "text":
        return Read((plain(document),))
    request = Request(kind, document.charset, document.address, dict(fields))
    try:
        found = worker.extract(document.raw, request)
    except UnreadableError as error:
        what, advice = error.args
        raise ArticleError(document.name, f"{what}.", advice) from error
    return built(document, kind, found)


def plain(document: Document, text: str | None = None) -> tuple[Article, Note]:
    """The article that a text file is, unaltered; or `text`, given beside its bytes.

    Raises:
        ArticleError: empty, not text, or over 5 MB.

    """
    if len(document.raw) > LIMIT:
        raise ArticleError(
            document.name, "it is larger than 5 MB.", "Is it one article? Split it, or give the text alone."
        )
    try:
        content = check(decode(document.raw) if text is None else text)
    except UndecodableError as error:
        what, advice = error.args
        raise ArticleError(document.name, f"{what}.", advice) from error
    named = document.name.lower().endswith((".md", ".markdown"))
    return _article(document, "markdown" if named else "text", Draft(content))


def built(document: Document, kind: Kind, found: Extracted) -> Read:
    """The articles of a document from what was extracted of it, with notes and failures."""
    done: list[tuple[Article, Note]] = []
    parts = [*(one.part or 0 for one in found.drafts), *(one.part for one in found.refused)]
    count = max(parts, default=0)
    width = len(str(count))
    failures = [
        ArticleError(f"{document.name}#{one.part:0{width}}", f"{one.what}.", one.advice)
        for one in found.refused
    ]
    if failures and not found.drafts and len(failures) > 1:
        first = found.refused[0]
        raise ArticleError(
            document.name, f"none of its {len(failures)} records is an article: {first.what}.", first.advice
        )
    for draft in found.drafts:
        mark = "" if draft.part is None else f"#{draft.part:0{width}}"
        one = replace(document, name=document.name + mark, path=document.path and document.path + mark)
        try:
            done.append(_derived(one, kind, draft))
        except ArticleError as error:
            failures.append(error)
    if failures and not done and not found.several:
        raise failures[0]
    return Read(tuple(done), tuple(failures))


def _derived(document: Document, kind: Kind, draft: Draft) -> tuple[Article, Note]:
    if len(draft.text.encode("utf-8", "surrogatepass")) > LIMIT:
        raise ArticleError(document.name, "its text is larger than 5 MB.", "Is it one article? Split it.")
    try:
        check(draft.text)
    except UndecodableError as error:
        what, advice = error.args
        raise ArticleError(document.name, f"{what}.", advice) from error
    return _article(document, "mhtml" if draft.archived else kind, draft)


@dataclass
class _Told:
    """The values of a source's fields, each with where it was found; the first telling counts."""

    values: dict[str, str] = field(default_factory=dict)
    found: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, said: Said | None) -> None:
        if said and said.value and name not in self.values:
            self.values[name], self.found[name] = said.value, said.where

    def day(self, name: str) -> date | None:
        return date.fromisoformat(self.values[name]) if name in self.values else None


def _article(document: Document, kind: SourceKind, draft: Draft) -> tuple[Article, Note]:
    text = draft.text
    layout = page.read(text)
    marks = furniture.marked(layout, text)
    told = _told(draft, layout, document.address)
    source = Source(
        id="s1",
        path=document.path,
        url=told.values.get("url"),
        title=told.values.get("title"),
        publisher=told.values.get("publisher"),
        author=told.values.get("author"),
        published=told.day("published"),
        updated=told.day("updated"),
        language=told.values.get("language"),
        sha256=draft.record or hashlib.sha256(document.raw).hexdigest(),
        words=_words(text, marks),
        kind=kind,
        part=draft.part,
        derived=kind not in {"text", "markdown"},
        text_sha256=digest(text),
        found=dict(sorted(told.found.items())),
    )
    article = noticed(Article(source=source, text=text, furniture=marks), draft.cut)
    return article, Note("s1", draft.cut, draft.warnings)


def _told(draft: Draft, layout: page.Page, address: str | None) -> _Told:
    """What the document declares, then what its text shows.

    The language that the words show comes before a declared one: templates declare English around anything.
    """
    told = _Told()
    if address and draft.part is None:
        told.add("url", Said(address, "fetched from"))
    if layout.language:
        declared = draft.said.get("language")
        agreed = declared is not None and declared.value == layout.language
        told.add("language", declared if agreed else Said(layout.language, "detected"))
    for name, said in draft.said.items():
        if not said.where.startswith(_PROPERTIES):
            told.add(name, said)
    shown = metadata.describe(layout)
    for name in ("title", "publisher", "author"):
        told.add(name, Said(getattr(shown, name) or "", "visible text"))
    for name, found in (("published", shown.published), ("updated", shown.updated)):
        told.add(name, Said(found.isoformat() if found else "", "visible text"))
    for name, said in draft.said.items():
        told.add(name, said)
    return told


def _words(text: str, marks: tuple[Furniture, ...]) -> int:
    """Word tokens outside the furniture.

    Runs of letters and digits, joined by inner hyphens, points, commas and apostrophes. In
    scripts without spaces, a run counts once.
    """
    return sum(len(_WORD.findall(text, start, end)) for start, end in furniture.prose(text, marks))
