"""What kind of document this is: by its content where that is certain, by its name, else by what it looks like."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["text", "html", "feed", "json", "csv", "pdf", "docx", "eml"]

#: Suffix → kind, for names that tell.
SUFFIXES: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".rss": "feed", ".atom": "feed", ".rdf": "feed",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
    ".csv": "csv", ".tsv": "csv",
    ".pdf": "pdf", ".docx": "docx",
    ".eml": "eml", ".mht": "eml", ".mhtml": "eml",
}  # fmt: skip
#: Media type → kind, for what a server sends.
MEDIA: dict[str, Kind] = {
    "text/html": "html", "application/xhtml+xml": "html",
    "application/rss+xml": "feed", "application/atom+xml": "feed", "application/rdf+xml": "feed",
    "application/json": "json", "application/feed+json": "json", "application/x-ndjson": "json",
    "application/jsonl": "json", "text/csv": "csv", "text/tab-separated-values": "csv",
    "application/pdf": "pdf", "message/rfc822": "eml", "multipart/related": "eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}  # fmt: skip
#: Bytes that are looked at.
TOP = 4000

_PAGE = re.compile(rb"\s{0,1000}(?:<!--.{0,2000}?-->\s{0,100})?(?:<\?xml[^>]{0,300}>\s{0,100})?"
                   rb"(?:<!--.{0,2000}?-->\s{0,100})?<(?:!doctype\s{1,20}html|html|head|body|meta|title|article|div)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_FEED = re.compile(
    rb"<(?:rss\b|feed\b[^>]{0,1000}w3\.org/2005/Atom|rdf:RDF\b[^>]{0,1500}purl\.org/rss)", re.IGNORECASE
)
_XML = re.compile(rb"\s{0,1000}<\?xml\b")
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]", re.MULTILINE)
#: Headers of mail; the second group is written by programs only.
_WRITTEN, _SENT = {b"from", b"subject", b"date", b"to"}, {
    b"message-id", b"mime-version", b"received", b"return-path", b"content-type", b"delivered-to",
}  # fmt: skip
_COLUMNS = frozenset(
    "text body content title headline url link date published author source publisher article".split()
)


def kind(raw: bytes, name: str = "", media: str | None = None) -> Kind:
    """The kind of `raw`, whose first `TOP` bytes decide; `name` may end in a suffix, `media` is a media type.

    A PDF, a ZIP archive, a page and a feed are what they are whatever they are called. A name that ends in
    `.txt` or `.md` is text, then. Plain text is what nothing else fits.
    """
    top = raw[:TOP].removeprefix(b"\xef\xbb\xbf")
    certain = _certain(top)
    if certain:
        return certain
    named = by_name(name)
    if named is None and media is not None:
        named = MEDIA.get(media.partition(";")[0].strip().lower())
    if named in {"pdf", "docx"}:  # it doesn't begin like one: a page of refusal, perhaps
        named = None
    return named or _likely(top)


def by_name(name: str) -> Kind | None:
    """The kind that a file's name tells, None when it tells none."""
    dot = name.rfind(".")
    return SUFFIXES.get(name[dot:].lower()) if dot > 0 else None


def _certain(top: bytes) -> Kind | None:
    if top.lstrip().startswith(b"%PDF") or (b"%PDF-" in top[:1024] and b"\0" in top):
        return "pdf"
    if top.startswith(b"PK\x03\x04"):
        return "docx"
    start = _narrow(top)
    if _FEED.search(start[:2500]) and start.lstrip()[:1] == b"<":
        return "feed"
    if _PAGE.match(start):
        return "html"
    return None


def _narrow(top: bytes) -> bytes:
    """UTF-16 as far as markup needs it: every other byte is zero."""
    return top.replace(b"\0", b"")[2:] if top[:2] in {b"\xff\xfe", b"\xfe\xff"} else top


def _likely(top: bytes) -> Kind:
    start = top.lstrip()
    if start[:1] in {b"{", b"["} and re.match(rb"(?:\[\s{0,50})?\{\s{0,50}[\"}]", start):
        return "json"
    if _is_mail(top):
        return "eml"
    if _is_table(start):
        return "csv"
    return "html" if _XML.match(top) else "text"


def _is_mail(top: bytes) -> bool:
    """Headers at the very top, of which some are a program's: an article's own "From:" and "Date:" are no mail."""
    head = re.split(rb"\r?\n\r?\n", top, maxsplit=1)[0]
    if not _HEADER.match(head):
        return False
    found = {name.lower() for name in _HEADER.findall(head)}
    return bool(found & _WRITTEN) and len(found & _SENT) >= 1 and len(found) >= 3


def _is_table(start: bytes) -> bool:
    """A first line of nothing but short names, two of which articles have."""
    line = start.split(b"\n", 1)[0].decode("utf-8", "replace").strip()[:1000]
    for mark in (",", ";", "\t"):
        names = [name.strip().strip('"').lower() for name in line.split(mark)]
        if len(names) > 1 and all(0 < len(name) <= 40 for name in names) and len(_COLUMNS & set(names)) >= 2:
            return True
    return False
