"""Several briefs on one shelf: names of their files, and the index of events."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer import labels
from summarizer.counting import count
from summarizer.records import EventBrief, Moment
from summarizer.render import choose, words

INDEX = "index.html"
#: Characters of a file name, without its ending.
_LONGEST = 60
#: Names that Windows keeps for devices.
_DEVICES = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)$")


@dataclass(frozen=True)
class Listed:
    """One event in the index."""

    href: str
    title: str
    when: str
    where: str
    counts: str
    disagreements: int
    contradict: int
    summary: str


def file_names(keys: Sequence[str]) -> dict[str, str]:
    """A file name for each key: lower-case ASCII letters, digits and hyphens, no two alike, none `index.html`."""
    # Imported here: its table takes some time to read.
    from anyascii import anyascii

    taken = {"index"}
    names: dict[str, str] = {}
    for key in keys:
        plain = re.sub(r"\.(?:json|html)$", "", key[: 4 * _LONGEST], flags=re.IGNORECASE)
        stem = re.sub(r"[^a-z0-9]+", "-", anyascii(labels.clean(plain)).lower())[:_LONGEST].strip("-")
        stem = f"event-{stem}".rstrip("-") if not stem or _DEVICES.match(stem) else stem
        name, number = stem, 2
        while name in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name)
        names[key] = f"{name}.html"
    return names


def events(briefs: Mapping[str, EventBrief]) -> list[Listed]:
    """The index: the latest event first, undated ones last, then by title. `briefs` by file name."""
    by_title = sorted(briefs.items(), key=lambda item: (labels.clean(item[1].title).casefold(), item[0]))
    dated = sorted((item for item in by_title if _day(item[1])), key=lambda item: _day(item[1]), reverse=True)
    return [_listed(name, brief) for name, brief in [*dated, *(i for i in by_title if not _day(i[1]))]]


def _day(brief: EventBrief) -> str:
    normal = brief.event.when.normal if brief.event.when else None
    return normal.earliest if isinstance(normal, Moment) and normal.earliest[:1].isdigit() else ""


def _listed(name: str, brief: EventBrief) -> Listed:
    told = choose.confirmed(brief)
    first = brief.summary[0].text if brief.summary else brief.event.what
    return Listed(
        name,
        labels.clean(brief.title) or "Untitled event",
        words.moment(brief.event.when) if brief.event.when else "",
        labels.clean(brief.event.where.text) if brief.event.where else "",
        f"{count(len(brief.sources), 'article')}, {count(len(brief.origins), 'independent origin')}",
        len(told),
        sum(conflict.relation == "contradicts" for conflict in told),
        labels.shorten(labels.clean(first), choose.ANSWER),
    )
