"""An address to its document: allowed, polite, redirects followed with the same care as the first address."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from summarizer.articles.fetch.address import PORTS, Target, target
from summarizer.articles.fetch.robots import LIMIT, NONE_ALLOWED, Rules, parsed
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from summarizer.articles.fetch.connect import Resolver, Response

#: What sites see. The first word is the name that robots.txt may use.
AGENT = "summarizer/0.1 (reads single news articles for a person; robots.txt name: summarizer)"
TOKEN = "summarizer"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAVE = "Open it in your browser, save the page, and give that file."


@dataclass(frozen=True)
class Limits:
    """Bytes of a document, seconds of a request, redirects, seconds between two requests to a host, and the most
    that a site may ask for between two.
    """

    size: int = 20_000_000
    seconds: float = 30.0
    redirects: int = 5
    pause: float = 1.0
    longest_pause: float = 15.0


@dataclass(frozen=True)
class Got:
    """A document as it came: its bytes, the address that gave them, media type and character set as declared."""

    raw: bytes
    address: str
    media: str | None
    charset: str | None


@dataclass(frozen=True)
class LoopbackForTests:
    """Permission to fetch from servers that a test itself runs on this machine, by port.

    Nothing outside of tests makes one: no option, variable or setting does. A port given here opens that
    port of the loopback addresses and nothing else.
    """

    ports: frozenset[int]


@dataclass
class Fetcher:
    """Fetches one address after the other, so that no host ever has two connections of ours.

    `resolve` looks names up, `sleep` waits; both are there for tests. It remembers each host's robots.txt and the
    time of the last request, for as long as it lives.
    """

    limits: Limits = field(default_factory=Limits)
    resolve: Resolver | None = None
    sleep: Callable[[float], None] = time.sleep
    permission: LoopbackForTests | None = None
    _rules: dict[str, Rules] = field(default_factory=dict, repr=False)
    _last: dict[str, float] = field(default_factory=dict, repr=False)

    def fetch(self, address: str) -> Got:
        """The document at an address.

        Raises:
            ArticleError: no web address, not public, forbidden by robots.txt, refused by the site, missing, too large,
                too slow, or redirected in circles.

        """
        where = self._checked(target(address))
        for _ in range(self.limits.redirects + 1):
            self._allowed(where)
            answer = self._ask(where, self.limits.size)
            if answer.status not in _REDIRECTS:
                return _got(where, answer)
            where = self._checked(_next(where, answer))
        raise ArticleError(
            where.address, "it redirects too often.", "Give the address that your browser ends at."
        )

    def _checked(self, where: Target) -> Target:
        permitted = self.permission is not None and where.port in self.permission.ports
        if where.port not in PORTS and not permitted:
            raise ArticleError(
                where.address, f"port {where.port} is none of the web's.", "Save the page and give the file."
            )
        return where

    def _allowed(self, where: Target) -> None:
        """Refuse what robots.txt forbids, and wait as long as it, or politeness, asks for."""
        if where.origin not in self._rules:
            self._rules[where.origin] = self._robots(where)
        rules = self._rules[where.origin]
        if not rules.allows(where.path):
            raise ArticleError(where.address, "the site's robots.txt asks programs not to read this.", _SAVE)

    def _robots(self, where: Target) -> Rules:
        """The site's rules. None where it has none (a status of 4xx); all forbidden while it can't say (5xx)."""
        at = Target(where.scheme, where.host, where.port, "/robots.txt")
        for _ in range(self.limits.redirects + 1):
            answer = self._ask(at, LIMIT)
            if answer.status in _REDIRECTS:
                at = self._checked(_next(at, answer))
            elif 200 <= answer.status < 300:
                return parsed(answer.raw.decode("utf-8", "replace"), TOKEN)
            else:
                return NONE_ALLOWED if answer.status >= 500 or answer.status == 429 else Rules()
        return Rules()

    def _ask(self, where: Target, size: int) -> Response:
        from summarizer.articles.fetch.connect import Asking, ask, looked_up  # 50 ms

        wanted = self._rules.get(where.origin, Rules()).delay
        pause = min(max(self.limits.pause, wanted), self.limits.longest_pause)
        waited = time.monotonic() - self._last.get(where.host, float("-inf"))
        if waited < pause:
            self.sleep(pause - waited)
        ports = self.permission.ports if self.permission else frozenset()
        asking = Asking(AGENT, size, self.limits.seconds, self.resolve or looked_up, ports)
        try:
            return ask(where, asking)
        finally:
            self._last[where.host] = time.monotonic()


def _next(where: Target, answer: Response) -> Target:
    """Where a redirect leads. Not from https to http: what was private on the way would be readable."""
    place = answer.headers.get("location", "").strip()
    if not place:
        raise ArticleError(where.address, "it redirects to nowhere.", _SAVE)
    following = target(urljoin(where.address, place.encode("utf-8", "replace").decode("utf-8")))
    if where.scheme == "https" and following.scheme == "http":
        raise ArticleError(where.address, "it redirects from https to plain http.", _SAVE)
    return following


def _got(where: Target, answer: Response) -> Got:
    """The document, when the site gave one.

    Raises:
        ArticleError: by status, with the reason and what to do.

    """
    if answer.status == 200 and answer.raw:
        media, _, rest = answer.headers.get("content-type", "").partition(";")
        charset = next(
            (p.partition("=")[2].strip("\"' ") for p in rest.split(";") if "charset" in p.lower()), None
        )
        return Got(answer.raw, where.address, media.strip().lower() or None, charset or None)
    raise ArticleError(where.address, *_refusal(answer))


def _refusal(answer: Response) -> tuple[str, str]:
    status = answer.status
    if status == 402 or (status == 401):
        return f"the site wants a subscription or log-in (status {status}).", _SAVE
    if status == 403:
        return "the site doesn't let programs read this (status 403).", _SAVE
    if status in {404, 410}:
        return f"there is no page at this address any more (status {status}).", "Check the address."
    if status == 429:
        after = answer.headers.get("retry-after", "")
        return (
            "the site asks to come back later (status 429).",
            f"Wait {after} seconds." if after.isdigit() else "Wait.",
        )
    if status == 451:
        return "the page is withheld for legal reasons (status 451).", "Find the article elsewhere."
    if status >= 500:
        return f"the site has a fault (status {status}).", "Try again later."
    if status == 200:
        return "the site answered with nothing.", "Open it in your browser; save the page and give that."
    return f"the site answered with status {status}, which is no page.", _SAVE
