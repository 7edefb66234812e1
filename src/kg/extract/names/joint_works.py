"""What two partners are said to do together, in a list of works that are signed: 甲与乙共建“丙”、丁与戊合作“己”等7个项目签约.

The quotation marks tell where its name begins and ends, the end of the list that it is a project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading

_SIGNED = re.compile(
    r"等[\d一二两三四五六七八九十]+[余多]?[个项][^,;。、\n]{0,14}?(?:项目|工程)(?:现场|集中|正式|成功|顺利|共同|同步)*(?:签约|签署|开工|落地|揭牌|启动)"
)
_JOINT = re.compile(
    r"(?:与|和|同)[^,;:。、“”\n]{2,30}?(?:共建|合建|合作|共同建设|共同打造|联合打造|联合建设|携手打造)(?:的)?“(?P<name>[^“”\n,。;:]{3,24})”"
)


def find_joint_works(reading: Reading) -> Iterator[Find]:
    """Yield the quoted works that two partners sign."""
    for end in _SIGNED.finditer(reading.text):
        start = max(reading.text.rfind(stop, 0, end.start()) for stop in "。;!?\n") + 1
        for match in _JOINT.finditer(reading.text, start, end.start()):
            yield Find(*match.span("name"), "Project", "joint work", 0.75, 2)
