"""What mutators are made of: a change made at every place by itself, word pairs, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

Mutator = Callable[[str], Iterable[str]]
InContext = Callable[[str, Sequence[str]], Iterable[str]]

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


def each(pattern: str, to: str | Callable[[re.Match[str]], str], text: str) -> list[str]:
    """`text` once for every match of `pattern`, with that match alone replaced."""
    return [text[: m.start()] + (m.expand(to) if isinstance(to, str) else to(m)) + text[m.end() :]
            for m in re.finditer(pattern, text)]  # fmt: skip


def swapped(pairs: str, text: str) -> list[str]:
    """Each word or phrase of "one/other, one/other, …" for its partner, both ways, keeping a first capital."""
    table: dict[str, str] = {}
    for pair in pairs.split(","):
        one, other = (" ".join(side.split()) for side in pair.split("/"))
        table.setdefault(one, other)
        table.setdefault(other, one)
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))

    def partner(found: re.Match[str]) -> str:
        word = found[0]
        other = table.get(word) or table[word[0].lower() + word[1:]]
        return other if word in table else other[0].upper() + other[1:]

    return each(rf"(?<![\w-])(?:{words}|(?:(?i:{words})))(?![\w-])", lambda m: _safe(partner, m), text)


def _safe(partner: Callable[[re.Match[str]], str], found: re.Match[str]) -> str:
    try:
        return partner(found)
    except KeyError:  # in capitals in a way that the table doesn't know: unchanged, and dropped as no mutant
        return found[0]


def names(text: str) -> list[re.Match[str]]:
    """Runs of capitalised words inside the sentence, without weekdays, months and what begins a quotation."""
    found = re.finditer(r"(?<=[a-z,’s] )[A-Z][\w’-]+(?: (?:de )?[A-Z][\w’-]+)*", text)
    return [m for m in found if m[0].split()[0] not in {*DAYS, *MONTHS, "I", "Dec", "Jan"}]


def exchanged(text: str, a: re.Match[str], b: re.Match[str]) -> str:
    """`text` with the two matches in each other's place."""
    return text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]
