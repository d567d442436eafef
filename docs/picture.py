"""Makes docs/brief.svg, the picture in the README, from the seeds' cassette: `python docs/picture.py`.

The same bytes every time; nothing in the picture is fetched from anywhere.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.text import Text

from summarizer import summarize
from summarizer.render import text

ROOT = Path(__file__).resolve().parent.parent
#: Lines of the brief that fit a README.
LINES = 66
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")


def main() -> None:
    """Brief, draw, write."""
    brief = summarize([ROOT / "seeds"], cassette=ROOT / "cassettes" / "seeds.yaml")
    shown = text.render(brief, width=80, colour=True).splitlines()[:LINES]
    console = Console(
        width=82, record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text.from_ansi("\n".join(shown)))
    svg = console.export_svg(
        title="summarizer brief seeds --cassette cassettes/seeds.yaml", unique_id="brief"
    )
    svg = _FONT_FACE.sub("", svg).replace("Fira Code", "DejaVu Sans Mono, Menlo, Consolas")
    (ROOT / "docs" / "brief.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
