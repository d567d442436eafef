"""Makes docs/page-light.png and docs/page-dark.png, pictures of the HTML page of the seeds' brief, in Chromium.

`python docs/page_picture.py`; `CHROMIUM` names another executable. The brief is that of the seeds' cassette.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from summarizer import summarize
from summarizer.render import html

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
#: Pictures: file name, colour scheme, size of the window, and what it shows.
PICTURES: tuple[tuple[str, Literal["light", "dark"], tuple[int, int], str], ...] = (
    ("page-light.png", "light", (1280, 1000), ""),
    ("page-dark.png", "dark", (1280, 1000), "#facts"),
    ("page-phone.png", "light", (360, 780), "#figures"),
)


def main() -> None:
    """Brief, render, photograph."""
    brief = summarize([ROOT / "seeds"], cassette=ROOT / "cassettes" / "seeds.yaml")
    texts = {source.id: Path(source.path or "").read_bytes().decode() for source in brief.sources}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        page = Path(folder, "brief.html")
        page.write_text(html.render(brief, texts), "utf-8")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, scheme, (width, height), place in PICTURES:
            tab = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            tab.goto(page.as_uri() + place)
            tab.screenshot(path=ROOT / "docs" / name)
            tab.close()
        browser.close()


if __name__ == "__main__":
    main()
