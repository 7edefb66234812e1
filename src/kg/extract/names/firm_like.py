"""Whether a stretch can be the name of a firm, asked where the words around it are said of firms only."""

from __future__ import annotations

import re

from kg.extract.names.endings import classes_by_ending
from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.firm_cues import TRADES, is_no_word
from kg.extract.names.reading import Reading
from kg.extract.names.wares import ware_strength
from kg.gazetteer import by_name, leading_division
from kg.ontology.names import name_vocabulary

SHORTEST, LONGEST = 2, 14
_SHAPE = re.compile(rf"[\u4e00-\u9fffA-Za-z()]{{{SHORTEST},{LONGEST}}}")
_NO_FIRM = re.compile(
    r"董事|书记|总裁|主席|主任|经理|[部局厅处科院校会]长|院士|教授|专家|企业|厂商|客商|客户|商户|业主|会员|园区|项目|工程|产业|行业|领域|平台|[^工]业务|政府|部门|机构|人才|技术|产品|品牌|资金|双方|各方|该|此|其|我[省市县区国]|[全本][省市县区国镇乡]|"
    r"(?<!超)市$|(?<!影)城$|[省县区镇乡村州国路街园局委厅]$|大学|学院|学校|研究[院所]|医院|协会|商会|联盟|学会|联合会|基金会|^等|等$|以上|以下|左右|(?:注册|社会|民间)资本|资产|收入|产值|利润|税收|总数|数量|用地|用工|用电|率$|贷款|事业部|^集团|^(?:牵手|携手|联手)"
)
_STOPS = frozenset({"p", "u", "d", "m", "r", "c", "w", "q", "xc", "TIME"})
TRADED = re.compile(rf"(?:{TRADES})$")
"""The trade that a name ends in."""
_OF_FIRMS = frozenset({"Company", "Organization", "Product", "Industry", "CommercialDistrict"})
"""Classes whose endings a firm may have as well (某某超市, 某某酒业)."""


def can_be_firm(reading: Reading, start: int, end: int, *, marked: bool = False) -> bool:
    """Whether nothing in the stretch speaks against a firm: whole words, no function words, nothing known as other.

    Where it is ``marked`` off as a member of a list of firms, a function word inside it is a piece of a brand.
    """
    name = reading.text[start:end]
    if not _SHAPE.fullmatch(name) or not (reading.starts_word(start) and reading.ends_word(end)):
        return False
    if _NO_FIRM.search(name) or name in by_name() or is_generic(name) or name_vocabulary().general.get(name):
        return False
    words = reading.words_in(start, end)
    if any(word.tag in _STOPS and not (marked and word.start > start and len(word.text) == 1) for word in words):
        return False
    kinds = classes_by_ending(name)
    return not (kinds and not kinds & _OF_FIRMS) and not _is_plain_ware(name)


def is_branded(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch holds a name of somebody's own: a proper word that is no area, or a coined word before a trade."""
    name = reading.text[start:end]
    area = leading_division(name, rest=SHORTEST)
    own = start + len(area)
    proper = (
        word.tag in PROPER and len(word.text) >= SHORTEST and word.start >= own and word.text not in by_name()
        for word in reading.words_in(own, end)
    )
    if any(proper):
        return True
    traded = TRADED.search(name, len(area))
    brand = name[len(area) : traded.start()] if traded else ""
    if not traded and area and len(name) - len(area) >= 4:
        brand = name[len(area) : len(area) + 2]  # of somewhere, and called by a word of its own: 云澜｜宏拓丝网
    return 2 <= len(brand) <= 4 and is_no_word(brand)


def _is_plain_ware(name: str) -> bool:
    """Whether the name is that of goods and has no coined word in front (饮料, and not 宏拓饮料)."""
    return ware_strength(name) == 2 and not (len(name) >= 4 and is_no_word(name[:2]))
