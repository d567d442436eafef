"""Fetching an address, against a real server on this machine that a test may use by permission."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from summarizer.articles import read_article, read_articles
from summarizer.articles.fetch import Fetcher, Limits
from summarizer.articles.fetch.fetcher import LoopbackForTests
from summarizer.errors import ArticleError
from tests.loopback import Call, Loopback, Reply

HTML = {"content-type": "text/html; charset=utf-8"}
PAGE = (
    "<html lang=en><head><title>Quake hits the coast</title></head><body><article><h1>Quake hits the coast</h1>"
    "<p>A strong earthquake hit the northern coast on Friday, officials said, killing twelve people in two towns.</p>"
    "<p>Rescuers dug through the rubble of the old town for a second day, the ministry told reporters.</p>"
    "</article></body></html>"
)
ROBOTS = Reply(b"", status=404)

Site = dict[str, Reply]


def site(pages: Site) -> Callable[[Call], Reply]:
    """A server's script: a reply a path; robots.txt missing unless it is given; 404 for the rest."""
    known = {"/robots.txt": ROBOTS, **pages}
    return lambda call: known.get(call.path, Reply(b"none", status=404, headers=HTML))


def port(server: Loopback) -> int:
    """The port of a server."""
    return int(server.base_url.split(":")[2].split("/")[0])


def fetcher(server: Loopback, **limits: float) -> Fetcher:
    """A fetcher that may reach this one server, and doesn't wait."""
    given = Limits(**{"pause": 0.0, "seconds": 5.0, **limits})  # type: ignore[arg-type] - sizes are whole floats
    return Fetcher(given, permission=LoopbackForTests(frozenset({port(server)})))


@pytest.fixture
def quake() -> Iterator[Loopback]:
    """A site with one article."""
    with Loopback(site({"/quake": Reply(PAGE.encode(), headers=HTML)})) as server:
        yield server


def test_an_address_gives_its_article(quake: Loopback) -> None:
    """The article's text, its address as `url`, no path; where the address came from is noted."""
    address = f"http://127.0.0.1:{port(quake)}/quake"
    reading = read_articles([address], fetcher=fetcher(quake))
    (article,) = reading.articles
    assert (None, address, "Quake hits the coast") == (
        article.source.path, article.source.url, article.source.title,
    )  # fmt: skip
    assert article.text.startswith("Quake hits the coast\n\nA strong earthquake")
    assert ("html", "fetched from") == (article.source.kind, article.source.found["url"])


def test_a_single_address_can_be_read_too(quake: Loopback) -> None:
    """`read_article` takes an address as well."""
    article = read_article(f"http://127.0.0.1:{port(quake)}/quake", fetcher=fetcher(quake))
    assert "Quake hits the coast" == article.source.title


def test_robots_are_asked_first_once_and_by_name(quake: Loopback) -> None:
    """One robots.txt a host, before the first page; every request says who asks."""
    base = f"http://127.0.0.1:{port(quake)}"
    read_articles([f"{base}/quake", f"{base}/quake?again"], fetcher=fetcher(quake))
    assert ["/robots.txt", "/quake", "/quake?again"] == [call.path for call in quake.calls]
    assert all(call.headers["user-agent"].startswith("summarizer/") for call in quake.calls)


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (Reply(b"User-agent: *\nDisallow: /quake", headers={"content-type": "text/plain"}), False),
        (Reply(b"User-agent: summarizer\nDisallow: /\n\nUser-agent: *\nAllow: /"), False),
        (Reply(b"User-agent: other\nDisallow: /"), True),
        (Reply(b"", status=404), True),
        (Reply(b"", status=403), True),
        (Reply(b"", status=503), False),
        (Reply(b"", status=302, headers={"location": "/elsewhere.txt"}), True),
    ],
)
def test_robots_txt_is_obeyed(robots: Reply, allowed: bool) -> None:
    """What it forbids isn't fetched; a site without one allows; one that can't say forbids for now (RFC 9309)."""
    pages = {"/robots.txt": robots, "/quake": Reply(PAGE.encode(), headers=HTML)}
    with Loopback(site(pages)) as server:
        reading = read_articles([f"http://127.0.0.1:{port(server)}/quake"], fetcher=fetcher(server))
    assert allowed == bool(reading.articles)
    assert allowed or "robots.txt" in reading.failures[0].what


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0x7f000001", "0.0.0.0"]
)
def test_without_permission_this_machine_is_not_reached(quake: Loopback, host: str) -> None:
    """However loopback is spelt, it isn't fetched from; nothing arrives at the server."""
    plain = Fetcher(Limits(pause=0.0))
    with pytest.raises(
        ArticleError, match=r"private or local address|none of the web's|no host of this name"
    ):
        plain.fetch(f"http://{host}:8080/quake")
    with pytest.raises(ArticleError, match=r"none of the web's"):
        plain.fetch(f"http://127.0.0.1:{port(quake)}/quake")
    assert [] == quake.calls


def test_permission_is_for_one_port_of_loopback_only(quake: Loopback) -> None:
    """A test's permission opens no other port and no private address."""
    one = fetcher(quake)
    other = Fetcher(one.limits, resolve=lambda host, port: ["10.0.0.7"], permission=one.permission)
    with pytest.raises(ArticleError, match="none of the web's"):
        one.fetch("http://127.0.0.1:1/")
    with pytest.raises(ArticleError, match="private or local"):
        other.fetch(f"http://intranet.example:{port(quake)}/")


@pytest.mark.parametrize(
    "ip",
    [
        "10.1.2.3", "172.16.0.1", "192.168.1.1", "127.0.0.1", "169.254.169.254", "100.100.100.200", "0.0.0.0",
        "192.0.0.192", "168.63.129.16", "224.0.0.1", "255.255.255.255", "::1", "::",
        "fe80::1", "fe80::1%eth0", "fc00::1",
        "fd00:ec2::254", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "ff02::1",
        "2001:db8::1", "::7f00:1", "198.18.0.1", "nonsense",
    ],
)  # fmt: skip
def test_a_host_at_an_address_that_is_not_public_is_refused(ip: str) -> None:
    """Private, loopback, link-local, metadata, shared, multicast, reserved; and IPv6 forms that carry such ones."""
    with pytest.raises(ArticleError, match="private or local"):
        Fetcher(Limits(pause=0.0), resolve=lambda host, port: [ip]).fetch("http://news.example/a")


def test_a_host_that_is_public_and_private_is_refused() -> None:
    """One private address among public ones is enough: the name is made to deceive."""
    with pytest.raises(ArticleError, match="private or local"):
        Fetcher(Limits(pause=0.0), resolve=lambda host, port: ["93.184.216.34", "10.0.0.1"]).fetch(
            "http://a.example/"
        )


def test_a_redirect_to_a_private_address_is_refused() -> None:
    """What the first address may not be, the last one may not be either; nor any scheme do."""
    for place in (
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "gopher://x/",
    ):
        pages = {"/quake": Reply(b"", status=302, headers={"location": place})}
        with (
            Loopback(site(pages)) as server,
            pytest.raises(ArticleError, match=r"private or local|only http"),
        ):
            fetcher(server).fetch(f"http://127.0.0.1:{port(server)}/quake")


def test_a_name_is_looked_up_once_a_request(quake: Loopback) -> None:
    """A name that changes its mind after the check (DNS rebinding) is connected to where it was checked."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
    one = fetcher(quake)
    bound = Fetcher(one.limits, resolve=lambda host, at: next(answers), permission=one.permission)
    got = bound.fetch(f"http://news.example:{port(quake)}/quake")
    assert b"Quake" in got.raw
    assert f"news.example:{port(quake)}" == quake.calls[1].headers["host"]
    assert ["10.0.0.1"] == next(answers)


def test_redirects_are_followed_to_an_end() -> None:
    """A few redirects are usual and the last address is the article's; circles end."""
    pages = {
        "/a": Reply(b"", status=301, headers={"location": "/b"}),
        "/b": Reply(b"", status=307, headers={"location": "quake?x=1"}),
        "/quake?x=1": Reply(PAGE.encode(), headers=HTML),
        "/loop": Reply(b"", status=302, headers={"location": "/loop"}),
        "/void": Reply(b"", status=302),
    }
    with Loopback(site(pages)) as server:
        base = f"http://127.0.0.1:{port(server)}"
        assert f"{base}/quake?x=1" == fetcher(server).fetch(f"{base}/a").address
        with pytest.raises(ArticleError, match="redirects too often"):
            fetcher(server).fetch(f"{base}/loop")
        with pytest.raises(ArticleError, match="redirects to nowhere"):
            fetcher(server).fetch(f"{base}/void")


def test_sizes_are_limited_packed_and_unpacked() -> None:
    """A long answer, a declared long answer and a small one that unpacks to a long one are all cut short."""
    bomb = gzip.compress(b"a" * 5_000_000)
    pages = {
        "/long": Reply(b"a" * 200_000, headers=HTML),
        "/bomb": Reply(bomb, headers={**HTML, "content-encoding": "gzip"}),
        "/packed": Reply(gzip.compress(PAGE.encode()), headers={**HTML, "content-encoding": "gzip"}),
        "/odd": Reply(b"xx", headers={**HTML, "content-encoding": "br"}),
        "/broken": Reply(b"no gzip at all", headers={**HTML, "content-encoding": "gzip"}),
    }
    assert len(bomb) < 10_000
    with Loopback(site(pages)) as server:
        one, base = fetcher(server, size=100_000), f"http://127.0.0.1:{port(server)}"
        assert PAGE.encode() == one.fetch(f"{base}/packed").raw
        for path, said in (("long", "larger"), ("bomb", "larger"), ("odd", "packed"), ("broken", "damaged")):
            with pytest.raises(ArticleError, match=said):
                one.fetch(f"{base}/{path}")


@pytest.mark.parametrize("stage", ["head", "body"])
def test_a_server_that_dribbles_is_left(stage: str) -> None:
    """A byte now and then resets no clock: the whole request has one deadline, in the head as in the body."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def dribble() -> None:
        while not stop.is_set():
            try:
                peer, _ = listener.accept()
            except OSError:
                return
            with peer:
                first = peer.recv(4096)
                if first.startswith(b"GET /robots"):
                    peer.sendall(b"HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n")
                    continue
                if stage == "body":
                    peer.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n")
                while not stop.wait(0.05):
                    try:
                        peer.sendall(b"H")
                    except OSError:
                        break

    thread = threading.Thread(target=dribble, daemon=True)
    thread.start()
    at = int(listener.getsockname()[1])
    begun = time.monotonic()
    with pytest.raises(ArticleError, match="no complete answer in 1 seconds"):
        Fetcher(Limits(seconds=0.6, pause=0.0), permission=LoopbackForTests(frozenset({at}))).fetch(
            f"http://127.0.0.1:{at}/a"
        )
    assert time.monotonic() - begun < 5
    stop.set()
    listener.close()
    thread.join(timeout=5)


def test_a_resolver_that_never_answers_is_left() -> None:
    """Looking up a name is within the deadline too."""
    gate = threading.Event()
    slow = Fetcher(Limits(seconds=0.2, pause=0.0), resolve=lambda host, port: [str(gate.wait(5))])
    with pytest.raises(ArticleError, match="looked up in time"):
        slow.fetch("http://news.example/")
    gate.set()


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "subscription or log-in"),
        (402, "subscription or log-in"),
        (403, "doesn't let programs"),
        (404, "no page at this address"),
        (410, "no page at this address"),
        (429, "come back later"),
        (451, "legal reasons"),
        (500, "has a fault"),
        (418, "status 418"),
    ],
)
def test_a_refusal_is_told_in_words(status: int, said: str) -> None:
    """Each status says what happened and what to do."""
    reply = Reply(b"x", status=status, headers={"retry-after": "120"})
    with Loopback(site({"/a": reply})) as server, pytest.raises(ArticleError) as caught:
        fetcher(server).fetch(f"http://127.0.0.1:{port(server)}/a")
    assert said in caught.value.what
    assert caught.value.advice


def test_a_paywalled_page_and_a_script_only_page_say_so() -> None:
    """A teaser before a paywall and a page that a script draws give a clear word, not a broken article."""
    teaser = PAGE.replace("</article>", "<p>Subscribe to continue reading this article.</p></article>")
    drawn = "<html><body><div id=root></div>"
    drawn += "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>"
    pages = {"/wall": Reply(teaser.encode(), headers=HTML), "/app": Reply(drawn.encode(), headers=HTML)}
    with Loopback(site(pages)) as server:
        base = f"http://127.0.0.1:{port(server)}"
        reading = read_articles([f"{base}/wall", f"{base}/app"], fetcher=fetcher(server))
    assert ["drawn by a script", "behind a paywall"] == [
        next(words for words in ("drawn by a script", "behind a paywall") if words in failure.what)
        for failure in reading.failures
    ]


def test_a_host_is_asked_no_more_often_than_is_polite(quake: Loopback) -> None:
    """Between two requests to one host lies a pause; robots.txt may ask for a longer one, within reason."""
    waits: list[float] = []
    polite = Fetcher(
        Limits(pause=2.0, longest_pause=7.0), sleep=waits.append, permission=fetcher(quake).permission
    )
    polite.fetch(f"http://127.0.0.1:{port(quake)}/quake")
    assert [2] == [round(wait) for wait in waits]
    slow = Loopback(
        site({"/robots.txt": Reply(b"user-agent: *\ncrawl-delay: 90"), "/a": Reply(b"x", headers=HTML)})
    )
    with slow:
        polite.permission = fetcher(slow).permission
        polite.fetch(f"http://127.0.0.1:{port(slow)}/a")
    assert 7 == round(waits[-1])


@pytest.mark.parametrize(
    "address",
    [
        "ftp://news.example/a", "file:///etc/passwd", "http://", "http://user:secret@news.example/",
        "http://a b.example/",
        "http://news.example:99999/", "http://news.example\\@evil.example/", "http://new\ns.example/", "http://.example./",
        "https://news.example:22/", "javascript://alert(1)", "http://[::1", "http://xn--" + "a" * 300 + "/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_refused_without_a_look_up(address: str) -> None:
    """Other schemes and ports, passwords, control characters, no host: no name is looked up, no password repeated."""

    def never(host: str, port: int) -> list[str]:
        raise AssertionError(host)

    with pytest.raises(ArticleError) as caught:
        Fetcher(resolve=never).fetch(address)
    assert "secret" not in str(caught.value)


def test_one_address_that_fails_costs_no_other(quake: Loopback) -> None:
    """Failures name their address; the rest is read."""
    base = f"http://127.0.0.1:{port(quake)}"
    reading = read_articles([f"{base}/none", f"{base}/quake", "ftp://x.example/"], fetcher=fetcher(quake))
    assert [f"{base}/quake"] == [article.source.url for article in reading.articles]
    assert {f"{base}/none", "ftp://x.example/"} == {failure.path for failure in reading.failures}
