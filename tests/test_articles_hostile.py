"""Documents made to hang, crash, fill memory or deceive: bounded time, a clear error, the others done."""

from __future__ import annotations

import io
import os
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.articles import read_articles
from summarizer.articles.build import LIMITS, Document, read_document
from summarizer.articles.derive.draft import Request, UnreadableError
from summarizer.articles.derive.worker import Worker
from summarizer.errors import ArticleError
from tests.documents import LEAD, PAGE, RSS, docx, paragraph, pdf

P = f"<p>{LEAD}</p>".encode()


def bomb() -> bytes:
    """A Word document of 100 kB that unpacks to 100 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 100_000_000)
    return out.getvalue()


def laughs() -> bytes:
    """A feed whose entities unfold to ten thousand million characters."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 11))
    return (
        RSS.replace("<rss", f'<!DOCTYPE rss [<!ENTITY a0 "ha">{entities}]><rss', 1)
        .replace("Planet", "&a10;")
        .encode()
    )


def flood() -> bytes:
    """A PDF of 100 kB whose page unpacks to 100 MB of instructions."""
    drawn = zlib.compress(b"BT /F1 11 Tf (words) Tj ET\n" + b" " * 100_000_000)
    plain = pdf([[(50, 700, 11, LEAD)]])
    body = plain[plain.index(b"<< /Length") : plain.index(b"endstream") + len(b"endstream")]
    packed = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    return plain.replace(body, packed, 1)


def itself() -> bytes:
    """A PDF whose page draws a form that draws itself."""
    raw = pdf([[(50, 700, 11, LEAD)]])
    form = (
        b"99 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 99 0 R >> >>"
        b" /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n"
    )
    raw = raw.replace(b"/Font << /F1 1 0 R >>", b"/Font << /F1 1 0 R >> /XObject << /X 99 0 R >>")
    return raw.replace(b" Tj ET", b" Tj ET /X Do").replace(b"xref\n", form + b"xref\n", 1)


def predecessor() -> bytes:
    """A PDF whose index names itself as the one before it."""
    raw = pdf([[(50, 700, 11, LEAD)]])
    return raw.replace(b"trailer << ", b"trailer << /Prev %d " % raw.index(b"xref\n"))


def mails(depth: int) -> bytes:
    """A mail in a mail in a mail."""
    head = b"Message-ID: b\nFrom: a\nMIME-Version: 1.0\n"
    inner = b"Content-Type: text/plain\n\n" + LEAD.encode()
    for _ in range(depth):
        inner = b"Content-Type: message/rfc822\n\n" + head + inner
    return head + inner


LOOP = pdf([[(50, 700, 11, LEAD)]]).replace(
    b"/Type /Pages /Count 1 /Kids [3 0 R]", b"/Type /Pages /Count 9 /Kids [4 0 R]"
)
CASES = {
    "a million tags deep": ("a.html", b"<div>" * 1_000_000 + P),
    "a hundred thousand open spans": ("a.html", b"<html><body>" + P * 4 + b"<span>" * 100_000),
    "layouts in layouts": (
        "a.html", b"<table><tr><td>words<br></td><td>" * 200 + b"more words<br>" * 3_000 + P
    ),
    "tables in tables": ("a.html", b"<table><tr><td>" * 20_000 + P),
    "a class of a megabyte": ("a.html", b"<div class='" + b"related-" * 125_000 + b"'>" + P * 3),
    "lists in JSON-LD": ("a.html", b"<script type='application/ld+json'>" + b"[" * 300_000 + b"</script>" + P * 3),
    "open style sheets": ("a.html", b"<style>" + b".a{" * 100_000 + b"</style>" + P * 3),
    "escapes of escapes": ("a.html", b"&amp;lt;" * 200_000 + P),
    "one word": ("a.html", b"<p>" + b"a" * 300_000),
    "objects in objects": ("a.json", b'{"a":' * 500_000),
    "a number of a million digits": ("a.json", b'{"text":' + b"9" * 1_000_000 + b"}"),
    "an open quotation mark": ("a.csv", b'text,title\n"' + b"x,\n" * 1_000_000),
    "a row of a million columns": ("a.csv", b"text,title\n" + b"x," * 1_000_000),
    "a document that unfolds": ("a.docx", bomb()),
    "entities in a document": ("a.docx", docx(paragraph("x") + "<!ENTITY a 'b'>")),
    "a document in ten thousand tables": ("a.docx", docx("<w:tbl>" * 10_000 + paragraph(LEAD) + "</w:tbl>" * 10_000)),
    "a feed that laughs": ("a.rss", laughs()),
    "a page tree that is its own child": ("a.pdf", LOOP),
    "a page that unfolds": ("a.pdf", flood()),
    "a drawing that draws itself": ("a.pdf", itself()),
    "an index that comes before itself": ("a.pdf", predecessor()),
    "mails in mails": ("a.eml", mails(2_000)),
    "parts in parts": (
        "a.eml", b"Message-ID: b\nFrom: a\nMIME-Version: 1.0\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(1_000))
        + b"\n" + LEAD.encode(),
    ),
    "NUL between all letters": ("a.html", b"\0".join(P[n : n + 1] for n in range(len(P)))),
    "NUL in an export": ("a.json", b'[{"text": "' + LEAD.encode() + b'\\u0000\\u202e\\ud800"}, 1]'),
    "a thousand rows of quotation marks": ("a.csv", b"text,title\n" + b'"' * 1_000_001),
    "typewritten without end": ("a.html", b"<pre>" + (b" " * 50 + b"x\n") * 200_000 + P),
    "fading without end": ("a.html", b"<p style='opacity:0'>words" * 30_000),
    "streams without end": ("a.pdf", b"%PDF-1.4\n" + b"1 0 obj\n<< /Length 10 >>\nstream\n" * 20_000),
    "brackets in a mail's sender": (
        "a.eml", b"Message-ID: b\nFrom: " + b"((" * 50_000 + b"\nSubject: x\n\n" + LEAD.encode()
    ),
    "words of a mail's subject": ("a.eml", b"Message-ID: b\nFrom: a\nSubject: " + b"=?utf-8?q?a?= " * 4_000 + b"\n\nx"),
    "half of two encodings": ("a.html", "“ü”".encode() * 1000 + b"\xff\xfe\x93\x94" * 1000 + P * 3),
    "nothing but marks": ("a.html", b"\xef\xbb\xbf\xe2\x80\xae\xe2\x80\x8b" * 1000),
}  # fmt: skip


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One process for all of them: what a document does to it must not touch the next."""
    with Worker(seconds=2.0) as one:
        yield one


def outcome(document: Document, worker: Worker) -> tuple[str, ArticleError | None]:
    """All the text that a document gives, or why it gives none."""
    try:
        return "".join(found.text for found, _ in read_document(document, worker, {}).articles), None
    except ArticleError as error:
        return "", error


@pytest.mark.parametrize("case", sorted(CASES))
def test_a_hostile_document_costs_a_few_seconds_at_most(case: str, worker: Worker) -> None:
    """It is read or refused by name in printable words, in its time; the next document is read as if nothing was."""
    name, raw = CASES[case]
    begun = time.monotonic()
    text, refusal = outcome(Document(raw, name), worker)
    assert "\u202e" not in text
    assert refusal is None or (refusal.path.startswith(name) and str(refusal).isprintable())
    assert time.monotonic() - begun < 60  # loose: a busy machine starts processes slowly
    (after,) = read_document(Document(PAGE.encode(), "b.html"), worker, {}).articles
    assert LEAD in after[0].text


def test_a_document_that_takes_too_long_is_left() -> None:
    """The process that parses is ended when its time is up; the error says how long that was; the next is read."""
    slow = ("<html><body>" + "<p>words and more words of it.</p>" * 60_000).encode()
    with Worker(seconds=-0.99) as worker, pytest.raises(UnreadableError, match="takes longer than 0 seconds"):
        worker.extract(slow, Request("html"))  # the time of its size is added: 0.03 seconds
    with Worker() as worker:
        assert LEAD in worker.extract(PAGE.encode(), Request("html")).drafts[0].text


@pytest.mark.parametrize("kind", ["text", "html", "pdf"])
def test_a_file_of_a_hundred_megabytes_is_not_read_to_its_end(tmp_path: Path, kind: str) -> None:
    """A file larger than its kind may be is refused by size, whatever it holds, without being loaded."""
    suffix, top = {"text": (".txt", b"words "), "html": (".html", b"<html>"), "pdf": (".pdf", b"%PDF-1.7")}[
        kind
    ]
    path = tmp_path / f"a{suffix}"
    with path.open("wb") as file:
        file.write(top + b"x" * 4000)
        file.truncate(100_000_000)
    (tmp_path / "b.txt").write_text(LEAD)
    reading = read_articles([tmp_path])
    assert [LEAD] == [article.text for article in reading.articles]
    assert [
        f"larger than {LIMITS[kind] // 1_000_000} MB" in failure.what for failure in reading.failures
    ] == [True]


@pytest.mark.parametrize(
    "name", ["new\nline.html", "esc\x1b[2Jape.html", "\u202etxt.html", "..html", "-n.txt", "a" * 240 + ".txt"]
)
def test_names_that_deceive_are_told_plainly(tmp_path: Path, name: str) -> None:
    """Line breaks, escapes and turned names are read as files, and said without what drives a terminal."""
    path = tmp_path / name
    path.write_bytes(b"<html><p>no article")
    failures = read_articles([path]).failures
    assert all(str(failure).isprintable() for failure in failures)


def test_a_path_upwards_is_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ "../a.txt" is read as the path that it is, and named so."""
    (tmp_path / "in").mkdir()
    (tmp_path / "a.txt").write_text(LEAD)
    monkeypatch.chdir(tmp_path / "in")
    assert ["../a.txt"] == [article.source.path for article in read_articles(["../a.txt"]).articles]


def test_a_member_named_upwards_is_never_written(tmp_path: Path) -> None:
    """A Word document's members are read by name, not unpacked: "../x" goes nowhere."""
    out = io.BytesIO(docx(paragraph(LEAD)))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("../../escaped.txt", "x")
    path = tmp_path / "deep" / "er" / "a.docx"
    path.parent.mkdir(parents=True)
    path.write_bytes(out.getvalue())
    assert LEAD == read_articles([path]).articles[0].text
    assert not list(tmp_path.rglob("escaped.txt"))
    assert not (tmp_path / "escaped.txt").exists()


def test_a_pipe_in_a_folder_is_skipped(tmp_path: Path) -> None:
    """What would wait for ever to be opened (a named pipe, a link to itself) is skipped by name."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop.html").symlink_to("loop.html")
    (tmp_path / "a.txt").write_text(LEAD)
    reading = read_articles([tmp_path])
    assert [LEAD] == [article.text for article in reading.articles]
    assert ["loop.html", "pipe", "pipe.txt"] == [Path(one.path).name for one in reading.skipped]
