"""Mutated documents of every kind: articles or a clear error, nothing else. `benchmarks/fuzz_reading.py` does 5,000."""

from __future__ import annotations

from pathlib import Path

from summarizer.articles import read_articles
from tests.documents import mutated, valid


def test_mutated_documents_are_read_or_refused(tmp_path: Path) -> None:
    """150 documents, broken in one to three places, in one folder: every file gives articles or is named among the
    failures, in printable words without a traceback's; every text can be written out, furniture lies in it.
    """
    for name, raw in mutated(150, seed=7):
        (tmp_path / name).write_bytes(raw)
    reading = read_articles([tmp_path])
    named = {Path((article.source.path or "").partition("#")[0]).name for article in reading.articles}
    failed = {Path(failure.path.partition("#")[0]).name for failure in reading.failures}
    skipped = {Path(one.path).name for one in reading.skipped}
    assert {path.name for path in tmp_path.iterdir()} == named | failed | skipped
    for failure in reading.failures:
        assert str(failure).isprintable()
        assert "Error)" not in failure.what
    for article in reading.articles:
        article.text.encode("utf-8")
        assert all(0 <= piece.start < piece.end <= len(article.text) for piece in article.furniture)


def test_reading_is_the_same_every_time(tmp_path: Path) -> None:
    """The same documents, named in another order, give the same articles and notes."""
    for name, raw in valid().items():
        (tmp_path / name).write_bytes(raw)
    paths = sorted(map(str, tmp_path.iterdir()))
    forward, backward = read_articles(paths), read_articles(paths[::-1])
    assert (forward.articles, forward.notes) == (backward.articles, backward.notes)
    assert list(map(str, forward.failures)) == list(map(str, backward.failures))
