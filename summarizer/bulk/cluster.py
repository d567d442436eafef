"""Slices to partitions on Ray: the same worker as in a process here, mapped over a table of lots of slices.

The inputs must be readable under the same paths by every machine. A partition comes back as one row, its files' bytes;
they are written where the run was started, so a cluster needs no shared place for results. Resuming goes by the files
and by each machine's store of answers, not by Ray: it is only given what isn't there yet.
"""

from __future__ import annotations

import json
import logging
import os
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from importlib import import_module
from typing import Any

from summarizer.bulk.columns import arrow
from summarizer.bulk.held import sharing
from summarizer.bulk.how import Ended, How, Made
from summarizer.bulk.parts import Part
from summarizer.bulk.rows import Cut, Slice
from summarizer.bulk.worker import Shop
from summarizer.engines.llm.ledger import Snapshot
from summarizer.errors import SettingsError, SummarizerError
from summarizer.settings import Settings

#: What stands for a Ray that is started on this machine for the run.
HERE = "local"
#: Tasks that a run by the lexical engine is cut into, at most; beyond, a task makes several partitions.
_TASKS = 5000
#: Seconds to reach a cluster's head.
_REACH = 10.0
#: Bytes for Ray's store of objects on this machine: it passes partitions through, a few at a time.
_STORE = 500_000_000
#: Priority of the tasks of a Ray that is started for the run: that of processes here. Its own is 15, which gives way to
#: everything else.
_NICE = 0


def run(
    slices: Sequence[Slice], how: How, shares: Sequence[Settings], address: str
) -> Iterator[Made | Ended]:
    """The partitions, each as soon as it is made, in any order. `address`: `local`, or of a cluster.

    With a model there is a task for each of `shares`, which goes on until its slices are done: so there are never more
    at work than share the limits. Without one there are many tasks, as many at a time as there are processors (of a
    Ray that is started here: one for each of `shares`).

    Raises:
        SettingsError: Ray isn't installed, or there is no cluster at the address.
        SummarizerError: Ray gave up.
    """
    how = how if address == HERE else replace(how, held=None)
    asking = shares[0].model is not None
    lots = len(shares) if asking else min(len(slices), _TASKS)
    with _started(address, len(shares)) as ray:
        table = ray.data.from_items(
            [lot(number, slices[number::lots]) for number in range(lots)], override_num_blocks=lots
        )
        done = table.map_batches(
            parts_of,
            batch_size=None,
            batch_format="pyarrow",
            fn_kwargs={"how": how, "shares": tuple(shares)},
            concurrency=lots if asking else None,
        )
        try:
            for row in done.iter_rows():
                yield _told(row)
        except ray.exceptions.RayError as error:
            raise SummarizerError(
                f"Ray ended the run ({type(error).__name__}).",
                "What is there is kept: run the same command again.",
            ) from error


def parts_of(lots: Any, how: How, shares: Sequence[Settings]) -> Iterator[Any]:
    """Table in, tables out: lots of slices to partitions, a table for each as soon as it is made. All are pyarrow's.

    A lot's number says whose share of the limits its worker has.
    """
    for row in lots.to_pylist():
        number = row["lot"]
        mine = replace(how, worker=number, settings=shares[number % len(shares)])
        with sharing(mine.held):
            for told in Shop(mine).run(_slice(one) for one in json.loads(row["slices"])):
                yield _table(told)


def lot(number: int, slices: Sequence[Slice]) -> dict[str, Any]:
    """Slices for one task as a row of a table."""
    return {"lot": number, "slices": json.dumps([asdict(one) for one in slices])}


def _slice(row: Mapping[str, Any]) -> Slice:
    return Slice(**{**row, "cut": Cut(**row["cut"])})


def _table(told: Made | Ended) -> Any:
    """What a worker tells as a table of one row; the bytes of a partition in columns of their own."""
    pa = arrow("pyarrow")
    part = told.part if isinstance(told, Made) else None
    words = asdict(replace(told, part=None)) if isinstance(told, Made) else asdict(told)
    return pa.table(
        {
            "told": pa.array([json.dumps(words)], pa.string()),
            "briefs": pa.array([part and part.briefs], pa.large_binary()),
            "failed": pa.array([part and part.failed], pa.large_binary()),
        }
    )


def _told(row: Mapping[str, Any]) -> Made | Ended:
    words = json.loads(row["told"])
    words["calls"] = Snapshot(**words["calls"]) if words["calls"] else None
    if "kind" in words:
        return Ended(**words)
    counts = (words["counts"][0], words["counts"][1])
    part = Part(words["number"], row["briefs"], row["failed"], counts)
    return Made(**{**words, "counts": counts, "part": part})


@contextmanager
def _started(address: str, processors: int) -> Iterator[Any]:
    """Ray with its data library, connected for the length of the block; it sends no statistics to anybody.

    Raises:
        SettingsError: it isn't installed, or there is no cluster at the address.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # Ray reads these when it is imported
    if address not in (HERE, "auto") and os.environ.keys() & {"RAY_AUTH_TOKEN", "RAY_AUTH_TOKEN_PATH"}:
        os.environ.setdefault("RAY_AUTH_MODE", "token")  # or it doesn't show the token that it is given
    try:
        ray = import_module("ray")
        data = import_module("ray.data")
    except ImportError as error:
        raise SettingsError(
            f"Ray isn't installed ({error.name}).", "Install it with: pip install 'summarizer[ray]'."
        ) from error
    _connect(ray, address, processors)
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = data.DataContext.get_current()
    context.enable_progress_bars = False
    context.target_max_block_size = (
        1  # a partition is sent on when it is made, not when 128 MB have come together
    )
    try:
        yield ray
    finally:
        ray.shutdown()


def _connect(ray: Any, address: str, processors: int) -> None:
    """Start a Ray here, or connect to one.

    Raises:
        SettingsError: there is none at the address, or it doesn't let us in.
    """
    how: dict[str, Any] = {"address": address, "logging_level": "ERROR", "log_to_driver": False}
    if address == HERE:
        how |= {"num_cpus": processors, "object_store_memory": _STORE, "include_dashboard": False}
        how["_system_config"] = {"worker_niceness": _NICE}
    elif address != "auto":
        _reach(address)
    try:
        ray.init(**how)
    except (ConnectionError, ValueError, RuntimeError, ray.exceptions.RayError) as error:
        raise SettingsError(
            f"There is no Ray to be had at {address!r} ({type(error).__name__}).",
            "Is one running there (`ray start --head`), of the same release as here? If it asks for a token, give the "
            "same one here: RAY_AUTH_MODE=token, and RAY_AUTH_TOKEN or RAY_AUTH_TOKEN_PATH.",
        ) from error


def _reach(address: str) -> None:
    """See that somebody listens: Ray itself tries for minutes.

    Raises:
        SettingsError: it is no address, or nobody does.
    """
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=_REACH).close()
    except (OSError, ValueError, OverflowError) as error:
        raise SettingsError(
            f"There is no Ray to be had at {address!r}: {error}.",
            "Give --address HOST:PORT of a Ray's head (`ray start --head` says it), or auto.",
        ) from error
