"""Words, figures, symbols and ideographs, with offsets.

Policy: a hyphenated word is one token ("leader-to-leader", "B-9"), and so are a figure with its
separators ("100,000", "3:30", "12/29/2021"), a dotted abbreviation with its dots ("U.S.", "p.m.") and a word
with what an apostrophe joins to it ("Russia's", "don't", "O'Brien"): cutting those would let a quotation
end inside a word. `Token.base` is the token without a possessive `'s`. The full stop of "Mr." and "Dec."
isn't part of the token. Symbols that change a figure (%, $, €, ±, <, …) are tokens; other punctuation isn't.
Chinese and Japanese are one token a character; Thai and its like, which write no spaces, a run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.text.memo import by_text
from summarizer.text.normal import COMBINING

#: Scripts written without spaces of which each character is a token: kana and ideographs.
IDEOGRAPH = (
    "\u3005-\u3007\u3040-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
#: Scripts written without spaces between words: Thai, Lao, Burmese, Khmer.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
#: Vowel signs and joiners that `\w` leaves out: Indic blocks but for the danda, the unspaced scripts, ZWNJ, ZWJ.
_INDIC = "\u0900-\u0963\u0966-\u096f\u0971-\u0dff"
_JOINERS = "\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f"
#: Symbols that belong to a figure.
SYMBOLS = "%‰$€£¥₽₹₩₪₺₴¢°±~<>≈≥≤&§"

_LETTER = rf"(?:(?![{IDEOGRAPH}])[^\W_]|[{_INDIC}{UNSPACED}{COMBINING}{_JOINERS}])"
_TOKEN = re.compile(
    r"[A-Za-z]{2,}(?=[ ,;\n.:!?)\"”]|\Z)"  # a plain word, found without trying the rest: a quarter faster in all
    r"|(?![ ,])(?:"  # where most tokens end and none begins: the rest is not tried there
    rf"(?<![^\W_])(?:[^\W\d_]\.){{2,8}}(?:[^\W\d_](?![^\W_]))?"  # U.S.  p.m.  U.N
    rf"|(?:(?<![^\s(\[\"'“‘$€£])[-−+](?=\d))?"  # a sign, where nothing but white space or a bracket precedes
    rf"{_LETTER}+(?:(?:[-‐‑–'’ʼ&@](?={_LETTER})|(?<=\d)[.,:/](?=\d)){_LETTER}+)*"
    rf"|[{IDEOGRAPH}]"
    rf"|[{SYMBOLS}])"
)
_POSSESSIVE = re.compile(r"['’ʼ][sS]$")


class Token(NamedTuple):
    """One token: `[start, end)` in the text it was found in, and its characters."""

    start: int
    end: int
    text: str

    @property
    def base(self) -> str:
        """The token without a possessive `'s`: "Russia" of "Russia's"."""
        return _POSSESSIVE.sub("", self.text)


@by_text
def tokens(text: str, start: int = 0) -> tuple[Token, ...]:
    """The tokens of `text`, in order; `start` is added to every offset. Linear in `len(text)`."""
    if start:
        return tuple([Token(m.start() + start, m.end() + start, m[0]) for m in _TOKEN.finditer(text)])
    made = tuple.__new__  # twice as fast as the class, and half of all that is done here
    return tuple([made(Token, (*m.span(), m[0])) for m in _TOKEN.finditer(text)])


def iter_tokens(text: str) -> Iterator[Token]:
    """The tokens of `text` one by one, for who needs only the first of them."""
    return (Token(*m.span(), m[0]) for m in _TOKEN.finditer(text))
