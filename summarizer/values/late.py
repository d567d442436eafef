"""Patterns that are compiled when a text first asks for them.

The tables of this package hold more than a thousand patterns, and one run needs half of them: compiling all at
import would cost a quarter of a second before the first article is read.
"""

from __future__ import annotations

import re
from typing import cast


class _Late:
    """Stands for a pattern: what is asked of it is handed on to the compiled one, and kept, so that the second call
    of a method costs what it costs of a pattern.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name == "_compiled":
            self._compiled = re.compile(self.pattern, self._flags)
            return self._compiled
        if name.startswith("__"):  # `copy` and the like ask for these: not to be taken from the pattern
            raise AttributeError(name)
        found: object = getattr(self._compiled, name)
        self.__dict__[name] = found
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(pattern, flags)`, put off until a method of the pattern is first used.

    A pattern that doesn't compile says so only then: `tests/test_late.py` compiles them all. The functions of `re`
    don't take what is returned; its own methods do.
    """
    return cast("re.Pattern[str]", _Late(pattern, int(flags)))  # it has every method of one
