"""Currencies: their signs, codes and names, and the names that several countries use.

Codes and names: ISO 4217 (the currency of a code is its unit, in lower case). Signs: Unicode Standard, block
Currency Symbols, and the prefixes of newsroom style ("A$", "R$", "Rp"). A name that several countries use ("kroner",
"pesos") is a unit of its own, which beside one of those countries' currencies is read as that one; a bare "$" or
"rupee" is stored as the best-known one and may be another.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from summarizer.records import Quantity

#: ISO 4217 code → names, `_` for a space.
NAMES: dict[str, str] = {
    "usd": "dollar us_dollar u_._s_._dollar american_dollar usd buck greenback",
    "aud": "australian_dollar aussie_dollar aud",
    "cad": "canadian_dollar cad",
    "nzd": "new_zealand_dollar nz_dollar kiwi_dollar nzd",
    "hkd": "hong_kong_dollar hk_dollar hkd",
    "sgd": "singapore_dollar singaporean_dollar sgd",
    "twd": "taiwan_dollar new_taiwan_dollar taiwanese_dollar twd",
    "gbp": "pound_sterling gbp quid british_pound",
    "egp": "egyptian_pound egp",
    "eur": "euro eur",
    "cny": "yuan renminbi rmb cny",
    "jpy": "yen jpy japanese_yen",
    "krw": "won krw south_korean_won korean_won",
    "inr": "rupee inr indian_rupee",
    "pkr": "pakistani_rupee pakistan_rupee pkr",
    "lkr": "sri_lankan_rupee lkr",
    "npr": "nepali_rupee nepalese_rupee npr",
    "idr": "rupiah idr indonesian_rupiah",
    "rub": "ruble rouble rub russian_ruble russian_rouble",
    "uah": "hryvnia hryvnya uah",
    "chf": "swiss_franc chf",
    "sek": "krona kronor swedish_krona swedish_kronor swedish_crown sek",
    "nok": "norwegian_krone norwegian_kroner norwegian_crown nok",
    "dkk": "danish_krone danish_kroner danish_crown dkk",
    "isk": "icelandic_krona icelandic_kronur isk",
    "czk": "koruna czech_koruna czech_crown czk",
    "pln": "zloty złoty zlotys pln",
    "huf": "forint huf hungarian_forint",
    "ron": "romanian_leu romanian_lei ron",
    "bgn": "bulgarian_lev bulgarian_leva bgn",
    "try": "turkish_lira",
    "ils": "shekel ils israeli_shekel",
    "zar": "rand zar south_african_rand",
    "ngn": "naira ngn",
    "ghs": "cedi ghs",
    "kes": "kenyan_shilling kes",
    "ugx": "ugandan_shilling ugx",
    "tzs": "tanzanian_shilling tzs",
    "brl": "brl brazilian_real brazilian_reais reais",
    "mxn": "mexican_peso mxn",
    "ars": "argentine_peso ars",
    "clp": "chilean_peso clp",
    "cop": "colombian_peso cop",
    "php": "philippine_peso php",
    "thb": "baht thb thai_baht",
    "vnd": "vietnamese_dong vnd",
    "myr": "ringgit myr malaysian_ringgit",
    "bdt": "taka bdt bangladeshi_taka",
    "aed": "emirati_dirham uae_dirham aed",
    "mad": "moroccan_dirham",
    "sar": "saudi_riyal sar",
    "qar": "qatari_riyal qar",
    "krone": "krone kroner",
    "crown": "crown",
    "peso": "peso",
    "franc": "franc",
    "dirham": "dirham",
    "riyal": "riyal",
    "shilling": "shilling",
    "lira": "lira lire",
}
#: A name of several currencies → those it may be.
_SHARED = MappingProxyType({
    "krone": frozenset({"nok", "dkk"}), "crown": frozenset({"sek", "nok", "dkk", "isk", "czk"}),
    "peso": frozenset({"mxn", "ars", "clp", "cop", "php"}), "franc": frozenset({"chf"}),
    "dirham": frozenset({"aed", "mad"}), "riyal": frozenset({"sar", "qar"}),
    "shilling": frozenset({"kes", "ugx", "tzs"}), "lira": frozenset({"try"}),
})  # fmt: skip
#: Codes that are other words in capitals: "COP26", "PHP 8".
_WORDS = frozenset({"try", "mad", "php", "cop"})
#: Signs and codes that stand before a figure.
SIGNS: dict[str, str] = {
    "$": "usd", "us$": "usd", "a$": "aud", "au$": "aud", "c$": "cad", "ca$": "cad", "nz$": "nzd", "hk$": "hkd",
    "s$": "sgd", "nt$": "twd", "r$": "brl", "£": "gbp", "€": "eur", "¥": "jpy", "₹": "inr", "₽": "rub", "₩": "krw",
    "₪": "ils", "₺": "try", "₴": "uah", "₦": "ngn", "₱": "php", "₫": "vnd", "฿": "thb", "₵": "ghs",
    "sfr": "chf", "rs": "inr", "rp": "idr", "rm": "myr", "tk": "bdt", "rmb": "cny", "usd": "usd", "chf": "chf",
    **{code: code for code in NAMES if len(code) == 3 and code not in _WORDS},
}  # fmt: skip
#: Bare words and signs of currencies of which there are more than the best-known one.
_DOLLARS = frozenset({"aud", "cad", "nzd", "hkd", "sgd", "twd"})
_RUPEES = frozenset({"pkr", "lkr", "npr"})
_BARE = MappingProxyType({
    "usd": (re.compile(r"(?<!us)(?<!u\.s\.)(?<!us )(?<!u\.s\. )(?<!american )(?:\$|dollars?\b)"), _DOLLARS),
    "inr": (re.compile(r"(?<!indian )(?:rupees?\b|\brs\b)"), _RUPEES),
})  # fmt: skip
#: "Pounds" that weigh: "40 pounds of cocaine", "weighs 200 pounds"; of money: "millions of pounds of damage".
_WEIGHS = re.compile(
    r"\bpounds? of (?!damage|taxpayer|public|government|his|her|their|its|funding|investment|money|cash)|\bweigh|"
    r"\b(?:body|dead|curb|kerb)?weight\b|\bfoot-pounds?\b|\b(?:heavier|lighter|per square inch)\b"
)


def as_one(first: tuple[str, Quantity], second: tuple[str, Quantity]) -> tuple[Quantity, Quantity]:
    """Return both quantities with a name of several currencies read as the other's: "5m kroner" beside "NOK5m"."""
    return _beside(first, second), _beside(second, first)


def _beside(said: tuple[str, Quantity], other: tuple[str, Quantity]) -> Quantity:
    (text, q), theirs = said, other[1]
    own, own_rate = _parted(q.unit)
    goal, _ = _parted(theirs.unit)
    pounds = own == "lb" and goal == "gbp" and not _WEIGHS.search(text.lower())
    shared = goal in _SHARED.get(own, ())
    if pounds or shared or _agrees(text, q, theirs):
        return q.model_copy(update={"unit": goal + own_rate})
    return q


def _agrees(text: str, q: Quantity, other: Quantity) -> bool:
    """Return True for a bare "$5m" beside "A$5m": other figures may be a conversion, these may be one sum."""
    own, own_rate = _parted(q.unit)
    goal, goal_rate = _parted(other.unit)
    pattern, others = _BARE.get(own, (None, frozenset()))
    if pattern is None or goal not in others or own_rate != goal_rate or q.hard != other.hard:
        return False
    return pattern.search(text.lower()) is not None


def _parted(unit: str | None) -> tuple[str, str]:
    """Return a unit and what it is reckoned by: `gbp`, `/share`."""
    top, slash, bottom = (unit or "").partition("/")
    return top, slash + bottom
