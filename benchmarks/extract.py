"""How fast documents become annotations, beside the bundled tagger and other toolkits in the same run.

    pip install -e '.[benchmarks]'
    python benchmarks/extract.py FOLDER_OR_FILE... [--times 1 10 100]

Prints CPU characters per second on one core: for the tagger alone and for the whole pipeline, their ratio, and how the
pipeline's cost and memory grow when the same documents are read several times over; then, for the documents once, what
other offline toolkits for Chinese need for the part of the work that they can do. Figures of one machine say little;
the ratios are what to compare. At last, by the clock and so only on a machine at rest, how much sooner ``--processes``
read them ten times over than one, their start included.
"""

import argparse
import importlib
import re
import resource
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.model import Document
from kg.pipeline.executors.local import LocalExecutor, cores
from kg.pipeline.extraction import extract_all
from kg.read import find_sources, read

_SENTENCE = re.compile(r"[^。!?!?;;\n]+[。!?!?;;\n]?")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+")
    parser.add_argument(
        "--times", nargs="+", type=int, default=[1, 3, 10], help="how many times over the documents are read"
    )
    parser.add_argument("--processes", type=int, default=cores(), help="how many are held against one; 1: none")
    arguments = parser.parse_args()
    documents = [document for path in find_sources(arguments.sources) for document in read(path)]
    characters = sum(len(document.text) for document in documents)
    nlp = make_nlp()
    list(extract(documents[:1], nlp))  # warm

    def tag(given: Iterable[Document]) -> None:
        for document in given:
            nlp.tokenizer(document.text, document.furniture)

    def annotate(given: Iterable[Document]) -> None:
        for _ in extract(given, nlp):
            pass

    print(f"{len(documents)} documents, {characters:,} characters")
    print(f"{'times':>5}  {'tagger chars/s':>15}  {'pipeline chars/s':>17}  {'pipeline/tagger':>16}  {'peak MB':>8}")
    speeds = []
    for times in arguments.times:
        tagger = characters / _seconds(tag, documents)
        pipeline = times * characters / _seconds(annotate, _copies(documents, times))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{times:>5}  {tagger:>15,.0f}  {pipeline:>17,.0f}  {pipeline / tagger:>16.2f}  {peak:>8.0f}", flush=True)
        speeds.append(pipeline)
    print(f"cost per character at {arguments.times[-1]}x against {arguments.times[0]}x: {speeds[0] / speeds[-1]:.2f}")
    for name, what, run in _peers():
        run(documents[0].text[:200])  # warm
        speed = characters / _seconds(lambda given, run=run: [run(d.text) for d in given], documents)
        print(f"{name:>12}  {speed:>15,.0f} chars/s  pipeline/{name} {speeds[0] / speed:.2f}  ({what})")
    if arguments.processes > 1:
        alone, together = (by_the_clock(documents, jobs) for jobs in (1, arguments.processes))
        print(f"{arguments.processes} processes are {alone / together:.2f} times as fast as one ({together:.0f} s)")


def by_the_clock(documents: list[Document], jobs: int) -> float:
    """Seconds until so many processes have read the documents ten times over."""
    waiting = list(_copies(documents, 10))
    start = time.perf_counter()
    for _ in extract_all(waiting, LocalExecutor(jobs)):
        pass
    return time.perf_counter() - start


def _copies(documents: list[Document], times: int) -> Iterator[Document]:
    """The documents over and over, made one at a time so that the input is no part of the memory measured."""
    for number in range(times):
        yield from (replace(document, id=f"{document.id}-{number}") for document in documents)


def _peers() -> Iterator[tuple[str, str, Callable[[str], object]]]:
    """Other toolkits, as far as they are installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            jieba = importlib.import_module("jieba.posseg")
            yield "jieba", "words and tags only", lambda text: list(jieba.cut(text))
            jiagu = importlib.import_module("jiagu")
        except ImportError as error:
            print(f"no peer {error.name}: pip install -e '.[benchmarks]'")
            return
        yield (
            "jiagu NER",
            "words and untyped persons, places, organisations",
            lambda text: _by_sentence(text, lambda sentence: jiagu.ner(jiagu.seg(sentence))),
        )
        yield (
            "jiagu",
            "triples with free predicates, its knowledge graph function",
            lambda text: _by_sentence(text, jiagu.knowledge),
        )


def _by_sentence(text: str, run: Callable[[str], object]) -> list[object]:
    return [run(sentence) for sentence in _SENTENCE.findall(text) if sentence.strip()]


def _seconds(work: Callable[[Iterable[Document]], object], documents: Iterable[Document]) -> float:
    start = time.process_time()
    work(documents)
    return time.process_time() - start


if __name__ == "__main__":
    main()
