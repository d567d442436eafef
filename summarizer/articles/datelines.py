"""What stands before the first word: "(CNN)", "DALLAS (AP) - ", "Washington [US], December 30 :"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from summarizer.articles.dates import MONTH, find_date

#: News agencies, and outlets that put their own name before the lead. Deliberately short: an outlet that is
#: not here is still recognised where the page says what it is ("(Name) - ", "| Name", "Source: Name").
AGENCIES = (
    "AP|AFP|Reuters|REUTERS|UPI|ANI|PTI|IANS|dpa|DPA|EFE|ANSA|TASS|Xinhua|Kyodo|Yonhap|CNN|BBC|Bloomberg|CNBC"
    "|NPR|VOA|RFE/RL|Sputnik|Interfax|Ukrinform|Anadolu|KCNA|AAP|PA|PA Media|Press Association"
    "|(?:The )?Associated Press|Agence France-Presse|United Press International|Press Trust of India"
    "|(?:The )?Canadian Press|Asian News International|Deutsche Welle|DW|Al Jazeera"
)
_OUTLETS = (
    "ABC News|CBS News|NBC News|Fox News|BBC News|Sky News|Yahoo News|Euronews|POLITICO|Politico|Axios|The"
    " Hill"
    "|The Guardian|The Independent|The Telegraph|Daily Mail|Mail Online|The Sun|The Economist|USA TODAY"
    "|USA Today"
    "|Voice of America|Newsweek|TIME|Vox|Slate|HuffPost|Le Monde|Der Spiegel|El País|La Repubblica|RT|CGTN"
    "|NHK"
)
#: A name that ends like this is an outlet's.
_PRESS_WORD = (
    r"(?:News|Times|Post|Journal|Tribune|Herald|Gazette|Today|Press|Telegraph|Chronicle|Observer|Standard"
    r"|Mail"
    r"|Express|Mirror|Globe|Review|Insider|Magazine|Daily|Weekly|Star|Sun|Examiner|Register|Dispatch|Bulletin"
    r"|Radio|TV|Online|Network|International)"
)
_OUTLET = re.compile(
    rf"(?:{AGENCIES}|{_OUTLETS}|(?:[A-Z][\w.&’'-]{{0,20}} ){{1,4}}{_PRESS_WORD}"
    rf"|[A-Za-z0-9-]{{2,30}}\.(?:com|org|net|co\.uk))\Z"
)
_AGENCY = re.compile(rf"(?:{AGENCIES})\Z")

_DASH = r"\s{0,2}(?:--?|[\u2013\u2014:])\s{0,3}"
_DAY = rf"(?:{MONTH}\s{{1,2}}\d{{1,2}}|\d{{1,2}}\s{{1,2}}{MONTH})(?:,?\s(?:19|20)\d{{2}})?"
_PLACE = r"[A-Z][\w.’' -]{1,30}(?:/[A-Z][\w.’' -]{1,30})?(?:\s?\[[^\]\n]{1,20}\])?(?:, ?[A-Z][\w.’' ]{1,25})?"
_NAMED = r"\((?P<agency>[A-Z][A-Za-z./& ]{1,30}|dpa)\)"
#: A dateline is followed by the beginning of a sentence.
_CAPITAL = r"(?=[\"“‘'(]?[^\Wa-z_])"
_PREFIXES = (
    # (CNN)President …   (CNN) President …
    re.compile(rf"\((?P<agency>{AGENCIES}|{_OUTLETS})\)(?:{_DASH}|\s{{0,3}})(?=\S)"),
    # (Reuters) - Broadcom …
    re.compile(rf"{_NAMED}{_DASH}(?=\S)"),
    # DALLAS (AP) - …   SEOUL, South Korea (AP) — …
    re.compile(rf"{_PLACE}\s{_NAMED}{_DASH}{_CAPITAL}"),
    # NEW YORK, Dec. 29 (Reuters) - …   New Delhi, Dec 30 (PTI) …
    re.compile(rf"(?i:(?-i:{_PLACE}),\s{_DAY})\s?(?:{_NAMED})(?:{_DASH}|\s){_CAPITAL}"),
    # Washington [US], December 30 : …
    re.compile(rf"(?i:(?-i:{_PLACE}),\s{_DAY})(?:{_DASH}){_CAPITAL}"),
    # LONDON — At least …   LAS VEGAS - A gunman …   MOSCOW: Russia's …
    re.compile(
        r"[A-Z][A-Z.’'-]{2,20}(?: [A-Z][A-Z.’'-]{1,20}){0,3}(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)?"
        r"(?:\s(?:--?|[\u2013\u2014])\s|:\s)(?=[\"“‘'(]?[A-Z0-9])"
    ),
)
#: Capitals before a colon or dash that name no place.
_NOT_PLACES = re.compile(
    r"(?:WATCH|LIVE|UPDATE|UPDATED|BREAKING|EXCLUSIVE|OPINION|ANALYSIS|VIDEO|PHOTOS?|READ|MORE|RELATED"
    r"|NOTE|EDITOR"
    r"|WARNING|CORRECTION|FILE|CLOSE|NATO|NASA|FIFA|OPEC|UNESCO|UNICEF|WHO|TRUMP|BIDEN|PUTIN|Q|A|In|On|At|The|From|By)\b"
)
#: Where a prefix has to end, in characters.
_REACH = 120


@dataclass(frozen=True)
class Prefix:
    """A dateline.

    `end` in characters from the line's start; `publisher` None where it isn't said; `day` None unless the
    dateline itself gives the year.
    """

    end: int
    publisher: str | None
    day: date | None


def prefix(line: str) -> Prefix | None:
    """The dateline that `line` begins with, or None. The line's own words follow it."""
    head = line[:_REACH]
    if _NOT_PLACES.match(head):
        return None
    for pattern in _PREFIXES:
        match = pattern.match(head)
        if match and match.end() < len(line):
            found = find_date(match.group())
            return Prefix(match.end(), match.groupdict().get("agency"), found.day if found else None)
    return None


def is_agency(words: str) -> bool:
    """Whether this is exactly a news agency's name."""
    return len(words) <= 40 and bool(_AGENCY.match(words))


def is_outlet(words: str) -> bool:
    """Whether this is exactly a publisher's name: an agency, a known outlet, "… Times", "name.com"."""
    return len(words) <= 60 and bool(_OUTLET.match(words))


def split_publisher(headline: str) -> tuple[str, str | None]:
    """A headline without the publisher after it ("… request - CNN"), and that publisher, or None.

    After a bar any short name is the publisher; after a dash only a name that looks like an outlet's,
    since headlines have dashes of their own.
    """
    match = _SUFFIX.search(headline)
    if not match or match.start() < 10:
        return headline, None
    name = match["name"]
    if match["mark"] == "|" or is_outlet(name):
        return headline[: match.start()], name
    return headline, None


_SUFFIX = re.compile(r"\s(?P<mark>\||-|\u2013|\u2014)\s(?P<name>[A-Z](?:(?!\s[|\u2013\u2014-]\s).){1,38})\Z")
