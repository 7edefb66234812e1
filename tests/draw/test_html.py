import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from kg.draw import draw, drawing
from kg.draw.html import SCRIPTS, STYLES, OfflineNetwork, page_script, script_json
from kg.errors import DrawError, QueryError
from sample_network import made_up, sample_store

PAGE = files("kg.draw").joinpath("page")


class Skeleton(HTMLParser):
    """Collects the tags of a page and what stands in its scripts."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.scripts = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data):
        if self.tags and self.tags[-1][0] == "script" and self.scripts:
            self.scripts[-1] += data


@pytest.fixture(scope="module")
def html():
    return drawing(sample_store()).html


def test_the_same_store_gives_the_same_bytes(html):
    assert drawing(sample_store()).html == html


def test_the_hash_seed_does_not_show():
    program = (
        "import hashlib; from kg.draw import drawing; from sample_network import made_up;"
        "print(hashlib.sha256(drawing(made_up(150), limit=40).html.encode()).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(found) == 1


def test_the_page_names_no_address_outside_itself(html):
    fetched = [(tag, value) for tag, attrs in Skeleton(html).tags for name, value in attrs.items()
               if name in ("src", "href", "action") and not value.startswith(("#", "data:"))]  # fmt: skip
    assert fetched == []
    assert "sourceMappingURL" not in html
    assert not re.search(r"url\((?!data:)|@import", "".join(PAGE.joinpath(name).read_text() for name in STYLES))


def test_the_policy_allows_these_scripts_alone(html):
    policy = next(a["content"] for t, a in Skeleton(html).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert policy.count("'sha256-") == 3
    assert "unsafe" not in policy


def test_names_made_of_markup_add_no_element(html):
    tags = [tag for tag, _ in Skeleton(html).tags]
    assert tags.count("script") == 3
    assert "img" not in tags
    assert "onerror=window" not in "".join(Skeleton(html).scripts[1:])


def test_no_text_in_the_data_can_end_its_script():
    text = script_json({"name": "</script><!-- \u2028 & <b>"})
    assert not set("<>&\u2028") & set(text)


def test_the_scripts_put_in_text_as_text_only():
    script = page_script()
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert way not in script


@pytest.mark.parametrize("name", [*SCRIPTS, *STYLES, "page.html.j2"])
def test_a_file_of_the_page_says_what_it_is_for_and_can_be_read_in_one_sitting(name):
    lines = PAGE.joinpath(name).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 400
    assert any(mark in "\n".join(lines[:2]) for mark in ("// ", "/* ", "{# "))


def test_every_file_of_the_page_is_used():
    assert {each.name for each in PAGE.iterdir()} == {*SCRIPTS, *STYLES, "page.html.j2"}


def test_the_title_is_escaped():
    assert "<b>" not in drawing(made_up(5), title="<b>").html.split("<style>")[0]


def test_the_page_is_written_as_utf8_on_a_machine_with_another_encoding(tmp_path):
    program = "import sys; from kg.draw import draw; from sample_network import sample_store; draw(sample_store(), sys.argv[1])"
    subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "g.html")], check=True,
        env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"},
    )  # fmt: skip
    written = (tmp_path / "g.html").read_bytes()
    assert "𠮷泽新材料有限公司" in written.decode("utf-8")
    assert b"\r" not in written


def test_the_file_comes_whole_into_a_new_folder_and_nothing_else(tmp_path):
    path = draw(sample_store(), tmp_path / "new" / "graph.html")
    assert path.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert [each.name for each in path.parent.iterdir()] == ["graph.html"]


def test_a_folder_that_is_a_file_is_refused_in_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DrawError, match="cannot be written"):
        draw(sample_store(), tmp_path / "file" / "graph.html")


def test_a_name_that_is_not_there_is_refused():
    with pytest.raises(QueryError, match="云澜市"):
        drawing(sample_store(), about="云览市")


def test_nothing_to_draw_is_said_plainly():
    with pytest.raises(DrawError, match="nothing to draw"):
        drawing(sample_store(), classes=["Airport"])


def test_a_limit_below_one_is_refused():
    with pytest.raises(DrawError, match="limit 0"):
        drawing(sample_store(), limit=0)


def test_a_thing_twice_or_an_edge_to_nowhere_is_an_error():
    network = OfflineNetwork()
    network.add_node(1, "a")
    with pytest.raises(ValueError, match="twice"):
        network.add_node(1, "b")
    with pytest.raises(ValueError, match="no node"):
        network.add_edge(1, 2)


def test_parallel_edges_are_kept():
    network = OfflineNetwork()
    for number in (1, 2):
        network.add_node(number, str(number))
    for _ in range(3):
        network.add_edge(1, 2)
    assert len(network.edges) == 3


def test_conditions_choose_what_is_drawn():
    part = drawing(sample_store(), about="镜湖", hops=1)
    assert (part.n_carried, part.n_left_out) == (2, 0)
    assert "宏拓科技有限公司" not in part.html


def test_the_cell_of_a_notebook_holds_the_page_in_a_frame():
    cell = drawing(sample_store())._repr_html_()
    assert cell.startswith("<iframe sandbox=")
    assert "allow-same-origin" not in cell
    assert "<script" not in cell
