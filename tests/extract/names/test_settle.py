from kg.extract.names.reading import Find
from kg.extract.names.settle import settle
from reading_names import names


def test_the_longer_of_two_overlapping_finds_stands():
    assert settle([Find(0, 4, "Place", "a"), Find(0, 8, "IndustrialPark", "b")]) == [Find(0, 8, "IndustrialPark", "b")]


def test_a_higher_rank_wins_over_length():
    ranked = Find(2, 5, "Policy", "a", rank=3)
    assert settle([Find(0, 8, "Project", "b"), ranked]) == [ranked]


def test_an_inner_find_stays_beside_the_longer_one_around_it():
    outer, inner = Find(0, 9, "Project", "a"), Find(0, 4, "Highway", "b", inner=True)
    assert settle([inner, outer]) == [outer, inner]


def test_an_inner_find_that_crosses_another_is_dropped():
    outer = Find(0, 6, "Project", "a")
    assert settle([outer, Find(4, 9, "Highway", "b", inner=True)]) == [outer]


def test_an_association_inside_its_event_keeps_a_role_of_its_own():
    event, alliance = Find(0, 12, "Event", "a"), Find(0, 6, "Association", "b")
    assert settle([event, alliance]) == [event, alliance]


def test_the_result_does_not_depend_on_the_order_of_the_finds():
    finds = [Find(0, 4, "Place", "a"), Find(3, 8, "Project", "b"), Find(6, 7, "Person", "c")]
    assert settle(finds) == settle(reversed(finds))


def test_what_another_finder_calls_the_same_stretch_is_kept():
    sure, named = Find(0, 8, "Highway", "a", 0.9), Find(0, 8, "Highway", "b", 0.8, names=("云临高速",))
    assert settle([sure, named]) == [sure._replace(names=("云临高速",))]


def test_a_zone_in_the_title_of_a_plan_is_a_name_of_its_own():
    assert names("印发《望川高新区提质三年行动方案》。").get("望川高新区") == "DevelopmentZone"
