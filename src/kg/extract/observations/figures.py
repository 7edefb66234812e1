"""A figure: one quantity of a passage with its role and the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.extract.quantities import QuantityMention
from kg.model import TextSpan

Role = Literal["value", "growth", "share", "former", "threshold", "none"]

OWN_MEASURE = re.compile(r"总投资|计划投资|总里程|总面积|总产值|总长|总金额|合同额|投资额|年产值")
"""Measures that a counted thing may have, told right behind its name: 5条公路｜总投资3亿元."""

EACH = re.compile(r"(?P<each>每(?:周|星期|月|天|日|年))[^,;。\d]{0,4}$")
"""How often what is counted happens: 每周｜三班."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity of a passage with its role and the words around it.

    Attributes:
        mention: The quantity.
        role: What it tells.
        clause: The clause it stands in.
        lead: What stands before it: from the previous figure or the start of the clause.
        tail: What stands behind it: up to the next figure or the end of the clause.
        listed: Whether it only continues a list (、和) and shares what stands before the first of the list.
        sign: -1 for a growth rate that tells a fall.
        whole: What a share is a share of.
        former: Whether a growing or falling share is told as it was (从5%提高到8%: the 5%).
    """

    mention: QuantityMention
    role: Role
    clause: TextSpan
    lead: TextSpan
    tail: TextSpan
    listed: bool = False
    sign: int = 1
    whole: str | None = None
    former: bool = False
