"""Texts → findings, through the real stages."""

from functools import cache
from pathlib import Path

from kg.audit import Finding, audit
from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.model import AnnotatedDocument
from kg.read import read
from kg.resolve import resolve


@cache
def pipeline():
    return make_nlp()


def findings_of(texts: tuple[str, ...], folder: Path) -> list[Finding]:
    """What the audit says of documents with these texts."""
    annotated = annotated_of(texts, folder)
    return audit(annotated, resolve(annotated))


def annotated_of(texts: tuple[str, ...], folder: Path) -> list[AnnotatedDocument]:
    """Documents with these texts, through the real stages up to extraction."""
    for number, text in enumerate(texts):
        (folder / f"text{number}.txt").write_text(text, encoding="utf-8")
    documents = [document for path in sorted(folder.glob("*.txt")) for document in read(path)]
    return list(extract(documents, pipeline()))
