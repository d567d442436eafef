"""The records that pass between stages and out to the user: frozen, documented, ordered.

Offsets are characters into `Article.text`, start inclusive, end exclusive. For a
plain-text file `Article.text` is the decoded file, unaltered, so that
`file_text[span.start:span.end] == span.text` always holds.

Identifiers: sources `s1`, claims `s1.c3`, quotations `s1.q2`, actors `s1.a1`; in an
event brief facts `f1`, conflicts `x1`, origins `o1`, quotations `q1`, actors `a1`.
The prefix of a claim's id is its source's id.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = 1

Kind = Literal["quantity", "moment", "name", "place", "text"]
Modality = Literal["happened", "scheduled", "planned", "expected", "possible", "demanded", "denied"]
#: What a source was read from: `eml` is a mail, `mhtml` a page saved as one file, `feed` RSS or Atom.
SourceKind = Literal["text", "markdown", "html", "feed", "json", "csv", "pdf", "docx", "eml", "mhtml"]
NoticeKind = Literal["addresses_model", "hidden_text", "quotes_instruction"]
Match = Literal["exact", "normalised", "near"]
Grain = Literal[
    "minute", "hour", "part_of_day", "day", "week", "month", "season", "quarter", "year", "decade"
]
Relation = Literal[
    "same",
    "alias",
    "refines",
    "refined_by",
    "complements",
    "compatible",
    "differs",
    "contradicts",
    "superseded",
    "disputed",
    "not_comparable",
]
Agreement = Relation | Literal["single_source"]
Standing = Literal["confirmed", "possible"]
ConflictKind = Literal["quantity", "moment", "name", "place", "quotation", "text"]
ActorKind = Literal["person", "organisation", "state", "group"]
Stage = Literal["read", "extract", "ground", "align", "examine", "crossread", "judge", "write"]
Number = int | float
#: `(low, high)`, both ends included; null = unbounded on that side.
Interval = tuple[Number | None, Number | None]


class Record(BaseModel):
    """Base of every record: frozen, closed to unknown fields, documented by attribute docstrings."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,  # what is written out is always there
    )


# --- sources and evidence ---------------------------------------------------------------


class Source(Record):
    """One article, as the text itself describes it. Null where the text doesn't say."""

    id: str
    """`s1`, `s2`, …: in order of path (as given, normalised), then of content hash."""
    path: str | None = None
    """The file's path as given; null for text that came from elsewhere."""
    url: str | None = None
    """The article's address, when it was read from one; null otherwise."""
    title: str | None = None
    """The headline found in the text; null when the text has none (a cut article)."""
    publisher: str | None = None
    """Who published it, as the text says ("(CNN)", "- CNN", "Reuters"); null when it doesn't."""
    author: str | None = None
    """The byline's name or names; null when there is none."""
    published: date | None = None
    """Publication date found in the text. The anchor of "Thursday" and "last month"."""
    updated: date | None = None
    """Date of an "Updated" stamp. Never an anchor: it may be months later."""
    language: str | None = None
    """ISO 639-1 code of the body's language; null when undecided."""
    sha256: str
    """Hex SHA-256 of the original bytes; of a `part`, those of that record alone."""
    words: Annotated[int, Field(ge=0)]
    """Number of word tokens in the text, furniture left out."""
    origin: str | None = None
    """Id of the independent origin this source belongs to; null before consolidation."""
    kind: SourceKind | None = None
    """What it was read from; null for an article that no document was read for."""
    part: Annotated[int, Field(ge=1)] | None = None
    """Which entry, row or record of a document with several, from 1; null when the document is one article."""
    derived: bool = False
    """True when the text was extracted from a document, so that offsets are not the file's: `text_sha256` vouches for
    the text, and saved briefs carry it. False = the text is the decoded file itself."""
    text_sha256: str | None = None
    """Hex SHA-256 of `Article.text` in UTF-8; null when nobody computed it."""
    found: Mapping[str, str] = Field(default_factory=dict)
    """Name of a field above → where in the document its value stands: "json-ld headline", "og:title", "meta author",
    "visible text", "field byline", "fetched from", "detected". In order of name; empty when nobody noted it."""
    notices: tuple[Notice, ...] = ()
    """What a reader should know before trusting it: that it addresses a model; in order of place. Claims can't rest on
    the passages of kinds `addresses_model` and `hidden_text`, and no model is shown them."""


class Span(Record):
    """A piece of one article's text: the evidence."""

    source: str
    """Id of the source."""
    start: Annotated[int, Field(ge=0)]
    """First character, counted from 0 in `Article.text`."""
    end: Annotated[int, Field(ge=0)]
    """One past the last character."""
    text: str
    """The article's own words: exactly `Article.text[start:end]`."""
    match: Match = "exact"
    """How the drafted quote was found: `exact`; `normalised` = it differed only in quote marks, dashes,
    white space, ellipses or an editor's brackets; `near` = only in function words or inflection."""

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if self.end - self.start != len(self.text):
            raise ValueError("a span's text is as long as the span")
        return self


class Notice(Record):
    """Something in an article that isn't meant for its readers."""

    kind: NoticeKind
    """`addresses_model` = orders for a model or tool that reads it; `hidden_text` = words in characters that nobody
    sees; `quotes_instruction` = such orders in quotation marks, of which the article tells: left where they are."""
    what: str
    """What it does, in a sentence that a reader understands."""
    rule: str
    """Name of the rule that found it, e.g. `override`, `chat-template`, `override.de`."""
    evidence: Span | None = None
    """The words that the rule found; null when they aren't in the text (a part of a page that isn't shown, a headline
    that only a page's markup has)."""


Source.model_rebuild()


class Dropped(Record):
    """Something a stage refused. Nothing vanishes: it is here, and it is shown."""

    source: str | None
    """Id of the source it came from; null when it belongs to none (a summary sentence)."""
    stage: Stage
    """The stage that refused it."""
    what: str
    """What was refused, shortened."""
    reason: str
    """Why, in words a reader understands."""


class Article(Record):
    """One article as read: its metadata, its unaltered text, and which parts are page furniture."""

    source: Source
    """What the text says of itself."""
    text: str
    """The decoded text, unaltered. Offsets refer to it and never change afterwards."""
    furniture: tuple[Furniture, ...] = ()
    """Parts that are not the article's own reporting, in order, never overlapping."""


class Furniture(Record):
    """A stretch of text that is page furniture: marked, never cut."""

    start: Annotated[int, Field(ge=0)]
    """First character."""
    end: Annotated[int, Field(ge=0)]
    """One past the last character."""
    rule: str
    """Name of the rule that found it, e.g. `photo-caption`, `feed-footer`."""


# --- values -----------------------------------------------------------------------------


class Quantity(Record):
    """A number as the words give it: what they entail, and what a reader takes from them."""

    hard: Interval
    """What the words entail: "more than 90,000" is [90001, null] for things that are counted."""
    soft: Interval
    """What a reader takes: "more than 90,000" is [90000, 100000]."""
    exact: bool
    """True when the words give one precise number ("57"), false for rounded, bounded or vague ones."""
    unit: str | None = None
    """Unit of measure in a fixed spelling (`usd`, `m`, `percent`, `year`, …); null for a plain count."""
    counted: str | None = None
    """What is counted, as a lower-case noun phrase head ("troops"); null when the words don't say."""


class Moment(Record):
    """A point or stretch of time."""

    earliest: str
    """First instant that the words allow: ISO 8601, a date (grain of a day or coarser), a date and time, or a time
    alone ("T15:30") where the words give no day."""
    latest: str
    """Last instant that the words allow, included, in the same form."""
    grain: Grain
    """How fine the words are."""
    zone: str | None = None
    """UTC offset or zone abbreviation given with a time ("ET"); null when none is. Times with a zone are
    held in UTC."""
    members: tuple[str, ...] = ()
    """The single dates, ISO, when the words name several ("January 12 and 13"); empty otherwise."""


class Name(Record):
    """A person's, body's or state's name in comparable form."""

    key: str
    """Lower-case ASCII form without titles: `volodymyr zelensky`."""
    family: str
    """The part that identifies: a surname, or the whole of a body's name."""
    given: str = ""
    """Given names or initials; empty when the words don't say."""
    state: str | None = None
    """For a metonym of a state (Moscow, the Kremlin, the Russian government): the state's key; else null."""


class Place(Record):
    """A place's name in comparable form."""

    place: str
    """Lower-case ASCII form: `geneva`."""
    within: tuple[str, ...] = ()
    """Places known to contain it, nearest first; empty when neither the words nor the table say."""


Normal = Quantity | Moment | Name | Place


class Value(Record):
    """What a claim answers: the words, and their comparable form."""

    kind: Kind
    """Which comparison applies."""
    text: str
    """The surface words."""
    normal: Normal | None = None
    """The comparable form, of the record named by `kind`; null when there is none (always for `text`)."""

    @model_validator(mode="after")
    def _kinds_agree(self) -> Value:
        expected = {"quantity": Quantity, "moment": Moment, "name": Name, "place": Place}.get(self.kind)
        if self.normal is not None and (expected is None or not isinstance(self.normal, expected)):
            raise ValueError(f"a value of kind {self.kind} can't have the normal form of another kind")
        return self


# --- one source -------------------------------------------------------------------------


class Speaker(Record):
    """Whose word a claim is."""

    name: str
    """As the source gives it: a name, or a description of an unnamed person ("a senior official")."""
    anonymous: bool = False
    """True when the source withholds the name."""


class Claim(Record):
    """One thing that one source says."""

    id: str
    """`s1.c3`."""
    question: str
    """What the claim answers: "How many Russian troops are near the border?"."""
    statement: str
    """A sentence that stands alone: no pronoun without a referent, no bare "Thursday"."""
    value: Value
    """The answer itself."""
    when: Value | None = None
    """The time that the claim is about or as of (kind `moment`); null when the source doesn't say."""
    modality: Modality = "happened"
    """Whether it happened, is planned, is possible, is denied, …"""
    said_by: Speaker | None = None
    """Whose word it is; null = the article's own voice."""
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    """Where the article says so; one span at least."""

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.id.split(".", 1)[0]


class Quotation(Record):
    """Words that a source puts in quotation marks, and whose they are."""

    id: str
    """`s1.q2`, or `q2` in an event brief."""
    speaker: Speaker | None
    """Who said it; null when the article doesn't make it clear."""
    channel: str | None = None
    """How: "statement", "tweet", "told reporters"; null when not said."""
    text: str
    """The words between the quotation marks, as the article has them."""
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    """Where."""


class Actor(Record):
    """A person, organisation, state or group that takes part."""

    id: str
    """`s1.a1`, or `a1` in an event brief."""
    name: str
    """The fullest form of the name."""
    kind: ActorKind
    """What it is."""
    aliases: tuple[str, ...] = ()
    """Every other form and spelling in use, sorted."""
    role: str | None = None
    """What it is in this event, in a source's words ("Russian President"); null when not said."""
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    """One span for each form of the name in each source."""


class Event(Record):
    """What the brief is about."""

    what: str
    """One sentence or headline."""
    type: str | None = None
    """A word or two: "diplomatic call", "earthquake"; null when undecided."""
    when: Value | None = None
    """When it takes or took place (kind `moment`); null when the source doesn't say."""
    where: Value | None = None
    """Where (kind `place`); null when the source doesn't say."""
    evidence: tuple[Span, ...] = ()
    """Where the articles say so; empty only when nothing in them does."""


class Coverage(Record):
    """Of the figures, dates and quotations in one article, how many some claim or quotation rests on."""

    source: str
    """Id of the source."""
    figures: tuple[int, int]
    """`(covered, found)`."""
    dates: tuple[int, int]
    """`(covered, found)`."""
    quotations: tuple[int, int]
    """`(covered, found)`."""
    missed: tuple[Span, ...] = ()
    """What no claim covers, in order."""


class SourceBrief(Record):
    """What one article says."""

    schema_version: Literal[1] = 1
    """Version of this record's shape."""
    source: Source
    """The article."""
    event: Event
    """The event, as this article has it."""
    gist: str | None
    """One or two sentences; null when what was drafted didn't hold up."""
    claims: tuple[Claim, ...]
    """What it says, in order of evidence."""
    quotations: tuple[Quotation, ...]
    """Whom it quotes, in order."""
    actors: tuple[Actor, ...]
    """Who takes part."""
    dropped: tuple[Dropped, ...] = ()
    """What was refused on the way."""
    coverage: Coverage
    """What of the article's figures, dates and quotations the claims cover."""
    text: str | None = None
    """The article's text, so that spans can be checked and briefs merged without the file;
    null when it was left out, which leaves `merge` less to find copies by."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a reader should know before trusting the article."""
        return self.source.notices


# --- the event brief --------------------------------------------------------------------


class Support(Record):
    """How much stands behind a fact or an answer."""

    articles: Annotated[int, Field(ge=0)]
    """Number of sources."""
    origins: Annotated[int, Field(ge=0)]
    """Number of independent origins among them: rewrites and one shared utterance count once."""


class FactValue(Record):
    """One answer to a fact's question, and everyone who gives it."""

    value: Value
    """The answer, in the words of the first source that gives it."""
    sources: tuple[str, ...]
    """Ids of the sources, sorted."""
    claims: tuple[str, ...]
    """Ids of the claims, sorted."""
    said_by: tuple[Speaker, ...] = ()
    """Whose word it is; empty = the articles' own voice."""
    support: Support
    """Articles and independent origins behind this one answer."""
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    """One span at least for each source."""


class Fact(Record):
    """One question about the event, with every source's answer to it."""

    id: str
    """`f1`."""
    question: str
    """What is asked."""
    statement: str
    """The best supported answer as a sentence; where sources disagree, that of the first answer."""
    agreement: Agreement
    """The strongest relation found between two answers, or `single_source`."""
    values: Annotated[tuple[FactValue, ...], Field(min_length=1)]
    """The answers, best supported first."""
    modality: Modality
    """Of the best supported answer."""
    support: Support
    """Articles and origins that answer the question at all, in whatever way."""
    silent: tuple[str, ...] = ()
    """Ids of sources that were asked and say nothing of it."""
    conflict: str | None = None
    """Id of the conflict that this fact is part of; null when there is none."""


class Side(Record):
    """One side of a conflict."""

    value: Value
    """What this side says."""
    sources: tuple[str, ...]
    """Ids of the sources, sorted."""
    claims: tuple[str, ...] = ()
    """Ids of the claims or quotations, sorted."""
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    """Where they say it."""


Proposer = Literal["rule", "quotation", "judge", "crossread"]


class Conflict(Record):
    """A disagreement between sources, or of one source with itself."""

    id: str
    """`x1`, worst first."""
    facts: tuple[str, ...]
    """Ids of the facts it touches; empty for a quotation that no fact rests on."""
    relation: Literal["differs", "contradicts"]
    """`differs` = both can be true, but a reader would not think so; `contradicts` = they can't."""
    standing: Standing
    """`confirmed` = a rule fired, or the doubting reading upheld it; `possible` = told differently."""
    kind: ConflictKind
    """What differs."""
    severity: Annotated[int, Field(ge=1, le=3)]
    """3 = contradicts; 2 = differs, or a quotation whose sense changes; 1 = wording, a weekday that its
    date contradicts, or merely possible."""
    sides: Annotated[tuple[Side, ...], Field(min_length=2)]
    """Two at least, each with evidence."""
    rule: str
    """Name of the rule that fired, or `judge`."""
    reason: str
    """Why, in a sentence that a reader understands."""
    question: str
    """What they disagree on."""
    found_by: tuple[Proposer, ...] = ()
    """Who pointed at it: `rule` (typed comparison), `quotation` (texts of one utterance compared), `judge` (a reading
    of one question's answers) and `crossread` (a reading of all articles at once). One alone = without it the
    disagreement would not be here."""


class SummarySentence(Record):
    """One sentence of the summary."""

    text: str
    """The sentence; every figure, date and name in it occurs in the facts it cites."""
    facts: Annotated[tuple[str, ...], Field(min_length=1)]
    """Ids of the facts it rests on."""


class TimelineEntry(Record):
    """Something with a time."""

    when: Value
    """The time (kind `moment`)."""
    statement: str
    """What."""
    facts: tuple[str, ...]
    """Ids of the facts it rests on."""
    sources: tuple[str, ...]
    """Ids of the sources that date it, sorted."""


class QuotationVariant(Record):
    """One wording of a quotation."""

    text: str
    """The words, as these sources have them."""
    sources: tuple[str, ...]
    """Ids of the sources, sorted."""
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    """Where."""


class Utterance(Record):
    """One thing somebody said, as all the sources quote it."""

    id: str
    """`q1`."""
    speaker: Speaker | None
    """Who; null when no source makes it clear."""
    channel: str | None = None
    """How; null when no source says."""
    text: str
    """The longest wording."""
    variants: Annotated[tuple[QuotationVariant, ...], Field(min_length=1)]
    """Every wording, longest first; an excerpt of a longer one is its own variant, without being a conflict."""
    sources: tuple[str, ...]
    """Ids of the sources that quote it, sorted."""
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    """All of the variants' evidence."""
    conflict: str | None = None
    """Id of the conflict, when the same words are quoted differently; null otherwise."""


class Origin(Record):
    """Sources that count as one because they carry one text."""

    id: str
    """`o1`."""
    sources: Annotated[tuple[str, ...], Field(min_length=1)]
    """Ids of its sources, sorted."""
    reason: str
    """Why they count as one, or that the source stands alone."""


class Run(Record):
    """How the brief was made. The only record that may differ between two runs over the same input."""

    engine: str
    """`lexical` or `llm`."""
    model: str | None = None
    """Model name sent to the endpoint; null for the lexical engine."""
    depth: str = "standard"
    """`quick`, `standard` or `full`."""
    prompts: tuple[str, ...] = ()
    """Prompt files used, e.g. `extract.v1`."""
    calls: int = 0
    """Answers received from the model."""
    reasks: int = 0
    """Of those, asked again because an answer failed its schema or its quotations."""
    prompt_tokens: int = 0
    """As the endpoint reported them."""
    completion_tokens: int = 0
    """As the endpoint reported them."""
    cost: float | None = None
    """US dollars; null when the model's price is unknown."""


class EventBrief(Record):
    """What all sources together say, and where they disagree."""

    schema_version: Literal[1] = 1
    """Version of this record's shape."""
    title: str
    """A headline."""
    event: Event
    """What, when and where."""
    summary: tuple[SummarySentence, ...]
    """A paragraph, sentence by sentence."""
    conflicts: tuple[Conflict, ...]
    """Disagreements: confirmed first, then by severity."""
    facts: tuple[Fact, ...]
    """Best supported first."""
    timeline: tuple[TimelineEntry, ...]
    """In order of time."""
    quotations: tuple[Utterance, ...]
    """Most quoted first."""
    actors: tuple[Actor, ...]
    """Most mentioned first."""
    sources: tuple[Source, ...]
    """In order of id."""
    origins: tuple[Origin, ...]
    """In order of id."""
    coverage: tuple[Coverage, ...]
    """One a source."""
    dropped: tuple[Dropped, ...] = ()
    """Everything refused on the way."""
    run: Run
    """How it was made."""
    texts: Mapping[str, str] = Field(default_factory=dict)
    """Source id → `Article.text` of each source whose text no file holds as it is (extracted from a page or a PDF, a
    row of a table, piped, fetched), so that its spans can be checked without the document; `Source.text_sha256`
    vouches for it. The other sources' texts are their files'."""
    briefs: tuple[SourceBrief, ...] = ()
    """What each source says by itself, without its text: what an update of the brief builds upon."""


Article.model_rebuild()
