"""Words written so that no reader sees or reads them: invisible characters, Base64, hex, ROT13 and more."""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote


@dataclass(frozen=True)
class Decoded:
    """`text[start:end]` of the original says `words`; `how` names the encoding. `unseen`: nobody sees that
    it's there.
    """

    start: int
    end: int
    words: str
    how: str
    unseen: bool = False


#: Tag characters copy ASCII without being drawn. A flag such as Scotland's has six, the last of them U+E007F.
_TAGS = re.compile("[\U000e0000-\U000e007e]{7,}")
#: Variation selectors, of which a letter or picture has one.
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{4,}")
#: Characters without width in a row: joiners stand alone between letters.
_WIDTHLESS = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u180e]{12,}")
_BASE64 = re.compile(r"(?<![\w+/=-])[A-Za-z0-9+/_-]{20,}={0,2}(?![\w+/=])")
_WRAPPED = re.compile(
    r"(?<![\w+/=-])(?:[A-Za-z0-9+/]{40,100}\n){1,400}+[A-Za-z0-9+/]{4,100}={0,2}(?![\w+/=])"
)
_HEX = re.compile(r"(?<![\w])(?:(?:0x|\\x)?[0-9a-fA-F]{2}[ :,]?){12,}+")
_BINARY = re.compile(r"(?<![\w])(?:[01]{8} ?){8,}+")
_ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{4})\}?|\\x([0-9a-fA-F]{2})")
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")
#: Characters of a word, or figures in a text, below which nothing is encoded in them.
_LONG, _WIDE = 20, 40
#: Words of an order in ROT13 and backwards; two of them in one paragraph are no chance.
_ROT13 = ("vtaber", "qvfertneq", "vafgehpgvba", "cebzcg", "fhzznel", "fhzznevm", "fhzznevf", "cerivbhf", "nffvfgnag",
          "flfgrz", "pbasvezrq", "negvpyr")  # fmt: skip
_BACKWARDS = tuple(codecs.decode(word, "rot13")[::-1] for word in _ROT13)
#: Characters decoded at most, of all together.
MOST = 200_000


def decoded(text: str) -> Iterator[Decoded]:
    """Everything in `text` that can be decoded into words. Linear in the text."""
    if not text.isascii():
        yield from _invisible(text)
    yield from _runs(text)
    yield from _paragraphs(text)


def _invisible(text: str) -> Iterator[Decoded]:
    for match in _TAGS.finditer(text):
        words = "".join(chr(ord(ch) - 0xE0000) for ch in match[0])
        yield Decoded(*match.span(), words, "tag characters", unseen=True)
    for match in _SELECTORS.finditer(text):
        raw = bytes(_selected(ch) for ch in match[0])
        yield Decoded(*match.span(), _words(raw) or "", "variation selectors", unseen=True)
    for match in _WIDTHLESS.finditer(text):
        yield Decoded(*match.span(), _bits(match[0]), "characters without width", unseen=True)


def _selected(char: str) -> int:
    code = ord(char)
    return code - 0xFE00 if code < 0xE0000 else min(255, code - 0xE0100 + 16)


def _bits(run: str) -> str:
    """Eight characters of two kinds are a letter; empty when that gives no words."""
    kinds = sorted(set(run))
    if len(kinds) != 2:
        return ""
    for zero in kinds:
        bits = "".join("0" if ch == zero else "1" for ch in run)
        raw = bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits) - 7, 8))
        if words := _words(raw):
            return words
    return ""


def _runs(text: str) -> Iterator[Decoded]:
    longest = max(map(len, text.split()), default=0)
    figures = sum(map(text.count, "0123456789"))
    found: tuple[tuple[str, bool, re.Pattern[str], Callable[[str], bytes]], ...] = (
        ("Base64", longest >= _WIDE, _WRAPPED, _base64),
        ("Base64", longest >= _LONG, _BASE64, _base64),
        ("hex figures", figures >= _LONG, _HEX, _hex),
        ("binary figures", text.count("0") + text.count("1") >= _WIDE, _BINARY, _binary),
    )
    for how, likely, pattern, decode in found:
        for match in pattern.finditer(text) if likely else ():
            words = _words(decode(match[0]))
            if words:
                yield Decoded(*match.span(), words, how)


def _base64(run: str) -> bytes:
    packed = run.replace("\n", "").replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(
            packed[: len(packed) // 4 * 4 if len(packed) % 4 == 1 else None] + "=" * (-len(packed) % 4)
        )
    except binascii.Error:
        return b""


def _hex(run: str) -> bytes:
    return bytes.fromhex(re.sub(r"0x|\\x|[ :,]", "", run))


def _binary(run: str) -> bytes:
    bits = run.replace(" ", "")
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8))


def _words(raw: bytes) -> str | None:
    """The text, if it is one: UTF-8, printable, with a space between words."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    shown = sum(ch.isprintable() or ch in "\n\t" for ch in text)
    return text if text and shown == len(text) and " " in text.strip() else None


def _paragraphs(text: str) -> Iterator[Decoded]:
    """Paragraphs that are written in another way as a whole or in part."""
    low = text.lower()
    ways: tuple[tuple[str, bool, Callable[[str], str | None]], ...] = (
        (
            "ROT13",
            _some(low, _ROT13),
            lambda line: codecs.decode(line, "rot13") if _some(line.lower(), _ROT13) else None,
        ),
        (
            "letters written backwards",
            _some(low, _BACKWARDS),
            lambda line: line[::-1] if _some(line.lower(), _BACKWARDS) else None,
        ),
        (
            "character references",
            low.count("&#") > 3,
            lambda line: html.unescape(line) if "&#" in line else None,
        ),
        ("escapes", len(_ESCAPE.findall(low[:MOST])) > 3, lambda line: _ESCAPE.sub(_escaped, line)),
        (
            "percent signs",
            len(_PERCENT.findall(low[:MOST])) > 3,
            lambda line: unquote(line) if "%" in line else None,
        ),
    )
    chosen = [(how, decode) for how, there, decode in ways if there]
    if not chosen:
        return
    at = 0
    for line in text.split("\n"):
        for how, decode in chosen:
            words = decode(line)
            if words and words != line:
                yield Decoded(at, at + len(line), words, how)
        at += len(line) + 1


def _some(low: str, stems: tuple[str, ...]) -> bool:
    return sum(stem in low for stem in stems) > 1


def _escaped(match: re.Match[str]) -> str:
    return chr(int(match[1] or match[2], 16))
