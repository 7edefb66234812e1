from kg.extract import extract
from kg.model import Document
from reading_names import names, pipeline

TRAINS = (
    "6日,武夷山区首趟中俄班列从望川站发出,前往俄罗斯。这趟中俄班列满载40个标箱,途经内蒙古,由二连浩特口岸出境。"
    "武夷山区中俄班列每周开行一列。中俄班列已在赣州、吉安等城市开通。"
)


def test_the_first_train_of_a_place_is_named_apart_from_the_kind_of_train_it_is_one_of() -> None:
    document = Document(id="t", name="t.txt", text=TRAINS, digest="0" * 64, source="t.txt", reference=None)
    (found,) = extract([document], pipeline())
    trains = {c.name: set(c.names) for c in found.chains if c.type == "TransportService"}
    assert trains == {"武夷山区首趟中俄班列": {"武夷山区首趟中俄班列", "武夷山区中俄班列"}, "中俄班列": {"中俄班列"}}
    first = {found.chains[r.object].name for r in found.relations if found.chains[r.subject].name.startswith("武夷")}
    assert {"望川站", "内蒙古", "二连浩特口岸"} <= first
    assert not first & {"赣州", "吉安"}


def test_a_train_that_only_leaves_from_a_place_is_not_the_first_of_it() -> None:
    assert "赣州首趟中俄班列" not in names("货物搭乘从赣州首趟中俄班列出口。")


def test_a_train_with_a_name_of_its_own_needs_no_quotation_marks():
    assert names("云驰号中俄班列从云澜市出发。").get("云驰号中俄班列") == "TransportService"
