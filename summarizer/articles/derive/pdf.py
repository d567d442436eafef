"""PDF: words with their places on the page, put together again as paragraphs.

A PDF knows glyphs, not paragraphs. pypdf gives runs of text with position and size, in the order in which the
page draws them, which is reading order in what browsers, word processors and agencies write.
"""

from __future__ import annotations

import io
from typing import Any

from summarizer.articles.derive.draft import Draft, Extracted, Request, Said, UnreadableError
from summarizer.articles.derive.paper import Row, layout
from summarizer.articles.derive.tidy import tidied
from summarizer.articles.html.declared import author, language

#: Pages read; a longer document is a book.
PAGES = 300
#: Characters of text in all.
LONGEST = 4_000_000
#: Letters drawn as one: "o\ufb03cials" is "officials" to a reader, and to a search.
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "ft",
        "\ufb06": "st",
    }
)
_ADVICE = "Save its text as a .txt file and give that."


def read(raw: bytes, _request: Request) -> Extracted:
    """The document's text.

    Its dates of creation and change are the file's, not a publication's, and are not taken.

    Raises:
        UnreadableError: damaged, locked with a password, without text (a scan), or too long.

    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        document = PdfReader(io.BytesIO(raw), strict=False)
        if document.is_encrypted and not document.decrypt(""):
            raise UnreadableError("this PDF is locked with a password", "Save it without one.")
        rows = _rows(document)
        properties: Any = document.metadata or {}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError) as error:
        raise UnreadableError("this PDF is damaged", _ADVICE) from error
    laid = layout(rows)
    text, cut = tidied("\n\n".join(laid.paragraphs))
    if not any(ch.isalnum() for ch in text):
        raise UnreadableError(
            "this PDF holds pictures of text (a scan), no text",
            "Run it through text recognition (OCR) first.",
        )
    said = _said(properties, laid.title)
    return Extracted((Draft(text, said=said, cut=dict(sorted({**laid.cut, **cut}.items()))),))


def _rows(document: Any) -> list[list[Row]]:
    """The rows of each page.

    Raises:
        UnreadableError: more pages or text than are read.

    """
    pages: list[list[Row]] = []
    length = 0
    for number, page in enumerate(document.pages):
        if number >= PAGES:
            raise UnreadableError(f"this PDF has more than {PAGES} pages", "Give the article's own pages.")
        gathered = _Gathered()
        page.extract_text(visitor_text=gathered.visit)
        rows = gathered.finished()
        length += sum(len(row.text) for row in rows)
        if length > LONGEST:
            raise UnreadableError("this PDF holds more text than an article", "Give the article's own pages.")
        pages.append(rows)
    return pages


class _Gathered:
    """Collects a page's runs of text into rows, as pypdf visits them."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._pieces: list[str] = []
        self._at: tuple[float, float, float] | None = None

    def visit(self, text: str, cm: Any, tm: Any, _font: object, size: float) -> None:
        """One run: its text, the two matrices that place it, its size before scaling."""
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[1]) or 1.0
        for place, piece in enumerate(text.translate(_LIGATURES).split("\n")):
            if place:
                self._close()
            if not piece:
                continue
            if self._at is None and piece.strip():
                self._at = (x, y, abs(size * scale))
            self._pieces.append(piece)

    def finished(self) -> list[Row]:
        """All rows of the page, in the order in which they were drawn."""
        self._close()
        return self._rows

    def _close(self) -> None:
        text = " ".join("".join(self._pieces).split())
        if text and self._at:
            self._rows.append(Row(text, *self._at))
        self._pieces, self._at = [], None


def _said(properties: Any, title: str | None) -> dict[str, Said]:
    said: dict[str, Said] = {}
    if title:
        said["title"] = Said(title, "largest type")
    named = _property(properties, "/Title")
    if (
        named
        and not title
        and not named.lower().endswith((".doc", ".docx", ".indd", ".pdf", ".qxd", ".html"))
    ):
        said["title"] = Said(named, "pdf title")
    if writer := author([_property(properties, "/Author")]):
        said["author"] = Said(writer, "pdf author")
    if code := language(_property(properties, "/Lang")):
        said["language"] = Said(code, "pdf language")
    return said


def _property(properties: Any, name: str) -> str:
    value = properties.get(name)
    return " ".join(value.split())[:500] if isinstance(value, str) else ""
