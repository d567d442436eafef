"""Bytes of a file to text, unaltered: no newline is translated, nothing replaced, nothing guessed silently.

In order: a byte-order mark; UTF-8; UTF-16 without a mark; what charset-normalizer finds,
which believes an encoding that the text declares if it fits. A byte-order mark is no part of
the text. What can't be decoded without loss is refused: an offset into a text with replaced
characters would be worth nothing.
"""

from __future__ import annotations

import codecs
import re

#: The longest article read, in bytes.
LIMIT = 5_000_000
#: The most line breaks of an article; each line is looked at by some hundred rules.
LINES = 100_000

_MARKS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (a Word or OpenDocument file, perhaps)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet table"),
)
_SAVE = "Save its text as a .txt file and give that."
_ADVICE = {b"PAR1": "Tables are read into partitions: `summarizer extract … -o FOLDER/`."}
_PAGE = re.compile(r"\s{0,1000}(?:<!doctype\s{1,20}html|<html|<head|<body|<\?xml)", re.IGNORECASE)
#: Control characters that text files hold: tab, line feed, vertical tab, form feed, carriage return, escape.
_HALF = re.compile(r"[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


class UndecodableError(Exception):
    """These bytes aren't text. `args` are what is wrong with them, and what to do about it."""


def decode(raw: bytes) -> str:
    """The text of `raw`.

    Raises:
        UndecodableError: a file of another kind, binary data, or text in no encoding that fits.

    """
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            raise UndecodableError(f"this is {kind}, not plain text", _ADVICE.get(magic, _SAVE))
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding)
    return _checked(_unmarked(raw))


def check(text: str) -> str:
    """`text`, when it can be an article.

    Raises:
        UndecodableError: it holds no word, binary data, half characters, too many lines, or is a web page's markup.

    """
    if not any(ch.isalnum() for ch in text):
        raise UndecodableError("it is empty", "There is nothing to read; give a file that holds an article.")
    if text.count("\n") + text.count("\r") > LINES:
        raise UndecodableError(f"it has more than {LINES:,} lines", "Is it one article? Split it.")
    if _HALF.search(text):
        raise UndecodableError("it holds half characters (lone surrogates)", "Save the text again as UTF-8.")
    if _PAGE.match(text):
        raise UndecodableError("this is a web page's markup", "Save the page as plain text and give that.")
    return _checked(text)


def _checked(text: str) -> str:
    if "\0" in text or len(_CONTROL.findall(text)) > max(3, len(text) // 200):
        raise UndecodableError("this is binary data, not text", "Give a plain-text file.")
    return text


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return _checked(raw.decode(encoding))
    except (UnicodeDecodeError, LookupError) as error:
        raise UndecodableError(
            f"its byte-order mark says {encoding.upper()}, but its bytes aren't",
            "Save the text again as UTF-8.",
        ) from error


def _unmarked(raw: bytes) -> str:
    if b"\0" in raw[:4000]:
        return _wide(raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(raw):
            raise UndecodableError(
                f"this is UTF-8 text with a damaged character at byte {error.start}",
                "Repair it or save the text again as UTF-8.",
            ) from error
    return _detected(raw)


def _wide(raw: bytes) -> str:
    """UTF-16 without its mark: most high bytes of Western text are zero, all on one side."""
    sample = raw[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > 0.4 * len(sample) / 2 and others < 0.05 * len(sample):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                break
    raise UndecodableError("this is binary data, not text", "Give a plain-text file.")


def _is_damaged_utf8(raw: bytes) -> bool:
    """Mostly valid multi-byte UTF-8 with few faults: another encoding would hardly look so."""
    text = raw.decode("utf-8", "replace")
    faults = text.count("\ufffd")
    wide = sum(ch > "\x7f" for ch in text) - faults
    return wide >= 4 * faults


def _detected(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # 40 ms, and only for files that aren't UTF-8

    best = from_bytes(raw).best()
    if best is None:
        raise UndecodableError(
            "its text is in no encoding that could be recognised", "Save it again as UTF-8."
        )
    return raw.decode(best.encoding)
