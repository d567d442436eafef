"""One request to one address that was looked up and found public, within a time and a size.

The name is looked up once and the connection goes to that very address: looking it up again might give
another one (DNS rebinding). Every wait is cut by one deadline, so that a server that sends a byte
a second is no way to hold us.
"""

from __future__ import annotations

import http.client
import io
import queue
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.articles.fetch.address import Target, is_public, numeric
from summarizer.errors import ArticleError

#: `(host, port)` → IP addresses.
Resolver = Callable[[str, int], Sequence[str]]
#: Bytes read at a time.
_CHUNK = 65_536
_ADVICE = "Is the address right, and can your browser open it?"


@dataclass(frozen=True)
class Response:
    """An answer: its status, its headers by lower-case name, its body unpacked."""

    status: int
    headers: Mapping[str, str]
    raw: bytes


@dataclass(frozen=True)
class Asking:
    """How to ask: the agent's name, bytes and seconds at most, who looks names up, loopback ports a test permits."""

    agent: str
    size: int
    seconds: float
    resolve: Resolver
    permitted: frozenset[int] = frozenset()


def looked_up(host: str, port: int) -> Sequence[str]:
    """The IP addresses of a host, by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def ask(where: Target, asking: Asking) -> Response:
    """The answer to one GET request. Redirects are not followed.

    Raises:
        ArticleError: no such host, an address that isn't public, no answer in time, too large, or no HTTP.

    """
    deadline = time.monotonic() + asking.seconds
    addresses = _public(where, asking, deadline)
    try:
        connection = _Pinned(where, addresses, deadline)
        try:
            connection.request("GET", where.path, headers=_headers(asking))
            answer = connection.getresponse()
            return Response(
                answer.status,
                {name.lower(): value for name, value in answer.getheaders()},
                _body(answer, asking.size, where),
            )
        finally:
            connection.close()
    except TimeoutError as error:
        raise ArticleError(
            where.address, f"no complete answer in {asking.seconds:.0f} seconds.", _ADVICE
        ) from error
    except ssl.SSLCertVerificationError as error:
        raise ArticleError(
            where.address,
            f"its certificate isn't valid ({error.verify_message}).",
            "Don't trust this address.",
        ) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise ArticleError(where.address, f"it can't be fetched ({reason}).", _ADVICE) from error


def _headers(asking: Asking) -> dict[str, str]:
    return {
        "User-Agent": asking.agent,
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def _public(where: Target, asking: Asking, deadline: float) -> list[str]:
    """The host's addresses, all of them public.

    One that isn't refuses the host: a name that is both is made to deceive.
    """
    found = _resolved(where, asking.resolve, deadline)
    for ip in found:
        if not is_public(ip) and not (where.port in asking.permitted and ip in {"127.0.0.1", "::1"}):
            raise ArticleError(
                where.address,
                "this leads to a private or local address, which isn't read.",
                "If it is a page of your own network, save it and give the file.",
            )
    return found


def _resolved(where: Target, resolve: Resolver, deadline: float) -> list[str]:
    """Look the name up, in a thread of its own: the system's resolver knows no time limit."""
    known = numeric(where.host)
    if known:
        return [known]
    answers: queue.SimpleQueue[Sequence[str] | BaseException] = queue.SimpleQueue()

    def look() -> None:
        try:
            answers.put(resolve(where.host, where.port))
        except BaseException as error:  # handed over to the thread that waits
            answers.put(error)

    threading.Thread(target=look, daemon=True).start()
    try:
        found = answers.get(timeout=max(0.1, deadline - time.monotonic()))
    except queue.Empty:
        raise ArticleError(where.address, "its host's name couldn't be looked up in time.", _ADVICE) from None
    if isinstance(found, (OSError, UnicodeError)):
        raise ArticleError(where.address, "there is no host of this name.", _ADVICE) from found
    if isinstance(found, BaseException):
        raise found
    if not found:
        raise ArticleError(where.address, "there is no host of this name.", _ADVICE)
    return list(found)


class _Pinned(http.client.HTTPConnection):
    """A connection to one of the addresses given, whatever the name says by now; TLS is checked for the name."""

    def __init__(self, where: Target, addresses: Sequence[str], deadline: float) -> None:
        super().__init__(where.host, where.port)
        self._where = where
        self._addresses = addresses
        self._deadline = deadline

    def connect(self) -> None:
        """Connect to the first address that answers."""
        plain = _connected(self._addresses, self._where.port, self._deadline)
        try:
            if self._where.scheme == "https":
                plain.settimeout(_left(self._deadline))
                plain = _context().wrap_socket(plain, server_hostname=self._where.host)
        except BaseException:
            plain.close()
            raise
        self.sock: Any = _Timed(plain, self._deadline)


def _connected(addresses: Sequence[str], port: int, deadline: float) -> socket.socket:
    last: OSError = OSError("no address")
    for ip in addresses[:4]:
        one = socket.socket(socket.AF_INET6 if ":" in ip else socket.AF_INET, socket.SOCK_STREAM)
        try:
            one.settimeout(min(10.0, _left(deadline)))
            one.connect((ip, port))
        except OSError as error:
            one.close()
            last = error
        except BaseException:
            one.close()
            raise
        else:
            return one
    raise last


def _context() -> ssl.SSLContext:
    """Certificates of the system; certifi's where Python was built without knowing the system's."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"] and ssl.get_default_verify_paths().capath is None:
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class _Timed(io.RawIOBase):
    """A socket of which every wait is cut by one deadline, as `http.client` uses sockets."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock = sock
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        """Send all of it."""
        self._sock.settimeout(_left(self._deadline))
        self._sock.sendall(data)

    def makefile(self, *_how: object) -> io.BufferedReader:
        """What the answer is read from."""
        return io.BufferedReader(_Timed(self._sock, self._deadline))

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what there is."""
        self._sock.settimeout(_left(self._deadline))
        return self._sock.recv_into(buffer)

    def close(self) -> None:
        """Close the socket under it."""
        self._sock.close()
        super().close()


def _body(answer: http.client.HTTPResponse, size: int, where: Target) -> bytes:
    """The body, unpacked, no longer than `size` packed or unpacked."""
    declared = answer.getheader("content-length") or ""
    if declared.isdigit() and int(declared) > size:
        raise _too_large(where, size)
    packing = (answer.getheader("content-encoding") or "identity").strip().lower()
    if packing not in {"identity", "gzip", "x-gzip", "deflate", ""}:
        raise ArticleError(where.address, "it is packed in a way that wasn't asked for.", _ADVICE)
    unpack = None if packing in {"identity", ""} else zlib.decompressobj(47 if "gzip" in packing else 15)
    body = bytearray()
    received = 0
    while chunk := answer.read(_CHUNK):
        received += len(chunk)
        try:
            body += chunk if unpack is None else unpack.decompress(chunk, size + 1 - len(body))
        except zlib.error as error:
            raise ArticleError(where.address, "its packed answer is damaged.", _ADVICE) from error
        if len(body) > size or received > size:
            raise _too_large(where, size)
    return bytes(body)


def _too_large(where: Target, size: int) -> ArticleError:
    return ArticleError(where.address, f"it is larger than {size // 1_000_000} MB.", "Is it an article?")
