"""What stands at the head of a clause: its subject, after dates, connectives and attributes.

Works on masked lines: a name is one private-use character.
"""

from __future__ import annotations

import re

from kg.extract.relations.lines import SLOT, code

_TIMES = (
    r"(?:[\d.年月日至到\-~底初末中旬、第一二三四五六七八九十季度上下半前以来]{2,16}"
    r"|(?:今|去|明|近|全|当|同|次|本|上|下)(?:年|半年)[来初底]?(?:[\d\-~前三季度上下半年月]{1,8})?)"
)
_CONNECTIVES = (
    r"首[列趟班条个次批]|第\d+[列趟班]|目前|当前|近日|日前|近期|近年来|前不久|不久前|此外|另外|同时|与此同时|其中|其次|首先|最后|随后|随着|据悉|"
    r"据了解|据介绍|为此|期间|下一步|未来|接下来|一方面|另一方面|而|并|且|还有|还|也|又|再|已|现|现在|如今|至今|一直以来|多年来|如|例如|比如|"
    r"以及|[一二三四五六七八九十]+是|[(]?[一二三四五六七八九十\d]+[)、.]|●|·|—|-|第[一二三四五六七八九十]+|会上|会后|会议期间|当日|当天|疫情期间|"
    r"截至目前|截止目前|到目前为止|除此之外|不仅如此|特别是|尤其是|今年以来|一年来|五年来|过去一年|这一年|由此|因此|由于|如果说|那么|"
    rf"(?:新建|在建|拟建)(?={SLOT}(?:项目|工程|线路|正线)*(?:[东南西北]?起[于自]|起点|位于|全长|自|途?经|由|环评|环境影响|可研|可行性|初步设计|获|正式))|"
    r"本报讯|讯|(?:公司)?(?:全资|控股)+子公司|旗下|截至[^,]{0,8}|根据协议|按照协议|按照规划|据|图为"
)
_SIDE_MEETS = r"(?:线路|全线|正线)?[东南西北]{1,2}(?:端|侧)?(?:起|至|接|连|通|达|邻|临)"
"""A name before this is the subject, whatever the line is called that it meets (甲北接已建成的乙)."""
_ATTRIBUTE = (
    r"(?!(?:并|而|且|还|又|也|再)*(?:在|对|与|和|同|为|以|由|从|按|将|把|通过|接|连接|对接|衔接|顺接|起于|止于|途经|经|穿越|跨越|上跨|下穿|利用)|[东南西北]{1,2}(?:临|接|靠|邻|连|倚|依|濒|枕|望)|毗邻|紧邻|濒临|背靠)"
    rf"(?:{SLOT}(?!{_SIDE_MEETS}|的?前身|原[名为]|曾|是|为|系|(?:将|可|拟|计划|未来|还|也)*(?:与|同|和)))?[^,;:。、{SLOT[1:-1]}]{{2,18}}的"
)
_UNNAMED_MEMBER = (
    rf"(?![按根依聚围推加全服以在对为向从与将把实深完提打建培构强促抓统优做])(?![^,;:。、]{{0,4}}(?:建设|打造|建成|组建|实施|推进|举办))"
    rf"[^,;:。、的{SLOT[1:-1]}]{{2,6}}、"
)
_WHERE = (
    rf"{SLOT}+[中上内]的|由{SLOT}[^,;:。]{{1,24}}?(?:投资|建设|打造|承建|主办|承办|举办|指导|运营|开发|设立|组建|生产|研发)的|"
    rf"{SLOT}(?:与|和|同|联合|携手){SLOT}[^,;:。{SLOT[1:-1]}]{{0,8}}?(?:成立|组建|设立|共建|合建|兴建|建设|打造|投资|开发)的|"
    rf"(?:(?:总部|注册地)(?:设在|设于|在)|(?:总部)?(?:位于|坐落于|坐落在|地处|落户于?|入驻|来自|隶属于?|注册在|扎根)){SLOT}+[^,;:。{SLOT[1:-1]}]{{0,6}}的"
)
_CALLED = (
    rf"(?:{SLOT}?(?![按根依聚围推加全服以在对为向从与将把实深完提打建培构强促抓统优做是有经])"
    rf"[^,;:。、的{SLOT[1:-1]}]{{0,10}}(?:通道|工程|项目|干线|动脉|枢纽|铁路|高铁|公路|大桥|隧道)(?={SLOT}))"
)
"""What sort of thing the name behind it is (煤炭运输通道甲铁路复工)."""
_HOSTS = ("AdministrativeArea", "DevelopmentZone", "IndustrialPark", "LogisticsPark", "DevelopmentPlatform")
_HOLDER = rf"{SLOT}的?(?:旗下|下属|所属|辖下|(?:全资|控股|参股)+(?:子公司|孙公司)|子公司|孙公司)的?(?={SLOT})"
"""Who holds the firm behind it (甲集团旗下乙公司投产): it is the firm held that acts."""
_ACTS = "".join(code(name) for name in ("Company", "Project", "ResearchInstitution"))
_IN_ZONE = rf"[{''.join(code(name) for name in _HOSTS)}](?:境内|区内|园内|园区)?的(?=[{_ACTS}])"
"""Where the firm or project behind it is (甲园的乙公司建成…): it is the firm that acts."""
_LEVEL = r"(?:国家级|省级|市级|区级|县级)"
"""The rank of a zone or park, written before its name."""
_POINTED = rf"(?:这个|这家|这座|该|此)[^,;:。]{{2,30}}?的(?={SLOT})"
"""What is said in between of something that the text points back to (这个由甲公司投资的｜项目)."""
_OF_SORT = (
    rf"(?:{_POINTED}|{_HOLDER}|{_IN_ZONE}|{_WHERE}{_CALLED}?|{_ATTRIBUTE}{_CALLED}?|{_CALLED}|{_UNNAMED_MEMBER})?"
)
_LEAD = rf"(?:(?:{_TIMES}|{_CONNECTIVES}),?)*{_LEVEL}?{_OF_SORT}"

HEAD = re.compile(
    rf"{_LEAD}(?P<run>{SLOT}+)(?!、?{SLOT}?[中上内]?的(?!同时))(?P<partner>(?:还|又|也|已|将|再次|正式)*(?:与|和|同|联合|携手){SLOT})?"
)
"""The names at the head of a clause; ``partner`` where 甲与乙 begin it."""

WE = re.compile(rf"{_LEAD}(?:全市|全省|全区|全县|全州|全镇|全旗|我[市省区县州旗]|本[市省区县]|我们|市区|各地)")
"""A head that stands for what the document speaks for."""

GENERIC = re.compile(
    rf"{_LEAD}(?:[该这此本]条|该|这一|此|本)?(?P<noun>中心|(?:工业|产业|科技|物流|创业|软件|高新|合作|转移|产业转移工业)园|(?:经济技术)?开发区|新区|高新区|经开区|合作区|示范区|度假区|港区|小镇|公司|集团|项目|线路|全线|管道|管线|工程|园区|平台|基地|车站|站|(?:铁路)?(?:专用线|联络线|支线)|(?:高速)?铁路|高铁|高速(?:公路)?|连接线|(?:特)?大桥|企业|研究院|学院|港|机场|[一二三]期)"
    r"(?=[^,;:。]|,|$)(?!级|化|区|商|内|外|上|里|的(?!建设)|建设(?:,|$)|组织|城|前期|投资)"
)
"""A head that is a bare class word: 中心将开行…, 项目建成后…."""

BEFELL = re.compile(
    r"(?:项目|工程|[一二三]期)*(?:正式|顺利|如期|全面|成功|也|已)*(?:开工建设|开工|动工|奠基|封顶|竣工|投产|投用|交付使用|建成投用|建成|开业|通车|投入使用)"
)
"""All that a clause says of its head where it only counts what was done."""

ALSO_CALLED = re.compile(rf"(?:又名|又称|也称|亦称|简称|也就是|即|[就正便]是){SLOT}$")
"""The end of a clause that names what the next clauses are about (甲区段又名乙高速,全长…,起于…)."""

MEANS = re.compile(rf"(?:意味着|标志着|表明|说明|体现了|彰显了?)[^,;:。]*?(?P<named>{SLOT})$")
"""The end of a clause that names what the next ones go on about (…,标志着甲市,正在以…)."""

VISITS = re.compile(
    rf"(?:记者|笔者|采访团)?(?:一行)?(?:走进|来到|走入|步入|探访|走访)(?:了)?(?:位于{SLOT}+[^,;:。]{{0,4}}的)?(?P<run>{SLOT}+)[^,;:。{SLOT[1:-1]}]{{0,12}}$"
)
"""A clause that sets the scene (记者走进甲公司,…): what follows is about the place visited."""

PAID_BY = re.compile(
    rf"(?:其中:?)?(?:[^,;:。由]{{0,14}}(?:项目|工程|[一二三]期))?(?:拟|将|计划)?由[^,;:。]{{0,24}}?(?P<run>{SLOT})(?:联合|共同|总|合计|计划|拟|将|全额|独家)*(?:(?:投资|出资|斥资)(?!组建|设立|成立|创办|创立)|(?:作为|担任|为)[^,;:。]{{0,4}}(?:实施|投资|建设|承建|运营|项目)(?:主体|单位|方))"
)
"""A clause that tells who pays, and so who does what the next ones tell (由甲公司投资3亿元,拟在乙园打造…)."""

OPENED = re.compile(
    rf"的(?P<run>{SLOT}+)(?:项目|工程)?(?:正式|全线|顺利|全面|今日|昨日)*(?:开工|动工|通车|建成|开建|启动|获批|贯通)"
)
"""What a sentence says is begun or opened, though its builder stands before it (由甲投资建设的乙高速开工)."""

DOCUMENT_SAYS = re.compile(
    r"^(?:文件|意见|方案|规划|计划|通知|办法|报告|决定|会议|纲要|公告|全会|措施|政策|实施方案|行动方案)(?:还|中|强调)?(?:明确)?(?:指出|提出|明确|要求|强调|确定|规定|部署)"
)
"""A clause after which the document speaks for whoever it is about (…发布《…》,文件指出,打造…)."""

WILL = re.compile(
    rf"{_LEAD}(?P<run>{SLOT}+)(?:[(]{SLOT}[)])?(?:正|还|也)?(?:将|要|拟|计划|坚持|着力|聚焦|围绕|按照|突出|以|大力|积极|全力|持续|坚定|努力|紧扣|立足|深入|抢抓)"
)
"""A clause that tells whose doings the parts of a long sentence list (甲区将按照…部署,着力…;加快…;到…,建成…)."""

HOLDS = re.compile(
    rf"(?:其中,?)?{SLOT}(?:分别)?(?:(?:持股|占股)[^,;:。]{{0,12}}|(?:持有|认缴|出资|占比|占)[^,;:。]{{0,14}}(?:%|股权|股份))$"
)
"""A clause that only tells who holds how much of a firm: the next ones go on about the firm (甲由乙、丙组建,乙持股70%,主营…)."""

BOTH = re.compile(r"双方|两地|两市|两县|两区|两省|两园|三方|各方|两家(?!全资|控股|参股|子公司|分公司)|二者|两者")
TOGETHER = re.compile(r"联合|共同|携手|合力|一道|共建|合建|合作[建共开设打]")
WITH = re.compile(rf"(?:还|又|并|先后|已|将|再次)*(?:与|和|同|联合|携手){SLOT}")
"""How a clause opens that tells with whom the subject of the one before acts."""
JOINED = re.compile(rf"{SLOT}(?:还|已|将|再次)?(?:联合|携手){SLOT}")
SIGNS = re.compile(r"组成[^,;。]{0,6}?联合体|签署|签订|签约|达成|合资|出资|牵手|联手|携手")
MADE_TO = re.compile(
    rf"(?:推动|推进|支持|促使|促成|引导|鼓励|帮助|助力|助推|带动|协助|由|组织|指导|邀请|吸引|(?:同意|授权|委托|责成)(?={code('Company')}))[^,;:。]{{0,6}}?(?P<run>{SLOT})"
)
INVESTS = re.compile(r"投资|出资|斥资|注资")
"""Where a place and a firm sign together, it is the firm that does this."""

AIM = re.compile(rf"(?:{_TIMES},?)?为(?:了|切实|认真|进一步|更好地?|全面|深入|加快|积极|有效|主动|更快地?)*$")
"""The beginning of a clause that tells a purpose; who has it is told behind it."""

MADE_OTHERS = re.compile(
    rf"(?:支持|鼓励|引导|推动|动员|带动|帮助|组织|吸引)[^,;:。{SLOT[1:-1]}]{{0,10}}(?:企业|机构|高校|院所|单位|群众|人才|资本|各地|部门|农民|居民)(?:积极|主动|深度|广泛|加快|大力)*$|(?:支持|鼓励|引导)$"
    r"|(?:航运|水运|水路|船舶|货船|货轮|客轮)(?:可以|可|能|将|均|都|也|已)*$"
)
"""The end of a clause in which something unnamed does, or is made to do, what follows (支持民营企业参与…, 河运可直通…)."""

CONTINUED = frozenset(
    "Company DevelopmentPlatform DevelopmentZone IndustrialPark LogisticsPark CharacteristicTown CommercialDistrict "
    "University ResearchInstitution".split()
)
CONTINUES = re.compile(
    r"(?:目前|如今|眼下|截至目前|是|具备|具有|拥有|主要|主营|现有|先后|曾|已|还|共|总|年产|产品|规划|获|被|入选)"
)
"""How a sentence begins that goes on about the subject of the one before it."""

SAID_TO_BE = re.compile(rf"{SLOT}(?:是|作为|成为)[^,;:。、{SLOT[1:-1]}]{{0,6}}{SLOT}$")
"""What a thing is said to be begins with who does it (甲园是乙市实施…的重要载体)."""

ATTRIBUTE_END = re.compile(r"的[^,;:。]{0,8}$")
"""What stands before a name is its attribute (甲通往乙的重要通道丙铁路), not the subject."""

SAYS = re.compile(
    rf"[^,;:。]{{0,24}}?(?P<run>{SLOT})[^,;:。{SLOT[1:-1]}]{{0,6}}(?:表示|介绍|指出|强调|认为|称|说|提出|透露|明确|告诉记者)$"
)
CLAUSE_END = re.compile(r"[,;:。!?]")

AGENTS = frozenset(
    "Organization Company GovernmentBody ResearchInstitution University Association AdministrativeArea EconomicRegion "
    "DevelopmentPlatform DevelopmentZone IndustrialPark LogisticsPark CharacteristicTown CommercialDistrict Project "
    "Person Event TransportService RailwayLine Highway Port Airport Pipeline TransportInfrastructure".split()
)
"""Classes whose mention at the head of a clause is its subject, whether or not the relation allows them."""

AREAS = frozenset({"AdministrativeArea"})
PLANS = frozenset({"Policy", "Strategy", "Industry", "Designation"})
"""Never the subject that a clause without one takes over (“十五五”时期,深入践行…)."""

SERVICES = frozenset({"TransportService"})
ROUTES = frozenset({"TransportService", "RailwayLine", "Highway", "Corridor"})
"""What runs from somewhere to somewhere; stations and ports on the way are not what a description is about."""

LINES = frozenset("TransportService RailwayLine Highway Port Airport Pipeline TransportInfrastructure Project".split())
"""Classes that a description over several sentences is about; lines, ports and services connect, but do not build."""

TOPICS = LINES | frozenset(
    "DevelopmentPlatform DevelopmentZone IndustrialPark LogisticsPark CharacteristicTown CommercialDistrict Event".split()
)
"""Classes that a sentence whose object is not said may be about."""

ACTORS = AGENTS - LINES | {"Project"}
LED = frozenset({"GovernmentBody", "ResearchInstitution", "University", "Association", "Organization"})
"""Bodies of which a clause that opens with the post and name of somebody does not tell."""
FIRM_LIKE = frozenset({"Company", "University", "ResearchInstitution"})
