"""What a reader chose in the address – an IRI, or a name where there are no scripts – → the thing."""

from __future__ import annotations

from kg.serve.pages.catalogue import Catalogue, Thing


def chosen_thing(catalogue: Catalogue, asked: str) -> Thing | None:
    """The thing with that IRI, or the best answer to a name; None where there is none."""
    if asked in catalogue.number:
        return catalogue.things[catalogue.number[asked]]
    found = catalogue.search(asked, 1)
    return found[0].thing if found else None
