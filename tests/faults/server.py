"""A server that does whatever a script says, byte by byte: for what an HTTP library would not let a server do.

    with FaultServer(lambda call: fine(...)) as server:
        ...

The script gives, for each call, the acts that answer it: bytes to send, waits, an end. Waits end when the client hangs
up, so that nothing depends on a clock.
"""

from __future__ import annotations

import json
import select
import socket
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from tests.loopback import Call


@dataclass(frozen=True)
class Send:
    """Bytes, as they are."""

    data: bytes


@dataclass(frozen=True)
class Reset:
    """The connection is torn down: the other side sees a reset."""


@dataclass(frozen=True)
class Close:
    """The connection is closed in good order."""


@dataclass(frozen=True)
class Stall:
    """Nothing more is sent until the client hangs up."""


@dataclass(frozen=True)
class Drip:
    """A byte, and another one, without end, until the client hangs up."""


Act = Send | Reset | Close | Stall | Drip
Script = Callable[[Call], Sequence[Act]]


def response(
    body: bytes, status: int = 200, headers: Mapping[str, str] | None = None, length: int | None = None
) -> bytes:
    """A whole response; `length` is what `Content-Length` claims, by default the truth."""
    lines = {
        "content-type": "application/json",
        "content-length": str(len(body) if length is None else length),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in (lines | dict(headers or {})).items())
    return f"HTTP/1.1 {status} So it is\r\n{head}\r\n".encode() + body


def sent(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> tuple[Act, ...]:
    """A response in good order, with a body of bytes or JSON."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return (Send(response(data, status, headers)),)


class FaultServer:
    """The server: a context manager. `calls` holds every request, in order of arrival."""

    def __init__(self, script: Script) -> None:
        self.calls: list[Call] = []
        self._script = script
        self._lock = threading.Lock()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=512)
        self._threads: list[threading.Thread] = []
        self._open: set[socket.socket] = set()
        self._over = False

    @property
    def base_url(self) -> str:
        """What an OpenAI client takes as `base_url`."""
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}/v1"

    def __enter__(self) -> FaultServer:
        self._spawn(self._listen)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over = True
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        with self._lock:
            for connection in self._open:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(timeout=5)

    def _spawn(self, run: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=run, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _listen(self) -> None:
        while not self._over:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with self._lock:
                self._open.add(connection)
            self._spawn(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        reader = connection.makefile("rb")
        try:
            while (call := _read(reader)) is not None:
                with self._lock:
                    self.calls.append(call)
                if not all(_play(act, connection) for act in self._script(call)):
                    return
        except OSError:
            return
        finally:
            with self._lock:
                self._open.discard(connection)
            with suppress(OSError):
                reader.close()
            connection.close()


def _read(reader: Any) -> Call | None:
    first = reader.readline(65536).decode("latin-1").split()
    if len(first) != 3:
        return None
    headers: dict[str, str] = {}
    while (line := reader.readline(65536).strip()) != b"":
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    raw = reader.read(int(headers.get("content-length", 0)))
    return Call(first[0], first[1], headers, json.loads(raw) if raw else None)


def _play(act: Act, connection: socket.socket) -> bool:
    """Do it; False when the connection has come to its end."""
    if isinstance(act, Send):
        connection.sendall(act.data)
        return True
    if isinstance(act, Reset):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    elif isinstance(act, Stall | Drip):
        while not select.select([connection], [], [], 0.02)[0]:
            if isinstance(act, Drip):
                connection.sendall(b" ")
    return False
