"""The embedded engine: no model, no key, no network, milliseconds an article."""

from __future__ import annotations

from summarizer.engines.lexical.engine import LexicalEngine, read

__all__ = ["LexicalEngine", "read"]
