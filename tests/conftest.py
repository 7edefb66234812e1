"""Fixtures that several test folders share: small made-up documents, and a store built from them by the real flow."""

import shutil

import pytest
from hypothesis import HealthCheck, settings

# Nothing is timed: the first example loads the ontology, and a busy machine makes examples slowly.
settings.register_profile("kg", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kg")

REPORT = """云澜市2019年上半年工作报告
云澜市人民政府
2019年7月

上半年，云澜市完成固定资产投资128.5亿元，同比增长6.2%。云临铁路已开工建设，连接云澜市与临溪县。
宏拓科技有限公司入驻临溪经济技术开发区，总投资12.8亿元。
"""
NEWS = """临溪经济技术开发区招商动态
2020年3月5日

临溪经济技术开发区位于云澜市临溪县，主导产业为新能源汽车。2019年，临溪经济技术开发区引进企业25家。
"""


@pytest.fixture(scope="session")
def made_up_documents():
    """File name → text of two short documents with made-up names."""
    return {"report.txt": REPORT, "news.txt": NEWS}


@pytest.fixture(scope="session")
def sources(tmp_path_factory, made_up_documents):
    """A folder that holds the made-up documents; never changed."""
    folder = tmp_path_factory.mktemp("sources")
    for name, text in made_up_documents.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def built_store(tmp_path_factory, sources):
    """A store built from ``sources``; only for reading."""
    from kg import pipeline

    path = tmp_path_factory.mktemp("built") / "store"
    pipeline.build([sources], path)
    return path


IN_THE_ZONE = """临溪高新区2021年招商综述
2022年1月

2021年，临溪高新区好戏连台。临溪高新区位于云澜市。
宏拓新能源电池项目传来好消息。该项目总投资12.8亿元。
"""


@pytest.fixture(scope="session")
def zone_store(tmp_path_factory):
    """A store of a page about a zone with a project whose place no sentence tells; only for reading."""
    from kg import pipeline

    folder = tmp_path_factory.mktemp("zone")
    (folder / "zone.txt").write_text(IN_THE_ZONE, encoding="utf-8")
    pipeline.build([folder / "zone.txt"], folder / "store")
    return folder / "store"


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium; tests that use it are marked ``browser`` and skipped where there is none."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if executable is None:
        pytest.skip("no Chromium found: apt-get install chromium fonts-noto-cjk")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as session:
        chromium = session.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()
