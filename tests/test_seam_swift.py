"""What makes the seam quick, and that it changes nothing of what is sent, kept and counted."""

from __future__ import annotations

import asyncio
import gzip
import json
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from summarizer.engines.llm import answers, connections, wire
from summarizer.engines.llm.instructed import instructed
from summarizer.engines.llm.reply import Completion, completion
from summarizer.engines.llm.seam import AHEAD, Seam
from summarizer.engines.llm.shape import asked_form
from summarizer.errors import BudgetReached, Stopped
from summarizer.settings import Settings
from summarizer.store import Store, request_key
from tests.asking import ANSWER, KEY, MESSAGES, MODEL, Question, ask, run
from tests.faults.server import FaultServer, Send, sent
from tests.loopback import Call, Loopback, Reply
from tests.loopback import completion as completed

SHAPES = [answers.AlignAnswer, answers.ExtractAnswer]
#: Characters that JSON and UTF-8 treat each in its own way, halves of characters among them.
TEXTS = st.text(st.characters() | st.sampled_from('"\\/\u2028\x00é\ud83d'), max_size=30)


# --- bodies


def as_json(value: object) -> Any:
    """As an endpoint reads it; a half of a character arrives as a question mark."""
    return json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


@given(
    st.lists(TEXTS, min_size=1, max_size=3),
    TEXTS.filter(lambda text: text.isprintable()),
    st.sampled_from(SHAPES),
    st.sampled_from(wire.FORMS),
    st.booleans(),
    st.none() | st.integers(1, 99_999),
)
@settings(max_examples=60, deadline=None)
def test_a_body_written_in_pieces_is_the_body(
    texts: list[str], model: str, shape: Any, form: wire.Form, told: bool, room: int | None
) -> None:
    """Its bytes are those of the whole as JSON without white space, the form of the answer at the end; and its name
    in the store is that of the whole.
    """
    messages = [{"role": "user", "content": text} for text in texts]
    request = {"messages": messages, "model": model, "response_format": asked_form(shape)}
    body = wire.prepared(request | ({"max_tokens": room} if room else {}), form, told=told)

    whole = json.loads(body.sent())
    assert json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode() == body.sent()
    assert request_key(whole, "http://a/v1") == request_key(body.canonical(), "http://a/v1/")
    expected = ["messages", "model", *(["max_tokens"] if room else [])]
    assert expected + ([] if form == "words" else ["response_format"]) == list(whole)
    assert as_json(messages[-1]) == whole["messages"][-1] or len(messages) == 1
    assert whole.get("response_format", {}).get("json_schema", {}).get("strict", False) == (form == "strict")


# --- instructor


def answer_of(content: str) -> Completion:
    """A completion, as it comes from an endpoint."""
    return completion(json.dumps(completed(content)).encode(), "the endpoint")


@pytest.mark.parametrize("spoilt", [0, 1, 2])
def test_the_loop_goes_on_from_the_answer_that_is_there(spoilt: int) -> None:
    """An answer that doesn't fit isn't asked for twice: each re-ask holds it, and those before it, and its faults."""
    asked: list[list[dict[str, Any]]] = []

    async def create(**request: Any) -> Completion:
        asked.append([dict(message) for message in request["messages"]])
        return answer_of('{"same": 7}' if len(asked) <= spoilt else ANSWER)

    found = run(instructed(create, answers.AlignAnswer, MESSAGES, MODEL))

    assert answers.AlignAnswer.model_validate_json(ANSWER) == found
    assert [2 + 2 * number for number in range(spoilt + 1)] == [len(messages) for messages in asked]
    for messages in asked[1:]:
        assert '{"same": 7}' == messages[-2]["content"]
        assert "valid" in messages[-1]["content"]
    assert len(MESSAGES) == 2


# --- lines


class Counted(Question):
    """A question that notes when it is made ready."""

    ready = 0

    def __iter__(self) -> Iterator[dict[str, str]]:
        Counted.ready += 1
        return iter(MESSAGES)


def test_what_cannot_go_out_soon_is_not_made_ready() -> None:
    """Of three hundred questions at two in flight: those two, two to follow, and a few; in the end all are asked."""
    Counted.ready = 0
    first = threading.Event()
    seen: list[int] = []

    def answer(call: Call) -> Reply:
        if not first.is_set():
            seen.append(Counted.ready)
            first.set()
        return Reply(completed(ANSWER))

    with Loopback(answer) as server:
        asked = ask(server, [Counted()] * 300, concurrency=2)  # type: ignore[list-item]  # as good as a list

    assert 300 == asked.usage.answers
    assert 1 <= seen[0] <= 2 * 2 + AHEAD


# --- the store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an open store, closed afterwards."""
    with Store(tmp_path / "answers.sqlite3") as opened:
        yield opened


def questions(count: int) -> list[list[dict[str, str]]]:
    """So many questions, each another one."""
    return [[MESSAGES[0], {"role": "user", "content": str(n)}] for n in range(count)]


def test_a_call_that_the_budget_forbids_is_not_counted_as_begun(store: Store) -> None:
    """They are noted before they stand in line: those that never got out are taken back."""
    with Loopback(lambda call: Reply(completed(ANSWER))) as server:
        asked = ask(server, questions(30), store=store, max_calls=3)

    assert 27 == sum(isinstance(outcome, BudgetReached) for outcome in asked.outcomes)
    assert (3, 0) == (store.stats().answers, store.stats().unanswered)


def test_a_call_that_is_stopped_in_line_is_not_counted_as_begun(store: Store) -> None:
    """One is in flight, whose answer is kept; the others were never sent."""
    arrived, go_on = threading.Event(), threading.Event()

    def answer(call: Call) -> Reply:
        arrived.set()
        assert go_on.wait(10)
        return Reply(completed(ANSWER))

    async def stopping() -> Sequence[object]:
        seam = Seam(Settings(base_url=server.base_url, concurrency=1), MODEL, store)
        asked = [asyncio.create_task(seam.ask(answers.AlignAnswer, q)) for q in questions(10)]
        await asyncio.to_thread(arrived.wait, 10)
        while not seam.snapshot().waiting:
            await asyncio.sleep(0.01)
        seam.stop()
        go_on.set()
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        await seam.close()
        return outcomes

    with Loopback(answer) as server:
        outcomes = run(stopping())

    assert 9 == sum(isinstance(outcome, Stopped) for outcome in outcomes)
    assert (1, 0) == (store.stats().answers, store.stats().unanswered)


def test_a_call_is_in_the_store_before_it_is_sent(store: Store) -> None:
    """Whatever becomes of it: at the moment it arrives, its row is there."""
    begun: list[int] = []

    def answer(call: Call) -> Reply:
        begun.append(store.stats().unanswered)
        return Reply(completed(ANSWER))

    with Loopback(answer) as server:
        ask(server, questions(3), store=store, concurrency=1)

    assert all(count >= 1 for count in begun)
    assert 3 == len(begun)


# --- connections

DIRECT: dict[str, str] = {}
#: A proxy that nobody may use for this machine: the other client is taken, and goes directly, too.
PROXIED = {"http_proxy": "http://127.0.0.1:9", "no_proxy": "127.0.0.1,localhost"}
KINDS = pytest.mark.parametrize("surroundings", [DIRECT, PROXIED], ids=["aiohttp", "httpx2"])


@pytest.fixture
def env(surroundings: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the environment."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)


@KINDS
@pytest.mark.usefixtures("env")
def test_which_client_is_taken(surroundings: dict[str, str]) -> None:
    """The quicker one, but where there is a proxy, a password in the address, or a cassette."""

    async def taken(**configured: Any) -> str:
        made = connections.connections(Settings(**configured), {})
        await made.close()
        return type(made).__name__

    expected = "_Httpx" if surroundings else "_Aiohttp"
    assert expected == run(taken(base_url="http://127.0.0.1/v1"))
    assert "_Httpx" == run(taken(base_url="http://ann:secret@127.0.0.1/v1"))
    assert "_Httpx" == run(taken(cassette="tape.yaml"))


@KINDS
@pytest.mark.usefixtures("env")
@pytest.mark.parametrize("packed", ["", "gzip", "GZIP ", "identity"])
def test_an_answer_is_read_as_it_is_packed(packed: str) -> None:
    """Whole or packed, with a length or in chunks."""
    plain = json.dumps(completed(ANSWER)).encode()
    body = gzip.compress(plain) if "gzip" in packed.lower() else plain
    headers = {"content-encoding": packed} if packed else {}
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:100], body[100:], b""))
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode()
    in_chunks = b"HTTP/1.1 200 OK\r\n%stransfer-encoding: chunked\r\n\r\n%s" % (head, chunked)

    for acts in (sent(body, headers=headers), (Send(in_chunks),)):
        with FaultServer(lambda call, acts=acts: acts) as server:  # type: ignore[misc]  # bound at once
            assert answers.AlignAnswer.model_validate_json(ANSWER) == ask(server.base_url).outcome


@KINDS
@pytest.mark.usefixtures("env")
@pytest.mark.parametrize("status", [307, 308])
def test_an_endpoint_that_has_moved_is_followed(status: int) -> None:
    """With the same question; the key goes to the same host only."""

    def answer(call: Call) -> Reply:
        if call.path.startswith("/v1"):
            return Reply(None, status, {"location": "/v2/chat/completions"})
        return Reply(completed(ANSWER))

    with Loopback(answer) as server:
        asked = ask(server)

    assert answers.AlignAnswer.model_validate_json(ANSWER) == asked.outcome
    assert ["/v1/chat/completions", "/v2/chat/completions"] == [call.path for call in server.calls]
    assert server.calls[0].body == server.calls[1].body
    assert [f"Bearer {KEY}"] * 2 == [call.headers["authorization"] for call in server.calls]


@KINDS
@pytest.mark.usefixtures("env")
def test_the_key_does_not_follow_to_another_host() -> None:
    """Who is sent elsewhere by an endpoint doesn't hand its key over there."""
    with Loopback(lambda call: Reply(completed(ANSWER))) as other:
        target = f"{other.base_url}/chat/completions"
        with Loopback(lambda call: Reply(None, 307, {"location": target})) as server:
            ask(server)

    assert len(other.calls) == 1
    assert "authorization" not in other.calls[0].headers


@KINDS
@pytest.mark.usefixtures("env")
def test_what_is_told_of_us_is_what_the_openai_client_tells() -> None:
    """Its name, our key, and JSON."""

    async def asking() -> None:
        seam = Seam(Settings(base_url=server.base_url, api_key=SecretStr(KEY)), MODEL)
        await seam.ask(answers.AlignAnswer, MESSAGES)
        await seam.close()

    with Loopback(lambda call: Reply(completed(ANSWER))) as server:
        run(asking())

    headers = server.calls[0].headers
    assert headers["user-agent"].startswith("AsyncOpenAI/Python")
    assert ("application/json", f"Bearer {KEY}") == (headers["content-type"], headers["authorization"])
    assert "gzip, deflate" == headers["accept-encoding"]
