"""What a run may cost, what is kept, what is configured: budgets, dry runs, Ctrl-C, `store` and `doctor`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarizer.records import EventBrief
from tests import reader
from tests.commands import run
from tests.loopback import Call, Loopback, Reply, completion

KEY = "sk-test-do-not-keep-1618033988"
PRICED = "[prices.m]\nprompt = 1000000\ncompletion = 1000000\n"  # a dollar a token: every call costs 18


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings from outside, no store but the test's own."""
    for name in [name for name in os.environ if name.startswith(("OPENAI_", "SUMMARIZER_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A folder of three articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, count in (("a", 212), ("b", 213), ("c", 214)):
        text = (
            f"Ferry {name} aground\n\nThe ferry ran aground with {count} passengers, the coast guard said.\n"
        )
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


# --- budgets


def test_a_dry_run_tells_calls_tokens_and_cost_and_sends_nothing(three: Path) -> None:
    """Without a price it says so instead of guessing; with one it gives dollars; without a model there is no cost."""
    with Loopback(reader.reply) as server:
        asked = ("brief", three, "--model", "m", "--base-url", server.base_url, "--dry-run")
        unpriced = run(*asked)
        Path("summarizer.toml").write_text("[prices.m]\nprompt = 1\ncompletion = 4\n", "utf-8")
        priced = run(*asked)
        lexical = run("brief", three, "--dry-run")

        assert [] == server.calls
    assert "3 articles; about 8 calls to m; about " in unpriced[1]
    assert "no price is set for m" in unpriced[1]
    assert "cost about $0.0" in priced[1]
    assert "no model is asked" in lexical[1]
    assert not Path("store.sqlite").exists()


def test_a_budget_of_calls_ends_the_run_and_loses_nothing(three: Path) -> None:
    """The message says how to go on; the same command with a larger budget asks only what is missing."""
    with Loopback(reader.reply) as server:
        asked = ("brief", three, "--model", "m", "--base-url", server.base_url, "--format", "json")
        whole = run(*asked, "--no-store")
        needed = len(server.calls)
        server.calls.clear()
        stopped = run(*asked, "--max-calls", 2)
        first = len(server.calls)
        again = run(*asked, "--max-calls", needed)

        assert (2, needed) == (first, len(server.calls))
    assert (1, "") == stopped[:2]
    assert "The budget of 2 calls is used up." in stopped[2]
    assert "Traceback" not in stopped[2]
    assert (0, whole[1]) == again[:2]


def test_a_budget_of_dollars_counts_what_answers_cost(three: Path) -> None:
    """At a dollar a token each call costs 18: a budget of 20 allows two, one after the other."""
    Path("summarizer.toml").write_text(PRICED + "\n", "utf-8")
    with Loopback(reader.reply) as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUMMARIZER_CONCURRENCY", "1")
        stopped = run("brief", three, "--model", "m", "--base-url", server.base_url, "--max-cost", 20)

        assert 2 == len(server.calls)
    assert 1 == stopped[0]
    assert "The budget of $20 is used up" in stopped[2]


def test_a_cost_without_a_price_is_no_limit_and_is_refused(three: Path) -> None:
    """Nothing is sent; the message shows how to give the price."""
    with Loopback(reader.reply) as server:
        code, _, err = run("brief", three, "--model", "m", "--base-url", server.base_url, "--max-cost", 1)

        assert [] == server.calls
    assert 2 == code
    assert '[prices."m"]' in err


def test_an_output_that_cant_be_written_is_told_before_anything_is_paid(three: Path) -> None:
    """A missing folder is seen at once."""
    with Loopback(reader.reply) as server:
        code, _, err = run(
            "brief", three, "--model", "m", "--base-url", server.base_url, "-o", "nowhere/out.md"
        )

        assert [] == server.calls
    assert 2 == code
    assert "nowhere" in err


# --- Ctrl-C


def test_ctrl_c_keeps_what_is_on_its_way_and_asks_no_more(three: Path) -> None:
    """While the second of three articles is being answered: its answer is kept, the third is not asked; exit 130. The
    same command goes on from there and gives the brief of an undisturbed run.
    """
    started: list[subprocess.Popen[str]] = []
    said = three.parent / "stderr.txt"

    def script(call: Call) -> Reply:
        if len(started) == 1 and len(server.calls) == 2:
            started[0].send_signal(signal.SIGINT)
            while "Stopping" not in said.read_text("utf-8"):
                time.sleep(0.01)
        return reader.reply(call)

    with Loopback(script) as server:
        command = [
            sys.executable,
            "-m",
            "summarizer",
            "brief",
            str(three),
            "--model",
            "m",
            "--format",
            "json",
        ]
        command += ["--base-url", server.base_url]
        root = str(Path(__file__).resolve().parent.parent)
        environment = os.environ | {"SUMMARIZER_CONCURRENCY": "1", "PYTHONPATH": root}
        with said.open("w", encoding="utf-8") as err_file:
            child = subprocess.Popen(
                command, env=environment, stdout=subprocess.PIPE, stderr=err_file, text=True
            )
            started.append(child)
            out, _ = child.communicate(timeout=60)
        err = said.read_text("utf-8")
        assert (130, "", 2) == (child.returncode, out, len(server.calls)), err
        assert "Run the same command again" in err
        assert "Traceback" not in err

        asked = [json.dumps(call.body, sort_keys=True) for call in server.calls]
        started.append(child)  # no more signals
        again = run(*command[3:])
        rest = [json.dumps(call.body, sort_keys=True) for call in server.calls[2:]]
        whole = run(*command[3:], "--no-store")

    assert 0 == again[0]
    assert set() == set(asked) & set(rest)
    assert whole[1] == again[1]
    EventBrief.model_validate_json(again[1])


# --- store


def test_the_store_tells_what_it_holds_and_forgets_by_age(three: Path) -> None:
    """Size, answers, tokens and spending by model; `--forget 0` clears it, and the next run asks afresh."""
    assert "There is no store at" in run("store")[1]
    Path("summarizer.toml").write_text("[prices.m]\nprompt = 1\ncompletion = 4\n", "utf-8")
    with Loopback(reader.reply) as server:
        asked = ("brief", three, "--model", "m", "--base-url", server.base_url)
        run(*asked)
        calls = len(server.calls)
        held = run("store")[1]
        forgot = run("store", "--forget", 0)
        run(*asked)

        assert 2 * calls == len(server.calls)
    assert f"{calls} answers; 0 calls that were never answered" in held
    assert f"  m: {calls} answers, {11 * calls} tokens sent, {7 * calls} received, $0.00" in held
    assert (0, True) == (forgot[0], forgot[1].startswith(f"{calls} answers older than 0 days removed."))


def test_a_store_that_is_none_is_told(tmp_path: Path) -> None:
    """Another program's file is not touched."""
    Path("store.sqlite").write_text("my thesis")

    code, out, err = run("store", "--forget", 0)

    assert (1, "") == (code, out)
    assert "isn't a store of answers" in err
    assert "my thesis" == Path("store.sqlite").read_text()


# --- doctor


def test_doctor_shows_each_setting_with_its_origin_and_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Flags, variables, file and defaults are told apart; neither the key nor a password in an address is printed."""
    Path("summarizer.toml").write_text('depth = "full"\n', "utf-8")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("SUMMARIZER_CONCURRENCY", "3")

    code, out, err = run("doctor", "--base-url", "http://me:secret@127.0.0.1:9/v1")

    told = {line.split()[0]: " ".join(line.split()[1:]) for line in out.splitlines() if "  " in line}
    assert "full summarizer.toml" == told["depth"]
    assert "3 SUMMARIZER_CONCURRENCY" == told["concurrency"]
    assert "http://127.0.0.1:9/v1 the command line" == told["base_url"]
    assert "set, not shown OPENAI_API_KEY" == told["api_key"]
    assert "180.0 default" == told["timeout"]
    assert 1 == code
    assert "can't be reached" in err
    assert KEY not in out + err
    assert "secret" not in out + err


def test_doctor_says_which_structured_answers_an_endpoint_gives() -> None:
    """It is asked one tiny question; what it keeps to is told."""

    def script(call: Call) -> Reply:
        if call.path.endswith("/models"):
            return Reply({"object": "list", "data": [{"id": "m", "object": "model"}]})
        return Reply(completion('{"colour_of_snow": "white", "is_cold": true}'))

    with Loopback(script) as server:
        code, out, _ = run("doctor", "--model", "m", "--base-url", server.base_url)

    assert 0 == code
    assert "m is among its 1 models." in out
    assert "Structured answers: yes" in out


def test_doctor_without_a_model_says_who_reads() -> None:
    """No endpoint is asked."""
    code, out, _ = run("doctor")

    assert 0 == code
    assert "the embedded lexical engine reads" in out
