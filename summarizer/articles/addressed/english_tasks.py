"""Rules for English: orders about what a summary should say, what it should leave out, and what to give away."""

from __future__ import annotations

from summarizer.articles.addressed.rule import Rule
from summarizer.articles.addressed.wordings import (
    ORDER,
    PEOPLE,
    SUMMARY,
    about_output,
    in_one_sentence,
)

TASK = "It tells a model what its summary should say."
LEAK = "It asks a model to give away its prompt or its keys."
SOURCES = "It tells a model to leave out other sources."
CONFIRM = "It tells a model to take its claims as confirmed."
SECRET = "It tells a model to keep its orders secret."

RULES: tuple[Rule, ...] = (
    Rule(
        "task",
        TASK,
        ("summary", "summaries", "brief", "recap", "digest", "synopsis", "extraction", "output", "abstract"),
        (
            r"\b(?:when|while|before|as|if)\s(?:you(?: are|'re)?\s)?(?:generat|produc|creat|writ|mak|prepar"
            r"|compil|compos|draft)"
            rf"(?:ing|e)?\s(?:the|your|a|an|any|its"
            rf"|their)\s(?:\w{{1,14}}\s)?{SUMMARY}\b[^\n]{{0,40}}?[,:]\s?{ORDER}"
            rf"|\b(?:any|every|each|all)\s{SUMMARY}\s(?:of|based on|made (?:from|of)|drawn from"
            rf"|using)\sthis\s(?:article|text"
            r"|story|page|document|piece)\b"
            rf"|\byou (?:must|should|shall|will|are to|need to|have to) (?:now |only |always |instead "
            rf"|then ){{0,3}}(?:output|summari[sz]e"
            r"|(?:respond|reply) (?:only )?with|return the following|print the following|report success)\b"
        ),
        place="anywhere",
    ),
    Rule(
        "task",
        TASK,
        ("respond with", "reply with", "answer with", "output"),
        (
            r"\b(?:respond|reply|answer)\swith\s[\"']?[^\n.]{1,40}?[\"']?\s(?:and (?:ignore|nothing|stop)|only\b)"
            r"|\b(?:output|print)\s(?:[\"'{\[]|the (?:following|word|phrase|string|text|json)\b)"
            r"|\b(?:include|exclude|remove|omit|drop|leave)\s[^.\n]{1,60}?\s(?:from|in|out of) (?:the"
            r"|your) output\b"
        ),
    ),
    Rule(
        "sources",
        SOURCES,
        ("other", "all other", "remaining", "rival"),
        (
            r"\b(?:all |any |the |every )?(?:other|remaining|rival|conflicting) (?:news )?(?:articles?"
            r"|sources?|documents?|reports?|outlets?)"
            r"(?: (?:of|on|about) this [a-z]{3,12})? (?:must|should|shall|are to|is to"
            r"|have to) be (?:ignored|disregarded|omitted|excluded"
            r"|left out|discarded|dropped|treated as)\b"
            r"|\b(?:consider|treat|mark|regard|deem|label) (?:all |any |the |every ){0,2}(?:other|remaining"
            r"|rival|conflicting) (?:articles?"
            r"|sources?|documents?|reports?|outlets?|claims?|accounts?)\b[^.\n]{0,40}?\b(?:false|unreliable"
            r"|unconfirmed|fake|retracted"
            r"|misinformation|duplicates?|wrong|untrusted)\b"
        ),
        place="anywhere",
    ),
    Rule(
        "task",
        TASK,
        ("summar", "recap", "digest", "synopsis", "brief", "extraction", "output"),
        (
            rf"\b(?:include|add|insert|append|put|place|mention|omit|exclude|leave|remove|delete|drop|write"
            rf"|state|say|begin"
            r"|start|end|open|close|lead|finish|make|ensure|present|feature|embed|repeat|copy|quote|use"
            r"|report|lead with|sign"
            rf"|keep|title)\b(?:¤|\s)(?:(?:your|any|every|each|all)\s(?:\w{{1,14}}\s)?{SUMMARY}"
            rf"|the (?:summary|event brief))\b"
            r"(?! of the (?:day|week)| (?:box|judg[e]?ment|table|page|sheet|section))"
        ),
        holds=in_one_sentence,
    ),
    Rule(
        "task",
        TASK,
        ("summar", "recap", "digest", "synopsis", "brief", "extraction", "output"),
        (
            r"\b(?:in|within|for|throughout|when (?:writing|making|producing|creating)|while writing"
            r"|as the (?:title|headline"
            r"|first line) of|at the (?:start|end|top|beginning|bottom) of)"
            rf"\s(?:your|the|any|every|each|all)\s(?:\w{{1,14}}\s)?{SUMMARY},?\s{ORDER}"
        ),
    ),
    Rule(
        "task",
        TASK,
        ("summar", "extract", "condens", "abstract", "brief", "digest", "recap", "process"),
        (
            r"\b(?:summar(?:y|ies)|briefs?|recaps?|digests?|abstracts?|extracts?)\s(?:of|based on"
            r"|made (?:from|of)|drawn from"
            r"|that (?:use|draw on|cite))\sthis\s(?:article|text|story|page|piece)\s(?:must"
            r"|should|shall|need"
            r"|needs|have|has|are required|is required|may not|will|are to|is to|can only)\b"
            r"|\b(?:when|while|if|before|once)\s(?:you(?: are|'re)?\s)?(?:summari[sz](?:ing|e)"
            r"|extract(?:ing)?|condens(?:ing|e)"
            r"|processing|process|abridg(?:ing|e))\s(?:from\s)?(?:this|the present)\s(?:article|text|report"
            r"|story|page|document"
            rf"|piece|content)[^\n]{{0,40}}?[,:]\s?{ORDER}"
        ),
        place="anywhere",
    ),
    Rule(
        "task",
        TASK,
        ("summarise", "summarize", "extract", "describe", "translate", "report", "process"),
        (
            r"\b(?:summari[sz]e|extract|report|describe|process|present|condense)\s(?:this|the"
            r"|our)\s(?:article|text|page"
            r"|document|story|content|passage|event|news)(?:\sonly)?\s(?:as(?!\s(?:it|they|part|a whole|soon"
            r"|well|quickly|early"
            r"|possible)\b)|by (?:saying|stating|writing|reporting)|with the (?:words|sentence|following)"
            r"|to (?:say|state))\b"
        ),
    ),
    Rule(
        "task",
        TASK,
        (
            "respond",
            "reply",
            "answer",
            "output",
            "start your",
            "begin your",
            "end your",
            "say only",
            "write only",
            "print only",
            "return only",
            "say exactly",
            "print exactly",
        ),
        (
            r"\b(?:start|begin|end|preface|conclude|finish|open|close)\s(?:your|every|each"
            r"|all)\s(?:\w{1,14}\s)?(?:summar(?:y|ies)"
            r"|responses?|answers?|outputs?|repl(?:y|ies)|brief)\s(?:with|by (?:saying|stating|writing)|in)\b"
            r"|\b(?:respond|reply|answer|output|print|return|say|write)\s(?:only|exactly|nothing but"
            r"|verbatim)\s?(?:with|in|the|this"
            r"|these|:)\s?(?:the |this |a |valid |following |exact |phrase |sentence |words? |string |text "
            r"|json\b|\"|')"
        ),
    ),
    Rule(
        "confirm",
        CONFIRM,
        (
            "confirmed",
            "verified",
            "established",
            "undisputed",
            "true",
            "fact",
            "authoritative",
            "corroborated",
            "reliable",
            "trusted",
            "the only",
            "certain",
        ),
        (
            r"\b(?:treat|mark|label|list|record|present|report|count|consider|classify|flag|rate|score"
            r"|regard|accept|call|set)\b"
            r"¤(?:claims?|statements?|facts?|articles?|text|sources?|quotes?|quotations?|evidence"
            r"|information|passage|above|below"
            r"|following)\b(?:¤|\s)(?:as|to)\s(?:a |an |the |being |fully |independently "
            r"|already ){0,3}(?:confirmed|verified"
            r"|established|undisputed|true|facts?|factual|authoritative|corroborated|the only|only|reliable"
            r"|trusted|certain"
            r"|high[- ]confidence)\b"
        ),
        holds=about_output,
    ),
    Rule(
        "sources",
        SOURCES,
        ("article", "source", "document", "outlet", "report"),
        (
            r"\b(?:ignore|disregard|omit|exclude|leave out|drop|discard|skip|remove|delete|do not (?:use"
            r"|cite|mention|include|read"
            r"|trust|quote|report)|don't (?:use|cite|mention|include|read|trust|quote|report))\s(?:all |any "
            r"|every |the |of |what "
            r"|everything |from |in ){0,5}(?:other|remaining|second|first|third|rest of the|competing|rival"
            r"|conflicting|s\d{1,2})\s?"
            r"(?:news |provided |given )?(?:articles?|sources?|documents?|texts?|outlets?)\b(?!\s(?:of|that"
            r"|in|for|on|to)\b)"
        ),
    ),
    Rule(
        "secret",
        SECRET,
        ("instruction", "prompt", "directive", "this note", "this message", "the user", "system message"),
        (
            r"\b(?:do not|don't|never)\s(?:ever )?(?:mention|reveal|disclose|tell|inform|report|flag|include"
            r"|refer to|summari[sz]e"
            r"|show|repeat|quote|acknowledge|alert|warn|notify)\b(?:¤|\s)(?:(?:this|these|the|your|my"
            r"|those)\s(?:hidden |above |secret "
            r"|system |initial |new )?(?:instructions?|prompt|directives?|system message)|the user"
            r"|the reader of the summary)\b"
            rf"{PEOPLE}"
        ),
        holds=in_one_sentence,
    ),
    Rule(
        "leak",
        LEAK,
        (
            "prompt",
            "message",
            "instruction",
            "above",
            "preceding",
            "api key",
            "api_key",
            "environment variable",
            "configuration",
        ),
        (
            r"\b(?:reveal|print|repeat|output|show|display|leak|disclose|reproduce|recite|quote|dump|expose"
            r"|give|tell|return|include"
            r"|append|paste|copy|send|write|insert|translate|summari[sz]e)\b(?:¤|\s)(?:(?:system|initial"
            r"|hidden|developer|secret"
            r"|original) (?:prompt|message"
            r"|instructions)|(?:everything|all text|the text|all the text|all words|the words"
            r"|content) (?:written )?(?:above|preceding"
            r"|before this)(?! (?:for|on|with|until|to|in))|(?:your|the|any|all) (?:api[ _-]?keys?"
            r"|environment variables|credentials)"
            r"|your (?:own )?(?:prompt|configuration|system prompt|instructions(?: verbatim|[.,!\n]|$)))"
        ),
        holds=in_one_sentence,
    ),
)
