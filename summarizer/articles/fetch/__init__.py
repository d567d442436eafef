"""Fetching addresses: web only, public hosts only, politely, within limits.

The parts: `address` (what may be asked for), `connect` (a request to a pinned address), `robots` (what a site
allows), `fetcher` (the whole of it).
"""

from __future__ import annotations

from summarizer.articles.fetch.fetcher import Fetcher, Got, Limits

__all__ = ["Fetcher", "Got", "Limits"]
