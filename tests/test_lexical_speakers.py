"""Who said it: attributions in every order that news writes them in."""

from __future__ import annotations

import pytest

from summarizer.engines.lexical import read
from tests.lexical_articles import draft, seeds

#: text, first words of the quotation, speaker, anonymous
ATTRIBUTED = [
    ('"The bridge is safe to use," said Anna Berg.', "The bridge", "Anna Berg", False),
    ('"The bridge is safe to use," Anna Berg said.', "The bridge", "Anna Berg", False),
    ('Anna Berg said: "The bridge is safe to use."', "The bridge", "Anna Berg", False),
    ('Mayor Anna Berg told reporters that "the bridge is safe to use".', "the bridge", "Anna Berg", False),
    ('"The bridge is safe to use," according to Anna Berg.', "The bridge", "Anna Berg", False),
    (
        '"The bridge is safe to use," said a senior city official on Monday.',
        "The bridge",
        "senior city official",
        True,
    ),
    ('"Is the bridge safe to use?" asked Anna Berg.', "Is the bridge", "Anna Berg", False),
    (
        'Anna Berg, a council spokeswoman, said "the bridge is safe" on Monday.',
        "the bridge",
        "Anna Berg",
        False,
    ),
    ('Anna Berg, 41, said "the bridge is safe" on Monday.', "the bridge", "Anna Berg", False),
    ('The council\'s spokeswoman, Anna Berg, said "the bridge is safe".', "the bridge", "Anna Berg", False),
    ('Anna Berg, who runs the council, said "the bridge is safe".', "the bridge", "Anna Berg", False),
    (
        'The official who led the review of the Berg bridge said, "It is safe to use."',
        "It is safe",
        "official",
        True,
    ),
    (
        'In a statement on Monday, the Transport Ministry said "the bridge is safe".',
        "the bridge",
        "Transport Ministry",
        False,
    ),
    ("“The bridge is safe to use,” Anna Berg added in a tweet.", "The bridge", "Anna Berg", False),
    ('Police sources said "the bridge is safe to use".', "the bridge", "police sources", True),
    ('The lorry was "far too heavy for it", Anna Berg said.', "far too heavy", "Anna Berg", False),
    ('Anna Berg spoke first. "The bridge is safe to use," she said.', "The bridge", "Anna Berg", False),
    (
        'It may fall, Anna Berg said, adding that "nobody should cross it".',
        "nobody should",
        "Anna Berg",
        False,
    ),
]


@pytest.mark.parametrize(("text", "begins", "speaker", "anonymous"), ATTRIBUTED)
def test_a_quotation_has_the_speaker_that_a_reader_gives_it(
    text: str, begins: str, speaker: str, anonymous: bool
) -> None:
    """Inverted, direct, with an appositive, a title, a pronoun or a participle: one speaker, named in full."""
    quotation = draft(text).quotations[0]

    assert quotation.quote.startswith(begins)
    assert (speaker, anonymous) == (quotation.speaker, quotation.anonymous)


def test_the_official_is_the_one_heard_before() -> None:
    """A definite description goes back to the fuller one, so that one voice has one name."""
    text = (
        'A senior city official said the bridge would open. "We are ready for it," the official added.\n\n'
        '"It took three long years," the city official said.'
    )

    assert [q.speaker for q in draft(text).quotations] == ["senior city official"] * 2


def test_a_pronoun_does_not_take_a_speaker_of_the_other_gender() -> None:
    """ "He" after "Ms Berg said" is somebody else."""
    text = 'Carl Olsen said the bridge was closed. Ms Berg said it was open. "I saw it myself," he said.'

    assert [q.speaker for q in draft(text).quotations] == ["Carl Olsen"]


def test_a_second_quotation_goes_on_with_the_first_ones_speaker() -> None:
    """ "A," she said. "B." — both are hers; so is a paragraph that is all quotation."""
    text = '"The bridge is safe," Anna Berg said. "We tested it twice."\n\n"It will open on time again."'

    assert [q.speaker for q in draft(text).quotations] == ["Anna Berg"] * 3


def test_a_sentence_after_a_closed_quotation_is_no_attribution() -> None:
    """A full stop inside the marks ends it: who speaks in the next sentence speaks of something else."""
    text = 'A banner read "No more lorries here." Anna Berg said the bridge would open on time.'

    assert [q.speaker for q in draft(text).quotations] == [None]


def test_a_listener_is_not_a_speaker() -> None:
    """ "was told" attributes nothing to its subject."""
    text = 'Anna Berg was told "the bridge is not safe at all".'

    assert [q.speaker for q in draft(text).quotations] == [None]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ('"We are very glad," Anna Berg said in a tweet.', "tweet"),
        ('"We are very glad," Anna Berg told reporters.', "told reporters"),
        ('In a statement, Anna Berg said "we are very glad".', "statement"),
        ('"We are very glad," Anna Berg said.', None),
    ],
)
def test_the_channel_is_told_when_the_article_tells_it(text: str, channel: str | None) -> None:
    """A tweet, a statement, reporters; None when nothing is said of it."""
    assert channel == draft(text).quotations[0].channel


def test_a_sentence_end_that_nobody_marked_ends_the_speakers_name() -> None:
    """ "… at 6.10am. Some passengers say": the time is no part of who speaks."""
    text = 'It derailed at about 6.10am. Some passengers said "it was going very fast".'

    assert [(q.speaker or "").split()[-1] for q in draft(text).quotations] == ["passengers"]
    assert "6.10am" not in (draft(text).quotations[0].speaker or "")


def test_scare_quotes_are_no_quotations() -> None:
    """Fewer than three words in quotation marks are a term, not an utterance."""
    assert draft('The so-called "iron bridge" was shut, Anna Berg said on Monday.').quotations == ()


#: From a reading of the seeds: source, first words, speaker.
IN_THE_SEEDS = [
    (0, "he believes when", "senior US administration official"),
    (0, "This dialogue should", "senior US administration official"),
    (0, "The Biden Administration continues", "Emily Horne"),
    (0, "Reiterated full US", "Antony Blinken"),
    (1, "assured of full US", "Volodymyr Zelenskiy"),
    (1, "importance of continued", "State Department"),
    (1, "We would like to see", "senior US administration official"),
    (2, "Russia’s military buildup on", "Ned Price"),
    (2, "It is not our expectation", "senior administration official"),
    (3, "I think both leaders", "senior administration official"),
    (4, "the Biden Administration continues", "Emily Horne"),
    (4, "Russia can put its concerns", "NSC spokesman"),
    (4, "even if we don't", "White House official"),
]


@pytest.mark.parametrize(("number", "begins", "speaker"), IN_THE_SEEDS)
def test_the_seeds_quotations_have_their_speakers(number: int, begins: str, speaker: str) -> None:
    """As a reader of the five articles attributes them."""
    said = {q.quote[: len(begins)]: q.speaker for q in read(seeds()[number]).quotations}

    assert speaker == said[begins]
