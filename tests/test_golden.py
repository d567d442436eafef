"""Six invented events against the reading expected of them, which was written before any run."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from summarizer import summarize
from summarizer.records import EventBrief
from tests.golden import EVENTS, Golden

CASSETTES = Path(__file__).parent.parent / "cassettes"
RECORDED = ("arson-trial", "ferry-disaster", "refinery-fire")


@cache
def golden(name: str) -> Golden:
    """An event, read once."""
    return Golden(name)


@cache
def lexical(name: str) -> EventBrief:
    """Its brief by the lexical engine."""
    return summarize([str(path) for path in golden(name).paths])


@cache
def recorded(name: str) -> EventBrief:
    """Its brief by the llm engine, from its cassette."""
    tape = CASSETTES / f"golden-{name}.yaml"
    return summarize([str(path) for path in golden(name).paths], cassette=tape)


@pytest.mark.parametrize("name", EVENTS)
def test_the_expected_reading_stands_in_the_articles(name: str) -> None:
    """Every word of it is verbatim, once, in its article; each event has links, conflicts, traps and origins."""
    event = golden(name)

    assert len(event.links) >= 20
    assert len(event.conflicts) >= 7
    assert len(event.expected["traps"]) >= 8
    assert sorted(event.texts) == sorted(n for group in event.expected["origins"] for n in group)
    assert all(len({n for n, *_ in link}) == len(link) for link in event.links)


@pytest.mark.parametrize("name", EVENTS)
def test_rules_alone_bring_together_only_what_belongs_together(name: str) -> None:
    """The lexical engine finds little of what a reader finds, but nine in ten of its links are right."""
    score = golden(name).link_score(lexical(name))

    assert score.precision >= 0.85, score
    assert score.told >= 5


def test_rules_alone_tell_mostly_real_disagreements() -> None:
    """Over all six events seven in ten of the lexical engine's conflicts are among those expected."""
    scores = [golden(name).conflict_score(lexical(name)) for name in EVENTS]
    right, told = sum(s.right for s in scores), sum(s.told for s in scores)

    assert told >= 8
    assert right / told >= 0.7


@pytest.mark.parametrize("name", EVENTS)
def test_articles_that_carry_one_text_are_one_origin(name: str) -> None:
    """Reprints, light edits and retellings, and nobody else."""
    score = golden(name).origin_score(lexical(name))

    assert (1.0, 1.0) == (score.precision, score.recall), score


@pytest.mark.parametrize("name", RECORDED)
def test_a_careful_model_finds_most_of_what_is_there(name: str) -> None:
    """Read by the llm engine (answers on cassette by readers who saw only the requests): links, and disagreements
    with the possible ones.
    """
    event, brief = golden(name), recorded(name)

    assert event.link_score(brief).precision >= 0.75
    assert event.link_score(brief).recall >= 0.70
    assert event.conflict_score(brief, possible=True).recall >= 0.75
    assert event.conflict_score(brief).precision >= 0.65


@pytest.mark.parametrize("name", RECORDED)
def test_every_span_of_a_golden_brief_is_the_articles_own(name: str) -> None:
    """Evidence can be checked character for character."""
    texts = {source.id: Path(source.path or "").read_text("utf-8") for source in recorded(name).sources}
    spans = [s for fact in recorded(name).facts for value in fact.values for s in value.evidence]

    assert spans
    assert all(texts[span.source][span.start : span.end] == span.text for span in spans)
