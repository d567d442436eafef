"""Quotes that the article doesn't hold: found before they are asked for once more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from summarizer.engines.base import ActorDraft, ClaimDraft, Draft, QuotationDraft
from summarizer.ground import Locator, Refused
from summarizer.records import Article

D = TypeVar("D", ClaimDraft, QuotationDraft, ActorDraft)


def unfound(article: Article, draft: Draft) -> list[tuple[str, str]]:
    """`(quote, reason)` for every distinct quote of the draft that can't be placed, in order."""
    locator = Locator(article.text, [(f.start, f.end) for f in article.furniture])
    lost: dict[str, str] = {}
    quotes = (
        [c.quote for c in draft.claims]
        + [q.quote for q in draft.quotations]
        + [a.quote for a in draft.actors]
    )
    for quote in dict.fromkeys(quotes):
        found = locator.locate(quote)
        if isinstance(found, Refused):
            lost[quote] = found.reason
    return list(lost.items())


def requoted(draft: Draft, asked: Sequence[str], given: Mapping[int, str | None]) -> Draft:
    """The draft with each quote of `asked` (numbered from 1) replaced by the one given for it.

    Where none was given the first quote stays: grounding refuses it, and it is shown as dropped.
    """
    better = {quote: given.get(number) or quote for number, quote in enumerate(asked, 1)}

    def mended(item: D) -> D:
        return replace(item, quote=better.get(item.quote, item.quote))

    return replace(
        draft,
        claims=tuple(map(mended, draft.claims)),
        quotations=tuple(map(mended, draft.quotations)),
        actors=tuple(map(mended, draft.actors)),
    )
