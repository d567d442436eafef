"""What a page holds but doesn't show: text that no reader of it has seen is no part of the article."""

from __future__ import annotations

import re

from summarizer.articles.html.dom import Element, names

_STYLE = re.compile(
    r"(?:^|;)\s{0,5}(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}(?:hidden|collapse)"
    r"|opacity\s{0,5}:\s{0,5}0?\.?0{1,3}(?=\s{0,5}(?:;|!|$))"
    r"|font-size\s{0,5}:\s{0,5}(?:0|0?\.\d{1,3}|1)(?:px|pt|em|rem|%)?(?=\s{0,5}(?:;|!|$))"
    r"|color\s{0,5}:\s{0,5}transparent|(?:left|top|right|text-indent|margin-left)\s{0,5}:\s{0,5}-\d{3,6}"
    r"|(?:max-)?(?:height|width)\s{0,5}:\s{0,5}[01](?:px)?(?=\s{0,5}(?:;|!|$))"
    r"|clip\s{0,5}:\s{0,5}rect\(\s{0,5}[01](?:px)?|clip-path\s{0,5}:\s{0,5}inset\(\s{0,5}(?:50|100)%)",
    re.IGNORECASE,
)
#: Styles that pages lift by script when the reader scrolls or asks for more.
_LIFTED = re.compile(
    r"opacity\s{0,5}:\s{0,5}[0-9.]{1,5}|visibility\s{0,5}:\s{0,5}hidden"
    r"|(?:max-)?height\s{0,5}:\s{0,5}[01](?:px)?(?=\s{0,5}(?:;|!|$))",
    re.IGNORECASE,
)
_WHITES = (
    r"(?:white|transparent|#fff(?:fff)?|#f[c-f]f[c-f]f[c-f]"
    r"|rgba?\(\s{0,3}255,?\s{0,3}255,?\s{0,3}255[^)]{0,12}\))"
)
_WHITE = re.compile(rf"(?:^|;)\s{{0,5}}color\s{{0,5}}:\s{{0,5}}{_WHITES}\s{{0,5}}(?:;|!|$)", re.IGNORECASE)
_BACKGROUND = re.compile(
    r"(?:^|;)\s{0,5}background(?:-color|-image)?\s{0,5}:\s{0,5}([^;]{1,200})", re.IGNORECASE
)
_NAMED = re.compile(
    r"\b(?:sr only|screen reader(?: text| only)?|visually hidden|visuallyhidden|offscreen|off screen|a11y hidden"
    r"|hidden|is hidden|d none|u hidden|print only|show for print|display none)\b"
)
#: Hidden at one width of the screen, shown at another.
_RESPONSIVE = re.compile(r"\b(?:xs|sm|md|lg|xl|xxl|mobile|tablet|desktop|phone|small|medium|large)\b")
_RULE = re.compile(r"([^{}]{1,300})\{([^{}]{0,1000})\}")
_SIMPLE = re.compile(r"[.#][A-Za-z_][\w-]{0,80}\Z")
#: Characters of style sheets that are looked at.
_SHEETS = 300_000


def hidden_names(page: Element) -> frozenset[str]:
    """Classes (".x") and ids ("#x") that the page's own style sheets don't show.

    Only simple selectors outside `@media` and the like, which may hide for print or small screens alone.
    """
    found: set[str] = set()
    sheets = "\n".join(sheet.text or "" for sheet in page.iter("style"))[:_SHEETS]
    for selectors, body in _RULE.findall(_top_level(sheets)):
        if _STYLE.search(body.strip()):
            found |= {one.strip() for one in selectors.split(",") if _SIMPLE.match(one.strip())}
    return frozenset(found)


def reveal(page: Element) -> int:
    """Take away, in place, what pages hide until the reader scrolls: inline styles of no opacity or height. How often.

    What is hidden for good (`display: none`, `hidden`, no size, moved away, hidden by a style sheet) stays so.
    """
    count = 0
    for element in page.iter():
        style = element.get("style") if isinstance(element.tag, str) else None
        lifted = _LIFTED.sub("", style[:1000]) if style else style
        if lifted != style:
            element.set("style", lifted)
            count += 1
    return count


def is_hidden(element: Element, undisplayed: frozenset[str]) -> bool:
    """Whether a browser without scripts wouldn't show this element."""
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").lower() == "true":
        return True
    style = element.get("style")
    if style and (_STYLE.search(style[:1000].strip()) or _is_white(element, style[:1000])):
        return True
    if undisplayed:
        classes = [f".{name}" for name in (element.get("class") or "")[:1000].split()]
        if not undisplayed.isdisjoint([*classes, f"#{element.get('id')}"]):
            return True
    called = names(element) if element.get("class") else ""
    return bool(_NAMED.search(called)) and not _RESPONSIVE.search(called)


def _is_white(element: Element, style: str) -> bool:
    """Whether its words are white on a background that is white, too, or that nothing makes another."""
    if not _WHITE.search(style):
        return False
    near = (one.get("style") or "" for one in (element, *element.iterancestors()))
    background = next((found for one in near if (found := _BACKGROUND.search(one[:1000]))), None)
    return background is None or re.fullmatch(_WHITES, background[1].strip(), re.IGNORECASE) is not None


def _top_level(sheets: str) -> str:
    """Style sheets without comments and without what stands inside an at-rule's block. Linear."""
    kept: list[str] = []
    depth, at_rule = 0, False
    for piece in re.split(r"([{}])", re.sub(r"/\*.{0,20000}?\*/", " ", sheets, flags=re.DOTALL)):
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth = max(0, depth - 1)
            if depth == 0 and at_rule:
                at_rule = False
                continue
        elif depth == 0 and "@" in piece:
            at_rule = True
        if not at_rule:
            kept.append(piece)
    return "".join(kept)
