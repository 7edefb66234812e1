from reading_names import names


def test_the_country_is_what_national_figures_are_of() -> None:
    text = "1至7月,全国公路完成投资3713亿元,增长7%。预计全国公路新增里程3000公里。"
    assert names(text).get("全国") == "AdministrativeArea"


def test_one_national_figure_in_passing_names_no_country() -> None:
    assert "全国" not in names("云澜市发展迅速。该市产品销往各地,全国有20个城市设有门店。")
