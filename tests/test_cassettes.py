"""Cassettes: recorded once, replayed without a network, and clear about what is missing."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import CassetteError, CassetteMiss, SettingsError
from summarizer.testing import Tape, cassette
from summarizer.testing._calls import Call, call_of, explain
from summarizer.testing._file import deserialize, serialize
from tests.loopback import Call as Request
from tests.loopback import Loopback, Reply, completion, fault

KEY = "sk-test-do-not-keep-3141592653"
ARTICLE = (
    "GENEVA (Wire) — Talks began at 9 a.m.\n\nMore than 40 envoys came: “a start”, said one. \nEnd: 😀 Київ"
)


def ask(server: Loopback | str, prompts: Sequence[str], **settings: Any) -> list[str]:
    """Ask an endpoint every prompt at once, through the real client; the answers in the prompts' order."""
    from openai import AsyncOpenAI

    base_url = server if isinstance(server, str) else server.base_url
    settings = {"model": "test-model"} | settings

    async def run() -> list[str]:
        async with AsyncOpenAI(
            base_url=base_url, api_key=KEY, max_retries=0, organization="org-secret1"
        ) as client:
            calls = [
                client.chat.completions.create(messages=[{"role": "user", "content": prompt}], **settings)
                for prompt in prompts
            ]
            return [str(answer.choices[0].message.content) for answer in await asyncio.gather(*calls)]

    return asyncio.run(run())


def named(name: str) -> dict[str, Any]:
    """Make the settings that ask for an answer of a JSON Schema of this name."""
    return {
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": name, "schema": {"type": "object"}},
        }
    }


def echo(request: Request) -> Reply:
    """Answer with the prompt, backwards: each call has its own answer, whatever the order of arrival."""
    return Reply(completion(request.body["messages"][-1]["content"][::-1]))


def made(path: Path, prompts: Sequence[str], script: Any = echo, **settings: Any) -> Tape:
    """Record a cassette."""
    with Loopback(script) as server, cassette(path, "new") as tape:
        ask(server, prompts, **settings)
    return tape


def record_and_fail(server: Loopback, path: Path, record: Any, prompt: str) -> None:
    """Record one call in a run that then fails."""
    with cassette(path, record):
        ask(server, [prompt])
        raise ZeroDivisionError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a cassette that isn't there yet."""
    return tmp_path / "cassettes" / "tape.yaml"


def test_twenty_calls_at_once_each_replay_their_own_answer(path: Path) -> None:
    """Calls to one address are told apart by their body, also when they run at once and in another order."""
    prompts = [f"article {number}" for number in range(20)]
    assert made(path, prompts).recorded == 20
    turned = prompts[::-1]

    with Loopback() as server, cassette(path) as tape:
        answers = ask(server, turned)

    assert [prompt[::-1] for prompt in turned] == answers
    assert server.calls == []
    assert (tape.played, tape.recorded, tape.misses) == (20, 0, [])


def test_an_identical_call_replays_as_often_as_it_is_made(path: Path) -> None:
    """One recording answers every repeat."""
    made(path, ["once"])

    with cassette(path) as tape:
        assert ask("http://127.0.0.1:9/v1", ["once"] * 3) == ["ecno"] * 3

    assert tape.played == 3


@pytest.mark.parametrize(
    "base_url",
    ["https://api.example.com/v1", "http://localhost:11434", "https://example.com/openai/deployments/x"],
)
def test_a_cassette_replays_against_any_base_url(path: Path, base_url: str) -> None:
    """Neither the host nor what a server puts before the endpoint's path is matched."""
    made(path, ["hello"])

    with cassette(path):
        assert ask(base_url, ["hello"]) == ["olleh"]


def test_a_miss_never_reaches_the_server_and_fails_the_run(path: Path) -> None:
    """A call that isn't on the cassette gets a 400 that says so, reaches no server, and fails a clean run."""
    from openai import BadRequestError

    made(path, ["hello"])
    answered: list[BadRequestError] = []

    def run(server: Loopback) -> None:
        with cassette(path):
            try:
                ask(server, ["another"])
            except BadRequestError as error:
                answered.append(error)

    with Loopback(echo) as server, pytest.raises(CassetteMiss, match="has no answer"):
        run(server)

    assert server.calls == []
    assert answered[0].code == "cassette_miss"
    assert "--record new" in answered[0].message


def test_an_error_of_the_run_is_not_hidden_by_a_miss(path: Path) -> None:
    """What the run itself raised goes through."""
    made(path, ["hello"])

    with pytest.raises(ZeroDivisionError), cassette(path):
        raise ZeroDivisionError


def test_a_miss_names_what_changed(path: Path) -> None:
    """A changed prompt is shown beside the nearest recorded one of the same kind, by the line."""
    made(
        path,
        ["Read this.\nIt rained in Geneva on Monday.\nThanks.", "Something else entirely"],
        **named("brief"),
    )

    with pytest.raises(CassetteMiss) as caught, cassette(path) as tape:
        refused(["Read this.\nIt rained in Geneva on Tuesday.\nThanks."], **named("brief"))

    assert "(brief)" in str(caught.value)
    assert "differs in its messages" in str(caught.value)
    expected = [
        "--- recorded",
        "+++ this call",
        " Read this.",
        "-It rained in Geneva on Monday.",
        "+It rained in Geneva on Tuesday.",
        " Thanks.",
    ]
    assert expected == caught.value.__notes__[0].splitlines()
    assert caught.value.__notes__[0] in tape.misses[0]


def refused(prompts: Sequence[str], **settings: Any) -> None:
    """Ask what the cassette has no answer to."""
    from openai import BadRequestError

    with pytest.raises(BadRequestError):
        ask("http://127.0.0.1:9/v1", prompts, **settings)


def test_a_miss_names_a_changed_model(path: Path) -> None:
    """A different model is told apart from a different prompt."""
    made(path, ["hello"])

    with pytest.raises(CassetteMiss, match="differs in its model"), cassette(path) as tape:
        refused(["hello"], model="other")

    assert '-model: "test-model"\n+model: "other"' in tape.misses[0]


def test_a_miss_of_another_kind_lists_what_there_is(path: Path) -> None:
    """A call never recorded is told apart from one that changed."""
    made(path, ["hello"], **named("brief"))

    with pytest.raises(CassetteMiss, match=r"no call of this kind.*1 × brief"), cassette(path):
        refused(["hello"], **named("judgement"))


def test_many_misses_are_counted(path: Path) -> None:
    """One error for all of them, and each can be read from the tape."""
    made(path, ["hello"])

    with pytest.raises(CassetteMiss, match="7 more calls missed"), cassette(path) as tape:
        any(refused([f"bye {number}"]) for number in range(8))

    assert len(tape.misses) == 8
    assert len({*tape.misses[5:]}) == 1
    with pytest.raises(CassetteMiss):
        tape.check()


def test_a_schema_or_a_tool_names_the_kind() -> None:
    """The kind of a call is what it asks for: the schema's name, the first tool's, or else the address."""
    tool = {"tools": [{"type": "function", "function": {"name": "cross_read"}}]}

    kinds = [
        call_of("POST", "/v1/chat/completions", json.dumps(body)).kind for body in (named("brief"), tool, {})
    ]

    assert kinds == ["brief", "cross_read", "POST /v1/chat/completions"]


def test_a_long_line_is_shown_around_the_difference() -> None:
    """In a paragraph on one line the part that changed is shown, not the first so many characters."""
    long = "word " * 2000
    old, new = (chat(f"{long}{middle} {long}") for middle in ("ninety", "a hundred"))

    difference = explain(new, [old], "tape.yaml").difference

    assert "ninety" in difference
    assert "a hundred" in difference
    assert all(len(line) <= 170 for line in difference.splitlines())


def chat(text: str) -> Call:
    """Make a call with one message."""
    return Call("POST", "/v1/chat/completions", {"messages": [{"role": "user", "content": text}]})


def harmless(line: str) -> bool:
    """Tell whether a line holds nothing that drives a terminal or hides text."""
    return not {unicodedata.category(character) for character in line} & {"Cc", "Cf", "Cs", "Co"}


def test_a_difference_is_bounded_and_printable() -> None:
    """However much changed, about twenty lines are shown, and nothing that could drive a terminal."""
    old = chat("\n".join(f"old {number}" for number in range(3000)))
    new = chat("\n".join(f"new {number} \x1b[31m\u202e" for number in range(3000)))

    lines = explain(new, [old], "tape.yaml").difference.splitlines()

    assert len(lines) <= 24
    assert lines[-1].endswith("more lines)")
    assert all(harmless(line) for line in lines)


@settings(max_examples=60, deadline=None)
@given(st.text(), st.text())
def test_any_two_prompts_can_be_compared(old: str, new: str) -> None:
    """Whatever the texts, the explanation is printable, bounded, and shows a change where there is one."""
    miss = explain(chat(new), [chat(old)], "tape.yaml")

    assert all(harmless(line) for line in miss.text.splitlines())
    assert len(miss.text) < 6000


def test_a_missing_cassette_says_how_to_record(path: Path) -> None:
    """Nothing is run without a cassette: the error names the file and the option."""
    with pytest.raises(CassetteError, match="no cassette") as caught, cassette(path):
        pytest.fail("it was opened")

    assert str(path) in str(caught.value)
    assert "--record new" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "just text",
        "version: 1",
        "version: 7\ninteractions: []",
        "version: 1\ninteractions: {{{",
        "version: 1\ninteractions: [3]",
        "version: 1\ninteractions: [{request: {}, response: {}}]",
        "version: 1\ninteractions: !!python/object/apply:os.system [true]",
        "version: 1\ninteractions:\n- &a [*a]",
        b"\xff\xfe\x00broken",
        b"version: 1\ninteractions: [" + b"[" * 5000,
    ],
)
@pytest.mark.parametrize("record", ["none", "new"])
def test_a_damaged_cassette_is_an_error_and_stays(path: Path, text: str | bytes, record: Any) -> None:
    """A file that is no cassette is never taken for an empty one, nor overwritten."""
    path.parent.mkdir()
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = path.read_bytes()

    with pytest.raises(CassetteError, match="can't be read") as caught, cassette(path, record):
        pytest.fail("it was opened")

    assert str(path) in str(caught.value)
    assert before == path.read_bytes()


def test_record_all_replaces_a_damaged_cassette(path: Path) -> None:
    """The advice for a damaged file works."""
    path.parent.mkdir()
    path.write_text("{{{")

    with Loopback(echo) as server, cassette(path, "all"):
        ask(server, ["hello"])
    with cassette(path):
        assert ask("http://127.0.0.1:9/v1", ["hello"]) == ["olleh"]


def test_an_unknown_way_to_record_is_a_settings_error(path: Path) -> None:
    """A misspelt mode never records."""
    with pytest.raises(SettingsError, match="sometimes"), cassette(path, "sometimes"):  # type: ignore[arg-type]  # the point
        pytest.fail("it was opened")


def test_record_new_adds_and_keeps(path: Path) -> None:
    """What is on the cassette is replayed, what is missing is recorded, and what wasn't asked for stays."""
    made(path, ["a", "b"])

    with Loopback(echo) as server, cassette(path, "new") as tape:
        ask(server, ["b", "c"])

    assert (len(server.calls), tape.played, tape.recorded) == (1, 1, 1)
    with cassette(path):
        assert ask("http://127.0.0.1:9/v1", ["a", "b", "c"]) == ["a", "b", "c"]


def test_record_new_keeps_what_a_failed_run_paid_for(path: Path) -> None:
    """A run that fails after ten answers doesn't lose the ten."""
    with Loopback(echo) as server, pytest.raises(ZeroDivisionError):
        record_and_fail(server, path, "new", "paid")

    with cassette(path):
        assert ask("http://127.0.0.1:9/v1", ["paid"]) == ["diap"]


def test_record_all_starts_afresh(path: Path) -> None:
    """Every call goes out again, and old entries that weren't asked for go."""
    made(path, ["a", "b"], lambda request: Reply(completion("old")))

    with Loopback(lambda request: Reply(completion("new"))) as server, cassette(path, "all") as tape:
        ask(server, ["b"])

    assert (len(server.calls), tape.recorded) == (1, 1)
    with cassette(path):
        assert ask("http://127.0.0.1:9/v1", ["b"]) == ["new"]
    with pytest.raises(CassetteMiss), cassette(path):
        refused(["a"])


def test_record_all_leaves_the_file_when_the_run_fails(path: Path) -> None:
    """Half a recording never takes the place of a whole one."""
    made(path, ["a"])
    before = path.read_bytes()

    with Loopback(echo) as server, pytest.raises(ZeroDivisionError):
        record_and_fail(server, path, "all", "b")

    assert before == path.read_bytes()


@pytest.mark.parametrize("record", ["new", "all"])
def test_a_run_without_calls_writes_nothing(path: Path, record: Any) -> None:
    """Nothing recorded, nothing written: neither a new empty file nor one in place of a full one."""
    with cassette(path, record):
        pass
    assert not path.exists()
    made(path, ["a"])
    before = path.read_bytes()

    with cassette(path, record):
        pass

    assert before == path.read_bytes()


def test_a_repeat_while_recording_is_sent_once(path: Path) -> None:
    """A call made again while recording gets the first answer, as it will on replay."""
    with Loopback([Reply(completion("first")), Reply(completion("second"))]) as server, cassette(path, "all"):
        answers = [*ask(server, ["a"]), *ask(server, ["a"])]

    assert answers == ["first", "first"]


def test_the_same_call_twice_at_once_is_one_entry(path: Path) -> None:
    """Two identical calls in flight both go out; one answer is kept, and the file doesn't depend on the race."""
    tape = made(path, ["a", "a", "a"])

    assert tape.recorded == 1
    assert path.read_text(encoding="utf-8").count("call:") == 1


@pytest.mark.parametrize("status", [401, 403, 408, 409, 425, 429, 500, 502, 503, 529])
def test_passing_failures_are_not_recorded(path: Path, status: int) -> None:
    """What would be answered differently a minute later, or with another key, isn't on the cassette."""
    from openai import APIStatusError

    with (
        Loopback([Reply(fault("busy"), status), Reply(completion("done"))]) as server,
        cassette(path, "new") as tape,
    ):
        with pytest.raises(APIStatusError):
            ask(server, ["a"])
        assert ask(server, ["a"]) == ["done"]

    assert tape.recorded == 1
    with cassette(path):
        assert ask("http://127.0.0.1:9/v1", ["a"]) == ["done"]


def test_a_lasting_refusal_is_recorded(path: Path) -> None:
    """A 400 is the endpoint's answer to this call, and replays as one."""
    from openai import BadRequestError

    def run(server: Loopback | str) -> str:
        with pytest.raises(BadRequestError) as caught:
            ask(server, ["a"])
        return caught.value.message

    with Loopback([Reply(fault("no schema here, org-Abc123Def"), 400)]) as server, cassette(path, "new"):
        run(server)
    with cassette(path):
        assert "no schema here" in run("http://127.0.0.1:9/v1")
    assert "Abc123Def" not in path.read_text(encoding="utf-8")


def test_no_secret_host_or_date_is_on_the_file(path: Path) -> None:
    """Keys, organisations, cookies, hosts, dates and ids stay out; the content type is kept."""
    headers = {
        "set-cookie": "session=secretcookie",
        "openai-organization": "secretorg",
        "x-request-id": "req_secret",
        "date": "Wed, 29 Dec 2021 10:00:00 GMT",
    }
    made(path, ["hello"], [Reply(completion("hi", system_fingerprint="fp_secret"), headers=headers)])

    text = path.read_text(encoding="utf-8")

    for hidden in ("secret", KEY, "127.0.0.1", "2021", "1640822400", "AbC123", "cookie", "bearer", "openai"):
        assert hidden not in text.lower() if hidden.islower() else hidden not in text
    assert "uri: http://model/v1/chat/completions" in text
    assert "content-type" in text


def test_the_file_does_not_depend_on_the_order_of_completion(tmp_path: Path) -> None:
    """The same calls recorded in another order give the same bytes."""
    made(tmp_path / "a.yaml", ["x", "y", "z"])
    made(tmp_path / "b.yaml", ["z", "x", "y"])

    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "b.yaml").read_bytes()


def test_recording_into_it_again_leaves_the_rest_of_the_file(path: Path) -> None:
    """Reading and writing again changes no byte of what was there, so a diff shows what is new."""
    made(path, [ARTICLE])
    before = path.read_text(encoding="utf-8")
    made(path, ["something new"], **named("zzz"))

    assert path.read_text(encoding="utf-8").startswith(before)


def test_the_file_is_readable(path: Path) -> None:
    """Text is unescaped, its lines are lines, and JSON inside a message is structure."""
    answer = json.dumps({"gist": "Talks began in Київ", "claims": [{"value": "40"}]}, ensure_ascii=False)
    made(path, [ARTICLE.replace(". \n", ".\n")], [Reply(completion(answer))], **named("brief"))

    text = path.read_text(encoding="utf-8")

    assert "\n  - call: brief\n" in text
    assert re.search(r"^ +More than 40 envoys came: “a start”, said one\.$", text, re.MULTILINE)
    assert "😀 Київ" in text
    assert re.search(r"content: !json\n +gist: Talks began in Київ\n", text)


@pytest.mark.parametrize(
    "content",
    [
        ARTICLE,
        '{"a": [1, 2.50, null], "b": "Київ"}',
        '{"a":1,"b":"\\u041a"}',
        '{"when": "2021-12-29", "no": "yes", "n": 1e3}',
        "{'not': json}",
        " leading\n  and trailing  \n\n",
        "tab\tand\r\nwindows\x85\u2028\u2029\ufeff lines\n",
        "\x00\x07\x1b[0m",
        "- looks: like yaml\n# comment\n--- \n...\n",
        "\ud83d",
        "",
    ],
)
def test_any_answer_replays_character_for_character(path: Path, content: str) -> None:
    """What the client gets from the cassette is what it got from the server, whatever is in it."""
    reply = Reply(completion(content))
    with Loopback(lambda request: reply) as server, cassette(path, "new"):
        live = ask(server, ["say it"])
    with cassette(path):
        replayed = ask("http://127.0.0.1:9/v1", ["say it"])

    assert [content] == live == replayed


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.text(), JSON | JSON.map(json.dumps), max_size=4))
def test_any_body_comes_back_from_the_file(body: dict[str, Any]) -> None:
    """Whatever JSON a call and its answer hold, the file gives the same back."""
    text = json.dumps(body)
    request = {"method": "POST", "uri": "http://model/v1/chat/completions", "body": text, "headers": {}}
    response = {"status": {"code": 200, "message": "OK"}, "headers": {}, "body": {"string": text}}

    (back,) = deserialize(
        serialize({"version": 1, "interactions": [{"request": request, "response": response}]})
    )["interactions"]

    assert body == json.loads(back["request"]["body"])
    assert body == json.loads(back["response"]["body"]["string"])


def test_a_compressed_answer_is_recorded_as_text(path: Path) -> None:
    """Hosted endpoints compress: the file holds the text, and replays it."""
    squeezed = gzip.compress(json.dumps(completion("in plain words")).encode())
    with Loopback([Reply(squeezed, headers={"content-encoding": "gzip"})]) as server, cassette(path, "new"):
        assert ask(server, ["a"]) == ["in plain words"]

    assert "in plain words" in path.read_text(encoding="utf-8")
    with cassette(path):
        assert ask("http://127.0.0.1:9/v1", ["a"]) == ["in plain words"]


def test_a_tool_call_replays(path: Path) -> None:
    """Arguments of a tool call come back character for character, its id too."""
    from openai import OpenAI

    arguments = '{"claims":[{"quote":"more than 40"}]}'

    def run(base_url: str) -> Any:
        with OpenAI(base_url=base_url, api_key=KEY, max_retries=0) as client:
            answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "a"}])
        return answer.choices[0].message

    with Loopback([Reply(completion(arguments, tool="brief"))]) as server, cassette(path, "new"):
        live = run(server.base_url)
    with cassette(path):
        replayed = run("http://127.0.0.1:9/v1")

    assert arguments == live.tool_calls[0].function.arguments
    assert live == replayed


def test_a_cassette_that_cant_be_written_is_an_error_and_frees_the_clients(tmp_path: Path) -> None:
    """A recording that can't be saved says so, and HTTP clients work as before afterwards."""
    (tmp_path / "file").write_text("in the way")

    with Loopback(echo) as server:
        with (
            pytest.raises(CassetteError, match="can't be written"),
            cassette(tmp_path / "file" / "x.yaml", "new"),
        ):
            ask(server, ["a"])
        assert ask(server, ["b"]) == ["b"]

    assert len(server.calls) == 2


def test_a_failed_write_leaves_the_old_file_and_no_draft(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is replaced whole or not at all."""
    made(path, ["a"])
    before = path.read_bytes()

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(CassetteError, match="No space left"):
            made(path, ["b"])

    assert before == path.read_bytes()
    assert [path] == list(path.parent.iterdir())


def test_importing_cassettes_loads_no_client() -> None:
    """The package, imported at every pytest start, loads neither vcrpy nor a client nor YAML."""
    program = (
        "import sys, summarizer.testing, summarizer.testing.plugin\n"
        "print({'vcr', 'openai', 'httpx2', 'yaml', 'instructor', 'pydantic'} & set(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.com"])
def test_no_test_leaves_the_machine(host: str) -> None:
    """The guard in conftest refuses every address but loopback, before anything is sent or looked up."""
    with pytest.raises(RuntimeError, match="tests run offline"):
        socket.create_connection((host, 80), timeout=0.1)


def test_loopback_is_not_refused() -> None:
    """A server on this machine can be reached, by address and by name."""
    with Loopback() as server:
        port = int(server.base_url.split(":")[2].split("/")[0])
        for host in ("127.0.0.1", "localhost"):
            socket.create_connection((host, port), timeout=5).close()
