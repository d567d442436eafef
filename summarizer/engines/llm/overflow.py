"""How endpoints say that a question is too long for a model, and that they don't take a form of answer.

There is no code that all of them use: these are the words of OpenAI, vLLM, SGLang, llama.cpp, LM Studio, Ollama, TGI,
Mistral, Groq, OpenRouter, and of Anthropic's and Google's compatible endpoints, in lower case.
"""

from __future__ import annotations

#: Statuses under which an overflow was seen. 413 says it by itself; 500 is an older llama.cpp's.
_OVERFLOW = frozenset({400, 413, 422, 429, 500})
_TOO_LONG = (
    "context_length_exceeded",
    "exceed_context_size",
    "maximum context length",
    "maximum model length",
    "context length of only",
    "context window",
    "context limit",
    "context size",
    "model's context length",
    "exceeds the context length",
    "maximum allowed input length",
    "prompt is too long",
    "prompt too long",
    "input is too long",
    "input is too large to process",
    "too many tokens",
    "too large for model",
    "exceeds the maximum number of tokens",
    "max_new_tokens` must be <=",
    "`inputs` must have less than",
    "reduce the length of the messages",
    "string_above_max_length",
)
#: A quota of tokens that the one question is larger than: waiting doesn't make it smaller.
_TOO_LARGE_FOR_QUOTA = "request too large"
_NO_FORM = (
    "response_format",
    "response format",
    "json_schema",
    "json schema",
    "json_object",
    "structured output",
    "structured_output",
    "guided",
    "grammar",
    "strict",
    "invalid schema",
)
_LIMIT = ("max_tokens", "max_completion_tokens", "max tokens", "maximum tokens", "completion tokens")
_REFUSED = frozenset({400, 404, 415, 422, 500, 501})


def is_too_long(status: int, said: str) -> bool:
    """True when the endpoint finds the question too long: `said` is its reason, in lower case."""
    if status == 413:
        return True
    if status == 429:
        return _TOO_LARGE_FOR_QUOTA in said
    return status in _OVERFLOW and any(words in said for words in _TOO_LONG)


def is_form_refused(status: int, said: str) -> bool:
    """True when the endpoint doesn't take the form in which an answer was asked for."""
    return status in _REFUSED and not is_too_long(status, said) and any(words in said for words in _NO_FORM)


def is_limit_refused(status: int, said: str) -> bool:
    """True when the endpoint doesn't grant an answer of the length asked for."""
    return status in (400, 422) and any(words in said for words in _LIMIT)
