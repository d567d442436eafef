"""A scripted OpenAI-compatible endpoint on 127.0.0.1, for tests: a real server, so nothing need be patched.

    with Loopback([Reply(completion("hello"))]) as server:
        client = AsyncOpenAI(base_url=server.base_url, api_key="test", max_retries=0)
        ...
    assert [call.path for call in server.calls] == ["/v1/chat/completions"]

The script is a sequence, played in order of arrival, or a function from the call to its reply (the one to
take when calls run at once: the order of arrival then means nothing).
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any


@dataclass(frozen=True)
class Call:
    """One request as it arrived: headers by lower-case name, the body parsed, or None without one."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: Any


@dataclass(frozen=True)
class Reply:
    """One answer: a body (bytes go out as they are, everything else as JSON), a status, extra headers.

    `hang_up` closes the connection without an answer.
    """

    body: object = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    hang_up: bool = False

    def encoded(self) -> bytes:
        """Give the body's bytes."""
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


Script = Sequence[Reply] | Callable[[Call], Reply]


def completion(
    content: str | None, *, tool: str | None = None, model: str = "test-model", **extra: Any
) -> Any:
    """Make a chat completion's body: `content` is the message, or with `tool` the arguments of its call.

    `extra` replaces parts of the body (`usage=…`) or of the one choice (`finish_reason=…`, `refusal=…`).
    """
    message: dict[str, Any] = {"role": "assistant", "content": content, "refusal": extra.pop("refusal", None)}
    if tool is not None:
        function = {"name": tool, "arguments": content}
        message |= {
            "content": None,
            "tool_calls": [{"id": "call_1", "type": "function", "function": function}],
        }
    reason = extra.pop("finish_reason", "stop" if tool is None else "tool_calls")
    body = {
        "id": "chatcmpl-AbC123",
        "object": "chat.completion",
        "created": 1640822400,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": reason, "logprobs": None}],
        "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18},
    }
    return body | extra


def fault(message: str, code: str | None = None, kind: str = "invalid_request_error") -> Any:
    """Make an error's JSON body, as the API writes it."""
    return {"error": {"message": message, "type": kind, "param": None, "code": code}}


class _Server(ThreadingHTTPServer):
    """Takes as many callers at once as a test may send."""

    daemon_threads = True
    request_queue_size = 256


class Loopback:
    """The server: a context manager. `calls` holds every request, in order of arrival."""

    def __init__(self, script: Script = ()) -> None:
        self.calls: list[Call] = []
        self._script = script
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def base_url(self) -> str:
        """What an OpenAI client takes as `base_url`."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)

    def answer(self, call: Call) -> Reply:
        """Note the call and find its reply; a script that is used up answers 500 and says so."""
        with self._lock:
            number = len(self.calls)
            self.calls.append(call)
        if callable(self._script):
            return self._script(call)
        if number < len(self._script):
            return self._script[number]
        return Reply(fault(f"the test's script has {number} replies and this is one call more"), status=500)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, format: str, *args: object) -> None:  # the base class's parameter name
                """Quiet."""

            def _serve(self) -> None:
                raw = self.rfile.read(int(self.headers.get("content-length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                reply = loopback.answer(
                    Call(self.command, self.path, headers, json.loads(raw) if raw else None)
                )
                if reply.hang_up:
                    self.close_connection = True
                    return
                body = reply.encoded()
                self.send_response(reply.status)
                for name, value in ({"content-type": "application/json"} | dict(reply.headers)).items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = _serve  # noqa: N815 - the names that the base class looks for

        return Handler
