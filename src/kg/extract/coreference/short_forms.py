"""Whether one name is a short form of another, by class: rules on the characters of the two names.

A wrong merge is worse than a missed one: place names in the short form must stand in the long one, routes and
numbers must be equal, and what is left out must be leavable.
"""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz import fuzz

from kg.extract.coreference.line_forms import is_line_short
from kg.extract.names.everywhere import without_place
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

PLATFORMS = frozenset(
    {
        "DevelopmentPlatform",
        "DevelopmentZone",
        "IndustrialPark",
        "LogisticsPark",
        "CharacteristicTown",
        "CommercialDistrict",
    }
)
_SUBSEQUENCE = PLATFORMS | {
    "ResearchInstitution",
    "Association",
    "Port",
    "Airport",
    "EconomicRegion",
    "Corridor",
    "Organization",
    "University",
    "TransportInfrastructure",
    "Pipeline",
}
_AREA_KIND = re.compile(
    r"(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|街道|社区|省|市|县|区|镇|乡|村|旗|盟|"
    r"州)$"
)
_LINE_REST = re.compile(r"(?:公路|速公路|速铁路|铁路|[一二三四]期|项目|工程|线|专线)*")
_SECTION_ENDS = re.compile(r"(?:高速公路|高速|铁路|高铁)(.{2,6}?)[至-](.{2,8})段$")
_LINE_ENDS = re.compile(r"(.{2,6}?)[至-](.{2,8}?)(?:高速公路|高速铁路|高速|铁路|高铁|公路|段)$")
_KIND_OF_ZONE = {
    "高新区": re.compile(r"高新(?:技术)?(?:产业)?(?:开发)?区$"),
    "经开区": re.compile(r"经(?:济技术)?开(?:发)?区$"),
    "综保区": re.compile(r"综(?:合)?保(?:税)?区$"),
    "自贸区": re.compile(r"自(?:由)?贸(?:易)?(?:试验)?区$"),
}
"""The kinds of zones in short, and how they are written out."""
_QUARTER = re.compile(r"[东西南北中A-Fa-f]片?区")
_FULL_ENDING = re.compile(
    r"(?:(?:综合)?保税区|保税港区|综保区|经济技术开发区|高新技术产业开发区|经开区|高新区|国际机场|机场|港)$"
)
_WHERE = re.compile(r"空港|临空|航空港|临港|陆港|港务|机场|出口|[东西南北][区部]?|[一二三新老]")
_BARE_BODY = re.compile(r"(?:中共)?(?P<level>省|市|县|区|州|镇|旗)(?P<body>委|人民政府|政府|人大|政协|纪委)")
_TRADE = re.compile(r"(?:高科|科技|股份|集团|控股|电子|能源|汽车|银行|航空|物流|医药|生物)$")
_SUFFIX = re.compile(r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|集团|股份)$")
_FORM = re.compile(r"(?:集团|股份|控股|有限|责任|公司)+")
_INDUSTRY_REST = re.compile(r"(?:产业集群|产业链|产业|行业|业)$")
_PRAISE = re.compile(
    r"(?:高性能|高端|新型|新一代|大型|先进|优质|高品质|高质量|国产|高效|高纯|绿色|环保|节能型?|大规格)+"
)
_WORK = re.compile(r"(?:建设)?(?:项目|工程)$")
_HARBOUR_OF = re.compile(r".{2,}?港(?P<part>.{2,})(?:港区|作业区|码头)")
_BUREAU = re.compile(r"(?:中国铁路|国铁)?(?P<city>[\u4e00-\u9fff]{2,4}?)(?:铁路)?局(?:集团有限公司|集团公司|集团)?")
"""The ways in which a regional railway company is called."""
_SIDE_OF_CITY = re.compile(r"[东西南北中]?[客新]?站")
_DIGITS = re.compile(r"\d+|[一二三四五六七八九十]+(?=[期届批次号])")
_OWN_AREA = re.compile(r"^[我全本][省市县区州旗]")
_MARKS = re.compile(r"[\s\"'“”‘’「」『』《》〈〉]")


def key(name: str) -> str:
    """A name as names are compared: without blanks and quotation marks, half-width, one dash.

    >>> key("“云澜之心”产业园"), key("宁溪—云澜港")
    ('云澜之心产业园', '宁溪-云澜港')
    """
    folded = _MARKS.sub("", unicodedata.normalize("NFKC", name)).lower()
    return re.sub(r"[-—–―－]", "-", folded)


def dash_free(name: str) -> str:
    """A key without its dashes and without 一 where a dash was misread (东溪一云澜 for 东溪-云澜)."""
    return re.sub(r"(?<=[\u4e00-\u9fff])[-一](?=[\u4e00-\u9fff])", "", name)


def is_short_form(short: str, long: str, type_: str) -> bool:
    """Whether ``short`` can be a short form of ``long``; both are keys of names of class ``type_``."""
    if type_ == "Project" and 4 <= len(short) <= len(long):
        return _is_project_tail(short, long) or _is_called_by_brand(short, long)
    if len(short) >= len(long) or len(short) < 2:
        return False
    if type_ in PLATFORMS and _QUARTER.fullmatch(short):
        return long.endswith(short)
    if type_ in PLATFORMS and (kind := _with_short_kind(short)) in _KIND_OF_ZONE and kind != short:
        return _with_short_kind(long).endswith(kind)
    if type_ in PLATFORMS and _QUARTER.fullmatch(long.removeprefix(short)):
        return False
    if type_ == "AdministrativeArea":
        region = long.endswith("地区") and long not in by_name() and _AREA_KIND.sub("", short) == long[:-2]
        if region or _names_its_city(short, long):
            return region
        return _AREA_KIND.sub("", long) == short or _same_division(short, long)
    if dash_free(short) == dash_free(long):
        return True
    if type_ in {"RailwayLine", "Highway"}:
        if is_line_short(short, long):
            return True
        section, ends = _SECTION_ENDS.search(long), _LINE_ENDS.match(short)
        if section and ends and section.groups() == ends.groups():
            return True
        return long.startswith(short) and _LINE_REST.fullmatch(long[len(short) :]) is not None
    if type_ == "Company":
        return _is_company_short(short, long)
    if type_ == "GovernmentBody":
        return _is_body_short(short, long)
    if type_ == "Industry":
        return industry_stem(short) == industry_stem(long)
    if type_ == "Designation" and short[0] == long[0] and len(short) >= 5 and short[-2:] == long[-2:]:
        return _is_subsequence_form(short, long)
    if type_ == "Policy" and is_miswritten(short, long):
        return True
    if type_ == "Event" and _is_tail(_OWN_AREA.sub("", short), long.partition("暨")[0]):
        return True
    if type_ in {"Policy", "Event", "Designation", "Strategy"}:
        plain = re.sub(r"[(].*[)]$", "", long)
        return plain == short or _is_tail(short, plain) or _is_tail(short, long)
    if type_ == "TransportService" and short[:3] == long[:3] and short.endswith("班列") and long.endswith("班列"):
        return not long.startswith(short)
    if type_ == "TransportService":
        return long == short + "班列" or (_is_tail(short, long) and len(short) >= 5)
    if type_ == "Port" and (inner := _HARBOUR_OF.fullmatch(long)) and inner.group("part")[:2] not in short:
        return False
    if type_ == "Port" and long == short + "区":
        return True
    if type_ in {"EconomicRegion", "Place"} and long in {short + "地区", short + "区域", short + "战略"}:
        return True
    if type_ == "TransportInfrastructure" and short.endswith("站") and _SIDE_OF_CITY.fullmatch(long, len(short) - 1):
        return False  # 甲站, 甲南站 and 甲西客站 are three
    if type_ == "CharacteristicTown" and len(short) >= 4 and long.endswith(short):
        return True  # 青瓷小镇 in the title, 云澜青瓷小镇 in the text
    if type_ in _SUBSEQUENCE:
        return _is_subsequence_form(short, long)
    if type_ == "Product" and _is_clipped_ware(short, long):
        return True
    if type_ == "Product":
        return long.endswith(short) and _PRAISE.fullmatch(long[: -len(short)]) is not None
    return False


def is_written_out(short: str, long: str) -> bool:
    """Whether the longer name of a zone adds to the shorter only its kind in full and the area it lies in.

    >>> is_written_out("云澜高新区", "四川省云澜高新技术产业开发区"), is_written_out("云澜高新区", "云澜宏拓高新区")
    (True, False)
    """
    one, other = (_with_short_kind(name) for name in (short, long))
    return other.endswith(one) and (one == other or other.removesuffix(one) in by_name())


def _with_short_kind(name: str) -> str:
    return next((full.sub(kind, name) for kind, full in _KIND_OF_ZONE.items() if full.search(name)), name)


def is_miswritten(one: str, other: str) -> bool:
    """Whether two long titles are one with a slip in it: nearly equal characters, equal digits and beginnings."""
    if one in other or other in one:  # the notice that puts a plan into force is not the plan
        return False
    if min(len(one), len(other)) < 15 or _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    return fuzz.ratio(one, other) >= 88 or fuzz.partial_ratio(one, other) >= 90


def industry_stem(name: str) -> str:
    """An industry without the words for industry at its end (大健康产业链 → 大健康)."""
    stem = _INDUSTRY_REST.sub("", name)
    return stem if len(stem) >= 2 else name


def _same_division(short: str, long: str) -> bool:
    shorts, longs = by_name().get(short, ()), by_name().get(long, ())
    return any(a.code == b.code for a in shorts for b in longs)


def _names_its_city(short: str, county: str) -> bool:
    """Whether ``short`` names the city that the county of the same name lies in."""
    if not county.endswith("县"):
        return False
    cities = {d.code[:4] for d in by_name().get(short, ()) if d.level == "city"}
    return any(d.level == "county" and d.code[:4] in cities for d in by_name().get(county, ()))


def _is_other_zone(short: str, long: str) -> bool:
    """Whether both names are full ones and only the longer says where or what for (…空港保税区, …保税区)."""
    ending = _FULL_ENDING.search(long)
    if ending is None or not short.endswith(ending.group()):
        return False
    stem = short.removesuffix(ending.group())
    between = long.removesuffix(ending.group()).removeprefix(stem)
    return len(stem) >= 2 and long.startswith(stem) and _WHERE.fullmatch(between) is not None


def _is_company_short(short: str, long: str) -> bool:
    if _SUFFIX.search(long) is None:
        return False
    one, other = _BUREAU.fullmatch(short), _BUREAU.fullmatch(long)
    if one and other:
        return one["city"] == other["city"]
    if short.endswith("局"):  # a bureau and a firm of its own are two
        return long.startswith(short) and _FORM.fullmatch(long[len(short) :]) is not None
    plain = without_place(long)
    if short in {plain, _SUFFIX.sub("", long), _SUFFIX.sub("", plain)}:
        return True
    if plain == long and without_place(short) == _SUFFIX.sub("", long) and len(long) >= 8:
        return True  # 云澜宏拓汽车科技 is 宏拓汽车科技有限公司
    stem = _SUFFIX.sub("", short)
    trade = name_vocabulary().general.get(stem) in {"Industry", "Product"}
    if trade and short == stem + "公司" and _SUFFIX.sub("", plain).endswith(stem) and len(plain) > len(short) + 3:
        return True  # 新能源公司 is 宏拓云澜新能源股份有限公司
    if short.endswith("有限公司") and long.endswith("有限公司"):
        return stem == _SUFFIX.sub("", plain)  # two names in full are of two firms
    if short.endswith("集团") and "集团" in long and len(stem) >= 2 and 2 <= plain.find(stem) <= 4:
        return True  # 精砂集团 is 宏拓精砂科技集团有限公司
    if short.endswith(("股份", "集团", "控股")):
        return plain.startswith(stem) and _FORM.fullmatch(plain[len(stem) :]) is not None
    if _SUFFIX.search(short) and stem == _SUFFIX.sub("", plain):
        return True
    if _SUFFIX.search(short) and _is_clipped(stem, _SUFFIX.sub("", plain)):
        return True
    if _SUFFIX.search(short) and len(stem) >= 2:
        return (plain.startswith(stem) and not _TRADE.search(stem)) or (long.startswith(stem) and len(stem) >= 4)
    if _TRADE.search(short):
        return False
    return plain.startswith(short) or (long.startswith(short) and len(short) >= 4)


def _is_clipped(stem: str, plain: str) -> bool:
    """Whether a firm's name is its brand and single characters of what follows it (宏拓油服 of 宏拓油田服务)."""
    brand, rest = stem[:2], stem[2:]
    if not 2 <= len(rest) <= 3 or not plain.startswith(brand) or rest in plain:
        return False
    behind = iter(plain[2:])
    return plain[2:3] == rest[0] and all(c in behind for c in rest)


def _is_clipped_ware(short: str, long: str) -> bool:
    """Whether only two characters before the last word are left out of a long name of goods (超薄高强玻璃 of 超薄高强电子玻璃)."""
    head = short[:-2]
    return len(head) >= 4 and len(long) == len(short) + 2 and long.startswith(head) and long.endswith(short[-2:])


def _is_body_short(short: str, long: str) -> bool:
    bare = _BARE_BODY.fullmatch(short)
    if bare:
        level, body = bare.group("level"), bare.group("body")
        form = (
            r"(?:中共)?[\u4e00-\u9fff]{2,6}"
            + level
            + {"政府": "(?:人民)?政府", "人民政府": "人民政府", "委": "委(?:员会)?"}.get(body, body)
        )
        return re.fullmatch(form, long) is not None or (body == "政府" and long == f"{level}人民政府")
    if short.replace("政府", "人民政府") == long or short.replace("管委会", "管理委员会") == long:
        return True
    if long.removeprefix("中国") == short and len(short) >= 4:
        return True
    if long.removeprefix("中共") == short or long.removeprefix("中共").removesuffix("员会") == short:
        return True
    return (
        short.endswith(("管委会", "局", "厅", "委", "办", "小组", "委员会"))
        and len(short) >= 3
        and ((_is_subsequence_form(short, long) and short[-2:] == long[-2:]) or _is_tail(short, long))
    )


def _is_project_tail(short: str, long: str) -> bool:
    """Whether ``long`` is the project ``short`` with its firm or place before it, 项目 and 工程 taken for one."""
    stem, rest = _WORK.sub("", short), _WORK.sub("", long)
    same = _DIGITS.findall(short) == _DIGITS.findall(long)
    return len(stem) >= 4 and same and short != long and rest.endswith(stem)


def _is_called_by_brand(short: str, long: str) -> bool:
    """Whether ``short`` is a place and the brand that ``long`` begins with (云澜宏拓项目 of 宏拓新材料一体化项目)."""
    if not short.endswith("项目"):
        return False
    named = without_place(short)
    brand = named.removesuffix("项目")
    return named != short and 2 <= len(brand) <= 4 and long.startswith(brand) and long.endswith("项目")


def _is_tail(short: str, long: str) -> bool:
    """Whether ``long`` is ``short`` with something before it (第二届…论坛)."""
    return len(short) >= 4 and long.endswith(short)


def _is_subsequence_form(short: str, long: str) -> bool:
    """Whether ``short`` leaves out characters of ``long`` but keeps its end and begins where a part of it begins."""
    if (
        len(short) < 3
        or short[-1] != long[-1]
        or _DIGITS.findall(short) != _DIGITS.findall(long)[: len(_DIGITS.findall(short))]
    ):
        return False
    if _is_other_zone(short, long) or ("(" in short and "(" in long and short.split("(")[0] != long.split("(")[0]):
        return False
    place = next((short[:n] for n in (4, 3, 2) if short[:n] in by_name()), None)
    if place is not None and place not in long:
        return False
    rest = iter(long)
    if not all(c in rest for c in short):
        return False
    return (
        long.startswith(short[:2])
        or without_place(long).startswith(short[:1])
        or short[:2] in long
        or short[0] in long[:4]
    )
