from math import hypot

from kg.draw.layout import lay_out

STAR = [(0, i) for i in range(1, 40)]
TWO_CROWDS = [(0, i) for i in range(1, 30)] + [(30, i) for i in range(31, 60)] + [(0, 30)]


def distance(a, b):
    return hypot(a[0] - b[0], a[1] - b[1])


def test_the_same_network_is_laid_out_the_same_way():
    assert lay_out(60, TWO_CROWDS) == lay_out(60, TWO_CROWDS)


def test_neither_order_nor_direction_nor_parallel_edges_matter():
    turned = [(b, a) for a, b in reversed(TWO_CROWDS)]
    assert lay_out(60, turned + TWO_CROWDS) == lay_out(60, TWO_CROWDS)


def test_no_two_nodes_stand_so_near_that_their_marks_touch():
    places = lay_out(40, STAR)
    assert min(distance(a, b) for i, a in enumerate(places) for b in places[:i]) > 30


def test_neighbours_stand_nearer_than_strangers():
    places = lay_out(60, TWO_CROWDS)
    within = [distance(places[0], places[i]) for i in range(1, 30)]
    across = [distance(places[0], places[i]) for i in range(31, 60)]
    assert sum(within) / 29 < sum(across) / 29


def test_two_crowds_joined_by_one_edge_are_not_torn_apart():
    places = lay_out(60, TWO_CROWDS)
    radius = max(distance(places[0], places[i]) for i in range(1, 30))
    assert distance(places[0], places[30]) < 4 * radius


def test_separate_parts_do_not_overlap():
    places = lay_out(8, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)])
    first, second = places[:3], places[3:6]
    apart = [max(p[k] for p in a) < min(p[k] for p in b) for k in (0, 1) for a, b in ((first, second), (second, first))]
    assert any(apart)


def test_lone_nodes_stand_below_in_rows():
    places = lay_out(12, [(0, 1)])
    assert min(y for _, y in places[2:]) > max(y for _, y in places[:2])
    assert len(set(places)) == 12


def test_small_cases_have_places_too():
    assert lay_out(0, []) == []
    assert lay_out(1, [(0, 0)]) == [(0, 0)]
    assert len(set(lay_out(2, [(0, 1)]))) == 2


def test_a_large_part_is_spread_out_and_finite():
    n = 900
    places = lay_out(n, [(i, (i * i) % max(1, i // 2)) for i in range(1, n)])
    assert len(set(places)) > n * 0.99
    assert max(abs(x) + abs(y) for x, y in places) < 8_000


def test_a_crowd_around_one_hub_stays_around_it():
    places = lay_out(500, [(0, i) for i in range(1, 500)])
    distances = sorted(distance(places[0], place) for place in places[1:])
    assert distances[-1] < 3 * distances[250]
