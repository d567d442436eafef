"""Instructor's part: its parser reads an answer, its loop asks again when the answer doesn't fit the shape.

The loop is entered only then, with the answer that didn't fit as its first. To set it up for every call (usage that is
added up and copied, tenacity, a search for validators that it doesn't support) costs ten times what reading does.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from json import JSONDecodeError
from typing import Any, TypeVar, cast

from instructor import Mode
from instructor.core.exceptions import ResponseParsingError
from instructor.core.retry import retry_async
from instructor.v2.core.providers import Provider
from instructor.v2.core.registry import mode_registry
from pydantic import BaseModel, ValidationError
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt

from summarizer.engines.llm import quiet
from summarizer.engines.llm.reply import Completion
from summarizer.engines.llm.shape import asked_form, response_class

T = TypeVar("T", bound=BaseModel)
Create = Callable[..., Awaitable[Completion]]

#: Extra answers that a failed schema may cost.
REASKS = 2
_MODE = Mode.JSON_SCHEMA
#: What an answer that doesn't fit its shape raises.
_MISFIT = (ValidationError, JSONDecodeError, ResponseParsingError)


async def instructed(create: Create, shape: type[T], messages: Sequence[dict[str, str]], model: str) -> T:
    """An answer of this shape. `create` is called for each attempt, with `messages`, `model` and `response_format`.

    Raises:
        InstructorRetryException: no answer fitted, or `create` failed when it was called again.
        Exception: what `create` raised at first.
    """
    request: dict[str, Any] = {
        "messages": list(messages),
        "model": model,
        "response_format": asked_form(shape),
    }
    first = await create(**request)
    try:
        return cast(T, _read(first, shape))
    except _MISFIT:
        given = [first]

    async def going_on(**again: Any) -> Completion:
        return given.pop() if given else await create(**again)

    attempts = AsyncRetrying(
        stop=stop_after_attempt(REASKS + 1), retry=retry_if_exception_type(_MISFIT), reraise=True
    )
    with quiet.instructor():
        answer = await retry_async(
            going_on, response_class(shape), (), request, max_retries=attempts, mode=_MODE
        )
    return cast(T, answer)


def _read(answer: Completion, shape: type[BaseModel]) -> Any:
    return mode_registry.get_handlers(Provider.OPENAI, _MODE).response_parser(
        response=answer,
        response_model=response_class(shape),
        validation_context=None,
        strict=True,
        stream=False,
        is_async=True,
    )
