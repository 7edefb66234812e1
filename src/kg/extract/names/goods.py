"""Kinds of products: the members of lists of products, and what a firm or project makes (年产…, 生产, 研发)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.enumerations import Enumeration, enumerations
from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import MEASURES, QUANTITY
from kg.ontology.names import name_vocabulary

_HEAD = re.compile(
    r"(?:产品|车型|品牌|零部件|商品|货物|设备|药品|食品|特产|物资|材料|器件|部件|仪器|农产品|日用品|百货)$"
)
_MAKES = re.compile(
    r"(?:主要|专业)?(?:生产|研发|研制|制造|加工|销售|经营|提供|供应)(?:、(?:生产|研发|制造|加工|销售))*"
)
_MADE_BIG = re.compile(
    r"等?(?:特色产品|农产品|品种)?(?:打造|培育|发展|建设|做|壮大)成?为?[^,。;、\n]{0,8}?(?:产业|品牌)"
)
"""Behind what a place makes much of (推动云澜鸡、临溪茶培育成大产业)."""
_BEFORE = re.compile(
    r"(?:主要生产|专业生产|生产|研发|研制|主营|年产|出口|进口|主打|运送|装载|搭载|(?:产品|商品|货物|品种)(?:主要)?(?:有|包括|是|为))(?:的|了|[\d.]+万?[\u4e00-\u9fff])?$"
)
_QUANTITY = re.compile(QUANTITY)
_MADE = re.compile(
    rf"(?:年产(?:能|量)?(?:约|近|超)?[\d.]+[万亿千百]?(?:多|余)?(?:{MEASURES})(?:/套)?(?:的)?"
    r"|主要生产|专业生产|(?<=[,、。;从事\n])生产(?!经营|总值|基地|线|企业|能力|加工|制造|要素|安全|力|性|和|销售|形势|秩序|任务|运行|活动|周期|情况|旺季|进度|一线))"
)
_MADE_SO_MANY = re.compile(
    rf"(?:[年日月](?:可)?(?:产|生产|加工)|(?:生产|销售|交付|下线|产销)了?)(?P<name>[\u4e00-\u9fffA-Za-z-]{{2,12}}?)(?=(?:约|超|近|达|由|从|可达|将达|达到)?[\d.,]+[万亿千百]?(?:多|余)?(?:{MEASURES}))"
)
"""What is made, with how much of it behind (年产齿轮箱5万台)."""

_NEW = r"(?:(?:我国|国内|全国|全球|世界|全省|行业)?(?:首[台套款辆列批架艘枚]套?|第[一二三四五六七八九十\d]+[代台套款辆批])|新一代|最新一代|新款|国产|新型)"
_COMES_OUT = (
    r"(?:正式|成功|顺利|已|近日|日前|首次|批量|(?:在|于)[^,。;、\n]{2,18}?)*"
    r"(?:下线|上市|量产|投产|投用|问世|亮相|交付|出厂|投放市场|填补|打破|出口|远销|畅销|热销|销往)"
)
_DEVELOPED = re.compile(
    rf"(?:(?:自主|联合|独立)(?:研发|研制|开发)|研发|研制)(?:生产|制造)?的{_NEW}*(?!成果|专利|课题)(?P<name>[\u4e00-\u9fffA-Za-z\d-]{{2,12}}?)(?={_COMES_OUT})"
    rf"|首[台套款辆列批架艘]套?(?:国产|自主研发的?|新型)*(?!成果|[专班]列|班车|列车|专利|课题)(?P<first>[\u4e00-\u9fffA-Za-z\d-]{{2,12}}?)(?=(?:正式|成功|近日|日前)*在[^,。;、\n]{{2,20}}?(?:下线|出厂|问世))"
    r"|(?<=公司|集团)的(?!成果|[专班]列|班车|列车|专利|课题)(?P<sold>[\u4e00-\u9fff]{2,8}?)(?=(?:等?产品)?(?:远销|畅销|热销|行销|销往))"
)
"""What was developed and comes out, or is sold (自主研发的第三代储能电池下线, 首台国产盾构机在甲公司下线)."""

_NOT_PRODUCT = re.compile(
    r"[,。:;!?“”《》]|项目|企业|公司|园区|基地|生产线|产线|工厂|产能|能力|产值|平台$|服务$|工程|建设|生活|经营|"
    r"总值|有限|研究|人才|技术$|资金|金额|总额|[省市县区镇村]$|中心$|产业|行业|领域|规模|体系|[家项]$|型$|密集|"
    r"高新技术"
)
_WORKS = re.compile(r"(?:生产|制造|加工)?(?:基地|项目|工厂)|(?:生)?产线")
_MAKING = re.compile(r"(?:智能|自动化|研发|生产|加工|制造|产业化|装配|技改|扩建|扩产|扩能|改造|搬迁|新建)+$")
_TAGS = frozenset({"n", "nz", "vn", "an", "a", "nw", "ORG", "PER", "LOC", "w"})


def find_goods(reading: Reading) -> Iterator[Find]:
    """Yield products."""
    for enumeration in enumerations(reading):
        yield from _listed(reading, enumeration)
    for match in _MADE.finditer(reading.text):
        find = _made(reading, match.end())
        if find is not None:
            yield find
            yield from _made_too(reading, find.end)
    for match in _MADE_SO_MANY.finditer(reading.text):
        start, end = match.span("name")
        if reading.starts_word(start) and reading.ends_word(end) and is_product(reading, start, end):
            yield Find(start, end, "Product", "made so many", 0.55, inner=True)

    for match in _DEVELOPED.finditer(reading.text):
        start, end = match.span(match.lastgroup or "name")
        if reading.starts_word(start) and reading.ends_word(end) and is_product(reading, start, end):
            yield Find(start, end, "Product", "developed", 0.6)
    yield from _made_so_many_too(reading)


def _listed(reading: Reading, enumeration: Enumeration) -> Iterator[Find]:
    if _MADE_BIG.match(reading.text, enumeration.members[-1][1]):
        yield from (
            Find(start, end, "Product", "made into an industry", 0.6)
            for start, end in (_behind_verb(reading, *member) for member in enumeration.members)
            if 2 <= end - start <= 8 and not _NOT_PRODUCT.search(reading.text[start:end])
        )
        return
    headed = enumeration.etc and _HEAD.search(enumeration.head)
    if not (headed or _BEFORE.search(enumeration.before)):
        return
    for number, (start, end) in enumerate(enumeration.members):
        if number == 0:
            start = _behind_making(reading, start, end) if headed else _after_measure(reading, start, end)
        if is_product(reading, start, end):
            yield Find(start, end, "Product", "product list", 0.6 if headed else 0.5)


def _behind_verb(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The member behind the verbs before it (积极推进|云澜鸡)."""
    opening = name_vocabulary().words("openingVerbs")
    while start < end and (word := reading.words[reading.word_at[start]]).text in opening and word.end < end:
        start = word.end
    return start, end


def _behind_making(reading: Reading, start: int, end: int) -> int:
    """``start`` moved over the verb of making that was taken for a part of the first member (生产|塔架)."""
    made = _MAKES.match(reading.text, start, end)
    return made.end() if made and reading.starts_word(made.end()) and end - made.end() >= 2 else start


def _after_measure(reading: Reading, start: int, end: int) -> int:
    measure = re.match(r"[\d.]+[万亿千百]?[\u4e00-\u9fff]{1,2}(?:的)?", reading.text[start:end])
    return start + measure.end() if measure else start


def _made(reading: Reading, start: int) -> Find | None:
    """The noun phrase at ``start``, when it is a product."""
    number = reading.word_at[start] if start < len(reading.word_at) else -1
    end, inner = start, False
    while 0 <= number < len(reading.words):
        word = reading.words[number]
        if word.start != end and not (end == start and word.start < start < word.end):
            break
        if word.tag not in _TAGS - {"w"} and word.text not in name_vocabulary().words("nameVerbs"):
            break
        if end > start and _WORKS.fullmatch(word.text):
            inner = True
            break
        if word.end - start > 14 or _NOT_PRODUCT.search(word.text):
            return None
        end = word.end
        number += 1
    making = _MAKING.search(reading.text, start, end) if inner else None
    end = making.start() if making else end
    named = inner and reading.tag_at(start) in {"LOC", "ORG", "PER"}
    if end - start >= 3 and not named and is_product(reading, start, end):
        return Find(start, end, "Product", "made", 0.6, inner=inner)
    return None


_SO_MANY_TOO = re.compile(
    rf"{QUANTITY}[、,和及](?P<name>[\u4e00-\u9fffA-Za-z-]{{2,12}}?)(?=(?:约|超|近|达)?[\d.,]+[万亿千百]?(?:多|余)?(?:{MEASURES}))"
)
"""One more product with its number behind it (年产铜带8万吨、铜箔3万吨)."""


def _made_so_many_too(reading: Reading) -> Iterator[Find]:
    """The further products of a list in which each has its number behind it."""
    for match in _SO_MANY_TOO.finditer(reading.text):
        start, end = match.span("name")
        begin = max(reading.text.rfind(stop, 0, match.start()) for stop in "。;!?\n") + 1
        if not _MAKES_A_YEAR.search(reading.text, begin, match.start()):
            continue
        if reading.starts_word(start) and reading.ends_word(end) and is_product(reading, start, end):
            yield Find(start, end, "Product", "made so many", 0.55, inner=True)


_MAKES_A_YEAR = re.compile(r"年(?:可)?(?:产|生产|加工)")
_TOO = re.compile(r"(?:和|及|与|以及)(?P<name>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:等)?(?:系列)?(?:产品)?(?=[,。;\n])")
"""What is made besides, at the end of the clause (生产甲和乙产品。)."""


def _made_too(reading: Reading, start: int) -> Iterator[Find]:
    """The second of two products that a clause ends in."""
    too = _TOO.match(reading.text, start)
    if too is not None and reading.starts_word(too.start("name")) and reading.ends_word(too.end("name")):
        begin, end = too.span("name")
        if end - begin >= 3 and is_product(reading, begin, end):
            yield Find(begin, end, "Product", "made", 0.55)


def is_product(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch can name a kind of product: nouns only, none of them of a firm, place or sum."""
    product = reading.text[start:end]
    if not 2 <= len(product) <= 14 or _NOT_PRODUCT.search(product) or is_generic(product) or _QUANTITY.match(product):
        return False
    words = reading.words_in(start, end)
    opening = name_vocabulary().words("openingVerbs")
    known = name_vocabulary().general.get(product)
    if known in {"AdministrativeArea", "EconomicRegion", "Place"} or words[0].text in opening:
        return False
    return all(w.tag in _TAGS or w.text in name_vocabulary().words("nameVerbs") for w in words)
