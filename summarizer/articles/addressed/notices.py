"""From passages to what a reader is told, and to an article that says nothing to a model any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summarizer.articles.addressed import UNSHOWN
from summarizer.articles.addressed.passages import Passage, find, says
from summarizer.articles.furniture import withheld
from summarizer.errors import plain
from summarizer.records import Article, Notice, NoticeKind, Source, Span

#: Tag characters that were cut; a flag such as Scotland's has six.
_FLAG = 12
_DECLARED = ("title", "publisher", "author")


def noticed(article: Article, cut: Mapping[str, int] | None = None) -> Article:
    """The article with its notices, its passages that address a model marked as furniture, and without a title,
    publisher or author that does. `cut`: rule → pieces that reading took out of the document. Doing it twice changes
    nothing.
    """
    source = article.source
    told = {name: says(getattr(source, name)) for name in _DECLARED}
    declared = tuple(_declared(source, name, rule) for name, rule in told.items() if rule)
    kept = tuple(notice for notice in source.notices if notice.evidence is None)
    found = (*kept, *declared, *_unshown(cut or {}), *_passages(article))
    if not found:
        return article
    blank: dict[str, object] = {name: None for name, rule in told.items() if rule}
    places = {name: where for name, where in source.found.items() if name not in blank}
    renewed = source.model_copy(update={**blank, "found": places, "notices": found})
    return article.model_copy(
        update={"source": renewed, "furniture": withheld(article.furniture, article.text)}
    )


def _passages(article: Article) -> Iterator[Notice]:
    for passage in find(article.text):
        yield Notice(
            kind=_kind(passage),
            what=_what(passage),
            rule=passage.rule,
            evidence=_evidence(article, passage),
        )


def _kind(passage: Passage) -> NoticeKind:
    if passage.quoted:
        return "quotes_instruction"
    return "hidden_text" if passage.rule == "hidden-characters" else "addresses_model"


def _what(passage: Passage) -> str:
    if passage.quoted:
        return f"It quotes words addressed to a model. {passage.what.replace('It ', 'The quotation ', 1)}"
    said = plain(passage.words or "", 120)
    return f"{passage.what} They say: “{said}”." if said else passage.what


def _evidence(article: Article, passage: Passage) -> Span:
    start, end = passage.found, passage.found_end
    return Span(source=article.source.id, start=start, end=end, text=article.text[start:end])


def _declared(source: Source, name: str, rule: str) -> Notice:
    words = plain(getattr(source, name), 120)
    return Notice(
        kind="addresses_model",
        what=f"What it gives as its {name} addresses a model, and is left out: “{words}”.",
        rule=rule,
    )


def _unshown(cut: Mapping[str, int]) -> Iterator[Notice]:
    if cut.get(UNSHOWN):
        yield Notice(
            kind="addresses_model",
            what="A part of the page that isn't shown to readers addresses a model; it was never part of the text.",
            rule="unshown",
        )
    if cut.get("invisible", 0) >= _FLAG:
        yield Notice(
            kind="hidden_text",
            what="It held words in tag characters, which no reader sees; they were taken out.",
            rule="hidden-characters",
        )
