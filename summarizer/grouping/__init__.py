"""Grouping: a folder of articles on many events, sorted into events, with the reasons.

Most names are loaded when first used: the processes that read articles need few of them, and start the sooner.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.grouping.group import group

if TYPE_CHECKING:
    from summarizer.grouping.records import Alone, Apart, Groups, Link, Together
    from summarizer.grouping.stream import Grouping, Joined

_HOME = {
    "Alone": "records",
    "Apart": "records",
    "Grouping": "stream",
    "Groups": "records",
    "Joined": "stream",
    "Link": "records",
    "Together": "records",
}

__all__ = ["Alone", "Apart", "Grouping", "Groups", "Joined", "Link", "Together", "group"]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
