"""A batch job that is killed, or whose calls lose their replies, at any step: it goes on, and nothing is sent twice."""

from __future__ import annotations

import json
import os
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from summarizer.api import extract
from summarizer.batch import collect as collecting
from summarizer.batch import submit as sending
from summarizer.batch.briefs import briefs
from summarizer.batch.endpoint import Endpoint, split
from summarizer.batch.folder import UNFINISHED, Folder
from summarizer.batch.job import Entry, JobError, Refused
from summarizer.batch.lines import is_of
from summarizer.batch.parts import Input, Writer
from summarizer.errors import EndpointError, EndpointUnreachable, SettingsError
from summarizer.records import Dropped, SourceBrief
from summarizer.settings import Settings
from summarizer.store import Store
from tests.batching import BatchServer
from tests.making import article

LIMITS = (2, 1_000_000)
ENTRIES = tuple(
    Entry(article=article(f"Ferry {n} aground\n\nThe ferry ran aground with {n}12 passengers on board.\n", n))
    for n in range(1, 4)
)


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No root certificates for plain HTTP; no waiting for the disk, as no test cuts the power; no key from outside."""
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_args, **_named: None)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


@pytest.fixture
def server() -> Iterator[BatchServer]:
    """An endpoint."""
    made = BatchServer()
    with made:
        yield made


def configured(server: BatchServer, place: Path) -> Settings:
    """Settings with a store in this place."""
    return Settings(
        model="test-model", base_url=server.base_url, store=place / "store.sqlite", api_key=SecretStr("sk-1")
    )


def step(server: BatchServer, place: Path, max_calls: int | None = None) -> list[SourceBrief | Dropped]:
    """Submit, let the endpoint do what it has, collect: what a user does, in runs of their own. What the articles have
    become.
    """
    folder = Folder(place / "job")
    settings = configured(server, place).model_copy(update={"max_calls": max_calls})
    folder.ready()
    with folder.held():
        job = sending.begin(folder, settings, ENTRIES)
        sending.submit(folder, sending.going_on(settings, job), _quiet, LIMITS)
    for number, batch in enumerate(server.batches):
        if batch["status"] == "validating":
            server.end(batch=number)
    made: list[SourceBrief | Dropped] = []
    with folder.held():
        collecting.collect(folder, settings, _quiet)
        briefs(folder, sending.going_on(settings, job), made.append, live=False)
    return made


def _quiet(_: str) -> None:
    """Tell nobody."""


class Fuse:
    """Kills at the so many-th moment. Moments: after each call to the endpoint that makes something, each write of the
    store, and each file that is put in its place or taken away. Between two of them nothing outside changes.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = 0
        self.blown = False
        for owner, name in (
            (Path, "replace"),
            (Path, "unlink"),
            (Endpoint, "upload"),
            (Endpoint, "create"),
            (Store, "write"),
        ):
            monkeypatch.setattr(owner, name, self._burning(getattr(owner, name)))

    def moments(self, server: BatchServer, tmp_path: Path) -> Iterator[tuple[int, Path]]:
        """Each moment in turn until none is left, with a place of its own and an endpoint that holds nothing."""
        for moment in range(1, 1000):
            place = tmp_path / str(moment)
            place.mkdir()
            server.files.clear()
            server.batches.clear()
            self.left, self.blown = moment, False
            yield moment, place
            if not self.blown:
                return

    def _burning(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            result = real(*args, **named)
            self._tick()
            return result

        return call

    def _tick(self) -> None:
        self.left -= 1
        if self.left == 0:
            self.blown = True
            raise Killed


def test_a_job_goes_on_wherever_it_was_killed(
    server: BatchServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every moment in turn: killed there once and run again, each request is sent in one batch, once; no input file
    is uploaded twice; the briefs are those of a live run.
    """
    expected = extract([e.article for e in ENTRIES], settings=configured(server, tmp_path))
    fuse = Fuse(monkeypatch)
    for moment, place in fuse.moments(server, tmp_path):
        try:
            made = step(server, place)
        except Killed:
            made = step(server, place)
        keys = [line["custom_id"] for batch in range(len(server.batches)) for line in server.sent(batch)]
        assert (2, 3, 3) == (len(server.batches), len(keys), len(set(keys))), moment
        assert 2 == sum(name.startswith("summarizer-") for name, _ in server.files.values()), moment
        assert list(expected) == made, moment
        assert [] == [path.name for path in (place / "job").glob("part-*")], moment
    assert moment > 15  # it was killed at more moments than that


def test_a_limit_holds_wherever_a_run_was_killed(
    server: BatchServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every moment in turn, of a run that may submit two requests of three: killed there and run again, two are
    sent, and no third by a run that names no limit.
    """
    fuse = Fuse(monkeypatch)
    for moment, place in fuse.moments(server, tmp_path):
        try:
            step(server, place, max_calls=2)
        except Killed:
            step(server, place, max_calls=2)
        fuse.left = 0
        assert 2 == len(step(server, place)), moment
        keys = [line["custom_id"] for batch in range(len(server.batches)) for line in server.sent(batch)]
        assert (1, 2, 2) == (len(server.batches), len(keys), len(set(keys))), moment
    assert moment > 12  # it was killed at more moments than that


@pytest.mark.parametrize("path", ["/files", "/batches"])
def test_a_call_whose_reply_was_lost_is_not_made_again(
    server: BatchServer, tmp_path: Path, path: str
) -> None:
    """The endpoint took the file, or began the batch, and the connection broke: told as such; the next run finds it."""
    server.lost = [("POST", path)]
    with pytest.raises(EndpointUnreachable):
        step(server, tmp_path)
    folder, settings = Folder(tmp_path / "job"), configured(server, tmp_path)
    assert 2 == len(sending.submit(folder, settings, _quiet, LIMITS).sent)
    made = step(server, tmp_path)
    assert 3 == len(made)
    assert 2 == len(server.batches)
    assert 2 == sum(name.startswith("summarizer-") for name, _ in server.files.values())


def test_what_was_not_taken_is_sent_by_the_next_run(server: BatchServer, tmp_path: Path) -> None:
    """The endpoint takes no batches today: one file waits there, and goes into the one batch that is begun later."""
    server.routes = frozenset({"/files"})
    with pytest.raises(EndpointError, match="doesn't take batches"):
        step(server, tmp_path)
    server.routes = frozenset({"/files", "/batches"})
    assert 3 == len(step(server, tmp_path))
    assert 2 == len(server.batches)


def test_a_batch_that_may_have_begun_is_not_begun_again_blindly(server: BatchServer, tmp_path: Path) -> None:
    """The reply was lost, and the endpoint lists no batches: refused, rather than paid for twice."""
    server.lost = [("POST", "/batches"), ("GET", "/batches"), ("GET", "/batches"), ("GET", "/batches")]
    for _ in range(2):
        with pytest.raises(EndpointUnreachable):
            step(server, tmp_path)
    assert 1 == len(server.batches)
    assert 3 == len(step(server, tmp_path))
    assert 2 == len(server.batches)


def test_answers_collected_before_a_kill_are_not_asked_again(server: BatchServer, tmp_path: Path) -> None:
    """The state is lost after collecting: a new job in another folder finds all answers in the store."""
    step(server, tmp_path)
    (tmp_path / "job" / "job.json").unlink()
    assert 3 == len(step(server, tmp_path))
    assert 2 == len(server.batches)


def test_what_a_kill_left_half_written_is_taken_away(server: BatchServer, tmp_path: Path) -> None:
    """Drafts, articles that were being sorted, an input file that the state doesn't know: gone after the next run."""
    folder = Folder(tmp_path / "job")
    folder.ready()
    (folder.path / f"{UNFINISHED}x").mkdir()
    for name in (f"{UNFINISHED}x/entries.sqlite3", f"{UNFINISHED}y", "part-0009.jsonl"):
        (folder.path / name).write_text("half")
    step(server, tmp_path)
    assert ["articles.jsonl", "job.json", "refused.json"] == sorted(p.name for p in folder.path.iterdir())


def test_what_was_refused_is_kept_by_its_error(tmp_path: Path) -> None:
    """Each error stands once in the file, and is that of each of its requests; a number that leads nowhere is told."""
    folder = Folder(tmp_path)
    one, other = Refused(status=400, error={"code": "a"}), Refused(status=413, error=None)
    refused = {"k1": one, "k2": other, "k3": Refused(status=400, error={"code": "a"})}
    folder.save_refused(refused)
    text = (tmp_path / "refused.json").read_text()
    assert (refused, 1) == (folder.refused(), text.count('"a"'))
    (tmp_path / "refused.json").write_text(text.replace('"k2": 1', '"k2": 2'))
    with pytest.raises(JobError, match="error that isn't there"):
        folder.refused()


def test_one_process_at_a_time(server: BatchServer, tmp_path: Path) -> None:
    """While one works in a job's folder another is told to wait."""
    folder = Folder(tmp_path)
    with folder.held(), pytest.raises(SettingsError, match="Another process"), Folder(tmp_path).held():
        pass
    with folder.held():
        pass


def test_an_input_file_that_was_changed_is_not_sent(server: BatchServer, tmp_path: Path) -> None:
    """What goes out is what was written."""
    server.routes = frozenset()
    with pytest.raises(EndpointError):
        step(server, tmp_path)
    part = tmp_path / "job" / "part-0001.jsonl"
    part.write_bytes(part.read_bytes().replace(b"passengers", b"passengerz"))
    server.routes = frozenset({"/files", "/batches"})
    with pytest.raises(JobError, match="isn't as it was written"):
        step(server, tmp_path)
    part.unlink()
    assert 3 == len(step(server, tmp_path))


@pytest.mark.parametrize(
    ("limits", "expected"),
    [((2, 10**6), [2, 2, 1]), ((50, 600), [3, 2]), ((50, 10**6), [5]), ((50, 1), [1, 1, 1, 1, 1])],
)
def test_input_files_keep_to_the_limits(
    server: BatchServer, tmp_path: Path, limits: tuple[int, int], expected: list[int]
) -> None:
    """Neither more requests nor more bytes than a file may have; one request goes whole, whatever its size; the
    lines in all are those that were added, in order.
    """
    folder = Folder(tmp_path / "job")
    folder.ready()
    writer = Writer(folder, sending.begin(folder, configured(server, tmp_path), ENTRIES), limits)
    keys = [f"{n:064x}" for n in range(5)]
    for key in keys:
        writer.add(key, b'{"n":"%s"}' % (key.encode()[:20]))
    writer.end()
    assert expected == [part.requests for part in writer.job.parts]
    paths = [folder.path / part.name for part in writer.job.parts]
    assert [part.bytes for part in writer.job.parts] == [path.stat().st_size for path in paths]
    assert all(part.bytes <= limits[1] or part.requests == 1 for part in writer.job.parts)
    assert keys == [
        json.loads(line)["custom_id"] for path in paths for line in path.read_bytes().splitlines()
    ]
    with Input(folder, writer.job.parts[-1]) as sent:
        assert {"n": keys[-1][:20]} == sent.body(keys[-1])


@given(st.lists(st.binary(max_size=6).map(lambda b: b.replace(b"\n", b"x")), max_size=8), st.integers(1, 5))
def test_lines_are_split_wherever_the_pieces_end(lines: list[bytes], size: int) -> None:
    """Lines come whole however the network cuts them; empty ones are left out; too long ones are None."""
    content = b"\n".join(lines)
    pieces = (content[start : start + size] for start in range(0, len(content), size))
    whole = [None if len(line) > 4 else line.strip() for line in lines]
    assert [line for line in whole if line is None or line] == list(split(pieces, longest=4))


ASKED = {"messages": [{}, {"content": "The ferry ran aground with 112 passengers “on board”, it said."}]}


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ([], True),
        (["The ferry ran aground"], True),
        (['112 passengers "on board"'], True),
        (["A train was late", "ran aground with 112 passengers"], True),
        (["A train was late"], False),
        (["ran aground with 113 passengers"], False),
    ],
)
def test_an_answer_is_of_the_article_that_it_quotes(quotes: list[str], expected: bool) -> None:
    """One quotation that stands in it is enough; none at all is another request's answer."""
    content = json.dumps({"claims": [{"quote": quote} for quote in quotes]})
    assert expected == is_of(content, ASKED)


@pytest.mark.parametrize(
    "content", [None, "", "no JSON", "[1]", '{"claims": 3}', '{"claims": [7, {"quote": 3}]}']
)
def test_what_can_not_be_read_is_left_to_the_stages(content: str | None) -> None:
    """They ask again, as live."""
    assert is_of(content, ASKED)


def test_a_brief_is_made_of_the_article_as_it_was_read(server: BatchServer, tmp_path: Path) -> None:
    """What is kept in the job's folder is the article: the brief's text and evidence are its own."""
    for brief, entry in zip(step(server, tmp_path), ENTRIES, strict=True):
        assert isinstance(brief, SourceBrief)
        assert brief.text == entry.article.text
