"""Grounding: what is found and where, what is refused and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.ground import Located, Locator, Refused

SEEDS = Path(__file__).parent.parent / "seeds"
CNN = next(SEEDS.glob("004_*")).read_text(encoding="utf-8")
POST = next(SEEDS.glob("002_*")).read_text(encoding="utf-8")


def where(text: str, quote: str) -> tuple[str, str]:
    """Match and evidence of a quotation that must be found in one piece."""
    outcome = Locator(text).locate(quote)
    assert isinstance(outcome, Located), outcome
    ((start, end),) = outcome.spans
    return outcome.match, text[start:end]


def why_not(text: str, quote: str) -> str:
    """Reason of a quotation that must be refused."""
    outcome = Locator(text).locate(quote)
    assert isinstance(outcome, Refused), outcome
    return outcome.reason


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (CNN, "More than 100,000 Russian troops", ("exact", "More than 100,000 Russian troops")),
        (CNN, "more than 100,000 Russian troops", ("normalised", "More than 100,000 Russian troops")),
        (CNN, "troops are still stationed there.", ("normalised", "troops are still stationed there")),
        (CNN, "NATO — Poland, Romania", ("normalised", "NATO -- Poland, Romania")),
        (CNN, "with the North Atlantic Treaty Organization,", ("normalised", None)),
        (POST, "the European Union, and the Organization for Security", ("normalised", None)),
        (POST, "security talks on Jan 10.", ("exact-or-normalised", None)),
        (POST, "[T]he planned call will be the second this month", ("normalised", None)),
        (POST, "The planned call [between them] will be the second", ("normalised", None)),
        (
            CNN,
            "even if we do not get everything we want",
            ("near", "even if we don't get everything we want"),
        ),
        (
            CNN,
            "status of talks is not contingent upon",
            ("near", "status of the talks is not contingent upon"),
        ),
    ],
)
def test_located(text: str, quote: str, expected: tuple[str, str | None]) -> None:
    """Exact, typographic and harmless variants, with the article's own words as evidence."""
    match, evidence = where(text, quote)

    assert match in expected[0].split("-or-")
    assert expected[1] in (None, evidence)


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        (
            CNN,
            "More than 90,000 Russian troops are still stationed",
            "article says '100,000', quote says '90,000'",
        ),
        (CNN, "The status of the talks is contingent upon Russia", "article has 'not', quote leaves it out"),
        (CNN, "Biden will hold a call on Friday afternoon", None),
        (CNN, "President Joe Biden resigned on Monday", "quote adds 'resigned on Monday'"),
        (CNN, "with NATO, the EU, and the OSCE", None),
        (POST, "Organization for Security in Europe and Cooperation", None),
        ("Washington has warned Moscow.", "Moscow has warned Washington", "in another order"),
        ("It rained. Putin said. Biden agreed to it.", "Putin said Biden agreed", None),
        ("Putin, said Biden, lied to all.", "Putin said Biden lied to all", "comma"),
        ("A few people came to the square.", "Few people came to square", "'A'"),
        ("A third of members left the hall.", "The third of members left hall", "'A'"),
        ("It told us to go home now.", "It told US to go home", None),
        ("They met Polish officials in Rome.", "they met polish officials in Rome", "Polish"),
        ("They met Polish officials in Rome.", "polish officials in Rome", "Polish"),
        ("The tall official came to town.", "a tall official", None),
        ("They re-signed the treaty in Rome.", "They resigned the treaty in Rome", None),
        ("He is nowhere near the city.", "He is now here near the city", None),
        ("Two suspects were seen in town.", "Two suspect were seen in town", "suspects"),
        ("The drug did not fail the test", "the drug did … fail the test", "not"),
        ("The U.S. is sending aid to them.", "the us is sending aid to them", "U.S."),
        ("Did the man act alone? No one knows.", "Did the man act alone.", "question"),
        ("", "Anything at all", "longer|no passage"),
    ],
)
def test_refused(text: str, quote: str, reason: str | None) -> None:
    """A difference that matters is refused, and the reason names it."""
    told = why_not(text, quote)

    assert told
    assert any(part in told for part in (reason or told).split("|"))


@pytest.mark.parametrize("quote", ["", "   ", "\u200b", "…", "“”", "!!!", "57", "the", "is"])
def test_too_little_is_no_evidence(quote: str) -> None:
    """Nothing, punctuation, or one word of less than four characters is refused, even when it stands there."""
    assert not Locator("the … “” !!! 57 is").locate(quote).found


def test_an_acronym_is_enough() -> None:
    """ "EU" is a whole name, and two ideographs are a word."""
    assert Locator("The EU agreed.").locate("EU").found
    assert Locator("東京は").locate("東京").found


@pytest.mark.parametrize("quote", ["ukr", "kraine", "100", "00,000 men", "lethal aid", "did", "resident Bid"])
def test_half_a_word_is_no_quotation(quote: str) -> None:
    """A quotation begins and ends between words; half a figure is not a figure."""
    text = "Ukraine got non-lethal aid. 100,000 men didn't go. President Biden spoke."

    assert not Locator(text).locate(quote).found


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("日本の首相は十日、訪米した。", "首相は十日"),
        ("قال الرئيس إن القوات عبرت الحدود.", "القوات عبرت الحدود"),
        ("राष्ट्रपति ने सोमवार को कहा।", "सोमवार को"),
        ("นายกรัฐมนตรีกล่าวว่า", "กล่าว"),
        ("Зеленский не согласился.", "не согласился"),
        ("So 😀👍🏽 happy today", "😀👍🏽 happy"),
        ("Le cafe\u0301 e\u0301tait ferme\u0301.", "cafe\u0301 e\u0301tait"),
    ],
)
def test_any_script(text: str, quote: str) -> None:
    """Offsets count characters of the original in every script."""
    assert where(text, quote) == ("exact", quote)


def test_other_languages_get_no_leniency() -> None:
    """English function words mean something elsewhere: German "an", French "a"."""
    text = "Der Minister kam gestern an und sprach mit der Presse über die Lage. "

    assert not Locator(text * 3).locate("Der Minister kam gestern und sprach mit der Presse").found


def test_an_ellipsis_marks_a_cut() -> None:
    """Two spans in order, only when what was cut is harmless and near; a second sentence must begin the piece."""
    text = "The call, long in the making, was asked for by Putin. It is late. Biden agreed to talk."
    outcome = Locator(text).locate("The call … was asked for by Putin")
    over = Locator(text).locate("asked for by Putin. ... Biden agreed")

    assert isinstance(outcome, Located)
    assert isinstance(over, Located)
    assert [text[a:b] for a, b in outcome.spans] == ["The call", "was asked for by Putin"]
    assert [text[a:b] for a, b in over.spans] == ["asked for by Putin.", "Biden agreed"]
    assert not Locator(text).locate("was asked … agreed to talk").found
    assert not Locator(text).locate("Biden agreed … was asked").found
    assert not Locator("We do this. " + "Much else. " * 100 + "They do that.").locate("We do … They do").found


def test_furniture_is_no_evidence() -> None:
    """A copy outside furniture wins, also over a more literal one inside; alone in furniture it is refused."""
    text = "Photo: Mr Biden's call. He spoke of Mr Biden’s call."
    whole = [(0, 23)]

    located = Locator(text, whole).locate("Mr Biden's call")
    assert isinstance(located, Located)
    assert located.spans == ((36, 51),)
    assert Locator(text, [(0, len(text))]).locate("Mr Biden's call") == Refused(
        "stands only in page furniture"
    )


def test_of_several_places_the_nearest_is_taken_and_noted() -> None:
    """Without a hint the first; the note says that there are others."""
    text = "The call was long. The call was good. The call was late."

    assert Locator(text).locate("The call was") == Located(
        ((0, 12),), "exact", "stands 3 times; the first is taken", 3
    )
    nearest = Located(((38, 50),), "exact", "stands 3 times; the nearest is taken", 3)
    assert Locator(text).locate("The call was", near=40) == nearest


WORDS = st.lists(
    st.sampled_from(
        "the call was not 90,000 100,000 Biden Putin said will may troops a of . , “ ” … it".split()
    ),
    min_size=3,
    max_size=25,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.integers(0, 100), st.integers(3, 60))
def test_evidence_found_again_is_the_same_evidence(text: str, start: int, length: int) -> None:
    """What is located is a stripped slice; locating that very slice gives that slice, exactly."""
    outcome = Locator(text).locate(text[start : start + length])
    if not isinstance(outcome, Located):
        return
    for a, b in outcome.spans:
        evidence = text[a:b]
        again = Locator(text).locate(evidence, near=a)
        assert evidence == evidence.strip() != ""
        assert isinstance(again, Refused) or (again.spans, again.match) == (((a, b),), "exact")


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS, st.booleans())
def test_furniture_around_an_article_never_moves_a_verdict(text: str, quote: str, own: bool) -> None:
    """Furniture before and after: the same verdict, the spans moved by its length."""
    quote = text[2:30] if own else quote
    head, tail = "Share this: Biden 100,000\n\n", "\n\nPowered by Putin 90,000"
    whole = head + text + tail
    inside = len(head), len(head) + len(text)
    plain = Locator(text).locate(quote)
    framed = Locator(whole, [(0, len(head)), (inside[1], len(whole))]).locate(quote)

    assert framed.found == plain.found
    if isinstance(plain, Located) and isinstance(framed, Located):
        assert framed.spans == tuple((a + len(head), b + len(head)) for a, b in plain.spans)
        assert framed.match == plain.match


@settings(max_examples=100, deadline=None)
@given(WORDS)
def test_a_figure_that_the_article_does_not_have_is_never_located(text: str) -> None:
    """Change a figure of a located quotation to another, and it is refused."""
    changed = text.replace("90,000", "80,000").replace("100,000", "70,000")

    assert changed == text or not Locator(text).locate(changed).found


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a" * 200_000, "a" * 100_000),
        ("b " * 50_000, "b " * 25_000 + "c"),
        ("ab " * 30_000, "ab " * 15_000 + "a"),
        ("[b " * 30_000, "[b " * 500 + "x"),
        ("x y..." * 20_000, "x y..." * 4 + "x z"),
        ("e\u0301\u0316" * 30_000, "e\u0301" * 100),
    ],
)
def test_a_hostile_article_costs_linear_time(text: str, quote: str) -> None:
    """Repetition, half-words, marks without end: an answer comes, and it is no."""
    assert not Locator(text).locate(quote).found
