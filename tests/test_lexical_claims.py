"""What the lexical engine claims: questions that a reader would ask, answers in the article's words."""

from __future__ import annotations

import pytest

from summarizer.engines.base import ClaimDraft
from tests.lexical_articles import draft


def only(text: str, kind: str) -> list[ClaimDraft]:
    """The claims of one kind."""
    return [claim for claim in draft(text).claims if claim.kind == kind]


FIGURES = [
    (
        "At least 58 people were killed in the fire.",
        "How many people were killed in the fire?",
        "At least 58 people",
    ),
    (
        "The blast killed 12 miners in the north shaft.",
        "How many miners were killed in the north shaft?",
        "12 miners",
    ),
    (
        "More than 100,000 Russian troops remain near the border.",
        "How many Russian troops near the border?",
        "More than 100,000 Russian troops",
    ),
    ("A six-year-old boy fell from the wall.", "How old is the boy?", "six-year-old"),
    ("The shaft is 40 metres deep.", None, "40 metres"),
    ("Rescuers climbed down the 40m well.", "How deep is the well?", "40m"),
    (
        "The company made an $82 billion offer for its rival.",
        "How much is the offer for its rival?",
        "$82 billion",
    ),
    ("The lorry was going at 70mph.", None, "70mph"),
    ("Another 20 people were arrested.", "How many more people were arrested?", "20 people"),
]


FIGURES += [
    ("Free cash flow came to $114 million.", "How much is the free cash flow?", "$114 million"),
    ("Revenue rose sharply to about 2.1 billion euros.", "How much is the revenue?", "about 2.1 billion euros"),
    ("The order backlog stood at $4 billion.", "How much is the order backlog?", "$4 billion"),
    ("Sales of its cars reached $3 billion.", "How much are the sales of its cars?", "$3 billion"),
    ("The dam will cost about $2 billion.", "How much is the cost of the dam?", "about $2 billion"),
    ("Work on a $2.3 billion dam began.", "How much is the cost of the dam?", "$2.3 billion"),
    ("The prize, which is worth $550,000, went to her.", "How much is the prize?", "$550,000"),
    ("The blaze caused £4million of damage.", "How much is the damage?", "£4million"),
    ("The fire caused damage put at £3.4 million.", "How much is the damage?", "£3.4 million"),
    ("Police questioned the captain, 53-year-old Ann Lee.", "How old is Ann Lee?", "53-year-old"),
    ("Ann Lee, a poet, died on Friday aged 84.", "How old is Ann Lee?", "84"),
    ("Ann Lee has died at the age of 81.", "How old is Ann Lee?", "81"),
    ("A boy of 15 was arrested.", "How old is the boy?", "15"),
    ("She was jailed for eight years on Friday.", "How long is the sentence?", "eight years"),
    ("A judge gave Ann Lee eight years in prison.", "How long is the sentence of Ann Lee?", "eight years"),
    ("A storm dumped 38 inches of snow on Arlo.", "How deep is the snow?", "38 inches"),
    ("The firm was fined $18m on Thursday.", "How much is the fine?", "$18m"),
    ("A judge imposed a penalty of $24m.", "How much is the fine?", "$24m"),
    ("The bank raised its key rate to 5.25%.", "To what percentage was the key interest rate raised?", "5.25%"),
    ("It lifted the benchmark rate to 5.5%.", "To what percentage was the key interest rate raised?", "5.5%"),
    ("Producers cut output by 800,000 barrels a day.", "By how much was the output cut?", "800,000 barrels a day"),
    ("The airline cut its costs by $2 billion.", "By how much were the costs cut?", "$2 billion"),
    ("Its two towers are 215 metres high.", "How high are the towers?", "215 metres"),
    ("A whale 12 metres long was stranded.", "How long is the whale?", "12 metres"),
    ("The tremor had a magnitude of 6.6.", "How strong is the tremor?", "6.6"),
    ("The ferry sank five nautical miles off Arlo.", "What length is reported for the ferry?", "five nautical miles"),
    ("At least 220 cubic metres of water must pass.", "What volume is reported of water?", "At least 220 cubic metres"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "question", "value"), FIGURES)
def test_a_figure_answers_a_question_made_of_its_own_clause(
    text: str, question: str | None, value: str
) -> None:
    """What is counted or measured, what happened to it, where; the value keeps comparator and counted noun."""
    claim = only(text, "quantity")[0]

    assert value == claim.value
    assert question in {None, claim.question}


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders met in the old town hall.",
        "One user wrote that the bridge had been shut.",
        "The wall is 40 metres (131 feet) high, the council found.",
    ],
)
def test_figures_that_are_no_news_make_no_claim_of_their_own(text: str) -> None:
    """ "The two leaders", a bare "one", and a conversion in brackets."""
    assert [
        c.value for c in only(text, "quantity") if c.value in {"two leaders", "One user", "131 feet"}
    ] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bodies had been brought to the market by 18.00 on Wednesday.", "18.00"),
        ("It was ten minutes to nine when the explosions were heard.", "nine"),
        ("The share ended the day of the results at 73.50.", "73.50"),
        ("Fifteen minutes later the ship was gone.", "Fifteen minutes"),
        ("Children from the age of five may enter.", "five"),
        ("The bidder bought a violin dated 1712.", "1712"),
        ("Some whales beached, and rescuers said 51 had died.", "51"),
        ("The law raises the age from 63 to 65.", "63"),
    ],
)
def test_times_prices_and_limits_are_no_counts(text: str, value: str) -> None:
    """A time of day counts nothing that the sentence names, nor does a price without its unit, or an age limit."""
    assert value not in [claim.value for claim in only(text, "quantity")]


DATES = [
    (
        "The fire was put out at about 11:30 a.m. Sunday.",
        "When was the fire put out?",
        "about 11:30 a.m. Sunday",
    ),
    ("Bilateral talks will be held on 3 June in Oslo.", "When are the Bilateral talks?", "3 June"),
    ("The council vote on the bridge took place last Friday.", "When was the council vote?", "last Friday"),
    (
        "The boy climbed over the fence on Sunday morning.",
        "When was it that the boy climbed over the fence?",
        "Sunday morning",
    ),
]


@pytest.mark.parametrize(("text", "question", "value"), DATES)
def test_a_date_answers_when_its_event_is(text: str, question: str, value: str) -> None:
    """The noun of event in its clause, else the clause itself; tense tells what is to come."""
    assert [(question, value)] == [(c.question, c.value) for c in only(text, "moment")]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will be shut for repair, the mayor said on Wednesday.",
        "The council vote on the bridge was fair, the mayor said on Wednesday.",
        "On Wednesday, the mayor announced that the bridge would be shut.",
        "The mayor told reporters Tuesday that the bridge would be shut.",
    ],
)
def test_a_date_beside_a_verb_of_saying_dates_the_saying(text: str) -> None:
    """It is no answer to when the bridge is shut."""
    assert only(text, "moment") == []


AGENTS = [
    ("The call was requested by Moscow.", "Who requested the call?", "Moscow"),
    (
        "The scheduled phone call was requested by the Russian President, said a senior official.",
        "Who requested the phone call?",
        "the Russian President",
    ),
    ("A senior official said that Moscow had requested the call.", "Who requested the call?", "Moscow"),
    ("The call comes at the request of Russia.", "Who requested the call?", "Russia"),
    ("The call comes at Russia's request.", "Who requested the call?", "Russia"),
    (
        "Acme Holdings bought the rival chain for an undisclosed sum.",
        "Who bought the rival chain?",
        "Acme Holdings",
    ),
]


@pytest.mark.parametrize(("text", "question", "agent"), AGENTS)
def test_active_passive_and_nominal_answer_one_question(text: str, question: str, agent: str) -> None:
    """Who did it, whichever way the clause is built."""
    assert [(question, agent)] == [(c.question, c.value) for c in only(text, "name")]


@pytest.mark.parametrize(
    "text",
    [
        "He requested the call.",
        "Moscow has not requested the call.",
        "The officials who requested the call have left.",
    ],
)
def test_no_agent_is_named_where_the_clause_names_none(text: str) -> None:
    """A pronoun, a denial and a relative clause answer nothing."""
    assert only(text, "name") == []


def test_a_claim_says_whose_word_it_is() -> None:
    """The speaker who answers for the figure; None for what the reporter adds in his own voice."""
    text = "Some 40 people were hurt, Anna Berg said.\n\nMs Berg warned of delays, as 12 roads were shut."
    said = {claim.value: claim.said_by for claim in only(text, "quantity")}

    assert said == {"Some 40 people": "Anna Berg", "12 roads": None}


def test_a_figure_is_as_of_the_date_in_its_own_clause() -> None:
    """The next clause's date is another event's; a date of saying is nobody's."""
    text = (
        "More than 900 troops remain there, and officials have warned that an attack could come in January."
    )
    dated = "Last week 12 people were hurt, the mayor said on Monday."

    assert [claim.when for claim in only(text, "quantity")] == [None]
    assert [claim.when for claim in only(dated, "quantity")] == ["Last week"]


def test_an_article_that_repeats_a_figure_makes_one_claim() -> None:
    """Same question and same answer: once."""
    text = "Some 40 people were hurt.\n\nThe road was shut all day.\n\nBy noon some 40 people were hurt."

    assert len(only(text, "quantity")) == 1


def test_no_more_than_25_claims() -> None:
    """A long list of figures doesn't drown the lead."""
    text = "\n\n".join(f"In ward {n}, some {n * 7} voters backed the plan on the day." for n in range(2, 80))

    assert len(draft(text).claims) <= 25
    assert "In ward 2" in draft(text).claims[0].quote


def test_furniture_carries_no_claim() -> None:
    """What the page adds around the article is no reporting."""
    text = 'The bridge was shut on Monday after 12 people fell ill.\n\n0 Response to "The bridge"\n\nPost a Comment\n'

    assert all("Response" not in claim.quote for claim in draft(text).claims)
