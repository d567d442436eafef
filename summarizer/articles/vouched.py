"""Text that can be vouched for: its hash, and whether a record's text and evidence fit together."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from summarizer.records import Source, Span

_SURROGATE = re.compile("[\ud800-\udfff]")


def digest(text: str) -> str:
    """Hex SHA-256 of `text` in UTF-8. A lone surrogate, which UTF-8 can't hold, counts as U+FFFD, as it is saved."""
    return hashlib.sha256(_SURROGATE.sub("\ufffd", text).encode()).hexdigest()


def misfit(source: Source, text: str, evidence: Iterable[Span]) -> str | None:
    """Why `text` can't be the source's, in words after "its text …"; None when all fits.

    `evidence`: the spans that refer to it, of which every one is compared.
    """
    if source.text_sha256 is not None and digest(text) != source.text_sha256:
        return "isn't the one that was read: its SHA-256 is another"
    for span in evidence:
        if text[span.start : span.end] != span.text:
            return f"doesn't hold its evidence: other words stand at characters {span.start} to {span.end}"
    return None


def spans(record: BaseModel) -> Iterator[Span]:
    """Every span anywhere in a record, in order. A walk with a stack of its own."""
    waiting: list[object] = [record]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Span):
            yield one
        elif isinstance(one, BaseModel):
            waiting += [getattr(one, name) for name in reversed(type(one).model_fields)]
        elif isinstance(one, tuple):
            waiting += reversed(one)
