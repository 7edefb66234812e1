"""Finder: the post of a person, as the text words it (``…发展和改革局局长林知远`` → 局长)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.patterns import compile_pattern
from kg.model import AttributeMention

CONFIDENCE = 0.9

_ENDING = (
    "市长|省长|县长|区长|镇长|乡长|州长|局长|厅长|部长|院长|校长|所长|会长|行长|站长|科长|处长|董事长|理事长|秘书长|组长|队长|司长|"
    "段长|厂长|村长|书记|主任|总经理|经理|总裁|主席|总监|负责人|代表|总工程师|工程师|院士|教授|专家|研究员|工作人员|创始人|委员|理事|"
    "秘书|总理|总统|总工|董事|首席执行官|首席科学家|首席技术官|CEO|发言人|主管|局长助理|主持人|记者"
)
_BEFORE = compile_pattern(
    rf"(?:{{x}}|^|[,、的])(?P<p>(?:[^,;:。、的与和在为向对{chr(0xE000)}-{chr(0xE0FF)}]{{0,8}}(?:{_ENDING})、?){{1,3}})(?P<s>{{x:Person}})"
)
_AFTER = compile_pattern(
    rf"(?P<s>{{x:Person}})(?:,)?(?:是|系|任|担任|现任|时任|为){{x}}?(?:的)?(?:一名|一位)?(?P<p>[^,;:。、的在{chr(0xE000)}-{chr(0xE0FF)}]{{0,8}}(?:{_ENDING}))"
)
_PREFIX = re.compile(r"^(?:据|一名|一位|时任|现任|原|的|和|与|兼)+")


def find_posts(reading: Discourse) -> Iterator[AttributeMention]:
    """Yield a ``jobTitle`` for each person whose post stands next to the name."""
    for line in reading.lines:
        for pattern in (_BEFORE, _AFTER):
            for match in pattern.regex.finditer(line.text):
                post = _PREFIX.sub("", match["p"]).strip("、")
                person = line.arguments[match.start("s")].members[0]
                if post:
                    yield AttributeMention(
                        person.chain,
                        "jobTitle",
                        post,
                        line.stretch(match.start(), match.end()),
                        finder="post",
                        confidence=CONFIDENCE,
                    )
