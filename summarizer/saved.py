"""Saved briefs, read back from files or standard input, with the texts that their evidence stands in."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from summarizer.errors import BriefError, plain
from summarizer.records import EventBrief, Source, SourceBrief, Span
from summarizer.render.json import load


@dataclass(frozen=True)
class Texts:
    """`known`: source id → its article's text. `missing`: why the others aren't here, a sentence each."""

    known: dict[str, str]
    missing: tuple[str, ...] = ()


def event_brief(path: str) -> EventBrief:
    """The event brief saved at `path`, or on standard input for `-`.

    Raises:
        BriefError: it isn't there, isn't JSON, isn't an event brief, or holds a text that isn't the one that was read.
    """
    text = _text(path)
    try:
        brief = load(text)
    except BriefError as error:
        raise BriefError(f"{plain(path)}: {error.what}", error.advice) from None
    if not brief.texts:
        return brief
    # With it comes all that reads articles, a third of what `show` takes; mostly the texts are in files.
    from summarizer.articles import vouched

    evidence = _evidence(brief)
    for source in brief.sources:
        if source.id in brief.texts:
            fault = vouched.misfit(source, brief.texts[source.id], evidence[source.id])
            if fault:
                raise BriefError(
                    f"{plain(path)}: the text of {_name(source)} {fault}.",
                    "The file was changed after it was written: make it again.",
                )
    return brief


def source_briefs(paths: Iterable[str]) -> tuple[SourceBrief, ...]:
    """All source briefs in files with one a line. Whether their texts fit is for `merge` to see.

    Raises:
        BriefError: a file isn't there, or one of its lines isn't a source brief; names file and line.
    """
    return tuple(
        _source_brief(line, f"{plain(path)}, line {number}")
        for path in paths
        for number, line in enumerate(_text(path).split("\n"), 1)
        if line.strip()
    )


def texts(brief: EventBrief) -> Texts:
    """The articles' texts: those that the brief carries, the others from their files, as far as these are still there
    and still hold what was read.
    """
    from summarizer.articles import read_articles, vouched

    places = sorted({s.path for s in brief.sources if s.path and s.id not in brief.texts})
    there = [path for path in places if Path(path).is_file()]
    read = {
        (a.source.path, a.source.sha256): a.text for a in (read_articles(there).articles if there else ())
    }
    evidence = _evidence(brief)
    known, missing = dict(brief.texts), []
    for source in brief.sources:
        if source.id in known:
            continue
        text = read.get((source.path, source.sha256))
        fault = "is not here" if text is None else vouched.misfit(source, text, evidence[source.id])
        if text is not None and fault is None:
            known[source.id] = text
        elif text is None and source.path in there:
            missing.append(f"{_name(source)} has changed since it was read: only its evidence is shown.")
        else:
            missing.append(f"The text of {_name(source)} {fault}: only its evidence is shown.")
    return Texts(known, tuple(missing))


def _evidence(brief: EventBrief) -> dict[str, list[Span]]:
    """Every span of the brief by its source."""
    from summarizer.articles import vouched

    found: dict[str, list[Span]] = defaultdict(list)
    for span in vouched.spans(brief):
        found[span.source].append(span)
    return found


def _name(source: Source) -> str:
    return plain(source.path or source.url or source.id)


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
