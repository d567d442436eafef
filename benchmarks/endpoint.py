"""A model endpoint for measurements: answers every call alike, after a fixed time, and refuses what is above a quota.

    python benchmarks/endpoint.py PORT LATENCY ANSWER_FILE [REQUESTS TOKENS [STYLE]]

Prints a line of JSON with its counts when its input ends. Written close to the socket, so that it takes little of the
machine that it shares with what is measured. REQUESTS and TOKENS are a second's worth, with as much at once; a call
costs the tokens that its answer reports. STYLE: `bare` refuses with a 429 and no more, `told` gives `Retry-After`
(whole seconds) and the `x-ratelimit-*` headers; `windows` as well, but its quota doesn't flow in: it is whole again
every five seconds, and five seconds' worth.
"""

from __future__ import annotations

import asyncio
import json
import math
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Bucket:
    """A quota: so much a second, and as much at once."""

    rate: float
    level: float = field(init=False)
    at: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.level = self.rate

    def fill(self) -> float:
        """Let flow in what has come since; what is in it."""
        now = time.monotonic()
        self.level = min(self.rate, self.level + self.rate * (now - self.at))
        self.at = now
        return self.level

    def whole(self) -> float:
        """Seconds until there is as much as can be."""
        return (self.rate - self.level) / self.rate


#: Seconds of a window, where a quota comes in windows.
WINDOW = 5.0


@dataclass
class Window(Bucket):
    """A quota that is whole again when a new window begins."""

    def __post_init__(self) -> None:
        self.rate *= WINDOW
        self.level = self.rate

    def fill(self) -> float:
        """Begin a new window, if it is time."""
        if time.monotonic() - self.at >= WINDOW:
            self.level, self.at = self.rate, time.monotonic()
        return self.level

    def whole(self) -> float:
        """Seconds until the next window."""
        return max(0.0, self.at + WINDOW - time.monotonic())


@dataclass
class Endpoint:
    """What is shared by all connections."""

    latency: float
    body: bytes
    tokens: int
    buckets: tuple[Bucket, Bucket] | None
    told: bool
    granted: int = 0
    refused: int = 0
    first: float = 0.0
    last: float = 0.0

    def __post_init__(self) -> None:
        self._same = None if self.told else _response(200, self.body, b"")  # written once: see above

    def answer(self) -> tuple[bytes, float]:
        """A response and the seconds until it is sent."""
        now = time.monotonic()
        self.first = self.first or now
        if self.buckets:
            requests, tokens = self.buckets
            if requests.fill() < 1 or tokens.fill() < self.tokens:
                self.refused += 1
                return self._refusal(), 0.005
            requests.level -= 1
            tokens.level -= self.tokens
        self.granted += 1
        self.last = now
        return self._same or _response(200, self.body, self._headers()), self.latency

    def _refusal(self) -> bytes:
        body = b'{"error": {"message": "Rate limit reached", "type": "rate_limit", "code": "rate_limit_exceeded"}}'
        return _response(429, body, self._headers() + self._later())

    def _later(self) -> bytes:
        if not (self.told and self.buckets):
            return b""
        windows = isinstance(self.buckets[0], Window)
        return b"retry-after: %d\r\n" % (math.ceil(self.buckets[0].whole()) if windows else 1)

    def _headers(self) -> bytes:
        if not (self.told and self.buckets):
            return b""
        return b"".join(
            b"x-ratelimit-limit-%s: %d\r\nx-ratelimit-remaining-%s: %d\r\nx-ratelimit-reset-%s: %dms\r\n"
            % (name, bucket.rate, name, bucket.level, name, bucket.whole() * 1000)
            for name, bucket in zip((b"requests", b"tokens"), self.buckets, strict=True)
        )


def _response(status: int, body: bytes, headers: bytes) -> bytes:
    return b"HTTP/1.1 %d -\r\ncontent-type: application/json\r\n%scontent-length: %d\r\n\r\n%s" % (
        status,
        headers,
        len(body),
        body,
    )


class Connection(asyncio.Protocol):
    """One connection; requests on it come one after the other."""

    def __init__(self, endpoint: Endpoint, loop: asyncio.AbstractEventLoop) -> None:
        self._endpoint = endpoint
        self._loop = loop
        self._read = b""
        self._whole = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember it."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each whole request, so many seconds after its last byte."""
        came = self._loop.time()
        self._read += data
        while self._read and len(self._read) >= self._size():
            self._read, self._whole = self._read[self._whole :], 0
            response, wait = self._endpoint.answer()
            self._loop.call_at(came + wait, self._send, response)

    def _size(self) -> int:
        """Bytes of the request that is being read; more than there are while its head isn't whole."""
        if not self._whole:
            end = self._read.find(b"\r\n\r\n")
            if end < 0:
                return len(self._read) + 1
            _, _, length = self._read[:end].lower().partition(b"content-length:")
            self._whole = end + 4 + int(length.split(b"\r\n", 1)[0] or 0)
        return self._whole

    def _send(self, response: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(response)


async def main() -> None:
    """Serve until the input ends."""
    port, latency, body = int(sys.argv[1]), float(sys.argv[2]), Path(sys.argv[3]).read_bytes()
    quota, style = [float(number) for number in sys.argv[4:6]], sys.argv[6:]
    kind = Window if style == ["windows"] else Bucket
    endpoint = Endpoint(
        latency,
        body,
        json.loads(body)["usage"]["total_tokens"],
        (kind(quota[0]), kind(quota[1])) if quota else None,
        style in (["told"], ["windows"]),
    )
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(endpoint, loop), "127.0.0.1", port, backlog=2048)
    print(json.dumps(server.sockets[0].getsockname()[1]), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    seconds = endpoint.last - endpoint.first
    print(
        json.dumps({"granted": endpoint.granted, "refused": endpoint.refused, "seconds": seconds}), flush=True
    )


if __name__ == "__main__":
    asyncio.run(main())
