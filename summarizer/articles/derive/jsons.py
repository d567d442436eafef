"""Exports in JSON: a record a line (JSONL), a list of records, an object around a list, one record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from summarizer.articles.derive.draft import Extracted, Request, UnreadableError
from summarizer.articles.derive.fieldmap import NOT_JSON, drafts
from summarizer.articles.html.markup import decoded

#: Fields under which collections keep their articles (NewsAPI, JSON Feed, WordPress, Guardian, Elasticsearch …).
_LISTS = (
    "articles",
    "items",
    "entries",
    "results",
    "data",
    "documents",
    "docs",
    "stories",
    "posts",
    "news",
    "hits",
)
#: Records read of one file.
RECORDS = 50_000


def read(raw: bytes, request: Request) -> Extracted:
    """Every record of an export.

    Raises:
        UnreadableError: no JSON at all, no record, a bad field map, or more than 50,000 records.

    """
    text = decoded(raw, request.declared)[0].strip()
    whole = _whole(text)
    if whole is None:
        records = list(_lines(text))
        several = True
    else:
        listed = _listed(whole)
        several = listed is not None
        records = [(part, one, None) for part, one in enumerate(listed if listed is not None else [whole], 1)]
    if not records:
        raise UnreadableError("this export has no record", "Give a list of objects with a text field.")
    if len(records) > RECORDS:
        raise UnreadableError(f"this export has more than {RECORDS:,} records", "Split it.")
    found, refused = drafts(records, request.fields)
    if not several and refused:
        raise UnreadableError(refused[0].what, refused[0].advice)
    return Extracted(found, refused, several)


def _whole(text: str) -> Any:
    """The file as one JSON value, None when it is none (or is `null`, which holds no article either)."""
    try:
        return json.loads(text, strict=False)
    except RecursionError as error:
        raise UnreadableError("its JSON is nested too deeply", "Give a list of plain objects.") from error
    except ValueError:
        return None


def _lines(text: str) -> Iterator[tuple[int, Any, bytes | None]]:
    """Records a line; a line that is no JSON is a record that can't be read.

    Raises:
        UnreadableError: not one line is JSON.

    """
    found: list[tuple[int, Any, bytes | None]] = []
    good = False
    for part, line in enumerate((line for line in text.split("\n") if line.strip()), 1):
        try:
            value = json.loads(line, strict=False)
            good = good or isinstance(value, dict)
        except (ValueError, RecursionError):
            value = NOT_JSON
        found.append((part, value, line.strip().encode("utf-8", "surrogatepass")))
    if not good:
        raise UnreadableError("this is no JSON", "Check the file; a text may be given as .txt.")
    yield from found


def _listed(value: Any) -> list[Any] | None:
    """The records of a collection, None when the value is one record itself."""
    for _ in range(3):
        if isinstance(value, list):
            return [one.get("_source", one) if isinstance(one, dict) else one for one in value]
        if not isinstance(value, dict):
            return None
        inner = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
        if inner is None:
            inner = next(
                (value[key] for key in ("response", "hits", "data") if isinstance(value.get(key), dict)), None
            )
        if inner is None:
            return None
        value = inner
    return value if isinstance(value, list) else None
