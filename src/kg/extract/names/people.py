"""Persons: what the tagger takes for a person's name, checked against surnames and against route names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.places import FOREIGN_CHARACTER
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹"
    "姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀"
    "羊甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑"
    "丘涂佘揭兰代邝晋隋税党敬麦盘练冶桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公"
    "肖付闫覃邸佟苑仝冼楼岳帅缑亢况郈有琴哈谯笪年爱阳佴第商牟朴纳奉粟妥锁撒禤乜亓仉揣苟黑"
)
_DOUBLE = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "司徒",
    "令狐",
    "端木",
    "长孙",
    "东方",
    "独孤",
    "南宫",
)
_TITLE_BEFORE = re.compile(
    r"(?:书记|市长|省长|县长|区长|镇长|乡长|州长|厅长|局长|部长|主任|院长|校长|会长|理事长|秘书长|处长|科长|所长|"
    r"站长|行长|总裁|总经理|经理|董事长|董事|总监|"
    r"助理|负责人|发言人|创始人|记者|通讯员|编辑|责编|作者|教授|院士|博士|专家|研究员|工程师|委员|代表|主席|总理|领导|"
    r"先生|女士|同志|顾问|总工|副总|董秘|法人|法定代表人|村民|居民|市民|司机|员工|工人|人员|队长|组长|主管|董事局主席|首席\w{2}|CEO|家|师|员|长|"
    r"者|[\u4e00-\u9fff]商|企业家|乡贤)[:、,]?$"
)
_AFTER = re.compile(
    r"^(?:在[^,。\n]{1,8})?(?:[也还又则并][^,。\n]{0,2})?(?:说|表示|介绍|指出|认为|告诉|强调|透露|坦言|出席|参加|"
    r"主持|率队|率团|宣布|致辞|讲话|同志|先生|女士|教授|院士|博士|担任|一行|旗下的?[\u4e00-\u9fff]{2,})"
    r"|^[)(/]|^(?:常务)?副?(?:会长|主任|局长|书记|市长|县长|区长|镇长|总经理|董事长|总裁|院长|校长|部长|厅长|处长|秘书长)"
    r"(?:一行|先后|分别|在|出席|指出|表示|介绍|说|强调|率|带队|对|就|还|也|[,。])"
)
_ONE_MORE = re.compile(r"[^也还则又并就在均都曾已正、,。\s](?:介绍|表示|说道|指出|告诉|强调|认为|透露)")
_ROUTE = re.compile(
    r"^(?:铁路|高速|高铁|城际|线|大桥|路|街|都市|新区|科创|集团|公司|经济|港|运河|段|村|镇|湖|山|区|市|县|公路|"
    r"快速|大道)"
)
_BODY = re.compile(r"(?:工委|纪委|政法委|监委|党委|县委|市委|区委)$")
"""Party bodies that the tagger takes for persons before a post (纪工委｜书记)."""
_THOUGHT = re.compile(r"新时代|思想|理论|同志为核心")
_DOTTED = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:·[\u4e00-\u9fff]{1,6}?){1,2}(?=[^\u4e00-\u9fff·]|$|[说称在和与等的出任向表介获])"
)
_FUNCTION = frozenset("说称讲问答在到对将和与是被把为向就也还又并曾已正均都率带陪作做致赴抵会见来去")
_FOREIGN = re.compile(f"{FOREIGN_CHARACTER}{{1,6}}(?:·{FOREIGN_CHARACTER}{{1,6}}){{1,3}}")
_WORD_TOO = frozenset("和于从单解全万向应别常时过连都会步经包安能利公成项方支终相查同由与以在将可种任高明")
"""Surnames that begin ordinary words, so that a post before them tells nothing."""
_BY_POST = re.compile(
    r"(?:书记|[省市县区州镇乡]长|厅长|局长|部长|主任|院长|校长|会长|理事长|秘书长|处长|行长|总裁|总经理|董事长|主席|院士|首席专家)"
    rf"(?P<name>(?:{'|'.join(_DOUBLE)}|[{''.join(sorted(_SURNAMES - _WORD_TOO))}])[\u4e00-\u9fff]{{1,2}})"
    r"(?=[,、;。)\n]|$|等(?:市|县|区|省|领导|出席|参加|一行|陪同)|(?:分别|先后)?(?:出席|参加|介绍|表示|指出|主持|率|致辞|宣布|强调|代表|带队|一行|陪同))"
)
"""A name that the tagger takes for ordinary words or a place, where a post stands before it and a clause ends or goes on behind."""
_IN_NAMES = frozenset({"n", "nz", "nr", "nw", "a", "an", "LOC", "ORG", "PER", "s", "xc"})
_LATIN = re.compile(
    r"(?<![A-Za-z])(?!C[EOFT]O\b)(?P<title>(?:DR|MR|MRS|MS|PROF|Dr|Mr|Mrs|Ms|Prof)\.?\s?)?[A-Z][A-Za-z'\u00c0-\u017f-]+"
    r"(?:[ ·.]{1,2}[A-Z][A-Za-z'\u00c0-\u017f.-]*){0,3}(?![A-Za-z])"
)
_NO_LATIN_NAME = re.compile(r"公司|集团|项目|系列|技术|平台|系统|模式|产业|大厦|中心|论坛|峰会|标准|认证")
_POST_BEFORE = re.compile(
    r"(?:院士|教授|博士|专家|研究员|工程师|科学家|主席|总裁|总经理|经理|董事长|总监|会长|主任|秘书长|校长|院长|所长|书记|助理|司机|[省市县区州旗镇乡局厅处科站队]长|大使|领事|参赞|部长|市长|总统|"
    r"总理|创始人|合伙人|负责人|代表|先生|女士|首席\w{1,3}官|C[EOFT]O ?)$"
)
"""Posts after which a name is a person's, in Latin letters or with a surname nobody listed."""


def find_people(reading: Reading) -> Iterator[Find]:
    """Yield names of persons."""
    text = reading.text
    times = Counter(word.text for word in reading.words if word.tag == "PER")
    for match in _FOREIGN.finditer(text):
        if any(reading.tag_at(n) == "PER" for n in range(*match.span())):
            yield Find(match.start(), match.end(), "Person", "foreign person", 0.8)
    yield from _dotted(reading)
    yield from _latin(reading)
    yield from _by_post(reading)
    yield from _listed(reading)
    for word in reading.words:
        before, after = text[max(0, word.start - 8) : word.start], text[word.end : word.end + 18]
        if word.tag != "PER" or not (_is_chinese_name(word.text) or _is_by_post(reading, word)):
            continue
        if _ROUTE.match(after) or _THOUGHT.match(after) or _BODY.search(word.text):
            continue
        cue = _TITLE_BEFORE.search(before) is not None or _AFTER.match(after) is not None
        listed = before[-1:] == "、" or after[:1] == "、" or times[word.text] > 1
        surname_only = len(word.text) == 2 and (_ONE_MORE.match(after) or _is_cut(reading, word, before))
        if surname_only:
            yield Find(word.start, word.end + 1, "Person", "person", 0.85)
            continue
        beside = _beside_person(reading, word)
        if cue or beside or (len(word.text) == 3 and listed):
            yield Find(word.start, word.end, "Person", "person", 0.9 if cue else 0.55)


def _listed(reading: Reading) -> Iterator[Find]:
    """Names in a list most members of which the tagger takes for persons (甲某、乙某某、丙某出席)."""
    for run in _RUN.finditer(reading.text):
        parts = [(run.start() + part.start(), run.start() + part.end()) for part in re.finditer(r"[^、]+", run.group())]
        persons = [n for n, (start, _) in enumerate(parts) if reading.tag_at(start) == "PER"]
        if len(persons) * 2 < len(parts) or len(persons) < _SOME:
            continue
        for start, end in parts[persons[0] : persons[-1]]:
            name = reading.text[start:end]
            known = name in by_name() or name in name_vocabulary().general
            if reading.tag_at(start) != "PER" and len(name) == 3 and name[0] in _SURNAMES and not known:
                yield Find(start, end, "Person", "person in list", 0.7)


_RUN = re.compile(r"(?:[\u4e00-\u9fff]{2,3}、){2,}[\u4e00-\u9fff]{2,3}")
"""Names one after the other; the last of them may run into what follows."""
_SOME = 2


def _by_post(reading: Reading) -> Iterator[Find]:
    """Names that only the post before them tells for names."""
    general = name_vocabulary().general
    for match in _BY_POST.finditer(reading.text):
        start, end = match.span("name")
        words = reading.words_in(start, end)
        given = words[1:] if len(words) > 1 and len(words[0].text) == 1 else words  # the surname may be a verb as well
        whole = reading.starts_word(start) and reading.ends_word(end) and all(word.tag in _IN_NAMES for word in given)
        known = match["name"] in by_name() or match["name"] in general
        if whole and not known and (len(words) == 1 or len(words[0].text) == 1):
            yield Find(start, end, "Person", "person by post", 0.75)


def _latin(reading: Reading) -> Iterator[Find]:
    """Names of several words in Latin letters after a post (某研究所教授Anna Berg), or with a title of their own."""
    for match in _LATIN.finditer(reading.text):
        post = _POST_BEFORE.search(reading.text, max(0, match.start() - 6), match.start())
        several = re.search(r"[ ·.]", match.group().strip(". ")) is not None
        if match.end() - match.start() < 5 or _NO_LATIN_NAME.match(reading.text, match.end()):
            continue
        if match["title"] or (post and several):
            yield Find(*match.span(), "Person", "latin person", 0.8, 1)


def _dotted(reading: Reading) -> Iterator[Find]:
    """Names with a dot inside, from the last mark, title or common noun before them (游客古丽玛·艾山)."""
    for match in _DOTTED.finditer(reading.text):
        start, dot = match.start(), reading.text.index("·", match.start())
        for number in range(reading.word_at[start], reading.word_at[dot - 1]):
            word = reading.words[number]
            if word.tag not in {"PER", "nz", "LOC", "nw"} and (len(word.text) > 1 or word.tag in {"p", "u", "c", "d"}):
                start = word.end
        person = any(reading.tag_at(n) == "PER" for n in range(start, match.end()))
        if person and dot - start >= 2 and reading.starts_word(start) and reading.ends_word(match.end()):
            yield Find(start, match.end(), "Person", "dotted person", 0.75)


def _is_cut(reading: Reading, word: Token, before: str) -> bool:
    """Whether the tagger cut the last character off a name of three that a post stands before (市长丁远|舟向来宾介绍)."""
    number = reading.word_at[word.start] + 1
    if (
        _TITLE_BEFORE.search(before) is None
        or number + 1 >= len(reading.words)
        or reading.words[number].start != word.end
    ):
        return False
    rest, following = reading.words[number], reading.words[number + 1]
    content = rest.tag in {"v", "n", "a", "nz", "nr", "PER", "b"} and rest.text not in _FUNCTION
    return (
        len(rest.text) == 1
        and content
        and (following.tag in {"p", "v", "d", "ad"} or following.text in {*"、,。)(和与及等", "全票", "一行"})
    )


def _beside_person(reading: Reading, word: Token) -> bool:
    """Whether the word stands in a list between two other persons or after one."""
    number = reading.word_at[word.start]
    before = reading.words[max(0, number - 2) : number]
    return len(before) == 2 and before[1].text == "、" and before[0].tag == "PER" and len(before[0].text) == 3


def _is_by_post(reading: Reading, word: Token) -> bool:
    """Whether a name without a known surname stands right behind a post (副主任甲乙丙)."""
    return 2 < len(word.text) < 7 and _POST_BEFORE.search(reading.text, max(0, word.start - 6), word.start) is not None


def _is_chinese_name(name: str) -> bool:
    if len(name) in {3, 4} and name.startswith(_DOUBLE):
        return True
    return len(name) in {2, 3} and name[0] in _SURNAMES
