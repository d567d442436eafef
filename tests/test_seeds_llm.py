"""The seeds through the llm engine, replayed from the cassette: no key, no network.

The answers on the tape were written by a reader who saw only each request (cassettes/README.md). What is
expected here was written from reading the articles.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import summarize
from summarizer.records import Conflict, EventBrief
from summarizer.render.json import render
from summarizer.testing.cassettes import exchanges
from tests.test_seeds import fact_with, spans

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
CASSETTE = ROOT / "cassettes" / "seeds.yaml"


@pytest.fixture(scope="module")
def brief() -> EventBrief:
    """The llm engine's brief of the seeds, from the cassette."""
    return summarize([SEEDS], cassette=CASSETTE)


def conflict_with(brief: EventBrief, *quotes: str) -> Conflict:
    """The conflict that has each of these words on a side of its own."""
    for conflict in brief.conflicts:
        told = [" ".join(span.text for span in side.evidence) for side in conflict.sides]
        if all(any(quote in text for text in told) for quote in quotes):
            return conflict
    raise AssertionError(f"no conflict brings together {quotes}")


def test_every_span_is_the_files_own_text(brief: EventBrief) -> None:
    """`file_text[start:end] == text` for every span."""
    texts = {s.id: (SEEDS / Path(s.path or "").name).read_bytes().decode("utf-8") for s in brief.sources}
    found = list(spans(brief))

    assert len(found) > 300
    assert [] == [span for span in found if texts[span.source][span.start : span.end] != span.text]


def test_the_requester_is_one_fact_without_conflict(brief: EventBrief) -> None:
    """Putin, Moscow, the Russian government and Russia asked for the call."""
    fact = fact_with(
        brief, "requested by Putin", "Moscow had requested", "the Russian government", "request of Russia"
    )

    assert (5, "alias", None) == (fact.support.articles, fact.agreement, fact.conflict)


def test_the_troop_figures_are_one_fact_with_a_conflict(brief: EventBrief) -> None:
    """Tens of thousands, more than 90,000 and more than 100,000 of the same troops."""
    conflict = conflict_with(brief, "tens of thousands of troops", "more than 90,000", "More than 100,000")

    assert ("quantity", "differs", "confirmed") == (conflict.kind, conflict.relation, conflict.standing)
    assert conflict.rule.startswith("quantity.")


def test_the_date_of_the_talks_is_refined_not_disputed(brief: EventBrief) -> None:
    """January 10 and "the week of Jan. 10"."""
    fact = fact_with(brief, "the week of Jan. 10", "on January 10")

    assert (None, True) == (fact.conflict, fact.agreement in ("refines", "refined_by"))


def test_spellings_of_one_name_are_one_actor(brief: EventBrief) -> None:
    """Zelensky, Zelenskiy and Zelenskyy, Vladimir or Volodymyr, are one man."""
    found = [
        a for a in brief.actors if "zelensk" in " ".join((a.name, *a.aliases)).lower() and a.kind == "person"
    ]

    assert len(found) == 1
    assert {"s1", "s2", "s3", "s4", "s5"} == {span.source for span in found[0].evidence}


def test_one_sentence_quoted_in_two_wordings_differs(brief: EventBrief) -> None:
    """ "in a moment of crisis" and "at a moment of crisis", found whatever the model aligned."""
    conflict = conflict_with(brief, "we are in a moment of crisis", "we are at a moment of crisis")

    assert ("quotation", "differs", "quotation.wording") == (conflict.kind, conflict.relation, conflict.rule)


def test_the_answer_to_russias_demands_is_put_to_the_judge(brief: EventBrief) -> None:
    """ "refused to offer Russia any guarantees" against "some of which … nonstarters": confirmed by the doubting
    reading, with both quotations.
    """
    conflict = conflict_with(brief, "refused to offer Russia any guarantees", "nonstarters")

    assert ("judge", "text", "confirmed") == (conflict.rule, conflict.kind, conflict.standing)
    assert "At issue" in conflict.reason


def test_the_rewrite_and_its_source_are_one_origin(brief: EventBrief) -> None:
    """Article 000 is a rewrite of article 004."""
    assert [("s1", "s5"), ("s2",), ("s3",), ("s4",)] == [origin.sources for origin in brief.origins]


def test_an_invented_quotation_was_refused_and_is_shown(brief: EventBrief) -> None:
    """On the tape a reader claims four talks "this year", with a quotation that no article holds."""
    refused = [d for d in brief.dropped if d.stage == "ground" and "four times" in d.what]

    assert ["s2"] == [d.source for d in refused]
    assert not any("four times" in span.text for span in spans(brief))


def test_a_first_answer_that_failed_its_schema_is_on_the_tape(brief: EventBrief) -> None:
    """One answer had a modality that doesn't exist, the next one quotations that don't; each was asked for again."""
    again = [request for request, _ in exchanges(CASSETTE) if len(request["messages"]) > 2]

    assert brief.run.reasks == 2
    assert ["announced"] == [
        word for r in again for word in ("announced",) if f"'{word}'" in r["messages"][-1]["content"]
    ]


def test_all_conflicts_have_two_sides_with_evidence_and_a_reason(brief: EventBrief) -> None:
    """Two sides at least, each with a quotation, and a reason in words."""
    assert brief.conflicts
    for conflict in brief.conflicts:
        assert len({source for side in conflict.sides for source in side.sources}) >= 2
        assert all(side.evidence for side in conflict.sides)
        assert len(conflict.reason.split()) > 4


def test_the_summary_tells_of_the_disagreement_on_the_troops(brief: EventBrief) -> None:
    """A sentence that cites the troop fact gives more than one figure or says that sources disagree."""
    troops = conflict_with(brief, "more than 90,000", "More than 100,000").facts[0]
    told = [s.text for s in brief.summary if troops in s.facts]

    assert told
    assert all("90,000" in text or "disagree" in text for text in told)


def test_the_replay_is_byte_identical(brief: EventBrief) -> None:
    """The same cassette, other concurrency, the files one by one in another order: the same bytes."""
    files = sorted(SEEDS.glob("*.txt"), reverse=True)

    assert render(brief) == render(summarize(files, cassette=CASSETTE, concurrency=1))
