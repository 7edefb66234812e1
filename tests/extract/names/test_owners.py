from reading_names import names


def test_the_firm_a_project_is_named_after_is_a_name_too():
    found = names("总投资12亿元的云澜市宏拓科技有限公司轴承生产项目开工。")
    assert found.get("云澜市宏拓科技有限公司") == "Company"
    assert "Project" in found.values()
