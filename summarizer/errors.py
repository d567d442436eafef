"""Every error this package raises, as one tree.

    SummarizerError
    ├── InputError              the caller's material can't be used
    │   ├── ArticleError        one article can't be read (missing, empty, binary, too large)
    │   ├── NoArticlesError     nothing to brief at all
    │   └── BriefError          a saved brief can't be read
    ├── SettingsError           an option, variable or model name makes no sense
    ├── EndpointError           the model endpoint
    │   ├── EndpointUnreachable it can't be reached
    │   ├── EndpointRefused     it answered with an error (key, model name, quota, …)
    │   ├── AnswerError         it answered, but not with what was asked for
    │   └── TooLong             the question or its answer is longer than the model takes or gives
    ├── BudgetReached           what a run may use is used up; what was paid for is kept
    ├── Stopped                 a run was told to end; what was paid for is kept
    ├── CassetteError           a cassette can't be read or written
    │   └── CassetteMiss        a call isn't on the cassette
    ├── StoreError              the store of paid answers can't be used
    └── JobError                a batch job's folder or its endpoint's lists are not as they must be (`batch.job`)

Each message says what happened to what, whose fault it is, and what to do next.
Messages are safe to print: `plain` has removed control characters, and they hold no
key and no article text beyond a short excerpt.
"""

from __future__ import annotations

import unicodedata

#: Unicode categories that can drive a terminal or hide text: Cc (controls, ESC among
#: them), Cf (bidi and zero-width formatting), Cs (surrogates), Co (private use).
UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co"})


def plain(text: str, limit: int = 300) -> str:
    """`text` on one line, without characters that could drive a terminal, cut at `limit` characters."""
    folded = " ".join(text.split())
    if not (folded.isascii() and folded.isprintable()):
        folded = "".join(ch for ch in folded if unicodedata.category(ch) not in UNSAFE)
    return folded if len(folded) <= limit else folded[: limit - 1] + "…"


class SummarizerError(Exception):
    """The root: catch this to catch everything this package raises on purpose.

    `what` happened, in one sentence; `advice` is what to do next, or empty.
    `str(error)` is the two as one printable paragraph.
    """

    exit_code = 1

    def __init__(self, what: str, advice: str = "") -> None:
        self.what = plain(what, 2000)
        self.advice = plain(advice, 2000)
        super().__init__(f"{self.what} {self.advice}".strip())


class InputError(SummarizerError):
    """The caller's material can't be used."""


class ArticleError(InputError):
    """One article can't be read; `path` names it."""

    def __init__(self, path: str, what: str, advice: str = "") -> None:
        self.path, self.told = plain(path), what
        super().__init__(f"{self.path}: {what}", advice)

    def __reduce__(self) -> tuple[type[ArticleError], tuple[str, str, str]]:
        """Carry it between processes: the message is made of three parts."""
        return type(self), (self.path, self.told, self.advice)


class NoArticlesError(InputError):
    """Nothing to brief."""


class BriefError(InputError):
    """A saved brief can't be read."""


class SettingsError(SummarizerError):
    """An option, variable or settings file makes no sense."""

    exit_code = 2


class EndpointError(SummarizerError):
    """The model endpoint failed us."""


class EndpointUnreachable(EndpointError):
    """No answer came: connection refused, name unknown, timed out."""


class EndpointRefused(EndpointError):
    """An error came back: key, model name, quota, content policy."""


class AnswerError(EndpointError):
    """An answer came, but not what was asked for, and asking again didn't help."""


class TooLong(EndpointError):
    """The question, or the answer to it, is longer than the model takes or gives: a shorter text may do."""


class BudgetReached(SummarizerError):
    """What a run may use is used up. Nothing more was sent; what was paid for is kept."""


class Stopped(SummarizerError):
    """A run was told to end. Nothing more was sent; what was paid for is kept."""

    exit_code = 130


class CassetteError(SummarizerError):
    """A cassette can't be read or written."""


class CassetteMiss(CassetteError):
    """A call isn't on the cassette."""


class StoreError(SummarizerError):
    """The store of paid answers can't be used."""
