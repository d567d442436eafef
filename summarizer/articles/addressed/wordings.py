"""The words of which orders to a model are made in English, as pieces of patterns."""

from __future__ import annotations

import re

#: Whoever reads for others without being a reader.
MODEL = (
    r"(?:(?:the |an? |any |all |every |you |our )?(?:"
    r"(?:large )?language[ -]models?|llms?|chat ?gpt|gpt(?:-?\d\w?)?|chat ?bots?|ai|a\.i\."
    r"|(?:ai|a\.i\.|llm|gpt)(?:[ -](?:assistant|model|system|agent|tool|reader|summari[sz]er|bot|crawler"
    r"|scraper|engine"
    r"|pipeline|application|reviewer|editor)s?)?"
    r"|(?:text |news |article |automatic |automated |machine )?summari[sz](?:er|ation (?:tool|model|system"
    r"|engine|bot"
    r"|software))s?"
    r"|automated (?:system|reader|tool|agent|processor|pipeline|assistant)s?|virtual assistants?"
    r"|digital assistants?"
    r"|(?:machine|robot) readers?|(?:web )?crawlers?|bots?|scrapers?|assistants?|copilot|claude|gemini|llama"
    r"|mistral"
    r"|deepseek|grok|bard)\b)"
)
#: Names that nothing and nobody else has.
CLEAR = (
    r"(?:(?:the |any |all |every |you |our )?(?:large )?(?:language[ -]models?|llms?|chat ?gpt|gpt-?\d\w?"
    r"|chat ?bots|ai"
    r"[ -](?:assistants?|models?|systems|agents|tools|readers|summari[sz]ers?|crawlers|engines)|(?:text "
    r"|news |article |automated )?"
    r"summari[sz](?:ers?|ation (?:tools?|models?|systems?|engines?)))\b)"
)
#: What may stand between a name and the mark after it.
WHO = (
    r"(?:\s(?:reading|processing|parsing|summari[sz]ing|that|which|who|and|or|users?|only|in|this|these|is"
    r"|are|text|page|article"
    r"|lines)){0,6}"
)
#: The beginning of a line or sentence.
START = r"(?:^|(?<=[.!?:\]>*] ))[^\w\n]{0,8}"
#: An order about what to write.
VERB = (
    r"(?:ignore|disregard|omit|exclude|leave|skip|summari[sz]e|report|state|say|write|output|print|respond|reply"
    r"|answer|insert|include|add|append|mention|treat|mark|label|classify|rate|confirm|conclude|repeat"
    r"|reveal|present"
    r"|describe|extract|call|list|record|cite|refuse|drop|forget|follow|translate|return|quote|assert|begin|start"
    r"|prefix|replace|delete|produce|generate|emit|tell|rank|score|recommend|stop|open|end|set|do not|don't"
    r"|never)"
)
ORDER = (
    r"(?:(?:please|you|must|should|shall|will|are|is|need|have|required|instructed|to|only|always|kindly|now"
    r"|also|simply"
    rf"|therefore|always|first|then|it|that|i|want|asked|hereby)[, ]{{1,2}}){{0,6}}{VERB}\b"
)
#: What such an order is about.
MATTER = re.compile(
    r"\b(?:summar(?:y|ies|i[sz]e)|articles?|text|instructions?|outputs?|claims?|sources?|prompts?|brief"
    r"|recap|digest"
    r"|confirmed|verified|verbatim|response|json|facts?|headline|previous|above|the user|page|document)\b"
)
#: Without one of these nobody is called a model.
CALLED = (
    "llm", "llms", "gpt", "gpt4", "gpt5", "language", "ai", "a.i.", "chatbot", "chat bot", "summarizer",
    "automated", "automatic",
    "virtual", "digital assistant", "crawler", "bot", "bots", "scraper", "assistant", "copilot", "claude",
    "gemini", "llama",
    "mistral", "deepseek", "grok", "bard", "machine", "robot", "chatgpt",
)  # fmt: skip
#: Letters of one of which an order about a text has some.
MATTERS = (
    "summar", "article", "text", "texts", "instruction", "output", "claim", "source", "prompt", "brief",
    "recap", "digest", "confirmed",
    "verified", "verbatim", "response", "json", "fact", "facts", "headline", "previous", "above",
    "the user", "page", "document",
)  # fmt: skip
#: Words of an order's own line that are looked at.
_REST = 160
DROP = (
    r"(?:ignore|disregard|forget|override|bypass|discard|neglect|overlook"
    r"|cancel|erase|unlearn|pay no attention to|take no notice of|do not follow|don't follow|stop following"
    r"|do not obey"
    r"|don't obey|do not comply with|set aside|put aside|leave aside|throw away|drop|skip|delete)"
)
PRIOR = (
    r"(?:previous|prior|above|earlier|preceding|foregoing|system|initial|original|existing|developer|former"
    r"|default"
    r"|safety|hidden|current)"
)
#: After the noun, what shows that people's instructions are meant: "previous instructions to boil water".
PEOPLE = (
    r"(?!,?\s(?:to|about|on|for|regarding|concerning|issued|given|by|of|from|that|in)\s(?!(?:summar|extract"
    r"|analy|be\b"
    r"|follow|read|report|list|your|you\b|to you\b|the developer|openai|anthropic|the user|this|came\b"
    r"|were\b|was\b|precede)))"
)
_NEW = re.compile(r"\b(?:now|no longer|dan|henceforth|from now on|unfiltered|jailbroken|mode|helpful)\b")
SUMMARY = (
    r"(?:summar(?:y|ies)|recap|digest|synopsis|rundown|event brief|brief|extraction|outputs?|generated text)"
)


def about_output(view: str, match: re.Match[str]) -> bool:
    """Whether the order is about a text to be written, within its own line."""
    line = view[match.start() : match.end() + _REST].partition("\n")[0]
    return MATTER.search(line, min(len(line), 2)) is not None


def is_told(view: str, match: re.Match[str]) -> bool:
    """Whether a role is given, rather than somebody called a machine: it is a new one, or an order follows."""
    return _NEW.search(match[0]) is not None or about_output(view, match)


def in_one_sentence(_view: str, match: re.Match[str]) -> bool:
    """Whether verb and object stand in one sentence."""
    return re.search(r"[.!?]\s", match[0]) is None
