"""Quotes of claims that the article doesn't hold: found before they are asked for once more.

Quotations are cut from the article by code, and a participant's name must stand in it as it is: neither could be
mended by copying better.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarizer.engines.base import Draft
from summarizer.ground import Locator, Refused
from summarizer.records import Article


def unfound(article: Article, draft: Draft) -> list[tuple[str, str]]:
    """`(quote, reason)` for every distinct quote of the draft's claims that can't be placed, in order."""
    locator = Locator(article.text, [(f.start, f.end) for f in article.furniture])
    lost: dict[str, str] = {}
    for quote in dict.fromkeys(claim.quote for claim in draft.claims):
        found = locator.locate(quote)
        if isinstance(found, Refused):
            lost[quote] = found.reason
    return list(lost.items())


def requoted(draft: Draft, asked: Sequence[str], given: Mapping[int, str | None]) -> Draft:
    """The draft with each quote of `asked` (numbered from 1) replaced by the one given for it.

    Where none was given the first quote stays: grounding refuses it, and it is shown as dropped.
    """
    better = {quote: given.get(number) or quote for number, quote in enumerate(asked, 1)}
    return replace(draft, claims=tuple(replace(c, quote=better.get(c.quote, c.quote)) for c in draft.claims))
