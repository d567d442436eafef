"""Modality: whether something happened, is to come, may be, is asked for or is denied.

`compare` relates two modalities of one event; `read` finds the modality of an English
sentence for an engine that has no model. Its cues, of which the first in the sentence
decides (a main clause comes before what it governs):

- denied: denied, denies, denying (but not "denied entry": a refusal), rejected or dismissed a
  claim, report, allegation or accusation; "no plans to";
- demanded: demand, urge, insist that, call for, call on, seek a/an/the;
- possible: could, may, might, possibly, perhaps, consider, weigh, mull, threaten to, "would" in a sentence
  with if, unless, should or warn;
- expected: expect, anticipate, forecast, predict, likely, set to, poised, hope to;
- scheduled: scheduled, slated, due to, due on, set for; "will" or "to be held" with a day or a month;
- planned: plan, intend, aim to, prepare to, agree to, about to, going to, will, shall, 'll, would,
  "is/are to" before a verb;
- otherwise: happened.

"The scheduled call", "his planned visit", "the upcoming talks" at the front decide only when
nothing else does. Words inside quotation marks are the speaker's, not the sentence's: they count
only when no cue stands outside and more words are inside than out.
"""

from __future__ import annotations

import re

from summarizer.records import Modality
from summarizer.text.memo import by_text
from summarizer.values.base import Verdict

#: From least to most certain; `demanded` and `denied` stand outside.
_FIRMNESS: tuple[Modality, ...] = ("possible", "expected", "planned", "scheduled", "happened")

#: A planned thing named this early, in characters, is what the sentence is about.
_SUBJECT = 40
#: Sentences are cut here, in characters.
_LONGEST = 2000

_QUOTED = re.compile(r"[\"“”][^\"“”]*[\"“”]?")
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September"
    r"|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|May \d|tomorrow)"
)
_ATTRIBUTIVE = re.compile(r"\b(?:the|an?|his|her|their|its|'s) (planned|scheduled|upcoming)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|unless|should|were to|warn(?:ed|s|ing)?|threaten(?:ed|s|ing)?)\b", re.IGNORECASE
)

_REPORT = (
    r"(?:the |any |all |those |these )?(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?)"
)
_CUES: tuple[tuple[Modality, str], ...] = (
    (
        "denied",
        r"den(?:ied|ies|ying)\b(?! (?:\w+ ){0,2}(?:entry|access|bail|parole|"
        r"permission|membership|visas?|asylum))"
        rf"|(?:reject|dismiss)(?:ed|es|s|ing)? {_REPORT}|refut(?:ed|es|ing)|no plans? to",
    ),
    (
        "demanded",
        r"demand(?:ed|s|ing)?|urg(?:ed|es|ing)|insist(?:ed|s|ing)? (?:that|on)"
        r"|(?:called|calls|calling) for|(?:called|calling) on (?:\w+ ){1,4}to\b|(?:seeks?|sought|seeking) (?:an?|the)",
    ),
    (
        "possible",
        r"could|might|may(?! \d)|possibly|perhaps|consider(?:ed|s|ing)|weigh(?:s|ing)|mull(?:s|ed|ing)"
        r"|threaten(?:s|ed|ing)? to",
    ),
    (
        "expected",
        r"(?:is|are|was|were|be|been|widely) expected|expect(?:s|ed)?|anticipat(?:es|ed)|forecast(?:s|ed)?"
        r"|predict(?:s|ed)?|likely|set to|poised|hop(?:es|ed|ing) to",
    ),
    ("scheduled", r"scheduled|slated|due (?:to|on|in|at)|set for|(?:will|to) be held"),
    (
        "planned",
        r"plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)? to|prepar(?:es|ed|ing) to"
        r"|agree(?:s|d)? to|about to|going to|will|shall|would|(?:is|are) to (?=[a-z])",
    ),
)
#: One alternative a class; written in lower case, and "May" the month is not "may".
_ANY = re.compile(
    r"\b(?:" + "|".join(rf"(?P<{mood}>(?:{cue})\b)" for mood, cue in _CUES) + r")|(?P<short>'ll\b)"
)


def compare(a: Modality, b: Modality) -> Verdict:
    """Relate two modalities of one event; symmetric but for `refines` / `refined_by`.

    What was to come and then happened is `superseded`; the firmer of two forecasts refines the
    other, but a mere possibility against a plan `differs`; denied against happened `contradicts`.
    """
    if a == b:
        return Verdict("same", "modality.same", f"Both sources have it as {a}.")
    pair = {a, b}
    if pair == {"denied", "happened"}:
        return Verdict(
            "contradicts", "modality.denied", "One source has it as happened, the other as denied."
        )
    if pair & {"denied", "demanded"}:
        why = f"What is {min(pair & {'denied', 'demanded'})} can't be held against what is {_other(pair)}."
        return Verdict("not_comparable", "modality.unlike", why)
    if "happened" in pair:
        earlier = _other(pair | {"happened"}, "happened")
        why = f"One source has it as {earlier}, the other as happened since."
        return Verdict("superseded", "modality.superseded", why)
    return _forecasts(a, b)


def _other(pair: set[Modality], but: str | None = None) -> str:
    """Pick the last in the alphabet of a pair, or the one that is not `but`."""
    return max(mood for mood in pair if mood != but)


def _forecasts(a: Modality, b: Modality) -> Verdict:
    low, high = sorted((a, b), key=_FIRMNESS.index)
    if low == "possible" and high != "expected":
        return Verdict(
            "differs", "modality.possible", f"One source has it as {high}, the other as merely possible."
        )
    verdict = Verdict("refines", "modality.firmer", f"One source has it as {high}, the other only as {low}.")
    return verdict if a == high else verdict.turned()


@by_text
def read(sentence: str) -> Modality:
    """Find the modality of an English sentence by the cues above. Never raises; 2,000 characters are read."""
    text = sentence[:_LONGEST].replace("’", "'")
    outside = _QUOTED.sub(" ", text)
    found = _cued(outside)
    if found is None and len(text.split()) > 2 * len(outside.split()):
        found = _cued(" ".join(_QUOTED.findall(text)).replace('"', " "))
    return found or "happened"


def _cued(text: str) -> Modality | None:
    """Find the modality of the first cue in `text`, or of something planned that it mentions."""
    plain = _ATTRIBUTIVE.sub(" ", text).strip()
    first = _ANY.search(plain[:1].lower() + plain[1:])
    if first is None:
        mentioned = _ATTRIBUTIVE.search(text[:_SUBJECT])
        if mentioned is None:
            return None
        return "scheduled" if mentioned[1].lower() == "scheduled" else "planned"
    found = first.lastgroup or ""
    if found in ("short", "planned"):
        return _coming(first.group().lower(), text)
    return next(mood for mood, _ in _CUES if mood == found)


def _coming(cue: str, text: str) -> Modality:
    if cue == "would" and _CONDITION.search(text):
        return "possible"
    return "scheduled" if cue in ("will", "'ll", "shall") and _DAY.search(text) else "planned"
