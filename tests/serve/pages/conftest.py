"""A store with one made-up region over four years: aims, facts, growth that lets values be computed, a line being built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import pipeline
from kg.serve.settings import Settings
from serving import running

STAGES = {
    2018: "云临铁路计划2019年开工建设",
    2019: "云临铁路已开工建设",
    2020: "云临铁路正在建设",
    2021: "云临铁路建成通车",
}
BULLETIN = """云澜市{year}年国民经济和社会发展统计公报
云澜市统计局
{next}年2月

{year}年，云澜市完成固定资产投资{value}.5亿元，同比增长6.2%。
{stage}，连接云澜市与临溪县。
力争{next}年固定资产投资达到{aim}亿元。
"""
NAMELESS = """<img src=x onerror=window.__x=1>科技有限公司动态
2021年3月

《<script>window.__x=2</script>行动方案》由云澜市人民政府发布。
"""


@pytest.fixture(scope="session")
def region_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store; only for reading."""
    folder = tmp_path_factory.mktemp("bulletins")
    for year, stage in STAGES.items():
        value = 100 + 8 * (year - 2018)
        text = BULLETIN.format(year=year, next=year + 1, value=value, aim=value + 12, stage=stage)
        (folder / f"bulletin-{year}.txt").write_text(text, encoding="utf-8")
    (folder / "strange.txt").write_text(NAMELESS, encoding="utf-8")
    store = tmp_path_factory.mktemp("region") / "store"
    pipeline.build([folder], store)
    return store


@pytest.fixture(scope="module")
def region(region_store: Path) -> Iterator[str]:
    """The address of a server of that store."""
    with running(Settings(region_store, port=0, workers=1)) as address:
        yield address
