"""Questions → answers: SPARQL over a store, saved competency questions, readable cells and exchange formats."""

from kg.query.answer import Answer, answer, run, select
from kg.query.context import Context
from kg.query.evidence import Quote, with_evidence
from kg.query.formats import GRAPH_FORMATS, RESULT_FORMATS, serialized, serialized_with_evidence
from kg.query.guard import form_of
from kg.query.questions import Question, find_question, load_questions, saved_questions
from kg.query.readable import labels_of, readable
from kg.query.terms import escape_string

__all__ = [
    "GRAPH_FORMATS",
    "RESULT_FORMATS",
    "Answer",
    "Context",
    "Question",
    "Quote",
    "answer",
    "escape_string",
    "find_question",
    "form_of",
    "labels_of",
    "load_questions",
    "readable",
    "run",
    "saved_questions",
    "select",
    "serialized",
    "serialized_with_evidence",
    "with_evidence",
]
