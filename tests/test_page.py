"""The page: what stands on it in which order, where its links lead, and that it needs nothing from anywhere."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from summarizer import labels
from summarizer.records import Coverage, Dropped, Notice, Span
from summarizer.render import html
from tests.page_reader import Page, evidence, policy_faults
from tests.sample import BRIEF, CONFLICTS, FACTS, TEXTS, fact, span, words
from tests.sample import answer as given_answer
from tests.sample_variants import BARE, with_facts

WHOLE = html.render(BRIEF, TEXTS)
PAGE = Page(WHOLE)
ALONE = Page(html.render(BRIEF))


def spans() -> list[Span]:
    """Every piece of evidence in the sample, each once."""
    found: dict[tuple[str, int, int], Span] = {}
    stack: list[object] = [BRIEF.model_dump()]
    while stack:
        node = stack.pop()
        if isinstance(node, dict) and {"start", "end", "source"} <= node.keys():
            found[node["source"], node["start"], node["end"]] = Span.model_validate(node)
        stack += (
            list(node.values()) if isinstance(node, dict) else list(node) if isinstance(node, tuple) else []
        )
    return list(found.values())


def test_parts_in_reading_order() -> None:
    """Title, summary, disagreements, facts, figures, times, voices, people, sources, what was left out, texts."""
    expected = [
        "Summary",
        "Where the sources disagree",
        "Possible disagreements",
        "Facts",
        "Reported by one source only",
        "Key figures",
        "Timeline",
        "Who said what",
        "People and organisations",
        "Sources and their origins",
        "What was left out, and what is covered",
        "How it was made",
        "The articles, evidence marked",
    ]
    assert expected == [one.words for one in PAGE.named("h2")]
    assert [BRIEF.title] == [one.words for one in PAGE.named("h1")]


@pytest.mark.parametrize("page", [PAGE, ALONE, Page(html.render(BARE))], ids=["texts", "none", "bare"])
def test_well_formed_and_closed_to_the_world(page: Page) -> None:
    """Tags in turn, ids unique, every link within the page has an end, the policy allows only the page's own style."""
    assert [] == page.faults + policy_faults(page)
    assert len(set(page.ids)) == len(page.ids)
    assert [] == [href for _, href in page.links() if href[1:] not in page.ids]
    assert ["Content-Security-Policy"] == [
        m.attributes["http-equiv"] for m in page.named("meta") if "http-equiv" in m.attributes
    ]


def test_every_piece_of_evidence_has_its_words_marked() -> None:
    """The marks of each anchor hold exactly the words of the span, in the article that it is from."""
    found = spans()
    texts = {f"s{n}": PAGE.by_id(f"text-{n}") for n in range(1, 6)}
    for number in range(1, len(found) + 1):
        home = next(
            key
            for key, article in texts.items()
            if f"e{number}" in [e.attributes.get("id") for e in article.all()]
        )
        shown = labels.clean(evidence(PAGE, number))
        match = [s for s in found if s.source == home and labels.clean(s.text) == shown]
        assert match, (number, shown)
        found.remove(match[0])
    assert [] == found


@pytest.mark.parametrize("page", [PAGE, ALONE], ids=["texts", "none"])
def test_from_a_fact_to_the_words_and_back(page: Page) -> None:
    """Each answer leads to words that lead back to its fact; each side of a disagreement likewise."""
    ways = {
        "f1": "The telephone call was requested by Putin",
        "f3": "scheduled for the week of Jan. 10 in Geneva",
    }
    ways |= {
        "x1": "More than 100,000 Russian troops are still stationed there",
        "x2": "refused to offer Russia any",
    }
    ways |= {
        "q1": "we are at a moment of crisis",
        "a3": "Volodymyr Zelenskyy",
        "f14": "French, German and British",
    }
    for start, expected in ways.items():
        numbers = [int(href[2:]) for _, href in page.links(start) if re.fullmatch(r"#e\d+", href)]
        hit = [number for number in numbers if expected in evidence(page, number)]
        assert hit, start
        assert f"#{start}" in [href for _, href in page.links(f"e{hit[0]}")]


def test_without_a_text_its_passages_are_shown() -> None:
    """A source without a text, or with another than that of the evidence, shows what the evidence holds."""
    other = {"s1": TEXTS["s1"], "s2": TEXTS["s2"].replace("Moscow", "Moskva"), "s9": "x"}
    page = Page(html.render(BRIEF, other))
    assert "Powered by" not in page.by_id("text-2").words
    assert "Only the passages that the brief rests on." in page.by_id("text-2").words
    assert "Only the passages" not in page.by_id("text-1").words
    assert "Washington [US], December 30" in page.by_id("text-1").words
    assert [] == page.faults


def test_disagreements_side_by_side_in_context() -> None:
    """Each side: who, what in short, the quotation with the telling words marked and its surroundings; then why."""
    side = [one for one in PAGE.by_id("x1").all() if one.attributes.get("class") == "side"]
    assert ["“Biden and Putin to speak after…”", "Nick Ciolino", "CNN"] == [s.all()[1].words for s in side]
    marked = [[m.words for m in s.all() if m.tag == "mark"] for s in side]
    assert [["tens of thousands"], ["more than 90,000"], ["More than 100,000"]] == marked
    around = [m.words for m in side[2].all() if m.attributes.get("class") == "around"]
    assert around[0].endswith("near Ukraine's borders. ")
    assert around[1].startswith(", and US intelligence officials")
    shown = PAGE.by_id("x1").words
    assert [True] * 4 == [
        word in shown for word in ("Differ", "figures, notable", "Why", CONFLICTS[0].reason)
    ]


def test_words_quoted_otherwise_are_marked() -> None:
    """Of a quotation in two wordings the words that differ are marked, and only they; no short answer repeats it."""
    page = PAGE.by_id("x3")
    assert ["in", "at"] == [one.words for one in page.all() if one.tag == "mark"]
    assert [] == [one for one in page.all() if one.attributes.get("class") == "value"]


def test_summary_sentences_cite_facts_and_name_disagreements() -> None:
    """Each sentence is followed by links to its facts, and to the disagreement one of them is part of."""
    assert [
        ("1", "#f1"),
        ("4", "#f4"),
        ("6", "#f6"),
        ("disagreement 1", "#x1"),
        ("3", "#f3"),
        ("9", "#f9"),
    ] == PAGE.links("summary")


def test_everything_refused_and_missed_is_shown() -> None:
    """However long the lists are, nothing is cut: what doesn't fit at first sight is behind a summary."""
    drops = tuple(
        Dropped(source="s1", stage="ground", what=f"refused {n}", reason="not there") for n in range(40)
    )
    missed = tuple(span("s4", "Putin").model_copy(update={"start": n, "end": n + 5}) for n in range(30))
    cover = Coverage(source="s4", figures=(0, 30), dates=(0, 0), quotations=(0, 0), missed=missed)
    more = [
        fact(
            f"f{n}",
            f"What of {n}?",
            f"Statement {n}.",
            given_answer(words(f"value {n}"), span("s2", "Moscow")),
        )
        for n in range(30, 150)
    ]
    brief = with_facts(more).model_copy(update={"dropped": drops, "coverage": (cover,)})
    page = Page(html.render(brief))
    assert [] == [n for n in range(40) if f"refused {n}" not in page.by_id("dropped").words]
    assert [] == [n for n in range(30, 150) if f"Statement {n}." not in page.by_id("alone").words]
    assert 30 == len([href for _, href in page.links("dropped") if href.startswith("#e")])
    assert [] == [number for number in range(1, len(FACTS) + 121) if f"f{number}" not in page.ids]


def test_names_as_each_source_spells_them() -> None:
    """A person's forms stand with the source that has each, which leads to that very name."""
    links = PAGE.links("a3")
    assert ["CNN", "Nick Ciolino"] == [text for text, _ in links]
    assert ["Volodymyr Zelensky", "Volodymyr Zelenskyy"] == [
        evidence(PAGE, int(href[2:])) for _, href in links
    ]
    assert "Mr Zelenskiy" in PAGE.by_id("a3").words


def test_a_source_in_another_language_says_so() -> None:
    """Its text and quotations carry the language, for whoever reads the page aloud; a forged code is left out."""
    german, forged = (
        BRIEF.model_copy(
            update={"sources": (BRIEF.sources[0].model_copy(update={"language": code}), *BRIEF.sources[1:])}
        )
        for code in ("de", 'x" onload="y')
    )
    marked = {
        one.attributes["lang"]
        for one in Page(html.render(german, TEXTS)).by_id("text-1").all()
        if "lang" in one.attributes
    }
    assert {"de", "en"} == marked
    assert {"en"} == {
        one.attributes["lang"]
        for one in Page(html.render(forged, TEXTS)).elements
        if "lang" in one.attributes
    }


def test_a_source_to_be_wary_of_says_so() -> None:
    """What the article does is told with the source, and leads to the words that do it, which lead back."""
    orders = span("s4", "similar playbook").model_copy(update={"start": 5, "end": 21})
    notices = (
        Notice(
            kind="addresses_model", what="It tells a model what to write", rule="override", evidence=orders
        ),
        Notice(kind="hidden_text", what="Words in it are hidden", rule="hidden"),
    )
    source = BRIEF.sources[3].model_copy(update={"notices": notices})
    page = Page(
        html.render(BRIEF.model_copy(update={"sources": (*BRIEF.sources[:3], source, BRIEF.sources[4])}))
    )
    assert ["Take care It tells a model what to write. in its text", "Take care Words in it are hidden."] == [
        one.words for one in page.by_id("s4").all() if one.attributes.get("class") == "care"
    ]
    (place,) = [href for text, href in page.links("s4") if text == "in its text"]
    assert "similar playbook" == evidence(page, int(place[2:]))
    assert ("take care", "#s4") in page.links(place[1:])


def test_same_bytes_for_any_hash_seed() -> None:
    """Two interpreters with other hash seeds write the same page."""
    code = (
        "import hashlib; from tests.sample import BRIEF, TEXTS; from summarizer.render import html;"
        "print(hashlib.sha256(html.render(BRIEF, TEXTS).encode()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        ).stdout
        for seed in ("1", "2")
    }
    assert 1 == len(made)


def test_rendering_text_does_not_load_the_template_engine() -> None:
    """Who only wants text doesn't wait for Jinja2."""
    code = "import sys, summarizer.render.html; print('jinja2' in sys.modules)"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False" == made.stdout.strip()
