"""Whether a wording is a fact, a plan or no statement at all: denial, condition, aim."""

from __future__ import annotations

import re

from kg.extract.relations.lines import Line
from kg.model import Modality

_DENIED = re.compile(
    r"(?:未能?|没有|没|尚未|并未|不再|无法|不能|并非|不是|禁止|取消|终止|拒绝|避免|防止|否决|撤销)[^,;:。、]{0,3}$"
)
_CONDITION = re.compile(r"(?:如果|假如|倘若|若|一旦|只要|只有|除非|是否)")
_NOT_CONDITION = re.compile(r"如果说")
_AIM = re.compile(
    r"力争|争取|拟(?![定订])|将(?!军|来|领)|计划(?![单项])|预计|有望|目标|谋划|规划建设|即将|确保|旨在|为.{0,8}目标|要(?=[加大全着深持推聚抓把做打突坚继建])|"
    r"到20[2-9]\d年|下一步|未来|接下来|今后|明年|准备|打算|希望|推动组建|争创|申建|申报|申创|待"
)
_CLAUSE_END = re.compile(r"[,;:。!?]")


def is_denied(line: Line, start: int, end: int) -> bool:
    """Whether the wording at [start, end) is denied or hangs on a condition."""
    before = line.text[max(0, start - 8) : end]
    head = line.text[max(0, start - 8) : start]
    if _DENIED.search(head) or re.search(r"(?:尚未|未能|并未|没有|不再)", before):
        return True
    clause = line.text[_clause_start(line, start) : end]
    return bool(_CONDITION.search(clause)) and not _NOT_CONDITION.search(clause)


def modality_of(line: Line, start: int, end: int) -> Modality:
    """``Target`` where the clause announces or aims at what it says, or its section does."""
    clause = line.text[_clause_start(line, start) : end]
    return "Target" if line.planned or _AIM.search(clause) else "Actual"


def _clause_start(line: Line, position: int) -> int:
    found = 0
    for match in _CLAUSE_END.finditer(line.text, 0, position):
        found = match.end()
    return found
