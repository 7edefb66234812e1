"""Things and relations → one HTML file: a pyvis network with a template, a policy and a writer of its own.

pyvis as it comes fetches style sheets from the net, puts names into HTML unescaped, drops parallel edges, looks
through all nodes for each new one and writes in the machine's encoding; see docs/decisions/0010-drawing.md.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

SCRIPTS = (
    "words.js",
    "data.js",
    "elements.js",
    "dom.js",
    "state.js",
    "labels.js",
    "canvas.js",
    "evidence.js",
    "details.js",
    "filters.js",
    "search.js",
    "table.js",
    "path.js",
    "save.js",
    "link.js",
    "keyboard.js",
    "main.js",
)
"""The page's scripts in the order in which they use one another; they share one scope."""
STYLES = ("colours.css", "page.css", "filters.css", "details.css", "table.css", "small.css")
VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"


class OfflineNetwork(Network):  # type: ignore[misc]
    """A pyvis network that renders to one page without any outside request.

    Same ``add_node``, ``add_edge`` and ``options`` as in pyvis; directed, so that parallel edges stay; an id
    that is already there is an error.
    """

    def __init__(self) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.template_dir = str(Path(pyvis.__file__).parent / "templates")
        self.path = "page.html.j2"
        self.templateEnv = Environment(
            loader=ChoiceLoader([PackageLoader("kg.draw", "page"), FileSystemLoader(self.template_dir)]),
            autoescape=True,
            undefined=StrictUndefined,
        )

    def add_node(self, n_id: int, label: str | None = None, **options: Any) -> None:
        """Add a node; its place in ``nodes`` is looked up, not searched.

        Raises:
            ValueError: There is a node of that id.
        """
        if n_id in self.node_map:
            raise ValueError(f"node {n_id} is there twice")
        self.node_map[n_id] = {"id": n_id, "label": label, **options}
        self.node_ids.append(n_id)
        self.nodes.append(self.node_map[n_id])

    def add_edge(self, source: int, to: int, **options: Any) -> None:
        """Add an edge; parallel edges are kept.

        Raises:
            ValueError: One of its ends is not there.
        """
        if source not in self.node_map or to not in self.node_map:
            raise ValueError(f"edge {source} → {to} has an end that is no node")
        self.edges.append({"from": source, "to": to, **options})

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The page; the parameters of pyvis have no meaning for it."""
        return self.render({}, title=name)

    def render(self, contents: dict[str, Any], *, title: str, language: str = "zh") -> str:
        """The page with ``contents`` for its scripts; same network, same bytes."""
        data = contents | {"nodes": self.nodes, "edges": self.edges}
        vis, page, css = self._vis_network(), page_script(), page_style()
        self.html = self.templateEnv.get_template(self.path).render(
            title=title,
            language={"zh": "zh-CN"}.get(language, language),
            policy=policy([vis, page], [css]),
            style=Markup(css),
            data=Markup(script_json(data)),
            vis=Markup(vis),
            page=Markup(page),
        )
        return str(self.html)

    def _vis_network(self) -> str:
        path = Path(self.template_dir) / VIS_NETWORK
        text = path.read_text(encoding="utf-8")
        return _harmless(text.split("\n//# sourceMappingURL=")[0])  # a source map would be an outside request


@cache
def page_script() -> str:
    """The scripts of the page as one."""
    code = "\n".join(_asset(name) for name in SCRIPTS)
    shared = re.sub(r"^export (?=const|function)", "", code, flags=re.MULTILINE)  # modules of the explorer too
    return _harmless(f'"use strict";\n(() => {{\n{shared}\n}})();')


@cache
def page_style() -> str:
    """The style sheets of the page as one."""
    return "\n".join(_asset(name) for name in STYLES)


def policy(scripts: list[str], styles: list[str]) -> str:
    """The content security policy: these scripts and styles run, nothing else, and nothing is fetched."""
    return "; ".join((
        "default-src 'none'",
        f"script-src {' '.join(map(_hash, scripts))}",
        f"style-src {' '.join(map(_hash, styles))}",
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ))  # fmt: skip


def script_json(data: object) -> str:
    """JSON that may stand inside a script element: no text in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def write_page(html: str, path: Path) -> Path:
    """Write the page as UTF-8 whatever the machine's encoding, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(html)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def _asset(name: str) -> str:
    return files("kg.draw").joinpath("page", name).read_text(encoding="utf-8")


def _harmless(script: str) -> str:
    """``script`` without a sequence that would end its element."""
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"
