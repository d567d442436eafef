"""Whose the words in quotation marks are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.base import QuotationDraft
from summarizer.engines.llm.answers import SpeakerAnswer
from summarizer.engines.llm.speakers import anonymous, quotations
from summarizer.records import Dropped
from tests.making import article


@pytest.mark.parametrize(
    "name",
    [
        "a senior U.S. official",
        "Officials",
        "the spokeswoman",
        "two people briefed on the talks",
        "a person familiar with the matter",
        "a source close to the White House",  # what is named isn't who speaks
        "a spokesman for President Vladimir Putin",
        "a lawyer for Ann Lee",
        "one of Putin’s aides",
        "officials in New York",
        "officials in Buffalo, New York",
        "a resident of Portland, Oregon",
        "residents of Hook Bay",
        "White House officials",
        "U.S., British officials",  # words of a name before a comma, but of no one person
        "White House, Pentagon and State Department officials",
        "eyewitnesses",
    ],
)
def test_a_description_withholds_the_name(name: str) -> None:
    """Somebody who speaks is described, not named: a reader can't ask them."""
    assert anonymous(name)


@pytest.mark.parametrize(
    "name",
    [
        "Joe Biden",
        "President Joe Biden",
        "the Kremlin",
        "police",
        "Kremlin spokesman Dmitry Peskov",
        "spokesman Peskov",
        "spokesman al-Hamdan",
        "spokeswoman Ursula von der Leyen",
        "White House national security adviser Jake Sullivan",
        "Dmitry Peskov, the Kremlin spokesman",  # the name comes first
        "Mr. Peskov, the president's spokesman",
        "Ned Price, State Department spokesman",
        "Peskov (Kremlin spokesman)",
        "Ann Lee and Bob Ray, analysts at the bank",
        "Ann Lee, 45, a resident of Hook Bay",
        "a resident, Ann Lee",  # the name comes last
        "a spokesman for the army, Col. Ann Lee",
        "the Donetsk People's Republic",  # a body that has such a word in its name
        "Chinese People’s Liberation Army",
        "the Residents' Association",
        None,
        "",
    ],
)
def test_a_name_is_no_description(name: str | None) -> None:
    """Whoever is named is named, also with the office behind it; nor is a body somebody whose name is withheld."""
    assert not anonymous(name)


# --- passages


def said(
    text: str, *answers: tuple[str | None, list[str]], shown: str | None = None
) -> tuple[list[QuotationDraft], list[Dropped]]:
    """What becomes of speakers with the beginnings of what they said."""
    return quotations(
        article(text),
        [SpeakerAnswer(name=name, channel=None, begins=begins) for name, begins in answers],
        shown,
    )


def whose(
    text: str, *answers: tuple[str | None, list[str]], shown: str | None = None
) -> list[tuple[str | None, str]]:
    """Speaker and words of each quotation found."""
    return [(draft.speaker, draft.quote) for draft in said(text, *answers, shown=shown)[0]]


TWO = 'Ann Lee said: "We lost both engines." Then Bob Ray said: “It was dark, and cold. We’re safe now.”'


def test_a_passage_is_found_by_its_first_words() -> None:
    """Whole, as the article has it, without its marks, at its place; in the article's order, not the answer's."""
    found, dropped = said(TWO, ("Bob Ray", ["It was dark"]), ("Ann Lee", ["We lost"]))

    assert [("Ann Lee", "We lost both engines."), ("Bob Ray", "It was dark, and cold. We’re safe now.")] == [
        (d.speaker, d.quote) for d in found
    ]
    assert [draft.quote for draft in found] == [
        TWO[d.near : d.near + len(d.quote)] for d in found if d.near is not None
    ]
    assert [] == dropped


@pytest.mark.parametrize(
    "begins",
    ["it was DARK and", '"It was dark', "“It was dark, and cold.", "It was dark and cold. We're safe"],
)
def test_marks_case_and_commas_are_no_other_words(begins: str) -> None:
    """What a model copies with another mark, or one too many, still begins there."""
    assert ["Bob Ray"] == [speaker for speaker, _ in whose(TWO, ("Bob Ray", [begins]))]


@pytest.mark.parametrize(
    "begins", ["It was bright", "was dark, and", "We lost both engines at once", "", "…"]
)
def test_what_begins_nowhere_is_dropped_and_shown(begins: str) -> None:
    """Other words, words from the middle, words beyond the end, no words: no quotation, and the reader is told."""
    found, dropped = said(TWO, ("Bob Ray", [begins]))

    assert [] == found
    assert [("s1", "extract", begins)] == [(d.source, d.stage, d.what) for d in dropped]
    assert "quotation marks" in dropped[0].reason


def test_what_is_dropped_is_shown_short_and_safe() -> None:
    """A model can answer anything: no control character reaches a terminal, and no page of text."""
    _, (dropped,) = said(TWO, (None, ["\x1b[31m" + "word " * 200]))

    assert len(dropped.what) <= 200
    assert "\x1b" not in dropped.what


def test_scare_quotes_are_no_utterance() -> None:
    """A word or two in marks is a term or a title: nobody is quoted with it, and naming it is shown."""
    text = 'The "red lines" were drawn. Ann Lee called it "absurd". "We will not go," she said of the "red line".'
    found, dropped = said(text, ("Ann Lee", ["red lines", "absurd", "We will not"]))

    assert ["We will not go,"] == [draft.quote for draft in found]
    assert ["red lines", "absurd"] == [d.what for d in dropped]


def test_words_outside_of_marks_are_no_quotation() -> None:
    """What the article tells in its own words isn't what somebody said word for word."""
    assert [] == whose("We lost both engines, she said.", ("Ann Lee", ["We lost both"]))


def test_page_furniture_is_not_quoted() -> None:
    """A caption that begins like the report doesn't take its place."""
    text = 'Photo: "We lost both hope and time."\nAnn Lee said: "We lost both engines."'
    caption = {"start": 0, "end": text.index("\n"), "rule": "photo-caption"}
    made = article(text)
    marked = type(made).model_validate(made.model_dump() | {"furniture": [caption]})

    found, _ = quotations(marked, [SpeakerAnswer(name="Ann Lee", channel=None, begins=["We lost both"])])

    assert ["We lost both engines."] == [draft.quote for draft in found]


def test_a_quotation_of_two_paragraphs_is_one() -> None:
    """It opens twice and closes once."""
    text = "Ann Lee said: “We lost both engines.\n\n“Then the lights went out.”\n\nNobody was hurt."

    assert [("Ann Lee", "We lost both engines.\n\n“Then the lights went out.")] == whose(
        text, ("Ann Lee", ["We lost both"])
    )


# --- passages that begin alike

ALIKE = (
    'Ann Lee said: "We will not pay a cent."\n'
    + "It rained all day on the harbour and the town, and nobody went out. " * 8
    + '\nBob Ray said: "We will not wait any longer."'
)


def test_the_same_beginning_twice_is_two_passages() -> None:
    """Each passage has one speaker, and no speaker has one passage twice."""
    assert [("Ann Lee", "We will not pay a cent."), ("Ann Lee", "We will not wait any longer.")] == whose(
        ALIKE, ("Ann Lee", ["We will not", "We will not"])
    )
    found, dropped = said(ALIKE, ("Ann Lee", ["We will not"] * 3))
    assert (2, ["We will not"]) == (len(found), [d.what for d in dropped])


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(
    ("lee", "ray"),
    [
        ("We will not", "We will not"),
        ("We will not pay", "We will not"),
        ("We will not", "We will not wait"),
        ("We will", "We will not wait any longer."),
    ],
)
def test_nobody_is_given_anothers_words(lee: str, ray: str, order: int) -> None:
    """Whoever begins alike: more words go before fewer, then whoever is named beside a passage has it; whatever
    the order of the answer.
    """
    answers = [("Ann Lee", [lee]), ("Bob Ray", [ray])][::order]

    assert [("Ann Lee", "We will not pay a cent."), ("Bob Ray", "We will not wait any longer.")] == whose(
        ALIKE, *answers
    )


def test_who_quotes_more_words_goes_first() -> None:
    """The fewer words fit both passages, the more only one: that one isn't given away, whoever comes first."""
    answers = [("the captain", ["We will not"]), ("the cook", ["We will not pay"])]

    assert [
        ("the cook", "We will not pay a cent."),
        ("the captain", "We will not wait any longer."),
    ] == whose(ALIKE, *answers)


def test_one_of_two_is_the_one_beside_which_the_speaker_is_named() -> None:
    """The model named one passage; the name beside it tells which. Where it stands by neither, the first is taken."""
    assert [("Bob Ray", "We will not wait any longer.")] == whose(ALIKE, ("Bob Ray", ["We will not"]))
    assert [("the captain", "We will not pay a cent.")] == whose(ALIKE, ("the captain", ["We will not"]))
    assert [(None, "We will not pay a cent.")] == whose(ALIKE, (None, ["We will not"]))


def test_what_was_not_shown_is_not_quoted() -> None:
    """A model that read the second page speaks of the second page."""
    page = ALIKE.split("\n")[-1]

    assert [("Ann Lee", "We will not wait any longer.")] == whose(
        ALIKE, ("Ann Lee", ["We will not"]), shown=page
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(['"', "“", "”", "We will not ", "pay ", "\n", "«", "»", "’", "12 "]), max_size=40
    ),
    st.lists(st.text('We wilnotpay "“', max_size=12), max_size=4),
)
def test_any_marks_in_any_order(pieces: list[str], begins: list[str]) -> None:
    """Every quotation stands where it says, once; every beginning becomes a quotation or is shown."""
    text = "A report. " + "".join(pieces)
    found, dropped = said(text, ("Ann Lee", begins))

    assert len(begins) == len(found) + len(dropped)
    assert len(found) == len({draft.near for draft in found})
    assert all(d.near is not None and text.startswith(d.quote, d.near) for d in found)
