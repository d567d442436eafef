"""The pytest plugin: a cassette for each test, and one clear failure for a call that isn't on it.

    def test_brief(summarizer_cassette):
        assert summarize(["seeds/"], model="…").conflicts

The cassette is `cassettes/<module>/<test>.yaml` beside the test's file;
`@pytest.mark.summarizer_cassette("shared.yaml")` names another, relative to the test's file. Record with
`pytest --summarizer-record new`. Importing this module costs nothing: vcrpy is loaded by the first test
that asks for a cassette.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarizer.errors import CassetteError
from summarizer.testing.cassettes import Record, Tape, cassette

_RECORD = ("none", "new", "all")
_TAPE = pytest.StashKey[Tape]()
_FAILURE = pytest.StashKey[BaseException]()
#: Longest file name made from a test's name: what every file system takes.
_LONGEST = 100


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--summarizer-record`."""
    parser.getgroup("summarizer").addoption(
        "--summarizer-record",
        choices=_RECORD,
        default="none",
        help="record calls to a model: none (the default: replay only), new (what is missing), all (afresh)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line(
        "markers",
        "summarizer_cassette(path): the cassette that the summarizer_cassette fixture opens, "
        "relative to the test's file",
    )


@pytest.fixture
def summarizer_cassette(request: pytest.FixtureRequest) -> Generator[Tape]:
    """Give the test's cassette, open while it runs: a `summarizer.testing.Tape`."""
    record: Record = request.config.getoption("--summarizer-record")
    opened = cassette(_path(request), record)
    with _failing_clearly():
        tape = opened.__enter__()
    request.node.stash[_TAPE] = tape
    yield tape
    failure = request.node.stash.get(_FAILURE, None)
    with _failing_clearly():
        opened.__exit__(type(failure) if failure else None, failure, None)


@contextmanager
def _failing_clearly() -> Iterator[None]:
    """Turn a cassette's error into a failure that is its message alone."""
    message = ""
    try:
        yield
    except CassetteError as error:
        message = "\n".join([str(error), *getattr(error, "__notes__", ())])
    if message:  # outside of `except`: pytest would print the error again as its context
        pytest.fail(message, pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Remember whether the test failed; let a miss be its one failure, whatever else followed from it."""
    try:
        result = yield
    except BaseException as error:
        item.stash[_FAILURE] = error
        _fail_on_miss(item)
        raise
    _fail_on_miss(item)
    return result


def _fail_on_miss(item: pytest.Item) -> None:
    tape = item.stash.get(_TAPE, None)
    if tape is None or not tape.misses:
        return
    first, *others = tape.misses
    more = f"\n({len(others)} more of this test's calls missed it, too.)" if others else ""
    failure = pytest.fail.Exception(first + more, pytrace=False)
    item.stash[_FAILURE] = failure
    raise failure from None


def _path(request: pytest.FixtureRequest) -> Path:
    """Find the place of the test's cassette."""
    folder = request.path.parent
    marker = request.node.get_closest_marker("summarizer_cassette")
    if marker is not None and marker.args:
        return folder / str(marker.args[0])
    names = [request.cls.__name__] if request.cls else []
    return (
        folder / "cassettes" / request.path.stem / f"{_file_name('.'.join([*names, request.node.name]))}.yaml"
    )


def _file_name(name: str) -> str:
    """Make a file's name of a test's; a hash tells it apart where characters were lost."""
    safe = re.sub(r"[^\w.-]", "_", name, flags=re.ASCII)[:_LONGEST]
    return safe if safe == name else f"{safe}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
