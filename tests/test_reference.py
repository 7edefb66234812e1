"""The reference page is what the program says of itself."""

import importlib.util
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"


def load_make_reference():
    spec = importlib.util.spec_from_file_location("make_reference", DOCS / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_up_to_date():
    """When it is not: python docs/make_reference.py."""
    assert (DOCS / "reference.md").read_text(encoding="utf-8") == load_make_reference().reference()


def test_the_reference_holds_every_command_and_question():
    page = (DOCS / "reference.md").read_text(encoding="utf-8")
    for expected in ("### kg build", "### kg serve", "`park-tenants`", "`locatedIn`", "`$KG_STORE`", "`graphml`"):
        assert expected in page
