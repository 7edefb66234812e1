"""One name in one document → its reading: what kind of thing, called what, where; equal keys are one thing.

A key has three parts: the family of its class, the core of the name (its spelling folded, its place and stock words
taken out) and the place it holds for. A name that is unique in the country has no place in its key. A local name (a
park, a bureau, a project) has the place it begins with, else the place its text speaks from, so that 产业园 of two
cities never meet. A vague name (开发区, 管委会) holds for its document alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kg.resolve.classes import family_of
from kg.resolve.context import DocumentContext
from kg.resolve.places import find_path, own_place
from kg.resolve.vague import VAGUE
from kg.resolve.wording import fold_name, ordinals

ANYWHERE = ""
LONG_NAME = 10  # from this length on, an institute's name is unique without a place in it
ONLY_HERE = "document:"
_NO_MARKS: frozenset[str] = frozenset()
"""One for all names without a mark, which are most: an empty set of its own is larger than the name."""

_NATIONAL = re.compile(
    r"^(?:中国|中华|党中央|党的|国家|国务院|中央|中共中央|全国|最高|海关总署|世界|国际|亚洲)|^[\u4e00-\u9fff]{2,10}部$|^商务部|总局$"
)
_OF_THE_COUNTRY = re.compile(r"^(?:中国|中华|世界)")
_STATION = re.compile(r"[站桩点]$")
_WIDE_EVENT = re.compile(r"中国|世界|国际|全国|全球|亚洲|届|\d{4}")
LEVEL = re.compile(r"^(自治区|省|市|县|区|旗|州)(?:级)?(?!场|域|民|间|区|道|块|长)(?=.)")
_LOCAL_SITE = re.compile(
    r"[路街巷道村镇湾岛山河溪湖海岭谷洞寺庙塔楼院馆园区港站场库坝桥关城]$|广场|中心|基地|片区|板块|社区|小镇|景点|码头|口岸|大厦|厂房"
)
_LOCAL_BODY = re.compile(r"(?:中心|老年大学|党校|[院所局会室办站馆社队组校园厂]|小学|中学|联盟|专班)$")
_LOCAL_AREA = re.compile(r"(?:镇|乡|村|街道|社区|居委会|区|组|屯|庄)$")
_LINE_CODE = re.compile(r"^[gs]\d{1,4}(?=[\u4e00-\u9fff]{2})")
_NUMBERED_LINE = re.compile(r"^(?:地铁|轨道交通?|轻轨|brt|快速公交)?\d+号线|^brt|^\d+路")
_ISSUER = re.compile(r"^(?P<issuer>.{0,24}?(?:政府|委员会|委|办公厅|办公室|局|厅|部|国务院))?关于(?=.{4})")
_FIVE_YEARS = re.compile(r"^(?:第?十[一二三四五六七]个?五)$")
_DRAFT = re.compile(r"\((?:试行|暂行|草案|修订|修正|修订版|征求意见稿|送审稿|试点|节选|摘要)\)$")
_GROUPED = re.compile(r"集群|产业链|供应链|上游|下游")
_STOCK: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "government": (
        (re.compile(r"人民政府"), "政府"),
        (re.compile(r"管理委员会"), "管委会"),
        (re.compile(r"委员会"), "委"),
        (re.compile(r"党委$"), "委"),
    ),
    "transport": (
        (re.compile(r"高速公路"), "高速"),
        (re.compile(r"高速铁路"), "高铁"),
        (re.compile(r"城市轨道交通|轨道交通"), "地铁"),
        (re.compile(r"(?<=[\u4e00-\u9fff]{2})[至到](?=[\u4e00-\u9fff]{2})"), ""),
    ),
    "project": (
        (re.compile(r"(?<=[\u4e00-\u9fff]{4})(?:建设)?项目$"), ""),
        (re.compile(r"高速公路"), "高速"),
        (re.compile(r"高速铁路"), "高铁"),
    ),
    "company": ((re.compile(r"有限责任公司"), "有限公司"),),
    "site": ((re.compile(r"(?<=[\u4e00-\u9fff]{2}园)区$"), ""), (re.compile(r"自由贸易"), "自贸")),
    "industry": ((re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:产业|行业)$"), ""),),
}


class Key(NamedTuple):
    """What makes two names one without further thought."""

    family: str
    core: str
    place: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A name as read in its document.

    Attributes:
        key: Family, core and place.
        folded: The whole name, folded.
        place: The path of the place that the name itself states; None where it states none.
        marks: Numbers and phases in it, or the path of a division: what must agree to the letter.
        is_vague: Whether it says so little that it holds for its document alone.
    """

    key: Key
    folded: str
    place: str | None
    marks: frozenset[str]
    is_vague: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a name stands: its document, that document's place, and the places nearest to it in the text."""

    document: str
    context: DocumentContext
    near: tuple[str, ...] = ()
    is_known_everywhere: bool = False

    @property
    def places(self) -> list[str]:
        """The places to choose namesakes by, nearest first."""
        return [*self.near, *([self.context.place] if self.context.place else [])]

    @property
    def scope(self) -> str:
        """The place that a local name without a place of its own holds for: a city, or the document alone."""
        nearest = next(iter(self.places), None)
        return "/".join(nearest.split("/")[:2]) if nearest else ONLY_HERE + self.document


def read_name(type_name: str, name: str, setting: Setting) -> Reading:
    """The reading of a name of this class in this setting."""
    family = family_of(type_name)
    folded = fold_name(name)
    reader = _READERS.get(family, _read_widely_known)
    return reader(family, folded, setting)


def _reading(family: str, folded: str, core: str, place: str, own: str | None, *, is_vague: bool = False) -> Reading:
    for pattern, replacement in _STOCK.get(family, ()):
        core = pattern.sub(replacement, core)
    marks = ordinals(folded) | frozenset(_GROUPED.findall(folded) if family == "industry" else ())
    return Reading(Key(family, core or folded, place), folded, own, marks or _NO_MARKS, is_vague)


def _read_area(family: str, folded: str, setting: Setting) -> Reading:
    """A division is its path in the gazetteer; a village or quarter belongs to the place around it."""
    own = own_place(folded, setting.places)
    if own is not None and not own.rest:
        return Reading(Key(family, "", own.path), folded, own.path, frozenset({own.path}))
    if own is not None:
        return _reading(family, folded, own.rest, own.path, own.path)
    is_local = _LOCAL_AREA.search(folded) is not None
    return _reading(family, folded, folded, setting.scope if is_local else ANYWHERE, None)


def _read_government(family: str, folded: str, setting: Setting) -> Reading:
    bare = re.sub(r"^(?:中共|中国共产党)(?!中央)", "", folded)
    own = own_place(bare, setting.places)
    if own is not None and own.rest:
        return _reading(family, folded, own.rest, own.path, own.path)
    if _NATIONAL.match(folded):
        return _reading(family, folded, folded, ANYWHERE, None)
    level = LEVEL.match(bare)
    if level is not None:
        above = setting.context.at_level(level.group(1))
        core = bare[level.end() :] if above else bare
        return _reading(family, folded, core, above or ONLY_HERE + setting.document, above)
    return _read_local(family, folded, setting)


def _read_local(family: str, folded: str, setting: Setting) -> Reading:
    """Names that only a place makes unique: parks, bureaus, projects, sites."""
    if VAGUE.match(folded):
        return _reading(family, folded, folded, ONLY_HERE + setting.document, None, is_vague=True)
    own = own_place(folded, setting.places)
    if own is not None and own.rest:
        return _reading(family, folded, own.rest, own.path, own.path)
    return _reading(family, folded, folded, ANYWHERE if _OF_THE_COUNTRY.match(folded) else setting.scope, None)


def _read_site(family: str, folded: str, setting: Setting) -> Reading:
    """A site is local; what does not end like one is a part of the world (东南亚) and the same everywhere."""
    is_local = _LOCAL_SITE.search(folded) is not None
    return (_read_local if is_local else _read_widely_known)(family, folded, setting)


def _read_widely_known(family: str, folded: str, setting: Setting) -> Reading:
    """Names that are one thing in the whole country: industries, products, brands, strategies, titles."""
    if VAGUE.match(folded):
        return _reading(family, folded, folded, ONLY_HERE + setting.document, None, is_vague=True)
    level = LEVEL.match(folded) if family in {"designation", "strategy"} else None
    if level is not None:
        above = setting.context.at_level(level.group(1))
        return _reading(family, folded, folded, above or ONLY_HERE + setting.document, above)
    own = own_place(folded)
    return _reading(family, folded, folded, ANYWHERE, own.path if own and own.rest else None)


def _read_transport(family: str, folded: str, setting: Setting) -> Reading:
    is_station = _STATION.search(folded) is not None and own_place(folded) is None
    if VAGUE.match(folded) or _NUMBERED_LINE.match(folded) or is_station:
        return _read_local(family, folded, setting)
    return _reading(family, folded, _LINE_CODE.sub("", folded), ANYWHERE, None)


def _read_organization(family: str, folded: str, setting: Setting) -> Reading:
    own = own_place(folded)
    is_named = own is not None or len(folded) >= LONG_NAME or _OF_THE_COUNTRY.match(folded) is not None
    is_unique = is_named or _LOCAL_BODY.search(folded) is None
    return _read_widely_known(family, folded, setting) if is_unique else _read_local(family, folded, setting)


def _read_policy(family: str, folded: str, setting: Setting) -> Reading:
    """A policy is its title without the issuing body, in the place of that body."""
    issuer = _ISSUER.match(folded)
    title = folded[issuer.end() :] if issuer else folded
    title = _DRAFT.sub("", title)
    issuer_name = issuer.group("issuer") if issuer else None
    if _NATIONAL.match(folded) or _FIVE_YEARS.match(folded) or (issuer_name and _NATIONAL.match(issuer_name)):
        return _reading(family, folded, title, ANYWHERE, None)
    own = own_place(title, setting.places)
    by_issuer = own_place(issuer_name, setting.places) if issuer_name else None
    if own is not None and own.rest:
        return _reading(family, folded, own.rest, own.path, own.path)
    if by_issuer is not None:
        return _reading(family, folded, title, by_issuer.path, by_issuer.path)
    return _reading(family, folded, title, setting.scope, None)


def _read_event(family: str, folded: str, setting: Setting) -> Reading:
    if _WIDE_EVENT.search(folded) or own_place(folded) is not None:
        return _read_widely_known(family, folded, setting)
    return _read_local(family, folded, setting)


def _read_person(family: str, folded: str, setting: Setting) -> Reading:
    """Persons of one name are one only where their texts speak from one city, or where the whole country knows them."""
    is_wide = setting.is_known_everywhere or "·" in folded
    city = setting.context.city
    return _reading(family, folded, folded, ANYWHERE if is_wide else city or ONLY_HERE + setting.document, None)


_READERS: Mapping[str, Callable[[str, str, Setting], Reading]] = {
    "area": _read_area,
    "government": _read_government,
    "site": _read_site,
    "project": _read_local,
    "transport": _read_transport,
    "organization": _read_organization,
    "policy": _read_policy,
    "event": _read_event,
    "person": _read_person,
}


def near_places(names: tuple[str, ...], context: DocumentContext) -> tuple[str, ...]:
    """The paths of the places a chain's context names, nearest first."""
    around = [context.place] if context.place else []
    paths = (find_path(fold_name(name), around) or _path_of(name, around) for name in names)
    return tuple(dict.fromkeys(path for path in paths if path is not None))


def _path_of(name: str, around: list[str]) -> str | None:
    own = own_place(fold_name(name), around)
    return own.path if own else None
