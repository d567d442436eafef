"""What every test lives under: no test reaches past this machine.

vcrpy watches HTTP clients only, so the guard sits below it, at the socket.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest


class NetworkReachedError(RuntimeError):
    """A test tried to leave the machine. Not an OSError: no client may take it for a fault and try again."""


def is_loopback(host: object) -> bool:
    """Whether a socket address's host is this machine; names other than localhost are not looked up."""
    if host is None or host in ("", b"", "localhost", b"localhost"):
        return True
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text.split("%", 1)[0]).is_loopback
    except ValueError:
        return False


def refuse_outside(address: object) -> None:
    """Raise NetworkReachedError unless an address is loopback (or, being no tuple, a Unix socket's)."""
    if isinstance(address, tuple) and not is_loopback(address[0]):
        raise NetworkReachedError(
            f"a test tried to reach {address[0]!r}: tests run offline, against tests/loopback.py"
        )


def _guarded(real: Callable[..., Any], position: int) -> Callable[..., Any]:
    """`real` (a socket method whose address is the argument at `position`, or the last one), guarded."""

    def call(self: socket.socket, *args: Any) -> Any:
        refuse_outside(args[position])
        return real(self, *args)

    return call


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Let sockets connect to loopback only, and look up no name but localhost, for the whole run."""
    real_lookup = socket.getaddrinfo

    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        refuse_outside((host,))
        return real_lookup(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        for name, position in (("connect", 0), ("connect_ex", 0), ("sendto", -1)):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name), position))
        patch.setattr(socket, "getaddrinfo", lookup)
        yield
