"""Small valid documents of every kind that is read, made here; and mutations of them."""

from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from collections.abc import Callable, Sequence

from tests.page_truth import PAGES

LEAD = "A strong earthquake hit the northern coast on Friday, officials said, killing twelve people."
MORE = "Rescuers dug through the rubble of the old town for a second day, the ministry told reporters."
TITLE = "Quake hits the coast"

PAGE = (
    f"<!doctype html><html lang=en><head><title>{TITLE}</title></head><body><nav><a>Home</a></nav><article><h1>{TITLE}"
    f"</h1><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
)
RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Daily Planet</title><language>en-us</language><item>'
    f"<title>{TITLE}</title><link>https://planet.example/1</link><dc:creator>Jane Roe</dc:creator>"
    "<pubDate>Fri, 01 Mar 2024 23:30:00 +0100</pubDate><content:encoded><![CDATA[<p>"
    f"{LEAD}</p><p>{MORE}</p>]]></content:encoded></item><item><title>Only a headline</title>"
    "<link>https://planet.example/2</link></item></channel></rss>"
)
ATOM = (
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Daily Planet</title><entry>'
    f'<title>{TITLE}</title><link href="https://planet.example/1"/><published>2024-03-01T10:00:00Z</published>'
    f"<updated>2024-03-02T10:00:00Z</updated><author><name>Jane Roe</name></author>"
    f'<content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</content></entry></feed>'
)
MAIL = (
    'From: "Jane Roe" <jane@planet.example>\nTo: desk@planet.example\nSubject: Fwd: Quake hits the =?utf-8?q?coast?=\n'
    "Date: Fri, 01 Mar 2024 23:50:00 -0500\nMIME-Version: 1.0\nMessage-ID: <1@planet.example>\n"
    'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n'
    f"{LEAD}\n\n{MORE}\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>{LEAD}</p><p>{MORE}</p>\n--b--\n"
)
ARCHIVE = (
    "From: <Saved by a browser>\nSnapshot-Content-Location: https://planet.example/1\nSubject: Quake\n"
    "Date: Fri, 1 Mar 2024 10:00:00 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n'
    f"Content-Transfer-Encoding: 8bit\nContent-Location: https://planet.example/1\n\n{PAGE}\n--b--\n"
)
_RECORD = {
    "headline": TITLE,
    "body": f"{LEAD}\n\n{MORE}",
    "date": "2024-03-01T10:00:00Z",
    "source": {"name": "Planet"},
}


def table() -> bytes:
    """A CSV export of two articles, one with a line break and a semicolon in it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerows(
        [["Title", "Text", "Date"], [TITLE, f"{LEAD}\n\n{MORE}", "2024-03-01"], ["Two; more", MORE, ""]]
    )
    return out.getvalue().encode()


def pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]]) -> bytes:
    """A PDF of rows `(x, y, size, text)`."""
    objects = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids: list[int] = []
    tree = 2 * len(pages) + 2
    for rows in pages:
        drawn = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, size, text in rows).encode(
            "cp1252"
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources"
            b" << /Font << /F1 1 0 R >> >> >>" % (tree, len(objects))
        )
        kids.append(len(objects))
    listed = " ".join(f"{kid} 0 R" for kid in kids).encode()
    objects.append(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        len(objects),
        start,
    )


def printed() -> bytes:
    """A page as printed: running header, headline, two paragraphs with a divided word, a page number."""
    return pdf(
        [
            [
                (50, 800, 8, "1/3/24, 10:00 AM Quake hits the coast"),
                (50, 760, 20, TITLE),
                (50, 730, 11, "A strong earthquake hit the northern coast on Friday, offi-"),
                (50, 716, 11, "cials said, killing twelve people."),
                (50, 690, 11, "Rescuers dug through the rubble of the old town for a second"),
                (50, 676, 11, "day, the ministry told reporters."),
                (50, 30, 8, "Page 1 of 1"),
            ]
        ]
    )


_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A template</dc:title><dc:creator>Ann Account</dc:creator>'
    "</cp:coreProperties>"
)


def docx(body: str, core: str = _CORE) -> bytes:
    """A Word document with this inside its body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?><w:document {_SPACE}><w:body>{body}</w:body></w:document>',
        )
        archive.writestr("docProps/core.xml", core)
    return out.getvalue()


def paragraph(text: str) -> str:
    """A Word paragraph."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def valid() -> dict[str, bytes]:
    """A valid document of each kind by file name."""
    word = docx("".join(map(paragraph, [TITLE, "By Jane Roe", LEAD, MORE])))
    made = {
        "a.txt": f"{TITLE}\nBy Jane Roe\n\n{LEAD}\n{MORE}\n".encode(),
        "b.md": f"# {TITLE}\n\n{LEAD}\n\n{MORE}\n".encode(),
        "c.html": PAGE.encode(),
        "d.rss": RSS.encode(),
        "e.atom": ATOM.encode(),
        "f.json": json.dumps({"articles": [_RECORD, _RECORD]}).encode(),
        "g.jsonl": "\n".join(json.dumps({**_RECORD, "n": n}) for n in range(3)).encode(),
        "h.csv": table(),
        "i.pdf": printed(),
        "j.docx": word,
        "k.eml": MAIL.encode(),
        "l.mhtml": ARCHIVE.encode(),
    }
    pages = {path.name: path.read_bytes() for path in sorted(PAGES.glob("*.html"))}
    return {**made, **pages}


_TOKENS = (
    b"<", b">", b"<div>", b"</div>", b"<table><tr>", b"<![CDATA[", b"]]>", b"<!--", b"&#x202e;", b"&amp;amp;", b"\0",
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"{", b"[", b'"',
    b"\\u0000", b"\\ud800", b";", b"\r", b"\n\n", b"=?utf-8?q?=",
    b"--b", b"Content-Type: multipart/mixed; boundary=b\n\n", b"1 0 R", b"endobj", b"stream\n", b"<script>", b"<style>",
    b'<!DOCTYPE x [<!ENTITY a "b">]>', b"&a;", b"<base href=x>", b"\xe2\x80\xae", b"9999999999", b"-1", b"PK\x03\x04",
    b'<p style="display:none">', b"<script type=application/ld+json>{}</script>", b"By ", b"2024-13-45",
)  # fmt: skip

Mutator = Callable[[bytes, random.Random], bytes]


def _flip(raw: bytes, dice: random.Random) -> bytes:
    out = bytearray(raw)
    for _ in range(dice.choice((1, 3, 30))):
        out[dice.randrange(len(out))] = dice.randrange(256)
    return bytes(out)


def _cut(raw: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(raw))
    return raw[:start] + raw[start + dice.randrange(1, 400) :]


def _end(raw: bytes, dice: random.Random) -> bytes:
    return raw[: dice.randrange(len(raw))]


def _twice(raw: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(raw))
    piece = raw[start : start + dice.randrange(1, 300)]
    return raw[:start] + piece * dice.choice((2, 5, 200)) + raw[start:]


def _swap(raw: bytes, dice: random.Random) -> bytes:
    a, b, c = sorted(dice.randrange(len(raw)) for _ in range(3))
    return raw[:a] + raw[b:c] + raw[a:b] + raw[c:]


def _token(raw: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(raw))
    return raw[:place] + dice.choice(_TOKENS) * dice.choice((1, 1, 3, 3000)) + raw[place:]


MUTATORS: tuple[Mutator, ...] = (_flip, _cut, _end, _twice, _swap, _token)


def mutated(count: int, seed: int) -> list[tuple[str, bytes]]:
    """`count` documents, one to three mutations each, under their own name or another; the same for the same seed."""
    dice = random.Random(seed)
    whole = sorted(valid().items())
    found: list[tuple[str, bytes]] = []
    for number in range(count):
        name, raw = whole[number % len(whole)]
        for _ in range(dice.randrange(1, 4)):
            raw = dice.choice(MUTATORS)(raw or b" ", dice)
        suffix = dice.choice((name[name.rfind(".") :],) * 6 + (".txt", ".html", ".json", ""))
        found.append((f"{number:05}{suffix}", raw))
    return found
