import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.export import to_bytes
from kg.export.cypher import quoted
from kg.store import MemoryStore
from sample_graph import fill

# What a Cypher lexer sees: a text literal, a name in backticks, or anything else, one character at a time.
TOKEN = re.compile(r"'(?:[^'\\\n]|\\.)*'|`(?:[^`]|``)*`|[^'`]", re.DOTALL)
ESCAPE = re.compile(r"\\(u[0-9a-f]{4}|.)", re.DOTALL)
LETTERS = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "\\": "\\", "'": "'"}


def read(literal):
    """The text that a Cypher literal stands for."""
    return ESCAPE.sub(lambda m: chr(int(m[1][1:], 16)) if len(m[1]) == 5 else LETTERS[m[1]], literal[1:-1])


@pytest.fixture(scope="module")
def script():
    return to_bytes(fill(MemoryStore()), "cypher").decode("utf-8")


@given(st.text())
def test_any_text_is_one_literal_on_one_line_and_reads_back(text):
    literal = quoted(text)
    assert [match.group() for match in TOKEN.finditer(literal)] == [literal]
    assert len(literal.splitlines()) == 1
    assert read(literal) == text


def test_every_line_is_one_statement(script):
    for line in script.splitlines():
        assert line.startswith(("CREATE CONSTRAINT", "MERGE", "MATCH"))
        code = TOKEN.sub(lambda m: m[0] if len(m[0]) == 1 else "", line)
        assert code.count(";") == 1
        assert code.endswith(";")
        assert all(code.count(left) == code.count(right) for left, right in ("()", "{}", "[]"))


def test_things_carry_their_class_and_all_above_it(script):
    assert "SET n:DevelopmentZone:DevelopmentPlatform:Place" in script
    assert "class_zh: '开发区'" in script


def test_relations_carry_their_quote_their_document_and_their_modality(script):
    (line,) = [line for line in script.splitlines() if "COOPERATES_WITH" in line]
    assert "modality: 'Target'" in line
    assert "documents: ['bulletin.txt']" in line
    assert "label_zh: '合作'" in line


def test_figures_are_numbers_and_hang_on_their_thing(script):
    (line,) = [line for line in script.splitlines() if "MERGE (n:Observation" in line]
    assert "value: 350000000" in line
    assert "growth: 10" in line
    assert "[r:ABOUT]" in script


def test_an_empty_store_gives_only_the_constraints():
    assert len(to_bytes(MemoryStore(), "cypher").splitlines()) == 3
