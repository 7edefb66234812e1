"""Which mapping a table is read by: the one beside it that is named after it, or that names it in ``tables``."""

from __future__ import annotations

import fnmatch
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.tables.language import read_mappings
from kg.tables.mapping import MappingError, TableMapping
from kg.tables.rows import SUFFIXES

ENDING = ".mapping.yml"


@dataclass(slots=True)
class Mappings:
    """The mapping files of the folders asked about, each read once.

    Attributes:
        files_in: Gives what lies in a folder; another one where only the mappings of a folder are on this machine.
    """

    files_in: Callable[[Path], Iterable[Path]] = Path.iterdir
    _by_folder: dict[Path, dict[Path, list[TableMapping] | MappingError]] = field(default_factory=dict)

    def of(self, table: Path) -> tuple[Path, list[TableMapping]] | None:
        """The mapping file of a table and what it says; None where the table has none and is read as a text.

        Raises:
            MappingError: Several mappings are for it, or the one that is (or may be) for it is wrong.
        """
        if table.suffix.lower() not in SUFFIXES:
            return None
        fitting: dict[Path, list[TableMapping]] = {}
        for path, mappings in self._in_folder(table.parent).items():
            if isinstance(mappings, MappingError):
                if _is_named_after(path, table):
                    raise mappings
            elif chosen := [mapping for mapping in mappings if _is_for(path, mapping, table)]:
                fitting[path] = chosen
        if len(fitting) > 1:
            names = ", ".join(path.name for path in fitting)
            raise MappingError(table, f"several mappings are for it: {names}; leave one of them")
        if not fitting:
            self._refuse_uncertain(table.parent)
        return next(iter(fitting.items()), None)

    def _refuse_uncertain(self, folder: Path) -> None:
        """A wrong mapping that is named after no table may be for any table without another."""
        tables = [path for path in self.files_in(folder) if path.suffix.lower() in SUFFIXES]
        for path, mappings in self._in_folder(folder).items():
            if isinstance(mappings, MappingError) and not any(_is_named_after(path, table) for table in tables):
                raise mappings

    def _in_folder(self, folder: Path) -> dict[Path, list[TableMapping] | MappingError]:
        if folder not in self._by_folder:
            self._by_folder[folder] = {path: _read(path) for path in sorted(folder.glob(f"*{ENDING}"))}
        return self._by_folder[folder]


def fingerprint(table: Path, mapping: Path) -> str:
    """A digest of both files, by which a table that did not change is not read again."""
    digest = hashlib.sha256()
    for path in (table, mapping):
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:32]


def _read(path: Path) -> list[TableMapping] | MappingError:
    try:
        return read_mappings(path)
    except MappingError as error:
        return error


def _is_for(path: Path, mapping: TableMapping, table: Path) -> bool:
    if mapping.tables:
        return any(fnmatch.fnmatch(table.name, pattern) for pattern in mapping.tables)
    return _is_named_after(path, table)


def _is_named_after(path: Path, table: Path) -> bool:
    return path.name.removesuffix(ENDING) in (table.name, table.stem)
