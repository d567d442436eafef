"""What a figure counts: the head noun of the noun phrase that follows it.

Without a parser, by position: a count above one stands before a plural, and the head of an English noun
phrase is the last of its nouns, so the head is the last word of the first run of plural-looking words
("Russian troops", "sales managers"). Where no plural comes, it is the last word before a preposition, verb,
conjunction or mark ("two aircraft were"), or the casualty word itself ("13 dead").
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.lexicon import word_set
from summarizer.values.tokens import Token, attached, word_at

#: At most this many words are looked at: noun phrases of news prose are short.
_REACH = 6

#: Words that end a noun phrase: function words and the verbs that most often follow a count.
_STOP = word_set(
    """a an the this that these those his her its their our my your in on at of to by for from with without
    into onto over under near off out up down about around after before during since until as than
    between among across along through against inside outside behind toward towards within and or but
    nor if when while where because so though although who whom which whose what how is are was were be
    been being has have had do does did will would can could may might must shall should not n't no it
    he she they we you i there here then now said says told say went came took made got gave ran saw
    left fell rose held lost won died die fled hit each every per ago earlier later instead only just
    also still already even ever never again too both either remain remains live lived work worked
    according via plus minus including them ahead away above below high deep long tall wide higher lower
    deeper longer past aboard onboard overall altogether nationwide worldwide overseas abroad"""
)
#: Words that stand between a figure and its noun without naming anything.
_PASS = word_set("more other additional extra new further different separate such further fewer less own")
#: Words that stand for the people they befell.
CASUALTY = word_set(
    "dead killed injured wounded hurt missing arrested detained charged indicted convicted displaced "
    "hospitalised hospitalized"
)
_DETERMINER = word_set("the its their his her our these those")
_IRREGULAR = word_set(
    """people men women children police troops crew staff personnel aircraft cattle sheep fish feet teeth
    mice lives wives wolves dice data media criteria phenomena personnel"""
)
#: Nouns in -ed.
_ED_NOUNS = word_set(
    "bed seed weed breed feed shed sled steed hundred deed need speed reed moped thoroughbred"
)
_NOT_PLURAL = ("ss", "us", "is", "'s", "ics")


def plural(token: Token) -> bool:
    """Return True when the word looks like a plural noun."""
    word = token.lower
    if token.kind != "word" or word in _STOP or token.text == "us":
        return False
    if word in _IRREGULAR or word.endswith(("men", "people")):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)


def counted_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Return the head noun of the noun phrase that starts at token `at`, lower-case, with the index after it."""
    start = _start(tokens, at)
    if word_at(tokens, start) in CASUALTY and (start + 1 >= len(tokens) or not plural(tokens[start + 1])):
        return word_at(tokens, start), start + 1
    end = _phrase_end(tokens, start)
    head = None
    for i in range(start, _list_end(tokens, end)):
        if plural(tokens[i]):
            head = i
        elif head is not None:
            break
    if head is None:
        head = _singular_head(tokens, start, end)
    return None if head is None else (tokens[head].lower.removesuffix("'s"), head + 1)


def _start(tokens: Sequence[Token], at: int) -> int:
    """Past "of the", "of their", "more", "other"."""
    if word_at(tokens, at) == "of":
        at += 1
        if word_at(tokens, at) in _DETERMINER:
            at += 1
    while word_at(tokens, at) in _PASS:
        at += 1
    return at


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    i = start
    while i < len(tokens) and i - start < _REACH and _inside(tokens, i):
        i += 1
    return i


def _list_end(tokens: Sequence[Token], end: int) -> int:
    """Past "and" when the phrase goes on: "six shipping and trading companies"."""
    if word_at(tokens, end) not in ("and", "or"):
        return end
    return _phrase_end(tokens, end + 1)


def _inside(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.lower in ("-", "‑"):
        return attached(tokens, i) and attached(tokens, i + 1)
    if token.lower == ".":  # "U.S. troops"
        return attached(tokens, i) and len(tokens[i - 1].text) == 1 and tokens[i - 1].text.isupper()
    return token.kind == "word" and token.lower not in _STOP and token.text != "us"


def _singular_head(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return the word before what stopped the phrase, when the phrase has at most three words, a verb form left out."""
    words = [i for i in range(start, end) if tokens[i].kind == "word"]
    while (len(words) > 1 and tokens[words[-1]].lower.endswith(("ed", "ing", "ly"))) or (
        words and tokens[words[-1]].lower in CASUALTY and len(words) > 1
    ):
        words.pop()
    if not words or len(words) > 3:
        return None
    word = tokens[words[-1]]
    if word.lower.endswith(("'s", "ly")) or len(word.text) < 2:
        return None
    if word.lower.endswith("ed") and word.lower not in _ED_NOUNS:
        return None  # a verb: "a crowd of a million filed past"
    return words[-1]
