"""robots.txt, as RFC 9309 has it."""

from __future__ import annotations

import time

import pytest

from summarizer.articles.fetch.robots import fits, parsed

TEXT = """\
# a comment
User-agent: GoodBot
User-agent: summarizer
Disallow: /private   # inner comment
Allow: /private/open
Disallow: /*.pdf$
Crawl-delay: 2.5

User-agent: *
Disallow: /
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/private", False),
        ("/private/x", False),
        ("/private/open/y", True),
        ("/a.pdf", False),
        ("/a.pdf?x", True),
        ("/%70rivate", False),
    ],
)
def test_the_longest_rule_that_fits_decides(path: str, allowed: bool) -> None:
    """Own group before everybody's; longest match; `*` and `$`; percent-encoding undone."""
    assert allowed == parsed(TEXT, "summarizer").allows(path)


def test_an_agent_without_a_group_gets_everybodys() -> None:
    """Another agent is told what everybody is told, and nothing where nobody is told anything."""
    assert not parsed(TEXT, "other").allows("/x")
    assert parsed("User-agent: x\nDisallow: /", "other").allows("/x")
    assert parsed("<html>not a robots file</html>", "other").allows("/x")


def test_delays_are_read() -> None:
    """Crawl-delay in seconds; nonsense is none."""
    assert 2.5 == parsed(TEXT, "summarizer").delay
    assert 0 == parsed("User-agent: *\nCrawl-delay: soon", "summarizer").delay


def test_an_empty_disallow_allows() -> None:
    """ "Disallow:" without a path forbids nothing, and allow wins a tie."""
    assert parsed("User-agent: *\nDisallow:", "summarizer").allows("/x")
    assert parsed("User-agent: *\nDisallow: /x\nAllow: /x", "summarizer").allows("/x")


def test_stars_cost_no_time() -> None:
    """A pattern of a thousand stars against a long path is no way to hold us."""
    begun = time.process_time()
    fits("/a" + "*a" * 500 + "$", "/" + "a" * 4000 + "b")
    assert time.process_time() - begun < 1
