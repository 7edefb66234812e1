"""What the tagger takes into a name at its edge: half a word before it, a preposition, the number of a list.

Rules for cutting words again (``recutting``), each for one word between its neighbours.
"""

from __future__ import annotations

import re

from kg.extract.layers import Token
from kg.gazetteer import by_name

Parts = list[tuple[int, int, str]]
"""Start and end inside the word, and the tag, of each part."""

_PARTIES = frozenset(
    "出资 投资 承建 施工 建设 运营 经营 管理 托管 合作 设计 监理 主办 承办 开发 承运 委托 发包 收购 转让 政府 业主 股东 "
    "供应 供货 采购 签约 组织 实施 引进 服务 运维".split()
)
"""What a party to something does; the tagger takes 方 behind it into the name (出资｜方甲集团)."""

FIRM_IN_ZONE = re.compile(
    r"(?P<zone>[\u4e00-\u9fff]{2,6}(?:经济技术开发区|高新技术产业开发区|经济开发区|高新技术开发区|(?:综合)?保税区|经开区|高新区|综保区|工业园区|产业园区|工业园|产业园))"
    r"(?!投资|建设|开发|发展|管理|城市|国有|资产|控股|产业|运营|创业|水务|物业|经济|招商|人才|科技(?:创新|发展|投资))"
    r"[\u4e00-\u9fff]{2,4}(?:电子|科技|汽车|重工|[铝铜药矿纸酒实锂乳]业|股份|集团|能源|新材|新材料|机械|光电|化工|生物|医药|食品|纺织|服饰|精密|智能|装备|轴承|电气|电器)(?:(?:有限)?公司|集团)?"
)
"""A zone and a firm with a name of its own in it (某高新区|宏拓电子公司)."""


def party(word: Token, before: Token, following: Token) -> Parts | None:
    """The word for a party, which may be taken for a name by itself, and the organisation that is one."""
    named = word.tag in {"ORG", "PER", "LOC"} and word.text[0] == "方" and before.text[-2:] in _PARTIES
    if not named or 1 < len(word.text) < 5:
        return None
    return [(0, 1, "n"), (1, len(word.text), word.tag)][: len(word.text)]


_HOLDER = re.compile(
    r"(?P<role>(?:控股|大|法人|发起|国有)?股东|(?:实际)?控制人|实控人|[转受]让方|交易对[方手]|[出承]租方|[发承]包人|[招中]标人|担保人)"
    r"[\u4e00-\u9fff()]{4,24}(?:公司|集团)"
)
_HALF_HOLDER = re.compile(r"(?P<role>人)[\u4e00-\u9fff()]{4,24}(?:公司|集团)")
"""The same where the tagger cuts the word itself (实际 控制｜人甲集团)."""


def holder(word: Token, before: Token, following: Token) -> Parts | None:
    """What a firm is to another (股东｜甲集团有限公司, 实际控制｜人｜甲集团), which the tagger takes into its name."""
    half = before.text in {"控制", "担保", "招标", "中标", "承包", "发包"}
    held = (_HALF_HOLDER if half else _HOLDER).fullmatch(word.text)
    return None if held is None else [(0, held.end("role"), "v"), (held.end("role"), len(word.text), "ORG")]


_CARRIES = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:货运|客运)$")
_LINES = frozenset({"铁路", "专线", "支线", "机场", "枢纽", "专列", "班列", "通道"})


def carries(word: Token, before: Token, following: Token) -> Parts | None:
    """The letters of a line and what it carries, taken for a firm before the line's word (云临｜货运｜铁路)."""
    found = _CARRIES.search(word.text) if word.tag == "ORG" and following.text in _LINES else None
    return None if found is None else [(0, found.start(), "LOC"), (found.start(), len(word.text), "n")]


def preposition(word: Token, before: Token, following: Token) -> Parts | None:
    """The word for where a way begins, which the tagger takes for a place by itself (起｜自｜甲), or to the line met (接轨于｜甲线)."""
    met = before.text in {"接轨", "起", "始", "终", "止"} and word.text[0] == "于" and len(word.text) > 2
    if met and word.tag in {"LOC", "PER", "ORG"} and word.text not in by_name():
        return [(0, 1, "p"), (1, len(word.text), "LOC")]
    alone = word.text in {"自", "从", "由", "经", "至"} and word.tag in {"LOC", "PER", "ORG"}
    return [(0, 1, "p")] if alone else None


_BUILDS = re.compile(r"(?:共建|合建|新建|兴建|扩建|引进|打造|培育|组建|筹建|创办|设立|建成)(?=[\u4e00-\u9fff]{4,}$)")
_JOINTLY = frozenset({"共建", "合建", "组建", "筹建"})
"""Of these the tagger makes the beginning of an institute's name as well."""


def run_together(word: Token, before: Token, following: Token) -> Parts | None:
    """A verb of building, and what is built, taken for one long verb (共建｜钛基新合金科技 算力产业园)."""
    verb = _BUILDS.match(word.text) if word.tag in {"v", "vn"} or word.text[:2] in _JOINTLY else None
    if verb is None:
        return None
    return [(0, verb.end(), "v"), (verb.end(), len(word.text), word.tag if word.tag.isupper() else "n")]


_ZONE_ENDING = re.compile(
    r"(?:经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|开发区|新区|综保区|工业园区?|产业园区?|科技园)$"
)


def zone_for_person(word: Token, before: Token, following: Token) -> Parts | None:
    """A zone that the tagger took for somebody, since its place is called like one."""
    is_zone = word.tag == "PER" and _ZONE_ENDING.search(word.text) is not None
    return [(0, len(word.text), "LOC")] if is_zone else None


_SO_MANY_PLACES = re.compile(r"(?<=[\u4e00-\u9fff]{2})[两三四五六七八九十][地省市县区国]$")


def counted_places(word: Token, before: Token, following: Token) -> Parts | None:
    """The last place of a list, and how many are listed (甲、乙｜两地)."""
    counted = (
        _SO_MANY_PLACES.search(word.text) if word.tag == "LOC" and before.text in {"、", "和", "与", "及"} else None
    )
    if counted is None or word.text in by_name():
        return None
    return [(0, counted.start(), "LOC"), (counted.start(), len(word.text), "m")]


_PIECE = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?<=大桥|隧道|高架|高铁|铁路|高速|站楼|枢纽|机场)(?:主塔|索塔|[东西南北]塔|主墩|桥墩|承台|主跨|主缆|主梁|主拱|钢箱梁|左线|右线|合龙段|主体(?:结构|工程)?)$"
)


def piece_of_work(word: Token, before: Token, following: Token) -> Parts | None:
    """A bridge or tunnel and the piece of it that is told of (某大桥｜主塔)."""
    piece = _PIECE.search(word.text) if word.tag in {"LOC", "ORG", "nz", "nw"} else None
    return [(0, piece.start(), word.tag), (*piece.span(), "n")] if piece else None


_SIDE = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:(?:县?城)?[东西南北中]{1,2}(?:部|侧|郊|面|缘|隅|麓)|(?<=县)城区?)$")


def side_of(word: Token, before: Token, following: Token) -> Parts | None:
    """A place and the side of it that is meant (甲市|西北部); the tagger may have cut the place in two (临|湘市西北部)."""
    side = _SIDE.search(word.text) if word.tag == "LOC" else None
    if side is None or (
        word.text[: side.start()] not in by_name() and word.text[side.start() - 1] not in "省市县区州盟旗"
    ):
        return None
    return [(0, side.start(), "LOC"), (side.start(), len(word.text), "f")]


_UNDERTAKES = re.compile(r"(?:投资)?(?:建设|新建|兴建|投建)$")


def undertaken_there(word: Token, before: Token, following: Token) -> Parts | None:
    """An area and what is done there (甲市|建设)."""
    done = _UNDERTAKES.search(word.text) if word.tag == "LOC" else None
    if done is None or word.text[: done.start()] not in by_name():
        return None
    return [(0, done.start(), "LOC"), (*done.span(), "v")]


_ACTS = re.compile(
    r"(?<=集团|公司|银行|大学|政府)(?:联合|会同|携手|(?:负责)?(?:承办|主办|协办|承建|施工|代建|运营|牵头)|负责(?:实施|建设|管理))$"
)
_TOGETHER = frozenset({"联合", "会同", "携手"})
_HOLDS = re.compile(r"(?<=集团|公司|银行)(?:绝对|相对|全资)?(?:控股|参股)$")
"""What a firm does, unless the name goes on; 某集团控股 may be one."""
_WAY_THERE = re.compile(r"(?P<lead>(?:双线|单线|复线|正线|新线|全线)?)经(?P<place>[\u4e00-\u9fff])$")
_HUB = re.compile(r"[\u4e00-\u9fff]{2,4}枢纽(?=[\u4e00-\u9fff]{2,6}(?:铁路|高铁|客专|城际)$)")


def acts_with(word: Token, before: Token, following: Token) -> Parts | None:
    """A body and the word for what it does that the tagger takes into its name (甲集团｜联合 省政府…, 甲集团｜承办)."""
    acts = _ACTS.search(word.text) if word.tag == "ORG" else None
    if acts is None and word.tag == "ORG" and following.text[:1] in ",;。的、":
        acts = _HOLDS.search(word.text)
    if acts is None:
        return None
    return [(0, acts.start(), "ORG"), (*acts.span(), "p" if acts.group() in _TOGETHER else "v")]


def way_by(word: Token, before: Token, following: Token) -> Parts | None:
    """经 and the first character of a place that the tagger cut in two (双线｜经｜镇 原, 经｜阳 高)."""
    way = _WAY_THERE.fullmatch(word.text) if word.tag == "LOC" else None
    if way is None or following.start != word.end or way["place"] + following.text not in by_name():
        return None
    parts: Parts = [(0, way.end("lead"), "n")] if way["lead"] else []
    return [*parts, (way.end("lead"), way.start("place"), "p"), (*way.span("place"), "LOC")]


def hub_first(word: Token, before: Token, following: Token) -> Parts | None:
    """The hub that a line is taken from, before the line (甲枢纽｜乙丙高铁)."""
    hub = _HUB.match(word.text) if word.tag == "LOC" else None
    return [(0, hub.end(), "LOC"), (hub.end(), len(word.text), "LOC")] if hub else None


_TIES_FIRM = re.compile(
    r"(?<=园|团)(?:吸引|引进|引入|招引|迎来|携手|牵手|联手|[系由向和与])了?(?=[\u4e00-\u9fff()]{4,20}(?:有限(?:责任)?公司|集团)$)"
    r"|(?<=公司|汽车|股份|科技|能源|项目|基地|银行|大道|大桥|铁路|公路|高速)(?:携手|牵手|联手|[系由向和与])(?=[\u4e00-\u9fff()]{4,20}(?:有限(?:责任)?公司|集团)$)"
)


def clause_before_firm(word: Token, before: Token, following: Token) -> Parts | None:
    """Who or what a firm acts on or is told of, taken into its name (甲汽车｜向｜乙有限公司, 丙园｜由｜乙有限公司)."""
    tie = _TIES_FIRM.search(word.text) if word.tag == "ORG" else None
    if tie is None or tie.start() < 3:
        return None
    tag = "LOC" if word.text[tie.start() - 1] in "园路道桥" else "ORG"
    return [(0, tie.start(), tag), (*tie.span(), "v"), (tie.end(), len(word.text), "ORG")]


_ITS_PARTNER = re.compile(r"[区市县](?:联合|携手|会同)(?=[\u4e00-\u9fff]{2,}(?:大学|学院|集团|公司|研究[院所])$)")


def zone_with_partner(word: Token, before: Token, following: Token) -> Parts | None:
    """The end of the word for a zone and the partner it acts with (开发｜区｜联合｜甲学院)."""
    joint = _ITS_PARTNER.match(word.text) if word.tag == "ORG" and before.end == word.start else None
    if joint is None:
        return None
    return [(0, 1, "n"), (1, joint.end(), "v"), (joint.end(), len(word.text), "ORG")]
