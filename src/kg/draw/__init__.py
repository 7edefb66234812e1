"""Store → one self-contained HTML file with the interactive network, for a mail, a train or a notebook cell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Literal

from kg.draw.choice import LIMIT, choose
from kg.draw.contents import Contents, degrees
from kg.draw.html import OfflineNetwork, write_page
from kg.draw.layout import lay_out
from kg.errors import DrawError
from kg.network import NetworkData, read_network, select
from kg.store import Store

__all__ = ["LIMIT", "Drawing", "draw", "drawing"]

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished page; shows itself as the result of a notebook cell.

    Attributes:
        html: The whole file.
        n_shown, n_carried, n_left_out: Things that stand on the page, are in the file, did not fit.
    """

    html: str = field(repr=False)
    n_shown: int
    n_carried: int
    n_left_out: int

    def save(self, path: Path | str) -> Path:
        """Write the page to ``path`` (UTF-8), whole or not at all.

        Raises:
            DrawError: The folder cannot be written to.
        """
        try:
            return write_page(self.html, Path(path))
        except OSError as error:
            raise DrawError(f"{path}: the drawing cannot be written ({error.strerror or error})") from error

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that its styles and scripts stay out of the notebook."""
        return (
            '<iframe sandbox="allow-scripts allow-downloads" style="width:100%;height:680px;border:0" '
            f'srcdoc="{escape(self.html)}"></iframe>'
        )


def draw(
    store: Store | NetworkData,
    path: Path | str,
    *,
    about: str | Sequence[str] | None = None,
    hops: int = 1,
    classes: Collection[str] = (),
    relations: Collection[str] = (),
    documents: Collection[str] = (),
    limit: int = LIMIT,
    physics: bool = False,
    language: Language = "zh",
    title: str | None = None,
) -> Path:
    """Draw the network of ``store`` into the file ``path``; parameters as in :func:`drawing`.

    Raises:
        QueryError: A name in the conditions is not in the graph.
        DrawError: Nothing meets the conditions, or the file cannot be written.
    """
    return drawing(
        store, about=about, hops=hops, classes=classes, relations=relations, documents=documents,
        limit=limit, physics=physics, language=language, title=title,
    ).save(path)  # fmt: skip


def drawing(
    store: Store | NetworkData,
    *,
    about: str | Sequence[str] | None = None,
    hops: int = 1,
    classes: Collection[str] = (),
    relations: Collection[str] = (),
    documents: Collection[str] = (),
    limit: int = LIMIT,
    physics: bool = False,
    language: Language = "zh",
    title: str | None = None,
) -> Drawing:
    """Draw the network of ``store``, or the part of it that meets the conditions.

    Args:
        store: An open store, or what :func:`kg.network.read_network` read of one.
        about: Name or IRI of a thing, or several, to draw what is around them.
        hops: How many relations away from ``about``.
        classes: Classes to keep (names or labels; subclasses belong to them).
        relations: Relations to keep.
        documents: Documents whose statements to keep.
        limit: How many things stand on the page from the start; the others are folded into groups.
        physics: Let the things move when the page opens; by default they stand where the layout put them.
        language: Language the page opens in; it can be changed there.
        title: Heading of the page.

    Raises:
        QueryError: A name in the conditions is not in the graph.
        DrawError: Nothing meets the conditions.
    """
    if limit < 1:
        raise DrawError(f"limit {limit}: at least one thing must be drawn")
    data = store if isinstance(store, NetworkData) else read_network(store)
    selection = select(
        data, about=about, hops=hops, classes=classes, relations=relations, documents=documents
    )  # fmt: skip
    if not selection.data.nodes:
        raise DrawError("nothing to draw: no thing in the graph meets the conditions")
    choice = choose(selection, limit=limit)
    contents = Contents(choice)
    network = _with_positions(contents)
    centres = [n.label for n in choice.data.nodes if n.id in choice.centres]
    conditions = {
        "about": centres,
        "hops": hops,
        "classes": sorted(classes),
        "relations": sorted(relations),
        "documents": sorted(documents),
    }
    page = contents.to_json() | {
        "conditions": conditions,
        "language": language,
        "physics": physics,
        "title": title or "",
    }
    heading = title or "、".join(centres) or {"zh": "知识图谱", "en": "Knowledge graph"}[language]
    return Drawing(
        html=network.render(page, title=heading, language=language),
        n_shown=len(choice.shown),
        n_carried=len(choice.data.nodes),
        n_left_out=choice.left_out,
    )


def _with_positions(contents: Contents) -> OfflineNetwork:
    """The things at their places and the relations between them, as pyvis holds them."""
    data = contents.data
    edges = [(contents.number[e.subject], contents.number[e.object]) for e in data.edges]
    places = lay_out(len(data.nodes), edges)
    degree = degrees(data)
    network = OfflineNetwork()
    for (number, node), (x, y) in zip(enumerate(data.nodes), places, strict=True):
        network.add_node(number, node.label, x=x, y=y, shape=contents.shape(node), size=contents.size(node, degree))
    for number, (subject, object_) in enumerate(edges):
        network.add_edge(subject, object_, id=number)
    return network
