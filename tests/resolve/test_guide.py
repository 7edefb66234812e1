"""The guide to the decisions file shows decisions that parse."""

import re
from pathlib import Path

from kg.resolve.decisions import VERBS, parse_decisions


def test_the_decisions_shown_in_the_guide_are_decisions() -> None:
    guide = Path(__file__).parents[2] / "docs" / "how-to" / "curate.md"
    (example,) = re.findall(r"```text\n(.*?)```", guide.read_text(encoding="utf-8"), re.DOTALL)
    assert {decision.verb for decision in parse_decisions(example).items} == set(VERBS)
