"""What of an article's figures, dates and quotations the claims rest on."""

from __future__ import annotations

from summarizer.articles import read_article
from summarizer.audit import coverage
from summarizer.records import Claim, Furniture, Span
from tests.making import claim

TEXT = 'On Tuesday 212 people were rescued from 3 boats. "We heard them long before we saw them," Ann Lee said.\n'
ARTICLE = read_article("a.txt", text=TEXT)


def resting_on(words: str) -> Claim:
    """A claim with these words of the text as its evidence."""
    start = TEXT.index(words)
    span = Span(source="s1", start=start, end=start + len(words), text=words)
    return claim("s1.c1", "212 people").model_copy(update={"evidence": (span,)})


def test_nothing_is_covered_without_claims() -> None:
    """Everything found is missed, in order."""
    found = coverage(ARTICLE, [])

    assert ((0, 2), (0, 1), (0, 1)) == (found.figures, found.dates, found.quotations)
    assert ["Tuesday", "212 people", "3 boats"] == [span.text for span in found.missed][:3]
    assert all(TEXT[span.start : span.end] == span.text for span in found.missed)


def test_a_figure_is_covered_by_evidence_that_shares_most_of_it() -> None:
    """The claim on the people covers their number, not the boats'."""
    found = coverage(ARTICLE, [resting_on("212 people were rescued")])

    assert ((1, 2), (0, 1)) == (found.figures, found.dates)
    assert "3 boats" in [span.text for span in found.missed]


def test_evidence_that_only_touches_a_quotation_doesnt_cover_it() -> None:
    """Four words of ten are not the quotation; all of it is."""
    assert coverage(ARTICLE, [resting_on("We heard")]).quotations == (0, 1)
    assert coverage(ARTICLE, [resting_on("We heard them long before we saw them")]).quotations == (1, 1)


def test_names_in_quotation_marks_are_no_quotations() -> None:
    """Three quoted words are a title or a scare quote."""
    article = read_article("b.txt", text='The ship "Star of Oslo" sank, they said, and that was all of it.\n')

    assert coverage(article, []).quotations == (0, 0)


def test_furniture_is_not_asked_for() -> None:
    """A figure in a caption needs no claim."""
    marked = ARTICLE.model_copy(
        update={"furniture": (Furniture(start=0, end=len(TEXT), rule="photo-caption"),)}
    )

    assert ((0, 0), (0, 0), (0, 0)) == (
        coverage(marked, []).figures,
        coverage(marked, []).dates,
        coverage(marked, []).quotations,
    )
