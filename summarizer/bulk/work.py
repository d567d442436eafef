"""A row in, an outcome out: the one function that every way to run it shares. It knows no files and no cluster."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from summarizer.api import noted
from summarizer.articles import Reading
from summarizer.articles.build import Document, built
from summarizer.articles.derive.draft import Draft, Extracted, Refused, Request, UnreadableError
from summarizer.articles.derive.fieldmap import NOT_JSON, draft, flattened
from summarizer.articles.derive.markup_text import is_markup
from summarizer.articles.derive.worker import Worker
from summarizer.articles.kinds import Kind
from summarizer.articles.note import Note
from summarizer.articles.numbering import numbered
from summarizer.bulk.rows import Form, Row
from summarizer.engines.base import Engine
from summarizer.errors import (
    ArticleError,
    EndpointError,
    EndpointRefused,
    EndpointUnreachable,
    SummarizerError,
)
from summarizer.pipeline import Progress, extract_all
from summarizer.records import Article, Dropped, SourceBrief
from summarizer.settings import Depth

#: A second record beside the row's own makes a collection of any row: what an object's field named `items` holds is
#: then not mistaken for the records.
_SECOND = b"\n{}\n"
#: A row of a table is told as one, whatever it was saved as.
_KINDS: Mapping[Form, Kind] = {"jsonl": "json", "csv": "csv", "parquet": "csv"}
#: As what an outage shows. Their subclasses (a model that declines) are about the article.
_AILING = (EndpointUnreachable, EndpointRefused)


@dataclass(frozen=True)
class Outcome:
    """What became of a row: a brief, or what was refused and why. Never both, never neither.

    `ailing`: the failure, where it may be the endpoint's rather than the article's.
    """

    number: int
    brief: SourceBrief | None
    failed: Dropped | None = None
    ailing: EndpointError | None = None


@dataclass(frozen=True)
class Desk:
    """What a row is read with. `fields`: our field names → the export's, the rest is guessed."""

    engine: Engine
    parser: Worker
    depth: Depth = "standard"
    fields: Mapping[str, str] = field(default_factory=dict)
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)


async def outcome(row: Row, desk: Desk) -> Outcome:
    """What becomes of a row, whose failure, whatever it is, never costs another's brief.

    Sources are numbered as the rows are (`s17`), so ids stay unique over all partitions.

    Raises:
        BudgetReached, StoreError, Stopped: no row's failure; the run can't go on.
    """
    try:
        async with desk.reading:  # a parser answers one at a time; calls go on meanwhile
            article, note = await asyncio.to_thread(_article, row, desk.parser, desk.fields)
    except ArticleError as error:
        return _failed(row, "read", str(error))
    except Exception as error:  # a fault of ours; a million rows must not wait for its repair, and it is told
        return _failed(row, "read", f"reading it failed: {type(error).__name__}.")
    try:
        return Outcome(row.number, await _brief(desk, article, note))
    except EndpointError as error:
        return replace(_failed(row, "extract", str(error)), ailing=error if type(error) in _AILING else None)
    except SummarizerError:
        raise
    except Exception as error:  # as above
        return _failed(row, "extract", f"reading it failed: {type(error).__name__}.")


async def _brief(desk: Desk, article: Article, note: Note) -> SourceBrief:
    briefs, _ = await extract_all(desk.engine, (article,), desk.depth, Progress())
    return noted(briefs, Reading((article,), (), (note,)))[0]


def _failed(row: Row, stage: str, reason: str) -> Outcome:
    told = Dropped.model_validate({"source": None, "stage": stage, "what": row.name, "reason": reason})
    return Outcome(row.number, None, told)


def _article(row: Row, worker: Worker, fields: Mapping[str, str]) -> tuple[Article, Note]:
    """The article that a row is, numbered as the row.

    Raises:
        ArticleError: it is none.
    """
    document = Document(row.record or b"", row.path, row.path)
    try:
        found = Extracted((_draft(row, worker, fields),), several=True)
    except UnreadableError as error:
        found = Extracted((), (Refused(row.part, str(error.args[0]), str(error.args[1])),), several=True)
    read = built(document, _KINDS[row.form], found)
    if read.failures:
        raise ArticleError(row.name, read.failures[0].told, read.failures[0].advice)
    article, note = read.articles[0]
    named = f"s{row.number}"
    source = article.source.model_copy(update={"path": row.name})
    moved = article.model_copy(update={"source": source})
    return numbered(moved, named), Note(named, note.cut, note.warnings)


def _draft(row: Row, worker: Worker, fields: Mapping[str, str]) -> Draft:
    """The row's text and metadata. One with markup is parsed in a process of its own, as documents are.

    Raises:
        UnreadableError: no article.
    """
    if row.record is None:
        raise UnreadableError(*(row.fault or ("this row can't be read", "Export it again.")))
    try:
        value = json.loads(row.record, strict=False)
    except (ValueError, RecursionError):
        value = NOT_JSON
    if not isinstance(value, dict) or not any(is_markup(text) for text in flattened(value).values()):
        return draft(value, row.part, row.record, fields)
    found = worker.extract(row.record + _SECOND, Request("json", fields=dict(fields)))
    if not found.drafts:
        raise UnreadableError(found.refused[0].what, found.refused[0].advice)
    return replace(found.drafts[0], part=row.part)
