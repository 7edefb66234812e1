"""Positions in a picture: all in the frame, east to the right, north up, large circles below, names that do not collide."""

from __future__ import annotations

from kg.serve.pages.coordinates import Position
from kg.serve.pages.projection import HEIGHT, WIDTH, Frame, circles

TOWNS = [Position(102.7, 25.0), Position(103.8, 25.5), Position(100.2, 25.6), Position(102.5, 24.35)]


def test_the_frame_holds_all_positions() -> None:
    frame = Frame.around(TOWNS)
    for x, y in map(frame.at, TOWNS):
        assert 0 < x < WIDTH and 0 < y < HEIGHT


def test_east_is_right_and_north_is_up() -> None:
    frame = Frame.around(TOWNS)
    (x, y), (x_east, _), (_, y_north) = (
        frame.at(Position(*each)) for each in ((102.0, 25.0), (103.0, 25.0), (102.0, 26.0))
    )
    assert x_east > x and y_north < y


def test_frames_zoom_about_their_middle_and_move() -> None:
    frame = Frame(104.0, 30.0, 8.0)
    assert frame.zoomed(0.5) == Frame(104.0, 30.0, 4.0)
    assert frame.moved(0.5, 0) == Frame(108.0, 30.0, 8.0)
    assert frame.moved(0, 0.5).latitude > 30


def test_the_grid_stands_at_round_degrees() -> None:
    meridians, parallels = Frame(104.0, 30.0, 8.0).grid()
    assert [name for name, _ in meridians][:2] == ["101°E", "102°E"]
    assert all(0 <= y <= HEIGHT for _, y in parallels)


def test_large_circles_lie_below_and_only_names_with_room_are_written() -> None:
    spots = {n: (position, 4**n, f"云澜{n}") for n, position in enumerate([*TOWNS, TOWNS[0]])}
    found = circles(Frame.around(TOWNS), spots)
    assert [circle.radius for circle in found] == sorted((circle.radius for circle in found), reverse=True)
    assert found[0].spot == 4 and found[0].has_label
    covered = next(circle for circle in found if circle.spot == 0)
    assert not covered.has_label
    assert all(
        abs(one.x - other.x) > 1
        for one in found
        for other in found
        if one.has_label and other.spot < one.spot and other.has_label
    )


def test_nothing_outside_the_frame_is_drawn() -> None:
    assert circles(Frame(120.0, 40.0, 2.0), {0: (TOWNS[0], 1, "云澜")}) == []
