import pytest

from kg.tables import MappingError, Mappings, fingerprint

FIRM = "things: {firm: {class: Company, name: 企业名称}}\n"


@pytest.mark.parametrize("name", ["firms.mapping.yml", "firms.csv.mapping.yml"])
def test_a_table_is_read_by_the_mapping_named_after_it(tmp_path, name):
    (tmp_path / name).write_text(FIRM, encoding="utf-8")
    path, mappings = Mappings().of(tmp_path / "firms.csv")
    assert (path.name, len(mappings)) == (name, 1)
    assert Mappings().of(tmp_path / "other.csv") is None
    assert Mappings().of(tmp_path / "firms.txt") is None


def test_a_mapping_may_be_for_many_tables(tmp_path):
    (tmp_path / "all.mapping.yml").write_text("tables: firms-*.csv\n" + FIRM, encoding="utf-8")
    assert Mappings().of(tmp_path / "firms-2023.csv") is not None
    assert Mappings().of(tmp_path / "all.csv") is None


def test_two_mappings_for_one_table_are_refused(tmp_path):
    (tmp_path / "a.mapping.yml").write_text("tables: firms.csv\n" + FIRM, encoding="utf-8")
    (tmp_path / "firms.mapping.yml").write_text(FIRM, encoding="utf-8")
    with pytest.raises(MappingError, match=r"a\.mapping\.yml, firms\.mapping\.yml"):
        Mappings().of(tmp_path / "firms.csv")


def test_a_wrong_mapping_stops_its_own_table_and_those_it_may_be_for(tmp_path):
    (tmp_path / "firms.csv").touch()
    (tmp_path / "firms.mapping.yml").write_text("things: {}", encoding="utf-8")
    (tmp_path / "good.mapping.yml").write_text(FIRM, encoding="utf-8")
    with pytest.raises(MappingError, match=r"firms\.mapping\.yml"):
        Mappings().of(tmp_path / "firms.csv")
    assert Mappings().of(tmp_path / "other.csv") is None
    (tmp_path / "pattern.mapping.yml").write_text("things: {}", encoding="utf-8")
    assert Mappings().of(tmp_path / "good.csv") is not None
    with pytest.raises(MappingError, match=r"pattern\.mapping\.yml"):
        Mappings().of(tmp_path / "other.csv")


def test_the_fingerprint_follows_table_and_mapping(tmp_path):
    table, mapping = tmp_path / "t.csv", tmp_path / "t.mapping.yml"
    table.write_text("a", encoding="utf-8")
    mapping.write_text("b", encoding="utf-8")
    first = fingerprint(table, mapping)
    assert fingerprint(table, mapping) == first
    mapping.write_text("c", encoding="utf-8")
    assert fingerprint(table, mapping) != first
