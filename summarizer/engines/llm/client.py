"""HTTP to an endpoint: the openai client's addresses, keys, headers and errors, and a request of our own.

Bodies go out as bytes made once (they name the call in the store, too), and come back as bytes: what the openai
client does around that for each call, at whose end stand objects that nobody needs here, is half of what a call costs.
"""

from __future__ import annotations

import asyncio
import json
from typing import NoReturn

import httpx2
import openai

from summarizer.engines.llm.connections import LARGEST, Received, TooLarge, connections
from summarizer.settings import Settings

#: No other packing is offered than can be undone here.
_HEADERS = {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate"}
#: What the openai client is given to send by: it is asked for addresses and headers only, and its own client would
#: read the machine's root certificates.
_NOBODY = httpx2.AsyncClient(transport=httpx2.AsyncBaseTransport(), trust_env=False)


class Client:
    """One endpoint. To be made and used within one event loop, and closed."""

    def __init__(self, settings: Settings) -> None:
        self.key = settings.api_key.get_secret_value() if settings.api_key else ""
        self._timeout = settings.timeout
        openai_ = openai.AsyncOpenAI(
            api_key=self.key or "none", base_url=settings.base_url, http_client=_NOBODY
        )
        self.base_url = str(openai_.base_url)
        named = {name: value for name, value in openai_.default_headers.items() if isinstance(value, str)}
        self._connections = connections(settings, named | openai_.auth_headers | _HEADERS)
        self._chat = str(openai_.base_url.join("chat/completions"))
        self._models = str(openai_.base_url.join("models"))

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
        await self._connections.close()

    async def _send(self, method: str, url: str, body: bytes | None = None) -> Received:
        async with asyncio.timeout(self._timeout):
            try:
                received = await self._connections.send(method, url, body)
            except Exception as error:
                raise openai.APIConnectionError(request=httpx2.Request(method, url)) from error
        if not 200 <= received.status < 300:
            _refuse(httpx2.Request(method, url), received)
        return received


def _refuse(request: httpx2.Request, received: Received) -> NoReturn:
    """Raise an error's response as the openai client does."""
    text = received.body.decode("utf-8", "replace").strip()
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        body = text
    body = body.get("error", body) if isinstance(body, dict) else body
    headers = [(_bytes(name), _bytes(value)) for name, value in received.headers.items()]
    response = httpx2.Response(received.status, headers=headers, request=request)
    raise openai.APIStatusError(f"status {received.status}", response=response, body=body)


def _bytes(header: str) -> bytes:
    return header.encode("utf-8", "surrogateescape")


__all__ = ["LARGEST", "Client", "Received", "TooLarge"]
