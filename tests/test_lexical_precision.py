"""What the lexical engine must not say: wrong verbs, other years' figures, thin matches, borrowed modality."""

from __future__ import annotations

import re

import pytest

from summarizer.engines.base import ClaimDraft
from summarizer.engines.lexical.align import align
from summarizer.engines.lexical.clauses import in_one_clause, own_clause, pieces
from tests.lexical_articles import article, claims, draft


def figures(text: str) -> dict[str, ClaimDraft]:
    """The quantity claims of a text, by value."""
    return {claim.value: claim for claim in draft(text).claims if claim.kind == "quantity"}


GOVERNED = [
    ("The ferry sank, trapping five people and injuring another 40.", "five people", "How many people were trapped?"),
    ("The ferry sank, trapping five people and injuring another 40.", "40", "How many more people were injured?"),
    ("The storm hit Oslo, killing 13 people and wounding 42.", "13 people", "How many people were killed?"),
    ("The storm hit Oslo, killing 13 people and wounding 42.", "42", "How many people were injured?"),
    ("The storm killed 12 people and wounded 22 others.", "22 others", "How many others were wounded?"),
    ("The storm killed 59 people and injured hundreds more.", "59 people", "How many people were killed?"),
    ("In the storm 14 people were shot and killed.", "14 people", "How many people were killed?"),
    ("Six sailors were found dead on the ferry.", "Six sailors", "How many sailors were killed?"),
    ("The mayor said 31 people had died on the ferry.", "31 people", "How many people were killed?"),
    ("Some 40 people were seriously injured.", "Some 40 people", "How many people were seriously injured?"),
    ("Raiders robbed 12 people and injured seven guards.", "12 people", "How many people?"),
    ("Two people are still trapped in the ferry.", "Two people", "How many people were still trapped?"),
    ("Rescuers took 20 of those injured to Oslo.", "20 of those injured", "How many of the injured?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "question"), GOVERNED)
def test_a_figure_belongs_to_the_verb_that_governs_it(text: str, value: str, question: str) -> None:
    """The passive that follows it, else the verb directly before it; never the next figure's verb."""
    assert question == re.sub(r" (?:in|on|to) (?:Oslo|the ferry)", "", figures(text)[value].question)


ELSEWHEN = [
    ("It was the worst crash since 2004, when seven people were killed near Bergen.", "seven people", "2004"),
    ("In November 2009 a ferry sank off Bergen, killing 13 people.", "13 people", "2009"),
    ("A storm last year killed 30 people.", "30 people", "2023"),
    ("A ferry sank off Bergen in June 2011. It killed 27 people.", "27 people", "2011"),
    ("Some 20 people were injured on the line in 2015.", "Some 20 people", "2015"),
]


@pytest.mark.parametrize(("text", "value", "year"), ELSEWHEN)
def test_a_figure_of_another_time_says_so_in_its_question(text: str, value: str, year: str) -> None:
    """Dated more than two months from the article, by its clause, its sentence's front or the sentence before."""
    assert figures(text)[value].question.endswith(f"{year}?")


OWN_TIME = [
    ("At least 12 people were killed on Wednesday in the worst crash since 2004.", "At least 12 people"),
    ("The ferry sank in April, killing 13 people.", "13 people"),
    ("A ferry sank off Bergen in 2011. Wednesday's crash killed 27 people.", "27 people"),
    ("The hall was built in 1907, and on Monday 12 people were killed there.", "12 people"),
]


@pytest.mark.parametrize(("text", "value"), OWN_TIME)
def test_a_figure_of_the_articles_own_time_does_not(text: str, value: str) -> None:
    """A comparison ("the worst since 2004"), a date of these weeks, and the next clause's year date nothing here."""
    assert not any(ch.isdigit() for ch in figures(text)[value].question)


def test_the_headings_of_a_list_of_past_events_take_the_time_below_them() -> None:
    """ "Northern ferry: 49 killed" is dated by the line under it; an undated one among them is past too."""
    text = (
        "Northern ferry: 49 killed\n\nA ferry sinks off Bergen in June 2011.\n\nRed mill: 32 killed\n\n"
        "A mill burns down in the old town.\n\nGrey tower: 26 killed\n\nA tower falls in May 2012 in Oslo.\n\n"
        "Blue barge: 22 dead\n\nA barge sinks in October 1991 off Stavanger.\n"
    )
    asked = {claim.value: claim.question for claim in draft(text).claims if claim.kind == "quantity"}

    assert "How many were killed in 2011?" == asked["49 killed"]
    assert "How many were killed on another occasion?" == asked["32 killed"]


def groups_of(*texts: str) -> list[set[str]]:
    """The values of the groups that hold claims of two articles or more."""
    found = claims(tuple(article(text, source=f"s{n}") for n, text in enumerate(texts, 1)))
    kept = []
    for group in align(found):
        members = [claim for claim in found if claim.id in group.claims and claim.value.kind == "quantity"]
        if len({claim.source for claim in members}) > 1:
            kept.append({claim.value.text for claim in members})
    return kept


#: Sentences around each figure, so that no word is rare by chance.
FILL = "The council met in the old town hall to hear the port's director. Nobody spoke against the plan."

APART = [
    ("convicts", "A court in Malva jailed Tim Horn for 12 years on Monday for robbery.",
     "Jan Beck was sentenced to seven years in jail on Monday for robbery by a court in Malva."),
    ("ships", "The council asked the court to blacklist 10 ships.",
     "The ministry released photographs of a rendezvous between 4 ships."),
    ("shares", "The port handles 90 percent of the country's trade.",
     "The new rule cut imports of diesel by 89 percent."),
    ("owners", "Acme Holdings expects to take a $5 billion hit in the fourth quarter.",
     "Bank of Oslo said it could take a $3 billion hit in the fourth quarter."),
    ("year", "At least seven people were killed in the crash.",
     "It was the worst crash since 2004, when nine people were killed."),
    ("crews", "There are four fire crews at the crash in the port.",
     "Some 22 ambulance crews were at the crash in the port."),
    ("rest", "Five people were trapped in the tram after the crash.",
     "Two people are still trapped in the tram after the crash."),
    ("part", "At least 40 people were injured in the crash.", "After the crash 20 of the injured went home."),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_figures_of_two_matters_stay_apart(first: str, second: str) -> None:
    """The noun alone makes no question: the verb, the owner, the year or two telling words must agree."""
    assert [] == groups_of(f"{first}\n\n{FILL}", f"{second}\n\n{FILL}")


TOGETHER = [
    ("toll", "At least seven people were killed when the tram derailed.", "At least five people died in the crash."),
    ("depth", "The boy fell down the 40m well on Sunday.", "Rescuers dug beside the 80m-deep well."),
    ("troops", "Some 90,000 troops stand along the border.", "More than 120,000 troops are stationed at the border."),
    ("crews", "Dozens of rescuers came to the mine.", "More than 500 rescuers worked at the mine all night."),
    ("context", "Hackers stole the personal data of 15 million users from Acme.",
     "Acme said hackers had stolen personal data from 44 million users."),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in TOGETHER], ids=[row[0] for row in TOGETHER])
def test_figures_of_one_matter_meet(first: str, second: str) -> None:
    """A question that is full by itself, or two telling words in common, lets different figures meet."""
    assert 1 == len(groups_of(f"{first}\n\n{FILL}", f"{second}\n\n{FILL}"))


def test_modality_is_that_of_the_figures_own_clause() -> None:
    """The next clause's "could" makes no possibility of what is; its own does."""
    plain = (
        "More than 900 troops are still stationed there, and officials warned that an attack could come soon."
    )
    relative = "The 12 ferries, which could be sold next year, carried 900 cars."
    own = "The ferry sank, and 40 people could be dead."

    assert "happened" == figures(plain)["More than 900 troops"].modality
    assert "happened" == figures(relative)["900 cars"].modality
    assert "possible" == figures(own)["40 people"].modality


def test_dates_reckoned_from_the_story_are_no_values() -> None:
    """ "The previous month" has no date that the article's could give it."""
    for phrase in ("the previous month", "the day before", "the following week", "two days later"):
        text = f"The council vote on the bridge took place {phrase} in Oslo."
        found = draft(text).claims
        assert [] == [claim.value for claim in found if claim.kind == "moment"], phrase
        assert {None} == {claim.when for claim in found}, phrase


@pytest.mark.parametrize(
    "text",
    [
        "They boarded and searched the ferry on 24 November off the northern coast.",
        "It opened the new bridge over the river on 24 November.",
        "Two leaders will talk in the old town hall.",
        "The three sides signed a paper in the town hall.",
        "The Nine is a reference to nine northern towns on the coast.",
        "At least one state sent a letter to the council.",
        "Police counted 30 ship-to-ship transfers in the port.",
    ],
)
def test_no_question_is_better_than_a_clumsy_one(text: str) -> None:
    """A pronoun with no one behind it, a number that is no news, a figure inside a compound."""
    assert [] == [c.question for c in draft(text).claims if c.kind in {"moment", "quantity"}]


def test_questions_are_sentences() -> None:
    """No list of words in brackets."""
    text = (
        "The lorry was going at 70mph. Acme Holdings fell 4 percent in Oslo. The hole had been left open for five"
        " years. Bolt paid $300 to the council. The old tower weighs 600 tons."
    )
    asked = [claim.question for claim in draft(text).claims if claim.kind == "quantity"]

    assert len(asked) > 3
    assert [] == [question for question in asked if "(" in question]


SPEAKERS = [
    ("Everyone said \"it was far too loud in there\".", None),
    ("Nobody said \"it was far too loud in there\".", None),
    ("\"It was far too loud in there,\" according to a translation of his speech.", None),
    ("\"It was far too loud in there,\" according to a statement Monday.", None),
    ("Oslo-based Acme said \"it was far too loud in there\".", "Acme"),
    ("\"It was far too loud in there,\" said analyst Ann Lee of Acme Partners.", "Ann Lee"),
    ("Anna Berg was there. “Everyone just went flying,” she said. “It was far too loud,” she added.", "Anna Berg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_a_speaker_is_a_person_a_body_or_nobody(text: str, speaker: str | None) -> None:
    """No pronoun, no paper, no adverb; where somebody is based is no part of the name."""
    assert {speaker} == {quotation.speaker for quotation in draft(text).quotations}


CLAUSES = [
    ("The hall is full, and guards have shut it.", "hall", "The hall is full,"),
    ("The hall is full, and guards have shut it.", "guards", "and guards have shut it."),
    ("The hall, which was old, has burned down.", "hall", "The hall, has burned down."),
    ("The hall, which was old, has burned down.", "old", "which was old,"),
    ("Ann, Bob, and Carl met in Oslo.", "Carl", "Ann, Bob, and Carl met in Oslo."),
    ("The hall burned; nobody was hurt.", "nobody", "nobody was hurt."),
]


@pytest.mark.parametrize(("sentence", "word", "clause"), CLAUSES)
def test_the_clause_around_a_word(sentence: str, word: str, clause: str) -> None:
    """A list is no clause; a relative clause is cut out of the main one, whose halves are one."""
    assert clause == own_clause(sentence, sentence.index(word))


def test_pieces_cover_the_sentence_without_a_gap() -> None:
    """Whatever the marks, hostile or none; and in time that grows with the length."""
    for sentence in ("", ",", ", which , and , but ;;; — -- ", "a" * 50, ", and was" * 3000, ", " * 5000):
        cut = pieces(sentence)
        assert sentence == "".join(sentence[p.start : p.end] for p in cut)
        assert in_one_clause(sentence, 0, 0)


def test_an_article_without_a_date_keeps_every_named_year() -> None:
    """Nothing tells which year is its own, so figures of two years never meet."""
    found = claims((article("In 2004 the storm killed 12 people.", published=None),))

    assert ["How many people were killed in 2004?"] == [
        c.question for c in found if c.value.kind == "quantity"
    ]
