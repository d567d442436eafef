"""`brief --group`: a collection sorted into events; a folder with a brief of each, an index, and the reasons."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.cli.foretelling import foretell
from summarizer.cli.options import Asked, FailOn, Format
from summarizer.cli.partitions import JOBS, Kept, brief_into, no_folder
from summarizer.cli.printing import EXIT_PARTIAL, exit_code, write_pages
from summarizer.cli.taking import taken
from summarizer.counting import count
from summarizer.disk import ready
from summarizer.errors import NoArticlesError, SettingsError, SummarizerError, plain
from summarizer.terminal import say, write

if TYPE_CHECKING:
    from summarizer.events import Events
    from summarizer.grouping import Groups
    from summarizer.records import Article


def sort_and_brief(
    inputs: Sequence[str], asked: Asked, folder: Path | None, format: Format | None, fail_on: FailOn | None
) -> int:
    """Print which articles are together and why, and write a brief of each event into `folder`. The exit code.

    Without a folder nothing is briefed. `format`: of what is printed, text or JSON.

    Raises:
        SettingsError: another format, or a folder that can't be written.
        InputError: nothing could be read, or no event of two articles was found.
    """
    from summarizer.events import summarize_events
    from summarizer.grouping import group

    if format not in (None, Format.text, Format.json):
        raise SettingsError(
            "The list of events is printed as text or json.", "The pages are made in the folder."
        )
    if folder is not None:
        ready(folder)
    with asked.running(None) as (settings, meter):
        reading = taken(inputs, settings, meter)
        if folder is None:
            write(_listing(group(reading.articles), {}, format), None)
            say("Name a folder with -o for a brief of each event.")
            return EXIT_PARTIAL if reading.failures else 0
        made = summarize_events(reading, settings=settings, progress=meter)
    write(_listing(made.groups, _written(made, folder), format), None)
    for event_id, error in made.failed.items():
        say(f"{event_id} has no brief: {error}")
    if fault := _fault(made):
        raise fault
    codes = [exit_code(brief, fail_on, len(reading.failures)) for brief in made.briefs.values()]
    return max([*codes, EXIT_PARTIAL if made.failed or reading.failures else 0])


def partition_events(
    inputs: Sequence[str], asked: Asked, folder: Path | None, kept: Kept, jobs: int | None
) -> int:
    """Write a brief of every event into `folder`, in partitions, by the lexical engine. The exit code.

    Raises:
        SettingsError: no folder, or a model.
        SummarizerError: as `brief_into`.
    """
    from summarizer.bulk.events import EventsJob

    if folder is None:
        raise no_folder()
    if asked.model is not None or asked.cassette is not None:
        raise SettingsError(
            "Partitions of events are consolidated without a model.",
            "Have it read with `extract -o FOLDER/`, and give that folder here.",
        )
    return brief_into(inputs, folder, EventsJob(kept.value, jobs=jobs or JOBS), asked.fields)


def foretell_events(inputs: Sequence[str], asked: Asked) -> None:
    """Print what the briefs of all events would cost.

    Raises:
        InputError: nothing could be read.
    """
    from summarizer.grouping import group

    with asked.running(None) as (settings, meter):
        reading = taken(inputs, settings, meter)
        foretell([event.articles for event in group(reading.articles).events], settings)


def _fault(made: Events) -> SummarizerError | None:
    """What ended the run before its time, or left it without any brief."""
    if made.ended or made.briefs:
        return made.ended
    if made.failed:
        return next(iter(made.failed.values()))
    count = len(made.reading.articles)
    return NoArticlesError(
        f"No two of {count} articles report one event." if count > 1 else "One article is no collection.",
        "Brief each by itself, without --group.",
    )


def _written(made: Events, folder: Path) -> dict[str, str]:
    """Write briefs, pages, index and the list of events; the pages' names by event."""
    from summarizer.articles.part import part
    from summarizer.render.json import render as as_json

    texts = {}
    for event in made.groups.events:
        if event.id in made.briefs:
            own = part(made.reading, (article.source.id for article in event.articles))
            texts[event.id] = {article.source.id: article.text for article in own.articles}
    if not made.briefs:
        return {}
    names = write_pages(made.briefs, texts, folder)
    for event_id, brief in made.briefs.items():
        write(as_json(brief), folder / f"{event_id}.json")
    write(_as_json(made.groups, names), folder / "events.json")
    say(f"{count(len(made.briefs), 'brief')} with pages, an index and events.json are in {folder}.")
    return names


def _listing(groups: Groups, pages: dict[str, str], format: Format | None) -> str:
    return _as_json(groups, pages) if format is Format.json else _as_text(groups)


def _as_text(groups: Groups) -> str:
    """The events with their articles, what belongs nowhere, look-alikes that were kept apart."""
    lines: list[str] = []
    for event in groups.events:
        lines += [f"{event.id}: {len(event.articles)} articles", f"  {plain(event.reason, 1000)}"]
        for article, link in zip(event.articles, event.links, strict=True):
            lines.append(f"  - {_name(article)}: {plain(', '.join(link.shared), 200)}")
        lines.append("")
    if groups.apart:
        lines.append("Kept apart")
        lines += [f"  - {' and '.join(one.events)}: {plain(one.reason, 500)}" for one in groups.apart]
        lines.append("")
    if groups.alone:
        lines.append("Belongs to no event")
        lines += [f"  - {_name(one.article)}: {plain(one.reason, 500)}" for one in groups.alone]
        lines.append("")
    return "\n".join(lines or ["No article was read.", ""])


def _as_json(groups: Groups, pages: dict[str, str]) -> str:
    """The same as data; with the files of each event's brief where there is one."""
    places = {article.source.id: _place(article) for event in groups.events for article in event.articles}
    places |= {one.article.source.id: _place(one.article) for one in groups.alone}
    told: dict[str, Any] = {
        "events": [
            {
                "id": event.id,
                "reason": event.reason,
                "names": event.names,
                "terms": event.terms,
                "dates": event.dates,
                "articles": [
                    places[link.article] | {"shares": link.shared, "nearest": places[link.nearest]}
                    for link in event.links
                ],
                "brief": f"{event.id}.json" if event.id in pages else None,
                "page": pages.get(event.id),
            }
            for event in groups.events
        ],
        "apart": [{"events": one.events, "reason": one.reason} for one in groups.apart],
        "alone": [
            places[one.article.source.id] | {"nearest": places.get(one.nearest or ""), "reason": one.reason}
            for one in groups.alone
        ],
    }
    return json.dumps(told, indent=2, ensure_ascii=True) + "\n"


def _place(article: Article) -> dict[str, Any]:
    source = article.source
    return {
        "id": source.id,
        "path": source.path,
        "url": source.url,
        "title": source.title,
        "sha256": source.sha256,
    }


def _name(article: Article) -> str:
    source = article.source
    return f"{source.id} {plain(source.path or source.url or source.title or 'standard input')}"
