"""What was planned, possible, denied: related, and read from English cues."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records import Modality
from summarizer.values import modality


@pytest.mark.parametrize(
    ("a", "b", "relation", "rule"),
    [
        ("happened", "happened", "same", "modality.same"),
        ("denied", "denied", "same", "modality.same"),
        ("planned", "happened", "superseded", "modality.superseded"),
        ("happened", "scheduled", "superseded", "modality.superseded"),
        ("expected", "happened", "superseded", "modality.superseded"),
        ("possible", "happened", "superseded", "modality.superseded"),
        ("denied", "happened", "contradicts", "modality.denied"),
        ("denied", "planned", "not_comparable", "modality.unlike"),
        ("demanded", "happened", "not_comparable", "modality.unlike"),
        ("demanded", "denied", "not_comparable", "modality.unlike"),
        ("scheduled", "planned", "refines", "modality.firmer"),
        ("expected", "planned", "refined_by", "modality.firmer"),
        ("possible", "expected", "refined_by", "modality.firmer"),
        ("scheduled", "possible", "differs", "modality.possible"),
        ("possible", "planned", "differs", "modality.possible"),
    ],
)
def test_compare(a: Modality, b: Modality, relation: str, rule: str) -> None:
    """A plan that came true is no conflict; a denial of what happened is; a demand is held against nothing."""
    verdict = modality.compare(a, b)
    assert (relation, rule) == (verdict.relation, verdict.rule)


@pytest.mark.parametrize("a", get_args(Modality))
@pytest.mark.parametrize("b", get_args(Modality))
def test_symmetry(a: Modality, b: Modality) -> None:
    """Which of two modalities comes first makes no difference."""
    assert modality.compare(a, b) == modality.compare(b, a).turned()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The leaders spoke for fifty minutes.", "happened"),
        ("The two presidents will hold a call on Thursday.", "scheduled"),
        ("The minister will brief his counterparts.", "planned"),
        ("Talks are scheduled for Jan. 10.", "scheduled"),
        ("The talks, slated for next month, come amid a build-up.", "scheduled"),
        ("The verdict is due on Monday.", "scheduled"),
        ("Officials are planning to sit down for talks.", "planned"),
        ("The company said it would close two plants.", "planned"),
        ("They agreed to meet again.", "planned"),
        ("He is to visit Warsaw.", "planned"),
        ("The president is expected to make clear that sanctions will follow.", "expected"),
        ("Heavy rain is likely in the north.", "expected"),
        ("The army could be planning to launch an attack as soon as January.", "possible"),
        ("Officials warned that it may happen.", "possible"),
        ("It would act if attacked.", "possible"),
        ("They met in May 2019.", "happened"),
        ("On May 5 a bomb went off.", "happened"),
        ("The ministry denied the report.", "denied"),
        ("He rejected claims that he had known.", "denied"),
        ("There are no plans to withdraw.", "denied"),
        ("They were denied entry at the border.", "happened"),
        ("The union demanded higher pay.", "demanded"),
        ("The mayor called for calm.", "demanded"),
        ("The government is seeking a reduction in troops.", "demanded"),
        ('The minister told reporters: "We could talk."', "happened"),
        ('"We will act."', "planned"),
        ('"He will speak with her at the request of the other side," an official said.', "planned"),
        ("They last spoke during a call on Dec. 7.", "happened"),
        ("The mayor called on residents to leave.", "demanded"),
        ("On the upcoming call, he is expected to object.", "expected"),
        ("The scheduled call comes at a tense time.", "scheduled"),
        ("The two met on Wednesday and previewed the upcoming call.", "happened"),
        ('"He will speak with her for an hour or more," an official said on Wednesday.', "planned"),
        ("The company's planned merger drew criticism.", "planned"),
        ("", "happened"),
    ],
)
def test_read(sentence: str, expected: str) -> None:
    """The first cue outside quotation marks decides; "May" the month and "denied entry" are no cues."""
    assert expected == modality.read(sentence)


@settings(max_examples=200)
@given(text=st.text(max_size=300))
def test_any_text(text: str) -> None:
    """Any text has one of the seven modalities."""
    assert modality.read(text) in get_args(Modality)
