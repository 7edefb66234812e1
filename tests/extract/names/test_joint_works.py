from reading_names import names

SIGNED = (
    "活动上,华川数科有限公司与远岭软件有限公司共建“临溪算力中心”、青禾电力有限公司与宏拓信息有限公司合作“云边协同系统”"
    "等6个项目集中签约。"
)


def test_what_partners_sign_together_is_a_project():
    found = names(SIGNED)
    assert found["临溪算力中心"] == "Project"
    assert found["云边协同系统"] == "Project"


def test_quoted_things_outside_a_list_of_signed_works_are_not():
    assert names("华川数科有限公司与远岭软件有限公司合作“云边协同系统”。").get("云边协同系统") != "Project"
