import re
from importlib.resources import files

import pytest

from kg.draw.style import FAMILIES, SHAPES, style_of
from kg.ontology.classes import classes

PARENTS = {name: each.parent for name, each in classes().items()}
COLOURS = files("kg.draw").joinpath("page", "colours.css").read_text(encoding="utf-8")


def test_every_class_of_the_ontology_has_its_own_colour_and_shape():
    looks = [style_of(name, {}.get) for name in PARENTS]
    assert len(set(looks)) == len(PARENTS)
    assert all(len(family.classes) <= len(SHAPES) for family in FAMILIES)


def test_a_new_class_looks_like_the_class_above_it():
    parents = PARENTS | {"ExportProcessingZone": "DevelopmentZone"}
    assert style_of("ExportProcessingZone", parents.get) == style_of("DevelopmentZone", parents.get)


def test_a_class_nobody_knows_has_a_look_even_in_a_circle():
    assert style_of("A", {"A": "B", "B": "A"}.get).shape == "dot"


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def palette(theme):
    block = COLOURS.split(theme, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


THEMES = {"light": palette(":root {"), "dark": palette(':root[data-theme="dark"] {')}


@pytest.mark.parametrize("theme", THEMES)
def test_borders_of_marks_stand_out_from_the_page(theme):
    paper = THEMES[theme]["paper"]
    for family in FAMILIES:
        border = family.border_light if theme == "light" else family.border_dark
        assert contrast(border, paper) >= 3, family.classes


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["paper", "panel", "sunk"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent"])
def test_text_has_the_contrast_that_guidelines_ask_for(theme, ground, ink):
    assert contrast(THEMES[theme][ink], THEMES[theme][ground]) >= 4.5


def test_the_dark_colours_of_the_system_are_those_of_the_switch():
    assert palette(':root[data-theme="auto"] {') == THEMES["dark"]
