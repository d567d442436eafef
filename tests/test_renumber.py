"""Saved source briefs in a new company: renumbered by the one rule, each once."""

from __future__ import annotations

from summarizer.consolidate.renumber import renumbered
from summarizer.engines.base import ActorDraft, ClaimDraft, QuotationDraft
from summarizer.records import SourceBrief
from tests.making import brief, draft

TEXT = 'The ferry had 212 passengers. "We lost both engines at once," Captain Ann Lee said.\n'


def made(number: int, path: str) -> SourceBrief:
    """A brief with a claim, a quotation and an actor, saved under a path."""
    drafted = draft(
        ClaimDraft(
            "How many?", "The ferry had 212 passengers.", "quantity", "212 passengers", "had 212 passengers"
        ),
        quotations=(QuotationDraft("We lost both engines at once", "Captain Ann Lee"),),
        actors=(ActorDraft("Ann Lee", "person", "Captain Ann Lee"),),
    )
    one = brief(TEXT, drafted, number)
    return one.model_copy(update={"source": one.source.model_copy(update={"path": path})})


def test_briefs_are_numbered_by_path_whatever_their_order() -> None:
    """Two files saved as s1 by two runs become s1 and s2, every id and span with them."""
    first, second = renumbered([made(1, "b.txt"), made(1, "a.txt")])

    assert ("a.txt", "s1", "b.txt", "s2") == (
        first.source.path,
        first.source.id,
        second.source.path,
        second.source.id,
    )
    assert ("s2.c1", "s2.q1", "s2.a1") == (second.claims[0].id, second.quotations[0].id, second.actors[0].id)
    assert {"s2"} == {span.source for span in second.claims[0].evidence + second.quotations[0].evidence}
    assert second.coverage.source == "s2"


def test_the_same_brief_twice_counts_once() -> None:
    """Merging a brief again changes nothing."""
    assert renumbered([made(1, "a.txt"), made(1, "a.txt")]) == renumbered([made(1, "a.txt")])
