"""Which language a text is in: by script where the script decides, else by its commonest words.

Small on purpose. It tells the major European languages and Indonesian, Malay being read as
Indonesian, by function words that are frequent in one and rare in the others; and those
whose script is their own. It answers None rather than guess: on short texts, on mixed ones,
and on languages it doesn't know. Published detectors take 0.6 to 8 seconds to load.
"""

from __future__ import annotations

import re
from collections import Counter

#: Function words that make up a large share of running text, chosen to overlap little between languages.
_PROFILES = {
    "en": "the of and to in that is was for on with as at by from has have had will be are said were an"
    " been which who",
    "fr": "le la les des du et une dans pour qui est sur par avec pas au aux ce cette sont été plus selon"
    " ont ses",
    "de": "der die das und den von ist mit dem ein eine nicht für auf im des sich auch werden wurde sei"
    " bei nach zu aus",
    "es": "el la los las del y en una por con para que se su como más fue ha pero sobre según este entre"
    " también al",
    "it": "il di che la per un una è del della con non sono le gli dei nel alla da ha più anche stato"
    " delle si come",
    "pt": "o os as do da dos das em um uma para com não que por foi mais no na ao pela pelo são também"
    " segundo e",
    "nl": "de het een van en is dat op te zijn met voor niet die aan door er ook naar bij wordt heeft werd"
    " uit om",
    "sv": "och att det som en på är av för med den till har inte ett om från de var vid enligt efter kan",
    "da": "og det at en til af er på for med som den der de ikke har et var fra efter ved blev være hun",
    "no": "og det som en til av er på for med den har ikke de et om fra ved ble etter å være han hun",
    "fi": "ja on ei että se oli hän joka mukaan myös kun ovat mutta tai jos ole sekä kuin nyt sen",
    "pl": "w i na z do się że nie jest o po od przez jak za to są dla oraz został który jego także",
    "cs": "a v na se je že s z do o k pro ve po podle který ale jako jsou by byl už také při",
    "hu": "a az és hogy nem egy is volt meg szerint ez de csak már mint után még el kell vagy",
    "ro": "și de la în a cu că pe din un o nu pentru au fost este care mai sunt după prin lui",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi kadar sonra en ancak göre oldu değil ise",
    "id": "yang dan di dari untuk dengan pada dalam ini itu akan tidak telah oleh ke adalah juga kata"
    " tersebut mereka",
    "ru": "и в не на что с по как из у к о за от для это был его он но при также было они",
    "uk": "і в не на що з у до та за про як від для це його він але був також при після її",
    "bg": "и на в да от за се е че с по не са като до при но това ще беше след",
}
_WORDS = {code: frozenset(profile.split()) for code, profile in _PROFILES.items()}
#: Scripts that decide by themselves. Kana decides for Japanese before Han does for Chinese.
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_PERSIAN = re.compile(r"[پچژگی]")
_URDU = re.compile(r"[ٹڈڑےں]")
_TOKEN = re.compile(r"[^\W\d_]+")
#: A script must make up this share of the letters. Japanese is at least one part kana in ten.
_SHARE = {"ja": 0.1}
_USUAL_SHARE = 0.4
#: Fewer words than this decide nothing; fewer profile words than this share is a language not known here.
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.12
#: The first must beat the second by this factor, else the text is mixed or the two are too alike.
_LEAD = 1.15
#: Characters looked at.
_SAMPLE = 20_000


def detect(text: str) -> str | None:
    """ISO 639-1 code of the language that most of `text` is in, or None when undecided.

    Looks at the first 20,000 characters.
    """
    sample = text[:_SAMPLE]
    tokens = _TOKEN.findall(sample.lower())
    letters = sum(map(len, tokens))
    if not letters:
        return None
    return _by_script(sample, letters) or _by_words(tokens)


def _by_script(sample: str, letters: int) -> str | None:
    if letters < _FEWEST_WORDS:
        return None
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) >= _SHARE.get(code, _USUAL_SHARE) * letters:
            return code
    if len(_ARABIC.findall(sample)) < _USUAL_SHARE * letters:
        return None
    if len(_URDU.findall(sample)) > 0.02 * letters:
        return "ur"
    return "fa" if len(_PERSIAN.findall(sample)) > 0.02 * letters else "ar"


def _by_words(tokens: list[str]) -> str | None:
    if len(tokens) < _FEWEST_WORDS:
        return None
    counts = Counter(tokens)
    scores = sorted(
        ((sum(counts[word] for word in words & counts.keys()), code) for code, words in _WORDS.items()),
        key=lambda scored: (-scored[0], scored[1]),
    )
    (best, code), (second, _) = scores[0], scores[1]
    return code if best >= _LEAST_SHARE * len(tokens) and best >= _LEAD * second else None
