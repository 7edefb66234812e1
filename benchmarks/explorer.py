"""The explorer's network at 1,000 visible things and its overview of 20,000, dragged in a headless Chromium. Medians.

    python benchmarks/explorer.py [--visible 1000] [--things 20000] [--runs 5] [--store FOLDER]

There is no graphics card: WebGL runs in software. ``ms a frame`` is the time in which the page's main thread was busy
(Chromium's own TaskDuration), divided by the frames that were painted; frames a second also suffer from whatever else
runs on the machine.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from kg.serve.settings import Settings  # noqa: E402
from large_store import large_store  # noqa: E402
from serving import running  # noqa: E402

DRAG = """async (name) => {
  const view = name === "overview" ? window.kgOverview : window.kgNetwork.view;
  const frame = () => new Promise(requestAnimationFrame);
  for (let i = 0; i < 10; i += 1) { view.pan(3, 2); await frame(); }
  const before = view.frames, start = performance.now();
  for (let i = 0; performance.now() - start < 3000; i += 1) {
    view.pan(i % 80 < 40 ? 6 : -6, i % 60 < 30 ? 3 : -3);
    await frame();
  }
  return [view.frames - before, performance.now() - start];
}"""


def busy_s(session: Any) -> float:
    """Seconds in which the main thread has worked so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def measure(browser: Any, address: str, path: str, name: str) -> dict[str, float]:
    """Opens a page and drags it for three seconds."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(180_000)
    session = page.context.new_cdp_session(page)
    start = time.perf_counter()
    page.goto(address + path)
    page.wait_for_selector("html[data-ready=yes]")
    opened = time.perf_counter() - start
    page.wait_for_timeout(500)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})  # processor time: others may be busy here
    before = busy_s(session)
    frames, took = page.evaluate(DRAG, name)
    busy = busy_s(session) - before
    page.close()
    return {"open": opened, "fps": 1000 * frames / took, "ms": 1000 * busy / frames}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--visible", type=int, default=1000)
    parser.add_argument("--things", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--store", type=Path, help="keep the made-up store here and use it again")
    options = parser.parse_args()
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        sys.exit("no Chromium found")
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = options.store or Path(folder) / "store"
        if not store.exists():
            large_store(store, options.things, max(8, options.things // 100))
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        found: dict[str, list[dict[str, float]]] = {"network": [], "overview": []}
        with running(Settings(store, port=0, workers=1)) as address:
            for path in ("/network", "/overview/data"):  # what the server makes once for each state of the store
                start = time.perf_counter()
                warm = browser.new_page()
                warm.set_default_timeout(180_000)
                warm.goto(address + path)
                warm.wait_for_load_state("networkidle")
                warm.close()
                print(f"first {path:16} {time.perf_counter() - start:6.1f} s")
            for _ in range(options.runs):
                network = f"/network?most={options.visible}"
                found["network"].append(measure(browser, address, network, "network"))
                found["overview"].append(measure(browser, address, "/overview", "overview"))
        browser.close()
    for name, runs in found.items():
        median = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
        print(f"{name:9} open {median['open']:5.2f} s   {median['fps']:5.1f} frames a second   "
              f"{median['ms']:5.1f} ms of the main thread a frame")  # fmt: skip


if __name__ == "__main__":
    main()
