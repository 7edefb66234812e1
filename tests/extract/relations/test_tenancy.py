"""A firm in a zone or park is its tenant; an area has no tenants, and a park in a zone is none."""

from marked import related


def test_a_firm_that_lies_in_a_zone_is_its_tenant():
    text = "{x:Company|沅岭纸业}坐落在{x:IndustrialPark|霁溪产业园}，占地80亩。"
    assert related(text, "tenantOf") == {("沅岭纸业", "霁溪产业园")}
    assert not related(text, "locatedIn")


def test_a_firm_in_an_area_and_a_park_in_a_zone_only_lie_there():
    assert related("{x:Company|沅岭纸业}坐落在{x:AdministrativeArea|霁溪县}，占地80亩。", "locatedIn")
    assert related("{x:IndustrialPark|沅岭产业园}坐落在{x:DevelopmentZone|霁溪新区}，占地80亩。", "locatedIn")
