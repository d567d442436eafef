"""The lexical engine: reads any English news article by rules, with no model, key or network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.engines.base import (
    ActorDraft,
    Answer,
    Case,
    Draft,
    EventDraft,
    Group,
    Judgement,
    Question,
    QuotationDraft,
    Reading,
    SentenceDraft,
)
from summarizer.engines.lexical.align import align
from summarizer.engines.lexical.claims import read_claims
from summarizer.engines.lexical.described import cited
from summarizer.engines.lexical.names import NamedActor, Roster, read_names
from summarizer.engines.lexical.page import MOST_CHARACTERS, Page, read_page
from summarizer.engines.lexical.scene import lead, place_of, time_of
from summarizer.engines.lexical.slots import contrasts
from summarizer.engines.lexical.voices import Spoken, Voices, read_voices
from summarizer.engines.lexical.write import write
from summarizer.errors import plain
from summarizer.records import Article, Claim, Dropped, Fact, Run, Source
from summarizer.text.tokens import tokens

_FEWEST_WORDS = 3
#: Quotations beyond this many in one article are left out: a transcript is no article.
_MOST_QUOTATIONS = 60


class LexicalEngine:
    """The `Engine` that needs nothing: it reads figures, dates, agents, quotations, names and the lead.

    Stateless: one instance serves any number of calls at once. It never raises on any text;
    what it can't read, it leaves out. `examine` and `judge` answer nothing: a
    reading without understanding has nothing to say there.
    """

    paid = False

    async def extract(self, article: Article, missed: Sequence[str] = ()) -> Draft:
        """Read one article. `missed` is ignored: a second reading by rule finds what the first found."""
        del missed
        return read(article)

    async def align(self, claims: Sequence[Claim]) -> tuple[Group, ...]:
        """Group claims of all sources by the question they answer; every claim is in one group."""
        return align(claims)

    async def examine(self, article: Article, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """Nothing."""
        del article, questions
        return ()

    async def crossread(
        self, articles: Sequence[Article], questions: Mapping[str, Sequence[Question]]
    ) -> Reading:
        """Sentences that two articles tell word for word but for a name, a place or a "not" (`slots`)."""
        del questions
        return Reading(proposals=contrasts(articles))

    async def judge(self, cases: Sequence[Case]) -> tuple[Judgement, ...]:
        """Nothing."""
        del cases
        return ()

    async def write(self, facts: Sequence[Fact], sources: Sequence[Source] = ()) -> tuple[SentenceDraft, ...]:
        """The best supported statements, verbatim; `sources` are not named, their dates tell which is the latest."""
        return write(facts, sources)

    @property
    def unasked(self) -> tuple[Dropped, ...]:
        """Nothing: no question is too long for a rule."""
        return ()

    def run(self) -> Run:
        """Engine `lexical`, no calls."""
        return Run(engine="lexical")


def read(article: Article) -> Draft:
    """Everything the engine reads out of `article`, as drafts. Pure; never raises."""
    page = read_page(article)
    roster = read_names(page)
    voices = read_voices(page, roster)
    return Draft(
        event=_event(page),
        gist=lead(page),
        claims=read_claims(page, roster, voices),
        quotations=_quotations(page, voices),
        actors=_actors(page, roster),
        dropped=_dropped(article, page),
    )


def _dropped(article: Article, page: Page) -> tuple[Dropped, ...]:
    """The end of an overlong text, which isn't read."""
    if page.unread is None:
        return ()
    start, end = page.unread
    return (
        Dropped(
            source=article.source.id,
            stage="extract",
            what=plain(page.text[start : start + 200]),
            reason=f"the lexical engine reads the first {MOST_CHARACTERS} characters; the {end - start} from here on"
            " were left out",
        ),
    )


def _event(page: Page) -> EventDraft:
    first = lead(page)
    what = first or (page.title or "").strip()
    return EventDraft(what=what, when=time_of(page), where=place_of(page), quote=first)


def _quotations(page: Page, voices: Voices) -> tuple[QuotationDraft, ...]:
    drafts = [_quotation(page, spoken) for spoken in voices.spoken]
    return tuple(draft for draft in drafts if draft is not None)[:_MOST_QUOTATIONS]


def _quotation(page: Page, spoken: Spoken) -> QuotationDraft | None:
    start, end = spoken.quote.inner_start, spoken.quote.inner_end
    inner = page.text[start:end]
    start += len(inner) - len(inner.lstrip())
    inner = inner.strip()
    if len(tokens(inner)) < _FEWEST_WORDS:
        return None
    voice = spoken.voice
    if voice and cited(voice.name):
        voice = None
    return QuotationDraft(
        quote=inner,
        speaker=voice.name if voice else None,
        anonymous=bool(voice and voice.anonymous),
        channel=spoken.channel,
        near=start,
    )


def _actors(page: Page, roster: Roster) -> tuple[ActorDraft, ...]:
    return tuple(_actor(page, actor) for actor in roster.actors)


def _actor(page: Page, actor: NamedActor) -> ActorDraft:
    """The sentence that has the fullest form is the evidence."""
    offset = next((start for form, start in actor.forms if form == actor.name), actor.first)
    sentence = next((s.text for s in page.sentences if s.start <= offset < s.end), actor.name)
    aliases = tuple(sorted(form for form, _ in actor.forms if form != actor.name))
    return ActorDraft(actor.name, actor.kind, sentence, aliases, actor.role)
