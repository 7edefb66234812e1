from reading_names import annotated


def nominals(text, title=None):
    doc = annotated(text, title)
    return {(m.span.of(text), doc._.chains[m.chain].name) for m in doc._.mentions if m.kind == "nominal"}


def test_a_pointing_phrase_means_the_nearest_thing_of_its_kind():
    text = "苏州宏拓科技有限公司与临溪经济技术开发区签约。该公司将投资三亿元。"
    assert ("该公司", "苏州宏拓科技有限公司") in nominals(text)


def test_a_bare_class_word_means_the_zone_the_text_is_about():
    text = "临溪经济技术开发区投资增长。临溪经济技术开发区出口增长。开发区引进企业。"
    assert ("开发区", "临溪经济技术开发区") in nominals(text)


def test_the_whole_city_means_the_city_the_document_speaks_for():
    text = "苏州市人民政府\n苏州市推进项目建设。全市完成投资三亿元。"
    assert ("全市", "苏州市") in nominals(text, "苏州市工作报告")


def test_a_city_is_not_meant_by_a_word_that_only_begins_like_it():
    assert nominals("苏州市推进建设。全市场开放。") == set()


def test_nothing_is_resolved_where_nothing_fits():
    assert nominals("该公司将投资三亿元。") == set()


def test_the_name_of_a_column_points_to_nothing():
    doc = annotated("临溪经济技术开发区扩容。\n项目：松原产业园；所在园区：临溪经济技术开发区；投资方：远岭集团。")
    assert [m for m in doc._.mentions if m.kind == "nominal" and m.span.of(doc.text) == "园区"] == []


def test_this_station_means_the_station_named_last():
    text = "昌鹰赣铁路弋阳北站封顶。该站位于弋阳县。"
    assert ("该站", "昌鹰赣铁路弋阳北站") in nominals(text) or ("该站", "弋阳北站") in nominals(text)


def test_this_region_means_the_corridor_named_last():
    text = "云临科创走廊初具规模。一季度,这一区域内企业实现产值三亿元。"
    assert ("这一区域", "云临科创走廊") in nominals(text)
    assert nominals("云临科创走廊初具规模。这一区块链平台上线。") == set()


def test_this_link_means_the_link_and_no_line_it_leads_to():
    text = "吉安南铁路联络线开工。该铁路联络线位于苏州市。"
    assert ("该铁路联络线", "吉安南铁路联络线") in nominals(text)


def test_the_group_at_the_head_of_a_post_is_the_one_firm_called_so():
    text = "远岭国际集团董事长林知远、宏拓有限公司总经理王强、集团副总裁陈明出席。集团副总裁陈明致辞。"
    assert ("集团", "远岭国际集团") in nominals(text)
    assert nominals("远岭国际集团落户。集团规模扩大。") == set()


def test_this_project_means_the_line_told_of_and_none_that_it_meets():
    text = "大理至保山高速公路开工。终点与永平至腾冲高速公路相接。该项目地处山区。"
    assert ("该项目", "大理至保山高速公路") in nominals(text)


def test_this_city_is_the_city_the_text_is_about_though_others_were_named_last():
    text = "台州推进项目建设。\n临海市、温岭市项目开工。\n台州优势产业壮大。该市还培育未来产业。"
    assert ("该市", "台州") in nominals(text, "台州项目建设")


def test_this_siding_is_the_one_called_so_and_this_train_the_one_named():
    text = "吉安铁路专用线位于江西,起自东岸支线望川站。这条专用线全长9公里。"
    assert ("这条专用线", "吉安铁路专用线") in nominals(text)
    text = "吉安首趟中俄班列开行。这趟中俄班列装载40个标箱。"
    assert ("这趟中俄班列", "吉安首趟中俄班列") in nominals(text)
    assert ("该路段", "吉抚高速") in nominals("吉抚高速通车。该路段全长9公里。")


def test_a_base_is_no_zone():
    text = "昨日,远岭轴承生产基地奠基仪式在临溪经济技术开发区举行。该基地占地百亩。"
    assert ("该基地", "远岭轴承生产基地") in nominals(text)
    assert nominals("临溪经济技术开发区投资增长。该基地占地百亩。") == set()


def test_the_whole_zone_and_the_whole_town_are_those_named():
    assert ("全区", "望川高新区") in nominals("望川高新区扩容。全区现有企业86家。")
    assert ("全镇", "青禾镇") in nominals("大理市青禾镇修路。全镇种茶。")
    assert nominals("望川高新区、云松高新区扩容。全区现有企业86家。") == set()


def test_this_project_is_no_station_and_no_line_that_its_way_begins_at():
    text = "有关方面批复双溪地方铁路项目。路线起自南昌铁路吉安南站,止于港口。本项目估算投资八亿元。"
    assert ("本项目", "双溪地方铁路项目") in nominals(text)


def test_this_line_is_no_bridge_or_tunnel():
    text = "双溪铁路专用线项目开工,青岭隧道、云水特大桥同时动工。该线路全长二十公里。"
    assert ("该线路", "双溪铁路专用线项目") in nominals(text)


def test_a_zone_called_by_a_garden_is_a_park_too():
    text = "临溪工业园位于县城南部。园区引进企业三十家。"
    assert ("园区", "临溪工业园") in nominals(text)


def test_who_tells_the_news_is_not_meant_by_its():
    text = "记者从吉安海关了解到,临溪出口加工区设立两周年,其进出口增长。"
    assert ("其", "临溪出口加工区") in nominals(text)


def test_a_park_of_a_list_is_not_what_a_text_calls_the_park():
    text = "园区实现产值三亿元。园区承担的宏拓医疗、远岭零部件产业园等九个项目开工。园区发展平稳。"
    assert nominals(text) == set()


def test_its_looks_in_its_own_sentence_and_then_in_the_one_before():
    text = "南昌市介绍经验。宏拓科技有限公司专做水泵,其销量增长。"
    assert ("其", "宏拓科技有限公司") in nominals(text)
    text = "南昌市介绍经验。宏拓科技有限公司专做水泵。其,销量增长。".replace("其,", "近年来,其")
    assert ("其", "宏拓科技有限公司") in nominals(text)


def test_the_company_is_the_one_that_announces():
    text = "中国远岭发布公告称,公司全资子公司宏拓青禾有限公司签约。宏拓青禾有限公司扩产。宏拓青禾有限公司投产。"
    assert ("公司", "中国远岭") in nominals(text)


def test_the_company_is_the_one_whose_man_speaks():
    text = "签约企业、湖州宏拓精工有限公司总裁林知远表示,企业长期专注轴承研发。"
    assert ("企业", "湖州宏拓精工有限公司") in nominals(text)
    assert nominals("某某商会会长林知远表示,企业长期专注轴承研发。") == set()


def test_the_company_is_the_one_that_the_text_goes_on_about():
    text = "湖州宏拓新材股份有限公司近日签约。公司的客户包括青禾锂电、松原时代等。\n董事长林知远说,公司还将扩产。"
    assert {chain for word, chain in nominals(text) if word == "公司"} == {"湖州宏拓新材股份有限公司"}


def test_that_measure_is_the_policy():
    text = "县政府印发《临溪县支持竹产业发展若干措施》。该措施由县发展改革局牵头起草。"
    assert ("该措施", "临溪县支持竹产业发展若干措施") in nominals(text)


def test_the_company_may_follow_what_its_man_said():
    text = "走进湖州宏拓精工有限公司,一派繁忙。“订单排满了。”公司总经理林知远说。"
    assert ("公司", "湖州宏拓精工有限公司") in nominals(text)
    text = "临溪工业园扩容。园区是集商住为一体的青禾新城,其规划面积四平方公里。"
    assert ("其", "临溪工业园") in nominals(text)


def test_the_park_is_the_only_zone_that_was_told_of():
    text = "湘潭经济技术开发区产业兴旺。宏拓铜箔项目落户园区。"
    assert ("园区", "湘潭经济技术开发区") in nominals(text)
    assert not nominals("湘潭经济技术开发区、岳阳高新区产业兴旺。宏拓铜箔项目落户园区。")


def test_another_line_is_what_the_next_sentence_goes_on_about():
    text = "云松通铁路二期全长12公里。云松通铁路二期获批。\n另一条通往云澜的高铁云松湖铁路已开工。这条铁路全长163公里。"
    assert ("这条铁路", "云松湖铁路") in nominals(text)


def test_a_park_is_no_development_zone():
    text = "临溪高新技术产业开发区投资增长。宏拓临溪产业园投资百亿元。该产业园年产值140亿元。"
    assert ("该产业园", "宏拓临溪产业园") in nominals(text, "临溪高新技术产业开发区新闻")


def test_a_city_where_a_route_ends_is_not_the_whole_city():
    text = "岳阳港完成吞吐量900万吨。松岭到荆州的航线居首,临溪到荆州的支线随后。全市完成进港3万标箱。"
    assert not any(meant == "荆州" for word, meant in nominals(text) if word == "全市")


def test_a_zone_may_be_meant_behind_a_year():
    text = "宏拓临溪产业园投资百亿元。宏拓临溪产业园产值增长。2019年园区新添车站3个。"
    assert ("园区", "宏拓临溪产业园") in nominals(text, "宏拓临溪产业园新闻")


def test_a_park_is_spoken_of_as_a_project_where_none_is_named():
    text = "远岭综合物流港占地900亩。连接国道的青村大桥已开通。该项目已完成建设任务的一半。"
    assert ("该项目", "远岭综合物流港") in nominals(text)


def test_a_centre_is_the_one_that_is_called_so_and_nothing_it_lies_near():
    text = "临溪冷链分拨中心距青岭货运站4公里,距双溪国际机场7公里。该中心建成后,货物量将达9万吨。"
    assert ("该中心", "临溪冷链分拨中心") in nominals(text)


def test_who_is_only_supplied_is_not_the_firm_spoken_of():
    sold = "远岭化纤有限公司产出的滤布供应宏拓环境集团,该公司获评绿色工厂。"
    assert ("该公司", "远岭化纤有限公司") in nominals(sold)
    supplied = "远岭精铸有限公司为宏拓客车集团配套,该公司获评绿色工厂。"
    assert ("该公司", "远岭精铸有限公司") in nominals(supplied)


def test_this_firm_and_this_park_mean_what_was_named_last():
    text = "临溪产业园里,苏州宏拓科技有限公司的车间很忙。这家企业成立于2008年。这座产业园已满。"
    assert {("这家企业", "苏州宏拓科技有限公司"), ("这座产业园", "临溪产业园")} <= nominals(text)


def test_this_plant_is_the_plant_named_last():
    text = "宏拓重工云澜工厂投产。该厂由远岭智造有限公司负责运营。"
    assert any(word == "该厂" for word, _ in nominals(text))


def test_a_park_just_told_of_in_the_zone_is_what_this_park_speaks_of():
    text = (
        "临溪高新区：智造加速\\n走进位于临溪高新区的星海产业园，机器飞转。该园区由远岭集团投资建设。\\n"
        "近年来，临溪高新区聚焦高端装备产业。园区已获批省级示范园区。"
    ).replace("\\n", "\n")
    doc = annotated(text, title="临溪高新区：智造加速")
    chains, mentions = doc._.chains, doc._.mentions
    told = [chains[m.chain].name for m in mentions if m.kind == "nominal"]
    assert told == ["星海产业园", "临溪高新区"]
