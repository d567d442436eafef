"""An endpoint with files and batches on 127.0.0.1, as the public documentation has it, and live calls besides.

https://platform.openai.com/docs/api-reference/batch. What a request is answered, live or in a batch, is one script's
affair, so that the two ways can be compared. A batch does nothing by itself: `end` ends it, as a test wants it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests import reader
from tests.loopback import Call, Loopback, Reply, fault

Line = dict[str, Any]


class BatchServer(Loopback):
    """The server. `files`: id → (name, content); `batches`: in order of creation; `answered`: every request's body
    that was answered, `live` or in a batch. `lost`: (method, path) of calls that are carried out and whose replies
    never arrive, each once. `key`: the one it takes; "" any. `routes`: what it
    knows.
    """

    def __init__(self, script: Callable[[Call], Reply] = reader.reply) -> None:
        super().__init__(self._serve)
        self.answering = script
        self.files: dict[str, tuple[str, bytes]] = {}
        self.batches: list[dict[str, Any]] = []
        self.live: list[Any] = []
        self.lost: list[tuple[str, str]] = []
        self.key = ""
        self.routes = frozenset({"/chat/completions", "/files", "/batches"})

    def sent(self, batch: int = -1) -> list[Line]:
        """The lines of a batch's input file."""
        _, content = self.files[self.batches[batch]["input_file_id"]]
        return [json.loads(line) for line in content.splitlines()]

    def end(
        self,
        status: str = "completed",
        *,
        batch: int = -1,
        answering: Callable[[Call], Reply] | None = None,
        only: int | None = None,
        changed: Callable[[list[Line]], Iterable[Line | bytes]] = lambda lines: lines,
        errors: Sequence[dict[str, Any]] = (),
    ) -> None:
        """End a batch. `only` so many requests were carried out, of an expired or cancelled one; the answers come in
        another order than the requests, after `changed`.
        """
        made = self.batches[batch]
        asked = self.sent(batch)
        done = asked[:only] if status != "failed" else []
        replies = [(line, (answering or self.answering)(_call(line["body"]))) for line in done]
        good = [_output(line, reply) for line, reply in replies if reply.status == 200]
        bad = [_output(line, reply) for line, reply in replies if reply.status != 200]
        if status in ("expired", "cancelled"):
            bad += [_undone(line, f"batch_{status}") for line in asked[len(done) :]]
        good = sorted(good, key=lambda line: str(line["custom_id"])[::-1])
        made["output_file_id"] = self._file("output.jsonl", _jsonl(changed(good))) if good else None
        made["error_file_id"] = self._file("error.jsonl", _jsonl(bad)) if bad else None
        made["request_counts"] = {"total": len(asked), "completed": len(good), "failed": len(bad)}
        made["errors"] = {"object": "list", "data": list(errors)} if errors else None
        made["status"] = status

    def _serve(self, call: Call) -> Reply:
        path = urlsplit(call.path).path.removeprefix("/v1")
        reply = self._routed(call, path)
        if (call.method, path) in self.lost:
            self.lost.remove((call.method, path))
            return Reply(hang_up=True)
        return reply

    def _routed(self, call: Call, path: str) -> Reply:
        if self.key and call.headers.get("authorization") != f"Bearer {self.key}":
            return Reply(
                fault(f"Incorrect API key provided: {call.headers.get('authorization')}"), status=401
            )
        if not any(path.startswith(route) for route in self.routes):
            return Reply(fault("Not Found"), status=404)
        if path == "/chat/completions":
            self.live.append(call.body)
            return self.answering(call)
        made: Callable[[Call, str], Reply] | None = {
            ("POST", "/files"): self._upload,
            ("GET", "/files"): self._list_files,
            ("POST", "/batches"): self._create,
            ("GET", "/batches"): self._list_batches,
        }.get((call.method, path))
        if made:
            return made(call, path)
        kind, identifier, *rest = path.strip("/").split("/")
        if kind == "batches":
            return next((Reply(b) for b in self.batches if b["id"] == identifier), _absent(identifier))
        if kind == "files" and rest == ["content"] and identifier in self.files:
            return Reply(self.files[identifier][1], headers={"content-type": "application/octet-stream"})
        return _absent(identifier)

    def _upload(self, call: Call, _: str) -> Reply:
        fields = call.body
        assert fields["purpose"] == (None, b"batch")
        return Reply(self._object(self._file(*fields["file"])))

    def _file(self, name: str, content: bytes) -> str:
        identifier = f"file-{len(self.files) + 1:06}"
        self.files[identifier] = (name, content)
        return identifier

    def _object(self, identifier: str) -> dict[str, Any]:
        name, content = self.files[identifier]
        return {
            "id": identifier,
            "object": "file",
            "bytes": len(content),
            "created_at": 1640822400,
            "filename": name,
            "purpose": "batch",
            "status": "processed",
        }

    def _create(self, call: Call, _: str) -> Reply:
        body = call.body
        if body["input_file_id"] not in self.files:
            return _absent(body["input_file_id"])
        assert (body["endpoint"], body["completion_window"]) == ("/v1/chat/completions", "24h")
        self.batches.append(
            {
                "id": f"batch_{len(self.batches) + 1:06}",
                "object": "batch",
                "created_at": 1640822400,
                "status": "validating",
                "request_counts": {"total": 0, "completed": 0, "failed": 0},
                **body,
            }
        )
        return Reply(self.batches[-1])

    def _list_files(self, call: Call, _: str) -> Reply:
        return _page(call, [self._object(name) for name in reversed(self.files)])

    def _list_batches(self, call: Call, _: str) -> Reply:
        return _page(call, list(reversed(self.batches)))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        """As the loopback's, which reads JSON only."""
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # or a head waits forty milliseconds for its body

            def log_message(self, format: str, *args: object) -> None:  # the base class's parameter name
                """Quiet."""

            def _serve(self) -> None:
                raw = self.rfile.read(int(self.headers.get("content-length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                body = _body(headers.get("content-type", ""), raw) if raw else None
                reply = server.answer(Call(self.command, self.path, headers, body))
                if reply.hang_up:
                    self.close_connection = True
                    return
                self.send_response(reply.status)
                for name, value in ({"content-type": "application/json"} | dict(reply.headers)).items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(reply.encoded())))
                self.end_headers()
                self.wfile.write(reply.encoded())

            do_GET = do_POST = _serve  # noqa: N815 - the names that the base class looks for

        return Handler


def _body(kind: str, raw: bytes) -> Any:
    """JSON, or of a form name → (file name, content)."""
    if not kind.startswith("multipart/form-data"):
        return json.loads(raw)
    form = BytesParser(policy=HTTP).parsebytes(b"content-type: " + kind.encode() + b"\r\n\r\n" + raw)
    return {
        part.get_param("name", header="content-disposition"): (
            part.get_filename(),
            part.get_payload(decode=True),
        )
        for part in form.iter_parts()
    }


def _call(body: Any) -> Call:
    return Call("POST", "/v1/chat/completions", {}, body)


def _output(line: Line, reply: Reply) -> Line:
    response = {"status_code": reply.status, "request_id": "req_1", "body": reply.body}
    return {"id": "batch_req_1", "custom_id": line["custom_id"], "response": response, "error": None}


def _undone(line: Line, code: str) -> Line:
    error = {"code": code, "message": "This request could not be executed."}
    return {"id": "batch_req_1", "custom_id": line["custom_id"], "response": None, "error": error}


def _jsonl(lines: Iterable[Line | bytes]) -> bytes:
    texts = [ln if isinstance(ln, bytes) else json.dumps(ln, ensure_ascii=False).encode() for ln in lines]
    return b"".join(text + b"\n" for text in texts)


def _absent(identifier: str) -> Reply:
    return Reply(fault(f"No such object: {identifier}", "not_found"), status=404)


def _page(call: Call, objects: list[dict[str, Any]]) -> Reply:
    """A page of a list, after the object named, as cursors go; small, so that tests see more than one."""
    query = parse_qs(urlsplit(call.path).query)
    start = 0
    if "after" in query:
        start = 1 + next(n for n, one in enumerate(objects) if one["id"] == query["after"][0])
    page = objects[start : start + 2]
    return Reply({"object": "list", "data": page, "has_more": start + 2 < len(objects)})
