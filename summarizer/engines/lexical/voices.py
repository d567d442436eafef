"""Who speaks, by name: every attribution of an article resolved to one speaker.

A pronoun or "the official" goes to the latest earlier speaker that it can mean; a family
name to the full name. What can't be resolved stays without a speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.engines.lexical.described import (
    head_noun,
    is_nobody,
    name_tail,
    owner_of,
    plain_role,
    speaking_part,
)
from summarizer.engines.lexical.mentions import lead_length, state_of
from summarizer.engines.lexical.names import Roster, personal, roles_before, without_letters
from summarizer.engines.lexical.page import Item, Page, Paragraph, bare
from summarizer.engines.lexical.salience import Subject, genders, read_subjects
from summarizer.engines.lexical.speakers import Frame, frames
from summarizer.engines.lexical.vocabulary import (
    BODIES,
    FEMALE,
    MALE,
    PRONOUNS,
    ROLES,
    TITLES,
    UNNAMED,
)
from summarizer.text.quoted import Quoted

_ARTICLES = frozenset({"the", "a", "an", "one", "another", "his", "her", "their", "its", "some", "many"})
_PLURAL = frozenset({"police", "people", "men", "women", "authorities", "spokesmen", "spokespeople"})
#: A pronoun or "the official" reaches back this many characters, about three paragraphs.
_REACH = 1500
#: A pronoun reaches back to what a sentence is about within this many characters, about a paragraph and a half.
_SUBJECT_REACH = 800
#: Of those heard, only so many of the last are thought of.
_HEARD = 50


@dataclass(frozen=True)
class Voice:
    """A speaker. `words`: lower-case words of name and role; `person` false for bodies."""

    name: str
    anonymous: bool
    words: frozenset[str]
    person: bool
    role: str | None = None


@dataclass(frozen=True)
class Said:
    """An attribution with its speaker resolved; `voice` None when it could not be."""

    frame: Frame
    voice: Voice | None
    span: tuple[int, int]


@dataclass(frozen=True)
class Spoken:
    """A quotation with its speaker."""

    quote: Quoted
    voice: Voice | None
    channel: str | None


@dataclass(frozen=True)
class Voices:
    """Every attribution and every quotation of an article, in order."""

    said: tuple[Said, ...]
    spoken: tuple[Spoken, ...]

    def at(self, start: int, sentence: tuple[int, int]) -> Voice | None:
        """Whose word the character at `start`, in `sentence`, is; None = the article's own voice."""
        for spoken in self.spoken:
            if spoken.quote.start <= start < spoken.quote.end:
                return spoken.voice
        for said in self.said:
            if (
                said.frame.strong
                and sentence[0] <= said.frame.start < sentence[1]
                and _covers(said.frame, start)
            ):
                return said.voice
        return None


def _covers(frame: Frame, start: int) -> bool:
    if frame.scope == "both":
        return True
    return frame.end <= start < frame.until if frame.scope == "after" else start < frame.start


def read_voices(page: Page, roster: Roster) -> Voices:
    """Resolve all of a page's attributions in reading order."""
    resolver = _Resolver(page, roster)
    said: list[Said] = []
    spoken: list[Spoken] = []
    for paragraph in page.paragraphs:
        own = tuple(
            resolver.said(frame, (paragraph.start, paragraph.end)) for frame in frames(paragraph.items)
        )
        colon = _after_colon(page, paragraph, said)
        spoken.extend(_quotations(paragraph, own, colon or _continued(paragraph, own, spoken)))
        said.extend(own)
    return Voices(tuple(said), tuple(spoken))


_RANKS = ROLES | TITLES


_SPEAKING = ROLES | BODIES


_UNOWNED = _ARTICLES - {"his", "her", "their", "its"}


class _Resolver:
    """Holds who has spoken so far; lives for one article."""

    def __init__(self, page: Page, roster: Roster) -> None:
        subjects = read_subjects(page, roster)
        self._roster = roster
        self._heard: list[tuple[int, Voice]] = []
        self._forms = {form: actor.name for actor in roster.actors for form, _ in actor.forms}
        self._kinds = {form: actor.kind for actor in roster.actors for form, _ in actor.forms}
        self._subjects = subjects
        self._genders = genders(subjects, page, roster)

    def said(self, frame: Frame, span: tuple[int, int]) -> Said:
        voice = self._resolve(frame)
        if voice:
            self._heard.append((frame.start, voice))
        return Said(frame, voice, span)

    def _resolve(self, frame: Frame) -> Voice | None:
        low = frame.subject.lower().split()[-1]  # "Outside the gate he"
        if low in PRONOUNS or low.endswith("-year-old"):
            return self._pronoun(low, frame.start)
        frame = _name_first(frame)
        words = owner_of(speaking_part(frame.subject.split()))
        if not words or is_nobody(words):
            return None
        definite = words[0].lower() == "the" or words[0].lower() in ROLES
        while words and words[0].lower() in _UNOWNED:
            words = words[1:]
        if not words:
            return None
        return self._named(words, frame) or self._described(words, frame, definite=definite)

    def _named(self, words: Sequence[str], frame: Frame) -> Voice | None:
        """A phrase that ends in a name: the person's full name, or the body as it stands."""
        tail = name_tail(words)
        if not tail or (len(tail) == 1 and tail[0].lower() in _SPEAKING):
            return None
        core = _core(tail)
        if core[-1].lower() in _RANKS or core[0][:1].islower():
            return None  # "the State President", "the President of Acre"
        given = " ".join(core)
        full = self._roster.full.get(core[-1]) if len(core) < 5 else None
        if full and (len(core) == 1 or core[0][0] == full[0]):
            given = full if len(core) == 1 else max(given, full, key=len)
            return _voice(given, frame, words, person=True)
        if 2 <= len(core) <= 4 and personal(core):
            return _voice(given, frame, words, person=True)
        if len(words) > len(tail) and any(word.lower() in ROLES for word in words):
            return None
        titled = len(core) < len(tail)
        name = given if titled else " ".join(words)
        person = titled or (len(core) == 1 and self._kinds.get(given) is None and not state_of(given))
        return _voice(self._forms.get(given, name), frame, words, person=person)

    def _described(self, words: Sequence[str], frame: Frame, *, definite: bool) -> Voice | None:
        head = head_noun(words)
        lows = frozenset(
            plain_role(word) for word in words if word.lower() not in {"of", "for", "the", "a", "and"}
        )
        if definite and head in ROLES:
            for offset, voice in reversed(self._heard[-_HEARD:]):
                if frame.start - offset > _REACH * 3:
                    break
                if lows <= voice.words:
                    return voice
        opens = frame.subject.startswith(words[0]) and not (len(words) > 1 and words[1][:1].isupper())
        common = opens and words[0].lower() in _SPEAKING  # a capital that the sentence gave it
        name = " ".join([words[0].lower() if common else words[0], *words[1:12]])
        return Voice(name, head in UNNAMED, lows, head not in BODIES, frame.role)

    def _pronoun(self, low: str, start: int) -> Voice | None:
        heard = [(offset, voice) for offset, voice in self._heard[-_HEARD:] if start - offset <= _REACH]
        if low == "it":
            return next((voice for _, voice in reversed(heard) if not voice.person), None)
        if low == "they":
            return next((voice for _, voice in reversed(heard) if _plural(voice)), None)
        subject = self._last_subject(low, start)
        for offset, voice in reversed(heard):
            if subject and subject.start > offset:
                break
            if voice.person and not _plural(voice) and self._may_be(low, voice.name, voice.words):
                return voice
        return Voice(subject.name, False, frozenset(subject.name.lower().split()), True) if subject else None

    def _last_subject(self, low: str, start: int) -> Subject | None:
        """The last person before `start` whom a sentence is about and whom the pronoun can mean."""
        index = bisect_left(self._subjects, start, key=lambda subject: subject.start)
        for subject in reversed(self._subjects[max(0, index - _HEARD) : index]):
            if start - subject.start > _SUBJECT_REACH:
                return None
            if self._may_be(low, subject.name, frozenset()):
                return subject
        return None

    def _may_be(self, low: str, name: str, words: frozenset[str]) -> bool:
        """False when the article shows that the bearer of a name isn't a "he", or a "she"."""
        if low not in {"he", "she"}:
            return True
        known = self._genders.get(name)
        return known == low if known else not words & (MALE if low == "she" else FEMALE) - {"he"}


def _core(tail: Sequence[str]) -> list[str]:
    """A name without title, role or the letters behind it."""
    core = list(tail[lead_length(tail) :])
    core = without_letters([*core[:-1], bare(core[-1])])
    return core[roles_before(core) :]


def _name_first(frame: Frame) -> Frame:
    """ "The ministry's spokeswoman, Ann Lee, said": the name is the subject, the description its role."""
    role = (frame.role or "").split()
    named = 2 <= len(role) <= 4 and all(word[:1].isupper() for word in role) and personal(role)
    if not named or lead_length(role) or head_noun(frame.subject.split()) not in ROLES:
        return frame
    return replace(frame, subject=" ".join(role), role=frame.subject)


def _plural(voice: Voice) -> bool:
    last = head_noun(voice.name.split())
    return last in _PLURAL or (last in ROLES and last.endswith("s")) or not voice.person


def _voice(name: str, frame: Frame, words: Sequence[str], *, person: bool) -> Voice:
    if not person and head_noun(words) in UNNAMED and not state_of(words[-1]):
        return Voice(" ".join(words), True, frozenset(plain_role(word) for word in words), True, frame.role)
    about = (*name.split(), *words, *(frame.role or "").split())
    return Voice(name, False, frozenset(plain_role(word) for word in about), person, frame.role)


def _quotations(
    paragraph: Paragraph, own: Sequence[Said], inherited: tuple[Voice | None, str | None] | None
) -> Iterator[Spoken]:
    """Each quotation of a paragraph with the attribution that reaches it."""
    quotes = {quote.start: quote for quote in paragraph.quotes}
    by_sentence: dict[int, list[Said]] = {}
    for said in own:
        by_sentence.setdefault(said.frame.sentence, []).append(said)
    sentence = 0
    last: Spoken | None = None
    for index, item in enumerate(paragraph.items):
        if item.mark == ".":
            sentence += 1
        if item.mark != "Q":
            continue
        quote = quotes[item.start]
        reaching = _reaching(item, by_sentence.get(sentence, []))
        opens = index == 0 or paragraph.items[index - 1].mark in {".", "Q"}
        if reaching:
            last = Spoken(quote, reaching.voice, reaching.frame.channel)
        elif last and opens:
            last = Spoken(quote, last.voice, last.channel)
        elif inherited and opens and last is None:
            last = Spoken(quote, *inherited)
        else:
            last = Spoken(quote, None, None)
        yield last


def _reaching(quote: Item, same: Sequence[Said]) -> Said | None:
    """The attribution in the same sentence: beside the end of the quotation, else before it, else after it."""
    following = [s for s in same if s.frame.start >= quote.end and s.frame.scope in {"before", "both"}]
    if following and following[0].frame.start - quote.end <= 3:
        return following[0]
    preceding = [s for s in same if s.frame.end <= quote.start and s.frame.scope in {"after", "both"}]
    if preceding:
        return preceding[-1]
    return following[0] if following else None


def _after_colon(
    page: Page, paragraph: Paragraph, said: Sequence[Said]
) -> tuple[Voice | None, str | None] | None:
    """ "X said in a statement:" on a line of its own."""
    if not said or not page.text[said[-1].frame.end : paragraph.start].rstrip().endswith(":"):
        return None
    if paragraph.start - said[-1].frame.end > 300:
        return None
    return said[-1].voice, said[-1].frame.channel


def _continued(
    paragraph: Paragraph, own: Sequence[Said], spoken: Sequence[Spoken]
) -> tuple[Voice | None, str | None] | None:
    """A paragraph that is all quotation goes on with the speaker of the one before it."""
    if own or not spoken or spoken[-1].voice is None or paragraph.start - spoken[-1].quote.end > 400:
        return None
    outside = [item for item in paragraph.items if not item.mark]
    return (spoken[-1].voice, spoken[-1].channel) if not outside else None
