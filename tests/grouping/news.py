"""Made-up news at scale: events of a few kinds, many at a time, that share words, actors, places and weeks.

Seeded, so the same numbers make the same news. An event is either one of the golden events with its names, places,
dates and figures swapped throughout, or one of some kinds written here as banks of sentences. Hundreds of events
tell of the same kind in the same words; names come from small stocks, so most of them occur in many events; every
event falls into the same few weeks. Articles take other sentences of the event in another order, some are follow-ups,
some are near copies of another.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from summarizer.grouping.words import COMMON, EMPTY, TYPICAL, bare
from summarizer.records import Article
from summarizer.values.states import attributive
from tests.golden import EVENTS, Golden
from tests.grouping import article

FIRST_DAY = date(2025, 3, 3)
#: Articles of an event on average, and days over which the events fall, for every thousand events.
EACH = 20
DAYS = 30
_GIVEN = """Anna Boris Carla David Elena Farid Greta Hassan Irina Jonas Karim Laura Miguel Nadia Omar Paula Rafael Sofia
Tomas Vera Walid Yara Zoltan Amina Bruno Celia Dario Edda Fatima Goran Helena Ivan Julia Khalid Lena Marco Nina Otto
Petra Rosa Samir Teresa Ugo Wanda Yusuf Agnes Bilal Clara Dmitri Emil""".split()
_SYLLABLES = """al an ar ba bel ber bo bra cal cor da del den dor dra el en er fal fen gar gol gra hal hel hor il in ka
kel kor la len lor ma mar mel mi mon mor na nel no or pa pel ra ren ri ro sa sel so sta ta tel tor tra ul va ven vi vo
wen za""".split()
_COUNTRIES = """Argentina Bolivia Chile Colombia Croatia Ecuador Egypt Finland Georgia Ghana Greece Hungary India
Indonesia Italy Japan Kenya Malaysia Mexico Morocco Nepal Nigeria Norway Pakistan Peru Poland Portugal Romania Serbia
Spain Sweden Tanzania Thailand Tunisia Turkey Uganda Ukraine Vietnam Zambia""".split()
_AGENCIES = "Reuters AP AFP Meridian Continental Anchor Kestrel".split()
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "|".join(f"{name[:3]}t?\\.?" for name in _MONTHS.split("|"))
_DATE = rf"\b(?:{_MONTHS}|{_SHORT}) \d{{1,2}}(?:, 20\d\d)?\b|\b\d{{1,2}} (?:{_MONTHS}|{_SHORT})(?: 20\d\d)?\b"
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{2,}\b")
_SWAPPED = re.compile(rf"{_DATE}|\b[A-Z][^\W\d_]{{2,}}\b|\b\d{{2,3}}\b|\b\d{{1,3}},\d{{3}}\b")


class _Stock:
    """Names to draw from: small stocks, the same for all events."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.towns = self._words(chance, 700, 2, 3)
        self.families = self._words(chance, 1_500, 2, 3)
        self.firms = self._words(chance, 300, 2, 2)
        #: Some towns are in the news more often than others, as some names are.
        self.often = [1 / (1 + place) ** 0.4 for place in range(1_500)]

    @staticmethod
    def _words(chance: random.Random, count: int, least: int, most: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            parts = [chance.choice(_SYLLABLES) for _ in range(chance.randint(least, most))]
            found["".join(parts).capitalize()] = None
        return list(found)

    def draw(self, chance: random.Random, names: list[str], count: int = 1) -> list[str]:
        """Some different names of a stock."""
        found: dict[str, None] = {}
        while len(found) < count:
            found[chance.choices(names, self.often[: len(names)])[0]] = None
        return list(found)


@dataclass(frozen=True)
class Happening:
    """One made-up event: its day, the paragraphs of its articles, headlines, and what follow-ups add."""

    name: str
    day: date
    headlines: tuple[str, ...]
    paragraphs: tuple[str, ...] = field(repr=False)
    length: int


def news(count: int, seed: int = 7) -> Iterator[tuple[str, Article]]:
    """So many articles of a twentieth as many events: `(event, article)`, in no order that tells the events."""
    chance = random.Random(seed)
    stock = _Stock(seed)
    happenings = [_happening(number, chance, stock, count // EACH) for number in range(count // EACH)]
    turns = [place for place in range(len(happenings)) for _ in range(2)]
    turns += [chance.randrange(len(happenings)) for _ in range(count - len(turns))]
    chance.shuffle(turns)
    told: dict[int, list[tuple[str, str]]] = {}
    for number, place in enumerate(turns, 1):
        one = happenings[place]
        earlier = told.setdefault(place, [])
        headline, text = (
            _copied(chance, earlier) if earlier and chance.random() < 0.15 else _fresh(chance, one)
        )
        earlier.append((headline, text))
        published = one.day + timedelta(days=min(6, int(chance.expovariate(0.9))))
        yield one.name, article(number, headline, text, published)


def _fresh(chance: random.Random, one: Happening) -> tuple[str, str]:
    """Some of the paragraphs, the first ones more often, in nearly their order."""
    count = min(len(one.paragraphs), chance.randint(one.length // 2 + 2, one.length + 2))
    weights = [1 / (1 + place / 6) for place in range(len(one.paragraphs))]
    chosen: dict[int, None] = {}
    while len(chosen) < count:
        chosen[chance.choices(range(len(one.paragraphs)), weights)[0]] = None
    order = sorted(chosen, key=lambda place: place + chance.uniform(0, 6))
    agency = chance.choice(_AGENCIES)
    return chance.choice(one.headlines), f"({agency}) - " + "\n\n".join(
        one.paragraphs[place] for place in order
    )


def _copied(chance: random.Random, earlier: list[tuple[str, str]]) -> tuple[str, str]:
    """A near copy: another headline word, a paragraph less, another agency."""
    headline, text = chance.choice(earlier)
    paragraphs = text.split("\n\n")
    if len(paragraphs) > 3:
        del paragraphs[chance.randrange(1, len(paragraphs))]
    return f"{headline} - report", "\n\n".join(paragraphs)


def _happening(number: int, chance: random.Random, stock: _Stock, events: int) -> Happening:
    span = max(DAYS, DAYS * events // 1_000)
    day = FIRST_DAY + timedelta(days=chance.randrange(span))
    name = f"event{number}"
    if chance.random() < 0.5:
        return _golden(name, chance.choice(EVENTS), day, chance, stock)
    return _written(name, chance.choice(sorted(KINDS)), day, chance, stock)


def _golden(name: str, base: str, day: date, chance: random.Random, stock: _Stock) -> Happening:
    """A golden event with other names, places, days and figures."""
    golden = _base(base)
    families, towns = stock.draw(chance, stock.families, 60), stock.draw(chance, stock.towns, 40)
    fresh: dict[str, str] = {}
    countries = chance.sample(_COUNTRIES, 6)

    def swap(match: re.Match[str]) -> str:
        word = match.group()
        if word not in fresh:
            fresh[word] = other(word)
        return fresh[word]

    def other(word: str) -> str:
        if " " in word:
            return f"{day:%B} {day.day}"
        if word[0].isdigit():
            value = int(word.replace(",", ""))
            return f"{max(2, round(value * chance.uniform(0.5, 1.8))):,}"
        if word in golden.states:
            return countries[golden.states[word] % len(countries)]
        if word.capitalize() in golden.names:
            own = golden.names[word.capitalize()]
            return families[own // 2 % 60] if own % 2 else towns[own // 2 % 40]
        return word

    paragraphs = [_SWAPPED.sub(swap, text) for text in golden.paragraphs]
    headlines = [_SWAPPED.sub(swap, text) for text in golden.headlines]
    shift = (day - FIRST_DAY).days
    return Happening(name, day, tuple(_days(headlines, shift)), tuple(_days(paragraphs, shift)), 12)


_WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DATED = re.compile(r"\b(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")


def _days(texts: list[str], shift: int) -> Iterator[str]:
    """Weekdays moved along."""
    for text in texts:
        yield _DATED.sub(lambda m: _WEEK[(_WEEK.index(m.group()) + shift) % 7], text)


@dataclass(frozen=True)
class _Base:
    headlines: tuple[str, ...]
    paragraphs: tuple[str, ...]
    names: dict[str, int]
    states: dict[str, int]


_BASES: dict[str, _Base] = {}


def _base(name: str) -> _Base:
    """A golden event taken apart: paragraphs from the top of each article down, and which words are names."""
    if name not in _BASES:
        texts = [path.read_text("utf-8") for path in Golden(name).paths]
        lines = [[line for line in text.split("\n") if line.strip()] for text in texts]
        body = [[line for line in each[1:] if len(line) > 60] for each in lines]
        rows = max(map(len, body))
        paragraphs = [each[row] for row in range(rows) for each in body if row < len(each)]
        lower = {word for text in texts for word in re.findall(r"\b[a-z]+\b", text)}
        names: dict[str, int] = {}
        states: dict[str, int] = {}
        for word in _CAPITAL.findall(" ".join(paragraphs)):
            low = word.lower()
            if attributive(low):
                states.setdefault(word, len(states))
            elif low not in lower and not {low, bare(low)} & (COMMON | EMPTY | TYPICAL):
                names.setdefault(word.capitalize(), len(names))
        _BASES[name] = _Base(tuple(each[0] for each in lines), tuple(paragraphs), names, states)
    return _BASES[name]


def _written(name: str, kind: str, day: date, chance: random.Random, stock: _Stock) -> Happening:
    headlines, sentences = KINDS[kind]
    towns = stock.draw(chance, stock.towns, 4)
    people = [f"{chance.choice(_GIVEN)} {family}" for family in stock.draw(chance, stock.families, 5)]
    firms = stock.draw(chance, stock.firms, 2)
    dead = chance.randint(2, 60)
    values = {
        "country": chance.choice(_COUNTRIES),
        **{f"town{i}": town for i, town in enumerate(towns)},
        **{f"person{i}": person for i, person in enumerate(people)},
        **{f"family{i}": person.split()[1] for i, person in enumerate(people)},
        "firm0": firms[0],
        "firm1": firms[1],
        "day": _WEEK[day.weekday()],
        "next": _WEEK[(day.weekday() + 1) % 7],
        "date": f"{day:%B} {day.day}",
        "n0": str(dead),
        "n1": str(dead * chance.randint(2, 9)),
        "n2": f"{chance.randint(11, 99) * 100:,}",
        "n3": f"{chance.randint(12, 99) / 10}",
        "m": f"{chance.randint(48, 72) / 10}",
        "nth": chance.choice(["first", "second", "third", "fourth"]),
    }
    return Happening(
        name,
        day,
        tuple(text.format(**values) for text in headlines),
        tuple(text.format(**values) for text in sentences),
        8,
    )


#: Kinds of events: headlines, and sentences of which articles take some, the first ones more often.
KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "earthquake": (
        (
            "Earthquake in {country} kills at least {n0}",
            "Magnitude {m} quake hits {town0}",
            "Rescuers search rubble in {town0} after quake",
            "{country} mourns quake victims",
            "After the quake, a night in the open in {town0}",
        ),
        (
            "A magnitude {m} earthquake struck near {town0} in {country} on {day}, killing at least {n0} people.",
            "The quake was felt as far as {town1}, where people ran into the streets, officials said.",
            "Hospitals in {town0} treated {n1} injured people, said {person0}, the regional health director.",
            "Rescue teams with dogs searched the rubble of a school for a second night.",
            "The epicentre was {n3} kilometres from {town0}, the seismological institute said.",
            '"The walls were moving like paper," said {person1}, who lost her house in {town2}.',
            "Power was cut to {n2} homes in the region, the grid operator said.",
            "Mayor {person2} asked for tents, water and heavy machinery.",
            "The road between {town0} and {town1} was blocked by a landslide.",
            "Several aftershocks shook the region on {next}, the strongest at dawn.",
            "The government of {country} declared three days of mourning.",
            "Engineers will check {n1} buildings before people may return, {family0} said.",
        ),
    ),
    "trial": (
        (
            "{family0} jailed over {firm0} fraud",
            "Court in {town0} sentences former {firm0} head",
            "{firm0} trial: verdict against {person0}",
            "{family0} to appeal against fraud sentence",
            "Investors welcome {family0} verdict",
        ),
        (
            "A court in {town0} sentenced {person0}, the former head of {firm0}, to {n3} years in prison on {day}.",
            "Judge {person1} said that {family0} had lied to investors for years.",
            "Prosecutors had accused him of fraud and of hiding losses of {n2} million dollars.",
            "{family0} denied the charges; his lawyer, {person2}, said he would appeal.",
            "The jury heard {n1} witnesses during the trial in {town0}.",
            "{firm0} collapsed two years ago, leaving {n2} investors without their savings.",
            '"It does not bring our money back," said {person3}, who travelled from {town1}.',
            "The prosecution rested on emails between {family0} and an accountant in {town2}.",
            "A second executive, {person4}, pleaded guilty before the trial and testified.",
            "The regulator in {country} had been warned about {firm0}, documents show.",
            "The sentence is among the longest for fraud in {country}.",
            "{family0} was led from the courtroom on {day} without a word.",
        ),
    ),
    "talks": (
        (
            "{nth} round of {country} talks in {town0}",
            "{country} and rebels meet in {town0}",
            "Mediator {family0} sees progress in {town0}",
            "Talks on {town1} ceasefire go into the night",
            "What the delegations want in {town0}",
        ),
        (
            "The government of {country} and rebels began a {nth} round of talks in {town0} on {day}.",
            "Mediator {person0} said that both delegations had come to agree on a ceasefire for {town1}.",
            "The government's delegation is led by {person1}, the rebels' by {person2}.",
            "On the table are the withdrawal from {town2} and an exchange of {n1} prisoners.",
            '"We did not come to {town0} for photographs," {family2} told reporters.',
            "Shelling near {town1} on {day} killed {n0} people, according to aid workers.",
            "The United Nations wants a corridor for {n2} people cut off in {town1}.",
            "The delegations sat in separate rooms of a hotel; {family0} walked between them.",
            "A draft of {n0} points was handed out on {next}, a diplomat said.",
            "Neighbouring states sent observers to the talks.",
            "{family1} said that the withdrawal had to come before anything else.",
            "The war in {country} has driven {n2} families from their homes.",
        ),
    ),
    "results": (
        (
            "{firm0} profit falls on weak demand",
            "{firm0} cuts jobs after {nth}-quarter loss of orders",
            "{firm0} misses forecasts",
            "Shares of {firm0} slide after results",
            "{firm0} chief {family0} defends outlook",
        ),
        (
            "{firm0} reported {nth}-quarter net profit of {n1} million euros on {day}, less than forecast.",
            "Revenue fell to {n3} billion euros from a year earlier.",
            "Chief executive {person0} blamed weak demand in {country} and the price of energy.",
            "The company will cut {n2} jobs, most of them at its plant in {town0}.",
            "Shares of {firm0} fell {m} percent in early trading.",
            "The union in {town0} called the plan a declaration of war, said its head, {person1}.",
            "The forecast for the year was lowered for the second time.",
            "Its rival {firm1} had reported a rise in orders a week before.",
            "Finance chief {person2} said that the dividend was safe.",
            '"This is not the bottom," said {person3}, an analyst.',
            "{firm0} makes pumps and valves for the chemical industry.",
            "Orders rose {n0} percent in Asia, the company said on {day}.",
        ),
    ),
    "strike": (
        (
            "Strike stops buses in {town0}",
            "{town0} commuters stranded as drivers walk out",
            "Union and {firm0} far apart",
            "{family0}: we will strike as long as it takes",
            "{town0} counts the cost of strike",
        ),
        (
            "Drivers of the bus company {firm0} in {town0} walked out on {day}, stranding {n2} commuters.",
            "The union demands {n3} percent more pay; the company offers half of that.",
            "Union leader {person0} said that the strike would go on through {next}.",
            "{firm0} manager {person1} called the demand absurd.",
            "Schools in {town0} opened late, and taxis raised their fares.",
            "Talks between the union and {firm0} broke down after {n0} hours.",
            '"I walked for two hours," said {person2}, a nurse at the hospital.',
            "Mayor {person3} offered to mediate.",
            "The last strike of the drivers in {country} was ten years ago.",
            "About {n1} buses stayed in the depots, the company said.",
            "Shops in the centre of {town0} lost a third of their customers.",
            "{family0} told a rally that other cities would join.",
        ),
    ),
    "match": (
        (
            "{town0} beat {town1} in cup semi-final",
            "{family0} sends {town0} into the final",
            "{town1} out after late goal",
            "{family1}: we deserved more",
            "{town0} fans celebrate through the night",
        ),
        (
            "{town0} reached the cup final on {day} with a win over {town1} after extra time.",
            "{person0} scored the winning goal in minute {n0} before {n2} spectators.",
            "{town1} had led through a penalty by {person1}.",
            "Coach {person2} praised his team's patience.",
            "Goalkeeper {person3} of {town1} saved three chances in the first half.",
            '"We deserved more," said {person4}, the coach of {town1}.',
            "Referee decisions were disputed, and a video check took four minutes.",
            "{family0} had joined {town0} from {town2} in January.",
            "In the final in {country}'s national stadium {town0} will meet the holders.",
            "{town0} last won the cup {n1} years ago.",
            "Police in {town0} reported no trouble on {day} night.",
            "{family1} missed a second penalty in extra time.",
        ),
    ),
}
