import dataclasses
import io

import pandas as pd
import pytest

from kg.export.tables import COLUMNS, to_rows, to_tables
from kg.map import EntityIndex, Iris, to_triples
from kg.store import MemoryStore
from sample_graph import ANNOTATED, DOCUMENT, DOCUMENT_IRI, RESOLUTION, TEXT, document_triples, fill


@pytest.fixture(scope="module")
def frames():
    tables = to_tables(fill(MemoryStore()))
    return {name: pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False) for name, data in tables.items()}


def test_pandas_reads_every_table_with_its_columns(frames):
    assert {name: tuple(frame.columns) for name, frame in frames.items()} == dict(COLUMNS)


def test_spreadsheets_recognise_the_encoding():
    for data in to_tables(fill(MemoryStore())).values():
        assert data.startswith(b"\xef\xbb\xbf")


def test_a_figure_is_one_tidy_row(frames):
    (row,) = frames["observations"].to_dict("records")
    shown = ("document", "subject", "indicator", "value", "unit", "period_start", "period_end", "modality", "growth")
    assert [row[name] for name in shown] == [
        "bulletin.txt", "云澜市", "产值", "350000000", "CNY", "2019-01-01", "2019-12-31", "Actual", "10",
    ]  # fmt: skip
    assert row["quote"] == TEXT[int(row["start"]) : int(row["end"])]


def test_relations_name_both_ends_and_their_quote(frames):
    rows = {(row["subject"], row["relation"], row["object"]): row for row in frames["relations"].to_dict("records")}
    row = rows["临溪经济技术开发区", "cooperatesWith", "远岭集团"]
    assert row["relation_zh"] == "合作"
    assert row["modality"] == "Target"
    assert row["quote"] == TEXT[int(row["start"]) : int(row["end"])]
    assert len(rows) == 4


def test_statuses_are_shown_in_both_ways(frames):
    (row,) = frames["attributes"].to_dict("records")
    assert (row["attribute"], row["value"], row["value_zh"]) == ("status", "UnderConstruction", "在建")


def test_things_are_listed_once_with_their_names_and_documents(frames):
    rows = {row["label"]: row for row in frames["entities"].to_dict("records")}
    assert len(rows) == 5
    assert rows["宏拓科技有限公司"]["other_names"] == "宏拓科技"
    assert rows["宏拓科技有限公司"]["class_zh"] == "企业"
    assert {row["documents"] for row in rows.values()} == {"bulletin.txt"}


def test_every_mention_is_listed_with_what_it_means(frames):
    meant = {(row["quote"], row["means"]) for row in frames["evidence"].to_dict("records")}
    assert ("该公司", "宏拓科技有限公司") in meant


def test_rows_of_a_document_come_in_the_order_of_its_text(frames):
    starts = [int(start) for start in frames["relations"]["start"]]
    assert starts == sorted(starts)


def test_awkward_texts_come_back_from_their_cells():
    awkward = '=1+1, "甲"\n乙;丙'
    changed = dataclasses.replace(ANNOTATED.observations[0], indicator=awkward, part_of=None)
    store = MemoryStore()
    store.replace(DOCUMENT_IRI, document_triples(dataclasses.replace(ANNOTATED, observations=(changed,))))
    data = to_tables(store)["observations"]
    frame = pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False)
    assert frame["indicator"].tolist() == [awkward]


def test_an_empty_store_gives_tables_without_rows():
    assert all(rows == [] for rows in to_rows(MemoryStore()).values())


def test_a_figure_shows_the_concept_of_its_indicator():
    changed = dataclasses.replace(ANNOTATED.observations[0], indicator="GDP")
    store = MemoryStore()
    store.replace(DOCUMENT_IRI, document_triples(dataclasses.replace(ANNOTATED, observations=(changed,))))
    (row,) = to_rows(store)["observations"]
    assert dict(zip(COLUMNS["observations"], row, strict=True))["concept"] == "地区生产总值"


def test_documents_are_known_whatever_the_base_of_their_iris():
    iris = Iris("https://data.example/things/")
    store = MemoryStore()
    triples = to_triples(ANNOTATED, EntityIndex.of(RESOLUTION), iris)
    store.replace(iris.document(DOCUMENT.id), triples)
    assert [row[0] for row in to_rows(store)["documents"]] == ["bulletin.txt"]
