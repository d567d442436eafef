"""Source briefs of one made-up event, as many as asked, the same for the same seed.

A ferry burns; every outlet answers some of the same questions, in its own wording and with its own figures,
spells the names its own way, quotes the same few statements more or less exactly, and adds what only it knows.
Part of the outlets reprint an agency's text with small changes. Every claim, quotation and actor rests on the
sentence that it stands in.
"""

from __future__ import annotations

import hashlib
import random
import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from summarizer.records import (
    Actor,
    ActorKind,
    Claim,
    Coverage,
    Event,
    Kind,
    Quotation,
    Source,
    SourceBrief,
    Span,
    Speaker,
)
from summarizer.values.relate import read_value

#: Claims of a brief, unless told, and how many of them at least nobody else makes.
CLAIMS = 12
_OWN = 3
_DAY = date(2021, 12, 29)

_Topic = tuple[Kind, int, int, str, str, str]
#: Kind; lowest and highest figure; questions; sentences with `{v}` for the value; values with `{n}` for a figure.
_TOPICS: tuple[_Topic, ...] = (
        ("quantity", 21, 48, "How many people were killed?|How many people died in the fire?",
         "The fire killed {v}, the coast guard said|At least one deck collapsed and {v} died in the fire",
         "{n} people|at least {n} people|about {n} people|more than {n} people"),
        ("quantity", 60, 160, "How many people were injured?|How many people were injured in the fire?",
         "The fire left {v} injured|Hospitals took in {v} injured in the ferry fire",
         "{n} people|nearly {n} people|{n} passengers"),
        ("quantity", 2, 30, "How many people are missing?|How many passengers are missing?",
         "Another {v} were still missing after the ferry fire|Divers looked for {v} missing from the ferry",
         "{n} people|up to {n} people|some {n} passengers"),
        ("quantity", 380, 460, "How many passengers were on board the ferry?|How many passengers did the ferry carry?",
         "The ferry carried {v} from Lorne to Varda|On board the ferry were {v}, the operator said",
         "{n} passengers|more than {n} passengers|{n} people"),
        ("quantity", 28, 60, "How many crew members were on board?|How many crew members did the ferry have?",
         "The ferry had {v} on board|Besides the passengers {v} were on the ferry", "{n} crew members|{n} crew"),
        ("quantity", 9, 40, "How many boats took part in the rescue?|How many boats joined the rescue?",
         "The rescue took {v}, many of them fishermen's|In the dark {v} joined the rescue",
         "{n} boats|around {n} boats|dozens of boats"),
        ("quantity", 2, 9, "How many helicopters took part in the rescue?",
         "The air force sent {v} to the rescue|Overhead {v} circled the burning ferry", "{n} helicopters"),
        ("quantity", 3, 14, "How far from the coast was the ferry?|How far off the coast did the ferry burn?",
         "The ferry burned {v} off the coast of Varda|It drifted {v} from the coast near Varda",
         "{n} km|about {n} kilometres|{n} miles"),
        ("quantity", 2, 11, "How long did the fire burn?|How long did the ferry burn?",
         "Flames burned on the ferry for {v}|It took {v} to put out the fire on the ferry",
         "{n} hours|more than {n} hours|nearly {n} hours"),
        ("quantity", 18, 36, "How old is the ferry?|How old was the ferry?",
         "The ferry, {v} old, was built in Gdansk|Inspectors had warned that the ferry was {v} old", "{n} years"),
        ("quantity", 3, 80, "How much will the operator pay?|How much compensation will be paid?",
         "The operator will pay {v} in compensation|Families are to share {v} in compensation",
         "${n} million|about ${n} million|€{n} million"),
        ("moment", 24, 28, "When did the ferry leave Lorne?|When did the ferry sail?",
         "The ferry left the port of Lorne on {v}|The ferry sailed from Lorne on {v}",
         "December {n}|Dec. {n}|the evening of December {n}"),
        ("moment", 24, 28, "When did the fire break out?|When did the fire start?",
         "The fire broke out on the car deck on {v}|On {v} the fire started on the car deck",
         "December {n}|Dec. {n}|the night of December {n}"),
        ("moment", 2, 20, "When is the memorial service?|When will the memorial service be held?",
         "A memorial service is planned in Varda for {v}|The memorial service in Varda will be held on {v}",
         "January {n}|Jan. {n}|January {n}, 2022"),
        ("moment", 27, 31, "When did the search end?|When was the search for survivors called off?",
         "The coast guard called off its search for survivors on {v}|The search for survivors ended on {v}",
         "December {n}|Dec. {n}"),
        ("place", 1, 4, "Where did the ferry catch fire?|Where did the fire break out?",
         "The ferry caught fire near {v}|Fire broke out near {v} on the ferry", "Varda|Port Varda|Lorne|Cape Sorrel"),
        ("place", 1, 4, "Where were the survivors taken?|Where were survivors brought?",
         "Survivors were taken by bus to {v}|Most survivors were brought to {v}", "Varda|Lorne|Hallam|Cape Sorrel"),
        ("name", 1, 3, "Who captained the ferry?|Who was captain of the ferry?",
         "The ferry was captained by {v} that night|At the wheel of the ferry stood {v}", "@0"),
        ("name", 1, 3, "Who leads the inquiry?|Who will lead the inquiry into the fire?",
         "An inquiry into the fire is led by {v} from Monday|The cabinet put {v} at the head of the inquiry", "@1"),
        ("text", 1, 3, "What caused the fire?|What was the cause of the fire?",
         "Investigators believe that {v} caused the fire|The fire was caused by {v}, investigators think",
         "a short circuit in a lorry's cooling unit|an electrical fault in a refrigerated truck|"
         "a leaking fuel line in the engine room|a cigarette thrown away on the car deck"),
        ("text", 1, 3, "What does the operator say?|What did the operator say of the alarm?",
         "The operator said that {v} on the night of the fire|According to the operator {v}",
         "the alarm worked as it should|the fire alarm had been tested in November|the alarm failed on two decks"),
)  # fmt: skip
#: Spellings of the people and bodies that everybody names.
_PEOPLE: tuple[tuple[ActorKind, str], ...] = (
    ("person", "Serhiy Kovalenko|Sergei Kovalenko|Captain Sergey Kovalenko|Kovalenko"),
    ("person", "Yelena Marchuk|Elena Marchuk|Olena Marchuk|Judge Elena Marchuk"),
    ("person", "Mohammed al-Haddad|Muhammad Haddad|Mohamed Al-Haddad|Haddad"),
    ("person", "Katherine O'Dell|Kate O'Dell|Transport Minister Katherine O'Dell"),
    ("organisation", "Lorne Maritime Authority|the Lorne Maritime Authority|LMA"),
    ("organisation", "Varda Coast Guard|the Varda Coast Guard"),
    ("organisation", "Norline Ferries|Norline Ferries Group"),
    ("state", "Ukraine|the Ukrainian government"),
)
_SAID = (
    "We lost both engines at once and the smoke came up through the stairs within a minute",
    "Nobody told us to put on life jackets and nobody knew where the lifeboats were",
    "Every passenger who was on that deck deserves to know why the doors would not open",
    "We will not rest until the last of the missing has been found and brought home",
    "The crew did everything that could be done in the first ten minutes of this fire",
    "There is no evidence at this stage that the fire was set on purpose by anybody",
    "I saw people jump into the sea because the floor under their feet was burning",
    "This ship had passed each of its inspections and was fit to sail on that night",
)
_GIVEN = (
    "Ann Carl Bo Ida Tom Vera Max Nora Paul Rosa Hugo Lena Otto Jane Ivan Clara Luis Mona Erik Tess".split()
)
_SYLLABLES = "bar den kol mir tas vel ron hal gre pin dor lak sut wen fra mol cas ter nid bru".split()
_SPARE = "just only also really finally once still even".split()


@dataclass
class _Outlet:
    """An article that grows sentence by sentence, and what rests on it."""

    number: int
    dice: random.Random
    text: str = ""
    claims: list[Claim] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"s{self.number}"

    def add(self, sentence: str) -> Span:
        """A sentence at the end of the text."""
        start = len(self.text)
        self.text += sentence + ".\n"
        return Span(source=self.id, start=start, end=start + len(sentence), text=sentence)

    def claim(self, kind: Kind, question: str, sentence: str, value: str) -> None:
        """A claim in a sentence of its own, a fifth of them as somebody's word."""
        told = self.dice.random() < 0.2
        self.claims.append(
            Claim(
                id=f"{self.id}.c{len(self.claims) + 1}",
                question=question,
                statement=sentence + ".",
                value=read_value(value, kind, _DAY),
                said_by=Speaker(name="a coast guard officer", anonymous=True) if told else None,
                evidence=(self.add(sentence),),
            )
        )

    def quotation(self, speaker: str, words: str) -> None:
        """A quotation in a sentence of its own."""
        whole = self.add(f"“{words},” {speaker} said")
        span = Span(source=self.id, start=whole.start + 1, end=whole.start + 1 + len(words), text=words)
        made = Quotation(
            id=f"{self.id}.q{len(self.quotations) + 1}",
            speaker=Speaker(name=speaker),
            text=words,
            evidence=(span,),
        )
        self.quotations.append(made)

    def actor(self, kind: ActorKind, name: str) -> None:
        """Somebody who takes part."""
        whole = self.add(f"{name} took part in the work that followed")
        span = Span(source=self.id, start=whole.start, end=whole.start + len(name), text=name)
        made = Actor(id=f"{self.id}.a{len(self.actors) + 1}", name=name, kind=kind, evidence=(span,))
        self.actors.append(made)


def briefs(count: int, seed: int = 7, *, text: bool = True, claims: int = CLAIMS) -> list[SourceBrief]:
    """`count` source briefs of `claims` claims each, with their texts or without."""
    plans: list[int] = []
    made = []
    for number in range(1, count + 1):
        dice = random.Random(f"{seed}.{number}")
        # Three in ten reprint an agency's text, the one of some earlier outlet; there is a new one every thirty.
        copied = dice.random() < 0.3 and number > 10
        plan = dice.choice(plans) if copied else number
        if not copied and (number <= 10 or number % 30 == 0):
            plans.append(number)
        made.append(_brief(_outlet(number, seed, plan, claims), text))
    return made


def _outlet(number: int, seed: int, plan: int, claims: int) -> _Outlet:
    """Outlet `number` tells what the dice of outlet `plan` say; a copy leaves some out and changes a figure."""
    own, outlet = (
        random.Random(f"{seed}.{number}.own"),
        _Outlet(number, random.Random(f"{seed}.{plan}.story")),
    )
    dice = outlet.dice
    topics = dice.sample(_TOPICS, min(claims - _OWN, len(_TOPICS) - 2))
    for kind, low, high, questions, sentences, values in topics:
        value = dice.choice(_PEOPLE[int(values[1])][1].split("|") if values[0] == "@" else values.split("|"))
        figure = dice.randint(low, high)
        if number != plan and own.random() < 0.1:
            figure = own.randint(low, high)
        value = value.replace("{n}", str(figure))
        question, sentence = dice.choice(questions.split("|")), dice.choice(sentences.split("|"))
        outlet.claim(kind, question, sentence.replace("{v}", value), value)
    for _ in range(claims - len(topics)):
        _aside(outlet, dice)
    for words in dice.sample(_SAID, 2):
        outlet.quotation(dice.choice(_PEOPLE[3][1].split("|")), _reworded(words, own))
    for kind_, names in dice.sample(_PEOPLE, 4):
        outlet.actor(kind_, dice.choice(names.split("|")))
    outlet.actor("person", _person(own))
    return outlet


def _aside(outlet: _Outlet, dice: random.Random) -> None:
    """What only this outlet tells."""
    who, town, thing = _person(dice), _word(dice).title(), _word(dice)
    figure = dice.randint(2, 400)
    outlet.claim(
        "quantity",
        f"How many {thing}s did {who} see in {town}?",
        f"{who}, a teacher from {town}, said that {figure} {thing}s lay in the {_word(dice)} harbour",
        f"{figure} {thing}s",
    )


def _reworded(words: str, dice: random.Random) -> str:
    """The words of a statement as an outlet has them: whole, cut at the end, or with a word more."""
    listed = words.split()
    choice = dice.random()
    if choice < 0.3:
        return " ".join(listed[: dice.randint(9, len(listed))])
    if choice < 0.5:
        at = dice.randint(2, len(listed) - 2)
        return " ".join([*listed[:at], dice.choice(_SPARE), *listed[at:]])
    return words


def _person(dice: random.Random) -> str:
    return f"{dice.choice(_GIVEN)} {_word(dice).title()}"


def _word(dice: random.Random) -> str:
    return "".join(dice.choice(_SYLLABLES) for _ in range(dice.randint(2, 3)))


def _brief(outlet: _Outlet, with_text: bool) -> SourceBrief:
    first, text = outlet.claims[0].evidence[0], outlet.text
    source = Source(
        id=outlet.id,
        path=f"{outlet.number:06}.txt",
        title=f"Ferry fire off Varda kills {outlet.number % 40} and strands hundreds",
        publisher=f"{_word(random.Random(outlet.number)).title()} Herald",
        published=_DAY + timedelta(days=outlet.number % 3),
        language="en",
        sha256=hashlib.sha256(f"{outlet.number} {text}".encode()).hexdigest(),
        words=len(re.findall(r"\w+", text)),
    )
    return SourceBrief(
        source=source,
        event=Event(what="A ferry caught fire off Varda", type="fire", evidence=(first,)),
        gist=first.text,
        claims=tuple(outlet.claims),
        quotations=tuple(outlet.quotations),
        actors=tuple(outlet.actors),
        coverage=Coverage(source=outlet.id, figures=(0, 0), dates=(0, 0), quotations=(0, 0)),
        text=text if with_text else None,
    )
