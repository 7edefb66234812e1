"""The decisions file is changed by a line, and everything else in it stays as its author left it."""

from pathlib import Path

import pytest

from kg.errors import ConfigError
from kg.resolve.ledger import ChangedMeanwhileError, add_decision, read_entries, take_back

BY_HAND = "\ufeff# 合并\r\nsame: 宏拓 | 宏拓科技  # 同一家\r\n\r\n# 其余\r\ndrop: 客商"


def test_a_line_is_added_at_the_end_and_the_rest_stays_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_bytes(BY_HAND.encode())
    assert add_decision(path, "rename: 宏拓 -> 宏拓科技集团")
    assert path.read_bytes().decode() == BY_HAND + "\r\nrename: 宏拓 -> 宏拓科技集团\r\n"


def test_what_is_added_and_taken_back_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_bytes(f"{BY_HAND}\r\n".encode())
    add_decision(path, "drop: 云澜")
    take_back(path, "drop: 云澜")
    assert path.read_bytes().decode() == f"{BY_HAND}\r\n"


def test_a_file_that_is_not_there_is_made_with_a_word_on_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    assert read_entries(path) == ()
    add_decision(path, "drop: 客商")
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert [entry.text for entry in read_entries(path)] == ["drop: 客商"]


def test_the_same_decision_is_written_once_whatever_the_order_of_its_names(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    assert add_decision(path, "same: 甲公司 | 乙公司")
    assert not add_decision(path, "same: 乙公司 | 甲公司")
    assert len(read_entries(path)) == 1


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("accept: 甲 | tenantOf | 乙", "reject: 甲 | tenantOf | 乙"),
        ("same: 甲 | 乙", "different: 乙 | 甲"),
    ],
)
def test_a_decision_replaces_the_one_it_reverses(tmp_path: Path, first: str, then: str) -> None:
    path = tmp_path / "decisions.txt"
    add_decision(path, first)
    add_decision(path, "drop: 丙")
    add_decision(path, then)
    assert [entry.text for entry in read_entries(path)] == ["drop: 丙", then]


def test_a_line_that_is_gone_is_not_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_text("drop: 乙\n", encoding="utf-8")
    for text in ("drop: 甲", ""):
        with pytest.raises(ChangedMeanwhileError, match="changed meanwhile"):
            take_back(path, text)
    assert path.read_text(encoding="utf-8") == "drop: 乙\n"


def test_a_file_with_a_line_that_is_no_decision_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_text("merge 甲 乙\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="line 1"):
        add_decision(path, "drop: 丙")
    assert path.read_text(encoding="utf-8") == "merge 甲 乙\n"


def test_rights_and_links_of_the_file_are_kept(tmp_path: Path) -> None:
    target, link = tmp_path / "real.txt", tmp_path / "decisions.txt"
    target.write_text("", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    add_decision(link, "drop: 甲")
    assert link.is_symlink() and target.stat().st_mode & 0o777 == 0o640
    assert "drop: 甲" in target.read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["decisions.txt", "real.txt"]
