"""Order of identifiers: `s2` before `s10`, `s1.c9` before `s1.c10`."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"\d+")


def id_key(identifier: str) -> tuple[int, ...]:
    """The numbers in an id, for sorting."""
    return tuple(int(number) for number in _NUMBER.findall(identifier))


def in_order(identifiers: Iterable[str]) -> tuple[str, ...]:
    """Distinct ids, sorted by their numbers."""
    return tuple(sorted(set(identifiers), key=lambda i: (id_key(i), i)))
