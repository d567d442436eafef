"""The flow: what each step does with what an engine proposes, and with its failures."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from summarizer.engines.base import (
    Answer,
    Case,
    ClaimDraft,
    Draft,
    EventDraft,
    Group,
    Judgement,
    Proposal,
    ProposedSide,
    Question,
    QuotationDraft,
    Reading,
    SentenceDraft,
)
from summarizer.errors import AnswerError, CassetteMiss, EndpointRefused
from summarizer.pipeline import Progress, extract_all, merge_all
from summarizer.records import Article, Claim, Dropped, EventBrief, Fact, Run, Source
from summarizer.settings import Depth
from tests.making import article

FIRST = "The fire killed 58 people in the hotel.\nThe mayor spoke on Tuesday.\n"
SECOND = "The fire killed 59 people in the hotel.\nSmoke was seen from the harbour.\n"
THIRD = "A hotel burned down at night.\nNobody knows how many died.\n"


@dataclass
class Scripted:
    """An engine that answers as it is told: a small real implementation of the protocol. `answers`, by source, are
    given to whichever step asks for them; `put` notes the questions that were open, by step and source.
    """

    groups: tuple[Group, ...] = ()
    answers: dict[str, tuple[Answer, ...]] = field(default_factory=dict)
    proposals: tuple[Proposal, ...] = ()
    sentences: tuple[SentenceDraft, ...] = ()
    failing: frozenset[str] = frozenset()
    error: Exception = field(default_factory=lambda: AnswerError("no good answer came"))
    asked: list[str] = field(default_factory=list)
    put: dict[str, list[str]] = field(default_factory=dict)
    paid: bool = False

    def _fail(self, what: str) -> None:
        self.asked.append(what)
        if what in self.failing:
            raise self.error

    async def extract(self, article: Article, missed: Sequence[str] = ()) -> Draft:
        """A claim for the figure in the first line, if there is one."""
        self._fail(f"extract {article.source.id}")
        line = article.text.split("\n")[0]
        figures = [word for word in line.split() if word.isdigit()]
        claims = (
            (ClaimDraft("How many died?", line, "quantity", f"{figures[0]} people", line),) if figures else ()
        )
        return Draft(EventDraft("A hotel fire", quote=line), line, claims)

    async def align(self, claims: Sequence[Claim]) -> tuple[Group, ...]:
        """The groups given."""
        self._fail("align")
        return self.groups

    async def examine(self, article: Article, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """The answers given for this source."""
        self.put[f"examine {article.source.id}"] = [q.text for q in questions]
        self._fail(f"examine {article.source.id}")
        return self.answers.get(article.source.id, ()) if questions else ()

    async def crossread(
        self, articles: Sequence[Article], questions: Mapping[str, Sequence[Question]]
    ) -> Reading:
        """The answers given for the sources that are asked, and the proposals given."""
        for source, open_ in questions.items():
            self.put[f"crossread {source}"] = [q.text for q in open_]
        self._fail("crossread")
        answers = [
            (s, answer) for s, open_ in questions.items() if open_ for answer in self.answers.get(s, ())
        ]
        return Reading(tuple(answers), self.proposals)

    async def judge(self, cases: Sequence[Case]) -> tuple[Judgement, ...]:
        """Nothing."""
        self._fail("judge")
        return ()

    async def write(self, facts: Sequence[Fact], sources: Sequence[Source] = ()) -> tuple[SentenceDraft, ...]:
        """The sentences given."""
        self._fail("write")
        return self.sentences

    unasked: tuple[Dropped, ...] = ()

    def run(self) -> Run:
        """Nothing was spent."""
        return Run(engine="scripted")


def brief(engine: Scripted, *texts: str, depth: Depth = "standard") -> EventBrief:
    """The brief of these texts by this engine."""
    articles = [article(text, number) for number, text in enumerate(texts, 1)]

    async def run() -> EventBrief:
        briefs, failed = await extract_all(engine, articles, depth, Progress())
        return await merge_all(engine, briefs, articles, depth, failed)

    return asyncio.run(run())


TOLL = (Group("How many died?", ("s1.c1", "s2.c1")),)


def test_aligned_claims_are_one_fact_with_its_conflict() -> None:
    """58 and 59 dead."""
    made = brief(Scripted(groups=TOLL), FIRST, SECOND)

    assert [("contradicts", "confirmed")] == [(c.relation, c.standing) for c in made.conflicts]
    assert made.facts[0].conflict == "x1"


def test_one_articles_failure_costs_no_other() -> None:
    """The others are briefed; the failure is named in `dropped`, without a source."""
    made = brief(Scripted(failing=frozenset({"extract s2"})), FIRST, SECOND, THIRD)

    assert ["s1", "s3"] == [source.id for source in made.sources]
    assert [("extract", None)] == [(d.stage, d.source) for d in made.dropped]


def test_when_every_article_fails_the_first_error_is_raised() -> None:
    """A refused key fails all alike: one error, not an empty brief."""
    engine = Scripted(failing=frozenset({"extract s1", "extract s2"}), error=EndpointRefused("no key"))

    with pytest.raises(EndpointRefused, match="no key"):
        brief(engine, FIRST, SECOND)


@pytest.mark.parametrize(
    ("step", "depth"),
    [("align", "standard"), ("crossread", "standard"), ("write", "quick"), ("examine s2", "full")],
)
def test_a_step_that_fails_is_shown_and_the_brief_goes_on(step: str, depth: Depth) -> None:
    """Rules still run on what there is."""
    made = brief(Scripted(groups=TOLL, failing=frozenset({step})), FIRST, SECOND, THIRD, depth=depth)

    assert [step.split()[0]] == [d.stage for d in made.dropped]
    assert len(made.sources) == 3


def test_a_call_that_isnt_on_the_cassette_ends_the_run() -> None:
    """Half a replay would look like a whole one."""
    with pytest.raises(CassetteMiss):
        brief(Scripted(failing=frozenset({"align"}), error=CassetteMiss("not on tape")), FIRST, SECOND)


def test_claims_named_twice_or_unknown_are_refused_and_shown() -> None:
    """An alignment can't invent claims, nor put one in two facts."""
    groups = (Group("How many died?", ("s1.c1", "s2.c1", "s9.c9")), Group("Again?", ("s1.c1",)))

    made = brief(Scripted(groups=groups), FIRST, SECOND)

    assert {"s9.c9: no such claim", "s1.c1: named twice"} == {d.reason for d in made.dropped}
    assert [1] == [len(f.values) - 1 for f in made.facts if f.conflict]


UNKNOWN = ClaimDraft(
    "How many died?", "Nobody knows how many died.", "quantity", "unknown", "Nobody knows how many died."
)


@pytest.mark.parametrize("depth", ["standard", "full"])
def test_an_article_that_is_asked_answers_or_is_silent(depth: Depth) -> None:
    """With all others in view or by itself: an answer is grounded like any claim; silence is kept with the fact."""
    texts = (FIRST, SECOND, THIRD)
    made = brief(Scripted(groups=TOLL, answers={"s3": (Answer(1, None),)}), *texts, depth=depth)
    told = brief(Scripted(groups=TOLL, answers={"s3": (Answer(1, UNKNOWN),)}), *texts, depth=depth)

    assert ("s3",) == made.facts[0].silent
    assert () == told.facts[0].silent
    assert 3 == told.facts[0].support.articles


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        ("quick", set()),
        ("standard", {"crossread s1", "crossread s2", "crossread s3"}),
        ("full", {"examine s1", "examine s2", "examine s3"}),
    ],
)
def test_each_article_is_asked_what_it_has_not_answered(depth: Depth, expected: set[str]) -> None:
    """Quick asks nobody; standard asks in the cross-reading, full each article by itself, and nobody twice."""
    engine = Scripted(groups=TOLL)
    brief(engine, FIRST, SECOND, THIRD, depth=depth)

    assert expected == set(engine.put)
    assert {step: ["How many died?"] if step.endswith("s3") else [] for step in expected} == engine.put


def test_an_ungrounded_answer_is_dropped_and_is_no_silence() -> None:
    """Whoever answers with words that the article doesn't hold hasn't said that it is silent."""
    asked = ClaimDraft("How many died?", None, "quantity", "70 people", "killed 70 people")
    made = brief(Scripted(groups=TOLL, answers={"s3": (Answer(1, asked),)}), FIRST, SECOND, THIRD)

    assert () == made.facts[0].silent
    assert 2 == made.facts[0].support.articles
    assert [("s3", "killed 70 people")] == [(d.source, d.what) for d in made.dropped]


# --- what the very same words answer

TELEGRAM = "Fire in the harbour.\nThe old grain store burned to the ground within an hour."
REPRINT = "From our correspondent.\nThe old grain store burned to the ground within an hour. Rain fell."


def stored(quote: str = "grain store burned to the ground", **more: object) -> Answer:
    """What an article answers to the second question."""
    fields = {"question": "What burned?", "statement": None, "kind": "text", "value": "grain store"}
    return Answer(1, ClaimDraft(**(fields | {"quote": quote} | more)))  # type: ignore[arg-type]  # fields of several types in one dict


@dataclass
class Finding(Scripted):
    """Finds one claim, in the first article only."""

    claim: Answer = field(default_factory=stored)

    async def extract(self, article: Article, missed: Sequence[str] = ()) -> Draft:
        """The claim given."""
        found = [self.claim.claim] if article.source.id == "s1" and self.claim.claim else []
        return Draft(EventDraft("A fire"), None, tuple(found))


STORE = (Group("What burned?", ("s1.c1",)),)


def test_the_same_words_answer_without_asking() -> None:
    """Where every question costs, an article that has another's quote word for word answers by rule: its claim rests
    on its own characters, and its question is open no more.
    """
    engine = Finding(groups=STORE, paid=True)
    made = brief(engine, TELEGRAM, REPRINT, SECOND)

    ((answer,),) = [fact.values for fact in made.facts]
    assert ("s1", "s2") == answer.sources
    words, texts = "grain store burned to the ground", {"s1": TELEGRAM, "s2": REPRINT}
    assert [(source, text.index(words), words) for source, text in texts.items()] == [
        (span.source, span.start, span.text) for span in answer.evidence
    ]
    assert {"crossread s1": [], "crossread s2": [], "crossread s3": ["What burned?"]} == engine.put


def test_an_engine_that_costs_nothing_is_asked() -> None:
    """The lexical engine's own claims are what the same words would give: nothing is answered for it."""
    engine = Finding(groups=STORE)
    made = brief(engine, TELEGRAM, REPRINT, SECOND)

    assert ("s1",) == made.facts[0].values[0].sources
    assert ["What burned?"] == engine.put["crossread s2"]


def test_few_words_answer_nothing() -> None:
    """Four words stand in many an article by chance, about something else."""
    engine = Finding(groups=STORE, paid=True, claim=stored("The old grain store"))
    brief(engine, TELEGRAM, REPRINT, SECOND)

    assert ["What burned?"] == engine.put["crossread s2"]


def test_answers_by_rule_are_numbered_on_and_join_their_own_question() -> None:
    """Two quotes that stand in a second article too become two of its claims, each in its fact, whatever the model
    then adds.
    """
    quotes = ("old grain store burned to the ground", "burned to the ground within an hour")
    claims = tuple(
        ClaimDraft(q, None, "text", v, quote)
        for q, v, quote in zip(("What?", "How fast?"), ("grain store", "within an hour"), quotes, strict=True)
    )

    @dataclass
    class Both(Scripted):
        async def extract(self, article: Article, missed: Sequence[str] = ()) -> Draft:
            """Both claims of the first article."""
            return Draft(EventDraft("A fire"), None, claims if article.source.id == "s1" else ())

    groups = (Group("What?", ("s1.c1",)), Group("How fast?", ("s1.c2",)), Group("Where?", ("s1.c9",)))
    made = brief(Both(groups=groups, paid=True), TELEGRAM, REPRINT)

    found = {f.question: sorted(c for v in f.values for c in v.claims) for f in made.facts}
    assert {"What?": ["s1.c1", "s2.c1"], "How fast?": ["s1.c2", "s2.c2"]} == found


def side(source: str, value: str, quote: str) -> ProposedSide:
    """One side of a proposal on the toll."""
    return ProposedSide(source, ClaimDraft("How many died?", quote, "quantity", value, quote))


def test_a_proposal_joins_the_claims_that_are_there() -> None:
    """Cross-reading finds what alignment missed; no claim is doubled."""
    proposal = Proposal(
        "How many died?",
        "quantity",
        (side("s1", "58 people", "killed 58 people"), side("s2", "59 people", "killed 59 people")),
    )
    made = brief(Scripted(proposals=(proposal,)), FIRST, SECOND)

    assert [2] == [len(c.sides) for c in made.conflicts]
    assert {"s1.c1", "s2.c1"} == {c for x in made.conflicts for s in x.sides for c in s.claims}


def test_a_proposal_without_a_quotation_in_the_article_is_no_conflict() -> None:
    """Nothing of a proposal is believed unchecked."""
    proposal = Proposal(
        "How many died?",
        "quantity",
        (side("s1", "58 people", "killed 58 people"), side("s3", "70 people", "killed 70 people")),
    )
    made = brief(Scripted(proposals=(proposal,)), FIRST, THIRD.replace("s3", "s2"))

    assert made.conflicts == ()


def test_a_summary_sentence_must_stand_on_its_facts() -> None:
    """An invented figure, an unknown fact, and a dispute smoothed over are dropped; the honest sentence stays."""
    sentences = (
        SentenceDraft(text="The fire killed 70 people.", facts=("f1",)),
        SentenceDraft(text="The fire was put out.", facts=("f77",)),
        SentenceDraft(text="There was a fire.", facts=()),
        SentenceDraft(text="The fire killed 58 people.", facts=("f1",)),
        SentenceDraft(text="Sources disagree: 58 people or 59 people died.", facts=("f1",)),
    )
    made = brief(Scripted(groups=TOLL, sentences=sentences), FIRST, SECOND)

    assert ["Sources disagree: 58 people or 59 people died."] == [s.text for s in made.summary]
    assert [True] * 4 == [d.stage == "write" for d in made.dropped]
    assert ["70", "f77", "no fact", "disagree"] == [
        next(word for word in ("70", "f77", "no fact", "disagree") if word in d.reason) for d in made.dropped
    ]


def test_a_proposal_that_nothing_judged_is_possible() -> None:
    """Told in words, compared by no rule, judged by nobody: shown apart, never confirmed."""
    told = [("s1", "The mayor spoke on Tuesday"), ("s2", "Smoke was seen from the harbour")]
    sides = tuple(ProposedSide(s, ClaimDraft("What was seen?", q, "text", q, q)) for s, q in told)
    made = brief(Scripted(proposals=(Proposal("What was seen?", "text", sides),)), FIRST, SECOND)

    assert [("crossread", "possible", 1)] == [(c.rule, c.standing, c.severity) for c in made.conflicts]


def test_quick_asks_the_model_to_extract_cross_read_and_write_only() -> None:
    """Claims are aligned by their words, and rules still compare them."""
    engine = Scripted()
    made = brief(engine, FIRST, SECOND, depth="quick")

    assert ["extract s1", "extract s2", "crossread", "write"] == engine.asked
    assert [("contradicts", "confirmed")] == [(c.relation, c.standing) for c in made.conflicts]


def test_full_asks_again_for_what_was_missed() -> None:
    """A figure, a date or a quotation that no claim covers is named in a second ask."""
    engine = Scripted()
    brief(engine, FIRST, depth="full")

    assert ["extract s1", "extract s1"] == engine.asked[:2]


def test_a_doubted_rule_is_only_possible_at_full_depth() -> None:
    """With `full` the judge reads what rules found, and what it doesn't uphold is shown apart."""

    @dataclass
    class Doubting(Scripted):
        async def judge(self, cases: Sequence[Case]) -> tuple[Judgement, ...]:
            """Both figures are right, of different fires."""
            return tuple(Judgement(c.number, ((1,), (2,)), "compatible", "Two fires.") for c in cases)

    standard = brief(Doubting(groups=TOLL), FIRST, SECOND)
    full = brief(Doubting(groups=TOLL), FIRST, SECOND, depth="full")

    assert ["confirmed"] == [c.standing for c in standard.conflicts]
    assert [("possible", 1)] == [(c.standing, c.severity) for c in full.conflicts]
    assert "Two fires." in full.conflicts[0].reason


def test_a_judgement_that_doesnt_hold_is_shown_as_dropped() -> None:
    """The judge put an answer into no group."""

    @dataclass
    class Careless(Scripted):
        async def judge(self, cases: Sequence[Case]) -> tuple[Judgement, ...]:
            """One answer is forgotten."""
            return tuple(Judgement(c.number, ((1,),), "differs", "They differ.") for c in cases)

    told = [("s1", "The mayor spoke on Tuesday"), ("s2", "Smoke was seen from the harbour")]
    sides = tuple(ProposedSide(s, ClaimDraft("What was seen?", q, "text", q, q)) for s, q in told)
    made = brief(Careless(proposals=(Proposal("What was seen?", "text", sides),)), FIRST, SECOND)

    assert [("judge", "a judgement on: What was seen?")] == [(d.stage, d.what) for d in made.dropped]


def test_examined_claims_are_numbered_after_the_extracted_ones() -> None:
    """Two answers of one article become two claims, each in its own fact."""
    groups = (Group("How many died?", ("s1.c1",)), Group("Who spoke?", ("s2.c1",)))
    asked = [
        Answer(
            1,
            ClaimDraft(
                "How many died?", "Nobody knows.", "text", "Nobody knows", "Nobody knows how many died."
            ),
        ),
        Answer(
            2, ClaimDraft("Who spoke?", "A hotel burned.", "text", "A hotel", "A hotel burned down at night.")
        ),
    ]
    made = brief(Scripted(groups=groups, answers={"s3": tuple(asked)}), FIRST, SECOND, THIRD)
    found = {f.question: [c for v in f.values for c in v.claims] for f in made.facts}

    assert ["s1.c1", "s3.c1"] == sorted(found["How many died?"])
    assert ["s2.c1", "s3.c2"] == sorted(found["Who spoke?"])


@pytest.mark.parametrize(
    ("depth", "expected"), [("quick", ["s2", "s3"]), ("full", ["s2", "s3"]), ("standard", ["s1", "s2", "s3"])]
)
def test_of_copies_only_the_fullest_is_cross_read(depth: Depth, expected: list[str]) -> None:
    """A rewrite brings nothing new, and costs as much as an article. Where the reading also asks each article what it
    has not answered, a rewrite is asked like any other.
    """
    long = " ".join(f"The fire brigade sent engine number {n} to the burning hotel." for n in range(40))
    seen: list[list[str]] = []

    @dataclass
    class Watching(Scripted):
        async def crossread(
            self, articles: Sequence[Article], questions: Mapping[str, Sequence[Question]]
        ) -> Reading:
            """Note who is read."""
            seen.append([a.source.id for a in articles])
            return Reading()

    brief(Watching(), f"{FIRST}{long}", f"{FIRST}{long} It was out by noon.", THIRD, depth=depth)

    assert [expected] == seen


def test_nobody_is_cross_read_alone() -> None:
    """One article disagrees with nobody."""
    engine = Scripted(groups=TOLL)
    brief(engine, FIRST)

    assert "crossread" not in engine.asked


def test_a_second_asking_adds_what_the_first_left_out() -> None:
    """At full depth both readings of an article are one draft: nothing twice, nothing lost of what either refused."""
    said = (
        'Ann Lee said: "It burned for hours and hours." Bob Ray said: "Nobody could get near it."\nIn 1987.'
    )
    first = QuotationDraft("It burned for hours and hours.", "Ann Lee", near=said.index("It burned"))
    second = QuotationDraft("Nobody could get near it.", "Bob Ray", near=said.index("Nobody"))
    again = QuotationDraft(first.quote, "Lee", near=first.near)

    @dataclass
    class Twice(Scripted):
        async def extract(self, article: Article, missed: Sequence[str] = ()) -> Draft:
            """One quotation at first, then both, and each time something refused."""
            what = "the second" if missed else "the first"
            refused = Dropped(source="s1", stage="extract", what=what, reason="stands nowhere")
            spoken = (again, second) if missed else (first,)
            return Draft(EventDraft("A fire"), None, (), spoken, dropped=(refused,))

    made = brief(Twice(), said, depth="full")

    assert [("Ann Lee", first.quote), ("Bob Ray", second.quote)] == [
        (q.speaker and q.speaker.name, q.text) for q in made.quotations
    ]
    assert ["the first", "the second"] == [d.what for d in made.dropped if d.stage == "extract"]
