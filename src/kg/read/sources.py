"""Files, folders and globs as given on a command line → the sorted list of files to read."""

from __future__ import annotations

import glob
from collections.abc import Collection, Sequence
from pathlib import Path, PurePosixPath

from kg.errors import ReadError
from kg.read.addresses import local_path

ABOUT_A_FOLDER = ("readme", "license", "licence", "changelog")


def expand(sources: Sequence[str], suffixes: Collection[str]) -> list[Path]:
    """The files meant by ``sources``, sorted, each once.

    A file named by itself must have a known suffix. In folders (searched with their subfolders) and globs, other
    suffixes, hidden files and files about the folder (README, LICENSE) are passed over.

    Raises:
        ReadError: A source does not exist, is a file of unknown format, or gives no file at all.
    """
    files = {path.resolve(): path for source in sources for path in _expand_one(source, suffixes)}
    return sorted(files.values(), key=str)


def _expand_one(source: str, suffixes: Collection[str]) -> list[Path]:
    known = ", ".join(sorted(suffixes))
    source = local_path(source)
    path = Path(source).expanduser()
    if path.is_file():
        if path.suffix.lower() not in suffixes:
            raise ReadError(source, f"no reader for {path.suffix or 'a file without ending'!r}; known: {known}")
        return [path]
    if path.is_dir():
        found = [file for file in path.rglob("*") if _is_document(file, path, suffixes)]
        if not found:
            raise ReadError(source, f"the folder holds no document; known endings: {known}")
        return found
    if glob.has_magic(source):
        matches = [Path(match) for match in glob.glob(source, recursive=True)]  # noqa: PTH207 - absolute patterns
        files = [match for match in matches if _is_document(match, match.parent, suffixes)]
        folders = [
            file
            for match in matches
            if match.is_dir()
            for file in match.rglob("*")
            if _is_document(file, match, suffixes)
        ]
        if files or folders:
            return files + folders
        raise ReadError(source, f"the pattern matches no document; known endings: {known}")
    raise ReadError(source, "no such file or folder; check the path")


def is_document_name(name: str, suffixes: Collection[str]) -> bool:
    """Whether a file of this name (with its folders below the one that was named) is taken for a document."""
    path = PurePosixPath(name)
    is_hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return path.suffix.lower() in suffixes and not is_hidden and path.stem.lower() not in ABOUT_A_FOLDER


def _is_document(file: Path, folder: Path, suffixes: Collection[str]) -> bool:
    return is_document_name(file.relative_to(folder).as_posix(), suffixes) and file.is_file()
