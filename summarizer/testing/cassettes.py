"""Cassettes: exchanges with a model endpoint, recorded once and replayed without a network.

    with cassette("cassettes/brief.yaml") as tape:
        brief = summarize(["seeds/"], model="…")

A call that isn't on the cassette never leaves the machine: it is answered with an HTTP 400 whose error code
is `cassette_miss` and whose message says what changed, and the run fails with that message when it ends.
Every HTTP call of the process inside the `with` goes through the cassette, so read articles from the web
before it. One cassette at a time: vcrpy patches the HTTP clients for the whole process.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from summarizer.errors import CassetteMiss, SettingsError
from summarizer.testing._calls import parsed

if TYPE_CHECKING:
    from summarizer.testing._player import Player

Record = Literal["none", "new", "all"]
"""`none`: replay only. `new`: record what is missing, keep the rest. `all`: record everything afresh."""


class Tape:
    """What a cassette did so far; still readable after it is closed."""

    def __init__(self, player: Player) -> None:
        self._player = player

    @property
    def misses(self) -> list[str]:
        """What wasn't on the cassette, call by call: each says what was asked, what changed, what to do."""
        return [miss.text for miss in self._player.misses]

    @property
    def played(self) -> int:
        """Number of calls answered from the cassette, repeats included."""
        return int(self._player.play_count)

    @property
    def recorded(self) -> int:
        """Number of exchanges recorded since it was opened."""
        return self._player.recorded

    def check(self) -> None:
        """Do nothing when every call was on the cassette.

        Raises:
            CassetteMiss: some call wasn't. The error is about the first; the difference in its prompt is a
                note on it (`__notes__`), line by line.

        """
        if not self._player.misses:
            return
        first, *others = self._player.misses
        more = f" {len(others)} more call{'s' * (len(others) > 1)} missed it, too." if others else ""
        error = CassetteMiss(first.what + more, first.advice)
        if first.difference:
            error.add_note(first.difference)
        raise error


def exchanges(path: Path) -> list[tuple[Any, Any]]:
    """Every recorded exchange as `(request body, response body)`, parsed, in the file's order.

    Raises:
        CassetteError: the cassette isn't there or can't be read.
    """
    from summarizer.testing import _file  # with yaml; kept out of pytest's start

    try:
        interactions = _file.deserialize(_file.read(path))["interactions"]
    except ValueError as error:
        raise _file.damaged(path, str(error)) from error
    return [(parsed(i["request"]["body"]), parsed(i["response"]["body"]["string"])) for i in interactions]


def recorded_model(path: Path) -> str | None:
    """Name of the model that a cassette's calls were put to; None when the file isn't there or has none.

    Raises:
        CassetteError: it can't be read.
    """
    if not path.exists():
        return None
    bodies = (request for request, _ in exchanges(path))
    return next((body["model"] for body in bodies if isinstance(body, dict) and "model" in body), None)


@contextmanager
def cassette(path: str | Path, record: Record = "none") -> Iterator[Tape]:
    """Answer every HTTP call made inside from the cassette at `path`, or record it there.

    With `record="new"` what was recorded is saved even if the run fails: it was paid for. With
    `record="all"` the file is replaced only if the run went through and something was recorded.

    Raises:
        CassetteError: the cassette isn't there (with `record="none"`), can't be read, or can't be written.
        CassetteMiss: the run went through, but some call wasn't on the cassette.
        SettingsError: `record` is none of the three.

    """
    if record not in get_args(Record):
        raise SettingsError(f"{record!r} is no way to record.", "It is one of none, new and all.")
    from summarizer.testing import _file  # with yaml; kept out of pytest's start

    path = Path(path)
    if record == "none" and not path.exists():
        raise _file.missing(path)
    from summarizer.testing._player import player as opened  # with vcrpy: half a second

    machine: Player | None = None
    try:
        with opened(path, record) as machine:
            tape = Tape(machine)
            yield tape
    except BaseException as error:
        if machine is not None and machine.unsaved is not None:
            error.add_note(str(machine.unsaved))
        raise
    if machine.unsaved is not None:
        raise machine.unsaved
    tape.check()
