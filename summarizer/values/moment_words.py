"""The words of dates and times: patterns that turn text into atoms (a date, a weekday, a clock time, …).

Every pattern is anchored on a digit or a closed word list and repeats at most a few times, so that a scan
is linear. `atoms` settles overlaps: the earliest start wins, then the longest. An approximation before a time
("around 7 a.m.", "shortly after noon") belongs to its atom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.values.moment_hedge import hedge_before
from summarizer.values.moment_patterns import MONTHS, WEEKDAYS, matches

__all__ = ["MONTHS", "WEEKDAYS", "Atom", "atoms"]


@dataclass(frozen=True)
class Atom:
    """One recognised piece of a date or time: where it is, which pattern found it, the match."""

    start: int
    end: int
    kind: str
    match: re.Match[str]
    hedge: str = ""

    def get(self, name: str) -> str:
        """Return a named part of the match; empty when absent."""
        return (self.match[name] or "").strip() if name in self.match.re.groupindex else ""


#: A kind of later patterns yields only where these leave room; a bare month name wants a lead word when the word
#: is an ordinary one too.
_ORDINARY_MONTHS = frozenset({"may", "march", "mar", "april", "june", "august", "jan", "jun"})
_NAMED_DAYS = ("Black ", "Good ", "Super ", "Bloody ", "Ash ", "Palm ", "Cyber ", "Easter ", "The ")


def atoms(text: str) -> tuple[Atom, ...]:
    """Every piece of a date or time in `text`, in order, never overlapping."""
    found = sorted(_all(text), key=lambda atom: (atom.start, -atom.end))
    kept: list[Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return tuple(kept)


def _all(text: str) -> Iterator[Atom]:
    for kind, match in matches(text):
        leads = "lead" in match.re.groupindex and match["lead"]
        start = match.end("lead") if leads else match.start()
        hedge, start = hedge_before(text, start, kind)
        atom = Atom(start, match.end(), kind, match, hedge)
        if _plausible(text, atom):
            yield atom


def _plausible(text: str, atom: Atom) -> bool:
    if atom.kind == "month":
        name = atom.get("mon").rstrip(".").lower()
        return name not in _ORDINARY_MONTHS or bool(atom.get("lead") or atom.get("edge") or atom.get("yr"))
    if atom.kind == "year":
        return _year_plausible(text, atom)
    if atom.kind == "weekday":
        return not text[max(0, atom.start - 7) : atom.start].endswith(_NAMED_DAYS) and not _paper(text, atom)
    if atom.kind == "day_word":
        return atom.get("w") != atom.get("w").upper()
    if atom.kind == "new_year":
        return not _OTHER_NEW_YEAR.search(text[max(0, atom.start - 12) : atom.match.end()])
    counted = atom.kind == "clock" and bool(atom.get("off"))
    return atom.kind != "clock" or (bool(atom.get("ap")) and not counted) or _spoken_hour(text, atom)


#: Years that begin on another day.
_OTHER_NEW_YEAR = re.compile(
    r"\b(?:Lunar|Chinese|Jewish|Persian|Iranian|Islamic|Hijri|Tamil|Thai|Orthodox|Korean|Vietnamese|Tibetan|Nepali|Hindu"
    r"|Bengali|Ethiopian|Coptic|Khmer|Burmese|Balinese)\s(?:the\s)?[Nn]ew\s[Yy]ear\Z"
)
_HOUR_LEAD = re.compile(r"\b(?:at|around|about|by|until|till|since|before|after|from)\s\Z", re.I)


def _spoken_hour(text: str, atom: Atom) -> bool:
    """Tell "at five in the morning" and "five o'clock" from "killed five in the morning"."""
    said = atom.match.group().lower()
    before = text[max(0, atom.start - 8) : atom.start].lower()
    if atom.get("off") and before.endswith("from "):  # "from ten to twelve in the morning" is a span
        return False
    if atom.get("off") and (
        atom.get("ap") or atom.get("ip") or atom.get("h").lower() in ("noon", "midday", "midnight")
    ):
        return True
    return (
        "clock" in said
        or bool(atom.hedge)
        or bool(_HOUR_LEAD.search(text[max(0, atom.start - 8) : atom.start]))
    )


def _paper(text: str, atom: Atom) -> bool:
    """Recognise "Sunday Times", "Mail on Sunday"."""
    return (
        text[atom.end : atom.end + 6] == " Times" or text[max(0, atom.start - 8) : atom.start] == "Mail on "
    )


_YEAR_LEAD = re.compile(
    r"(?:more than|over|least|nearly|almost|fewer than|less than|some|up to|flight|room|no\.|of about)\s\Z",
    re.I,
)


def _year_plausible(text: str, atom: Atom) -> bool:
    """Return a bare four-digit number is a year from 1900 to 2099, or from 1500 after "in" and the like."""
    before = text[max(0, atom.match.start("y") - 12) : atom.match.start("y")]
    if _YEAR_LEAD.search(before):
        return False
    year = int(atom.get("y"))
    return (
        1900 <= year <= 2099
        or bool(atom.hedge)
        or bool(re.search(r"\b(?:in|since|from|until|by|of|to)\s\Z", before))
    )
