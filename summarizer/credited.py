"""The news organisation that a sentence credits: "told Reuters", "according to the Washington Post".

Two articles that have a claim from one agency confirm it once, whoever spoke to the agency. Precision comes first:
an organisation counts only in the frame of a credit, and only when it is one of the widely quoted ones, is called
a medium ("the newspaper Hochblick"), or ends as titles of newspapers and stations do ("the Aldersyke Courier").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

#: Organisations that others credit by a name that doesn't tell what they are, or by several; names of one joined
#: by "=", the first of them its key. Drawn up from reading news; surnames and common words are left out.
_KNOWN = tuple(
    entry.split("=")
    for entry in (
        "Reuters|Associated Press=AP|Agence France-Presse=AFP=Agence France Presse|Press Association=PA Media|"
        "BBC=BBC News=BBC Radio|CNN=CNN International|CNBC|MSNBC|NBC News=NBC|CBS News=CBS|ABC News=ABC|PBS|"
        "NPR=National Public Radio|ITV News=ITV|Sky News|Fox News|RT=Russia Today|Deutsche Welle=DW|"
        "UPI=United Press International|PTI=Press Trust of India|ANI|NDTV|dpa=DPA|EFE|ANSA|TASS=Tass|"
        "RIA Novosti=RIA|Interfax|Sputnik|Xinhua|Yonhap|Kyodo=Kyodo News|NHK|Nikkei|Chosun Ilbo|"
        "Anadolu=Anadolu Agency|Al Jazeera=Al-Jazeera|Al Arabiya=Al-Arabiya|Haaretz|Bloomberg=Bloomberg News|"
        "Politico=POLITICO|Axios|ProPublica|BuzzFeed=BuzzFeed News=Buzzfeed News=Buzzfeed|Le Monde|Le Figaro|"
        "Der Spiegel|Bild|El País=El Pais|La Repubblica|Wall Street Journal=WSJ|New York Times=NYT|"
        "Washington Post|Financial Times=FT"
    ).split("|")
)
_KEYS = {name.lower(): names[0].lower() for names in _KNOWN for name in names}
_NAMES_LISTED = sorted((name for names in _KNOWN for name in names), key=lambda name: (-len(name), name))
_NAMES = "|".join(map(re.escape, _NAMES_LISTED))
#: Last words of titles; the second lot are family names and common words as well, and need "the" in front.
_LAST = "News|Times|Tribune|Gazette|Chronicle|Courier|Journal|Telegraph|Radio|Television|TV"
_AFTER_THE = (
    f"{_LAST}|Post|Herald|Mail|Sun|Star|Mirror|Globe|Standard|Express|Sentinel|Observer|Guardian|Independent|"
    "Dispatch|Examiner|Ledger|Inquirer|Echo|Argus"
)
_KIND = "(?:news (?:agency|website|site|channel|outlet|magazine)|newspaper|tabloid|broadcaster)"
_WORD = "[A-Z][\\w&’'-]{0,24}"
_TITLE = (
    rf"(?:[Tt]he )?(?P<known>{_NAMES})(?!-?\w)"
    rf"|[Tt]he (?P<after>(?:{_WORD} ){{0,3}}(?:{_AFTER_THE}))(?!-?\w)"
    rf"|(?P<bare>(?:{_WORD} ){{1,3}}(?:{_LAST}))(?!-?\w)"
    rf"|(?:[\w’'-]{{1,24}} ){{0,4}}{_KIND} (?P<named>{_WORD}(?: {_WORD}){{0,2}})"
)
_TO = (
    r"\b(?:[Tt]old|[Tt]ells?|[Tt]elling|(?:[Ss]poke|[Ss]peaking|[Ss]tatement|[Ii]nterview) (?:to|with|on)|"
    r"[Aa]ccording to|[Cc]iting|[Qq]uoting|"
    r"(?:[Rr]eported|[Qq]uoted|[Cc]ited|[Pp]ublished|[Bb]roadcast|[Ii]nterviewed|[Oo]btained)(?: first)? by)"
)
_SAYS = (
    r"(?: has| had)?(?: first| also)? (?:reported|reports|learned|revealed|quoted|cited|wrote|writes|said|says|claimed"
    r"|claims)\b"
)
_CREDIT = re.compile(rf"{_TO} (?:{_TITLE})")
_SUBJECT = re.compile(rf"(?<![\w-])(?:{_TITLE})(?: {_KIND})?{_SAYS}")
_ALONE = re.compile(rf"(?:{_TITLE})(?: {_KIND})?")
#: One of these words is in every credit: a cheap look before the patterns are tried.
_HINTS = frozenset(
    word
    for name in (*_NAMES_LISTED, *_AFTER_THE.split("|"), "news", "newspaper", "tabloid", "broadcaster")
    for word in re.findall(r"\w+", name)[:1]
)
_ARTICLE = re.compile("the ", re.IGNORECASE)


def medium(name: str) -> str | None:
    """The key of a news organisation by its name alone; None when the name doesn't tell that it is one."""
    found = _ALONE.fullmatch(name.strip())
    return _key(found) if found else None


def credited(texts: Iterable[str]) -> str | None:
    """The key of the one news organisation that these sentences credit; None when they credit none, or several."""
    keys = frozenset(key for text in texts for key in _credits(text))
    return next(iter(keys)) if len(keys) == 1 else None


@lru_cache(maxsize=16_384)
def _credits(text: str) -> frozenset[str]:
    if _HINTS.isdisjoint(re.findall(r"\w+", text)):
        return frozenset()
    line = " ".join(text.split())
    return frozenset(_key(found) for pattern in (_CREDIT, _SUBJECT) for found in pattern.finditer(line))


def publisher(name: str) -> str:
    """The key of a publisher, which needn't be known to be one."""
    bare = _ARTICLE.sub("", name.strip(), count=1) if _ARTICLE.match(name.strip()) else name.strip()
    return _KEYS.get(bare.lower(), bare.lower())


def _key(found: re.Match[str]) -> str:
    return publisher(next(name for name in found.groupdict().values() if name))
