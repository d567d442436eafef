"""The same orders in other languages: drop your instructions; you are a model; in your summary.

Each language has the words in any order within one sentence, since word order is free where forms tell who does what.
An order and a report of one ("ignora" in Spanish) can be one form: such a language's rule asks for the instructions to
be "previous" or "above" ones, which reports on people hardly call them.
"""

from __future__ import annotations

import re
from functools import partial

from summarizer.articles.addressed.english import ADDRESS, OVERRIDE, ROLE
from summarizer.articles.addressed.english_tasks import TASK
from summarizer.articles.addressed.rule import Rule, compiled
from summarizer.articles.addressed.tongue_table import COMMON, STEMS, TONGUES, Tongue

#: Characters on either side of a verb that belong to its order, as far as its sentence goes.
_NEAR = 80
_STOP = re.compile(r"[.!?。！？\n]")


#: Orders about what to write, in the languages above, for whoever is called a model.
_WRITE = (
    r"(?:schreib|nenne|berichte|erwähne|fasse|gib|füge|behaupte|melde|antworte|écri|mentionne|indique|résume"
    r"|affirme|répond|ajoute|déclare"
    r"|escrib|menciona|indica|resum|afirm|respond|añad|inclu|informe|scriv|menzion|indic|riassum|rispond"
    r"|aggiung|escrev|mencion|inform"
    r"|schrijf|vermeld|vat |meld|antwoord|skriv|nämn|ange|napisz|wspomnij|podaj|streść|напиш|сообщ|укаж"
    r"|утвержда|добав|напиши|зазнач"
    r"|yaz|belirt|söyle|ekle|özetle|γράψε|ανάφερε|اكتب|اذكر|أضف|قل|لخص|כתוב|ציין|लिख|बता|जोड़|कह|tulis|sebut"
    r"|tambahkan|viết|nêu|thêm"
    r"|写|寫|说|說|报告|報告|输出|添加|声明|总结|書い|述べ|報告|出力|追加|要約|써|쓰|작성|보고|말하|추가|เขียน|ระบุ)"
)


#: Languages written without spaces between words.
_UNSPACED = frozenset({"zh", "ja", "th"})


def _is_near(orders: str, prior: str, view: str, match: re.Match[str]) -> bool:
    """Whether the sentence around a verb speaks of instructions, and calls them previous."""
    before = _STOP.split(view[max(0, match.start() - _NEAR) : match.start()])[-1]
    after = _STOP.split(view[match.end() : match.end() + _NEAR], maxsplit=1)[0]
    around = before + after
    return bool(compiled(orders).search(around) and compiled(prior).search(around))


def _rules(tongue: Tongue) -> tuple[Rule, ...]:
    """The rules of one language."""
    near = partial(_is_near, tongue.orders, tongue.prior)
    model, you_are = f"(?:{tongue.model})", f"(?:{tongue.you_are})"
    edge = "" if tongue.code in _UNSPACED else r"(?<!\w)"
    role = rf"{edge}{you_are}[^.!?。！？\n:：]{{0,25}}?{edge}{model}[^\n]{{0,80}}?{_WRITE}"
    label = rf"{edge}{you_are}[^\w\n]{{0,3}}(?:\w{{1,12}}\s){{0,2}}{edge}{model}\w{{0,3}}\s?[:：]"
    address = rf"{edge}{model}[^.!?。！？\n:：]{{0,12}}?[:：]\s{{0,3}}[^.!?。！？\n]{{0,40}}?{edge}{_WRITE}"
    patterns = (
        ("override", OVERRIDE, 0, f"{edge}(?:{tongue.drop})"),
        ("role", ROLE, 1, role),
        ("address", ADDRESS, 1, f"{label}|{address}"),
        ("task", TASK, 2, f"{edge}(?:{tongue.yours})"),
    )
    return tuple(
        Rule(
            f"{name}.{tongue.code}",
            what,
            tuple(STEMS[tongue.code][stems].split("|")),
            pattern,
            COMMON.get(tongue.code, ()),
            "anywhere",
            holds=near if name == "override" else None,
        )
        for name, what, stems, pattern in patterns
    )


RULES: tuple[Rule, ...] = tuple(rule for tongue in TONGUES for rule in _rules(tongue))
