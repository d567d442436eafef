"""Saved briefs, read back from files or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from summarizer.errors import BriefError, plain
from summarizer.records import EventBrief, SourceBrief
from summarizer.render.json import load


def event_brief(path: str) -> EventBrief:
    """The event brief saved at `path`, or on standard input for `-`.

    Raises:
        BriefError: it isn't there, isn't JSON, or isn't an event brief.
    """
    text = _text(path)
    try:
        return load(text)
    except BriefError as error:
        raise BriefError(f"{plain(path)}: {error.what}", error.advice) from None


def source_briefs(paths: Iterable[str]) -> tuple[SourceBrief, ...]:
    """All source briefs in files with one a line.

    Raises:
        BriefError: a file isn't there, or one of its lines isn't a source brief; names file and line.
    """
    return tuple(
        _source_brief(line, f"{path}, line {number}")
        for path in paths
        for number, line in enumerate(_text(path).split("\n"), 1)
        if line.strip()
    )


def texts(brief: EventBrief) -> dict[str, str]:
    """The articles' texts by source id, as far as they can be read again where they were and haven't changed."""
    from summarizer.articles import read_articles

    places = sorted({source.path for source in brief.sources if source.path})
    there = [path for path in places if Path(path).is_file()]
    if not there:
        return {}
    known = {(a.source.path, a.source.sha256): a.text for a in read_articles(there).articles}
    found = {source.id: known.get((source.path, source.sha256)) for source in brief.sources}
    return {source: text for source, text in found.items() if text is not None}


def _source_brief(line: str, where: str) -> SourceBrief:
    try:
        return SourceBrief.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the line"
        raise BriefError(
            f"{where} isn't a source brief: {place}: {first['msg']}.",
            "`summarizer extract` writes such files, one brief a line.",
        ) from None


def _text(path: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it isn't UTF-8 text"
        raise BriefError(f"{plain(path)} can't be read: {why or error}.") from None
