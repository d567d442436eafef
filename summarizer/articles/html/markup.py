"""A page's bytes to its markup, as browsers do it, and to a tree.

The text of a page is derived anyway, so a few damaged bytes don't cost the page, as they would cost a text
file whose offsets must be the file's: they are read as what they most likely were, and a warning says so.
"""

from __future__ import annotations

import codecs
import re
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from summarizer.articles.derive.draft import UnreadableError

#: Bytes at the top in which an encoding may be declared; the HTML standard looks at 1024, real pages are worse.
_TOP = 4096
_META = re.compile(rb"<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}[\"']([\w.:-]{2,40})", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: The labels of https://encoding.spec.whatwg.org/#names-and-labels that pages use, as Python's codecs. A page that
#: says ISO-8859-1 means Windows-1252, and so on. A label that isn't here is not believed: Python's own list holds
#: codecs that are no character sets (`rot13`, `unicode_escape`).
_LABELS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 utf-16 utf-16le utf-16be",  # ASCII could be read: it can't be UTF-16
    "cp1252": "iso-8859-1 latin1 latin-1 us-ascii ascii windows-1252 cp1252 iso8859-1 l1 x-cp1252",
    "iso8859-2": "iso-8859-2 latin2 iso8859-2",
    "iso8859-5": "iso-8859-5 iso8859-5",
    "iso8859-6": "iso-8859-6",
    "iso8859-7": "iso-8859-7 greek",
    "iso8859-8": "iso-8859-8 iso-8859-8-i",
    "cp1254": "iso-8859-9 windows-1254 latin5",
    "iso8859-15": "iso-8859-15 latin9 iso8859-15",
    "cp1250": "windows-1250 cp1250",
    "cp1251": "windows-1251 cp1251",
    "cp1253": "windows-1253",
    "cp1255": "windows-1255",
    "cp1256": "windows-1256",
    "cp1257": "windows-1257 iso-8859-13",
    "cp1258": "windows-1258",
    "cp874": "windows-874 tis-620 iso-8859-11",
    "koi8-r": "koi8-r koi8",
    "koi8-u": "koi8-u",
    "gb18030": "gb2312 gbk gb18030 x-gbk chinese",
    "big5hkscs": "big5 big5-hkscs",
    "cp932": "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji",
    "euc_jp": "euc-jp x-euc-jp",
    "iso2022_jp": "iso-2022-jp",
    "cp949": "euc-kr ks_c_5601-1987 korean windows-949",
}
_CODEC = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
#: Bytes that charset-normalizer is shown; it takes seconds over a megabyte.
_SAMPLE = 60_000
#: Fewer bytes beyond ASCII tell nothing about an encoding.
_FEW = 16
#: What breaks a parser or hides words: control characters, and characters that no document may hold.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(r"&#([xX][0-9a-fA-F]{1,8}|\d{1,9});?")


def decoded(raw: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The markup, and warnings about its encoding.

    In order: a byte-order mark; UTF-8, if it fits and isn't plain ASCII; what the transport declared; what the
    page declares; what charset-normalizer finds; Windows-1252. Of a page in UTF-8 with damaged bytes, those
    are read as Windows-1252.
    """
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            return _clean(raw[len(mark) :].decode(codec, "replace")), ()
    try:
        return _clean(raw.decode("utf-8")), ()
    except UnicodeDecodeError:
        pass
    for codec in _declared(raw, declared):
        if codec != "utf-8" and (text := _fits(raw, codec)) is not None:
            return _clean(text), ()
    repaired, faults, wide = _repaired(raw)
    if wide >= 2 * faults:
        return _clean(repaired), (f"{faults} bytes aren't UTF-8 and were read as Windows-1252",)
    codec = _guessed(raw)
    return _clean(raw.decode(codec, "replace")), (f"its encoding isn't declared; read as {codec}",)


def tree(markup: str) -> Any:
    """The page as a tree.

    Raises:
        UnreadableError: there is no markup in it.

    """
    parser = HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    declaration = re.match(r"\s{0,100}<\?xml[^>]{0,300}\?>", markup)
    try:
        page = document_fromstring(markup[declaration.end() :] if declaration else markup, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("its markup can't be parsed", "Save the page's text as a .txt file.") from error
    _scrub(page)
    return page


def _scrub(page: Any) -> None:
    """Take out control characters that the parser let through: lxml refuses to move text that holds one."""
    for element in page.iter():
        for part in ("text", "tail"):
            if (words := getattr(element, part)) and _NOT_TEXT.search(words):
                setattr(element, part, _NOT_TEXT.sub("", words))
        for name, value in element.attrib.items():
            if _NOT_TEXT.search(value):
                element.set(name, _NOT_TEXT.sub("", value))


def _clean(text: str) -> str:
    return _REFERENCE.sub(_referred, _NOT_TEXT.sub("", text))


def _referred(match: re.Match[str]) -> str:
    """A character reference as it is; as browsers have it, where it stands for a control character: old pages write
    Windows-1252 that way ("&#147;"), others nothing that a document may hold.
    """
    number = int(match[1][1:], 16) if match[1][0] in "xX" else int(match[1])
    if 0x80 <= number <= 0x9F:
        return bytes([number]).decode("cp1252", "ignore")
    known = number in {9, 10, 13} or (0x20 <= number <= 0x10FFFF and not _NOT_TEXT.match(chr(number)))
    return match[0] if known else ""


def _declared(raw: bytes, declared: str | None) -> list[str]:
    """Codecs that are declared, the transport's first."""
    top = raw[:_TOP]
    found = [declared or ""]
    found += [match[1].decode("ascii", "replace") for match in (_META.search(top), _XML.search(top)) if match]
    return [_CODEC[label.strip().lower()] for label in found if label.strip().lower() in _CODEC]


def _fits(raw: bytes, codec: str) -> str | None:
    """The text, or None when the bytes aren't in this encoding. Windows-1252 leaves five bytes undefined."""
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        text = raw.decode(codec, "replace")
    return text if text.count("\ufffd") * 1000 < len(text) else None


def _repaired(raw: bytes) -> tuple[str, int, int]:
    """UTF-8 with its damaged bytes read as Windows-1252; how many those are; how many characters are beyond ASCII."""
    text = raw.decode("utf-8", "surrogateescape")
    faults = sum("\udc80" <= ch <= "\udcff" for ch in text)
    wide = sum(ch > "\x7f" for ch in text) - faults
    table = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
    return text.translate(table), faults, wide


def _guessed(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    if sum(byte > 0x7F for byte in raw[:_SAMPLE]) < _FEW:
        return "cp1252"
    best = from_bytes(raw[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"
