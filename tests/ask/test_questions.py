"""Documents and questions of our own through the whole flow: files → store → answers."""

import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest

from kg import pipeline
from kg.ask import Graph, ask, readable_row
from kg.store import open_store

HERE = Path(__file__).parent
_AMOUNTS = re.compile(r"(?:[-\d.]+ [A-Za-z]+;?)+")
SHARE_TO_ANSWER = 0.9


@pytest.fixture(scope="module")
def replies(tmp_path_factory):
    """Question → expected answer and reply, over a store built from the documents next to this file."""
    path = tmp_path_factory.mktemp("questions") / "store"
    pipeline.build([HERE / "documents"], path)
    with open_store(path) as store:
        graph = Graph(store)
        return {row["question"]: (row["answer"], ask(graph, row["question"])) for row in _questions()}


def _questions():
    with (HERE / "questions.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_no_question_is_answered_wrongly(replies):
    wrong = {
        question: (expected, [readable_row(row) for row in reply.rows])
        for question, (expected, reply) in replies.items()
        if reply and not _is_right(reply, expected)
    }
    assert wrong == {}


def test_nearly_all_questions_that_the_documents_answer_are_answered(replies):
    answerable = {question: reply for question, (expected, reply) in replies.items() if not expected.startswith("-")}
    silent = [question for question, reply in answerable.items() if not reply]
    assert len(silent) <= (1 - SHARE_TO_ANSWER) * len(answerable), silent


def test_every_answer_has_its_query_and_a_quote_from_its_place(replies):
    texts = {path.name: path.read_text(encoding="utf-8") for path in (HERE / "documents").glob("*.txt")}
    for question, (_, reply) in replies.items():
        if reply:
            assert reply.sparql, question
            assert reply.evidence, question
        for quote in (each for each in reply.evidence if each.document in texts):
            assert texts[quote.document][quote.start : quote.end] == quote.quote


def test_what_is_not_answered_tells_what_was_understood_and_where_to_look(replies):
    for question, (_, reply) in replies.items():
        if not reply:
            assert reply.understood, question
            assert reply.nearest, question


def _is_right(reply, expected):
    """Whether a reply is one of the answers that the table allows: ``a|b`` other names, ``+a`` may be there too."""
    if expected.startswith("-|") and _is_right(reply, expected[2:]):
        return True
    if expected in ("yes", "no"):
        return reply.rows == (expected == "yes",)
    if _AMOUNTS.fullmatch(expected) and ";" in expected:
        amounts = [each.split() for each in expected.split(";")]
        return len(reply.rows) == len(amounts) and all(
            row["name"] and _is_number(row, Decimal(number), unit)
            for row, (number, unit) in zip(reply.rows, amounts, strict=True)
        )
    number, _, unit = expected.partition(" ")
    if unit and len(reply.rows) == 1:
        return any(_is_number(reply.rows[0], Decimal(each), unit) for each in number.split("|"))
    if expected[-1].isdigit():
        return len(reply.rows) == 1 and any(_is_time(reply.rows[0], each) for each in expected.split("|"))
    wanted = [set(name.removeprefix("+").split("|")) for name in expected.split(";") if not name.startswith("+")]
    extra = {name[1:] for name in expected.split(";") if name.startswith("+")}
    names = {_name(row) for row in reply.rows}
    return all(names & each for each in wanted) and names <= extra.union(*wanted)


def _name(row):
    if isinstance(row, str):
        return row
    name = row.get("status") or row.get("label")
    return name.replace("（", "(").replace("）", ")") if name else None


def _is_number(row, wanted, unit):
    value = row if isinstance(row, int) else row.get("value")
    return (
        value is not None
        and abs(Decimal(str(value)) - wanted) <= abs(wanted) * Decimal("0.0005")
        and (isinstance(row, int) or row["unit"] == unit)
    )


def _is_time(row, wanted):
    if isinstance(row, str):
        return row.startswith(wanted)
    start, _, end = wanted.partition("/")
    return (row.get("periodStart") or "", row.get("periodEnd") or "") == (start, end)
