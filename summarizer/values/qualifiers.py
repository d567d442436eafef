"""A class of qualifiers, compiled, and which of them a text has. What was found in a text is kept: one claim is
compared with many.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from summarizer.values.late import late


@dataclass(frozen=True, eq=False)  # two classes are never equal: looked up by identity
class Qualifiers:
    """The qualifiers of one class, each with its pattern; `any` finds out that a text has none of them."""

    members: tuple[tuple[str, re.Pattern[str]], ...]
    any: re.Pattern[str]

    def found(self, text: str) -> frozenset[str]:
        """The qualifiers that stand in `text`."""
        return _found(self, text)

    def nearest(self, text: str, start: int, stop: int) -> frozenset[str]:
        """The one qualifier that stands nearest to `text[start:stop]`, or in it; empty where none does."""
        return _nearest(self, text, start, stop)


def compiled(classes: Mapping[str, Mapping[str, str]]) -> dict[str, Qualifiers]:
    """The classes with their patterns, as whole words, whatever the case; each is compiled when a text asks for it."""
    return {kind: _compiled(members) for kind, members in classes.items()}


def _compiled(members: Mapping[str, str]) -> Qualifiers:
    return Qualifiers(
        tuple((name, _whole(pattern)) for name, pattern in members.items()),
        _whole("|".join(members.values())),
    )


def _whole(pattern: str) -> re.Pattern[str]:
    return late(rf"\b(?:{pattern})\b", re.I)


@lru_cache(maxsize=65_536)
def _found(qualifiers: Qualifiers, text: str) -> frozenset[str]:
    if not qualifiers.any.search(text):
        return frozenset()
    return frozenset(name for name, pattern in qualifiers.members if pattern.search(text))


@lru_cache(maxsize=65_536)
def _nearest(qualifiers: Qualifiers, text: str, start: int, stop: int) -> frozenset[str]:
    if not qualifiers.any.search(text):
        return frozenset()
    hits = [
        (max(hit.start() - stop, start - hit.end(), 0), hit.start() < start, name)
        for name, pattern in qualifiers.members
        for hit in pattern.finditer(text)
    ]
    return frozenset({min(hits)[2]}) if hits else frozenset()
