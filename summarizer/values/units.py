"""Units of measure and currencies: their spellings, their dimension, their size.

Sources of the factors: NIST Special Publication 811, appendix B (foot, inch, yard, mile, pound, ounce,
acre, gallon, barrel: exact international or US customary definitions). A "ton" may be the metric (1000 kg),
the US (907 kg) or the British one (1016 kg), and papers rarely say which: it counts as 1000 kg with a slack
of 10 %. A month is 30.44 days, a year 365.25: calendar averages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.values.tokens import Token, attached, word_at, word_set


@dataclass(frozen=True)
class Unit:
    """One unit. `value_in_base = value * factor + offset`; `slack` is the relative doubt about its size."""

    name: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0
    slack: float = 0.0


_UNITS: tuple[tuple[Unit, str], ...] = (
    (Unit("mm", "length", 0.001), "mm millimetre millimeter"),
    (Unit("cm", "length", 0.01), "cm centimetre centimeter"),
    (Unit("m", "length"), "m metre meter"),
    (Unit("km", "length", 1000), "km kilometre kilometer kms"),
    (Unit("in", "length", 0.0254), "inch inches"),
    (Unit("ft", "length", 0.3048), "ft foot feet"),
    (Unit("yd", "length", 0.9144), "yd yard"),
    (Unit("mile", "length", 1609.344), "mile"),
    (Unit("nmi", "length", 1852), "nautical_mile"),
    (Unit("m2", "area"), "square_metre square_meter sq_m sqm m² square_m"),
    (Unit("km2", "area", 1e6), "square_kilometre square_kilometer sq_km km² square_km"),
    (Unit("ft2", "area", 0.09290304), "square_foot square_feet sq_ft"),
    (Unit("mile2", "area", 2589988.110336), "square_mile sq_mile"),
    (Unit("acre", "area", 4046.8564224), "acre"),
    (Unit("ha", "area", 10000), "hectare ha"),
    (Unit("l", "volume"), "litre liter"),
    (Unit("ml", "volume", 0.001), "millilitre milliliter ml"),
    (Unit("m3", "volume", 1000), "cubic_metre cubic_meter m³"),
    (Unit("gallon", "volume", 3.785411784, 0, 0.1), "gallon"),
    (Unit("barrel", "volume", 158.987294928), "barrel bbl"),
    (Unit("mg", "mass", 1e-6), "milligram mg"),
    (Unit("g", "mass", 0.001), "gram gramme"),
    (Unit("kg", "mass"), "kg kilogram kilogramme kilo"),
    (Unit("t", "mass", 1000), "tonne metric_ton"),
    (Unit("ton", "mass", 1000, 0, 0.1), "ton short_ton"),
    (Unit("lb", "mass", 0.45359237), "lb lbs pound"),
    (Unit("oz", "mass", 0.028349523125), "oz ounce"),
    (
        Unit("km/h", "speed"),
        "kph kmh kmph kilometre_per_hour kilometer_per_hour km_/_h km_per_hour "
        "kilometre_an_hour kilometer_an_hour km_/_hr",
    ),
    (Unit("mph", "speed", 1.609344), "mph mile_per_hour mile_an_hour"),
    (Unit("m/s", "speed", 3.6), "metre_per_second meter_per_second m_/_s"),
    (Unit("knot", "speed", 1.852), "knot"),
    (Unit("c", "temperature"), "°_c degree_celsius degree_c degree_centigrade celsius"),
    (Unit("f", "temperature", 5 / 9, -160 / 9), "°_f degree_fahrenheit degree_f fahrenheit"),
    (Unit("degree", "angle"), "degree °"),
    (Unit("second", "time", 1 / 86400), "second sec"),
    (Unit("minute", "time", 1 / 1440), "minute min"),
    (Unit("hour", "time", 1 / 24), "hour hr"),
    (Unit("day", "time"), "day"),
    (Unit("week", "time", 7), "week"),
    (Unit("month", "time", 30.44), "month"),
    (Unit("year", "time", 365.25), "year yr"),
    (Unit("decade", "time", 3652.5), "decade"),
    (Unit("century", "time", 36525), "century centuries"),
    (Unit("percent", "share"), "% percent per_cent pct"),
    (Unit("percentage-point", "percentage-point"), "percentage_point"),
    (Unit("percentage-point", "percentage-point", 0.01), "basis_point"),
    (Unit("kw", "power"), "kw kilowatt"),
    (Unit("mw", "power", 1000), "mw megawatt"),
    (Unit("gw", "power", 1e6), "gw gigawatt"),
    (Unit("magnitude", "magnitude"), "magnitude"),
    (Unit("usd", "usd"), "dollar us_dollar u_._s_._dollar american_dollar usd buck"),
    (Unit("usd", "usd", 0.01), "cent"),
    (Unit("aud", "aud"), "australian_dollar aud"),
    (Unit("cad", "cad"), "canadian_dollar cad"),
    (Unit("gbp", "gbp"), "pound_sterling gbp quid british_pound"),
    (Unit("eur", "eur"), "euro eur"),
    (Unit("cny", "cny"), "yuan renminbi rmb cny"),
    (Unit("jpy", "jpy"), "yen jpy"),
    (Unit("inr", "inr"), "rupee inr"),
    (Unit("rub", "rub"), "ruble rouble rub"),
    (Unit("chf", "chf"), "swiss_franc chf"),
    (Unit("ils", "ils"), "shekel"),
    (Unit("krw", "krw"), "krw"),
)
#: Currency signs and codes that stand before a figure.
CURRENCY: dict[str, str] = {
    "$": "usd", "us$": "usd", "a$": "aud", "au$": "aud", "c$": "cad", "ca$": "cad", "nz$": "nzd", "hk$": "hkd",
    "s$": "sgd", "£": "gbp", "€": "eur", "¥": "jpy", "₹": "inr", "₽": "rub", "₩": "krw", "₪": "ils",
    "rs": "inr", "usd": "usd", "eur": "eur", "gbp": "gbp", "cny": "cny", "rmb": "cny", "inr": "inr",
}  # fmt: skip
#: What an amount can be reckoned by: "$82 a share", "two million barrels per day".
_PER = word_set(
    "share barrel second minute hour day week month year person head night ounce gallon tonne ton"
)
_BY = frozenset({"a", "an", "per", "each", "every", "/"})
_SINCE = word_set("after ago before later earlier")


def _plural(spelling: str) -> str:
    return spelling if spelling.endswith("s") else spelling + "s"


def _table() -> dict[tuple[str, ...], Unit]:
    table: dict[tuple[str, ...], Unit] = {}
    for unit, spellings in _UNITS:
        for spelling in spellings.split():
            words = tuple(spelling.split("_"))
            table.setdefault(words, unit)
            if len(spelling) > 2:
                table.setdefault((*words[:-1], _plural(words[-1])), unit)
                table.setdefault((_plural(words[0]), *words[1:]), unit)
    return table


_SPELLINGS = _table()
_LONGEST_SPELLING = max(map(len, _SPELLINGS))
_BY_NAME: dict[str, Unit] = {}
for _unit, _ in _UNITS:
    _BY_NAME.setdefault(_unit.name, _unit)


def named(name: str) -> Unit:
    """Return the unit of that name; a name not in the table (a rate, a rare currency) is its own dimension."""
    return _BY_NAME.get(name) or Unit(name, name)


def unit_at(tokens: Sequence[Token], at: int) -> tuple[Unit, int] | None:
    """Return the unit whose spelling starts at token `at`, with the index after it; the longest spelling wins.

    A hyphen between the words is skipped ("square-metre").
    """
    words: list[str] = []
    ends: list[int] = []
    i = at
    while i < len(tokens) and len(words) < _LONGEST_SPELLING:
        if not (tokens[i].lower == "-" and words and attached(tokens, i)):
            words.append(tokens[i].lower)
            ends.append(i + 1)
        i += 1
    for size in range(len(words), 0, -1):
        unit = _SPELLINGS.get(tuple(words[:size]))
        if unit is not None:
            return unit, ends[size - 1]
    return None


def rate_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Return what is reckoned by at token `at` ("a share", "per Qualcomm share"), with the index after it."""
    if word_at(tokens, at) not in _BY:
        return None
    for i in (at + 1, at + 2):
        if word_at(tokens, i) in _PER and word_at(tokens, i + 1) not in _SINCE:
            return word_at(tokens, i), i + 1
        if i >= len(tokens) or not tokens[i].text[0].isupper():
            return None
    return None
