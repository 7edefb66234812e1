"""One call of the chat-completions protocol that OpenAI-compatible servers speak (vLLM, Ollama, llama.cpp …)."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.errors import EndpointError

TIMEOUT = 300.0
"""Seconds to wait for an answer: a model on a laptop may need minutes for a passage."""
TRIES = 2
"""Calls for one passage: a server that is busy or restarting gets a second chance."""
_BUSY = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model is: ``url`` up to and without ``/chat/completions``, the model's name, a key if it needs one."""

    url: str
    model: str
    key: str = field(default="", repr=False)


def complete(endpoint: Endpoint, messages: Sequence[Mapping[str, str]]) -> str:
    """What the model answers to ``messages``, as it stands; asked for JSON, without chance.

    Raises:
        EndpointError: No connection, an HTTP error, or an answer outside the protocol.
    """
    body = {
        "model": endpoint.model,
        "messages": list(messages),
        "temperature": 0,
        "seed": 0,
        "response_format": {"type": "json_object"},
    }
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    address = endpoint.url.rstrip("/") + "/chat/completions"
    request = urllib.request.Request(address, json.dumps(body).encode(), headers)
    answer = _answered(request, address)
    try:
        content = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError) as error:
        raise EndpointError(f"{address}: does not answer as chat completions do; check the address") from error
    if not isinstance(content, str):
        raise EndpointError(f"{address}: the model {endpoint.model} gave no text")
    return content


def _answered(request: urllib.request.Request, address: str) -> bytes:
    for left in reversed(range(TRIES)):
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as response:
                return bytes(response.read())
        except urllib.error.HTTPError as error:
            if not (left and error.code in _BUSY):
                raise EndpointError(f"{address}: refused with HTTP status {error.code}; check model and key") from error
        except (OSError, ValueError) as error:
            if not left or isinstance(error, ValueError):
                raise EndpointError(
                    f"{address}: cannot be reached ({error}); start it, or unset $KG_MODEL_URL"
                ) from error
    raise AssertionError("unreachable: the last try returns or raises")
