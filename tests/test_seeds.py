"""The main job on its real input: five articles on one telephone call, by the lexical engine.

Every expectation here was written from reading the articles. The llm engine's brief of the same
articles is in test_seeds_llm.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from summarizer import extract, summarize
from summarizer.articles import read_articles
from summarizer.records import EventBrief, Fact, SourceBrief, Span
from summarizer.render.json import render

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
#: What no claim may rest on: words that stand only in page furniture.
FURNITURE = (
    "June 16, 2021",
    "automated translation",
    "Adblock",
    "Bagikan",
    "Korean Entertainment",
    "Updated",
)


@pytest.fixture(scope="module")
def brief() -> EventBrief:
    """The lexical engine's brief of the seeds."""
    return summarize([SEEDS])


@pytest.fixture(scope="module")
def briefs() -> tuple[SourceBrief, ...]:
    """The lexical engine's source briefs of the seeds."""
    return extract([SEEDS])


def spans(record: object) -> Iterator[Span]:
    """Every span anywhere in a record."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from spans(part)
    elif isinstance(record, BaseModel):
        for name in type(record).model_fields:
            yield from spans(getattr(record, name))


def fact_with(brief: EventBrief, *quotes: str) -> Fact:
    """The fact that has evidence with each of these words."""
    found = [
        fact
        for fact in brief.facts
        if all(any(q in span.text for value in fact.values for span in value.evidence) for q in quotes)
    ]
    assert found, f"no fact brings together {quotes}"
    return found[0]


def test_every_span_is_the_files_own_text(brief: EventBrief, briefs: tuple[SourceBrief, ...]) -> None:
    """`file_text[start:end] == text` for every span of every brief."""
    texts = {s.id: (SEEDS / Path(s.path or "").name).read_bytes().decode("utf-8") for s in brief.sources}
    found = [*spans(brief), *(span for one in briefs for span in spans(one))]

    assert len(found) > 200
    assert [] == [span for span in found if texts[span.source][span.start : span.end] != span.text]


def test_no_claim_rests_on_furniture(briefs: tuple[SourceBrief, ...]) -> None:
    """No evidence overlaps what reading marked as page furniture."""
    furniture = {a.source.id: a.furniture for a in read_articles([SEEDS]).articles}
    resting = [
        span.text
        for brief in briefs
        for span in spans((brief.claims, brief.quotations, brief.actors, brief.event))
        for mark in furniture[span.source]
        if span.start < mark.end and mark.start < span.end
    ]

    assert resting == []
    assert not [
        words for brief in briefs for span in spans(brief.claims) for words in FURNITURE if words in span.text
    ]


def test_the_requester_is_one_fact_without_conflict(brief: EventBrief) -> None:
    """Putin, Moscow, the Russian government and Russia asked for the call: one answer under four names."""
    fact = fact_with(
        brief, "requested by Putin", "Moscow had requested", "the Russian government", "request of Russia"
    )

    assert (5, None) == (fact.support.articles, fact.conflict)
    assert fact.agreement == "alias"


def test_the_troop_figures_are_one_fact_with_a_conflict(brief: EventBrief) -> None:
    """Tens of thousands, more than 90,000 and more than 100,000 of the same troops."""
    fact = fact_with(brief, "tens of thousands of troops", "more than 90,000", "More than 100,000")
    conflict = next(c for c in brief.conflicts if c.id == fact.conflict)

    assert ("quantity", "differs", "confirmed") == (conflict.kind, conflict.relation, conflict.standing)
    assert {"s2", "s4", "s5"} <= {source for side in conflict.sides for source in side.sources}


def test_the_date_of_the_talks_is_refined_not_disputed(brief: EventBrief) -> None:
    """January 10 and "the week of Jan. 10"."""
    fact = fact_with(brief, "the week of Jan. 10", "on January 10")

    assert fact.conflict is None
    assert fact.agreement in ("refines", "refined_by")


def test_spellings_of_one_name_are_one_actor(brief: EventBrief) -> None:
    """Zelensky, Zelenskiy and Zelenskyy, Vladimir or Volodymyr, are one man."""
    found = [
        a for a in brief.actors if "zelensk" in " ".join((a.name, *a.aliases)).lower() and a.kind == "person"
    ]

    assert len(found) == 1
    assert {"s1", "s2", "s3", "s4", "s5"} == {span.source for span in found[0].evidence}


def test_one_sentence_quoted_in_two_wordings_differs(brief: EventBrief) -> None:
    """ "in a moment of crisis" and "at a moment of crisis"."""
    conflict = next(c for c in brief.conflicts if c.kind == "quotation" and "moment" in c.reason)

    assert [("s3",), ("s4",)] == sorted(side.sources for side in conflict.sides)
    assert "differs" == conflict.relation


def test_the_rewrite_and_its_source_are_one_origin(brief: EventBrief) -> None:
    """Article 000 is a rewrite of article 004: what only they report has one origin."""
    assert ("s1", "s5") in [origin.sources for origin in brief.origins]
    assert len(brief.origins) == 4
    shared = [f for f in brief.facts if {s for v in f.values for s in v.sources} == {"s1", "s5"}]
    assert shared
    assert {1} == {fact.support.origins for fact in shared}


def test_every_summary_sentence_cites_facts(brief: EventBrief) -> None:
    """Nothing in the summary stands without facts."""
    ids = {fact.id for fact in brief.facts}

    assert brief.summary
    assert all(set(sentence.facts) <= ids for sentence in brief.summary)


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_same_bytes_whatever_the_hash_seed_and_the_order(brief: EventBrief, seed: str) -> None:
    """Another process, another hash seed, the files in another order: the same bytes."""
    order = sorted(SEEDS.glob("*.txt"), key=lambda p: hash((seed, p.name)))
    code = (
        "import sys; from summarizer import summarize; from summarizer.render.json import render;"
        "sys.stdout.buffer.write(render(summarize(sys.argv[1:])).encode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, order)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )

    assert done.stdout.decode() == render(brief)
