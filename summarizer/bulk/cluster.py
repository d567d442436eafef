"""Slices to partitions on Ray: the same function of a slice as in processes here, mapped over a table of slices.

The inputs must be readable under the same paths by every machine. A partition comes back as one row, its files' bytes;
they are written where the run was started, so a cluster needs no shared place for results. Resuming goes by the files,
not by Ray: it is only given what isn't there yet.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from importlib import import_module
from typing import Any

from summarizer.bulk.columns import arrow
from summarizer.bulk.local import part_of
from summarizer.bulk.parts import Format, Part
from summarizer.bulk.rows import Cut, Slice
from summarizer.errors import SettingsError, SummarizerError

#: What stands for a Ray that is started on this machine for the run.
HERE = "local"
#: Tasks that a run is cut into, at most; beyond, a task makes several partitions.
_TASKS = 5000
#: Bytes for Ray's store of objects on this machine: it passes partitions through, a few at a time.
_STORE = 500_000_000


def run(
    slices: Sequence[Slice], fields: Mapping[str, str], format: Format, jobs: int, address: str
) -> Iterator[Part]:
    """The partitions, each as soon as it is made, in any order. `address`: `local`, or of a cluster.

    `jobs`: processors of a Ray started here; a cluster uses what it has.

    Raises:
        SettingsError: Ray isn't installed, or there is no cluster at the address.
        SummarizerError: Ray gave up.
    """
    if not slices:
        return
    with _started(address, jobs) as ray:
        table = ray.data.from_items(
            [flat(one) for one in slices], override_num_blocks=min(len(slices), _TASKS)
        )
        done = table.map_batches(
            parts_of,
            batch_size=1,
            batch_format="pyarrow",
            fn_kwargs={"fields": dict(fields), "format": format},
        )
        try:
            for row in done.iter_rows():
                yield Part(row["number"], row["briefs"], row["failed"], (row["made"], row["refused"]))
        except ray.exceptions.RayError as error:
            raise SummarizerError(
                f"Ray ended the run ({type(error).__name__}).",
                "What is there is kept: run the same command again.",
            ) from error


def parts_of(slices: Any, fields: Mapping[str, str], format: Format) -> Any:
    """Table in, table out: slices to partitions. Both are pyarrow tables; a row in is a row out."""
    pa = arrow("pyarrow")
    made = [part_of(_solid(row), fields, format) for row in slices.to_pylist()]
    return pa.table(
        {
            "number": pa.array([part.number for part in made], pa.int64()),
            "briefs": pa.array([part.briefs for part in made], pa.large_binary()),
            "failed": pa.array([part.failed for part in made], pa.large_binary()),
            "made": pa.array([part.counts[0] for part in made], pa.int64()),
            "refused": pa.array([part.counts[1] for part in made], pa.int64()),
        }
    )


def flat(one: Slice) -> dict[str, Any]:
    """A slice as a row of a table."""
    return {**asdict(one.cut), "number": one.number, "first": one.first, "path": one.path, "form": one.form}


def _solid(row: Mapping[str, Any]) -> Slice:
    cut = Cut(row["part"], row["count"], row["start"], row["skip"])
    return Slice(row["number"], row["first"], row["path"], row["form"], cut)


@contextmanager
def _started(address: str, jobs: int) -> Iterator[Any]:
    """Ray with its data library, connected for the length of the block; it sends no statistics to anybody.

    Raises:
        SettingsError: it isn't installed, or there is no cluster at the address.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # read when it is imported
    try:
        ray = import_module("ray")
        data = import_module("ray.data")
    except ImportError as error:
        raise SettingsError(
            f"Ray isn't installed ({error.name}).", "Install it with: pip install 'summarizer[ray]'."
        ) from error
    here = {"num_cpus": jobs, "object_store_memory": _STORE, "include_dashboard": False}
    try:
        ray.init(
            address=address, logging_level="ERROR", log_to_driver=False, **(here if address == HERE else {})
        )
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise SettingsError(
            f"There is no Ray to be had at {address!r} ({type(error).__name__}).",
            "Start one with `ray start --head`, or leave the address out.",
        ) from error
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    data.DataContext.get_current().enable_progress_bars = False
    try:
        yield ray
    finally:
        ray.shutdown()
