"""How fast documents become annotations, beside the bundled tagger alone in the same run.

    python benchmarks/extract.py FOLDER_OR_FILE... [--times 1 10]

Prints characters per second on one core for the tagger alone and for the whole pipeline, their ratio, and how the
pipeline's cost and memory grow when the same documents are read several times over. Figures of one machine say
little; the ratios are what to compare.
"""

import argparse
import resource
import time
from collections.abc import Callable
from dataclasses import replace

from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.model import Document
from kg.read import find_sources, read


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--times", nargs="+", type=int, default=[1, 3, 10], help="how many times over the documents are read")
    arguments = parser.parse_args()
    documents = [document for path in find_sources(arguments.sources) for document in read(path)]
    nlp = make_nlp()
    list(extract(documents[:1], nlp))  # warm

    def tag(copies: list[Document]) -> None:
        for document in copies:
            nlp.tokenizer(document.text, document.furniture)

    def annotate(copies: list[Document]) -> None:
        for _ in extract(copies, nlp):
            pass

    print(f"{len(documents)} documents, {sum(len(d.text) for d in documents):,} characters")
    print(f"{'times':>5}  {'tagger chars/s':>15}  {'pipeline chars/s':>17}  {'pipeline/tagger':>16}  {'peak MB':>8}")
    first = None
    for times in arguments.times:
        copies = [replace(document, id=f"{document.id}-{n}") for n in range(times) for document in documents]
        characters = sum(len(document.text) for document in copies)
        tagger, pipeline = characters / _seconds(tag, copies), characters / _seconds(annotate, copies)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{times:>5}  {tagger:>15,.0f}  {pipeline:>17,.0f}  {pipeline / tagger:>16.2f}  {peak:>8.0f}")
        first = first or pipeline
    print(f"cost per character at {arguments.times[-1]}x against {arguments.times[0]}x: {first / pipeline:.2f}")


def _seconds(work: Callable[[list[Document]], None], copies: list[Document]) -> float:
    start = time.process_time()
    work(copies)
    return time.process_time() - start


if __name__ == "__main__":
    main()
