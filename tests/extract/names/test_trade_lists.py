"""Lists that their frame tells to be of industries; the members are words that no vocabulary holds, or that say little alone."""

import pytest

from reading_names import names


def trades(text):
    return {name for name, type_ in names(text).items() if type_ == "Industry"}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("云澜市加快仿生关节、激光测距、线控转向四条赛道布局。", {"仿生关节", "激光测距", "线控转向"}),
        ("聚力孵化深海采矿、光子计算2个先导产业。", {"深海采矿", "光子计算"}),
        ("加大对冻干食品、宠物用品、户外帐篷等产业的招商力度。", {"冻干食品", "宠物用品", "户外帐篷"}),
        ("发展酱卤、烘焙等休食加工业，检测、广告、数据等专业服务业。", {"酱卤", "烘焙", "检测", "广告", "数据"}),
        ("园区主导产业为玻纤、阀门、轻钢结构。", {"玻纤", "阀门", "轻钢结构"}),
        ("形成以绳网、渔具、竹编为主导，仓储、包装为配套的产业体系。", {"绳网", "渔具", "竹编", "仓储", "包装"}),
        ("突出发展跨境直播、跨境维修、跨境结算。", {"跨境直播", "跨境维修", "跨境结算"}),
        ("重点发展游艇及船用机械、锁具、泵阀产业。", {"游艇及船用机械", "锁具"}),
        ("重点承接帐篷裁剪、注塑成型、表面喷涂产业。", {"帐篷裁剪", "注塑成型"}),
        (
            "新签项目27个，协议资金86亿元，涉及电子纸、车内饰件、可降解餐盒等多个领域。",
            {"电子纸", "车内饰件", "可降解餐盒"},
        ),
        ("发展蓝莓、黄桃、羊肚菌、竹荪等特色种植。", {"羊肚菌", "竹荪"}),
        ("招商方向：农机再造、储能变流、菌业。", {"农机再造", "储能变流", "菌业"}),
        ("围绕锁具、卫浴、泵阀“三大百亿产业”延链。", {"锁具", "卫浴", "泵阀"}),
    ],
)
def test_the_frame_of_a_list_makes_every_member_an_industry(text, members):
    assert members <= trades(text)


def test_the_verb_of_developing_is_no_part_of_the_first_member():
    assert {"深空探测", "绿色甲醇"} <= trades("云澜市培育壮大深空探测、绿色甲醇等潜力产业。")


def test_size_and_whose_it_is_are_no_part_of_a_member():
    found = trades("构建千亿级盐湖化工、临潼区膜分离、五百亿级锂镁加工三个产业。")
    assert {"盐湖化工", "膜分离", "锂镁加工"} <= found


def test_what_is_grown_or_worked_up_is_a_product():
    found = names("布局坚果、果汁等休食加工业。")
    assert found.get("坚果") == found.get("果汁") == "Product"


@pytest.mark.parametrize(
    "text",
    [
        "聚焦托育、养老、助残等民生领域，补齐短板。",
        "围绕厂房、资金、用工等产业要素强化保障。",
        "引进宏拓光电、远岭电源等3个百亿级产业项目。",
        "宏拓泵阀、远岭锁具、青禾豆腐等骨干企业成为临溪工业的名片。",
        "在供水、供电、通讯等配套设施和相关产业上投入较大。",
        "聚力培育新行当、新业态、新机制。",
        "推进临溪鸡、望川茶、青禾米做成十亿级产业。",
        "产品广泛应用于轨交、矿山、港机等行业。",
    ],
)
def test_other_lists_hold_no_industries_by_their_frame(text):
    members = {
        "托育",
        "助残",
        "厂房",
        "用工",
        "宏拓光电",
        "远岭电源",
        "宏拓泵阀",
        "青禾豆腐",
        "供水",
        "通讯",
        "新业态",
        "港机",
        "轨交",
    }
    assert not trades(text) & members


def test_what_is_said_of_the_industries_is_none():
    assert trades("着力打造特色突出、优势明显、效益显著的主导产业。") == set()


def test_the_verb_before_how_many_they_are_is_no_part_of_the_last_trade() -> None:
    found = names("装备制造、食品加工、新材料是三大支柱产业。")
    assert found.get("新材料") == "Industry" and "新材料是" not in found
