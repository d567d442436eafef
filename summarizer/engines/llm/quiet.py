"""Keeps instructor's log of our calls to itself.

It quotes keys, articles and answers, and where no logging is set up Python prints it on stderr.
Only our own calls are hushed: what a caller does with instructor is theirs to read.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_OURS: ContextVar[bool] = ContextVar("ours", default=False)


def _passes(_: logging.LogRecord) -> bool:
    return not _OURS.get()


# A filter counts only on the logger that is written to: these are the ones that a call passes by.
for _name in ("instructor", "instructor.v2", "instructor.v2.retry"):
    logging.getLogger(_name).addFilter(_passes)


@contextmanager
def instructor() -> Iterator[None]:
    """For the length of the block, and in this task only, instructor logs nothing."""
    before = _OURS.set(True)
    try:
        yield
    finally:
        _OURS.reset(before)
