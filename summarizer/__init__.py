"""Several news articles about one event in; one event brief out.

>>> from summarizer import summarize                                   # doctest: +SKIP
>>> brief = summarize(["seeds/"])                                      # doctest: +SKIP
>>> for conflict in brief.conflicts: print(conflict.reason)            # doctest: +SKIP

Names are loaded when first used, so that `import summarizer` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.api import aextract as aextract
    from summarizer.api import amerge as amerge
    from summarizer.api import asummarize as asummarize
    from summarizer.api import extract as extract
    from summarizer.api import merge as merge
    from summarizer.api import summarize as summarize
    from summarizer.articles import read_article as read_article
    from summarizer.articles import read_articles as read_articles
    from summarizer.errors import SummarizerError as SummarizerError
    from summarizer.events import asummarize_events as asummarize_events
    from summarizer.events import summarize_events as summarize_events
    from summarizer.ground import Located as Located
    from summarizer.ground import Locator as Locator
    from summarizer.ground import Refused as Refused
    from summarizer.living.changes import Changes as Changes
    from summarizer.living.diff import diff as diff
    from summarizer.living.update import aupdate as aupdate
    from summarizer.living.update import update as update
    from summarizer.records import Article as Article
    from summarizer.records import EventBrief as EventBrief
    from summarizer.records import SourceBrief as SourceBrief
    from summarizer.settings import Settings as Settings
    from summarizer.values.base import Verdict as Verdict
    from summarizer.values.relate import relate as relate

_HOME = {
    "Article": "records",
    "Changes": "living.changes",
    "EventBrief": "records",
    "Located": "ground",
    "Locator": "ground",
    "Refused": "ground",
    "Settings": "settings",
    "SourceBrief": "records",
    "SummarizerError": "errors",
    "Verdict": "values.base",
    "aextract": "api",
    "amerge": "api",
    "asummarize": "api",
    "asummarize_events": "events",
    "aupdate": "living.update",
    "diff": "living.diff",
    "extract": "api",
    "merge": "api",
    "read_article": "articles",
    "read_articles": "articles",
    "relate": "values.relate",
    "summarize": "api",
    "summarize_events": "events",
    "update": "living.update",
}

__all__ = [
    "Article",
    "Changes",
    "EventBrief",
    "Located",
    "Locator",
    "Refused",
    "Settings",
    "SourceBrief",
    "SummarizerError",
    "Verdict",
    "aextract",
    "amerge",
    "asummarize",
    "asummarize_events",
    "aupdate",
    "diff",
    "extract",
    "merge",
    "read_article",
    "read_articles",
    "relate",
    "summarize",
    "summarize_events",
    "update",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
