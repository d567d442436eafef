"""The terminal's side of the command line: where output goes, and how a failure is told."""

from __future__ import annotations

import functools
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec

import typer

from summarizer.errors import SettingsError, SummarizerError, plain

P = ParamSpec("P")
EXIT_INTERRUPTED = 130
#: Columns: wider lines are hard to read, and narrower ones than 20 can't be laid out.
WIDEST, NARROWEST = 160, 20


def say(line: str) -> None:
    """Tell the user something, on standard error."""
    typer.echo(plain(line, 2000), err=True)


def failing(command: Callable[P, None]) -> Callable[P, None]:
    """Turn this package's errors into one paragraph on standard error and the right exit code."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except SummarizerError as error:
            say(f"summarizer: {error}")
            for note in getattr(error, "__notes__", ()):
                for line in note.splitlines():
                    say(line)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            say("summarizer: interrupted. Answers already received are kept: run the same command to go on.")
            raise typer.Exit(EXIT_INTERRUPTED) from None

    return run


def write(text: str, output: Path | None) -> None:
    """Print, or write the file whole or not at all; what is no plain file (a device, a pipe) is written to.

    Raises:
        SettingsError: the file, or standard output, can't be written.
    """
    if output is None:
        _print(text)
        return
    try:
        if output.exists() and not output.is_file() and not output.is_dir():
            output.write_text(text, encoding="utf-8", newline="")  # replacing it would destroy /dev/null
            return
        output = output.resolve()  # a link is kept, and what it points to is written
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=output.parent, prefix=f".{output.name}.", delete=False
        ) as draft:
            draft.write(text)
        Path(draft.name).chmod(0o666 & ~_umask())
        Path(draft.name).replace(output)
    except OSError as error:
        raise SettingsError(
            f"{output} can't be written: {error.strerror or error}.", "Name another place with -o."
        ) from None


def check_writable(output: Path | None) -> None:
    """Look whether `output` can be written, before anything is paid for that would go there.

    Raises:
        SettingsError: it can't, as far as can be told without writing.
    """
    if output is None:
        return
    place = output.resolve()
    if place.is_dir():
        fault = "it is a folder"
    elif not place.parent.is_dir():
        fault = f"there is no folder {place.parent}"
    elif not os.access(place if place.exists() else place.parent, os.W_OK):
        fault = "there is no permission to"
    else:
        return
    raise SettingsError(f"{output} can't be written: {fault}.", "Name another place with -o.")


def _print(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has seen enough. Without this the interpreter complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:  # the disk is full
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SettingsError(
            f"Standard output can't be written: {error.strerror or error}.", "Name a file with -o."
        ) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def colour(output: Path | None) -> bool:
    """True when output goes to a terminal that takes colour: https://no-color.org."""
    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def width(output: Path | None) -> int:
    """Columns to lay out for: the terminal's, within reason; 80 for files and pipes."""
    if output is not None or not sys.stdout.isatty():
        return 80
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def columns() -> int:
    """Columns of the terminal that standard error is; 80 when it is none."""
    return shutil.get_terminal_size().columns if sys.stderr.isatty() else 80
