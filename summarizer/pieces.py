"""An ellipsis in a quotation marks a cut: may the article's words between two pieces be left out?

A cut is harmless when what is left says nothing else than the whole did. Without a parser that can only be shown
for a few shapes, and those are allowed: whole sentences; what commas, dashes or brackets enclose; a phrase that
begins with a preposition, a determiner or an adverb, with no verb that the lists or the endings show, no
relative clause, and nothing that turns the meaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from summarizer.errors import plain
from summarizer.forms import CONDITIONS, TURNING
from summarizer.places import Place
from summarizer.text.lexicon import (
    AUXILIARIES,
    COMPARATORS,
    INVARIABLE_VERBS,
    NEGATIONS,
    NUMBER_WORDS,
    PREPOSITIONS,
)
from summarizer.text.normal import Folded
from summarizer.text.tokens import tokens
from summarizer.wording import wording

#: Pieces of a quotation with ellipses, at most.
MOST = 5
#: How far apart two pieces may stand, in characters, unless both are whole sentences.
_APART = 600
ELLIPSIS = re.compile(r"\s*[\[(]?\.\.\.[\])]?\s*")
_DETERMINERS = frozenset(
    "a an the his her its their our my your this that these those other another such".split()
)
_CLAUSES = AUXILIARIES | frozenset(
    "who which whose whom where why how while because since although though as than nor but yet so and or".split()
)
#: Comparators that are prepositions first: they bound a figure only where one follows.
_PREPOSITIONAL = COMPARATORS & (PREPOSITIONS | frozenset({"to", "or"}))
_JOINING = frozenset("and or".split())
_FIGURE = re.compile(rf"\W{{0,3}}(?:\d|(?:{'|'.join(sorted(NUMBER_WORDS))})\b)", re.IGNORECASE)
#: A piece that ends so has only begun a clause: what follows the cut would become its rest.
_OPENER = re.compile(r"\b(who|which|whose|whom|that|what|if|because)\s*$", re.IGNORECASE)
#: Nouns and verbs that end like adverbs; a name ("Italy") has its capital.
_NO_ADVERBS = frozenset(
    "ally anomaly apply assembly bully comply family fly homily imply jelly monopoly multiply rally rely reply supply "
    "tally underbelly".split()
)
_VERBAL = re.compile(r"(?:ed|ing)$")


def chain(text: str, first: Place, rest: Sequence[Sequence[Place]]) -> list[Place] | str:
    """`first` and, for each of the later pieces, its next place in `text`; or why not, in words."""
    found = [first]
    for places in rest:
        last = found[-1]
        following = next((place for place in places if last.end <= place.start), None)
        if following is None:
            return "the pieces around the ellipsis stand in another order"
        reason = _may_not_cut(text, last.end, following.start)
        if reason:
            return reason
        found.append(following)
    return found


def _may_not_cut(text: str, start: int, end: int) -> str:
    """Why the article's `[start, end)` may not be left out behind an ellipsis; "" when it may."""
    whole = _ends_sentence(text[max(0, start - 4) : start + 4], min(start, 4))
    if end - start > _APART and not (whole and _begins_sentence(text[max(start, end - 40) : end])):
        return "the pieces around the ellipsis stand too far apart"
    gap = Folded(f"x{text[start:end]}").text[1:]  # a paragraph's border shows only beside a word
    words = [word.text for word in wording(f"x {gap} x", english=True).words][1:-1]
    if whole and _begins_sentence(gap):
        return ""
    if _begins_sentence(gap):
        head = re.split(r"[.!?\n]", gap.replace("...", ""), maxsplit=1)[0]
        turned = _first_of(NEGATIONS | CONDITIONS, [token.text for token in tokens(head)])
        return f"the ellipsis leaves out '{turned}'" if turned else ""
    if re.search(r"[.!?;](?:\W|$)|\n", gap.replace("...", "")):
        return "the ellipsis leaves out a sentence's end"
    opener = _OPENER.search(text[max(0, start - 12) : start])
    if opener:
        return f"the ellipsis leaves out what '{opener[1]}' begins"
    turning = TURNING if _FIGURE.match(text, end) else TURNING - _PREPOSITIONAL
    told = _first_of(turning, words) or _left_dangling(gap, words, whole)
    return f"the ellipsis leaves out '{plain(told)}'" if told else ""


def _first_of(listed: frozenset[str], words: Sequence[str]) -> str:
    """The first of `words` that is listed, or contracted with "not"; "" when none is."""
    return next((w for w in words if w.lower() in listed or w.lower().endswith("n't")), "")


def _left_dangling(gap: str, words: Sequence[str], begins: bool) -> str:
    """What, left out, would give what follows another subject, verb or object; "" when nothing would. `begins`:
    a sentence begins with the gap, and a determiner there with its subject.
    """
    bare = gap.strip()
    words = [*dropwhile(_adverb, words)]
    if not words or (bare[:1] in ",-(" and bare[-1:] in ",-)" and len(bare) > 1):
        return ""
    lead = words[0].lower()
    adjunct = lead in PREPOSITIONS
    if not adjunct and (begins or lead not in _DETERMINERS):
        return " ".join(words[:8])
    for word, after in zip(words, [*words[1:], ""], strict=True):
        low = word.lower()
        if low in _JOINING and (after[:1].isupper() or after.lower() in _DETERMINERS):
            continue
        if low in _CLAUSES or (not adjunct and _verbal_or_figure(low)):
            return word
    last = words[-1].lower()
    dangling = last in PREPOSITIONS | INVARIABLE_VERBS or (words[-1] == last and _VERBAL.search(last))
    return words[-1] if dangling else ""


def _adverb(word: str) -> bool:
    return word.islower() and word.endswith("ly") and word not in _NO_ADVERBS


def _verbal_or_figure(low: str) -> bool:
    return bool(_VERBAL.search(low)) or low in NUMBER_WORDS or any(ch.isdigit() for ch in low)


def _begins_sentence(gap: str) -> bool:
    """True when what follows the gap begins a sentence."""
    gap = gap.rstrip()
    return re.search(r"[.!?。！？][\"'”’)\]\s]{0,8}$", gap) is not None and not gap.endswith(("...", "…"))


def _ends_sentence(around: str, at: int) -> bool:
    """True when a sentence ends at `around[at]`, before or after the mark."""
    return re.search(r"[.!?。！？][\"'”’)\]]{0,3}$", around[:at]) is not None or (
        re.match(r"[\"'”’)\]]{0,2}[.!?。！？]", around[at:]) is not None and not around[at:].startswith("...")
    )
