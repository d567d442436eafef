"""Quotations of one utterance: found by their words, and their differences named."""

from __future__ import annotations

import pytest

from summarizer.consolidate.conflicts import by_wording
from summarizer.consolidate.quotations import utterances
from summarizer.consolidate.wording import differences
from summarizer.records import Quotation, Span, Speaker

CRISIS_IN = (
    "I think both leaders believe that there is genuine value in direct leader-to-leader engagement, that we are "
    "in a moment of crisis and have been for some weeks now given the Russian buildup,"
)
CRISIS_AT = (
    "I think both leaders believe that there is genuine value in direct leader-to-leader engagement, that we are "
    "at a moment of crisis and have been for some weeks now, given the Russian buildup, and that it will take a "
    "high level of engagement to address this"
)


def quotation(identifier: str, text: str, speaker: str | None = None, anonymous: bool = False) -> Quotation:
    """A quotation of a source."""
    source = identifier.split(".")[0]
    said_by = Speaker(name=speaker, anonymous=anonymous) if speaker else None
    span = Span(source=source, start=0, end=len(text), text=text)
    return Quotation(id=identifier, speaker=said_by, text=text, evidence=(span,))


def test_a_changed_preposition_is_found() -> None:
    """ "in a moment of crisis" and "at a moment of crisis" are one utterance in two wordings."""
    found = differences(CRISIS_IN, CRISIS_AT)

    assert [("in", "at")] == [(d.left, d.right) for d in found or ()]


def test_a_change_beside_the_first_word_is_found() -> None:
    """Both begin with "We": what differs right after it stands inside what they share."""
    found = differences(
        "We have never seen anything like this in our lifetime",
        "We had never seen anything like this in our town",
    )

    assert [("have", "had")] == [(d.left, d.right) for d in found or ()]


def test_a_first_word_shared_by_chance_is_no_difference() -> None:
    """An excerpt from further on that happens to begin with the same small word is the same wording."""
    whole = "The council met for four hours and the audit of the road fund was finished in April, we think"

    assert () == differences(whole, "The audit of the road fund was finished in April, we think")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "a range of topics, including upcoming diplomatic engagements",
            "to discuss a range of topics, including upcoming diplomatic engagements with Russia",
        ),
        (
            "we are prepared for diplomacy… but we are also prepared to respond",
            "we are prepared for diplomacy and for a path forward. But we are also prepared to respond",
        ),
        (
            "engaged multilaterally with NATO, the [European Union] and others",
            "engaged multilaterally with NATO, the (EU) and others",
        ),
        (
            "the importance of continued co-ordination to deter aggression",
            "the importance of continued coordination to deter aggression",
        ),
        ("I swear the tram lifted onto one side", "I swear the tram lifted on to one side"),
        (
            "Russia’s military build-up on the border with Ukraine",
            "Russia's military build-up on the border with Ukraine",
        ),
    ],
    ids=["excerpt", "ellipsis", "brackets", "spelling", "joined", "typography"],
)
def test_what_an_editor_may_do_is_no_difference(left: str, right: str) -> None:
    """An excerpt, an ellipsis, an editor's brackets, British spelling and other quote marks change nothing."""
    assert differences(left, right) == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "we will not negotiate under pressure from anybody",
            "the talks will take place in Geneva next month",
        ),
        ("red lines", "red lines"),
        (
            "President Biden will speak with President Putin by telephone at the request of the Russian side",
            "President Biden will make clear when he speaks with President Putin that we will continue to coordinate",
        ),
    ],
    ids=["unrelated", "too-short", "stock-words"],
)
def test_different_utterances_are_not_compared(left: str, right: str) -> None:
    """Words that recur in different speeches don't make them one."""
    assert differences(left, right) is None


def test_named_speakers_that_differ_are_two_utterances() -> None:
    """The same sentence said by two people is said twice."""
    said = "we will continue to stand with our partners until the very end"
    groups = utterances([quotation("s1.q1", said, "Ann Lee"), quotation("s2.q1", said, "Carl Brandt")])

    assert [1, 1] == [len(group) for group in groups]


def test_an_unnamed_speaker_may_be_anyone() -> None:
    """A sentence quoted from "an official" and from a named spokesman is one utterance."""
    said = "we will continue to stand with our partners until the very end"
    groups = utterances(
        [quotation("s1.q1", said, "an official", anonymous=True), quotation("s2.q1", said, "Carl Brandt")]
    )

    assert [2] == [len(group) for group in groups]


def test_the_finding_names_both_wordings_and_weighs_them() -> None:
    """A preposition is minor; a dropped "not" is not."""
    minor = by_wording([quotation("s1.q1", CRISIS_IN), quotation("s2.q1", CRISIS_AT)])
    major = by_wording(
        [
            quotation("s1.q1", "we will not accept any preconditions for these talks at all"),
            quotation("s2.q1", "we will accept any preconditions for these talks at all"),
        ]
    )

    assert minor is not None
    assert major is not None
    assert (1, 2) == (minor.severity, major.severity)
    assert "“we are in a moment” / “we are at a moment”" in minor.reason


def test_one_source_quoting_twice_is_no_conflict() -> None:
    """An article may repeat a quotation in other words in its headline."""
    assert by_wording([quotation("s1.q1", CRISIS_IN), quotation("s1.q2", CRISIS_AT)]) is None
