import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("近日,远岭液压二期在云澜经开区开工建设。", "远岭液压二期"),
        ("总投资3亿元的远岭铜箔二期已建成投产。", "远岭铜箔二期"),
        ("目前,智能织带车间正在安装设备,预计6月投产。", "智能织带车间"),
        ("城南水厂扩能改造主体完工,正在进行设备调试。", "城南水厂扩能改造"),
        ("市老年养护院迁建封顶。", "市老年养护院迁建"),
        ("由远岭集团投资的光伏边框厂预计年底试生产。", "光伏边框厂"),
        ("东港路安置房二期640套主体结顶。", "东港路安置房二期"),  # its size stands in between
        ("远岭铜箔三期因资金未落实推迟到明年。", "远岭铜箔三期"),
        ("粮食储备库设备安装过半。", "粮食储备库"),
        ("10万吨级菜籽油脂加工线5月动土。", "10万吨级菜籽油脂加工线"),
    ],
)
def test_what_is_begun_roofed_or_commissioned_is_a_work(sentence, name):
    assert names(sentence).get(name) == "Project"


def test_each_member_of_a_list_is_a_work_of_its_own():
    found = names("远岭铜箔二期、云启纺纱车间已投产。")
    assert {"远岭铜箔二期", "云启纺纱车间"} <= {name for name, type_ in found.items() if type_ == "Project"}


@pytest.mark.parametrize(
    "sentence",
    [
        "园区标准化厂房竣工交付。",  # parts and kinds of buildings have no name
        "该车间已投产。",
        "公司首条铜箔生产线投产。",
        "农村危房改造竣工率达98%。",
        "项目一期5万平米厂房已建成。",
        "省科技馆开馆,主体厂房封顶。",
        "新建的3条生产线建成投产。",
        "港区道路正在施工中。",
    ],
)
def test_parts_of_works_and_kinds_are_not(sentence):
    assert "Project" not in names(sentence).values()


def test_an_airport_that_is_enlarged_stays_one():
    assert names("云澜机场改扩建完成主体施工。").get("云澜机场") == "Airport"


def test_a_park_without_proper_name_is_told_by_the_clause_before_it():
    assert names("占地200亩的茶苗繁育示范园一期温室已投用。").get("茶苗繁育示范园") == "IndustrialPark"
    assert "IndustrialPark" not in names("他们的茶苗繁育示范园很大。").values()


def test_a_village_taken_for_a_verb_opens_the_name():
    assert "练桥水厂扩建工程" in names("练桥水厂扩建工程因管线迁改滞后，暂停施工。")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("双溪岛生态填岛工程全部完工。", "双溪岛生态填岛工程"),
        ("宏拓数码手机主板项目刚刚通过消防验收。", "宏拓数码手机主板项目"),
    ],
)
def test_project_behind_somebodys_own_word_makes_a_name(sentence, name):
    assert names(sentence).get(name) == "Project"


def test_the_letters_of_a_line_are_no_firm():
    assert "惠临" not in names("惠临铁路扩能改造纳入省级规划。")
