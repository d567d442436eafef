"""What an attacker puts into an article, a headline or a file's name; and a brief that has it in every field.

Each string tries to leave the place where words belong: to run, to load, to restyle, to turn lines round, to drive
a terminal, to be markup or a formula. All are data here; none is ever executed.
"""

from __future__ import annotations

from typing import Any

from summarizer.records import EventBrief
from tests.sample import BRIEF

_MARKUP = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<SCRIPT SRC=http://evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\x20type=text/javascript>alert(1)",
    "<img src=x onerror=alert(1)>",
    "<img src='http://evil.example/pixel.gif'>",
    "<image href=//evil.example/x>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text x='20' y='20'>x</text></a></svg>",
    "</svg><script>alert(1)</script>",
    "<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>'/></svg>",
    "<svg><animate attributeName=href values=javascript:alert(1) />",
    "<math><mtext><table><mglyph><style><!--</style><img src onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)>",
    "<embed src=//evil.example/x.swf>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<link rel=prefetch href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<meta http-equiv=Content-Security-Policy content=\"default-src *\">",
    "<form action=//evil.example/><input name=q><button>go</button></form>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<style>*{display:none}</style>",
    "</style><script>alert(1)</script>",
    "<div style='position:fixed;inset:0;background:red'>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</p></div></section></main></body></html>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!-- --><script>alert(1)</script><!--",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><?php echo 1 ?>",
    "<plaintext>",
    "<xmp>",
    "<mark id=e1>forged</mark><a id=f1>forged</a>",
    "<a href=#e1 name=top id=top>forged</a>",
)  # fmt: skip
_ATTRIBUTES = (
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" style="background:url(//evil.example/x)',
    '` onload=alert(1) `',
    "x onclick=alert(1) y",
    '\\"><svg/onload=alert(1)>',
    "&quot; onerror=alert(1) &quot;",
    "&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\u003cscript\u003ealert(1)",
    "＜script＞alert(1)＜/script＞",
)  # fmt: skip
_ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//evil.example/path",
    "https://good.example@evil.example/",
    "http://evil.example/\" onclick=\"alert(1)",
    "http://[::1/",
    "\\\\evil.example\\share",
    "../../../../etc/passwd",
    "#top",
)  # fmt: skip
_STYLES = (
    "expression(alert(1))",
    "}*{background:url(//evil.example/x)}",
    "*/@import url(//evil.example/x.css);/*",
    "{{ 7*7 }}",
    "{% for x in (1,) %}{{ x.__class__ }}{% endfor %}",
    "{# comment #}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "{0.__class__} %s %n %(x)s",
)
_UNSEEN = (
    "\u202eevil\u202c",
    "\u2066\u2067rtl\u2069",
    "\u200f\u200eabc\u061c",
    "zero\u200bwidth\u200c\u200d\u2060\ufeff",
    "soft\u00adhyphen",
    "tag\U000e0041\U000e007f",
    "\ue000private\U0010fffd",
    "a" + "\u0301" * 60,
    "null\x00byte",
    "\x85next\u2028line\u2029end",
    "\ud800 lone surrogate",
    "\ufffe\uffff noncharacter",
    "مرحبا (123) שלום",
)
_TERMINAL = (
    "\x1b[2J\x1b[H",
    "\x1b]0;title\x07",
    "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1bP1$r0m\x1b\\",
    "\x9b31m",
    "\r overwritten",
    "back\x08\x08\x08space\x7f",
    "bell\x07\x07",
)
_OTHER = (
    "# heading\n\n- list\n\n| a | b |\n|---|---|\n",
    "![x](http://evil.example/x.png) [y](javascript:alert(1))",
    "```\nfence\n```",
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-2+3+cmd",
    "@SUM(A1)",
    "; rm -rf / #$(id)`id`",
    "' OR 1=1 --",
    "CON.txt:..\\..\\x",
    "W" * 3000,
    "Wide" + "\u3000" * 300 + "space",
    "line\n" * 50,
)
HOSTILE: tuple[str, ...] = (*_MARKUP, *_ATTRIBUTES, *_ADDRESSES, *_STYLES, *_UNSEEN, *_TERMINAL, *_OTHER)
#: Fields that take one of a few fixed words, and can't hold anything else.
_CLOSED = frozenset(
    "kind relation standing agreement modality grain match stage found_by schema_version".split()
)


def everywhere(poison: str) -> EventBrief:
    """Put `poison` before every string of the sample, ids and file names, hashes and dates in text form too.

    References hold, since both of their ends have it. Spans keep their starts, and are as long as their text.
    """
    return EventBrief.model_validate(_poisoned(BRIEF.model_dump(), poison))


def _poisoned(node: Any, poison: str) -> Any:
    if isinstance(node, dict):
        new = {key: value if key in _CLOSED else _poisoned(value, poison) for key, value in node.items()}
        if {"start", "end", "text"} <= new.keys():
            new["end"] = new["start"] + len(new["text"])
        return new
    if isinstance(node, tuple | list):
        return [_poisoned(item, poison) for item in node]
    return poison + node if isinstance(node, str) else node
