"""What pages call their furniture: rule by rule, the words of a class, id, role or label.

The words are those that `dom.names` makes of an element's names: lower case, without hyphens. A pattern must be
whole words of them. Collected from the published markup of content systems (WordPress, Drupal, Arc, Brightspot,
AMP), consent managers, and recommendation and comment services.
"""

from __future__ import annotations

from collections.abc import Mapping

RULES: Mapping[str, str] = {
    "cookie-notice": (
        r""
        r"cookies?(?: \w+)? (?:banner|notice|bar|consent|message|popup|policy|law|wall|dialog|info|overlay|modal)"
        r"|cookie(?:bot|law|consent|banner|notice)\w*|consent|gdpr|ccpa|onetrust|didomi|quantcast|qc cmp\d?"
        r"|truste|cmp(?:box| \w+)|sp message|privacy (?:banner|notice|manager|modal|prompt)|osano"
        r"|usercentrics|fc consent"
    ),
    "comments": (
        r""
        r"comments?(?: (?:area|section|list|thread|container|wrapper|form|respond|wrap|block"
        r"|box|count|widget|body|content|item|text|author|link|feed))?"
        r"|disqus(?: \w+)?|livefyre|viafoura|coral(?: \w+)?|respond|replies|user comments|commentlist"
        r"|reader responses|discussion"
    ),
    "newsletter": (
        r"newsletters?(?: \w+)?|sign ?up(?: \w+)?|email (?:capture|sign ?up|subscribe|alerts?|form)"
        r"|mailing list|mc embed signup|mailchimp|subscribe(?: \w+)?|subscription(?: \w+)?|push notification"
    ),
    "related": (
        r"related(?: \w+)?|recommend(?:ed|ation|ations|s)?(?: \w+)?|recirc\w*|read (?:more|next|also)"
        r"|readmore|also read|more (?:stories|news|from|on|coverage|like this|top stories|articles|in)"
        r"|you (?:may|might)(?: also)? (?:like|be interested)|trending"
        r"|most (?:read|popular|viewed|shared|recent|watched)|popular(?: \w+)?|outbrain|taboola\w*|zergnet"
        r"|revcontent|mgid|see also|further reading|next (?:article|story|post|up)"
        r"|(?:prev|previous) (?:article|story|post)|post navigation|onward(?: \w+)?|linked stories"
        r"|top stories|headlines list|in other news|link list|story package|teasers?"
        r"|latest (?:news|stories|posts|headlines)|promo(?: \w+)?|inline (?:promo|link|story|recirc)"
        r"|in this (?:series|package)|topic links|carousel|editors? picks"
    ),
    "share": (
        r"shar(?:e|ing)(?: \w+)?|social(?: \w+)?|addthis\w*|addtoany\w*|a2a kit|sharedaddy|follow us"
        r"|share ?bar|sharethis|article (?:tools|actions)|print (?:button|link)|save (?:article|button)"
        r"|bookmark"
    ),
    "advertisement": (
        r"ads?|adverts?|advertis(?:ement|ing|er)s?"
        r"|ad (?:slot|unit|container|wrapper|placeholder|block|label|break|zone|space|box)|dfp(?: \w+)?"
        r"|gpt ad|google ad\w*|adsbygoogle|sponsor(?:ed|ship)?(?: \w+)?|promoted|native ad|commercial"
        r"|leaderboard|mpu|paid content|partner (?:content|offer)"
    ),
    "navigation": (
        r"navigation|nav(?: ?bar)?|menu|breadcrumbs?|masthead|skip (?:link|to content|nav)|top ?bar"
        r"|site header|global header|page header|site nav\w*|off ?canvas|side ?bar|right rail|rail"
        r"|table of contents|toc|pagination|pager|search (?:form|box|bar)|language (?:switcher|selector)"
        r"|edition picker|banner"
    ),
    "footer": (
        r"site footer|page footer|global footer|footer(?: \w+)?|colophon|copyright|contentinfo|disclaimer"
    ),
    "photo-caption": (
        r"captions?(?: \w+)?|figcaption|wp caption text"
        r"|(?:photo|image|picture|media|video) (?:caption|credits?|source|info|byline|copyright)|credits?"
        r"|photographer|cutline|image description|gallery(?: \w+)?|slideshow|lightbox"
        r"|photo (?:essay|gallery|viewer)"
    ),
    "video-widget": (
        r"video (?:player|embed|container|wrapper|module|playlist|overlay|title)|player(?: \w+)?|jwplayer"
        r"|brightcove|audio player|listen to (?:this )?article|text to speech|trinity player"
        r"|podcast (?:player|promo)"
    ),
    "paywall": (
        r"paywall(?: \w+)?|regwall|meter(?:ed)?(?: \w+)?|piano(?: \w+)?|tp modal|subscriber (?:only|wall)"
        r"|premium (?:banner|message|offer)|login (?:wall|prompt|form)|registration(?: \w+)?|gate(?:way)?"
    ),
    "author-box": (
        r""
        r"author (?:bio|box|card|info|profile|description|details|block|about|follow|avatar|social|container)"
        r"|about (?:the )?authors?|bio(?:graphy)?|contributors? (?:bio|info)|writer bio|authorbox"
    ),
    "byline": (
        r"by ?lines?(?: \w+)?|authors?(?: (?:name|names|link|list|byline|line|url))?"
        r"|article (?:author|byline|meta)|entry meta|post meta|post (?:author|info)|posted (?:on|by)|vcard"
        r"|contributors?|story meta|meta (?:data|info|line)|written by|reporter"
    ),
    "dateline": (
        r"(?:date|time) ?stamp|published(?: \w+)?|publish date|pub ?date|post date|entry date|article date"
        r"|dateline|updated(?: \w+)?|last (?:updated|modified)|article (?:time|timestamp)"
        r"|date(?: (?:line|time|published|created))?|time ago|reading time|read time|minutes read"
        r"|time to read"
    ),
    "tags": (
        r"tags?(?: (?:list|cloud|links|container))?|article tags|topics?(?: (?:list|tags))?|keywords"
        r"|post tags|entry (?:tags|categories|footer)|cat links|categories|section label|kicker|eyebrow"
        r"|category(?: \w+)?"
    ),
    "live-stamp": (
        r""
        r"(?:live ?blog|live|post|entry|update|block|liveblog post)"
        r" (?:time|timestamp|date|stamp|author|byline|header time|meta)"
        r"|time ?line time|key events?(?: (?:nav|list|carousel))?|liveblog navigation|load more|new updates"
        r"|pinned label|block time|jump link"
    ),
    "pull-quote": (r"pull ?quotes?|pulled quote|blockquote pull|callout quote|quote card"),
    "notes": (r"footnotes?(?: \w+)?|references|ref ?list|citations?|bibliography|endnotes|source ?template"),
    "overlay": (
        r"modal|pop ?up|overlay|lightbox|interstitial|toast|tooltip|flyout|dropdown|drawer|alertdialog"
    ),
    "survey": (
        r"poll|survey|quiz|feedback|was this (?:helpful|article)|report (?:an )?(?:error|typo)"
        r"|correction form|donate|donation|support us|membership|contribution(?: \w+)?|epic|reader revenue"
        r"|app (?:promo|banner|download)|promotion"
    ),
}

#: Elements that are furniture by their kind.
KINDS: Mapping[str, str] = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "related",
    "figcaption": "photo-caption",
    "menu": "navigation",
    "amp-social-share": "share",
    "gcse:search": "navigation",
    "address": "byline",
}
#: Elements that are furniture by their role.
ROLES: Mapping[str, str] = {
    "navigation": "navigation",
    "banner": "navigation",
    "contentinfo": "footer",
    "complementary": "related",
    "search": "navigation",
    "dialog": "overlay",
    "alertdialog": "overlay",
}
