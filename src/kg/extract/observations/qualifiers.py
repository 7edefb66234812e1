"""Remarks on the statistical scope of a figure (口径), as written."""

from __future__ import annotations

import re

_SCOPES = re.compile(
    r"(?:按)?(?:可比口径|同口径|全口径|部口径|省口径|新口径|原口径|可比价格?|不变价格?|现价|规模以上|规上|限额以上|限上|剔除[^,;。]{1,16}?(?:后|因素)|不含[^,;。、]{1,12}"
    r"|含[^,;。、]{1,8}(?=[)）])|扣除[^,;。]{1,14}?后|名义(?=增)|实际(?=增)|两年平均|三年平均|年均)"
)


def qualifiers_in(clause: str) -> list[str]:
    """The remarks on scope in ``clause``, in text order.

    >>> qualifiers_in("按可比口径增长3.2%")
    ['按可比口径']
    """
    return [match.group() for match in _SCOPES.finditer(clause)]
