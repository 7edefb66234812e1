from kg.draw.choice import CARRIED_PER_SHOWN, choose
from kg.network import select
from sample_network import made_up

DATA = made_up(600, 8)


def test_few_things_are_all_shown():
    choice = choose(select(made_up(50)), limit=50)
    assert len(choice.shown) == 50
    assert choice.groups == ()
    assert choice.left_out == 0


def test_marks_on_the_page_never_exceed_the_limit():
    for limit in (10, 60, 200):
        choice = choose(select(DATA), limit=limit)
        assert len(choice.shown) + len(choice.groups) <= limit


def test_everything_is_shown_folded_carried_or_counted():
    choice = choose(select(DATA), limit=60)
    folded = {member for group in choice.groups for member in group.members}
    carried = {node.id for node in choice.data.nodes}
    assert len(carried) == 60 * CARRIED_PER_SHOWN
    assert folded | choice.shown <= carried
    assert not folded & choice.shown
    assert choice.left_out == 600 - len(carried)


def test_a_group_is_named_after_its_best_known_member():
    choice = choose(select(DATA), limit=60)
    labels = {node.label for node in choice.data.nodes}
    assert choice.groups
    assert {group.label for group in choice.groups} <= labels


def test_around_a_centre_the_nearest_come_first():
    centre = DATA.nodes[3].id
    choice = choose(select(DATA, about=centre, hops=3), limit=40)
    near = {node.id for node in select(DATA, about=centre, hops=1).data.nodes}
    assert centre in choice.shown
    assert choice.shown <= near or near <= choice.shown


def test_the_choice_is_the_same_every_time():
    assert choose(select(DATA), limit=60) == choose(select(DATA), limit=60)
