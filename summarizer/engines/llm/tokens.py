"""How many tokens a call will take, before it is sent: learnt from what calls took."""

from __future__ import annotations

#: Tokens a byte of a request's body, question and answer together, before anything is known. English has about four
#: characters a token; an answer takes about a third of its article.
AT_FIRST = 0.33
#: Share of each new figure in the running average.
WEIGHT = 0.1


class Estimates:
    """A running average of tokens a byte."""

    def __init__(self) -> None:
        self._rate = AT_FIRST
        self._known = False

    def tokens(self, size: int) -> float:
        """Tokens that a call with a body of `size` bytes is likely to take, with its answer."""
        return size * self._rate

    def learn(self, size: int, tokens: int) -> None:
        """Note what a call took; 0 tokens: the endpoint didn't say."""
        if not tokens or not size:
            return
        found = tokens / size
        self._rate = self._rate + WEIGHT * (found - self._rate) if self._known else found
        self._known = True
