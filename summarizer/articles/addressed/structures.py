"""Rules for what no article is made of: chat templates, tool calls, a model's answer, marks that end the material."""

from __future__ import annotations

import re

from summarizer.articles.addressed.rule import Rule

TEMPLATE = "It carries the marks by which a chat with a model is written down."
SYSTEM = "It poses as a message of the system that runs a model."
TOOL = "It poses as a call of a model's tool."
SHAPE = "It poses as the answer of a model, in the shape that a program reads."
FENCE = "It imitates the marks between which articles are put before a model."
ANSWER = "It poses as a model's answer that is to be continued."

#: Of a model's answer, as prompts of this and other programs ask for it.
_KEYS = (
    r"(?:quotes?|evidence|claims?|said_by|modality|statements?|question|value|kind|gist|actors|speakers|answers"
    r"|disagreements|event|facts?|severity|standing|agreement|conflicts?|confidence|verified|summary|title"
    r"|sources?)"
)
_CORE = re.compile(
    r"\b(?:quote|evidence|claims?|said_by|modality|statement|gist|disagreements|facts?|conflicts?|summary)\b"
)
_TELLING = re.compile(
    r"\byou (?:must|are|should|will|shall|have to|now|may|obey)\b"
    r"|\byour (?:output|summary|task|instructions|response|answer|role)\b|\bignore|\bsummar|\barticles?\b"
    r"|\binstruct|\bclaims?\b|\boutput|\brespond"
    r"|\bconfirmed\b|\bthe user\b"
    r"|\bprompt\b|\bdisregard|\bmust (?:state|say|report|write|include)"
)
_ROLE = re.compile(r"\s?\n?\s?(?:system|user|assistant|tool|developer|human|model)\b")


def _tells(view: str, match: re.Match[str]) -> bool:
    """Whether what follows a label speaks to a model: "System: Nintendo Switch" doesn't."""
    return _TELLING.search(view[match.start() : match.end() + 300]) is not None


def _is_used(view: str, match: re.Match[str]) -> bool:
    """Whether a mark of a template is used and not spoken of: "tokens such as <|im_end|> mark the end"."""
    if _ROLE.match(view, match.end()):
        return True
    line = view.rfind("\n", 0, match.start()) + 1
    return (
        not view[line : match.start()].strip(" \t*>-#") or match[0] in view[match.end() : match.end() + 2000]
    )


def _is_answer(_view: str, match: re.Match[str]) -> bool:
    return _CORE.search(match[0]) is not None


def _goes_on(view: str, match: re.Match[str]) -> bool:
    """Whether something stands below: at the very end of a text, "[end of article]" ends it."""
    return len(view) - match.end() > 20


RULES: tuple[Rule, ...] = (
    Rule(
        "fence",
        FENCE,
        ("end of", "begin", "system_", "system prompt", "end_", "start_"),
        (
            r"\b(?:begin|end|start)[_ ](?:of[_ ])?system[_ ](?:prompt|message|instructions?)\b"
            r"|(?:^|(?<=[.!?] ))[^\w\n]{0,8}end of (?:the )?(?:user )?(?:input|prompt|context"
            r"|instructions)\b\s?[.:\n\])=-]"
        ),
        place="anywhere",
        block=True,
    ),
    Rule(
        "answer-shape",
        SHAPE,
        ('"instruction', '"prompt"', '"system"', '"task"'),
        r"\"(?:instructions?|prompt|system|task)\"\s{0,3}:\s{0,3}\"",
        place="anywhere",
        block=True,
        holds=_tells,
    ),
    Rule(
        "answer",
        ANSWER,
        ("assistant", "ai", "model", "bot"),
        r"^(?:user|human)\s?:[^\n]{1,400}\n{1,2}(?:assistant|ai|model|bot)\s?:",
        also=("user", "human"),
        place="anywhere",
        block=True,
    ),
    Rule(
        "chat-template",
        TEMPLATE,
        (
            "[system]",
            "[/system",
            "[instruction",
            "[/instruction",
            "[prompt]",
            "[assistant]",
            "[task]",
            "[command]",
            "[hidden",
            "<|",
            "|>",
            "[/",
            "[inst",
            "[/inst",
            "<<sys",
            "_of_turn",
            '"role"',
            "### ",
        ),
        (
            r"\[/?(?:instructions?|system|prompt|assistant|task|command|hidden instructions?)\]"
            r"|<\|\s?(?:im_start|im_end|im_sep|system|user|assistant|endoftext|eot_id|eom_id|start_header_id"
            r"|end_header_id"
            r"|begin_of_text|end_of_text|endofprompt|end|tool|channel|message|start|constrain|return"
            r"|python_tag|fim_\w{3,8})\s?\|>"
            r"|\[/?inst\]|<</?sys>>|</?(?:start|end)_of_turn>"
            r"|\{\s{0,5}\"role\"\s{0,3}:\s{0,3}\"(?:system|assistant|user|developer|tool)\""
            r"|^#{2,4} {0,2}(?:new |system |user )?(?:instructions?|system|response|assistant|human"
            r"|user)(?: prompt)?\s?:"
        ),
        place="anywhere",
        block=True,
        holds=_is_used,
    ),
    Rule(
        "chat-template",
        TEMPLATE,
        (
            "<system",
            "<assistant",
            "<human",
            "</system",
            "</user",
            "</prompt",
            "</assistant",
            "<instruction",
            "<important",
        ),
        (
            r"</?(?:system|assistant|human|user_query|user_input|prompt|instructions?"
            r"|important)(?:[_-](?:prompt|message|reminder"
            r"|note|instructions?))?>"
        ),
        place="anywhere",
        block=True,
    ),
    Rule(
        "system-message",
        SYSTEM,
        ("system", "admin", "developer", "root"),
        (
            r"^[\W_]{0,12}(?:begin |end |new |updated |urgent |important )?(?:system|sysadmin|admin"
            r"|administrator|developer|root)(?:[ _-](?:message|prompt|note|notice|override|instructions?"
            r"|update|command"
            r"|directive|role|alert))?"
            r"(?: (?:to|for) [\w ]{2,30})?(?:\s?\([^)\n]{0,40}\))?[\])>*=_ -]{0,6}(?::|\]|>|\n)"
        ),
        place="anywhere",
        block=True,
        holds=_tells,
    ),
    Rule(
        "system-message",
        SYSTEM,
        (
            "system message",
            "system prompt",
            "system override",
            "admin override",
            "system notice",
            "system note",
            "system instruction",
            "system alert",
            "developer message",
            "developer note",
        ),
        (
            r"(?:[\[({<*=]|(?<=[.!?] ))\s?(?:system|admin|developer)[ _](?:message|prompt|override|notice"
            r"|note|instructions?|alert"
            r"|mode)\b[^\n]{0,60}?[\])}>*=:]"
        ),
        place="anywhere",
        block=True,
        holds=_tells,
    ),
    Rule(
        "tool-call",
        TOOL,
        (
            "<tool",
            "<function",
            "<invoke",
            '"tool_call',
            '"function_call',
            '"arguments"',
            '"parameters"',
            '"tool_use',
            "action input",
            "_call>",
            "<|tool",
        ),
        (
            r"</?(?:tool_call|function_calls?|tool_use|tool_code|tool|invoke|function|tool_response"
            r"|tool_result|tool_output"
            r"|function_results?)(?:[ =][^>\n]{0,80})?>"
            r"|\"(?:tool_calls?|function_call|tool_use|tool_call_id)\"\s{0,3}:"
            r"|\"name\"\s{0,3}:\s{0,3}\"[\w.-]{2,40}\"\s{0,3},\s{0,5}\"(?:arguments|parameters|input"
            r"|args)\"\s{0,3}:"
            r"|^action\s?:[^\n]{1,80}\n\s{0,4}action input\s?:"
        ),
        place="anywhere",
        block=True,
    ),
    Rule(
        "tool-call",
        TOOL,
        ("call the", "invoke the", "execute the", "run the", "call function", "call tool"),
        (
            r"\b(?:call|invoke|execute|run)\s(?:the\s)?(?:tool|function"
            r"|plugin)?\s?[`\"']?(?:\w{2,20}_\w{2,30}|\w{2,30}\(\))[`\"']?"
            r"|\b(?:call|invoke|execute)\s(?:the\s)?(?:[\w.-]{2,30}\s)?(?:tool|function|plugin)\b(?!\s(?:of"
            r"|for|in)\b)"
        ),
        holds=_tells,
    ),
    Rule(
        "answer-shape",
        SHAPE,
        (
            '"claim',
            '"quote"',
            '"evidence"',
            '"said_by"',
            '"statement',
            '"fact',
            '"summary"',
            '"gist"',
            '"modality"',
            '"properties"',
            '"conflicts"',
            '"disagreements"',
        ),
        (
            rf"\"{_KEYS}\"\s{{0,3}}:[^\n]{{0,300}}?\n?[^\n]{{0,300}}?\"{_KEYS}\"\s{{0,3}}:"
            r"|\"\$?(?:schema|properties|type)\"\s{0,3}:[^\n]{0,200}?\n?[^\n]{0,200}?\"properties\"\s{0,3}:"
            r"|\"(?:claims|evidence|facts|quotes|disagreements|conflicts)\"\s{0,3}:\s{0,3}[\[{]"
        ),
        place="anywhere",
        block=True,
        holds=lambda view, match: "properties" in match[0] or _is_answer(view, match),
    ),
    Rule(
        "answer-shape",
        SHAPE,
        ("quote:", "said_by:", "modality:", "<claim", "<evidence", "<fact", "evidence:", "claims:"),
        (
            rf"^[ \t]{{0,8}}(?:- )?(?:quote|said_by|modality|claims?|evidence"
            rf"|statement)\s?:[^\n]{{0,300}}\n[ \t]{{0,8}}(?:- )?"
            rf"{_KEYS}\s?:|</?(?:claims?|evidence|facts?)(?:\s[^>\n]{{0,60}})?>"
        ),
        place="anywhere",
        block=True,
    ),
    Rule(
        "fence",
        FENCE,
        (
            "[article",
            "[end of",
            "end of",
            "end_of",
            "begin",
            "--- system",
            "--- user",
            "</document",
            "</context",
            "</article_text",
            "</untrusted",
            "</material",
            "</source",
            "start of",
        ),
        (
            r"\[(?:end of )?article (?:\d{1,3} )?[0-9a-f]{6,16}\]"
            r"|\[end of (?:the )?(?:article|document|text|material|source|input|data)\b[^\]\n]{0,30}\]"
            r"|[=#*~<>_-]{3,12}\s?(?:end|begin|start)(?:ing)?[ _](?:of[ _])?(?:the[ _])?(?:article|document"
            r"|text|data|input|context|user"
            r"[ _]input|untrusted[ _]\w{3,12}|prompt|instructions|material|news)\b"
            r"|^-{3} ?(?:system|user|assistant) ?-{3}"
            r"|</(?:document|context|article_text|source_text|source|material|untrusted\w{0,20}"
            r"|retrieved\w{0,20})>"
        ),
        place="anywhere",
        block=True,
        holds=_goes_on,
    ),
    Rule(
        "answer",
        ANSWER,
        ("here is", "here are", "here's"),
        (
            r"\b(?:sure|certainly|of course|absolutely|okay|ok|great|understood"
            r"|gladly)[,.! -]{1,4}(?:thing[,.!] )?here(?: is| are|'s)\s"
            r"(?:the |your |a |an |my |all )?(?:[\w-]{1,16}\s){0,3}?(?:summary|json|answer|response|output"
            r"|brief|extraction|claims|result"
            r"|recap|digest|facts)\b"
        ),
        block=True,
    ),
    Rule(
        "answer",
        ANSWER,
        ("assistant:", "model:", "chatgpt:", "gpt:", "assistant said", "ai:", "summary so far", "my summary"),
        (
            r"^[\W_]{0,8}(?:assistant|ai|model|chatgpt|gpt-?\d?\w?|llm)\s?:[*_ ]{0,4}(?:sure|certainly"
            r"|of course|okay|ok\b|understood|i (?:will"
            r"|have|confirm)|the (?:summary|brief|article)|here|summary|the event|confirmed|as (?:instructed"
            r"|requested))"
            r"|\bmy (?:summary|answer|output|brief)(?: of (?:this|the|these) articles?)?(?: so far)?(?: is)?\s?:"
        ),
        place="anywhere",
        block=True,
    ),
)
