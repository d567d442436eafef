"""From an engine's draft to a source brief: what doesn't hold is dropped, and shown."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.assemble import Grounding
from summarizer.engines.base import ActorDraft, ClaimDraft, Draft, EventDraft, QuotationDraft
from summarizer.records import Claim, Moment, Quantity
from summarizer.values import quantity
from summarizer.values.relate import read_value
from tests.making import article, brief, draft
from tests.making import claim as made_claim

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


# --- a claim without a sentence of its own


def test_without_a_statement_the_articles_sentence_is_told() -> None:
    """Whole, on one line, as the article has it, and nothing is dropped; the evidence stays the quote."""
    made = brief(TEXT, draft(claim("212 passengers on board", statement=None)))

    expected = "The ferry Aurora ran aground on Tuesday with 212 passengers on board, the coast guard said."
    assert (expected, "212 passengers on board") == (
        made.claims[0].statement,
        made.claims[0].evidence[0].text,
    )
    assert made.dropped == ()


def test_a_quote_across_sentences_is_told_in_all_of_them() -> None:
    """From the beginning of the first to the end of the last."""
    quote = "will begin on Friday. The Aurora was built"
    made = brief(TEXT, draft(claim(quote, "Friday", kind="moment", statement=None)))

    expected = "The inquiry will begin on Friday. The Aurora was built in 1987."
    assert expected == made.claims[0].statement


def test_a_sentence_without_end_is_no_statement() -> None:
    """Of a sentence of hundreds of characters the quote says it better; it has what bounds its figure."""
    long = "and then another door was opened, " * 20
    text = f"There were more than 212 passengers on board {long}and so on.\n"
    made = brief(text, draft(claim("212 passengers on board", statement=None)))

    assert "more than 212 passengers on board" == made.claims[0].statement


def test_a_refused_claim_without_a_statement_is_shown_by_its_quote() -> None:
    """What was refused is never an empty line."""
    made = brief(TEXT, draft(claim("212 passengers on board", "250 passengers", statement=None)))

    assert ["212 passengers on board"] == [d.what for d in made.dropped]


# --- another article's claim as one's own


def again(text: str, claimed: Claim, published: date = date(2021, 12, 29)) -> tuple[Claim | None, Grounding]:
    """Ask the article with this text whether it says the same."""
    grounding = Grounding(article(text, 2, published=published))
    return grounding.again(claimed, 7), grounding


ELSEWHERE = made_claim("s1.c1", "212 passengers", evidence="with 212 passengers on board")


def test_the_same_words_are_the_same_claim() -> None:
    """With this article's id, offsets and sentence, and the number given; question, kind, value and modality stay."""
    told = ELSEWHERE.model_copy(update={"modality": "possible"})
    made, _ = again(TEXT, told)

    assert made is not None
    assert ("s2.c7", "How many?", "possible") == (made.id, made.question, made.modality)
    assert told.value == made.value
    (span,) = made.evidence
    assert ("s2", "with 212 passengers on board") == (span.source, TEXT[span.start : span.end])
    assert made.statement.startswith("The ferry Aurora")


def test_quotation_marks_make_no_other_words() -> None:
    """What one article says in marks another may say without."""
    said = made_claim("s1.c1", "both engines", "text", evidence="We lost “both” engines within a minute.")
    made, _ = again(TEXT, said)

    assert made is not None
    assert made.evidence[0].text.startswith("We lost both engines within a minute")


@pytest.mark.parametrize(
    "quote",
    [
        "with 213 passengers on board",  # another figure
        "ran aground on a Tuesday with 212 passengers",  # nearly the same words
        "212 passengers on board",  # too few to be the same sentence by more than chance
        "ran aground … with 212 passengers on board",  # in two pieces
        "no lives were lost that day",  # not there
    ],
)
def test_other_words_are_no_claim_and_nothing_refused(quote: str) -> None:
    """Nobody said that the article has them: silence here drops nothing."""
    made, grounding = again(TEXT, made_claim("s1.c1", "212 passengers", evidence=quote))

    assert made is None
    assert grounding.dropped == []


def test_evidence_in_two_places_is_not_looked_for() -> None:
    """Words that stood apart in one article say something together that they may not say in another."""
    one, other = (
        made_claim("s1.c1", "x", "text", evidence=e) for e in ("The inquiry will begin on Friday.",) * 2
    )
    made, _ = again(TEXT, one.model_copy(update={"evidence": (*one.evidence, *other.evidence)}))

    assert made is None


def test_a_value_that_the_words_do_not_hold_is_no_claim() -> None:
    """A figure that stood beside the quote in the other article isn't taken over; nor is it shown as refused."""
    made, grounding = again(TEXT, made_claim("s1.c1", "18 crew", evidence="with 212 passengers on board"))

    assert (None, []) == (made, grounding.dropped)


def test_page_furniture_is_no_second_report() -> None:
    """A caption under the other article's words says nothing by itself."""
    source = article(TEXT, 2)
    caption = {"start": 0, "end": TEXT.index("\n"), "rule": "photo-caption"}
    marked = type(source).model_validate(source.model_dump() | {"furniture": [caption]})

    assert Grounding(marked).again(ELSEWHERE, 1) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [("the coast guard", "the coast guard"), ("Carl Brandt", None), ("Ann Lee", "Ann Lee")],
)
def test_a_speaker_is_taken_over_if_the_article_names_them(name: str, expected: str | None) -> None:
    """The words are here; that somebody whom this article doesn't mention said them isn't."""
    made, grounding = again(
        TEXT, made_claim("s1.c1", "212 passengers", said_by=name, evidence=ELSEWHERE.statement)
    )

    assert made is not None
    assert expected == (made.said_by and made.said_by.name)
    assert grounding.dropped == []


@pytest.mark.parametrize(
    ("when", "expected"), [("Tuesday", "2022-01-04"), ("on Sunday", None), ("Jan. 10", None)]
)
def test_a_time_is_read_where_it_stands(when: str, expected: str | None) -> None:
    """ "Tuesday" of the other article is a Tuesday here only if this sentence says so, and then it is this article's:
    a week later it is another day.
    """
    told = ELSEWHERE.model_copy(update={"when": read_value(when, "moment", date(2021, 12, 29))})
    made, _ = again(TEXT, told, date(2022, 1, 5))

    assert made is not None
    normal = made.when and made.when.normal
    assert expected == (normal.earliest[:10] if isinstance(normal, Moment) else None)
