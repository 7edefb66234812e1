"""The notation of wordings in the ontology, compiled to regular expressions over masked lines.

| written | means |
|---|---|
| ``{s}`` ``{o}`` | subject, object of a class the relation allows; ``{s:Company,Project}`` of a given class (``=Place``: and none below it) |
| ``{s1}`` ``{o1}`` | only the first of a list (子公司甲、乙和丙: 甲 is the subsidiary) |
| ``{s+}`` | names with 、 or 和 between them, for classes that are not masked as one list (副县长甲、乙) |
| ``{g}`` | one list of at least two things that are related to each other (甲和乙签署…) |
| ``{e}`` | the thing a status is stated of |
| ``{x}`` ``{x:Place}`` | any other thing, not part of the statement |
| ``<V>`` | one of the relation's trigger words |
| ``%`` | what may stand before a name in its noun phrase (总投资50亿元的, 甲市的, an unrecognised list member) |
| ``<END>`` | the name before it ends its noun phrase: no 的 follows |
| ``<ALL>`` | how a list of works ends before its verb (等12个重点项目) |
| ``<NOW>`` | adverbs before the verb of a status (已正式, 近日顺利, 实现全线) |
| ``<NOTYET>`` | that works have not been begun (至今没有开工, 未按计划进场) |
| ``<HOW>`` | adverbs and means before the verb of what somebody does (共同, 先后, 斥资3亿元) |
| ``<WHERE>`` | where somebody does it (在甲市) |
| ``<PHASE>`` | a phase as the subject of its clause (其二期工程, 园区首期) |
| ``<WHEN>`` | what is left of a time that is no date (去年底, 上个月, 五一期间) |
| ``<TAIL>`` | the name before it ends its phrase, seen from what follows: punctuation, 等, 项目, 和 … |
| ``~`` | up to 12 characters without punctuation or name |
| ``…`` | up to 30 characters of the same clause, names included |
| ``……`` | up to 60 characters of the same sentence |
| ``^`` | the start of a clause |

Directly after ``[`` the signs stand for themselves. All other characters are regular-expression syntax;
punctuation is half-width (``,;:()``) except ``。`` and ``、``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.errors import ConfigError
from kg.extract.relations.lines import SLOT, code
from kg.ontology.classes import subclasses

_TOKEN = re.compile(
    r"\{(?P<role>[a-z])(?P<n>[\d+]?)(?::(?P<types>[A-Za-z,=]+))?\}|<V>|<END>|<ALL>|<HOW>|<WHERE>|<NOW>|<NOTYET>|<PHASE>|<WHEN>|<TAIL>|……|(?<!\[)(?:…|%|~|\^)"
)
_PUNCTUATION = ",;:。!?\n"
_NO_NAME = rf"[^{_PUNCTUATION}\ue000-\ue0ff]"
_OWNERS = "".join(
    sorted(
        code(name)
        for ancestor in ("AdministrativeArea", "EconomicRegion", "Organization", "DevelopmentPlatform")
        for name in subclasses(ancestor)
    )
)
_NOT_IN_PHRASE = "[是在对与为以由被向从按使让和及于暨、()]|立足|面向|服务|辐射|支撑|有利|需|后(?![勤备方续])"
_WHEN = r"(?:[初底末](?!前)|年初|[上中下]旬|上个?月[初底末]?|[于在]?(?:元旦|春节|五一|清明|端午|中秋|国庆)(?:假期|期间|前夕|前后)?|凌晨|零时|[上下]午|从?起)"
"""What is left of a time before a verb, where dates are no part of the line (去年底, 上个月底, 从9月起)."""

_FILLERS = {
    "<WHEN>": _WHEN,
    "%": (
        rf"(?:(?!{_NOT_IN_PHRASE}){_NO_NAME}){{0,16}}?(?:{_NO_NAME}{{2,12}}、)??(?:[{_OWNERS}](?:境内)?的?(?:首[台套款批片辆条座个家列艘架])?)??"
    ),
    "<END>": r"(?!的(?!谋划|规划|建设|前期|引进|培育|发展|落地|推进|实施|创建)|大量|等地)",
    "<ALL>": (
        r"(?:等(?:(?!前期|可研|论证|谋划|签约)[^,;。、]){0,14}?)?(?:[0-9一二两三四五六七八九十]+[个大项条]|多[个项条]|一批)?"
        r"(?:重点|重大|产业|工业|人才)*(?:项目|工程|铁路|高铁|公路|高速(?:公路)?|线路)?(?:[0-9.]+[万亿]*(?:吨|千瓦|兆瓦|[GMK]W|套|台|平方米)(?:产能|产线|装置)?)?"
    ),
    "<NOW>": (
        rf"(?:{_WHEN}|早已|已经|已|当年|正式|全面|全部|全线|顺利|成功|如期|提前|目前|相继|陆续|先后|集中|同步|同时|同日|隆重|近日|日前|今日|正|正在|"
        r"均|也|还|盛大|分别[、和]*|[0-9]{1,4}[年月日号时]|零时|凌晨|[上下]午|共同|再次|基本|即|现已|业已|率先|圆满|实现了?|举行了?|在(?=举行)|在[^,;。在]{0,6}?(?:现场|会上|仪式上)|项目|宣布|宣告)*"
    ),
    "<HOW>": (
        r"(?:自主|独立|独家|全资|联合|共同|合作|合资|携手|参与|负责|承担|牵头|受托|具体|统一|整体|分别|组织|投资|出资|(?:斥资|耗资|投资|出资|以)[^,;。]{0,3}?[0-9.]+[万亿]*美?元|全额|"
        r"倾力|精心|重点|着力|加快|先后|相继|陆续|已经?|曾|正在?|将|拟|计划|又|还|也|新|近年来?|最近|[前去今]年|目前|成功|正式|率先|首次|主要|专业|专门|长期|一手|规划|设计|施工|建设|并|和|、)*"
    ),
    "<WHERE>": rf"(?:在{SLOT}+(?:境内|内|当地)?|在(?:当地|本地|境内|园区|园内))?",
    "<NOTYET>": (
        r"(?:目前|至今|现在|但|也|却|均|都|仍)*(?:尚未|还未|仍未|没能|未能|未(?=[按开动进启])|没有?(?=[按开动进启])|还没有?|尚没有?|仍没有?|迟迟未能?|迟迟没有?|一直未能?|一直没有?)"
        r"(?:正式|全面|实质性|按[^,;。]{1,5}|如期|及时|实际)*(?:开工|动工|启动|破土|开建|施工|落地|进场)"
    ),
    "<PHASE>": (
        r"(?:其|该)?(?:项目|工程|园区|基地|产业园|厂区)?的?(?:[一二三四五首](?:期|阶段)|先行段|启动区|起步区)"
        r"(?:项目|工程|厂房|车间|主体|设备|标准厂房|[0-9.]+万?(?:亩|平方米|栋))*"
    ),
    "<TAIL>": r"(?=[,;。、():!?\d]|等|$|达成|签|项目|工程|建设|和|与|及|以及|并|后|以来|取得|目标|步伐|进程|[\ue000-\ue0ff]?(?:一期|二期))",
    "~": rf"(?:{_NO_NAME}{{0,12}}?)",
    "…": rf"[^{_PUNCTUATION}]{{0,30}}?",
    "……": r"[^。;!?\n]{0,60}?",
    "^": rf"(?:^|(?<=[{_PUNCTUATION}]))",
}


_COUNTED = r"(?:[两二三四五六七八九十\d]+[个大项][^,;。、]{0,4}?(?:项目|工程))?"
_BEFALLS = (
    r"(?:现场|集中|正式|成功|顺利|同时|相继|同步|双双|先后|陆续|已|均|全部)*"
    r"(?:签约|开工|动工|奠基|投产|竣工|投用|通车|投入[使运][用行营]|建成|完工|启用|封顶)"
)
_UNNAMED = rf"(?:、(?:(?![在对与为以由被向从按使让和及于、()的等]){_NO_NAME}){{2,16}}(?:、{SLOT})?(?=、|等|{_COUNTED}{_BEFALLS}))?"
"""Members of a list that nobody took for a name, and a named one after them, before what befalls them all."""

_NO_NEXT_AGENT = (
    r"(?!(?:总?投资|出资|承建|建设|投建|兴建|研发|生产|开发|运营|打造|实施)(?:建设|约|超|近|[0-9.]+[万亿]*(?:美)?元)*的"
    rf"|[与和同]{SLOT}(?:合作|共建|合建|共同|联合|携手|签))"
)
"""Who puts up the next thing of a list (甲投资的某园、乙投资的某厂、丙与丁共建的某中心) is no member of it."""

_FIRM = code("Company")
_NESTED = frozenset({"AdministrativeArea", "TransportInfrastructure", "Port"})
"""Classes that an address names one inside the other (甲市乙县, 甲支线乙站)."""

_WORKED_ON = _NESTED | {"RailwayLine", "Highway", "Place"}
"""With what is named after the line that it is on (甲铁路乙隧道): what is said to be done to it."""


_NOT_ITS_PROJECTS = rf"(?!(?<=[{code('DevelopmentZone')}])的?(?:重点|重大|产业|工业|招商)*项目)"
"""What is said of the projects of a zone (高新区项目建设提速) is not said of the zone."""

_ALIAS = r"(?:\([^()]{0,16}\))?(?![二三四五]期)"
"""A name may have another or a phase in brackets behind it; what is said of its second phase is not said of it."""

_NOT_ITS_WORKS = rf"(?!(?<=[{code('Product')}])(?:生产线|产线|生产基地|制造基地|车间|工厂))"
"""What is said of the works that makes a product (电池生产线投产) is not said of the product."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled wording.

    Attributes:
        source: As declared, for messages and provenance.
        regex: Over the text of a masked line; slots are groups named ``s``, ``o``, ``g``, ``e``, ``s2`` …
        roles: Names of its slots.
        needs: For each slot of the statement the characters one of which a line must hold to be worth reading.
    """

    source: str
    regex: re.Pattern[str]
    roles: frozenset[str]
    needs: tuple[frozenset[str], ...] = ()

    def may_match(self, codes: frozenset[str]) -> bool:
        """Whether a line with these classes can hold the wording: asked before the regular expression is run."""
        return all(not need.isdisjoint(codes) for need in self.needs)


@cache
def compile_pattern(
    source: str,
    triggers: tuple[str, ...] = (),
    subject: frozenset[str] = frozenset(),
    object_: frozenset[str] = frozenset(),
) -> Pattern:
    """Compile one declared wording; ``subject`` and ``object_`` are the classes of unrestricted ``{s}`` and ``{o}``.

    Raises:
        ConfigError: The wording is not well formed.
    """
    default = {"s": subject, "e": subject, "o": object_, "g": subject | object_}

    def expand(token: re.Match[str]) -> str:
        if token["role"]:
            types = _types_of(token, default)
            slot = slot_class(types)
            if token["role"] == "x":
                return slot
            nested = types & (_WORKED_ON if token["role"] == "o" else _NESTED)
            deeper = f"[{''.join(sorted(map(code, nested)))}]*" if nested else ""
            owned = f"(?:{_FIRM}的)?" if token["role"] == "e" else ""  # 甲公司的乙项目、丙公司的丁项目均已投产
            listed = (
                rf"{slot}{deeper}(?:[与和及]{slot if token['role'] == 'e' else SLOT}|、{owned}{SLOT}{_NO_NEXT_AGENT})*{_UNNAMED}"
                if token["role"] in "oe"
                else slot + (_UNNAMED if token["role"] == "s" else "")
            )
            if token["n"] == "+":
                listed = rf"{slot}(?:[和及、]{slot})*"
            phase = (
                "(?:[一二三四首]期|[一二三]阶段|先行段|启动区|起步区|增建|扩能|改造|改扩建|扩建|二线|复线|拓宽|工程|项目)*"
                if token["role"] == "e"
                else ""
            )
            elsewhere = token["role"] == "e" and not source.startswith("(?:走进|来到|")  # 在甲项目现场 does
            where = "(?<![在于])" if elsewhere else ""  # 甲项目在乙园开工 says nothing of 乙园
            own = _NOT_ITS_PROJECTS + _NOT_ITS_WORKS if token["role"] == "e" else ""
            alias = _ALIAS if token["role"] == "e" else ""
            return rf"{where}(?P<{token['role']}{token['n'].strip('+')}>{listed}){alias}{own}{phase}"
        if token[0] == "<V>":
            return "(?:" + "|".join(map(re.escape, triggers)) + ")"
        return _FILLERS[token[0]]

    try:
        regex = re.compile(_TOKEN.sub(expand, source))
    except re.error as error:
        raise ConfigError(f"ontology: the wording {source!r} is not well formed ({error})") from error
    return Pattern(source, regex, frozenset(regex.groupindex), tuple(_needs(source, default)))


_BUILT_AS_WELL = frozenset({"Place", "University", "Organization"})
"""A spa, a school or a library is built as a project is: whoever asks looks at the name."""


def _types_of(token: re.Match[str], default: dict[str, frozenset[str]]) -> frozenset[str]:
    """The classes of the things that a slot takes."""
    types = _named_classes(token["types"]) if token["types"] else default.get(token["role"], frozenset())
    return types | _BUILT_AS_WELL if token["role"] == "e" and "Project" in types else types


def _needs(source: str, default: dict[str, frozenset[str]]) -> Iterator[frozenset[str]]:
    """The first slot of each role is never optional; further ones (``{o2}``) and ``{x}`` may be."""
    for token in _TOKEN.finditer(source):
        if token["role"] and token["role"] != "x" and token["n"] in ("", "1", "+"):
            types = _types_of(token, default)
            if types:
                yield frozenset(code(name) for name in types)


@cache
def slot_class(types: frozenset[str]) -> str:
    """The character class of the given classes of things; any name where none is given."""
    return "[" + "".join(sorted(code(name) for name in types)) + "]" if types else SLOT


def _named_classes(names: str) -> frozenset[str]:
    """The classes of ``Company,=Place``: with those below them, or exactly the one after an equals sign."""
    return frozenset(
        below for name in names.split(",") for below in ((name[1:],) if name.startswith("=") else subclasses(name))
    )
