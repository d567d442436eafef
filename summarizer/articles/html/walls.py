"""Pages that don't show their article: behind a paywall, drawn by a script, a page of refusal."""

from __future__ import annotations

import re
from typing import Any

from summarizer.articles.derive.draft import UnreadableError
from summarizer.articles.html.blocks import blocks
from summarizer.articles.html.dom import Element

#: Characters; a shorter text beside a sign of a wall is a teaser.
TEASER = 900
#: Characters; a page with less than this holds no article.
SHORTEST = 120

_PAYWALL = re.compile(
    r"(?:subscribe|register|sign (?:in|up)|log ?in|become a (?:member|subscriber)|create (?:a|your) (?:free )?account)"
    r"[^.!?]{0,60}\b(?:to (?:continue|keep|finish) reading|to read (?:the|this) (?:full|rest|article|story|whole)"
    r"|to (?:unlock|access|view) (?:this|the full))"
    r"|this (?:article|story|content) is (?:for|only (?:for|available to)|exclusive(?:ly)? (?:for|to)|reserved for)"
    r" (?:our )?(?:\w{1,20} )?(?:subscribers|members)"
    r"|you (?:have|'ve|’ve) (?:reached|read|used) (?:your|all|the)[^.!?]{0,40}\bfree (?:articles?|stories)"
    r"|(?:continue|to continue) reading[^.!?]{0,40}\bsubscri|subscriber[- ]only (?:article|story|content)",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"(?:enable|activate|turn on|requires?|need(?:s|ed)?|without|disabled) javascript|javascript (?:is|must be|to be)"
    r" (?:disabled|required|enabled|turned)|checking your browser|just a moment|verify(?:ing)? (?:that )?you are"
    r" (?:a )?human|are you a robot|captcha|access denied|request unsuccessful",
    re.IGNORECASE,
)


def walled(page: Element) -> str | None:
    """What of the page's own words says that the article isn't free to read, or None.

    Only words below the headline: every page of a paper that sells has a bar above that asks to subscribe.
    """
    rows = blocks(page)
    head = next((place for place, row in enumerate(rows) if row.heading == 1), 0)
    match = _PAYWALL.search("\n".join(row.text for row in rows[head:])[:200_000])
    return match.group() if match else None


def not_free(node: dict[str, Any] | None) -> bool:
    """Whether the page's JSON-LD says `isAccessibleForFree: false`."""
    return node is not None and str(node.get("isAccessibleForFree", "")).lower() in {"false", "no"}


def is_script_only(markup: str, shown: str) -> bool:
    """Whether a page that shows next to nothing says it needs a script, or holds little else but one."""
    if len(shown) >= TEASER:
        return False
    return bool(_SCRIPT.search(shown[:5000]) or _SCRIPT.search(markup[:50_000])) or (
        len(shown) < SHORTEST and "<script" in markup.lower() and len(markup) > 10 * (len(shown) + 1)
    )


def no_article(markup: str, page_text: str, wall: str | None) -> UnreadableError:
    """Why a page gave no article, in words that help."""
    if wall:
        return UnreadableError(
            "the article is behind a paywall; the page shows no more than a teaser",
            "Open it in your browser with your own access, save the page, and give that file.",
        )
    if is_script_only(markup, page_text):
        return UnreadableError(
            "the page is drawn by a script and holds no article by itself, or it asks for a human",
            "Open it in your browser, save the complete page (or print it to PDF), and give that file.",
        )
    return UnreadableError(
        "no article was found in this page", "Is it a list or front page? Give the article's own page."
    )
