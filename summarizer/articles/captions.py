"""Photo captions: text that describes a picture, often of another day and another event."""

from __future__ import annotations

import re

from summarizer.articles.lines import Line, ends_sentence

_AGENCY = (
    r"(?:AP|AFP|EPA|PA|EFE|ANI|PTI|UPI|dpa|TASS|Reuters|REUTERS|Xinhua|Yonhap|Kyodo|Sputnik|Bloomberg"
    r"|Shutterstock|iStock"
    r"|Rex(?: Features)?|REX(?: Features)?|Getty(?: Images)?|Storyful|SWNS|Alamy|Associated Press|The"
    r" Associated Press"
    r"|Anadolu(?: Agency)?|NurPhoto|ZUMA(?: Press)?|Agencies|Handout|File)"
)
_PERSON = r"[A-Z][\w.’'-]{0,25}(?: [A-Z][\w.’'-]{0,25}){0,3}"
#: Captions are up to three sentences long; real ones had up to 420 characters.
LONGEST = 700

_STARTS = re.compile(
    r"image (?:copyright|source|caption|credit)\b|media (?:playback is (?:un|not )|caption\b)|enlarge this"
    r" image|toggle caption"
    r"|hide caption|file\s?[\u2013\u2014-]\s|file photo\b|photos: |(?:photo|photograph|picture|image)"
    r" ?(?:by|:|credit|courtesy)"
    r"|pictured: |credits?(?::|\.{3})|caption: |screenshot: "
    r"|(?:a|an|this) (?:(?:file|handout|undated|satellite|combination) )?(?:photo|photograph|picture"
    r"|image) (?:(?:made )?available"
    r"|issued|released|provided|taken) (?:by|on|from)|in this (?:[\w.,]{2,12} ){0,5}(?:file |handout"
    r" )?(?:photo|image|picture)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:photos?|images?|pictures?|gallery|image caption,?)[:.]?", re.IGNORECASE)
_WITHIN = re.compile(
    r"\((?:L|C|left|centre|center)\)|\((?:L|R)\),? and |\(R\), |hide caption \d{1,3} of \d{1,3}\Z|\bin"
    r" this (?:undated|file|handout)"
    r"\b|\b(?:file|handout) photo\b|\bundated photo (?:released|provided)|(?:\A| )1/(\d{1,3}) .{20,900}"
    r" 2/\1 |\(pictured\b"
)
_GALLERY = re.compile(r"\d{1,3}/\d{1,3} (?=.{0,30}[A-Z])")
#: A credit in brackets that names a photographer or a picture service.
_PHOTO_CREDIT = re.compile(
    rf"(?i:\bphoto(?:graph)?s?\b|\bimage\b|\bcourtesy\b|\bhandout\b|\bvia\b)|/\s?{_AGENCY}\b|{_AGENCY}\s?/"
    rf"|\bGetty\b"
    rf"|\A{_PERSON}(?:, File)?\s?/\s?(?:The )?[A-Z]|, (?:AP|File)\Z"
)
_BARE_AGENCY = re.compile(rf"{_AGENCY}\Z")
#: A credit at the very end of a line that has no full stop after it.
_END_CREDIT = re.compile(
    rf"(?<![^\s.!?])(?:Fot\.|Zdj\.|(?:Fot[oó]s?|Photos?|Crédits?(?: photo)?|Bilde?r?|Kuva|Zdjęcie|Фото)\s?:)"
    r"\s?[^.!?:]{2,60}"
    rf"|(?:REUTERS/{_PERSON}|[\w.’'-]{{2,25}}/(?:{_AGENCY}|The New York Times)(?:/{_AGENCY}){{0,2}}"
    rf"|\bvia (?:{_AGENCY})|Photographer: .{{3,60}}|(?<=[.!?”\"’)] ){_AGENCY}(?: Photo)?"
    r"|\b(?:Getty Images|Rex Features|AFP/Getty))\Z"
)
_ONLY_CREDIT = re.compile(
    rf"(?:{_PERSON}\s?/\s?)?{_AGENCY}(?: Photo)?(?:\s?[/,•·|-]\s?{_AGENCY}){{0,3}}\Z|{_PERSON} via"
    rf" {_AGENCY}\Z"
)
_START_CREDIT = re.compile(
    r"(?:EPA|AP|AFP|PA|SWNS|Getty(?: Images)?|Reuters|REUTERS|Rex(?: Features)?|AFP or licensors|Alamy|BBC)"
    r"(?: - Contributor| [•·] [A-Z]{2,5})?[: ]\s?(?=[A-Z])"
)


def is_caption(line: Line, *, first: bool) -> bool:
    """Whether the line itself says that it is a caption: by its label, a picture credit, "(L)", "1/34".

    `first` is true for the first line of the page, which may be a headline about a picture agency.
    """
    words = line.words
    if len(words) > LONGEST and not _GALLERY.match(words):
        return len(words) <= 2000 and bool(_WITHIN.search(words)) and " show all " in words
    if _WHOLE.fullmatch(words) or _STARTS.match(words) or _credit_in_brackets(words):
        return True
    if len(words) <= 300 and _WITHIN.search(words):
        return True
    unfinished = not ends_sentence(words)
    return unfinished and (
        bool(_GALLERY.match(words)) or bool(_ONLY_CREDIT.match(words)) or _credited(words, first)
    )


def announces_caption(words: str) -> bool:
    """Whether this is a bare "Image caption,", whose text stands on the next line."""
    return words.lower().rstrip(" ,:") == "image caption"


def opens_with_credit(line: Line) -> bool:
    """A caption that begins with its credit ("EPA Rescuers …") and has no full stop.

    Only for lines below the first reporting: above it, it may be a headline.
    """
    return len(line.words) <= 250 and not ends_sentence(line.words) and bool(_START_CREDIT.match(line.words))


_SPECIAL = re.compile(r"[\"“”@]|\s[\u2014\u2013-]\s|[:;,]\Z")
_LISTED = re.compile(r"[\d•·*+>–—-]|[^:]{0,40}:")


def lacks_full_stop(line: Line) -> bool:
    """A line of caption length without a full stop: eight words or more, no quotation, no list, no label."""
    words = line.words
    if not 40 <= len(words) <= 250 or ends_sentence(words) or len(words.split()) < 8:
        return False
    return (
        not _SPECIAL.search(words)
        and not _LISTED.match(words)
        and words[0].isupper()
        and not _is_title_case(words)
    )


def trailing_agency(words: str) -> int | None:
    """Where a bracketed agency after the last full stop begins ("… said. (ANI)"), or None."""
    opening = words.rfind("(", -40)
    if opening < 1 or not words.endswith(")") or not _BARE_AGENCY.match(words[opening + 1 : -1]):
        return None
    return opening if ends_sentence(words[:opening].rstrip()) else None


def _credit_in_brackets(words: str) -> bool:
    """Whether it ends in "(Name/Agency)" or "[Photo/Agency]"; or, without a full stop before, "(Agency)"."""
    body = words.rstrip(". ")
    if not body or body[-1] not in ")]":
        return False
    opening = max(body.rfind("(", -160), body.rfind("[", -160))
    if opening < 0:
        return False
    inside = body[opening + 1 : -1]
    if _PHOTO_CREDIT.search(inside):
        return body == words or not ends_sentence(body[:opening].rstrip()) or "hoto" in inside
    return bool(_BARE_AGENCY.match(inside)) and body == words and not ends_sentence(body[:opening].rstrip())


def _credited(words: str, first: bool) -> bool:
    return not first and len(words) <= LONGEST and bool(_END_CREDIT.search(words[-80:]))


def _is_title_case(words: str) -> bool:
    """Headline style: nearly every longer word has a capital."""
    longer = [word for word in words.split() if len(word) > 3]
    return sum(word[0].isupper() for word in longer) > 0.8 * len(longer)
