"""The drawing against stock pyvis: building the file, and how soon the picture stands still. Medians and ratios.

    python benchmarks/draw.py [--nodes 1000] [--runs 3] [--patience 300]

Both draw the same made-up network in the same headless Chromium (no graphics card, no network). Stock pyvis is given
its own best chance: everything in line, the missing style sheets fail at once.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from pyvis.network import Network  # noqa: E402

from kg.draw import drawing  # noqa: E402
from kg.network import NetworkData  # noqa: E402
from sample_network import made_up  # noqa: E402

STABLE = """async () => {
  const look = () => JSON.stringify(Object.values(NETWORK.getPositions()).slice(0, 50));
  const frame = () => new Promise(requestAnimationFrame);
  for (let before = "", same = 0; same < 3; ) {
    await frame(); await frame();
    const now = look();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}"""


def build_ours(data: NetworkData, path: Path) -> None:
    drawing(data, limit=len(data.nodes)).save(path)


def build_stock(data: NetworkData, path: Path) -> None:
    network = Network(directed=True, cdn_resources="in_line")
    for node in data.nodes:
        network.add_node(node.id, label=node.label, title=node.label)
    for edge in data.edges:
        network.add_edge(edge.subject, edge.object, title=edge.predicate)
    path.write_text(network.generate_html(), encoding="utf-8")


def until_stable(browser: Any, path: Path, network: str, patience_s: float) -> float:
    """Seconds from opening the file until no mark moves any more; ``patience_s`` when it never stops."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.set_default_timeout(patience_s * 1000)
    start = time.perf_counter()
    try:
        page.goto(path.as_uri(), wait_until="commit")
        page.wait_for_function(f"() => {network}")
        page.evaluate(f"() => Promise.race([({STABLE.replace('NETWORK', network)})(), new Promise((_, no) => "
                      f"setTimeout(() => no('still moving'), {patience_s * 1000}))])")  # fmt: skip
        return time.perf_counter() - start
    except Exception:  # a page that hangs counts as never stable
        return max(patience_s, time.perf_counter() - start)
    finally:
        context.close()


def frames_per_second(browser: Any, path: Path, moves: int = 60) -> float:
    """Frames drawn a second while our picture is dragged."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready=yes]")
    page.evaluate("() => { window.frames_ = 0; kgDrawing.network.on('afterDrawing', () => { window.frames_ += 1; }); }")
    box = page.locator("#canvas").bounding_box()
    x, y = box["x"] + 20, box["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    start = time.perf_counter()
    for step in range(moves):
        page.mouse.move(x + 4 * step, y + 2 * step)
    seconds = time.perf_counter() - start
    frames = page.evaluate("() => window.frames_")
    page.close()
    return float(frames) / seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nodes", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--patience", type=float, default=300, help="seconds to wait for stock pyvis")
    options = parser.parse_args()
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        sys.exit("no Chromium found")
    from playwright.sync_api import sync_playwright

    warnings.simplefilter("ignore")
    data = made_up(options.nodes, 20)
    print(f"{len(data.nodes)} nodes, {len(data.edges)} edges, {options.runs} runs, medians")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as session:
        browser = session.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        found: dict[str, list[float]] = {}
        for _ in range(options.runs):  # taken in turn, so that a busy machine is busy for both
            for name, build, network in (
                ("kg", build_ours, "window.kgDrawing?.network"),
                ("pyvis", build_stock, "window.network"),
            ):
                path = Path(folder) / f"{name}.html"
                start = time.perf_counter()
                build(data, path)
                found.setdefault(f"{name} build", []).append(time.perf_counter() - start)
                found.setdefault(f"{name} stable", []).append(until_stable(browser, path, network, options.patience))
            found.setdefault("kg fps", []).append(frames_per_second(browser, Path(folder) / "kg.html"))
        browser.close()
    median = {key: statistics.median(values) for key, values in found.items()}
    for step in ("build", "stable"):
        ours, stock = median[f"kg {step}"], median[f"pyvis {step}"]
        never = " (gave up)" if step == "stable" and stock >= options.patience else ""
        print(f"{step:8} kg {ours:7.2f} s   pyvis {stock:7.2f} s{never}   ratio {stock / ours:6.1f}")
    print(f"dragging kg {median['kg fps']:6.1f} frames a second")


if __name__ == "__main__":
    main()
