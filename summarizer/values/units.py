"""Units of measure and currencies: their spellings, their dimension, their size.

Sources of the factors: NIST Special Publication 811, appendix B (foot, inch, yard, mile, pound, ounce,
acre, gallon, barrel, stone: exact international or US customary definitions; mechanical and metric horsepower);
imperial gallon, pint, quart and fluid ounce: the UK's Units of Measurement Regulations 1995; bytes: IEC 80000-13
(decimal prefixes). Papers rarely say which "gallon", "pint" or "ton" they mean: the bare word has every reading
(`Unit.sizes`), and what agrees with one of them is no conflict. A ton is the metric (1000 kg), the US (907 kg) or the
British one (1016 kg). A month is 30.44 days, a year 365.25: calendar averages.
Currencies: ISO 4217 codes; words that several countries use ("kroner", "peso") are a unit with those readings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.text.lexicon import word_set
from summarizer.values.quantity_money import NAMES
from summarizer.values.tokens import Token, attached, word_at


@dataclass(frozen=True)
class Unit:
    """One unit. `value_in_base = value * factor + offset`; `others` are the factors of its further readings."""

    name: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0
    others: tuple[float, ...] = ()

    @property
    def sizes(self) -> tuple[float, ...]:
        """Every factor that the word may stand for, the most usual first."""
        return (self.factor, *self.others)


_MEASURES: tuple[tuple[Unit, str], ...] = (
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
    (Unit("ft3", "volume", 28.316846592), "cubic_foot cubic_feet"),
    (Unit("cl", "volume", 0.01), "centilitre centiliter cl"),
    (Unit("gallon", "volume", 3.785411784, 0, (4.54609,)), "gallon"),
    (Unit("us_gallon", "volume", 3.785411784), "us_gallon u_._s_._gallon"),
    (Unit("imperial_gallon", "volume", 4.54609), "imperial_gallon uk_gallon british_gallon"),
    (Unit("quart", "volume", 0.946352946, 0, (1.1365225,)), "quart"),
    (Unit("pint", "volume", 0.473176473, 0, (0.56826125,)), "pint"),
    (Unit("fl_oz", "volume", 0.0295735295625, 0, (0.0284130625,)), "fluid_ounce fl_oz"),
    (Unit("barrel", "volume", 158.987294928), "barrel bbl"),
    (Unit("mg", "mass", 1e-6), "milligram mg"),
    (Unit("g", "mass", 0.001), "gram gramme"),
    (Unit("kg", "mass"), "kg kilogram kilogramme kilo"),
    (Unit("t", "mass", 1000), "tonne metric_ton"),
    (Unit("ton", "mass", 1000, 0, (907.18474, 1016.0469088)), "ton"),
    (Unit("short_ton", "mass", 907.18474), "short_ton us_ton"),
    (Unit("long_ton", "mass", 1016.0469088), "long_ton imperial_ton"),
    (Unit("kiloton", "mass", 1e6), "kiloton kilotonne"),
    (Unit("megaton", "mass", 1e9), "megaton megatonne"),
    (Unit("stone", "mass", 6.35029318), "stone"),
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
    (Unit("c-change", "temperature change"), ""),
    (Unit("f-change", "temperature change", 5 / 9), ""),
    (Unit("degree", "angle"), "degree °"),
    (Unit("second", "time", 1 / 86400), "second sec"),
    (Unit("minute", "time", 1 / 1440), "minute min"),
    (Unit("hour", "time", 1 / 24), "hour hr hrs"),
    (Unit("day", "time"), "day"),
    (Unit("week", "time", 7), "week"),
    (Unit("fortnight", "time", 14), "fortnight"),
    (Unit("month", "time", 30.44), "month"),
    (Unit("year", "time", 365.25), "year yr"),
    (Unit("decade", "time", 3652.5), "decade"),
    (Unit("century", "time", 36525), "century centuries"),
    (Unit("percent", "share"), "% percent per_cent pct"),
    (Unit("percentage-point", "percentage-point"), "percentage_point"),
    (Unit("percentage-point", "percentage-point", 0.01), "basis_point bps bp"),
    (Unit("hp", "power", 0.745699872, 0, (0.73549875,)), "horsepower hp bhp"),
    (Unit("kw", "power"), "kw kilowatt"),
    (Unit("mw", "power", 1000), "mw megawatt"),
    (Unit("gw", "power", 1e6), "gw gigawatt"),
    (Unit("kwh", "energy"), "kwh kilowatt_hour kilowatthour"),
    (Unit("mwh", "energy", 1000), "mwh megawatt_hour megawatthour"),
    (Unit("gwh", "energy", 1e6), "gwh gigawatt_hour gigawatthour"),
    (Unit("twh", "energy", 1e9), "twh terawatt_hour terawatthour"),
    (Unit("kcal", "food energy"), "kcal kilocalorie calorie"),
    (Unit("kj", "food energy", 0.239005736), "kj kilojoule"),
    (Unit("hpa", "pressure"), "hpa hectopascal millibar mbar"),
    (Unit("kpa", "pressure", 10), "kpa kilopascal"),
    (Unit("kb", "data", 1e3), "kilobyte kb"),
    (Unit("mb", "data", 1e6), "megabyte mb"),
    (Unit("gb", "data", 1e9), "gigabyte gb"),
    (Unit("tb", "data", 1e12), "terabyte tb"),
    (Unit("pb", "data", 1e15), "petabyte pb"),
    (Unit("mbps", "data rate", 1e6), "mbps megabit_per_second megabit_a_second mbit_/_s mb_/_s"),
    (Unit("gbps", "data rate", 1e9), "gbps gigabit_per_second gigabit_a_second gbit_/_s gb_/_s"),
    (Unit("magnitude", "magnitude"), "magnitude"),
    (Unit("thousand", "heads", 1e3), ""),
    (Unit("10-thousand", "heads", 1e4), ""),
    (Unit("100-thousand", "heads", 1e5), ""),
    (Unit("million", "heads", 1e6), ""),
)
#: Parts of a currency's unit.
_SMALL_CHANGE: tuple[tuple[Unit, str], ...] = (
    (Unit("usd", "usd", 0.01), "cent ¢ us_cent"),
    (Unit("eur", "eur", 0.01), "euro_cent eurocent"),
    (Unit("gbp", "gbp", 0.01), "pence penny p"),
)
_MONEY = tuple((Unit(code, code), names) for code, names in NAMES.items())
_UNITS = (*_MEASURES, *_MONEY, *_SMALL_CHANGE)
#: What an amount can be reckoned by: "$82 a share", "two million barrels per day".
_PER = word_set(
    """share barrel second minute hour day week month year person head night ounce gallon tonne ton litre liter kilo
    kilogram kg pound acre hectare kwh mwh gwh mile kilometre kilometer km therm bushel unit ticket household family
    worker employee pupil student child customer passenger capita annum vote game match goal term quarter season
    shift dose"""
)
#: The bases of rates of persons: "11 per 100,000 inhabitants".
_HEADS = {"1000": "thousand", "thousand": "thousand", "10000": "10-thousand", "100000": "100-thousand",
          "million": "million", "1000000": "million"}  # fmt: skip
_PERSONS = word_set("people persons inhabitants residents citizens population women men children births")
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

#: "49.6 C": by itself a letter is a scale only as a capital after a figure and a space (not in "iPhone 5C").
_CAPITALS = {"C": _BY_NAME["c"], "F": _BY_NAME["f"]}


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
    if (
        at < len(tokens)
        and tokens[at].text in _CAPITALS
        and tokens[at - 1].kind == "num"
        and not attached(tokens, at)
    ):
        return _CAPITALS[tokens[at].text], at + 1
    for size in range(len(words), 0, -1):
        unit = _SPELLINGS.get(tuple(words[:size]))
        if unit is not None:
            return unit, ends[size - 1]
    return None


def rate_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Return what is reckoned by at token `at`, with the index after it.

    "a share", "per Qualcomm share", "per megawatt-hour", "per 100,000 people".
    """
    if word_at(tokens, at) not in _BY:
        return _in_every(tokens, at)
    if word_at(tokens, at) == "per":
        rate = _per_heads(tokens, at + 1) or _per_energy(tokens, at + 1)
        if rate is not None:
            return rate
    for i in (at + 1, at + 2):
        if word_at(tokens, i) in _PER and word_at(tokens, i + 1) not in _SINCE:
            known = _SPELLINGS.get((word_at(tokens, i),))
            return known.name if known is not None else word_at(tokens, i), i + 1
        if i >= len(tokens) or not tokens[i].text[0].isupper():
            return None
    return None


def _in_every(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Recognise "for every 100,000 people", "in every million"."""
    if word_at(tokens, at) not in ("for", "in") or word_at(tokens, at + 1) != "every":
        return None
    return _per_heads(tokens, at + 2)


def _per_heads(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    if word_at(tokens, at) in ("a", "one", "1"):
        at += 1
    first, second = word_at(tokens, at).replace(",", ""), word_at(tokens, at + 1)
    if second == "thousand":
        first, at = (
            {"ten": "10000", "10": "10000", "hundred": "100000", "100": "100000"}.get(first, first),
            at + 1,
        )
    base = _HEADS.get(first)
    if base is None:
        return None
    at += 1
    return base, at + 1 if word_at(tokens, at) in _PERSONS else at


def _per_energy(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Recognise "per megawatt-hour", "per cubic metre": a unit of several words."""
    hit = unit_at(tokens, at)
    return (
        (hit[0].name, hit[1])
        if hit is not None and hit[0].dimension in ("energy", "volume", "area")
        else None
    )
