"""A model endpoint for bulk runs: each answer follows from its request, and faults are dealt out by rule.

    python benchmarks/bulk_server.py PORT LATENCY FAULTS

FAULTS is the share of first attempts that fail (0.05): a 500, a 503, half an answer, or a closed connection, by the
request's hash; the next attempt at the same request is answered. Every reply, a fault too, comes LATENCY seconds after
its request. Ends with its input, and prints a line of JSON:

| | |
|---|---|
| `answered` | whole answers sent |
| `bodies` | different requests among them |
| `faults` | faults sent |
| `gone` | answers that nobody was there to take: their run was killed |
| `most` | most requests that were here at once |
| `seconds` | between the first reply and the last |
| `replies` | all of them, faults included |

The answers are those of `tests/reader.py`.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the model is a part of the tests

from tests import reader
from tests.loopback import Call, completion

_HEAD = b"HTTP/1.1 %d -\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"


@dataclass
class Counts:
    """What is shared by all connections."""

    latency: float
    faults: float
    here: int = 0
    most: int = 0
    replies: int = 0
    gone: int = 0
    faulty: int = 0
    first: float = 0.0
    last: float = 0.0
    seen: set[bytes] = field(default_factory=set)
    answered: Counter[bytes] = field(default_factory=Counter)

    def told(self) -> dict[str, float]:
        """The counts, as printed."""
        return {
            "answered": self.answered.total(),
            "bodies": len(self.answered),
            "faults": self.faulty,
            "gone": self.gone,
            "most": self.most,
            "seconds": self.last - self.first,
            "replies": self.replies,
        }


class Connection(asyncio.Protocol):
    """One connection; requests on it come one after the other."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember it."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer a whole request after the latency."""
        self._read += data
        end = self._read.find(b"\r\n\r\n")
        if end < 0:
            return
        _, _, length = self._read[:end].lower().partition(b"content-length:")
        size = end + 4 + int(length.split(b"\r\n")[0] or 0)
        if len(self._read) < size:
            return
        body, self._read = self._read[end + 4 : size], self._read[size:]
        counts = self._counts
        counts.here += 1
        counts.most = max(counts.most, counts.here)
        loop = asyncio.get_running_loop()
        due = loop.time() + counts.latency
        key = hashlib.sha256(body).digest()
        number = int.from_bytes(key[:4])
        if key not in counts.seen and number < counts.faults * 2**32:
            counts.seen.add(key)
            loop.call_at(due, self._fail, number % 4)
        else:
            answer = json.dumps(completion(reader.answer(Call("POST", "/v1", {}, json.loads(body))))).encode()
            loop.call_at(due, self._answer, key, answer)

    def _fail(self, kind: int) -> None:
        self._replied()
        self._counts.faulty += 1
        if self._transport.is_closing():
            return
        if kind < 2:
            body = b'{"error": {"message": "The server had an error", "type": "server_error"}}'
            self._transport.write(_HEAD % ((500, 503)[kind], len(body)) + body)
            return
        if kind == 2:
            self._transport.write(_HEAD % (200, 1000) + b'{"id": "chatcmpl-')
        self._transport.close()

    def _answer(self, key: bytes, body: bytes) -> None:
        self._replied()
        if self._transport.is_closing():
            self._counts.gone += 1
            return
        self._counts.answered[key] += 1
        self._transport.write(_HEAD % (200, len(body)) + body)

    def _replied(self) -> None:
        now = time.monotonic()
        self._counts.here -= 1
        self._counts.replies += 1
        self._counts.first = self._counts.first or now
        self._counts.last = now


async def main() -> None:
    """Serve until the input ends."""
    counts = Counts(float(sys.argv[2]), float(sys.argv[3]))
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(counts), "127.0.0.1", int(sys.argv[1]), backlog=2048)
    print(json.dumps(server.sockets[0].getsockname()[1]), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    print(json.dumps(counts.told()), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
