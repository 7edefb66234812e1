import pytest

from kg.ontology.classes import classes, is_a, label, most_specific, subclasses, superclasses


def test_the_contract_has_thirty_one_classes_of_things():
    assert len(classes()) == 31
    assert not {"Document", "Observation", "TextSpan"} & set(classes())


def test_superclasses_come_nearest_first():
    assert superclasses("LogisticsPark") == ("DevelopmentPlatform", "Place")
    assert superclasses("Person") == ()
    assert superclasses("NoSuchClass") == ()


def test_subclasses_hold_the_class_itself():
    assert subclasses("Organization") == (
        "Association", "Company", "GovernmentBody", "Organization", "ResearchInstitution", "University",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("names", "deepest"),
    [
        (["Place", "DevelopmentZone"], "DevelopmentZone"),
        (["Organization"], "Organization"),
        (["Document"], None),
        ([], None),
    ],
)
def test_the_most_specific_class_of_a_thing(names, deepest):
    assert most_specific(names) == deepest


def test_a_class_is_itself_and_what_is_above_it():
    assert is_a("Airport", "Airport")
    assert is_a("Airport", "TransportInfrastructure")
    assert not is_a("TransportInfrastructure", "Airport")


def test_labels_of_any_term_come_in_both_languages():
    assert label("RailwayLine") == "铁路线"
    assert label("https://w3id.org/regional-development/ontology#UnderConstruction", "en") == "under construction"
    assert label("noSuchTerm") == "noSuchTerm"
