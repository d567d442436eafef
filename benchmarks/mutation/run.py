"""Mutation testing of the grounding rooms: `python benchmarks/mutation/run.py [--every N] [--from K] [FILE …]`.

Every mutant of `operators` is made in a fork of one process that has collected the tests, which are then run until
one fails. A mutant of a function takes the place of that function's code; one of a module's own level is put in by
executing the rooms again from that module on. Only tests that reach the function are run, those that killed lately
first. A mutant that makes them take ten times as long counts as killed. Prints what survives.

    --every N   only every N-th mutant, from the K-th on (default 1, 0)
    --quick     without the tests of properties
    --again F   only the mutants that the file F (an earlier output) lists as survivors
"""

from __future__ import annotations

import argparse
import functools
import gc
import importlib
import os
import re
import signal
import sys
import time
import types
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from operators import Mutant, mutants  # noqa: E402 - after the path

#: In the order of their imports.
ROOMS = (
    "text.normal text.lexicon text.tokens text.spelling text.halved text.edges text.sentences text.quoted text.diff "
    "wording places between guard refusal forms pieces ground"
).split()
TESTS = ("test_ground", "test_ground_adversarial", "test_ground_mutants", "test_text_mutants", "test_text_normal",
         "test_text_sentences", "test_text_tokens")  # fmt: skip
#: Left out: about time, or about the tests themselves.
SKIPPED = re.compile("hostile|large_and_always|linear")
#: What these rooms make of an article is kept from test to test, but for the others' mutants.
UNPREPARED = frozenset("text.quoted text.diff text.halved text.edges between guard refusal pieces".split())
#: Of a list of more than forty words only every so many-th is left out once.
WORDS = 7
#: Seconds that a mutant's tests may take, at most.
LONGEST = 60

Item = Any  # pytest.Item; its run takes private fixtures


class Rooms:
    """The modules under test, live in this process."""

    def __init__(self) -> None:
        self.modules = {room: importlib.import_module(f"summarizer.{room}") for room in ROOMS}

    def source(self, room: str) -> str:
        """The file's text."""
        return Path(str(self.modules[room].__file__)).read_text(encoding="utf-8")

    def put_in(self, room: str, mutant: Mutant) -> None:
        """Make the mutant of `room` live; raises what Python raises when it is no program."""
        name = self.modules[room].__name__
        code = compile(mutant.tree(), f"<{room} {mutant.number}>", "exec", dont_inherit=True)
        space: dict[str, Any] = {"__name__": name, "__file__": self.modules[room].__file__}
        exec(code, space)
        if mutant.scope:
            _refresh(vars(self.modules[room]), space)  # some functions only make the module's tables
            _swap(_function(vars(self.modules[room]), mutant.scope), _function(space, mutant.scope))
            return
        _refresh(vars(self.modules[room]), space)
        for later in ROOMS[ROOMS.index(room) + 1 :]:
            module = self.modules[later]
            space = {"__name__": module.__name__, "__file__": module.__file__}
            exec(compile(self.source(later), later, "exec", dont_inherit=True), space)
            _refresh(vars(module), space)


def _refresh(live: dict[str, Any], made: dict[str, Any]) -> None:
    """Every value that is no function, class or module, as it was made anew."""
    for name, value in made.items():
        if not name.startswith("__") and not isinstance(value, types.ModuleType | type) and not _code(value):
            live[name] = value


def _code(value: object) -> types.FunctionType | None:
    """The plain function in a method, property or cached function."""
    for name in ("__wrapped__", "func", "fget", "__func__"):
        value = getattr(value, name, value) if not isinstance(value, types.FunctionType) else value
    return value if isinstance(value, types.FunctionType) else None


def _function(space: dict[str, Any], scope: str) -> types.FunctionType:
    first, *rest = scope.split(".")
    value = space[first]
    for name in rest:
        value = vars(value)[name]
    found = _code(value)
    assert found is not None, scope
    return found


def _swap(live: types.FunctionType, made: types.FunctionType) -> None:
    live.__code__ = made.__code__
    live.__defaults__, live.__kwdefaults__ = made.__defaults__, made.__kwdefaults__


class Plugin:
    """Runs the mutants in the place of the tests."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.killers: list[str] = []

    def pytest_collection(self) -> None:
        """Before the tests are imported: a smaller adversarial set, where that is asked for."""
        if self.options.quick:
            vars(importlib.import_module("tests.grounding.cases"))["_MOST"] = 3

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Instead of the tests: once as they are, then a fork a mutant."""
        items = [item for item in session.items if not SKIPPED.search(item.nodeid)]
        if self.options.quick:
            items = [item for item in items if not _fails(item)]
            items = [item for item in items if not hasattr(getattr(item, "obj", None), "hypothesis")]
        rooms = Rooms()
        reach, seconds = _baseline(items)
        counts = {"killed": 0, "slow": 0, "survived": 0, "no program": 0}
        for room, mutant in _chosen(rooms, self.options):
            place = f"{room}.{mutant.scope}"
            able = [item for item in items if not mutant.scope or place in reach[item.nodeid]]
            able = able or items[:]  # no test calls what only makes the module's tables
            able.sort(key=lambda item: (self._rank(item), seconds[item.nodeid]))
            outcome = self._tried(rooms, room, mutant, able, sum(seconds[i.nodeid] for i in able))
            counts[outcome] += 1
            if outcome == "survived":
                print(f"{room}:{mutant.line} {mutant.scope or '-'} [{mutant.what}]", flush=True)
        print(counts, flush=True)
        return True

    def _rank(self, item: Item) -> int:
        return self.killers.index(item.nodeid) if item.nodeid in self.killers else len(self.killers)

    def _tried(self, rooms: Rooms, room: str, mutant: Mutant, items: list[Item], usual: float) -> str:
        """Outcome of one mutant, in a fork."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _child(rooms, room, mutant, items, writing, min(LONGEST, int(10 * usual) + 5))
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as told:
            line = told.read()
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            return "slow"
        if line and line in {item.nodeid for item in items}:
            self.killers = [line, *(k for k in self.killers if k != line)][:60]
            return "killed"
        return line or "killed"


def _child(rooms: Rooms, room: str, mutant: Mutant, items: list[Item], told: int, limit: int) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(limit)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    if room not in UNPREPARED or not mutant.scope:
        _forget()
    try:
        rooms.put_in(room, mutant)
    except Exception:  # not compiled, or a pattern that is none
        os.write(told, b"no program")
        os._exit(0)
    line = next((item.nodeid for item in items if _fails(item)), "survived")
    os.write(told, line.encode())
    os._exit(0)


def _fails(item: Item) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _baseline(items: list[Item]) -> tuple[dict[str, set[str]], dict[str, float]]:
    """What functions of the rooms each test reaches, as "room.scope", and the seconds it takes."""
    reach: dict[str, set[str]] = {}
    seconds: dict[str, float] = {}
    names: dict[types.CodeType, str] = {}
    for item in items:
        _forget()
        seen: set[types.CodeType] = set()

        def note(frame: types.FrameType, event: str, _: object, seen: set[types.CodeType] = seen) -> None:
            if event == "call":
                seen.add(frame.f_code)

        sys.setprofile(note)
        began = time.perf_counter()
        failed = _fails(item)
        seconds[item.nodeid] = time.perf_counter() - began
        sys.setprofile(None)
        if failed:
            raise SystemExit(f"{item.nodeid} fails without any mutant")
        for code in seen - names.keys():
            names[code] = _place(code)
        reach[item.nodeid] = {names[code] for code in seen}
    for item in items:  # as fast as it gets, and what is kept is kept
        began = time.perf_counter()
        _fails(item)
        seconds[item.nodeid] = time.perf_counter() - began
    gc.freeze()
    return reach, seconds


def _place(code: types.CodeType) -> str:
    found = re.search(r"summarizer/((?:text/)?\w+)\.py$", code.co_filename)
    return f"{found[1].replace('/', '.')}.{code.co_qualname.split('.<locals>')[0]}" if found else ""


def _forget() -> None:
    """Empty every cache: what a test finds there, it doesn't reach."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith(("summarizer.", "tests.test_")):
            for value in vars(module).values():
                if isinstance(value, functools._lru_cache_wrapper) and value.__module__ == name:
                    value.cache_clear()


def _chosen(rooms: Rooms, options: argparse.Namespace) -> Iterator[tuple[str, Mutant]]:
    again = Path(options.again).read_text(encoding="utf-8").splitlines() if options.again else None
    chosen: Iterable[str] = options.rooms or ROOMS
    number = 0
    for room in chosen:
        for mutant in mutants(rooms.source(room), WORDS):
            number += 1
            if again is None:
                every = options.every * (1 if mutant.scope else 4)
                wanted = number % every == options.first % every
            else:
                wanted = any(
                    line.startswith(f"{room}:") and line.endswith(f"{mutant.scope or '-'} [{mutant.what}]")
                    for line in again
                )
            if wanted:
                yield room, mutant


def main() -> None:
    """Parse, collect, run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rooms", nargs="*", help="such as: text.edges guard")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--again")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    os.environ["PYTHONHASHSEED"] = "0"
    tests = [path for name in TESTS if (path := ROOT / "tests" / f"{name}.py").exists()]
    arguments = ["-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist", "-s", "-q"]
    sys.exit(pytest.main([*arguments, *map(str, tests)], plugins=[Plugin(options)]))


if __name__ == "__main__":
    main()
