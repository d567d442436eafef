"""HTTP to an endpoint: the openai client's connections, addresses, keys, headers and errors, and a request of our own.

Bodies go out as bytes made once (they name the call in the store, too), and come back as bytes: what the openai
client does around that for each call, at whose end stand objects that nobody needs here, is half of what a call costs.
Where it can be, the connection is aiohttp's (which instructor brings along): httpx2's own pool looks at every
connection at every call, so that a call at 512 in flight costs four times one at 64.
"""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import httpx2
import openai

from summarizer.settings import Settings

#: Bytes of an answer that are read: a hundred times what a whole article's claims take.
LARGEST = 8_000_000
#: No other packing is offered than can be undone here.
_HEADERS = {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate"}
#: Has zlib take a gzip header as well as its own (zlib.h, `inflateInit2`).
_ANY_HEADER = 32 + zlib.MAX_WBITS


class TooLarge(Exception):
    """An answer of more bytes than anyone asked for."""


@dataclass(frozen=True)
class Received:
    """An answer's body and headers (names in lower case)."""

    body: bytes
    headers: Mapping[str, str]


class Client:
    """One endpoint. To be made and used within one event loop, and closed."""

    def __init__(self, settings: Settings) -> None:
        self.key = settings.api_key.get_secret_value() if settings.api_key else ""
        self._timeout = settings.timeout
        self._http = _http_client(settings)
        openai_ = openai.AsyncOpenAI(
            api_key=self.key or "none", base_url=settings.base_url, http_client=self._http
        )
        self.base_url = str(openai_.base_url)
        named = {name: value for name, value in openai_.default_headers.items() if isinstance(value, str)}
        self._headers = httpx2.Headers(named | openai_.auth_headers | _HEADERS)
        self._chat = openai_.base_url.join("chat/completions")
        self._models = openai_.base_url.join("models")
        #: As httpx2's transports take it: every single step within it. The whole is bounded below.
        self._steps = {"timeout": httpx2.Timeout(self._timeout).as_dict()}

    async def complete(self, body: bytes) -> Received:
        """Ask for a chat completion.

        Raises:
            openai.APIConnectionError: the endpoint couldn't be reached, or the answer broke off.
            openai.APIStatusError: it answered with an error.
            TimeoutError: the whole answer took longer than the setting `timeout`, however it dripped.
        """
        return await self._send("POST", self._chat, body)

    async def models(self) -> tuple[str, ...]:
        """The names of the models that the endpoint lists, sorted. Errors as for `complete`.

        Raises:
            ValueError: what came is no list.
        """
        listed = json.loads((await self._send("GET", self._models)).body)
        entries = listed.get("data") if isinstance(listed, dict) else None
        if not isinstance(entries, list):
            raise ValueError("no list of models")  # noqa: TRY004 - of what was sent, as the errors of JSON are
        names = [entry.get("id") for entry in entries if isinstance(entry, dict)]
        return tuple(sorted(name for name in names if isinstance(name, str)))

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _send(self, method: str, url: httpx2.URL, body: bytes | None = None) -> Received:
        request = httpx2.Request(method, url, headers=self._headers, content=body, extensions=self._steps)
        async with asyncio.timeout(self._timeout):
            try:
                response = await self._http.send(request)
            except Exception as error:
                raise openai.APIConnectionError(request=request) from error
        if not response.is_success:
            raise _refused(response)
        return Received(response.content, response.headers)


def _refused(response: httpx2.Response) -> openai.APIStatusError:
    """An error's response as the openai client raises it."""
    text = response.text.strip()
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        body = text
    body = body.get("error", body) if isinstance(body, dict) else body
    return openai.APIStatusError(f"status {response.status_code}", response=response, body=body)


def _http_client(settings: Settings) -> httpx2.AsyncClient:
    """The quicker client where nothing speaks against it: a proxy (each has its own rules for them), a password in
    the address (aiohttp refuses it beside a key), a cassette (recorded and replayed one layer up).
    """
    hooks: dict[str, Any] = {"response": [_bounded]}
    address = urlsplit(settings.base_url or "")
    if address.username is None and not settings.cassette and not getproxies():
        try:
            return openai.DefaultAioHttpClient(event_hooks=hooks)
        except RuntimeError:  # aiohttp isn't installed
            pass
    return openai.DefaultAsyncHttpxClient(event_hooks=hooks)


async def _bounded(response: httpx2.Response) -> None:
    """Have the body read up to a bound, and unpacked up to it: a small one may hold gigabytes."""
    stream = response.stream
    if not isinstance(stream, httpx2.AsyncByteStream):
        return
    packed = response.headers.get("content-encoding", "").strip().lower() in ("gzip", "deflate")
    if packed:
        del response.headers["content-encoding"]  # or it would be unpacked once more
    response.stream = _Bounded(stream, zlib.decompressobj(_ANY_HEADER) if packed else None)


class _Bounded(httpx2.AsyncByteStream):
    """A body that is read up to `LARGEST` bytes, unpacked where it is packed."""

    def __init__(self, stream: httpx2.AsyncByteStream, unpacking: Any) -> None:
        self._stream = stream
        self._unpacking = unpacking

    async def __aiter__(self) -> AsyncIterator[bytes]:
        room = LARGEST
        async for chunk in self._stream:
            plain = self._unpacking.decompress(chunk, room + 1) if self._unpacking else chunk
            room -= len(plain)
            if room < 0:
                raise TooLarge(f"an answer of more than {LARGEST} bytes")
            yield plain
        if self._unpacking and not self._unpacking.eof:
            raise zlib.error("a packed answer breaks off")

    async def aclose(self) -> None:
        await self._stream.aclose()
