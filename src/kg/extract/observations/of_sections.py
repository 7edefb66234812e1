"""The section of a line (先行段, 某地段) that a sentence has turned to: its figures are no figures of the whole line."""

from __future__ import annotations

import re

from kg.extract.observations.anaphora import earlier_mentions
from kg.extract.observations.classes import BUILT
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention, TextSpan

_TURNS_TO = re.compile(
    r"(?:^|(?<=[,;。:\n]))(?:其中的?,?|此次|本次|目前|当前|率先|首批|先期|当天|已经?|正在)*"
    r"(?:(?:开工|动工|启动|开建|实施|通车|建成|开通|贯通|获批|批复|推进)(?:建设|通车|运营)?的)?"
    r"(?P<section>[\u4e00-\u9fff]{2,8}?段)(?:工程|项目)?(?:先行)?"
    r"(?=位于|地处|起于|起自|起点|西起|东起|南起|北起|从|自|沿线|正线|主线|线路|路线|全|总|长|建设|新建|设|投资|概算|计划|预计|桥|隧|包括|包含|途经|约|为|,)"
)
"""…,｜此次开工的先行段｜位于某县,全长12公里; 其中｜云溪段｜长56公里."""
_WHOLE = re.compile(r"(?:该|整条|项目|工程)*(?:全线|线路|全路|正线)")
"""A clause that opens so goes back to the whole line."""
_AMONG = 2
"""So many characters (其中) may stand before the work that a clause opens with."""
_PARTS = re.compile(r"(?:建设|施工|控制性|配套)*(?:工程|项目)?$")


def section_told_of(reading: Reading, passage: Passage, figure: Figure) -> Subject | None:
    """The section with a name that the sentence has turned to before the figure, unless it has named another work since."""
    text = reading.text
    if "段" not in text[passage.start : figure.lead.end]:
        return None
    turns = [*_TURNS_TO.finditer(text, passage.part_start(text, figure.mention.span.start), figure.lead.end)]
    turn = turns[-1] if turns else None
    if turn is None or _turns_away(text, passage, figure, turn.end()):
        return None
    for mention in earlier_mentions(reading, turn.end()):
        name = reading.chain_names[mention.chain]
        at = name.rfind(turn["section"])
        if mention.type in BUILT and at > 0 and _PARTS.fullmatch(name, at + len(turn["section"])):
            inside = figure.clause.start <= turn.start()
            return Subject(mention.chain, TextSpan(*turn.span("section")) if inside else None, True)
    return None


_WITHIN = re.compile(
    r"(?:其中,?)?(?:在)?[^,;。、]{2,8}?(?:境内(?:线路|全长|总长|里程|段|正线|长度|长|约|为|共?设(?:有|置)?|车站|站点|站)*|段(?:线路|全长|总长|里程|正线|长度|长|约|为|估算|概算|总?投资)+)$"
)
"""其中某市境内76公里, 某省段正线长12公里: so much of the line named before."""
_OF_STRUCTURE = re.compile(r"(?:最大)?埋深$|主跨|主塔|塔高$|墩高$|桥面宽?$|单跨")
_STRUCTURE = re.compile(r"(?:隧道|桥)$")


def structure_told_of(reading: Reading, passage: Passage, figure: Figure, wording: str) -> Mention | None:
    """The tunnel or bridge that the sentence named last, for what only such a thing has (某隧道长8公里,…,最大埋深｜526米)."""
    if not _OF_STRUCTURE.search(wording):
        return None
    named = [m for m in passage.mentions if m.span.end <= figure.mention.span.start and m.type in BUILT]
    fits = bool(named) and is_structure(reading.chain_names[named[-1].chain])
    return named[-1] if fits else None


def _turns_away(text: str, passage: Passage, figure: Figure, since: int) -> bool:
    """Whether a clause behind ``since`` names another work or speaks of the whole line, up to the figure."""
    for clause in passage.clauses:
        if clause.end <= since or clause.start >= figure.mention.span.start:
            continue
        start, end = max(clause.start, since), min(clause.end, figure.lead.end)
        if start > since and _WHOLE.match(text, start, end):
            return True
        if any(m.type in BUILT and start <= m.span.start <= start + _AMONG for m in passage.mentions):
            return True
    return False


def is_within(text: str, figure: Figure) -> bool:
    """Whether the figure is so much of a line, as the first or a later member of a list (甲境内9公里、｜乙境内7公里)."""
    starts = (figure.clause.start, figure.lead.start + 1) if text[figure.lead.start] == "、" else (figure.clause.start,)
    return any(_WITHIN.match(text, start, figure.lead.end) for start in starts)


def is_structure(name: str) -> bool:
    """Whether the name is that of a tunnel or bridge."""
    return _STRUCTURE.search(name) is not None
