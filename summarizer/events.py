"""Articles on many events: sorted into events first, then one brief each, in one run under one budget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.api import Inputs, brief_of, readable, run
from summarizer.articles import Reading
from summarizer.articles.part import part
from summarizer.engines import engine_for
from summarizer.errors import BudgetReached, EndpointError, Stopped, SummarizerError
from summarizer.grouping import Groups, group
from summarizer.pipeline import Progress
from summarizer.records import EventBrief, Run
from summarizer.settings import Settings, load

if TYPE_CHECKING:
    from summarizer.engines.llm.ledger import Snapshot


@dataclass(frozen=True)
class Events:
    """What came of a collection of articles.

    `groups`: which articles are together and why, which belong nowhere. `briefs`: event id → its brief. `failed`: event
    id → why it has none. `reading`: the articles, with what could not be read. `ended`: why the run ended before its
    time (a budget that is used up, an interruption), None when it didn't: events after that have neither.
    """

    groups: Groups
    reading: Reading
    briefs: Mapping[str, EventBrief] = field(default_factory=dict)
    failed: Mapping[str, SummarizerError] = field(default_factory=dict)
    ended: SummarizerError | None = None


async def asummarize_events(
    inputs: Inputs, *, settings: Settings | None = None, progress: Progress | None = None, **options: Any
) -> Events:
    """Articles on any number of events, sorted into events, and a brief of each event of two articles or more.

    Arguments as for `asummarize`. Limits on calls and cost are the whole run's. An event whose model calls fail costs
    no other its brief.

    Raises:
        InputError: nothing could be read.
        SettingsError: an option makes no sense.
        CassetteError: the cassette can't be read, or lacks a call.
        StoreError: the store can't be used.
    """
    chosen, told = settings or load(options), progress or Progress()
    reading = readable(inputs, chosen, told)
    groups = group(reading.articles)
    briefs: dict[str, EventBrief] = {}
    failed: dict[str, SummarizerError] = {}
    ended: SummarizerError | None = None
    told.start(sum(len(event.articles) for event in groups.events))
    async with engine_for(chosen, told.calls, told.opened) as engine:
        for event in groups.events:
            before = engine.run()
            own = part(reading, (article.source.id for article in event.articles))
            try:
                brief = await brief_of(engine, own, chosen.depth, _Within(told))
            except EndpointError as error:
                failed[event.id] = error
            except (BudgetReached, Stopped) as error:
                ended = error
                break
            else:
                briefs[event.id] = brief.model_copy(update={"run": _since(before, brief.run)})
    return Events(groups, reading, briefs, failed, ended)


def summarize_events(inputs: Inputs, **options: Any) -> Events:
    """`asummarize_events` for code that isn't asynchronous. The same arguments, result and errors."""
    return run(asummarize_events(inputs, **options))


def _since(before: Run, now: Run) -> Run:
    """What one event used of a run."""
    used = {
        name: getattr(now, name) - getattr(before, name)
        for name in ("calls", "reasks", "prompt_tokens", "completion_tokens")
    }
    cost = None if now.cost is None else now.cost - (before.cost or 0.0)
    return now.model_copy(update={**used, "cost": cost})


class _Within(Progress):
    """One event's part of the whole run's progress: how many articles there are was told already."""

    def __init__(self, whole: Progress) -> None:
        self._whole = whole

    def opened(self, stop: Callable[[], None]) -> None:
        self._whole.opened(stop)

    def article(self) -> None:
        self._whole.article()

    def stage(self, name: str) -> None:
        self._whole.stage(name)

    def calls(self, snapshot: Snapshot) -> None:
        self._whole.calls(snapshot)
