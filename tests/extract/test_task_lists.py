from kg.extract.statuses import find_statuses
from kg.extract.task_lists import sets_tasks
from marked import marked

TASKS = (
    "铁路方面，积极推动甲乙线纳规，抓好六条续建高铁建设，力争全年完成交通投资三百亿元以上。公路方面，提速二十个续建项目，"
    "支持园区扩容，加强要素保障，落实好惠企政策，健全调度机制，确保重点工程按期推进，积极扩大有效投资，力争更多项目纳入国家盘子。"
)


def test_a_paragraph_of_tasks_is_told_by_its_verbs():
    assert sets_tasks(TASKS * 1)


def test_a_review_is_none():
    assert not sets_tasks(TASKS.replace("力争全年完成", "全年已完成").replace("确保", "成功确保了"))


def test_what_is_to_be_done_among_tasks_has_not_been_done():
    found = marked(TASKS + "能源方面，投用{x:Airport|临溪机场}，开工{x:Project|青禾储能项目}。")
    told = {found.name(each.subject): each.value for each in find_statuses(found.reading)}
    assert told == {"临溪机场": "UnderConstruction", "青禾储能项目": "Planned"}
