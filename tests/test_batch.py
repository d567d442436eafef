"""`summarizer batch` against an endpoint that follows the public documentation: the same result as a live run."""

from __future__ import annotations

import json
import os
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.batch import briefs as making
from summarizer.records import SourceBrief
from tests import reader
from tests.batching import BatchServer
from tests.commands import run
from tests.loopback import Call, Reply, completion, fault

KEY = "sk-test-do-not-keep-2718281828"
JOB = "job"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings from outside, a store of the test's own, and no root certificates to load for plain HTTP."""
    for name in ("OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_DEPTH", "SUMMARIZER_STORE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_args, **_named: None)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def server() -> Iterator[BatchServer]:
    """An endpoint."""
    made = BatchServer()
    made.key = KEY
    with made:
        yield made


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of five articles, each with figures of its own."""
    folder = tmp_path / "news"
    folder.mkdir()
    for n in range(1, 6):
        (folder / f"{n}.txt").write_text(
            f"Ferry {n} aground\n\nThe ferry Aurora ran aground off Hook Bay with {n}12 passengers on board, the coast "
            f"guard said.\n\nSome {n}0 boats helped — “all night”, a fisherman said.\n",
            "utf-8",
        )
    return folder


def submit(server: BatchServer, *articles: object) -> tuple[int, str, str]:
    """`batch submit` to this endpoint."""
    return run(
        "batch", "submit", *articles, "--folder", JOB, "--model", "test-model", "--base-url", server.base_url
    )


def live(server: BatchServer, news: Path, store: str = "live.sqlite") -> tuple[int, str, str]:
    """`extract`, asked live of this endpoint, with this store."""
    return run("extract", news, "--model", "test-model", "--base-url", server.base_url, "--store", store)


def state() -> Any:
    """The job's state."""
    return json.loads(Path(JOB, "job.json").read_text("utf-8"))


def test_a_batch_brings_what_a_live_run_brings(server: BatchServer, news: Path) -> None:
    """The requests of a batch are those of a live run, byte for byte as JSON; the briefs are the same bytes; and a
    live run afterwards makes no call.
    """
    code, out, err = submit(server, news)
    assert (0, "batch_000001\n") == (code, out), err
    assert "5 requests" in err
    server.end()
    code, briefs, err = run("batch", "collect", JOB)
    assert 0 == code, err
    assert [] == server.live

    assert (0, briefs) == live(server, news, "store.sqlite")[:2]
    assert [] == server.live
    code, alone, _ = live(server, news)
    assert (0, briefs) == (code, alone)
    asked = [json.dumps(line["body"]) for line in server.sent()]
    assert sorted(json.dumps(body) for body in server.live) == sorted(asked)
    assert 5 == len(briefs.splitlines())
    assert all(SourceBrief.model_validate_json(line).claims for line in briefs.splitlines())


def test_lines_of_an_input_file_are_as_documented(server: BatchServer, news: Path) -> None:
    """`custom_id` (of 64 characters at most, each once), method, url and body; nothing else."""
    submit(server, news)
    lines = server.sent()
    assert {("body", "custom_id", "method", "url")} == {tuple(sorted(line)) for line in lines}
    assert {("POST", "/v1/chat/completions")} == {(line["method"], line["url"]) for line in lines}
    assert 5 == len({line["custom_id"] for line in lines})
    assert {64} == {len(line["custom_id"]) for line in lines}


def test_status_tells_where_the_batches_stand(server: BatchServer, news: Path) -> None:
    """A line a batch on standard output, as the endpoint tells it, then as it was collected."""
    submit(server, news)
    server.batches[0] |= {
        "status": "in_progress",
        "request_counts": {"total": 5, "completed": 3, "failed": 1},
    }
    assert (0, "1\tbatch_000001\tin_progress, 3 of 5 answered, 1 failed\n") == run("batch", "status", JOB)[:2]
    server.end()
    run("batch", "collect", JOB)
    assert (0, "1\tbatch_000001\tcollected (completed): 5 of 5 answered\n") == run("batch", "status", JOB)[:2]


def test_a_batch_under_way_is_waited_for(server: BatchServer, news: Path) -> None:
    """Nothing is printed, the file named with -o is left alone, and the way on is told."""
    submit(server, news)
    code, out, err = run("batch", "collect", JOB, "-o", "briefs.jsonl")
    assert (1, "") == (code, out)
    assert "1 batch is under way" in err
    assert not Path("briefs.jsonl").exists()


def test_what_is_under_way_is_not_sent_again(server: BatchServer, news: Path) -> None:
    """Submitting once more, with the articles or without, begins no batch."""
    submit(server, news)
    assert (0, "") == submit(server, news)[:2]
    assert (0, "") == run("batch", "submit", "--folder", JOB)[:2]
    assert 1 == len(server.batches)


def test_what_is_in_the_store_is_not_sent(server: BatchServer, news: Path) -> None:
    """Three articles were asked live before: the batch asks the other two."""
    files = sorted(news.iterdir())
    run("extract", *files[:3], "--model", "test-model", "--base-url", server.base_url)
    submit(server, news)
    assert 2 == len(server.sent())
    server.end()
    assert 0 == run("batch", "collect", JOB)[0]


@pytest.mark.parametrize("status", ["expired", "cancelled"])
def test_the_rest_of_a_partial_batch_goes_into_a_further_one(
    server: BatchServer, news: Path, status: str
) -> None:
    """Two of five were carried out: two briefs; the next submit sends the other three; the result is the live one."""
    submit(server, news)
    server.end(status, only=2)
    code, out, err = run("batch", "collect", JOB)
    assert (3, 2) == (code, len(out.splitlines())), err
    assert f"batch_{status} (3)" in err
    assert "3 articles have no brief yet" in err
    first = {line["custom_id"] for line in server.sent()}
    assert "batch_000002\n" == submit(server)[1]
    assert 3 == len(server.sent())
    assert {line["custom_id"] for line in server.sent()} < first
    server.end()
    assert (0, live(server, news)[1]) == run("batch", "collect", JOB)[:2]


def test_a_batch_that_failed_as_a_whole_is_sent_anew(server: BatchServer, news: Path) -> None:
    """Its errors are told with their lines; everything goes into a further batch."""
    submit(server, news)
    server.end("failed", errors=[{"code": "token_limit", "message": "Enqueued tokens", "line": 3}])
    code, _, err = run("batch", "collect", JOB)
    assert 1 == code
    assert "line 3: Enqueued tokens" in err
    submit(server)
    assert 5 == len(server.sent())
    assert 2 == len(server.batches)


def test_failed_lines_are_told_and_asked_again(server: BatchServer, news: Path) -> None:
    """An overloaded server fails one request: it alone is sent again."""

    def busy(call: Call) -> Reply:
        if "Ferry 3" in reader.user_text(call):
            return Reply(fault("overloaded", "server_error"), status=503)
        return reader.reply(call)

    submit(server, news)
    server.end(answering=busy)
    code, out, err = run("batch", "collect", JOB)
    assert (3, 4) == (code, len(out.splitlines()))
    assert "503 server_error (1)" in err
    submit(server)
    assert 1 == len(server.sent())
    server.end()
    assert (0, 5) == (run("batch", "collect", JOB)[0], len(run("batch", "collect", JOB)[1].splitlines()))


def test_missing_lines_can_be_asked_live(server: BatchServer, news: Path) -> None:
    """`collect --live` asks what a batch left out, and nothing else."""
    submit(server, news)
    server.end(changed=lambda lines: lines[:3])
    code, out, err = run("batch", "collect", JOB, "--live")
    assert (0, 5) == (code, len(out.splitlines())), err
    assert "2 without an answer" in err
    assert 2 == len(server.live)
    assert live(server, news)[1] == out


def test_what_is_asked_live_goes_through_a_window(
    server: BatchServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two articles under way at a time, of five: the same briefs in the same order, and each call once."""
    monkeypatch.setattr(making, "_LATE", 0)
    monkeypatch.setenv("SUMMARIZER_CONCURRENCY", "1")
    submit(server, news)
    server.end("cancelled", only=0)
    code, out, err = run("batch", "collect", JOB, "--live")
    assert (0, 5) == (code, len(server.live)), err
    assert live(server, news)[1] == out


def test_a_budget_ends_the_live_asking(
    server: BatchServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two calls of five may be sent: nothing is printed, the file isn't written, and both answers are kept; the next
    run asks the other three.
    """
    submit(server, news)
    server.end("cancelled", only=0)
    monkeypatch.setenv("SUMMARIZER_MAX_CALLS", "2")
    code, out, err = run("batch", "collect", JOB, "--live", "-o", "briefs.jsonl")
    assert (1, "", 2) == (code, out, len(server.live))
    assert "budget of 2 calls is used up" in err
    assert not Path("briefs.jsonl").exists()
    monkeypatch.delenv("SUMMARIZER_MAX_CALLS")
    assert 0 == run("batch", "collect", JOB, "--live", "-o", "briefs.jsonl")[0]
    assert 5 == len(server.live)
    assert live(server, news)[1] == Path("briefs.jsonl").read_text("utf-8")


def test_a_live_asking_that_fails_for_all_is_an_error(server: BatchServer, news: Path) -> None:
    """As for `extract`: the first failure, and nothing printed."""
    submit(server, news)
    server.end("cancelled", only=0)
    server.answering = lambda _call: Reply(fault("no such model", "model_not_found"), status=404)
    code, out, err = run("batch", "collect", JOB, "--live")
    assert (1, "") == (code, out)
    assert "404" in err
    assert "Left out" not in err


def test_briefs_go_where_they_are_wanted(server: BatchServer, news: Path) -> None:
    """Standard output, a file, the file that a link leads to, a device: the same bytes; the folder keeps no copy."""
    submit(server, news)
    server.end()
    code, out, _ = run("batch", "collect", JOB)
    Path("there.jsonl").write_text("before")
    Path("link.jsonl").symlink_to("there.jsonl")
    assert [0] * 3 == [
        run("batch", "collect", JOB, "-o", name)[0] for name in ("new.jsonl", "link.jsonl", os.devnull)
    ]
    assert (0, out, out) == (
        code,
        Path("new.jsonl").read_text("utf-8"),
        Path("there.jsonl").read_text("utf-8"),
    )
    assert Path("link.jsonl").is_symlink()
    assert ["articles.jsonl", "job.json", "refused.json"] == sorted(path.name for path in Path(JOB).iterdir())


def test_lines_that_are_not_ours_change_nothing(server: BatchServer, news: Path) -> None:
    """Unknown ids, doubled lines, broken lines, lines without an id, empty ones: counted, and the result stands."""

    def changed(lines: list[Any]) -> list[Any]:
        unknown = lines[0] | {"custom_id": "f" * 64}
        other = lines[0] | {"custom_id": 7}
        return [unknown, b"", b"{broken", other, b"[]", *lines, lines[0]]

    submit(server, news)
    server.end(changed=changed)
    code, out, err = run("batch", "collect", JOB)
    assert (0, live(server, news)[1]) == (code, out)
    assert "5 lines that belong to no request or came twice" in err


def test_the_answer_to_another_request_is_refused(server: BatchServer, news: Path) -> None:
    """Two answers under each other's ids: each quotes nothing of its article, neither is kept, both are sent again."""

    def swapped(lines: list[Any]) -> list[Any]:
        one, other = lines[0]["custom_id"], lines[1]["custom_id"]
        return [lines[0] | {"custom_id": other}, lines[1] | {"custom_id": one}, *lines[2:]]

    submit(server, news)
    server.end(changed=swapped)
    code, out, err = run("batch", "collect", JOB)
    assert (3, 3) == (code, len(out.splitlines()))
    assert "quotes nothing of the article (2)" in err
    submit(server)
    assert 2 == len(server.sent())
    server.end()
    assert (0, live(server, news)[1]) == run("batch", "collect", JOB)[:2]


def test_an_answer_that_fits_no_schema_is_asked_again_as_live(server: BatchServer, news: Path) -> None:
    """A first answer without the fields: the re-ask, with what was wrong, goes into a further batch, and the result
    is that of a live run over the same endpoint.
    """

    def careless(call: Call) -> Reply:
        if "Ferry 2" in reader.user_text(call) and len(call.body["messages"]) == 2:
            return Reply(completion('{"event": 3}'))
        return reader.reply(call)

    server.answering = careless
    submit(server, news)
    server.end()
    assert 3 == run("batch", "collect", JOB)[0]
    submit(server)
    (again,) = server.sent()
    assert 2 < len(again["body"]["messages"])
    server.end()
    code, out, _ = run("batch", "collect", JOB)
    assert 0 == code
    assert [] == server.live
    assert live(server, news)[1] == out


def test_what_an_endpoint_refuses_for_good_is_asked_as_live(server: BatchServer, news: Path) -> None:
    """An article that is too long is halved, and a strict schema that isn't taken is asked for in a weaker form:
    as a live run does it, in further batches.
    """

    def narrow(call: Call) -> Reply:
        if call.body["response_format"]["json_schema"].get("strict"):
            return Reply(fault("'response_format.strict' is not supported"), status=400)
        if "Ferry 2" in reader.user_text(call) and "quay 89" in reader.user_text(call):
            return Reply(fault("maximum context length", "context_length_exceeded"), status=400)
        return reader.reply(call)

    with (news / "2.txt").open("a", encoding="utf-8") as two:
        two.write(
            "\n" + "\n\n".join(f"On quay {n} some {n} people waited in the rain." for n in range(90)) + "\n"
        )
    server.answering = narrow
    submit(server, news)
    for _ in range(3):
        server.end()
        run("batch", "collect", JOB)
        submit(server)
    code, out, _ = run("batch", "collect", JOB)
    assert [] == server.live
    assert 3 == len(server.batches)
    assert live(server, news)[:2] == (code, out)


def test_an_article_that_can_not_be_answered_is_named(server: BatchServer, news: Path) -> None:
    """A content filter's refusal: the article is left out as live, and isn't sent again."""

    def prim(call: Call) -> Reply:
        if "Ferry 4" in reader.user_text(call):
            return Reply(completion(None, refusal="I can't help with that."))
        return reader.reply(call)

    server.answering = prim
    submit(server, news)
    server.end()
    code, out, err = run("batch", "collect", JOB)
    assert live(server, news)[:2] == (code, out)
    assert 3 == code
    assert "declined" in err
    assert (3, "") == submit(server)[:2]


def test_a_long_article_is_asked_in_its_parts(server: BatchServer, tmp_path: Path) -> None:
    """All parts go into one batch."""
    path = tmp_path / "long.txt"
    path.write_text(
        "Flood\n\n" + "\n\n".join(f"In village {n} some {n} houses stood in water." for n in range(900))
    )
    submit(server, path)
    assert 1 == len(server.batches)
    assert 1 < len(server.sent())
    server.end()
    assert (0, live(server, path)[1]) == run("batch", "collect", JOB)[:2]


def test_the_same_article_twice_is_asked_once(server: BatchServer, news: Path) -> None:
    """One request, for it is one question; two briefs."""
    files = sorted(news.iterdir())
    (news / "again.txt").write_bytes(files[0].read_bytes())
    submit(server, files[0], news / "again.txt")
    assert 1 == len(server.sent())
    server.end()
    assert live(server, news / "again.txt")[0] == run("batch", "collect", JOB)[0] == 0


def test_answers_come_whole_whatever_their_text(server: BatchServer, news: Path) -> None:
    """A line separator of Unicode's in an answer doesn't end its line."""

    def odd(call: Call) -> Reply:
        answer = json.loads(reader.answer(call)) | {"gist": "A ferry\u2028ran\u0085aground."}
        return Reply(completion(json.dumps(answer, ensure_ascii=False)))

    server.answering = odd
    submit(server, news)
    server.end()
    assert (0, live(server, news)[1]) == run("batch", "collect", JOB)[:2]


def test_a_job_is_of_its_articles_model_and_endpoint(server: BatchServer, news: Path) -> None:
    """Others are refused, with the way out, and change nothing."""
    submit(server, news)
    before = state()
    for arguments in (
        (
            *sorted(news.iterdir())[:2],
            "--folder",
            JOB,
            "--model",
            "test-model",
            "--base-url",
            server.base_url,
        ),
        ("--folder", JOB, "--model", "another"),
        ("--folder", JOB, "--base-url", "http://127.0.0.1:9/v1"),
        ("--folder", JOB, "--depth", "full"),
        ("--folder", JOB, "--store", "other.sqlite"),
    ):
        code, out, err = run("batch", "submit", *arguments)
        assert code in (1, 2), err
        assert "" == out
        assert "another folder" in err
    assert before == state()
    assert 1 == len(server.batches)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("submit", "news", "--model", "m"), "--folder"),
        (("submit", "--folder", JOB, "--model", "m"), "No article"),
        (("status", "nowhere"), "no batch job"),
        (("collect", "nowhere"), "no batch job"),
        (
            ("submit", "news", "--folder", JOB, "--model", "m", "--base-url", "http://u:pw@127.0.0.1:9/v1"),
            "password",
        ),
        (
            ("submit", "news", "--folder", JOB, "--model", "m", "--base-url", "http://127.0.0.1:9/v1"),
            "reached",
        ),
        (("submit", "news", "--folder", "news/1.txt", "--model", "m"), "can't be made"),
    ],
)
def test_faults_are_told_without_a_traceback(news: Path, arguments: tuple[str, ...], told: str) -> None:
    """One paragraph on standard error that names the fault; nothing on standard output; no password."""
    code, out, err = run("batch", *arguments)
    assert (True, "") == (code in (1, 2), out)
    assert told in err
    assert "pw" not in err.replace("password", "")


def test_no_key_is_told_or_kept(server: BatchServer, news: Path) -> None:
    """An endpoint that repeats the key: it isn't in what is printed, nor in the job's folder."""
    server.key = "another"
    code, out, err = submit(server, news)
    assert 1 == code
    assert "401" in err
    server.key = KEY
    submit(server, news)
    server.end(answering=lambda call: Reply(fault(f"bad {KEY}", f"bad {KEY}"), status=400))
    more = run("batch", "collect", JOB)
    kept = b"".join(path.read_bytes() for path in Path(JOB).iterdir())
    assert "[the key]" in more[2]
    assert KEY not in out + err + "".join(map(str, more))
    assert KEY.encode() not in kept


def test_an_endpoint_without_batches_is_told(server: BatchServer, news: Path) -> None:
    """A server that knows chat completions only: said so, not that the model is missing."""
    server.routes = frozenset({"/chat/completions"})
    code, _, err = submit(server, news)
    assert 1 == code
    assert "doesn't take files (404)" in err


def test_answers_that_are_no_longer_there_are_asked_again(server: BatchServer, news: Path) -> None:
    """Files are removed after some days: told, and everything is sent anew."""
    submit(server, news)
    server.end()
    del server.files[server.batches[0]["output_file_id"]]
    code, _, err = run("batch", "collect", JOB)
    assert 1 == code
    assert "doesn't have this file" in err
    submit(server)
    assert 5 == len(server.sent())


def test_a_damaged_state_is_told(server: BatchServer, news: Path) -> None:
    """It is named, and so is the way out."""
    submit(server, news)
    Path(JOB, "job.json").write_text('{"version": 2}')
    code, _, err = run("batch", "status", JOB)
    assert 1 == code
    assert "job.json" in err
    assert "another folder" in err
