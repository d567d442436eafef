"""Mutators that leave a sentence's meaning alone: `TYPOGRAPHIC` ones change the ink, `NEAR` ones a small word.

Each takes a sentence as it stands in an article and gives the same sentence typed another way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from tests.grounding.mutating import Mutator, each, swapped

_CURLY = "“”„«»‟"
_SINGLE = "‘’‚"
#: Words that count a noun, or point at one or several.
_COUNTS = frozenset(
    "a an one two three four five six seven eight nine ten eleven dozen half first second third this that these those "
    "each every no any all some several few many both most only single".split()
)

# --- typography, any language -------------------------------------------------------------


def quotes_straightened(text: str) -> list[str]:
    """As in: “…” → "…"."""
    text = re.sub(r"«\s|\s»", '"', text)
    return [text.translate({ord(c): '"' for c in _CURLY} | {ord(c): "'" for c in _SINGLE})]


def quotes_curled(text: str) -> list[str]:
    """As in: "…" → “…”."""
    paired = re.sub(r'(?<!\w)"(?=\S)', "“", text.replace("'", "’")).replace('"', "”")
    return [paired, text.replace("'", "‘"), paired.replace("“", "«").replace("”", "»")]


def quotes_single(text: str) -> list[str]:
    """As in: “…” → ‘…’."""
    return [re.sub("[“„«][ \u00a0]?", "‘", re.sub("[ \u00a0]?[”»]", "’", text))]


def quotes_dropped(text: str) -> list[str]:
    """As in: “…” → nothing around."""
    return [re.sub(r"[“”\"„«»「」]", "", text)]


def dashes(text: str) -> list[str]:
    """As in: -- → —; - → ‑."""
    turned = [
        text.replace("-", "‑"),
        text.replace("-", "‐"),
        text.replace(" – ", " — "),
        text.replace(" – ", "—"),
    ]
    return [*turned, *(text.replace(" -- ", to) for to in ("—", " — ", " – ", "--"))]


def spaces(text: str) -> list[str]:
    """Spaces that don't break, double, thin, tabs, line ends."""
    kinds = ("\u00a0", "  ", " \n", "\r\n", "\t", "\u202f", "\u2009\u2009", "\u3000", "\u2028")
    return [text.replace(" ", to) for to in kinds]


def one_space(text: str) -> list[str]:
    """Each space, by itself, a line end."""
    return each(r" ", "\n", text)[::4]


def zero_widths(text: str) -> list[str]:
    """Invisible characters between letters and around."""
    joined = (re.sub(r"(?<=\w)(?=\w)", "\u200b", text), re.sub(r"(?<=\w)(?= )", "\u2060", text))
    return [*joined, "\ufeff" + text, text + "\u200e", re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text)]


def directional(text: str) -> list[str]:
    """Marks of direction around."""
    return [f"\u2067{text}\u2069", f"\u202b{text}\u202c", text.replace(" ", " \u200f")]


def decomposed(text: str) -> list[str]:
    """Unicode's other three forms, as far as no letter is spelled out."""
    return [unicodedata.normalize(form, text) for form in ("NFD", "NFC")]


def ligatures(text: str) -> list[str]:
    """ffi, fi, fl as one character."""
    return [text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")]


def ellipses(text: str) -> list[str]:
    """As in: … → ... → . . ."""
    return [text.replace("…", "..."), text.replace("...", "…"), text.replace("…", ". . .")]


def first_letter(text: str) -> list[str]:
    """As in: The → the, [T]he."""
    other = text[0].swapcase()
    return [other + text[1:], f"[{other}]{text[1:]}"] if text[1:2].islower() and text.isascii() else []


def wrapped(text: str) -> list[str]:
    """Marks put around a quotation."""
    marks = (
        "“{}”",
        '"{}"',
        "  {} ",
        "...{}...",
        "[…] {} […]",
        "«{}»",
        "„{}“",
        "‘{}’",
        "({})",
        "“{}.”",
        "{},",
        "— {}",
    )
    return [mark.replace("{}", text) for mark in marks]


def editors_brackets(text: str) -> list[str]:
    """As in: troops → [troops]: what the article has, bracketed by the one who quotes; a bracketed remark."""
    remark = each(r"(?<=[a-z] )(?=(?:and|of|in|to|for|by|with|on) [a-z])", "[sic] ", text)[:2]
    return [*each(r"(?<= )[a-z]{5,}(?= )", r"[\g<0>]", text)[:3], *remark]


def brackets_dropped(text: str) -> list[str]:
    """As in: [European Union] → European Union."""
    return [re.sub(r"[\[\]]", "", text), re.sub(r"[()](?!\w)|(?<!\w)\(", "", text)]


def wide(text: str) -> list[str]:
    """Full-width digits and letters."""
    figures = {ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789"}
    return [text.translate(figures)]


def eastern_marks(text: str) -> list[str]:
    """Full-width punctuation for half-width, and the other way."""
    return [
        text.translate(str.maketrans(one, other)) for one, other in (("，。：？", ",.:?"), ("「」", "“”"))
    ]


def tatweel(text: str) -> list[str]:
    """Arabic words drawn out."""
    return [re.sub(r"(?<=[سمنلك])(?=[اروني])", "ـ", text)]


def presentation_forms(text: str) -> list[str]:
    """Arabic letters as a page's glyphs: lam-alef as one character."""
    return [text.replace("لا", "ﻻ"), text.replace("الله", "ﷲ"), text.replace("لأ", "ﻷ")]


def arabic_comma(text: str) -> list[str]:
    """The Arabic comma as a plain one."""
    return [text.replace("،", ",")]


def danda(text: str) -> list[str]:
    """The danda as a full stop."""
    return [text.replace("।", ".")]


def narrow_space(text: str) -> list[str]:
    """French spaces before high marks: narrow, plain, none."""
    return [re.sub(r"[\u00a0\u202f](?=[;:»%])", to, text) for to in ("\u202f", " ", "")]


def wrapped_lines(text: str) -> list[str]:
    """A line end between two characters of a script without spaces."""
    return each(r"(?<=[\u3040-\u30ff\u4e00-\u9fff])(?=[\u3040-\u30ff\u4e00-\u9fff])", "\n", text)[::5]


TYPOGRAPHIC: tuple[Mutator, ...] = (
    quotes_straightened,
    quotes_curled,
    quotes_single,
    quotes_dropped,
    dashes,
    spaces,
    one_space,
    zero_widths,
    directional,
    decomposed,
    ligatures,
    ellipses,
    first_letter,
    wrapped,
    editors_brackets,
    brackets_dropped,
    wide,
    eastern_marks,
    tatweel,
    presentation_forms,
    arabic_comma,
    danda,
    narrow_space,
    wrapped_lines,
)

# --- harmless near misses, English ---------------------------------------------------------


def article_dropped(text: str) -> list[str]:
    """As in: of the talks → of talks; not where it belongs to a figure or a quantifier."""
    figures = (
        "few|little|most|more|less|fewer|number|third|quarter|fifth|dozen|hundred|majority|million|billion"
    )
    return each(rf"(?<=\w )(?:the|an?) (?!{figures}|lot|single|[\d$])", "", text)


def article_added(text: str) -> list[str]:
    """As in: of talks → of the talks."""
    return each(r"(?<=\w )(?:of|with|on|by) (?!about|least|those|these|which|their)(?=[a-z]{5,} (?!of))",
                r"\g<0>the ", text)  # fmt: skip


def that_dropped(text: str) -> list[str]:
    """As in: said that the dam → said the dam."""
    return each(r"(?<=said|told|arns|ieve) that (?=the|it|he|she|they)", " ", text)


def that_added(text: str) -> list[str]:
    """As in: said the dam → said that the dam."""
    return each(r"(?<=\b(?:said|says)) (?=(?:the|he|she|they) [a-z])", " that ", text)


def plural_changed(text: str) -> list[str]:
    """As in: concerns → concern; only nouns that nothing counts."""
    nouns = (
        "effort concern consequence engagement partner guarantee economy corner village account rope market"
    )
    nouns += " supply forecast scenario protest reserve savings shortage roof instrument camp lorry antibody picture"
    pattern = "|".join(noun for noun in nouns.split() if not noun.endswith(("y", "s")))
    grown = each(rf"(?<=[a-z] )(?:{pattern})\b(?=[ ,.])", _uncounted(text, r"\g<0>s"), text)
    return grown + each(rf"(?<=[a-z] )({pattern})s\b(?=[ ,.])", _uncounted(text, r"\1"), text)


def _uncounted(text: str, to: str) -> Callable[[re.Match[str]], str]:
    """A replacement by `to`, except where one of the three words before counts the noun or points at it."""

    def replaced(found: re.Match[str]) -> str:
        before = text[: found.start()].lower().split()[-3:]
        counted = any(word in _COUNTS or word[:1].isdigit() for word in before)
        return found[0] if counted else found.expand(to)

    return replaced


def respelt(text: str) -> list[str]:
    """As in: harbour → harbor."""
    table = (
        "harbour/harbor, kilometres/kilometers, metres/meters, centre/center, defence/defense, favour/favor"
    )
    table += (
        ", theatre/theater, apologised/apologized, recognised/recognized, criticised/criticized, millimetres/"
    )
    table += (
        "millimeters, organisation/organization, programme/program, coordinate/co-ordinate, per cent/percent"
    )
    return swapped(table, text)


def rehyphenated(text: str) -> list[str]:
    """As in: build-up → buildup."""
    table = "build-up/buildup, co-ordination/coordination, leader-leader/leader leader, long-term/long term"
    return swapped(table + ", co-operation/cooperation, high-level/high level", text)


def contracted(text: str) -> list[str]:
    """As in: did not → didn't, and the other way."""
    words = r"\b(do|does|did|is|are|was|were|has|have|had|could|would|should|must) not\b"
    full = each(r"(?<=\w)n[’']t\b", " not", text)
    full += each(r"\bwe[’']re\b", "we are", text) + each(r"\bcannot\b", "can not", text)
    return (
        full
        + each(words, r"\1n't", text)
        + each(r"\bcannot\b", "can’t", text)
        + each(r"\bwill not\b", "won't", text)
    )


def undotted(text: str) -> list[str]:
    """As in: U.S. → US, p.m. → pm."""
    return [*each(r"\b([UE])\.([SUK])\.", r"\1\2", text), *each(r"\b([ap])\.m\.", r"\1m", text)]


def written_out(text: str) -> list[str]:
    """As in: Jan. 10 → January 10, percent → %, Gov. → Governor, and the other way."""
    table = "Jan./January, Feb./February, Aug./August, Sept./September, Oct./October, Nov./November, Dec./December"
    full = [
        changed
        for pair in table.split(", ")
        for short, long in [pair.split("/")]
        for changed in (
            *each(rf"\b{short[:-1]}\. (?=\d)", f"{long} ", text),
            *each(rf"\b{long} (?=\d{{1,2}}\b)", f"{short} ", text),
        )
    ]
    signs = each(r"(?<=\d) ?%", " percent", text) + each(r"(?<=\d) per ?cent\b(?! ?age)", "%", text)
    titles = each(r"\bGov\. (?=[A-Z])", "Governor ", text) + each(r"\bGovernor (?=[A-Z])", "Gov. ", text)
    return full + signs + titles + each(r"\bDr\.? (?=[A-Z])", "Doctor ", text)


def comma_changed(text: str) -> list[str]:
    """A comma that joins two clauses left out, or one before "and" put in."""
    return [*each(r"(?<=[a-z]{4}),(?= (?:and|but) (?:the|a|an)\b)", "", text)]


NEAR: tuple[Mutator, ...] = (
    article_dropped,
    article_added,
    that_dropped,
    that_added,
    plural_changed,
    respelt,
    rehyphenated,
    contracted,
    undotted,
    written_out,
    comma_changed,
)
