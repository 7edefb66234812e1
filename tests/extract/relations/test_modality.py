"""What is only talked about has not happened."""

from kg.extract.relations import find_relations
from marked import marked


def modalities(sentence):
    return {r.modality for r in find_relations(marked(sentence).reading) if r.predicate == "tenantOf"}


def test_what_parties_talk_about_is_no_fact():
    talks = "双方就{x:Project|青禾镜头项目}落户{x:DevelopmentZone|临溪高新区}进行深入洽谈。"
    assert modalities(talks) == {"Target"}
    assert modalities("{x:Project|青禾镜头项目}落户{x:DevelopmentZone|临溪高新区}。") == {"Actual"}
