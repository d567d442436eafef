"""Exports among the inputs of `bulk brief`: each is extracted first, in a folder of its own among the results."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.articles.inputs import expanded, unreadable
from summarizer.bulk.events.reading import is_extracted
from summarizer.bulk.extract import Job, extract
from summarizer.bulk.parts import digest_of
from summarizer.errors import ArticleError, NoArticlesError, SettingsError
from summarizer.pipeline import Progress

#: Where they are.
EXTRACTED = "extracted"


@dataclass(frozen=True)
class Prepared:
    """`names`: folders and files of source briefs. `failures`: inputs that couldn't be read."""

    names: tuple[str, ...]
    failures: tuple[ArticleError, ...] = ()


class Summed(Progress):
    """Several counts of articles, one after the other, told as one."""

    def __init__(self, whole: Progress) -> None:
        self._whole, self._total = whole, 0

    def start(self, articles: int) -> None:
        """So many more."""
        self._total += articles
        self._whole.start(self._total)

    def article(self) -> None:
        """As it is."""
        self._whole.article()

    def stage(self, name: str) -> None:
        """As it is."""
        self._whole.stage(name)


def prepared(inputs: Sequence[str], folder: Path, job: Job, program: str, progress: Progress) -> Prepared:
    """The inputs, with partitions of source briefs in the place of every export among them.

    The partitions of a file are known by its path and bytes, the field map and the program; those of other files, or
    of what a file was before, are taken away.

    Raises:
        InputError: none of the inputs can be read.
        SettingsError: standard input or an address is among them, or the folder can't be written.
        SummarizerError: as for `extract`.
    """
    given = list(dict.fromkeys(inputs))
    names = [name for name in given if is_extracted(name)]
    exports = expanded([name for name in given if name not in names])
    if exports.stdin or exports.addresses:
        raise SettingsError("Bulk reads files, not standard input or addresses.", "Save it first.")
    failures = list(exports.failures)
    made: list[str] = []
    results = folder.resolve()
    for path in exports.files:
        if Path(path).resolve().is_relative_to(results):
            continue  # the results stand in a folder that was named: they are no exports
        try:
            own = folder / EXTRACTED / _name(path, job.fields, program)
            extract([path], own, job, progress)
        except ArticleError as error:
            failures.append(error)
        except OSError as error:
            failures.append(unreadable(path, error))
        else:
            made.append(str(own))
    if not names and not made:
        raise _nothing(failures)
    _swept(folder / EXTRACTED, made)
    return Prepared((*names, *made), tuple(failures))


def _name(path: str, fields: Mapping[str, str], program: str) -> str:
    told = [path, digest_of(Path(path)), dict(sorted(fields.items())), program]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]


def _nothing(failures: Sequence[ArticleError]) -> Exception:
    if len(failures) == 1:
        return failures[0]
    return NoArticlesError("None of the inputs could be read.", " ".join(map(str, failures[:5])))


def _swept(folder: Path, made: Iterable[str]) -> None:
    """Take away the partitions of files that aren't among the inputs now."""
    if folder.is_dir():
        for path in {one for one in folder.iterdir() if one.is_dir()} - {Path(one) for one in made}:
            shutil.rmtree(path, ignore_errors=True)
