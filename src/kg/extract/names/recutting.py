"""Words that the tagger runs together, cut again before names are looked for: 甲旗下乙, 甲省三省政府, 甲市建设.

Each rule looks at one word between its neighbours and says where the parts of it lie and what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract.layers import Token
from kg.extract.names.edges_of_names import (
    FIRM_IN_ZONE,
    Parts,
    acts_with,
    carries,
    clause_before_firm,
    counted_places,
    holder,
    hub_first,
    party,
    piece_of_work,
    preposition,
    run_together,
    side_of,
    undertaken_there,
    way_by,
    zone_for_person,
    zone_with_partner,
)
from kg.extract.names.rejoining import rejoined
from kg.gazetteer import by_name

_HOLDERS = frozenset({"ORG", "n", "nz", "PER", "LOC", "nw"})
_BELONGS = re.compile(
    r"(?:旗下|下属|辖下|下辖)(?:的)?[\d一二两三四五六七八九十]+[余多]?家(?:全资|控股|参股)*(?:子公司|孙公司|公司|企业)(?=[\u4e00-\u9fff()]{2,20}(?:公司|集团|院|所)$)|"
    r"旗下|下属|辖下|下辖|(?:(?:全资|控股|参股)*(?:(?<![电原])子公司|孙公司)|(?:联营|合营|参股|关联|标的|目标|项目)(?:公司|企业))(?=[\u4e00-\u9fff()]{2,20}(?:公司|集团)$)"
)
_HELD = re.compile(r"(?:全资|控股|参股)+$")
_OWNER_FIRST = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:(?:全资|控股|参股|旗下|下属)+|(?<!全资|控股|参股|旗下|下属))(?:(?<![电原])子公司|孙公司)$|(?<=集团|股份|公司)(?:旗下|下属|辖下)$"
)
"""A firm and the word for what it holds, before the name of that (甲股份｜全资子公司 乙有限公司)."""
_SETS_UP = re.compile(
    r"(?<=股份|公司|集团|科技|控股|能源|银行|电子|重工|汽车|药业|铝业|铜业|矿业|实业|材料)(?:拟|将|已|全资|共同|合计|直接|间接|现)*"
    r"(?:设立|成立|组建|新设|收购|并购|增资|入股|参股|注资|持有|控股|系|旗下)(?=[\u4e00-\u9fff()]{2,}(?:公司|集团|银行)$)"
)
_SUBSIDIARIES = frozenset({"子公司", "孙公司", "公司", "企业"})
_KIND_OF_FIRM = re.compile(r"[\u4e00-\u9fff]{0,4}(?:公司|企业|单位|机构|平台|品牌|工厂|基地)")
_GOVERNMENTS = re.compile(r"(?<=[\u4e00-\u9fff]{2})[两三四五六七八九](?=[省市县区州旗]{1,2}(?:人民)?政府$)")
_TOGETHER = re.compile(
    r"(?<=大学|学院|集团|公司)(?:(?:合作|联合)?(?:共建|合建)(?=[\u4e00-\u9fff]{3})"
    r"|(?:合作|联合|共同)?(?:建设|组建|成立|设立|打造|创办|创建|建立)(?=[\u4e00-\u9fff]{2,12}(?:研究[院所]|中心|实验室|研究中心|基地|平台)$))"
)
_ALLIES = re.compile(
    r"(?<=局|委|厅|府|部|办)(?:联合|会同|携手|牵头)(?![会社体]|国(?!家)|大学|学院|党校|办[学公]|实验室|研究|产权|证券|重工|培养|创新)"
    r"|(?<=公司|集团|银行|大学|学院|究院)(?:联合|会同|携手)(?![会社体]|国(?!家)|大学|学院|实验室|研究|培养|创新)"
    r"|(?<=[发新高经]区|园区)(?:联合|会同|携手)(?=[\u4e00-\u9fff]{2,}(?:大学|学院|集团|公司|研究[院所])$)"
)
"""Between two bodies that act together; not in the name of a body that is a union itself."""
_ZONE_FIRST = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:经济技术开发区|高新技术产业开发区|经济开发区|高新技术开发区|(?:综合)?保税区|经开区|高新区|综保区|工业园区|产业园区)"
    r"(?=[\u4e00-\u9fff]{2,6}$)(?![\u4e00-\u9fff]*(?:公司|集团|管委|政府|[局委会办院所厂队校行园区城港馆站部处科厅室组庭]|中心|联盟|基地|项目|工程|平台|有限)$)"
)
"""A zone at the head of a run that ends in no organisation of its own (某开发区|光电)."""
_MEETS = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})(?:会见|会晤|拜访|走访|考察)(?=[\u4e00-\u9fff()]{2,}(?:公司|集团|银行|大学|协会|商会)$|$)"
)
_TIE = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})与$|(?<=[\u4e00-\u9fff])(?<=政府|委会|公司|集团|铁路|高铁|高速|公路|项目|新区|发区|园区)[和同由将向对及在]$"
)
_KIND_BEFORE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}企业(?!管理|服务|发展|咨询|融资|投资|孵化|总部|信用|征信|家|集团|联合)|客商)"
    r"(?=[\u4e00-\u9fff()]{2,20}(?:有限公司|有限责任公司|集团)$)"
)
_SUM = re.compile(r"[约近超]?\d[\d.]*[多余]?[万亿千百]*(?:美|欧|港|日)?元")
_BY_BODY = re.compile(
    r"(?P<by>[日月]?经)(?![济营纬贸开典络销理编信发投委管略验过由久常]).+(?:集团|公司|政府|委员会|[局厅委部院会])"
)
"""By or through whom something is done (经|甲集团商议; in 2日|经省政府批准 the tagger puts the day with it)."""
_TWO_OFFICES = re.compile(
    r"(?P<one>.{2,16}?(?:办公[厅室]|委员会))(?P<other>(?:中共)?[\u4e00-\u9fff]{0,6}?[省市县区州旗](?:委|人民政府|政府)(?:办公[厅室])?)"
)
_CONSENT = re.compile(r"[经报][省市县区州旗](?:人民)?(?:政府|委)(?:常务会议|办公[厅室])?")
_LISTED = frozenset({"ORG", "PER", "LOC", "nz"})
_COUNT_OF_FIRMS = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:[两三四五六七八九十]|\d+)家(?:公司|企业|单位)$")
_STARTS = re.compile(r"[起引]$")
_WAYS = frozenset({"线路", "全线", "路线", "正线", "主线", "项目", "工程", "新建", ",", "。"})
_LINE_WORD = re.compile(r"铁路|高铁|高速|公路|客专|专用线")
_OFFICE_OF = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:海关|税务局|管理局|委员会|[\u4e00-\u9fff]局)(?=[\u4e00-\u9fff]{2,6}[处科室]$)"
)


def _misread_dash(word: Token, before: Token, following: Token) -> Parts | None:
    """一 after a place name that another follows."""
    if len(word.text) > 2 and word.text.endswith("一") and word.tag == following.tag == "LOC":
        return [(0, len(word.text) - 1, "LOC"), (len(word.text) - 1, len(word.text), "w")]
    return None


def _bracket(word: Token, before: Token, following: Token) -> Parts | None:
    """A bracket and what stands in it."""
    if word.tag == "w" and len(word.text) > 1 and word.text[0] in "()":
        return [(0, 1, "w"), (1, len(word.text), "n")]
    return None


def _owned(word: Token, before: Token, following: Token) -> Parts | None:
    """The owner, the word for belonging and what belongs: a firm by its name, or a kind of firm (下属电池公司)."""
    if word.tag not in _HOLDERS:
        return None
    found = _BELONGS.search(word.text)
    if found is None and following.tag == "ORG" and following.start == word.end:
        found = _OWNER_FIRST.search(word.text)
    if found is None and following.text[:3] in _SUBSIDIARIES:
        found = _HELD.search(word.text)
    if found is None or found.start() == 1 or found.group() == word.text:
        return None
    parts = [(0, found.start(), "ORG")] if found.start() else []
    parts.append((*found.span(), "v"))
    if found.end() < len(word.text):
        kind = _KIND_OF_FIRM.fullmatch(word.text, found.end())
        parts.append((found.end(), len(word.text), "n" if kind else "ORG"))
    return parts


def _governments(word: Token, before: Token, following: Token) -> Parts | None:
    """The last area of a list and the governments of all of it (甲省|三|省政府)."""
    count = _GOVERNMENTS.search(word.text) if word.tag in {"ORG", "LOC"} else None
    if count is None:
        return None
    return [(0, count.start(), "LOC"), (*count.span(), "r"), (count.end(), len(word.text), "n")]


def _joint_work(word: Token, before: Token, following: Token) -> Parts | None:
    """A partner, the word for building together and what is built (甲大学|共建|乙研究院)."""
    done = _TOGETHER.search(word.text) if word.tag == "ORG" else None
    if done is None:
        return None
    return [(0, done.start(), "ORG"), (*done.span(), "v"), (done.end(), len(word.text), "ORG")]


def _allies(word: Token, before: Token, following: Token) -> Parts | None:
    """A body, the word for acting together and the body it acts with (甲局|联合|乙集团, 甲委|会同)."""
    joint = _ALLIES.search(word.text) if word.tag in _LISTED else None
    if joint is None or joint.start() < 2:
        return None
    parts = [(0, joint.start(), "ORG"), (*joint.span(), "p")]
    return [*parts, (joint.end(), len(word.text), "ORG")] if joint.end() < len(word.text) else parts


def _set_up(word: Token, before: Token, following: Token) -> Parts | None:
    """A firm, what it does to another, and that one (甲股份|设立|乙有限公司)."""
    done = _SETS_UP.search(word.text) if word.tag == "ORG" else None
    if done is None or done.start() < 3:
        return None
    return [(0, done.start(), "ORG"), (*done.span(), "v"), (done.end(), len(word.text), "ORG")]


def _meeting(word: Token, before: Token, following: Token) -> Parts | None:
    """A body and whom it receives, in a headline (甲省政协|会见|乙集团)."""
    met = _MEETS.search(word.text) if word.tag in _LISTED else None
    if met is None:
        return None
    parts = [(0, met.start(), "ORG"), (*met.span(), "v")]
    return [*parts, (met.end(), len(word.text), "ORG")] if met.end() < len(word.text) else parts


def _function_word(word: Token, before: Token, following: Token) -> Parts | None:
    """An organisation, place or line and the word that ties it to what follows (甲区政府|与 乙集团, 丙铁路|由 …)."""
    tie = _TIE.search(word.text) if word.tag in _LISTED else None
    return None if tie is None else [(0, tie.start(), word.tag), (tie.start(), len(word.text), "p")]


def _zone_first(word: Token, before: Token, following: Token) -> Parts | None:
    """A zone and what the tagger took for more of its name."""
    if word.tag not in _LISTED:
        return None
    if firm := FIRM_IN_ZONE.fullmatch(word.text):
        return [(0, firm.end("zone"), "LOC"), (firm.end("zone"), len(word.text), "ORG")]
    zone = _ZONE_FIRST.search(word.text)
    return None if zone is None else [(0, zone.end(), "LOC"), (zone.end(), len(word.text), "n")]


def _investor(word: Token, before: Token, following: Token) -> Parts | None:
    """Who invests, and the word for it, where the sum follows (甲|投资 30亿元)."""
    name = word.text.removesuffix("投资")
    if word.tag not in _LISTED or len(name) < 2 or name == word.text or not _SUM.match(following.text):
        return None
    place = name in by_name() or (word.tag == "LOC" and name[-1] in "省市县区镇乡村")
    return [(0, len(name), "LOC" if place else "ORG"), (len(name), len(word.text), "v")]


def _kind_before_firm(word: Token, before: Token, following: Token) -> Parts | None:
    """The word for firms and the full name of one (企业|甲有限公司)."""
    strong = word.tag == "an" and word.text.startswith("强企业")  # 中国500|强企业|某集团
    kind = _KIND_BEFORE.match(word.text) if word.tag in _HOLDERS or strong else None
    return [(0, kind.end(), "n"), (kind.end(), len(word.text), "ORG")] if kind else None


def _by_consent(word: Token, before: Token, following: Token) -> Parts | None:
    """By whose consent or through whom something is done (经|市人民政府同意, 经|甲集团商议)."""
    if word.tag == "ORG" and word.text[0] == "系" and (word.text[1:3] in by_name() or word.text[1:4] in by_name()):
        return [(0, 1, "v"), (1, len(word.text), "ORG")]  # 甲公司｜系｜云澜乙公司的…
    if word.text == "日经" and before.tag == "TIME":
        return [(0, 1, "n"), (1, 2, "p")]
    if word.tag == "ORG" and _CONSENT.fullmatch(word.text):
        return [(0, 1, "p"), (1, len(word.text), "ORG")]
    through = _BY_BODY.fullmatch(word.text) if word.tag in _LISTED else None
    return [(0, through.end("by"), "p"), (through.end("by"), len(word.text), "ORG")] if through else None


def _two_offices(word: Token, before: Token, following: Token) -> Parts | None:
    """The offices of a committee and of a government, written together (甲省委办公厅|甲省人民政府办公厅)."""
    both = _TWO_OFFICES.fullmatch(word.text) if word.tag in _LISTED else None
    return [(0, both.end("one"), "ORG"), (both.end("one"), len(word.text), "ORG")] if both else None


def _closed_list(word: Token, before: Token, following: Token) -> Parts | None:
    """The last member of a list of names and the 等 that closes it (甲、乙丙|等)."""
    if before.text == "、" and word.tag in _LISTED and len(word.text) > 2 and word.text.endswith("等"):
        return [(0, len(word.text) - 1, word.tag), (len(word.text) - 1, len(word.text), "u")]
    return None


def _counted_firms(word: Token, before: Token, following: Token) -> Parts | None:
    """The last firm of a list and the number of all of it (甲、乙股份|三家公司)."""
    listed = word.tag in _LISTED and before.text in {"、", "和", "与"}
    count = _COUNT_OF_FIRMS.search(word.text) if listed else None
    return None if count is None else [(0, count.start(), "ORG"), (count.start(), len(word.text), "n")]


def _way_from(word: Token, before: Token, following: Token) -> Parts | None:
    """The word for where a way begins or what it meets, and the place or line (起｜自|甲, ,｜接|甲乙｜高速)."""
    line = before.text in _WAYS and _LINE_WORD.match(following.text)  # 线路｜自｜甲乙｜铁路某站起
    if word.text[0] not in "自接" or len(word.text) <= 2 or word.text[:2] in by_name():
        return None
    if (word.tag in {"LOC", "PER", "ORG"} and _STARTS.search(before.text)) or (line and word.tag in _HOLDERS):
        return [(0, 1, "p"), (1, len(word.text), "LOC")]
    return None


def _office_of_body(word: Token, before: Token, following: Token) -> Parts | None:
    """A body and one of its offices (甲海关|统计处)."""
    body = _OFFICE_OF.search(word.text) if word.tag == "ORG" else None
    return None if body is None else [(0, body.end(), "ORG"), (body.end(), len(word.text), "n")]


_GRANTED = re.compile(
    r"(?<=[场路道桥线园区目程案港址铁速])(?:选址|场址|立项|可研|初设|初步设计|规划|环评)?获(?=(?:中国|国家)?[\u4e00-\u9fff]{1,10}(?:局|委|部|厅|政府|国务院)$)"
)


def _granted(word: Token, before: Token, following: Token) -> Parts | None:
    """Works, the word for getting leave, and the body that gives it (甲机场|获|民航局)."""
    gets = _GRANTED.search(word.text) if word.tag in _LISTED else None
    if gets is None or gets.start() < 3:
        return None
    return [(0, gets.start(), "LOC"), (*gets.span(), "v"), (gets.end(), len(word.text), "ORG")]


_CLASS_OF_LINE = re.compile(r"[\u4e00-\u9fff]{1,2}(?=(?:高速|高铁)$)")


def _class_of_line(word: Token, before: Token, following: Token) -> Parts | None:
    """Letters of a line that the tagger takes with its class word for a quality (云|临高速)."""
    letters = _CLASS_OF_LINE.match(word.text) if word.tag in {"a", "ad", "an", "d", "vd"} else None
    return None if letters is None else [(0, letters.end(), "nz"), (letters.end(), len(word.text), "n")]


_RULES: tuple[Callable[[Token, Token, Token], Parts | None], ...] = (
    _misread_dash,
    _bracket,
    _owned,
    _governments,
    _granted,
    _allies,
    _joint_work,
    _set_up,
    _meeting,
    _function_word,
    _zone_first,
    side_of,
    undertaken_there,
    zone_for_person,
    _investor,
    _kind_before_firm,
    _by_consent,
    _two_offices,
    _closed_list,
    _counted_firms,
    _way_from,
    _office_of_body,
    _class_of_line,
    party,
    holder,
    carries,
    clause_before_firm,
    zone_with_partner,
    counted_places,
    acts_with,
    hub_first,
    way_by,
    piece_of_work,
    run_together,
    preposition,
)


def _cut(word: Token, before: Token, following: Token) -> list[Token]:
    """The word, or its parts; the last part may be several words itself (甲集团|联合|乙大学共建丙院)."""
    parts = next((found for rule in _RULES if (found := rule(word, before, following)) is not None), None)
    if parts is None:
        return [word]
    *first, last = [Token(word.start + a, word.start + b, word.text[a:b], tag) for a, b, tag in parts]
    return [*first, *(_cut(last, first[-1], following) if first else [last])]


def recut(words: list[Token], word_at: list[int]) -> tuple[list[Token], list[int]]:
    """The words with those cut that a rule knows to be several, and the numbers of the words at each character."""
    cut: list[Token] = []
    edge = Token(0, 0, "", "")
    for before, word, following in zip([edge, *words], words, [*words[1:], edge], strict=False):
        cut += _cut(word, before, following)
    cut = rejoined(cut)
    if len(cut) != len(words) or any(a.end != b.end for a, b in zip(cut, words, strict=True)):
        word_at = list(word_at)
        for number, word in enumerate(cut):
            word_at[word.start : word.end] = [number] * (word.end - word.start)
    return cut, word_at
