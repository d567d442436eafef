"""Mail (.eml) and saved web archives (.mhtml): newsletters, forwarded articles, pages saved by a browser."""

from __future__ import annotations

import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from summarizer.articles.derive.draft import Draft, Extracted, Request, Said, UnreadableError
from summarizer.articles.derive.markup_text import fragment_text
from summarizer.articles.derive.tidy import tidied
from summarizer.articles.html.dom import folded
from summarizer.articles.html.markup import decoded

#: Parts of one message that are looked at; messages in messages may hold any number.
PARTS = 300
#: A plain part with fewer characters than this share of the HTML part's is a stub ("view in your browser").
_STUB = 0.3
_ADDRESS = re.compile(r"<[^<>]{1,300}>|\S+@\S+")


def read(raw: bytes, _request: Request) -> Extracted:
    """The message's text, or the page of a web archive.

    Raises:
        UnreadableError: no text in it, or an archived page without an article.

    """
    message = BytesParser(policy=policy.default).parsebytes(raw)
    parts, attached = _parts(message)
    archived = _header(message, "Snapshot-Content-Location") or _is_archive(message)
    if archived and (page := next((part for part in parts if part.get_content_type() == "text/html"), None)):
        return Extracted((_page(page, message),))
    text, cut = _text(parts)
    if not any(ch.isalnum() for ch in text):
        raise UnreadableError("this mail holds no text", "Give the article that it carries, or its text.")
    said = _said(message)
    if subject := said.get("title"):
        text = text if folded(text).startswith(subject.value) else f"{subject.value}\n\n{text}"
    clean, unseen = tidied(text)
    cut |= unseen
    warnings = (f"{attached} attached files were not read",) if attached else ()
    return Extracted((Draft(clean, said=said, cut=dict(sorted(cut.items())), warnings=warnings),))


def _parts(message: EmailMessage) -> tuple[list[EmailMessage], int]:
    """The text parts that are no attachments, in order, and the number of attached files."""
    found: list[EmailMessage] = []
    attached = 0
    for count, part in enumerate(message.walk()):
        if count >= PARTS:
            break
        if part.is_multipart() or not isinstance(part, EmailMessage):
            continue
        if part.get_content_maintype() == "text" and not part.is_attachment():
            found.append(part)
        else:
            attached += part.is_attachment()
    return found, attached


def _is_archive(message: EmailMessage) -> bool:
    return message.get_content_type() == "multipart/related" and "text/html" in str(
        message.get("Content-Type", "")
    )


def _page(part: EmailMessage, message: EmailMessage) -> Draft:
    from summarizer.articles.html.read import article

    markup, warnings = _decoded(part)
    draft = article(markup, warnings)
    address = _header(message, "Snapshot-Content-Location") or _header(part, "Content-Location")
    said = dict(draft.said)
    if address.startswith(("http://", "https://")):
        said.setdefault("url", Said(address[:2000], "mhtml location"))
    return replace(draft, said=said, archived=True)


def _text(parts: list[EmailMessage]) -> tuple[str, dict[str, int]]:
    """The plain part, or the HTML part where the plain one is missing or a stub."""
    plain = "\n\n".join(_decoded(part)[0] for part in parts if part.get_content_type() == "text/plain")
    marked = [part for part in parts if part.get_content_type() == "text/html"]
    if not marked:
        return plain, {}
    text, cut = fragment_text("\n".join(_decoded(part)[0] for part in marked))
    return (plain, {}) if plain.strip() and len(plain) >= _STUB * len(text) else (text, cut)


def _decoded(part: EmailMessage) -> tuple[str, tuple[str, ...]]:
    raw = part.get_payload(decode=True)
    declared = part.get_content_charset()
    return decoded(raw if isinstance(raw, bytes) else b"", declared)


def _header(message: EmailMessage, name: str) -> str:
    """A header on one line; empty when it is missing or can't be parsed."""
    try:
        return folded(str(message.get(name, "")))[:2000]
    except (ValueError, TypeError, IndexError, AttributeError, LookupError):  # what hostile headers raise
        return ""


def _said(message: EmailMessage) -> dict[str, Said]:
    """Subject, sender's name, date; the date is the one in the sender's own zone."""
    said: dict[str, Said] = {}
    if title := re.sub(
        r"^(?:(?:fwd?|re|aw|wg)\s?:\s?){1,5}", "", _header(message, "Subject"), flags=re.IGNORECASE
    ):
        said["title"] = Said(title[:500], "mail subject")
    sender = folded(_ADDRESS.sub("", _header(message, "From"))).strip("\"' ")
    if sender:
        from summarizer.articles.datelines import is_outlet

        said["publisher" if is_outlet(sender) else "author"] = Said(sender[:200], "mail sender")
    try:
        said["published"] = Said(
            parsedate_to_datetime(_header(message, "Date")).date().isoformat(), "mail date"
        )
    except (ValueError, TypeError, IndexError, OverflowError):
        return said
    return said
