"""The six questions, put to a model: what is asked, what is believed, and what is passed over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest

from summarizer.engines.base import Answer, Case, CaseSide, Question, Reading
from summarizer.engines.llm import answers, material
from summarizer.engines.llm.drafts import draft_from, given
from summarizer.engines.llm.engine import LlmEngine
from summarizer.engines.llm.lines import lines
from summarizer.engines.llm.material import CASES_A_CALL
from summarizer.errors import AnswerError, CassetteMiss, EndpointRefused
from summarizer.records import Article
from tests import reader
from tests.asking import MODEL, use
from tests.loopback import Call, Reply, completion, fault
from tests.making import article, claim, fact

TEXT = "Ferry hits pier in Hook Bay.\nPolice said 12 people were hurt.\nThe captain was not on deck."
ARTICLE = article(TEXT)
QUESTIONS = (Question(1, "How many were hurt?", "quantity"), Question(2, "Who was on deck?", "name"))
REFUSED = Reply(completion(None, refusal="no"))


def claimed(quote: str, **changed: Any) -> dict[str, Any]:
    """Make a claim as a model answers it."""
    fields = {
        "question": "What happened?",
        "value": quote,
        "kind": "text",
        "quote": quote,
        "modality": None,
        "said_by": None,
        "when": None,
        "statement": None,
    }
    return fields | changed


def extracted(*quotes: str, **changed: Any) -> dict[str, Any]:
    """Make an extract answer with a claim for each quote."""
    event = {
        "what": "A ferry hits a pier",
        "type": None,
        "when": None,
        "where": None,
        "quote": "Ferry hits pier",
    }
    made = {"event": event, "gist": "A ferry hit a pier.", "claims": [claimed(q) for q in quotes]}
    return made | {"speakers": [], "actors": []} | changed


def quotes(result: Any) -> list[str]:
    """Give the quotes of a draft's claims."""
    return [c.quote for c in result.claims]


# --- extract


def test_extract_gives_the_answer_as_a_draft() -> None:
    """Every field arrives, stripped; the article went out once, whole, between its marker lines."""
    answer = extracted(
        claims=[
            claimed(
                "12 people were hurt",
                said_by=" police ",
                when="Monday",
                value=" 12 people ",
                modality="possible",
                statement=" Twelve were hurt. ",
            ),
            claimed("Ferry hits pier", said_by="N/A", when="", statement="null"),
        ],
        actors=[{"name": " Police ", "kind": "organisation", "aliases": ["cops"], "role": "null"}],
    )
    used = use(lambda engine: engine.extract(ARTICLE), ExtractAnswer=answer)

    made, other = used.result.claims
    assert ("12 people", "police", "Monday") == (made.value, made.said_by, made.when)
    assert ("possible", "Twelve were hurt.") == (made.modality, made.statement)
    assert (None, None, None, "happened") == (other.said_by, other.when, other.statement, other.modality)
    (actor,) = used.result.actors
    assert ("Police", "Police", ("cops",), None) == (actor.name, actor.quote, actor.aliases, actor.role)
    (sent,) = used.sent("ExtractAnswer")
    mark = material.mark(TEXT)
    assert f"[article {mark}]\n{TEXT}\n[end of article {mark}]" in sent
    assert "$" not in sent
    assert "An earlier reading" not in sent


SPOKEN = (
    'Captain Ann Lee said: "We lost both engines at once."\n'
    '"We lost both engines," said Bob Ray, a passenger, "and then the lights."\n'
)


def test_extract_gives_quotations_whole_with_their_speakers() -> None:
    """The model names the speaker and the first words; the words between the marks are the article's own, at their
    place, in its order. What begins nowhere is dropped, and shown.
    """
    speakers = [
        {"name": " a passenger ", "channel": "", "begins": ["And then the", "We were lucky"]},
        {"name": "N/A", "channel": "told reporters", "begins": ["we lost both engines at"]},
    ]
    made = article(SPOKEN)
    used = use(lambda engine: engine.extract(made), ExtractAnswer=extracted(speakers=speakers))

    first, second = used.result.quotations
    assert ("We lost both engines at once.", None, False) == (first.quote, first.speaker, first.anonymous)
    assert ("told reporters", SPOKEN.index("We lost")) == (first.channel, first.near)
    assert ("and then the lights.", "a passenger", True) == (second.quote, second.speaker, second.anonymous)
    assert second.channel is None
    (dropped,) = used.result.dropped
    assert ("s1", "extract", "We were lucky") == (dropped.source, dropped.stage, dropped.what)


def test_a_quotation_in_a_part_is_sought_in_that_part() -> None:
    """Two speakers on two pages of a long article may begin alike: each is given the words of the page that was read,
    never the other's.
    """
    filler = "\n".join(f"{n} boats came on day {n}." for n in range(100, 130))
    text = f'One said: "We will not pay a cent."\n{filler}\nThe other said: "We will not wait any longer."'

    def answer(call: Call) -> dict[str, Any]:
        shown = reader.user_text(call).partition("[article ")[2]
        names = [name for name, word in (("Ann Lee", "cent"), ("Bob Ray", "longer")) if word in shown]
        told = [{"name": name, "channel": None, "begins": ["We will not"]} for name in names[::-1]]
        return extracted(speakers=told)

    used = use(lambda engine: engine.extract(article(text)), max_chars=500, ExtractAnswer=answer)

    assert [("Ann Lee", "We will not pay a cent."), ("Bob Ray", "We will not wait any longer.")] == [
        (q.speaker, q.quote) for q in used.result.quotations
    ]


def test_a_quotation_that_two_parts_show_stays_once() -> None:
    """Parts overlap by a paragraph; the earlier part's word on the speaker counts."""
    lines = [f"{n} boats came on day {n}." for n in range(100, 140)]
    made = article("\n".join([*lines[:17], 'Ann Lee said: "We will not pay a cent."', *lines[17:]]))

    def answer(call: Call) -> dict[str, Any]:
        shown = reader.user_text(call).partition("[article ")[2]
        if "Ann Lee" not in shown:
            return extracted()
        name = "Ann Lee" if "100 boats" in shown else "Lee"
        return extracted(speakers=[{"name": name, "channel": None, "begins": ["We will not"]}])

    used = use(lambda engine: engine.extract(made), max_chars=500, ExtractAnswer=answer)

    assert sum("Ann Lee" in sent for sent in used.sent("ExtractAnswer")) == 2
    assert [("Ann Lee", "We will not pay a cent.")] == [(q.speaker, q.quote) for q in used.result.quotations]


def test_extract_asks_for_what_was_missed() -> None:
    """A second reading is told what the first left out, a passage a line."""
    used = use(lambda engine: engine.extract(ARTICLE, ["12 people", "Hook\nBay"]), ExtractAnswer=extracted())

    (sent,) = used.sent("ExtractAnswer")
    assert 'cover what they say as well:\n- "12 people"\n- "Hook Bay"\n' in sent


@pytest.mark.parametrize(
    "text", ["", "  ", "null", "None", "N/A", "unknown", "Not stated", "not given", "not specified ", None]
)
def test_ways_to_say_nothing_are_nothing(text: str | None) -> None:
    """Where a model writes a word for null, it is null."""
    assert given(text) is None


def test_a_name_that_looks_like_nothing_is_kept() -> None:
    """Only the whole field counts."""
    assert given(" None of the ministers ") == "None of the ministers"


@pytest.mark.parametrize(("wrong", "expected"), [(0, 1), (1, 1), (2, 2)])
def test_quotes_are_asked_for_again_above_a_share(wrong: int, expected: int) -> None:
    """Of twenty quotes one may stray, as the stages drop it and show it; two are worth a second call."""
    lines = [f"Line number {number} of the log." for number in range(20)]
    quoted = [line if number >= wrong else f"It rained {number} times." for number, line in enumerate(lines)]
    made = article("\n".join(lines))

    used = use(lambda engine: engine.extract(made), ExtractAnswer=extracted(*quoted))

    assert expected == len(used.calls)
    assert quoted == quotes(used.result)
    assert expected - 1 == used.run.reasks


def test_a_quote_copied_better_takes_the_place_of_the_first() -> None:
    """The second asking numbers what isn't in the article, and why; what comes back replaces it; null, a blank, and
    numbers that weren't asked change nothing.
    """
    answer = extracted("13 people were hurt", "It was foggy", "Ferry hits pier", "The cook wasn't there")
    again = {
        "quotes": [
            {"number": 1, "quote": "12 people were hurt"},
            {"number": 2, "quote": None},
            {"number": 3, "quote": ""},
            {"number": 7, "quote": "Hook Bay"},
        ]
    }
    used = use(lambda engine: engine.extract(ARTICLE), ExtractAnswer=answer, RequoteAnswer=again)

    expected = ["12 people were hurt", "It was foggy", "Ferry hits pier", "The cook wasn't there"]
    assert expected == quotes(used.result)
    (sent,) = used.sent("RequoteAnswer")
    assert re.findall(r'^\d+\. "(.+?)": \S', sent, re.M) == [
        "13 people were hurt",
        "It was foggy",
        "The cook wasn't there",
    ]
    assert TEXT in sent
    assert (2, 1) == (used.run.calls, used.run.reasks)
    assert used.run.prompts == ("extract.v1", "requote.v1")


def test_what_copying_better_cannot_mend_is_not_asked_for_again() -> None:
    """A participant's name that the article doesn't hold, and words that stand in no quotation marks, are dropped and
    shown by the stages: the article isn't sent once more for them.
    """
    actors: list[dict[str, Any]] = [
        {"name": name, "kind": "person", "aliases": [], "role": None} for name in ("Ann Lee", "Bob Ray")
    ]
    speakers = [{"name": "Ann Lee", "channel": None, "begins": ["It was foggy out"]}]
    answer = extracted("12 people were hurt", actors=actors, speakers=speakers)

    used = use(lambda engine: engine.extract(ARTICLE), ExtractAnswer=answer)

    assert len(used.calls) == 1
    assert ["Ann Lee", "Bob Ray"] == [a.quote for a in used.result.actors]


def test_a_quote_used_twice_is_asked_for_once() -> None:
    """And mended in both places."""
    again = {"quotes": [{"number": 1, "quote": "12 people were hurt"}]}
    wrong = "13 people were hurt"
    answer = extracted(claims=[claimed(wrong), claimed(wrong, question="How many?")])
    used = use(lambda engine: engine.extract(ARTICLE), ExtractAnswer=answer, RequoteAnswer=again)

    assert ["12 people were hurt"] * 2 == quotes(used.result)


@pytest.mark.parametrize("reply", [REFUSED, Reply(completion("{}", finish_reason="length"))])
def test_a_second_asking_that_fails_costs_nothing_more(reply: Reply) -> None:
    """What was read stays: only the quotes that couldn't be mended are lost, later, and shown."""
    used = use(
        lambda engine: engine.extract(ARTICLE), ExtractAnswer=extracted("13 hurt"), RequoteAnswer=reply
    )

    assert ["13 hurt"] == quotes(used.result)


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(fault("c.yaml has no answer", "cassette_miss"), 400), CassetteMiss),
        (Reply(fault("quota", "insufficient_quota"), 429), EndpointRefused),
    ],
)
def test_a_second_asking_that_could_go_better_is_told(reply: Reply, error: type[Exception]) -> None:
    """A fault that a next run may not meet is no reason to make do: that run begins where this one stopped."""
    with pytest.raises(error):
        use(lambda engine: engine.extract(ARTICLE), ExtractAnswer=extracted("13 hurt"), RequoteAnswer=reply)


def test_a_first_asking_that_fails_is_told() -> None:
    """There is no brief without it."""
    with pytest.raises(EndpointRefused):
        use(lambda engine: engine.extract(ARTICLE), ExtractAnswer=REFUSED)
    with pytest.raises(AnswerError):
        use(lambda engine: engine.extract(ARTICLE), ExtractAnswer={"claims": []})


def test_a_long_article_is_read_in_parts() -> None:
    """Each part is a call, they overlap by a paragraph, and what two parts both say stays once, in order; the
    event and the gist are the first part's.
    """
    lines = [f"{number} boats came on day {number}." for number in range(100, 200)]
    made = article("\n".join(lines))

    used = use(lambda engine: engine.extract(made), max_chars=1000)

    assert len(used.sent("ExtractAnswer")) > 2
    assert all(len(sent) < 1300 for sent in used.sent("ExtractAnswer"))
    assert lines == quotes(used.result)
    assert used.result.event.what == lines[0]


def test_furniture_is_not_sent() -> None:
    """What may not be quoted isn't read."""
    mark = {"start": 0, "end": TEXT.index("\n"), "rule": "headline"}
    made = Article.model_validate(ARTICLE.model_dump() | {"furniture": [mark]})

    used = use(lambda engine: engine.extract(made), ExtractAnswer=extracted())

    (sent,) = used.sent("ExtractAnswer")
    assert "12 people were hurt" in sent
    assert "Hook Bay" not in sent.split("[article ")[1]


# --- align


def test_align_numbers_the_questions_and_takes_the_sets() -> None:
    """Questions go out as numbered lines, numbers come back as groups of the claims on them; whether a number is a
    line's is for the stage to check, which shows what it refuses.
    """
    claims = [claim("s1.c1", "12 people"), claim("s2.c4", "13 people", question="How many were hurt?")]
    answer = {"same": [[1, 2, 9]], "several": [1], "own": []}

    used = use(lambda engine: engine.align(claims), AlignAnswer=answer)

    (group,) = used.result
    assert ("How many?", ("s1.c1", "s2.c4", "line 9"), False) == (group.question, group.claims, group.single)
    assert used.sent("AlignAnswer") == [material.numbered_lines(lines(claims))]


# --- examine


def examined(number: int, quote: str = "12 people were hurt", **changed: Any) -> dict[str, Any]:
    """Make an answer to one question as a model gives it."""
    fields = {
        "number": number,
        "value": " 12 people",
        "quote": quote,
        "modality": None,
        "said_by": None,
        "statement": "Twelve were hurt. ",
    }
    return fields | changed


def numbers(result: tuple[Answer, ...]) -> list[tuple[int, bool]]:
    """Give each answer's number, and whether it has a claim."""
    return [(answer.number, answer.claim is not None) for answer in result]


def test_examine_gives_answers_and_silence() -> None:
    """The question and its kind are ours, the rest is the model's, words for nothing being nothing."""
    answer = {"answers": [examined(1, said_by="none")], "silent": [2]}

    used = use(lambda engine: engine.examine(ARTICLE, QUESTIONS), ExamineAnswer=answer)

    assert [(1, True), (2, False)] == numbers(used.result)
    made = used.result[0].claim
    assert ("How many were hurt?", "quantity", "12 people") == (made.question, made.kind, made.value)
    assert (None, False, "Twelve were hurt.") == (made.said_by, made.anonymous, made.statement)
    assert made.modality == "happened"
    (sent,) = used.sent("ExamineAnswer")
    assert "Questions\n1. [quantity] How many were hurt?\n2. [name] Who was on deck?\n" in sent
    assert TEXT in sent


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"answers": [examined(7), examined(0), examined(-1)], "silent": [8, 1]}, [(1, False)]),
        ({"answers": [examined(2)], "silent": [2, 2, 1, 1]}, [(2, True), (1, False)]),
        ({"answers": [examined(2), examined(1)], "silent": []}, [(1, True), (2, True)]),
        ({"answers": [], "silent": []}, []),
    ],
)
def test_examine_passes_over_numbers_that_were_not_asked(
    answer: dict[str, Any], expected: list[tuple[int, bool]]
) -> None:
    """Unknown numbers, repeats, silence on what was answered: none of it arrives; nor is silence made up."""
    used = use(lambda engine: engine.examine(ARTICLE, QUESTIONS), ExamineAnswer=answer)

    assert expected == numbers(used.result)


def test_of_two_answers_to_one_question_the_first_counts() -> None:
    """A question is answered once."""
    answer = {"answers": [examined(1), examined(1, "not on deck")], "silent": []}

    used = use(lambda engine: engine.examine(ARTICLE, QUESTIONS), ExamineAnswer=answer)

    assert ["12 people were hurt"] == [a.claim.quote for a in used.result]


def test_every_part_of_a_long_article_is_examined() -> None:
    """An answer that stands on the last page is found; silence is said only of what all parts are silent on."""
    made = article(
        "\n".join([f"{n} boats came on day {n}." for n in range(100, 200)] + ["12 people were hurt."])
    )

    def answer(call: Call) -> dict[str, Any]:
        if "12 people" in reader.user_text(call):
            return {"answers": [examined(1)], "silent": [2]}
        return {"answers": [], "silent": [1, 2]}

    used = use(lambda engine: engine.examine(made, QUESTIONS), max_chars=1000, ExamineAnswer=answer)

    assert len(used.calls) > 2
    assert [(1, True), (2, False)] == numbers(used.result)


def test_a_part_that_says_nothing_is_not_silent() -> None:
    """Where one part of an article leaves a question out, nobody knows."""
    made = article("\n".join(f"{n} boats came on day {n}." for n in range(100, 200)))

    def answer(call: Call) -> dict[str, Any]:
        return {"answers": [], "silent": [1, 2] if "100 boats" in reader.user_text(call) else [2]}

    used = use(lambda engine: engine.examine(made, QUESTIONS), max_chars=1000, ExamineAnswer=answer)

    assert [(2, False)] == numbers(used.result)


# --- crossread


def side(number: int, quote: str, said_by: str | None = None) -> dict[str, Any]:
    """Make one side of a disagreement as a model gives it."""
    return {"article": number, "value": quote, "quote": quote, "said_by": said_by}


def put(number: int, of: int, quote: str = "It rained") -> dict[str, Any]:
    """Make an article's answer to an open question as a model gives it."""
    return examined(number, quote, value=quote) | {"article": of}


def crossed(*disagreements: Any, given: Sequence[Any] = ()) -> dict[str, Any]:
    """Make a cross-reading as a model gives it."""
    return {"answers": list(given), "disagreements": list(disagreements)}


def test_crossread_sends_the_articles_and_their_open_questions() -> None:
    """All articles in one call, with each question and where it is open; answers and disagreements come back under
    the articles' own ids.
    """
    articles = [article("Twelve were hurt.", 4), article("Nobody was hurt.", 7)]
    questions = {"s4": QUESTIONS[1:], "s7": QUESTIONS}
    sides = [side(2, "Nobody was hurt", "unknown"), side(1, "Twelve")]
    answer = crossed(
        {"question": "How many?", "kind": "quantity", "sides": sides}, given=[put(1, 2, "Nobody")]
    )

    used = use(lambda engine: engine.crossread(articles, questions), CrossreadAnswer=answer)

    expected = f"{material.framed(articles)}\n\n{material.open_questions(articles, questions)}"
    assert used.sent("CrossreadAnswer") == [expected]
    assert [("s4", 2, None), ("s7", 1, "Nobody"), ("s7", 2, None)] == [
        (source, a.number, a.claim and a.claim.quote) for source, a in used.result.answers
    ]
    (proposal,) = used.result.proposals
    assert [("s7", "Nobody was hurt", None), ("s4", "Twelve", None)] == [
        (s.source, s.claim.quote, s.claim.said_by) for s in proposal.sides
    ]
    assert used.run.prompts == ("crossread.v1",)


def test_crossread_cuts_what_does_not_fit_into_overlapping_sets() -> None:
    """Each set begins with the last article of the one before it; numbers begin anew, ids stay."""
    articles = [article(f"Report {n}. " + "It rained. " * 200, n) for n in range(1, 6)]
    sides = [side(1, "It rained"), side(2, "It rained")]
    answer = crossed({"question": "Did it rain?", "kind": "text", "sides": sides})

    used = use(lambda engine: engine.crossread(articles, {}), max_chars=1200, CrossreadAnswer=answer)

    pairs = [[s.source for s in proposal.sides] for proposal in used.result.proposals]
    assert pairs == [["s1", "s2"], ["s2", "s3"], ["s3", "s4"], ["s4", "s5"]]
    assert len(used.calls) == 4


@pytest.mark.parametrize("seen_in", ["s1", "s3"])
def test_an_article_read_in_two_sets_answers_if_it_answers_in_one(seen_in: str) -> None:
    """One answer for each article and question: that which was seen, in whichever set, before silence; of two that
    were seen the first.
    """
    articles = [article(f"Report {n}. " + "It rained. " * 200, n) for n in range(1, 4)]
    questions = {f"s{n}": (Question(5, "Did it rain?", "text"),) for n in range(1, 4)}

    def answer(call: Call) -> dict[str, Any]:
        first = "Report 1" in reader.user_text(call)
        if first != (seen_in == "s1"):
            return crossed()
        return crossed(given=[put(5, 1), put(5, 2)])

    used = use(lambda engine: engine.crossread(articles, questions), max_chars=1200, CrossreadAnswer=answer)

    assert len(used.calls) == 2
    answered = {"s1", "s2"} if seen_in == "s1" else {"s2", "s3"}
    assert [(f"s{n}", f"s{n}" in answered) for n in range(1, 4)] == [
        (source, a.claim is not None) for source, a in used.result.answers
    ]


@pytest.mark.parametrize("count", [0, 1])
def test_one_article_disagrees_with_nobody(count: int) -> None:
    """No call is made for it."""
    used = use(lambda engine: engine.crossread([ARTICLE][:count], {"s1": QUESTIONS}))

    assert (Reading(), ()) == (used.result, used.calls)


# --- judge


def case(number: int, count: int = 2) -> Case:
    """Make a case of so many answers."""
    sides = tuple(
        CaseSide(n, (f"s{n}",), f"value {n}", f"quote {n}", "before", "after", None, None)
        for n in range(1, count + 1)
    )
    return Case(number, f"Question {number}?", sides)


def clash(number: int, relation: str = "differs", **changed: Any) -> dict[str, Any]:
    """Make a first reading's verdict on a case whose answers clash, as a model gives it."""
    fields = {"case": number, "groups": [[2], [1]], "relation": relation, "reason": "Words.", "words": []}
    return fields | changed


def read_first(*clashes: Any, calm: Sequence[tuple[int, str]] = ()) -> dict[str, Any]:
    """Make a first reading as a model gives it."""
    return {"clashes": list(clashes), "calm": [{"case": n, "relation": relation} for n, relation in calm]}


def doubt(number: int) -> dict[str, Any]:
    """Make a doubting reading's result as a model gives it."""
    stances = [{"answer": 1, "stance": "asserts"}, {"answer": 2, "stance": "excludes"}]
    return {"case": number, "proposition": f"Proposition {number}.", "stances": stances}


RELATIONS = ["same", "compatible", "refines", "complements", "disputed", "differs", "contradicts"]


def test_judge_doubts_only_what_differs() -> None:
    """The second reading gets the cases of the first that disagree, and only them; its result counts for them
    only, whatever it says of others.
    """
    cases = [case(number) for number in range(1, 8)]
    calm = list(enumerate(RELATIONS[:5], 1))
    first = read_first(clash(6, "differs"), clash(7, "contradicts"), calm=calm)

    used = use(
        lambda engine: engine.judge(cases),
        JudgeAnswer=first,
        DoubtAnswer={"cases": [doubt(number) for number in range(9)]},
    )

    assert used.sent("DoubtAnswer") == ["\n\n".join(map(material.case_text, cases[5:]))]
    assert RELATIONS == [j.relation for j in used.result]
    assert [None] * 5 + ["Proposition 6.", "Proposition 7."] == [j.proposition for j in used.result]
    assert [{}] * 5 + [{1: "asserts", 2: "excludes"}] * 2 == [j.stances for j in used.result]
    assert used.run.prompts == ("judge.v1", "doubt.v1")


def test_judge_makes_no_second_call_where_nothing_differs() -> None:
    """Doubt costs a call: it is for disagreements."""
    used = use(lambda engine: engine.judge([case(1)]), JudgeAnswer=read_first(calm=[(1, "compatible")]))

    assert len(used.calls) == 1
    assert used.run.prompts == ("judge.v1",)


def test_judge_gives_what_the_first_reading_says() -> None:
    """Groups, relation, reason and words arrive, in order of the cases; cases that weren't asked, or that the reading
    passes over, don't.
    """
    words = [{"answer": 1, "words": "quote 1"}]
    first = read_first(
        clash(9, "contradicts"),
        clash(2, groups=[[3, 1], [2]], words=words),
        calm=[(8, "same"), (1, "refines")],
    )
    cases = [case(1), case(2, 3), case(3)]

    used = use(lambda engine: engine.judge(cases), JudgeAnswer=first, DoubtAnswer={"cases": []})

    assert [(1, "refines"), (2, "differs")] == [(j.number, j.relation) for j in used.result]
    assert [((1,), (2,)), ((1, 3), (2,))] == [j.groups for j in used.result]
    assert [("", {}), ("Words.", {1: "quote 1"})] == [(j.reason, j.words) for j in used.result]
    assert used.sent("DoubtAnswer") == [material.case_text(cases[1])]


def test_judge_goes_through_many_cases_in_batches() -> None:
    """Each call holds a bounded number of cases, and the results are in order of the cases."""
    cases = [case(number) for number in range(1, 2 * CASES_A_CALL + 2)]

    used = use(lambda engine: engine.judge(cases))

    assert sorted([CASES_A_CALL, CASES_A_CALL, 1]) == sorted(
        s.count("Question ") for s in used.sent("JudgeAnswer")
    )
    assert [c.number for c in cases] == [j.number for j in used.result]


# --- write


def test_write_gives_sentences_with_their_facts() -> None:
    """Also a sentence that rests on nothing: the summary's check refuses it, and shows it."""
    sentences = [{"text": "Twelve were hurt.", "facts": ["f1"]}, {"text": "All is well.", "facts": []}]

    used = use(lambda engine: engine.write([fact(1)]), WriteAnswer={"sentences": sentences})

    assert [("Twelve were hurt.", ("f1",)), ("All is well.", ())] == [(s.text, s.facts) for s in used.result]
    assert used.sent("WriteAnswer") == ["f1 (happened) How many? — Statement 1."]


# --- all of them


@pytest.mark.parametrize(
    "asked",
    [
        lambda engine: engine.align([]),
        lambda engine: engine.examine(ARTICLE, []),
        lambda engine: engine.crossread([], {}),
        lambda engine: engine.judge([]),
        lambda engine: engine.write([]),
    ],
    ids=["align", "examine", "crossread", "judge", "write"],
)
def test_nothing_to_ask_is_no_call(asked: Any) -> None:
    """An empty question isn't put, and names no prompt."""
    used = use(asked)

    assert used.result in ((), Reading())
    assert used.calls == ()
    assert ((), 0) == (used.run.prompts, used.run.calls)


def test_the_run_tells_what_was_used() -> None:
    """Model, depth, prompts in the order of the stages, calls and tokens as the endpoint reported them."""

    async def both(engine: LlmEngine) -> None:
        await engine.write([fact(1)])
        await engine.extract(ARTICLE)
        await engine.extract(article("Nobody was hurt."))

    used = use(both)

    assert ("llm", MODEL, "standard") == (used.run.engine, used.run.model, used.run.depth)
    assert used.run.prompts == ("extract.v1", "write.v1")
    assert (3, 0) == (used.run.calls, used.run.reasks)
    assert (3 * 11, 3 * 7) == (used.run.prompt_tokens, used.run.completion_tokens)
    assert used.run.cost is None


def test_a_draft_keeps_the_order_of_the_answer() -> None:
    """Nothing is sorted, joined or left out."""
    answer = answers.ExtractAnswer.model_validate(extracted("b", "a", "b"))

    assert ["b", "a", "b"] == quotes(draft_from(answer, ARTICLE))
