"""The links of an industrial chain that a text writes out: “硅棒—硅片—电池片—组件”全产业链 → four products.

The dashes between them and the word for a chain behind tell what they are, whatever they are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_LINK = r"[\u4e00-\u9fffA-Za-z]{1,10}"
_CHAIN = re.compile(
    rf"(?P<links>{_LINK}(?:(?:[—–-]{{1,2}}|→|--|\+){_LINK}){{2,}})”?(?:等|的|这)*[\u4e00-\u9fff]{{0,6}}?"
    r"(?:产业链|链条|产业体系|产业格局|产业集群|全链|循环产业|供应链|生态链)"
)
_LEAD = re.compile(r".*(?:形成|构建|打造|构成|建成|拥有|具备|完善|打通|延伸|一条|从|以|由)(?:了|起|出)?(?:从|由|一条)*")
"""What opens the chain in front of its first link (园区已形成从…)."""

_TAIL = re.compile(r"(?:等|的|全|一体化|完整).*$")


def find_chain_links(reading: Reading) -> Iterator[Find]:
    """Yield the links, each as a product, or as the industry it is known to be."""
    for match in _CHAIN.finditer(reading.text):
        start = match.start("links")
        if any(reading.tag_at(n) == "LOC" for n in range(start, match.end("links"))):
            continue  # a line by the towns on it
        for link in re.finditer(_LINK, match["links"]):
            begin, end = start + link.start(), start + link.end()
            lead = _LEAD.match(reading.text[begin:end]) if link.start() == 0 else None
            begin += lead.end() if lead else 0
            end -= (
                len(found[0]) if end == match.end("links") and (found := _TAIL.search(reading.text[begin:end])) else 0
            )
            name = reading.text[begin:end]
            if len(name) >= 2 and not is_generic(name) and reading.starts_word(begin):
                known = name_vocabulary().general.get(name)
                yield Find(begin, end, "Industry" if known == "Industry" else "Product", "link of chain", 0.65, 1)
