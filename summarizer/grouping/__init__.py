"""Grouping: a folder of articles on many events, sorted into events, with the reasons."""

from __future__ import annotations

from summarizer.grouping.group import group
from summarizer.grouping.records import Alone, Apart, Groups, Link, Together
from summarizer.grouping.stream import Grouping, Joined

__all__ = ["Alone", "Apart", "Grouping", "Groups", "Joined", "Link", "Together", "group"]
