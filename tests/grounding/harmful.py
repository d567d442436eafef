"""Mutators that change what an English sentence says, each named for what it changes.

A mutator takes a sentence as it stands in an article and gives every sentence that differs from it by one
such change. `IN_CONTEXT` mutators are also given the article's other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

Mutator = Callable[[str], Iterable[str]]
InContext = Callable[[str, Sequence[str]], Iterable[str]]

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_COMPARATORS = (
    "more than|less than|fewer than|at least|at most|up to|as little as|as many as|nearly|almost|about|around|"
    "roughly|some|over|only|just over|largely|probably|likely"
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = "first second third fourth fifth sixth seventh".split()


def each(pattern: str, to: str | Callable[[re.Match[str]], str], text: str) -> list[str]:
    """`text` once for every match of `pattern`, with that match alone replaced."""
    return [text[: m.start()] + (m.expand(to) if isinstance(to, str) else to(m)) + text[m.end() :]
            for m in re.finditer(pattern, text)]  # fmt: skip


def swapped(pairs: str, text: str) -> list[str]:
    """Each word or phrase of "one/other, one/other, …" for its partner, both ways, keeping a first capital."""
    table: dict[str, str] = {}
    for pair in pairs.split(","):
        one, other = (" ".join(side.split()) for side in pair.split("/"))
        table.setdefault(one, other)
        table.setdefault(other, one)
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))

    def partner(found: re.Match[str]) -> str:
        word = found[0]
        other = table.get(word) or table[word[0].lower() + word[1:]]
        return other if word in table else other[0].upper() + other[1:]

    return each(rf"(?<![\w-])(?:{words}|(?:(?i:{words})))(?![\w-])", lambda m: _safe(partner, m), text)


def _safe(partner: Callable[[re.Match[str]], str], found: re.Match[str]) -> str:
    try:
        return partner(found)
    except KeyError:  # in capitals in a way that the table doesn't know: unchanged, and dropped as no mutant
        return found[0]


def names(text: str) -> list[re.Match[str]]:
    """Runs of capitalised words inside the sentence, without weekdays, months and what begins a quotation."""
    found = re.finditer(r"(?<=[a-z,’s] )[A-Z][\w’-]+(?: (?:de )?[A-Z][\w’-]+)*", text)
    return [m for m in found if m[0].split()[0] not in {*_DAYS, *_MONTHS, "I", "Dec", "Jan"}]


# --- figures ----------------------------------------------------------------------------


def figure_raised(text: str) -> list[str]:
    """As in 57 → 58."""
    return each(r"(?<![\w.,:])\d[\d,]*(?![\w.,:]*\d)", lambda m: f"{int(m[0].replace(',', '')) + 1:,}", text)


def figure_digit_dropped(text: str) -> list[str]:
    """As in 1,200 → 1,20."""
    return each(r"\d(?=\d)", "", text)


def figure_digit_doubled(text: str) -> list[str]:
    """As in 57 → 577."""
    return each(r"\d(?!\d)", lambda m: m[0] * 2, text)


def figure_digits_turned(text: str) -> list[str]:
    """As in 57 → 75."""
    return each(r"(\d)(\d)", r"\2\1", text)


def figure_comma_moved(text: str) -> list[str]:
    """As in 1,200 → 12,00; 6.4 → 64."""
    return [*each(r"(\d),(\d)", r"\1\2,", text), *each(r"(\d)\.(\d)", r"\1\2", text)]


def figure_signed(text: str) -> list[str]:
    """As in 20 → -20, and the other way."""
    return [*each(r"(?<= )(?=\d)", "-", text), *each(r"(?<= )-(?=\d)", "", text)]


def figure_word_changed(text: str) -> list[str]:
    """As in two → three."""
    table = ",".join(f"{a}/{b}" for a, b in zip(_NUMBERS[::2], _NUMBERS[1::2], strict=True))
    return swapped(f"{table}, once/twice, single/second, hundred/thousand, million/billion", text)


def figure_spelt_wrong(text: str) -> list[str]:
    """As in six → 7, 8 → seven."""
    spelt = [t for n, word in enumerate(_NUMBERS, 1) for t in each(rf"\b{word}\b", str(n + 1), text)]
    return spelt + [t for n, word in enumerate(_NUMBERS[1:], 1) for t in each(rf"(?<= ){n}(?= )", word, text)]


def fraction_changed(text: str) -> list[str]:
    """As in half → third."""
    return swapped("a third/a quarter, half a million/a million, two thirds/three quarters, half/third", text)


def dozens_changed(text: str) -> list[str]:
    """As in dozens → hundreds."""
    return swapped("dozens/hundreds, a dozen/a hundred, several dozen/a dozen, tens of/hundreds of", text)


def ordinal_changed(text: str) -> list[str]:
    """As in first → second, 22nd → 23rd."""
    table = ",".join(f"{a}/{b}" for a, b in pairwise(_ORDINALS))
    return swapped(f"{table}, 22nd/23rd, 18th/19th, 10th/11th, last/next", text)


def percent_changed(text: str) -> list[str]:
    """As in 12 percent → 12 percentage points, 12 people."""
    return [*each(r" percent\b", " percentage points", text), *each(r" percent\b", " people", text)]


def figures_exchanged(text: str) -> list[str]:
    """As in 57 killed and 1,200 injured → 1,200 killed and 57 injured."""
    found = list(re.finditer(r"(?<![\w.,:])\d[\d.,]*(?<!\D)(?![\w:])", text))
    return [_exchanged(text, a, b) for a, b in pairwise(found) if a[0] != b[0]]


def unit_changed(text: str) -> list[str]:
    """As in kilometres → miles."""
    table = (
        "kilometres/miles, metres/feet, weeks/months, hours/minutes, days/weeks, seconds/minutes, tonnes/tons"
    )
    return swapped(
        f"{table}, year/month, euros/dollars, pounds/kroner, p.m./a.m., pm/am, millimetres/inches", text
    )


def date_changed(text: str) -> list[str]:
    """As in Monday → Tuesday, June → July."""
    days = ",".join(f"{a}/{b}" for a, b in zip(_DAYS, _DAYS[1:] + _DAYS[:1], strict=True))
    months = ",".join(f"{a}/{b}" for a, b in zip(_MONTHS, _MONTHS[1:] + _MONTHS[:1], strict=True))
    return swapped(
        f"{days}, {months}, Dec./Nov., Jan./Feb., midnight/noon, morning/evening, spring/autumn", text
    )


# --- small words ------------------------------------------------------------------------


def comparator_dropped(text: str) -> list[str]:
    """As in more than 57 → 57."""
    return each(rf"\b(?i:{_COMPARATORS}) ", "", text)


def comparator_added(text: str) -> list[str]:
    """As in 57 → at least 57."""
    return [t for c in ("at least ", "up to ", "nearly ") for t in each(r"(?<= )(?=\d)", c, text)]


def comparator_changed(text: str) -> list[str]:
    """As in more than → less than."""
    table = "more than/less than, at least/at most, nearly/over, about/exactly, up to/at least, fewer/more"
    return swapped(
        f"{table}, almost/more than, roughly/precisely, only/at least, below/above, under/over", text
    )


def negation_dropped(text: str) -> list[str]:
    """As in did not reach → did reach."""
    return each(r"\b(?i:not|never|no|neither|nor|any|without|none of|nobody|cannot|few|yet) ", "", text)


def negation_softened(text: str) -> list[str]:
    """As in never → rarely, no → few."""
    return swapped(
        "never/rarely, no/few, not/hardly, nobody/somebody, none/some, neither/either, cannot/can", text
    )


def negation_added(text: str) -> list[str]:
    """As in is → is not."""
    return each(r"\b(?:is|are|was|were|will|can|could|may|has|have|had|should|would|might|must)\b(?! not)",
                r"\g<0> not", text)  # fmt: skip


def negation_contracted(text: str) -> list[str]:
    """As in is → isn't."""
    return each(r"\b(?:is|are|was|were|has|have|could|should|would)\b(?! not)", r"\g<0>n't", text)


def negation_moved(text: str) -> list[str]:
    """As in did not → not did."""
    return each(r"\b(\w+) (not|never)\b", r"\2 \1", text)


def quantifier_changed(text: str) -> list[str]:
    """As in all → some."""
    table = (
        "all/some, any/every, both/neither, many/few, most/some, each/one, everything/something, several/many"
    )
    return swapped(f"{table}, half/all, others/all, anyone/everyone, much/little, every one/none", text)


def modal_changed(text: str) -> list[str]:
    """As in will → may."""
    return swapped("will/may, could/would, should/might, must/can, expected/required, likely/unlikely", text)


def modal_dropped(text: str) -> list[str]:
    """As in may lose → lose."""
    return each(
        r"\b(?:will|may|might|could|would|should|must|can|expects? to|is expected to|hopes to) ", "", text
    )


def condition_dropped(text: str) -> list[str]:
    """As in If the talks fail, … → the talks fail, …."""
    return each(r"\b(?i:if|unless|until|whether|although|once|even if|because|when) ", "", text)


def condition_changed(text: str) -> list[str]:
    """As in if → when."""
    return swapped("if/when, unless/if, until/after, before/after, because/although, while/because", text)


def preposition_changed(text: str) -> list[str]:
    """As in from → to."""
    return swapped(
        "from/to, before/after, with/without, in/near, and/or, by/against, for/against, of/on", text
    )


def pronoun_changed(text: str) -> list[str]:
    """As in he → she."""
    return swapped("he/she, his/her, they/we, him/her, their/our, it/he, who/which, I/you, us/them", text)


# --- verbs and other words --------------------------------------------------------------


def tense_changed(text: str) -> list[str]:
    """As in said → says."""
    table = (
        "said/says, is/was, are/were, has/had, have/had, did/does, told/tells, warned/warns, blamed/blames"
    )
    table += ", denied/denies, expects/expected, will be/was, fell/falls, believes/believed, refused/refuses"
    return swapped(f"{table}, accused/accuses, hopes/hoped, insists/insisted, opens/opened, gave/gives", text)


def voice_changed(text: str) -> list[str]:
    """As in was told → told."""
    return each(r"\b(?:was|were|been|be|is|are) (?=\w+(?:ed|en|nt|ut|ld|st)\b)", "", text)


def antonym_put(text: str) -> list[str]:
    """As in killed → injured."""
    table = (
        "killed/injured, open/closed, safe/unsafe, rejected/accepted, found/lost, fell/rose, guilty/innocent"
    )
    table += (
        ", approve/reject, win/lose, won/lost, praised/blamed, raised/lowered, late/early, lowest/highest"
    )
    table += ", supports/opposes, opposes/backs, agreed/refused, signed/rejected, entered/left, alive/dead"
    table += ", requested/refused, border/coast, support/opposition, diplomatic/military, began/ended"
    return swapped(
        f"{table}, arrested/released, longer/shorter, gained/lost, largest/smallest, denied/admitted", text
    )


def prefix_changed(text: str) -> list[str]:
    """As in safe → unsafe, de-escalation → escalation."""
    table = "de-escalating/escalating, de-escalation/escalation, unhurt/hurt, affordable/unaffordable, fair/unfair"
    return swapped(f"{table}, reopen/open, rebuilt/built, resume/assume, misled/led, outgoing/incoming", text)


def name_misspelt(text: str) -> list[str]:
    """As in Petrov → Petrova."""
    return [text[: m.end()] + "a" + text[m.end() :] for m in names(text)]


def name_changed(text: str) -> list[str]:
    """As in Petrov → Radev."""
    return [text[: m.start()] + re.sub(r"[\w’-]+$", "Radev", m[0]) + text[m.end() :] for m in names(text)]


def name_dropped(text: str) -> list[str]:
    """As in President Biden and Putin → President and Putin."""
    return [
        text[: m.start()] + text[m.end() + 1 :] for m in names(text) if text[m.end() : m.end() + 1] == " "
    ]


def names_exchanged(text: str) -> list[str]:
    """As in Sofia warned Ankara → Ankara warned Sofia."""
    first = re.match(r"[“\"]?([A-Z][\w-]+)(?= [a-z])", text)
    found = [*([first] if first else []), *names(text)]
    return [_exchanged(text, a, b) for a, b in pairwise(found) if a[0] != b[0]]


def _exchanged(text: str, a: re.Match[str], b: re.Match[str]) -> str:
    return text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]


def word_dropped(text: str) -> list[str]:
    """Any word of five letters or more inside left out."""
    return each(r"(?<=[a-z] )[a-z]{5,}(?:ed|ly|al|y|nt|ous)? (?=[a-z])", "", text)


def words_turned(text: str) -> list[str]:
    """Two neighbours in the other order."""
    return each(r"\b([a-z]{4,}) ([a-z]{4,})\b", r"\2 \1", text)


def word_invented(text: str) -> list[str]:
    """As in people → secret people."""
    return each(r"(?<=[a-z] )(?=[a-z]{5,} (?:of|in|on|to|for|from|by|with)\b)", "secret ", text)


# --- cuts, commas, brackets -------------------------------------------------------------


def attribution_dropped(text: str) -> list[str]:
    """As in The dam is safe, officials said, and … → The dam is safe, and …."""
    inside = each(r", (?:according to|\w+ (?:said|told|reported|added))[^,.]*,(?= [a-z])", "", text)
    saying = each(
        r"\b(?:[Ss]ome )?[\w ]{2,20} (?:said|say|says|believe|believes|think|insists) (?=[a-z“])", "", text
    )
    return inside + [t for t in saying if len(t.split()) > 3]


def attribution_turned(text: str) -> list[str]:
    """As in Petrov said the mayor lied → Petrov, said the mayor, lied."""
    return each(r"\b(said|believes?|insists|denied|told) (the \w+|she|he|it|they)\b", r", \1 \2,", text)


def cut_over_not(text: str) -> list[str]:
    """As in did not reach → did … reach, did […] reach, did - reach."""
    cuts = (" … ", " ... ", " […] ", " [...] ", " (…) ", " - ", ", ")
    return [t for cut in cuts for t in each(r" (?:not|never|no) ", cut, text)]


def cut_over_small_word(text: str) -> list[str]:
    """As in may lose → … lose; more than 90 → … 90."""
    words = r"may|might|could|would|if|unless|until|when|least|more than|nearly|almost|about|up to|said|says"
    return each(rf"(?<=[a-z,] )(?:{words}|according to [A-Z]\w+)(?= [a-z\d]+ [a-z\d])", "…", text)


def negation_bracketed(text: str) -> list[str]:
    """As in will → will [not]."""
    return each(r"\b(?:is|was|were|will|has|had|would|may|did)\b(?! not)", r"\g<0> [not]", text)


def figure_bracketed(text: str) -> list[str]:
    """As in people → [900] people."""
    return each(
        r"(?<=[a-z] )(?=(?:people|troops|members|patients|villages|homes|leaders|talks)\b)", "[900] ", text
    )


def question_made(text: str) -> list[str]:
    """As in It is safe. → Is it safe? Also the statement with a question mark."""
    turned = each(r"^(\w+) (is|was|will|has|did) (.+?)[.”\"]*$", r"\2 \1 \3?", text)
    return turned + ([text.rstrip(".") + "?"] if text.endswith(".") else [])


def sentence_halved(text: str) -> list[str]:
    """As in A, and B → A. B: a full stop put where the article has a comma."""
    return each(r", (?=[a-z]{2,} [a-z]{2,} )", ". ", text)


# --- with the rest of the article --------------------------------------------------------


def spliced(text: str, others: Sequence[str]) -> list[str]:
    """The sentence and the third after it as one, with each sort of glue."""
    if text not in others or others.index(text) + 3 >= len(others):
        return []
    one, other = text.rstrip('.”"'), others[others.index(text) + 3]
    return [one + glue + other for glue in (" ", ", ", ". ", " and ", "; ", " - ", "\n")]


def half_spliced(text: str, others: Sequence[str]) -> list[str]:
    """The beginning of this sentence and the end of the next but one."""
    at = others.index(text) if text in others else len(others)
    if at + 2 >= len(others):
        return []
    ours, theirs = text.split(), others[at + 2].split()
    head, tail = " ".join(ours[: len(ours) // 2]), " ".join(theirs[len(theirs) // 2 :])
    return [f"{head}{glue}{tail}" for glue in (" ", ", ", " … ", " [...] ")]


def subject_grafted(text: str, others: Sequence[str]) -> list[str]:
    """The subject of this sentence before what another sentence says of its own."""
    subject = re.match(
        r"(?:The |Its? |His |Her )?[A-Z]?\w+(?: [A-Z]\w+)?(?= [a-z]+ed\b| was| will| has)", text
    )
    if not subject:
        return []
    rest = [m for other in others if other != text
            for m in [re.match(r"(?:The )?\w+ ((?:was|will|has|\w+ed) .+)", other)] if m]  # fmt: skip
    return [f"{subject[0]} {m[1]}" for m in rest[:4]]


HARMFUL: tuple[Mutator, ...] = (
    figure_raised,
    figure_digit_dropped,
    figure_digit_doubled,
    figure_digits_turned,
    figure_comma_moved,
    figure_signed,
    figure_word_changed,
    figure_spelt_wrong,
    fraction_changed,
    dozens_changed,
    ordinal_changed,
    percent_changed,
    figures_exchanged,
    unit_changed,
    date_changed,
    comparator_dropped,
    comparator_added,
    comparator_changed,
    negation_dropped,
    negation_softened,
    negation_added,
    negation_contracted,
    negation_moved,
    quantifier_changed,
    modal_changed,
    modal_dropped,
    condition_dropped,
    condition_changed,
    preposition_changed,
    pronoun_changed,
    tense_changed,
    voice_changed,
    antonym_put,
    prefix_changed,
    name_misspelt,
    name_changed,
    name_dropped,
    names_exchanged,
    word_dropped,
    words_turned,
    word_invented,
    attribution_dropped,
    attribution_turned,
    cut_over_not,
    cut_over_small_word,
    negation_bracketed,
    figure_bracketed,
    question_made,
    sentence_halved,
)
IN_CONTEXT: tuple[InContext, ...] = (spliced, half_spliced, subject_grafted)
