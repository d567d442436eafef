"""From an engine's draft to a source brief: what doesn't hold is dropped, and shown."""

from __future__ import annotations

import pytest

from summarizer.engines.base import ActorDraft, ClaimDraft, Draft, EventDraft, QuotationDraft
from summarizer.records import Moment, Quantity
from summarizer.values import quantity
from tests.making import brief, draft

TEXT = (
    "The ferry Aurora ran aground on Tuesday with 212 passengers on board, the coast guard said.\n"
    'Captain Ann Lee said on Wednesday: "We lost both engines within a minute."\n'
    "The inquiry will begin on Friday. The Aurora was built in 1987.\n"
)


def claim(quote: str, value: str = "212 passengers", **more: object) -> ClaimDraft:
    """A drafted claim with this quote and value."""
    fields = {"question": "How many?", "statement": quote, "kind": "quantity", "value": value, "quote": quote}
    return ClaimDraft(**(fields | more))  # type: ignore[arg-type]  # fields of several types in one dict


def test_a_grounded_claim_keeps_the_articles_own_words() -> None:
    """The span's text is the article's, at the article's offsets."""
    made = brief(TEXT, draft(claim("with 212 passengers on board")))

    span = made.claims[0].evidence[0]
    assert (TEXT[span.start : span.end], "exact") == (span.text, span.match)
    assert made.claims[0].id == "s1.c1"
    assert isinstance(made.claims[0].value.normal, Quantity)


def test_an_invented_quote_is_dropped_and_shown() -> None:
    """A quote that the article doesn't hold makes no claim, and the reason is kept."""
    made = brief(TEXT, draft(claim("with 312 passengers on board", "312 passengers")))

    assert made.claims == ()
    assert ("s1", "ground") == (made.dropped[0].source, made.dropped[0].stage)
    assert "312" in made.dropped[0].reason


def test_a_value_must_stand_in_its_evidence() -> None:
    """A right-looking span doesn't carry a wrong number."""
    made = brief(TEXT, draft(claim("with 212 passengers on board", "250 passengers")))

    assert made.claims == ()
    assert "250" in made.dropped[0].reason


@pytest.mark.parametrize("quote", ["held more than 200 guests", "200 guests at noon"])
def test_a_figure_keeps_what_bounds_it_in_the_article(quote: str) -> None:
    """ "200 guests" cut from "more than 200 guests" would say another thing; the evidence is widened to show it."""
    made = brief("The hall held more than 200 guests at noon.\n", draft(claim(quote, "200 guests"))).claims[0]

    assert ("more than 200 guests", True) == (made.value.text, "more than 200" in made.evidence[0].text)
    assert made.value.normal == quantity.parse("more than 200 guests")


def test_a_name_that_the_article_doesnt_hold_is_no_value() -> None:
    """Who did it must be somebody the article names."""
    quote = "Captain Ann Lee said on Wednesday"
    made = brief(TEXT, draft(claim(quote, "Carl Brandt", kind="name"), claim(quote, "Ann Lee", kind="name")))

    assert ["Ann Lee"] == [c.value.text for c in made.claims]


def test_a_statement_that_brings_in_a_figure_is_replaced_by_the_evidence() -> None:
    """The claim stays, in the article's words, and the refused sentence is shown."""
    made = brief(
        TEXT,
        draft(claim("with 212 passengers on board", statement="212 passengers and 18 crew were on board.")),
    )

    assert made.claims[0].statement == "with 212 passengers on board"
    assert "18" in made.dropped[0].reason


@pytest.mark.parametrize(
    ("quote", "words", "day"),
    [
        ("ran aground on Tuesday", "Tuesday", "2021-12-28"),
        ("The inquiry will begin on Friday", "Friday", "2021-12-31"),
    ],
)
def test_a_weekday_is_resolved_by_the_verb_around_it(quote: str, words: str, day: str) -> None:
    """On Wednesday 29 December "ran aground on Tuesday" was yesterday, and "will begin on Friday" is to come."""
    made = brief(TEXT, draft(claim(quote, words, kind="moment")))

    normal = made.claims[0].value.normal
    assert isinstance(normal, Moment)
    assert normal.earliest[:10] == day


def test_a_speaker_that_the_article_doesnt_name_is_dropped() -> None:
    """A claim keeps its words but not an invented source for them."""
    made = brief(TEXT, draft(claim("with 212 passengers on board", said_by="Carl Brandt")))

    assert made.claims[0].said_by is None
    assert "Carl" in made.dropped[0].reason


def test_actors_have_a_span_for_each_form_of_the_name() -> None:
    """Forms that the article doesn't use are left out."""
    actor = ActorDraft("Ann Lee", "person", "Captain Ann Lee", ("Captain Ann Lee", "Lee-Smith"), "Captain")
    made = brief(TEXT, draft(actors=(actor,)))

    assert ("Ann Lee", ("Captain Ann Lee",), "Captain") == (
        made.actors[0].name,
        made.actors[0].aliases,
        made.actors[0].role,
    )


def test_quotations_are_placed() -> None:
    """A quotation keeps its speaker and the article's words."""
    made = brief(
        TEXT, draft(quotations=(QuotationDraft("We lost both engines within a minute.", "Captain Ann Lee"),))
    )

    assert made.quotations[0].text == "We lost both engines within a minute."
    assert made.quotations[0].speaker is not None


def test_numbers_have_no_gaps_when_a_claim_is_dropped() -> None:
    """Ids count what is kept."""
    made = brief(TEXT, draft(claim("not in it at all", "3"), claim("with 212 passengers on board")))

    assert ["s1.c1"] == [c.id for c in made.claims]


def test_an_event_and_a_gist_that_dont_hold_are_not_kept() -> None:
    """An invented place and an invented gist are dropped; the event falls back on its quote."""
    made = brief(
        TEXT,
        Draft(
            EventDraft("Ferry sinks with 900 on board", where="Oslo", quote="The ferry Aurora ran aground"),
            "It sank in Oslo.",
            (),
        ),
    )

    assert ("The ferry Aurora ran aground", None, None) == (made.event.what, made.event.where, made.gist)
    assert len(made.dropped) == 3


def test_coverage_tells_what_no_claim_rests_on() -> None:
    """The year of building is a date that no claim covers."""
    made = brief(TEXT, draft(claim("with 212 passengers on board")))

    assert made.coverage.figures[0] == 1
    assert "1987" in [span.text for span in made.coverage.missed]
