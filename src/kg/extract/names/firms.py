"""Firms and other organisations by what the tagger takes for one, by trade endings, and by lists of firms.

The tagger knows organisations well but not of what kind they are: the ending decides, and what has none counts as a
firm's brand. In 甲、乙、丙等企业 every member that is no ordinary noun is a firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.layers import Token
from kg.extract.names.enumerations import enumerations
from kg.extract.names.everywhere import without_place
from kg.extract.names.extension import is_generic
from kg.extract.names.firm_cues import TRADES, is_no_word
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import ware_strength
from kg.gazetteer import by_name, leading_division
from kg.ontology.names import name_vocabulary

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "Company",
        re.compile(
            r"(?:公司|集团|银行|厂|合作社|股份|控股|航空|证券|保险|医药|药业|科技|电子|能源|汽车|重工)$|"
            r"^中(?:国?铁(?:建|路工程)?|国?交|国?建|国?冶|国?水电|国?电建|国?能建|国?核)[\u4e00-\u9fff\d]{1,5}局$"  # builders
        ),
    ),
    ("University", re.compile(r"(?:大学|学院|学校|中学|小学|党校)$")),
    (
        "ResearchInstitution",
        re.compile(
            r"(?:研究[院所](?:[\u4e00-\u9fff]{1,6}分院)?|院[\u4e00-\u9fff]{2,4}所|科学院|工程院|实验室|研究中心|设计院|勘察院)$"
        ),
    ),
    ("Association", re.compile(r"(?:联盟|协会|商会|学会|联合会|促进会|研究会)$")),
    (
        "GovernmentBody",
        re.compile(
            r"(?:政府|[省市县区州]委|(?:港|新区|高新|保税)委|党组|党委|委员会|[^邮]局|厅|办公室|(?<!事)[^总]部|法院|检察院|海关|政协|人大|人大常委会|管委会|发改委|国资委|经信委|[省市县区]纪委|街道办|工委|国务院|总局|党工委|领导小组|指挥部)$"
        ),
    ),
    (
        "Organization",
        re.compile(
            r"(?:中心|医院|基金会|[日晚晨早时]报|新闻网|电视台|出版社|交易所|报社|通讯社|通社|网|会|组织|铁路局|车务段|项目部|分院|总队|支队|组|协调办)$"
        ),
    ),
)
_TRADE = re.compile(
    r"(?:科技|股份|高科|能源|电子|生物|医药|医疗|新材|铝业|矿业|轮胎|水泥|纸业|实业|重汽|粮油|商贸|光伏|新材料|"
    r"新能源|基因|啤酒|汽车|重工|集团|控股|环保|智能|光电|通信|航空|货航|物流|快递|银行|证券|药业|制药|化工|"
    r"半导体|微电子|软件|网络|传媒|影视|置业|地产|建工|电气|电器|机械|装备|动力|锂电|钢铁|乳业|食品|酒业|水务|"
    r"燃气|地铁|石化|炼化|石油|重装|特钢|锂业|铜业|钛业|机床|锅炉|汽轮机|时代|卷烟厂|锂能|氢能|储能|集成|精密|香料|数科|"
    r"纺织|家纺|针织|袜业|伞业|镁业|锌业|钼业|钨业|硅业|门业|窗业|管业|棉业|纱业|绒业|丝业|炭业|碳业|雪业|菌业|菇业|薯业|椒业|枣业|参业|瓷业|磷业|种业|果业|林业|"
    r"精铸|铸锻|锻造|矿冶|汽饰|电装|晶材|液压|声学|光学|线缆|储运|速运|汽贸|钢贸|医卫|卫材|智农|智算|鲜生|优品|煤焦|钢构|饮品|饮片|种苗|毛纺|印染|商业|贸易|文旅)"
)
_BOUND_CHARACTER = re.compile(r"^暨|^恒[大久]$")
_OWN_TRADE = re.compile(
    r"铝业|药业|矿业|纸业|酒业|乳业|实业|股份|重工|集团|控股|锂业|铜业|钛业|高科|重汽|重装|特钢|"
    r"袜业|伞业|镁业|锌业|钼业|钨业|硅业|门业|窗业|管业|棉业|纱业|绒业|丝业|炭业|碳业|雪业|菌业|菇业|薯业|椒业|枣业|参业|瓷业|磷业|"
    r"精铸|铸锻|矿冶|汽饰|电装|晶材|储运|速运|汽贸|钢贸|医卫|卫材|智农|鲜生|优品|煤焦|钢构"
)
_NAMING = frozenset({"n", "nz", "ORG", "PER", "LOC", "nw", "a", "s"})
_TITLES = re.compile(
    r"独角兽|瞪羚|小巨人|雏鹰|雄鹰|链主|单项冠军|专精特新|领航|普惠|潜在独角兽|未来独角兽|新三板|主板|科创板|创业板"
)
_LEADS = re.compile(r"们$|^(?:企业|公司|子公司|厂商|客商|股东|单位|业主|园区)$")
_SUBSIDIARY = re.compile(r"(?:全资|控股)?(?<![电原分离种])子公司$|(?<=公司|集团)[一-龥]{2,6}(?<!总)部$")
HELD = re.compile(r"(?:全资|控股|参股)+(?:子公司|孙公司)")
"""Words for a subsidiary, which are no part of the name of the firm before them."""
_OWNED = re.compile(r"旗下|下属|所属|全资|控股|子公司|总部|董事|总经理|等")
_DEED = re.compile(r"(?:投资|建设|开发|运营|承建|主办|承办|协办|联办|施工)$")
_TRADED = re.compile(rf"(?:{TRADES})$")
_ZONE = re.compile(r"开发区|高新区|经开区|新区|园区")
_TRADE_KIND = re.compile(r"(?:航空|证券|保险|医药|药业|科技|电子|能源|汽车|重工|装备|通信|网络|服务|测试)$")
_EXAMPLE = re.compile(r"等(?:[\d一二两三四五六七八九十百多几余]+家?)?[\u4e00-\u9fff]{0,12}?(?:企业|公司|厂商|巨头)")
_BRACKETED = re.compile(
    r"(?:(?<![\u4e00-\u9fff\d])|(?<=企业)|(?<=公司))[\u4e00-\u9fffA-Za-z]{2,10}[(][\u4e00-\u9fff]{2,5}[)][\u4e00-\u9fff]{0,12}?有限(?:责任)?公司"
)
_PARTY_GROUP = re.compile(r"(?:集团|公司|银行|大学|学院|医院)(?:党组|党委)$")
_STRONG_TRADE = re.compile(
    r"石化|炼化|石油|重装|特钢|锂业|铜业|钛业|重汽|机床|锅炉|汽轮机|时代|卷烟厂|铝业|药业|矿业|纸业|酒业|乳业|实业|股份|重工|集团|控股|钢铁|轮胎|水泥|银行|证券"
)
_FUNCTION = frozenset({"f", "p", "c", "d", "r", "v", "u"})
_NO_FIRM_AFTER = re.compile(
    r"产业|行业|园区?|城|广场|大道|公园|基地|大厦|集群|工业|企业|的(?!项目|[\u4e00-\u9fff]{1,6}(?:生产|电池))"
)
_FIRM_HEAD = re.compile(
    r"(?:企业|公司|集团|巨头|厂商|车企|药企|央企|国企|品牌商|龙头|供应商|运营商|客商|银行|商家)"
    r"(?:$|(?=进入|获|入选|入围|上榜|成为|跻身|挂牌|上市|落户|入驻|投产|开工|签约|达产|集聚|汇聚|加速|加快|实现|完成|通过|荣|增资|扩产|先后|相继|纷纷|陆续))"
)
_INTRODUCED = re.compile(
    r"(?:企业|公司|厂商)(?:已|共|约|超|近)*(?:达到?|有)?\d+[余多]?家,?(?:分别|主要|其中)*(?:是|为|有|包括)[:]?$"
)
"""What opens a list of firms by their number (已签约的企业达11家,分别是:)."""
_GENERIC_FIRM = re.compile(r"^(?:[\u4e00-\u9fff]{0,3}(?:公司|企业|集团|银行|子公司|分公司))$")
_KIND_OF_FIRM = re.compile(r"(?:企业|民企|国企|客商)$")
_FIRM_CUE = re.compile(
    r"公告|股价|证券|企业|公司|集团|总部|入驻|落户|投资|签约|签署|签订|达成|引进|供应商|股份|品牌|龙头|携手|董事长|总经理|总裁|项目|工厂|"
    r"合资|旗下|客户|上市|研发生产"
)
_GLOSS = re.compile(r"[(]([\u4e00-\u9fff]{2,4})[)]")
_PROVINCES = frozenset("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼台港澳")
_NO_FIRMS = frozenset({"Association", "University", "ResearchInstitution"})
_KEYS = frozenset({"ORG", "nz", "PER", "nw"})


_BUREAU = re.compile(r"(?<!中)国铁(?![建工])[\u4e00-\u9fff]{2,3}局(?:集团(?:有限)?公司|集团|公司)?")
"""One of the regional companies that run the railways, called by its city."""


def find_firms(reading: Reading) -> Iterator[Find]:
    """Yield firms and organisations."""
    yield from _organisation_words(reading)
    yield from _with_bracketed_place(reading)
    yield from _with_trade(reading)
    yield from _in_lists(reading)
    yield from _single_examples(reading)
    for bureau in _BUREAU.finditer(reading.text):
        yield Find(*bureau.span(), "Company", "railway bureau", 0.85, inner=True)


def _organisation_words(reading: Reading) -> Iterator[Find]:
    for number, word in enumerate(reading.words):
        if word.tag != "ORG" or not 2 <= len(word.text) <= 40 or is_generic(word.text) or word.text[0] in "区市省县":
            continue
        general = name_vocabulary().general
        if word.text in general or word.text in by_name():
            continue
        if name_vocabulary().general.get(without_place(word.text)) == "Industry" or is_local_trade(word.text):
            continue
        if _TRADE_KIND.search(word.text) and (_is_trade_phrase(word.text) or _ZONE.search(word.text)):
            continue
        if word.text.endswith(_event_endings()) or _is_class_only(word.text):
            continue
        kind = _kind_of(word.text) or _kind_by_trade(word.text)
        if word.text.endswith("为") and reading.text.startswith("代表", word.end):
            continue
        if kind == "Company" and _GENERIC_FIRM.match(word.text) and len(word.text) <= 3:
            continue
        ended = any(word.text[n:] in name_vocabulary().endings for n in range(len(word.text)))
        if _PARTY_GROUP.search(word.text):
            yield Find(word.start, word.end - 2, _kind_of(word.text[:-2]) or "Company", "organisation word", 0.75)
        elif _SUBSIDIARY.search(word.text):
            short = _SUBSIDIARY.sub("", word.text)
            if len(short) >= 3:
                yield Find(word.start, word.start + len(short), "Company", "organisation word", 0.7)
        elif kind is not None:
            yield Find(_with_place(reading, number), word.end, kind, "organisation word", 0.75)
            if word.text.endswith("集团") and (end := _firm_of_group(reading, number)):
                yield Find(_with_place(reading, number), end, "Company", "firm of group", 0.8, 1)
        elif (deed := _DEED.search(word.text)) and _kind_by_trade(word.text[: deed.start()]):
            yield Find(word.start, word.start + deed.start(), "Company", "brand with trade", 0.65)
        elif not ended and 2 <= len(word.text) <= 6 and _is_brand(reading, word):
            gloss = _GLOSS.match(reading.text, word.end)
            gloss = None if gloss and (gloss.group(1) in by_name() or reading.tag_at(gloss.end()) == "n") else gloss
            names = (word.text, gloss.group(1)) if gloss else ()
            start = _brand_start(reading, number)
            yield Find(start, gloss.end() if gloss else word.end, "Company", "brand", 0.5, names=names)


def _brand_start(reading: Reading, number: int) -> int:
    """Where a brand begins that the tagger cut into two organisations of two characters each (宏拓|远岭)."""
    word, before = reading.words[number], reading.words[number - 1] if number else None
    halves = before is not None and before.tag == "ORG" and before.end == word.start and len(word.text) == 2
    if before is not None and halves and len(before.text) == 2 and before.text not in by_name():
        return before.start
    return word.start


def _firm_of_group(reading: Reading, number: int) -> int | None:
    """Where the firm ends whose name goes on after its group (宏拓集团|油气销售公司); None where it does not."""
    end = reading.words[number].end
    for word in reading.words[number + 1 : number + 6]:
        if word.start != end or word.tag not in {"n", "nz", "vn", "LOC", "ORG", "a", "nw", "s"}:
            return None
        if (_LEADS.search(word.text) and word.text != "公司") or _OWNED.match(word.text):
            return None
        end = word.end
        if word.text.endswith("公司"):
            return end if end - reading.words[number].end > 3 else None
    return None


def is_local_trade(name: str) -> bool:
    """Whether the name is an area with a trade (云澜市新能源), which is no firm."""
    return any(
        name[:n] in by_name() and name_vocabulary().general.get(name[n:]) == "Industry" for n in range(3, len(name))
    )


def _kind_of(name: str) -> str | None:
    """The class of an organisation by the end of its name."""
    return next((type_ for type_, pattern in _KINDS if pattern.search(name)), None)


def _kind_by_trade(name: str) -> str | None:
    """Company for a brand with its trade (宏拓锂业), None for a trade alone (量子通信)."""
    traded = _TRADED.search(name)
    brand = name[: traded.start()] if traded else ""
    brand = brand[len(leading_division(brand, rest=2)) :]
    return "Company" if 2 <= len(brand) <= 6 and is_no_word(brand) and not _is_trade_phrase(name) else None


def _is_trade_phrase(name: str) -> bool:
    """Whether the name begins with the word for a trade, so that it names the trade and no firm (量子科技)."""
    vocabulary = name_vocabulary()
    starts = (name[:n] for n in range(2, min(len(name), 6) + 1))
    return any(vocabulary.general.get(s) == "Industry" or s in vocabulary.words("tradeModifiers") for s in starts)


def _is_class_only(name: str) -> bool:
    """Whether the name is an ending of the vocabulary after generic words only, or a clause cut by mistake."""
    if re.search(r"及|总揽|战略部署|重组$|(?:投资|开|设|建|办)[设建办]厂$", name):
        return True
    endings = name_vocabulary().endings
    return any(name[n:] in endings and is_generic(name[:n]) for n in range(len(name)))


@cache
def _event_endings() -> tuple[str, ...]:
    """Endings of events, which the tagger takes for organisations (推介会)."""
    return tuple(ending for ending, classes in name_vocabulary().endings.items() if "Event" in classes)


def _is_brand(reading: Reading, word: Token) -> bool:
    """Whether the words around speak of a firm, or the word comes back."""
    if reading.text[word.start - 1 : word.start] == "“" and not re.match(
        r"”?(?:公司|集团|企业)", reading.text[word.end : word.end + 4]
    ):
        return False
    if _TITLES.fullmatch(word.text) or word.text[0].isdigit() or _KIND_OF_FIRM.search(word.text):
        return False
    if re.match(r"融合|型|式|化|之", reading.text[word.end : word.end + 2]):
        return False
    if _BOUND_CHARACTER.match(word.text) and reading.text[word.start - 1 : word.start] in "会议式以暨":
        return False
    if re.search(r"[路区街镇村市县省力发办讯空通校]$", word.text) or set(word.text) <= _PROVINCES:
        return False
    around = reading.text[max(0, word.start - 10) : word.start].rsplit("\n")[-1]
    around += reading.text[word.end : word.end + 10].split("\n")[0]
    return _FIRM_CUE.search(around) is not None


def _with_place(reading: Reading, number: int) -> int:
    """Where the organisation begins: with the place name right before it, unless that ends another phrase."""
    start = reading.words[number].start
    if number > 0:
        before = reading.words[number - 1]
        if before.text == "中共" and before.end == start:
            return before.start
        if before.tag == "LOC" and before.end == start and before.text in by_name():
            earlier = reading.words[number - 2].text if number > 1 else "\n"
            if earlier not in {"在", "位于", "于", "到", "赴", "从", "至"}:
                return before.start
    return start


def _with_bracketed_place(reading: Reading) -> Iterator[Find]:
    """Full names with their place in brackets, whatever the tagger makes of the brand (宏拓(云澜)科技有限公司)."""
    for match in _BRACKETED.finditer(reading.text):
        start = _behind_verb(reading, match.start(), reading.text.index("(", match.start()))
        before = reading.words[reading.word_at[start] - 1] if reading.word_at[start] > 0 else None
        apart = before is None or before.end < start or before.tag in {"w", "c", "p", "v", "u"}
        apart = apart or (before is not None and before.text.endswith(("企业", "公司")))
        if apart and reading.starts_word(start) and reading.ends_word(match.end()):
            yield Find(start, match.end(), "Company", "bracketed place", 0.85)


def _behind_verb(reading: Reading, start: int, bracket: int) -> int:
    """``start`` moved right behind the last verb or word for persons before the bracket (代表们走进宏拓(云澜)…)."""
    opening = name_vocabulary().words("openingVerbs")
    for number in range(reading.word_at[start], reading.word_at[bracket - 1] + 1 if start < bracket else 0):
        word = reading.words[number]
        leads = word.text in opening or _LEADS.search(word.text) or (word.start == start and word.tag in _FUNCTION)
        if word.start >= start and word.end < bracket and leads:
            start = word.end
    return start


_SECTORS = frozenset("电信 邮政 广电 广播 互联网 通信 信息".split())
"""Words that the tagger takes for a firm and that name a whole sector: 电信网络."""


def _with_trade(reading: Reading) -> Iterator[Find]:
    """A proper name followed by a trade (宏拓科技, 远岭新能源)."""
    for number, word in enumerate(reading.words[:-1]):
        following = reading.words[number + 1]
        strong = word.tag == "LOC" and _STRONG_TRADE.fullmatch(following.text) is not None
        if word.text.isascii() and following.text in {"软件", "网络", "通信", "电子"}:
            continue
        plain = _OWN_TRADE.fullmatch(following.text) is not None and is_no_word(word.text) and word.tag in _NAMING
        strong = strong or plain
        if not (word.tag in _KEYS or strong) or following.start != word.end or not _TRADE.fullmatch(following.text):
            continue
        if (strong and _NO_FIRM_AFTER.match(reading.text, following.end)) or HELD.match(reading.text, following.start):
            continue
        if re.search(
            r"^非|国际$|级$|型$|[铜铝硅碳锂镁钛铁镍锌钨钼物]基$", word.text
        ) or word.text in name_vocabulary().words("tradeModifiers"):
            continue
        if _TRADE.fullmatch(word.text) or word.text in _SECTORS or word.text.endswith(("集团", "公司")):
            continue  # 生物科技: two words for a trade; a whole firm has no other behind it
        if 2 <= len(word.text) <= 4 and (strong or word.text not in by_name()) and not is_generic(word.text):
            yield Find(word.start, following.end, "Company", "trade name", 0.75)


def _in_lists(reading: Reading) -> Iterator[Find]:
    for enumeration in enumerations(reading):
        wares = sum(_is_plain_ware(reading, start, end) for start, end in enumeration.members)
        if 2 * wares > len(enumeration.members):
            continue  # 硅片、电池等企业: what they make
        if enumeration.etc and _FIRM_HEAD.search(enumeration.head):
            firms = [_listed_firm(reading, start, end) for start, end in enumeration.members]
            most = 2 * sum(find is not None for find in firms) > len(firms)
            for (start, end), find in zip(enumeration.members, firms, strict=True):
                if find is not None:
                    yield find
                elif most and end - start <= 6 and _is_unknown(reading.text[start:end]):
                    yield Find(start, end, "Company", "firm list", 0.55, 1)
        elif _INTRODUCED.search(enumeration.before):
            for start, end in enumeration.members:
                if (find := _listed_firm(reading, start, end)) is not None:
                    yield find
                elif end - start <= 6 and _is_unknown(reading.text[start:end]):
                    yield Find(start, end, "Company", "firm list", 0.55, 1)
        elif any(_looks_like_firm(reading, *member) for member in enumeration.members):
            for start, end in enumeration.members:
                if _is_one_name(reading, start, end):
                    kind = _kind_of(reading.text[start:end]) or "Company"
                    yield Find(start, end, kind, "beside a firm", 0.6)


def _is_plain_ware(reading: Reading, start: int, end: int) -> bool:
    """Whether the member is a kind of goods with no name in it."""
    named = any(word.tag in _KEYS | {"LOC"} for word in reading.words_in(start, end))
    name = reading.text[start:end]
    return ware_strength(name) == 2 and (not named or name in name_vocabulary().words("productHeads"))


def _is_unknown(name: str) -> bool:
    """Whether the member of a list of firms is no word of the vocabulary, so that it is a brand as well."""
    known = name in name_vocabulary().general or name in by_name() or is_generic(name) or ware_strength(name)
    return not known and re.search(r"[\d“”《》]|企业|公司|产业|行业|项目|[省市县区]$", name) is None


def _single_examples(reading: Reading) -> Iterator[Find]:
    """One proper name before 等…企业 (宏拓等多家龙头企业)."""
    for match in _EXAMPLE.finditer(reading.text):
        number = reading.word_at[match.start() - 1] if match.start() else -1
        if number < 0:
            continue
        word = reading.words[number]
        known = word.text in by_name() or word.text in name_vocabulary().general or is_generic(word.text)
        known = known or _kind_of(word.text) in _NO_FIRMS
        if word.end == match.start() and word.tag in _KEYS and 2 <= len(word.text) <= 8 and not known:
            yield Find(word.start, word.end, "Company", "example of firms", 0.65)


def _looks_like_firm(reading: Reading, start: int, end: int) -> bool:
    """Whether the member is a proper name with a trade (友达光电) or ends like a company."""
    words = reading.words_in(start, end)
    zone = re.search(r"[区园城谷]$", words[0].text)
    trade = len(words) == 2 and words[0].tag in _KEYS and not zone and _TRADE.fullmatch(words[1].text) is not None
    single = len(words) == 1 and words[0].tag == "ORG" and _KINDS[0][1].search(words[0].text) is not None
    return trade or single


def _is_one_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the member is one word that the tagger takes for a proper name and the gazetteer does not know."""
    word = reading.words[reading.word_at[start]]
    text = reading.text[start:end]
    if (word.start, word.end) != (start, end) or word.tag not in _KEYS or len(text) < 2:
        return False
    return text not in by_name() and text not in name_vocabulary().general and not is_generic(text)


def _listed_firm(reading: Reading, start: int, end: int) -> Find | None:
    text = reading.text[start:end]
    if text[0] == "“" and text.find("”") == len(text) - 1:
        return _listed_firm(reading, start + 1, end - 1)
    words = reading.words_in(start, end)
    if words[0].text in name_vocabulary().words("openingVerbs") and len(words) > 1:
        return _listed_firm(reading, words[1].start, end)
    place = text in by_name() and words[0].tag != "ORG"
    if (
        not 2 <= len(text) <= 24
        or (is_generic(text) and words[0].tag != "ORG")
        or place
        or re.search(r"[\d“”《》]|(?:项目|工程)$", text)
    ):
        return None
    ordinary = all(w.tag in {"n", "vn", "a", "v", "m"} and len(w.text) >= 2 for w in words) and len(words) > 1
    if name_vocabulary().general.get(text) or (ordinary and not _TRADE.search(text)):
        return None
    kind = _kind_of(text)
    return Find(start, end, kind if kind in _NO_FIRMS else "Company", "firm list", 0.7, 1)
