"""Wordings of a quantity that no digit shows, written with digits: "no one" → "0 people", "half an hour" → "0.5 hour".

For an answer only, never for running text: there "no one" and "a single" are mostly no count at all. The comparator
before ("more than an hour") stays where it is, so that what follows reads it as usual.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from summarizer.text.lexicon import word_set
from summarizer.values.late import late
from summarizer.values.tokens import TENS, UNITS, small_number

_UNIT = (
    "minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries|fortnight|miles?|"
    "kilomet(?:re|er)s?|met(?:re|er)s?|km|inch(?:es)?|foot|yards?|acres?|hectares?|pounds?|ounces?|tons?|tonnes?|"
    "lit(?:re|er)s?|gallons?|pints?|quarts?|kilos?|kilograms?|degrees?"
)
_SHARE = "(?:percentage )?points?|percent|per cent|%"
_PARTS = {"half": ".5", "quarter": ".25", "third": ".3333", "three quarter": ".75", "two third": ".6667"}
_VULGAR = {"½": ".5", "¼": ".25", "¾": ".75", "⅓": ".3333", "⅔": ".6667", "⅛": ".125"}
#: Words for so many persons or things together (Merriam-Webster, s. vv.).
_GROUPS = {
    "pair": 2,
    "duo": 2,
    "trio": 3,
    "threesome": 3,
    "quartet": 4,
    "foursome": 4,
    "quintet": 5,
    "sextet": 6,
}
#: Thousands grouped by spaces (SI brochure, 5.4.4), and a range of thousands told once.
_SPACED = late(r"(?<![\d.,/:-])[1-9]\d{0,2}(?: \d{3}){1,4}(?![\d.,:/-]|[ ]\d)")
_THOUSANDS = late(r"(?<![\w.,/-])([1-9]\d{0,2})-([1-9]\d{0,2}),000\b(?!,)")
_EVEN_CHANCE = late(r"\b(?:50[-/ ]50|fifty-fifty) (?=chance|odds|probability|likelihood)")
_TIMES = {"once": "1 time", "twice": "2 times", "thrice": "3 times"}
#: After "no", these say that nothing is known, or that nothing is new, not that there is none.
_UNKNOWN = word_set(
    """detail figure number report sign plan comment estimate change word indication record data statistic
    specific result answer name doubt update term limit clue condition restriction les other stat thank
    suggestion immediate more fewer longer evidence information new idea way claim reason proof"""
)
_VERBS = word_set("has was does as its his hers ours yes")
_PLURALS = word_set("people men women children aircraft troops police staff")
#: Words that may stand before "an hour" in an answer.
_LEADS = (
    "more|less|than|at|least|most|about|around|roughly|approximately|nearly|almost|over|under|just|only|up|to|some|"
    "for|within|in|after|well|close|barely|no|longer|exactly|half"
)
_TAILS = (
    r"(?= (?:of|long|in|for|"
    r"after|before|later|and|or|on|at|away|from|wide|deep|high|tall|old|behind|ahead|earlier|to|by|with)\b|$|[,.;])"
)

_NTH_WORDS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TENTHS = {f"{ten[:-1]}ieth": value for ten, value in TENS.items()}
_FEET = late(
    r"(?<![\w.])([4-8])(?:' ?|[- ]foot[- ]|ft ?)(\d{1,2})(?: ?(?:\"|''|in\b|inch(?:es)?\b)|(?![\w.,]))"
)
_WORDS = tuple(UNITS)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_ODDS = late(
    r"^((?:about |around |nearly |almost |roughly |"
    r"more than |over |fewer than |less than |at least |some |an estimated )?)"
    r"([a-z]{3,5}|\d{1,2}) in (?:a |every )?(\d{1,3}(?:,\d{3})+|\d{1,6}|[a-z]{3,8})(?![\w,.-])"
    rf"(?! (?:{_UNIT}|seconds?|million|billion|places|cities|games|countries|areas)\b)((?: [a-z]+){{0,4}})$"
)
#: "One a second", "one per minute".
_ONE_PER = late(r"^one(?= (?:an?|per|every) (?:second|minute|hour|day|week|month|year)\b)")
_EXACTLY_ONE = late(r"^(?:exactly|just|only|precisely) one$")
_ONE_OF = late(r"^(?:only |just )?one of (?:the|its|their|his|her|those) (\d{1,4}|[a-z]+)\b")
_MIXED = late(r"(?<![\d/.,])(\d{1,4})(?:[ -](\d)/(\d)(?![\d/])| ?([½¼¾⅓⅔⅛]))")
_BARE_VULGAR = late("|".join(_VULGAR))
_AND_PART = late(rf"\b(?:an?|one) ({_UNIT}) and an? (half|quarter)\b")
_PART = late(
    rf"(?<!and )(?<!and a )\b(?:(?:an?|one)[ -])?(half|three[ -]quarter|quarter)s?"
    rf"(?:[ -]of)?[ -](?:an? |one |1 )?({_UNIT}|{_SHARE})(?![\w-])"
)
_THIRD = late(rf"\b(?:a|one|two)[ -](third)s? of an? ({_UNIT}|{_SHARE})(?![\w-])")
_SCALE_AND_HALF = late(r"\ba (million|billion|trillion|thousand|hundred|dozen) and a half\b")
#: "A fortnight's suspension", "two weeks' notice", "a week-long strike", "a yearlong ban".
_POSSESSED = late(
    r"\b(minute|hour|day|night|week|fortnight|month|year|decade)(?:'s|s')(?= [a-z])|"
    r"\b(hour|day|week|month|year|decade)-?long\b"
)
_NUMBER = rf"\d{{1,3}}|{'|'.join(UNITS)}"
_TOPS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_NTHS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
#: "Three quarters of a million", "two thirds full".
_OF_SCALE = late(
    rf"\b(a|one|two|three|four)[ -]({'|'.join(_NTHS)})s?(?: of an? (million|billion|trillion|thousand)\b|"
    r" (?=full\b|empty\b|complete\b|finished\b|contained\b|vaccinated\b|owned\b))"
)
#: "One and a quarter million", "two and three-quarter hours".
_AND_NTH = late(rf"\b({_NUMBER}) and (?:an? (third|quarter)|three[- ](quarter)s?)(?= [a-z])")
_SCALE_AND_NTH = late(r"\ba (million|billion|trillion) and a quarter\b")
_STONES = late(r"\b(\d{1,2}) ?st(?:one)?,? (\d{1,2}) ?(?:lbs?|pounds?)\b")
_JOB_CUTS = late(r"\bjob (?:cuts|losses)\b")
_A_SCORE = late(r"\ba score of (?=[a-z]+s\b|people\b|men\b|women\b|children\b)")
_ONE_IN = late(rf"^(one|two|three|\d) [a-z]+ in (?:every )?({_NUMBER})$")
_ORDINAL = late(rf"\b({'|'.join(TENS)})-({'|'.join(_NTH_WORDS)})\b|\b({'|'.join(_TENTHS)})\b")
_ONE_UNIT = late(rf"^((?:(?:{_LEADS}) ){{0,5}})an? ({_UNIT}){_TAILS}")
_NOBODY = late(r"^(?:no[ -]one|nobody|not one person|not a single person)\b")
_NONE = late(
    r"^(?:none|not one|not a single(?: one)?|nil)\b(?: of)?(?: (?:the|its|their|his|her|those)\b)?(?: \d+\b)?"
)
_SINGLE = late(
    r"^(?:(?:the|his|her|its|their|our|my) only|(?:(?:the|an?|just a|only a|one|his|her) )?"
    r"(?:sole|lone|single|solitary)|(?:[a-z]+ ){0,3}?(?:by|with|of|only|just|from) (?:a|one) (?:lone|single|solitary)) "
    r"([a-z]+)(?: ([a-z]+))?"
)
_NOT_ONE = word_set(
    "one biggest largest most greatest worst highest best deadliest ones way reason thing person's"
)
_GROUP = late(rf"^(?:the |both |a |another )?({'|'.join(_GROUPS)})(?: of\b|$)")
_TIMES_WORD = late(
    r"\b(twice|thrice)(?![-\w])(?! (?:as|the|that|what|more|over)\b)|\b(once)(?=$| (?:an?|every|per) )"
)
_BOTH = late(r"^both(?: of)?(?: the| his| her| their| its)? (?=[a-z]+s\b|men\b|women\b|people\b|children\b)")
_BELOW_ZERO = late(
    r"(?<![\w.,-])(\d+(?:\.\d+)?)((?: ?°| degrees?)?(?: ?(?:celsius|fahrenheit|centigrade|c|f))?) below(?: zero)?$"
)
_YEAR = late(r"^(?:in |the year )?(1[1-9]|20)(\d\d)$")


def written_out(text: str) -> str:
    """Return the answer `text` (lower-case, single spaces) with such wordings in digits, else as it is."""
    for rule in _RULES:
        text = rule(text)
    return text


def regrouped(text: str) -> str:
    """Return `text` with figures grouped as the scanner reads them: "10 000" → "10,000", "5-6,000" → "5,000-6,000";
    and "a fifty-fifty chance" as the share that it is.
    """
    if " " in text:
        text = _SPACED.sub(lambda hit: hit.group().replace(" ", ","), text)
    if "000" in text and "-" in text:
        text = _THOUSANDS.sub(_thousands, text)
    return _EVEN_CHANCE.sub("50 percent ", text) if "50" in text or "fifty" in text else text


def _thousands(hit: re.Match[str]) -> str:
    low, high = hit.groups()
    return f"{low},000-{high},000" if int(low) < int(high) else hit.group()


def _joined(text: str) -> str:
    """Hyphens between number words, feet and inches in one, odds in digits."""
    if "-" in text:
        text = text.replace("-and-a-half", " and a half").replace("-to-", " to ")
    text = _POSSESSED.sub(lambda hit: f"{hit.group(1) or hit.group(2)} long", text)
    text = _STONES.sub(lambda hit: f"{14 * int(hit.group(1)) + int(hit.group(2))} pounds", text)
    text = _JOB_CUTS.sub("jobs cut", text) if "job " in text else text
    text = _ORDINAL.sub(_ordinal, _A_SCORE.sub("20 ", text))
    text = _ONE_IN.sub(r"\1 in \2", text)
    text = _FEET.sub(r"\1 feet \2 inches", text)
    return _ODDS.sub(_odds, text)


def _ordinal(hit: re.Match[str]) -> str:
    """ "Twenty-seventh" is 27th."""
    ten, unit, tenth = hit.groups()
    return f"{_TENTHS[tenth]}th" if tenth else f"{TENS[ten] + 1 + _NTH_WORDS.index(unit)}th"


def _odds(hit: re.Match[str]) -> str:
    """ "4 in 10" is a share; "4 in 10 days" is not."""
    top = small_number(hit.group(2))
    bottom = _SCALES.get(hit.group(3)) or (
        small_number(hit.group(3).replace(",", "")) if hit.group(3) else None
    )
    if bottom is None and hit.group(3).replace(",", "").isdigit():
        bottom = int(hit.group(3).replace(",", ""))
    if top is None or not bottom or top >= bottom:
        return hit.group()
    if bottom <= 100:  # a fraction, which is a round figure: "four in 10"
        return f"{hit.group(1)}{_WORDS[top]} in {bottom}{hit.group(4)}" if top < len(_WORDS) else hit.group()
    share = f"{Decimal(100 * top) / bottom:.6f}".rstrip("0").rstrip(".")
    return f"{hit.group(1)}{share} percent{hit.group(4)}"


def _fractions(text: str) -> str:
    text = _MIXED.sub(_mixed, text)
    return _BARE_VULGAR.sub(lambda hit: f"0{_VULGAR[hit.group()]}", text)


def _mixed(hit: re.Match[str]) -> str:
    whole, top, bottom, sign = hit.groups()
    if sign:
        return whole + _VULGAR[sign]
    if int(top) >= int(bottom) or top == "0":
        return hit.group()
    return whole + f"{int(top) / int(bottom):.4f}"[1:].rstrip("0")


def _parts(text: str) -> str:
    if not any(hint in text for hint in ("a ", "an ", "half", "quarter", "third", "one ")):
        return text
    text = _OF_SCALE.sub(_of_scale, text)
    text = _SCALE_AND_NTH.sub(r"1.25 \1", text)
    text = _AND_NTH.sub(_and_nth, text)
    text = _AND_PART.sub(lambda hit: f"1{_PARTS[hit.group(2)]} {hit.group(1)}", text)
    text = _SCALE_AND_HALF.sub(r"1.5 \1", text)
    text = _PART.sub(_part, text)
    text = _THIRD.sub(_part, text)
    return _ONE_UNIT.sub(r"\g<1>1 \2", text)


def _of_scale(hit: re.Match[str]) -> str:
    top, nth, scale = hit.groups()
    part = _TOPS[top] / _NTHS[nth]
    if part >= 1 or (scale and nth == "quarter"):  # a round word, which `fractions` reads
        return hit.group()
    return f"{part:.4f} {scale}" if scale else f"{100 * part:.0f} percent "


def _and_nth(hit: re.Match[str]) -> str:
    whole, nth, _ = hit.groups()
    part = {"third": ".3333", "quarter": ".25"}.get(nth or "", ".75")
    return f"{small_number(whole)}{part}"


def _part(hit: re.Match[str]) -> str:
    """A part of a "point" is one of a percentage point: interest rates and shares of a vote move by those."""
    part, unit = hit.group(1).replace("-", " "), hit.group(2)
    if part == "third" and hit.group().startswith("two"):
        part = "two third"
    return f"0{_PARTS[part]} {'percentage point' if unit.startswith('point') else unit}"


def _zero(text: str) -> str:
    if _NOBODY.match(text):
        return _NOBODY.sub("0 people", text)
    if _NONE.match(text) and " other" not in text:
        return _NONE.sub("0", text)
    words = text.split(" ", 4)
    if words[0] not in ("no", "zero") or any(word.removesuffix("s") in _UNKNOWN for word in words[1:3]):
        return text
    return f"0 {text.split(' ', 1)[1]}" if any(_plural(word) for word in words[1:3]) else text


def _plural(noun: str) -> bool:
    return noun in _PLURALS or (
        noun not in _VERBS and noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    )


def _one(text: str) -> str:
    """ "The only survivor" is one; "the only survivors" are not, and "the single largest" counts nothing."""
    text = _ONE_PER.sub("1", text)
    if _EXACTLY_ONE.match(text):
        return "1"
    hit = _ONE_OF.match(text)
    if hit is not None and small_number(hit.group(1)) is not None:
        return f"1{text[hit.end() :]}"
    hit = _SINGLE.match(text)
    if hit is None:
        return text
    nouns = [noun for noun in hit.groups() if noun]
    if any(_plural(noun) for noun in nouns) or nouns[0] in _NOT_ONE or small_number(nouns[0]) is not None:
        return text
    return f"1 {text[hit.start(1) :]}"


def _groups(text: str) -> str:
    if text == "scores":
        return "scores of"
    text = _GROUP.sub(lambda hit: str(_GROUPS[hit.group(1)]), text)
    text = _BOTH.sub("2 ", text)
    if "ce" not in text:
        return text
    return _TIMES_WORD.sub(lambda hit: _TIMES[hit.group(1) or hit.group(2)], text)


def _below_zero(hit: re.Match[str]) -> str:
    unit = {"c": " degrees celsius", "f": " degrees fahrenheit"}.get(hit.group(2).strip(" °"))
    return f"minus {hit.group(1)}{unit or hit.group(2)}"


def _marks(text: str) -> str:
    """Degrees below zero, and a year that answers a question for a figure (with a comma, no date)."""
    if " below" in text:
        text = _BELOW_ZERO.sub(_below_zero, text)
    return _YEAR.sub(lambda hit: f"{hit.group(1)[0]},{hit.group(1)[1]}{hit.group(2)}", text)


_RULES: tuple[Callable[[str], str], ...] = (_joined, _fractions, _parts, _zero, _one, _groups, _marks)
