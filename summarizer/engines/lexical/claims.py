"""What an article says, as claim drafts: figures, dates, agents, and the sentences that matter most.

Every draft's quote is a contiguous piece of the article that begins at `near`, so it is
grounded by construction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.engines.base import ClaimDraft
from summarizer.engines.lexical import agency, bearers, dates, elsewhen, figures
from summarizer.engines.lexical.clauses import own_clause
from summarizer.engines.lexical.described import cited
from summarizer.engines.lexical.names import Roster
from summarizer.engines.lexical.page import Page, Sentence
from summarizer.engines.lexical.salience import read_subjects
from summarizer.engines.lexical.speakers import Frame
from summarizer.engines.lexical.stems import content
from summarizer.engines.lexical.voices import Voice, Voices
from summarizer.records import Kind, Modality, Quantity
from summarizer.text.lexicon import NUMBER_WORDS
from summarizer.values import modality, quantity
from summarizer.values.base import Found

MOST = 25
_MOST_TEXT = 9
_LONGEST_SENTENCE = 700
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")
#: A sentence that explains a term gives figures of the term, not of the event.
_DEFINES = re.compile(
    r"\b(?:is|are|was) (?:a reference to|short for|the name (?:of|for)|defined as)\b|\brefers? to\b"
)
#: "…, more than economists had expected"; "against the pension plan".
_EXPECTED = re.compile(
    r",? (?:more|less|higher|lower|better|worse|faster|slower|than|as)(?: than)? [^,.;]{0,60}\bexpected\b"
)
_REASON = re.compile(r" (?:because|after|following|amid|despite|on concerns|over fears)\b")
_A_PLAN = re.compile(r"\b(?:against|over|about) (?:the|a|its|their) (?:[\w-]{1,20} ){0,2}plans?\b(?! to)")
#: Questions asked last: their figures give way to those that others name.
_UNNAMED = tuple(f"{way} what percentage {be}" for way in ("To", "By", "From") for be in ("was", "were"))
#: "the two leaders" repeats a number that is no news.
_TRIVIAL = 3
_ANAPHORIC = re.compile(r"\b(?:the|these|those|both|their|his|her|its) $", re.I)
#: Weight of one figure, date, name or agent in the choice among sentences; lead sentences get more.
_LEAD_BONUS = (4.0, 2.0, 1.0)


@dataclass(frozen=True)
class _Read:
    """One sentence with all that was found in it; `otherwhen`: the other time it takes over from its neighbours;
    `named`: its words with a noun for the pronoun that it begins with.
    """

    sentence: Sentence
    number: int
    moments: tuple[dates.Date, ...]
    modality: Modality
    voice: Voice | None
    otherwhen: str = ""
    named: str = ""


@dataclass(frozen=True)
class Scored:
    """A draft with the score that decides whether it is kept, and its place in the article."""

    score: float
    start: int
    draft: ClaimDraft


def read_claims(page: Page, roster: Roster, voices: Voices) -> tuple[ClaimDraft, ...]:
    """At most 25 claims of `page`, in the order of their evidence."""
    title = content(page.title or "")
    reads = [_read(page, voices, sentence, n) for n, sentence in enumerate(page.sentences)]
    other = elsewhen.taken_over([(read.sentence, read.moments) for read in reads], page.anchor)
    told = _named(page, roster)
    reads = [
        replace(read, otherwhen=when, named=named)
        for read, when, named in zip(reads, other, told, strict=True)
    ]
    weights = {read.number: _weight(read, title, roster) for read in reads}
    hard = [
        s for read in reads for s in (*_figures(page, read, voices, weights), *_dates(read, voices, weights))
    ]
    hard.extend(_agents(page, reads, voices, weights))
    texts = _texts(reads, weights, roster, voices)
    kept = _best(_distinct(hard), MOST - min(len(texts), _MOST_TEXT)) + _best(texts, _MOST_TEXT)
    kept.sort(key=lambda scored: (scored.start, scored.draft.kind, scored.draft.value))
    return tuple(scored.draft for scored in kept)


def _read(page: Page, voices: Voices, sentence: Sentence, number: int) -> _Read:
    short = sentence.text[:_LONGEST_SENTENCE]
    found = dates.find(short, page.anchor)
    voice = voices.at(sentence.start + len(short) // 2, (sentence.start, sentence.end))
    return _Read(sentence, number, found, _modality(short), voice)


def _modality(words: str, value: str = "") -> Modality:
    """As `values.modality` reads it, without what others had expected, a plan that is only named, and the reason that
    follows the value ("because the brakes may fail").
    """
    at = words.find(value) + len(value) if value else len(words)
    reason = _REASON.search(words, at)
    words = words[: reason.start()] if reason else words
    words = _EXPECTED.sub("", words) if "expected" in words else words
    return modality.read(_A_PLAN.sub("", words) if "plan" in words else words)


def _named(page: Page, roster: Roster) -> list[str]:
    """The sentences, each with a noun for the pronoun that it begins with where it is known."""
    subjects, found, at, previous = read_subjects(page, roster), list[str](), 0, None
    for sentence in page.sentences:
        while at < len(subjects) and subjects[at].start < sentence.start:
            at += 1
        person = subjects[at - 1].name if at else ""
        beside = previous.text if previous and previous.paragraph == sentence.paragraph else ""
        found.append(bearers.named(sentence.text[:_LONGEST_SENTENCE], beside[:_LONGEST_SENTENCE], person))
        previous = sentence
    return found


def _weight(read: _Read, title: frozenset[str], roster: Roster) -> float:
    """How much a sentence matters: its place, what it shares with the headline, whom it names."""
    lead = _LEAD_BONUS[read.number] if read.number < len(_LEAD_BONUS) else 0.0
    own = content(read.sentence.text)
    shared = len(own & title) / max(4, len(title)) if title else 0.0
    named = sum(
        1 for actor in roster.actors[:6] if any(form in read.sentence.text for form, _ in actor.forms)
    )
    place = 1.0 / (1 + read.number / 10)
    return lead + 3 * shared + 0.5 * min(named, 3) + place


def _draft(
    read: _Read, voices: Voices, question: str, kind: Kind, value: str, start: int, when: str | None
) -> ClaimDraft:
    """A draft that rests on the whole sentence; the speaker is the one who answers for the value itself, and
    the modality that of the clause that the value stands in.
    """
    sentence = read.sentence
    own = own_clause(sentence.text, start - sentence.start)
    voice = voices.at(start, (sentence.start, sentence.end))
    return ClaimDraft(
        question=question,
        statement=sentence.text,
        kind=kind,
        value=value,
        quote=sentence.text,
        modality=_modality(own, sentence.text[start - sentence.start :][: len(value)]),
        said_by=voice.name if voice else None,
        anonymous=bool(voice and voice.anonymous),
        when=when,
        near=sentence.start,
    )


def _when(read: _Read, near: int, voices: Voices) -> str | None:
    """The date nearest to an offset, in the same clause, that doesn't merely date the saying."""
    frames = [said.frame for said in voices.said]
    text = read.sentence.text
    own = [f for f in read.moments if dates.in_clause(text, f, near) and not _dates_speech(f, read, frames)]
    return min(own, key=lambda found: (abs(found.start - near), found.start)).text if own else None


def _dates_speech(found: dates.Date, read: _Read, frames: Sequence[Frame]) -> bool:
    sentence = read.sentence
    inside = [frame for frame in frames if sentence.start <= frame.start < sentence.end]
    return dates.dates_speech(found, inside, sentence.start, sentence.text)


def _has_number(text: str) -> bool:
    """Most sentences hold no number: looking first is cheap."""
    return bool(_DIGIT.search(text)) or not NUMBER_WORDS.isdisjoint(_WORD.findall(text.lower()))


def _figures(page: Page, read: _Read, voices: Voices, weights: dict[int, float]) -> Iterator[Scored]:
    sentence = read.sentence
    if len(sentence.text) > _LONGEST_SENTENCE:
        return
    if not _has_number(sentence.text) or _DEFINES.search(sentence.text):
        return
    for found in quantity.find(sentence.text):
        other = (
            elsewhen.of_another_time(sentence.text, found.start, read.moments, page.anchor) or read.otherwhen
        )
        asked = _ask(read, found, other)
        if asked is None or _inside(found, read.moments):
            continue
        value = sentence.text[found.start : asked.end]
        start = sentence.start + found.start
        draft = _draft(
            read, voices, asked.question, "quantity", value, start, _when(read, found.start, voices)
        )
        bonus = 2.0 if found.normal.unit is None and found.normal.counted else 1.0
        if asked.question.startswith(_UNNAMED):
            bonus = -1.0
        if _ANAPHORIC.search(sentence.text[max(0, found.start - 8) : found.start]) and len(found.text) < 20:
            if found.normal.exact and (found.normal.hard[1] or 9) <= _TRIVIAL:
                continue
            bonus = -2.0
        yield Scored(weights[read.number] + bonus, start, draft)


def _ask(read: _Read, found: Found[Quantity], other: str) -> figures.Figure | None:
    """The figure's question, read in the sentence with its subject named; the end is one of the sentence itself."""
    shift = len(read.named) - len(read.sentence.text)
    moved = replace(found, start=found.start + shift, end=found.end + shift)
    asked = figures.ask(read.named, moved, other)
    return asked and replace(asked, end=asked.end - shift)


def _inside(found: Found[Quantity], others: Sequence[dates.Date]) -> bool:
    return any(other.start <= found.start < other.end for other in others)


def _dates(read: _Read, voices: Voices, weights: dict[int, float]) -> Iterator[Scored]:
    sentence = read.sentence
    frames = [said.frame for said in voices.said]
    if len(sentence.text) > _LONGEST_SENTENCE:
        return
    for found in read.moments:
        question = None if _dates_speech(found, read, frames) else _ask_date(read, found)
        if question:
            start = sentence.start + found.start
            draft = _draft(read, voices, question, "moment", found.text, start, found.text)
            if draft.modality == "happened" and question.startswith("When is "):
                draft = replace(draft, modality="scheduled")  # "was put off to Thursday"
            yield Scored(weights[read.number] + 1.0, start, draft)


def _ask_date(read: _Read, found: dates.Date) -> str | None:
    shift = len(read.named) - len(read.sentence.text)
    asked = dates.ask(read.named, replace(found, start=found.start + shift, end=found.end + shift))
    # What "it" did, put into words, makes no question that stands by itself; its beginning or end does.
    return None if asked and shift and asked.startswith(("When was it that ", "When is it that ")) else asked


def _agents(
    page: Page, reads: Sequence[_Read], voices: Voices, weights: dict[int, float]
) -> Iterator[Scored]:
    for paragraph in page.paragraphs:
        for agent in agency.agents(paragraph.items):
            read = next((r for r in reads if r.sentence.start <= agent.start < r.sentence.end), None)
            if read is None or len(read.sentence.text) > _LONGEST_SENTENCE or agent.end > read.sentence.end:
                continue
            near = agent.start - read.sentence.start
            draft = _draft(
                read,
                voices,
                agent.question,
                "name",
                page.text[agent.start : agent.end],
                agent.start,
                _when(read, near, voices),
            )
            yield Scored(weights[read.number] + 1.5, agent.start, draft)


def _texts(reads: Sequence[_Read], weights: dict[int, float], roster: Roster, voices: Voices) -> list[Scored]:
    """The lead, and what somebody is said to have said."""
    chosen = []
    for read in reads:
        words = content(read.sentence.text)
        if len(words) < 4 or len(read.sentence.text) > _LONGEST_SENTENCE:
            continue
        if read.number > 1 and (read.voice is None or cited(read.voice.name)):
            continue
        opening = f"What did {read.voice.name} say" if read.voice else "What happened"
        subject = _topic(read, roster)
        draft = ClaimDraft(
            question=f"{opening}{f' about {subject}' if subject and read.voice else ''}?",
            statement=read.sentence.text,
            kind="text",
            value=read.sentence.text,
            quote=read.sentence.text,
            modality=read.modality,
            said_by=read.voice.name if read.voice else None,
            anonymous=bool(read.voice and read.voice.anonymous),
            when=_when(read, 0, voices),
            near=read.sentence.start,
        )
        chosen.append(Scored(weights[read.number], read.sentence.start, draft))
    return chosen


def _topic(read: _Read, roster: Roster) -> str:
    """The first two participants that the sentence names, its speaker left out."""
    text, own = read.sentence.text, read.voice.name if read.voice else ""
    named = []
    for actor in roster.actors:
        first = min((text.find(form) for form, _ in actor.forms if form in text), default=-1)
        if first >= 0 and actor.name != own:
            named.append((first, actor.name))
    return " and ".join(name for _, name in sorted(named)[:2])


def _distinct(scored: Sequence[Scored]) -> list[Scored]:
    """The first of each question-and-answer pair: an article that repeats a figure makes one claim."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for one in sorted(scored, key=lambda s: s.start):
        key = (one.draft.question.lower(), one.draft.value.lower())
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return kept


def _best(scored: Sequence[Scored], most: int) -> list[Scored]:
    return sorted(scored, key=lambda s: (-s.score, s.start, s.draft.kind))[:most]
