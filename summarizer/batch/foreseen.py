"""`submit --dry-run`: what would be submitted, and what it would cost. Nothing is sent, nothing written stays."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from summarizer.batch.costs import Allowance, Tokens
from summarizer.batch.folder import Folder
from summarizer.batch.job import Entry, Job
from summarizer.batch.missing import Found, Work, missing
from summarizer.batch.parts import Counter
from summarizer.batch.submit import begun_parts, nothing_given, price_of, under_way
from summarizer.settings import Settings
from summarizer.store import Store


@dataclass(frozen=True)
class Foreseen:
    """What there is to send: requests in so many `batches`, `tokens` and US `dollars` expected of them; `dollars` and
    `left_out_dollars` (of those that the limits leave out) are None where no price is known.
    """

    found: Found
    requests: int
    batches: int
    tokens: Tokens
    dollars: float | None
    left_out_dollars: float | None


def foresee(folder: Folder | None, settings: Settings, job: Job, entries: Iterable[Entry]) -> Foreseen:
    """What `submit` would send of these articles. `folder`: of the job, None where it isn't begun; `job`: as it is, or
    as it would begin, with the limits that would hold.

    Raises:
        JobError: the folder can't be read.
        NoArticlesError: there are no articles.
        SettingsError: the cost is bounded, and the model's price isn't known.
        StoreError: the store can't be read.
    """
    price = price_of(settings, job)
    held = begun_parts(job)
    allowance, counter = Allowance(held, price), Counter()
    with tempfile.TemporaryDirectory() as place:
        path = Path(job.store)
        with Store(path if path.exists() else Path(place) / "store.sqlite3") as store:
            refused = folder.refused() if folder else {}
            keys = under_way(folder, held) if folder else ()
            found = missing(Work(settings, store, entries, refused, keys), allowance, counter.add)
    if not found.done + found.failed + found.waiting:
        raise nothing_given()
    tokens = allowance.corrected(counter.tokens)
    return Foreseen(
        found,
        counter.requests,
        counter.parts,
        tokens,
        tokens.dollars(price) if price else None,
        found.left_out_tokens.dollars(price) if price else None,
    )
