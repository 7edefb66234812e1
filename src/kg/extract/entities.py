"""Tokens → candidates for mentions: all finders of names run over one reading of the document, overlaps are settled.

A name found once is then found everywhere in the document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.coreference.declared import declared_pairs
from kg.extract.layers import Candidate
from kg.extract.names.added_projects import find_added_projects
from kg.extract.names.announcers import find_announcers
from kg.extract.names.bare_sections import find_bare_sections
from kg.extract.names.beside_parks import find_beside_parks
from kg.extract.names.branded_goods import find_branded_goods
from kg.extract.names.brands_in_front import with_brands_in_front
from kg.extract.names.built_there import find_built_there
from kg.extract.names.business import find_business
from kg.extract.names.called_projects import find_called_projects
from kg.extract.names.carried_out import find_carried_out
from kg.extract.names.chain_links import find_chain_links
from kg.extract.names.classed import find_by_ending
from kg.extract.names.country import find_country
from kg.extract.names.designations import find_designations, find_gained
from kg.extract.names.entries import find_entries, find_given
from kg.extract.names.everywhere import find_by_trade, find_declared, find_everywhere
from kg.extract.names.firm_apposed import find_apposed_firms
from kg.extract.names.firm_cues import find_firm_cues
from kg.extract.names.firm_rolls import find_firm_rolls
from kg.extract.names.firms import find_firms
from kg.extract.names.first_ends import from_first_end
from kg.extract.names.first_trains import find_first_trains, without_pointed_at
from kg.extract.names.fragments import is_fragment, under_own_head, without_province
from kg.extract.names.goods import find_goods
from kg.extract.names.goods_in_figures import find_goods_in_figures
from kg.extract.names.harbour_works import find_harbour_works
from kg.extract.names.headed import find_headed
from kg.extract.names.home import find_home
from kg.extract.names.honours import find_honours
from kg.extract.names.in_titles import find_in_titles
from kg.extract.names.integration import find_integration
from kg.extract.names.interchanges import find_interchanges, find_listed_interchanges
from kg.extract.names.joint_works import find_joint_works
from kg.extract.names.joint_zones import find_joint_zones
from kg.extract.names.laboratories import find_laboratories
from kg.extract.names.laid_works import find_laid_works
from kg.extract.names.line_services import find_line_services
from kg.extract.names.lines import find_lines
from kg.extract.names.listed import find_listed
from kg.extract.names.listed_goods import find_listed_goods
from kg.extract.names.listed_routes import find_listed_routes
from kg.extract.names.listed_services import find_listed_services
from kg.extract.names.measures import find_measures
from kg.extract.names.meetings import find_meetings
from kg.extract.names.metro import find_metro_lines
from kg.extract.names.occasions import find_celebrated
from kg.extract.names.offices import find_offices
from kg.extract.names.on_the_way import find_on_the_way, find_way_ends
from kg.extract.names.owners import find_owners
from kg.extract.names.parts import find_parts
from kg.extract.names.people import find_people
from kg.extract.names.pipelines import find_pipelines
from kg.extract.names.placed_firms import find_placed_firms
from kg.extract.names.places import find_general_names, find_places
from kg.extract.names.productive import find_productive
from kg.extract.names.project_lists import find_project_lists, find_told_projects
from kg.extract.names.project_openings import find_project_openings, without_contents
from kg.extract.names.project_runs import find_project_runs
from kg.extract.names.projects_of_firms import find_behind_brands, with_project
from kg.extract.names.quarters import find_quarters
from kg.extract.names.quoted import find_quoted
from kg.extract.names.railway_units import find_railway_units
from kg.extract.names.reading import Find, Reading
from kg.extract.names.regions import find_regions
from kg.extract.names.routes import find_routes
from kg.extract.names.run_on import without_run_on
from kg.extract.names.settle import settle
from kg.extract.names.ships import find_ships
from kg.extract.names.specialised import find_specialised
from kg.extract.names.standings import find_standings
from kg.extract.names.titled_firms import without_title
from kg.extract.names.titles import find_notices, find_plans, find_titles
from kg.extract.names.told_firms import find_told_firms
from kg.extract.names.told_works import find_told_works
from kg.extract.names.trade_lists import find_listed_trades
from kg.extract.names.trades import find_trades
from kg.extract.names.transcribed_people import find_transcribed
from kg.extract.names.undertakings import find_undertakings
from kg.extract.names.wares import find_wares
from kg.extract.names.wares_of_works import behind_owners, find_wares_of_works
from kg.extract.names.with_works import with_works
from kg.extract.names.works import find_built_for, find_invested, find_put_up, find_quoted_projects, find_works
from kg.extract.names.zone_of_page import find_zone_of_page
from kg.ontology.names import name_vocabulary

FINDERS: tuple[Callable[[Reading], Iterator[Find]], ...] = (
    find_by_ending,
    find_joint_zones,
    find_places,
    find_general_names,
    find_regions,
    find_productive,
    find_people,
    find_transcribed,
    find_titles,
    find_plans,
    find_carried_out,
    find_notices,
    find_quoted,
    find_lines,
    find_bare_sections,
    find_line_services,
    find_listed,
    find_routes,
    find_metro_lines,
    find_on_the_way,
    find_way_ends,
    find_first_trains,
    find_ships,
    find_pipelines,
    find_laid_works,
    find_trades,
    find_listed_trades,
    find_specialised,
    find_business,
    find_goods,
    find_listed_goods,
    find_listed_routes,
    find_listed_services,
    find_branded_goods,
    find_goods_in_figures,
    find_chain_links,
    find_wares,
    find_works,
    find_invested,
    find_put_up,
    find_built_for,
    find_built_there,
    find_undertakings,
    find_called_projects,
    find_added_projects,
    find_project_lists,
    find_project_runs,
    find_project_openings,
    find_told_projects,
    find_told_works,
    find_entries,
    find_given,
    find_quoted_projects,
    find_joint_works,
    find_designations,
    find_gained,
    find_honours,
    find_firms,
    find_firm_cues,
    find_firm_rolls,
    find_apposed_firms,
    find_announcers,
    find_placed_firms,
    find_told_firms,
    find_laboratories,
    find_offices,
    find_railway_units,
    find_meetings,
    find_measures,
    find_standings,
    find_integration,
    find_headed,
    find_interchanges,
    find_listed_interchanges,
    find_harbour_works,
    find_country,
    find_parts,
)
"""Every finder of names; the order does not matter."""


def _is_whole(reading: Reading, find: Find) -> bool:
    """Whether the find opens no bracket or quotation that it does not close, and no word before it goes on in it."""
    name = reading.text[find.start : find.end]
    whole = name.count("(") == name.count(")") and name.count("“") == name.count("”") and "\n" not in name
    if name[0] in "省市县区" and reading.text[find.start - 1 : find.start] in set("我本该"):
        return False  # 我区｜某公司
    if find.type == "Project" and _NO_PROJECT.search(name):
        return False
    if find.type == "Company" and _MANY_FIRMS.search(name):
        return False
    if _POINTED_AT.match(name) or _KIND_OF_FIRM.fullmatch(name) or _TWO_WORKS.search(name):
        return False
    if find.type in {"Project", "Highway", "RailwayLine"} and _PAID_FOR.match(name):
        return False
    if find.type == "Highway" and name.endswith("高速") and _FAST.match(reading.text, find.end):
        return False
    if find.type == "RailwayLine" and _OF_YEARS.match(name):
        return False
    if find.type == "Project" and name_vocabulary().general.get(name.strip("“”")) == "Strategy":
        return False  # “甲战略”等重大项目
    if is_fragment(reading, find):
        return False
    return whole and name[0] not in "级(与.:·" and not (find.type in _BODIES and _runs_together(reading, find))


_NO_PROJECT = re.compile(
    r"^(?:引进|签约|招引|新增|完成)(?=[\d项])|(?:批复|批准|核准|发改委|再批)|^[\d一二两三四五六七八九十]+[个项]|(?:完成|实现)项目|项目签约$|(?:开建|开工|通车|合龙|获批|动工|奠基|开通|贯通)$|位于|坐落于|签订|签署|^江通道|\d强”?(?:企业)?$|——|^“?[一二三四五]期”?(?:项目|工程)?$|^(?:基地|中心|园区|厂房|项目|工程)[(]?[一二三四]期[)]?$|项目(?:主体|土建|基础|厂房|附属|室外|桩基|安装)工程$|(?:控制性|关键性|标志性|先导性|节点)(?:工程|项目)?$"
)
"""What a title says of a project, where it lies, or the rest of a word: none of this is in a name."""
_JOINED_BODIES = re.compile(r"(?<=集团|公司|银行|大学)(?:联合|会同|携手)(?=[省市县区州](?:人民)?(?:政府|委))")
_FAST = re.compile(r"”?(?:客滚|客轮|客船|轮渡|船|艇|列车|动车|发展|增长)")
"""What is fast behind 高速 (“某轮”高速客滚航班): no motorway."""
_OF_YEARS = re.compile(r"“?十[一二三四五六]五”?")
"""The railways of a plan (“十某五”铁路规划) are no line."""
_TWO_WORKS = re.compile(r"(?:基地|项目|工厂|产线|装置)(?:和|及|与|以及|、)(?:年产|新增|日产)?\d")
"""Two works that a list joins (年产2万吨铜箔生产基地和｜3GWh电池生产基地)."""
_PAID_FOR = re.compile(r"[A-Z+]{2,10}模式")
"""How works are paid for; 某模式高速公路项目 is a kind of works."""
_MANY_FIRMS = re.compile(r"(?:[两三四五六七八九十]|\d+)家(?:公司|企业)$")
"""The last of a list of firms, with the number of all of them (乙股份三家公司)."""
_POINTED_AT = re.compile(r"[“]?(?:本次|此次|上述|前述)")
_KIND_OF_FIRM = re.compile(
    r"(?:合资|合营|联营|参股|控股|全资|目标|标的|项目|关联|上市|拟上市|新设|平台|运营|代建|母|子|孙)+(?:公司|企业)|[\u4e00-\u9fff]{2}总公司|(?:子|孙|母)公司"
)
"""What is pointed at (本次交易) and kinds of firms (参股公司) are no names, whoever quotes them."""
_BODIES = frozenset({"GovernmentBody", "Company", "Organization", "Association"})
_BODY_END = re.compile(r"(?:公司|集团|政府|委员会|委|局|厅|部|院|会|办公室)$")


def _runs_together(reading: Reading, find: Find) -> bool:
    """Whether a blank of the text or a word parts two bodies (某总公司 某省人民政府, 某集团联合省政府)."""
    at = reading.offsets
    if _JOINED_BODIES.search(reading.text, find.start, find.end):
        return True
    return any(
        at[n] - at[n - 1] > 1 and _BODY_END.search(reading.text, find.start, n) for n in range(find.start + 3, find.end)
    )


@Language.component("kg_entities", requires=["doc._.sentences"], assigns=["doc._.candidates"])
def mark_entities(doc: Doc) -> Doc:
    """Set ``doc._.candidates``: mentions by name, in text order; only inner ones overlap others."""
    reading = Reading.of(doc)
    finds = (under_own_head(reading, find) for finder in FINDERS for find in finder(reading))
    seen = (find for find in finds if _is_whole(reading, find))
    own = (each for find in seen for each in without_run_on(reading, find))
    titled = (without_title(reading, find) for find in own)
    areas = (each for find in titled for each in without_province(reading, find))
    begun = (each for find in areas for each in from_first_end(reading, find))
    works = (each for find in begun for each in with_works(reading, find))
    first = settle(each for find in works for each in with_project(reading, find))
    declared = declared_pairs(reading.text)
    found = settle(
        [
            *first,
            *find_declared(reading, first, declared),
            *find_everywhere(reading, first),
            *find_by_trade(reading, first),
        ]
    )
    found = settle([*found, *find_behind_brands(reading, found), *find_beside_parks(reading, found)])
    found = without_contents(reading, without_pointed_at(reading, with_brands_in_front(reading, found)))
    owners = tuple(find_owners(reading, found))
    inside = (
        *owners,
        *find_home(reading, found),
        *find_wares_of_works(reading, [*found, *owners]),
        *find_in_titles(reading, found),
        *find_celebrated(reading, found),
        *find_zone_of_page(reading, found),
        *find_quarters(reading, found),
    )
    found = settle(behind_owners(reading, [*found, *inside]))
    doc._.candidates = [
        Candidate(reading.span(find.start, find.end), find.type, find.finder, find.confidence, find.name, find.names)
        for find in found
    ]
    return doc
