"""What a place is or wants to be among its like: the largest, the only, an important one of its kind in some area.

全国重要的轴承生产基地, 西部最大的齿轮交易中心: the area, the standing and the role make a designation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading

_ROLE = (
    r"(?:基地|名城|中心|枢纽|高地|城市|都市|示范区|先行区|先导区|试验区|集聚区|集聚地|聚集区|目的地|节点|支点|门户|产业园|示范园|园区|策源地|"
    r"先行地|桥头堡|增长极|强市|强省|强区|强县|之都|名镇|名区|样板|标杆|窗口|承载地|承接地|集散地|主阵地|引领区|样板区|"
    r"试点|试点城市|示范城市|硅谷|口岸|门户城市|节点城市|枢纽城市)"
)
_SCOPE = (
    r"(?:国内外|国内|全国|全球|世界|国际|亚洲|亚太|东南亚|全省|全市|全区|我国|我省|中国|省内|[东西中]{1,3}部(?:地区)?|"
    r"(?:东北|西北|西南|东南|华[东南西北中])(?:地区)?|[\u4e00-\u9fff]{2,4}(?:省|自治区|地区|流域)内?|[长珠]三角|京津冀|"
    r"粤港澳大湾区|大湾区)"
)
_MOST = (
    r"(?:规模|海拔|体量|产能|面积)?最(?:大|强|高|长|全|多|早|新|先进|集中|完整|完善|密集|重要|具[\u4e00-\u9fff]{2,5})"
)
_STANDING = (
    rf"(?:{_MOST}(?:[、,](?:{_MOST}))*|唯一|领先|知名|著名|一流|重要|主要|顶尖|首个|首家|"
    r"第[一二三四五六七八九十]+[个家座]|(?:具?有|具备)[\u4e00-\u9fff]{0,8}(?:影响力|竞争力|地位|意义|特色)|"
    r"(?:影响力|竞争力)[^,。;、]{0,4})"
)
_KIND = rf"(?P<kind>(?:(?![和与及]\d)[^,。;:!?\n的了是“”《》、()]|“[^“”]{{2,12}}”|(?<=[研产加])发、(?=生产|制造|加工)){{2,22}}?{_ROLE})"
_END = r"(?=[,。;:!?、\n”)和与及并等,]|以及|之一|$)"
_WITH_SCOPE = re.compile(rf"(?P<name>{_SCOPE}{_STANDING}的?{_KIND}){_END}")
_AIM = re.compile(
    rf"(?:打造成?为?|建设成?为?|建成|成为|成|形成|定位为|定位于|争创|争当|创建|构建|构筑|跻身|作为|是|着力建设|列为|发展成为)"
    rf"(?:了)?[“\"]?(?P<name>(?:在?{_SCOPE})?{_STANDING}的{_KIND}){_END}"
)
_WORLD = re.compile(
    rf"(?:打造|建设|建成|成为|形成|争创|创建|构建|构筑)(?:了)?[“\"]?(?P<name>(?:世界级|国际化?|全国性|国际性|区域性|国家级?){_KIND}){_END}"
)
_VERB = re.compile(r"(?:成为|建成|打造|建设|作为|创建|构建|以及|[是为和与及在])?")
_UNITED = re.compile(r"集(?=中国|国家|全国|[省市]级|国际|世界)")
"""全国唯一集国家…基地、中国…之都于一身 names the titles one by one."""

_VAGUE = re.compile(r"^(?:组成|一部分|环节|指标|意义|作用|交通|经济|区域|工业|产业|商业|开放|发展|创新|的)*$")

_IS = re.compile(
    rf"(?:是|作为|系|现为)[“\"]?(?P<name>(?:国家级?|全国)(?!重要|主要|重大|战略|的|最|唯一|首|发展)(?:{_KIND})){_END}"
)
"""What something is by a title of the state (是国家某产业化基地, 作为国家某承载城市)."""


def find_standings(reading: Reading) -> Iterator[Find]:
    """Yield designations."""
    for pattern, rank in ((_WITH_SCOPE, 1), (_AIM, 1), (_WORLD, 0), (_IS, 0)):
        for match in pattern.finditer(reading.text):
            start, end = match.span("name")
            start += len(_VERB.match(match.group("name")).group())  # type: ignore[union-attr]
            kind = match.group("kind")
            if not reading.starts_word(start) or not reading.ends_word(end) or "\n" in match.group("name"):
                continue
            if not _UNITED.match(kind) and not _VAGUE.fullmatch(re.sub(rf"{_ROLE}$", "", kind)):
                yield Find(start, end, "Designation", "standing", 0.6, rank, names=() if pattern is _IS else (kind,))
