"""Connections to an endpoint: aiohttp's where it can be, else httpx2's, behind one door.

aiohttp (which instructor brings along) is spoken to directly: a call through httpx2 costs as much again in objects
that nobody needs here, and httpx2's own pool looks at every connection at every call, so that a call at 512 in flight
costs four times one at 64. httpx2 is used where it does what aiohttp doesn't: see `connections`.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit
from urllib.request import getproxies

import httpx2
import openai

from summarizer.settings import Settings

if TYPE_CHECKING:
    import aiohttp

#: Bytes of an answer that are read: a hundred times what a whole article's claims take.
LARGEST = 8_000_000
#: Seconds that an idle connection is kept: less than servers do (uvicorn 5, nginx 75), as what they close at the moment
#: of a request is a fault.
IDLE = 4.0
#: Has zlib take a gzip header as well as its own (zlib.h, `inflateInit2`).
_ANY_HEADER = 32 + zlib.MAX_WBITS


class TooLarge(Exception):
    """An answer of more bytes than anyone asked for."""


@dataclass(frozen=True, slots=True)
class Received:
    """An answer: its status, its headers (by name, in whatever case), its body, unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Connections(Protocol):
    """What is needed of an HTTP client."""

    async def send(self, method: str, url: str, body: bytes | None) -> Received:
        """One request, one whole answer.

        Raises:
            TooLarge: the answer is too large.
            Exception: whatever the client raises when there is no connection, or no whole answer.
        """
        ...

    async def close(self) -> None:
        """Close them."""
        ...


def connections(settings: Settings, headers: Mapping[str, str]) -> Connections:
    """The quicker client where nothing speaks against it: a proxy (each has its own rules for them), a password in
    the address (aiohttp refuses it beside a key), a cassette (recorded and replayed one layer up).
    """
    address = urlsplit(settings.base_url or "")
    if address.username is None and not settings.cassette and not getproxies():
        try:
            return _Aiohttp(headers, encrypted=address.scheme == "https")
        except ImportError:
            pass
    return _Httpx(headers, settings.timeout)


class _Aiohttp:
    """By aiohttp. Its session is made with the first request, as it belongs to a running event loop."""

    def __init__(self, headers: Mapping[str, str], *, encrypted: bool) -> None:
        import aiohttp  # optional: some installations of instructor go without it

        self._aiohttp = aiohttp
        self._headers = headers
        self._encrypted = encrypted
        self._session: aiohttp.ClientSession | None = None

    async def send(self, method: str, url: str, body: bytes | None) -> Received:
        session = self._session or self._open()
        async with session.request(method, url, data=body) as response:
            packed = response.headers.get("content-encoding", "").strip().lower()
            if packed in ("", "identity") and (response.content_length or LARGEST + 1) <= LARGEST:
                read = await response.read()
            else:
                read = b"".join([part async for part in _bounded(response.content.iter_any(), packed)])
            return Received(response.status, response.headers, read)

    async def close(self) -> None:
        if self._session:
            await self._session.close()

    def _open(self) -> aiohttp.ClientSession:
        # A tenth of a second, which a local server can be spared; aiohttp's own checks certificates as well.
        trusted = httpx2.create_ssl_context() if self._encrypted else True
        self._session = self._aiohttp.ClientSession(
            connector=self._aiohttp.TCPConnector(limit=0, keepalive_timeout=IDLE, ssl=trusted),
            headers=self._headers,
            cookie_jar=self._aiohttp.DummyCookieJar(),
            timeout=self._aiohttp.ClientTimeout(total=None),  # the whole is bounded by who asks
            auto_decompress=False,
        )
        return self._session


class _Httpx:
    """By httpx2, as the openai client sets it up."""

    def __init__(self, headers: Mapping[str, str], timeout: float) -> None:
        self._headers = httpx2.Headers(headers)
        self._client = openai.DefaultAsyncHttpxClient(event_hooks={"response": [_bound]})
        #: As httpx2's transports take it.
        self._steps = {"timeout": httpx2.Timeout(timeout).as_dict()}

    async def send(self, method: str, url: str, body: bytes | None) -> Received:
        response = await self._client.send(
            httpx2.Request(method, url, headers=self._headers, content=body, extensions=self._steps)
        )
        return Received(response.status_code, response.headers, response.content)

    async def close(self) -> None:
        await self._client.aclose()


async def _bound(response: httpx2.Response) -> None:
    """Have the body read up to a bound, and unpacked up to it: a small one may hold gigabytes."""
    stream = response.stream
    if not isinstance(stream, httpx2.AsyncByteStream):
        return
    packed = response.headers.get("content-encoding", "").strip().lower()
    if packed in _UNPACKED:
        del response.headers["content-encoding"]  # or it would be unpacked once more
    response.stream = _Bounded(stream, packed)


class _Bounded(httpx2.AsyncByteStream):
    """A body that is read up to `LARGEST` bytes, unpacked where it is packed."""

    def __init__(self, stream: httpx2.AsyncByteStream, packed: str) -> None:
        self._stream = stream
        self._packed = packed

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _bounded(self._stream, self._packed)

    async def aclose(self) -> None:
        await self._stream.aclose()


_UNPACKED: Sequence[str] = ("gzip", "deflate")


async def _bounded(stream: Any, packed: str) -> AsyncIterator[bytes]:
    """The parts of a body, unpacked, `LARGEST` bytes at most.

    Raises:
        TooLarge: there is more.
        zlib.error: it can't be unpacked, or breaks off.
    """
    unpacking = zlib.decompressobj(_ANY_HEADER) if packed in _UNPACKED else None
    room = LARGEST
    async for part in stream:
        plain = unpacking.decompress(part, room + 1) if unpacking else part
        room -= len(plain)
        if room < 0:
            raise TooLarge(f"an answer of more than {LARGEST} bytes")
        yield plain
    if unpacking and not unpacking.eof:
        raise zlib.error("a packed answer breaks off")
