"""What of a page is furniture, and what is not."""

from __future__ import annotations

import contextlib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.articles import read_article
from summarizer.articles.furniture import mark, prose
from summarizer.articles.language import detect
from summarizer.errors import ArticleError

SEEDS = Path(__file__).parent.parent / "seeds"
LEAD = "A strong earthquake hit the northern coast on Friday, officials said, killing twelve people."
MORE = "Rescuers dug through the rubble of the old town for a second day, the ministry told reporters."


def seed(number: str) -> str:
    """The text of one seed article."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_bytes().decode("utf-8")


def rules(text: str) -> list[tuple[str, str]]:
    """What is marked: rule and words."""
    return [(piece.rule, text[piece.start : piece.end]) for piece in mark(text)]


def reporting(text: str) -> list[str]:
    """What is left, stretch by stretch."""
    return [text[start:end] for start, end in prose(text, mark(text))]


def test_seed_000_has_a_byline_and_two_datelines() -> None:
    """The date line and the byline go whole; of the lead only its dateline goes."""
    assert rules(seed("000")) == [
        ("dateline", "Dec 29, 2021"),
        ("byline", "By Reena Bhardwaj"),
        ("dateline", "Washington [US], December 30 :"),
    ]


def test_seed_001_has_a_caption_a_widget_and_a_late_update() -> None:
    """The caption of the 2021 summit, the translation widget and the stamp of four months later are marked;
    the headline and the line below it are not.
    """
    assert rules(seed("001")) == [
        (
            "photo-caption",
            "President Joe Biden and Russian President Vladimir Putin at a June 16, 2021 meeting in Geneva,"
            " Switzerland. AP",
        ),
        ("translation-widget", "Powered by automated translation"),
        ("update-stamp", "Updated: April 27, 2022, 1:37 PM"),
    ]
    assert reporting(seed("001"))[:2] == [
        "Biden and Putin to speak after Moscow requests phone call",
        "Two leaders to talk on Thursday ahead of bilateral talks taking place in Geneva in the New Year",
    ]


def test_seed_002_keeps_its_first_sentence() -> None:
    """A cut article: the date token before its first word is marked, the sentence is not."""
    assert rules(seed("002")) == [("metadata-prefix", "date 2021-12-29")]
    assert reporting(seed("002"))[0].startswith("A senior administration official said that the Russian")


def test_seed_003_repeats_its_headline_and_shows_another_event() -> None:
    """The second headline, the photo of June 2021, the bare byline and both dates are marked."""
    assert [(rule, words[:40]) for rule, words in rules(seed("003"))] == [
        ("repeated-headline", "Biden and Putin to Talk Thursday"),
        ("photo-caption", "Russian President Vladimir Putin (L), sh"),
        ("byline", "Nick Ciolino"),
        ("dateline", "12/29/2021"),
        ("update-stamp", "Updated:"),
        ("update-stamp", "12/29/2021"),
    ]
    assert "the NATO-Russia Council and the\u00a0Organization for Security" in " ".join(
        reporting(seed("003"))
    )


def test_seed_004_ends_where_its_feed_footer_begins() -> None:
    """Navigation, the "(CNN)" before the lead, and everything from the feed's footer on are marked."""
    text = seed("004")
    found = mark(text)
    assert [piece.rule for piece in found] == ["navigation", "dateline", "feed-footer"]
    assert text[found[2].start :].startswith("Adblock test (Why?)")
    assert found[2].end == len(text)
    assert reporting(text)[-1].endswith("the White House official told CNN.")


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("photo-caption", "Firefighters at the scene on Friday (Jane Roe/AFP via Getty Images)"),
        ("photo-caption", "Firefighters at the scene on Friday. (Jane Roe/Pool Photo via AP)"),
        ("photo-caption", "Image copyright PA Image caption Crews freed people who were trapped"),
        ("photo-caption", "Image source, Getty Images"),
        ("photo-caption", "FILE - In this March 3, 2019, file photo, the bridge is seen from the air."),
        ("photo-caption", "A flag flies over the town, in the north, March 3, 2019. REUTERS/Jane Roe"),
        ("photo-caption", "The mayor (left) and the governor arrive for the meeting on Friday"),
        ("photo-caption", "Jane Roe/Getty Images"),
        ("photo-caption", "EPA Crews freed people who were trapped in the old town hall"),
        ("photo-caption", "3/17 A crowd waits outside the old station AFP/Getty"),
        ("caption-like", "Diggers work through the night at the rescue site in the north of the town"),
        ("translation-widget", "Powered by automated translation"),
        ("advertisement", "Advertisement Continue reading the main story"),
        ("advertisement", "Story continues below advertisement"),
        ("newsletter", "Sign up for our newsletter and get the day's news in your inbox."),
        (
            "newsletter",
            "Newsletter Sign Up Continue reading the main story Please verify you're not a robot.",
        ),
        ("related", "Read more: How the coast was rebuilt after the last earthquake"),
        ("related", "More Stories"),
        ("related", "Click here to read the full report"),
        ("share", "Share this article"),
        ("share", "Follow us on Twitter"),
        ("share", "Share on Facebook"),
        ("comments", "14 comments"),
        ("cookie-notice", "We use cookies to give you the best experience on our site."),
        ("copyright", "Copyright 2018 The Associated Press. All rights reserved."),
        ("copyright", "© 2021 Example Media"),
        ("credit-line", "The Associated Press contributed to this report."),
        ("credit-line", "(Reporting by Jane Roe; Editing by John Doe)"),
        ("video-widget", "Media playback is unsupported on your device"),
        ("link", "https://example.org/2021/12/29/story"),
        ("live-stamp", "18.12 BST"),
        ("live-stamp", "Posted at 10:40 GMT"),
        ("credit-line", "Reporting from Geneva, Switzerland"),
        ("print-stamp", "A version of this article appears in print on July 27, 2024, Section A, Page 6."),
        ("link", "Find this article at: http://www.example.org/story/4471"),
        ("update-note", "This is a breaking news story, more follows..."),
    ],
)
def test_page_lines_are_marked_by_their_rule(rule: str, line: str) -> None:
    """Each rule knows its own lines when they stand among reporting."""
    text = "\n".join(["Quake hits the coast", LEAD, MORE, line, *[MORE.replace("old", w) for w in "abcd"]])
    assert rules(text) == [(rule, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two leaders share a border that is 2,000 kilometres long.",
        "Share prices fell by four per cent in London on Friday.",
        "Photos taken from the air show that the bridge has gone.",
        "A photo of the minister at the border was shown to reporters on Monday.",
        "Comments by the minister on Friday were withdrawn by his office.",
        "More people were found in the rubble, Reuters reported on Friday, citing officials.",
        "Follow the money, the prosecutor told the court in her opening statement.",
        "Sign language interpreters were sent to the scene for the families.",
        "Copyright lawyers said that the case would take at least three years.",
        "Advertisement revenue at the company fell by a third, it said on Friday.",
        "Like many on Twitter, the senator was angry about the vote.",
        "At 10:40 GMT the first wave reached the harbour, the ministry said.",
        "Reporting from the front has become harder, the editor said on Friday.",
        "Search teams were sent to the north of the island on Friday night.",
        "“We use cookies to bribe them,” the keeper of the monkeys told reporters.",
        "Human error contributed to this disaster, the report by the commission says.",
        "The officials spoke to the Associated Press and to Reuters (both in Kyiv).",
        "Updated figures from the ministry put the toll at 14 on Sunday.",
        "By Friday night the river had risen by three metres in the old town.",
        "Caught RED HANDED - very disappointed! — Jane Roe (@janeroe) 28 December 2017",
        "The Left party (left without seats in 2019) won four seats on Sunday.",
        "January 10 is when the talks begin in Geneva, according to the ministry.",
        "Related charges against the company were dropped in 2019, the court said.",
        "The images released by the ministry show the damage to the old bridge.",
    ],
)
def test_a_sentence_of_reporting_is_never_furniture(sentence: str) -> None:
    """Words that pages use ("share", "photo", "updated") don't make a sentence furniture."""
    text = "\n".join(["Quake hits the coast", LEAD, sentence, MORE, LEAD])
    assert reporting(text) == text.split("\n")


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("(CNN)", "President Joe Biden will hold a call with his Russian counterpart on Thursday."),
        ("(Reuters) -", "Broadcom made an offer of $121 billion on Monday to acquire a competitor."),
        ("DALLAS (AP) —", "American Airlines has apologized to two players who were asked to leave."),
        ("LONDON —", "At least seven people were killed when a tram derailed near the city."),
        ("LAS VEGAS -", "A gunman killed at least 50 people at a concert on Sunday, police said."),
        ("MOSCOW:", "Russia's space experts say they have managed to regain control of it."),
        (
            "NEW YORK, Dec. 29 (Reuters) -",
            "Goldman Sachs expects a hit to its profits in the fourth quarter.",
        ),
        ("New Delhi, Dec 30 (PTI)", "Prime Minister Narendra Modi said on Thursday that talks went well."),
        ("Washington [US], December 30 :", "The scheduled call was requested by the Russian President."),
    ],
)
def test_only_the_dateline_of_a_lead_is_marked(opening: str, rest: str) -> None:
    """A dateline goes, to its last character; the sentence behind it stays whole."""
    text = f"Quake hits the coast\n\n{opening} {rest}\n{MORE}"
    assert rules(text) == [("dateline", opening)]
    assert reporting(text)[1] == rest


@pytest.mark.parametrize(
    "lead",
    [
        "NATO — the alliance of thirty states — will meet in Geneva on January 12.",
        "US President Joe Biden (Democrat) - a former senator - spoke on Thursday night.",
        "President Putin: a profile of the man who asked for the call on Thursday night.",
        "In Geneva, January 10: the day on which the two sides are to sit down for talks.",
    ],
)
def test_a_sentence_that_begins_like_a_dateline_is_kept(lead: str) -> None:
    """Capitals, brackets and dashes in a first sentence don't make its beginning a dateline."""
    assert reporting(f"Quake hits the coast\n\n{lead}\n{MORE}")[1] == lead


def test_a_date_between_paragraphs_is_a_heading_of_the_article() -> None:
    """An unlabelled date among the paragraphs heads a timeline: it is the article's own."""
    text = f"Quake hits the coast\n\n{LEAD}\n\nMarch 3, 2021\n\n{MORE}\n"
    assert rules(text) == []


def test_a_list_under_a_colon_is_reporting() -> None:
    """Lines without full stops under "…:" are the article's list, not captions."""
    points = [
        "Twelve people were killed in the north of the old town",
        "Some 4,000 homes were left without any power",
    ]
    text = "\n".join(
        [LEAD, MORE, LEAD, MORE, LEAD, "What is known so far about the disaster:", points[0], MORE]
    )
    assert points[0] in reporting(text)


def test_text_without_full_stops_has_no_unmarked_captions() -> None:
    """Where most lines lack a full stop, the lack says nothing: none is marked."""
    text = "\n".join(
        [LEAD, MORE, *[f"{number} people were found alive in the north of the town" for number in "ABCDEFGH"]]
    )
    assert rules(text) == []


def test_a_cut_last_sentence_is_reporting() -> None:
    """An article cut in mid-sentence keeps its last line."""
    text = "\n".join(
        [LEAD, MORE, LEAD, MORE, LEAD, MORE, "The ministry said that all of the people who had been"]
    )
    assert rules(text) == []


def test_a_footer_phrase_above_the_article_hides_nothing() -> None:
    """A footer's words before any reporting mark only their own line."""
    assert reporting(f"Post a Comment\nPowered by Blogger.\n\n{LEAD}\n{MORE}") == [LEAD, MORE]


def test_readers_comments_are_footer_only_below_most_of_the_page() -> None:
    """A comment heading in the second half hides what follows; a comment button on top only itself."""
    below = "\n".join(
        [LEAD, MORE, LEAD, MORE, "3 comments", "I don't believe a word of what the ministry says here."]
    )
    assert reporting(below) == [LEAD, MORE, LEAD, MORE]
    assert reporting("\n".join([LEAD, "3 comments", MORE, LEAD, MORE])) == [LEAD, MORE, LEAD, MORE]


def test_a_hard_wrapped_paragraph_is_one_stretch() -> None:
    """Lines wrapped at 72 columns are one paragraph, not captions without a full stop."""
    words = f"{LEAD} {MORE} {LEAD} {MORE}".split()
    rows, row = [], ""
    for word in words:
        if len(row) + 1 + len(word) > 72:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    paragraph = "\n".join([*rows, row])
    text = f"Quake hits the coast\n\n{paragraph}\n"
    assert reporting(text) == ["Quake hits the coast", paragraph]


def test_link_headlines_under_read_more_go_with_it() -> None:
    """Under a bare "Read more:" at the end, other articles' headlines go too, and reporting above stays."""
    text = f"{LEAD}\n{MORE}\nRead more:\nWhat made the coast so dangerous\nHow towns were rebuilt in 2011"
    assert reporting(text) == [LEAD, MORE]


def test_a_trailing_agency_is_marked_but_not_its_sentence() -> None:
    """ "… said. (ANI)" ends an agency's report: the sentence before it is kept."""
    assert rules(f"{LEAD}\n{MORE} (ANI)") == [("credit-line", "(ANI)")]


def test_the_headline_counts_as_repeated_with_its_publisher_too() -> None:
    """ "X - CNN" below "X" is the same headline; a sentence about the same is not."""
    text = f"Quake hits the coast\nQuake hits the coast - CNN\n{LEAD}\n{MORE}"
    assert rules(text) == [("repeated-headline", "Quake hits the coast - CNN")]


ANYTHING = st.text(max_size=400) | st.lists(
    st.sampled_from(
        [
            "Updated:",
            "12/29/2021",
            "By Jane Roe",
            "(CNN)",
            LEAD,
            MORE,
            "Post a Comment",
            "Title: x y z",
            "\r\n",
            "\n\n",
            "Read more:",
            "Image caption,",
            "(L)",
            "date 2021-12-29 ",
            "\u2028",
            "\ufeff",
            "Photo",
            "31/02/2021",
            "\x85",
            " (AP)",
            "A" * 250,
        ]
    ),
    max_size=25,
).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(ANYTHING)
@example("\ufeff\n\u200b\nUpdated:")
@example("Title:\n" + LEAD)
def test_any_text_gives_orderly_furniture(text: str) -> None:
    """For any text: no error, marks in order, apart, in bounds and not empty; prose never touches them."""
    found = mark(text)
    assert all(0 <= piece.start < piece.end <= len(text) for piece in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    stretches = prose(text, found)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in stretches)
    assert not any(start < piece.end and piece.start < end for start, end in stretches for piece in found)
    assert found == mark(text)
    detect(text)
    if any(ch.isalnum() for ch in text) and "\0" not in text:
        with contextlib.suppress(ArticleError):  # a refusal is an answer; any other error is not
            read_article("x", text=text)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "\n",
        "(A/",
        "By A and ",
        "12/12/2012 ",
        "1/34 A ",
        "Abc ",
        "share ",
        "LONDON - ",
        "Copyright 2018 ",
        "\r",
        "A-",
    ],
)
def test_hostile_text_is_read_to_its_end(unit: str) -> None:
    """300,000 characters of any repeated piece: marks in order and in bounds. How its time grows is measured by
    benchmarks/hostile.py.
    """
    text = unit * (300_000 // len(unit))
    bounds = [edge for found in mark(text) for edge in (found.start, found.end)]

    assert sorted(bounds) == bounds
    assert not bounds or bounds[-1] <= len(text)


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("wire-slug", "BC-STORM-COAST (UPDATE 2)"),
        ("wire-slug", "AM-US--Storm".upper() + ", 3rd Ld"),
        ("wire-slug", "Keywords: STORM COAST/"),
        ("credit-line", "((jane.roe@wire.example; +1 202 555 0199))"),
        ("credit-line", "Courier librarian Pat Yee contributed research."),
        ("comments", "Log in or register to post comments"),
        ("live-stamp", "This live blog is now closed."),
        ("contact", "Know something about the fire? Write to tips@beacon.example."),
        ("photo-caption", "Akcja strażaków pod Radlinem. Fot. Adam Nowacki / Kurier"),
        ("photo-caption", "Die Brücke am Dienstag. Foto: Jan Klein / dpa"),
    ],
)
def test_lines_of_wires_and_sites_abroad_are_furniture(rule: str, line: str) -> None:
    """Each by the rule that names it, between paragraphs that stay."""
    text = f"{LEAD}\n\n{line}\n\n{LEAD}\n"
    assert [(rule, line)] == [(piece.rule, text[piece.start : piece.end]) for piece in mark(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Do you know how the fire began? Nobody in the town could answer that on Sunday.",
        "NATO said on Friday that it would send two ships to the coast.",
        "The live coverage has angered the families, their lawyer told the court on Friday.",
        "She posted a photo: it showed the bridge before the barge struck it.",
        "Two chemists contributed research that the court called decisive in the case against the company.",
    ],
)
def test_reporting_in_such_words_is_no_furniture(line: str) -> None:
    """The same words in a sentence of the article."""
    assert () == mark(f"{LEAD}\n\n{line}\n\n{LEAD}\n")
