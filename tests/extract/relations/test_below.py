from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.model import Document
from marked import related

ZONES = "{x:DevelopmentZone|平溪高新区}\n{x:IndustrialPark|望川产业园}\n"


def test_zones_listed_below_the_line_that_counts_them_lie_in_its_city() -> None:
    told = "其中{x:AdministrativeArea|云澜市}有2家开发区入选\n" + ZONES
    assert related(told, "locatedIn") == {("平溪高新区", "云澜市"), ("望川产业园", "云澜市")}


def test_a_list_of_another_length_is_another_list() -> None:
    assert related("其中{x:AdministrativeArea|云澜市}有3家开发区入选\n" + ZONES, "locatedIn") == set()


def test_townships_announced_by_their_number_and_listed_below_are_parts() -> None:
    text = "工程涉及长岭县5个镇\n东坪、西坪、柳林\n石桥、白沙\n"
    (found,) = extract([Document("t", "t.txt", text, "0" * 64, "t.txt")], make_nlp())
    name = {number: chain.name for number, chain in enumerate(found.chains)}
    parts = {name[r.subject] for r in found.relations if (r.predicate, name[r.object]) == ("partOf", "长岭县")}
    assert parts == {"东坪", "西坪", "柳林", "石桥", "白沙"}


def test_townships_listed_behind_their_county_lie_in_it() -> None:
    text = "站房位于长岭县大坪、柳林、石桥三镇交界处。"
    (found,) = extract([Document("t", "t.txt", text, "0" * 64, "t.txt")], make_nlp())
    name = {number: chain.name for number, chain in enumerate(found.chains)}
    parts = {name[r.subject] for r in found.relations if r.predicate == "partOf" and name[r.object] == "长岭县"}
    assert parts == {"大坪", "柳林", "石桥"}
