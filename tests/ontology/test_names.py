import pytest
from rdflib import Graph

from kg.errors import ConfigError
from kg.ontology.classes import classes
from kg.ontology.names import name_vocabulary, read_vocabulary

PREFIX = "@prefix rdo: <https://w3id.org/regional-development/ontology#> .\n"


def test_every_ending_belongs_to_declared_classes():
    vocabulary = name_vocabulary()
    used = {name for names in vocabulary.endings.values() for name in names} | set(vocabulary.general.values())
    assert used <= set(classes())


def test_no_word_is_empty_or_padded():
    vocabulary = name_vocabulary()
    words = [*vocabulary.endings, *vocabulary.general, *(w for words in vocabulary.lists.values() for w in words)]
    assert all(word and word == word.strip() for word in words)


def test_an_unknown_word_list_is_refused_with_the_way_out():
    with pytest.raises(ConfigError, match="declare it"):
        name_vocabulary().words("nowhere")


def test_a_general_name_of_two_classes_is_refused():
    graph = Graph().parse(data=PREFIX + 'rdo:Port rdo:generalName "云港" . rdo:Place rdo:generalName "云港" .')
    with pytest.raises(ConfigError, match="云港"):
        read_vocabulary(graph)


def test_an_ending_may_belong_to_several_classes():
    graph = Graph().parse(data=PREFIX + 'rdo:Port rdo:nameEnding "港" . rdo:LogisticsPark rdo:nameEnding "港" .')
    assert read_vocabulary(graph).endings == {"港": ("LogisticsPark", "Port")}
