"""Reading articles: from files to records, with what is page furniture marked."""

from __future__ import annotations

from summarizer.articles.gather import Reading, read_article, read_articles

__all__ = ["Reading", "read_article", "read_articles"]
