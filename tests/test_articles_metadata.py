"""What a page says of itself, and what it doesn't."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from summarizer.articles import read_article, read_articles
from summarizer.articles.dates import find_date, stamps
from summarizer.articles.language import detect
from summarizer.records import Source

SEEDS = Path(__file__).parent.parent / "seeds"
LEAD = "A strong earthquake hit the northern coast on Friday, officials said, killing twelve people."


def source(text: str) -> Source:
    """What is read of an article with this text."""
    return read_article("x.txt", text=text).source


@pytest.mark.parametrize(
    ("place", "title", "publisher", "author", "published", "updated"),
    [
        (
            0,
            "Vladimir Putin requested phone call with Biden, says senior US administration official",
            None,
            "Reena Bhardwaj",
            date(2021, 12, 29),
            None,
        ),
        (1, "Biden and Putin to speak after Moscow requests phone call", None, None, None, date(2022, 4, 27)),
        (2, None, None, None, date(2021, 12, 29), None),
        (3, "Biden and Putin to Talk Thursday", None, "Nick Ciolino", date(2021, 12, 29), date(2021, 12, 29)),
        (
            4,
            "Biden to speak with Putin on Thursday at Russian leader's request",
            "CNN",
            None,
            date(2021, 12, 30),
            None,
        ),
    ],
)
def test_the_seeds_say_this_of_themselves(
    place: int, title: str, publisher: str, author: str, published: date, updated: date
) -> None:
    """Read from the articles by eye. 001 has no publication date, only an update's, and gets none; 004's only
    date is its feed's; 002 is cut and has no headline.
    """
    said = read_articles([SEEDS]).articles[place].source
    assert (title, publisher, author) == (said.title, said.publisher, said.author)
    assert (published, updated, "en") == (said.published, said.updated, said.language)


def test_words_are_counted_without_furniture() -> None:
    """The word count leaves out the byline and the advertisement, and counts the headline."""
    text = f"Quake hits the coast\nBy Jane Roe\nAdvertisement\n{LEAD}"
    assert source(text).words == 4 + 14


HEADS = [
    ("By Jane Roe", "Jane Roe", None, None, None),
    ("BY JANE ROE AND JOHN DOE", "JANE ROE AND JOHN DOE", None, None, None),
    ("By Jane Roe, Associated Press", "Jane Roe", "Associated Press", None, None),
    ("By The Associated Press", None, "Associated Press", None, None),
    ("By Jane Roe, CNN", "Jane Roe", "CNN", None, None),
    ("By Jane Roe in Kyiv", "Jane Roe", None, None, None),
    ("By Jane Roe | December 29, 2021 | 5:00 PM", "Jane Roe", None, date(2021, 12, 29), None),
    ("December 29, 2021 | Valley Tribune", None, "Valley Tribune", date(2021, 12, 29), None),
    ("29 December 2021 | By Jane Roe", "Jane Roe", None, date(2021, 12, 29), None),
    ("Jane Roe\nDec. 29, 2021", "Jane Roe", None, date(2021, 12, 29), None),
    ("Reuters\n29 December 2021", None, "Reuters", date(2021, 12, 29), None),
    ("Published 5:00 PM ET, Wed December 29, 2021", None, None, date(2021, 12, 29), None),
    ("Wednesday, December 29, 2021 3:04pm EST", None, None, date(2021, 12, 29), None),
    ("2021-12-29T18:31:00Z", None, None, date(2021, 12, 29), None),
    ("Updated: April 27, 2022, 1:37 PM", None, None, None, date(2022, 4, 27)),
    (
        "PUBLISHED: 14:05, 9 November 2016 | UPDATED: 20:16, 10 November 2016",
        None,
        None,
        date(2016, 11, 9),
        date(2016, 11, 10),
    ),
    ("Published\n9 November 2016", None, None, date(2016, 11, 9), None),
    ("Updated:\n12/29/2021", None, None, None, date(2021, 12, 29)),
    ("3 hours ago", None, None, None, None),
    ("Claims & Fraud | 19 June 2024 | Jonathan Ebbsworth", None, None, date(2024, 6, 19), None),
    ("Wednesday, 12 March 2025 | 19.45 WITA", None, None, date(2025, 3, 12), None),
    ("SENTINEL | NATIONAL | Fri, 14/03/2025", None, None, date(2025, 3, 14), None),
    ("Media release, 8 November 2023", None, None, date(2023, 11, 8), None),
    ("Folha (English service) | 23.06.2025 | Maputo", None, None, date(2025, 6, 23), None),
    ("By Jane Roe | Earth & Climate", "Jane Roe", None, None, None),
    ("By Jane Roe, Courts Correspondent", "Jane Roe", None, None, None),
    ("How the vote of 8 May 2019 | was lost", None, None, None, None),
]


@pytest.mark.parametrize(("head", "author", "publisher", "published", "updated"), HEADS)
def test_lines_under_the_headline_say_who_and_when(
    head: str, author: str | None, publisher: str | None, published: date | None, updated: date | None
) -> None:
    """Bylines and date lines in the forms that papers use. An update's date is never the publication's."""
    said = source(f"Quake hits the coast\n{head}\n{LEAD}\n{LEAD}")
    assert said.title == "Quake hits the coast"
    assert (author, publisher) == (said.author, said.publisher)
    assert (published, updated) == (said.published, said.updated)


def test_a_labelled_header_is_read() -> None:
    """ "Title: …", "Source: …" lines give the metadata; of the headline's line only the label is furniture."""
    text = (
        f"Title: Quake hits the coast\nSource: The Daily Planet\nDate: 2024-03-01\nAuthor: Jane Roe\n\n{LEAD}"
    )
    article = read_article("x", text=text)
    said = article.source
    assert (said.title, said.publisher) == ("Quake hits the coast", "The Daily Planet")
    assert (said.author, said.published) == ("Jane Roe", date(2024, 3, 1))
    assert text[article.furniture[0].start : article.furniture[0].end].strip() == "Title:"


def test_a_headline_may_look_like_a_label() -> None:
    """One line "Source: …" at the top is a headline, not a header."""
    assert source(f"Source: Putin asked for the call\n{LEAD}").publisher is None


@pytest.mark.parametrize(
    ("headline", "title", "publisher"),
    [
        ("Quake hits the coast - CNN", "Quake hits the coast", "CNN"),
        ("Quake hits the coast | Daily Planet", "Quake hits the coast", "Daily Planet"),
        ("Quake hits the coast – The New York Times", "Quake hits the coast", "The New York Times"),
        ("Quake - what we know - BBC News", "Quake - what we know", "BBC News"),
        ("Quake hits the coast - what we know", "Quake hits the coast - what we know", None),
        ("Will the two leaders really talk on Thursday about the border?", None, None),
    ],
)
def test_the_publisher_after_a_headline_is_no_part_of_it(
    headline: str, title: str | None, publisher: str | None
) -> None:
    """A publisher's name after a bar or dash is taken off; other words after a dash belong to the headline."""
    said = source(f"{headline}\n\n{LEAD}\n{LEAD}")
    assert (title or headline, publisher) == (said.title, said.publisher)


@pytest.mark.parametrize(
    ("opening", "publisher", "published"),
    [
        ("(CNN)", "CNN", None),
        ("DALLAS (AP) - ", "AP", None),
        ("(Reuters) - ", "Reuters", None),
        ("Washington [US], December 30 : ", None, None),
        ("BERLIN, Dec. 29, 2021 (AFP) - ", "AFP", date(2021, 12, 29)),
    ],
)
def test_a_dateline_names_the_agency_and_gives_a_date_only_with_its_year(
    opening: str, publisher: str | None, published: date | None
) -> None:
    """ "December 30" without a year is no publication date, and none is made up."""
    said = source(f"Quake hits the coast\n\n{opening}{LEAD}\n{LEAD}")
    assert (publisher, published) == (said.publisher, said.published)


def test_an_article_that_begins_in_the_middle_has_no_headline() -> None:
    """A first line that is a sentence is not made a headline, nor the only line of a text."""
    assert source(f"{LEAD}\n{LEAD}").title is None
    assert source("Quake hits the coast").title is None


def test_a_date_in_the_reporting_is_no_publication_date() -> None:
    """Dates in sentences, of events past and to come, say nothing about when the article appeared."""
    assert (
        source(
            f"Quake hits the coast\n{LEAD}\nThe last one was on March 3, 2011, the ministry said."
        ).published
        is None
    )


@pytest.mark.parametrize(
    ("words", "day_first", "expected"),
    [
        ("12/29/2021", False, date(2021, 12, 29)),
        ("29/12/2021", False, date(2021, 12, 29)),
        ("03/04/2021", False, date(2021, 3, 4)),
        ("03/04/2021", True, date(2021, 4, 3)),
        ("12/29/21", False, date(2021, 12, 29)),
        ("29 décembre 2021", False, date(2021, 12, 29)),
        ("29. Dezember 2021", False, date(2021, 12, 29)),
        ("29 de diciembre de 2021", False, date(2021, 12, 29)),
        ("2021年12月29日", False, date(2021, 12, 29)),
        ("29.12.2021", False, date(2021, 12, 29)),
        ("Sept. 3rd, 2021", False, date(2021, 9, 3)),
        ("February 30, 2021", False, None),
        ("31/02/2021", False, None),
        ("January 12 and 13", False, None),
        ("marching 3, 2021", False, None),
        ("112/29/2021", False, None),
    ],
)
def test_dates_are_read_as_printed(words: str, day_first: bool, expected: date | None) -> None:
    """Month first by default, day first where it must be or is asked for; never a date the calendar lacks."""
    found = find_date(words, day_first=day_first)
    assert expected == (found.day if found else None)


@pytest.mark.parametrize(
    "line",
    [
        "Thursday",
        "3:30 pm ET",
        "May 2021",
        "On January 10, 2022 talks begin",
        "Dec 29, 2021: Biden speaks",
        "",
    ],
)
def test_a_line_with_other_words_is_no_stamp(line: str) -> None:
    """A stamp line holds a full date and nothing that is not date, time, label or separator."""
    assert stamps(line) == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "The president said on Thursday that the talks with the Russians will begin in January and"
            " that they are ready.",
        ),
        (
            "fr",
            "Le président a déclaré jeudi que les pourparlers avec la Russie vont commencer en janvier"
            " dans la ville de Genève.",
        ),
        (
            "de",
            "Der Präsident sagte am Donnerstag, dass die Gespräche mit den Russen im Januar beginnen"
            " und nicht in der Stadt.",
        ),
        (
            "es",
            "El presidente dijo el jueves que las conversaciones con los rusos van a empezar en enero"
            " y que no hay plazo para eso.",
        ),
        (
            "it",
            "Il presidente ha detto giovedì che i colloqui con la Russia sono previsti per il mese di"
            " gennaio nella città di Ginevra.",
        ),
        (
            "pt",
            "O presidente disse na quinta-feira que as conversas com os russos não vão começar em"
            " janeiro e que o prazo foi mudado.",
        ),
        (
            "nl",
            "De president zei donderdag dat het gesprek met de Russen in januari begint en dat er niet"
            " over een datum is gesproken.",
        ),
        (
            "id",
            "Presiden mengatakan pada hari Kamis bahwa pembicaraan dengan Rusia akan dimulai dan itu"
            " tidak untuk mereka yang di kota.",
        ),
        (
            "pl",
            "Prezydent powiedział w czwartek, że rozmowy z Rosją nie zaczną się w styczniu i że są"
            " gotowi do nich od dawna.",
        ),
        (
            "ru",
            "Президент заявил в четверг, что переговоры с США начнутся в январе и что они не будут"
            " долгими, как это было.",
        ),
        (
            "uk",
            "Президент заявив у четвер, що переговори з США почнуться в січні та що вони не будуть"
            " довгими, як це було.",
        ),
        ("ja", "大統領は木曜日に電話で会談すると発表した。両国は安全保障について協議する。"),
        ("zh", "总统周四宣布将与俄罗斯总统通电话，双方将讨论安全问题和边境局势。"),
        ("ko", "대통령은 목요일에 러시아 대통령과 전화 통화를 할 것이라고 발표했다."),
        ("ar", "أعلن الرئيس يوم الخميس أن المحادثات مع روسيا ستبدأ في يناير في جنيف"),
        (None, "Biden Putin Geneva"),
        (None, "12 34 56 78"),
        (None, ""),
        (
            None,
            "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt"
            " labore magna aliqua",
        ),
    ],
)
def test_the_language_is_told_or_left_open(code: str | None, text: str) -> None:
    """The major languages by their function words or script; None where the text doesn't decide it."""
    assert code == detect(text)


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Copyright 2018 The Associated Press. All rights reserved.", "Associated Press"),
        ("© 2021 Hook Bay Herald.", "Hook Bay Herald"),
        ("Copyright 2003 by the publisher.", None),
        ("Copyright 2003 by The Publisher. All rights reserved.", None),
        ("© 2021 the authors.", None),
        ("Copyright © 2019 its respective owners, and others.", None),
        ("Copyright 2021 All rights reserved.", None),
        ("© 2020-2021 Company and its affiliates.", None),
    ],
)
def test_the_holder_of_a_copyright_is_a_publisher_only_by_name(line: str, publisher: str | None) -> None:
    """ "The publisher", "the authors", "all rights" name nobody."""
    body = "A strong earthquake hit the coast on Friday, officials said, killing twelve people."
    assert (
        publisher
        == read_article("x.txt", text=f"Quake hits the coast\n\n{body}\n\n{line}\n").source.publisher
    )
