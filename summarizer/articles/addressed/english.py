"""Rules for English: orders by which a model is to drop its own, is spoken to by name or given another role."""

from __future__ import annotations

from summarizer.articles.addressed.rule import Rule
from summarizer.articles.addressed.wordings import (
    CALLED,
    CLEAR,
    DROP,
    MATTERS,
    MODEL,
    ORDER,
    PEOPLE,
    PRIOR,
    START,
    VERB,
    WHO,
    about_output,
    is_told,
)

OVERRIDE = "It tells a model to drop its instructions."
ADDRESS = "It speaks to a model by name and gives it orders."
ROLE = "It gives a model another role."

RULES: tuple[Rule, ...] = (
    Rule(
        "override",
        OVERRIDE,
        ("instruction", "prompt", "directive", "programming", "task"),
        (
            r"\byour (?:previous|prior|original|initial|earlier|system) (?:instructions?|prompts?"
            r"|directives?|programming) (?:are|is|were|have"
            r"|has)(?: been)?(?: now)? (?:void|cancell?ed|invalid|superseded|replaced|overridden|obsolete"
            r"|no longer|revoked|deleted)\b"
            r"|\byour (?:instructions|directives|system prompt|orders) (?:have"
            r"|has) (?:been )?(?:now )?(?:changed|updated"
            r"|replaced|superseded|revoked|expired)"
            r"|\b(?:real|actual|true) (?:task|instructions?|prompt) (?:starts?|begins?|follows?) (?:here|now"
            r"|below)\b"
        ),
        place="anywhere",
    ),
    Rule(
        "override",
        OVERRIDE,
        ("you were", "you have", "you've", "you are"),
        (
            rf"\b{DROP}\s(?:what|whatever|all|everything|the \w{{3,14}}|any \w{{3,14}}) (?:that )?you(?:'ve"
            rf"| have| were| are|'re)"
            r" (?:been )?(?:asked|told|instructed|given|supposed|programmed|trained)(?: to (?:do|write|say"
            r"|follow))?\b"
            r"(?!\s(?:about|on|regarding|by|in|at|of|as|for)\b)"
        ),
    ),
    Rule(
        "override",
        OVERRIDE,
        ("article", "text", "document", "page", "content"),
        (
            r"\b(?:ignore|disregard|skip|discard)\s(?:the |this )?(?:rest of (?:the|this) |whole |entire "
            r"|remaining |actual |real )?"
            r"(?:article|text|document|page|content)s?\b(?=\s?(?:[.,;:!?\n\"')\]]|and\b|above|below|instead|$))"
            r"|\bdo not (?:summari[sz]e|process|analy[sz]e|extract|use) (?:this|the"
            r"|anything in this) (?:article|text|document|page)\b"
        ),
    ),
    Rule(
        "override",
        OVERRIDE,
        ("instruction", "prompt", "directive", "programming", "system message", "guardrail"),
        (
            rf"\b{DROP}\b(?:¤(?:{PRIOR}|all|any|your|every)\b){{1,2}}?¤?[^\w\n]{{0,6}}"
            rf"(?:instructions?|prompts?|directives?|programming|system messages?|guardrails?)\b{PEOPLE}"
        ),
    ),
    Rule(
        "override",
        OVERRIDE,
        (
            "rule",
            "order",
            "command",
            "context",
            "guideline",
            "direction",
            "restriction",
            "constraint",
            "training",
        ),
        (
            rf"\b{DROP}\s(?:all |any |your |the |of |these |those |and ){{0,4}}{PRIOR}"
            r"(?:\s(?:or|and)\s\w{3,12})?\s(?:rules|orders|commands|context|guidelines|directions"
            r"|restrictions|constraints"
            rf"|training|task|tasks|text|conversation)\b{PEOPLE}"
        ),
    ),
    Rule(
        "override",
        OVERRIDE,
        ("everything", "anything", "whatever", "all that"),
        (
            r"\b(?:forget|ignore|disregard|discard)\s(?:about )?(?:everything|anything|whatever"
            r"|all that)\s(?:that )?"
            r"(?:you(?:'ve| have|'d| had)? (?:been |were |was )?(?:told|instructed|given|asked|read)"
            r"|(?:written |said |stated "
            r"|that came |that is )?(?:above|before this|previously|so far|prior to this|up to (?:here|now"
            r"|this point)))\b"
            r"(?!\s(?:about|on|regarding|by|in|at|of)\b)"
        ),
    ),
    Rule(
        "address",
        ADDRESS,
        (
            "note",
            "notes",
            "message",
            "instruction",
            "notice",
            "reminder",
            "directive",
            "memo",
            "attention",
            "request",
            "guidance",
            "important",
            "warning",
        ),
        (
            r"\b(?:(?:editor'?s?|author'?s?|publisher'?s?|an?|the|my|our|hidden|private|special|final"
            r"|urgent)\s){0,2}"
            r"(?:note|message|instructions?|notice|reminder|directives?|memo|request|guidance|attention"
            r"|important|warning)"
            rf"(?: only)?(?: to| for)?\s{MODEL}{WHO}[\s\])\"'*]{{0,4}}[:,;.!-]\W{{0,6}}{ORDER}"
        ),
        also=CALLED,
    ),
    Rule(
        "address",
        ADDRESS,
        (
            "note",
            "message",
            "instruction",
            "notice",
            "reminder",
            "directive",
            "memo",
            "attention",
            "request",
            "guidance",
            "command",
            "important",
        ),
        (
            rf"{START}(?:important |urgent |hidden |special |p\.?s\.? )?(?:(?:notes?|message|instructions?"
            rf"|notice|reminder"
            rf"|directives?|memo|request|guidance|attention|commands?)(?: only)?(?: to| for)?\s{MODEL}{WHO}"
            rf"|{MODEL}\s(?:notes?"
            r"|message|instructions?|notice|directives?|commands?|guidance))\s?:[^\n]{0,80}?\b(?:must|should"
            r"|please|do not|don't"
            rf"|never|only|always|{VERB})\b"
        ),
        also=CALLED,
        place="anywhere",
    ),
    Rule(
        "address",
        ADDRESS,
        (
            "this message",
            "this note",
            "this text",
            "this paragraph",
            "this section",
            "this page",
            "this part",
            "as an",
            "as a",
            "the following",
        ),
        (
            r"\b(?:this|the following) (?:message|note|text|paragraph|section|page|part|instruction)s? (?:is"
            r"|are) (?:only |solely )?"
            rf"(?:intended |meant |addressed |aimed |directed |written )?(?:only |solely )?(?:for|to"
            rf"|at)\s{MODEL}(?=\s?(?:only\b|[.,;:!?)\]\n]|$))"
            rf"|{START}(?:to|for) (?:all |any |every )?{CLEAR}(?: only)?\s?:"
            rf"|{START}as {MODEL},? (?:you|your (?:task|job|role|duty))\b"
        ),
        also=CALLED,
        place="anywhere",
    ),
    Rule(
        "address",
        ADDRESS,
        ("ai", "model", "assistant", "llm", "chatbot", "summarizer", "summariser", "language"),
        (
            rf"{START}(?:(?:the|any|every|all) )?(?:{CLEAR}|the assistant|the model|the ai"
            rf"|summari[sz]ers?) (?:should|must|shall|will|has to"
            r"|have to|is to|are to|needs? to) (?:now |only |always |therefore |instead )?(?:reply|respond"
            r"|answer|output|print|say|state"
            r"|claim|summari[sz]e|report|treat|regard|include|mention|rank) (?:the (?:sentence|words|phrase)"
            r"|that|with|only|exactly|this (?:article|text|page))\b"
        ),
        also=CALLED,
        place="anywhere",
    ),
    Rule(
        "address",
        ADDRESS,
        MATTERS,
        rf"\b(?:to|for|dear|hey|hello|hi)\s{MODEL}{WHO}[\s\])\"'*]{{0,4}}[:,;.!-]\W{{0,6}}{ORDER}",
        also=CALLED,
        holds=about_output,
    ),
    Rule(
        "address",
        ADDRESS,
        ("if you are", "if you're", "if this "),
        (
            r"\bif (?:you(?: are|'re)|this (?:text|article|page|document|content"
            r"|message) is (?:being )?(?:read|processed"
            rf"|parsed|summari[sz]ed|analy[sz]ed|ingested) by)\s(?:reading this as )?{MODEL}(?:{WHO}"
            rf"|\s(?:reading"
            rf"|processing|summari[sz]ing|parsing)[^,.;:\n]{{0,60}})\s?[,:;.]\W{{0,4}}(?:then\s)?{ORDER}"
        ),
        also=CALLED,
    ),
    Rule(
        "address",
        ADDRESS,
        (
            "reading this",
            "processing this",
            "parsing this",
            "summarising this",
            "summarizing this",
            "ingesting this",
            "analysing this",
            "analyzing this",
            "scraping this",
            "crawling this",
            "reads this",
            "summarises this",
            "summarizes this",
            "processes this",
        ),
        (
            rf"\b{MODEL}\s(?:that is |that are |which is |which |that |who is |currently )?(?:reading"
            rf"|processing|parsing"
            r"|summari[sz]ing|ingesting|analy[sz]ing|scraping|crawling|reads|summari[sz]es|processes)\sthis\b"
            rf"[^\n]{{0,60}}?(?:\b(?:must|should|shall|will|is to|are to|has to|please)\s|[:,]\s?){ORDER}"
        ),
        also=CALLED,
        place="anywhere",
    ),
    Rule(
        "address",
        ADDRESS,
        (
            "ai",
            "llm",
            "language",
            "chatgpt",
            "gpt",
            "summarizer",
            "summariser",
            "summarization",
            "summarisation",
            "chatbot",
            "a.i.",
        ),
        rf"{START}{CLEAR}\s?(?:[:,]|- )\W{{0,4}}{ORDER}",
        also=CALLED,
        place="anywhere",
    ),
    Rule(
        "address",
        ADDRESS,
        MATTERS,
        rf"{START}{MODEL}\s?(?:[:,]|- )\W{{0,4}}{ORDER}",
        also=CALLED,
        place="anywhere",
        holds=about_output,
    ),
    Rule(
        "role",
        ROLE,
        ("you are", "you're"),
        (
            r"\byou(?: are|'re)\s(?:now |no longer |henceforth |hereby |from now on |going to (?:be"
            r"|act as) ){0,2}(?:an? |the |in |my "
            r"|operating as |operating in |acting as ){0,3}(?:[\w-]{1,16}\s){0,3}?(?:ai (?:assistant|model"
            r"|language model|system|agent"
            r"|summari[sz]er|chatbot)|language model|chatbot|llm|helpful assistant|dan\b|jailbroken"
            r"|unfiltered|(?:news |text )?"
            r"summari[sz](?:er|ation (?:model|system|tool|engine|assistant))|developer mode|debug mode"
            r"|god mode)\b"
            r"|\byou(?: are|'re) no longer (?:bound|restricted|limited"
            r"|constrained)\b[^.\n]{0,50}(?:instructions|guidelines|prompt"
            r"|restrictions|programming|safety|openai|anthropic)"
        ),
        holds=is_told,
    ),
    Rule(
        "role",
        ROLE,
        (
            "act as",
            "act like",
            "pretend",
            "behave as",
            "respond as",
            "roleplay",
            "role-play",
            "from now on",
            "your new",
            "your real",
            "your true",
            "your only",
            "your actual",
            "new instruction",
            "new task",
            "new system",
            "new directive",
            "updated instruction",
        ),
        (
            r"\b(?:act|behave|respond|operate|roleplay|role-play|pretend)\s(?:now )?(?:as|like|to be"
            r"|that you are|you are)\s(?:if you"
            r" were )?(?:an? |the )?(?:[\w-]{1,16}\s){0,2}?(?:dan|unrestricted|unfiltered|jailbroken|ai"
            r"|language model|chatbot|assistant"
            r"|linux terminal|summari[sz]er)\b"
            r"|\bfrom now on,?\s(?:you (?:will|must|are|should|shall)\s)?(?:only )?(?:answer|respond|output"
            r"|ignore|report|state|say|act as"
            r"|be)\b[^.\n]{0,60}(?:summar|articles?|sources?|instructions|prompt|assistant|dan\b|only with"
            r"|output)"
            r"|\byour (?:new|real|actual|true|only)\s(?:task|instructions?|objective|goal|job)\s(?:is"
            r"|are)(?: now)?(?: to|:)\s(?:ignore"
            r"|summari|report|output|state|write|say|insert|print|respond|reply|confirm|extract|mark)"
            rf"|\b(?:new|updated) (?:instructions?|task|system prompt|directives?)(?: for (?:the )?(?:ai"
            rf"|model|assistant|you))?\s?:\s?{ORDER}"
        ),
    ),
)
