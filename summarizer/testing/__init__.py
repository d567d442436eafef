"""Cassettes for tests: recorded exchanges with a model endpoint, replayed without a network.

`cassette` is the context manager; `summarizer.testing.plugin` gives pytest the same as a fixture.
"""

from __future__ import annotations

from summarizer.testing.cassettes import Record, Tape, cassette

__all__ = ["Record", "Tape", "cassette"]
