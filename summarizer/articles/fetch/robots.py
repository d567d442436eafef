"""What a site's robots.txt allows (RFC 9309). The standard library's parser knows no `*`, no `$`, no longest match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

#: Bytes of a robots.txt that are read; the RFC's least.
LIMIT = 512_000
#: Rules of one group, and characters of one rule, that are looked at.
_RULES, _LONGEST = 5000, 1000
_FIELD = re.compile(
    r"\s{0,20}(user-agent|allow|disallow|crawl-delay)\s{0,20}:\s{0,20}(.{0,1000})", re.IGNORECASE
)


@dataclass(frozen=True)
class Rules:
    """What one robots.txt tells one agent: rules as `(allowed, path pattern)`, and seconds between requests."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether the path (with query) may be fetched: the longest rule that fits decides, allowing on a tie."""
        fitting = [(len(pattern), allowed) for allowed, pattern in self.rules if fits(pattern, unquote(path))]
        return max(fitting, default=(0, True))[1]


NONE_ALLOWED = Rules(rules=((False, "/"),))


def parsed(text: str, agent: str) -> Rules:
    """The rules for `agent` (a product token, lower case): its own groups', else those for everybody."""
    groups: dict[str, list[tuple[str, str]]] = {}
    open_: list[str] = []
    heads = True
    for line in text.lstrip("\ufeff").splitlines():
        match = _FIELD.match(line.partition("#")[0])
        if not match:
            continue
        name, value = match[1].lower(), match[2].strip()
        if name == "user-agent":
            open_ = [*(open_ if heads else []), value.partition("/")[0].strip().lower()]
            heads = True
            for token in open_:
                groups.setdefault(token, [])
        else:
            heads = False
            for token in open_:
                groups[token].append((name, value))
    return _rules(groups.get(agent, groups.get("*", [])))


def _rules(lines: list[tuple[str, str]]) -> Rules:
    found = [(name == "allow", unquote(value)) for name, value in lines if name != "crawl-delay" and value]
    delays = [
        float(value)
        for name, value in lines
        if name == "crawl-delay" and re.fullmatch(r"\d{1,4}(?:\.\d{1,3})?", value)
    ]
    return Rules(tuple(found[:_RULES]), max(delays, default=0.0))


def fits(pattern: str, path: str) -> bool:
    """Whether a rule's path fits: a prefix, `*` for anything, `$` for the end. Linear for each piece."""
    anchored = pattern.endswith("$")
    pieces = (pattern[:-1] if anchored else pattern)[:_LONGEST].split("*")
    if not path.startswith(pieces[0]):
        return False
    place = len(pieces[0])
    for piece in pieces[1:]:
        found = path.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return not anchored or place == len(path) or (len(pieces) > 1 and path.endswith(pieces[-1]))
