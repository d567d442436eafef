"""What a worker is told, and what it gives back: the same for a process here and a task on a cluster."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from summarizer.bulk.parts import Format, Part
from summarizer.engines.llm.ledger import Snapshot
from summarizer.errors import (
    BudgetReached,
    EndpointRefused,
    EndpointUnreachable,
    SettingsError,
    Stopped,
    StoreError,
    SummarizerError,
)
from summarizer.settings import Settings

#: What can end a worker's part of a run, by name: errors go from process to process as words.
_KINDS = (BudgetReached, EndpointRefused, EndpointUnreachable, SettingsError, Stopped, StoreError)
_BY_NAME: Mapping[str, type[SummarizerError]] = {kind.__name__: kind for kind in _KINDS}


@dataclass(frozen=True)
class How:
    """`settings` choose the engine, and hold this worker's share of the limits (`shares`).

    `root`: where relative inputs begin; "" = the folder that the worker runs in. `folder`: where the worker writes its
    partitions; None = it gives back their bytes. `held`: a file that it holds locked while it works, so that a later
    run waits for it.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    format: Format = "jsonl"
    settings: Settings = field(default_factory=Settings)
    worker: int = 0
    root: str = ""
    folder: Path | None = None
    held: Path | None = None


@dataclass(frozen=True)
class Made:
    """A partition that is done. `counts`: briefs and failures in it; `part`: its bytes, where nobody has written them
    yet; `calls`: where this worker's calls to a model stand.
    """

    worker: int
    number: int
    counts: tuple[int, int]
    part: Part | None = None
    calls: Snapshot | None = None


@dataclass(frozen=True)
class Ended:
    """Why a worker can't go on: the kind of error, what happened, what to do."""

    worker: int
    kind: str
    what: str
    advice: str
    calls: Snapshot | None = None

    @classmethod
    def by(cls, worker: int, error: SummarizerError, calls: Snapshot | None = None) -> Ended:
        """The error as words."""
        return cls(worker, type(error).__name__, error.what, error.advice, calls)

    def error(self) -> SummarizerError:
        """The words as an error."""
        return _BY_NAME.get(self.kind, SummarizerError)(self.what, self.advice)


def together(calls: Iterable[Snapshot]) -> Snapshot:
    """Where the calls of all workers stand."""
    found = [asdict(one) for one in calls]
    summed = {
        name: sum(one[name] or 0 for one in found) for name in found[0] if name not in ("cost", "cooling")
    }
    costs = [one["cost"] for one in found]
    return Snapshot(
        **summed,
        cost=None if None in costs else math.fsum(costs),
        cooling=max(one["cooling"] for one in found),
    )
