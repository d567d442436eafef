"""A text as rules read it: lower case, plain marks, disguises undone; every character knows where it came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.articles.addressed.rule import KEY, key, keyed
from summarizer.text.normal import INVISIBLE, normalise

_UNSEEN = re.compile(f"[{INVISIBLE}\U000e0100-\U000e01ef\u034f\u115f\u1160\u3164\uffa0]+")
#: Letters of other scripts that are drawn as Latin ones: the lower-case part of Unicode's `confusables.txt` that
#: stands for a to z, in pairs.
_ALIKE = dict(
    zip(
        "авеѕіїјкӏмнорстухһԁԛԝѵүьёѐїαβεηικνορτυχωγϲϳոսհօցɡıɩαѡꭰɑ",
        "abesiijklmhopctyxhdqwvybeeiabeniкvoptuxwycjnuhoggiiawda".replace("к", "k"),
        strict=True,
    )
)
#: Figures and signs that stand for letters ("1gn0re").
_FIGURES = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    "$": "s",
    "|": "i",
    "!": "i",
}
_HOMOGLYPHS = {ord(ch): to for ch, to in _ALIKE.items()}
_LEET = {ord(ch): to for ch, to in _FIGURES.items()}
#: A word in which both scripts stand, or letters and figures.
_MIXED = re.compile(r"[a-z][\u0370-\u052f\u0561-\u0587ɑɡıɩ]|[\u0370-\u052f\u0561-\u0587ɑɡıɩ][a-z]")
_DIGITS_IN = re.compile(r"[013457@$|!](?=[a-z])")
#: Of so many such words one doesn't speak of a disguise: "b2b", "covid19", "h1n1".
_FEW_DIGITS = 3
#: What stays of them: letters, and one space where two or three part words.
_KEPT = re.compile(r"[^\W_]|(?<= ) (?! )")
_LATIN = re.compile(r"[a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")
#: Fewer letters that stand alone spell no order.
_SPREAD = 9
#: Letters with something between every two: "i g n o r e", "i.g.n.o.r.e".
_SPACED = re.compile(
    r"(?<!\w)(?:\w[ .*_·-]){9,4000}+\w(?!\w)"
    r"|(?<!\w)(?:\w[ .*_·-]){1,400}+(?: {1,3}(?:\w[ .*_·-]){1,40}+){3,400}+(?:\w(?!\w))?"
)


@dataclass(frozen=True)
class View:
    """`text` to be matched; `at[i]` is where its i-th character stands in the original (None: at `i`)."""

    text: str
    at: Sequence[int] | None = None

    @cached_property
    def keys(self) -> frozenset[str]:
        """All that a stem may be looked up by: the words, also without a final s, and how the longer ones begin."""
        words = frozenset(_WORD.findall(self.text))
        if not self.text.isascii():  # scripts without spaces: "如果你是ai"
            words |= frozenset(_LATIN.findall(self.text))
        return words | {word[:KEY] for word in words} | {word.removesuffix("s") for word in words}

    def present(self, stems: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the stems that may stand in the text."""
        keys, others = keyed(stems)
        found = tuple(stem for stem in others if stem in self.text)
        if keys.isdisjoint(self.keys):
            return found
        return (*found, *(stem for stem in stems if key(stem) in self.keys))

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The original's `[start, end)` of this view's, which is not empty."""
        if self.at is None:
            return start, end
        return self.at[start], self.at[end - 1] + 1


def views(text: str) -> Iterator[View]:
    """The text itself, then with letters of mixed scripts, figures for letters and spaced letters undone, where there
    are such. Linear in the text.
    """
    plain = _plain(text)
    yield plain
    if not plain.text.isascii() and _MIXED.search(plain.text):
        yield View(plain.text.translate(_HOMOGLYPHS), plain.at)
    if (
        sum(1 for _, _ in zip(_DIGITS_IN.finditer(plain.text), range(_FEW_DIGITS), strict=False))
        >= _FEW_DIGITS
    ):
        yield View(plain.text.translate(_LEET), plain.at)
    words = plain.text.split()
    apart = sum(map(plain.text.count, "._*·-")) > _SPREAD and max(map(len, words), default=0) > 2 * _SPREAD
    if apart or sum(len(word) == 1 for word in words) > _SPREAD:
        yield _unspaced(plain)


def lowered(text: str) -> str:
    """Lower case with plain marks; exactly as long."""
    low = normalise(text).lower()
    return low if len(low) == len(text) else "".join(_one(ch) for ch in normalise(text))


def _one(char: str) -> str:
    low = char.lower()
    return low if len(low) == 1 else char


def _plain(text: str) -> View:
    at: list[int] | None = None
    shown = text
    if not text.isascii():
        if _UNSEEN.search(text):
            at = [i for match in re.finditer(f"[^{INVISIBLE}\U000e0100-\U000e01ef\u034f]+", text)
                  for i in range(*match.span())]  # fmt: skip
            shown = "".join(text[i] for i in at)
        if not unicodedata.is_normalized("NFKC", shown):
            shown = "".join(_compatible(ch) for ch in shown)
    return View(lowered(shown), at)


def _compatible(char: str) -> str:
    """The plain letter for a mathematical, circled or full-width one; anything longer stays."""
    if char.isascii():
        return char
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 else char


def _unspaced(plain: View) -> View:
    """The words whose letters stand apart: two spaces or more part words, all else falls away; stretches
    part lines.
    """
    places: list[int] = []
    for match in _SPACED.finditer(plain.text):
        places += (letter.start() for letter in _KEPT.finditer(plain.text, *match.span()))
        places.append(-1)
    text, at = plain.text, plain.at
    spelled = "".join("\n" if place < 0 else text[place] for place in places)
    return View(spelled, [place if at is None else at[place] for place in places])
