"""How articles, claims and cases are put before a model: delimited, numbered, as plain text.

An article is data. It stands between marker lines that carry a hash of its own text, and
neither it nor an article beside it contains that marker. Page furniture is left out: nothing may be
quoted from it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from summarizer.articles.furniture import prose
from summarizer.articles.lines import key as plain_key
from summarizer.engines.base import Case, CaseSide, Question
from summarizer.records import Article, Claim, Fact

#: Cases put into one judge call.
CASES_A_CALL = 40
#: What is read side by side may be so many times as long as what is read by itself (the setting `max_chars`).
WINDOW = 4
#: Characters below which a text that is too long for a model isn't cut any more: it isn't the text then.
SHORTEST_PART = 1_000
#: What an article has instead of the marks of a quotation.
_NO_MARKS = str.maketrans("⟦⟧", "[]")


def mark(text: str, *beside: str) -> str:
    """A marker that neither `text` nor the texts beside it contain: ten hex digits of its hash.

    Whoever writes one article may know another one's text, and so its hash; then it is hashed again.
    """
    made = _hash(text)
    while any(made in other for other in (text, *beside)):
        made = _hash(made + text)
    return made


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def body(article: Article) -> str:
    """The reporting, furniture left out, one stretch a line."""
    return "\n".join(article.text[start:end] for start, end in prose(article.text, article.furniture))


def parts(text: str, limit: int) -> tuple[str, ...]:
    """`text` cut at line borders into parts of at most `limit` characters, each beginning with the last line
    of the one before it, where there is room for it. A single longer line is cut where it must be.
    """
    if len(text) <= limit:
        return (text,)
    lines = [line[i : i + limit] for line in text.split("\n") for i in range(0, max(1, len(line)), limit)]
    found: list[str] = []
    current: list[str] = []
    size = 0  # of `current`, each line with the line break before the next one
    for line in lines:
        if current and size + len(line) > limit:
            found.append("\n".join(current))
            overlap = current[-1]
            current = [overlap] if len(overlap) + 1 + len(line) <= limit else []
            size = sum(len(kept) + 1 for kept in current)
        current.append(line)
        size += len(line) + 1
    found.append("\n".join(current))
    return tuple(found)


def halves(text: str) -> tuple[str, ...]:
    """`text` in two parts of about one length; in one when it is short enough as it is."""
    if len(text) < 2 * SHORTEST_PART:
        return (text,)
    return parts(text, max(len(text) * 6 // 10, SHORTEST_PART))


def published(article: Article) -> str:
    """The publication date, ISO, or that it isn't known."""
    date = article.source.published
    return f"{date.isoformat()} ({date.strftime('%A')})" if date else "not known"


def framed(articles: Sequence[Article], texts: Sequence[str] | None = None) -> str:
    """Several articles, numbered from 1, each between marker lines that none of them contains. `texts`: what of each is
    shown; None for all of it.
    """
    bodies = [body(article) for article in articles] if texts is None else texts
    titles = [one_line(article.source.title) for article in articles]
    return "\n\n".join(
        _framed(number, article, text, mark(text, *bodies, *titles))
        for number, (article, text) in enumerate(zip(articles, bodies, strict=True), 1)
    )


def _framed(number: int, article: Article, text: str, marker: str) -> str:
    return (
        f"[article {number} {marker}] published: {published(article)}; "
        f"headline: {one_line(article.source.title)}\n{text}\n[end of article {number} {marker}]"
    )


def one_line(text: str | None) -> str:
    """`text` on one line; "not known" for None."""
    return " ".join(text.split()) if text else "not known"


def numbered_lines(lines: Sequence[Sequence[Claim]]) -> str:
    """`3. [quantity] question — s1: value; s4: value`, a line of claims with one question each, from 1."""
    return "\n".join(
        f"{number}. [{claims[0].value.kind}] {cut(one_line(claims[0].question), 400)} — "
        + "; ".join(f"{claim.source}: {cut(one_line(claim.value.text), 90)}" for claim in claims)
        for number, claims in enumerate(lines, 1)
    )


def numbered_questions(questions: Iterable[Question]) -> str:
    """One question a line, numbered."""
    return "\n".join(f"{q.number}. [{q.kind}] {one_line(q.text)}" for q in questions)


def open_questions(articles: Sequence[Article], questions: Mapping[str, Sequence[Question]]) -> str:
    """The questions, each with the numbers of the articles in which it is open; or that there are none."""
    where: dict[int, list[int]] = {}
    text: dict[int, Question] = {}
    for number, article in enumerate(articles, 1):
        for question in questions.get(article.source.id, ()):
            where.setdefault(question.number, []).append(number)
            text[question.number] = question
    if not where:
        return "There are no open questions: `answers` is empty."
    lines = (
        f"{n}. [{text[n].kind}] {one_line(text[n].text)} (articles {', '.join(map(str, where[n]))})"
        for n in sorted(where)
    )
    return "Questions\n" + "\n".join(lines)


def cut(text: str, limit: int) -> str:
    """`text`, its end left out where it is longer than `limit` characters."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def case_text(case: Case) -> str:
    """A case with its answers, each with its quotation, marked ⟦so⟧, in its sentence; where that has been shown
    above, the number of the answer that it was shown with.
    """
    lines = [f"Case {case.number}: {one_line(case.question)}"]
    shown: dict[int, str] = {}
    for side in case.sides:
        passage = plain_key(f"{side.before}{side.quote}{side.after}")
        above = next((number for number, other in shown.items() if passage in other), None)
        shown[side.number] = passage
        lines += [
            f"{side.number}. {_about(side)}{one_line(side.value)}",
            f"  {_in_context(side)}"
            if above is None
            else f"  In the words of {above}: {_marked(side.quote)}",
        ]
    return "\n".join(lines)


def _about(side: CaseSide) -> str:
    """Day of the article and whose word it is, as far as they are known."""
    day = side.published.isoformat() if side.published else ""
    who = f"told by {one_line(side.said_by)}" if side.said_by else ""
    known = "; ".join(part for part in (day, who) if part)
    return f"({known}) " if known else ""


def _in_context(side: CaseSide) -> str:
    """The quotation between marks that are nowhere else, with what stands around it."""
    return " ".join(
        part for part in (_unmarked(side.before), _marked(side.quote), _unmarked(side.after)) if part
    )


def _marked(quote: str) -> str:
    return f"⟦{_unmarked(quote)}⟧"


def _unmarked(text: str) -> str:
    return " ".join(text.translate(_NO_MARKS).split())


def fact_text(fact: Fact, names: dict[str, str]) -> str:
    """A fact as the writer sees it: its answers and whose they are."""
    flag = " DISAGREEMENT" if fact.conflict else ""
    lines = [f"{fact.id}{flag} ({fact.modality}) {one_line(fact.question)} — {one_line(fact.statement)}"]
    if len(fact.values) > 1:
        for value in fact.values:
            who = ", ".join(names.get(source, source) for source in value.sources)
            lines.append(f"    {who}: {one_line(value.value.text)}")
    return "\n".join(lines)
