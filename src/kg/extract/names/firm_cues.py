"""Firms by what the text says of them: listed shares, 由…投资, 以…为代表的企业, lists of brands that 落户 or 入驻.

The tagger knows few brands; what is said of them is said of firms only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.enumerations import Enumeration, enumerations
from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import ware_strength
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

TRADES = (
    "科技|股份|高科|能源|新能源|电子|生物|医药|医疗|新材|新材料|材料|铝业|铜业|钛业|锂业|矿业|轮胎|水泥|纸业|实业|粮油|商贸|光伏|基因|啤酒|汽车|"
    "重工|重汽|集团|控股|环保|智能|光电|通信|航空|货航|物流|快递|银行|证券|保险|租赁|药业|制药|化工|化学|石化|炼化|石油|半导体|微电子|集成|软件|网络|"
    "传媒|影视|置业|地产|建工|建设|电气|电器|机械|机床|机器人|装备|动力|锂电|钢铁|特钢|乳业|食品|饮料|酒业|水务|燃气|时代|米业|农业|农牧|种业|服饰|"
    "纺织|家居|氢能|储能|电池|电力|重装|精密|精工|资源|香料|家具|玻璃|面板|显示|芯片|移动|数科|数据|信息|时尚|服装|鞋业|木业|竹业|茶业|糖业|盐业|渔业|牧业|"
    "陶瓷|卫浴|照明|模具|线缆|电缆|电梯|空调|家电|客车|卡车|车业|船舶|船业|重机|仪器|仪表|轴承|阀门|泵业|塑业|橡胶|包装|印刷|教育|文旅|旅游|酒店|超市|百货|金服|"
    "家纺|建材|袜业|伞业|镁业|锌业|钼业|钨业|硅业|门业|窗业|管业|板业|禽业|革业|面业|油业|针织|"
    "棉业|纱业|绒业|丝业|毛纺|棉纺|印染|炭业|碳业|雪业|林业|菌业|菇业|果业|薯业|椒业|枣业|参业|蜂业|桑业|苗业|瓷业|陶业|石业|磷业|氟业|肉业|水业|染业|"
    "电机|电源|电控|种苗|苗木|园艺|花卉|果蔬|鲜生|优品|饮品|饮片|本草|国药|药材|调味|酿造|油脂|乳品|海产|水产|冷链|储运|速运|货运|供应链|汽贸|钢贸|国贸|外贸|贸易|商业|商管|物业|"
    "精铸|铸造|铸锻|锻造|钢构|路桥|液压|气动|声学|光学|晶材|晶体|硅材|型材|板材|石材|碳材|玻纤|碳纤|化纤|膜业|涂料|日化|线缆|电装|汽饰|内饰|汽配|"
    "矿冶|冶金|冶炼|煤焦|焦化|煤化|盐化|氯碱|磷化|氟化|化建|医卫|卫材|医械|器械|生科|生化|智造|智控|智联|智农|智算|算力|自控|传感|测控|云科|网科|绣坊|"
    "农投|林投|城投|交投|水投|旅投|产投|建投|国投|电建|水电"
)
"""Words for trades that names of firms end in, as a pattern."""

_BRAND = re.compile(rf"(?P<brand>[\u4e00-\u9fffA-Za-z]{{2,6}}?)(?:{TRADES})")
_TRADE = re.compile(TRADES)
_TRADE_WORDS = frozenset(TRADES.split("|"))
_SHARES = re.compile(
    r"(?=(?:成功)?(?:在|于|登陆|挂牌)(?:北交所|上交所|深交所|港交所|联交所|北京证券交易所|上海证券交易所|深圳证券交易所|香港|主板|创业板|科创板|新三板|A股|纳斯达克|"
    r"纽交所)|[(](?:股票|证券)代码|[(][036]\d{5}(?:[.]S[HZ])?[)]|(?:晚间?|今日|近日|\d+月\d+日)?(?:发布|披露)?公告(?:称|显示|,)|发布公告|(?:开启|启动|完成|提交)?(?:IPO|首发|上市辅导|辅导备案|首次公开发行))"
)
_OF_SHARES = re.compile(r"公告|交所|交易所|[主创业科]板|创板|代码|IPO|[036]\d{5}|首发|辅导|首次公开")
_BY = re.compile(
    r"(?:由|系|为|携手|联合|引进|引入|招引|牵手|签约)(?P<name>[\u4e00-\u9fffA-Za-z]{2,12}?)(?=(?:独资|全额|共同|负责|计划|分[期两三]期|"
    r"总)?(?:投资|出资|承建|投建|兴建|建设运营|开发建设|投资建设|注资|控股|运营管理))"
)
_WITH = re.compile(
    r"(?:与|和|同|跟|携手|联手|联合|牵手|对接)(?P<name>[\u4e00-\u9fffA-Za-z]{2,12}?)(?=(?:正式|共同|现场|成功|隆重|举行|顺利|就[^,。;]{1,16}|在[\u4e00-\u9fff]{2,6})*"
    r"(?:签署|签订|签约|签下|签立|达成|缔结|合资|合作共建|共建|战略合作|开展(?:全面|深度|战略)*合作|成立合资))"
)
_FULL_NAME = re.compile(
    rf"(?=(?P<name>(?P<brand>[\u4e00-\u9fff]{{2,4}})(?:{TRADES})(?:[(][\u4e00-\u9fff]{{2,5}}[)])?(?:(?!设立|成立|组建|收购|并购|增资|子公司|持有|出让|转让|受让|参股|入股|增持|减持|委托|签约|联合|携手|牵手|旗下|全资|注资|入主|重组|控制|出资|联手|中标)[\u4e00-\u9fff]){{0,8}}?"
    r"有限(?:责任)?公司))"
)
_LONGEST_NAME = 24
_SHORTEST_FULL_NAME = 8
_PAIRED = re.compile(rf"[\u4e00-\u9fff]{{2,4}}?(?:{TRADES})")
_LED_BY = re.compile(
    r"以(?P<names>[\u4e00-\u9fffA-Za-z、]{2,60}?)(?:等)?为(?:代表|龙头|引领|首|核心|主导)的?[^,。;、\n]{0,14}?(?:企业|公司|集团|项目|厂商|车企|品牌|巨头|产业|行业|集群|制造业)"
)
_MOVED_IN = re.compile(
    r"[^,。;\n]{0,14}?(?:落户|入驻|进驻|抢滩|扎根|安家|相继投资|先后投资|纷至沓来|增资扩产|前来投资)"
)
_INDUSTRIES = re.compile(
    r"(?:产业|行业|领域|集群|产业链|制造业|赛道|门类|业态|学科|技术|网络|设施)(?:链|集群|发展|建设)?$"
)
_PROJECTS = re.compile(r"[\u4e00-\u9fff]{0,8}(?:项目|工厂|基地)$")
_KIND = re.compile(r"[式型级用化性类]|混合|电动$|[铜铝硅碳锂镁钛铁镍锌钨钼物]基$")
_DOING = re.compile(r"[建做推加提打强育抓办用促扩培搞壮][强优大好动快高造化进活特新精实]")
_COMMON = re.compile(
    r"^[双多一二三四五六七八九十千百万全新大小高低超零非]|(?:国际|国家|全球|海外|省级|市级|中心|高新|开发)$"
)
_NO_BRAND = re.compile(
    r"企业|公司|项目|园区|产业|行业|领域|平台|基地|[省市县区镇村路街]$|政府|我[省市县区国]|全[省市县区国]|外商|客商|社会|民间|各地|国家|中央|地方|"
    r"财政|人才|技术|方面|部门|单位|机构|资本|资金|院校|高校|大学|学院|研究院|医院|中心$|协会|联盟|之[后前间一]|战略|政策|工程|服务|(?:学习|主题|警示|普法|廉洁|专题|国防|安全)教育|建设$"
)


def find_firm_cues(reading: Reading) -> Iterator[Find]:
    """Yield firms."""
    for match in _SHARES.finditer(reading.text) if _OF_SHARES.search(reading.text) else ():
        start = _brand_start(reading, match.start())
        if start is not None and not reading.text[start : match.start()].isascii():
            yield Find(start, match.start(), "Company", "listed firm", 0.7)
    yield from _full_names(reading)
    for match in _BY.finditer(reading.text):
        if reading.starts_word(match.start()) and _is_traded(reading, *match.span("name")):
            yield Find(*match.span("name"), "Company", "investing firm", 0.65)
    for match in _WITH.finditer(reading.text):
        if reading.starts_word(match.start()) and _is_traded(reading, *match.span("name")):
            yield Find(*match.span("name"), "Company", "partner firm", 0.65)
    for match in _LED_BY.finditer(reading.text):
        start = match.start("names")
        for part in match.group("names").split("、"):
            if 2 <= len(part) <= 10 and is_brand(reading, start, start + len(part)):
                yield Find(start, start + len(part), "Company", "leading firm", 0.65)
            start += len(part) + 1
    yield from _pairs(reading)
    for enumeration in enumerations(reading):
        yield from _listed(reading, enumeration)


def _full_names(reading: Reading) -> Iterator[Find]:
    """Names in full whose brand the tagger may have cut (宏拓精密(云澜)有限公司)."""
    for form in re.finditer("有限", reading.text):
        line = reading.text.rfind("\n", 0, form.start()) + 1
        for match in _FULL_NAME.finditer(reading.text, max(line, form.start() - _LONGEST_NAME), form.end() + 4):
            (start, end), last = match.span("brand"), match.end("name")
            if not (reading.starts_word(start) and reading.ends_word(last) and _is_free(reading, start, end)):
                continue
            if not _is_clause(reading, start, last):
                yield Find(start, last, "Company", "brand in full name", 0.75)


def _is_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether a firm whole in itself ends the stretch behind who or what acts on it (甲汽车向｜乙有限公司, 入股｜乙有限公司)."""
    last = reading.words[reading.word_at[end - 1]]
    if last.tag != "ORG" or last.start <= start or len(last.text) < _SHORTEST_FULL_NAME:
        return False
    return any(word.tag in {"v", "p", "u", "c", "d"} for word in reading.words_in(start, last.start))


def _pairs(reading: Reading) -> Iterator[Find]:
    """Two brands with their trades that 与 or 和 joins (宏拓汽车与远岭电子)."""
    text = reading.text
    for joint in re.finditer("[与和]", text):
        if text[joint.start() - 2 : joint.start()] not in _TRADE_WORDS:
            continue
        other = _PAIRED.match(text, joint.end())
        if other is None or not _is_traded(reading, *other.span()) or not reading.ends_word(other.end()):
            continue
        for length in (4, 5, 6):
            start = joint.start() - length
            if start >= 0 and _is_traded(reading, start, joint.start()):
                yield Find(start, joint.start(), "Company", "pair of firms", 0.6, 1)
                yield Find(*other.span(), "Company", "pair of firms", 0.6, 1)
                break


def _is_free(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch is words of a brand and neither verb nor class of firms."""
    words = reading.words_in(start, end)
    opening = name_vocabulary().words("openingVerbs")
    common = any(w.text in opening or w.tag in {"p", "u", "d", "m", "r", "c", "w"} for w in words)
    has = reading.text[start] == "有" and reading.tag_at(start) == "v"
    led = (
        has
        or reading.text[start] in "是为系"
        or (reading.text[start] == "如" and not reading.text[start - 1].isalnum())
    )
    return (
        not (common or led)
        and is_no_word(reading.text[start:end])
        and _NO_BRAND.search(reading.text[start:end]) is None
    )


def _brand_start(reading: Reading, end: int) -> int | None:
    """Where the name of the firm begins that ends at ``end``: one to three nouns that are no class of firms."""
    number = reading.word_at[end - 1] if end else -1
    start = end
    while number >= 0 and end - reading.words[number].start <= 8:
        word = reading.words[number]
        if word.end == start and start < end and word.text in by_name() and _TRADE.fullmatch(reading.text, start, end):
            return word.start if len(word.text) == 2 else None  # a brand that is a place as well, behind it its trade
        if word.end != start or word.tag not in PROPER | {"n", "a", "b", "vn"} or word.text in by_name():
            break
        trade = start == end and _TRADE.fullmatch(word.text) is not None
        if (
            (is_generic(word.text) and not trade)
            or _NO_BRAND.search(word.text)
            or word.text in name_vocabulary().words("openingVerbs")
        ):
            break
        start, number = word.start, number - 1
    fits = 3 <= end - start <= 8 and (_is_traded(reading, start, end) or is_brand(reading, start, end))
    return start if fits else None


def _is_traded(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch is a brand and a trade (宏拓锂业)."""
    match = _BRAND.fullmatch(reading.text, start, end)
    if match is None or not reading.starts_word(start) or _NO_BRAND.search(match.group()):
        return False
    if _KIND.search(match.group("brand")) or (ware_strength(match.group()) == 2 and len(match.group("brand")) > 3):
        return False
    return is_no_word(match.group("brand")) and name_vocabulary().general.get(match.group()) is None


def is_no_word(brand: str) -> bool:
    """Whether the brand is no word of the vocabulary, which would make the whole a trade (智慧农业, 量子通信)."""
    if brand in name_vocabulary().words("openingVerbs") or _DOING.match(brand):
        return False
    if brand in by_name() or is_generic(brand) or ware_strength(brand) or _COMMON.search(brand):
        return False
    kinds = _kinds()
    return not any(brand[:n] in kinds or brand[-n:] in kinds for n in range(2, len(brand) + 1)) and not _begins_trade(
        brand
    )


@cache
def _kinds() -> frozenset[str]:
    """Words that stand before trades and goods and are no brands."""
    vocabulary = name_vocabulary()
    kinds = vocabulary.words("tradeModifiers") | vocabulary.words("wareVerbs") | vocabulary.words("nameVerbs")
    return kinds | {name for name, type_ in vocabulary.general.items() if type_ == "Industry"}


@cache
def _begins_trade(brand: str) -> bool:
    """Whether a general trade begins with the brand (量子信息)."""
    return any(type_ == "Industry" and name.startswith(brand) for name, type_ in name_vocabulary().general.items())


def is_brand(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch can be a firm's short name: a proper word, or a brand with its trade."""
    name = reading.text[start:end]
    if _NO_BRAND.search(name) or name in by_name() or name in name_vocabulary().general or is_generic(name):
        return False
    if not (reading.starts_word(start) and reading.ends_word(end)) or ware_strength(name) == 2:
        return False
    words = reading.words_in(start, end)
    if any(w.text in name_vocabulary().words("openingVerbs") or w.tag in {"p", "u", "d", "m", "r", "c"} for w in words):
        return False
    proper = words[0].tag in PROPER - {"LOC"} and len(words) <= 2 and words[0].text not in by_name()
    return proper or _is_traded(reading, start, end)


def _listed(reading: Reading, enumeration: Enumeration) -> Iterator[Find]:
    """Lists of brands that settle somewhere, and lists of which most members are a brand with its trade."""
    text, members = reading.text, enumeration.members
    after = text[members[-1][1] : members[-1][1] + 24].split("\n")[0]
    traded = [_is_traded(reading, *member) for member in members]
    brands = [traded[n] or is_brand(reading, *member) for n, member in enumerate(members)]
    if _INDUSTRIES.search(enumeration.head):
        return
    moved = enumeration.etc and _MOVED_IN.match(after) is not None
    projects = enumeration.etc and _PROJECTS.match(enumeration.head) is not None
    short = all(2 <= end - start <= 6 for start, end in members)
    if moved and projects and short and any(brands) and not any(_is_known(text[s:e]) for s, e in members):
        brands = [True] * len(members)
    elif not (2 * sum(traded) >= len(members) and sum(traded) >= 2) and not (moved and 2 * sum(brands) >= len(members)):
        return
    for (start, end), fits in zip(members, brands, strict=True):
        if fits and not _NO_BRAND.search(text[start:end]):
            yield Find(start, end, "Company", "listed brand", 0.6, 1)


def _is_known(name: str) -> bool:
    vocabulary = name_vocabulary()
    return name in vocabulary.general or name in by_name() or is_generic(name) or ware_strength(name) == 2
