"""Text that addresses a model or a tool rather than a reader: found by rules with names, never obeyed."""

from __future__ import annotations

from summarizer.articles.addressed.passages import Passage, find, says

#: Among what reading cut out of a document: something that isn't shown addresses a model.
UNSHOWN = "addresses-model"

__all__ = ["UNSHOWN", "Passage", "find", "says"]
