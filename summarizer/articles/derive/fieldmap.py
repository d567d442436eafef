"""Records of an export (JSON or CSV) to drafts: which of their fields is which of ours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.articles.derive.draft import FIELDS, Draft, Refused, Said, UnreadableError
from summarizer.articles.derive.markup_text import fragment_text, is_markup
from summarizer.articles.derive.tidy import tidied

#: Our field → what exports call it, the better first. Compared without case, "_", "-", "." and spaces.
GUESSES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "articlebody", "fulltext", "maintext", "content", "contenttext", "contentrendered",
             "contenthtml", "storytext", "story", "article", "articletext", "bodytext", "plaintext", "rawtext",
             "fieldstext", "fieldsbodytext", "fieldsbody", "html", "contentvalue"),
    "title": ("title", "headline", "titlerendered", "name", "webtitle", "headlinemain", "articletitle", "heading"),
    "publisher": ("publisher", "publishername", "outlet", "publication", "newspaper", "sourcename", "source",
                  "sourcetitle", "sitename", "site", "medianame", "media", "domain", "sourcedomain"),
    "author": ("author", "authors", "byline", "creator", "authorname", "writer", "fieldsbyline", "bylineoriginal"),
    "published": ("published", "publishedat", "datepublished", "datepublish", "publishdate", "publicationdate",
                  "pubdate", "publisheddate", "publishedtime", "publisheddatetime", "firstpublishdate", "date",
                  "datepub", "dategmt", "webpublicationdate", "createdat", "created", "datetime", "timestamp", "time"),
    "updated": ("updated", "updatedat", "datemodified", "modified", "modifiedat", "datemodify", "lastmodified",
                "modifiedgmt"),
    "language": ("language", "lang", "inlanguage", "languagecode", "locale"),
    "url": ("url", "link", "articleurl", "weburl", "canonicalurl", "permalink", "canonicallink", "uri", "href"),
}  # fmt: skip
#: How deep a field may stand in a record: `content.rendered` is two.
_DEPTH = 3
#: Fields looked at in one record.
_FIELDS = 500
#: What our own saved records hold, which are no articles.
_BRIEF = ({"schema_version", "claims", "coverage"}, {"schema_version", "facts", "conflicts"})
#: Stands for a record that couldn't even be parsed.
NOT_JSON = object()
_ADVICE = (
    "Say which fields are which: --fields text=their_name,title=…; in Python fields={'text': 'their_name'}."
)


def checked(fields: Mapping[str, str]) -> Mapping[str, str]:
    """`fields`, when its keys are ours.

    Raises:
        UnreadableError: it names a field that an article hasn't got.

    """
    unknown = sorted(set(fields) - {"text", *FIELDS})
    if unknown:
        ours = ", ".join(("text", *FIELDS))
        raise UnreadableError(
            f"the field map names {unknown[0]!r}, which is none of: {ours}", "Correct the map."
        )
    return fields


def drafts(
    records: Iterable[tuple[int, Any, bytes | None]], fields: Mapping[str, str]
) -> tuple[tuple[Draft, ...], tuple[Refused, ...]]:
    """Drafts and refusals of `(number, record, its bytes or None)`, in order."""
    mapped = checked(fields)
    found: list[Draft] = []
    refused: list[Refused] = []
    for part, record, raw in records:
        try:
            found.append(draft(record, part, raw, mapped))
        except UnreadableError as error:
            refused.append(Refused(part, str(error.args[0]), str(error.args[1])))
    return tuple(found), tuple(refused)


def draft(record: Any, part: int, raw: bytes | None, fields: Mapping[str, str]) -> Draft:
    """One record's article.

    The text is the field's, unaltered, unless it holds markup. A field that the map names is taken as named,
    with dots for fields in fields (`content.rendered`); the others are guessed.

    Raises:
        UnreadableError: no object, a saved brief, or no text in it.

    """
    if record is NOT_JSON:
        raise UnreadableError("this line is no JSON", "Export it again, or take the line out.")
    if not isinstance(record, dict):
        raise UnreadableError(
            "this record is no object with fields", "An article is an object with a text field."
        )
    if any(set(record) >= marks for marks in _BRIEF):
        raise UnreadableError(
            "this is a saved brief, not an article", "Give it to `summarizer merge` or `show`."
        )
    flat = flattened(record)
    _, text = _value("text", flat, fields)
    if not text or not any(ch.isalnum() for ch in text):
        known = ", ".join(list(flat)[:12])
        raise UnreadableError(f"no text in this record; its fields are: {known or 'none'}", _ADVICE)
    cut: dict[str, int] = {}
    if is_markup(text):
        text, cut = fragment_text(text)
        text, unseen = tidied(text)
        cut |= unseen
    if raw is None:
        raw = json.dumps(record, sort_keys=True, ensure_ascii=True, default=str).encode()
    return Draft(text, part, _said(flat, fields), cut, (), hashlib.sha256(raw).hexdigest())


def flattened(record: Mapping[str, Any]) -> dict[str, str]:
    """A record's fields with their dotted names and their values as text; lists of names are joined."""
    found: dict[str, str] = {}
    waiting: list[tuple[str, Any, int]] = [(str(key), value, 1) for key, value in record.items()]
    while waiting and len(found) < _FIELDS:
        name, value, depth = waiting.pop(0)
        if isinstance(value, dict):
            if depth < _DEPTH:
                waiting += [(f"{name}.{key}", inner, depth + 1) for key, inner in value.items()]
        elif (text := _text(value)) is not None:
            found[name] = text
    return found


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        parts = [_text(one.get("name") if isinstance(one, dict) else one) for one in value[:50]]
        return ", ".join(part for part in parts if part) or None
    if isinstance(value, bool) or value is None:
        return None
    return str(value)


def _value(field: str, flat: Mapping[str, str], fields: Mapping[str, str]) -> tuple[str, str | None]:
    """The name and value of one of our fields in a record; the value None when it isn't there."""
    if field in fields:
        return fields[field], flat.get(fields[field])
    taken = set(fields.values())
    plain: dict[str, str] = {}
    for name in flat:
        if name not in taken:
            plain.setdefault("".join(ch for ch in name.lower() if ch.isalnum()), name)
    for guess in GUESSES[field]:
        if guess in plain and flat[plain[guess]].strip():
            return plain[guess], flat[plain[guess]]
    return "", None


def _said(flat: Mapping[str, str], fields: Mapping[str, str]) -> dict[str, Said]:
    from summarizer.articles.html.declared import author, day, language

    said: dict[str, Said] = {}
    for field in FIELDS:
        name, value = _value(field, flat, fields)
        value = " ".join((value or "").split())[:2000]
        if field in {"published", "updated"}:
            value = day(value) or ""
        elif field == "language":
            value = language(value) or ""
        elif field == "author":
            value = author(value.split(", ")) or ""
        elif field == "url" and not value.startswith(("http://", "https://")):
            value = ""
        elif field in {"title", "publisher"}:
            value = fragment_text(value)[0] if is_markup(value) else value
        if value:
            said[field] = Said(value, f"field {name}")
    return said
