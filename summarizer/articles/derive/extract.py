"""From a document's bytes to drafts: the kind decides which module reads it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from summarizer.articles.derive.draft import Extracted, Request, UnreadableError

#: Kind → the module that reads it. Imported when the kind is met: trafilatura alone costs 0.3 s.
READERS = {
    "html": "summarizer.articles.html.read",
    "feed": "summarizer.articles.derive.feed",
    "json": "summarizer.articles.derive.jsons",
    "csv": "summarizer.articles.derive.table",
    "pdf": "summarizer.articles.derive.pdf",
    "docx": "summarizer.articles.derive.docx",
    "eml": "summarizer.articles.derive.mail",
}

Reader = Callable[[bytes, Request], Extracted]


def reader(kind: str) -> Reader:
    """The function that reads this kind.

    Raises:
        UnreadableError: a library that this kind needs isn't installed.

    """
    try:
        module = import_module(READERS[kind])
    except ImportError as error:
        raise UnreadableError(
            f"reading this needs a library that isn't installed ({error.name})",
            "Install it with: pip install 'summarizer[documents]'.",
        ) from error
    found: Reader = module.read
    return found
