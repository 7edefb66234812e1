"""Whether a province that develops an industry, one of dozens in its report, is said to lead in it or to give it priority."""

from __future__ import annotations

import re

from kg.extract.relations.lines import SLOT, Line
from kg.gazetteer import by_name
from kg.model import Chain

_STRESS = (
    "重点|大力|举[全省市县区]{1,2}之力|优先|着力|聚力|全力|加力|集中力量|做[强优大精]|壮大|主攻|聚焦|布局|深耕|抢占|瞄准|锚定|紧盯|打造|开辟|竞逐|巩固|"
    "优势|主导|支柱|集群|特色|战略性|未来|先导|新兴|首位|万亿|千亿|百亿|赛道|增长[极点]|产业带|高地|领先|第一|首位|名列|产业链"
)
_STRESSED = re.compile(_STRESS)
_STRESSED_BEFORE = re.compile(rf"(?:{_STRESS})[^,;。、]{{0,4}}$")
_STRESSED_BEHIND = re.compile(
    rf"(?:[、和及与]{SLOT}|{SLOT}|等|[\d一二三四五六七八九十]+[大个条])*[^,;。]{{0,6}}?(?:{_STRESS})"
)

_PLAIN = re.compile(r"(?:加快|积极|有序|稳步|规范|推动)?(?:发展|培育|推动|推进|促进|丰富|支持|引导|提升|扩大)")
_FIGURE = re.compile(r"产值|增加值|营业?收入?|规模|[0-9.]+[万千百]*亿元")
_MENDED = re.compile(
    rf"(?:[、和及与]{SLOT}|{SLOT}|等|[\d一二三四五六七八九十]+[大个条])*[^,;。]{{0,6}}?(?:转型|改造|传统|节能|降碳|减排)"
)
"""What is transformed is one of the old industries."""

SECTOR = re.compile(
    r"第[一二三]产业|(?:民营|个体|实体|国有|集体|非公有制|市场)经济|工业|服务业|建筑业|制造业|(?:高技术|装备|消费品)制造业|战略性新兴(?:产业|服务业)(?:集群)?"
    r"|农林牧渔(?:专业及辅助性活动|服务)?业?|[农林牧渔]业|畜牧业|种植业|水产业|采矿业|批发(?:[和及、]?零售)?业?|零售业|住宿(?:[和及、]?餐饮)?业?|餐饮业|(?:交通)?运输(?:、?仓储)?(?:[和及、]?邮政)?业"
    r"|邮政业|电信业|金融业|保险业|房地产(?:开发)?业?|营利性服务业|电力、?热力.*|信息传输、?.*"
)
"""Parts of every economy, and no industry of one place more than of another."""


def is_province(chain: Chain) -> bool:
    """Whether the area has the name of a province."""
    return any(division.level == "province" for name in chain.names for division in by_name().get(name, ()))


def only_measures(line: Line, match: re.Match[str], industry: Chain) -> bool:
    """Whether the words only tell the figures of a part of every economy (农林牧渔业总产值增长3%)."""
    if SECTOR.fullmatch(industry.name) is None or _STRESSED.search(match.group()):
        return False
    return _FIGURE.search(line.text, match.start(), match.end() + 6) is not None


def gives_no_priority(line: Line, match: re.Match[str]) -> bool:
    """Whether the words only tell that an industry is developed, measured or transformed."""
    head, body = line.text[max(0, match.start() - 8) : match.start()], match.group()
    if _MENDED.match(line.text, match.end()):
        return True
    if _STRESSED.search(body) or _STRESSED_BEFORE.search(head) or _STRESSED_BEHIND.match(line.text, match.end()):
        return False
    return bool(_PLAIN.match(body) or _FIGURE.search(body))
