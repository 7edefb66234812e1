from reading_names import names


def test_policies_are_named_by_the_number_of_their_points():
    found = names("全面落实国务院22条、自治区18条稳大盘政策。")
    assert found.get("国务院22条") == "Policy"
    assert found.get("自治区18条稳大盘政策") == "Policy"
    assert "Policy" not in names("全市12条河流和8条产业链得到治理。").values()


def test_an_issued_opinion_is_a_policy_without_title_marks():
    found = names("云澜市人民政府发布关于加快发展轴承产业的意见,文件指出。")
    assert found.get("关于加快发展轴承产业的意见") == "Policy"
    assert "Policy" not in names("代表们提出关于加快发展轴承产业的意见和建议。").values()


def test_a_plan_at_the_head_of_a_clause_is_named_in_full():
    found = names("云澜市轴承产业提质增效三年行动方案(以下简称《方案》)印发。《方案》提出目标。")
    assert found.get("云澜市轴承产业提质增效三年行动方案") == "Policy"
    assert "Policy" not in names("各部门要制定实施方案,落实有关管理办法。").values()


def test_a_plan_between_the_verb_that_issues_it_and_a_mark_is_named_in_full():
    found = names("云澜市印发轴承产业提质增效行动方案,临溪县出台支持竹编业发展若干政策。")
    assert found.get("轴承产业提质增效行动方案") == found.get("支持竹编业发展若干政策") == "Policy"
    assert "Policy" not in names("各县要制定具体可行的实施方案,编制有关专项规划。").values()


def test_plans_that_are_issued_together_are_named_one_by_one():
    found = names("云澜市出台轴承产业发展实施意见、支持制茶产业若干政策和竹编产业链招商方案。")
    assert found.get("支持制茶产业若干政策") == found.get("竹编产业链招商方案") == "Policy"


def test_what_only_tells_of_an_event_or_a_tender_is_no_policy():
    assert "Policy" not in names("云澜市商务局关于举办2023年云澜市电商大赛的公告").values()
    assert "Policy" not in names("关于临溪港二期工程施工招标的公告").values()
    assert "Policy" in names("云澜市人民政府关于做好稳就业工作的通知").values()
