"""One says that something happened, the other denies it in words of its own: is it one deed?

"Telmark paid the hackers" and "did not pay" have one verb, once negated. Without a parser, by the words: what is
denied, its negation, auxiliaries and empty verbs left out, must stand in what the other side says.
"""

from __future__ import annotations

import re

from summarizer.consolidate.clauses import said
from summarizer.records import Claim
from summarizer.text.lexicon import STOPWORDS, word_set

_WORD = re.compile(r"[a-z]+")
_NOT = re.compile(r"n['’]t\b")
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|den(?:y|ies|ied|ying)|n['’]t|cannot|"
    r"refus(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to)\b|n['’]t\b",
    re.I,
)
#: What narrows a negation: not all, not yet, not only.
_NARROWING = re.compile(
    r"\b(?:all|every|everyone|everything|both|only|just|yet|until|before|after|again|also|still|most|much|more|than|"
    r"alone|if|unless|except|but|too)\b",
    re.I,
)
#: Verbs that leave what happened to their noun: "received no warning", "gave an order".
_EMPTY = word_set(
    "receive received receives receiving get got gets getting give gave given gives giving make made makes making "
    "take took taken takes taking had having being ever deny denied denies denying refuse refused refuses fail "
    "failed fails never not none nothing neither cannot without been"
)
#: Past forms that no ending gives away, of verbs that news denies.
_IRREGULAR = {
    form: base
    for base, forms in {
        "pay": "paid", "meet": "met", "send": "sent", "tell": "told", "know": "knew known", "see": "saw seen",
        "sell": "sold", "buy": "bought", "leave": "left", "steal": "stole stolen", "lie": "lied lying",
        "break": "broke broken", "speak": "spoke spoken", "write": "wrote written", "win": "won", "lose": "lost",
        "hold": "held", "shoot": "shot", "strike": "struck", "fly": "flew flown", "drive": "drove driven",
        "hide": "hid hidden", "fall": "fell fallen", "lead": "led", "fight": "fought", "bring": "brought",
        "catch": "caught", "find": "found", "sink": "sank sunk", "begin": "began begun", "choose": "chose chosen",
        "keep": "kept", "feel": "felt", "hear": "heard", "build": "built", "spend": "spent", "lend": "lent",
        "swear": "swore sworn", "withdraw": "withdrew withdrawn", "flee": "fled", "come": "came", "go": "went gone",
        "think": "thought", "seek": "sought", "run": "ran", "ride": "rode ridden", "forgive": "forgave forgiven",
    }.items()
    for form in forms.split()
}  # fmt: skip
_ENDING = re.compile(r"(?:ing|ed|es|s|e|ied|ies|y)$")
_DOUBLE = re.compile(r"([bdglmnprt])\1$")


def come_true(one: Claim, other: Claim) -> bool:
    """True for two answers in words of one deed, neither of which is negated: "will resign", "resigned"."""
    texts = one.value.text, other.value.text
    if one.value.kind != "text" or any(map(_NEGATION.search, texts)) or any(map(_NARROWING.search, texts)):
        return False
    mine, theirs = map(_stems, texts)
    return (
        bool(mine and theirs)
        and (
            mine <= theirs | _stems(f"{other.question} {said(other)}")
            and theirs <= mine | _stems(f"{one.question} {said(one)}")
        )
        and bool(mine & theirs)
    )


def of_one_deed(one: Claim, other: Claim) -> bool:
    """True when one of two answers in words denies what the other says; the order makes no difference."""
    if one.value.kind != "text":
        return False
    denied, told = (one, other) if one.modality == "denied" else (other, one)
    texts = denied.value.text, told.value.text
    if not _NEGATION.search(texts[0]) or _NEGATION.search(texts[1]) or any(map(_NARROWING.search, texts)):
        return False
    deed, claimed = map(_stems, texts)
    return bool(deed & claimed) and deed <= claimed | _stems(f"{told.question} {said(told)}")


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(_NOT.sub(" not", text.lower()))
    return frozenset(_stem(word) for word in words if word not in STOPWORDS and word not in _EMPTY)


def _stem(word: str) -> str:
    """The beginning that a verb's forms share: "touching" and "touched" both give "touch"."""
    base = _IRREGULAR.get(word, word)
    cut = _ENDING.sub("", base) if len(base) > 3 else base
    return _DOUBLE.sub(r"\1", cut)
