"""Persons whose names transcribe another language, by the post before them (县长助理乌日图坦言, 校长扎西顿珠率队).

Such names have no surname to go by and are often cut by the tagger; what tells them is that each of their characters is one with
which names are transcribed, that a post stands before them, and that the clause ends or somebody speaks or acts behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.places import FOREIGN_CHARACTER
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_CHARACTER = (
    rf"(?:{FOREIGN_CHARACTER}|[次仁旺堆桑卓玛白顿珠增曲央宗平措觉江村仓姆嘎坚参晋美强群培益土登赤呼其孟音琴高娃松额敦日根朝牧钢铁木图雅毕力毅道敖]"
    r"|[娜布才扁岩温玉香叫罕艾买提合吐逊古丽依然孜再努])"
)
_POST = (
    r"(?:书记|(?:副|[省市县区州旗盟镇乡村局厅部校院所会站处关科团队组班社厂店行])长|主任|主席|经理|总裁|董事长|秘书长|理事长|总监|工程师|委员|代表|助理|"
    r"负责人|创始人|合伙人|理事|司机|牧民|村民|农户|居民|站长|船长|店主|客商|商人|传承人|主理人|毕业生|技术员|驾驶员|管理员|护林员|队员|员工|工人)"
)
_ACTS = (
    r"(?:[^,。;、\n]{0,4}?(?:介绍|表示|告诉|坦言|透露|指出|强调|认为)|说|称|率队|率团|带队|出席|主持|宣布|致辞|翻开|掰着|笑着|创办|创立|投资|带领|牵头"
    r"|[:,、。)(\n]|先生|女士|同志|一行|$)"
)
_NAME = re.compile(rf"{_POST}(?P<name>{_CHARACTER}{{3,7}})(?={_ACTS})")


def find_transcribed(reading: Reading) -> Iterator[Find]:
    """Yield persons whose names transcribe another language."""
    general = name_vocabulary().general
    for match in _NAME.finditer(reading.text):
        name, (start, end) = match["name"], match.span("name")
        if name in by_name() or name in general or not (reading.starts_word(start) and reading.ends_word(end)):
            continue
        if all(word.tag in {"LOC", "ORG", "TIME"} for word in reading.words_in(start, end)):
            continue
        yield Find(start, end, "Person", "transcribed person", 0.75)
