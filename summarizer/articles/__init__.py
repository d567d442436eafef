"""Reading articles: from documents of every kind to records, with what is page furniture marked."""

from __future__ import annotations

from summarizer.articles.gather import Input, Reading, read_article, read_articles
from summarizer.articles.note import Note

__all__ = ["Input", "Note", "Reading", "read_article", "read_articles"]
