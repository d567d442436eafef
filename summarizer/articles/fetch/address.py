"""What may be asked for: http and https, on web ports, at public addresses."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from summarizer.errors import ArticleError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
#: Where the web is served. Other ports are other services, which a request might be made to talk to.
PORTS = frozenset({80, 443, 8000, 8008, 8080, 8443})
#: Addresses that count as public and answer machines inside a cloud: Azure's metadata and health service.
_SERVICES = frozenset({ipaddress.ip_address("168.63.129.16")})
#: IPv6 networks that carry an IPv4 address in their last 32 bits (RFC 6052; the second is deprecated).
_CARRIERS = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("::/96"))
#: Other networks that lead to local ones: NAT64 for local use, documentation, benchmarking.
_LOCAL = tuple(
    ipaddress.ip_network(net)
    for net in (
        "64:ff9b:1::/48",
        "2001:db8::/32",
        "198.18.0.0/15",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "fec0::/10",
        "100::/64",
    )
)
_NUMBER = re.compile(r"(?:0x)?[0-9a-f]{1,12}(?:\.(?:0x)?[0-9a-f]{1,12}){0,3}", re.IGNORECASE)
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_LONGEST = 4000
_PUT_RIGHT = "Give the article's address as your browser shows it."


@dataclass(frozen=True)
class Target:
    """One place on the web: scheme, host in ASCII, port, path with query (percent-encoded, without fragment)."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def address(self) -> str:
        """The address in one form, the default port left out."""
        return f"{self.origin}{self.path}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        default = {"http": 80, "https": 443}[self.scheme]
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == default else f":{self.port}")


def target(address: str) -> Target:
    """The parts of an address.

    Raises:
        ArticleError: another scheme, a name or password in it, no host, or characters that no address has.

    """
    shown = re.sub(r"//[^/@\s]{0,200}@", "//", address[:300])
    if len(address) > _LONGEST or _UNSAFE.search(address.strip()):
        raise ArticleError(shown, "this is no proper address.", _PUT_RIGHT)
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError as error:
        raise ArticleError(shown, "this is no proper address.", _PUT_RIGHT) from error
    scheme = parts.scheme.lower()
    if scheme not in {"http", "https"}:
        raise ArticleError(shown, f"{scheme} addresses aren't read, only http and https.", _PUT_RIGHT)
    if parts.username is not None or parts.password is not None:
        raise ArticleError(
            shown,
            "it holds a name or password, which isn't sent anywhere.",
            "Leave it out, or save the page.",
        )
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return Target(scheme, _host(parts.hostname, shown), port or (443 if scheme == "https" else 80),
                  path + (f"?{query}" if query else ""))  # fmt: skip


def _host(name: str | None, shown: str) -> str:
    if not name:
        raise ArticleError(shown, "this address names no host.", _PUT_RIGHT)
    if ":" in name:  # IPv6
        return name
    try:
        host = name.encode("idna").decode("ascii").rstrip(".").lower()
    except UnicodeError as error:
        raise ArticleError(shown, "its host's name is no proper one.", _PUT_RIGHT) from error
    if not re.fullmatch(r"[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9_])?", host):
        raise ArticleError(shown, "its host's name is no proper one.", _PUT_RIGHT)
    return host


def numeric(host: str) -> str | None:
    """The address that a host is when it is written as a number, in any spelling that systems take ("127.1",
    "0x7f000001", "2130706433"); None for a name.
    """
    if ":" in host:
        return host
    try:
        return socket.inet_ntoa(socket.inet_aton(host)) if _NUMBER.fullmatch(host) else None
    except OSError:
        return None


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public internet.

    False for private, loopback, link-local (cloud metadata among them), shared, multicast, reserved and unspecified
    ones, and for IPv6 forms that carry such an IPv4 address.
    """
    try:
        ip = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return "%" not in text and all(map(_is_public, (ip, *_carried(ip))))


def _is_public(ip: IP) -> bool:
    if ip in _SERVICES or any(ip.version == net.version and ip in net for net in _LOCAL):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_loopback or ip.is_link_local)


def _carried(ip: IP) -> tuple[IP, ...]:
    """IPv4 addresses inside an IPv6 one: mapped, 6to4, Teredo, NAT64."""
    if not isinstance(ip, ipaddress.IPv6Address):
        return ()
    found = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if any(ip in net for net in _CARRIERS):
        found.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return tuple(one for one in found if one is not None)
