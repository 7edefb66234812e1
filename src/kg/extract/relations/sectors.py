"""Whether an industry that a wording names is one that a place is strong in, and not an attribute or a field of research."""

from __future__ import annotations

import re

from kg.extract.relations.lines import Line

NO_TRADE = re.compile(
    r"^(?:工业|农业|高技术产业|未来产业|先导产业|特色产业|优势产业|主导产业|商业|服务业|制造业|建筑业|第[一二三]产业|[一二三]产|实体|新兴产业|传统产业|(?:战略性)?新兴产业集群"
    r"|(?:新型)?(?:农村)?集体经济|垂直行业|科学研究|交通运输|新型电力系统|学科集群|能级|加工|改造|研发|数字|教育|材料|零部件|中间品|(?:历史|经典|潜力)+产业|领域.*|.+(?:仓库?|数据集)|[^,]*政策产业|新城产业"
    r"|乡村产业|(?:高新技术|工业|实体|民营|生态|县域|外向型|开放型|区域|国民|市场|乡村|镇域|园区)(?:经济|产业))$"
)
"""Names of sectors that say nothing of what a place is strong in, and group nothing (甲、乙、丙三大新兴产业)."""

_OF_SOMETHING = re.compile(
    r"[+×]|(?:产业)?(?:投资)?基金|大?模型|集团|[^,;。、]{0,4}(?:龙头|骨干|领军)企业|[^,;。、]{0,6}实验室|[^,;。、]{0,4}地标|负面清单|大品种|建筑|运维"
    r"|[^,;。、]{0,4}(?:重大|应用)?场景|细分赛道|计划|评价|监管|标准|种质|良种|新品种"
)
"""What an industry directly before it only qualifies (培育某产业投资基金, 推动“某产业+旅游”)."""

_USED_IN = re.compile(
    r"等[^,;。、]{0,4}?(?:消费(?=[扩提升潜]|$)|(?:广泛)?(?:应用|运用)|(?:关键|核心)?(?:零?部件|功能)|(?:关键|核心)[^,;。、]{2,8}?零?部件|(?:产业|行业)?(?:发展)?政策|(?:产业)?技术(?:创新)?(?:平台|攻关))"
    r"|(?:等[^,;。、]{0,4})?(?:行业|产业|领域|企业)[^,;。]{0,6}?(?:超低排放|减排|节能|降碳|治理|监管|整治|淘汰|供应链|执法|减量|防控|隐患)"
)
"""What is named after such a list is no industry (甲、乙等关键部件)."""

_MENDED = re.compile(
    r"(?:等[^,;。、]{0,6})?(?:行业|产业|领域|企业)[^,;。、]{0,10}?(?:能耗|排放|用电|数智技术|产线升级|技术改造|节能改造)"
    r"|等?传统(?:优势|支柱|制造|特色)?(?:产业|行业)[^,;。、]{0,4}?(?:改造|转型)"
    r"|(?:等[^,;。、]{0,4})?(?:产业|领域|行业)?(?:一体化(?:发展|布局)?|对口|结对)(?:协作|合作|发展|布局)*(?=[,;。]|$)"
)
"""What is only to be modernised, saves energy, or is done together with others says nothing of what a place is strong in."""

_RESEARCH = re.compile(
    r"(?:等[^,;。、]{0,6})?(?:领域|方向|环节),?[^,;。]{0,10}?"
    r"(?:关键|核心|前沿|颠覆性|尖端|共性)*(?:技术|攻关|研究|研发|科研|科技设施|创新平台|[^,;。]{0,6}?(?:创新|研究|工程化)中心|制度(?:型)?(?:创新|开放)|数据集|标准|应用场景|学科)"
)
"""Fields in which something is studied, tried or opened (聚焦甲、乙等领域,攻克关键技术)."""


_MANNER = re.compile(r"绿色低碳|低碳|绿色")
"""How things are done, which is an industry only among industries (甲、绿色低碳等产业)."""
_AMONG = re.compile(r"、|等|产业|行业|领域")


def only_qualifies(line: Line, end: int, name: str) -> bool:
    """Whether the industry ``name`` that ends at ``end`` only tells what kind of thing, or what field of research, is meant."""
    if _MANNER.fullmatch(name) and not _AMONG.match(line.text, end):
        return True
    return any(each.match(line.text, end) for each in (_OF_SOMETHING, _USED_IN, _MENDED, _RESEARCH))


_SERVES = re.compile(r"对(?:于)?(?:进一步|更好地?)*(?:推动|促进|加快|带动|提升|推进|助力)[^,;。]*$")
_MEANS_MUCH = re.compile(r"[^;。]*?(?:意义|作用|影响)")


def is_benefit(line: Line, match: re.Match[str]) -> bool:
    """Whether the industry is only one that something else is good for (对推动甲发展具有重要意义)."""
    return _SERVES.search(line.text, 0, match.start("o")) is not None and bool(
        _MEANS_MUCH.match(line.text, match.end())
    )


_LADEN = re.compile(
    r"(?:装有|装载|满载|搭载|载着|载有|货值|货物|货品|运送|运输|发运|集装箱|标箱|去程|回程|商品)[^;。]{0,40}$"
)


def is_freight(line: Line, match: re.Match[str]) -> bool:
    """Whether what is named by 以…为主 is what a train or ship carries (装有36个集装箱,以甲、乙为主)."""
    return match.group().startswith("以") and _LADEN.search(line.text, 0, match.start()) is not None
