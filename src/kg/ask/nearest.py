"""The saved questions that come nearest to a question that was not answered."""

from __future__ import annotations

from rapidfuzz import fuzz

from kg.query.questions import saved_questions

_MOST = 3


def nearest_questions(question: str) -> tuple[str, ...]:
    """Names of saved questions, the nearest by wording first."""
    scored = [(-fuzz.token_ratio(question, each.title_zh), -_shared(question, each.title_zh), name)
              for name, each in saved_questions().items()]  # fmt: skip
    return tuple(name for _, _, name in sorted(scored, key=lambda item: (item[1], item[0], item[2]))[:_MOST])


def _shared(one: str, other: str) -> int:
    pairs = {one[i : i + 2] for i in range(len(one) - 1)}
    return sum(other[i : i + 2] in pairs for i in range(len(other) - 1))
