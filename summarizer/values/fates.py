"""What befell those who are counted: "34 people killed" and "34 people injured" are two counts.

The fate is held in `counted`: alone where the noun says no more than "people" (`killed`), else behind the noun
(`soldiers killed`).
"""

from __future__ import annotations

import re

from summarizer.records import Quantity
from summarizer.text.lexicon import word_set
from summarizer.values.base import Found

_TABLE = {
    "killed": "killed|kill|kills|killing|dead|died|dying|perished|claimed the lives of|shot dead|drowned",
    "injured": "injured|injures|injuring|wounded|wounding|hurt|hurting",
    "missing": "missing|unaccounted for|disappeared",
    "arrested": "arrested|arresting|detained|detaining|in custody|taken into custody",
    "charged": "charged|charging|indicted",
    "convicted": "convicted|convicting|found guilty",
    "displaced": "displaced|displacing|homeless",
    "evacuated": "evacuated|evacuating",
    "rescued": "rescued|rescuing|saved",
    "hospitalised": "hospitalised|hospitalized|hospitalising|hospitalizing|in hospital|taken to hospital|"
    "taken to hospitals|rushed to hospital|admitted to hospital|sent to hospital|treated in hospital|"
    "treated at hospital|taken to a hospital",
    "critical": "critical|in critical condition|in intensive care|critically ill|fighting for their lives",
    "infected": "infected|infecting|infections",
    "destroyed": "destroyed|destroying|levelled|leveled|razed",
    "damaged": "damaged|damaging",
    "stranded": "stranded|stranding|trapped|trapping",
    "vaccinated": "vaccinated",
}
FATES = frozenset(_TABLE)
_MEANING = {words: fate for fate, table in _TABLE.items() for words in table.split("|")}
_ANY = "|".join(sorted(_MEANING, key=lambda words: (-len(words), words)))
_BE = (
    "were|was|are|is|have|had|has|been|be|being|feared|confirmed|reported|believed|presumed|still|left|found|or|also|"
    "who|that|now|pronounced|seriously|badly|critically|officially|reportedly"
)
_AFTER = re.compile(rf"^,?(?: (?:{_BE})){{0,4}} ({_ANY})\b")
_BEFORE = re.compile(rf"\b({_ANY})$")
#: Of "40 taken to hospital" the scanner takes the participle for what is counted.
_OPENERS = frozenset(words.split(" ")[0] for words in _MEANING if " " in words) - {"in"}
#: Nouns that say nothing of who is counted.
_ANYONE = word_set("people person persons individuals victims others lives souls")


def befallen(text: str, found: Found[Quantity]) -> Quantity:
    """Return the quantity with the fate that the words next to it in `text` tell, if they tell one."""
    q = found.normal
    if q.unit is not None or (q.counted or "") in _MEANING:
        return q
    opens = q.counted in _OPENERS
    after = f"{f' {q.counted}' if opens else ''}{text[found.end :].lower()}"
    hit = _AFTER.match(after) or _BEFORE.search(text[: found.start].rstrip().lower())
    if hit is None:
        return q
    fate = _MEANING[hit.group(1)]
    noun = "" if opens or q.counted is None or q.counted in _ANYONE else f"{q.counted} "
    return q.model_copy(update={"counted": noun + fate})
