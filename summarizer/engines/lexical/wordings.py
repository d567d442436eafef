"""A clause as the stems of what it tells: one for all words of one deed, without its figure, its time and its source.

Newsrooms tell one thing in many words: hostages are freed or released, houses destroyed or swept away. The lists hold
what disaster, crime, court, business, politics and sport desks use for one another; they are closed and short, so that
two things told alike stay two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.engines.lexical.clauses import own_clause
from summarizer.engines.lexical.outcomes import OUTCOMES
from summarizer.engines.lexical.stems import content, stem
from summarizer.records import Claim
from summarizer.text.lexicon import MONTHS, NUMBER_WORDS, UNITS, WEEKDAYS

#: Words of one deed or state beside those of `OUTCOMES`; the first of each line stands for all.
_ALIKE = {
    stem(word): stem(line.split()[0])
    for line in (
        "aboard board onboard carrying carried",
        "jailed sentenced imprisoned prison jail",
        "people person persons",
        "struck hit rocked shook strike shake",
        "kilometre kilometres km kilometer kilometers",
        "fell dropped slid plunged tumbled declined sank fall",
        "rose climbed jumped gained surged increased rise reached stood passed raised lifted",
        "crew crewmen crewmembers",
        "homes households houses",
        "thieves gang robbers burglars",
        "jewels jewellery jewelry jewel",
        "extend extended extends",
        "buy acquire purchase bought acquired buying takeover",
        "quake earthquake tremor",
        "unemployment jobless",
        "wildfire blaze fire flames",
        "destroyed burned scorched charred burnt consumed blackened gutted swept flattened destroy",
        "spilled leaked spilt spill leak",
        "winds wind gusts gust",
        "rescued released freed saved pulled",
        "evacuated evacuate evacuation",
        "ship ferry vessel boat",
        "plane jet aircraft airliner",
        "bus coach",
        "lorry truck",
        "crash accident collision derailed",
        "blast explosion exploded",
        "pupils children students schoolchildren",
        "crowd spectators fans spectator marched march protesters demonstrators demonstrated rally",
        "joined part",
        "settle settlement",
        "fine fined fines",
        "cut cuts shed axe",
        "price cost costs fee",
        "captured seized capture",
        "expelled expel",
        "cholera outbreak",
        "cabinet government",
        "electricity power",
        "footprint track",
        "travelling going",
        "clash brawl fight",
        "work stoppage strike walkout",
        "begin start starts begins",
        "end ends",
    )
    for word in line.split()
}
#: What says when, how sure or how many, and not of what.
ASIDE = frozenset(
    stem(word)
    for word in (
        *MONTHS, *WEEKDAYS, *NUMBER_WORDS, *UNITS,
        *"""people person members morning afternoon evening night early late today yesterday local number total worth
        deal agreed report reported least confirmed according now far so than there was were still rate its their his
        her some about more had have has it they""".split(),
    )
)  # fmt: skip
_DIGITS = re.compile(r"\d")
_SAYS = "said|says|announced|confirmed|reported|added|found|showed|wrote|admitted|estimated|declared|told"
#: Who says it, behind the clause or before it: one source has many names.
_SAID_BEHIND = re.compile(
    rf",[\"”']? (?:[^,]{{1,80}}? (?:{_SAYS})\b[^,]{{0,60}}|(?:said|according to|citing) [^,]{{1,80}})[.,]?[\"”]?$"
)
_SAID_BEFORE = re.compile(
    r"^(?:According to [^,]{1,80}, |[^,.;:\"”]{1,80}? (?:said|says|told [\w’']{1,20}|announced|estimated)"
    r"(?: on \w{3,10})?(?: that)? (?!(?:it|he|she|they|its|his|her|their)\b)(?=\S))"
)


def clause(claim: Claim) -> str:
    """The clause of the statement that the value stands in, without who says it."""
    return _clause(claim.statement, claim.value.text)


@lru_cache(maxsize=16_384)
def _clause(statement: str, value: str) -> str:
    at = statement.find(value)
    own = own_clause(statement, at) if at >= 0 else statement
    behind = _SAID_BEHIND.search(own)
    if behind and value in own[: behind.start()]:
        own = own[: behind.start()]
    before = _SAID_BEFORE.match(own)
    return own[before.end() :] if before and value in own[before.end() :] else own


@lru_cache(maxsize=16_384)
def told(words: str) -> frozenset[str]:
    """Stems of the words, one for all words of one deed, without figures, units and times."""
    stems = {
        _ALIKE[s] if s in _ALIKE else OUTCOMES.get(word.lower(), s)
        for word in re.findall(r"[\w’'-]+", words)
        for s in content(word)
    }
    return frozenset(s for s in stems if s not in ASIDE and not _DIGITS.search(s))


def alike(word: str) -> str:
    """The stem that stands for all words of one thing with this stem."""
    return _ALIKE.get(word, word)
