"""Word documents (.docx): their paragraphs, as they read with tracked changes accepted.

The standard library does it: a .docx is a ZIP of XML. What is opened is measured first, so that a
small file can't unfold into memory.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from summarizer.articles.derive.draft import Draft, Extracted, Request, Said, UnreadableError
from summarizer.articles.derive.tidy import tidied
from summarizer.articles.html.declared import author, language

#: Bytes of XML unpacked; the longest report has some 5 MB.
UNPACKED = 40_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CORE = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/elements/1.1/}language": "language",
}
#: What isn't part of the running text: deleted or moved words, fields' codes, notes' marks, the copy of a text box.
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "instrText", "delText", "Fallback", "sectPr", "pPr", "rPr", "commentReference"}
)
_ADVICE = "Save it again as .docx, or its text as .txt."


def read(raw: bytes, _request: Request) -> Extracted:
    """The document's text and properties.

    The file's dates of creation and change are no publication's, and are not taken.

    Raises:
        UnreadableError: no Word document, damaged, locked with a password, empty, or over 40 MB of XML.

    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            body = _parsed(archive, "word/document.xml")
            core = (
                _parsed(archive, "docProps/core.xml") if "docProps/core.xml" in archive.namelist() else None
            )
    except KeyError as error:
        raise UnreadableError(
            "this ZIP archive is no Word document", "Unpack it and give its files."
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError("this Word document is damaged", _ADVICE) from error
    except RuntimeError as error:  # what zipfile raises for an encrypted member
        raise UnreadableError(
            "this Word document is locked with a password", "Save it without one."
        ) from error
    text, cut = tidied("\n\n".join(paragraph for paragraph in _paragraphs(body) if paragraph.strip()))
    return Extracted((Draft(text, said=_said(core), cut=cut),))


def _parsed(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with archive.open(name) as member:
        xml = member.read(UNPACKED + 1)
    if len(xml) > UNPACKED:
        raise UnreadableError("this document unpacks to more than 40 MB", _ADVICE)
    if b"<!DOCTYPE" in xml[:2000] or b"<!ENTITY" in xml:
        raise UnreadableError("this document declares entities, which no Word document does", _ADVICE)
    try:
        return ElementTree.fromstring(xml)
    except ElementTree.ParseError as error:
        raise UnreadableError("this Word document is damaged", _ADVICE) from error


def _paragraphs(body: ElementTree.Element) -> Iterator[str]:
    """Paragraphs in order. A walk with a stack of its own: documents may be nested deeper than Python's."""
    pieces: list[str] = []
    item = False
    stack: list[tuple[ElementTree.Element, bool]] = [(body, False)]
    while stack:
        element, done = stack.pop()
        name = _local(element)
        if done:
            yield ("- " if item and "".join(pieces).strip() else "") + "".join(pieces).strip()
            pieces, item = [], False
            continue
        if name in _LEFT_OUT:
            continue
        if name == "p":
            if pieces:
                yield "".join(pieces)
            pieces = []
            item = any(_local(one) == "numPr" for one in element.iterfind("*/*"))
            stack.append((element, True))
        pieces.append(_words(element, name))
        stack += [(child, False) for child in reversed(element)]


def _words(element: ElementTree.Element, name: str) -> str:
    if name == "t":
        return element.text or ""
    return {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(name, "")


def _local(element: ElementTree.Element) -> str:
    for space in (_W, _STRICT, _MC):
        if element.tag.startswith(space):
            return element.tag[len(space) :]
    return ""


def _said(core: ElementTree.Element | None) -> dict[str, Said]:
    said: dict[str, Said] = {}
    for element in core if core is not None else ():
        field = _CORE.get(element.tag)
        value = " ".join((element.text or "").split())[:500]
        if field == "author":
            value = author(value.split(";")) or ""
        elif field == "language":
            value = language(value) or ""
        if field and value:
            said[field] = Said(value, f"document property {element.tag.rpartition('}')[2]}")
    return said
