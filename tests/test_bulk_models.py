"""Bulk with a model: limits kept together, nothing lost or asked twice, outages that aren't rows' faults."""

from __future__ import annotations

import asyncio
import json
import math
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from summarizer.api import extract as extract_whole
from summarizer.bulk import Job, extract, local
from summarizer.bulk.cluster import _reach, lot, parts_of
from summarizer.bulk.held import alone, left, sharing
from summarizer.bulk.how import Ended, How, Made, together
from summarizer.bulk.manifest import MANIFEST, planned
from summarizer.bulk.pulse import MOST, Pulse
from summarizer.bulk.rows import Slice
from summarizer.bulk.shares import shares
from summarizer.bulk.worker import Shop
from summarizer.engines.llm.ledger import Snapshot
from summarizer.errors import BudgetReached, EndpointError, EndpointRefused, SettingsError, SummarizerError
from summarizer.pipeline import Progress
from summarizer.settings import Settings, Share
from tests import reader
from tests.commands import run
from tests.loopback import Call, Loopback, Reply, fault

ROWS = 12
JOB = Job(rows=3, jobs=1)
POSIX = os.name == "posix"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for each test, and nothing configured."""
    for name in [name for name in os.environ if name.startswith(("OPENAI_", "SUMMARIZER_"))]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def news(rows: int = ROWS) -> str:
    """An export of articles that no two of are alike."""
    told = [
        {
            "title": f"Ferry {n}",
            "text": f"Ferry {n} hit a pier. Police said {n + 20} people were hurt on deck.",
        }
        for n in range(rows)
    ]
    Path("news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in told), "utf-8")
    return "news.jsonl"


class Watched(Loopback):
    """The rule-bound reader behind a door that counts who is inside. `most`: at once; `refuse`: what isn't answered."""

    def __init__(
        self, seconds: float = 0.0, refuse: Callable[[str], Reply | None] = lambda text: None
    ) -> None:
        super().__init__(self._reply)
        self.seconds, self.refuse = seconds, refuse
        self.most = self.here = self.answered = 0
        self._door = threading.Lock()

    def _reply(self, call: Call) -> Reply:
        with self._door:
            self.here += 1
            self.most = max(self.most, self.here)
        time.sleep(self.seconds)
        refused = self.refuse(reader.user_text(call))
        with self._door:
            self.here -= 1
            self.answered += refused is None
        return refused or reader.reply(call)


def asked_of(server: Loopback, **limits: object) -> Settings:
    """A model at this server, with a store."""
    given = {"model": "m", "base_url": server.base_url, "store": Path("answers.sqlite3"), "concurrency": 4}
    return Settings.model_validate(given | limits)


def is_held(path: Path) -> bool:
    """Whether a worker has locked this."""
    waited: list[bool] = []

    def waits() -> None:
        waited.append(True)
        raise OSError  # don't

    left(path, waits)
    return bool(waited)


def files(folder: str) -> dict[str, bytes]:
    """Every file of a folder by name."""
    return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def written(folder: str) -> list[bytes]:
    """All source briefs of a folder, in order."""
    return [line for path in sorted(Path(folder).glob("part-*")) for line in path.read_bytes().splitlines()]


# --- what comes out ---------------------------------------------------------------------


def test_a_row_reads_as_it_does_in_the_whole_file() -> None:
    """Partitions put together are what `extract` makes of the file with the same model, byte for byte; and where the
    answers are in the store, nothing is asked.
    """
    with Watched() as server:
        settings = asked_of(server)
        whole = extract_whole([news()], settings=settings)
        done = extract(["news.jsonl"], Path("out"), replace(JOB, settings=settings))

        assert (ROWS, 0) == (done.briefs, done.failed)
        assert [brief.model_dump_json().encode() for brief in whole] == written("out")
        assert ROWS == len(server.calls)


def test_processes_change_nothing_and_keep_the_limit_together() -> None:
    """Two processes write the very files that one does, three calls in flight are three and not six, the calls told at
    last are those of both, and each has the folder locked while it works.
    """
    told: list[Snapshot] = []
    held: list[bool] = []

    class Listening(Progress):
        def calls(self, snapshot: Snapshot) -> None:
            told.append(snapshot)

    with Watched(0.02) as server:
        for folder, jobs in (("one", 1), ("two", 2)):
            server.refuse = lambda _, folder=folder: held.append(is_held(Path(folder, MANIFEST)))
            settings = asked_of(server, concurrency=3, store=Path(f"{folder}.sqlite3"))
            extract([news()], Path(folder), replace(JOB, jobs=jobs, settings=settings), Listening())

            assert server.most <= 3
            assert (ROWS, ROWS, None) == (told[-1].sent, told[-1].answers, told[-1].cost)
        assert files("one") == files("two")
        assert 2 * ROWS == len(server.calls)
    assert not POSIX or held == [False] * ROWS + [True] * ROWS


def test_connections_are_busy_across_partitions() -> None:
    """Partitions of one row each: four articles are asked at once all the same."""
    with Watched(0.05) as server:
        extract([news()], Path("out"), replace(JOB, rows=1, settings=asked_of(server, store=None)))

        assert 4 == server.most


def test_a_lot_on_a_cluster_gives_the_same_bytes() -> None:
    """The function that is mapped over a table, with two workers' shares: the partitions of a run here."""
    pa = pytest.importorskip("pyarrow")
    with Watched() as server:
        settings = asked_of(server)
        extract([news()], Path("out"), replace(JOB, settings=settings))
        slices = planned(["news.jsonl"], 3, "jsonl", {}, settings).slices
        table = pa.Table.from_pylist([lot(n, slices[n::2]) for n in range(2)])
        made = [row for out in parts_of(table, How(), shares(settings, 2)) for row in out.to_pylist()]

    by_number = {json.loads(row["told"])["number"]: row["briefs"] for row in made}
    assert [Path(f"out/part-0000{n}.jsonl").read_bytes() for n in range(4)] == [
        by_number[n] for n in range(4)
    ]


def test_the_folder_is_of_one_model() -> None:
    """Another model, depth or endpoint is another run; another limit isn't."""
    with Watched() as server:
        settings = asked_of(server)
        extract([news()], Path("out"), replace(JOB, settings=settings))
        for other in (
            {"model": "n"},
            {"depth": "full"},
            {"base_url": "http://127.0.0.1:1/v1"},
            {"model": None},
        ):
            job = replace(JOB, settings=settings.model_copy(update=other))
            with pytest.raises(SettingsError, match="asked"):
                extract(["news.jsonl"], Path("out"), job)
        wider = replace(JOB, settings=settings.model_copy(update={"concurrency": 64}))

        assert 0 == extract(["news.jsonl"], Path("out"), wider).made


# --- limits ------------------------------------------------------------------------------

LIMIT = st.none() | st.integers(1, 10_000)


@hypothesis_settings(max_examples=200, deadline=None)
@given(
    workers=st.integers(1, 300),
    concurrency=st.integers(1, 1024),
    rates=st.tuples(LIMIT, LIMIT),
    calls=st.none() | st.integers(0, 10_000),
    cost=st.none() | st.floats(0, 1e6),
)
def test_shares_are_what_was_allowed_and_never_more(
    workers: int,
    concurrency: int,
    rates: tuple[int | None, int | None],
    calls: int | None,
    cost: float | None,
) -> None:
    """Whole numbers add up to the limit exactly; dollars to no more, and to less by no more than rounding; each worker
    can do something, and knows its place; there are as many workers as asked for, or as the smallest limit allows.
    """
    settings = Settings(
        concurrency=concurrency,
        requests_per_minute=rates[0],
        tokens_per_minute=rates[1],
        max_calls=calls,
        max_cost=cost,
    )
    found = shares(settings, workers)

    limits = {"concurrency": concurrency, "requests_per_minute": rates[0], "tokens_per_minute": rates[1]}
    known = [limit for limit in (*limits.values(), calls) if limit is not None]
    assert max(1, min(workers, *known)) == len(found)
    for name, limit in (limits | {"max_calls": calls}).items():
        given = [getattr(one, name) for one in found]
        assert [limit] * len(found) == given if limit is None else limit == sum(given)
        assert limit is None or max(given) - min(given) <= 1
    assert all(one.concurrency >= 1 for one in found)
    assert [Share(place=place, of=len(found)) for place in range(len(found))] == [one.share for one in found]
    if cost is not None:
        assert cost * (1 - 1e-9) - 1e-300 <= math.fsum(one.max_cost or 0 for one in found) <= cost


class Metered(Watched):
    """Grants `RATE` calls a second, a second's worth at once, and tells by headers what is left of that."""

    RATE = 40.0

    def __init__(self) -> None:
        super().__init__(0.05)
        self.level, self.at, self.refused = self.RATE, time.monotonic(), 0
        self._books = threading.Lock()

    def _reply(self, call: Call) -> Reply:
        with self._books:
            now = time.monotonic()
            self.level, self.at = min(self.RATE, self.level + (now - self.at) * self.RATE), now
            granted = self.level >= 1
            self.level -= granted
            self.refused += not granted
            headers = {
                "x-ratelimit-limit-requests": f"{self.RATE:.0f}",
                "x-ratelimit-remaining-requests": f"{int(self.level)}",
                "x-ratelimit-reset-requests": f"{(self.RATE - self.level) / self.RATE * 1000:.0f}ms",
            }
        if not granted:
            return Reply(fault("Rate limit reached for requests", "rate_limit_exceeded"), 429, headers)
        return replace(super()._reply(call), headers=headers)


def test_workers_share_the_quota_that_headers_tell() -> None:
    """Four workers, each with a quarter of what is told: hardly a call is refused, where each taking all of it would be
    refused one in three. The first ones, sent before anything is told, fit the quota.
    """
    with Metered() as server:
        given = shares(asked_of(server, store=None, concurrency=16), 4)
        slices = planned([news(120)], 5, "jsonl", {}, given[0]).slices
        hows = [How(settings=share, worker=n) for n, share in enumerate(given)]

        with ThreadPoolExecutor(4) as pool:
            told = list(pool.map(lambda how: list(Shop(how).run(slices[how.worker :: 4])), hows))

    assert [(5, 0)] * 24 == [one.counts for made in told for one in made if isinstance(one, Made)]
    assert server.refused <= 4


def _in_turn(slices: Sequence[Slice], how: How, given: Sequence[Settings]) -> Iterator[Made | Ended]:
    """As `local.run`, without processes: one worker after the other."""
    for number, share in enumerate(given):
        mine = replace(how, settings=share, worker=number)
        yield from Shop(mine).run(slices[number :: len(given)])


def test_a_budget_is_shared_and_can_be_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five calls for two workers: when the first has used up its three, the other still sends its two; all answers are
    kept, and the next run asks the other seven.
    """
    monkeypatch.setattr(local, "run", _in_turn)
    with Watched() as server:
        settings = asked_of(server, max_calls=5)
        with pytest.raises(BudgetReached):
            extract([news()], Path("out"), replace(JOB, jobs=2, settings=settings))
        first = len(server.calls)
        more = settings.model_copy(update={"max_calls": None})
        done = extract(["news.jsonl"], Path("out"), replace(JOB, jobs=2, settings=more))

        assert (5, ROWS) == (first, len(server.calls))
        assert (ROWS, 0) == (done.briefs, done.failed)


def test_snapshots_add_up() -> None:
    """Counts and dollars are summed, the longest cool-down counts; dollars only where all are known."""
    one = Snapshot(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0.5, 2.0)
    two = replace(one, cost=0.25, cooling=1.0)

    assert Snapshot(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 0.75, 2.0) == together([one, two])
    assert together([one, replace(two, cost=None)]).cost is None


# --- what goes wrong ---------------------------------------------------------------------

KEY = Reply(fault("Incorrect API key provided"), status=401)
POISON = Reply(fault("This request can't be handled"), status=400)


def test_an_outage_is_no_rows_failure() -> None:
    """The key stops working after five answers: the run ends with that, no row is written off; later it goes on, and
    asks only what wasn't answered.
    """
    with Watched() as server:
        server.refuse = lambda text: KEY if server.answered >= 5 else None
        settings = asked_of(server)
        with pytest.raises(EndpointRefused, match="key"):
            extract([news(40)], Path("out"), replace(JOB, settings=settings))
        assert [] == list(Path("out").glob("failed-*"))
        answered = server.answered
        server.refuse = lambda text: None
        done = extract(["news.jsonl"], Path("out"), replace(JOB, settings=settings))

        assert (40, 0) == (done.briefs, done.failed)
        assert (5, 40) == (answered, server.answered)


@pytest.mark.parametrize("bad", [[0], [5], [ROWS - 1], [2, 3, ROWS - 2, ROWS - 1]])
def test_an_article_that_the_endpoint_refuses_costs_only_itself(bad: list[int]) -> None:
    """Wherever it stands, as long as others are answered: that row fails, saying why."""
    with Watched(
        refuse=lambda text: POISON if any(f"Ferry {n} hit" in text for n in bad) else None
    ) as server:
        done = extract([news()], Path("out"), replace(JOB, settings=asked_of(server)))
    reasons = [
        json.loads(line)["reason"]
        for path in Path("out").glob("failed-*")
        for line in path.read_text("utf-8").splitlines()
    ]

    assert (ROWS - len(bad), len(bad)) == (done.briefs, done.failed)
    assert [] == [reason for reason in reasons if "can't be handled" not in reason]


def test_an_endpoint_that_never_answers_ends_the_run() -> None:
    """Two rows, both refused, nothing else to go by: the endpoint is to blame."""
    with Watched(refuse=lambda text: KEY) as server, pytest.raises(EndpointError):
        extract([news(2)], Path("out"), replace(JOB, settings=asked_of(server)))
    assert [] == list(Path("out").glob("part-*"))


def test_a_store_that_cant_be_opened_ends_the_run() -> None:
    """Told as this package's error, from a process as well."""
    Path("answers.sqlite3").write_bytes(b"no database " * 100)
    with Watched() as server:
        for jobs in (1, 2):
            with pytest.raises(SummarizerError, match="store"):
                extract([news()], Path("out"), replace(JOB, jobs=jobs, settings=asked_of(server)))


async def _judged(answers: list[int], events: str) -> list[bool | None]:
    """What a pulse says: `m` an article misses, `a` the endpoint answers, `f` an article is through, `l` the last."""
    pulse = Pulse(lambda: answers[0])
    missed = []
    for event in events:
        if event == "m":
            missed.append(pulse.missed())
        elif event == "a":
            answers[0] += 1
        else:
            (pulse.felt if event == "f" else pulse.last)()
    return [one.result() if one.done() else None for one in missed]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("m", [None]),
        ("mf", [None]),
        ("maf", [True]),
        ("amf", [None]),
        ("aml", [True]),
        ("ml", [False]),
        ("mafml", [True, True]),
        ("m" * MOST, [False] * MOST),
        ("a" + "m" * MOST, [False] * MOST),
        ("m" * (MOST - 1) + "am", [True] * MOST),
    ],
)
def test_misses_are_judged_by_what_else_is_answered(events: str, expected: list[bool | None]) -> None:
    """Up: something was answered since the first miss, or, at the end, at all. Down: so many misses without an answer.
    Until then nobody knows.
    """
    assert expected == asyncio.run(_judged([0], events))


def test_errors_go_from_process_to_process_as_words() -> None:
    """The kind, what happened and what to do come back; an unknown kind is the root's."""
    assert isinstance(Ended.by(0, BudgetReached("a", "b")).error(), BudgetReached)
    assert "a b" == str(Ended.by(0, BudgetReached("a", "b")).error())
    assert SummarizerError is type(Ended(0, "SystemExit", "a", "b").error())


# --- stopped, and gone on with -----------------------------------------------------------


@pytest.mark.skipif(not POSIX, reason="Windows has no SIGKILL")
@pytest.mark.parametrize("group", [True, False])
def test_a_run_that_is_killed_goes_on(group: bool) -> None:
    """Killed with its two processes, or only the one that leads, after five answers: the next run waits for the workers
    left, never has more in flight than allowed, loses and doubles nothing, and ends as an undisturbed run.
    """
    name, rows = news(16), 16
    command = [sys.executable, "-m", "summarizer", "bulk", "extract", name, "-o", "out", "--rows", "3"]
    with Watched(1.0) as server:  # longer than it takes to begin again
        asked = [*command, "--model", "m", "--base-url", server.base_url, "--store", "answers.sqlite3"]
        environment = os.environ | {"SUMMARIZER_CONCURRENCY": "4", "PYTHONPATH": os.pathsep.join(sys.path)}
        process = subprocess.Popen(asked, env=environment, stderr=subprocess.DEVNULL, start_new_session=True)
        while server.answered < 5:
            assert process.poll() is None
            time.sleep(0.01)
        (os.killpg if group else os.kill)(process.pid, signal.SIGKILL)
        process.wait()
        time.sleep(1.0 if group else 0.0)  # the server goes on with what it was asked, whoever has gone
        settings = asked_of(server)
        done = extract([name], Path("out"), replace(JOB, settings=settings))

        assert server.most <= 4
        assert len(server.calls) - rows <= (4 if group else 0)
        assert (rows, 0) == (done.briefs, done.failed)
        extract([name], Path("undisturbed"), replace(JOB, settings=settings))
    assert files("undisturbed") == files("out")


@pytest.mark.skipif(not POSIX, reason="Windows has no such locks")
def test_one_run_at_a_time_works_in_a_folder() -> None:
    """A second one is told so, and does nothing."""
    name = news()
    Path("out").mkdir()
    with alone(Path("out")), pytest.raises(SettingsError, match="Another run"):
        extract([name], Path("out"), JOB)
    assert [] == list(Path("out").iterdir())


@pytest.mark.skipif(not POSIX, reason="Windows has no such locks")
def test_a_run_waits_for_workers_that_were_left() -> None:
    """It says so while it waits."""
    stages: list[str] = []
    extract([news()], Path("out"), JOB)
    Path("out/part-00000.jsonl").unlink()
    worker = sharing(Path("out", MANIFEST))
    worker.__enter__()

    class Listening(Progress):
        def stage(self, name: str) -> None:
            stages.append(name)
            if name.startswith("waiting"):
                threading.Timer(0.1, worker.__exit__, (None, None, None)).start()

    assert 1 == extract(["news.jsonl"], Path("out"), JOB, Listening()).made
    assert ["looking", "waiting", "reading"] == [stage.split()[0] for stage in stages]


def test_whoever_loses_interest_ends_the_worker() -> None:
    """A consumer that stops after the first partition: what is on its way is kept, nothing more is asked."""
    with Watched(0.02) as server:
        settings = asked_of(server, concurrency=1)
        slices = planned([news(60)], 1, "jsonl", {}, settings).slices
        made: Iterator[Made | Ended] = Shop(How(settings=settings)).run(slices)
        next(made)
        made.close()  # type: ignore[attr-defined]  # it is a generator
        asked = len(server.calls)
        time.sleep(0.1)

        assert asked == len(server.calls) < 60


# --- the command -------------------------------------------------------------------------


def invoked(*options: str) -> tuple[int, str]:
    """Exit code and standard error of `bulk extract`."""
    code, _, err = run("bulk", "extract", news(), "-o", "out", "--jobs", "1", *options)
    return code, err


def test_a_model_that_is_named_reads() -> None:
    """`--model` is enough; what was done is told with its calls."""
    with Watched() as server:
        code, told = invoked("--model", "m", "--base-url", server.base_url, "--no-store")

        assert (0, ROWS) == (code, len(server.calls))
    assert "12 rows: 12 briefs, 0 failed" in told
    assert "lexical" not in told


@pytest.mark.parametrize("options", [[], ["--engine", "lexical"]])
def test_a_key_alone_sends_no_archive_to_a_model(options: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With a key in the environment, and no model named, the lexical engine reads, and says so."""
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    code, told = invoked(*options)

    assert 0 == code
    assert "Engine: lexical" in told
    assert json.loads(Path("out/manifest.json").read_text("utf-8"))["engine"] == "lexical"


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--engine", "llm"], "none is named"),
        (["--engine", "lexical", "--model", "m"], "asks no model"),
        (["--address", "auto"], "--on ray"),
        (["--engine", "nonsense"], "nonsense"),
        (["--model", "m", "--max-cost", "1"], "no price"),
    ],
)
def test_the_command_refuses_what_makes_no_sense(options: list[str], why: str) -> None:
    """A usage error, in words, before anything is written."""
    code, told = invoked(*options)

    assert 2 == code
    assert why in told
    assert not Path("out").exists()


@pytest.mark.parametrize("address", ["127.0.0.1:1", "127.0.0.1", "nonsense:port", "localhost:99999"])
def test_a_cluster_that_isnt_there_is_told_at_once(address: str) -> None:
    """Ray would try for minutes."""
    with pytest.raises(SettingsError, match="no Ray"):
        _reach(address)
