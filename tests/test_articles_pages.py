"""Web pages to articles: the 33 pages of `tests/pages`, and the rules one by one."""

from __future__ import annotations

import re

import pytest

from summarizer.articles import read_articles
from summarizer.articles.derive.draft import Draft, Request, UnreadableError
from summarizer.articles.furniture import prose
from summarizer.articles.gather import Reading
from summarizer.articles.html.declared import author, day, language
from summarizer.articles.html.markup import decoded
from summarizer.articles.html.read import article, read
from summarizer.articles.html.typed import paragraphs
from tests.documents import LEAD, MORE, TITLE
from tests.page_truth import Truth, kept, key, left_in, truths

THIRD = (
    "The government has promised to rebuild both of the towns by the end of next year, its spokesman said."
)
TRUTHS = truths()


@pytest.fixture(scope="module")
def readings() -> Reading:
    """All pages, read at once."""
    return read_articles([truth.path for truth in TRUTHS])


def page(body: str, head: str = "", title: str = TITLE) -> Draft:
    """The article of a page with this in its article element and head."""
    return article(
        f"<html><head>{head}</head><body><article><h1>{title}</h1><p>{LEAD}</p>{body}<p>{THIRD}</p></article></body></html>"
    )


def middle(body: str) -> list[str]:
    """What of `body` is in the text, between the lead and the last paragraph."""
    return page(body).text.split("\n\n")[2:-1]


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth.name)
def test_a_page_gives_its_text_without_its_furniture_and_its_metadata(
    truth: Truth, readings: Reading
) -> None:
    """Every piece of the article's text is kept; of the furniture at most one short piece is left where claims could
    rest on it; every field is as the page says, and what it doesn't say is null.
    """
    (found,) = (one for one in readings.articles if (one.source.path or "").endswith(truth.path.name))
    held, whole = kept(found.text, truth.article)
    reporting = "\n".join(found.text[start:end] for start, end in prose(found.text, found.furniture))
    said = found.source.model_dump(mode="json")
    assert whole == held
    assert len(left_in(reporting, truth.furniture, truth.article)) <= 1
    for field in ("title", "published", "updated", "language", "url"):
        assert truth.said[field] == said[field], field
    names = [
        sorted(map(key, re.split("[;,]", text or ""))) for text in (truth.said["author"], said["author"])
    ]
    assert names[0] == names[1]


def test_nothing_hidden_is_read(readings: Reading) -> None:
    """Of the page with hidden instructions none of them is in the text, and they are counted."""
    (found,) = (one for one in readings.articles if (one.source.path or "").endswith("hidden.html"))
    (note,) = (one for one in readings.notes if one.source == found.source.id)
    assert not re.search(
        "SYSTEM|pleaded guilty|died in custody|ninety|Zero sized|bought|Template", found.text
    )
    assert note.cut["hidden"] == 7


@pytest.mark.parametrize(
    ("rule", "markup"),
    [
        ("cookie-notice", '<div class="cookie-banner"><p>{}</p></div>'),
        ("cookie-notice", '<div id="onetrust-consent-sdk"><p>{}</p></div>'),
        ("newsletter", '<div class="Newsletter_signup__x1"><p>{}</p></div>'),
        ("related", '<section class="c-related-list"><p>{}</p></section>'),
        ("related", "<aside><p>{}</p></aside>"),
        ("share", '<ul class="social-share"><li>{}</li></ul>'),
        ("comments", '<div id="disqus_thread"><p>{}</p></div>'),
        ("photo-caption", "<figure><figcaption>{}</figcaption></figure>"),
        ("photo-caption", '<p class="imageCaption">{}</p>'),
        ("advertisement", '<div class="ad-slot"><p>{}</p></div>'),
        ("navigation", '<div role="navigation"><p>{}</p></div>'),
        ("author-box", '<div class="author-bio"><p>{}</p></div>'),
        ("live-stamp", '<span class="post-time">{}</span>'),
        ("hidden", '<p style="display : none">{}</p>'),
        ("hidden", "<p hidden>{}</p>"),
        ("hidden", '<p class="visually-hidden">{}</p>'),
        ("overlay", '<div role="dialog"><p>{}</p></div>'),
        ("related", '<p><a href="/x">How towns were rebuilt after the last one</a></p>'),
        ("advertisement", "<p>Advertisement</p>"),
    ],
)
def test_furniture_is_cut_by_its_rule_and_counted(rule: str, markup: str) -> None:
    """Each rule cuts its own kind between paragraphs that stay, and the note counts it."""
    found = page(markup.format("Twelve hundred people read this on Friday."))
    assert f"{TITLE}\n\n{LEAD}\n\n{THIRD}" == found.text
    assert 1 == found.cut[rule]


@pytest.mark.parametrize(
    "kept_piece",
    [
        '<div class="story-body cookie-enabled related-content">{}</div>',
        "<div class='date-line-wrapper author-page'>{}</div>",
        '<form id="aspnetForm" class="page-form">{}</form>',
        '<div class="hidden md:block">{}</div>',
    ],
)
def test_a_name_takes_no_article_with_it(kept_piece: str) -> None:
    """An element that holds most of the words, or the headline, isn't furniture whatever it is called."""
    inner = f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p><p>{THIRD}</p>"
    markup = f"<html><body class='has-cookie-notice'>{kept_piece.format(inner)}</body></html>"
    assert f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{THIRD}" == article(markup).text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<p>The quake struck at <time>10:40</time> and was felt for a minute in all of the towns on the coast.</p>",
            "The quake struck at 10:40 and was felt for a minute in all of the towns on the coast.",
        ),
        (
            '<p>Mayor <span class="author-name">Jane Roe</span> said on Friday that the bridge had to stay closed.</p>',
            "Mayor Jane Roe said on Friday that the bridge had to stay closed.",
        ),
        ("<p>No one else.</p>", "No one else."),
        ("<h2>What happened next</h2><p>Nothing.</p>", "What happened next\n\nNothing."),
        (
            "<ul><li>One house fell.</li><li>Two bridges fell.</li></ul>",
            "- One house fell.\n- Two bridges fell.",
        ),
        (
            "<blockquote><p>“We ran.”</p><footer>Jane Roe, teacher</footer></blockquote>",
            "“We ran.”\n\nJane Roe, teacher",
        ),
        (
            "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Orl</td><td>7</td></tr></table>",
            "Town | Dead\nOrl | 7",
        ),
        ("<p>First line<br>second line of an address.</p>", "First line\nsecond line of an address."),
        (f"<p>{MORE[:40]}<b>{MORE[40:50]}</b>{MORE[50:]}</p>", MORE),
        ("<p>Soft&shy;ware&nbsp;and zero\u200bwidth.</p>", "Software and zerowidth."),
        ("<p>Right\u202e to left.</p>", "Right to left."),
    ],
)
def test_what_a_reader_sees_is_kept_as_it_is_drawn(markup: str, text: str) -> None:
    """Times and names in sentences, short paragraphs, headings, lists, quotations with their speaker, tables, line
    breaks; invisible characters and turns of direction go.
    """
    assert text.split("\n\n") == middle(markup)


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "field", "value", "where"),
    [
        (LD.format('{"@type":"NewsArticle","headline":"A &amp;amp; B go on"}'),
         "title", "A & B go on", "json-ld headline"),
        ('<meta property="og:title" content="Quake hits both | The Planet">'
         '<meta property="og:site_name" content="The Planet">',
         "title", "Quake hits both", "meta og:title"),
        (LD.format('{"@type":"NewsArticle","headline":"Quake hits the"}'), "title", TITLE, "visible headline"),
        (LD.format('{"@type":"Article","author":[{"name":"A Roe"},"B Doe"]}'),
         "author", "A Roe, B Doe", "json-ld author"),
        (LD.format('{"@graph":[{"@type":"NewsArticle","author":{"@id":"#p"}},{"@id":"#p","name":"A Roe"}]}'),
         "author", "A Roe", "json-ld author"),
        ('<meta name="author" content="By A Roe, Staff Writer">', "author", "A Roe", "meta author"),
        ('<meta property="article:author" content="https://x.example/roe">', "author", None, None),
        (LD.format('{"@type":"NewsArticle","author":{"@type":"Organization","name":"Wire Service"}}'),
         "author", None, None),
        (LD.format('{"@type":"NewsArticle","datePublished":"2024-03-01T23:30:00-05:00"}'),
         "published", "2024-03-01", "json-ld datePublished"),
        ('<meta name="parsely-pub-date" content="2024-03-01T10:00:00Z">',
         "published", "2024-03-01", "meta parsely-pub-date"),
        ('<meta property="article:published_time" content="soon">', "published", None, None),
        (LD.format('{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2020-01-01"}]}'),
         "published", None, None),
        (LD.format('[broken'), "published", None, None),
        ('<meta property="og:locale" content="pt_BR">', "language", "pt", "meta og:locale"),
        ('<link rel="canonical" href="/relative">', "url", None, None),
        ('<link rel="canonical" href="https://x.example/a">', "url", "https://x.example/a", "link canonical"),
    ],
)  # fmt: skip
def test_declared_metadata_is_read_with_its_place(
    head: str, field: str, value: str | None, where: str | None
) -> None:
    """JSON-LD, Open Graph and meta tags in the forms that sites use; what is no name, date or address is not taken."""
    said = page(f"<p>{MORE}</p>", head).said.get(field)
    assert (value, where) == ((said.value, said.where) if said else (None, None))


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        ('<div class="byline">By <a>Jane Roe</a></div>', "author", "Jane Roe"),
        ('<a rel="author" href="/x">Jane Roe</a>', "author", "Jane Roe"),
        ("<div>By Jane Roe, Associated Press</div>", "author", "Jane Roe"),
        ('<time datetime="2024-03-01T10:00Z">1 March</time>', "published", "2024-03-01"),
        ('Updated <time datetime="2024-03-02">x</time>', "updated", "2024-03-02"),
        ('<div class="pub-date">1 March 2024, 10:00</div>', "published", "2024-03-01"),
        ("<p>March 1, 2024</p>", "published", "2024-03-01"),
    ],
)
def test_what_a_page_only_shows_is_read_too(body: str, field: str, value: str) -> None:
    """Without declarations, the byline and dates around the headline count."""
    markup = f"<html><body><article><h1>{TITLE}</h1>{body}<p>{LEAD} {MORE}</p><p>{THIRD}</p></article></body></html>"
    assert value == article(markup).said[field].value


def test_another_articles_date_is_not_this_ones() -> None:
    """A date in a list of related articles says nothing of this one."""
    body = f"<p>{MORE}</p><div class='related'><time datetime='2020-01-01'>1 January 2020</time></div>"
    assert "published" not in page(body).said


@pytest.mark.parametrize(
    ("raw", "declared", "text"),
    [
        ("<p>Café".encode(), None, "<p>Café"),
        ("<p>Café".encode("latin-1"), "iso-8859-1", "<p>Café"),
        (
            '<meta charset="windows-1251"><p>Привет'.encode("cp1251"),
            None,
            '<meta charset="windows-1251"><p>Привет',
        ),
        ('<meta charset="iso-8859-1"><p>Café'.encode(), None, '<meta charset="iso-8859-1"><p>Café'),
        (b"<p>\x93Caf\xe9\x94 " + "“naïve” “été” “señor”".encode(), None, "<p>“Café” “naïve” “été” “señor”"),
        ("\ufeff<p>x".encode("utf-16-le"), None, "<p>x"),
        (b"<p>a\0b\x07\x0c\x0b", None, "<p>ab"),
        (b"<p>&#147;a&#x94; &#1;&#xD800;&#99999999; &#233;", None, "<p>“a”  &#233;"),
        (b"<p>caf\xe9", "rot13", "<p>café"),
        ('<meta charset="shift_jis">日本'.encode("cp932"), None, '<meta charset="shift_jis">日本'),
    ],
)
def test_pages_are_decoded_as_browsers_do(raw: bytes, declared: str | None, text: str) -> None:
    """Declared, wrongly declared, undeclared and mixed encodings; UTF-8 that fits is UTF-8 whatever is declared."""
    assert text == decoded(raw, declared)[0]


def test_mixed_encodings_are_told() -> None:
    """Bytes that had to be guessed are counted in a warning."""
    raw = f"<html><body><article><h1>{TITLE}</h1><p>“{LEAD}” “{MORE}”</p></article></body>".encode() + b"\x97"
    assert ("1 bytes aren't UTF-8 and were read as Windows-1252",) == read(raw, Request("html")).drafts[
        0
    ].warnings


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (
            f"<h1>{TITLE}</h1><p>{LEAD}</p><p>Subscribe to continue reading this story.</p>",
            "behind a paywall",
        ),
        (
            f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p><p>This article is for subscribers only.</p>",
            "behind a paywall",
        ),
        (
            LD.format('{"@type":"NewsArticle","isAccessibleForFree":"False"}')
            + f"<p>{LEAD}</p><p>{MORE}</p>",
            "paywall",
        ),
        (
            '<div id="root"></div><script src="app.js"></script>' + "<script>var x=1</script>" * 40,
            "drawn by a script",
        ),
        ("<noscript>Please enable JavaScript.</noscript>", "drawn by a script"),
        ("<h1>Just a moment...</h1><p>Checking your browser before access.</p>", "drawn by a script"),
        ("<ul><li><a href=1>One</a></li><li><a href=2>Two</a></li></ul>", "no article was found"),
    ],
)
def test_a_page_without_an_article_says_why(markup: str, said: str) -> None:
    """Paywall, script, list: in words, with what to do."""
    with pytest.raises(UnreadableError) as caught:
        article(f"<html><body>{markup}</body></html>")
    assert said in caught.value.args[0]
    assert caught.value.args[1]


def test_a_bar_that_asks_to_subscribe_is_no_paywall() -> None:
    """Words above the headline that every page of a paper has cost no short article."""
    bar = "<div class='bar'>Subscribe to read the full paper.</div>"
    found = article(
        f"<html><body>{bar}<article><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
    )
    assert f"{TITLE}\n\n{LEAD}\n\n{MORE}" == found.text


def test_a_long_article_that_says_it_is_not_free_is_read_with_a_warning() -> None:
    """A page that carries its text all the same is read, and the reader is told."""
    long = "".join(f"<p>{LEAD} {MORE} {THIRD} ({n})</p>" for n in range(4))
    found = page(long, LD.format('{"@type":"NewsArticle","isAccessibleForFree":false}'))
    assert "(3)" in found.text
    assert "may be cut short" in found.warnings[0]


def test_a_text_that_only_the_data_carries_is_taken_and_told() -> None:
    """An article that the page's JSON-LD holds in full while the page shows a stump is read from there."""
    told = "\\n".join([LEAD, MORE, THIRD] * 3)
    markup = LD.format(f'{{"@type":"NewsArticle","headline":"{TITLE}","articleBody":"{told}"}}')
    found = article(
        f"<html><head>{markup}</head><body><h1>{TITLE}</h1><p>Loading the story now.</p></body></html>"
    )
    assert found.text.count(THIRD) == 3
    assert "JSON-LD" in found.warnings[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-01T23:30:00-05:00", "2024-03-01"), ("20240301T101500Z", "2024-03-01"), ("1709290800", "2024-03-01"),
        ("1709290800000", "2024-03-01"), ("Fri, 01 Mar 2024 10:00:00 GMT", "2024-03-01"), ("2024-02-31", None),
        ("March 2024", None), ("", None), ("99999999999999999999", None),
    ],
)  # fmt: skip
def test_days_are_read_in_the_forms_of_machines(text: str, expected: str | None) -> None:
    """ISO, compact, epoch seconds and milliseconds, mail dates; never a day that the calendar lacks."""
    assert expected == day(text)


def test_authors_are_persons() -> None:
    """No addresses, no agencies, no roles, no one twice; a language tag's first part."""
    assert "A Roe, B Doe" == author(
        ["By A Roe", "https://x.example/a", "Reuters", "B Doe", "A Roe", "Staff Writer"]
    )
    assert (None, "pt", None) == (author([]), language("pt-BR"), language("Portuguese"))


def test_typewritten_copy_is_read_by_its_indents_and_short_rows() -> None:
    """Hard-wrapped rows are one paragraph; one begins below a blank or short row, and where a row is indented."""
    copy = (
        "SLUG LINE\nQuake hits the coast and kills twelve\n\n"
        "    MARUBA, March 1 (Norwire) - A strong earthquake hit the northern coast\n"
        "on Friday, officials said, killing twelve people in the old town of\n"
        "Maruba.\n"
        "    Rescuers dug through the rubble for a second day, the ministry told us.\n"
        "    Power was back by noon in most of the towns along the northern coast.\n"
    )
    assert (
        "SLUG LINE",
        "Quake hits the coast and kills twelve",
        "MARUBA, March 1 (Norwire) - A strong earthquake hit the northern coast on Friday, officials said, killing"
        " twelve people in the old town of Maruba.",
        "Rescuers dug through the rubble for a second day, the ministry told us.",
        "Power was back by noon in most of the towns along the northern coast.",
    ) == paragraphs(copy)


@pytest.mark.parametrize(
    ("style", "read"),
    [
        ("opacity:0", True),
        ("opacity: 0; transform: translateY(20px)", True),
        ("max-height:0;overflow:hidden", True),
        ("visibility:hidden", True),
        ("display:none", False),
        ("opacity:0;display:none", False),
        ("font-size:0", False),
        ("position:absolute;left:-9999px", False),
    ],
)
def test_a_page_that_only_fades_in_is_read_with_a_warning(style: str, read: bool) -> None:
    """When nothing else on the page is an article, text that appears on scrolling is; what is hidden for good isn't."""
    body = f'<p style="{style}">{LEAD}</p><p style="{style}">{MORE}</p><p style="{style}">{THIRD}</p>'
    markup = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{body}</div></body></html>"
    if read:
        found = article(markup)
        assert f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{THIRD}" == found.text
        assert ("the page shows this text only by script",) == found.warnings
    else:
        with pytest.raises(UnreadableError):
            article(markup)


def test_what_fades_in_beside_an_article_stays_hidden() -> None:
    """A page that shows an article is taken as it shows it."""
    found = page('<p style="opacity:0">The minister has resigned over the quake, a notice says.</p>')
    assert "resigned" not in found.text
    assert () == found.warnings


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        (f"{TITLE} - Opennews, the free news source", "Opennews"),
        (f"The Storhavn Daily: {TITLE}", "The Storhavn Daily"),
        (f"{TITLE} | World | Hook Bay Herald", "Hook Bay Herald"),
        (TITLE, None),
        (f"{TITLE} - what we know so far", None),
    ],
)
def test_what_the_title_element_holds_beside_the_headline_is_the_sites_name(
    title: str, publisher: str | None
) -> None:
    """The last part after the headline, or what stands before it; a name begins with a capital letter."""
    markup = f"<html><head><title>{title}</title></head><body><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p></body></html>"
    said = article(markup).said
    assert publisher == (said["publisher"].value if "publisher" in said else None)
