"""The options that commands share, and the settings made of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarizer.terminal import check_writable, say

if TYPE_CHECKING:
    from summarizer.cli.meter import Meter
    from summarizer.settings import Settings


class Format(StrEnum):
    """How a brief is printed."""

    text = "text"
    md = "md"
    html = "html"
    json = "json"


class BriefFormat(StrEnum):
    """How a brief is printed, or those of very many events are written."""

    text = "text"
    md = "md"
    html = "html"
    json = "json"
    jsonl = "jsonl"
    parquet = "parquet"


class RecordMode(StrEnum):
    """What happens to calls that aren't on the cassette."""

    none = "none"
    new = "new"
    all = "all"


class Depth(StrEnum):
    """Cost against care."""

    quick = "quick"
    standard = "standard"
    full = "full"


class FailOn(StrEnum):
    """Strength of a conflict that makes the run fail."""

    contradicts = "contradicts"
    differs = "differs"


Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLE...",
        help="Files, folders, globs, addresses, @list.txt (a file that lists such, one a line), or - for stdin.",
    ),
]
Fields = Annotated[
    str | None,
    typer.Option(
        "--fields",
        metavar="OURS=THEIRS,...",
        help="Columns of a CSV or JSON export: text=body,title=headline. What isn't named is guessed.",
    ),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write here instead of standard output.")]
OutputOrFolder = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="<path>",
        help="Write here instead of standard output; FOLDER/: in partitions, exports of any size.",
    ),
]
BriefFormatOption = Annotated[
    BriefFormat | None,
    typer.Option(
        "--format",
        help="Default: text, or as -o's name ends. jsonl, parquet: with --group, in partitions, exports of any size.",
    ),
]
FormatOption = Annotated[Format | None, typer.Option("--format", help="Default: text, or as -o's name ends.")]
Model = Annotated[
    str | None, typer.Option("--model", help="Model name; without one the lexical engine reads.")
]
BaseUrl = Annotated[str | None, typer.Option("--base-url", help="An OpenAI-compatible endpoint, with /v1.")]
DepthOption = Annotated[Depth | None, typer.Option("--depth", help="Cost against care.")]
Cassette = Annotated[
    Path | None, typer.Option("--cassette", help="Replay (or record) the model's answers here.")
]
Record = Annotated[RecordMode, typer.Option("--record", help="What to do with calls not on the cassette.")]
StorePath = Annotated[Path | None, typer.Option("--store", help="Where paid answers are kept.")]
NoStore = Annotated[bool, typer.Option("--no-store", help="Keep no answers.")]
MaxCalls = Annotated[int | None, typer.Option("--max-calls", help="Send no more calls than this.")]
MaxCost = Annotated[float | None, typer.Option("--max-cost", help="Spend no more US dollars than this.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell calls, tokens and cost; send nothing.")]
Group = Annotated[
    bool,
    typer.Option(
        "--group",
        help="Articles on many events: sort them, one brief each, into the folder named by -o.",
    ),
]
FailOption = Annotated[
    FailOn | None, typer.Option("--fail-on", help="Exit with 4 on a conflict this strong.")
]


@dataclass(frozen=True)
class Asked:
    """What the command line says of the model and what it may cost."""

    model: str | None = None
    base_url: str | None = None
    depth: Depth | None = None
    cassette: Path | None = None
    record: RecordMode = RecordMode.none
    store: Path | None = None
    no_store: bool = False
    max_calls: int | None = None
    max_cost: float | None = None
    fields: str | None = None

    def traced(self) -> tuple[Settings, dict[str, str]]:
        """The settings in force, and where each came from. Without a store named, the user's own is used.

        Raises:
            SettingsError: a value makes no sense.
        """
        from summarizer.settings import traced
        from summarizer.store import default_path

        flags: dict[str, Any] = {
            "model": self.model,
            "base_url": self.base_url,
            "depth": self.depth.value if self.depth else None,
            "cassette": self.cassette,
            "record": self.record.value if self.record is not RecordMode.none else None,
            "store": self.store,
            "max_calls": self.max_calls,
            "max_cost": self.max_cost,
            "fields": self.fields,
        }
        settings, origins = traced(flags)
        if self.no_store:
            return settings.model_copy(update={"store": None}), origins | {"store": "--no-store"}
        if settings.store is None:
            return settings.model_copy(update={"store": default_path()}), origins
        return settings, origins

    def settings(self) -> Settings:
        """The settings in force; says so where no model reads.

        Raises:
            SettingsError: a value makes no sense.
        """
        settings, _ = self.traced()
        if settings.model is None and settings.cassette is None:
            say("Engine: lexical (embedded, no model). Name a model with --model for a closer reading.")
        return settings

    @contextmanager
    def running(self, output: Path | None) -> Iterator[tuple[Settings, Meter]]:
        """A run whose result goes to `output`: the settings in force, and what shows how it gets on.

        Raises:
            SettingsError: a value makes no sense, or `output` can't be written.
        """
        from summarizer.cli.meter import Meter

        check_writable(output)
        settings = self.settings()
        with Meter() as meter:
            yield settings, meter
