"""Two comparable forms of a text: one as long as the original, one folded with a map back.

`normalise` keeps the length, so an offset into it is an offset into the original.
`Folded` may drop, merge and compose characters, and remembers where each came from.
Neither changes letters, case or figures: two texts with one folded form differ in typography only.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator

_DOUBLE = "“”„‟«»″〝〞＂"
_SINGLE = "‘’‚‛′`´ʼ＇"
_DASH = "‐‑‒–—―−﹣－"
#: Every white space but the line feed, which stays: line-anchored patterns need it.
_SPACE = (
    "\t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_LINE = "\x0b\x0c\x85\u2028\u2029"


def _table() -> dict[int, str]:
    """Character to character, one for one. Full-width letters and digits (U+FF10…) become plain ones."""
    pairs = {'"': _DOUBLE, "'": _SINGLE, "-": _DASH, " ": _SPACE, "\n": _LINE}
    table = {ord(ch): to for to, chars in pairs.items() for ch in chars}
    wide = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
    return table | {code: chr(code - 0xFEE0) for code in wide}


_ONE_FOR_ONE = _table()
#: Marks of other scripts and the plain ones they are typed for; `Folded` alone reads them so, and never between
#: digits, where a mark may join a figure that it doesn't join here.
_EASTERN = str.maketrans("，。：；！？（）％｡،؛؟٪।", ",.:;!?()%.,;?%.")

#: Invisible characters that carry no letter: soft hyphen, joiners, directional marks, variation selectors,
#: byte-order mark, tags (Unicode 15.1, general category Cf, and FE00–FE0F).
INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f"
)

#: Characters that combine with the one before. Blocks, not categories: a table of all 1.1 million code
#: points would cost 100 ms at import. Conjoining Hangul vowels and finals compose in the same way.
COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u1160-\u11ff"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)

#: Indic and Burmese signs that compose with the letter before, and letters that NFC spells out
#: (Unicode's composition exclusions). The nukta of Hindi is the commonest.
_SIGNS = (
    "\u093c\u09bc\u09be\u09d7\u0a3c\u0b3c\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57"
    "\u0dca\u0dcf\u0ddf\u102e"
)
_EXCLUDED = "\u0958-\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59-\u0a5b\u0a5e\u0b5c\u0b5d"
#: Letters drawn as a page's glyphs: Latin ligatures, Hebrew and Arabic presentation forms, half-width kana.
_GLYPHS = "ﬀ-ﬆĲĳ\ufb13-\ufb17\ufb1d-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc\uff66-\uff9d"
_TATWEEL = "\u0640"
_ELLIPSIS = r"…|\.\.\.|\.[ \u00a0]\.[ \u00a0]\."
_WS = rf"[\s{INVISIBLE}]"
_SPECIAL = re.compile(
    rf"""(?P<cluster>[^\s{COMBINING}{INVISIBLE}{_TATWEEL}{_GLYPHS}][{COMBINING}]{{1,32}})
    |(?P<indic>[\u0900-\u0dff\u1000-\u109f][{_SIGNS}]{{1,4}})
    |(?P<gone>[{INVISIBLE}{_TATWEEL}]+)
    |(?P<ellipsis>{_ELLIPSIS})
    |(?P<dash>[ ]?(?:—|―|--{{1,3}})[ ]?)
    |(?P<editor>\[(?P<letter>[^\W\d_])\](?=[^\W\d_]))
    |(?P<space>\s{_WS}+|[^\S ])
    |(?P<ligature>[{_GLYPHS}][\uff9e\uff9f]?)
    |(?P<single>``|''|[{_DOUBLE}{_SINGLE}{_DASH}０-９Ａ-Ｚａ-ｚ\u2126\u212a\u212b\uf900-\ufaff{_EXCLUDED}])
    |(?P<eastern>(?<!\d)[，。：；！？（）％｡،؛؟٪।]|[，。：；！？（）％｡،؛؟٪।](?!\d))
    """.replace("\n    ", ""),
)
#: Every special has one of these as its first or second character, but for a run of plain spaces. Searching a set
#: of characters is ten times faster than trying every alternative at every character.
_SUSPECT = re.compile(r"[^ -&(-,/-Z\\-_a-~]")
_GLYPH = re.compile(f"[{_GLYPHS}]")
#: As they are folded.
_CLOSERS = "\"')]"


def normalise(text: str) -> str:
    """`text` with quote marks, dashes and white space unified; exactly as long as `text`.

    Curly, low and angled double quotes become `"`, single ones `'`; dashes and the minus sign `-`; white
    space other than the line feed a space, exotic line ends a line feed; full-width letters and digits
    plain ones. A one-character ellipsis stays, and so do invisible characters: dropping them would move
    offsets (`Folded` does).
    """
    return text.translate(_ONE_FOR_ONE)


class Folded:
    """`text` folded for matching, with the way back.

    Beyond `normalise`: white-space runs are one space, but a paragraph border that no full stop precedes
    stays a line feed (a headline is not the beginning of the next sentence) unless `paragraphs` is false;
    an ellipsis is `...`; an em dash and two hyphens are ` - `; invisible characters are
    dropped, and so is the stroke that draws Arabic words out; ligatures, presentation forms and half-width kana
    are spelled out; letters and their combining marks are composed (NFC); full-width and Arabic marks are plain
    ones; an editor's letter is freed of its brackets ("[T]he" is "The").

    `text` is the folded form; `origin[i]` is where the original of its i-th character starts and
    `ends[i]` where it ends (exclusive). One pass, linear.
    """

    __slots__ = ("_pieces", "ends", "origin", "text")

    def __init__(self, text: str, paragraphs: bool = True) -> None:
        self._pieces: list[str] = []
        self.origin = array("l")
        self.ends = array("l")
        done = 0
        for found in _specials(text):
            self._plain(text, done, found.start())
            self._special(text, found, paragraphs)
            done = found.end()
        self._plain(text, done, len(text))
        self.text = "".join(self._pieces)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The original's `[start, end)` of the folded `[start, end)`, which must not be empty."""
        return self.origin[start], self.ends[end - 1]

    def _plain(self, text: str, start: int, end: int) -> None:
        if start < end:
            self._pieces.append(text[start:end])
            self.origin.extend(range(start, end))
            self.ends.extend(range(start + 1, end + 1))

    def _special(self, text: str, found: re.Match[str], paragraphs: bool) -> None:
        kind, start, end = found.lastgroup, found.start(), found.end()
        if kind == "space":
            self._space(text, start, end, paragraphs)
        elif kind == "dash":
            self._add(" - ", start, end)
        elif kind == "editor":
            self._add(found["letter"], start, end)
        elif kind == "ellipsis":
            self._add("...", start, end)
        elif kind != "gone":
            self._add(_compose(found.group()), start, end)

    def _add(self, folded: str, start: int, end: int) -> None:
        self._pieces.append(folded)
        self.origin.extend([start] * len(folded))
        self.ends.extend([end] * len(folded))

    def _space(self, text: str, start: int, end: int, paragraphs: bool) -> None:
        """One space for the run; a line feed where a paragraph just stops."""
        blank = paragraphs and text[start:end].translate(_ONE_FOR_ONE).count("\n") > 1
        before = "".join(self._pieces[-3:])[-8:].rstrip(_CLOSERS)[-1:] if blank else ""
        self._add("\n" if blank and before not in ".!?" else " ", start, end)


def _specials(text: str) -> Iterator[re.Match[str]]:
    """What `_SPECIAL` finds, in order, not overlapping."""
    if "  " in text:
        yield from _SPECIAL.finditer(text)
        return
    done = 0
    for suspect in _SUSPECT.finditer(text):
        at = suspect.start()
        if at < done:
            continue
        found = (_SPECIAL.match(text, at - 1) if at > done else None) or _SPECIAL.match(text, at)
        if found is not None:
            yield found
            done = found.end()


def _compose(piece: str) -> str:
    """Ligatures spelled out, marks composed, typography unified, for one short piece."""
    if piece in ("''", "``"):
        return '"'
    if _GLYPH.match(piece):
        return unicodedata.normalize("NFKC", piece)
    return unicodedata.normalize("NFC", piece).translate(_ONE_FOR_ONE).translate(_EASTERN)
