"""Texts that were set in lines of one width."""

from pathlib import Path

import pytest

from kg.extract import extract, make_nlp
from kg.extract.unwrapping import unwrap
from kg.read import read

_SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def _set(text: str, width: int) -> str:
    """``text`` with a line break wherever a line is full, but not inside a figure or before punctuation."""
    rows = [""]
    for c in text:
        full = sum(0.5 if x.isascii() else 1 for x in rows[-1]) >= width
        if c == "\n" or (full and c not in "，。、；：）》”" and not (c.isascii() and rows[-1][-1:].isascii())):
            rows.append("")
        rows[-1] += c.strip("\n")
    return "\n".join(rows)


def _told(path: Path) -> set[tuple[str, ...]]:
    (found,) = extract(read(path), make_nlp())
    named = ["".join(chain.name.split()) for chain in found.chains]
    return {(named[r.subject], r.predicate, named[r.object]) for r in found.relations} | {
        (named[o.about], o.indicator, str(o.quantity and o.quantity.value), str(o.growth)) for o in found.observations
    }


@pytest.mark.parametrize("width", [30, 36])
def test_a_document_says_the_same_set_in_lines_of_one_width(width, tmp_path):
    running = _SAMPLES / "storage-chain-2021.txt"
    narrow = tmp_path / running.name
    narrow.write_text(_set(running.read_text(encoding="utf-8"), width), encoding="utf-8")
    assert _told(narrow) == _told(running)


def test_short_lines_lists_and_full_stops_keep_their_breaks():
    assert unwrap("甲园\n乙园\n") == "甲园\n乙园\n"
    listed = "\n".join(f"{n}.宏拓集团与远岭公司在临溪县签署新的合作协议并共同建设云澜工业园" for n in range(1, 5))
    assert unwrap(listed) == listed
