"""A brief of the five seed articles, made by hand from reading them: what a good brief says.

Spans are found with `str.index` in the seeds themselves, so they are true or this module doesn't load.
"""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from summarizer.records import (
    Actor,
    Conflict,
    Coverage,
    Dropped,
    Event,
    EventBrief,
    Fact,
    FactValue,
    Moment,
    Origin,
    Place,
    Quantity,
    QuotationVariant,
    Run,
    Side,
    Source,
    Span,
    Speaker,
    SummarySentence,
    Support,
    TimelineEntry,
    Utterance,
    Value,
)

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
FILES = {f"s{number}": path for number, path in enumerate(sorted(SEEDS.glob("*.txt")), 1)}
# Bytes, not text mode: offsets count the characters of the file as it is.
TEXTS = {source: path.read_bytes().decode() for source, path in FILES.items()}
ORIGINS = {"s1": "o1", "s2": "o2", "s3": "o3", "s4": "o4", "s5": "o1"}

OFFICIAL = Speaker(name="a senior administration official", anonymous=True)
HORNE = Speaker(name="Emily Horne")


def span(source: str, quote: str) -> Span:
    """Where `quote` stands in that source's seed; ValueError when it doesn't."""
    start = TEXTS[source].index(quote)
    return Span(source=source, start=start, end=start + len(quote), text=quote)


def day(text: str, first: str, last: str | None = None, **more: object) -> Value:
    """Make a moment of whole days."""
    normal = {"earliest": first, "latest": last or first, "grain": "day", **more}
    return Value(kind="moment", text=text, normal=Moment.model_validate(normal))


def number(text: str, hard: int, soft: tuple[int, int]) -> Value:
    """Make a count of troops with no upper bound in its words."""
    normal = Quantity(hard=(hard, None), soft=soft, exact=False, counted="troops")
    return Value(kind="quantity", text=text, normal=normal)


def words(text: str) -> Value:
    """Make a value that is compared as text."""
    return Value(kind="text", text=text)


def _support(sources: set[str]) -> Support:
    return Support(articles=len(sources), origins=len({ORIGINS[source] for source in sources}))


def answer(value: Value, *evidence: Span, by: Speaker | None = None) -> FactValue:
    """One answer, from the sources of its evidence."""
    sources = sorted({each.source for each in evidence})
    return FactValue(
        value=value,
        sources=tuple(sources),
        claims=tuple(f"{source}.c1" for source in sources),
        said_by=(by,) if by else (),
        support=_support(set(sources)),
        evidence=evidence,
    )


def fact(key: str, question: str, statement: str, *values: FactValue, **more: object) -> Fact:
    """Make a fact whose support and silent sources follow from its answers."""
    sources = {source for value in values for source in value.sources}
    silent = sorted(set(FILES) - sources) if len(sources) > 1 else []
    fields = {
        "id": key,
        "question": question,
        "statement": statement,
        "agreement": "same" if len(sources) > 1 else "single_source",
        "values": values,
        "modality": "happened",
        "support": _support(sources),
        "silent": silent,
        **more,
    }
    return Fact.model_validate(fields)


def side(value: Value, *evidence: Span) -> Side:
    """One side of a conflict."""
    return Side(value=value, sources=tuple(sorted({each.source for each in evidence})), evidence=evidence)


CALL = day("Thursday Dec. 30", "2021-12-30")
TALKS = day("January 10", "2022-01-10")
WEEK = day("the week of Jan. 10", "2022-01-10", "2022-01-16", grain="week")
BOTH_DAYS = day("January 12 and 13", "2022-01-12", "2022-01-13", members=("2022-01-12", "2022-01-13"))
HALF_PAST_THREE = Value(
    kind="moment",
    text="3:30 pm ET",
    normal=Moment(earliest="2021-12-30T20:30", latest="2021-12-30T20:30", grain="minute", zone="ET"),
)
TENS = number("tens of thousands", 20_000, (20_000, 99_999))
NINETY = number("more than 90,000", 90_001, (90_000, 100_000))
HUNDRED = number("More than 100,000", 100_001, (100_000, 110_000))

SOLD = "Russia has deployed tens of thousands of troops along its border with eastern Ukraine"
ESTIMATES = (
    "Russia has amassed troops at the border of Ukraine in recent weeks with estimates of more than 90,000 "
    "along the border and in Russian-annexed Crimea."
)
STATIONED = "More than 100,000 Russian troops are still stationed there"
REFUSED = "The United States and its allies have refused to offer Russia any guarantees"
NONSTARTERS = (
    "Putin has demanded legally binding security guarantees from the US and NATO, some of which US officials "
    "have already called nonstarters but without detailing what exactly is off the table."
)
IN_A_MOMENT = (
    "I think both leaders believe that there is genuine value in direct leader-to-leader engagement, that we "
    "are in a moment of crisis and have been for some weeks now given the Russian buildup,"
)
AT_A_MOMENT = (
    "I think both leaders believe that there is genuine value in direct leader-to-leader engagement, that we "
    "are at a moment of crisis and have been for some weeks now, given the Russian buildup, and that it will "
    "take a high level of engagement to address this and to try to find a path of de-escalation,"
)
NINE = "Poland, Romania, the Czech Republic, Estonia, Hungary, Bulgaria, Latvia, Lithuania and Slovakia"
NOT_EXPECTED = (
    "It is not our expectation that President Biden and President Putin will participate in the session on "
    "the 10th."
)
TOPICS = "a range of topics, including upcoming diplomatic engagements with Russia"
TWEET = "Reiterated full US support for Ukraine in my call with Ukrainian President @ZelenskyyUa."
SECOND_CONTACT = "the second direct contact between the two leaders this month"
SECOND_SINCE = (
    "Thursday's call will be the second since a video call Mr Biden and Mr Putin held earlier in December."
)

FACTS = (
    fact(
        "f1",
        "Who asked for the call?",
        "Russia asked for the call, US officials say.",
        answer(
            words("Putin"),
            span("s1", "The telephone call was requested by Putin"),
            span("s5", "The call was requested by Putin"),
            by=OFFICIAL,
        ),
        answer(words("Moscow"), span("s2", "Moscow had requested the call"), by=OFFICIAL),
        answer(
            words("the Russian government"),
            span("s3", "the Russian government had requested the call"),
            by=OFFICIAL,
        ),
        answer(words("Russia"), span("s4", "the call comes at the request of Russia"), by=OFFICIAL),
        agreement="alias",
    ),
    fact(
        "f2",
        "Whom did Secretary of State Antony Blinken speak to on Wednesday?",
        "Antony Blinken spoke to Ukrainian President Volodymyr Zelensky on Wednesday, 29 December 2021.",
        answer(
            words("Ukrainian President Volodymyr Zelensky"),
            span("s3", "spoke Wednesday with Ukrainian President Volodymyr Zelensky"),
            span("s5", "spoke with Ukrainian President Volodymyr Zelensky on Wednesday"),
            span("s1", "spoke to Ukrainian President Vladimir Zelensky"),
            span("s2", "Secretary of State Antony Blinken on Wednesday spoke with Mr Zelenskiy"),
            span("s4", "spoke with Ukrainian President Volodymyr Zelenskyy on Wednesday"),
        ),
        agreement="alias",
    ),
    fact(
        "f3",
        "When do the US and Russia hold bilateral talks?",
        "The US and Russia are to hold bilateral talks on 10 January 2022.",
        answer(
            TALKS,
            span("s1", "talks between the US and Russia set to take place on January 10"),
            span("s2", "scheduled to hold bilateral talks on January 10 in Geneva"),
            span("s3", "planning to sit down for security talks on Jan. 10"),
            span("s5", "agreed to sit down for security talks on January 10"),
        ),
        answer(WEEK, span("s4", "scheduled for the week of Jan. 10 in Geneva")),
        agreement="refines",
        modality="scheduled",
    ),
    fact(
        "f4",
        "On what day do Biden and Putin speak?",
        "Biden and Putin are to speak on Thursday, 30 December 2021.",
        answer(CALL, span("s4", "telephone call with Russian President Vladimir Putin for Thursday Dec. 30")),
        answer(
            day("Thursday afternoon", "2021-12-30"),
            span("s2", "will hold a phone call on Thursday afternoon"),
            span("s5", "will hold a call with Russian President Vladimir Putin on Thursday afternoon"),
            span("s1", "will hold a call with Russian President Vladimir Putin on Thursday afternoon"),
        ),
        agreement="refines",
        modality="scheduled",
    ),
    fact(
        "f5",
        "When did the two leaders last speak?",
        "Biden and Putin last spoke in a video call on 7 December 2021.",
        answer(
            day("Dec. 7", "2021-12-07"),
            span("s3", "In a Dec. 7 video call, Biden warned Putin not to mount a new invasion"),
            span("s4", "when the two leaders last spoke during a call on Dec. 7"),
        ),
        answer(
            day("earlier this month", "2021-12-01", "2021-12-29", grain="month"),
            span("s5", "Biden warned Putin during a virtual meeting earlier this month"),
            span("s2", "a video call Mr Biden and Mr Putin held earlier in December"),
        ),
        agreement="refines",
    ),
    fact(
        "f6",
        "How many Russian troops are near Ukraine's border?",
        "Russia has tens of thousands of troops near the border, by one count over 100,000.",
        answer(TENS, span("s2", SOLD)),
        answer(NINETY, span("s4", ESTIMATES)),
        answer(HUNDRED, span("s5", STATIONED)),
        agreement="differs",
        conflict="x1",
    ),
    fact(
        "f7",
        "Which countries make up the Bucharest Nine?",
        "The Bucharest Nine are Poland, Romania, the Czech Republic, Estonia, Hungary, Bulgaria, Latvia, "
        "Lithuania and Slovakia.",
        answer(
            words(NINE),
            span("s3", NINE),
            span("s5", NINE),
            span("s1", "Czech Republic, Estonia, Hungary, Latvia, Lithuania, Poland, Romania and Slovakia"),
        ),
    ),
    fact(
        "f8",
        "What did the US answer to Russia's demand for security guarantees?",
        "US officials rejected at least some of the security guarantees that Russia demands.",
        answer(words("refused to offer any"), span("s4", REFUSED)),
        answer(words("called some of them nonstarters"), span("s5", NONSTARTERS)),
        agreement="differs",
        conflict="x2",
    ),
    fact(
        "f9",
        "Where do the bilateral talks take place?",
        "The bilateral talks are to take place in Geneva.",
        answer(
            Value(kind="place", text="Geneva", normal=Place(place="geneva")),
            span("s2", "bilateral talks on January 10 in Geneva"),
            span("s4", "the week of Jan. 10 in Geneva"),
        ),
        modality="scheduled",
    ),
    fact(
        "f10",
        "At what time is the call?",
        "The call is scheduled for 3:30 pm ET.",
        answer(
            HALF_PAST_THREE,
            span("s1", "the Biden-Putin call is scheduled for 3:30 pm ET"),
            span("s5", "The Biden-Putin call, scheduled for 3:30 pm ET"),
        ),
        modality="scheduled",
    ),
    fact(
        "f11",
        "When are the NATO-Russia and OSCE meetings?",
        "NATO-Russia and OSCE meetings are slated for 12 and 13 January 2022.",
        answer(
            BOTH_DAYS,
            span("s1", "meetings slated for January 12 and 13"),
            span("s5", "meetings slated for January 12 and 13"),
        ),
        modality="scheduled",
    ),
    fact(
        "f12",
        "Is it the leaders' second contact of the month?",
        "The call will be the second direct contact between the two leaders in December 2021.",
        answer(
            words("the second this month"),
            span("s3", "The planned call will be the second this month"),
            span("s1", SECOND_CONTACT),
            span("s5", SECOND_CONTACT),
        ),
        answer(words("the second since an earlier video call"), span("s2", SECOND_SINCE)),
        agreement="differs",
        modality="scheduled",
        conflict="x4",
    ),
    fact(
        "f13",
        "How soon could Russia attack?",
        "US intelligence officials warn that Russia could be planning to attack as soon as January 2022.",
        answer(
            day("as soon as January", "2022-01-01", "2022-01-31", grain="month"),
            span("s1", "Russia could be planning to launch an attack as soon as January"),
            span("s5", "Russia could be planning to launch an attack as soon as January"),
            by=Speaker(name="US intelligence officials"),
        ),
        modality="possible",
    ),
    fact(
        "f14",
        "Whom else did Blinken speak to?",
        "Blinken also spoke with his French, German and British counterparts on Wednesday.",
        answer(
            words("his French, German and British counterparts"),
            span("s2", "Mr Blinken also spoke with his French, German and British counterparts on Wednesday"),
            by=Speaker(name="the State Department"),
        ),
    ),
    fact(
        "f15",
        "Will the presidents take part in the talks?",
        "Biden and Putin are not expected to take part in the session on 10 January 2022.",
        answer(
            words("not expected to"),
            span("s3", NOT_EXPECTED),
            by=OFFICIAL,
        ),
        modality="expected",
    ),
    fact(
        "f16",
        "How severe would sanctions be?",
        "Should Russia invade, sanctions would go far beyond those of 2014.",
        answer(
            words("far beyond what was implemented in 2014"),
            span("s4", "the sanctions imposed would be far beyond what was implemented in 2014"),
            by=Speaker(name="officials"),
        ),
        modality="possible",
    ),
    fact(
        "f17",
        "Who leads the US delegation?",
        "The State Department will lead the US delegation.",
        answer(
            words("the State Department"),
            span("s5", "The State Department will lead that delegation"),
            by=OFFICIAL,
        ),
        modality="planned",
    ),
)

CONFLICTS = (
    Conflict(
        id="x1",
        facts=("f6",),
        relation="differs",
        standing="confirmed",
        kind="quantity",
        severity=2,
        sides=(
            side(TENS, span("s2", SOLD)),
            side(NINETY, span("s4", ESTIMATES)),
            side(HUNDRED, span("s5", STATIONED)),
        ),
        rule="quantity.soft-disjoint",
        reason="A reader takes “more than 90,000” as less than 100,000 and “more than 100,000” as over it; "
        "“tens of thousands” fits the first only.",
        question="How many Russian troops are near Ukraine's border?",
    ),
    Conflict(
        id="x2",
        facts=("f8",),
        relation="differs",
        standing="confirmed",
        kind="text",
        severity=2,
        sides=(
            side(words("refused to offer any"), span("s4", REFUSED)),
            side(words("called some of them nonstarters"), span("s5", NONSTARTERS)),
        ),
        rule="judge",
        reason="One says that the US refused any guarantees, the other that officials ruled out only some.",
        question="What did the US answer to Russia's demand for security guarantees?",
    ),
    Conflict(
        id="x3",
        facts=(),
        relation="differs",
        standing="confirmed",
        kind="quotation",
        severity=1,
        sides=(
            side(words(IN_A_MOMENT), span("s3", IN_A_MOMENT)),
            side(words(AT_A_MOMENT), span("s4", AT_A_MOMENT)),
        ),
        rule="quotation.wording",
        reason="The same words of the same official are quoted with “in” by one and with “at” by the other.",
        question="Did the official say “in” or “at a moment of crisis”?",
    ),
    Conflict(
        id="x4",
        facts=("f12",),
        relation="differs",
        standing="possible",
        kind="text",
        severity=1,
        sides=(
            side(
                words("the second this month"),
                span("s3", "The planned call will be the second this month"),
                span("s1", SECOND_CONTACT),
                span("s5", SECOND_CONTACT),
            ),
            side(words("the second since an earlier video call"), span("s2", SECOND_SINCE)),
        ),
        rule="judge",
        reason="Counted from the video call on, Thursday's would be the third call; it may be loose wording.",
        question="Is it the leaders' second contact of the month, or the second after another?",
    ),
)


def _source(key: str, **known: object) -> Source:
    path = FILES[key]
    return Source.model_validate(
        {
            "id": key,
            "path": f"seeds/{path.name}",
            "language": "en",
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "words": len(TEXTS[key].split()),
            "origin": ORIGINS[key],
            **known,
        }
    )


SOURCES = (
    _source(
        "s1",
        title="Vladimir Putin requested phone call with Biden, says senior US administration official",
        author="Reena Bhardwaj",
        published=date(2021, 12, 29),
    ),
    _source(
        "s2",
        title="Biden and Putin to speak after Moscow requests phone call",
        updated=date(2022, 4, 27),
    ),
    _source("s3", published=date(2021, 12, 29)),
    _source(
        "s4", title="Biden and Putin to Talk Thursday", author="Nick Ciolino", published=date(2021, 12, 29)
    ),
    _source(
        "s5",
        title="Biden to speak with Putin on Thursday at Russian leader's request",
        publisher="CNN",
        published=date(2021, 12, 30),
    ),
)

QUOTATIONS = (
    Utterance(
        id="q1",
        speaker=OFFICIAL,
        text=AT_A_MOMENT,
        variants=(
            QuotationVariant(text=AT_A_MOMENT, sources=("s4",), evidence=(span("s4", AT_A_MOMENT),)),
            QuotationVariant(text=IN_A_MOMENT, sources=("s3",), evidence=(span("s3", IN_A_MOMENT),)),
        ),
        sources=("s3", "s4"),
        evidence=(span("s4", AT_A_MOMENT), span("s3", IN_A_MOMENT)),
        conflict="x3",
    ),
    Utterance(
        id="q2",
        speaker=HORNE,
        channel="statement",
        text="to discuss " + TOPICS,
        variants=(
            QuotationVariant(
                text="to discuss " + TOPICS,
                sources=("s1", "s5"),
                evidence=(
                    span("s1", "to discuss " + TOPICS),
                    span("s5", "to discuss " + TOPICS),
                ),
            ),
            QuotationVariant(
                text=TOPICS,
                sources=("s2",),
                evidence=(span("s2", TOPICS),),
            ),
        ),
        sources=("s1", "s2", "s5"),
        evidence=(
            span("s1", "to discuss " + TOPICS),
            span("s2", TOPICS),
        ),
    ),
    Utterance(
        id="q3",
        speaker=Speaker(name="Antony Blinken"),
        channel="tweet",
        text=TWEET,
        variants=(
            QuotationVariant(
                text=TWEET,
                sources=("s1",),
                evidence=(span("s1", TWEET),),
            ),
        ),
        sources=("s1",),
        evidence=(span("s1", TWEET),),
    ),
)

ACTORS = (
    Actor(
        id="a1",
        name="Joe Biden",
        kind="person",
        aliases=("Biden", "Mr Biden"),
        role="US President",
        evidence=(span("s1", "US President Joe Biden"), span("s2", "Mr Biden")),
    ),
    Actor(
        id="a2",
        name="Vladimir Putin",
        kind="person",
        aliases=("Mr Putin", "Putin"),
        role="Russian President",
        evidence=(span("s2", "Russian President Vladimir Putin"), span("s2", "Mr Putin")),
    ),
    Actor(
        id="a3",
        name="Volodymyr Zelensky",
        kind="person",
        aliases=("Mr Zelenskiy", "Vladimir Zelensky", "Volodymyr Zelenskiy", "Volodymyr Zelenskyy"),
        role="Ukrainian President",
        evidence=(span("s5", "Volodymyr Zelensky"), span("s4", "Volodymyr Zelenskyy")),
    ),
    Actor(
        id="a4",
        name="Antony Blinken",
        kind="person",
        role="US Secretary of State",
        evidence=(span("s1", "US Secretary of State Antony Blinken"),),
    ),
    Actor(
        id="a5",
        name="Emily Horne",
        kind="person",
        aliases=("Horne", "Ms Horne"),
        role="National Security Council spokesperson",
        evidence=(span("s5", "National Security Council spokesperson Emily Horne"),),
    ),
)

TIMELINE = (
    TimelineEntry(
        when=day("Dec. 7", "2021-12-07"),
        statement="Biden warns Putin in a video call not to invade Ukraine again.",
        facts=("f5",),
        sources=("s3", "s4"),
    ),
    TimelineEntry(
        when=day("Wednesday", "2021-12-29"),
        statement="Blinken speaks to Zelensky.",
        facts=("f2",),
        sources=("s1", "s2", "s3", "s4", "s5"),
    ),
    TimelineEntry(
        when=HALF_PAST_THREE, statement="Biden and Putin speak.", facts=("f4", "f10"), sources=("s1", "s5")
    ),
    TimelineEntry(
        when=TALKS,
        statement="Bilateral talks in Geneva.",
        facts=("f3", "f9"),
        sources=("s1", "s2", "s3", "s5"),
    ),
    TimelineEntry(
        when=BOTH_DAYS, statement="NATO-Russia and OSCE meetings.", facts=("f11",), sources=("s1", "s5")
    ),
)

SUMMARY = (
    SummarySentence(
        text="Joe Biden and Vladimir Putin speak by phone on Thursday, 30 December 2021, as Russia asked.",
        facts=("f1", "f4"),
    ),
    SummarySentence(
        text="It comes amid a Russian troop build-up near Ukraine, whose size the sources give differently: "
        "from tens of thousands to more than 100,000.",
        facts=("f6",),
    ),
    SummarySentence(
        text="US-Russian talks are to follow on 10 January 2022 in Geneva.",
        facts=("f3", "f9"),
    ),
)

PLAYBOOK = span("s4", "similar playbook")

BRIEF = EventBrief(
    title="Biden and Putin to speak by phone on Thursday at Russia's request",
    event=Event(
        what="Joe Biden and Vladimir Putin hold a phone call, requested by Russia",
        type="diplomatic call",
        when=CALL,
        where=Value(kind="place", text="by telephone"),
        evidence=(span("s4", "scheduled a leader-to-leader telephone call"),),
    ),
    summary=SUMMARY,
    conflicts=CONFLICTS,
    facts=FACTS,
    timeline=TIMELINE,
    quotations=QUOTATIONS,
    actors=ACTORS,
    sources=SOURCES,
    origins=(
        Origin(id="o1", sources=("s1", "s5"), reason="one has most of the other's reporting, word for word"),
        Origin(id="o2", sources=("s2",), reason="stands alone"),
        Origin(id="o3", sources=("s3",), reason="stands alone"),
        Origin(id="o4", sources=("s4",), reason="stands alone"),
    ),
    coverage=(
        Coverage(source="s1", figures=(2, 3), dates=(8, 9), quotations=(4, 6)),
        Coverage(source="s2", figures=(2, 2), dates=(6, 8), quotations=(5, 9)),
        Coverage(source="s3", figures=(1, 2), dates=(4, 5), quotations=(4, 5)),
        Coverage(source="s4", figures=(1, 1), dates=(6, 7), quotations=(2, 3), missed=(PLAYBOOK,)),
        Coverage(source="s5", figures=(2, 2), dates=(9, 9), quotations=(6, 7)),
    ),
    dropped=(
        Dropped(
            source="s4",
            stage="ground",
            what="more than 100,000 along the border",
            reason="the article says 90,000, the quotation says 100,000",
        ),
    ),
    run=Run(engine="llm", model="a-model", calls=13, reasks=1, prompt_tokens=41_200, completion_tokens=9_800),
)
