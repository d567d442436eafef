"""`batch submit --max-calls`, `--max-cost` and `--dry-run`: what may be submitted, and what it will cost."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.batch.costs import BATCH_PRICE, Allowance, Tokens, expected, learnt
from summarizer.batch.job import Job, Outcome, Part
from summarizer.settings import Price
from summarizer.testing.cassettes import exchanges
from tests import commands, reader
from tests.batching import BatchServer
from tests.loopback import Call, Reply, completion

JOB = "job"
ROOT = Path(__file__).resolve().parent.parent
#: A dollar for each token sent, and two for each received.
PRICES = '[prices."test-model"]\nprompt = 1_000_000\ncompletion = 2_000_000\n'


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings from outside, a store of the test's own, and no root certificates to load for plain HTTP."""
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("MODEL", "DEPTH", "STORE", "MAX_CALLS", "MAX_COST"):
        monkeypatch.delenv(f"SUMMARIZER_{name}", raising=False)
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_args, **_named: None)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def server() -> Iterator[BatchServer]:
    """An endpoint."""
    with BatchServer() as made:
        yield made


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of five articles of the same length."""
    folder = tmp_path / "news"
    folder.mkdir()
    for n in range(1, 6):
        text = f"Ferry {n} aground\n\nThe ferry ran aground off Hook Bay with {n}12 passengers on board.\n"
        (folder / f"{n}.txt").write_text(text, "utf-8")
    return folder


def run(*arguments: object) -> tuple[int, str, str]:
    """Exit code, standard output, standard error in one line."""
    code, out, errors = commands.run(*arguments)
    return code, out, " ".join(errors.split())


def submit(server: BatchServer, *arguments: object) -> tuple[int, str, str]:
    """`batch submit` to this endpoint, in the job's folder."""
    where = ("--folder", JOB, "--model", "test-model", "--base-url", server.base_url)
    return run("batch", "submit", *arguments, *where)


def requests(server: BatchServer) -> list[int]:
    """Of each batch, how many requests."""
    return [len(server.sent(number)) for number in range(len(server.batches))]


def cost(server: BatchServer, number: int = -1) -> float:
    """US dollars that a batch's requests are expected to cost."""
    tokens = [expected(json.dumps(line["body"]).encode()) for line in server.sent(number)]
    return sum(BATCH_PRICE * (one.prompt + 2 * one.completion) for one in tokens)


def test_no_more_requests_are_submitted_than_may_be(server: BatchServer, news: Path) -> None:
    """Two of five: the others are left out, which is said with the way to go on, and isn't an error of the article's.
    The exit code says that not all was done.
    """
    code, out, err = submit(server, news, "--max-calls", 2)
    assert (3, "batch_000001\n") == (code, out), err
    assert [2] == requests(server)
    assert "Left out: 3 requests" in err
    assert "limit is 2 requests in all" in err
    assert f"summarizer batch submit --folder {JOB} --max-calls N" in err


def test_a_limit_holds_over_all_runs_until_another_is_named(server: BatchServer, news: Path) -> None:
    """Named once, it holds for the runs after it, whatever became of the first requests; a larger one goes on; what is
    sent in the end is each request once.
    """
    submit(server, news, "--max-calls", 2)
    assert (3, "") == submit(server)[:2]
    server.end()
    run("batch", "collect", JOB)
    assert (3, "") == submit(server)[:2]
    assert (3, "batch_000002\n") == submit(server, "--max-calls", 4)[:2]
    assert (0, "batch_000003\n") == submit(server, news, "--max-calls", 5)[:2]
    assert [2, 2, 1] == requests(server)
    assert 5 == len({line["custom_id"] for number in range(3) for line in server.sent(number)})


def test_requests_that_failed_count(server: BatchServer, news: Path) -> None:
    """As live, where each call that is sent counts: five were sent and expired, and five may be sent."""
    submit(server, news, "--max-calls", 5)
    server.end("expired", only=0)
    run("batch", "collect", JOB)
    code, out, err = submit(server)
    assert (3, "") == (code, out)
    assert "Left out: 5 requests" in err


@pytest.mark.parametrize("option", ["--max-calls", "--max-cost"])
def test_a_limit_of_nothing_sends_nothing(server: BatchServer, news: Path, option: str) -> None:
    """Zero is a limit as any other: no file, no batch."""
    Path("summarizer.toml").write_text(PRICES)
    code, out, err = submit(server, news, option, 0)
    assert (3, "") == (code, out)
    assert ({}, []) == (server.files, server.batches)
    assert "Left out: 5 requests" in err


def test_no_more_is_submitted_than_may_be_spent(server: BatchServer, news: Path) -> None:
    """What the first five requests are expected to cost, at half the price, is the measure: with room for just three of
    them three are sent, and with a dollar less two.
    """
    Path("summarizer.toml").write_text(PRICES)
    submit(server, news)
    one = cost(server) / 5
    for number, (dollars, sent) in enumerate(((3 * one + 0.1, 3), (3 * one - 1, 2)), 2):
        where = ("--folder", f"job{number}", "--model", "test-model", "--base-url", server.base_url)
        code, _, err = run("batch", "submit", news, *where, "--max-cost", dollars)
        assert (3, sent) == (code, requests(server)[-1])
        assert f"Left out: {5 - sent} requests, expected to cost ${(5 - sent) * one:,.2f}" in err
        assert "--max-cost DOLLARS" in err
        assert f"expected to cost ${sent * one:,.2f}" in err


def test_what_answers_cost_makes_room_for_others(server: BatchServer, news: Path) -> None:
    """Three were expected to cost all there is, and cost $37.50 (11 tokens sent, 7 received, each): there is room for
    the other two.
    """
    Path("summarizer.toml").write_text(PRICES)
    submit(server, news, "--max-cost", 10_000)
    one = cost(server) / 5
    where = ("--folder", "second", "--model", "test-model", "--base-url", server.base_url)
    run("batch", "submit", news, *where, "--max-cost", 3 * one + 0.1)
    server.end()
    run("batch", "collect", "second")
    code, _, err = run("batch", "submit", *where)
    assert (0, [5, 3, 2]) == (code, requests(server)), err
    assert "5 requests of this job so far, at $62.50" in err


def test_the_cost_is_bounded_only_where_there_is_a_price(server: BatchServer, news: Path) -> None:
    """As live: an error that names the model and what to write where; nothing is made."""
    code, out, err = submit(server, news, "--max-cost", 1)
    assert (2, "") == (code, out)
    assert "no price for test-model" in err
    assert not Path(JOB, "job.json").exists()
    submit(server, news, "--max-calls", 1)
    code, out, err = run("batch", "submit", "--folder", JOB, "--max-cost", 1)
    assert (2, "", [1]) == (code, out, requests(server))
    assert "no price for test-model" in err
    assert (0, [1, 4]) == (submit(server, "--max-calls", 9)[0], requests(server))  # that limit isn't noted


def test_limits_come_from_the_environment_as_well(
    server: BatchServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for all commands."""
    monkeypatch.setenv("SUMMARIZER_MAX_CALLS", "1")
    assert 3 == submit(server, news)[0]
    assert [1] == requests(server)


def test_what_was_written_under_a_wider_limit_is_not_sent_under_a_narrower(
    server: BatchServer, news: Path
) -> None:
    """Five requests were written and couldn't be sent, as the endpoint took no files, or no batches; then two are
    allowed: two are sent.
    """
    for number, routes in enumerate((set[str](), {"/files"})):
        server.routes = frozenset(routes)
        where = ("--folder", f"job{number}", "--model", "test-model", "--base-url", server.base_url)
        run("batch", "submit", news, *where)
        assert 5 == json.loads(Path(f"job{number}", "job.json").read_text())["parts"][0]["requests"]
        server.routes = frozenset({"/files", "/batches"})
        assert 3 == run("batch", "submit", *where, "--max-calls", 2)[0]
        assert 2 == requests(server)[-1]
        assert number + 1 == len(server.batches)


def files(folder: Path) -> dict[str, bytes]:
    """What is in a folder."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_dry_run_tells_and_leaves_everything_as_it_is(server: BatchServer, news: Path) -> None:
    """Requests, batches, tokens and cost, which are those of the run itself; no folder, no store, no call."""
    Path("summarizer.toml").write_text(PRICES)
    before = files(Path())
    code, out, err = submit(server, news, "--dry-run")
    assert 0 == code, err
    assert before == files(Path())
    assert ({}, [], []) == (server.files, server.batches, server.live)
    assert not Path(JOB).exists()
    submit(server, news)
    assert out.startswith("5 requests to test-model in 1 batch; about ")
    assert f"cost about ${cost(server):,.2f}, at half the live price" in out
    assert out.endswith("Nothing was sent.\n")


def test_a_dry_run_of_a_job_tells_what_its_next_run_would_send(server: BatchServer, news: Path) -> None:
    """Two are under way, of which nothing is told again, and one in the store: two would be sent, and within a limit of
    three in all one of them. Without a price the cost isn't known. The job stays as it is.
    """
    run("extract", news / "1.txt", "--model", "test-model", "--base-url", server.base_url)
    submit(server, news, "--max-calls", 2)
    before = files(Path(JOB))
    for limit, told in (
        (10, "2 requests to test-model in 1 batch"),
        (3, "1 request to test-model in 1 batch"),
    ):
        code, out, err = submit(server, "--dry-run", "--max-calls", limit)
        assert 0 == code, err
        assert told in out
        assert "no price is set for test-model" in out
        assert "1 article has all its answers" in out
        assert ("Left out: 1 request. This job's limit is 3 requests in all" in out) == (limit == 3)
    assert before == files(Path(JOB))
    assert [2] == requests(server)


def test_a_dry_run_tells_what_was_written_and_not_sent(server: BatchServer, news: Path) -> None:
    """The endpoint took no files: the five requests that wait in the folder are what the next run sends."""
    server.routes = frozenset()
    submit(server, news)
    assert submit(server, "--dry-run")[1].startswith("5 requests to test-model in 1 batch")


def test_a_dry_run_refuses_what_the_run_would(server: BatchServer, news: Path) -> None:
    """Other articles than the job's, another model, no article, no price for a bounded cost."""
    submit(server, news)
    for arguments, told in (
        ((news / "1.txt", "--dry-run"), "other articles"),
        (("--dry-run", "--depth", "full"), "begun with depth"),
        (("--dry-run", "--max-cost", 3), "no price"),
    ):
        code, out, err = submit(server, *arguments)
        assert (True, "") == (code in (1, 2), out)
        assert told in err
    code, out, err = run("batch", "submit", "--dry-run", "--model", "m")
    assert (1, "") == (code, out)
    assert "No article" in err


def test_a_dry_run_needs_no_folder(server: BatchServer, news: Path) -> None:
    """What it would cost is asked before anything is begun."""
    code, out, _ = run("batch", "submit", news, "--dry-run", "--model", "m", "--base-url", server.base_url)
    assert 0 == code
    assert out.startswith("5 requests to m")


@pytest.mark.parametrize(
    "tape", ["seeds", "golden-arson-trial", "golden-ferry-disaster", "golden-refinery-fire"]
)
def test_what_is_expected_of_a_request_is_what_is_billed(tape: str) -> None:
    """The first questions of the recorded runs: sent within 5 %, received within 20 %."""
    taped = [
        (request, response["usage"])
        for request, response in exchanges(ROOT / "cassettes" / f"{tape}.yaml")
        if request["response_format"]["json_schema"]["name"] == "ExtractAnswer"
        and len(request["messages"]) == 2
    ]
    foretold = [expected(json.dumps(request).encode()) for request, _ in taped]
    assert 4 < len(taped)
    sent, received = (sum(used[f"{name}_tokens"] for _, used in taped) for name in ("prompt", "completion"))
    assert sent == pytest.approx(sum(one.prompt for one in foretold), rel=0.05)
    assert received == pytest.approx(sum(one.completion for one in foretold), rel=0.2)


def test_an_answer_that_is_asked_for_with_more_room_may_take_all_of_it() -> None:
    """A first answer was cut short: the second is expected to be as long as it may be."""
    body = {"messages": [{"content": "Read."}, {"content": "A ferry ran aground."}], "max_tokens": 8192}
    assert 8192 == expected(json.dumps(body).encode()).completion


def part(number: int, requests: int = 10, outcome: Outcome | None = None) -> Part:
    """A part of which 100 tokens sent and 50 received are expected for each request."""
    tokens: dict[str, Any] = {"prompt_tokens": 100 * requests, "completion_tokens": 50 * requests}
    step = "collected" if outcome else "sent"
    return Part(number=number, requests=requests, bytes=1, digest="0", step=step, outcome=outcome, **tokens)


def job(*parts: Part, **limits: Any) -> Job:
    """A job with these parts."""
    return Job(
        id="1",
        base_url="http://h/v1",
        model="m",
        depth="quick",
        max_chars=9000,
        store="s",
        parts=parts,
        **limits,
    )


def test_what_answers_took_corrects_what_is_expected() -> None:
    """Half of ten requests were answered, with as many tokens sent as expected and three times as many received, as of
    a model that thinks aloud: of ten more the same is expected. Nothing is learnt from a batch without answers.
    """
    collected = part(1, outcome=Outcome(answered=5, failed=5, prompt_tokens=500, completion_tokens=750))
    assert Tokens(1.0, 3.0) == learnt([collected, part(2)])
    assert Tokens(1.0, 1.0) == learnt([part(1, outcome=Outcome(missing=10))])
    price = Price(prompt=1_000_000, completion=1_000_000)
    assert BATCH_PRICE * (500 + 750 + 1000 + 1500) == Allowance(job(collected, part(2)), price).dollars


def test_after_the_first_that_is_refused_all_are() -> None:
    """A small request doesn't overtake a large one: what is sent is the beginning of what there is."""
    price = Price(prompt=1_000_000, completion=0)
    allowance = Allowance(job(max_cost=10 * BATCH_PRICE), price)
    assert [True, False, False] == [allowance.admits(Tokens(tokens, 0)) for tokens in (6, 5, 1)]
    assert (1, 3.0) == (allowance.requests, allowance.dollars)


def test_answers_that_are_refused_are_billed(server: BatchServer, news: Path) -> None:
    """An answer that quotes another article isn't kept, and its tokens count; lines that come twice count once."""

    def careless(call: Call) -> Reply:
        if "Ferry 3" in reader.user_text(call):
            return Reply(completion('{"claims": [{"quote": "A train was late at Victoria station"}]}'))
        return reader.reply(call)

    submit(server, news)
    server.end(answering=careless, changed=lambda lines: [*lines, *lines])
    run("batch", "collect", JOB)
    outcome = json.loads(Path(JOB, "job.json").read_text())["parts"][0]["outcome"]
    assert (4, 1, 4) == (outcome["answered"], outcome["failed"], outcome["stray"])
    assert (5 * 11, 5 * 7) == (outcome["prompt_tokens"], outcome["completion_tokens"])
