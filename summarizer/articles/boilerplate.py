"""Lines that belong to the page rather than to the report, each known by its own words.

Two tables: `WHOLE` patterns must match a line from end to end, `OPENING` patterns its
beginning, where only a page ever begins like that. No pattern asks for a word that
reporting may contain ("share", "photo") without the page's own wording around it.
Every repeat is bounded, and only lines of up to `LONGEST` characters are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Characters. Page furniture is short; the longest in 80 real articles (a list of "most read") had 1,300.
LONGEST = 2000

_NETWORK = (
    r"(?:twitter|x|facebook|instagram|linkedin|whatsapp|telegram|youtube|reddit|pinterest"
    r"|google\+?|flipboard)"
)

WHOLE: Mapping[str, tuple[str, ...]] = {
    "navigation": (
        r"search|menu|home|main menu|skip to (?:main )?content|next|prev(?:ious)?|back to top|log ?in|sign"
        r" in|close",
        r"my account|toggle navigation|load more|show more|(?:view|show|see) all|\d{1,3} show all\b.{0,80}"
        r"|live tv",
        r"loading|\.{3}|…|[-=*_~•. ]{3,200}|story highlights|top stories|latest news|breaking news"
        r"|trending(?: now)?|topics?"
        r"|tags",
    ),
    "share": (
        rf"(?:share|tweet|email|print|save|copy link|copied|{_NETWORK}|[|•·/, ]){{2,40}}|share|tweet|print"
        rf"|email|save",
        rf"share (?:this|the|on|via|with)(?: (?:this|article|story|post|page|link|on|via|with|{_NETWORK}"
        rf"|email|friends"
        r"|your|and|&)){0,8}",
        r"\d{1,3}(?:[,.]\d{1,3})?k? (?:shares?|views?|retweets|likes)|copy link|share options|this video"
        r" can not be played",
        rf"(?:follow|find|like) us(?: (?:on|at))?(?: {_NETWORK}|[@,:&]| and){{0,8}}.{{0,30}}|follow us"
        rf" @?\w{{0,30}}",
    ),
    "link": (
        r"(?:https?://|www\.)\S{1,1000}|@\w{1,30}",
        r"(?:find this (?:article|story) at|(?:original|source)(?: article| story)? url|permalink|short ?link)"
        r"\s?:?\s?(?:https?://|www\.)\S{1,1000}",
    ),
    "advertisement": (
        r"advert(?:isement|ising)?s?(?: continue reading the main story)?|ads? by .{1,40}|sponsored(?:"
        r" content| by .{1,40})?",
        r"(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video))?"
        r"|promoted(?: stories| content)?",
        r"continue reading(?: the main story)?|scroll (?:down )?to continue(?: with content)?|remove ads"
        r"|paid content",
    ),
    "related": (
        r"(?:more|related|recommended|popular|top|other|latest)(?: news)? (?:stor(?:y|ies)|articles?"
        r"|posts?|links?|topics?"
        r"|reading|videos?|coverage|content)(?: (?:from|on|in|for) .{1,40})?|more (?:on|from) (?:this|the)"
        r" (?:story|topic)",
        r"(?:read|see|learn|find out|discover) more|read (?:also|next)|also read|see also|related|you"
        r" (?:may|might) (?:also )?like",
        r"most (?:read|popular|viewed|shared|watched)(?: .{1,40})?|don['’]t miss|editors?['’]? picks?|what"
        r" to read next",
        r"today['’]s coverage from .{1,60}",
    ),
    "comments": (
        r"(?:post|leave|add|write|submit) a (?:comment|reply)|(?:view|show|see|read|hide)(?: all)?(?:"
        r" \d{1,5})? comments?",
        r"comments?(?: \(?\d{1,5}\)?)?|\d{1,5} (?:comments?|replies)|no comments(?: yet)?|\d{1,5}"
        r" responses? to .{1,300}",
        r"join the (?:conversation|discussion)|be the first to (?:comment|share .{1,40})|comments (?:are"
        r"|have been) closed",
        r"(?:log ?in|sign in|register)(?: or (?:register|sign up|join))? to (?:post|leave|add|write)(?: a)? comments?"
        r"|leave a reply(?: cancel reply)?|your email address will not be published.{0,80}",
    ),
    "feed-footer": (
        r"adblock test \(why\?\)|bagikan berita ini|powered by (?:blogger|wordpress|tumblr)|.{2,60} -"
        r" google news",
        r"https?://(?:ift\.tt|feeds?\.\w{2,30}\.\w{2,6})/\S{1,300}|th(?:e post|is article) .{1,250}"
        r" appeared (?:first )?on .{1,80}",
        r"let's block ads! \(why\?\)|via .{1,40} https?://ift\.tt/\S{1,100}",
    ),
    "translation-widget": (
        r"powered by (?:automated|automatic|machine|google) translat(?:ion|e)",
        r"(?:this (?:article|page|text) (?:was|is|has been) )?(?:automatically|machine)[ -]translated(?:"
        r" (?:from|by) .{1,40})?",
        r"translated (?:from \w{1,20} )?by google(?: translate)?|(?:select|choose) (?:a )?language|read"
        r" (?:this )?in \w{4,12}",
    ),
    "copyright": (
        r".{0,400}\ball rights reserved\b.{0,600}",
        r"license for publishing multimedia online.{0,60}|(?:registration number: ?\d{1,12} ?){1,4}",
        r"(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice|statement)|cookie policy"
        r"|[|•·&, ])"
        r"(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie policy|about us"
        r"|contact us"
        r"|[|•·&, ]){0,12}",
        r"external links are provided for reference purposes.{0,200}|our standards: .{1,80}",
    ),
    "credit-line": (
        r"[^.!?]{2,200} contributed (?:(?:reporting|research)(?: (?:to|for) this (?:report|story|article))?"
        r"|to this (?:report|story|article)|(?:reporting )?from [^.]{2,60})",
        r"\(\([^()]{3,120}\)\)",
        r"\(?(?:additional |with |writing and )?(?:reporting|writing|editing|compiled|edited) by"
        r" [^\"“”]{2,250}",
        r"[\u2014\u2013-]{1,2}\s?with (?:assistance|reporting|files) (?:by|from) .{2,100}",
        r"reporting from (?-i:[A-Z][\w’'-]{0,20}(?:,? [A-Z][\w’'-]{0,20}){0,4})"
        r"|source: [^.!?]{1,60}|contact the (?:writer|reporter|author)s? at .{3,100}"
        r"|with (?:inputs?|files) from .{2,60}",
    ),
    "live-stamp": (
        r"(?:posted at |updated at )?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?\s?)?"
        r"(?:gmt|bst|utc|cet|cest|eet|eest|e[sd]?t|c[sd]t|p[sd]?t|ist|aest|aedt|jst|msk|local time)"
        r"|this live ?(?:blog|page|coverage|feed) (?:is|has|was) (?:now )?(?:been )?(?:closed|ended|finished|paused)"
        r"|(?:our|the) live coverage (?:is|has) (?:now )?(?:ended|finished|over)"
        r"|pinned(?: post)?|key event|live reporting|new updates?|(?:show|see) key events(?: only)?",
    ),
    "update-note": (
        r"this is a (?:breaking|developing)(?: news)? story\b.{0,100}|(?:more|details) (?:to follow"
        r"|follows?)|check back .{1,60}",
    ),
    "wire-slug": (  # "BC-STORM-COAST (UPDATE 2)", "AM-US--Storm, 3rd Ld-Writethru"; "Keywords: STORM COAST/"
        r"(?-i:[A-Z]{1,3}-[A-Z0-9]{2,20}(?:-{1,2}[A-Z0-9]{1,20}){0,5})(?:[ /,]{1,2}\(?(?:update|urgent|corrected|adds"
        r"|wrapup|repeat|refile|analysis|\d(?:st|nd|rd|th) ld)\b.{0,40})?",
        r"(?:keywords?|slug|filed under): [^.!?]{2,200}|(?-i:[A-Z]{2,4})",
    ),
    "print-stamp": (
        r"a version of this (?:article|story) (?:appears|appeared|ran|was published) .{3,200}",
        r"\([a-z][\w .]{2,40} \d{1,2}/\d{1,2}/\d{4}(?: page ?\w{1,4})?\)",
    ),
}

OPENING: Mapping[str, tuple[str, ...]] = {
    "newsletter": (
        r"newsletter sign ?up\b|es news email enter your",
        r"(?:sign up|subscribe|register) (?:for|to|here|now|today)\b(?=.{0,150}\b(?:newsletter|inbox"
        r"|e-?mail|alerts?|briefing"
        r"|channel|digest|podcast|unlimited|our)\b)",
        r"(?:please )?enter your e-?mail|please verify you['’]re not a robot|get (?:the|our|all the)"
        r" .{1,60} (?:in|to) your inbox",
        r"(?:thanks|thank you) for (?:signing up|subscribing)|already a subscriber|subscribe (?:now|today"
        r"|for)\b",
    ),
    "share": (
        r"read or share this (?:story|article)|check us out on\b|chat with us (?:in|on) ",
        rf"follow (?-i:[@A-Z])[^.!?]{{2,80}} on {_NETWORK}\b|like (?-i:(?:[A-Z]\w{{1,20}} ){{2,5}})on"
        rf" facebook\b",
        rf"(?:follow|like|join|find) us (?:on|at|@)|you can follow .{{2,60}} on {_NETWORK}\b",
    ),
    "related": (
        r"(?:read (?:more|also|next)|also read|related|more|see also|watch(?: also)?|recommended|don['’]t"
        r" miss)\s?:\s(?=\S)"
        r"(?=.{1,200}\Z)",
        r"most (?:read|popular) in [A-Z ]{3,40}|click here (?:to|for)\b(?=.{1,200}\Z)|we pay for your stor",
        r"(?:to )?(?:read|see) more(?: about .{1,60})?, click here|story highlights(?=.{1,10}\Z)",
    ),
    "contact": (
        r"(?:do you (?:know|have)|know|got|have) [^.!?]{2,80}\? (?:please )?(?:e-?mail|write|contact|call|text|send"
        r"|get in touch|let us know|tell us)\b(?=.{0,200}\Z)",
    ),
    "cookie-notice": (
        r"(?:we(?: and our partners)?|this (?:web)?site|our (?:web)?site) (?:also )?uses? cookies",
        r"by (?:continuing|using|clicking|browsing)\b[^.]{0,100}\bcookies\b|(?:accept|manage) (?:all"
        r" )?cookies\b(?=.{0,80}\Z)",
        r"(?:your )?cookie (?:settings|preferences|consent)\b(?=.{0,200}\Z)",
    ),
    "copyright": (r"(?:copyright|©|\(c\))\s{0,2}(?:©|\(c\)|(?:19|20)\d{2})|©\s?[a-z]",),
    "video-widget": (
        r"just watched |media playback is (?:un|not )supported|video player is loading|must watch ",
        r"(?-i:CLOSE (?=[A-Z][a-z]))|this video (?:is|has been|can ?not)\b(?=.{1,60}\Z)|play"
        r" video\b(?=.{0,80}\Z)",
    ),
}

_TRAILING = r"[\s.:!…»›>→)]{0,6}"


def _table(rules: Mapping[str, tuple[str, ...]], tail: str) -> re.Pattern[str]:
    named = (f"(?P<{name.replace('-', '_')}>(?:{'|'.join(parts)}){tail})" for name, parts in rules.items())
    return re.compile("|".join(named), re.IGNORECASE)


_WHOLE = _table(WHOLE, _TRAILING)
_OPENING = _table(OPENING, "")
#: Phrases of widgets that scrapers glue into running text: only these characters are marked.
_INLINE = re.compile(
    r"Advertisement Continue reading the main story|Continue reading the main story|Story continues below"
    r" advertisement"
    r"|Powered by automated translation|Media playback is unsupported on your device"
    r"|(?<=[.!?”\"])\s?ADVERTISEMENT\b"
)


def whole_line(words: str) -> str | None:
    """The name of the rule by which the whole line is page furniture, or None."""
    if len(words) > LONGEST:
        return None
    match = _WHOLE.fullmatch(words) or _OPENING.match(words)
    return match.lastgroup.replace("_", "-") if match and match.lastgroup else None


def widget_phrases(text: str) -> tuple[tuple[int, int], ...]:
    """Widget phrases inside running text: start and end of each, in order."""
    return tuple(match.span() for match in _INLINE.finditer(text))


#: Words under which a list of other articles' headlines follows.
_LIST_HEADING = re.compile(
    r"(?:read more|related|more (?:stories|news|on this|coverage)|most (?:read|popular|viewed)|read"
    r" (?:also|next)|see also"
    r"|also read|recommended|trending|top stories|you (?:may|might) (?:also )?like|latest news|what to"
    r" read next"
    r"|related (?:stories|articles|links|topics|coverage|news))\b[^.!?]{0,40}",
    re.IGNORECASE,
)


def heads_link_list(words: str) -> bool:
    """Whether other articles' headlines follow this line. True only for the bare heading ("Read more:")."""
    return len(words) <= 60 and bool(_LIST_HEADING.fullmatch(words))


#: After these comes nothing of the article any more.
_END = re.compile(
    r"(?:adblock test \(why\?\)|let's block ads! \(why\?\)|bagikan berita ini|powered by (?:blogger|wordpress)"
    r"|\d{1,5} responses? to .{1,300}|.{2,60} - google news|https?://ift\.tt/\S{1,300}"
    r"|th(?:e post|is article) .{1,250} appeared (?:first )?on .{1,80})[\s.:!]{0,6}",
    re.IGNORECASE,
)
#: After these come readers' comments, when most of the page is above; some pages have them as a button on top.
_COMMENTS = re.compile(
    r"(?:(?:post|leave) a (?:comment|reply)(?: cancel reply)?|\d{1,5} comments)[\s.:!]{0,6}", re.IGNORECASE
)


def ends_article(words: str, *, late: bool) -> bool:
    """Whether the page's footer begins here, so that nothing below is reporting.

    `late` is true in the second half of the page, where a comment heading begins the footer too.
    """
    return len(words) <= 400 and bool(_END.fullmatch(words) or (late and _COMMENTS.fullmatch(words)))
