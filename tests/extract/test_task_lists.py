from kg.extract.statuses import find_statuses
from kg.extract.task_lists import sets_tasks
from marked import marked

TASKS = (
    "轨道方面，着力推动甲乙线立项，抓好六条在建线路，力争年内完成投资三百亿元以上。道路方面，提速二十个续建工程，"
    "支持港口扩容，加强用地保障，落实好助企举措，健全会商机制，确保骨干工程按期推进，引导企业加大技改，加快县乡道路改造，着力扩大投资，力争更多工程列入省级盘子。"
)


def test_a_paragraph_of_tasks_is_told_by_its_verbs():
    assert sets_tasks(TASKS)


def test_a_review_is_none():
    assert not sets_tasks(TASKS.replace("力争年内完成", "年内已完成").replace("确保", "成功确保了"))


def test_what_is_to_be_done_among_tasks_has_not_been_done():
    found = marked(TASKS + "能源方面，投用{x:Airport|临溪机场}，开工{x:Project|青禾储能项目}。")
    told = {found.name(each.subject): each.value for each in find_statuses(found.reading)}
    assert told == {"临溪机场": "UnderConstruction", "青禾储能项目": "Planned"}
