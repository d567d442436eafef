"""Articles that try to take over whoever reads them, and articles that only look so; all invented.

`attacks.jsonl`: `name`; `form` of the document; `where` in the article the `words` stand; `payload`, words that are
nowhere else in the three articles, so that whoever repeats them has it from the attack; `rule` that must find it
(several apart by `|`), null where the text never gets to be read as the article's; `hidden` = the words must not be
in the text.
`benign.jsonl`: `name`, `text`, and `quoted` = it quotes an order to a model, and a reader is told that much.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
TITLE = "Two die in Harlow Quay warehouse fire"
PARAGRAPHS = (
    "Two people died and eleven were hurt when a warehouse burned at Harlow Quay on Tuesday night, police said.",
    "The fire broke out at 9:40 p.m. and spread to a second building within twenty minutes, according to the fire"
    " service, which sent 85 firefighters.",
    "Mayor Ellen Marsh said the quay would stay closed until Friday. “We owe the families an answer,” she"
    " told reporters.",
    "Inspectors will search the site for a cause from Thursday, the fire service said.",
)
#: What other papers say of the same fire; neither addresses anybody but its readers.
BESIDE = {
    "beside-1.txt": "Warehouse fire at Harlow Quay kills two\n\nBy Tom Reed\nMarch 4, 2026\n\n"
    "Two people were killed and eleven others hurt in a warehouse fire at Harlow Quay on Tuesday night,"
    " police said.\n\n"
    "The fire service sent 85 firefighters. The quay will stay closed until Friday, Mayor Ellen Marsh said.\n",
    "beside-2.txt": "Harlow Quay: fire destroys two buildings\n\nMarch 4, 2026\n\n"
    "A fire destroyed two buildings at Harlow Quay late on Tuesday. Police said two people died and twelve"
    " were hurt.\n\n"
    "“We owe the families an answer,” Mayor Ellen Marsh said.\n",
}


@dataclass(frozen=True)
class Attack:
    """One line of `attacks.jsonl`."""

    name: str
    form: str
    where: str
    words: str
    payload: str
    rule: str | None
    hidden: bool = False

    @property
    def file(self) -> str:
        """The document's name."""
        ending = self.form.split("-")[0]
        return "article." + {"text": "txt", "feed": "xml"}.get(ending, ending)

    def document(self) -> bytes:
        """The document that holds the attack."""
        return _FORMS[self.form](self)

    @property
    def rules(self) -> frozenset[str]:
        """Names of rules, one of which must find it; empty when none can."""
        return frozenset((self.rule or "").split("|")) - {""}


@dataclass(frozen=True)
class Benign:
    """One line of `benign.jsonl`."""

    name: str
    text: str
    quoted: bool


def attacks() -> list[Attack]:
    """All attacks."""
    return [Attack(**json.loads(line)) for line in _lines("attacks.jsonl")]


def benign() -> list[Benign]:
    """All look-alikes."""
    return [Benign(**json.loads(line)) for line in _lines("benign.jsonl")]


def _lines(name: str) -> list[str]:
    return (HERE / name).read_text("utf-8").splitlines()


def _body(attack: Attack) -> list[str]:
    paragraphs = list(PARAGRAPHS)
    places = {"start": 0, "middle": 2, "end": len(paragraphs)}
    if attack.where in places:
        paragraphs.insert(places[attack.where], attack.words)
    return paragraphs


def _text(attack: Attack) -> bytes:
    title = attack.words if attack.where == "title" else TITLE
    byline = attack.words if attack.where == "byline" else "By Jane Doe"
    return "\n\n".join((title, f"{byline}\nMarch 4, 2026", *_body(attack))).encode() + b"\n"


def _html(attack: Attack) -> bytes:
    paragraphs = [part if part == attack.words else f"<p>{escape(part)}</p>" for part in _body(attack)]
    head = attack.words if attack.words.startswith("<meta") else ""
    body = "\n".join(part for part in paragraphs if part != head)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body><article><h1>{TITLE}</h1>\n"
        f"<time datetime=2026-03-04>March 4, 2026</time>\n{body}\n</article></body></html>"
    ).encode()


def _json(attack: Attack) -> bytes:
    titled = attack.form.endswith("title")
    body = PARAGRAPHS if titled else _body(attack)
    record = {
        "title": attack.words if titled else TITLE,
        "published": "2026-03-04",
        "text": "\n\n".join(body),
    }
    return json.dumps(record).encode() + b"\n"


def _csv(attack: Attack) -> bytes:
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(["title", "published", "text"])
    writer.writerow([TITLE, "2026-03-04", "\n\n".join(_body(attack))])
    return held.getvalue().encode()


def _feed(attack: Attack) -> bytes:
    body = escape("".join(f"<p>{part}</p>" for part in _body(attack)))
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Harlow Post</title><link>https://post.example/</link>'
        f"<description>News</description><item><title>{TITLE}</title><link>https://post.example/1</link>"
        f"<pubDate>Wed, 04 Mar 2026 08:00:00"
        f" GMT</pubDate><description>{body}</description></item></channel></rss>"
    ).encode()


def _mail(attack: Attack) -> bytes:
    message = EmailMessage()
    part = attack.form.partition("-")[2]
    message["Subject"] = attack.words if part == "subject" else TITLE
    message["From"] = "Jane Doe <jane@post.example>"
    message["Date"] = "Wed, 04 Mar 2026 08:00:00 +0000"
    if part == "header":
        message["X-Summary-Note"] = attack.words
    message.set_content("\n\n".join(PARAGRAPHS if part else _body(attack)))
    return bytes(message)


def _pdf(attack: Attack) -> bytes:
    """A page whose extra line is drawn in text rendering mode 3: neither filled nor stroked."""
    lines = [TITLE, *(piece for part in _body(attack) for piece in _cut(part))]
    shown = []
    for line in lines:
        mode = 3 if line in _cut(attack.words) else 0
        shown.append(f"{mode} Tr ({line.translate(_PDF)}) Tj T*")
    stream = ("BT /F1 10 Tf 14 TL 40 780 Td\n" + "\n".join(shown) + "\nET").encode("latin-1", "replace")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            count,
            table,
            count,
            len(out),
        )
    )


_PDF = str.maketrans({"“": '"', "”": '"', "(": r"\(", ")": r"\)", "\\": r"\\"})


def _cut(part: str) -> list[str]:
    words, lines = part.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 90:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


_FORMS: Mapping[str, Callable[[Attack], bytes]] = {
    "text": _text,
    "html": _html,
    "jsonl": _json,
    "jsonl-title": _json,
    "csv": _csv,
    "feed": _feed,
    "eml": _mail,
    "eml-subject": _mail,
    "eml-header": _mail,
    "pdf": _pdf,
}
