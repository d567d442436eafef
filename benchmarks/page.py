"""How fast the page is written and opened, at 5 and at 200 sources: `python -m benchmarks.page`.

Opening is measured in Chromium (`CHROMIUM` names another executable): first paint, until everything is laid out, and
the processor time of the page's thread, which a busy machine doesn't change much. The briefs are made up
(`tests/made_briefs.py`); the last column is the ratio to the small page.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from summarizer import merge
from summarizer.render import html
from tests.made_briefs import briefs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SIZES = (5, 200)
REPEATS = 5
_OPENED = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done([
  performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, performance.now()]), 0)))"""


def written(count: int) -> tuple[str, float]:
    """The page of `count` sources, and the seconds it took to write it."""
    made = briefs(count)
    brief = merge(made)
    known = {one.source.sha256: one.text or "" for one in made}
    texts = {source.id: known[source.sha256] for source in brief.sources}
    html.render(brief, texts)
    start = time.perf_counter()
    return html.render(brief, texts), time.perf_counter() - start


def opened(browser: Browser, file: Path) -> tuple[float, float, float]:
    """Milliseconds to first paint and to full layout, and of processor time: the least of several times."""
    best = []
    for _ in range(REPEATS):
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        session = tab.context.new_cdp_session(tab)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        tab.goto(file.as_uri())
        paint, whole = tab.evaluate(_OPENED)
        metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        best.append((paint, whole, 1000 * metrics["TaskDuration"]))
        tab.close()
    return min(b[0] for b in best), min(b[1] for b in best), min(b[2] for b in best)


def main() -> None:
    """Measure and print."""
    print("sources     kB  write s  first paint ms  open ms  processor ms  ratio")
    made = [(count, *written(count)) for count in SIZES]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        base = 0.0
        for count, page, seconds in made:
            file = Path(folder, f"{count}.html")
            file.write_text(page, "utf-8")
            paint, whole, busy = opened(browser, file)
            base = base or busy
            size = len(page.encode()) / 1000
            print(
                f"{count:7}{size:7.0f}{seconds:9.2f}{paint:16.0f}{whole:9.0f}{busy:14.0f}{busy / base:7.1f}"
            )
        browser.close()


if __name__ == "__main__":
    main()
